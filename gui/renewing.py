"""The window in another language: it is made anew, and stands where the old one stood.

Every text is set where a widget is made, in its constructor. So no view needs to know that the language can change, and
none can be forgotten: the old window closes, which keeps everything as at the end of the day, and a new one shows the
same project, article, place and pane.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog

from gui.language import language_of, speak
from gui.settings import Settings
from gui.window import Window
from gui.worker import Worker


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody is in a window."""

    project: Path | None
    annotator: str
    is_reviewing: bool
    document: str | None
    caret: int
    selection: tuple[int, int] | None
    focused: str | None
    scroll: int
    page: str
    drawer: int | None
    titles: str
    filter: tuple[int, int, bool, bool]
    found: str
    found_everywhere: str
    are_articles_shown: bool
    is_side_shown: bool
    is_guideline_shown: bool


class Standing(QObject):
    """Holds the window that stands; `renewed` carries the one that takes its place."""

    renewed = Signal(object)

    def __init__(self, settings: Settings, make_worker: Callable[[], Worker]) -> None:
        super().__init__()
        self._settings = settings
        self._make_worker = make_worker
        self.window = self._made()

    def _made(self) -> Window:
        window = Window(self._settings, self._make_worker())
        # Later, when the list it was chosen from is done with the click: it goes with the window.
        window.filing.language_changed.connect(self._on_language, Qt.ConnectionType.QueuedConnection)
        return window

    def _on_language(self) -> None:
        """The window speaks the language of the settings, unless it does already or something must end first."""
        old = self.window
        if busy := self._busy_with():
            old.banner.warn(
                self.tr(
                    "The language changes with the next start, or now when you choose it once more after this: {busy}"
                ).format(busy=busy)
            )
            return
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        place, geometry, quits = place_of(old), old.geometry(), app.quitOnLastWindowClosed()
        app.setQuitOnLastWindowClosed(False)
        try:
            old.close()
            speak(language_of(self._settings.language))
            self.window = self._made()
            self.renewed.emit(self.window)
            self.window.show()
            self.window.setGeometry(geometry)
            go_to(self.window, place)
            self.window.activateWindow()
        finally:
            app.setQuitOnLastWindowClosed(quits)
        old.deleteLater()
        self.window.filing.preferences()

    def _busy_with(self) -> str:
        """Return what a new window would lose and must end first, as a sentence; empty when there is nothing."""
        window = self.window
        if window.session.unwritten is not None:
            return self.tr("An edit waits to be written.")
        if window.importer.is_running or window.desk.bulk.is_running or window.training.is_running:
            return self.tr("Work is under way.")
        for dialog in window.findChildren(QDialog):
            if dialog.isVisible() and dialog is not window.filing.page("preferences"):
                return self.tr("Close “{title}”.").format(title=dialog.windowTitle())
        return ""


def place_of(window: Window) -> Place:
    """Return where somebody is in this window."""
    session, panes, view = window.session, window.panes, window.view
    project = session.project
    reviewing = window.reviewing
    pages = {
        reviewing.agreement_page: "agreement",
        reviewing.corrections_page: "corrections",
        window.teaming.progress_page: "progress",
    }
    return Place(
        project.path if project is not None else None,
        session.person,
        session.is_reviewing,
        session.document.id if session.document is not None else None,
        view.caret,
        view.selection,
        view.focused,
        view.verticalScrollBar().value(),
        pages.get(window.pages.currentWidget(), ""),  # type: ignore[call-overload]
        panes.drawer.at,
        panes.articles.search.text(),
        panes.annotations.filter_row.chosen,
        panes.find_bar.field.text() if panes.find_bar.isVisible() else "",
        panes.results.field.text(),
        not panes.left.isHidden(),
        not panes.side.isHidden(),
        not panes.guideline.isHidden(),
    )


def go_to(window: Window, place: Place) -> None:
    """Everything in this window is as it was in the one that the place was taken from."""
    if place.project is None:
        return
    window.filing.open(place.project)
    session, panes, view = window.session, window.panes, window.view
    if session.project is None:
        return
    session.set_annotator(place.annotator)
    if place.is_reviewing:
        session.start_review()
    if place.document is not None and place.document in session.project.document_ids():
        session.open_document(place.document)
    panes.left.setVisible(place.are_articles_shown)
    panes.side.setVisible(place.is_side_shown)
    if place.is_guideline_shown:
        window.guiding.guideline()
    panes.articles.search.setText(place.titles)
    panes.annotations.filter_row.choose(place.filter)
    if place.drawer is not None:
        panes.drawer.show_at(place.drawer)
    if place.found_everywhere:
        panes.results.open_with(place.found_everywhere)
    if place.found:
        panes.find_bar.open_with(place.found)
    view.place_caret(place.caret)
    if place.focused is not None:
        view.focus_record(place.focused)
    if place.selection is not None and place.selection[0] < place.selection[1]:
        view.select(*place.selection)
    if place.page:
        window.actions_made.by_id[place.page].trigger()
    else:
        view.setFocus()
    QApplication.processEvents()
    view.verticalScrollBar().setValue(place.scroll)
