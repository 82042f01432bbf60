"""What gold has otherwise in an article to learn from, span by span, with the guideline beside it."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QListView, QPushButton, QSplitter, QVBoxLayout, QWidget

from annotate.agreement.corrections import Correction
from annotate.schema import Label, Schema
from gui.guideline_panel import GuidelinePanel
from gui.key_label import KeyLabel
from gui.review.corrections_page import CorrectionDelegate, CorrectionModel, Sheet, load_sheet
from gui.row_list import ROW
from gui.scale import APART, BROAD, NEAR, WIDE, Type, set_type
from gui.task import Background
from gui.theme import Theme
from gui.wording import ui_language
from storage.assignment import BatchKind
from storage.project import Project


class FeedbackPage(QWidget):
    """`opened` carries a place of the article to look at, `next_wanted` that the next article is to come."""

    opened = Signal(int, int)
    next_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema: Schema | None = None
        self.sheet: Sheet | None = None
        self.background = Background(self)
        self.background.made.connect(self._on_made)
        self.background.refused.connect(self._say)
        self.title = QLabel(self)
        set_type(self.title, Type.TITLE)
        self.score = QLabel(self)
        self.back = QPushButton(self.tr("Back to the article"), self)
        self.back.clicked.connect(self.left)
        self.next = QPushButton(self.tr("Next article"), self)
        self.next.clicked.connect(self.next_wanted)
        self.model = CorrectionModel(self, tells_who=False)
        self.view = QListView(self)
        self.view.setAccessibleName(self.tr("What gold has otherwise"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(CorrectionDelegate(self.view))
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.activated.connect(self._on_activated)
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.guideline = GuidelinePanel(self)
        self.guideline.closed.connect(self.view.setFocus)
        self.told = KeyLabel(self)
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.told.setWordWrap(True)
        for label in (self.title, self.score):
            label.setTextFormat(Qt.TextFormat.PlainText)
        head = QHBoxLayout()
        head.addWidget(self.title)
        head.addSpacing(BROAD)
        head.addWidget(self.score)
        head.addStretch(1)
        head.addWidget(self.back)
        head.addWidget(self.next)
        self.halves = QSplitter(Qt.Orientation.Horizontal, self)
        self.halves.addWidget(self.view)
        self.halves.addWidget(self.guideline)
        self.halves.setSizes([640, 420])
        self.halves.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(WIDE, APART, WIDE, APART)
        layout.setSpacing(NEAR)
        layout.addLayout(head)
        layout.addWidget(self.told)
        layout.addWidget(self.halves, 1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self.guideline.set_theme(theme)

    def show_article(self, project: Project, document: str, annotator: str, kind: BatchKind) -> None:
        """What gold has otherwise in this article is read and shown; of a qualification its score, too."""
        self._schema = project.schema
        self.guideline.set_schema(project.schema, ui_language())
        is_training = kind is BatchKind.TRAINING
        self.title.setText(self.tr("Training") if is_training else self.tr("Qualification"))
        attempts = [] if is_training else [a for a in project.team.attempts(annotator) if a.document == document]
        self.score.setText("")
        if attempts:
            last = attempts[-1]
            self.score.setText(
                self.tr("{matched} of your {marked} marks are gold's; gold has {gold}. F1 {score}").format(
                    matched=last.matched,
                    marked=last.marked,
                    gold=last.gold,
                    score="–" if last.score is None else f"{last.score:.2f}",
                )
            )
        self._say(self.tr("Reading…"))
        self.next.setFocus()
        path = project.path
        self.background.start(lambda tick: load_sheet(path, annotator, tick, documents=(document,)))

    def _on_made(self, sheet: object) -> None:
        assert isinstance(sheet, Sheet)
        self.sheet = sheet
        self.model.show(sheet)
        count = len(sheet.corrections)
        if not count:
            self._say(self.tr("Just as in gold: nothing is otherwise. [finish] opens the next article."))
            return
        self.told.setText(
            self.tr(
                "%n places are otherwise in gold. Go through them with the arrow keys: the guideline for each stands "
                "beside it. Enter shows the place in the article, [finish] opens the next one.",
                "",
                count,
            )
        )
        self.halves.show()
        self.view.setFocus()
        self.view.setCurrentIndex(self.model.index(0))

    def _say(self, text: str) -> None:
        self.told.setText(text)
        self.halves.hide()

    def _on_current(self, current: QModelIndex) -> None:
        each = current.data(ROW)
        if isinstance(each, Correction):
            self.guideline.show_page(self._label(each))

    def _on_activated(self, index: QModelIndex) -> None:
        each: Correction = index.data(ROW)
        self.opened.emit(each.start, each.end)

    def _label(self, each: Correction) -> Label | None:
        """Return what gold calls it; where gold has nothing what the annotator called it."""
        units = each.gold or each.yours
        if self._schema is None or not units:
            return None
        labels = (*self._schema.entities, *self._schema.quotes)
        return next((label for label in labels if label.code == units[0].label), None)
