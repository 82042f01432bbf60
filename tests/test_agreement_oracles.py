"""Our measures against independent programs on random data, and against integer programming where nothing else is."""

import warnings
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from annotate.agreement import coding, distances, semeval, tag_entities
from annotate.agreement.coding import Codes
from annotate.agreement.gamma import observed_disorder
from annotate.agreement.gamma_alignment import GammaSettings, align, align_many, make_continuum
from annotate.agreement.units import Unit
from annotate.agreement.values import Undefined

LABELS = ["PER", "ORG", "LOC"]
# Two programs on random data agree or they do not: thirty examples find what a hundred do.
few = settings(max_examples=30)


@st.composite
def matrices(draw: st.DrawFn, *, raters: int | None = None, missing: bool = True) -> list[list[int | None]]:
    """A row a rater, a column an item; at least one label more than once."""
    rows = draw(st.integers(2, 4)) if raters is None else raters
    items = draw(st.integers(2, 12))
    value = st.integers(1, 4)
    cell = st.one_of(st.none(), value) if missing else value
    return draw(st.lists(st.lists(cell, min_size=items, max_size=items), min_size=rows, max_size=rows))


def as_floats(matrix: Sequence[Sequence[int | None]]) -> Any:
    return np.array([[np.nan if value is None else float(value) for value in row] for row in matrix])


@pytest.mark.parametrize("metric", ["nominal", "ordinal", "interval", "ratio"])
@few
@given(matrices())
def test_alpha_is_what_krippendorff_says(metric: str, matrix: list[list[int | None]]) -> None:
    import krippendorff

    ours = coding.krippendorff_alpha(Codes.make(matrix), getattr(distances, metric)).value
    try:
        with np.errstate(invalid="ignore"):
            theirs = krippendorff.alpha(reliability_data=as_floats(matrix), level_of_measurement=metric)
    except ValueError:
        # It raises where there is nothing to compute; where only pairable values are alike it divides by zero.
        assert isinstance(ours, Undefined)
        return
    if isinstance(ours, Undefined):
        pairable = [value for column in zip(*matrix, strict=True) for value in _paired(column)]
        assert len(set(pairable)) < 2
    else:
        assert ours == pytest.approx(theirs, abs=1e-9)


def _paired(column: Sequence[int | None]) -> list[int]:
    values = [value for value in column if value is not None]
    return values if len(values) > 1 else []


@pytest.mark.parametrize("weights", [None, "linear", "quadratic"])
@few
@given(matrices(raters=2, missing=False))
def test_kappa_is_what_scikit_learn_says(weights: str | None, matrix: list[list[int | None]]) -> None:
    from sklearn.metrics import cohen_kappa_score

    apart = {None: None, "linear": distances.linear, "quadratic": distances.quadratic}[weights]
    ours = coding.cohen_kappa(Codes.make(matrix, [1, 2, 3, 4]), apart)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = cohen_kappa_score(matrix[0], matrix[1], weights=weights, labels=[1, 2, 3, 4])
    if np.isnan(theirs):
        assert isinstance(ours, Undefined)
    else:
        assert ours == pytest.approx(theirs, abs=1e-9)


@few
@given(matrices(raters=2, missing=False))
def test_the_interval_of_kappa_is_what_statsmodels_says(matrix: list[list[int | None]]) -> None:
    from statsmodels.stats.inter_rater import cohens_kappa

    codes = Codes.make(matrix)
    ours = coding.cohen_interval(codes)
    assume(not isinstance(ours.value, Undefined))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = cohens_kappa(codes.pair_table())
    assert ours.value == pytest.approx(theirs.kappa, abs=1e-9)
    if np.isfinite(theirs.kappa_low):
        assert (ours.low, ours.high) == pytest.approx((theirs.kappa_low, theirs.kappa_upp), abs=1e-6)


@few
@given(matrices(missing=False))
def test_fleiss_kappa_is_what_statsmodels_says(matrix: list[list[int | None]]) -> None:
    from statsmodels.stats.inter_rater import fleiss_kappa

    codes = Codes.make(matrix)
    ours = coding.fleiss_kappa(codes)
    if isinstance(ours, Undefined):
        assert len({value for row in matrix for value in row}) == 1
    else:
        assert ours == pytest.approx(fleiss_kappa(codes.counts(), method="fleiss"), abs=1e-9)


