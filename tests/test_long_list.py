"""A list of a hundred thousand rows: it behaves as Qt's own, and touches only what is seen."""

import pytest
from PySide6.QtCore import QAbstractListModel, QItemSelectionModel, QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate

from gui.long_list import LongList

_MANY = 100_000
_HINT = QAbstractItemView.ScrollHint


class Model(QAbstractListModel):
    """Rows that say their number, and write down which were asked for."""

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.rows = rows
        self.asked: set[int] = set()

    def rowCount(self, parent=QModelIndex()):  # noqa: B008, Qt's signature
        return 0 if parent.isValid() else self.rows

    def data(self, index, role=0):
        self.asked.add(index.row())
        return f"row {index.row()}" if role == Qt.ItemDataRole.DisplayRole else None

    def reset(self, rows: int) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()


class Counting(QStyledItemDelegate):
    """Writes down which rows were measured, and which were painted and how."""

    def __init__(self, parent) -> None:
        super().__init__(parent)
        self.measured: list[int] = []
        self.painted: dict[int, object] = {}

    def sizeHint(self, option, index):
        self.measured.append(index.row())
        return super().sizeHint(option, index)

    def paint(self, painter, option, index) -> None:
        self.painted[index.row()] = option.state
        super().paint(painter, option, index)


@pytest.fixture
def view(qtbot):
    made = LongList()
    qtbot.addWidget(made)
    made.setModel(Model(_MANY))
    made.setItemDelegate(Counting(made))
    made.resize(240, 400)
    made.show()
    qtbot.waitExposed(made)
    return made


def in_view(view, row: int) -> bool:
    return view.viewport().rect().contains(view.visualRect(view.model().index(row)))


def test_of_many_rows_only_those_that_are_seen_are_asked_for_measured_or_painted(view):
    delegate, model = view.itemDelegate(), view.model()
    model.reset(_MANY - 1)
    model.asked.clear()
    delegate.measured.clear()
    delegate.painted.clear()
    view.setCurrentIndex(model.index(70_000))
    view.viewport().repaint()
    seen = view.viewport().height() // view.visualRect(model.index(0)).height() + 2
    assert 70_000 in delegate.painted
    assert len(delegate.painted) <= seen
    assert set(delegate.measured) <= {0}
    assert len(model.asked) <= seen + 1


def test_the_row_at_the_middle_of_a_rows_place_is_that_row(view):
    for row in (0, 1, 77, 50_000, _MANY - 1):
        index = view.model().index(row)
        view.scrollTo(index)
        assert view.indexAt(view.visualRect(index).center()) == index


def test_there_is_no_row_beside_above_or_below_the_rows(view):
    view.model().reset(2)
    assert not view.indexAt(QPoint(5, view.viewport().height() - 1)).isValid()
    assert not view.indexAt(QPoint(5, -1)).isValid()
    assert not view.indexAt(QPoint(view.viewport().width(), 2)).isValid()
    assert view.visualRect(QModelIndex()).isNull()


@pytest.mark.parametrize("hint", list(_HINT))
def test_a_row_that_is_scrolled_to_is_seen_whole(view, hint):
    for row in (0, 31_000, 31_003, _MANY - 1, 12):
        view.scrollTo(view.model().index(row), hint)
        assert in_view(view, row)


def test_rows_that_are_scrolled_into_view_are_painted(view, qtbot):
    painted = view.itemDelegate().painted
    painted.clear()
    view.scrollToBottom()
    qtbot.waitUntil(lambda: _MANY - 1 in painted)
    assert 0 not in painted
    view.verticalScrollBar().setValue(view.visualRect(view.model().index(0)).height())
    qtbot.waitUntil(lambda: 1 in painted)


def test_scrolling_to_a_row_that_is_seen_moves_nothing(view):
    view.scrollTo(view.model().index(500), _HINT.PositionAtCenter)
    before = view.verticalOffset()
    view.scrollTo(view.model().index(501))
    view.scrollTo(QModelIndex())
    assert view.verticalOffset() == before


def test_keys_lead_where_they_lead_in_qts_own_list(view, qtbot):
    own = QListView()
    qtbot.addWidget(own)
    own.setModel(Model(200))
    view.model().reset(200)
    own.resize(240, 400)
    own.show()
    qtbot.waitExposed(own)
    key = Qt.Key
    keys = [key.Key_Down, key.Key_Down, key.Key_Up, key.Key_End, key.Key_Down, key.Key_Up, key.Key_Left]
    keys += [key.Key_Home, key.Key_Up, key.Key_Right, key.Key_Down]
    for each in keys:
        QTest.keyClick(view, each)
        QTest.keyClick(own, each)
        assert view.currentIndex().row() == own.currentIndex().row(), each
        assert view.selectionModel().selectedIndexes() == [view.currentIndex()]


def test_page_keys_go_by_what_is_seen_and_stop_at_the_ends(view):
    page = view.viewport().height() // view.visualRect(view.model().index(0)).height()
    view.setCurrentIndex(view.model().index(0))
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert view.currentIndex().row() == page
    assert in_view(view, page)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert view.currentIndex().row() == 0


def test_a_key_in_an_empty_list_does_nothing(view):
    view.model().reset(0)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert not view.currentIndex().isValid()
    view.viewport().repaint()


def test_a_click_selects_the_row_under_it_and_a_drag_the_one_where_it_ends(view, qtbot):
    model = view.model()
    view.scrollTo(model.index(4_000), _HINT.PositionAtTop)
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(model.index(4_003)).center())
    assert [index.row() for index in view.selectionModel().selectedIndexes()] == [4_003]
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(model.index(4_001)).center())
    QTest.mouseMove(view.viewport(), view.visualRect(model.index(4_005)).center())
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(model.index(4_005)).center())
    assert [index.row() for index in view.selectionModel().selectedIndexes()] == [4_005]


def test_a_selected_row_is_painted_so_and_the_one_before_no_longer(view, qtbot):
    delegate, model = view.itemDelegate(), view.model()
    for row in (2, 5):
        view.selectionModel().select(model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        qtbot.waitUntil(lambda row=row: "State_Selected" in str(delegate.painted[row]))
    assert "State_Selected" not in str(delegate.painted[2])


def test_larger_letters_make_higher_rows(view, qtbot):
    first = view.model().index(0)
    before = view.visualRect(first).height()
    font = view.font()
    font.setPointSizeF(font.pointSizeF() * 2)
    view.setFont(font)
    assert view.visualRect(first).height() > before * 1.5
    assert view.verticalScrollBar().maximum() == view.visualRect(first).height() * _MANY - view.viewport().height()


def test_rows_that_come_and_go_are_shown(view):
    model = view.model()
    model.beginRemoveRows(QModelIndex(), 10, model.rows - 1)
    model.rows = 10
    model.endRemoveRows()
    view.scrollTo(model.index(9))
    assert in_view(view, 9)
    assert view.verticalScrollBar().maximum() < view.viewport().height()
    model.beginInsertRows(QModelIndex(), 10, _MANY - 1)
    model.rows = _MANY
    model.endInsertRows()
    view.scrollTo(model.index(_MANY - 1))
    assert in_view(view, _MANY - 1)
