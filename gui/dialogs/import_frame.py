"""What the two pages of imports have in common: look first and show it, then bring in, beside a window awake."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from gui.dialogs.waiting import Waiting
from gui.scale import NEAR, WIDE, Type, set_type
from gui.task import Task
from storage.project import Project

# A person who clicks through the choices should not start a look with each.
_PAUSE_MS = 200


class ImportFrame(QDialog):
    """A page with a summary, a line that says how far the work is, and the button "Import".

    What a page does itself: `start_look` when the choices have rested, `start` and `stop` at its buttons.
    """

    def __init__(self, title: str, project: Project, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(False)
        self._path = project.path
        self._task: Task | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.start_look)
        self.summary = QLabel(self)
        set_type(self.summary, Type.HEAD)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)

    def lay_out(self) -> QVBoxLayout:
        """Return the layout of the page, which is empty yet; `end_layout` adds what stands below."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(NEAR)
        return layout

    def end_layout(self, layout: QVBoxLayout) -> None:
        """The line of the work and the buttons are below everything else, and last in the order of Tab."""
        self.waiting = Waiting(self)
        self.waiting.stop_wanted.connect(self.stop)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.go = buttons.addButton(self.tr("&Import"), QDialogButtonBox.ButtonRole.ActionRole)
        self.go.setDefault(True)
        self.go.clicked.connect(self.start)
        buttons.rejected.connect(self.close)
        layout.addWidget(self.waiting)
        layout.addWidget(buttons)

    def start_look(self) -> None:
        """What would be made is being found out."""
        raise NotImplementedError

    def start(self) -> None:
        """What was shown is being brought in."""
        raise NotImplementedError

    def stop(self) -> None:
        """What is under way ends."""
        raise NotImplementedError
