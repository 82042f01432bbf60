"""Acts on many places: at once when they are quick, else in a thread, with progress, and whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from gui.session import Session
from gui.task import Task, Tell
from storage.project import Change, Project

# So many edits take a few hundredths of a second.
_AT_ONCE = 50

Work = Callable[[Project, Tell], Change | None]


class Bulk(QObject):
    """One act at a time. While one is under way nothing else can be changed (`Session.hold`).

    ``progressed`` carries what goes on, how far it is and of how many; 0 of 0 when it is over.
    """

    progressed = Signal(str, int, int)

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._project: Project | None = None
        self._what = ""
        self._then: Callable[[Change], None] = lambda _change: None
        session.project_changed.connect(lambda _project: self.cancel())

    @property
    def is_running(self) -> bool:
        """True while an act is under way."""
        return self._task is not None

    def run(self, what: str, size: int, work: Work, then: Callable[[Change], None]) -> None:
        """The work, of ``size`` edits, is done or under way; ``then`` hears what it changed, if it did."""
        project = self._session.project
        if project is None or self._task is not None:
            return
        if size <= _AT_ONCE:
            change = self._session.do(lambda project: work(project, lambda _done, _total: None))
            if change is not None:
                then(change)
            return
        self._what, self._then, self._project = what, then, project
        self._session.hold(True)
        self._task = Task(_opened(project.path, self._session.person, work), self)
        self._task.progressed.connect(lambda done, total: self.progressed.emit(self._what, done, total))
        self._task.made.connect(self._on_made)
        self._task.refused.connect(self._on_refused)
        self._task.stopped.connect(self._end)
        self.progressed.emit(what, 0, size)
        self._task.start()

    def cancel(self) -> None:
        """Nothing of the act under way is done."""
        if self._task is not None:
            self._task.stop()

    def _on_made(self, change: object) -> None:
        then = self._then
        self._end()
        if isinstance(change, Change) and self._project is self._session.project:
            self._session.take(change)
            then(change)

    def _on_refused(self, why: str) -> None:
        self._end()
        self._session.failed.emit(why)

    def _end(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.wait()
            task.deleteLater()
            self._session.hold(False)
            self.progressed.emit("", 0, 0)


def _opened(path: Path, person: str, work: Work) -> Callable[[Tell], Change | None]:
    def run(tell: Tell) -> Change | None:
        # A connection belongs to its thread.
        with Project.open(path) as project:
            project.person = person
            return work(project, tell)

    return run
