"""Work of more than a second, in a thread of its own: it tells how far it is, and can be stopped."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QThread, Signal

from annotate.errors import KnownError
from gui.told import told

Tell = Callable[[int, int], None]
# The same for work that knows a share of 0 to 1.
Tick = Callable[[float], None]
# Into so many parts a share is told.
_PARTS = 1000
# Often enough for the eye, seldom enough for the event loop.
_TELL_EVERY_MS = 40


class Stopped(Exception):
    """Somebody has asked the work to end; raised where it tells how far it is."""


class Task(QThread):
    """Runs ``work`` once. One of `made`, `refused` and `stopped` follows; nothing else of this object crosses threads.

    ``work`` gets a function that it calls with what is done and what there is in all, and opens its own project.
    """

    progressed = Signal(int, int)
    made = Signal(object)
    refused = Signal(str)
    stopped = Signal()

    def __init__(self, work: Callable[[Tell], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        # What came of it, to be read once it has finished: neither after a stop, and after an error of the program.
        self.is_made = False
        self.result: Any = None
        self.refusal: str | None = None
        # How far it was when it told that last.
        self.share: float | None = None
        self._work = work
        self._told = QElapsedTimer()

    def run(self) -> None:
        """Do it."""
        self._told.start()
        try:
            result = self._work(self._tell)
        except Stopped:
            self.stopped.emit()
        except KnownError as error:
            self.refusal = told(error)
            self.refused.emit(self.refusal)
        else:
            self.is_made, self.result = True, result
            self.made.emit(result)

    def stop(self) -> None:
        """The work is over, with nothing half done."""
        self.requestInterruption()
        self.wait()

    def _tell(self, done: int, total: int) -> None:
        if self.isInterruptionRequested():
            raise Stopped
        if self._told.elapsed() >= _TELL_EVERY_MS:
            self._told.restart()
            self.share = done / total if total else 0.0
            self.progressed.emit(done, total)


class Background(QObject):
    """One task at a time: a new one takes the place of the old one, of which nothing is heard any more."""

    progressed = Signal(float)
    made = Signal(object)
    refused = Signal(str)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._leaving: set[Task] = set()

    @property
    def is_running(self) -> bool:
        """True until the result is there, or it was cancelled."""
        return self._task is not None

    def start(self, work: Callable[[Tick], object]) -> None:
        """The work is under way; `made` or `refused` follows."""
        self.cancel()
        task = Task(lambda tell: work(lambda share: tell(round(_PARTS * share), _PARTS)), self)
        task.progressed.connect(self._on_progressed)
        task.finished.connect(self._on_finished)
        self._task = task
        self._leaving.add(task)
        task.start()

    def cancel(self) -> None:
        """Nothing is heard of the work under way any more; its thread ends where it next tells how far it is."""
        if self._task is not None:
            self._task.requestInterruption()
            self._task = None
            self.ended.emit()

    def stop(self) -> None:
        """Nothing runs any more."""
        self.cancel()
        for task in list(self._leaving):
            task.wait()

    # What a task has told may be on its way still when another has taken its place: only the last one is heard. Which
    # one told it is not asked of Qt: PySide's `sender` may be None.

    def _on_progressed(self) -> None:
        if self._task is not None and self._task.share is not None:
            self.progressed.emit(self._task.share)

    def _on_finished(self) -> None:
        for task in [task for task in self._leaving if task.isFinished()]:
            self._leaving.discard(task)
            is_heard = task is self._task
            if is_heard:
                self._task = None
                self.ended.emit()
            if is_heard and task.refusal is not None:
                self.refused.emit(task.refusal)
            elif is_heard and task.is_made:
                self.made.emit(task.result)
            task.deleteLater()
