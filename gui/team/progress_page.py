"""How far everybody is: a row for each person and batch, what is missing, and what suggestions change."""

from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QStackedLayout, QVBoxLayout, QWidget

from annotate.pieces import Attempt, Piece
from annotate.progress import Progress, Row
from gui.key_label import KeyLabel
from gui.review.number_table import NumberTable
from gui.review.tables import Cell, Table
from gui.row_list import ROW, Index
from gui.scale import APART, BROAD, NEAR, WIDE, Type, hold, set_type
from gui.task import Background, Tick
from gui.team.progress_words import ProgressWords
from gui.theme import Theme
from storage.progress import load_progress
from storage.project import Project


def _load(path: Path, tick: Tick) -> Progress:
    # A connection belongs to its thread.
    with Project.open(path) as project:
        return load_progress(project, tick=tick)


class MissingModel(QAbstractListModel):
    """The articles that one row lacks, the oldest first."""

    def __init__(self, words: ProgressWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.pieces: tuple[Piece, ...] = ()

    def show(self, pieces: tuple[Piece, ...]) -> None:
        """Show these articles."""
        self.beginResetModel()
        self.pieces = pieces
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, Qt's signature
        """Return the number of articles."""
        return 0 if parent.isValid() else len(self.pieces)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return the article's title with how far it is and since when it is assigned."""
        if not index.isValid():
            return None
        piece = self.pieces[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._words.missing(piece)
        return piece if role == ROW else None


class ProgressPage(QWidget):
    """`opened` carries the article that somebody wants to look at."""

    opened = Signal(str)
    export_wanted = Signal()
    another_try_wanted = Signal(str, list)
    take_back_wanted = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project: Project | None = None
        self.found: Progress | None = None
        self._words = ProgressWords(self)
        self.background = Background(self)
        title = QLabel(self.tr("Progress"), self)
        set_type(title, Type.TITLE)
        self.lead = QLabel(self)
        self.lead.setObjectName("muted")
        self.again = QPushButton(self.tr("Count a&new"), self)
        self.again.clicked.connect(self.refresh)
        self.export = QPushButton(self.tr("&Export the table…"), self)
        self.export.clicked.connect(self.export_wanted)
        self.back = QPushButton(self.tr("Back to the article"), self)
        self.back.clicked.connect(self.left)
        self.table = NumberTable(self.tr("Progress by batch and person"), self)
        self.table.picked.connect(self._on_picked)
        self.table.entered.connect(self._on_entered)
        self.attempts = QLabel(self)
        self.allow = QPushButton(self.tr("Allow another &try"), self)
        self.allow.clicked.connect(self._on_allow)
        self.missing_head = QLabel(self)
        self.missing_head.setObjectName("paneTitle")
        set_type(self.missing_head, Type.STRONG)
        self.model = MissingModel(self._words, self)
        self.missing = QListView(self)
        self.missing.setModel(self.model)
        self.missing.setObjectName("plainList")
        self.missing.setUniformItemSizes(True)
        self.missing.setAccessibleName(self.tr("Articles still to be done"))
        hold(self.missing, most_height=190)
        self.take_back = QPushButton(self.tr("Take the article &back"), self)
        self.take_back.setToolTip(self.tr("The person no longer has to annotate it; what they did stays"))
        self.take_back.clicked.connect(self._on_take_back)
        self.missing.activated.connect(lambda index: self.opened.emit(index.data(ROW).document))
        self.influence = QLabel(self)
        self._empty = KeyLabel(self)
        self._empty.setMargin(BROAD)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        for label in (self.lead, self.missing_head, self.influence, self.attempts, self._empty):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(label is not self.lead)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addSpacing(BROAD)
        head.addWidget(self.lead)
        head.addStretch(1)
        for button in (self.again, self.export, self.back):
            head.addWidget(button)
        shown = QWidget(self)
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(NEAR)
        column.addWidget(self.table, 1)
        column.addWidget(self.influence)
        tries = QHBoxLayout()
        tries.addWidget(self.attempts, 1)
        tries.addWidget(self.allow, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(tries)
        below = QHBoxLayout()
        below.addWidget(self.missing_head, 1)
        below.addWidget(self.take_back)
        column.addLayout(below)
        column.addWidget(self.missing)
        self._stack = QStackedLayout()
        self._stack.addWidget(shown)
        self._stack.addWidget(self._empty)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, APART, WIDE, APART)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addLayout(self._stack, 1)
        self.background.made.connect(self._on_made)
        self.background.refused.connect(self._say)
        self.background.progressed.connect(
            lambda share: self.lead.setText(self.tr("Counting… {share} %").format(share=round(100 * share)))
        )

    @property
    def message(self) -> str:
        """What the page says instead of numbers; empty while it shows some."""
        return self._empty.text() if self._stack.currentIndex() == 1 else ""

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self.table.set_theme(theme)

    def set_project(self, project: Project | None) -> None:
        """Show how far people are with this project from now on."""
        self.background.cancel()
        self._project, self.found = project, None

    def refresh(self) -> None:
        """Everything is counted anew; what is shown stays until then."""
        if self._project is None:
            return
        path = self._project.path
        if self.found is None:
            self._say(self.tr("Counting…"))
        self.background.start(lambda tick: _load(path, tick))

    def _on_made(self, found: object) -> None:
        assert isinstance(found, Progress)
        self.found = found
        self.export.setEnabled(bool(found.rows))
        if not found.rows:
            self._say(
                self.tr(
                    "Nothing is assigned and nothing is begun so far. [people] says who works here, [assign] shares "
                    "the articles out; how far everybody is then stands here."
                )
            )
            return
        self._stack.setCurrentIndex(0)
        assigned, finished = (sum(getattr(row, name) for row in found.rows) for name in ("assigned", "finished"))
        self.lead.setText(
            self.tr("{finished} of {assigned} finished").format(finished=finished, assigned=assigned)
            if assigned
            else self.tr("%n articles finished", "", finished)
        )
        self.table.show_table(self._made(found))
        self.table.pick(0, 0)
        self.influence.setVisible(found.influence is not None)
        if found.influence is not None:
            self.influence.setText(self._words.influence(found.influence))

    def _made(self, found: Progress) -> Table:
        names = [row.person if not row.batch else f"{row.person} · {row.batch}" for row in found.rows]
        return Table(
            self._words.columns(),
            tuple((name, self._words.cells(row)) for name, row in zip(names, found.rows, strict=True)),
        )

    @property
    def row(self) -> Row | None:
        """The row in focus."""
        at = self.table.currentIndex().row()
        return self.found.rows[at] if self.found is not None and 0 <= at < len(self.found.rows) else None

    def _on_picked(self, _cell: Cell) -> None:
        row = self.row
        self.model.show(row.missing if row is not None else ())
        if row is not None:
            self.missing_head.setText(self._words.missing_head(row))
        self.missing.setVisible(bool(self.model.pieces))
        self.take_back.setVisible(bool(self.model.pieces))
        self.take_back.setEnabled(self._project is not None and not self._project.is_read_only)
        if self.model.pieces:
            self.missing.setCurrentIndex(self.model.index(0))
        handed_in = self._handed_in()
        self.attempts.setText(self._words.attempts(handed_in))
        self.attempts.setVisible(bool(handed_in))
        is_closed = any(not each.may_repeat for each in handed_in)
        self.allow.setVisible(is_closed)
        self.allow.setEnabled(self._project is not None and not self._project.is_read_only)

    def _handed_in(self) -> list[Attempt]:
        """Return the last tries of the person in the row in focus, where it is a qualification."""
        if self.row is None or self.found is None or not self.row.batch:
            return []
        of_batch = {each.document for each in self.row.articles}
        last = {
            each.document: each
            for each in self.found.attempts
            if each.annotator == self.row.person and each.document in of_batch
        }
        return list(last.values())

    def _on_allow(self) -> None:
        if self.row is not None:
            documents = [each.document for each in self._handed_in() if not each.may_repeat]
            self.another_try_wanted.emit(self.row.person, documents)

    def _on_take_back(self) -> None:
        piece = self.missing.currentIndex().data(ROW)
        if isinstance(piece, Piece):
            self.take_back_wanted.emit(piece.person, piece.document)

    def _on_entered(self) -> None:
        if self.model.pieces:
            self.missing.setFocus()
            self.missing.setCurrentIndex(self.model.index(0))

    def _say(self, text: str) -> None:
        self.lead.setText("")
        self._empty.setText(text)
        self._stack.setCurrentIndex(1)
