"""A page of the guideline to write, and to look at as it will be read."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QStackedWidget,
    QTextBrowser,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from gui.fonts import article_font
from gui.markdown import document_of
from gui.scale import TIGHT, Type, set_type


class PageEditor(QWidget):
    """Markdown in a field; a button shows it set. `changed` with every letter."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document: QTextDocument | None = None
        self.field = QPlainTextEdit(self)
        self.field.setTabChangesFocus(True)
        self.field.setAccessibleName(self.tr("Page of the guideline, in Markdown"))
        self.field.setPlaceholderText(self.tr("What belongs here and what does not, with examples. **bold**, - list"))
        self.field.setFont(article_font(self.font().pointSizeF()))
        self.reader = QTextBrowser(self)
        self.reader.setOpenLinks(False)
        self.look = QToolButton(self)
        self.look.setObjectName("choice")
        self.look.setText(self.tr("As it is read"))
        self.look.setCheckable(True)
        self.look.toggled.connect(self._look)
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self.field)
        self._stack.addWidget(self.reader)
        title = QLabel(self.tr("Guideline"), self)
        title.setObjectName("paneTitle")
        set_type(title, Type.STRONG)
        top = QHBoxLayout()
        top.addWidget(title, 1)
        top.addWidget(self.look)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(TIGHT)
        layout.addLayout(top)
        layout.addWidget(self._stack, 1)
        self.field.textChanged.connect(self.changed)

    @property
    def text(self) -> str:
        """The page's Markdown."""
        return self.field.toPlainText().strip()

    def show_text(self, text: str) -> None:
        """Show this page; the same text again disturbs nobody who types."""
        if text == self.text:
            return
        self.field.blockSignals(True)
        self.field.setPlainText(text)
        self.field.blockSignals(False)
        self._look(self.look.isChecked())

    def _look(self, wanted: bool) -> None:
        self._stack.setCurrentIndex(int(wanted))
        if wanted:
            document = document_of(self.text, self.field.font(), self.reader)
            document.setIndentWidth(18)
            self.reader.setDocument(document)
            if self._document is not None:
                self._document.deleteLater()
            self._document = document