@few
@given(matrices(raters=2, missing=False))
def test_scott_pi_and_alpha_are_what_nltk_says(matrix: list[list[int | None]]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from nltk.metrics.agreement import AnnotationTask

    codes = Codes.make(matrix)
    ours = coding.scott_pi(codes)
    assume(not isinstance(ours, Undefined))
    rows = [(str(rater), str(item), value) for rater, row in enumerate(matrix) for item, value in enumerate(row)]
    task = AnnotationTask(data=rows)
    assert ours == pytest.approx(task.pi(), abs=1e-9)
    assert coding.krippendorff_alpha(codes).value == pytest.approx(task.alpha(), abs=1e-9)


@few
@given(st.lists(st.tuples(*[st.frozensets(st.sampled_from("abc"), min_size=1)] * 2), min_size=2, max_size=8))
def test_alpha_of_sets_is_what_nltk_says_with_masi_and_jaccard(pairs: list[tuple[frozenset[str], ...]]) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from nltk.metrics.agreement import AnnotationTask
        from nltk.metrics.distance import jaccard_distance, masi_distance

    rows: list[list[frozenset[str]]] = [list(row) for row in zip(*pairs, strict=True)]
    codes = Codes.make(rows, sorted({each for row in rows for each in row}, key=sorted))
    data = [(str(rater), str(item), value) for rater, row in enumerate(rows) for item, value in enumerate(row)]
    for ours, theirs in ((distances.masi, masi_distance), (distances.jaccard, jaccard_distance)):
        alpha = coding.krippendorff_alpha(codes, ours).value
        if not isinstance(alpha, Undefined):
            assert alpha == pytest.approx(AnnotationTask(data=data, distance=theirs).alpha(), abs=1e-6)


# Spans ---------------------------------------------------------------------------------------------------------------


@st.composite
def disjoint(draw: st.DrawFn, *, most: int = 6, empty: bool = True) -> list[Unit]:
    """Units that do not overlap each other, in reading order."""
    at = 0
    units = []
    for _ in range(draw(st.integers(0 if empty else 1, most))):
        start = at + draw(st.integers(0, 4))
        at = start + draw(st.integers(1, 5))
        units.append(Unit(start, at, draw(st.sampled_from(LABELS))))
    return units


@few
@given(disjoint(empty=False), disjoint(empty=False))
def test_semeval_counts_are_what_nervaluate_says_with_its_inclusive_ends(a: list[Unit], b: list[Unit]) -> None:
    from nervaluate import Evaluator

    def inclusive(units: list[Unit]) -> list[dict[str, Any]]:
        return [{"label": unit.label, "start": unit.start, "end": unit.end - 1} for unit in units]

    found = Evaluator([inclusive(a)], [inclusive(b)], tags=LABELS, loader="dict").evaluate()["overall"]
    for strategy in semeval.STRATEGIES:
        ours, theirs = semeval.evaluate(a, b, strategy), found[strategy]
        assert (ours.correct, ours.incorrect, ours.partial, ours.missed, ours.spurious) == (
            theirs.correct,
            theirs.incorrect,
            theirs.partial,
            theirs.missed,
            theirs.spurious,
        )
        assert semeval.scores(ours, strategy)[2] == pytest.approx(theirs.f1)


tags = st.sampled_from(["O", "B-PER", "I-PER", "B-ORG", "I-ORG"])


@few
@given(st.lists(st.tuples(tags, tags), min_size=1, max_size=12), st.booleans())
def test_entity_f1_is_what_seqeval_says_by_both_rules(pairs: list[tuple[str, str]], strict: bool) -> None:
    from seqeval.metrics import f1_score
    from seqeval.scheme import IOB2

    reference, response = ([list(row)] for row in zip(*pairs, strict=True))
    ours = tag_entities.precision_recall_f1(tag_entities.entity_scores(reference, response, strict=strict))[2]
    how: dict[str, Any] = {"mode": "strict", "scheme": IOB2} if strict else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        theirs = f1_score(reference, response, **how)
    assert (0.0 if isinstance(ours, Undefined) else ours) == pytest.approx(theirs)


@few
@given(disjoint(most=5), disjoint(most=5), st.sampled_from([0.5, 1.0, 3.0]), st.sampled_from([0.5, 1.0]))
def test_gamma_of_two_by_assignment_is_what_the_integer_program_finds(
    a: list[Unit], b: list[Unit], alpha: float, empty: float
) -> None:
    assume(a or b)
    settings = GammaSettings(alpha=alpha, delta_empty=empty)
    continuum = make_continuum({"a": a, "b": b}, LABELS)
    assert align(continuum, settings).cost == pytest.approx(align_many(continuum, settings).cost, abs=1e-6)


@few
@given(disjoint(most=4), disjoint(most=4), disjoint(most=4))
def test_gamma_of_three_finds_the_best_of_all_alignments(a: list[Unit], b: list[Unit], c: list[Unit]) -> None:
    assume(a or b or c)
    units = {"a": a[:3], "b": b[:3], "c": c[:3]}
    assume(any(units.values()))
    found, _ = observed_disorder(units, GammaSettings())
    mean = sum(map(len, units.values())) / 3
    assert found == pytest.approx(_cheapest(tuple(map(tuple, units.values()))) / mean, abs=1e-6)


def _cheapest(left: tuple[tuple[Unit, ...], ...]) -> float:
    """The smallest cost of aligning all units, by trying every way to align the first one that is left."""
    first = next((at for at, units in enumerate(left) if units), None)
    if first is None:
        return 0.0
    unit = left[first][0]
    choices: list[list[Unit | None]] = [
        [unit] if at == first else [None, *(units if at > first else ())] for at, units in enumerate(left)
    ]
    best = float("inf")
    for x in choices[0]:
        for y in choices[1]:
            for z in choices[2]:
                row = (x, y, z)
                rest = tuple(
                    tuple(each for each in units if each is not taken) for units, taken in zip(left, row, strict=True)
                )
                best = min(best, _cost(row) + _cheapest(rest))
    return best


def _cost(row: tuple[Unit | None, ...]) -> float:
    total = 0.0
    for i, j in ((0, 1), (0, 2), (1, 2)):
        a, b = row[i], row[j]
        if a is None or b is None:
            total += 1.0
        else:
            apart = abs(a.start - b.start) + abs(a.end - b.end)
            total += (apart / (a.end - a.start + b.end - b.start)) ** 2 + (a.label != b.label)
    return total / 3
