"""The window's panes and where they stand: articles, the article, cards over annotations."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotate.model import AnnotationSet, Document, State
from gui.annotation_list import AnnotationList
from gui.article_list import ArticleList
from gui.article_view import ArticleView
from gui.cards.panel import CardPanel
from gui.checks.panel import CheckPanel
from gui.cut_label import CutLabel
from gui.drawer import Drawer
from gui.find.bar import FindBar
from gui.find.results import ResultPanel
from gui.guideline_panel import GuidelinePanel
from gui.history.panel import HistoryPanel
from gui.palette import LabelPalette
from gui.review.case_list import CaseList
from gui.review.case_panel import CasePanel
from gui.scale import APART, HAIR, NEAR, WIDE, Type, hold, set_type
from gui.theme import Theme

_LEFT, _MIDDLE, _RIGHT = 250, 690, 340
_READING = [250, 370, 300]
# What the article keeps of its height, in pixels: its letters are not those of the interface.
_ARTICLE = 150
_SIDE = [470, 270, 330]


class Panes(QWidget):
    """Made once; `view`, `articles`, `annotations`, `cards` and `palette_strip` are what it holds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.articles = ArticleList(self)
        self.cases = CaseList(self)
        self.left = QStackedWidget(self)
        self.left.addWidget(self.articles)
        self.left.addWidget(self.cases)
        self.view = ArticleView(self)
        self.case_panel = CasePanel(self)
        self.palette_strip = LabelPalette(self)
        self.cards = CardPanel(self)
        self.annotations = AnnotationList(self)
        self.guideline = GuidelinePanel(self)
        self.guideline.hide()
        self.finish = QPushButton(self.tr("Finish"), self)
        self.finish.setToolTip(self.tr("Mark the article as finished and open the next one"))
        self.finish.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = CutLabel(self)
        set_type(self.title, Type.HEAD)
        self.source = CutLabel(self)
        self.source.setObjectName("muted")
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        self._is_dragged = False
        self.reading = QSplitter(Qt.Orientation.Vertical, middle)
        self.reading.addWidget(self.view)
        self.reading.addWidget(self.case_panel)
        self.drawer = Drawer(self)
        self.results = ResultPanel(self)
        self.history = HistoryPanel(self)
        self.drawer.add_page(self.results, self.tr("Find"))
        self.drawer.add_page(self.history, self.tr("History"))
        self.checks = CheckPanel(self)
        self.drawer.add_page(self.checks, self.tr("Checks"))
        self.reading.addWidget(self.drawer)
        self.drawer.opened.connect(self._make_room)
        self.find_bar = FindBar(self)
        self.reading.setSizes(_READING)
        self.reading.setStretchFactor(0, 1)
        self.reading.setChildrenCollapsible(False)
        self.reading.setHandleWidth(1)
        self.case_panel.needed_changed.connect(self._fit_case)
        self.reading.splitterMoved.connect(self._on_reading_moved)
        self.case_panel.hide()
        column.addWidget(self.reading, 1)
        column.addWidget(self.find_bar)
        column.addWidget(self.palette_strip)
        self.side = QSplitter(Qt.Orientation.Vertical, self)
        self.side.addWidget(self.cards)
        self.side.addWidget(self.annotations)
        self.side.addWidget(self.guideline)
        self.side.setSizes(_SIDE)
        self.side.setChildrenCollapsible(False)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        for pane in (self.left, middle, self.side):
            self.splitter.addWidget(pane)
        self.splitter.setSizes([_LEFT, _MIDDLE, _RIGHT])
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(1)
        self.side.setHandleWidth(1)
        hold(self.left, least_width=120)
        hold(self.side, least_width=224)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)
        for first, second in (
            (self.articles.search, self.articles.view),
            (self.articles.view, self.view),
            (self.view, self.cards),
        ):
            QWidget.setTabOrder(first, second)

    def in_order(self) -> list[QWidget]:
        """Return the panes that F6 goes through."""
        first = self.cases.view if self.left.currentWidget() is self.cases else self.articles.view
        last = self.guideline.text if self.guideline.isVisible() else self.annotations.view
        drawer = [self.drawer.page] if self.drawer.page is not None else []
        return [first, self.view, *drawer, self.cards, last]

    def _make_room(self) -> None:
        """The drawer opens with two fifths of the height at most; what somebody has dragged stays."""
        self.drawer.opened.disconnect(self._make_room)
        height = self.reading.height()
        panel = self.case_panel.height() if self.case_panel.isVisible() else 0
        self.reading.setSizes([(height - panel) * 3 // 5, panel, (height - panel) * 2 // 5])

    def _fit_case(self) -> None:
        """The case is seen whole as long as the article keeps some lines; what somebody has dragged stays."""
        article, panel, drawer = self.reading.sizes()
        more = min(self.case_panel.needed - panel, article - _ARTICLE)
        if more > 0 and not self._is_dragged:
            self.reading.setSizes([article - more, panel + more, drawer])

    def _on_reading_moved(self) -> None:
        self._is_dragged = True

    def set_reviewing(self, is_reviewing: bool) -> None:
        """The list of disagreements and the panel of versions are there, or the list of articles."""
        self.left.setCurrentWidget(self.cases if is_reviewing else self.articles)
        self.case_panel.setVisible(is_reviewing)

    def show_open(self, are_shown: bool) -> None:
        """The list shows what is undecided and nothing else, whatever was filtered; or again what it showed before."""
        if are_shown:
            self.show_guideline(False)
            self.side.show()
        self.annotations.show_open(are_shown)

    def filter_annotations(self) -> None:
        """The list is there and its filter has the keyboard."""
        self.show_guideline(False)
        self.side.show()
        self.annotations.filter_row.labels.setFocus()

    def show_guideline(self, is_shown: bool) -> None:
        """The guideline stands where the list of annotations is, or the list is back."""
        self.side.setVisible(self.side.isVisible() or is_shown)
        self.annotations.setVisible(not is_shown)
        self.guideline.setVisible(is_shown)

    def set_theme(self, theme: Theme) -> None:
        """Draw everything in this theme's colours."""
        self.view.set_theme(theme)
        self.case_panel.set_theme(theme)
        self.cards.set_theme(theme)
        self.annotations.set_theme(theme)
        self.guideline.set_theme(theme)
        self.articles.view.viewport().update()

    def show_head(self, document: Document | None, annotations: AnnotationSet | None) -> None:
        """Show the article's title and where it comes from."""
        self.title.setText(document.title if document is not None else self.tr("No article yet"))
        self.title.setToolTip(document.title if document is not None else "")
        self.source.setText(document.source if document is not None else "")
        is_open = annotations is not None and annotations.state is State.OPEN
        self.finish.setText(self.tr("Finish") if is_open else self.tr("Next article"))
        self.finish.setVisible(document is not None)

    def _head(self) -> QFrame:
        head = QFrame(self)
        head.setObjectName("articleHead")
        words = QVBoxLayout()
        words.setSpacing(HAIR)
        words.addWidget(self.title)
        words.addWidget(self.source)
        row = QHBoxLayout(head)
        row.setContentsMargins(WIDE, NEAR, APART, NEAR)
        row.addLayout(words, 1)
        row.addWidget(self.finish)
        return head
