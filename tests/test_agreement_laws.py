"""What holds for every measure of spans and codes, whatever the annotators did."""

from collections.abc import Mapping
from dataclasses import replace
from itertools import pairwise
from random import Random

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotate.agreement import coding, distances
from annotate.agreement.bootstrap import Resampler, permutation_test, unpaired_test
from annotate.agreement.chance import chance_exact, chance_overlap
from annotate.agreement.coding import Codes
from annotate.agreement.gamma import gamma
from annotate.agreement.gamma_alignment import GammaSettings
from annotate.agreement.matching import match
from annotate.agreement.results import Options, Results, compute
from annotate.agreement.selection import Selection, count_kinds
from annotate.agreement.span_scores import f1_exact, f1_of_sums, f1_overlap, f1_value
from annotate.agreement.taxonomy import BORDERS, Kind, compare
from annotate.agreement.unitizing import CoincidenceTable, alpha_family
from annotate.agreement.units import Article, Comparison, Unit, iou
from annotate.agreement.values import Undefined, Value

LABELS = ("LOC", "ORG", "PER")
LENGTH = 60
NAMES = ("asha", "ravi", "mina")
PLAIN = Options(draws=0)


@st.composite
def units(draw: st.DrawFn, *, most: int = 6) -> tuple[Unit, ...]:
    """Units of one annotator that do not overlap each other."""
    cuts = sorted(draw(st.sets(st.integers(0, LENGTH), max_size=2 * most)))
    return tuple(
        Unit(start, end, draw(st.sampled_from(LABELS))) for at, (start, end) in enumerate(pairwise(cuts)) if at % 2 == 0
    )


@st.composite
def crossing(draw: st.DrawFn, *, most: int = 6) -> tuple[Unit, ...]:
    """Units that may nest, cross and share places, each mark once."""
    marks = draw(
        st.sets(
            st.tuples(st.integers(0, LENGTH - 1), st.integers(1, 12), st.sampled_from(LABELS)),
            max_size=most,
        )
    )
    return tuple(Unit(start, min(LENGTH, start + size), label) for start, size, label in sorted(marks))


@st.composite
def comparisons(draw: st.DrawFn, *, annotators: int = 3, documents: int = 3) -> Comparison:
    """Articles, some of which some annotators did not submit."""
    names = NAMES[:annotators]
    articles = []
    for at in range(draw(st.integers(1, documents))):
        submitted = draw(st.sets(st.sampled_from(names), min_size=1))
        marked = {name: draw(units()) for name in names if name in submitted}
        articles.append(Article(f"d{at}", f"d{at}", "x" * LENGTH, marked))
    return Comparison("entity", names, tuple(articles))


def figures(results: Results) -> dict[str, Value]:
    """The numbers that must not depend on order or on names."""
    return {
        "exact": results.exact.value,
        "near": results.near.value,
        "places": results.places.value,
        "chance": results.chance,
        "u": results.alphas.u.value,
        "unlabelled": results.alphas.unlabelled.value,
        "cu": results.alphas.cu.value,
    }


def same(a: Mapping[str, Value], b: Mapping[str, Value]) -> bool:
    return a.keys() == b.keys() and all(
        isinstance(x, Undefined) == isinstance(y, Undefined) and (isinstance(x, Undefined) or x == pytest.approx(y))
        for x, y in zip(a.values(), b.values(), strict=True)
    )


# Invariances ---------------------------------------------------------------------------------------------------------


@given(comparisons(), st.permutations(NAMES), st.randoms(use_true_random=False))
def test_the_order_of_annotators_and_articles_changes_nothing(
    comparison: Comparison, names: list[str], rng: Random
) -> None:
    shuffled = list(comparison.articles)
    rng.shuffle(shuffled)
    other = replace(comparison, annotators=tuple(names), articles=tuple(shuffled))
    assert same(figures(compute(comparison, PLAIN)), figures(compute(other, PLAIN)))


