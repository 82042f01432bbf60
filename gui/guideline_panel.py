"""The guideline beside the article: the page about the label in focus, or any other page."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QShowEvent, QTextDocument
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QTextBrowser, QToolButton, QVBoxLayout, QWidget

from annotate.guideline import page
from annotate.schema import Label, Schema
from gui.fonts import article_font
from gui.icons import icon
from gui.markdown import document_of
from gui.scale import NEAR, TIGHT, Type, set_type
from gui.swatches import swatch
from gui.theme import Theme, light


class _Reader(QTextBrowser):
    """Shows a document and loads nothing: no image, no style sheet, no other page."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Return nothing, whatever is asked for."""
        return None


class GuidelinePanel(QWidget):
    """Shows pages of a schema. `closed` when it shall go, `link_wanted` carries an address that was clicked."""

    closed = Signal()
    link_wanted = Signal(QUrl)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("guidelinePanel")
        self._schema: Schema | None = None
        self._language = "en"
        self._labels: list[Label | None] = []
        self._theme = light()
        self._document: QTextDocument | None = None
        self._is_drawn = False
        self._title = QLabel(self.tr("Guideline"), self)
        self._title.setObjectName("paneTitle")
        set_type(self._title, Type.STRONG)
        self._close = QToolButton(self)
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Close the guideline (Esc)"))
        self._close.setAccessibleName(self.tr("Close the guideline"))
        self._close.clicked.connect(self.closed)
        self.pages = QComboBox(self)
        self.pages.setAccessibleName(self.tr("Page of the guideline"))
        self.pages.currentIndexChanged.connect(lambda _at: self._show())
        self.text = _Reader(self)
        self.text.setOpenLinks(False)
        self.text.setOpenExternalLinks(False)
        self.text.setAccessibleName(self.tr("Guideline"))
        self.text.anchorClicked.connect(self.link_wanted)
        self.text.installEventFilter(self)
        top = QHBoxLayout()
        top.addWidget(self._title)
        top.addWidget(self.pages, 1)
        top.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(NEAR, TIGHT, NEAR, NEAR)
        layout.setSpacing(TIGHT)
        layout.addLayout(top)
        layout.addWidget(self.text, 1)

    @property
    def label(self) -> Label | None:
        """The label, kind or value whose page is shown; None for the page about all."""
        at = self.pages.currentIndex()
        return self._labels[at] if 0 <= at < len(self._labels) else None

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self._close.setIcon(icon("clear", theme.muted.name(), theme.faint.name()))
        self._show()

    def set_schema(self, schema: Schema | None, language: str) -> None:
        """Offer the pages of this schema, the page about all first."""
        if schema is self._schema and language == self._language:
            return
        before = self.label.code if self.label is not None else None
        self._schema, self._language = schema, language
        self.pages.blockSignals(True)
        self.pages.clear()
        self._labels = []
        if schema is not None:
            self._offer([None])
            for part in (schema.entities, schema.quotes, schema.stances):
                self.pages.insertSeparator(self.pages.count())
                self._labels.append(None)
                self._offer(part)
        at = next((at for at, each in enumerate(self._labels) if each is not None and each.code == before), 0)
        self.pages.setCurrentIndex(at)
        self.pages.blockSignals(False)
        self._show()

    def show_page(self, label: Label | None) -> None:
        """Show the page about this label, or about all."""
        at = next((at for at, each in enumerate(self._labels) if each is label), 0)
        if at != self.pages.currentIndex():
            self.pages.setCurrentIndex(at)

    def showEvent(self, event: QShowEvent) -> None:
        """Draw the page, if it has changed while nobody saw it."""
        super().showEvent(event)
        if not self._is_drawn:
            self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close on Esc."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return True
        return super().eventFilter(watched, event)

    def _offer(self, labels: Sequence[Label | None]) -> None:
        for label in labels:
            self._labels.append(label)
            if label is None:
                self.pages.addItem(self.tr("For all"))
            else:
                self.pages.addItem(swatch(QColor(label.colour)), f"{label.name(self._language)} ({label.code})")

    def _show(self) -> None:
        # Every project has a guideline, and seldom is it looked at: what is hidden is not laid out.
        self._is_drawn = self.isVisible()
        if not self._is_drawn:
            return
        if self._schema is None:
            self.text.clear()
            return
        written = page(self._schema, self.label, self._language)
        font = QFont(article_font(self.font().pointSizeF()))
        document: QTextDocument = document_of(written or self.tr("*Nothing is written here yet.*"), font, self.text)
        document.setDocumentMargin(8)
        document.setIndentWidth(18)
        self.text.setDocument(document)
        if self._document is not None:
            self._document.deleteLater()
        self._document = document
