"""Training on the open project: the dialog, the process behind it, and what becomes of the model it made."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from annotate.errors import KnownError
from annotate.training.needs import require_torch
from gui.banner import Banner
from gui.session import Session
from gui.suggesting import Suggesting
from gui.told import told
from gui.trainer import Trainer
from storage.models import choose, chosen_name, find_model, remove

if TYPE_CHECKING:
    from annotate.training.project_gold import ProjectGold
    from gui.dialogs.training import TrainingDialog


class Training(QObject):
    """Handlers of the actions named "training.…". The training goes on while its dialog is closed."""

    def __init__(
        self, window: QWidget, session: Session, suggesting: Suggesting, banner: Banner, trainer: Trainer | None = None
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._suggesting = suggesting
        self._banner = banner
        self._trainer = trainer or Trainer(parent=self)
        self.dialog: TrainingDialog | None = None
        session.project_changed.connect(self._on_project)

    def show(self) -> None:
        """The dialog stands before the window, as it was left; where nothing can be trained it is said why."""
        try:
            require_torch()
        except KnownError as error:
            self._banner.warn(told(error))
            return
        if self.dialog is None:
            self.dialog = self._made()
        self.dialog.refresh()
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()

    @property
    def is_running(self) -> bool:
        """True while a model learns."""
        return self._trainer.is_running

    def end(self) -> None:
        """No training goes on any more."""
        self._trainer.end()

    def _made(self) -> "TrainingDialog":
        # Only now: what training needs is not needed to start.
        from gui.dialogs.training import TrainingDialog

        dialog = TrainingDialog(self._gold, self._window)
        dialog.start_wanted.connect(self._start)
        dialog.stop_wanted.connect(self._trainer.stop)
        dialog.use_wanted.connect(self._use)
        dialog.discard_wanted.connect(self._discard)
        self._trainer.progressed.connect(dialog.show_progress)
        self._trainer.trained.connect(self._on_trained)
        self._trainer.failed.connect(self._on_failed)
        self._trainer.stopped.connect(dialog.show_stopped)
        return dialog

    def _gold(self) -> "ProjectGold | None":
        from annotate.training.project_gold import project_gold

        project = self._session.project
        try:
            return project_gold(project) if project is not None else None
        except KnownError as error:
            self._banner.warn(told(error))
            return None

    def _start(self) -> None:
        project = self._session.project
        if project is not None:
            self._trainer.start(project.path)

    def _on_trained(self, report: dict[str, Any]) -> None:
        if self.dialog is not None:
            self.dialog.show_report(report)
            self._tell_if_hidden(self.tr("The training is done: Tools > Train on this project shows what it brought."))

    def _on_failed(self, sentence: str) -> None:
        if self.dialog is not None:
            self.dialog.show_failure(sentence)
            self._tell_if_hidden(self.tr("The training failed: {error}").format(error=told(sentence)))

    def _tell_if_hidden(self, text: str) -> None:
        if self.dialog is not None and not self.dialog.isVisible():
            self._banner.tell(text)

    def _use(self, name: str) -> None:
        former = chosen_name()
        try:
            choose(find_model(name))
        except KnownError as error:
            self._banner.warn(told(error))
            return
        self._suggesting.restart()
        if self.dialog is not None:
            self.dialog.show_chosen(name, former)

    def _discard(self, name: str) -> None:
        try:
            remove(find_model(name))
        except KnownError as error:
            self._banner.warn(told(error))
        if self.dialog is not None:
            self.dialog.show_discarded()

    def _on_project(self, _project: object) -> None:
        # What is being trained or waits for a word stays; only what was shown of the old project's gold goes.
        if self.dialog is not None and self.dialog.isVisible():
            self.dialog.refresh()