@given(comparisons())
def test_other_names_of_labels_change_nothing(comparison: Comparison) -> None:
    renamed = {"LOC": "z", "ORG": "a", "PER": "m"}
    articles = tuple(
        replace(
            article,
            units={
                name: tuple(replace(unit, label=renamed[unit.label]) for unit in marked)
                for name, marked in article.units.items()
            },
        )
        for article in comparison.articles
    )
    assert same(figures(compute(comparison, PLAIN)), figures(compute(replace(comparison, articles=articles), PLAIN)))


@given(comparisons(annotators=2), units())
def test_an_article_marked_alike_never_lowers_f1(comparison: Comparison, marked: tuple[Unit, ...]) -> None:
    added = Article("new", "new", "x" * LENGTH, dict.fromkeys(comparison.annotators, marked))
    before = compute(comparison, PLAIN)
    after = compute(replace(comparison, articles=(*comparison.articles, added)), PLAIN)
    for old, new in ((before.exact.value, after.exact.value), (before.near.value, after.near.value)):
        if isinstance(old, float):
            assert isinstance(new, float)
            assert new >= old - 1e-12


@given(st.lists(units(), min_size=1, max_size=3))
def test_annotators_who_say_the_same_agree_fully(marked: list[tuple[Unit, ...]]) -> None:
    assume(any(marked))
    articles = tuple(
        Article(f"d{at}", "", "x" * (LENGTH + 5), dict.fromkeys(NAMES, each)) for at, each in enumerate(marked)
    )
    results = compute(Comparison("entity", NAMES, articles), PLAIN)
    found = figures(results)
    assert found["exact"] == found["near"] == 1
    assert found["u"] == pytest.approx(1)
    assert found["unlabelled"] == pytest.approx(1)
    assert found["cu"] == pytest.approx(1) if len(results.labels) > 1 else isinstance(found["cu"], Undefined)


@given(st.integers(1, 8), st.sampled_from(LABELS), st.integers(1, 40))
def test_moving_one_of_two_equal_spans_away_never_raises_u_alpha(size: int, label: str, length: int) -> None:
    scores = []
    for by in range(length):
        marked = {"a": (Unit(0, size, label),), "b": (Unit(by, by + size, label),)}
        article = Article("d", "", "x" * (length + size), marked)
        table = CoincidenceTable.of_all(Comparison("entity", ("a", "b"), (article,)), [label])
        value = alpha_family(table.of(("a", "b"))).u.value
        assert isinstance(value, float)
        scores.append(value)
    assert all(later <= earlier + 1e-12 for earlier, later in pairwise(scores))


codes = st.lists(st.lists(st.one_of(st.none(), st.integers(1, 3)), min_size=4, max_size=4), min_size=2, max_size=4)


@given(codes, st.integers(0, 3))
def test_an_item_without_values_is_an_item_that_is_not_there(matrix: list[list[int | None]], item: int) -> None:
    emptied = [[None if at == item else value for at, value in enumerate(row)] for row in matrix]
    deleted = [[value for at, value in enumerate(row) if at != item] for row in matrix]
    for measure in (distances.nominal, distances.interval):
        a, b = (coding.krippendorff_alpha(Codes.make(rows), measure).value for rows in (emptied, deleted))
        assert same({"alpha": a}, {"alpha": b})


@given(codes, st.randoms(use_true_random=False))
def test_the_order_of_raters_and_items_changes_no_coding_measure(matrix: list[list[int | None]], rng: Random) -> None:
    columns = [list(column) for column in zip(*matrix, strict=True)]
    rng.shuffle(columns)
    other = [list(row) for row in zip(*columns, strict=True)]
    rng.shuffle(other)
    for measure in (coding.percent, coding.fleiss_kappa, coding.gwet_ac1, coding.bennett_s):
        assert same({"x": measure(Codes.make(matrix))}, {"x": measure(Codes.make(other))})


# Matching ------------------------------------------------------------------------------------------------------------


