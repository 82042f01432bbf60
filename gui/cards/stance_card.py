"""The card of one stance: who holds it, what it is about, for or against."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotate.model import Anchor, Stance
from annotate.schema import Schema
from gui.cards.anchor_field import AnchorField
from gui.cards.choice_row import ChoiceRow
from gui.icons import icon
from gui.key_label import KeyLabel
from gui.looks import set_property
from gui.scale import NEAR, TIGHT
from gui.theme import Theme
from gui.wording import decision_text, ui_language


class StanceCard(QFrame):
    """Shows a stance and emits what shall become of it; while it has the focus the digits mean its value."""

    value_chosen = Signal(str, str)  # stance, value
    link_chosen = Signal(str, str, object)  # stance, role, Anchor | None
    pick_wanted = Signal(str, str)  # stance, role
    removed = Signal(str)
    decided = Signal(str, bool)  # stance, whether it is accepted
    implied_chosen = Signal(str, bool)  # stance, whether it is implied
    noted = Signal(str, str)  # stance, its note
    left = Signal()  # Esc was pressed in the card itself

    def __init__(self, stance_id: str, schema: Schema, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stance_id = stance_id
        self.setObjectName("stanceCard")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Stance"))
        self.values = ChoiceRow(schema.stances, ui_language(), self)
        self.values.chosen.connect(lambda code: self.value_chosen.emit(self.stance_id, code))
        self._fields = {
            "holder": AnchorField("holder", self, is_typed=True),
            "target": AnchorField("target", self, is_typed=True),
        }
        self.implied = QToolButton(self)
        self.implied.setObjectName("choice")
        self.implied.setCheckable(True)
        self.implied.setText(self.tr("Implied"))
        self.implied.setToolTip(self.tr("The words do not say it outright: it stands between the lines"))
        self.implied.clicked.connect(self._on_implied)
        self.note = QLineEdit(self)
        self.note.setPlaceholderText(self.tr("Note on this stance"))
        self.note.setAccessibleName(self.tr("Note on this stance"))
        self.note.editingFinished.connect(self.keep_note)
        self._stance: Stance | None = None
        self._remove = QToolButton(self)
        self._remove.setAutoRaise(True)
        self._remove.setToolTip(self.tr("Delete this stance"))
        self._remove.setAccessibleName(self.tr("Delete this stance"))
        self._remove.clicked.connect(lambda: self.removed.emit(self.stance_id))
        self.accept, self.reject = QToolButton(self), QToolButton(self)
        for button, text, is_accepted in (
            (self.accept, self.tr("Accept this stance"), True),
            (self.reject, self.tr("Reject this stance"), False),
        ):
            button.setAutoRaise(True)
            button.setToolTip(text)
            button.setAccessibleName(text)
            button.clicked.connect(lambda _checked, yes=is_accepted: self.decided.emit(self.stance_id, yes))
        self._hint = KeyLabel(self)
        self._hint.setText(self.tr("Accept: [accept], or [stance] and its digit. Reject: [reject]."))
        self._hint.setTextFormat(Qt.TextFormat.PlainText)
        self._hint.setWordWrap(True)
        self._hint.setObjectName("muted")
        self._title = QLabel(self)
        self._title.setTextFormat(Qt.TextFormat.PlainText)
        self._title.setObjectName("muted")
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        top = QHBoxLayout()
        top.addWidget(self._title, 1)
        top.addWidget(self.accept)
        top.addWidget(self.reject)
        top.addWidget(self._remove)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(NEAR, TIGHT, NEAR, NEAR)
        layout.setSpacing(TIGHT)
        layout.addLayout(top)
        layout.addWidget(self.values)
        for field in self._fields.values():
            layout.addWidget(field)
            field.chosen.connect(lambda role, anchor: self.link_chosen.emit(self.stance_id, role, anchor))
            field.pick_wanted.connect(lambda role: self.pick_wanted.emit(self.stance_id, role))
            field.left.connect(self.setFocus)
        last = QHBoxLayout()
        last.setSpacing(TIGHT)
        last.addWidget(self.implied)
        last.addWidget(self.note, 1)
        layout.addLayout(last)
        layout.addWidget(self._hint)

    @property
    def target(self) -> AnchorField:
        """The field of what the stance is about."""
        return self._fields["target"]

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._remove.setIcon(icon("clear", theme.muted.name(), theme.faint.name()))
        self.accept.setIcon(icon("accept", theme.good.name(), theme.faint.name()))
        self.reject.setIcon(icon("reject", theme.bad.name(), theme.faint.name()))
        for field in self._fields.values():
            field.set_theme(theme)

    def show_stance(
        self,
        stance: Stance,
        number: int,
        text: str,
        *,
        holders: list[Anchor],
        targets: list[Anchor],
        find: Callable[[str], list[Anchor]],
        is_writable: bool,
        is_flagged: bool = False,
    ) -> None:
        """Show this stance as the ``number``-th of its quotation, 0 for one without a quotation.

        A suggested one can be accepted or rejected. ``find`` returns the places that typed words may mean.
        """
        if self._stance is None or self._stance.note != stance.note:
            self.note.setText(stance.note)
        self._stance = stance
        self.implied.setChecked(stance.implied)
        is_open = stance.origin.is_open
        title = self.tr("Suggested stance {number}") if is_open else self.tr("Stance {number}")
        title = title.format(number=number) if number else self.tr("Stance without a quotation")
        self._title.setText(self.tr("{stance} · flagged for QA").format(stance=title) if is_flagged else title)
        name = self.tr("Suggested stance {number}: {value}") if is_open else self.tr("Stance {number}: {value}")
        self.setAccessibleName(name.format(number=number, value=stance.value))
        self.setToolTip(decision_text(stance.origin))
        set_property(self, "suggested", is_open)
        for widget in (self.accept, self.reject, self._hint):
            widget.setVisible(is_open)
        self._remove.setVisible(not is_open)
        self.values.mark(stance.value, is_open=is_open)
        self._fields["holder"].show_anchor(stance.holder, holders, text)
        self._fields["target"].show_anchor(stance.target, targets, text)
        for field in self._fields.values():
            field.set_find(find, text)
        for widget in (self.values, self._remove, self.accept, self.reject, self.implied, *self._fields.values()):
            widget.setEnabled(is_writable)
        self.note.setReadOnly(not is_writable)

    def keep_note(self) -> None:
        """What was typed into the note is told, if it says something else."""
        if self._stance is not None and self.note.text().strip() != self._stance.note:
            self.noted.emit(self.stance_id, self.note.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc in the note leads back to the card, with what was typed kept; in the card it leads out of it."""
        if event.key() == Qt.Key.Key_Escape and self.note.hasFocus():
            self.setFocus()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _on_implied(self, is_implied: bool) -> None:
        # What is on is what is stored: a click only asks for it.
        self.implied.setChecked(not is_implied)
        self.implied_chosen.emit(self.stance_id, is_implied)
