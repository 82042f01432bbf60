"""Share articles out: who gets which, with what comes of it beside the choices before anything is assigned."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotate.assignment import Pair, Wishes, loads, shared
from gui.dialogs.waiting import Waiting
from gui.key_label import KeyLabel
from gui.scale import APART, BROAD, NEAR, WIDE, Type, hold, inset, open_with, set_type
from gui.task import Background, Task, Tell, Tick
from storage.assignment import BatchKind, Order, Plan
from storage.project import Project

_REST_MS = 150
_PATIENCE_MS = 400
# As many pairs and articles as somebody reads.
_LISTED = 40


@dataclass(frozen=True, slots=True)
class _Numbers:
    """What comes of a plan: the articles that are new, and by person or pair of people all those of the batch."""

    articles: int
    loads: Counter[str]
    before: Counter[str]
    seconds: Counter[str]
    hidden: Counter[str]
    shared: Counter[Pair]


def _numbers(plan: Plan) -> _Numbers:
    everything = (*plan.before, *plan.turns)
    return _Numbers(
        len({turn.document for turn in plan.turns}),
        loads(everything),
        loads(plan.before),
        Counter(turn.person for turn in everything if turn.is_second),
        Counter(turn.person for turn in everything if turn.hides_suggestions and not turn.is_second),
        shared(everything),
    )


class AssignDialog(QDialog):
    """`assigned` carries how many articles were, and in which batch."""

    assigned = Signal(int, str)
    people_wanted = Signal()

    def __init__(
        self, project: Project, document: str | None, listed: Sequence[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Assign articles"))
        self._path = project.path
        self._document = document
        self._listed = tuple(listed)
        self.plan: Plan | None = None
        self._looking = Background(self)
        self._looking.made.connect(self._on_planned)
        self._looking.refused.connect(self._on_refused)
        self._looking.ended.connect(lambda: self._show_waiting())
        self._doing: Task | None = None
        self.waiting = Waiting(self)
        self.waiting.stop_wanted.connect(self._on_stop)
        # Of a small project both are done before a bar could be read.
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_PATIENCE_MS)
        self._patience.timeout.connect(self._show_waiting)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._look)
        people = [person for person in project.team.people() if person.is_active]
        batches = project.team.batches()
        self.batch = QComboBox(self)
        self.batch.setEditable(True)
        self.batch.addItems([batch.name for batch in batches])
        self.batch.setEditText(_free_name(self.tr("batch {number}"), [batch.name for batch in batches]))
        self.kind = QComboBox(self)
        for kind, text in (
            (BatchKind.WORK, self.tr("Work")),
            (BatchKind.TRAINING, self.tr("Training: articles with gold, feedback at once")),
            (BatchKind.QUALIFICATION, self.tr("Qualification: the same, once, with a score")),
        ):
            self.kind.addItem(text, kind)
        self.articles = QComboBox(self)
        self.articles.addItem(self.tr("All that nobody has; of training those with gold"), "free")
        self.articles.addItem(self.tr("Those in the list (%n articles)", "", len(listed)), "listed")
        if document is not None:
            self.articles.addItem(self.tr("The one that is open"), "open")
        self.people = QListWidget(self)
        self.people.setAccessibleName(self.tr("People who get the articles"))
        for person in people:
            item = QListWidgetItem(person.name, self.people)
            item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        hold(self.people, most_height=150)
        self.per_article = _number(self, 1, max(1, len(people)), 1)
        self.double = _number(self, 0, 100, 0, self.tr(" %"))
        self.again = _number(self, 0, 100, 0, self.tr(" %"))
        self.hidden = _number(self, 0, 100, 0, self.tr(" %"))
        self.seed = _number(self, 0, 999_999, 0)
        self.double.setToolTip(self.tr("Of so many articles one person more, balanced over all pairs of people"))
        self.again.setToolTip(self.tr("So many of each person's articles come a second time, when the batch is done"))
        self.hidden.setToolTip(self.tr("So many are annotated without suggestions, to see what suggestions change"))
        self.seed.setToolTip(self.tr("Chance is the same for the same number"))
        form = QFormLayout()
        form.setSpacing(NEAR)
        for text, widget in (
            (self.tr("&Batch"), self.batch),
            (self.tr("&Kind"), self.kind),
            (self.tr("Article&s"), self.articles),
            (self.tr("&People"), self.people),
            (self.tr("People an a&rticle"), self.per_article),
            (self.tr("One &more for"), self.double),
            (self.tr("A second &time"), self.again),
            (self.tr("Without su&ggestions"), self.hidden),
            (self.tr("See&d"), self.seed),
        ):
            form.addRow(text, widget)
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("Who would get what"))
        self.told = KeyLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        head = QLabel(self.tr("Who would get what"), self)
        head.setObjectName("paneTitle")
        set_type(head, Type.STRONG)
        right = QVBoxLayout()
        right.addWidget(head)
        right.addWidget(self.preview, 1)
        right.addWidget(self.told)
        row = QHBoxLayout()
        row.setSpacing(BROAD)
        row.addLayout(form, 1)
        row.addLayout(right, 1)
        buttons = QDialogButtonBox(self)
        self.assign_button = QPushButton(self.tr("&Assign"), self)
        self.assign_button.setDefault(True)
        self.assign_button.clicked.connect(self.assign)
        self.people_button = QPushButton(self.tr("Pe&ople…"), self)
        self.people_button.setAutoDefault(False)
        self.people_button.clicked.connect(self._on_people)
        buttons.addButton(self.people_button, QDialogButtonBox.ButtonRole.ActionRole)
        buttons.addButton(self.assign_button, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.addButton(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, WIDE, WIDE, WIDE)
        layout.setSpacing(APART)
        layout.addLayout(row, 1)
        layout.addWidget(self.waiting)
        layout.addWidget(buttons)
        open_with(self, 860, 520)
        for box in (self.kind, self.articles):
            box.currentIndexChanged.connect(lambda _at: self._on_changed())
        self.batch.editTextChanged.connect(lambda _text: self._on_changed())
        self.people.itemChanged.connect(lambda _item: self._on_changed())
        for field in (self.per_article, self.double, self.again, self.hidden, self.seed):
            field.valueChanged.connect(lambda _value: self._on_changed())
        self._is_empty = not people
        self._on_changed()

    @property
    def order(self) -> Order:
        """What is chosen."""
        names = [self.people.item(row) for row in range(self.people.count())]
        chosen = tuple(item.text() for item in names if item.checkState() is Qt.CheckState.Checked)
        wishes = Wishes(
            self.per_article.value(),
            self.double.value() / 100,
            self.again.value() / 100,
            self.hidden.value() / 100,
            self.seed.value(),
        )
        documents: tuple[str, ...] | None = None
        if self.articles.currentData() == "listed":
            documents = self._listed
        elif self.articles.currentData() == "open" and self._document is not None:
            documents = (self._document,)
        kind = self._kind
        return Order(
            self.batch.currentText().strip(), chosen, wishes if kind is BatchKind.WORK else Wishes(), kind, documents
        )

    @property
    def _kind(self) -> BatchKind:
        # Qt hands out a plain text.
        return BatchKind(self.kind.currentData())

    def assign(self) -> None:
        """The articles are assigned as the preview says."""
        order, path = self.order, self._path
        if self.plan is None or self._doing is not None:
            return
        self.assign_button.setEnabled(False)

        def work(tell: Tell) -> Plan:
            with Project.open(path) as project:
                return project.team.assign(order, tell)

        task = Task(work, self)
        task.progressed.connect(self.waiting.show_progress)
        task.made.connect(self._on_assigned)
        task.refused.connect(self._on_refused)
        task.stopped.connect(self._on_stopped)
        task.finished.connect(self._on_done)
        self._doing = task
        self._patience.start()
        task.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Nothing goes on without the page."""
        self._rest.stop()
        self._patience.stop()
        self._looking.stop()
        if self._doing is not None:
            self._doing.stop()
        super().closeEvent(event)

    def _on_people(self) -> None:
        self.close()
        self.people_wanted.emit()

    def _on_changed(self) -> None:
        is_work = self._kind is BatchKind.WORK
        for field in (self.per_article, self.double, self.again, self.hidden, self.seed):
            field.setEnabled(is_work)
        self.plan = None
        self.assign_button.setEnabled(False)
        if self._is_empty:
            self.preview.clear()
            self.told.setText(self.tr("There is no list of people yet. People… begins one."))
            self.people_button.setDefault(True)
            return
        self._rest.start()

    def _show_waiting(self) -> None:
        """A bar is there while something takes its time."""
        if self._patience.isActive():
            return
        if self._doing is not None:
            self.waiting.begin(self.tr("Assigning the articles"))
        elif self._looking.is_running:
            self.waiting.begin(self.tr("Working out who would get what"))
        else:
            self.waiting.end()

    def _on_stop(self) -> None:
        if self._doing is not None:
            self._doing.requestInterruption()
            return
        self._looking.cancel()
        self.preview.clear()
        self.told.setText(self.tr("Stopped. Change a choice to begin again."))

    def _on_stopped(self) -> None:
        self.told.setText(self.tr("Stopped. Nothing was assigned."))
        self.assign_button.setEnabled(self.plan is not None)

    def _on_done(self) -> None:
        self._doing = None
        self._patience.stop()
        self._show_waiting()

    def _look(self) -> None:
        order, path = self.order, self._path

        def work(_tick: Tick) -> tuple[Plan, _Numbers]:
            # A connection belongs to its thread.
            with Project.open(path) as project:
                plan = project.team.plan(order)
            return plan, _numbers(plan)

        self._looking.start(work)
        self._patience.start()

    def _on_planned(self, made: object) -> None:
        assert isinstance(made, tuple)
        self.plan, numbers = made
        self.preview.setPlainText("\n".join(self._lines(self.plan, numbers)))
        count = numbers.articles
        self.told.setText(
            self.tr("%n articles would be assigned.", "", count)
            if count
            else self.tr("Nobody would get an article that they do not have.")
        )
        self.assign_button.setEnabled(bool(count))

    def _on_refused(self, sentence: str) -> None:
        self.plan = None
        self.preview.clear()
        self.told.setText(sentence)
        self.assign_button.setEnabled(False)

    def _on_assigned(self, plan: object) -> None:
        assert isinstance(plan, Plan)
        self.assigned.emit(len({turn.document for turn in plan.turns}), plan.order.batch)
        self.close()

    def _lines(self, plan: Plan, numbers: _Numbers) -> list[str]:
        lines = []
        for name, count in sorted(numbers.loads.items()):
            parts = [self.tr("%n articles", "", count)]
            if old := numbers.before[name]:
                parts.append(self.tr("{count} of them before").format(count=old))
            if seconds := numbers.seconds[name]:
                parts.append(self.tr("{count} a second time").format(count=seconds))
            if hidden := numbers.hidden[name]:
                parts.append(self.tr("{count} without suggestions").format(count=hidden))
            lines.append(f"{name}: {', '.join(parts)}")
        pairs = sorted(numbers.shared.items())
        if pairs:
            lines += ["", self.tr("In common")]
            lines += [f"{a} + {b}: {count}" for (a, b), count in pairs[:_LISTED]]
        if plan.left_out:
            lines += ["", self.tr("Had by all of them already")]
            lines += list(plan.left_out[:_LISTED])
        return lines


def _number(parent: QWidget, low: int, high: int, value: int, suffix: str = "") -> QSpinBox:
    box = QSpinBox(parent)
    inset(box)
    box.setRange(low, high)
    box.setValue(value)
    box.setSuffix(suffix)
    return box


def _free_name(pattern: str, taken: Sequence[str]) -> str:
    number = 1
    while (name := pattern.format(number=number)) in taken:
        number += 1
    return name
