"""The items behind a number: places where two annotators were compared; Enter opens the article there."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QLabel,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotate.agreement.taxonomy import Item, Kind
from annotate.agreement.units import Article, Attitude, Unit
from gui.long_list import LongList
from gui.review.words import kind_name, words_at
from gui.row_list import ROW, Index, ListOrWords, paint_ground
from gui.scale import APART, NEAR, WIDE, Type, set_type

# Returns the article with this id.
ArticleOf = Callable[[str], Article]
# A longer mark is told by its label: its words stand in the line above.
_SHORT = 40


class ItemModel(QAbstractListModel):
    """The items, with the articles they are from."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.items: Sequence[Item] = ()
        self._article: ArticleOf | None = None

    def show(self, items: Sequence[Item], article_of: ArticleOf) -> None:
        """Show these items."""
        self.beginResetModel()
        self.items, self._article = items, article_of
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, Qt's signature
        """Return the number of items."""
        return 0 if parent.isValid() else len(self.items)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return an item's words, the item, or all about it in words."""
        if not index.isValid():
            return None
        item = self.items[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return words_at(self._article_of(item).text, (item.start, item.end))
        if role == ROW:
            return item
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            title = self._article_of(item).title
            return f"{index.data()}\n{self.versions(item)}\n{self.what(item)}\n{title}"
        return None

    def _article_of(self, item: Item) -> Article:
        assert self._article is not None
        return self._article(item.document)

    def what(self, item: Item) -> str:
        """Return in words how the two differ."""
        kinds = item.links if item.kind is Kind.EXACT and item.links else (item.kind, *item.links)
        only = {Kind.ONLY_A: item.annotators[0], Kind.ONLY_B: item.annotators[1]}
        names = [self.tr("Only {name}").format(name=only[kind]) if kind in only else kind_name(kind) for kind in kinds]
        return ", ".join(names)

    def versions(self, item: Item) -> str:
        """Return what each of the two says."""
        text = self._article_of(item).text
        if item.is_agreed:
            return self.tr("both: {what}").format(what=_said(item.a, text, item))
        a, b = item.annotators
        return f"{a}: {_said(item.a, text, item)}   {b}: {_said(item.b, text, item)}"


def _said(units: Sequence[Unit], text: str, item: Item) -> str:
    """Return what one of the two says: the marks, of links only those that differ."""
    parts = []
    for unit in units:
        if item.kind is not Kind.EXACT or not item.links:
            parts.append(
                f"{unit.label} {words_at(text, unit.place) if unit.end - unit.start <= _SHORT else ''}".strip()
            )
        for kind, link in ((Kind.SPEAKER, unit.speaker), (Kind.CUE, unit.cue)):
            if kind in item.links:
                parts.append(words_at(text, link) if link is not None else "–")
        if Kind.STANCE in item.links:
            parts.extend(_attitude(attitude, text) for attitude in unit.attitudes)
    return ", ".join(parts) or "–"


def _attitude(attitude: Attitude, text: str) -> str:
    target = words_at(text, attitude.target) if attitude.target is not None else ""
    return f"{attitude.value} → {target}" if target else attitude.value


class ItemDelegate(QStyledItemDelegate):
    """Paints the words, what each says, and how they differ."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of three lines and some air."""
        return QSize(120, 3 * option.fontMetrics.height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one item."""
        item: Item = index.data(ROW)
        model = index.model()
        assert isinstance(model, ItemModel)
        words = index.data()
        self.initStyleOption(option, index)
        ink, quiet = paint_ground(painter, option)
        metrics = option.fontMetrics
        painter.save()
        line = QRect(option.rect.left() + 10, option.rect.top() + 6, option.rect.width() - 20, metrics.height())
        elide = Qt.TextElideMode.ElideMiddle
        for text, colour in ((words, ink), (model.versions(item), ink), (model.what(item), quiet)):
            painter.setPen(colour)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, metrics.elidedText(text, elide, line.width()))
            line.translate(0, metrics.height() + 2)
            elide = Qt.TextElideMode.ElideRight
        painter.restore()


class ItemList(QWidget):
    """The list under its title; `opened` carries the item whose article is to be shown."""

    opened = Signal(object)
    narrowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ItemModel(self)
        self.title = QLabel(self)
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        set_type(self.title, Type.STRONG)
        self.title.setWordWrap(True)
        self.only_disputed = QCheckBox(self.tr("Only &what differs"), self)
        self.only_disputed.setChecked(True)
        self.only_disputed.toggled.connect(lambda _checked: self.narrowed.emit())
        self.view = LongList(self)
        self.view.setAccessibleName(self.tr("Places behind the number"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(ItemDelegate(self.view))
        self.view.activated.connect(lambda index: self.opened.emit(index.data(ROW)))
        self._stack = ListOrWords(self.view, self, margin=WIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(APART, NEAR, APART, NEAR)
        layout.setSpacing(NEAR)
        layout.addWidget(self.title)
        layout.addWidget(self.only_disputed)
        layout.addLayout(self._stack, 1)

    def show_items(self, title: str, items: Sequence[Item], article_of: ArticleOf, empty: str) -> None:
        """Show these items, or say why there are none."""
        self.title.setText(title)
        self.model.show(items, article_of)
        self._stack.words.setText(empty)
        self._stack.show_list(bool(items))

    def enter(self) -> None:
        """Give the list the focus, at its first item."""
        if self.model.items:
            self.view.setFocus()
            self.view.setCurrentIndex(self.model.index(0))
