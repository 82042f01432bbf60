"""Restore from a backup: which there are, what each would change, and into which file it comes back."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from gui.dialogs.waiting import Waiting
from gui.scale import APART, NEAR, TIGHT, WIDE, Type, hold, open_with, set_type
from gui.settings import files_folder
from gui.task import Background, Tell
from storage.backups import Backup, Why
from storage.project import Project
from storage.restoring import Difference, compare, restore_over, restore_to

# More lines say no more.
_LISTED = 200


class Restore(QDialog):
    """Lists the backups of the open project, or all where none is open.

    ``restored`` carries the file that holds the backup now, and whether that is the project that is open.
    """

    restored = Signal(object, bool)

    def __init__(self, backups: list[Backup], project: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore from a backup"))
        self.setModal(False)
        self._backups = backups
        self._project = project
        self._background = Background(self)
        self._is_putting_back = False
        self._then: Callable[[object], None] = self._show
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Backups"))
        hold(self.list, least_width=290)
        self.list.setSpacing(TIGHT)
        for backup in backups:
            item = QListWidgetItem(self._line(backup), self.list)
            item.setToolTip(str(backup.path))
        self.summary = QLabel(self)
        set_type(self.summary, Type.HEAD)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setWordWrap(True)
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("What would be different"))
        self.waiting = Waiting(self)
        self.waiting.stop_wanted.connect(self._background.cancel)
        self._background.progressed.connect(lambda share: self.waiting.show_progress(round(share * 1000), 1000))
        self._background.made.connect(lambda made: self._then(made))
        self._background.refused.connect(self.preview.setPlainText)
        self._background.ended.connect(self._on_ended)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.into_new = buttons.addButton(self.tr("Restore into a &new file…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.in_place = buttons.addButton(self.tr("&Put the project back…"), QDialogButtonBox.ButtonRole.ActionRole)
        self.into_new.clicked.connect(self._ask_file)
        self.in_place.clicked.connect(self._ask_again)
        buttons.rejected.connect(self.close)
        right = QVBoxLayout()
        right.setSpacing(NEAR)
        right.addWidget(self.summary)
        right.addWidget(self.preview, 1)
        right.addWidget(self.waiting)
        row = QHBoxLayout()
        row.setSpacing(APART)
        row.addWidget(self.list)
        row.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(APART)
        layout.addLayout(row, 1)
        layout.addWidget(buttons)
        self.list.currentRowChanged.connect(lambda _row: self._look())
        open_with(self, 820, 480)
        if backups:
            self.list.setCurrentRow(0)
        else:
            self.list.hide()
            self.summary.setText(self.tr("There is no backup yet"))
            self.preview.setPlainText(
                self.tr(
                    "While you work, a backup is made each hour and each day in which something changed, and before "
                    "annotations are imported or a project is brought up to date."
                )
            )
            self._enable(False)

    @property
    def backup(self) -> Backup | None:
        """The one that is chosen."""
        row = self.list.currentRow()
        return self._backups[row] if 0 <= row < len(self._backups) else None

    def restore_into(self, path: Path) -> None:
        """The backup comes back as a new file."""
        backup = self.backup
        if backup is not None:
            what = self.tr("Restoring")
            self._start(what, lambda tell: restore_to(backup.path, path, tell), lambda _made: self._end(path, False))

    def restore_in_place(self) -> None:
        """The project becomes what the backup holds, after a backup of what it is now."""
        backup, path = self.backup, self._project
        if backup is None or path is None:
            return

        def work(tell: Tell) -> None:
            with Project.open(path) as project:
                project.back_up(Why.RESTORE, tell)
            restore_over(backup.path, path, tell)

        self._is_putting_back = True
        self._start(self.tr("Restoring"), work, lambda _made: self._end(path, True))
        # Half of it cannot be stopped; it takes a moment.
        self.waiting.stop.hide()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing goes on without the page, and it stays until a project that is being put back is there."""
        if self._is_putting_back:
            event.ignore()
            return
        self._background.stop()
        super().closeEvent(event)

    def _look(self) -> None:
        """What the chosen backup would change is found out."""
        backup, path = self.backup, self._project
        self.preview.clear()
        self._enable(backup is not None)
        if backup is None:
            return
        self.summary.setText(self._line(backup).replace("\n", ", "))
        if path is None:
            self.preview.setPlainText(str(backup.path))
            return
        self._start(self.tr("Comparing"), lambda tell: compare(path, backup.path, tell), self._show)

    def _show(self, found: object) -> None:
        if isinstance(found, Difference):
            self.preview.setPlainText("\n".join(self._told(found)))

    def _told(self, found: Difference) -> list[str]:
        if found.is_empty:
            return [self.tr("The project holds just what this backup holds.")]
        lines = []
        if found.acts:
            names = ", ".join(f"{name} {count}" for name, count in sorted(found.acts.items()))
            lines.append(self.tr("Acts since then, which would be gone: {names}.").format(names=names))
        if found.has_parted:
            lines.append(self.tr("The backup has acts that the project does not have."))
        for title in found.articles_only_now[:_LISTED]:
            lines.append(self.tr("Article “{title}” is not in the backup.").format(title=title))
        for title in found.articles_only_backup[:_LISTED]:
            lines.append(self.tr("Article “{title}” is only in the backup.").format(title=title))
        for layer in found.layers[:_LISTED]:
            parts = [
                text.format(count=count)
                for count, text in (
                    (layer.only_now, self.tr("{count} only now")),
                    (layer.only_backup, self.tr("{count} only in the backup")),
                    (layer.changed, self.tr("{count} changed")),
                )
                if count
            ] or [self.tr("its state, notes or decisions changed")]
            lines.append(
                self.tr("“{title}”, {annotator}: {parts}.").format(
                    title=layer.title, annotator=layer.annotator, parts=", ".join(parts)
                )
            )
        return lines

    def _line(self, backup: Backup) -> str:
        words = {
            Why.HOURLY: self.tr("hourly"),
            Why.DAILY: self.tr("first of the day"),
            Why.MIGRATION: self.tr("before the project was brought up to date"),
            Why.MERGE: self.tr("before an import"),
            Why.RESTORE: self.tr("before a restore"),
        }
        at = QLocale().toString(backup.made_at.astimezone(), QLocale.FormatType.ShortFormat)
        size = QLocale().formattedDataSize(backup.bytes)
        return f"{backup.name}, {at}\n{words[backup.why]} · {size}"

    # Work -----------------------------------------------------------------------------------------------------------

    def _ask_file(self) -> None:
        backup = self.backup
        if backup is None:
            return
        folder = files_folder(self._project)
        name = self.tr("{project} restored").format(project=backup.name) + backup.path.suffix
        dialog = QFileDialog(self, self.tr("Restore into a new file"), str(folder / name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(name)
        dialog.setDefaultSuffix(backup.path.suffix[1:])
        # Never over another file; restoring says so itself.
        dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(lambda chosen: self.restore_into(Path(chosen)))
        dialog.open()

    def _ask_again(self) -> None:
        page = QMessageBox(self)
        page.setIcon(QMessageBox.Icon.Question)
        page.setWindowTitle(self.tr("Put the project back"))
        page.setText(self.tr("The project becomes what it was then. What it is now is kept as a backup."))
        yes = page.addButton(self.tr("&Put it back"), QMessageBox.ButtonRole.AcceptRole)
        page.addButton(QMessageBox.StandardButton.Cancel)
        yes.clicked.connect(self.restore_in_place)
        page.open()

    def _start(self, what: str, work: Callable[[Tell], object], then: Callable[[object], None]) -> None:
        self._then = then
        self._enable(False)
        self.waiting.begin(what)
        self._background.start(lambda tick: work(lambda done, total: tick(done / max(total, 1))))

    def _on_ended(self) -> None:
        self._is_putting_back = False
        self.waiting.end()
        self._enable(self.backup is not None)

    def _end(self, path: Path, is_open: bool) -> None:
        self.restored.emit(path, is_open)
        self.close()

    def _enable(self, can: bool) -> None:
        self.into_new.setEnabled(can)
        self.in_place.setEnabled(can and self._project is not None)
