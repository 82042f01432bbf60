"""The bar below the article in which one types what to find in it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QLabel, QLineEdit, QToolButton, QWidget

from gui.looks import set_property
from gui.scale import NEAR, TIGHT, WIDE, hold
from gui.translation import number
from gui.wrapping import Wrapping


class FindBar(QFrame):
    """Hidden until somebody looks for something. `asked` carries the words, and whether they are whole words."""

    asked = Signal(str, bool)
    next_wanted = Signal()
    previous_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("findBar")
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in this article"))
        self.field.setAccessibleName(self.tr("Find in this article"))
        self.field.setToolTip(
            self.tr("हिंदी also finds हिन्दी, क़ also क; a name in Latin letters finds it in Hindi: modi, मोदी")
        )
        self.field.setClearButtonEnabled(True)
        hold(self.field, least_width=160, most_width=360)
        self.whole = QCheckBox(self.tr("&Whole words"), self)
        self.count = QLabel(self)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        self.count.setObjectName("muted")
        self._row = Wrapping(self)
        self._row.setContentsMargins(WIDE, TIGHT, NEAR, TIGHT)
        self._row.setSpacing(NEAR)
        self._row.add(self.field, 2)
        self._row.add(self.whole)
        self._row.add(self.count, 1)
        self.field.textChanged.connect(lambda _text: self._ask())
        self.whole.toggled.connect(lambda _checked: self._ask())
        self.field.installEventFilter(self)
        self.whole.installEventFilter(self)
        self.hide()

    def set_actions(self, actions: list[QAction]) -> None:
        """The bar has a button for each of these, and one that closes it."""
        for action in actions:
            button = QToolButton(self)
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._row.add(button)
        close = QToolButton(self)
        close.setText("✕")
        close.setAutoRaise(True)
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.setToolTip(self.tr("Close (Esc)"))
        close.setAccessibleName(self.tr("Close"))
        close.clicked.connect(self.closed)
        self._row.add(close)

    def open_with(self, words: str) -> None:
        """The bar is there with these words, ready to be typed over; without any, with the ones it had."""
        self.show()
        if words and words != self.field.text():
            self.field.setText(words)
        else:
            self._ask()
        self.field.setFocus()
        self.field.selectAll()

    def show_count(self, at: int | None, total: int) -> None:
        """Say which of how many places is the current one."""
        has_words = bool(self.field.text().strip())
        set_property(self.field, "wrong", has_words and not total)
        if not has_words:
            self.count.setText("")
        elif not total:
            self.count.setText(self.tr("Not found"))
        elif at is None:
            self.count.setText(self.tr("Places: {total}").format(total=number(total)))
        else:
            self.count.setText(self.tr("{at} of {total}").format(at=number(at + 1), total=number(total)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes to the next place, with Shift to the previous one; Esc closes."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() == Qt.Key.Key_Escape:
                self.closed.emit()
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and watched is self.field:
                is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                (self.previous_wanted if is_back else self.next_wanted).emit()
                return True
        return super().eventFilter(watched, event)

    def _ask(self) -> None:
        self.asked.emit(self.field.text(), self.whole.isChecked())
