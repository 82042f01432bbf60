"""Picking a link in the text: every likely place shows a letter; a letter, a click or a selection takes it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from annotate.model import Anchor
from annotate.quote_acts import anchor_at
from gui.desk import Desk
from gui.wording import excerpt, pick_hint

# Home row first: what is likeliest lies under the fingers.
LETTERS = "asdfghjklqwertyuiopzxcvbnm"
# So many letters of the likeliest words are told; a quotation can be long.
_SHOWN = 40


class Picking(QObject):
    """A pick under way: `taken` is called with the place that was picked, or nothing happens on `cancel`."""

    started = Signal()
    ended = Signal()
    cancelled = Signal()

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._take: Callable[[Anchor], None] | None = None
        self._clear: Callable[[], None] | None = None
        self.has_digits = False
        self._hints: dict[str, Anchor] = {}
        desk.view.picked.connect(self._on_picked)
        desk.view.picking_cancelled.connect(self.cancel)

    @property
    def is_active(self) -> bool:
        """True while a place is being picked."""
        return self._take is not None

    @property
    def hints(self) -> dict[str, Anchor]:
        """The letters that are shown, and what each takes."""
        return dict(self._hints)

    def start(
        self,
        role: str,
        candidates: list[Anchor],
        take: Callable[[Anchor], None],
        *,
        clear: Callable[[], None] | None = None,
        has_digits: bool = False,
    ) -> None:
        """Show letters at the candidates, the first one the likeliest, and wait for one of them or any other place.

        ``clear`` takes the link away that is there. With ``has_digits`` a digit does what it does without a pick; else
        it is a slip.
        """
        document = self._desk.document
        if document is None:
            return
        self.cancel()
        self._take, self._clear, self.has_digits = take, clear, has_digits
        self._hints = dict(zip(LETTERS, candidates, strict=False))
        self._desk.view.clear_selection()
        self._desk.view.set_picking(role)
        self._desk.view.set_link_hints(self._hints)
        self._desk.view.setFocus()
        first = excerpt(document.text, candidates[0].start, candidates[0].end, _SHOWN) if candidates else ""
        self._desk.told.emit(pick_hint(role, first, can_clear=clear is not None))
        self.started.emit()

    def press(self, letter: str) -> bool:
        """Take the candidate with this letter; True when there is one."""
        anchor = self._hints.get(letter.lower())
        if anchor is None or not self.is_active:
            return False
        self._finish(anchor)
        return True

    def press_first(self) -> bool:
        """Take the likeliest candidate; False when there is none, or words are selected, which are meant then."""
        return self._desk.selection is None and self.press(LETTERS[0])

    def press_delete(self) -> None:
        """Nothing is linked any more, where a link was."""
        if (clear := self._clear) is not None:
            self._stop()
            clear()

    def cancel(self) -> None:
        """Pick nothing."""
        if self.is_active:
            self._stop()
            self.cancelled.emit()

    def _on_picked(self, start: int, end: int) -> None:
        now = self._desk.annotations
        if self.is_active and now is not None and start < end:
            self._finish(anchor_at(now, start, end))

    def _finish(self, anchor: Anchor) -> None:
        take = self._take
        self._stop()
        if take is not None:
            take(anchor)

    def _stop(self) -> None:
        # First the state, then the view: the view may tell of the end of its own picking.
        self._take = self._clear = None
        self._hints = {}
        self._desk.view.set_picking(None)
        self._desk.view.set_link_hints(None)
        self.ended.emit()
