"""Work of more than a second, in a thread of its own: it tells how far it is, and can be stopped."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QThread, Signal

from annotate.errors import KnownError

Tell = Callable[[int, int], None]
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
            self.refused.emit(str(error))
        else:
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
            self.progressed.emit(done, total)
