"""What to do when the project's file cannot be written, or is not what it should be: write again, go on in a copy
elsewhere, give the act up, or restore a backup."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox

from annotate.errors import KnownError
from gui.banner import Banner
from gui.dialogs.restore import Restore
from gui.session import Session
from gui.settings import Settings
from gui.task import Background, Tick
from gui.told import told
from gui.unwritten import UnwrittenBar
from storage.backups import list_backups
from storage.project import Project


class Rescuing(QObject):
    """Handlers of the actions named "rescuing.…"; `restored_elsewhere` carries a new file that holds a backup."""

    restored_elsewhere = Signal(object)  # Path

    def __init__(
        self, window: QMainWindow, session: Session, settings: Settings, banner: Banner, bar: UnwrittenBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        self._banner = banner
        self._question: QMessageBox | None = None
        self._page: Restore | None = None
        self._check = Background(self)
        self._check.made.connect(self._on_checked)
        self._check.refused.connect(banner.warn)
        session.project_changed.connect(lambda _project: self._check.cancel())
        session.project_changed.connect(lambda _project: self._close_page())
        session.unwritten_changed.connect(lambda: bar.show_unwritten(session.unwritten))

    def retry(self) -> None:
        """What waits is written, if the file can be written now."""
        if self._session.retry():
            self._banner.hint(self.tr("It is in the file now."))

    def give_up(self) -> None:
        """Nothing waits; what is shown is what is in the file."""
        self._session.give_up()

    def save_copy(self) -> None:
        """Ask for another place and go on working there."""
        project = self._session.project
        if project is None:
            return
        title = self.tr("Save a copy and go on working in it")
        folder = project.path.parent if project.path.parent.is_dir() else Path.home()
        name = self.tr("{project} copy").format(project=project.path.stem) + project.path.suffix
        dialog = QFileDialog(self._window, title, str(folder / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.setDefaultSuffix(project.path.suffix[1:])
        # A copy is never written over another file; copying says so itself.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(lambda chosen: self.go_on_in(Path(chosen)))
        dialog.open()

    def go_on_in(self, path: Path) -> None:
        """A copy of the project is at ``path``, with what waits in it, and the work goes on there."""
        try:
            self._session.save_copy(path)
        except KnownError as error:
            self._banner.warn(told(error))
            return
        self._settings.remember_project(path)
        self._banner.tell(self.tr("You are working in the copy {path} now.").format(path=path))

    def look_over(self, project: Project) -> None:
        """A project that was not closed is checked: that all is there, and the journal leads to it."""
        if project.was_left_open:
            path = project.path
            self._check.start(lambda tick: _checked(path, tick))

    def stop(self) -> None:
        """No check is under way."""
        self._check.stop()

    def _on_checked(self, problems: list[str]) -> None:
        if problems:
            text = self.tr("This project was not closed properly, and a check found: {problem} Problems: {count}.")
            self._banner.warn(text.format(problem=problems[0], count=len(problems)))
        else:
            self._banner.hint(self.tr("This project was not closed, or is open elsewhere too. A check found it whole."))

    def restore(self) -> None:
        """Show the backups of the project, or of all where none is open."""
        if not self.may_leave():
            return
        project = self._session.project
        try:
            backups = list_backups(project.project_id if project is not None else None)
        except KnownError as error:
            self._banner.warn(told(error))
            return
        self._close_page()
        is_writable = project is not None and not project.is_read_only
        self._page = Restore(backups, project.path if project is not None else None, self._window)
        self._page.in_place.setVisible(is_writable)
        self._page.restored.connect(self._on_restored)
        self._page.show()

    @property
    def page(self) -> Restore | None:
        """The page with the backups, if it was shown."""
        return self._page

    def _on_restored(self, path: Path, is_open: bool) -> None:
        if not is_open:
            self.restored_elsewhere.emit(path)
            return
        try:
            self._session.reopen()
        except KnownError as error:
            self._banner.warn(told(error))
            return
        self._banner.tell(self.tr("The project is as the backup has it. What it was before is a backup now, too."))

    def _close_page(self) -> None:
        if self._page is not None:
            self._page.close()
            self._page.deleteLater()
            self._page = None

    def may_leave(self) -> bool:
        """True when nothing waits; else a question is asked, beside which the window stays as it is."""
        if self._session.unwritten is None:
            return True
        if self._question is None:
            page = QMessageBox(self._window)
            page.setIcon(QMessageBox.Icon.Warning)
            page.setWindowTitle(self.tr("Not in the file yet"))
            page.setText(self.tr("Your last act could not be written and would be lost."))
            copy = page.addButton(self.tr("&Save a copy…"), QMessageBox.ButtonRole.AcceptRole)
            lose = page.addButton(self.tr("&Give it up"), QMessageBox.ButtonRole.DestructiveRole)
            stay = page.addButton(self.tr("&Back"), QMessageBox.ButtonRole.RejectRole)
            page.setDefaultButton(copy)
            page.setEscapeButton(stay)
            copy.clicked.connect(self.save_copy)
            lose.clicked.connect(self.give_up)
            self._question = page
        self._question.open()
        return False


def _checked(path: Path, tick: Tick) -> list[str]:
    # A connection belongs to its thread.
    with Project.open(path) as project:
        return project.check(lambda done, total: tick(done / total))
