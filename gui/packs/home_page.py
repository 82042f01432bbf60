"""Bring packs home: what would change, what has to be decided first, side by side, and then all of it at once."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QSplitter,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotate.counted import counted
from annotate.errors import KnownError
from annotate.visible import visible
from gui.dialogs.waiting import Waiting
from gui.packs.question_panel import QuestionPanel
from gui.scale import APART, WIDE, hold, open_with
from gui.task import Task, Tell
from gui.told import told
from storage.conflicts import Decision, Question, Undecided, problem_with
from storage.homecoming import ArticleNews, Homecoming
from storage.project import Project

_ROLE = int(Qt.ItemDataRole.UserRole)


@dataclass(slots=True)
class Looked:
    """What was found in the files: what came home, or would, and which cannot."""

    homes: list[Homecoming] = field(default_factory=list)
    files: list[Path] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    is_done: bool = False

    @property
    def questions(self) -> list[Question]:
        """What has to be decided, each once."""
        return list({question.id: question for home in self.homes for question in home.questions}.values())


class HomePage(QDialog):
    """`came` carries what came home. Nothing is written before everything is decided; the window stays usable.

    ``hold`` keeps the window from writing while the packs are.
    """

    came = Signal(list)

    def __init__(
        self, project: Project, files: list[Path], hold_window: Callable[[bool], None], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bring packs home"))
        self.setModal(False)
        self._path = project.path
        self._files = files
        self._hold = hold_window
        self._is_merging = False
        self._task: Task | None = None
        self._looked = Looked()
        self.decisions: dict[str, Decision] = {}
        self.lead = QLabel(self)
        self.lead.setTextFormat(Qt.TextFormat.PlainText)
        self.lead.setWordWrap(True)
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setAccessibleName(self.tr("What comes home"))
        self.tree.setUniformRowHeights(True)
        hold(self.tree, least_width=300)
        self.tree.currentItemChanged.connect(lambda now, _before: self._show_item(now))
        self.panel = QuestionPanel(project, self)
        self.panel.decided.connect(self._on_decided)
        self.panel.next_wanted.connect(self.show_next)
        self.waiting = Waiting(self)
        self.waiting.stop_wanted.connect(self._stop)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.addWidget(self.tree)
        splitter.addWidget(self.panel)
        splitter.setStretchFactor(1, 1)
        splitter.setChildrenCollapsible(False)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.bring = buttons.addButton(self.tr("&Bring home"), QDialogButtonBox.ButtonRole.ActionRole)
        self.bring.clicked.connect(self.merge)
        buttons.rejected.connect(self.close)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, APART)
        column.setSpacing(APART)
        column.addWidget(self.lead)
        column.addWidget(splitter, 1)
        column.addWidget(self.waiting)
        column.addWidget(buttons)
        open_with(self, 1040, 640)
        self.look()

    @property
    def questions(self) -> list[Question]:
        """What has to be decided."""
        return self._looked.questions

    @property
    def open_questions(self) -> list[Question]:
        """What has not been decided yet."""
        return [question for question in self.questions if not self._is_decided(question)]

    def look(self) -> None:
        """What the packs would change is found out."""
        path, files, decisions = self._path, self._files, dict(self.decisions)
        self._start(self.tr("Reading the packs"), lambda tell: _look(path, files, decisions, tell))

    def merge(self) -> None:
        """All of it comes home."""
        path, files, decisions = self._path, self._looked.files, dict(self.decisions)
        self._is_merging = True
        self._hold(True)
        self._start(self.tr("Bringing home"), lambda tell: _merge(path, files, decisions, tell))

    def decide(self, question: Question, decision: Decision) -> None:
        """This is the answer, until another one is given."""
        if question is self.panel.question:
            self.panel.show_question(question, decision)
        self._on_decided(question, decision)

    def show_next(self) -> None:
        """The next question that is open is shown."""
        for item in self._items():
            question = item.data(0, _ROLE)
            if isinstance(question, Question) and not self._is_decided(question):
                self.tree.setCurrentItem(item)
                return

    def closeEvent(self, event: QCloseEvent) -> None:
        """What is under way ends with the page, with nothing half done."""
        self._stop()
        super().closeEvent(event)

    # Work -----------------------------------------------------------------------------------------------------------

    def _start(self, what: str, work: Callable[[Tell], Looked]) -> None:
        if self._task is not None:
            return
        self._task = Task(work, self)
        self._task.progressed.connect(self.waiting.show_progress)
        self._task.made.connect(self._on_looked)
        self._task.refused.connect(self._on_refused)
        self._task.finished.connect(self._on_finished)
        self.waiting.begin(what)
        self._task.start()
        self._enable()

    def _stop(self) -> None:
        if self._task is not None:
            self._task.stop()

    def _on_finished(self) -> None:
        self._task = None
        if self._is_merging:
            self._is_merging = False
            self._hold(False)
        self.waiting.end()
        self._enable()

    def _on_refused(self, why: str) -> None:
        self.lead.setText(told(why))

    def _on_looked(self, looked: Looked) -> None:
        if looked.is_done:
            self.came.emit(looked.homes)
            # The thread ends in this moment; the page with it.
            self.close()
            return
        self._looked = looked
        self._fill()
        self._say()
        if self.open_questions:
            self.show_next()
        elif self.tree.topLevelItemCount():
            self.tree.setCurrentItem(self.tree.topLevelItem(0))
        self._enable()

    def _on_decided(self, question: Question, decision: Decision) -> None:
        self.decisions[question.id] = decision
        for item in self._items():
            if item.data(0, _ROLE) is question:
                item.setText(0, self._question_line(question))
        self._say()
        self._enable()

    def _is_decided(self, question: Question) -> bool:
        decision = self.decisions.get(question.id)
        return decision is not None and not problem_with(question, decision)

    # Showing --------------------------------------------------------------------------------------------------------

    def _say(self) -> None:
        count, rows = len(self.open_questions), sum(home.rows for home in self._looked.homes)
        if count:
            text = self.tr("{questions} to be decided first. Nothing has been changed.").format(
                questions=told(counted(count, "question"))
            )
        elif rows:
            text = self.tr("{acts} can come home. The project is backed up before it.").format(
                acts=told(counted(rows, "act"))
            )
        elif self._looked.homes:
            text = self.tr("The project has all of it already.")
        else:
            text = self.tr("None of these files can come home.")
        self.lead.setText(text)

    def _fill(self) -> None:
        self.tree.clear()
        for sentence in self._looked.refused:
            item = QTreeWidgetItem(self.tree, [self.tr("Cannot come home")])
            item.setData(0, _ROLE, told(sentence))
        for home, file in zip(self._looked.homes, self._looked.files, strict=True):
            name = self.tr("Pack {number} of {name}").format(number=home.pack, name=visible(home.annotator))
            top = QTreeWidgetItem(self.tree, [f"{name} · {visible(file.name)}"])
            top.setToolTip(0, visible(str(file)))
            top.setData(0, _ROLE, self._told(home))
            for question in home.questions:
                child = QTreeWidgetItem(top, [self._question_line(question)])
                child.setData(0, _ROLE, question)
            for news in home.articles:
                child = QTreeWidgetItem(top, [visible(news.title)])
                child.setData(0, _ROLE, f"{visible(news.title)}\n\n{self._news(news)}")
            top.setExpanded(True)

    def _items(self) -> list[QTreeWidgetItem]:
        tops = [self.tree.topLevelItem(at) for at in range(self.tree.topLevelItemCount())]
        return [top.child(at) for top in tops if top is not None for at in range(top.childCount())]

    def _question_line(self, question: Question) -> str:
        sign = "✓" if self._is_decided(question) else "?"
        return f"{sign}  {visible(question.title) or told(question.sentence)}"

    def _show_item(self, item: QTreeWidgetItem | None) -> None:
        shown = item.data(0, _ROLE) if item is not None else ""
        if isinstance(shown, Question):
            self.panel.show_question(shown, self.decisions.get(shown.id))
        else:
            self.panel.show_text(str(shown or ""))

    def _told(self, home: Homecoming) -> str:
        if home.is_known and not home.questions:
            return self.tr("The project has all of it already.")
        acts = self.tr("{acts} in {articles}.").format(
            acts=told(counted(home.rows, "act")), articles=told(counted(len(home.articles), "article"))
        )
        lines = [f"{visible(news.title)}: {self._news(news)}" for news in home.articles]
        return "\n".join([acts, "", *lines])

    def _news(self, news: ArticleNews) -> str:
        if news.is_left_out:
            return self.tr("waits for a decision, or is left out")
        parts = [
            text.format(count=count)
            for count, text in (
                (news.added, self.tr("{count} new")),
                (news.changed, self.tr("{count} changed")),
                (news.removed, self.tr("{count} removed")),
            )
            if count
        ] or [self.tr("no annotation changed")]
        if news.is_finished != news.was_finished:
            parts.append(self.tr("finished") if news.is_finished else self.tr("opened again"))
        if news.seconds:
            parts.append(self.tr("%n minutes", "", round(news.seconds / 60)))
        return ", ".join(parts)

    def _enable(self) -> None:
        rows = any(not home.is_known for home in self._looked.homes)
        can = self._task is None and rows and not self.open_questions
        self.bring.setEnabled(can)
        self.bring.setDefault(can)


def _look(path: Path, files: list[Path], decisions: dict[str, Decision], tell: Tell) -> Looked:
    with Project.open(path) as project:
        good, refused = [], []
        for at, file in enumerate(files):
            try:
                # One by one: a file that is refused does not keep the others from coming home.
                project.packs.rehearse([file], decisions, _part(tell, at, 2 * len(files)))
            except KnownError as error:
                refused.append(str(error))
            else:
                good.append(file)
        homes = project.packs.rehearse(good, decisions, lambda done, total: tell(total + done, 2 * total))
    return Looked(homes, good, refused)


def _merge(path: Path, files: list[Path], decisions: dict[str, Decision], tell: Tell) -> Looked:
    with Project.open(path) as project:
        try:
            return Looked(project.packs.merge(files, decisions, tell), files, is_done=True)
        except Undecided:
            # Somebody has changed the project meanwhile: other questions have come up.
            return Looked(project.packs.rehearse(files, decisions, tell), files)


def _part(tell: Tell, at: int, count: int) -> Tell:
    return lambda done, total: tell(at * total + done, count * total)
