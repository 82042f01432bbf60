"""What kind of disagreement each difference between two annotators is: what turns a score into a guideline fix.

Units of the same place and label agree. Of the rest, units of the same place differ in their label; units that
overlap one to one differ in a border; one unit against several is a split; what overlaps nothing only one of the two
marked. A quotation whose place and kind agree may still differ in its speaker, its cue or its stance.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotate.agreement.matching import components, match, overlapping
from annotate.agreement.units import Unit, unit_order


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

    Units stand in reading order; more than one of a side is a split. ``links`` names what differs between two
    quotations of one place and kind.
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
        return min(units[0].start for units in (self.a, self.b) if units)

    @property
    def end(self) -> int:
        """Where the last of its units ends."""
        return max(unit.end for units in (self.a, self.b) for unit in units)

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
        if self.kind is not Kind.SPLIT:
            # One against one, or one against nothing: nearly all items, and nothing to be matched.
            yield self.a[0].label if self.a else None, self.b[0].label if self.b else None
            return
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

    def add(kind: Kind, left: tuple[Unit, ...], right: tuple[Unit, ...], links: tuple[Kind, ...] = ()) -> None:
        items.append(Item(document, names, kind, left, right, links))

    # Most units agree: they are found by looking up, and only the rest is compared with each other.
    marks: dict[tuple[int, int, str], list[Unit]] = {}
    for unit in b:
        marks.setdefault((unit.start, unit.end, unit.label), []).append(unit)
    unmatched: list[Unit] = []
    for unit in a:
        twins = marks.get((unit.start, unit.end, unit.label))
        if twins:
            other = twins.pop(0)
            add(Kind.EXACT, (unit,), (other,), _differing_links(unit, other))
        else:
            unmatched.append(unit)
    places: dict[tuple[int, int], list[Unit]] = {}
    for units in marks.values():
        for unit in units:
            places.setdefault(unit.place, []).append(unit)
    rest_a: list[Unit] = []
    for unit in unmatched:
        others = places.get(unit.place)
        if others:
            other = others.pop(0)
            add(Kind.LABEL, (unit,), (other,), _differing_links(unit, other))
        else:
            rest_a.append(unit)
    rest_b = [unit for units in places.values() for unit in units]
    rest_a.sort(key=unit_order)
    rest_b.sort(key=unit_order)
    pairs = overlapping(rest_a, rest_b)
    for left_indices, right_indices in components(pairs):
        ours = tuple(sorted((rest_a[i] for i in left_indices), key=unit_order))
        theirs = tuple(sorted((rest_b[j] for j in right_indices), key=unit_order))
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
    return sorted(items, key=_item_order)


def _item_order(item: Item) -> tuple[int, int, Kind]:
    if item.kind is Kind.EXACT:
        return item.a[0].start, -item.a[0].end, item.kind
    return item.start, -item.end, item.kind


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


def _differing_links(a: Unit, b: Unit) -> tuple[Kind, ...]:
    """Return what differs between the links of two matched quotations."""
    if a.speaker is b.speaker and a.cue is b.cue and a.attitudes is b.attitudes:
        return ()
    differing = []
    if a.speaker != b.speaker:
        differing.append(Kind.SPEAKER)
    if a.cue != b.cue:
        differing.append(Kind.CUE)
    if sorted(x.says for x in a.attitudes) != sorted(x.says for x in b.attitudes):
        differing.append(Kind.STANCE)
    return tuple(differing)
