"""Krippendorff's alpha_U of 1995 and 2004, for those who must report it.

Content Analysis, 2nd edition 2004, p. 251 ff. Withdrawn by its author for more than two annotators ("behaves not as
expected"); it depends on the unit of measurement, can fall far below 0 and is not monotone under growing error: read
`annotate.agreement.unitizing` instead. Lengths are code points.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations

from annotate.agreement.unitizing import overlaps_itself
from annotate.agreement.units import Unit
from annotate.agreement.values import Undefined, Value

Section = tuple[int, int, bool]


def alpha_u(units: Mapping[str, Sequence[Unit]], length: int, labels: Iterable[str] | None = None) -> Value:
    """Return alpha_U over these labels, all that occur when None: one minus the ratio of the summed disagreements."""
    chosen = _labels(units, labels)
    if not chosen:
        return Undefined("nobody marked anything")
    observed, expected = observed_disagreement(units, length, chosen), expected_disagreement(units, length, chosen)
    if isinstance(observed, Undefined):
        return observed
    if isinstance(expected, Undefined):
        return expected
    return Undefined("chance brings no disagreement either") if expected == 0 else 1 - observed / expected


def observed_disagreement(
    units: Mapping[str, Sequence[Unit]], length: int, labels: Iterable[str] | None = None
) -> Value:
    """Return D_o summed over the labels: squared differences of overlapping units, squared lengths of lonely ones."""
    problem = _problem(units, length)
    if problem is not None:
        return problem
    count = len(units)
    total = 0
    for label in _labels(units, labels):
        partitions = [_partition(marked, label, length) for marked in units.values()]
        total += sum(_difference(a, b) for a, b in combinations(partitions, 2))
    return 2 * total / (count * (count - 1) * length**2)


def expected_disagreement(
    units: Mapping[str, Sequence[Unit]], length: int, labels: Iterable[str] | None = None
) -> Value:
    """Return D_e summed over the labels: the mean difference over all places the units could stand."""
    problem = _problem(units, length)
    if problem is not None:
        return problem
    whole = len(units) * length
    total = 0.0
    for label in _labels(units, labels):
        sections = [section for marked in units.values() for section in _partition(marked, label, length)]
        sizes = [end - start for start, end, is_unit in sections if is_unit]
        gaps = [end - start for start, end, is_unit in sections if not is_unit]
        top = 0.0
        for size in sizes:
            top += (len(sizes) - 1) / 3 * (2 * size**3 - 3 * size**2 + size)
            top += size**2 * sum(gap - size + 1 for gap in gaps if gap >= size)
        bottom = whole * (whole - 1) - sum(size * (size - 1) for size in sizes)
        total += 2 / length * top / bottom
    return total


def _labels(units: Mapping[str, Sequence[Unit]], labels: Iterable[str] | None) -> list[str]:
    if labels is not None:
        return list(labels)
    return sorted({unit.label for marked in units.values() for unit in marked})


def _problem(units: Mapping[str, Sequence[Unit]], length: int) -> Undefined | None:
    if len(units) < 2:
        return Undefined("fewer than two annotators submitted a document")
    if length < 2 or any(unit.start < 0 or unit.end > length for marked in units.values() for unit in marked):
        return Undefined(f"the units do not lie in a text of {length}")
    for marked in units.values():
        for label in {unit.label for unit in marked}:
            if overlaps_itself([unit for unit in marked if unit.label == label]):
                return Undefined("units of one annotator and label overlap, which this measure cannot take")
    return None


def _partition(marked: Sequence[Unit], label: str, length: int) -> list[Section]:
    """Return the text as sections from left to right: (start, end, whether it is a unit of this label)."""
    sections: list[Section] = []
    at = 0
    for unit in sorted((unit for unit in marked if unit.label == label), key=lambda unit: unit.start):
        if unit.start > at:
            sections.append((at, unit.start, False))
        sections.append((unit.start, unit.end, True))
        at = unit.end
    if at < length:
        sections.append((at, length, False))
    return sections


def _difference(a: Sequence[Section], b: Sequence[Section]) -> int:
    total = i = j = 0
    while i < len(a) and j < len(b):
        (a_start, a_end, a_unit), (b_start, b_end, b_unit) = a[i], b[j]
        if a_unit and b_unit:
            total += (a_start - b_start) ** 2 + (a_end - b_end) ** 2
        elif a_unit and b_start <= a_start and a_end <= b_end:
            total += (a_end - a_start) ** 2
        elif b_unit and a_start <= b_start and b_end <= a_end:
            total += (b_end - b_start) ** 2
        i, j = i + (a_end <= b_end), j + (b_end <= a_end)
    return total
