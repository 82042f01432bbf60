"""Parts of the editor of labels: what is said of all of them, and what becomes of a label's annotations."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotate.rules import Rule
from annotate.schema import Label, Schema
from gui.checks.words import rule_title
from gui.dialogs.label_form import LANGUAGES
from gui.dialogs.page_editor import PageEditor
from gui.scale import Type, hold, set_type
from gui.swatches import swatch
from gui.wording import ui_language

_ROW = 23
_RULE = int(Qt.ItemDataRole.UserRole)


class GeneralForm(QWidget):
    """What is said of all labels, which checks keep an article open, and the schema's id."""

    changed = Signal(object)  # Schema

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema: Schema | None = None
        self.id = QLineEdit(self)
        self.id.setToolTip(self.tr("The name of these labels in exports, with a version"))
        self.id.textEdited.connect(lambda _text: self._tell())
        self.pages = {language: PageEditor(self) for language in LANGUAGES}
        tabs = QTabWidget(self)
        for language, title in (("en", self.tr("English")), ("hi", self.tr("हिन्दी"))):
            tabs.addTab(self.pages[language], title)
            self.pages[language].changed.connect(self._tell)
        tabs.setCurrentWidget(self.pages[ui_language()])
        self.rules = QListWidget(self)
        self.rules.setAccessibleName(self.tr("Checks that keep an article open"))
        for rule in Rule:
            item = QListWidgetItem(rule_title(rule), self.rules)
            item.setData(_RULE, rule.value)
            item.setCheckState(Qt.CheckState.Unchecked)
        hold(self.rules, height=_ROW * len(Rule) + 8)
        self.rules.itemChanged.connect(lambda _item: self._tell())
        title = QLabel(self.tr("An article can be finished only when these checks find nothing"), self)
        title.setObjectName("paneTitle")
        set_type(title, Type.STRONG)
        title.setBuddy(self.rules)
        form = QFormLayout()
        form.addRow(self.tr("&Id"), self.id)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addLayout(form)
        layout.addWidget(tabs, 1)
        layout.addWidget(title)
        layout.addWidget(self.rules)

    def show_schema(self, schema: Schema) -> None:
        """Show what is said of all."""
        self._schema = schema
        if self.id.text() != schema.id:
            self.id.setText(schema.id)
        for language, editor in self.pages.items():
            editor.show_text(schema.guideline.get(language, ""))
        self.rules.blockSignals(True)
        for item in self._items():
            is_blocking = item.data(_RULE) in schema.blocking
            item.setCheckState(Qt.CheckState.Checked if is_blocking else Qt.CheckState.Unchecked)
        self.rules.blockSignals(False)

    def _items(self) -> list[QListWidgetItem]:
        return [self.rules.item(at) for at in range(self.rules.count())]

    def _tell(self) -> None:
        assert self._schema is not None
        pages = {**self._schema.guideline, **{each: self.pages[each].text for each in LANGUAGES}}
        kept = {language: text for language, text in pages.items() if text}
        chosen = [item.data(_RULE) for item in self._items() if item.checkState() is Qt.CheckState.Checked]
        self._schema = replace(self._schema, id=self.id.text().strip(), guideline=kept, blocking=tuple(chosen))
        self.changed.emit(self._schema)


class Asking(QFrame):
    """Asks what becomes of the annotations of a label that shall go."""

    answered = Signal(object)  # the number of the entry that takes them over

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self.setProperty("tone", "warning")
        self.question = QLabel(self)
        self.question.setTextFormat(Qt.TextFormat.PlainText)
        self.question.setWordWrap(True)
        self.takers = QComboBox(self)
        self.takers.setAccessibleName(self.tr("What they become"))
        self.merge = QPushButton(self.tr("&Merge"), self)
        self.merge.clicked.connect(lambda: self.answered.emit(self.takers.currentData()))
        keep = QPushButton(self.tr("&Keep it"), self)
        keep.clicked.connect(self.hide)
        row = QHBoxLayout()
        row.addWidget(self.takers, 1)
        row.addWidget(self.merge)
        row.addWidget(keep)
        layout = QVBoxLayout(self)
        layout.addWidget(self.question)
        layout.addLayout(row)
        self.hide()

    def ask(self, code: str, whose: str, others: list[tuple[Label, int]]) -> None:
        """Show the question; nothing is removed before the answer."""
        self.question.setText(self.tr("{code} is used: {whose}. What do they become?").format(code=code, whose=whose))
        self.takers.clear()
        for label, number in others:
            self.takers.addItem(swatch(QColor(label.colour)), f"{label.code} ({label.name(ui_language())})", number)
        self.show()
        self.takers.setFocus()
