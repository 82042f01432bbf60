"""One version of a case: its letter and key, whose it is, the words with its marks, and the same said in lines."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotate.model import AnnotationSet, Document
from annotate.schema import Schema
from gui.article_view import ArticleView
from gui.scale import APART, HAIR, NEAR, TIGHT, Type, hold, set_type
from gui.theme import Theme

# Smaller than the article: several stand beside each other.
_POINTS = 12.5
_WIDTH = 210
_HEIGHT = 84


class VersionCard(QFrame):
    """Shows one version; `taken` says that the reviewer clicked it."""

    taken = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versionCard")
        hold(self, least_width=_WIDTH)
        self.key = QLabel(self)
        self.key.setObjectName("keyCap")
        self.who = QLabel(self)
        for label in (self.key, self.who):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.who.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.take = QToolButton(self)
        self.take.setText(self.tr("Take"))
        self.take.setObjectName("choice")
        self.take.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.take.clicked.connect(self.taken)
        self.excerpt = ArticleView(self)
        self.excerpt.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.excerpt.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.excerpt.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.excerpt.set_zoom(_POINTS)
        hold(self.excerpt, least_height=_HEIGHT)
        # It takes what room there is: a card is never higher than the panel because of its excerpt.
        self.excerpt.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._lines = QVBoxLayout()
        self._lines.setSpacing(HAIR)
        self.lines: list[QLabel] = []
        head = QHBoxLayout()
        head.setSpacing(NEAR)
        head.addWidget(self.key)
        head.addWidget(self.who, 1)
        head.addWidget(self.take)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(APART, NEAR, NEAR, NEAR)
        layout.setSpacing(TIGHT)
        layout.addLayout(head)
        layout.addLayout(self._lines)
        layout.addWidget(self.excerpt, 1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self.excerpt.set_theme(theme)

    def show_version(
        self,
        *,
        key: str,
        who: str,
        excerpt: tuple[Document, AnnotationSet],
        schema: Schema,
        lines: Sequence[str],
        shared: Collection[str],
        notes: Sequence[str],
        is_writable: bool,
    ) -> None:
        """Show this version with its annotators' notes. Lines that not every version has are bold and begin with ≠."""
        self.key.setText(key)
        self.key.setVisible(bool(key))
        self.who.setText(who)
        self.who.setToolTip(who)
        self.take.setVisible(is_writable)
        document, annotations = excerpt
        self.excerpt.set_article(document, annotations, schema)
        self.excerpt.setAccessibleName(self.tr("Version {key}").format(key=key))
        # A quotation in focus shows its speaker, cue and stances.
        if annotations.quotes:
            self.excerpt.focus_record(annotations.quotes[0].id, scroll=False)
        for label in self.lines:
            self._lines.removeWidget(label)
            label.deleteLater()
        self.lines = [self._line(line, is_shared=line in shared) for line in lines]
        self.lines += [self._line(note, is_shared=True) for note in notes]
        for label in self.lines:
            self._lines.addWidget(label)
            # Qt would do so later, and until then the card would need less room than it does.
            label.show()

    def _line(self, text: str, *, is_shared: bool) -> QLabel:
        label = QLabel(text if is_shared else f"≠ {text}", self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        if is_shared:
            label.setObjectName("muted")
        else:
            set_type(label, Type.STRONG)
        return label
