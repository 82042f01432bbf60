"""The right side's upper half: the card of whatever is in focus, or what to do when nothing is."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from annotate.model import Anchor, AnnotationSet, Document, Quote, Record, Span, Stance
from annotate.places import typed_places
from annotate.schema import Schema
from gui.candidates import name_candidates, target_candidates
from gui.cards.add_stance import AddStance
from gui.cards.note_field import NoteField
from gui.cards.quote_card import QuoteCard
from gui.cards.span_card import SpanCard
from gui.cards.stance_card import StanceCard
from gui.key_label import KeyLabel
from gui.scale import APART
from gui.theme import Theme, light


class CardPanel(QScrollArea):
    """Shows one card at a time. `card_made` carries each new quotation card, so that it can be listened to."""

    quote_card_made = Signal(object)
    stance_card_made = Signal(object)  # of a stance without a quotation

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = light()
        self._schema: Schema | None = None
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Card"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._pages = _Pages(self)
        self._empty = KeyLabel(self)
        self._empty.setTextFormat(Qt.TextFormat.PlainText)
        self._empty.setWordWrap(True)
        self._empty.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._empty.setObjectName("muted")
        self.span_card = SpanCard(self)
        self.quote_card: QuoteCard | None = None
        self.new_stance: AddStance | None = None
        self._new_page: QWidget | None = None
        self._stance_card: StanceCard | None = None
        self._pages.add(self._empty)
        self._pages.add(self.span_card)
        self._pages.turned.connect(lambda: self.verticalScrollBar().setValue(0))
        self.note = NoteField(self)
        holder = QWidget(self)
        layout = QVBoxLayout(holder)
        layout.setContentsMargins(APART, APART, APART, APART)
        layout.addWidget(self._pages, 1)
        layout.addWidget(self.note)
        self.setWidget(holder)

    @property
    def current(self) -> QWidget:
        """The card that is shown."""
        return self._pages.current or self._empty

    def set_theme(self, theme: Theme) -> None:
        """Draw the cards in this theme's colours."""
        self._theme = theme
        self.span_card.set_theme(theme)
        self.note.set_theme(theme)
        if self.quote_card is not None:
            self.quote_card.set_theme(theme)
        if self._stance_card is not None:
            self._stance_card.set_theme(theme)

    def set_read_only(self, is_read_only: bool) -> None:
        """Fields in which only a project that can be changed takes anything are dimmed, or are as they were."""
        places = [self.span_card.place, *([self.quote_card.place] if self.quote_card is not None else [])]
        for widget in (*places, self.note):
            widget.setEnabled(not is_read_only)

    def set_schema(self, schema: Schema | None) -> None:
        """Offer this project's kinds and values."""
        if self.quote_card is not None:
            self._pages.remove(self.quote_card)
            self.quote_card.deleteLater()
            self.quote_card = None
        if self._new_page is not None:
            self._pages.remove(self._new_page)
            self._new_page.deleteLater()
            self._new_page = self.new_stance = None
        self._drop_stance_card()
        self._schema = schema
        if schema is not None:
            self.quote_card = QuoteCard(schema, self)
            self.quote_card.set_theme(self._theme)
            self._pages.add(self.quote_card)
            self.new_stance = AddStance(schema, self)
            self._new_page = _on_top(self.new_stance, self)
            self._pages.add(self._new_page)
            self.quote_card_made.emit(self.quote_card)

    def show_record(
        self,
        record: Record | None,
        document: Document | None,
        annotations: AnnotationSet | None,
        proposed: Mapping[str, Anchor],
        *,
        is_writable: bool,
    ) -> None:
        """Show the card of this record, and what is noted about it, or, when nothing is in focus, about the article.

        ``proposed`` holds the places that the links of a quotation would lead to, by role.
        """
        # A stance has a note of its own.
        self.note.setVisible(annotations is not None and not isinstance(record, Stance))
        if annotations is not None:
            about = record.id if isinstance(record, Span | Quote) else None
            self.note.show_note(about, annotations.note(about), is_writable=is_writable)
        else:
            self.note.forget()
        if self._schema is None or document is None or annotations is None:
            self._show_empty(
                self.tr(
                    "No article is open yet. Press [import] to import texts, tables or web pages, or drop files.\n\n"
                    "Then names and quotations are suggested, and you accept, reject or correct them by key."
                )
            )
        elif isinstance(record, Span):
            self.span_card.show_span(record, document.text, self._schema, is_writable=is_writable)
            self._pages.turn_to(self.span_card)
        elif isinstance(record, Quote) and self.quote_card is not None:
            self.quote_card.show_quote(record, annotations, document.text, proposed, is_writable=is_writable)
            self._pages.turn_to(self.quote_card)
        elif isinstance(record, Stance):
            self._show_stance(record, annotations, document.text, is_writable=is_writable)
        elif annotations.undecided:
            self._show_empty(
                self.tr(
                    "Nothing is in focus. Press [next-undecided] for the next suggestion, then [accept] to "
                    "accept it or [reject] to reject it.\n\n"
                    "Or select words in the article: a digit labels them, [quote] makes a quotation of them."
                )
            )
        else:
            self._show_empty(
                self.tr(
                    "Nothing is in focus. Select words in the article: a digit labels them, [quote] makes a "
                    "quotation of them. Click an annotation, or press [next-span], to change it.\n\n"
                    "When the article is done, press [finish]: it is marked as finished and the next one opens."
                )
            )

    @property
    def asking(self) -> AddStance | None:
        """The row that adds a stance and has the keyboard's focus, or None."""
        rows = (self.quote_card.add_stance if self.quote_card is not None else None, self.new_stance)
        return next((row for row in rows if row is not None and row.has_keyboard), None)

    def stance_card_of(self, stance_id: str) -> StanceCard | None:
        """Return the card of a stance that is shown, or None."""
        if self._stance_card is not None and self._stance_card.stance_id == stance_id:
            return self._stance_card
        return self.quote_card.stances.get(stance_id) if self.quote_card is not None else None

    def keep_stance_notes(self) -> None:
        """What is being typed about stances is kept."""
        cards = [*(self.quote_card.stances.values() if self.quote_card is not None else ())]
        for card in [*cards, *([self._stance_card] if self._stance_card is not None else [])]:
            card.keep_note()

    def ask_new_stance(self, holder: Anchor, target: Anchor, text: str) -> AddStance | None:
        """Ask for the value of a stance without a quotation; returns the row that asks."""
        if self.new_stance is not None and self._new_page is not None:
            self.new_stance.ask(holder, target, text)
            self._pages.turn_to(self._new_page)
        return self.new_stance

    def end_new_stance(self) -> None:
        """Ask no longer."""
        self._pages.turn_to(self._empty)

    def _show_stance(self, stance: Stance, annotations: AnnotationSet, text: str, *, is_writable: bool) -> None:
        near = stance.place
        if near is None or self._schema is None:
            return
        card = self._stance_card
        if card is None or card.stance_id != stance.id:
            self._drop_stance_card()
            self._stance_card = card = StanceCard(stance.id, self._schema, self)
            card.set_theme(self._theme)
            self._pages.add(_on_top(card, self))
            self.stance_card_made.emit(card)
        holders, targets = name_candidates(annotations, text, near), target_candidates(annotations, text, near)
        card.show_stance(
            stance,
            0,
            text,
            holders=holders,
            targets=targets,
            find=lambda typed: typed_places(annotations, text, typed, near.start),
            is_writable=is_writable,
            is_flagged=annotations.note(stance.id) is not None,
        )
        page = card.parentWidget()
        assert page is not None
        self._pages.turn_to(page)

    def _drop_stance_card(self) -> None:
        if self._stance_card is not None:
            page = self._stance_card.parentWidget()
            assert page is not None
            self._pages.remove(page)
            page.deleteLater()
            self._stance_card = None

    def focus_note(self) -> None:
        """The keyboard is in the note, which is in sight."""
        self.ensureWidgetVisible(self.note)
        self.note.text.setFocus()

    def _show_empty(self, text: str) -> None:
        self._empty.setText(text)
        self._pages.turn_to(self._empty)


class _Pages(QWidget):
    """Shows one page at a time and is as high as that one at its width; `QStackedWidget` is as high as the highest."""

    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current: QWidget | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)

    @property
    def current(self) -> QWidget | None:
        """The page that is shown."""
        return self._current

    def turn_to(self, page: QWidget) -> None:
        """Show this page; `turned` when it is another one."""
        if page is self._current:
            return
        if self._current is not None:
            self._current.hide()
        self._current = page
        page.show()
        self.turned.emit()

    def add(self, page: QWidget) -> None:
        """Take a page in; the first one is shown."""
        page.hide()
        self._layout.addWidget(page)
        if self._current is None:
            self.turn_to(page)

    def remove(self, page: QWidget) -> None:
        """The page is none any more; of the others the first one is shown in its place."""
        self._layout.removeWidget(page)
        page.hide()
        if page is self._current:
            self._current = None
            item = self._layout.itemAt(0)
            if item is not None and item.widget() is not None:
                self.turn_to(item.widget())


def _on_top(widget: QWidget, parent: QWidget) -> QWidget:
    """Return a page with the widget at its top."""
    page = QWidget(parent)
    layout = QVBoxLayout(page)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(widget)
    layout.addStretch(1)
    return page
