"""What the keys and the card do about notes and flags."""

from PySide6.QtCore import QObject

from annotate import note_acts
from annotate.model import Stance
from gui.desk import Desk
from gui.panes import Panes


class Noting(QObject):
    """Handlers of the actions named "noting.…"."""

    def __init__(self, desk: Desk, panes: Panes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panes = panes
        self._field = field = panes.cards.note
        # Before another article or layer is shown, or its note would be this one's.
        desk.session.leave_announced.connect(field.keep)
        field.written.connect(self._write)
        field.flag_wanted.connect(self._flag)
        field.done.connect(desk.view.setFocus)

    def note(self) -> None:
        """The keyboard is in the note about the thing in focus."""
        self._panes.side.show()
        stance = self._desk.stance
        card = self._panes.cards.stance_card_of(stance.id) if stance is not None else None
        if card is not None:
            self._panes.cards.ensureWidgetVisible(card.note)
            card.note.setFocus()
            return
        self._panes.cards.focus_note()

    def note_article(self) -> None:
        """The keyboard is in the note about the article."""
        self._desk.focus(None)
        self.note()

    def flag(self) -> None:
        """The stance or annotation in focus, else the article, is flagged for QA, or no longer."""
        record = self._desk.stance or self._desk.focused
        self._flag(record.id if record is not None else None)

    def flag_article(self) -> None:
        """The article is flagged for QA, or no longer."""
        self._flag(None)

    def _write(self, about: str | None, text: str) -> None:
        self._desk.session.act(lambda now, actor: note_acts.write_note(now, actor, about, text))

    def _flag(self, about: str | None) -> None:
        self._field.keep()
        change = self._desk.session.act(lambda now, actor: note_acts.flag(now, actor, about))
        if change is None or self._desk.annotations is None:
            return
        note = self._desk.annotations.note(about)
        is_stance = about is not None and isinstance(self._desk.annotations.get(about), Stance)
        if about is None:
            what = self.tr("The article")
        else:
            what = self.tr("The stance") if is_stance else self.tr("The annotation")
        if note is not None and note.is_flagged:
            self._desk.hinted.emit(self.tr("{what} is flagged for QA.").format(what=what))
        else:
            self._desk.hinted.emit(self.tr("{what} is no longer flagged.").format(what=what))
