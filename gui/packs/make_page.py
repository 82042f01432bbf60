"""Make packs: for whom, of what, and into which folder; for one person or for everybody at once."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QCloseEvent, QDesktopServices
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotate.counted import counted
from annotate.errors import KnownError
from annotate.visible import visible
from gui.cut_label import CutLabel
from gui.dialogs.waiting import Waiting
from gui.scale import APART, NEAR, WIDE, hold, open_with
from gui.settings import files_folder
from gui.task import Task, Tell
from gui.told import told
from storage.layers import GOLD
from storage.packing import Order
from storage.project import Project


@dataclass(frozen=True, slots=True)
class Made:
    """One pack that was made, or why it was not."""

    annotator: str
    path: Path | None
    articles: int
    problem: str = ""


class MakePage(QDialog):
    """Lists who can get a pack; the window behind it stays usable, also while packs are made."""

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Make packs"))
        self.setModal(False)
        self._path = project.path
        self._task: Task | None = None
        self._folder = files_folder(project.path)
        lead = QLabel(
            self.tr(
                "A pack is a project file for one person to carry away: their articles, what they have said about "
                "them, labels and guideline. It holds nothing of anybody else."
            ),
            self,
        )
        lead.setWordWrap(True)
        self.people = QListWidget(self)
        self.people.setAccessibleName(self.tr("Who gets a pack"))
        for name, note in _people(project):
            item = QListWidgetItem(f"{visible(name)}{note}", self.people)
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if note else Qt.CheckState.Unchecked)
        self.people.itemChanged.connect(lambda _item: self._enable())
        self.other = QLineEdit(self)
        self.other.setPlaceholderText(self.tr("Name of somebody who has not begun yet"))
        self.other.setAccessibleName(self.other.placeholderText())
        self.other.textChanged.connect(lambda _text: self._enable())
        self.other.setVisible(not project.team.people())
        self.batch = QComboBox(self)
        self.batch.addItem(self.tr("All that is to be done"), "")
        for batch in project.team.batches():
            self.batch.addItem(visible(batch.name), batch.name)
        self.folder = CutLabel(self)
        self.folder.setText(visible(str(self._folder)))
        self.choose = QPushButton(self.tr("&Folder…"), self)
        self.choose.clicked.connect(self._ask_folder)
        self.report = QPlainTextEdit(self)
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setAccessibleName(self.tr("What was made"))
        self.report.setPlaceholderText(self.tr("Which packs were made stands here then, one file each."))
        hold(self.report, least_height=90)
        self.waiting = Waiting(self)
        self.waiting.stop_wanted.connect(self._stop)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.make = buttons.addButton(self.tr("&Make packs"), QDialogButtonBox.ButtonRole.ActionRole)
        self.make.setDefault(True)
        self.make.clicked.connect(self.start)
        self.show_folder = buttons.addButton(self.tr("&Show the folder"), QDialogButtonBox.ButtonRole.ActionRole)
        self.show_folder.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder))))
        self.show_folder.setEnabled(False)
        buttons.rejected.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(self.choose)
        form = QFormLayout()
        form.setSpacing(NEAR)
        form.addRow(self.tr("&Articles"), self.batch)
        form.addRow(self.tr("Into"), row)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, APART)
        column.setSpacing(APART)
        column.addWidget(lead)
        column.addWidget(self.people, 2)
        column.addWidget(self.other)
        column.addLayout(form)
        column.addWidget(self.report, 1)
        column.addWidget(self.waiting)
        column.addWidget(buttons)
        open_with(self, 620, 580)
        self._enable()

    @property
    def chosen(self) -> list[str]:
        """Who gets a pack."""
        items = [self.people.item(at) for at in range(self.people.count())]
        names = [
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        ]
        other = self.other.text().strip()
        return list(dict.fromkeys([*names, *([other] if other else [])]))

    def set_folder(self, folder: Path) -> None:
        """The packs go into this folder."""
        self._folder = folder
        self.folder.setText(visible(str(folder)))

    def start(self) -> None:
        """A pack is made for each of those who are chosen."""
        if self._task is not None or not self.chosen:
            return
        path, folder, names, batch = self._path, self._folder, self.chosen, str(self.batch.currentData())
        self._task = Task(lambda tell: _make(path, folder, names, batch, tell), self)
        self._task.progressed.connect(self.waiting.show_progress)
        self._task.made.connect(self._on_made)
        self._task.refused.connect(lambda why: self.report.setPlainText(told(why)))
        self._task.finished.connect(self._on_finished)
        self.waiting.begin(self.tr("Packing"))
        self._task.start()
        self._enable()

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is being made ends with the page, with nothing half made."""
        self._stop()
        super().closeEvent(event)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.stop()

    def _on_made(self, made: list[Made]) -> None:
        lines = [
            self.tr("{file}: {articles} for {name}").format(
                file=visible(each.path.name), articles=told(counted(each.articles, "article")), name=each.annotator
            )
            if each.path is not None
            else self.tr("No pack for {name}: {why}").format(name=each.annotator, why=told(each.problem))
            for each in made
        ]
        self.report.setPlainText("\n".join(lines))
        self.show_folder.setEnabled(any(each.path is not None for each in made))

    def _on_finished(self) -> None:
        self._task = None
        self.waiting.end()
        self._enable()

    def _enable(self) -> None:
        self.make.setEnabled(self._task is None and bool(self.chosen))

    def _ask_folder(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder for the packs"), str(self._folder))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: self.set_folder(Path(name)))
        dialog.open()


def _people(project: Project) -> list[tuple[str, str]]:
    """Return who may get a pack, each with how much there is to do; nothing where nothing is assigned."""
    people = project.team.people()
    names = [person.name for person in people if person.is_active] if people else project.annotators()
    found = []
    for name in names:
        if name != GOLD:
            count = len(project.team.assignments(name))
            found.append((name, f" · {told(counted(count, 'article'))}" if count else ""))
    return found


def _make(path: Path, folder: Path, names: list[str], batch: str, tell: Tell) -> list[Made]:
    made = []
    with Project.open(path) as project:
        for at, name in enumerate(names):
            tell(at * 1000, len(names) * 1000)
            try:
                out = folder / project.packs.proposed_name(name)

                def part(done: int, total: int, at: int = at) -> None:
                    tell(at * 1000 + 1000 * done // max(total, 1), len(names) * 1000)

                manifest = project.packs.cut(Order(name, batch=batch), out, part)
            except KnownError as error:
                made.append(Made(name, None, 0, str(error)))
            else:
                made.append(Made(name, out, len(manifest.articles)))
    return made
