"""The list of articles: title, how far each one is, how much is undecided; searched by title."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QObject,
    QRect,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from annotate.errors import KnownError
from annotate.model import AnnotationSet
from gui.cut_box import CutBox
from gui.icons import icon
from gui.long_list import LongList
from gui.row_list import ROW, Index, ListOrWords, paint_ground
from gui.scale import NEAR, TIGHT, WIDE, grown
from gui.wrapping import Wrapping
from storage.listing import Chosen, DocumentRow, Listing, Progress


class ArticleModel(QAbstractListModel):
    """The rows of the list, which are read from the file as they come into view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: Sequence[DocumentRow] = ()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, Qt's signature
        """Return the number of articles."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """Return a row's title, its record, or its words for a screen reader."""
        row = self._row(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            text = self.tr("{title}: {state}").format(title=row.title, state=self.state_text(row))
            if row.batch:
                text += self.tr(", assigned in {batch}").format(batch=row.batch)
            if row.flagged_by:
                text += self.tr(", flagged for QA by {names}").format(names=", ".join(row.flagged_by))
            return text
        return None

    def _row(self, index: Index) -> DocumentRow | None:
        try:
            return self.rows[index.row()] if index.isValid() else None
        except KnownError:
            # The file is gone or damaged: whatever is done next says so, and a list has no words for it.
            return None

    def state_text(self, row: DocumentRow) -> str:
        """Return in words how far an article is."""
        match row.progress:
            case Progress.FINISHED:
                return self.tr("Finished")
            case Progress.OPEN:
                return self.tr("%n undecided", "", row.undecided)
            case Progress.DECIDED:
                return self.tr("All decided")
            case Progress.NEW if row.hides_suggestions:
                return self.tr("New, without suggestions")
            case Progress.NEW if row.is_suggested:
                return self.tr("No annotation yet")
        return self.tr("New")

    def show(self, rows: Listing | None) -> None:
        """Show these articles."""
        old, new = self.rows, rows if rows is not None else ()
        if isinstance(old, Listing) and isinstance(new, Listing) and old.numbers == new.numbers:
            self.rows = new
            if len(new):
                self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            return
        self.beginResetModel()
        self.rows = new
        self.endResetModel()

    def update_counts(self, annotations: AnnotationSet, *, is_suggested: bool) -> None:
        """Show what an act changed, without asking the file."""
        at = self.row_of(annotations.document)
        if at is not None and isinstance(self.rows, Listing):
            self.rows.follow(at, annotations, is_suggested=is_suggested)
            self.dataChanged.emit(self.index(at), self.index(at))

    def row_of(self, document_id: str) -> int | None:
        """Return where an article stands, None when the filter hides it."""
        return self.rows.place(document_id) if isinstance(self.rows, Listing) else None

    def next_open(self, after: int) -> int | None:
        """Return where the next article that is not finished stands, the first one behind the last; None if none is."""
        return self.rows.next_open(after) if isinstance(self.rows, Listing) else None


class ArticleDelegate(QStyledItemDelegate):
    """Paints the title over the state's icon and word."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of two lines and some air."""
        return QSize(120, 2 * option.fontMetrics.height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one article."""
        row: DocumentRow | None = index.data(ROW)
        model = index.model()
        self.initStyleOption(option, index)
        ink, quiet = paint_ground(painter, option)
        if row is None:
            return
        metrics = option.fontMetrics
        rect: QRect = option.rect.adjusted(10, 7, -10, -7)
        painter.save()
        painter.setPen(ink)
        title = metrics.elidedText(row.title, Qt.TextElideMode.ElideRight, rect.width())
        line = QRect(rect.left(), rect.top(), rect.width(), metrics.height())
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, title)
        line.moveTop(rect.bottom() - metrics.height())
        size = grown(14)
        sign = icon(f"state-{row.progress}", quiet.name())
        sign.paint(painter, QRect(line.left(), line.center().y() - size // 2 + 1, size, size))
        painter.setPen(quiet)
        assert isinstance(model, ArticleModel)
        words = " · ".join(filter(None, (model.state_text(row), row.batch)))
        room = line.adjusted(size + 6, 0, -(size + 6) if row.flagged_by else 0, 0)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
        if row.flagged_by:
            flag = icon("flag", ink.name())
            flag.paint(painter, QRect(line.right() - size, line.center().y() - size // 2 + 1, size, size))
        painter.restore()


class ArticleList(QWidget):
    """The search field over the list; `opened` carries the id of the article to show."""

    opened = Signal(str)
    chosen_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ArticleModel(self)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search the titles"))
        self.search.setAccessibleName(self.tr("Search the titles"))
        self.search.setClearButtonEnabled(True)
        self.flagged = self._choice(self.tr("Flagged"), self.tr("Only articles that somebody has flagged for QA"))
        self.mine = self._choice(self.tr("Mine"), self.tr("Only articles that are assigned to you"))
        self.mine.hide()
        self._has_own = False
        self.progress = CutBox(self)
        self.progress.setAccessibleName(self.tr("How far the articles are"))
        self.progress.setToolTip(self.tr("Only articles that are so far"))
        for words, progress in (
            (self.tr("All articles"), None),
            (self.tr("New"), Progress.NEW),
            (self.tr("Undecided"), Progress.OPEN),
            (self.tr("All decided"), Progress.DECIDED),
            (self.tr("Finished"), Progress.FINISHED),
        ):
            self.progress.addItem(words, progress)
        self.progress.currentIndexChanged.connect(lambda _at: self.chosen_changed.emit())
        self.view = LongList(self)
        self.view.setAccessibleName(self.tr("Articles"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(ArticleDelegate(self.view))
        self._stack = ListOrWords(self.view, self, margin=WIDE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(NEAR, NEAR, TIGHT, TIGHT)
        layout.setSpacing(NEAR)
        top = Wrapping()
        top.setSpacing(TIGHT)
        for widget, stretch in ((self.progress, 1), (self.mine, 0), (self.flagged, 0)):
            top.add(widget, stretch)
        layout.addWidget(self.search)
        layout.addLayout(top)
        layout.addLayout(self._stack, 1)
        self._current: str | None = None
        self._is_filling = False
        # Typing goes on while the list waits: the search starts when the fingers rest.
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(120)
        self._typed.timeout.connect(self.chosen_changed)
        self.search.textChanged.connect(lambda: self._typed.start())
        self.search.installEventFilter(self)
        self.view.selectionModel().currentChanged.connect(self._on_current_changed)

    def _choice(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName("choice")
        button.setCheckable(True)
        button.setText(text)
        button.setToolTip(tip)
        button.toggled.connect(lambda _on: self.chosen_changed.emit())
        return button

    @property
    def chosen(self) -> Chosen:
        """Which articles are to be listed."""
        progress = self.progress.currentData()
        return Chosen(
            self.search.text().strip(),
            Progress(progress) if progress else None,
            self.flagged.isChecked(),
            self.mine.isChecked(),
        )

    def choose_all(self) -> None:
        """Nothing is hidden but what is not one's own; whoever listens has to show the list anew."""
        with QSignalBlocker(self.progress), QSignalBlocker(self.flagged), QSignalBlocker(self.mine):
            self.search.clear()
            self._typed.stop()
            self.progress.setCurrentIndex(0)
            self.flagged.setChecked(False)
            self.mine.setChecked(self._has_own)

    def offer_own(self, has_own: bool) -> None:
        """Whoever has articles assigned to them sees those first."""
        if has_own != self._has_own:
            self._has_own = has_own
            self.mine.setVisible(has_own)
            with QSignalBlocker(self.mine):
                self.mine.setChecked(has_own)

    def show_rows(self, rows: Listing | None) -> None:
        """Show these articles, the current one still marked."""
        self._is_filling = True
        self.model.show(rows)
        self._mark()
        self._is_filling = False
        self._stack.show_list(bool(rows))
        self._stack.words.setText(self._why_empty(self.chosen))

    def _why_empty(self, chosen: Chosen) -> str:
        if chosen.is_all:
            return self.tr("No articles yet. Drop text files here, or press [import] to import some.")
        if chosen == Chosen(words=chosen.words):
            return self.tr("No title has these words.")
        if chosen == Chosen(is_flagged=True):
            return self.tr("No article is flagged. [flag-article] flags the one that is open.")
        return self.tr("No article is like this. Choose less above, and there are more.")

    def set_current(self, document_id: str | None) -> None:
        """Mark the article that is shown."""
        self._current = document_id
        self._is_filling = True
        self._mark()
        self._is_filling = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys and Enter lead from the search field into the list."""
        if watched is self.search and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.model.rows:
                self.view.setFocus()
                if not self.view.currentIndex().isValid():
                    self.view.setCurrentIndex(self.model.index(0))
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _mark(self) -> None:
        at = self.model.row_of(self._current) if self._current is not None else None
        if at is None:
            self.view.selectionModel().clear()
            return
        self.view.setCurrentIndex(self.model.index(at))
        self.view.scrollTo(self.model.index(at))

    def _on_current_changed(self, current: QModelIndex) -> None:
        row = current.data(ROW)
        if not self._is_filling and row is not None and row.id != self._current:
            self._current = row.id
            self.opened.emit(row.id)
