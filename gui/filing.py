"""What the File and Help menus do: projects, imports, exports, preferences, pages."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtWidgets import QDialog, QFileDialog, QMainWindow, QMessageBox

from annotate.errors import KnownError
from annotate.guideline import changed_pages
from annotate.schema import Schema
from annotate.version import VERSION
from gui.banner import Banner
from gui.importing import Importer, Tally
from gui.looks import Looks
from gui.session import Session
from gui.settings import Settings, files_folder, user_folder
from gui.suggesting import Suggesting
from gui.told import told
from storage.agreement import mark_guideline_change
from storage.arriving import made_in
from storage.database import is_outdated
from storage.defaults import current_annotator, default_schema
from storage.project import Project
from storage.schema_change import SchemaChanged

if TYPE_CHECKING:
    from gui.dialogs.import_articles import ImportArticles
    from gui.dialogs.preferences import Preferences

PROJECT_SUFFIX = ".ankan"
# Bytes; an older project of this size is brought up to date in about a second.
_LARGE = 4_000_000


class Filing(QObject):
    """Handlers of the actions named "filing.…"; `preferences_made` lets others add their page before it is seen."""

    preferences_made = Signal(object)  # Preferences
    language_changed = Signal()
    packs_dropped = Signal(list)  # Path, of packs that were cut out of the open project
    opened = Signal(object, bool)  # Project, by whoever sits there; whether this very window had it open before

    def __init__(
        self,
        window: QMainWindow,
        session: Session,
        settings: Settings,
        banner: Banner,
        importer: Importer,
        suggesting: Suggesting,
        looks: Looks,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        self._banner = banner
        self._importer = importer
        self._suggesting = suggesting
        self._looks = looks
        self._pages: dict[str, QDialog] = {}
        self._may_leave: Callable[[], bool] = lambda: True
        importer.finished.connect(self._on_imported)
        session.project_changed.connect(lambda _project: self._close_pages())

    def set_may_leave(self, may_leave: Callable[[], bool]) -> None:
        """Another project is opened, and this one closed, only where ``may_leave`` allows it."""
        self._may_leave = may_leave

    # Projects -------------------------------------------------------------------------------------------------------

    def new_project(self) -> None:
        """Ask for a file and begin a project in it."""
        dialog = self._new_dialog()
        dialog.fileSelected.connect(lambda name: self.create(Path(name)))
        dialog.open()

    def _new_dialog(self) -> QFileDialog:
        dialog = self._file_dialog(self.tr("New project"), QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(PROJECT_SUFFIX[1:])
        # A project is never written over another file; creating says so itself.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Begin"))
        return dialog

    def open_project(self) -> None:
        """Ask for a project and open it."""
        dialog = self._file_dialog(self.tr("Open project"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Ankan projects (*.ankan)"), self.tr("All files (*)")])
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    def create(self, path: Path) -> bool:
        """A new project in this file is open; False where it could not be."""
        if not self._may_leave():
            return False
        try:
            project = Project.create(path, default_schema())
        except KnownError as error:
            self._banner.warn(told(error))
            return False
        self._show(project)
        return True

    def open(self, path: Path) -> None:
        """The project in this file is open, once it is brought up to date where it is old and large."""
        if not self._may_leave():
            return
        try:
            if path.is_file() and path.stat().st_size > _LARGE and is_outdated(path):
                self._upgrade(path)
                return
            project = Project.open(path)
        except KnownError as error:
            self._banner.warn(told(error))
            return
        self._show(project)

    def _upgrade(self, path: Path) -> None:
        from gui.dialogs.upgrading import Upgrading

        page = Upgrading(path, self._window)
        page.done.connect(self.open)
        page.refused.connect(self._banner.warn)
        self.show_page("upgrade", page)

    def open_sample(self) -> bool:
        """The project with the sample articles is open; False where it could not be."""
        if not self._may_leave():
            return False
        # Only now: what it takes to adjudicate the samples is not needed to start.
        from gui.samples import sample_project

        try:
            project = sample_project(user_folder())
        except (KnownError, OSError) as error:
            self._banner.warn(told(error))
            return False
        self._show(project)
        return True

    def new_from_articles(self) -> None:
        """Ask for articles, then for the file of a project that they are to be in."""
        dialog = self._file_dialog(self.tr("Articles for a new project"), QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, self.tr("Choose"))
        dialog.filesSelected.connect(lambda names: self.begin_with([Path(name) for name in names]))
        dialog.open()

    def begin_with(self, articles: list[Path]) -> None:
        """Ask for the file of a new project, and show what of these articles would come into it."""

        def begin(name: str) -> None:
            if self.create(Path(name)):
                self._import_page(articles)

        dialog = self._new_dialog()
        dialog.selectFile(articles[0].with_suffix(PROJECT_SUFFIX).name)
        dialog.fileSelected.connect(begin)
        dialog.open()

    def tell_nothing_is_kept(self) -> None:
        """Whoever works without a home folder, or with one that cannot be written, has been told what that means."""
        self._banner.warn(
            self.tr("Your home folder cannot be written: what you set, and samples, are gone when Ankan is closed.")
        )

    def close_project(self) -> None:
        """No project is open."""
        if self._may_leave():
            self._session.close_project()
            self._settings.last_project = None

    def quit(self) -> None:
        """The window is closed."""
        self._window.close()

    def _show(self, project: Project) -> None:
        self._banner.dismiss()
        self._settings.remember_project(project.path)
        name = project.setting("annotator") or self._settings.annotator or current_annotator(project)
        if project.pack is not None:
            name = project.pack.annotator
        former = self._session.project
        was_ours = former is not None and former.path.resolve() == project.path.resolve()
        self._session.set_project(project, name)
        # Not only when the window is closed: after a power cut, too, one goes on here.
        self._settings.last_project = project.path
        if project.is_read_only:
            self._banner.warn(
                told(project.read_only_because)
                or self.tr("This project can only be read: its file, its folder or its newer version allows no change.")
            )
        self.opened.emit(project, was_ours)

    # In and out -----------------------------------------------------------------------------------------------------

    def import_articles(self) -> None:
        """Ask which articles are to come in, and show them first."""
        self._import_page([])

    def paste_article(self) -> None:
        """Show what is on the clipboard as an article that could come in."""
        self._import_page([]).sources.paste()

    def import_annotations(self) -> None:
        """Ask for annotations made elsewhere, and show what would be made of them."""
        project = self._session.project
        if project is not None:
            from gui.dialogs.import_annotations import ImportAnnotations

            page = ImportAnnotations(project, self._session.person, self._window)
            page.imported.connect(self._on_brought)
            self.show_page("import-annotations", page)

    def drop(self, urls: list[QUrl]) -> None:
        """Take files that were dropped onto the window."""
        self.take([Path(url.toLocalFile()) for url in urls if url.isLocalFile()])

    def take(self, files: list[Path]) -> None:
        """A project among the files is opened; the others are shown as what could come in, or begin a new one."""
        projects = [path for path in files if path.suffix.lower() == PROJECT_SUFFIX]
        articles = [path for path in files if path not in projects]
        packs = self._packs_of_this_project(projects)
        if packs:
            self.packs_dropped.emit(packs)
        elif projects:
            self.open(projects[0])
        if not articles:
            return
        if self._session.project is None:
            self.begin_with(articles)
        elif not self._session.is_writable:
            self._banner.warn(self.tr("This project can only be read, so nothing can be imported."))
        else:
            self._import_page(articles)

    def _packs_of_this_project(self, files: list[Path]) -> list[Path]:
        project = self._session.project
        if project is None or project.pack is not None or not self._session.is_writable:
            return []
        return [path for path in files if made_in(path) == project.project_id]

    def export(self) -> None:
        """Ask what to export and where to."""
        project = self._session.project
        if project is not None:
            # Only now: what exports need is not needed to start.
            from gui.dialogs.export import ExportDialog

            document = self._session.document
            page = ExportDialog(
                project, document.id if document is not None else None, files_folder(project.path), self._window
            )
            self._session.document_changed.connect(page.follow)
            self._session.changed.connect(page.sample_again)
            self.show_page("export", page)

    def suggest(self) -> None:
        """The current article waits for suggestions, unless it is to be annotated without."""
        if self._session.hides_suggestions:
            self._banner.hint(
                self.tr("This article is annotated without suggestions, so that their influence can be measured.")
            )
            return
        if self._suggesting.has_given_up:
            self._suggesting.restart()
        if self._suggesting.model or self._suggesting.is_starting:
            self._suggesting.suggest_again()
        else:
            self._banner.warn(self.tr("There is no model that could make suggestions. You can go on without them."))

    def _import_page(self, files: list[Path]) -> "ImportArticles":
        from gui.dialogs.import_articles import ImportArticles

        project = self._session.project
        assert project is not None  # the actions that lead here need one
        page = ImportArticles(project, self._importer, files, self._window)
        self.show_page("import", page)
        return page

    def _on_brought(self, document: str) -> None:
        """Annotations have come in through another connection: show the layer as it is now."""
        self._session.documents_changed.emit()
        current = self._session.document
        self._session.open_document(document or (current.id if current is not None else document))

    def _on_imported(self, tally: Tally) -> None:
        if self._session.project is None:
            return
        self._session.documents_changed.emit()
        if tally.last is not None:
            self._session.open_document(tally.last)
        self._suggesting.look_ahead()
        if tally.errors:
            self._banner.warn(tally.errors[0])
            return
        if tally.known:
            self._banner.tell(
                self.tr("Imported: {new} new articles, {known} were there already.").format(
                    new=tally.new, known=tally.known
                )
            )
        else:
            self._banner.hint(self.tr("Imported: %n new articles.", "", tally.new))

    # Pages ----------------------------------------------------------------------------------------------------------

    def preferences(self) -> "Preferences":
        """Show the preferences; returns their page."""
        # Only now: the page is not needed to start.
        from gui.dialogs.preferences import Preferences

        page = Preferences(self._settings, self._session.person or self._settings.annotator, self._window)
        page.looks_changed.connect(self._looks.apply)
        page.appearance.setting_changed.connect(self._looks.apply_setting)
        self._looks.zoomed.connect(page.appearance.show_points)
        page.annotator_changed.connect(self._session.set_annotator)
        page.language_changed.connect(self.language_changed)
        self.preferences_made.emit(page)
        self.show_page("preferences", page)
        return page

    def edit_schema(self) -> None:
        """Show what may be labelled in this project, to be changed."""
        project = self._session.project
        if project is not None:
            from gui.dialogs.schema_editor import SchemaEditor

            page = SchemaEditor(project, self._window)
            page.changed.connect(self._on_schema_changed)
            self.show_page("schema", page)

    def _on_schema_changed(self, before: Schema, after: Schema, done: SchemaChanged) -> None:
        """Everything shows the new labels; a changed guideline is marked where agreement is shown over time."""
        project = self._session.project
        if project is None:
            return
        path, labels = project.path, changed_pages(before, after)
        # Closes the page, too: it is about the schema that was.
        self.open(path)
        if self._session.project is not None and labels:
            what = self.tr("Labels and guidelines: {labels}").format(labels=", ".join(labels))
            mark_guideline_change(self._session.project, date.today().isoformat(), what)
        self._banner.tell(
            self.tr("The labels are changed. The project as it was before is {file}.").format(file=done.backup.name)
        )

    def about(self) -> None:
        """Say what this program is."""
        page = QMessageBox(self._window)
        page.setWindowTitle(self.tr("About Ankan"))
        page.setText(
            self.tr("Ankan {version}\n\nAnnotation of Hindi news: names, quotations, speakers and stances.").format(
                version=VERSION
            )
        )
        self.show_page("about", page)

    def show_page(self, name: str, page: QDialog) -> None:
        """This page is seen, in place of an older one of the name; the window stays usable."""
        old = self._pages.pop(name, None)
        if old is not None:
            old.close()
            old.deleteLater()
        self._pages[name] = page
        page.setModal(False)
        page.show()

    def _close_pages(self) -> None:
        """What is about one project goes with it; work under way there ends first."""
        about = ("import", "import-annotations", "export", "schema", "people", "assign", "make-packs", "bring-packs")
        for name in (*about, "hand-in"):
            page = self._pages.get(name)
            if page is not None:
                page.close()

    def page(self, name: str) -> QDialog | None:
        """Return a page that was shown."""
        return self._pages.get(name)

    def _file_dialog(self, title: str, mode: QFileDialog.AcceptMode) -> QFileDialog:
        project = self._session.project
        folder = files_folder(project.path if project is not None else None)
        dialog = QFileDialog(self._window, title, str(folder))
        dialog.setAcceptMode(mode)
        return dialog
