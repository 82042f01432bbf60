"""What to do when the project's file cannot be written: write again, go on in a copy elsewhere, or give the act up."""

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox

from annotate.errors import KnownError
from gui.banner import Banner
from gui.session import Session
from gui.settings import Settings
from gui.unwritten import UnwrittenBar


class Rescuing(QObject):
    """Handlers of the actions named "rescuing.…"."""

    def __init__(
        self, window: QMainWindow, session: Session, settings: Settings, banner: Banner, bar: UnwrittenBar
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        self._banner = banner
        self._question: QMessageBox | None = None
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
            self._banner.warn(str(error))
            return
        self._settings.remember_project(path)
        self._banner.tell(self.tr("You are working in the copy {path} now.").format(path=path))

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
