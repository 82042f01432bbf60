"""The pages of the Review menu: agreement, disagreements, corrections; and what is saved from them."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from gui.settings import files_folder
from gui.task import Background
from storage.project import Project

if TYPE_CHECKING:
    from gui.review.agreement_page import AgreementPage
    from gui.review.corrections_page import CorrectionsPage
    from gui.window import Window


class Reviewing(QObject):
    """Handlers of the actions named "reviewing.…". A page is made when it is first asked for."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        self.agreement_page: AgreementPage | None = None
        self.corrections_page: CorrectionsPage | None = None
        self.saving = Background(self)
        self.saving.made.connect(self._on_saved)
        self.saving.refused.connect(self._on_refused)
        self._session.project_changed.connect(self._on_project)
        self._session.changed.connect(lambda _change: self._outdate())
        self._session.documents_changed.connect(self._outdate)

    def agreement(self) -> None:
        """Show how far annotators agree; on that page go back to the article."""
        page = self.agreement_page or self._make_agreement_page()
        if self._window.pages.currentWidget() is page:
            self.leave()
            return
        self._window.pages.setCurrentWidget(page)
        page.refresh()
        page.headline.setFocus()

    def adjudicate(self) -> None:
        """Go through the disagreements and decide them; when that is what is done, go back to annotating."""
        if self._session.is_reviewing and self._window.pages.currentWidget() is self._window.panes:
            self._session.end_review()
        elif self._session.is_reviewing:
            self.leave()
        else:
            self._session.start_review()

    def corrections(self) -> None:
        """Show what gold changed of an annotator's work; on that page go back to the article."""
        page = self.corrections_page or self._make_corrections_page()
        if self._window.pages.currentWidget() is page:
            self.leave()
            return
        self._window.pages.setCurrentWidget(page)
        page.refresh(self._session.person)
        page.view.setFocus()

    def leave(self) -> None:
        """Show the article again."""
        self._window.pages.setCurrentWidget(self._window.panes)
        self._window.view.setFocus()

    def stop(self) -> None:
        """Nothing runs any more."""
        self.saving.stop()
        for page in (self.agreement_page, self.corrections_page):
            if page is not None:
                page.background.stop()

    # Saving ---------------------------------------------------------------------------------------------------------

    def ask_for_report(self) -> None:
        """Ask where the report goes: a page, PDF, or the table behind it."""
        filters = [
            self.tr("Report, a page for the browser (*.html)"),
            self.tr("Report, PDF (*.pdf)"),
            self.tr("Table of all places, CSV (*.csv)"),
        ]
        self._ask(self.tr("Save the report"), "agreement", filters, self.save_report)

    def save_report(self, path: Path) -> None:
        """The numbers on the page are in the file."""
        from gui.review.saving import REPORT_FORMATS, save_report, with_suffix

        project, page = self._session.project, self.agreement_page
        if project is None or page is None or page.results is None:
            return
        results, title, out = page.results, project.path.stem, with_suffix(path, REPORT_FORMATS)
        made_at = datetime.now(UTC).isoformat(timespec="seconds")

        def work(_tick: Callable[[float], None]) -> Path:
            save_report(results, out, title=title, made_at=made_at)
            return out

        self.saving.start(work)

    def ask_for_sheet(self) -> None:
        """Ask where the sheet of corrections goes."""
        page = self.corrections_page
        if page is not None and page.sheet is not None:
            name = self.tr("corrections for {name}").format(name=page.sheet.annotator)
            filters = [self.tr("Sheet to print, PDF (*.pdf)"), self.tr("Page for the browser (*.html)")]
            self._ask(self.tr("Save the sheet"), name, filters, self.save_sheet)

    def save_sheet(self, path: Path) -> None:
        """The corrections on the page are in the file."""
        from annotate.agreement.corrections_sheet import corrections_html
        from gui.review.saving import SHEET_FORMATS, save_page, with_suffix

        page = self.corrections_page
        if page is None or page.sheet is None:
            return
        sheet, out = page.sheet, with_suffix(path, SHEET_FORMATS)
        title = self.tr("Corrections for {name}").format(name=sheet.annotator)

        def work(_tick: Callable[[float], None]) -> Path:
            save_page(corrections_html(sheet.annotator, sheet.corrections, sheet.documents), out, title=title)
            return out

        self.saving.start(work)

    def _ask(self, title: str, name: str, filters: list[str], save: Callable[[Path], None]) -> None:
        project = self._session.project
        if project is None:
            return
        dialog = QFileDialog(self._window, title, str(files_folder(project.path)))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(filters)
        dialog.selectFile(f"{project.path.stem} {name}")
        suffixes = {each: each[each.rindex("(*.") + 3 : -1] for each in filters}
        dialog.setDefaultSuffix(suffixes[filters[0]])
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(suffixes[chosen]))
        dialog.fileSelected.connect(lambda chosen: save(Path(chosen)))
        dialog.open()

    def _on_saved(self, path: object) -> None:
        self._window.banner.tell(self.tr("Wrote {path}.").format(path=path))

    def _on_refused(self, sentence: str) -> None:
        self._window.banner.warn(sentence)

    # Pages ----------------------------------------------------------------------------------------------------------

    def _make_agreement_page(self) -> "AgreementPage":
        # Only now: what computes agreement is not needed to start.
        from gui.review.agreement_page import AgreementPage

        self.agreement_page = page = AgreementPage(self._window)
        page.report_wanted.connect(self.ask_for_report)
        self._window.actions_made.explain(page.back, page.back.text(), "agreement")
        self._add(page)
        page.set_theme(self._window.looks.theme)
        self._window.looks.follow(page)
        return page

    def _make_corrections_page(self) -> "CorrectionsPage":
        from gui.review.corrections_page import CorrectionsPage

        self.corrections_page = page = CorrectionsPage(self._window)
        page.save_wanted.connect(self.ask_for_sheet)
        self._window.actions_made.explain(page.back, page.back.text(), "corrections")
        self._add(page)
        return page

    def _add(self, page: "AgreementPage | CorrectionsPage") -> None:
        page.set_project(self._session.project)
        page.opened.connect(self._open_place)
        page.left.connect(self.leave)
        assert isinstance(page, QWidget)
        self._window.pages.addWidget(page)

    def _open_place(self, document: str, start: int, end: int, layer: str) -> None:
        """Show what every annotator says at this place, ready to be decided; in a pack the annotator's own article."""
        project = self._session.project
        if project is not None and project.pack is not None:
            if document in project.document_ids():
                self._session.open_document(document)
                self.leave()
                self._window.view.select(start, end)
            else:
                self._window.banner.hint(self.tr("This article is not in this pack: it was in an earlier one."))
            return
        self._session.start_review()
        self.leave()
        self._window.bench.show_place(document, start, end, layer)

    def _outdate(self) -> None:
        if self.agreement_page is not None:
            self.agreement_page.outdate()

    def _on_project(self, project: Project | None) -> None:
        for page in (self.agreement_page, self.corrections_page):
            if page is not None:
                page.set_project(project)
