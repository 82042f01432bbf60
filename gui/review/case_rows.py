"""The rows of all articles in the list of disagreements: counted, and read where they come into view."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from itertools import accumulate
from typing import overload

from gui.review.rows import CaseRow

# More than come into view at once, each of an article of its own.
_KEPT = 64


class CaseRows(Sequence[CaseRow]):
    """The rows of every article, one article after the other; ``counts`` says how many each has.

    ``rows_of`` reads those of one article. Where another program has changed it meanwhile there may be fewer: the last
    one stands for those that are gone, None where there is none.
    """

    def __init__(self, counts: Mapping[str, int], rows_of: Callable[[str], Sequence[CaseRow]]) -> None:
        self._documents = [document for document, count in counts.items() if count]
        self._ends = list(accumulate(counts[document] for document in self._documents))
        self._numbers = {document: at for at, document in enumerate(self._documents)}
        self._rows_of = lru_cache(_KEPT)(rows_of)

    def __len__(self) -> int:
        """Return how many rows there are."""
        return self._ends[-1] if self._ends else 0

    @property
    def articles(self) -> int:
        """How many articles they are from."""
        return len(self._documents)

    def begins_article(self, at: int) -> bool:
        """True for the first row of an article."""
        return at == self.first_of(self._number(at))

    def first_of(self, number: int) -> int:
        """Return the place of the first row of the article with this number among those that have rows."""
        return self._ends[number - 1] if number else 0

    def of(self, document: str) -> range:
        """Return the places of an article's rows."""
        number = self._numbers.get(document)
        return range(0) if number is None else range(self.first_of(number), self._ends[number])

    def row(self, at: int) -> CaseRow | None:
        """Return the row at this place."""
        number = self._number(at)
        rows = self._rows_of(self._documents[number])
        return rows[min(at - self.first_of(number), len(rows) - 1)] if rows else None

    @overload
    def __getitem__(self, at: int) -> CaseRow: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[CaseRow]: ...

    def __getitem__(self, at: int | slice) -> CaseRow | Sequence[CaseRow]:
        """Return the row at this place, or those of a slice."""
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        if not -len(self) <= at < len(self) or (row := self.row(at % len(self))) is None:
            raise IndexError(at)
        return row

    def _number(self, at: int) -> int:
        return bisect_right(self._ends, at)