@given(crossing(), crossing(), st.sampled_from([0.0, 0.3, 1.0]), st.booleans())
def test_no_matching_has_more_overlap_and_no_unit_is_matched_twice(
    a: tuple[Unit, ...], b: tuple[Unit, ...], threshold: float, same_label: bool
) -> None:
    found = match(a, b, threshold=threshold, same_label=same_label)
    assert len({i for i, _, _ in found}) == len({j for _, j, _ in found}) == len(found)
    for i, j, weight in found:
        assert weight == iou(a[i], b[j]) > 0
        assert weight >= threshold
        assert not same_label or a[i].label == b[j].label
    assert sum(weight for _, _, weight in found) == pytest.approx(_best(a, b, threshold, same_label, 0, frozenset()))


def _best(
    a: tuple[Unit, ...], b: tuple[Unit, ...], threshold: float, same_label: bool, at: int, used: frozenset[int]
) -> float:
    """The largest total weight, by trying everything."""
    if at == len(a):
        return 0.0
    best = _best(a, b, threshold, same_label, at + 1, used)
    for j, other in enumerate(b):
        weight = iou(a[at], other)
        if j in used or not weight or weight < threshold or (same_label and a[at].label != other.label):
            continue
        best = max(best, weight + _best(a, b, threshold, same_label, at + 1, used | {j}))
    return best


@given(crossing(), crossing())
def test_overlap_agreement_is_never_below_exact_agreement(a: tuple[Unit, ...], b: tuple[Unit, ...]) -> None:
    exact, near = f1_exact(a, b), f1_overlap(a, b)
    assert isinstance(exact, Undefined) == isinstance(near, Undefined) == (not a and not b)
    if isinstance(exact, float) and isinstance(near, float):
        assert near >= exact


# Taxonomy ------------------------------------------------------------------------------------------------------------


@given(crossing(), crossing())
def test_every_unit_is_in_one_item_and_the_other_side_sees_the_mirror(a: tuple[Unit, ...], b: tuple[Unit, ...]) -> None:
    items = compare(a, b)
    assert sorted(unit.mark for item in items for unit in item.a) == sorted(unit.mark for unit in a)
    assert sorted(unit.mark for item in items for unit in item.b) == sorted(unit.mark for unit in b)
    mirror = {Kind.ONLY_A: Kind.ONLY_B, Kind.ONLY_B: Kind.ONLY_A}
    seen = count_kinds(compare(b, a))
    assert {mirror.get(kind, kind): count for kind, count in count_kinds(items).items()} == seen


@given(crossing(), crossing())
def test_exact_f1_and_the_confusion_matrix_follow_from_the_items(a: tuple[Unit, ...], b: tuple[Unit, ...]) -> None:
    items = compare(a, b)
    exact = sum(item.kind is Kind.EXACT for item in items)
    assert f1_exact(a, b) == f1_value(exact, len(a) + len(b))
    cells = [cell for item in items for cell in item.cells()]
    assert sum(left is not None for left, _ in cells) == len(a)
    assert sum(right is not None for _, right in cells) == len(b)


@pytest.mark.parametrize(
    ("a", "b", "kinds"),
    [
        ([(0, 4, "PER")], [(0, 4, "PER")], [Kind.EXACT]),
        ([(0, 4, "PER")], [(0, 4, "ORG")], [Kind.LABEL]),
        ([(0, 4, "PER")], [(2, 4, "PER")], [Kind.LEFT]),
        ([(0, 4, "PER")], [(0, 6, "PER")], [Kind.RIGHT]),
        ([(0, 4, "PER")], [(1, 6, "PER")], [Kind.BOTH]),
        ([(0, 4, "PER")], [(1, 4, "ORG")], [Kind.LEFT_LABEL]),
        ([(0, 4, "PER")], [(0, 3, "ORG")], [Kind.RIGHT_LABEL]),
        ([(0, 4, "PER")], [(1, 3, "ORG")], [Kind.BOTH_LABEL]),
        ([(0, 9, "PER")], [(0, 4, "PER"), (5, 9, "PER")], [Kind.SPLIT]),
        ([(0, 4, "PER")], [(4, 9, "PER")], [Kind.ONLY_A, Kind.ONLY_B]),
        ([], [(4, 9, "PER")], [Kind.ONLY_B]),
    ],
)
def test_each_kind_of_disagreement_is_told(
    a: list[tuple[int, int, str]], b: list[tuple[int, int, str]], kinds: list[Kind]
) -> None:
    assert [item.kind for item in compare([Unit(*mark) for mark in a], [Unit(*mark) for mark in b])] == kinds


