"""Tools > Labels and guidelines: what may be labelled in this project, and what becomes of the annotations."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotate.errors import KnownError
from annotate.recoding import PARTS, Recoding
from annotate.schema import Label, Schema, schema_from_json, schema_to_json
from annotate.schema_draft import Draft, added, draft_of, moved, removed, with_label
from gui.dialogs.label_form import LabelForm
from gui.dialogs.schema_parts import Asking, GeneralForm
from gui.dialogs.waiting import Waiting
from gui.scale import APART, NEAR, TIGHT, WIDE, Type, hold, open_with, set_type, typed
from gui.swatches import swatch
from gui.task import Task, Tell
from gui.told import told as in_words
from gui.translation import plain
from gui.wording import ui_language
from storage.project import Project
from storage.schema_change import SchemaChanged, told

_ENTRY = int(Qt.ItemDataRole.UserRole)


class SchemaEditor(QDialog):
    """Works on a draft; nothing is in the project before `changed`, which carries the schema as it was and is."""

    changed = Signal(object, object, object)  # Schema, Schema, SchemaChanged

    def __init__(self, project: Project, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Labels and guidelines"))
        self._path = project.path
        self._usage = project.schema_usage()
        self.draft: Draft = draft_of(project.schema)
        self._task: Task | None = None
        self.tree = QTreeWidget(self)
        self.tree.setHeaderHidden(True)
        self.tree.setRootIsDecorated(False)
        self.tree.setIndentation(12)
        hold(self.tree, width=240)
        self.tree.setAccessibleName(self.tr("Labels, kinds of quotations, stance values"))
        self.tree.currentItemChanged.connect(lambda _now, _before: self._show_entry())
        self.form = LabelForm(self)
        self.form.changed.connect(self._on_label)
        self.general = GeneralForm(self)
        self.general.changed.connect(self._on_general)
        self._forms = QStackedWidget(self)
        self._forms.addWidget(self.general)
        self._forms.addWidget(self.form)
        self.add = self._button(self.tr("&Add"), self._add)
        self.remove = self._button(self.tr("&Remove"), self._remove)
        self.up = self._button(self.tr("↑"), partial(self._move, -1), self.tr("Move up"))
        self.down = self._button(self.tr("↓"), partial(self._move, 1), self.tr("Move down"))
        self.asking = Asking(self)
        self.asking.answered.connect(self._on_answer)
        self.message = QLabel(self)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        self.message.setWordWrap(True)
        self.preview = QPlainTextEdit(self)
        self.preview.setReadOnly(True)
        self.preview.setAccessibleName(self.tr("What becomes of the annotations"))
        self.waiting = Waiting(self)
        self.waiting.stop_wanted.connect(self._stop)
        self.save = QPushButton(self.tr("&Save…"), self)
        self.save.setDefault(True)
        self.save.clicked.connect(self._on_save)
        self.back = QPushButton(self.tr("&Back"), self)
        self.back.clicked.connect(lambda: self._show_preview(False))
        close = QPushButton(self.tr("Close"), self)
        close.clicked.connect(self.close)
        self._lay_out(close)
        self._fill()
        open_with(self, 920, 680)

    # Showing --------------------------------------------------------------------------------------------------------

    def _lay_out(self, close: QPushButton) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(TIGHT)
        for button in (self.add, self.remove, self.up, self.down):
            tools.addWidget(button)
        tools.addStretch(1)
        left = QVBoxLayout()
        left.addWidget(self.tree, 1)
        left.addLayout(tools)
        right = QVBoxLayout()
        right.addWidget(self.asking)
        right.addWidget(self._forms, 1)
        editing = QWidget(self)
        row = QHBoxLayout(editing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(APART)
        row.addLayout(left)
        row.addLayout(right, 1)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(editing)
        consequences = QWidget(self)
        below = QVBoxLayout(consequences)
        below.setContentsMargins(0, 0, 0, 0)
        title = QLabel(self.tr("What becomes of the annotations"), consequences)
        set_type(title, Type.TITLE)
        below.addWidget(title)
        below.addWidget(self.preview, 1)
        self._pages.addWidget(consequences)
        end = QHBoxLayout()
        end.addWidget(self.waiting, 1)
        for button in (self.back, self.save, close):
            end.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, WIDE, WIDE, APART)
        column.setSpacing(NEAR)
        column.addWidget(self._pages, 1)
        column.addWidget(self.message)
        column.addLayout(end)
        self._show_preview(False)

    def _button(self, text: str, act: Callable[[], None], tip: str = "") -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        button.setToolTip(tip)
        button.setAccessibleName(tip or plain(text))
        button.clicked.connect(lambda: act())
        return button

    def _fill(self, chosen: tuple[str, int] | None = None) -> None:
        titles = {
            "entities": self.tr("Labels of names"),
            "quotes": self.tr("Kinds of quotations"),
            "stances": self.tr("Stance values"),
        }
        bold = typed(self.tree.font(), Type.STRONG)
        self.tree.blockSignals(True)
        self.tree.clear()
        current = QTreeWidgetItem(self.tree, [self.tr("For all")])
        for part in PARTS:
            head = QTreeWidgetItem(self.tree, [titles[part]])
            head.setFont(0, bold)
            head.setData(0, _ENTRY, (part, None))
            for entry in self.draft.parts[part]:
                item = QTreeWidgetItem(head)
                item.setData(0, _ENTRY, (part, entry.number))
                _show_item(item, entry.label)
                if (part, entry.number) == chosen:
                    current = item
            head.setExpanded(True)
        self.tree.blockSignals(False)
        self.tree.setCurrentItem(current)
        self._show_entry()

    @property
    def _chosen(self) -> tuple[str | None, int | None]:
        item = self.tree.currentItem()
        found = item.data(0, _ENTRY) if item is not None else None
        return (found[0], found[1]) if found is not None else (None, None)

    def _show_entry(self) -> None:
        part, number = self._chosen
        self.asking.hide()
        self.message.setText("")
        self.add.setEnabled(part is not None)
        for button in (self.remove, self.up, self.down):
            button.setEnabled(number is not None)
        if part is None or number is None:
            self.general.show_schema(self.draft.after)
            self._forms.setCurrentWidget(self.general)
            return
        entry = self.draft.entry(part, number)
        others = [other.label for other in self.draft.parts[part] if other is not entry]
        self.form.show_label(entry.label, others)
        self._forms.setCurrentWidget(self.form)
        rows = [row for row in self._usage if (row.part, row.code) == (part, entry.was)]
        self.message.setText(in_words(told(rows)) if rows else self.tr("No annotation has it yet."))

    def _show_preview(self, is_shown: bool) -> None:
        self._pages.setCurrentIndex(int(is_shown))
        self.back.setVisible(is_shown)
        self.save.setText(self.tr("&Change the project") if is_shown else self.tr("&Save…"))

    # Changing the draft ---------------------------------------------------------------------------------------------

    def _on_label(self, label: Label) -> None:
        part, number = self._chosen
        if part is None or number is None:
            return
        had_key = {entry.number: entry.label.key for entry in self.draft.parts[part]}
        self.draft = with_label(self.draft, part, number, label)
        for entry in self.draft.parts[part]:
            if entry.number == number or entry.label.key != had_key[entry.number]:
                _show_item(self._item(part, entry.number), entry.label)

    def _item(self, part: str, number: int) -> QTreeWidgetItem:
        head = self.tree.topLevelItem(PARTS.index(part) + 1)
        return next(item for at in range(head.childCount()) if (item := head.child(at)).data(0, _ENTRY)[1] == number)

    def _on_general(self, schema: Schema) -> None:
        self.draft = replace(self.draft, after=schema)

    def _add(self) -> None:
        part, _ = self._chosen
        if part is not None:
            self.draft, number = added(self.draft, part)
            self._fill((part, number))
            self.form.code.setFocus()
            self.form.code.selectAll()

    def _move(self, by: int) -> None:
        part, number = self._chosen
        if part is not None and number is not None:
            self.draft = moved(self.draft, part, number, by)
            self._fill((part, number))

    def _remove(self) -> None:
        part, number = self._chosen
        if part is None or number is None:
            return
        entry = self.draft.entry(part, number)
        if len(self.draft.parts[part]) == 1:
            self.message.setText(self.tr("The last one stays: there must be something to choose."))
            return
        goes = {entry.was, *(old for old, taker in self.draft.into.get(part, {}).items() if taker == number)}
        rows = [row for row in self._usage if row.part == part and row.code in goes]
        if not rows:
            self._on_answer(None)
            return
        others = [(other.label, other.number) for other in self.draft.parts[part] if other is not entry]
        self.asking.ask(entry.label.code, in_words(told(rows)), others)

    def _on_answer(self, into: object) -> None:
        part, number = self._chosen
        if part is not None and number is not None:
            taker = into if isinstance(into, int) else None
            self.draft = removed(self.draft, part, number, taker)
            self._fill((part, taker) if taker is not None else None)

    # Saving ---------------------------------------------------------------------------------------------------------

    def _on_save(self) -> None:
        schema, recoding = self.draft.schema, self.draft.recoding
        try:
            schema_from_json(schema_to_json(schema))
        except KnownError as error:
            self.message.setText(self.tr("This cannot be kept: {why}.").format(why=error))
            return
        if schema == self.draft.before:
            self.message.setText(self.tr("Nothing is changed yet."))
            return
        if self._pages.currentIndex() == 0 and recoding:
            self.preview.setPlainText("\n".join(self._consequences(recoding)))
            self.message.setText("")
            self._show_preview(True)
            self.save.setFocus()
            return
        self._start(schema, recoding)

    def _consequences(self, recoding: Recoding) -> list[str]:
        lines = []
        for part in PARTS:
            for code, to in recoding.of(part).items():
                rows = [row for row in self._usage if (row.part, row.code) == (part, code)]
                whose = in_words(told(rows)) if rows else self.tr("nothing has it")
                lines.append(self.tr("{code} becomes {to}: {whose}.").format(code=code, to=to, whose=whose))
        lines += [
            "",
            self.tr("Where two annotations of one place then say the same, one of them stays, with the links of both."),
            self.tr("A copy of the project as it is now is made beside it first. Undo goes on as before."),
        ]
        return lines

    def _start(self, schema: Schema, recoding: Recoding) -> None:
        def work(tell: Tell) -> SchemaChanged:
            with Project.open(self._path) as project:
                return project.change_schema(schema, recoding, tell)

        self.save.setEnabled(False)
        self.waiting.begin(self.tr("Changing the annotations"))
        task = self._task = Task(work, self)
        task.progressed.connect(self.waiting.show_progress)
        task.made.connect(lambda done: self._on_done(schema, done))
        task.refused.connect(self._on_refused)
        task.stopped.connect(lambda: self._on_refused(self.tr("Stopped: nothing was changed.")))
        task.start()

    def _on_done(self, schema: Schema, done: SchemaChanged) -> None:
        self._end()
        self.changed.emit(self.draft.before, schema, done)

    def _on_refused(self, why: str) -> None:
        self._end()
        self._show_preview(False)
        self.message.setText(why)

    def _stop(self) -> None:
        if self._task is not None:
            self._task.requestInterruption()

    def _end(self) -> None:
        self.waiting.end()
        self.save.setEnabled(True)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Work under way ends first."""
        if self._task is not None and self._task.isRunning():
            self._task.stop()
        super().closeEvent(event)


def _show_item(item: QTreeWidgetItem, label: Label) -> None:
    key = f"{label.key}  " if label.key else ""
    item.setText(0, f"{key}{label.code}  {label.name(ui_language())}")
    item.setIcon(0, swatch(QColor(label.colour)))
