"""The agreement page: how far annotators agree, on what not, and the places behind every number."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotate.agreement.bootstrap import FEW_DOCUMENTS
from annotate.agreement.results import Results, compute
from annotate.agreement.selection import Selection
from annotate.agreement.taxonomy import Item
from annotate.errors import KnownError
from gui.review import tables
from gui.review.filter_bar import FilterBar
from gui.review.item_list import ItemList
from gui.review.number_table import NumberTable
from gui.review.tables import Behind, Cell
from gui.review.time_tab import TimeTab
from gui.scale import APART, NEAR, TIGHT, VAST, WIDE, Type, hold, set_type
from gui.task import Background, Tick
from gui.theme import Theme
from gui.told import told
from storage.agreement import Filters, guideline_changes, load_comparison, mark_guideline_change
from storage.project import Project


def compute_agreement(path: Path, filters: Filters, tick: Tick) -> Results:
    """Return the numbers of the project in this file. Raises `KnownError` when there is nothing to compare."""
    with Project.open(path) as project:
        comparison = load_comparison(project, filters, tick=lambda done, total: tick(0.3 * done / max(1, total)))
        changes = guideline_changes(project)
    return compute(comparison, changes=changes, tick=lambda _what, share: tick(0.3 + 0.7 * share))


class AgreementPage(QWidget):
    """`opened` carries a place to show: article, start, end, layer."""

    opened = Signal(str, int, int, str)
    report_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("agreementPage")
        self._project: Project | None = None
        self._behind: Behind | None = None
        self._is_outdated = True
        self.results: Results | None = None
        self.background = Background(self)
        self.filter_bar = FilterBar(self)
        self.headline = NumberTable(self.tr("All together"), self)
        self.headline.verticalHeader().hide()
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.measure = QComboBox(self)
        for measure in tables.MEASURES:
            self.measure.addItem(tables.measure_name(measure), measure)
        self.pairs = NumberTable(self.tr("Pairs of annotators"), self)
        self.kinds = NumberTable(self.tr("Kinds of difference"), self)
        self.labels = NumberTable(self.tr("Labels"), self, is_sorted=True)
        self.confusion = NumberTable(self.tr("Which labels met"), self)
        self.documents = NumberTable(self.tr("Articles, worst first"), self, is_sorted=True)
        self.annotators = NumberTable(self.tr("Annotators"), self, is_sorted=True)
        self.links = NumberTable(self.tr("Quotations and what hangs on them"), self)
        self.time = TimeTab(self)
        self.time.change_noted.connect(self._on_change_noted)
        self._confusion_lead = _muted("", self)
        self._fill_tabs()
        self.items = ItemList(self)
        self.items.narrowed.connect(lambda: self._show_items(self._cell))
        self.items.opened.connect(self._on_opened)
        self._cell: Cell | None = None
        self._note = _muted("", self)
        self._note.setWordWrap(True)
        self._stack = QStackedWidget(self)
        self._build()
        self.filter_bar.changed.connect(self.compute)
        self.measure.currentIndexChanged.connect(lambda _at: self._show_pairs())
        for table in self._tables:
            table.picked.connect(self._show_items)
            table.entered.connect(self.items.enter)
        self.time.curve.picked.connect(self._on_moment)
        self.time.curve.entered.connect(self.items.enter)
        self.background.progressed.connect(lambda share: self._bar.setValue(round(1000 * share)))
        self.background.ended.connect(self._on_ended)
        self.background.made.connect(self._on_made)
        self.background.refused.connect(self._on_refused)

    @property
    def _tables(self) -> tuple[NumberTable, ...]:
        return (
            self.headline,
            self.pairs,
            self.kinds,
            self.labels,
            self.confusion,
            self.documents,
            self.annotators,
            self.links,
            self.time.changes,
        )

    # What is shown --------------------------------------------------------------------------------------------------

    def set_project(self, project: Project | None) -> None:
        """Compare this project's annotators from now on."""
        self.background.cancel()
        self._project, self.results, self._behind = project, None, None
        self._is_outdated = True

    def outdate(self) -> None:
        """Something was changed: the numbers are computed anew when the page is shown next."""
        self._is_outdated = True

    def refresh(self) -> None:
        """The page was brought forward: compute what is outdated."""
        if self._project is not None and self._is_outdated:
            self.filter_bar.show_project(self._project)
            self.compute()

    def compute(self) -> None:
        """The numbers of what is chosen are being computed; those under way are dropped."""
        if self._project is None:
            return
        path, filters = self._project.path, self.filter_bar.filters
        self._is_outdated = False
        self._bar.setValue(0)
        self._busy.show()
        self._again.hide()
        self.background.start(lambda tick: compute_agreement(path, filters, tick))

    def cancel(self) -> None:
        """Nothing is computed any more; the numbers on the page stay."""
        if self.background.is_running:
            self.background.cancel()
            self._is_outdated = True
            self._again.show()
            if self.results is None:
                self._show_message(self.tr("Nothing was computed."), self.tr("Press “Compute” to begin again."))

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        for table in self._tables:
            table.set_theme(theme)
        self.time.set_theme(theme)

    def _on_made(self, results: object) -> None:
        assert isinstance(results, Results)
        self.results = results
        self._behind = Behind(results)
        self._cell = None
        self._note.setText(self._note_of(results))
        self.headline.show_table(tables.headline(results))
        self.headline.fill_width()
        self._show_pairs()
        self.kinds.show_table(tables.kinds(results))
        self.kinds.horizontalHeader().setStretchLastSection(True)
        self.labels.show_table(tables.labels(results))
        self.confusion.show_table(tables.confusion(results))
        names = results.comparison.annotators
        self._confusion_lead.setText(
            self.tr("Rows: {a}. Columns: {b}.").format(a=names[0], b=names[1])
            if len(names) == 2
            else self.tr("Rows: whoever of two comes first in “Pairs”. Columns: the other one.")
        )
        self.documents.show_table(tables.documents(results))
        self.annotators.show_table(tables.annotators(results))
        links = tables.links(results)
        if links is not None:
            self.links.show_table(links)
        self.tabs.setTabVisible(self._links_tab, links is not None)
        self.time.show_results(results, is_writable=self._project is not None and not self._project.is_read_only)
        self._stack.setCurrentIndex(0)
        self._report.setEnabled(True)
        self._show_items(None)

    def _on_refused(self, sentence: str) -> None:
        self.results = None
        self._report.setEnabled(False)
        self._show_message(self.tr("There is nothing to compare here."), sentence)

    def _on_ended(self) -> None:
        self._busy.hide()

    def _note_of(self, results: Results) -> str:
        """Return what has to be said before anybody reads a number."""
        parts = []
        compared = len(results.documents)
        if not results.items:
            parts.append(
                self.tr(
                    "Nobody marked anything here, so there is nothing to agree or to differ on: "
                    "every score is undefined. Choose another layer or label."
                )
            )
        if compared < FEW_DOCUMENTS:
            parts.append(self.tr("Only %n articles are common: read the intervals with care.", "", compared))
        if left_out := len(results.comparison.left_out):
            reasons = ", ".join(sorted({told(each.reason) for each in results.comparison.left_out}))
            parts.append(self.tr("Left out: {count} ({reasons}).").format(count=left_out, reasons=reasons))
        return " ".join(parts)

    def _show_pairs(self) -> None:
        if self.results is not None:
            self.pairs.show_table(tables.pairs(self.results, self.measure.currentData()))

    # The items behind a number --------------------------------------------------------------------------------------

    def _show_items(self, cell: object) -> None:
        self._cell = cell if isinstance(cell, Cell) else None
        if self.results is None or self._behind is None:
            return
        is_narrow = self.items.only_disputed.isChecked()
        if self._cell is None:
            items = self._behind.items(Cell("", selection=Selection()), only_disputed=is_narrow)
            title = self.tr("Everything that differs") if is_narrow else self.tr("Every place")
        else:
            items = self._behind.items(self._cell, only_disputed=is_narrow)
            title = self._title(self._cell)
        shown = self.tr("{title}: {count}").format(title=title, count=len(items))
        self.items.show_items(shown, items, self.results.items.article, self._nothing())

    def _title(self, cell: Cell) -> str:
        if cell.selection is None:
            return cell.tip or self.tr("No place stands behind this number")
        table = next((each for each in self._tables if each.cell is cell), None)
        if table is None:
            return self.tr("Places behind this point")
        index = table.currentIndex()
        row, _ = table.model_made.table.rows[index.row()]
        column = table.model_made.table.columns[index.column()]
        return " · ".join(filter(None, [row, column]))

    def _nothing(self) -> str:
        if self._cell is not None and self._cell.selection is None:
            return self.tr("This number does not rest on single places.")
        if self.items.only_disputed.isChecked():
            return self.tr("Nothing differs here. Untick the box to see where annotators agree.")
        return self.tr("There is no place behind this number.")

    def _on_moment(self, at: int) -> None:
        moment = self.time.curve.moments[at]
        self._show_items(Cell("", selection=Selection(), documents=frozenset(moment.documents)))

    def _on_change_noted(self, date: str, what: str) -> None:
        if self._project is not None:
            try:
                mark_guideline_change(self._project, date, what)
            except KnownError as error:
                self._note.setText(told(error))
                return
            self.compute()

    def _on_opened(self, item: object) -> None:
        if isinstance(item, Item) and self.results is not None:
            layer = self.results.comparison.layer
            self.opened.emit(item.document, item.start, item.end, layer)

    # Building -------------------------------------------------------------------------------------------------------

    def _fill_tabs(self) -> None:
        by_pair = QWidget(self)
        row = QHBoxLayout()
        name = QLabel(self.tr("Meas&ure"), by_pair)
        name.setBuddy(self.measure)
        name.setObjectName("muted")
        row.addWidget(name)
        row.addWidget(self.measure)
        row.addStretch(1)
        column = QVBoxLayout(by_pair)
        column.setContentsMargins(0, NEAR, 0, 0)
        column.addLayout(row)
        column.addWidget(self.pairs, 1)
        met = QWidget(self)
        column = QVBoxLayout(met)
        column.setContentsMargins(0, NEAR, 0, 0)
        column.addWidget(self._confusion_lead)
        column.addWidget(self.confusion, 1)
        self.tabs.addTab(self.kinds, self.tr("&Differences"))
        self.tabs.addTab(by_pair, self.tr("&Pairs"))
        self.tabs.addTab(self.labels, self.tr("&Labels"))
        self.tabs.addTab(met, self.tr("&Confusion"))
        self.tabs.addTab(self.documents, self.tr("Art&icles"))
        self.tabs.addTab(self.annotators, self.tr("Ann&otators"))
        self._links_tab = self.tabs.addTab(self.links, self.tr("Lin&ks and stances"))
        self.tabs.addTab(self.time, self.tr("Over ti&me"))

    def _build(self) -> None:
        title = QLabel(self.tr("Agreement"), self)
        set_type(title, Type.TITLE)
        self._bar = QProgressBar(self)
        self._bar.setRange(0, 1000)
        self._bar.setTextVisible(False)
        hold(self._bar, width=160)
        self._bar.setAccessibleName(self.tr("Computing"))
        cancel = QPushButton(self.tr("Cancel"), self)
        cancel.clicked.connect(self.cancel)
        self._busy = QWidget(self)
        busy = QHBoxLayout(self._busy)
        busy.setContentsMargins(0, 0, 0, 0)
        busy.addWidget(_muted(self.tr("Computing…"), self))
        busy.addWidget(self._bar)
        busy.addWidget(cancel)
        self._busy.hide()
        self._again = QPushButton(self.tr("Compute"), self)
        self._again.clicked.connect(self.compute)
        self._again.hide()
        self._report = QPushButton(self.tr("Save the report…"), self)
        self._report.clicked.connect(self.report_wanted)
        self._report.setEnabled(False)
        self.back = back = QPushButton(self.tr("Back to the article"), self)
        back.clicked.connect(self.left)
        head = QHBoxLayout()
        head.setContentsMargins(WIDE, APART, WIDE, 0)
        head.addWidget(title)
        head.addStretch(1)
        for widget in (self._busy, self._again, self._report, back):
            head.addWidget(widget)
        numbers = QWidget(self)
        column = QVBoxLayout(numbers)
        column.setContentsMargins(WIDE, 0, NEAR, APART)
        column.setSpacing(NEAR)
        column.addWidget(self._note)
        column.addWidget(self.headline)
        column.addWidget(self.tabs, 1)
        split = QSplitter(Qt.Orientation.Horizontal, self)
        split.addWidget(numbers)
        split.addWidget(self.items)
        split.setSizes([860, 400])
        split.setStretchFactor(0, 1)
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        self._message_title, self._message = QLabel(self), QLabel(self)
        set_type(self._message_title, Type.TITLE)
        for label in (self._message_title, self._message):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            hold(label, most_width=620)
        message = QWidget(self)
        column = QVBoxLayout(message)
        column.setContentsMargins(VAST, VAST, VAST, VAST)
        column.setSpacing(NEAR)
        column.addWidget(self._message_title)
        column.addWidget(self._message)
        column.addStretch(1)
        self._stack.addWidget(split)
        self._stack.addWidget(message)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addLayout(head)
        layout.addWidget(self.filter_bar)
        layout.addWidget(self._stack, 1)
        self._show_message(self.tr("Computing…"), "")

    @property
    def message(self) -> str:
        """What the page says instead of numbers; empty while it shows some."""
        return self._message.text() if self._stack.currentIndex() == 1 else ""

    @property
    def note(self) -> str:
        """What stands above the numbers."""
        return self._note.text()

    def _show_message(self, title: str, text: str) -> None:
        self._message_title.setText(title)
        self._message.setText(text)
        self._stack.setCurrentIndex(1)


def _muted(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setObjectName("muted")
    return label
