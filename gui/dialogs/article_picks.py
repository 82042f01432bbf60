"""Articles to tick, of a project of any size: rows are read as they come into view."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from annotate.errors import KnownError
from gui.long_list import LongList
from gui.row_list import Index
from gui.scale import TIGHT
from storage.listing import DocumentRow


class _Model(QAbstractListModel):
    """The titles with their ticks."""

    picked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.rows: Sequence[DocumentRow] = ()
        self.chosen: set[str] = set()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, Qt's signature
        """Return the number of articles."""
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every row can be ticked."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a title, or whether it is ticked."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.CheckStateRole):
            return None
        try:
            row = self.rows[index.row()]
        except KnownError:
            # The file is gone or damaged: exporting says so.
            return None
        if role != Qt.ItemDataRole.CheckStateRole:
            return row.title
        return Qt.CheckState.Checked if row.id in self.chosen else Qt.CheckState.Unchecked

    def setData(self, index: Index, value: Any, role: int = int(Qt.ItemDataRole.EditRole)) -> bool:
        """Tick an article, or no longer."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        document = self.rows[index.row()].id
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self.chosen.add(document)
        else:
            self.chosen.discard(document)
        self.dataChanged.emit(index, index, [role])
        self.picked.emit()
        return True


class _Delegate(QStyledItemDelegate):
    """Leaves the ticks of two rows some air."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the size of a row."""
        return super().sizeHint(option, index) + QSize(0, 2 * TIGHT)


class ArticlePicks(LongList):
    """The list; ``chosen`` are the ids of the ticked articles, and `picked` follows each tick."""

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._model = _Model(self)
        self._model.picked.connect(self.picked)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))

    @property
    def chosen(self) -> frozenset[str]:
        """The ids of the ticked articles."""
        return frozenset(self._model.chosen)

    def show_articles(self, rows: Sequence[DocumentRow], ticked: str | None) -> None:
        """Offer these articles; one may be ticked already."""
        self._model.beginResetModel()
        self._model.rows = rows
        self._model.chosen = set() if ticked is None else {ticked}
        self._model.endResetModel()
