"""What is looked at when a project is opened: where it lies, whether it is whole, and what lies beside it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from gui.banner import Banner
from gui.session import Session
from gui.settings import Settings
from gui.task import Background, Tick
from gui.told import told
from storage.conflict_copies import conflict_copies
from storage.project import Project
from storage.telling import about_conflict_copies, about_share

# What nothing urges is looked at so long after the opening, in milliseconds: the window is there first.
_LATER = 2000


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found: what is wrong with the file, None where that was not asked, and the conflict copies beside it."""

    problems: list[str] | None
    copies: list[Path]


class LookingOver(QObject):
    """Checks a project that was not closed, or that is new on this computer, and tells once what is dangerous."""

    def __init__(self, session: Session, settings: Settings, banner: Banner, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._settings = settings
        self._banner = banner
        self._was_left_open = False
        self._work = Background(self)
        self._work.made.connect(self._on_looked)
        self._work.refused.connect(self._on_refused)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_LATER)
        self._later.timeout.connect(self.look)
        session.project_changed.connect(lambda _project: self.cancel())

    def look_over(self, project: Project, was_ours: bool) -> None:
        """It is said where the project lies; the rest follows, at once where it was not closed.

        ``was_ours`` where this very window had it open, as when the tour begins in the sample.
        """
        if not self._settings.is_known(_where(project)) and (text := told(about_share(project.share))):
            self._banner.tell(text)
        self._was_left_open = project.was_left_open and not was_ours
        if self._was_left_open:
            self.look()
        else:
            self._later.start()

    def look(self) -> None:
        """The project is being looked at, in a thread."""
        project = self._session.project
        if project is not None:
            self._later.stop()
            # What another message has taken the place of meanwhile is told again at the next opening.
            if self._banner.text and self._banner.text == told(about_share(project.share)):
                self._settings.is_news(_where(project))
            path, id = project.path, project.project_id
            is_checked = self._was_left_open or not self._settings.is_known(_whole(id))
            self._work.start(lambda tick: _looked(path, id, tick, is_checked=is_checked))

    def cancel(self) -> None:
        """Nothing more is looked at."""
        self._later.stop()
        self._work.cancel()

    def stop(self) -> None:
        """The same, and no thread runs any more."""
        self._later.stop()
        self._work.stop()

    def _on_looked(self, found: Looked) -> None:
        project = self._session.project
        if project is None:
            return
        if found.problems:
            text = (
                self.tr("This project was not closed properly, and a check found: {problem} Problems: {count}.")
                if self._was_left_open
                else self.tr("This project is new on this computer, and a check found: {problem} Problems: {count}.")
            )
            self._banner.warn(text.format(problem=told(found.problems[0]), count=len(found.problems)))
            return
        if found.problems is not None:
            self._settings.is_news(_whole(project.project_id))
        news = [copy for copy in found.copies if self._settings.is_news(f"copy {copy.resolve()}")]
        if news:
            self._banner.warn(told(about_conflict_copies(news)))
        elif self._was_left_open and not self._banner.text:
            self._banner.hint(self.tr("This project was not closed, or is open elsewhere too. A check found it whole."))

    def _on_refused(self, why: str) -> None:
        # Nobody asked for the other one; what is wrong with the file is said where it is used.
        if self._was_left_open:
            self._banner.warn(why)


def _where(project: Project) -> str:
    return f"share {project.path.resolve()}"


def _whole(project_id: str) -> str:
    return f"whole {project_id}"


def _looked(path: Path, project_id: str, tick: Tick, *, is_checked: bool) -> Looked:
    copies = conflict_copies(path, project_id)
    if not is_checked:
        return Looked(None, copies)
    # A connection belongs to its thread.
    with Project.open(path) as project:
        return Looked(project.check_after_crash(lambda done, total: tick(done / total)), copies)
