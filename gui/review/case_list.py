"""The list of disagreements: every article's open cases in reading order, the decided and the agreed ones on demand."""

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import (
    QLabel,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotate.agreement.taxonomy import KINDS, Kind
from gui.cut_box import CutBox
from gui.review.case_rows import CaseRows
from gui.review.rows import CaseRow, Show, Standing
from gui.review.words import case_kinds, kind_name, layer_name
from gui.row_list import ROW, Index, ListOrWords, paint_ground
from gui.scale import NEAR, TIGHT, WIDE, Type, typed
from gui.translation import number

# For what else a view asks there is no need to read an article.
_ROLES = (
    ROW,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
)


class CaseModel(QAbstractListModel):
    """The rows; an article's first row carries its title."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = CaseRows({}, lambda _document: ())

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, Qt's signature
        """Return the number of cases."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a case's words, its row, or its words for a screen reader."""
        if not index.isValid() or role not in _ROLES or (row := self.rows.row(index.row())) is None:
            return None
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self.tr("{words}: {what} ({title})").format(words=row.words, what=row_text(row), title=row.title)
        return row.words

    def begins_article(self, at: int) -> bool:
        """True for the first case of an article."""
        return self.rows.begins_article(at)

    def set_rows(self, rows: CaseRows) -> None:
        """Show these cases."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row_of(self, document: str, key: str) -> int | None:
        """Return where a case stands, None when it is not in the list."""
        return next((at for at in self.rows.of(document) if self.rows[at].case.key == key), None)


def row_text(row: CaseRow) -> str:
    """Return in words how the versions of a case differ."""
    translate = QCoreApplication.translate
    if row.standing is Standing.CHECK:
        return translate("Review", "Spot check: all agree. Is it right?")
    if row.standing is Standing.AGREED or row.case.is_agreed:
        return translate("Review", "All agree")
    if row.case.layer == "entity":
        labels = sorted({unit.label for units in row.case.versions.values() for unit in units})
        return f"{case_kinds(row.case)} · {' / '.join(labels)}"
    return f"{case_kinds(row.case)} · {layer_name(row.case.layer)}"


class CaseDelegate(QStyledItemDelegate):
    """Paints the words over what differs; the first case of an article stands under the article's title."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines, of three with a title."""
        model = index.model()
        assert isinstance(model, CaseModel)
        lines = 3 if model.begins_article(index.row()) else 2
        return QSize(120, lines * option.fontMetrics.height() + (24 if lines == 3 else 12))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one case."""
        row: CaseRow | None = index.data(ROW)
        if row is None:
            return
        model = index.model()
        assert isinstance(model, CaseModel)
        self.initStyleOption(option, index)
        palette: QPalette = option.palette
        quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        metrics: QFontMetrics = option.fontMetrics
        height = metrics.height()
        whole: QRect = option.rect
        painter.save()
        if model.begins_article(index.row()):
            bold = typed(option.font, Type.STRONG)
            painter.setFont(bold)
            painter.setPen(quiet)
            head = QRect(whole.left() + 10, whole.top() + 7, whole.width() - 20, height)
            title = QFontMetrics(bold).elidedText(row.title, Qt.TextElideMode.ElideRight, head.width())
            painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, title)
            whole = whole.adjusted(0, height + 12, 0, 0)
            painter.setFont(option.font)
        option.rect = whole
        ink, quiet = paint_ground(painter, option)
        painter.setPen(ink)
        line = QRect(whole.left() + 18, whole.top() + 5, whole.width() - 28, height)
        painter.drawText(
            line,
            Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(row.words, Qt.TextElideMode.ElideMiddle, line.width()),
        )
        painter.setPen(quiet)
        line.translate(0, height + 1)
        what = metrics.elidedText(row_text(row), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, what)
        painter.restore()


class CaseList(QWidget):
    """The list under what narrows it down; `chosen` carries the row to show, `activated` leads into the text."""

    chosen = Signal(object)  # CaseRow
    activated = Signal()
    narrowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CaseModel(self)
        self.show_box = CutBox(self)
        self.show_box.setAccessibleName(self.tr("Which cases are listed"))
        self.show_box.addItem(self.tr("To decide"), Show.OPEN)
        self.show_box.addItem(self.tr("Decided"), Show.DECIDED)
        self.show_box.addItem(self.tr("All agree"), Show.AGREED)
        self.kind_box = CutBox(self)
        self.kind_box.setAccessibleName(self.tr("Kind of difference"))
        self.kind_box.addItem(self.tr("Every kind of difference"), None)
        for kind in KINDS:
            if kind not in (Kind.EXACT, Kind.ONLY_A, Kind.ONLY_B):
                self.kind_box.addItem(kind_name(kind), frozenset({kind}))
        self.kind_box.addItem(self.tr("Not marked by all"), frozenset({Kind.ONLY_A, Kind.ONLY_B}))
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("Disagreements"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(CaseDelegate(self.view))
        self.view.setLayoutMode(QListView.LayoutMode.Batched)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._count = QLabel(self)
        self._count.setTextFormat(Qt.TextFormat.PlainText)
        self._count.setObjectName("muted")
        self._stack = ListOrWords(self.view, self, margin=WIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(NEAR, NEAR, TIGHT, TIGHT)
        layout.setSpacing(NEAR)
        layout.addWidget(self.show_box)
        layout.addWidget(self.kind_box)
        layout.addWidget(self._count)
        layout.addLayout(self._stack, 1)
        self._is_filling = False
        self.show_box.currentIndexChanged.connect(lambda _at: self.narrowed.emit())
        self.kind_box.currentIndexChanged.connect(lambda _at: self.narrowed.emit())
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)
        self.view.activated.connect(lambda _index: self.activated.emit())

    @property
    def show_chosen(self) -> Show:
        """Which cases are listed."""
        return Show(self.show_box.currentData())

    @property
    def kinds_chosen(self) -> frozenset[Kind]:
        """Which kinds of difference are listed; empty for all."""
        return self.kind_box.currentData() or frozenset()

    @property
    def current(self) -> CaseRow | None:
        """The case that is marked."""
        row = self.view.currentIndex().data(ROW)
        return row if isinstance(row, CaseRow) else None

    def show_rows(self, rows: CaseRows, empty: str) -> None:
        """Show these cases, or say why there are none; nothing is marked afterwards."""
        self._is_filling = True
        self.model.set_rows(rows)
        self._is_filling = False
        self._stack.show_list(bool(rows))
        self._stack.words.setText(empty)
        self._count.setText(
            self.tr("{cases} in {articles} articles").format(cases=number(len(rows)), articles=number(rows.articles))
            if rows
            else ""
        )

    def show_all(self, show: Show) -> None:
        """Open cases, decided ones or agreed ones are listed, of every kind."""
        self.kind_box.setCurrentIndex(0)
        self.show_box.setCurrentIndex(self.show_box.findData(show))

    def mark(self, at: int | None) -> None:
        """Mark the case in this row, without a word."""
        self._is_filling = True
        if at is None:
            self.view.selectionModel().clear()
        else:
            self.view.setCurrentIndex(self.model.index(at))
            self.view.scrollTo(self.model.index(at))
        self._is_filling = False

    def _on_current_changed(self, current: QModelIndex) -> None:
        row = current.data(ROW)
        if not self._is_filling and isinstance(row, CaseRow):
            self.chosen.emit(row)
