"""SemEval-2013 scores of a response against a reference: an error taxonomy, not an agreement (it names one side right).

Task 9.1 (Segura-Bedmar et al. 2013): "strict" wants place and label, "exact" the place, "partial" half for any
overlap, "ent_type" the label with any overlap. Responses are taken in order, each gets the first reference that fits;
a perfect one before a merely overlapping one. Spans are half-open: adjacent ones do not overlap.
"""

from collections.abc import Sequence
from dataclasses import astuple, dataclass

from annotate.agreement.units import Unit, overlap
from annotate.agreement.values import Undefined, Value, ratio

STRATEGIES = ("strict", "exact", "partial", "ent_type")


@dataclass(frozen=True, slots=True)
class Counts:
    """How often each outcome occurred; ``partial`` only under the strategy of that name."""

    correct: int = 0
    incorrect: int = 0
    partial: int = 0
    missed: int = 0
    spurious: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(*(a + b for a, b in zip(astuple(self), astuple(other), strict=True)))


def evaluate(reference: Sequence[Unit], response: Sequence[Unit], strategy: str, *, min_overlap: float = 0.0) -> Counts:
    """Return the counts of one document. ``min_overlap`` is the least share of the reference, in percent."""
    taken: set[int] = set()
    correct = wrong = spurious = 0
    for unit in response:
        perfect, near = _best(reference, unit, strategy, min_overlap, taken)
        if perfect is None and near is None:
            spurious += 1
            continue
        taken.add(perfect if perfect is not None else near)  # type: ignore[arg-type]
        correct, wrong = correct + (perfect is not None), wrong + (perfect is None)
    missed = len(reference) - len(taken)
    if strategy == "partial":
        return Counts(correct, 0, wrong, missed, spurious)
    return Counts(correct, wrong, 0, missed, spurious)


def _best(
    reference: Sequence[Unit], unit: Unit, strategy: str, min_overlap: float, taken: set[int]
) -> tuple[int | None, int | None]:
    """Return the reference that the unit gets right, and the first one that it merely touches."""
    perfect: int | None = None
    distance = -1
    near: int | None = None
    for at, true in enumerate(reference):
        if at in taken:
            continue
        shared = overlap(unit, true)
        touches = shared > 0 and 100 * shared >= min_overlap * (true.end - true.start)
        same_label = unit.label == true.label
        match strategy:
            case "strict":
                is_right = unit.mark == true.mark
            case "exact":
                is_right = unit.place == true.place
            case "partial":
                is_right = unit.place == true.place and touches
            case "ent_type":
                is_right = touches and same_label
            case _:
                raise ValueError(f"there is no strategy {strategy!r}: choose one of {', '.join(STRATEGIES)}")
        if is_right:
            apart = abs(unit.start - true.start) + abs(unit.end - true.end)
            # Of several references with the right label the one with the nearest borders; else the first.
            if perfect is None or (strategy == "ent_type" and apart < distance):
                perfect, distance = at, apart
        elif touches and near is None:
            near = at
    return perfect, near


def scores(counts: Counts, strategy: str) -> tuple[Value, Value, Value]:
    """Return precision, recall and F1; half a point for a partial match."""
    actual = counts.correct + counts.incorrect + counts.partial + counts.spurious
    possible = counts.correct + counts.incorrect + counts.partial + counts.missed
    right = counts.correct + (0.5 * counts.partial if strategy in ("partial", "ent_type") else 0)
    precision = ratio(right, actual, "the response marks nothing")
    recall = ratio(right, possible, "the reference marks nothing")
    if isinstance(precision, Undefined) and isinstance(recall, Undefined):
        return precision, recall, Undefined("neither side marks anything")
    return precision, recall, ratio(2 * right, actual + possible, "neither side marks anything")
