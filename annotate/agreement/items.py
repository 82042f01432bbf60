"""The items of a comparison of any size: only what they are chosen by is held, and an item is made when asked for."""

from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from annotate.agreement.selection import Cell, Selection, empty_confusion
from annotate.agreement.taxonomy import KINDS, LINKS, Item, Kind, compare
from annotate.agreement.units import Article, Comparison, Unit

Pair = tuple[str, str]

_NUMBERS = {kind: at for at, kind in enumerate(KINDS)}
# Who is compared with the adjudicated layer where it is none of the annotators.
_GOLD = "gold"
_EXACT = _NUMBERS[Kind.EXACT]
_LINKS = (Kind.SPEAKER, Kind.CUE, Kind.STANCE)
# What the column of a label says where nothing was marked, where several are (the other column is then the number of
# the cells that they count in), and what it never says.
_NONE, _SEVERAL, _NOWHERE = -1, -2, -3
# As many articles as a list shows places of at once.
_KEPT = 32
# The article's number, the item's within it, its kind, its links as bits, and the labels of the two sides.
_COLUMNS, _TYPES = ("article", "at", "kind", "links", "a", "b"), ("i", "i", "b", "b", "i", "i")
_ROW = np.dtype([("pair", "i4"), *zip(_COLUMNS, ("i4", "i4", "i1", "i1", "i4", "i4"), strict=True)])


