"""Work beside the window: in a thread of its own, with progress, stopped when asked, stale results dropped."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QThread, Signal

from annotate.errors import KnownError

# Hears which share is done, 0 to 1; raises `Stopped` when nobody wants the result any more.
Tick = Callable[[float], None]


class Stopped(Exception):
    """Nobody wants the result any more."""


class _Task(QThread):
    """One piece of work; `made` or `refused` follows unless it was stopped. A project is opened by the work itself."""

    progressed = Signal(object, float)
    made = Signal(object, object)  # the task, what it made
    refused = Signal(object, object)  # the task, the KnownError

    def __init__(self, work: Callable[[Tick], object], parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self.is_stopped = False

    def run(self) -> None:
        """Do it."""
        try:
            made = self._work(self._tick)
        except Stopped:
            return
        except KnownError as error:
            self.refused.emit(self, error)
        else:
            self.made.emit(self, made)

    def _tick(self, share: float) -> None:
        if self.is_stopped:
            raise Stopped
        self.progressed.emit(self, share)


class Background(QObject):
    """One task at a time: a new one takes the place of the old one, of which nothing is heard any more."""

    progressed = Signal(float)
    made = Signal(object)
    refused = Signal(object)  # KnownError
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: _Task | None = None
        self._leaving: set[_Task] = set()

    @property
    def is_running(self) -> bool:
        """True until the result is there, or it was cancelled."""
        return self._task is not None

    def start(self, work: Callable[[Tick], object]) -> None:
        """The work is under way; `made` or `refused` follows."""
        self.cancel()
        task = _Task(work, self)
        task.progressed.connect(self._on_progressed)
        task.made.connect(self._on_made)
        task.refused.connect(self._on_refused)
        task.finished.connect(self._on_finished)
        self._task = task
        self._leaving.add(task)
        task.start()

    def cancel(self) -> None:
        """Nothing is heard of the work under way any more; its thread ends at its next tick."""
        if self._task is not None:
            self._task.is_stopped = True
            self._task = None
            self.ended.emit()

    def stop(self) -> None:
        """Nothing runs any more."""
        self.cancel()
        for task in list(self._leaving):
            task.wait()

    def _on_progressed(self, task: object, share: float) -> None:
        if task is self._task:
            self.progressed.emit(share)

    def _on_made(self, task: object, made: object) -> None:
        if task is self._task:
            self._task = None
            self.ended.emit()
            self.made.emit(made)

    def _on_refused(self, task: object, error: object) -> None:
        if task is self._task:
            self._task = None
            self.ended.emit()
            self.refused.emit(error)

    def _on_finished(self) -> None:
        for task in [task for task in self._leaving if task.isFinished()]:
            self._leaving.discard(task)
            task.deleteLater()
