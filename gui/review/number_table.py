"""A table of numbers to move through with the arrow keys: heat and bars beside every figure, items behind it."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from gui.review.tables import Cell, Table
from gui.scale import Type, hold, typed
from gui.theme import Theme, light

Index = QModelIndex | QPersistentModelIndex
CELL = int(Qt.ItemDataRole.UserRole)
_BAR = 4
_STRENGTH = 0.42


class NumberModel(QAbstractTableModel):
    """The cells of one table."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = Table((), ())

    def set_table(self, table: Table) -> None:
        """Show this table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, Qt's signature
        """Return the number of rows."""
        return 0 if parent.isValid() else len(self.table.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, Qt's signature
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.table.columns)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a cell's figure, the cell, or all of it in words."""
        if not index.isValid():
            return None
        name, cells = self.table.rows[index.row()]
        cell = cells[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == CELL:
            return cell
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            parts = [name, self.table.columns[index.column()], cell.text, cell.note.replace("\n", ", "), cell.tip]
            return ", ".join(part for part in parts if part)
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """Return a row's or a column's name."""
        names = (
            self.table.columns if orientation is Qt.Orientation.Horizontal else [name for name, _ in self.table.rows]
        )
        if section >= len(names):
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return names[section]
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """The rows are in the order of this column."""
        if not 0 <= column < len(self.table.columns):
            return
        rows = sorted(
            self.table.rows,
            key=lambda row: (isinstance(row[1][column].order, str), row[1][column].order),
            reverse=order is Qt.SortOrder.DescendingOrder,
        )
        self.set_table(Table(self.table.columns, tuple(rows), self.table.is_matrix))


class NumberDelegate(QStyledItemDelegate):
    """Paints the figure over its n, a ground whose depth is the value, and a bar whose length is the value too."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.theme = light()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the room for the figure and the lines below it."""
        cell: Cell = index.data(CELL)
        notes = cell.note.split("\n") if cell.note else []
        small = QFontMetrics(_small(option.font))
        width = max(
            [QFontMetrics(_large(option.font)).horizontalAdvance(cell.text), *map(small.horizontalAdvance, notes)]
        )
        height = QFontMetrics(_large(option.font)).height() + len(notes) * small.height()
        return QSize(max(64, width + 26), height + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one cell."""
        cell: Cell = index.data(CELL)
        theme, rect = self.theme, QRect(option.rect)
        painter.save()
        # Over the style's own ground of a selected row: the cell in focus has a frame, its heat stays to be seen.
        painter.fillRect(rect, theme.background)
        if cell.share is not None:
            painter.fillRect(rect, theme.tint(theme.accent.name(), strength=_STRENGTH * cell.share))
            width = round((rect.width() - 12) * cell.share)
            painter.fillRect(
                QRect(rect.left() + 6, rect.bottom() - _BAR - 1, width, _BAR), theme.line(theme.accent.name())
            )
        notes = cell.note.split("\n") if cell.note else []
        large, small = QFontMetrics(_large(option.font)), QFontMetrics(_small(option.font))
        top = rect.top() + (rect.height() - large.height() - len(notes) * small.height() - _BAR) // 2
        painter.setFont(_large(option.font))
        painter.setPen(theme.text if cell.selection is not None or cell.is_told else theme.muted)
        line = QRect(rect.left() + 6, top, rect.width() - 12, large.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, cell.text)
        painter.setFont(_small(option.font))
        # On the deepest ground the quiet grey would be too quiet.
        painter.setPen(theme.muted if (cell.share or 0) < 0.35 else theme.text)
        line = QRect(line.left(), line.bottom() + 1, line.width(), small.height())
        for note in notes:
            painter.drawText(
                line, Qt.AlignmentFlag.AlignCenter, small.elidedText(note, Qt.TextElideMode.ElideRight, line.width())
            )
            line.translate(0, small.height())
        if option.state & QStyle.StateFlag.State_Selected:
            pen = QPen(theme.accent, 2)
            pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
            painter.setPen(pen)
            painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()


class NumberTable(QTableView):
    """`picked` carries the cell the arrow keys or a click lead to; `entered` says that Enter asks for its items."""

    picked = Signal(object)
    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None, *, is_sorted: bool = False) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.model_made = NumberModel(self)
        self.setModel(self.model_made)
        self._delegate = NumberDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(True)
        self.setCornerButtonEnabled(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        hold(self.verticalHeader(), most_width=260)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        if is_sorted:
            self.horizontalHeader().setSectionsClickable(True)
            self.horizontalHeader().sectionClicked.connect(self._on_sort)
        self._descending: dict[int, bool] = {}
        self._is_filling = False
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(lambda _index: self.entered.emit())

    @property
    def cell(self) -> Cell | None:
        """The cell in focus."""
        found = self.currentIndex().data(CELL)
        return found if isinstance(found, Cell) else None

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._delegate.theme = theme
        self.viewport().update()

    def show_table(self, table: Table) -> None:
        """Show this table; nothing is picked."""
        self.model_made.set_table(table)
        self.resizeColumnsToContents()
        self.resizeRowsToContents()

    def fill_width(self) -> None:
        """The columns share the whole width, and the table is no higher than its rows."""
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        self._is_filling = True
        self._fit_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The names of columns that share the width stand in as many lines as they need."""
        super().resizeEvent(event)
        if self._is_filling:
            self._fit_height()

    def _fit_height(self) -> None:
        head, metrics = self.horizontalHeader(), self.horizontalHeader().fontMetrics()
        names = self.model_made.table.columns
        lines = 1
        for column, name in enumerate(names):
            around = head.sectionSizeHint(column) - metrics.horizontalAdvance(name)
            room = QRect(0, 0, self.viewport().width() // len(names) - around, 10 * metrics.height())
            lines = max(lines, metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, name).height() // metrics.height())
        around = head.sectionSizeFromContents(0).height() - metrics.height()
        head.setFixedHeight(around + lines * metrics.height())
        rows = sum(self.rowHeight(row) for row in range(self.model_made.rowCount()))
        self.setFixedHeight(rows + head.height() + 4)

    def pick(self, row: int, column: int) -> None:
        """Put this cell into focus."""
        self.setCurrentIndex(self.model_made.index(row, column))

    def _on_current(self, current: QModelIndex) -> None:
        cell = current.data(CELL)
        if isinstance(cell, Cell):
            self.picked.emit(cell)

    def _on_sort(self, column: int) -> None:
        self._descending[column] = not self._descending.get(column, True)
        order = Qt.SortOrder.DescendingOrder if self._descending[column] else Qt.SortOrder.AscendingOrder
        self.model_made.sort(column, order)


def _large(font: QFont) -> QFont:
    return typed(font, Type.HEAD)


def _small(font: QFont) -> QFont:
    return typed(font, Type.SMALL)
