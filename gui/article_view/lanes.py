"""Which underline runs in which lane below a line of text: the shortest span next to the text, quotations outside."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import IntEnum


class Rank(IntEnum):
    """What is drawn nearer to the text when two marks overlap; a quotation never takes the innermost lane."""

    SPAN = 0
    ROLE = 1
    QUOTE = 2


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing drawn below the text from ``start`` to ``end``; ``code`` is what its chip says.

    Where there is no room for that it says ``short``, if there is one, else its first letter.

    ``record`` is the id of the record a hit on it means; ``id`` is that id too, except for the roles of the
    quotation in focus, which are marks of their own. A role of a name that is marked itself has that mark as its
    ``host``: it takes no lane but says its word beside the host's chip.
    """

    id: str
    record: str
    start: int
    end: int
    code: str
    rank: Rank
    colour: str
    is_open: bool = False
    host: str | None = None
    short: str = ""

    @property
    def order(self) -> tuple[int, int, int, str]:
        """The sort key from the text outwards."""
        return self.rank, self.end - self.start, self.start, self.id


def pack(marks: Iterable[Mark], start: int, end: int) -> list[tuple[Mark, int]]:
    """Return the marks that touch the line ``start``-``end`` with their lanes, from the text outwards.

    Two marks of one lane never overlap on the line, and of two that overlap there the shorter one lies nearer to
    the text (a quotation always lies outside). Lanes are counted from 0. Marks with a host are left out.
    """
    placed: list[tuple[Mark, int]] = []
    touching = (mark for mark in marks if mark.start < end and start < mark.end and mark.host is None)
    for mark in sorted(touching, key=lambda mark: mark.order):
        low, high = max(mark.start, start), min(mark.end, end)
        lane = 1 if mark.rank is Rank.QUOTE else 0
        for other, taken in placed:
            if taken >= lane and other.start < high and low < other.end:
                lane = taken + 1
        placed.append((mark, lane))
    return placed


@dataclass(frozen=True, slots=True)
class Room:
    """A stretch of a lane in pixels; ``wants_chip`` where the mark begins, and so says what it is."""

    left: float
    right: float
    wants_chip: bool


def chip_texts(
    rooms: Sequence[tuple[Room, Sequence[tuple[str, float]]]], limit: float, *, gap: float
) -> list[tuple[str, float] | None]:
    """Return for each stretch of one lane, from left to right, what its chip says and how wide it is, or None.

    Each stretch comes with the texts it could show, longest first, and their widths. A chip may be wider than its
    span, but ends ``gap`` before the next stretch of the lane and before ``limit``.
    """
    found: list[tuple[str, float] | None] = []
    for number, (room, choices) in enumerate(rooms):
        if not room.wants_chip:
            found.append(None)
            continue
        end = rooms[number + 1][0].left - gap if number + 1 < len(rooms) else limit
        found.append(next((choice for choice in choices if room.left + choice[1] <= end), None))
    return found
