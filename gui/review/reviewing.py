"""The pages of the Review menu: agreement, disagreements, corrections."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from gui.window import Window


class Reviewing(QObject):
    """Handlers of the actions named "reviewing.…". A page is made when it is first asked for."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session

    def adjudicate(self) -> None:
        """Go through the disagreements and decide them; when that is what is done, go back to annotating."""
        if self._session.is_reviewing and self._window.pages.currentWidget() is self._window.panes:
            self._session.end_review()
        elif self._session.is_reviewing:
            self._window.pages.setCurrentWidget(self._window.panes)
        else:
            self._session.start_review()