def test_borders_are_the_kinds_in_which_a_border_differs() -> None:
    assert {kind for kind in Kind if "border" in kind.value} == BORDERS


# Every number and the items behind it --------------------------------------------------------------------------------


@given(comparisons())
def test_every_count_is_the_number_of_items_behind_it(comparison: Comparison) -> None:
    results = compute(comparison, PLAIN)
    for kind, count in results.kinds.items():
        assert len(Selection(kinds=frozenset({kind})).of(results.items)) == count
    for pair in results.pairs:
        behind = Selection(frozenset(pair.annotators)).of(results.items)
        assert sum(pair.kinds.values()) == len(behind)
        if pair.documents:
            assert pair.exact.value == f1_value(pair.kinds[Kind.EXACT], sum(pair.marked))
    for row in results.documents:
        assert len(Selection(document=row.id, only_disputed=True).of(results.items)) == row.disputed
    for cell, count in results.confusion.items():
        assert sum(list(item.cells()).count(cell) for item in Selection(cell=cell).of(results.items)) == count


# Chance, intervals and tests -----------------------------------------------------------------------------------------


@given(units(), units())
def test_chance_is_the_mean_over_all_shifts(a: tuple[Unit, ...], b: tuple[Unit, ...]) -> None:
    article = Article("d", "", "x" * LENGTH, {"a": a, "b": b})
    comparison = Comparison("entity", ("a", "b"), (article,))
    expected = chance_exact(comparison, [("a", "b")])
    if not a and not b:
        assert isinstance(expected, Undefined)
        return
    # A span that is shifted over the end is cut in two and can meet no whole span of the same length.
    hits = sum(
        (start + by, end + by, label) in {unit.mark for unit in a}
        for by in range(-LENGTH, LENGTH)
        for start, end, label in [unit.mark for unit in b]
    )
    assert expected == pytest.approx(2 * hits / LENGTH / (len(a) + len(b)))


def test_chance_by_drawing_needs_a_document_and_keeps_its_seed() -> None:
    article = Article("d", "", "x" * LENGTH, {"a": (Unit(0, 9, "PER"),), "b": (Unit(50, 59, "PER"),)})
    comparison = Comparison("entity", ("a", "b"), (article,))
    first = chance_overlap(comparison, "a", "b", seed=1)
    assert first == chance_overlap(comparison, "a", "b", seed=1)
    assert isinstance(first, float)
    assert 0 < first < 0.6
    assert isinstance(chance_overlap(comparison, "a", "nobody"), Undefined)


@given(comparisons())
def test_an_interval_holds_its_value_and_is_the_same_again(comparison: Comparison) -> None:
    options = Options(draws=50, seed=7)
    first, second = compute(comparison, options).exact, compute(comparison, options).exact
    assert first == second
    if first.low is not None and first.high is not None:
        assert 0 <= first.low <= first.high <= 1


def test_the_bootstrap_draws_documents_and_not_items() -> None:
    # Two documents of ten equal items each: the document is what varies, so the interval spans both extremes.
    statistics = np.array([[10.0, 20.0], [0.0, 20.0]])
    estimate = Resampler(1000).estimate(statistics, f1_of_sums, 0.5)
    assert (estimate.low, estimate.high) == (0.0, 1.0)
    assert Resampler(1000).estimate(statistics[:1], f1_of_sums, 1.0).low is None


