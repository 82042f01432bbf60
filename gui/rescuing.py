"""What to do when the project's file cannot be written, or is not what it should be: write again, go on in a copy
elsewhere, give the act up, or restore a backup."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QMainWindow, QMessageBox

from annotate.errors import KnownError
from gui.banner import Banner
from gui.session import Session
from gui.settings import Settings, files_folder
from gui.task import Task, Tell
from gui.told import told
from gui.unwritten import UnwrittenBar
from storage.backups import list_backups
from storage.project import Project

if TYPE_CHECKING:
    from gui.dialogs.restore import Restore

# In milliseconds.
_SHOWN_AFTER = 400


class Rescuing(QObject):
    """Handlers of the actions named "rescuing.…"; `restored_elsewhere` carries a new file that holds a backup."""

    restored_elsewhere = Signal(object)  # Path
    copied = Signal(int, int)  # pages of a copy that are there, and all; 0, 0 when none is being made

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
        session.project_changed.connect(lambda _project: self._close_page())
        self._bar = bar
        self._copy: Task | None = None
        self._copying: Path | None = None
        # What waits for somebody else is mostly written before anybody could read about it.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SHOWN_AFTER)
        self._soon.timeout.connect(lambda: bar.show_unwritten(session.unwritten))
        session.unwritten_changed.connect(self._on_unwritten)

    def _on_unwritten(self) -> None:
        waiting = self._session.unwritten
        if waiting is not None and waiting.who and self._bar.isHidden():
            if not self._soon.isActive():
                self._soon.start()
            return
        self._soon.stop()
        if waiting is None and self._question is not None:
            self._question.hide()
        self._bar.show_unwritten(waiting)

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
        folder = files_folder(project.path)
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
        """A copy of the project is being made at ``path``, with what waits; the work goes on there when it is."""
        project = self._session.project
        if project is None or self._copying is not None:
            return
        # Nothing is changed in the meantime: it would not be in the copy.
        self._session.hold(True)
        self._copying = path
        self._copy = Task(lambda tell: _copied(project, path, tell), self)
        self._copy.progressed.connect(self.copied)
        self._copy.made.connect(self._on_copied)
        self._copy.refused.connect(self._on_not_copied)
        self._copy.stopped.connect(self._end_copying)
        self._copy.start()

    @property
    def is_copying(self) -> bool:
        """True while a copy is being made."""
        return self._copying is not None

    def cancel(self) -> None:
        """The copy is given up soon; nothing of it stays, and the work goes on where it was."""
        if self._copy is not None:
            self._copy.requestInterruption()

    def stop(self) -> None:
        """No copy is being made any more."""
        if self._copy is not None:
            self._copy.stop()

    def _on_copied(self, is_there: bool) -> None:
        path = self._end_copying()
        if path is None or self._session.project is None:
            return
        try:
            if is_there:
                self._session.go_on_in(path)
            else:
                # The file is gone: only this connection still has it.
                self._session.save_copy(path)
        except KnownError as error:
            self._banner.warn(told(error))
            return
        self._settings.remember_project(path)
        self._banner.tell(self.tr("You are working in the copy {path} now.").format(path=path))

    def _on_not_copied(self, why: str) -> None:
        self._end_copying()
        self._banner.warn(why)

    def _end_copying(self) -> Path | None:
        path, self._copying = self._copying, None
        if self._copy is not None:
            self._copy.wait()
            self._copy.deleteLater()
            self._copy = None
        self.copied.emit(0, 0)
        self._session.hold(False)
        return path

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
        # Only now: the page is not needed to start.
        from gui.dialogs.restore import Restore

        is_writable = project is not None and not project.is_read_only
        self._page = Restore(backups, project.path if project is not None else None, self._window)
        self._page.in_place.setVisible(is_writable)
        self._page.restored.connect(self._on_restored)
        self._page.show()

    @property
    def page(self) -> "Restore | None":
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


def _copied(seen: Project, path: Path, tell: Tell) -> bool:
    """A copy of the project is at ``path``; False where its file is gone, or is another one now."""
    try:
        # A connection belongs to its thread.
        project = Project.open(seen.path)
    except KnownError:
        return False
    with project:
        if not project.continues(seen):
            return False
        project.save_copy(path, tell)
    return True
