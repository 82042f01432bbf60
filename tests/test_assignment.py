"""Laws of sharing articles out: all, evenly, with the overlap that was asked for, the same for the same seed."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.assignment import CannotAssign, Turn, Wishes, loads, share_out, shared

PEOPLE = ["आशा", "रवि", "क्षमा", "ज़ीनत", "Meena", "हृषीकेश", "🙏", "John", "अ"]
COUNTS = st.integers(0, 70)
SEEDS = st.integers(0, 50)
SHARES = st.integers(0, 20).map(lambda twentieths: twentieths / 20)


def articles(count: int, prefix: str = "a") -> list[str]:
    return [f"{prefix}{number}" for number in range(count)]


def people(count: int) -> list[str]:
    return PEOPLE[:count]


def spread(counts: Counter[Any], keys: Sequence[Any]) -> int:
    found = [counts[key] for key in keys]
    return max(found) - min(found)


@given(COUNTS, st.integers(1, 9), SEEDS, st.data())
def test_every_article_gets_as_many_people_as_wished_and_everybody_the_same(
    count: int, persons: int, seed: int, data: st.DataObject
) -> None:
    per_article = data.draw(st.integers(1, persons))
    turns = share_out(articles(count), people(persons), Wishes(per_article=per_article, seed=seed))
    by_article = Counter(turn.document for turn in turns)
    assert by_article == dict.fromkeys(articles(count), per_article)
    assert len({(turn.document, turn.person) for turn in turns}) == len(turns)
    assert spread(loads(turns), people(persons)) <= 1


@given(COUNTS, st.integers(2, 9), SHARES, SEEDS)
def test_the_overlap_is_exact_the_pairs_balanced_and_the_loads_even(
    count: int, persons: int, share: float, seed: int
) -> None:
    turns = share_out(articles(count), people(persons), Wishes(double=share, seed=seed))
    by_article = Counter(turn.document for turn in turns)
    assert set(by_article) == set(articles(count))
    assert sorted(set(by_article.values()) - {1, 2}) == []
    assert sum(number == 2 for number in by_article.values()) == round(share * count)
    assert spread(shared(turns), list(combinations(sorted(people(persons)), 2))) <= 1
    assert spread(loads(turns), people(persons)) <= 1


@given(COUNTS, st.integers(2, 9), SHARES, SHARES, SHARES, SEEDS)
def test_the_same_seed_gives_the_same_whatever_the_order_of_names(
    count: int, persons: int, double: float, again: float, hidden: float, seed: int
) -> None:
    wishes = Wishes(double=double, again=again, hidden=hidden, seed=seed)
    turns = share_out(articles(count), people(persons), wishes)
    other = share_out(articles(count)[::-1], people(persons)[::-1], wishes)
    assert set(turns) == set(other)


def test_another_seed_gives_something_else() -> None:
    found = {tuple(share_out(articles(40), people(3), Wishes(double=0.2, seed=seed))) for seed in range(5)}
    assert len(found) == 5


@given(COUNTS, COUNTS, st.integers(2, 6), SHARES, SHARES, SHARES, SEEDS)
def test_articles_that_come_later_leave_what_is_assigned_and_the_shares_hold_over_all(
    first: int, later: int, persons: int, double: float, again: float, hidden: float, seed: int
) -> None:
    wishes = Wishes(double=double, again=again, hidden=hidden, seed=seed)
    old = share_out(articles(first), people(persons), wishes)
    more = [*articles(first), *articles(later, "b")]
    new = share_out(more, people(persons), wishes, before=old)
    assert {turn.document for turn in new} == set(articles(later, "b"))
    both = [*old, *new]
    assert spread(shared(both), list(combinations(sorted(people(persons)), 2))) <= 1
    doubles = sum(number == 2 for number in Counter(t.document for t in both if not t.is_second).values())
    before = round(double * first)
    assert doubles == min(max(round(double * (first + later)), before), before + later)
    singles = later - (doubles - before)
    if singles >= 3 * persons:
        assert spread(loads(both), people(persons)) <= 1


@given(COUNTS, st.integers(1, 6), SHARES, SHARES, SEEDS)
def test_of_each_person_just_the_share_comes_again_or_without_suggestions(
    count: int, persons: int, again: float, hidden: float, seed: int
) -> None:
    turns = share_out(articles(count), people(persons), Wishes(again=again, hidden=hidden, seed=seed))
    firsts = {(turn.document, turn.person): turn for turn in turns if not turn.is_second}
    seconds = [turn for turn in turns if turn.is_second]
    for person, number in loads(turns).items():
        assert sum(turn.person == person for turn in seconds) == round(again * number)
        assert sum(turn.hides_suggestions for turn in firsts.values() if turn.person == person) == round(
            hidden * number
        )
    for turn in seconds:
        assert firsts[turn.document, turn.person].hides_suggestions == turn.hides_suggestions


@given(st.integers(0, 30), st.integers(2, 5), SEEDS)
def test_nobody_gets_an_article_that_they_have_elsewhere(count: int, persons: int, seed: int) -> None:
    elsewhere = [Turn(each, "आशा") for each in articles(count)[::2]]
    turns = share_out(articles(count), people(persons), Wishes(double=0.5, seed=seed), elsewhere=elsewhere)
    assert not {(t.document, t.person) for t in turns} & {(t.document, t.person) for t in elsewhere}
    assert {turn.document for turn in turns} == set(articles(count))


def test_suggestions_that_are_there_already_are_not_hidden() -> None:
    suggested = [(each, "आशा") for each in articles(9)]
    turns = share_out(articles(10), ["आशा"], Wishes(hidden=0.5), suggested=suggested)
    assert [turn.document for turn in turns if turn.hides_suggestions] == ["a9"]


@pytest.mark.parametrize(
    ("names", "wishes", "words"),
    [
        ([], Wishes(), "Nobody"),
        (["आशा"], Wishes(double=0.2), "there are 1"),
        (["आशा", "रवि"], Wishes(per_article=3), "3 people"),
        (["आशा", "रवि"], Wishes(per_article=0), "one person at least"),
        (["आशा", "रवि"], Wishes(double=1.5), "150% is no share"),
    ],
)
def test_wishes_that_cannot_be_are_refused_in_words(names: list[str], wishes: Wishes, words: str) -> None:
    with pytest.raises(CannotAssign, match=words):
        share_out(["a1"], names, wishes)
