"""What the window does with packs: makes them, hands them in, brings them home."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from annotate.counted import counted
from gui.settings import files_folder
from gui.told import told

if TYPE_CHECKING:
    from gui.packs.hand_in_page import HandInPage
    from gui.packs.home_page import HomePage
    from gui.packs.make_page import MakePage
    from gui.window import Window
    from storage.homecoming import Homecoming


class Carrying(QObject):
    """Handlers of the actions named "carrying.…". A page is made when it is first asked for."""

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._session = window.session
        window.filing.packs_dropped.connect(self.bring_files)

    def make(self) -> "MakePage | None":
        """Show for whom packs can be made."""
        project = self._session.project
        if project is None:
            return None
        from gui.packs.make_page import MakePage

        page = MakePage(project, self._window)
        self._window.filing.show_page("make-packs", page)
        return page

    def bring(self) -> None:
        """Ask which packs come home."""
        project = self._session.project
        if project is None:
            return
        dialog = QFileDialog(self._window, self.tr("Bring packs home"), str(files_folder(project.path)))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters([self.tr("Packs (*.ankan)"), self.tr("All files (*)")])
        dialog.filesSelected.connect(lambda names: self.bring_files([Path(name) for name in names]))
        dialog.open()

    def bring_files(self, files: list[Path]) -> "HomePage | None":
        """Show what these packs would change, and what has to be decided first."""
        project = self._session.project
        if project is None:
            return None
        from gui.packs.home_page import HomePage

        page = HomePage(project, files, self._session.hold, self._window)
        page.came.connect(self._on_came)
        self._window.filing.show_page("bring-packs", page)
        return page

    def hand_in(self) -> "HandInPage | None":
        """Show what is not finished, and fold the pack into one file that can be sent."""
        project = self._session.project
        if project is None or project.pack is None:
            return None
        from gui.packs.hand_in_page import HandInPage

        # What is being typed goes along.
        self._session.leave_announced.emit()
        page = HandInPage(project, self._window)
        page.article_wanted.connect(self._session.open_document)
        self._window.filing.show_page("hand-in", page)
        return page

    def _on_came(self, homes: "list[Homecoming]") -> None:
        """Everything shows what came home."""
        self._session.documents_changed.emit()
        if self._session.document is not None:
            self._session.open_document(self._session.document.id)
        rows = sum(home.rows for home in homes)
        articles = sum(bool(news.rows) and not news.is_left_out for home in homes for news in home.articles)
        if rows:
            self._window.banner.tell(
                self.tr("{acts} in {articles} came home. The project as it was before is a backup.").format(
                    acts=told(counted(rows, "act")), articles=told(counted(articles, "article"))
                )
            )
        else:
            self._window.banner.hint(self.tr("The project had all of it already."))