def test_a_difference_is_told_from_chance() -> None:
    rng = np.random.default_rng(0)
    marked = np.full((30, 1), 20.0)
    low, high = (np.hstack([rng.binomial(10, share, (30, 1)), marked]) for share in (0.5, 0.8))
    assert (permutation_test(low, high, f1_of_sums, draws=500).p or 1) < 0.01
    assert permutation_test(low, low, f1_of_sums, draws=500).p == 1
    assert (unpaired_test(low, high, f1_of_sums, draws=500).p or 1) < 0.01
    assert (unpaired_test(low[:15], low[15:], f1_of_sums, draws=500).p or 0) > 0.05
    nothing = permutation_test(low[:0], low[:0], f1_of_sums)
    assert isinstance(nothing.value, Undefined)
    assert nothing.p is None
    assert isinstance(unpaired_test(low[:0], low, f1_of_sums).value, Undefined)
    assert isinstance(permutation_test(low * 0, high, f1_of_sums).value, Undefined)
    assert isinstance(unpaired_test(low * 0, high, f1_of_sums).value, Undefined)
    with pytest.raises(ValueError, match="different documents"):
        permutation_test(low, high[:3], f1_of_sums)


# Undefined -----------------------------------------------------------------------------------------------------------


def only_one(marked: Mapping[str, tuple[Unit, ...]], text: str = "x" * 20) -> Results:
    return compute(Comparison("entity", tuple(marked), (Article("d", "", text, dict(marked)),)), PLAIN)


def test_where_nobody_marked_anything_no_number_exists() -> None:
    found = figures(only_one({"a": (), "b": ()}))
    assert all(isinstance(value, Undefined) for value in found.values()), found
    assert all(str(value).startswith("undefined: n") for value in found.values()), found


def test_one_label_leaves_the_question_which_label_without_an_answer() -> None:
    results = only_one({"a": (Unit(0, 4, "PER"),), "b": (Unit(2, 6, "PER"),)})
    assert isinstance(results.alphas.cu.value, Undefined)
    assert "only one label" in results.alphas.cu.value.reason
    assert isinstance(results.alphas.u.value, float)


def test_units_that_fill_the_text_leave_nothing_to_tell_them_from() -> None:
    results = only_one({"a": (Unit(0, 20, "PER"),), "b": (Unit(0, 20, "ORG"),)})
    assert isinstance(results.alphas.unlabelled.value, Undefined)
    assert "fill the whole text" in results.alphas.unlabelled.value.reason


def test_marks_that_overlap_each_other_leave_the_article_out_of_alpha_and_say_so() -> None:
    nested = (Unit(0, 9, "ORG"), Unit(0, 4, "LOC"))
    results = only_one({"a": nested, "b": nested})
    assert results.alphas.left_out == ("d",)
    assert isinstance(results.alphas.u.value, Undefined)
    assert "overlap" in results.alphas.u.value.reason
    assert results.exact.value == 1


@pytest.mark.parametrize(
    ("marked", "reason"),
    [
        ({"a": [Unit(0, 4, "PER")]}, "two annotators"),
        ({"a": [], "b": []}, "nobody marked"),
    ],
)
def test_gamma_says_why_it_has_no_value(marked: dict[str, list[Unit]], reason: str) -> None:
    value = gamma(marked).value
    assert isinstance(value, Undefined)
    assert reason in value.reason


def test_gamma_refuses_what_would_take_for_ever() -> None:
    crowd = [Unit(at, at + 40, "PER") for at in range(40)]
    value = gamma(dict.fromkeys("abcdef", crowd)).value
    assert isinstance(value, Undefined)
    assert "two annotators at a time" in value.reason


def test_gamma_is_the_same_again_and_tells_its_error() -> None:
    marked = {"a": [Unit(0, 4, "PER"), Unit(8, 12, "ORG")], "b": [Unit(1, 4, "PER"), Unit(20, 22, "ORG")]}
    first, second = gamma(marked), gamma(marked)
    assert first == second
    assert first.error is not None
    assert first.samples == GammaSettings().samples
    assert gamma(marked, GammaSettings(seed=1)).value != first.value
    assert gamma({"a": marked["a"], "b": marked["a"]}).value == 1.0
