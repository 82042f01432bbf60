"""One question of a pack that comes home: both copies side by side, and whose version is taken."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QStackedLayout,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotate.errors import KnownError
from annotate.merging import Difference, Side
from annotate.model import Quote, Record, Span, Stance
from annotate.visible import visible
from gui.key_label import KeyLabel
from gui.packs.two_texts import TwoTexts
from gui.scale import NEAR, TIGHT, Type, set_type
from gui.told import told
from gui.wording import decision_text
from storage.conflicts import ADD, EACH, LEAVE, Decision, Question, problem_with
from storage.project import Project

_KEYS = {Qt.Key.Key_1: Side.DESK, Qt.Key.Key_2: Side.PACK, Qt.Key.Key_3: Side.BOTH}
_BEFORE, _DESK, _PACK, _TAKE = range(4)
_LONGEST = 60


class DifferenceTable(QTableWidget):
    """A row for each record that the copies have otherwise; 1, 2 and 3 take the desk's, the pack's, or both."""

    taken = Signal(int, object)  # row, Side

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take a side of the row with the focus."""
        side = _KEYS.get(Qt.Key(event.key()))
        if side is not None and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.taken.emit(self.currentRow(), side)
            return
        super().keyPressEvent(event)


class QuestionPanel(QWidget):
    """`decided` carries the question and its answer, as often as that changes."""

    decided = Signal(object, object)
    next_wanted = Signal()

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._project = project
        self._text = ""
        self.question: Question | None = None
        self.decision = Decision("")
        self.plain = QPlainTextEdit(self)
        self.plain.setReadOnly(True)
        self.plain.setTabChangesFocus(True)
        self.plain.setAccessibleName(self.tr("What changes"))
        self.sentence = QLabel(self)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        set_type(self.sentence, Type.STRONG)
        self.choices = QWidget(self)
        self._choices = QVBoxLayout(self.choices)
        self._choices.setContentsMargins(0, 0, 0, 0)
        self._choices.setSpacing(TIGHT)
        self._group: QButtonGroup | None = None
        self.table = DifferenceTable(0, 4, self)
        self.table.setAccessibleName(self.tr("What the two copies have otherwise"))
        self.table.setHorizontalHeaderLabels(
            [self.tr("Before"), self.tr("At the desk"), self.tr("In the pack"), self.tr("Take")]
        )
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(True)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(_TAKE, QHeaderView.ResizeMode.ResizeToContents)
        self.table.taken.connect(self.take)
        self.texts = TwoTexts(self)
        self.hint = KeyLabel(self)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.hint.setText(
            self.tr(
                "In the table 1 takes what the desk has, 2 what the pack has, 3 both where they can stand together."
            )
        )
        self.next = QPushButton(self.tr("&Next question"), self)
        self.next.setAutoDefault(False)
        self.next.clicked.connect(self.next_wanted)
        foot = QHBoxLayout()
        foot.addWidget(self.hint, 1)
        foot.addWidget(self.next, 0, Qt.AlignmentFlag.AlignRight)
        asked = QWidget(self)
        column = QVBoxLayout(asked)
        column.setContentsMargins(NEAR, 0, 0, 0)
        column.setSpacing(NEAR)
        column.addWidget(self.sentence)
        column.addWidget(self.choices)
        column.addWidget(self.table, 1)
        column.addWidget(self.texts, 1)
        column.addLayout(foot)
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self.plain)
        self._pages.addWidget(asked)

    def show_text(self, text: str) -> None:
        """Show what changes."""
        self.question = None
        self.plain.setPlainText(text)
        self._pages.setCurrentIndex(0)

    def show_question(self, question: Question, decision: Decision | None) -> None:
        """Show the question with its answer so far."""
        self.question = question
        self.decision = decision or Decision("")
        self._text = self._text_of(question)
        self.sentence.setText(told(question.sentence))
        self._fill_choices(question)
        self.table.setVisible(bool(question.differences))
        self.hint.setVisible(bool(question.differences))
        self.texts.setVisible(question.texts is not None)
        if question.texts is not None:
            self.texts.show_texts(*question.texts)
        self._fill_table(question)
        self._pages.setCurrentIndex(1)
        if question.differences:
            self.table.setFocus()

    def take(self, row: int, side: Side) -> None:
        """Of the record in this row this side's version is taken."""
        if self.question is None or not 0 <= row < len(self.question.differences):
            return
        difference = self.question.differences[row]
        if side in difference.choices:
            self.decision = Decision(EACH, {**self.decision.records, difference.record: side})
            self._tell()
            self.table.setCurrentCell(min(row + 1, self.table.rowCount() - 1), _TAKE)

    def take_whole(self, choice: str) -> None:
        """This is the answer to the whole question."""
        self.decision = replace(self.decision, take=choice)
        self._tell()

    def _tell(self) -> None:
        assert self.question is not None
        self._show_decision(self.question)
        self.decided.emit(self.question, self.decision)

    def _fill_choices(self, question: Question) -> None:
        if self._group is not None:
            for button in self._group.buttons():
                self._choices.removeWidget(button)
                button.hide()
                button.deleteLater()
            self._group.deleteLater()
        self._group = QButtonGroup(self)
        for at, choice in enumerate(question.choices):
            button = QRadioButton(self._choice_name(choice), self.choices)
            button.setProperty("choice", choice)
            self._group.addButton(button, at)
            self._choices.addWidget(button)
            button.show()
        self._group.buttonClicked.connect(lambda button: self.take_whole(str(button.property("choice"))))

    def _choice_name(self, choice: str) -> str:
        names = {
            Side.DESK.value: self.tr("&Desk: the article stays as it is here; the work in the pack is kept in history"),
            Side.PACK.value: self.tr("&Pack: the article becomes as the pack has it"),
            EACH: self.tr("&Each: what either has changed, and where both have, as marked below"),
            LEAVE: self.tr("&Leave it out: nothing of it comes in"),
            ADD: self.tr("&Take it in"),
        }
        return names.get(choice) or self.tr("It becomes {code}").format(code=choice)

    def _fill_table(self, question: Question) -> None:
        self.table.setRowCount(len(question.differences))
        for row, each in enumerate(question.differences):
            for column, record in ((_BEFORE, each.base), (_DESK, each.desk), (_PACK, each.pack)):
                self.table.setItem(row, column, QTableWidgetItem(self._said(record)))
            self.table.setItem(row, _TAKE, QTableWidgetItem(""))
        self._show_decision(question)
        if question.differences:
            self.table.setCurrentCell(0, _TAKE)

    def _show_decision(self, question: Question) -> None:
        for button in self._group.buttons() if self._group is not None else []:
            if button.property("choice") == self.decision.take:
                button.setChecked(True)
        for row, each in enumerate(question.differences):
            item = self.table.item(row, _TAKE)
            if item is not None:
                item.setText(self._side_name(self._side(each)))
        problem = problem_with(question, self.decision) if self.decision.take else ""
        self.next.setEnabled(not problem)

    def _side(self, each: Difference) -> Side | None:
        if self.decision.take in (Side.DESK, Side.PACK):
            return Side(self.decision.take)
        return self.decision.records.get(each.record) or each.proposed

    def _side_name(self, side: Side | None) -> str:
        names = {Side.DESK: self.tr("desk"), Side.PACK: self.tr("pack"), Side.BOTH: self.tr("both")}
        return names[side] if side is not None else "?"

    def _text_of(self, question: Question) -> str:
        if not question.document:
            return ""
        try:
            return self._project.document(question.document).text
        except KnownError:
            return ""

    def _said(self, record: Record | None) -> str:
        """Return a record in words: what it is, where it stands, what was decided."""
        match record:
            case None:
                return "–"
            case Span():
                what = f"{record.label}  {self._words(record.start, record.end)}"
            case Quote():
                links = [
                    f"{role}: {self._words(anchor.start, anchor.end)}"
                    for role, anchor in ((self.tr("Speaker"), record.speaker), (self.tr("Cue"), record.cue))
                    if anchor is not None
                ]
                what = "\n".join([f"{record.kind}  {self._words(record.start, record.end)}", *links])
            case Stance():
                links = [
                    f"{role}: {self._words(anchor.start, anchor.end)}"
                    for role, anchor in ((self.tr("Holder"), record.holder), (self.tr("Target"), record.target))
                    if anchor is not None
                ]
                what = "\n".join([record.value, *links, *([visible(record.note)] if record.note else [])])
        return f"{what}\n{visible(decision_text(record.origin))}"

    def _words(self, start: int, end: int) -> str:
        words = visible(" ".join(self._text[start:end].split()))
        return words if len(words) <= _LONGEST else f"{words[: _LONGEST // 2]}…{words[-_LONGEST // 2 :]}"
