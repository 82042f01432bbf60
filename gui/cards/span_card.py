"""The card of the name in focus."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from annotate.model import Span
from annotate.schema import Schema
from gui.cards.head import CardHead
from gui.cards.place_fields import PlaceFields
from gui.scale import NEAR
from gui.theme import Theme
from gui.wording import ui_language


class SpanCard(QWidget):
    """Label, words, place and origin of a name, what else can be said of it, and the guideline of its label."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = CardHead(self)
        self.place = PlaceFields(self)
        self._guide = QLabel(self)
        self._guide.setTextFormat(Qt.TextFormat.PlainText)
        self._guide.setWordWrap(True)
        self._guide.setObjectName("guide")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NEAR)
        layout.addWidget(self.head)
        layout.addWidget(self.place)
        layout.addWidget(self._guide)
        layout.addStretch(1)

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self.head.set_theme(theme)

    def show_span(self, span: Span, text: str, schema: Schema, *, is_writable: bool) -> None:
        """Show this name."""
        label = schema.entity(span.label)
        language = ui_language()
        self.head.show_record(
            span,
            text,
            chip=span.label,
            name=label.name(language) if label else span.label,
            colour=label.colour if label else "#777777",
            is_writable=is_writable,
        )
        self.place.show_place(span.id, span.start, span.end, text, is_writable=is_writable)
        guide = label.guide(language) if label else ""
        self._guide.setText(guide)
        self._guide.setVisible(bool(guide))
