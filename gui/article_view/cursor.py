"""The text cursor: where the caret stands, what is selected, and where a key takes it."""

from PySide6.QtCore import QPointF

from annotate.tokens import Unit
from gui.article_view.flow import Flow
from gui.article_view.hits import line_end, place_at
from gui.article_view.selection import Units, dragged, extended


class Cursor:
    """The caret and the selection of one text; every offset it holds is an akshara boundary.

    ``selection`` is trimmed of white space; the caret itself may stand beside the white space it moved over.
    """

    def __init__(self, units: Units) -> None:
        self._units = units
        self._anchor = 0
        self.caret = 0
        self.selection: tuple[int, int] | None = None
        # The x that Up and Down keep, until another movement.
        self.goal: float | None = None

    def place(self, offset: int) -> None:
        """The caret stands at the boundary at or before ``offset``; nothing is selected."""
        self.caret = self._anchor = self._units.floor(min(max(offset, 0), len(self._units.text)))
        self.selection = None

    def select(self, start: int, end: int) -> None:
        """The range is selected, grown to whole aksharas and trimmed, and the caret stands at its end."""
        length = len(self._units.text)
        start, end = sorted((min(max(start, 0), length), min(max(end, 0), length)))
        start, end = self._units.trim(start, end)
        self._anchor, self.caret = start, end
        self.selection = (start, end) if start < end else None

    def drag(self, pressed: int, pressed_over: int, at: int, unit: Unit) -> None:
        """The selection is what a drag from ``pressed`` to ``at`` covers (see `selection.dragged`)."""
        start, end = dragged(self._units, pressed, pressed_over, at, unit)
        self.selection = (start, end) if start < end else None
        if start == end:
            self._anchor, self.caret = pressed, at
        elif at < pressed:
            self._anchor, self.caret = end, start
        else:
            self._anchor, self.caret = start, end

    def extend_to(self, offset: int, unit: Unit) -> None:
        """The selection reaches from the anchor to the unit at ``offset`` (Shift and a click)."""
        self._settle_anchor(unit, forward=offset >= self._anchor)
        low, high = sorted((self._anchor, offset))
        start, end = self._units.widen(low, high, unit)
        # Only the moving end snaps: the other one stays where it was put.
        if offset >= self._anchor:
            self._extend(max(end, self._anchor))
        else:
            self._extend(min(start, self._anchor))

    def step(self, *, forward: bool, unit: Unit, extends: bool) -> None:
        """The caret moves by one unit; without ``extends`` a selection collapses to that side first."""
        units = self._units
        if extends:
            self._settle_anchor(unit, forward=forward)
            self._extend(extended(units, self._anchor, self.caret, forward=forward, unit=unit))
        elif self.selection is not None:
            self.place(self.selection[1] if forward else self.selection[0])
        elif unit == "akshara":
            self.place(units.next_akshara(self.caret) if forward else units.previous_akshara(self.caret))
        else:
            self.place(units.next_word(self.caret, "start") if forward else units.previous_word(self.caret, "start"))

    def move_to(self, offset: int, *, extends: bool, unit: Unit = "word") -> None:
        """The caret stands at ``offset``; with ``extends`` the selection reaches there."""
        if extends:
            self.extend_to(offset, unit)
        else:
            self.place(offset)

    def _settle_anchor(self, unit: Unit, *, forward: bool) -> None:
        """A new selection by words that begins inside a word begins at its edge."""
        if self.selection is not None or unit != "word":
            return
        word = self._units.word_at(self._anchor)
        if word is not None and word[0] < self._anchor < word[1]:
            self._anchor = word[0] if forward else word[1]

    def _extend(self, head: int) -> None:
        self.caret = head
        start, end = self._units.trim(*sorted((self._anchor, head)))
        self.selection = (start, end) if start < end else None


def moved_by_line(flow: Flow, units: Units, cursor: Cursor, *, down: bool) -> int:
    """Return the boundary one line above or below the caret, at the x it wants to keep."""
    number, line, _ = flow.line_of(cursor.caret)
    if cursor.goal is None:
        cursor.goal = flow.block(number).x_of(line, cursor.caret)
    line += 1 if down else -1
    if line < 0:
        number -= 1
        if number < 0:
            return 0
        line = len(flow.block(number).lines) - 1
    elif line >= len(flow.block(number).lines):
        number, line = number + 1, 0
        if number >= len(flow.pieces):
            return len(units.text)
    box = flow.block(number).lines[line]
    y = flow.top(number) + (box.text_top + box.text_bottom) / 2
    return place_at(flow, units, QPointF(cursor.goal, y)).offset


def moved_by_page(flow: Flow, units: Units, cursor: Cursor, height: float) -> int:
    """Return the boundary ``height`` pixels below the caret (above, when negative)."""
    rect = flow.caret(cursor.caret)
    if cursor.goal is None:
        cursor.goal = rect.x()
    y = rect.center().y() + height
    if y < 0:
        return 0
    if y > flow.height:
        return len(units.text)
    return place_at(flow, units, QPointF(cursor.goal, y)).offset


def line_edge(flow: Flow, units: Units, cursor: Cursor, *, end: bool) -> int:
    """Return the first or the last boundary of the caret's line."""
    number, line, box = flow.line_of(cursor.caret)
    return line_end(flow, units, number, line) if end else units.ceiling(box.start)
