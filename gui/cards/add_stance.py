"""The row that adds a stance by its value; while it has the focus the digits do the same."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotate.model import Anchor
from annotate.schema import Schema
from gui.cards.choice_row import ChoiceRow
from gui.scale import TIGHT
from gui.wording import ui_language


class AddStance(QWidget):
    """Asks what a holder thinks of a target. `left` tells that Esc was pressed here."""

    left = Signal()

    def __init__(self, schema: Schema, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Add a stance"))
        self.values = ChoiceRow(schema.stances, ui_language(), self)
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setWordWrap(True)
        self._title.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addWidget(self._title)
        layout.addWidget(self.values)
        self.pending: Anchor | None = None
        self.holder: Anchor | None = None
        self.set_pending(None, "")

    @property
    def has_keyboard(self) -> bool:
        """True while the keyboard's focus is in the row."""
        inner = self.window().focusWidget()
        return inner is not None and (inner is self or self.isAncestorOf(inner))

    def set_pending(self, target: Anchor | None, words: str) -> None:
        """Say what the next stance of the quotation will be about."""
        self.holder, self.pending = None, target
        if target is None:
            self._title.setText(self.tr("Add a stance: what does the speaker think of it?"))
        else:
            self._title.setText(self.tr("And what does the speaker think of “{words}”?").format(words=words))

    def ask(self, holder: Anchor, target: Anchor, text: str) -> None:
        """Ask for a stance without a quotation."""
        self.holder, self.pending = holder, target
        self._title.setText(
            self.tr("What does “{holder}” think of “{target}”?").format(
                holder=text[holder.start : holder.end], target=text[target.start : target.end]
            )
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves the row."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
