"""The lower end of every card: what is noted about the thing in focus, and whether it is flagged for QA."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QLabel, QPlainTextEdit, QToolButton, QVBoxLayout, QWidget

from annotate.model import Note
from gui.icons import icon
from gui.scale import NEAR, TIGHT, hold
from gui.theme import Theme
from gui.wrapping import Wrapping

# Long enough not to cut a sentence into many steps of undo, short enough to lose none in a crash.
_REST_MS = 1500
# Three lines of a note.
_HEIGHT = 62
_BACK = Qt.Key.Key_Escape


class NoteField(QFrame):
    """`written` carries the id of a record, or None for the article, and what is now noted about it.

    A note is kept when the typing rests, when the keyboard leaves the field, and before another thing is shown.
    """

    written = Signal(object, str)
    flag_wanted = Signal(object)
    done = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("noteField")
        self._about: str | None = None
        self._kept = ""
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setObjectName("muted")
        self.by = QLabel(self)
        self.by.setTextFormat(Qt.TextFormat.PlainText)
        self.by.setObjectName("muted")
        self.flag = QToolButton(self)
        self.flag.setObjectName("choice")
        self.flag.setCheckable(True)
        self.flag.setText(self.tr("Flag for QA"))
        self.flag.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.flag.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.flag.clicked.connect(lambda: self.flag_wanted.emit(self._about))
        self.text = QPlainTextEdit(self)
        self.text.setTabChangesFocus(True)
        hold(self.text, height=_HEIGHT)
        self.text.installEventFilter(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self.keep)
        self.text.textChanged.connect(self._rest.start)
        head = Wrapping()
        head.setSpacing(NEAR)
        head.add(self.title)
        head.add(self.by, 1)
        head.add(self.flag)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, NEAR, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addLayout(head)
        layout.addWidget(self.text)

    def set_theme(self, theme: Theme) -> None:
        """Draw the flag in this theme's colours."""
        self.flag.setIcon(icon("flag", theme.warning.name(), theme.faint.name()))

    def set_actions(self, note: QAction, flag: QAction) -> None:
        """Say by which keys one gets here and flags, whatever keys these actions have."""

        def show_keys() -> None:
            keys = [action.shortcut().toString(QKeySequence.SequenceFormat.NativeText) for action in (note, flag)]
            self.text.setPlaceholderText(self.tr("Write a note ({key})").format(key=keys[0]))
            self.flag.setToolTip(self.tr("Ask a reviewer to look at this ({key})").format(key=keys[1]))

        for action in (note, flag):
            action.changed.connect(show_keys)
        show_keys()

    def show_note(self, about: str | None, note: Note | None, *, is_writable: bool) -> None:
        """Show the note about this record, or about the article (None). What is being typed is not disturbed."""
        if about != self._about:
            self.keep()
            self._about = about
            self._fill(note.text if note is not None else "")
        elif (note.text if note is not None else "") != self._kept:
            self._fill(note.text if note is not None else "")
        title = self.tr("Note on the article") if about is None else self.tr("Note")
        self.title.setText(title)
        self.by.setText(note.by if note is not None else "")
        self.text.setAccessibleName(title)
        self.text.setReadOnly(not is_writable)
        self.flag.setChecked(note is not None and note.is_flagged)
        self.flag.setEnabled(is_writable)

    def forget(self) -> None:
        """Nothing is shown: the article that was noted about is gone. Keep what was typed before."""
        self._about = None
        self._fill("")

    def keep(self) -> None:
        """What was typed is noted."""
        self._rest.stop()
        text = self.text.toPlainText().strip()
        if text != self._kept and not self.text.isReadOnly():
            self._kept = text
            self.written.emit(self._about, text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the note when the keyboard leaves; Esc leads back to the article."""
        if watched is self.text:
            if event.type() == QEvent.Type.FocusOut:
                self.keep()
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == _BACK:
                self.keep()
                self.done.emit()
                return True
        return super().eventFilter(watched, event)

    def _fill(self, text: str) -> None:
        self._kept = text
        if self.text.toPlainText() != text:
            self.text.setPlainText(text)
        self._rest.stop()
