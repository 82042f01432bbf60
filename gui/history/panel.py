"""The steps of the history, newest first: which are in force, where one is, which were left on another branch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gui.cut_label import CutLabel
from gui.row_list import ROW, Index, ListOrWords, paint_ground
from gui.scale import APART, HAIR, NEAR, TIGHT, Type, typed

# Sentences are made as they come into sight, and kept for scrolling back.
_KEPT = 2_000


class Place(StrEnum):
    """How a step stands to where one is."""

    HERE = "here"
    IN_FORCE = "in force"
    UNDONE = "undone"
    ABANDONED = "abandoned"


@dataclass(frozen=True, slots=True)
class Line:
    """One act: its last edit (None is the beginning, before every act) and the articles it was on."""

    seq: int | None
    documents: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A step in words: what was done, in which article, and when."""

    what: str
    where: str
    when: str


class HistoryModel(QAbstractListModel):
    """The lines, newest first, the beginning last; ``tell`` makes the words and ``place`` says how a line stands."""

    def __init__(self, tell: Callable[[Line], Told], place: Callable[[Line], Place], parent: QObject) -> None:
        super().__init__(parent)
        self.lines: list[Line] = []
        self.place = place
        self.told = lru_cache(maxsize=_KEPT)(tell)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, Qt's signature
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a line's words, the line, or all about it for a screen reader."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == ROW:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return self.told(line).what
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            told = self.told(line)
            return "\n".join(part for part in (told.what, self.place_text(line), told.where, told.when) if part)
        return None

    def place_text(self, line: Line) -> str:
        """Return in words how a line stands."""
        match self.place(line):
            case Place.HERE:
                return self.tr("you are here")
            case Place.UNDONE:
                return self.tr("undone")
            case Place.ABANDONED:
                return self.tr("another branch")
        return ""

    def show(self, lines: Sequence[Line]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = list(lines)
        self.told.cache_clear()
        self.endResetModel()

    def add(self, line: Line) -> None:
        """A new act stands above all others."""
        self.beginInsertRows(QModelIndex(), 0, 0)
        self.lines.insert(0, line)
        self.endInsertRows()


class HistoryDelegate(QStyledItemDelegate):
    """Paints the mark, the words, and at the right how the step stands, its article and its time."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of one line and some air."""
        return QSize(120, option.fontMetrics.height() + APART)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one step."""
        line: Line = index.data(ROW)
        model = index.model()
        assert isinstance(model, HistoryModel)
        told, place = model.told(line), model.place(line)
        self.initStyleOption(option, index)
        ink, quiet = paint_ground(painter, option)
        font = typed(option.font, Type.STRONG if place is Place.HERE else Type.BODY)
        font.setItalic(place in (Place.UNDONE, Place.ABANDONED))
        metrics = QFontMetrics(font)
        rect: QRect = option.rect.adjusted(28, 0, -10, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_mark(painter, QPointF(option.rect.left() + 16, option.rect.center().y() + 1), place, ink)
        # What it is comes first; beside it two columns, when and in which article.
        when = option.fontMetrics.horizontalAdvance("00 Mmm 00:00 ")
        where = min(rect.width() // 4, 220)
        painter.setFont(option.font)
        painter.setPen(quiet)
        vertical = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(rect, vertical | Qt.AlignmentFlag.AlignRight, told.when)
        column = QRect(rect.right() - when - where, rect.top(), where, rect.height())
        elide = Qt.TextElideMode.ElideRight
        painter.drawText(column, vertical, option.fontMetrics.elidedText(told.where, elide, where - 10))
        room = rect.adjusted(0, 0, -when - where - 12, 0)
        if stands := model.place_text(line):
            width = option.fontMetrics.horizontalAdvance(stands)
            painter.drawText(room, vertical | Qt.AlignmentFlag.AlignRight, stands)
            room.adjust(0, 0, -width - 12, 0)
        painter.setFont(font)
        painter.setPen(ink if place in (Place.HERE, Place.IN_FORCE) else quiet)
        painter.drawText(room, vertical, metrics.elidedText(told.what, elide, room.width()))
        painter.restore()

    def _paint_mark(self, painter: QPainter, middle: QPointF, place: Place, ink: Any) -> None:
        """A disc is in force, a larger one with a ring where one is, a ring undone, a struck ring on a branch."""
        painter.setPen(QPen(ink, 1.4))
        painter.setBrush(ink if place in (Place.HERE, Place.IN_FORCE) else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(middle, 3.5, 3.5)
        if place is Place.HERE:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, 7, 7)
        elif place is Place.ABANDONED:
            painter.drawLine(middle + QPointF(-6, 6), middle + QPointF(6, -6))


class HistoryPanel(QWidget):
    """The list under a box that narrows it; `wanted` carries the edit to go to, None for the beginning."""

    wanted = Signal(object)
    narrowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.only_article = QCheckBox(self.tr("This &article only"), self)
        self.only_article.toggled.connect(lambda _checked: self.narrowed.emit())
        self._hint = CutLabel(self)
        self._hint.setText(self.tr("Enter goes back or forward to a step; nothing is lost by it."))
        self._hint.setObjectName("muted")
        head = QHBoxLayout()
        head.setContentsMargins(NEAR, HAIR, NEAR, TIGHT)
        head.setSpacing(APART)
        head.addWidget(self.only_article)
        head.addWidget(self._hint, 1)
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("History"))
        self.view.setItemDelegate(HistoryDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.activated.connect(lambda index: self.wanted.emit(index.data(ROW).seq))
        self._stack = ListOrWords(self.view, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(TIGHT, 0, TIGHT, TIGHT)
        column.setSpacing(0)
        column.addLayout(head)
        column.addLayout(self._stack, 1)

    @property
    def model(self) -> HistoryModel:
        """The lines that are shown."""
        model = self.view.model()
        assert isinstance(model, HistoryModel)
        return model

    def show_empty(self, *, is_empty: bool) -> None:
        """Show the list, or why it is empty."""
        self._stack.show_list(not is_empty)
        if self.only_article.isChecked():
            self._stack.words.setText(self.tr("Nothing has been done in this article yet."))
        else:
            self._stack.words.setText(
                self.tr("Nothing has been done yet. Every act will stand here, to be gone back to.")
            )
