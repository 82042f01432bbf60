"""What kind of disagreement each difference between two annotators is: what turns a score into a guideline fix.

Units of the same place and label agree. Of the rest, units of the same place differ in their label; units that
overlap one to one differ in a border; one unit against several is a split; what overlaps nothing only one of the two
marked. A quotation whose place and kind agree may still differ in its speaker, its cue or its stance.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotate.agreement.matching import components, match, overlapping
from annotate.agreement.units import Comparison, Unit, unit_order


class Kind(StrEnum):
    """How two annotators stand to each other at one place."""

    EXACT = "exact"
    LABEL = "label"
    LEFT = "left border"
    RIGHT = "right border"
    BOTH = "both borders"
    LEFT_LABEL = "left border and label"
    RIGHT_LABEL = "right border and label"
    BOTH_LABEL = "both borders and label"
    SPLIT = "split or merged"
    ONLY_A = "only A"
    ONLY_B = "only B"
    SPEAKER = "speaker"
    CUE = "cue"
    STANCE = "stance"


# The kinds in the order in which they are listed.
KINDS = tuple(Kind)
# Place and label agree, something that hangs on the quotation differs: these stand beside the matched pair.
LINKS = frozenset({Kind.SPEAKER, Kind.CUE, Kind.STANCE})
BORDERS = frozenset({Kind.LEFT, Kind.RIGHT, Kind.BOTH, Kind.LEFT_LABEL, Kind.RIGHT_LABEL, Kind.BOTH_LABEL})


@dataclass(frozen=True, slots=True)
class Item:
    """One place of an article as two annotators see it; ``a`` and ``b`` are empty where one marked nothing.

    ``links`` names what differs between two quotations of one place and kind.
    """

    document: str
    annotators: tuple[str, str]
    kind: Kind
    a: tuple[Unit, ...]
    b: tuple[Unit, ...]
    links: tuple[Kind, ...] = ()

    @property
    def start(self) -> int:
        """Where the first of its units begins."""
        return min(unit.start for unit in (*self.a, *self.b))

    @property
    def end(self) -> int:
        """Where the last of its units ends."""
        return max(unit.end for unit in (*self.a, *self.b))

    @property
    def labels(self) -> frozenset[str]:
        """The labels that occur in it."""
        return frozenset(unit.label for unit in (*self.a, *self.b))

    @property
    def is_agreed(self) -> bool:
        """True when there is nothing to decide."""
        return self.kind is Kind.EXACT and not self.links

    def cells(self) -> Iterator[tuple[str | None, str | None]]:
        """Yield the cells of the confusion matrix it counts in: (label of A, label of B), None for nothing marked."""
        pairs = match(self.a, self.b)
        for i, j, _ in pairs:
            yield self.a[i].label, self.b[j].label
        matched_a, matched_b = {i for i, _, _ in pairs}, {j for _, j, _ in pairs}
        yield from ((unit.label, None) for i, unit in enumerate(self.a) if i not in matched_a)
        yield from ((None, unit.label) for j, unit in enumerate(self.b) if j not in matched_b)


def compare(
    a: Sequence[Unit], b: Sequence[Unit], *, document: str = "", names: tuple[str, str] = ("A", "B")
) -> list[Item]:
    """Return every place that one of the two marked, in reading order; each unit is in exactly one item."""
    items: list[Item] = []

    def add(kind: Kind, left: Sequence[Unit], right: Sequence[Unit], links: tuple[Kind, ...] = ()) -> None:
        items.append(Item(document, names, kind, tuple(left), tuple(right), links))

    rest_a, rest_b = list(a), list(b)
    for attribute, kind in (("mark", Kind.EXACT), ("place", Kind.LABEL)):
        waiting: dict[object, list[Unit]] = {}
        for unit in rest_b:
            waiting.setdefault(getattr(unit, attribute), []).append(unit)
        left: list[Unit] = []
        for unit in rest_a:
            twins = waiting.get(getattr(unit, attribute))
            if twins:
                other = twins.pop(0)
                add(kind, (unit,), (other,), _differing_links(unit, other))
            else:
                left.append(unit)
        rest_a, rest_b = left, [unit for units in waiting.values() for unit in units]
    rest_a.sort(key=unit_order)
    rest_b.sort(key=unit_order)
    pairs = overlapping(rest_a, rest_b)
    for left_indices, right_indices in components(pairs):
        ours = sorted((rest_a[i] for i in left_indices), key=unit_order)
        theirs = sorted((rest_b[j] for j in right_indices), key=unit_order)
        if (len(ours) == 1) != (len(theirs) == 1):
            add(Kind.SPLIT, ours, theirs)
            continue
        matched = match(ours, theirs)
        for i, j, _ in matched:
            add(border_kind(ours[i], theirs[j]), (ours[i],), (theirs[j],), _differing_links(ours[i], theirs[j]))
        for at, unit in enumerate(ours):
            if all(i != at for i, _, _ in matched):
                add(Kind.ONLY_A, (unit,), ())
        for at, unit in enumerate(theirs):
            if all(j != at for _, j, _ in matched):
                add(Kind.ONLY_B, (), (unit,))
    seen_a, seen_b = {i for i, _ in pairs}, {j for _, j in pairs}
    for at, unit in enumerate(rest_a):
        if at not in seen_a:
            add(Kind.ONLY_A, (unit,), ())
    for at, unit in enumerate(rest_b):
        if at not in seen_b:
            add(Kind.ONLY_B, (), (unit,))
    return sorted(items, key=lambda item: (item.start, -item.end, KINDS.index(item.kind)))


def border_kind(a: Unit, b: Unit) -> Kind:
    """Return which border of two overlapping units differs, and whether the label does too."""
    is_left, is_right, is_label = a.start != b.start, a.end != b.end, a.label != b.label
    match is_left, is_right:
        case True, True:
            return Kind.BOTH_LABEL if is_label else Kind.BOTH
        case True, False:
            return Kind.LEFT_LABEL if is_label else Kind.LEFT
        case False, True:
            return Kind.RIGHT_LABEL if is_label else Kind.RIGHT
        case _:
            return Kind.LABEL if is_label else Kind.EXACT


def compare_pair(comparison: Comparison, a: str, b: str) -> list[Item]:
    """Return every item of the articles both have submitted, article by article in reading order."""
    return [
        item
        for article in comparison.common(a, b)
        for item in compare(article.units[a], article.units[b], document=article.id, names=(a, b))
    ]


def _differing_links(a: Unit, b: Unit) -> tuple[Kind, ...]:
    """Return what differs between the links of two matched quotations."""
    differing = []
    if a.speaker != b.speaker:
        differing.append(Kind.SPEAKER)
    if a.cue != b.cue:
        differing.append(Kind.CUE)
    if sorted(x.says for x in a.attitudes) != sorted(x.says for x in b.attitudes):
        differing.append(Kind.STANCE)
    return tuple(differing)
