"""The items behind a number: every cell of every table is a selection of places where annotators were compared."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from annotate.agreement.taxonomy import LINKS, Item, Kind

# A cell of the confusion matrix: the labels of the earlier and the later annotator, None for nothing marked.
Cell = tuple[str | None, str | None]


@dataclass(frozen=True, slots=True)
class Selection:
    """Which items a number rests on; what is None or empty does not narrow it down."""

    annotators: frozenset[str] = field(default_factory=frozenset)
    document: str | None = None
    label: str | None = None
    kinds: frozenset[Kind] = field(default_factory=frozenset)
    cell: Cell | None = None
    only_disputed: bool = False

    def holds(self, item: Item) -> bool:
        """True when the item is behind the number. ``annotators`` must all be among the item's two."""
        if not self.annotators <= frozenset(item.annotators):
            return False
        if self.document is not None and item.document != self.document:
            return False
        if self.label is not None and self.label not in item.labels:
            return False
        if self.kinds and not self.kinds & {item.kind, *item.links}:
            return False
        if self.only_disputed and item.is_agreed:
            return False
        return self.cell is None or self.cell in set(item.cells())

    def of(self, items: Iterable[Item]) -> list[Item]:
        """Return the items behind the number, in the order given."""
        return [item for item in items if self.holds(item)]


def count_kinds(items: Iterable[Item]) -> dict[Kind, int]:
    """Return how many items are of each kind; links that differ count beside the kind of their quotation."""
    counts = Counter(item.kind for item in items)
    return {kind: counts[kind] for kind in Kind if kind not in LINKS}


def empty_confusion(labels: Sequence[str]) -> dict[Cell, int]:
    """Return every pair of labels that can meet, ``None`` standing for nothing marked, with the number 0."""
    names = [*labels, None]
    return {(a, b): 0 for a in names for b in names if (a, b) != (None, None)}
