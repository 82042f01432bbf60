"""Letters on what is annotated and in sight: type one, and the focus goes there."""

import re
from collections.abc import Iterator

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
        """Return where the letters stand: at starts, but two of them not on top of each other.

        What begins where a shorter one does has its letter at the next word, which is as likely to be in sight.
        """
        starts: dict[str, int] = {}
        taken: set[int] = set()
        for record in sorted(seen, key=lambda each: each.end - each.start):
            starts[record.id] = next((word for word in self._words(record) if word not in taken), record.start)
            taken.add(starts[record.id])
        return [Anchor(starts[record.id], record.end, record.id) for record in seen]

    def _words(self, record: Span | Quote) -> Iterator[int]:
        """Yield the offsets at which the words of the record begin."""
        assert self._desk.document is not None
        for word in re.finditer(r"\S+", self._desk.document.text[record.start : record.end]):
            yield record.start + word.start()

    def _go(self, anchor: Anchor) -> None:
        if anchor.entity is not None:
            self._desk.focus(anchor.entity)
        else:
            # Words that nothing stands at: the text cursor goes there.
            self._desk.focus(None)
            self._desk.view.place_caret(anchor.start)
