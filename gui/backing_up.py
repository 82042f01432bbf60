"""Backups while one works: looked after every few minutes, made in a thread with a connection of its own."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from gui.banner import Banner
from gui.session import Session
from gui.task import Task, Tell
from storage.backups import Backup, Why, due
from storage.project import Project

# Well below the hour that backups are apart.
_LOOK_EVERY_MS = 5 * 60 * 1000


class BackingUp(QObject):
    """Makes the hourly and daily backups of the project that is open."""

    def __init__(self, session: Session, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._banner = banner
        self._task: Task | None = None
        self._told = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_EVERY_MS)
        self._timer.timeout.connect(self.look)
        session.project_changed.connect(self._on_project)

    def look(self) -> None:
        """If it is time for a backup one is under way; it is made where something has changed since the last."""
        project = self._session.project
        if project is None or project.is_read_only or self._task is not None:
            return
        why = due(project.project_id, project.path.stem, datetime.now(UTC))
        if why is not None:
            self._task = Task(_made(project.path, why), self)
            self._task.refused.connect(self._on_refused)
            self._task.finished.connect(self._on_finished)
            self._task.start()

    def stop(self) -> None:
        """No backup is under way."""
        self._timer.stop()
        if self._task is not None:
            self._task.stop()

    def _on_project(self, project: Project | None) -> None:
        self.stop()
        if project is not None:
            self._timer.start()

    def _on_refused(self, why: str) -> None:
        # The same each few minutes would be a nuisance.
        if why != self._told:
            self._banner.warn(why)
        self._told = why

    def _on_finished(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.wait()
            task.deleteLater()


def _made(path: Path, why: Why) -> Callable[[Tell], Backup | None]:
    def run(tell: Tell) -> Backup | None:
        # A connection belongs to its thread.
        with Project.open(path) as project:
            return project.back_up(why, tell)

    return run
