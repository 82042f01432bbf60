"""Bringing a large project of an older format up to date before it is opened, with progress and a way to stop."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from gui.dialogs.waiting import Waiting
from gui.scale import APART, open_with
from gui.task import Task, Tell
from storage.project import Project


class Upgrading(QDialog):
    """`done` carries the file once it can be opened, `refused` why it cannot; stopped, it stays as it was."""

    done = Signal(object)
    refused = Signal(str)

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bringing the project up to date"))
        told = QLabel(
            self.tr(
                "This project was made by an older Ankan. A copy of it is kept beside it; then its words are listed, "
                "so that everything in it can be found at once. This happens once."
            ),
            self,
        )
        told.setTextFormat(Qt.TextFormat.PlainText)
        told.setWordWrap(True)
        self._waiting = Waiting(self)
        self._waiting.stop_wanted.connect(self.close)
        column = QVBoxLayout(self)
        column.setSpacing(APART)
        column.addWidget(told)
        column.addWidget(self._waiting)
        open_with(self, 460, 130)
        self.task = Task(lambda tell: _upgrade(path, tell), self)
        self.task.progressed.connect(self._waiting.show_progress)
        self.task.made.connect(lambda _made: self._on_made(path))
        self.task.refused.connect(self._on_refused)
        self._waiting.begin(self.tr("Articles"))
        self.task.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop; nothing of it stays."""
        self.task.stop()
        super().closeEvent(event)

    def _on_made(self, path: Path) -> None:
        self.close()
        self.done.emit(path)

    def _on_refused(self, why: str) -> None:
        self.close()
        self.refused.emit(why)


def _upgrade(path: Path, tell: Tell) -> None:
    # A connection belongs to its thread.
    Project.open(path, tell=tell).close()
