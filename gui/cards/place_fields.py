"""Start and end of what is in focus as numbers that can be typed."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWidget

from annotate.errors import KnownError
from annotate.tokens import snap
from gui.looks import set_property
from gui.scale import NEAR, TIGHT, hold
from gui.told import told
from gui.translation import number
from gui.wrapping import Wrapping


def read_place(text: str, start: str, end: str) -> tuple[int, int]:
    """Return the range that was typed, grown to whole aksharas and trimmed of white space.

    Raises `KnownError` with the reason when it is no range of the text.
    """
    tr = QCoreApplication.translate
    numbers = []
    for typed in (start, end):
        if not typed.strip().isdecimal():
            problem = tr("PlaceFields", "“{typed}” is no number. Type how many characters stand before the boundary.")
            raise KnownError(problem.format(typed=typed.strip()))
        numbers.append(int(typed))
    low, high = numbers
    if high > len(text):
        problem = tr("PlaceFields", "The article has {length} characters: the end cannot be {end}.")
        raise KnownError(problem.format(length=number(len(text)), end=number(high)))
    if low >= high:
        problem = tr("PlaceFields", "The start ({start}) must lie before the end ({end}).")
        raise KnownError(problem.format(start=low, end=high))
    snapped = snap(text, low, high, unit="akshara", mode="expand")
    if snapped[0] == snapped[1]:
        problem = tr("PlaceFields", "There is only white space between {start} and {end}.")
        raise KnownError(problem.format(start=low, end=high))
    return snapped


class PlaceFields(QWidget):
    """Shows a record's place in characters of the article and emits another one that was typed (on boundaries)."""

    place_wanted = Signal(str, int, int)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record, self._place, self._text = "", (0, 0), ""
        self._is_refused = False
        self.start, self.end = QLineEdit(self), QLineEdit(self)
        row = Wrapping()
        row.setSpacing(NEAR)
        for field, name in ((self.start, self.tr("Characters")), (self.end, self.tr("to"))):
            label = QLabel(name, self)
            label.setObjectName("muted")
            row.add(label)
            row.add(field)
            hold(field, width=66)
            field.returnPressed.connect(self._on_enter)
            field.installEventFilter(self)
        self.start.setAccessibleName(self.tr("Start in characters"))
        self.end.setAccessibleName(self.tr("End in characters"))
        self._length = QLabel(self)
        self._length.setObjectName("muted")
        row.add(self._length)
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.message.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(TIGHT)
        column.addLayout(row)
        column.addWidget(self.message)

    def show_place(self, record_id: str, start: int, end: int, text: str, *, is_writable: bool) -> None:
        """Show this place; what was told of another one goes."""
        if record_id != self._record:
            self._tell("")
        self._record, self._place, self._text = record_id, (start, end), text
        self._show()
        for field in (self.start, self.end):
            field.setReadOnly(not is_writable)

    def take_keyboard(self) -> None:
        """The start is selected and waits for a number."""
        self.start.setFocus()
        self.start.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc leaves without a change; whoever leaves the two fields otherwise means what is typed."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            if event.type() is QEvent.Type.KeyPress:
                self._show()
                self._tell("")
                self.left.emit()
            event.accept()
            return True
        if (
            isinstance(event, QFocusEvent)
            and event.type() is QEvent.Type.FocusOut
            and event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
            and QApplication.focusWidget() not in (self.start, self.end)
        ):
            self._take()
        return super().eventFilter(watched, event)

    def _on_enter(self) -> None:
        if self._take():
            self.left.emit()

    def _take(self) -> bool:
        """What is typed is asked for; False when it is no place, which is told."""
        if (self.start.text(), self.end.text()) == tuple(map(str, self._place)):
            if self._is_refused:
                self._tell("")
            return True
        try:
            start, end = read_place(self._text, self.start.text(), self.end.text())
        except KnownError as error:
            self._tell(told(error), is_refusal=True)
            return False
        is_snapped = (start, end) != (int(self.start.text()), int(self.end.text()))
        self._tell(
            self.tr("Snapped to {start}–{end}: no boundary inside an akshara or beside white space.").format(
                start=start, end=end
            )
            if is_snapped
            else ""
        )
        self.place_wanted.emit(self._record, start, end)
        # It may have been refused: what stands here is what is stored.
        self._show()
        return True

    def _show(self) -> None:
        start, end = self._place
        self.start.setText(str(start))
        self.end.setText(str(end))
        self._length.setText(self.tr("of {length}").format(length=number(len(self._text))))

    def _tell(self, text: str, *, is_refusal: bool = False) -> None:
        self._is_refused = is_refusal
        self.message.setText(text)
        self.message.setVisible(bool(text))
        for field in (self.start, self.end):
            set_property(field, "wrong", is_refusal)
