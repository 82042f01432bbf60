"""What the Team menu does: its dialogs and pages, and what is shown when a training article is finished."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QPushButton

from annotate.errors import KnownError
from gui.settings import files_folder
from gui.task import Background
from gui.told import told
from storage.assignment import BatchKind
from storage.layers import GOLD
from storage.project import Project

if TYPE_CHECKING:
    from gui.team.feedback_page import FeedbackPage
    from gui.team.progress_page import ProgressPage
    from gui.window import Window


class Teaming(QObject):
    """Handlers of the actions named "teaming.…". A page is made when it is first asked for."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.progress_page: ProgressPage | None = None
        self.feedback_page: FeedbackPage | None = None
        self.saving = Background(self)
        self.saving.made.connect(lambda path: window.banner.tell(self.tr("Wrote {path}.").format(path=path)))
        self.saving.refused.connect(window.banner.warn)
        self._session.project_changed.connect(self._on_project)
        window.going.show_feedback = self.show_feedback
        window.going.leave_feedback = self.leave_feedback

    # Dialogs ---------------------------------------------------------------------------------------------------------

    def people(self) -> None:
        """Show who works on the project."""
        project = self._session.project
        if project is not None:
            from gui.team.people_dialog import PeopleDialog

            page = PeopleDialog(project, is_writable=self._session.is_writable, parent=self._window)
            page.changed.connect(lambda: self._session.annotator_changed.emit(self._session.person))
            self._window.filing.show_page("people", page)

    def assign(self) -> None:
        """Ask who gets which articles, and show what comes of it."""
        project = self._session.project
        if project is not None:
            from gui.team.assign_dialog import AssignDialog

            document = self._session.document
            listed = [row.id for row in self._window.panes.articles.model.rows]
            page = AssignDialog(project, document.id if document is not None else None, listed, self._window)
            page.people_wanted.connect(self.people)
            page.assigned.connect(self._on_assigned)
            self._window.filing.show_page("assign", page)

    def _on_assigned(self, articles: int, batch: str) -> None:
        self._session.documents_changed.emit()
        self._window.banner.tell(self.tr("%n articles assigned in {batch}.", "", articles).format(batch=batch))

    def mine(self) -> None:
        """List only what is assigned to whoever sits there, or all articles again."""
        button = self._window.panes.articles.mine
        if button.isHidden():
            self._window.banner.hint(self.tr("Nothing is assigned to you here. [assign] shares articles out."))
        else:
            button.toggle()

    # Progress --------------------------------------------------------------------------------------------------------

    def progress(self) -> None:
        """Show how far everybody is; on that page go back to the article."""
        page = self.progress_page or self._make_progress_page()
        if self._window.pages.currentWidget() is page:
            self.leave()
            return
        self._window.pages.setCurrentWidget(page)
        page.refresh()
        page.table.setFocus()

    def leave(self) -> None:
        """Show the article again."""
        self._window.pages.setCurrentWidget(self._window.panes)
        self._window.view.setFocus()

    def ask_for_table(self) -> None:
        """Ask where the table goes."""
        project = self._session.project
        if project is None:
            return
        dialog = QFileDialog(self._window, self.tr("Export the table"), str(files_folder(project.path)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters([self.tr("Table, CSV (*.csv)")])
        dialog.setDefaultSuffix("csv")
        dialog.selectFile(self.tr("{project} progress").format(project=project.path.stem))
        dialog.fileSelected.connect(lambda chosen: self.save_table(Path(chosen)))
        dialog.open()

    def save_table(self, path: Path) -> None:
        """The table on the page is in the file."""
        from storage.progress import write_table

        found = self.progress_page.found if self.progress_page is not None else None
        if found is None:
            return

        def work(_tick: Callable[[float], None]) -> Path:
            write_table(found, path)
            return path

        self.saving.start(work)

    def _make_progress_page(self) -> "ProgressPage":
        # Only now: what computes agreement is not needed to start.
        from gui.team.progress_page import ProgressPage

        self.progress_page = page = ProgressPage(self._window)
        page.set_project(self._session.project)
        page.opened.connect(self._session.open_document)
        page.export_wanted.connect(self.ask_for_table)
        page.another_try_wanted.connect(self._allow_another_try)
        page.take_back_wanted.connect(self._take_back)
        self._add(page, page.back, "progress")
        return page

    def _add(self, page: "ProgressPage | FeedbackPage", button: QPushButton, action: str) -> None:
        page.left.connect(self.leave)
        self._window.actions_made.explain(button, button.text(), action)
        self._window.pages.addWidget(page)
        page.set_theme(self._window.looks.theme)
        self._window.looks.follow(page)

    def _allow_another_try(self, person: str, documents: list[str]) -> None:
        project = self._session.project
        if project is None or self.progress_page is None:
            return
        try:
            for document in documents:
                project.team.allow_again(document, person)
        except KnownError as error:
            self._window.banner.warn(told(error))
        self.progress_page.refresh()

    def _take_back(self, person: str, document: str) -> None:
        project = self._session.project
        if project is None or self.progress_page is None:
            return
        try:
            project.team.take_back(person, [document])
        except KnownError as error:
            self._window.banner.warn(told(error))
        else:
            title = project.document(document).title
            self._window.banner.tell(self.tr("“{title}” is taken back from {name}.").format(title=title, name=person))
            self._session.documents_changed.emit()
        self.progress_page.refresh()

    # Training and qualification --------------------------------------------------------------------------------------

    def show_feedback(self) -> bool:
        """True when the article that was just finished is one to learn from: what gold has otherwise is on show."""
        project, document = self._session.project, self._session.document
        if project is None or document is None or self._session.annotator == GOLD:
            return False
        kind = project.team.kind_for(document.id, self._session.annotator)
        if kind not in (BatchKind.TRAINING, BatchKind.QUALIFICATION):
            return False
        page = self.feedback_page or self._make_feedback_page()
        self._window.pages.setCurrentWidget(page)
        page.show_article(project, document.id, self._session.annotator, kind)
        return True

    def _make_feedback_page(self) -> "FeedbackPage":
        from gui.team.feedback_page import FeedbackPage

        self.feedback_page = page = FeedbackPage(self._window)
        page.next_wanted.connect(self.leave_feedback)
        page.opened.connect(self._open_place)
        self._add(page, page.next, "finish")
        return page

    @property
    def is_learning(self) -> bool:
        """True while what gold has otherwise is on show."""
        return self.feedback_page is not None and self._window.pages.currentWidget() is self.feedback_page

    def leave_feedback(self) -> bool:
        """True when what gold has otherwise was on show: the next article is, now."""
        if not self.is_learning:
            return False
        self.leave()
        self._window.going.open_next()
        return True

    def _open_place(self, start: int, end: int) -> None:
        self.leave()
        self._window.view.select(start, end)

    def stop(self) -> None:
        """Nothing runs any more."""
        self.saving.stop()
        for page in (self.progress_page, self.feedback_page):
            if page is not None:
                page.background.stop()

    def _on_project(self, project: Project | None) -> None:
        if self.progress_page is not None:
            self.progress_page.set_project(project)
