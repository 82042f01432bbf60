"""Brings articles into the project in a thread of its own, so that the window stays awake and it can be stopped."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gui.session import Session
from gui.task import Task, Tell
from gui.told import told
from storage.project import Project

if TYPE_CHECKING:
    from storage.adding import Order


@dataclass(slots=True)
class Tally:
    """What an import has done; ``last`` is the article to show afterwards, ``errors`` say what stayed out and why."""

    new: int = 0
    known: int = 0
    last: str | None = None
    errors: list[str] = field(default_factory=list)
    is_whole: bool = True


class Importer(QObject):
    """One import at a time. `finished` carries the tally, whether it ended or was stopped."""

    progressed = Signal(int, int)  # files done, files in all; 0, 0 when nothing is under way
    finished = Signal(object)  # Tally

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._task: Task | None = None
        self._tally = Tally()
        session.project_changed.connect(lambda _project: self.cancel())

    @property
    def is_running(self) -> bool:
        """True while articles are being read."""
        return self._task is not None

    def start(self, order: "Order") -> None:
        """The articles are being read, unless an import is under way."""
        project = self._session.project
        if project is None or self.is_running:
            return
        path, annotator, tally = project.path, self._session.person, Tally()

        def work(tell: Tell) -> None:
            # Only now: what imports need is not needed to start.
            from storage.adding import add

            with Project.open(path) as opened:
                opened.person = annotator
                for file in add(
                    order, opened, annotator=annotator, progress=lambda _articles, done, total: tell(done, total)
                ):
                    for added in file.added:
                        tally.new += added.is_new
                        tally.known += not added.is_new
                        if added.is_new or tally.last is None:
                            tally.last = added.document
                    tally.errors += [told(error) for error in file.errors]

        self._tally = tally
        self._task = Task(work, self)
        self._task.progressed.connect(self.progressed)
        self._task.refused.connect(self._on_refused)
        self._task.stopped.connect(self._on_stopped)
        self._task.finished.connect(self._on_finished)
        self.progressed.emit(0, len(order.sources))
        self._task.start()

    def cancel(self) -> None:
        """Nothing more is read; the files that are whole in the project stay, of the one under way there is nothing."""
        if self._task is not None:
            self._task.stop()

    def _on_refused(self, sentence: str) -> None:
        self._tally.errors.append(sentence)

    def _on_stopped(self) -> None:
        self._tally.is_whole = False

    def _on_finished(self) -> None:
        self._task = None
        self.progressed.emit(0, 0)
        self.finished.emit(self._tally)
