"""Letters on what is annotated and in sight: type one, and the focus goes there."""

from PySide6.QtCore import QObject

from annotate.model import Anchor, Quote, Span
from annotate.undecided import Order, ranking
from gui.desk import Desk
from gui.picking import Picking


class Letters(QObject):
    """Handlers of the actions named "letters.…"."""

    def __init__(self, desk: Desk, picking: Picking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._picking = picking

    def go(self) -> None:
        """Each annotation in sight has a letter, the undecided ones first, of these the least certain."""
        seen = self._in_sight()
        if not seen:
            self._desk.hinted.emit(self.tr("No annotation is in sight. [next-span] goes to the next one."))
            return
        self._picking.start("go", list(self._anchors(seen)), self._go)

    def _in_sight(self) -> list[Span | Quote]:
        now, view = self._desk.annotations, self._desk.view
        if now is None:
            return []
        height = view.viewport().height()
        records = [record for record in self._desk.in_order() if isinstance(record, Span | Quote)]
        seen = [each for each in records if 0 <= view.range_rect(each.start, each.start).top() < height]
        rank, waiting = ranking(now, Order.CERTAINTY), set(now.undecided)
        return sorted(seen, key=lambda each: (each not in waiting, rank(each)))

    def _anchors(self, seen: list[Span | Quote]) -> list[Anchor]:
        """Return where the letters stand: at starts, but two of them never on top of each other."""
        taken: set[int] = set()
        found = []
        for record in seen:
            # What begins where another one does has its letter at its last word.
            start = record.start if record.start not in taken else self._last_word(record)
            taken.add(start)
            found.append(Anchor(start, record.end, record.id))
        return found

    def _last_word(self, record: Span | Quote) -> int:
        assert self._desk.document is not None
        words = self._desk.document.text[record.start : record.end].split()
        return record.end - len(words[-1]) if words else record.start

    def _go(self, anchor: Anchor) -> None:
        if anchor.entity is not None:
            self._desk.focus(anchor.entity)
        else:
            # Words that nothing stands at: the text cursor goes there.
            self._desk.focus(None)
            self._desk.view.place_caret(anchor.start)
