"""Items and articles that are made when they are asked for are those that were put away."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.agreement.bootstrap import Resampler
from annotate.agreement.items import Items, items_of
from annotate.agreement.selection import Selection
from annotate.agreement.shelf import Shelf
from annotate.agreement.taxonomy import Item, Kind, compare
from annotate.agreement.units import Article, Attitude, Comparison, Unit

NAMES = ("asha", "ravi", "mina")
LABELS = ("LOC", "ORG", "PER")
# A conjunct, a nukta that stands apart, a joiner, a danda and an emoji.
TEXT = "क्षत्रिय ड\u093cर श्री\u200dमान आए। 🙏" * 3

places = st.integers(0, 40).flatmap(lambda start: st.tuples(st.just(start), st.integers(start + 1, start + 9)))
links = st.none() | places
attitudes = st.builds(Attitude, st.sampled_from(["favor", "against"]), links, links, st.booleans(), st.just("क्यों?"))


@st.composite
def units(draw: st.DrawFn) -> tuple[Unit, ...]:
    marks = sorted(draw(st.sets(st.tuples(places, st.sampled_from(LABELS)), max_size=4)))
    return tuple(
        Unit(
            *place,
            label,
            f"r{at}",
            draw(links),
            draw(links),
            tuple(draw(st.lists(attitudes, max_size=1))),
            draw(links),
        )
        for at, (place, label) in enumerate(marks)
    )


@st.composite
def articles(draw: st.DrawFn) -> list[Article]:
    made = []
    for number in range(draw(st.integers(1, 3))):
        who = draw(st.lists(st.sampled_from(NAMES), unique=True, min_size=1))
        marked = {name: draw(units()) for name in who}
        gold = draw(st.none() | units())
        made.append(Article(f"d{number}", "शीर्षक", TEXT, marked, gold, {who[0]: 1.5}, {who[0]: "2026-11-25"}))
    return made


def all_of(article: Article) -> list[object]:
    """Return everything that an article says, also what two units are not compared by."""
    known = [*article.units.values(), article.gold or ()]
    return [article, list(article.units), [(unit.means, repr(unit.attitudes)) for units in known for unit in units]]


@given(articles())
def test_an_article_comes_off_the_shelf_as_it_was_put_there(given_articles: list[Article]) -> None:
    shelf = Shelf()
    for article in given_articles:
        shelf.add(article)
    assert len(shelf) == len(given_articles)
    assert list(map(all_of, shelf)) == list(map(all_of, given_articles))
    assert all_of(shelf[-1]) == all_of(given_articles[-1])
    assert list(map(all_of, shelf[1:])) == list(map(all_of, given_articles[1:]))


def compared(given_articles: list[Article]) -> tuple[Items, list[Item]]:
    """Return the items that are made when asked for, and all of them by pair, article and place."""
    comparison = Comparison("quote", NAMES, given_articles)
    whole = [
        item
        for a, b in comparison.pairs
        for article in comparison.common(a, b)
        for item in compare(article.units[a], article.units[b], document=article.id, names=(a, b))
    ]
    return items_of(comparison, comparison.pairs), whole


@given(
    articles(),
    st.sampled_from([frozenset(), frozenset({"ravi"}), frozenset({"asha", "mina"})]),
    st.sampled_from([None, "d1", "nowhere"]),
    st.sampled_from([None, *LABELS, "NUMEX"]),
    st.sets(st.sampled_from(list(Kind)), max_size=3).map(frozenset),
    st.sampled_from([None, ("LOC", "LOC"), ("ORG", None), (None, "PER"), ("PER", "ORG"), ("NUMEX", None)]),
    st.booleans(),
)
def test_items_are_chosen_as_a_selection_holds_them(
    given_articles, annotators, document, label, kinds, cell, only_disputed
) -> None:
    items, whole = compared(given_articles)
    selection = Selection(annotators, document, label, kinds, cell, only_disputed)
    assert list(items) == whole
    assert list(items.chosen(selection)) == selection.of(whole)
    some = [item for item in selection.of(whole) if item.document in ("d0", "d2") and not item.is_agreed]
    assert list(items.chosen(selection, documents={"d0", "d2"}, only_disputed=True)) == some


@given(articles())
def test_what_is_counted_of_items_is_what_they_are(given_articles: list[Article]) -> None:
    items, whole = compared(given_articles)
    assert sum(items.count_kinds().values()) == len(whole)
    assert all(sum(item.kind is kind for item in whole) == count for kind, count in items.count_kinds().items())
    assert all(sum(kind in item.links for item in whole) == count for kind, count in items.count_links().items())
    met = [cell for item in whole for cell in item.cells()]
    assert {cell: count for cell, count in items.confusion().items() if count} == {
        cell: met.count(cell) for cell in met
    }
    differing = [item.document for item in whole if not item.is_agreed]
    assert items.disputed() == {name: differing.count(name) for name in differing}


@pytest.mark.parametrize("documents", [2, 13, 30_000])
def test_documents_are_drawn_alike_however_many_draws_are_made_at_once(documents: int) -> None:
    draws = 100
    rng = np.random.default_rng([7, documents])
    picks = rng.integers(0, documents, size=(draws, documents))
    at_once = np.array([np.bincount(row, minlength=documents) for row in picks])
    parts = list(Resampler(draws, 7).weights(documents))
    assert np.array_equal(np.concatenate(parts), at_once)
    assert (len(parts) > 1) == (documents == 30_000)
