"""The findings by rule, in the article or in all articles."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotate.lint import Finding
from annotate.rules import Rule
from gui.checks.words import detail, mending, rule_title
from gui.panel_head import PanelHead
from gui.row_list import ROW, Index, ListOrWords, paint_ground
from gui.scale import APART, TIGHT, Type, typed
from storage.linting import ArticleFindings


@dataclass(frozen=True, slots=True)
class Row:
    """A rule with how often it found something (``finding`` is None), or one finding."""

    rule: Rule
    count: int = 0
    article: ArticleFindings | None = None
    finding: Finding | None = None
    is_clear: bool = False

    @property
    def is_ignored(self) -> bool:
        """True for a finding that the annotator ignores."""
        return self.article is not None and self.finding is not None and self.finding.key in self.article.ignored


class CheckModel(QAbstractListModel):
    """The rows, rule by rule."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []
        self.shows_articles = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, Qt's signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a row's words, or the row."""
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if row.finding is None or row.article is None:
                return f"{rule_title(row.rule)}: {row.count}"
            return detail(row.finding, row.article.text)
        if role == Qt.ItemDataRole.ToolTipRole and row.finding is not None and row.article is not None:
            return f"{rule_title(row.rule)}\n{detail(row.finding, row.article.text)}\n{row.article.title}"
        return None

    def beside(self, row: Row) -> str:
        """Return what stands beside a finding: that it is ignored, or what the mending key does."""
        if row.is_ignored:
            return self.tr("ignored")
        return mending(row.finding) if row.finding is not None and row.is_clear else ""

    def show(self, rows: Sequence[Row]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()


class CheckDelegate(QStyledItemDelegate):
    """Paints a rule in bold with its count; a finding with what can be done about it and its article."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of one line and some air."""
        return QSize(120, option.fontMetrics.height() + APART)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: Row = index.data(ROW)
        model = index.model()
        assert isinstance(model, CheckModel)
        words = index.data()
        self.initStyleOption(option, index)
        ink, quiet = paint_ground(painter, option)
        font = typed(option.font, Type.BODY if row.finding is not None else Type.STRONG)
        rect: QRect = option.rect.adjusted(10, 0, -10, 0)
        vertical, elide = Qt.AlignmentFlag.AlignVCenter, Qt.TextElideMode.ElideRight
        painter.save()
        if row.finding is None or row.article is None:
            painter.setFont(font)
            painter.setPen(ink)
            painter.drawText(rect, vertical, QFontMetrics(font).elidedText(words, elide, rect.width()))
        else:
            metrics = option.fontMetrics
            rect.adjust(18, 0, 0, 0)
            painter.setFont(font)
            painter.setPen(quiet)
            if model.shows_articles:
                where = min(rect.width() // 4, 220)
                column = QRect(rect.right() - where, rect.top(), where, rect.height())
                painter.drawText(column, vertical, metrics.elidedText(row.article.title, elide, where))
                rect.adjust(0, 0, -where - 12, 0)
            if beside := model.beside(row):
                width = min(metrics.horizontalAdvance(beside), rect.width() // 2)
                right = QRect(rect.right() - width, rect.top(), width, rect.height())
                painter.drawText(right, vertical, metrics.elidedText(beside, elide, width))
                rect.adjust(0, 0, -width - 12, 0)
            font.setItalic(row.is_ignored)
            painter.setFont(font)
            painter.setPen(quiet if row.is_ignored else ink)
            painter.drawText(rect, vertical, QFontMetrics(font).elidedText(words, elide, rect.width()))
        painter.restore()


class CheckPanel(QWidget):
    """The list under its boxes; `opened` carries a row to show, `asked` that it is to be made anew."""

    opened = Signal(object)
    asked = Signal()
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CheckModel(self)
        self._buttons: list[tuple[QToolButton, QAction]] = []
        self.everywhere = QCheckBox(self.tr("All a&rticles"), self)
        self.with_ignored = QCheckBox(self.tr("&Ignored, too"), self)
        for box in (self.everywhere, self.with_ignored):
            box.toggled.connect(lambda _checked: self.asked.emit())
        self._head = PanelHead(self, ((self.everywhere, 0), (self.with_ignored, 0)), spacing=APART, told_stretch=1)
        self.told, self.stop = self._head.told, self._head.stop
        self.stop.clicked.connect(self.stop_wanted)
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("Checks"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(CheckDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.activated.connect(lambda index: self.opened.emit(index.data(ROW)))
        self._stack = ListOrWords(self.view, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(TIGHT, 0, TIGHT, TIGHT)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(self._stack, 1)

    def set_actions(self, actions: list[QAction]) -> None:
        """The panel has a button for each of these, the one that mends first."""
        for action in actions:
            self._buttons.append((self._head.add_button(action), action))
            # The button has taken over what the action says by then.
            action.changed.connect(self._enable)
        self.view.selectionModel().currentChanged.connect(lambda _now, _before: self._enable())
        self.model.modelReset.connect(self._enable)
        self._enable()

    def _enable(self) -> None:
        """Mending is there where it is clear how to mend the current finding, what else there is on any finding."""
        row = self.row
        for at, (button, action) in enumerate(self._buttons):
            button.setEnabled(action.isEnabled() and row is not None and (at > 0 or row.is_clear))

    @property
    def row(self) -> Row | None:
        """The current finding, None on a rule or with nothing chosen."""
        row = self.view.currentIndex().data(ROW)
        return row if isinstance(row, Row) and row.finding is not None else None

    def choose(self, at: int) -> None:
        """The row is the current one, and can be seen."""
        self.view.setCurrentIndex(self.model.index(at))
        self.view.scrollTo(self.model.index(at))

    def show_rows(self, rows: Sequence[Row], told: str) -> None:
        """Show these rows, the current finding still chosen if it is there, else the one that took its place."""
        before, at = self.row, self.view.currentIndex().row()
        self.model.shows_articles = self.everywhere.isChecked()
        self.model.show(rows)
        self.told.setText(told)
        self._stack.show_list(bool(rows))
        same = None
        if before is not None and before.article is not None and before.finding is not None:
            wanted = before.article.document, before.finding.key
            same = next(
                (
                    number
                    for number, row in enumerate(rows)
                    if row.article is not None and row.finding and (row.article.document, row.finding.key) == wanted
                ),
                None,
            )
        if same is not None:
            self.choose(same)
        elif rows and at >= 0:
            self.choose(min(at, len(rows) - 1))

    def show_empty(self, text: str) -> None:
        """Say why there is nothing in the list."""
        self._stack.words.setText(text)
