"""A list of as many rows as there are: nothing is laid out but what is seen."""

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QCursor, QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from gui.row_list import Index

_Move = QAbstractItemView.CursorAction
_Hint = QAbstractItemView.ScrollHint


class LongList(QListView):
    """A list whose rows have one height, that of the first, and of which one is selected.

    `QListView` gives every row a place before it draws the first, which takes the longer the more there are. Here a
    row's place is a product, worked out when it is asked for. It stays a `QListView` for the sake of screen readers,
    which are told of a list and its items.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row_height = 1
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # Where rows are -------------------------------------------------------------------------------------------------

    def doItemsLayout(self) -> None:
        """Lay out no row; only how high one is may have changed."""
        if self.model() is not None and self._count():
            option = QStyleOptionViewItem()
            self.initViewItemOption(option)
            first = self.model().index(0, 0)
            self._row_height = max(1, self.itemDelegate().sizeHint(option, first).height())
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        """The scroll bar goes over all rows."""
        room, bar = self.viewport().height(), self.verticalScrollBar()
        bar.setRange(0, max(0, self._count() * self._row_height - room))
        bar.setPageStep(room)
        bar.setSingleStep(self._row_height)
        QAbstractItemView.updateGeometries(self)

    def visualRect(self, index: Index) -> QRect:
        """Return where a row is, in the viewport's pixels; far outside of it for one that is not seen."""
        if not index.isValid():
            return QRect()
        self.executeDelayedItemsLayout()
        top = index.row() * self._row_height - self.verticalOffset()
        return QRect(0, top, self.viewport().width(), self._row_height)

    def indexAt(self, place: QPoint) -> QModelIndex:
        """Return the row at this place of the viewport."""
        self.executeDelayedItemsLayout()
        row = (place.y() + self.verticalOffset()) // self._row_height
        is_inside = 0 <= place.x() < self.viewport().width() and 0 <= row < self._count()
        return self.model().index(row, 0) if is_inside else QModelIndex()

    def verticalOffset(self) -> int:
        """Return how far it is scrolled, in pixels."""
        return self.verticalScrollBar().value()

    def horizontalOffset(self) -> int:
        """Return 0: rows are as wide as the view."""
        return 0

    def scrollTo(self, index: Index, hint: _Hint = _Hint.EnsureVisible) -> None:
        """The row is in view, as ``hint`` says, having scrolled no further than needed."""
        if not index.isValid():
            return
        self.executeDelayedItemsLayout()
        now = self.verticalOffset()
        top = index.row() * self._row_height
        bottom = top + self._row_height - self.viewport().height()
        to = {
            _Hint.PositionAtTop: top,
            _Hint.PositionAtBottom: bottom,
            _Hint.PositionAtCenter: (top + bottom) // 2,
        }.get(hint, min(top, max(bottom, now)))
        self.verticalScrollBar().setValue(to)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Draw anew what is seen now; a `QListView` that has laid out nothing would not."""
        self.viewport().update()

    # Keys and mouse -------------------------------------------------------------------------------------------------

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the row to which a key leads."""
        last = self._count() - 1
        if last < 0:
            return QModelIndex()
        now = self.currentIndex().row()
        page = max(1, self.viewport().height() // self._row_height)
        to = {
            _Move.MoveHome: 0,
            _Move.MoveEnd: last,
            _Move.MovePageUp: now - page,
            _Move.MovePageDown: now + page,
            _Move.MoveUp: now - 1,
            _Move.MovePrevious: now - 1,
            _Move.MoveDown: now + 1,
            _Move.MoveNext: now + 1,
        }.get(action, now)
        return self.model().index(min(max(to, 0), last), 0)

    def setSelection(self, area: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the row to which the mouse was moved."""
        index = self.indexAt(area.bottomRight())
        if index.isValid():
            self.selectionModel().select(index, command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return what of the viewport is painted anew when these rows are selected, or no longer are."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    # Painting -------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows of which something is seen."""
        last = self._count() - 1
        usual = QStyleOptionViewItem()
        self.initViewItemOption(usual)
        current = self.currentIndex().row() if self.hasFocus() else -1
        hovered = self._hovered_row()
        painter = QPainter(self.viewport())
        first = (event.rect().top() + self.verticalOffset()) // self._row_height
        for row in range(first, last + 1):
            index = self.model().index(row, 0)
            place = self.visualRect(index)
            if place.top() > event.rect().bottom():
                break
            option = QStyleOptionViewItem(usual)
            option.rect = place
            for flag, is_set in (
                (QStyle.StateFlag.State_Selected, self.selectionModel().isSelected(index)),
                (QStyle.StateFlag.State_HasFocus, row == current),
                (QStyle.StateFlag.State_MouseOver, row == hovered),
            ):
                if is_set:
                    option.state |= flag
            self.itemDelegate().paint(painter, option, index)

    def _hovered_row(self) -> int:
        viewport = self.viewport()
        return self.indexAt(viewport.mapFromGlobal(QCursor.pos())).row() if viewport.underMouse() else -1

    def _count(self) -> int:
        return self.model().rowCount() if self.model() is not None else 0
