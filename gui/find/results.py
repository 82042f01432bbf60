"""The places found in the project: articles, and below each the places in it with the words around them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QCheckBox,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotate.finding import Context, Hit, context
from gui.long_list import LongList
from gui.panel_head import PanelHead
from gui.row_list import ROW, Index, ListOrWords, paint_ground
from gui.scale import APART, NEAR, TIGHT, Type, hold, typed
from gui.translation import number
from storage.search import ArticleHits


@dataclass(frozen=True, slots=True)
class Row:
    """An article (``hit`` is None, ``count`` its places), or a place in one."""

    document: str
    title: str
    hit: Hit | None = None
    shown: Context | None = None
    count: int = 0
    is_near: bool = False


class ResultModel(QAbstractListModel):
    """The rows found so far; more are added while the search goes on."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

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
            if row.shown is not None:
                return f"{row.shown.before}{row.shown.words}{row.shown.after}"
            return self.tr("{title}: {count}").format(title=row.title, count=number(row.count))
        return None

    def clear(self) -> None:
        """There are no rows."""
        self.beginResetModel()
        self.rows = []
        self.endResetModel()

    def add(self, found: Sequence[ArticleHits]) -> None:
        """The places of these articles stand below the others."""
        rows: list[Row] = []
        for each in found:
            rows.append(Row(each.document, each.title, count=len(each.hits), is_near=each.is_near))
            rows += [Row(each.document, each.title, hit, context(each.text, hit.start, hit.end)) for hit in each.hits]
        if rows:
            self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows) + len(rows) - 1)
            self.rows += rows
            self.endInsertRows()


class ResultDelegate(QStyledItemDelegate):
    """Paints an article's title with its count, and a place in the middle of its line, in bold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of one line and some air."""
        return QSize(120, option.fontMetrics.height() + APART)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one row."""
        row: Row = index.data(ROW)
        self.initStyleOption(option, index)
        ink, quiet = paint_ground(painter, option)
        rect: QRect = option.rect.adjusted(10, 0, -10, 0)
        painter.save()
        if row.shown is None:
            self._paint_article(painter, rect, row, option.font, (ink, quiet))
        else:
            draw_context(painter, rect.adjusted(18, 0, 0, 0), row.shown, option.font, (ink, quiet))
        painter.restore()

    def _paint_article(self, painter: QPainter, rect: QRect, row: Row, plain: QFont, inks: tuple[Any, Any]) -> None:
        bold = typed(plain, Type.STRONG)
        told = str(row.count)
        if row.is_near:
            told = self.tr("by sound · {count}").format(count=told)
        room = QFontMetrics(plain).horizontalAdvance(told) + 16
        painter.setFont(bold)
        painter.setPen(inks[0])
        title = QFontMetrics(bold).elidedText(row.title, Qt.TextElideMode.ElideRight, rect.width() - room)
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter, title)
        painter.setFont(plain)
        painter.setPen(inks[1])
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, told)


def draw_context(painter: QPainter, rect: QRect, shown: Context, font: QFont, inks: tuple[Any, Any]) -> None:
    """The words stand in bold after a third of the line, what is around them beside them, cut at its far ends."""
    bold = typed(font, Type.STRONG)
    plain, strong = QFontMetrics(font), QFontMetrics(bold)
    middle = rect.left() + rect.width() * 38 // 100
    words = strong.elidedText(shown.words, Qt.TextElideMode.ElideRight, rect.right() - middle)
    width = strong.horizontalAdvance(words)
    before = plain.elidedText(shown.before, Qt.TextElideMode.ElideLeft, middle - rect.left())
    after = plain.elidedText(shown.after, Qt.TextElideMode.ElideRight, max(0, rect.right() - middle - width))
    vertical = Qt.AlignmentFlag.AlignVCenter
    painter.setFont(font)
    painter.setPen(inks[1])
    left = QRect(rect.left(), rect.top(), middle - rect.left(), rect.height())
    painter.drawText(left, vertical | Qt.AlignmentFlag.AlignRight, before)
    painter.drawText(
        QRect(middle + width, rect.top(), max(0, rect.right() - middle - width), rect.height()), vertical, after
    )
    painter.setFont(bold)
    painter.setPen(inks[0])
    painter.drawText(QRect(middle, rect.top(), width + 4, rect.height()), vertical, words)


class ResultPanel(QWidget):
    """The field over the list. `asked` carries what to find, `opened` a row to show, `stop_wanted` ends a search."""

    asked = Signal(str, bool)
    opened = Signal(object)
    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ResultModel(self)
        self.field = QLineEdit(self)
        self.field.setPlaceholderText(self.tr("Find in all articles"))
        self.field.setAccessibleName(self.tr("Find in all articles"))
        self.field.setClearButtonEnabled(True)
        hold(self.field, least_width=100, most_width=360)
        self.whole = QCheckBox(self.tr("Wh&ole words"), self)
        self._head = PanelHead(self, ((self.field, 2), (self.whole, 0)), spacing=NEAR, told_stretch=3)
        self.told, self.stop = self._head.told, self._head.stop
        self.stop.clicked.connect(self.stop_wanted)
        self.view = LongList(self)
        self.view.setAccessibleName(self.tr("Places found"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(ResultDelegate(self.view))
        self.view.activated.connect(lambda index: self.opened.emit(index.data(ROW)))
        self._stack = ListOrWords(self.view, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(TIGHT, 0, TIGHT, TIGHT)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addLayout(self._stack, 1)
        # Typing goes on while the list waits: the search starts when the fingers rest.
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(150)
        self._typed.timeout.connect(self.ask)
        self.field.textChanged.connect(lambda _text: self._typed.start())
        self.whole.toggled.connect(lambda _checked: self.ask())
        self.field.installEventFilter(self)
        self.show_empty()

    def set_actions(self, actions: list[QAction]) -> None:
        """The panel has a button for each of these."""
        for action in actions:
            self._head.add_button(action)

    def ask(self) -> None:
        """Look for what is typed."""
        self._typed.stop()
        self.asked.emit(self.field.text(), self.whole.isChecked())

    def open_with(self, words: str) -> None:
        """The field is ready to be typed over; it has these words, or those it had."""
        if words:
            self.field.setText(words)
        self.field.setFocus()
        self.field.selectAll()

    def show_empty(self) -> None:
        """Show the list, or why it is empty."""
        self._stack.show_list(bool(self.model.rows))
        if self.field.text().strip():
            self._stack.words.setText(self.tr("No article has these words."))
        else:
            self._stack.words.setText(
                self.tr(
                    "Type some words: हिंदी finds हिन्दी as well, modi finds मोदी. Enter leads into the list, "
                    "Enter there opens the article at the place."
                )
            )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys and Enter lead from the field into the list."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._typed.isActive():
                self.ask()
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if self.model.rows:
                    if not self.view.currentIndex().isValid():
                        # The first place: the row above it is its article.
                        self.view.setCurrentIndex(self.model.index(min(1, len(self.model.rows) - 1)))
                    self.view.setFocus()
                return True
        return super().eventFilter(watched, event)
