"""F1: the guideline at the label in focus, beside the article, for as long as it is wanted."""

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox
from shiboken6 import isValid

from annotate.model import Quote, Span
from annotate.schema import Label
from gui.desk import Desk
from gui.markdown import is_openable
from gui.panes import Panes
from gui.wording import ui_language
from storage.project import Project


class Guiding(QObject):
    """Handlers of the actions named "guiding.…"."""

    def __init__(self, desk: Desk, panes: Panes, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._panes = panes
        self._panel = panes.guideline
        self.question: QMessageBox | None = None
        self._panel.closed.connect(self._close)
        self._panel.link_wanted.connect(self._ask)
        desk.session.project_changed.connect(self._on_project)
        desk.session.changed.connect(lambda _change: self._follow())
        desk.view.focus_changed.connect(lambda _record: self._follow())
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)

    def guideline(self) -> None:
        """The guideline stands beside the article at the page of the label in focus, or, when it did, is gone."""
        if self._panel.isVisible():
            self._close()
            return
        self._panel.set_schema(self._desk.session.schema, ui_language())
        self._panel.show_page(self._label() or self._last_label())
        self._panes.show_guideline(True)

    def _close(self) -> None:
        was_inside = self._panel.isAncestorOf(QApplication.focusWidget() or self._panes)
        self._panes.show_guideline(False)
        if was_inside:
            self._desk.view.setFocus()

    def _label(self) -> Label | None:
        """Return the value, kind or label of what is in focus."""
        schema, stance = self._desk.session.schema, self._desk.stance
        if schema is None:
            return None
        if stance is not None:
            return next((label for label in schema.stances if label.code == stance.value), None)
        match self._desk.focused:
            case Span() as span:
                return schema.entity(span.label)
            case Quote() as quote:
                return next((label for label in schema.quotes if label.code == quote.kind), None)
        return None

    def _last_label(self) -> Label | None:
        schema = self._desk.session.schema
        return schema.entity(self._desk.last_label) if schema is not None and self._desk.last_label else None

    def _follow(self) -> None:
        """The page is that of what is in focus; without a focus it stays."""
        # The application tells of its focus while the window goes, and the panel may be gone before this.
        if isValid(self._panel) and self._panel.isVisible() and (label := self._label()) is not None:
            self._panel.show_page(label)

    def _on_project(self, project: Project | None) -> None:
        self._panel.set_schema(project.schema if project is not None else None, ui_language())

    def _ask(self, url: QUrl) -> None:
        """Ask before a browser opens an address; anything but an address of the web is not opened at all."""
        if not is_openable(url):
            text = self.tr("“{link}” is no address of the web, so it is not opened.")
            self._desk.told.emit(text.format(link=url.toString()))
            return
        question = QMessageBox(self._panel.window())
        question.setWindowTitle(self.tr("Open a web page?"))
        # Plain: the address comes with the project.
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setText(self.tr("The guideline leads to a page of the web. Open it in the browser?"))
        question.setInformativeText(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))
        question.setStandardButtons(QMessageBox.StandardButton.Open | QMessageBox.StandardButton.Cancel)
        question.setDefaultButton(QMessageBox.StandardButton.Cancel)
        question.setModal(False)
        question.buttonClicked.connect(
            lambda button: (
                QDesktopServices.openUrl(url)
                if question.standardButton(button) is QMessageBox.StandardButton.Open
                else None
            )
        )
        self.question = question
        question.show()
