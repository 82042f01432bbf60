"""The form of everything that can be chosen about an export."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSpinBox,
    QWidget,
)

from gui.dialogs.article_picks import ArticlePicks
from gui.scale import NEAR, hold, inset
from gui.told import told
from gui.translation import number
from gui.wording import ui_language
from storage.exporting import All, Annotator, Choice, Gold
from storage.formats import FORMATS, ExportOptions
from storage.project import Project
from storage.splits import Split

_ALL, _OPEN, _THESE = "all", "open", "these"


class ExportChoices(QWidget):
    """`changed` follows each choice. Rows that make no difference to the format are not there."""

    changed = Signal()

    def __init__(self, project: Project, document: str | None, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = document
        self._folder = folder
        self._stem = project.path.stem
        self._ids = project.document_ids()
        self._make_what(project)
        self._make_options(project)
        self._make_articles(project)
        self._make_parts()
        self._fill()
        self.format_box.currentIndexChanged.connect(self._on_format)
        self._on_format()

    # What is chosen -------------------------------------------------------------------------------------------------

    @property
    def format(self) -> str:
        """The name of the format."""
        return str(self.format_box.currentData())

    @property
    def target(self) -> Path | None:
        """The file or folder to write, None while none is named."""
        text = self.out.text().strip()
        return Path(text).expanduser() if text else None

    def choice(self) -> Choice:
        """Return whose annotations of which articles are wanted."""
        which = self.articles.currentData()
        documents = None
        if which == _OPEN and self._document is not None:
            documents = [self._document]
        elif which == _THESE:
            chosen = self.these.chosen
            documents = [document for document in self._ids if document in chosen]
        codes = frozenset(action.data() for action in self._label_actions if action.isChecked())
        labels = None if len(codes) == len(self._label_actions) else codes
        return Choice(self.who.currentData(), documents, labels, self.finished.isChecked())

    def options(self) -> ExportOptions:
        """Return how it is to be written."""
        return ExportOptions(
            self.layer.currentData(),
            self.scheme.currentData(),
            self.separator.currentData(),
            self.expand.isChecked(),
            self.licence.text().strip(),
            self.source.text().strip(),
        )

    def split(self) -> Split | None:
        """Return the parts to divide the articles into, None for one file. Raises `KnownError`."""
        text = self.shares.currentText().strip()
        is_whole = not text or text == self.shares.itemText(0)
        return None if is_whole else Split.of(text, self.seed.value())

    def set_document(self, document: str | None) -> None:
        """Another article is open."""
        self._document = document
        self.changed.emit()

    # Making ---------------------------------------------------------------------------------------------------------

    def _make_what(self, project: Project) -> None:
        self.format_box = QComboBox(self)
        for each in FORMATS.values():
            self.format_box.addItem(told(each.title), each.name)
        self.who = QComboBox(self)
        self.who.addItem(self.tr("Gold: what people have decided"), Gold())
        for name in dict.fromkeys(project.annotators()):
            self.who.addItem(self.tr("All that {name} has, undecided too").format(name=name), Annotator(name))
        self.who.addItem(self.tr("Every annotator, a file each"), All())
        self.finished = QCheckBox(self.tr("Fi&nished articles only"), self)
        self.labels = QPushButton(self)
        self.labels.setObjectName("choiceButton")
        self.labels.setAutoDefault(False)
        menu = QMenu(self.labels)
        self._label_actions: list[QAction] = []
        schema, language = project.schema, ui_language()
        for inventory in (schema.entities, schema.quotes, schema.stances):
            if self._label_actions:
                menu.addSeparator()
            for label in inventory:
                name = label.name(language)
                action = menu.addAction(label.code if name == label.code else f"{label.code} · {name}")
                action.setData(label.code)
                action.setCheckable(True)
                action.setChecked(True)
                action.toggled.connect(self._on_label)
                self._label_actions.append(action)
        self.labels.setMenu(menu)
        self.out = QLineEdit(self)

    def _make_options(self, project: Project) -> None:
        def box(*items: tuple[str, str]) -> QComboBox:
            made = QComboBox(self)
            for text, value in items:
                made.addItem(text, value)
            return made

        self.layer = box((self.tr("Names"), "entity"), (self.tr("Quotations"), "quote"), (self.tr("Cues"), "cue"))
        self.scheme = box((self.tr("BIO (IOB2)"), "bio"), (self.tr("BIOES"), "bioes"))
        self.separator = box((self.tr("Tab"), "tab"), (self.tr("Space"), "space"))
        self.expand = QCheckBox(self.tr("&Grow spans to whole words"), self)
        self.expand.setChecked(True)
        self.expand.setToolTip(self.tr("Otherwise spans that begin or end inside a word are left out."))
        self.licence = QLineEdit(self)
        self.licence.setPlaceholderText(self.tr("of the data, such as CC BY-SA 4.0"))
        self.source = QLineEdit(self)
        self.source.setPlaceholderText(self.tr("where the articles come from"))

    def _make_articles(self, project: Project) -> None:
        self.articles = QComboBox(self)
        self.articles.addItem(self.tr("All ({count})").format(count=number(len(self._ids))), _ALL)
        self.articles.addItem(self.tr("The open article"), _OPEN)
        self.articles.addItem(self.tr("These:"), _THESE)
        self.these = ArticlePicks(self)
        self.these.setAccessibleName(self.tr("Articles to export"))
        hold(self.these, most_height=120)
        self.these.picked.connect(self.changed)
        self.these.show_articles(project.documents(""), self._document)

    def _make_parts(self) -> None:
        self.shares = QComboBox(self)
        self.shares.setEditable(True)
        self.shares.addItems([self.tr("One file"), "80/10/10", "90/10"])
        self.seed = QSpinBox(self)
        inset(self.seed)
        self.seed.setRange(0, 999_999)
        self.seed.setAccessibleName(self.tr("Seed"))

    def _fill(self) -> None:
        browse = QPushButton(self.tr("C&hoose…"), self)
        browse.setAutoDefault(False)
        browse.clicked.connect(self._browse)
        place, parts = QHBoxLayout(), QHBoxLayout()
        place.addWidget(self.out, 1)
        place.addWidget(browse)
        seed_label = QLabel(self.tr("See&d"), self)
        seed_label.setBuddy(self.seed)
        parts.addWidget(self.shares, 1)
        parts.addWidget(seed_label)
        parts.addWidget(self.seed)
        self._form = form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setSpacing(NEAR)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("&Format"), self.format_box)
        form.addRow(self.tr("&Annotations"), self.who)
        form.addRow("", self.finished)
        form.addRow(self.tr("A&rticles"), self.articles)
        form.addRow("", self.these)
        form.addRow(self.tr("La&bels"), self.labels)
        form.addRow(self.tr("&Layer"), self.layer)
        form.addRow(self.tr("&Scheme"), self.scheme)
        form.addRow(self.tr("Se&parator"), self.separator)
        form.addRow("", self.expand)
        form.addRow(self._labelled(self.tr("Spl&it"), self.shares), parts)
        form.addRow(self.tr("Li&cence"), self.licence)
        form.addRow(self.tr("S&ource"), self.source)
        form.addRow(self._labelled(self.tr("Fil&e"), self.out), place)
        for box in (self.who, self.layer, self.scheme, self.separator, self.shares):
            box.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self.articles.currentIndexChanged.connect(self._on_articles)
        for check in (self.finished, self.expand):
            check.toggled.connect(lambda _on: self.changed.emit())
        self.shares.editTextChanged.connect(lambda _text: self._on_shares())
        self._on_articles()
        self._on_shares()
        self._show_labels()

    def _labelled(self, text: str, buddy: QWidget) -> QLabel:
        label = QLabel(text, self)
        label.setBuddy(buddy)
        return label

    # Listening ------------------------------------------------------------------------------------------------------

    def _on_format(self) -> None:
        options, suffix = FORMATS[self.format].options, FORMATS[self.format].suffix
        for field, option in (
            (self.layer, "layer"),
            (self.scheme, "scheme"),
            (self.separator, "separator"),
            (self.expand, "expand_to_tokens"),
        ):
            self._form.setRowVisible(field, option in options)
        old = Path(self.out.text()) if self.out.text() else self._folder / self._stem
        self.out.setText(str(old.with_name(f"{old.stem}{suffix}")))
        self.changed.emit()

    def _on_articles(self) -> None:
        self._form.setRowVisible(self.these, self.articles.currentData() == _THESE)
        self.changed.emit()

    def _on_shares(self) -> None:
        text = self.shares.currentText().strip()
        self.seed.setEnabled(bool(text) and text != self.shares.itemText(0))

    def _on_label(self) -> None:
        self._show_labels()
        self.changed.emit()

    def _show_labels(self) -> None:
        chosen = [str(action.data()) for action in self._label_actions if action.isChecked()]
        if len(chosen) == len(self._label_actions):
            text = self.tr("All labels")
        elif len(chosen) > 5:
            text = self.tr("{some} of {all} labels").format(some=len(chosen), all=len(self._label_actions))
        else:
            text = ", ".join(chosen) or self.tr("No label")
        self.labels.setText(text)

    def _browse(self) -> None:
        dialog = QFileDialog(self, self.tr("Export to"), self.out.text())
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        # The export itself replaces a file only by a whole new one, and the dialog has asked.
        dialog.fileSelected.connect(self.out.setText)
        dialog.open()
