"""Knowing when a widget has been painted."""

import sys
from collections.abc import Callable
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QMessageLogContext, QObject, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QWidget

_DONE = QEvent.Type(QEvent.registerEventType())


class PaintWatch(QObject):
    """Watches a widget; ``painted`` is the time at which its last paint was over, 0.0 before the first.

    ``wanted`` decides at each paint whether it counts; ``then`` is called after one that did.
    """

    def __init__(
        self,
        widget: QWidget,
        *,
        wanted: Callable[[], bool] = lambda: True,
        then: Callable[[], None] = lambda: None,
    ) -> None:
        super().__init__(widget)
        self.painted = 0.0
        self._wanted = wanted
        self._then = then
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Let everything pass; a paint is followed by an event to this object, once the whole window is drawn."""
        if event.type() == QEvent.Type.Paint and self._wanted():
            QCoreApplication.postEvent(self, QEvent(_DONE), Qt.EventPriority.HighEventPriority.value)
        return False

    def event(self, event: QEvent) -> bool:
        """Note the time."""
        if event.type() != _DONE:
            return super().event(event)
        self.painted = perf_counter()
        self._then()
        return True

    def wait(self, since: float, *, limit: float = 0.5) -> float | None:
        """Run the event loop until a paint after ``since``; return when it was over, None at the limit."""
        while self.painted < since:
            if perf_counter() - since > limit:
                return None
            _turn()
        return self.painted


def settle(turns: int = 5) -> None:
    """Everything that waits for its turn in the event loop has had it."""
    for _ in range(turns):
        _turn()


def _turn() -> None:
    QApplication.processEvents()
    # Outside of a running event loop what waits to be deleted would wait for ever, and be drawn meanwhile.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def hush_platform() -> None:
    """The offscreen platform no longer says what it cannot do; all else that Qt says still reaches the terminal."""
    qInstallMessageHandler(_say)


def _say(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)