class Items(Sequence[Item]):
    """Items by pair, article and place, or those that were chosen of them.

    One is made by comparing the two annotators' units of its article again; those of a few articles are kept.
    """

    def __init__(
        self,
        ids: Mapping[str, int],
        pairs: Sequence[Pair],
        labels: Sequence[str],
        splits: Sequence[Sequence[Cell]],
        articles: Sequence[Article],
        columns: NDArray[np.void],
        compared: Callable[[int, int], Sequence[Item]],
    ) -> None:
        self._ids, self._pairs, self._labels, self._splits = ids, pairs, labels, splits
        self._articles, self._columns = articles, columns
        self._compared = compared

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self._columns)

    def __iter__(self) -> Iterator[Item]:
        """Yield one after the other."""
        for row in self._columns:
            yield self._made(row)

    @overload
    def __getitem__(self, at: int) -> Item: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Item]: ...

    def __getitem__(self, at: int | slice) -> Item | Sequence[Item]:
        """Return the item at this place, or those of a slice."""
        return self._of(self._columns[at]) if isinstance(at, slice) else self._made(self._columns[at])

    def article(self, document: str) -> Article:
        """Return the article with this id."""
        return self._articles[self._ids[document]]

    def _made(self, row: Any) -> Item:
        return self._compared(int(row["pair"]), int(row["article"]))[int(row["at"])]

    def _of(self, columns: NDArray[np.void]) -> "Items":
        return Items(self._ids, self._pairs, self._labels, self._splits, self._articles, columns, self._compared)

    def chosen(self, selection: Selection, *, documents: Collection[str] = (), only_disputed: bool = False) -> "Items":
        """Return the items behind a number, of these articles (empty for all), in the same order."""
        columns = self._columns
        is_chosen = np.ones(len(columns), dtype=bool)
        if selection.annotators:
            fitting = [at for at, pair in enumerate(self._pairs) if selection.annotators <= set(pair)]
            is_chosen &= np.isin(columns["pair"], fitting)
        wanted = set(documents) if documents else None
        if selection.document is not None:
            wanted = {selection.document} if wanted is None else wanted & {selection.document}
        if wanted is not None:
            is_chosen &= np.isin(columns["article"], [self._ids[name] for name in wanted if name in self._ids])
        if selection.kinds:
            links = sum(1 << at for at, kind in enumerate(_LINKS) if kind in selection.kinds)
            kinds = [_NUMBERS[kind] for kind in selection.kinds]
            is_chosen &= np.isin(columns["kind"], kinds) | (columns["links"] & links != 0)
        if only_disputed or selection.only_disputed:
            is_chosen &= (columns["kind"] != _EXACT) | (columns["links"] != 0)
        if selection.label is not None:
            is_chosen &= self._have_label(selection.label)
        if selection.cell is not None:
            is_chosen &= self._count_in(selection.cell)
        return self._of(columns[is_chosen])

    def count_kinds(self) -> dict[Kind, int]:
        """Return how many items are of each kind; links that differ count beside the kind of their quotation."""
        counts = np.bincount(self._columns["kind"], minlength=len(KINDS))
        return {kind: int(counts[_NUMBERS[kind]]) for kind in Kind if kind not in LINKS}

    def count_links(self) -> dict[Kind, int]:
        """Return in how many matched quotations the speaker, the cue or the stance differs."""
        links = self._columns["links"]
        return {kind: int(np.count_nonzero(links & (1 << at))) for at, kind in enumerate(_LINKS)}

    def confusion(self) -> dict[Cell, int]:
        """Return how often each pair of labels met, ``None`` standing for nothing marked; all cells are there."""
        counts = empty_confusion(self._labels)
        columns = self._columns
        is_split = columns["a"] == _SEVERAL
        size = len(self._labels) + 1
        whole = columns[~is_split]
        met = np.bincount((whole["a"].astype(np.intp) + 1) * size + whole["b"] + 1, minlength=size * size)
        names = (None, *self._labels)
        for at in np.flatnonzero(met):
            counts[names[at // size], names[at % size]] = int(met[at])
        split = np.bincount(columns["b"][is_split], minlength=len(self._splits))
        for cells, count in zip(self._splits, split, strict=True):
            for cell in cells:
                counts[cell] += int(count)
        return counts

    def disputed(self) -> dict[str, int]:
        """Return in how many items of each article, by id, two annotators differ; articles without any are left out."""
        columns = self._columns
        differs = (columns["kind"] != _EXACT) | (columns["links"] != 0)
        counts = np.bincount(columns["article"][differs], minlength=len(self._ids))
        return {name: int(count) for name, count in zip(self._ids, counts, strict=True) if count}

    def _have_label(self, label: str) -> NDArray[np.bool_]:
        wanted, columns = self._number(label), self._columns
        is_split = columns["a"] == _SEVERAL
        fitting = [at for at, cells in enumerate(self._splits) if any(label in cell for cell in cells)]
        is_one = (columns["a"] == wanted) | (columns["b"] == wanted)
        have: NDArray[np.bool_] = np.where(is_split, np.isin(columns["b"], fitting), is_one)
        return have

    def _count_in(self, cell: Cell) -> NDArray[np.bool_]:
        (a, b), columns = map(self._number, cell), self._columns
        is_split = columns["a"] == _SEVERAL
        fitting = [at for at, cells in enumerate(self._splits) if cell in cells]
        is_one = (columns["a"] == a) & (columns["b"] == b)
        count: NDArray[np.bool_] = np.where(is_split, np.isin(columns["b"], fitting), is_one)
        return count

    def _number(self, label: str | None) -> int:
        """Return what stands in the columns for a label; no side has one that never occurs."""
        if label is None:
            return _NONE
        return self._labels.index(label) if label in self._labels else _NOWHERE


class ItemColumns:
    """The columns of the items of a comparison, filled article by article."""

    def __init__(self, pairs: Sequence[Pair], labels: Sequence[str] = ()) -> None:
        self._pairs = tuple(pairs)
        # In the order of the matrix of confusion; others get their numbers as they come.
        self._numbers = {label: at for at, label in enumerate(labels)}
        self._ids: dict[str, int] = {}
        # Which cells items with several marks of a side count in: few are different.
        self._splits: dict[tuple[Cell, ...], int] = {}
        self._columns = {pair: [array(kind) for kind in _TYPES] for pair in self._pairs}

    def begin(self, document: str) -> None:
        """The items that follow are of this article, the next one of the comparison."""
        self._ids[document] = len(self._ids)

    def add(self, pair: Pair, items: Iterable[Item]) -> None:
        """These are all items of the article at hand for this pair, in the order of `compare`."""
        number, article = self._numbers, len(self._ids) - 1
        articles, places, kinds, links, left, right = self._columns[pair]
        begun = len(kinds)
        for item in items:
            kinds.append(_NUMBERS[item.kind])
            links.append(sum(1 << bit for bit, kind in enumerate(_LINKS) if kind in item.links) if item.links else 0)
            if item.kind is Kind.SPLIT:
                for unit in (*item.a, *item.b):
                    number.setdefault(unit.label, len(number))
                left.append(_SEVERAL)
                right.append(self._splits.setdefault(tuple(item.cells()), len(self._splits)))
            else:
                left.append(number.setdefault(item.a[0].label, len(number)) if item.a else _NONE)
                right.append(number.setdefault(item.b[0].label, len(number)) if item.b else _NONE)
        count = len(kinds) - begun
        articles.extend([article] * count)
        places.extend(range(count))

    def items(self, articles: Sequence[Article]) -> Items:
        """Return the items; ``articles`` are those of the comparison."""
        pairs = self._pairs
        parts: list[NDArray[np.void]] = []
        for number, pair in enumerate(pairs):
            part = np.zeros(len(self._columns[pair][0]), dtype=_ROW)
            part["pair"] = number
            for name, column in zip(_COLUMNS, self._columns[pair], strict=True):
                part[name] = column
            parts.append(part)

        def compared(pair: int, article: int) -> list[Item]:
            return _compared(articles[article], pairs[pair])

        columns = np.concatenate(parts) if parts else np.zeros(0, dtype=_ROW)
        splits = tuple(self._splits)
        return Items(
            dict(self._ids), pairs, tuple(self._numbers), splits, articles, columns, lru_cache(_KEPT)(compared)
        )


def items_of(comparison: Comparison, pairs: Sequence[Pair]) -> Items:
    """Return the items of these pairs, one of whom may be gold."""
    columns = ItemColumns(pairs)
    for article in comparison.articles:
        columns.begin(article.id)
        for a, b in pairs:
            if _units(article, a) is not None and _units(article, b) is not None:
                columns.add((a, b), _compared(article, (a, b)))
    return columns.items(comparison.articles)


def _compared(article: Article, pair: Pair) -> list[Item]:
    a, b = (_units(article, name) for name in pair)
    return compare(a or (), b or (), document=article.id, names=pair)


def _units(article: Article, name: str) -> tuple[Unit, ...] | None:
    return article.gold if name == _GOLD and name not in article.units else article.units.get(name)
