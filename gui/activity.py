"""Who is at work, and for how long: time counts while keys and mouse are used in the window, and not otherwise."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from gui.session import Session

# Somebody who reads touches nothing for a while; after this many seconds they are elsewhere.
IDLE_SECONDS = 60.0
# What is counted is written at the latest after so many seconds of work: a crash loses no more.
_WRITTEN_EVERY = 30.0
_SIGNS = frozenset(
    (
        QEvent.Type.KeyPress,
        # A key that is a shortcut never becomes a KeyPress.
        QEvent.Type.ShortcutOverride,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
    )
)


class ActiveClock:
    """A clock that stands still `IDLE_SECONDS` after the last sign of somebody, and while it is paused.

    ``clock`` is any that never goes back, in seconds.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic, *, idle: float = IDLE_SECONDS) -> None:
        self._clock = clock
        self._idle = idle
        self._counted = 0.0
        self._seen = clock()
        self._is_paused = False

    def read(self) -> float:
        """Return the active seconds so far."""
        return self._counted if self._is_paused else self._counted + min(self._clock() - self._seen, self._idle)

    def see(self) -> None:
        """Somebody is there."""
        if not self._is_paused:
            self._counted = self.read()
            self._seen = self._clock()

    def pause(self) -> None:
        """The time that comes does not count, whatever is seen."""
        self._counted = self.read()
        self._is_paused = True

    def resume(self) -> None:
        """The time counts again; somebody is there."""
        if self._is_paused:
            self._is_paused = False
            self._seen = self._clock()


class Activity(QObject):
    """Counts the active time of one window for the article and the person that the session has; `counted` tells."""

    counted = Signal()

    def __init__(self, window: QWidget, session: Session, clock: ActiveClock) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._clock = clock
        self._since = clock.read()
        session.leave_announced.connect(self.write)
        session.document_changed.connect(lambda _document: self._begin())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Notice signs of somebody in this window, and when it loses or gets the focus of the desktop."""
        kind = event.type()
        if kind in _SIGNS:
            if isinstance(watched, QWidget) and watched.window() is self._window:
                self._clock.see()
                if self._clock.read() - self._since >= _WRITTEN_EVERY:
                    self.write()
        elif watched is self._window:
            if kind is QEvent.Type.WindowDeactivate:
                self._clock.pause()
                self.write()
            elif kind is QEvent.Type.WindowActivate:
                self._clock.resume()
        return False

    def write(self) -> None:
        """What was counted for this article is in the project."""
        seconds, self._since = self._clock.read() - self._since, self._clock.read()
        session = self._session
        if session.project is None or session.document is None or not session.is_writable or seconds < 0.1:
            return
        document, person = session.document.id, session.at_work
        session.remember(lambda project: project.add_activity(document, person, round(seconds, 1)))
        self.counted.emit()

    def _begin(self) -> None:
        """From now on another article is counted for."""
        self._since = self._clock.read()
