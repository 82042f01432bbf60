"""What moves the edges of names and quotations: steps, trims, numbers, and what the mouse asks for."""

from PySide6.QtCore import QObject

from annotate import acts, quote_acts
from annotate.acts import Actor, Refused
from annotate.edits import Edit
from annotate.model import AnnotationSet, Quote, Span
from annotate.tokens import Unit, step
from annotate.trims import trims
from gui.cards.panel import CardPanel
from gui.cards.place_fields import PlaceFields
from gui.cards.quote_card import QuoteCard
from gui.desk import Desk
from storage.project import Change

_EXCERPT = 60


class Boundaries(QObject):
    """Handlers of the actions named "boundaries.…"."""

    def __init__(self, desk: Desk, cards: CardPanel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = desk.session
        self._cards = cards
        # The way that T goes, and whose it is: it ends where it began.
        self._way: tuple[str, tuple[tuple[int, int], ...]] | None = None
        self._listen_to(cards.span_card.place)
        cards.quote_card_made.connect(self._on_quote_card)
        desk.view.span_moved.connect(self.move)

    # Steps -----------------------------------------------------------------------------------------------------------

    def end_right(self) -> None:
        """Move the end to the next word's end."""
        self._step("end", forward=True, unit="word")

    def end_left(self) -> None:
        """Move the end to the previous word's end."""
        self._step("end", forward=False, unit="word")

    def start_right(self) -> None:
        """Move the start to the next word's start."""
        self._step("start", forward=True, unit="word")

    def start_left(self) -> None:
        """Move the start to the previous word's start."""
        self._step("start", forward=False, unit="word")

    def end_right_akshara(self) -> None:
        """Move the end by one akshara to the right."""
        self._step("end", forward=True, unit="akshara")

    def end_left_akshara(self) -> None:
        """Move the end by one akshara to the left."""
        self._step("end", forward=False, unit="akshara")

    def start_right_akshara(self) -> None:
        """Move the start by one akshara to the right."""
        self._step("start", forward=True, unit="akshara")

    def start_left_akshara(self) -> None:
        """Move the start by one akshara to the left."""
        self._step("start", forward=False, unit="akshara")

    def _step(self, edge: str, *, forward: bool, unit: Unit) -> None:
        record, document = self._focused(), self._desk.document
        if record is None or document is None:
            return
        if edge == "end":
            end = step(document.text, record.end, unit=unit, forward=forward, edge="end")
            self.move(record.id, record.start, end)
        else:
            start = step(document.text, record.start, unit=unit, forward=forward, edge="start")
            self.move(record.id, start, record.end)

    # Trims -----------------------------------------------------------------------------------------------------------

    def trim(self) -> None:
        """Move to the next place without or with what stands beside the span; after the last one, where it began."""
        record, document = self._focused(), self._desk.document
        if record is None or document is None:
            return
        here = record.start, record.end
        stops = self._way[1] if self._way is not None and self._way[0] == record.id else ()
        if here not in stops:
            stops = trims(document.text, *here, is_name=isinstance(record, Span))
        self._way = record.id, stops
        at = stops.index(here)
        following = (*stops[at + 1 :], *stops[:at])
        # A place where the very same is marked already is passed by.
        change = self._session.act(lambda now, actor: _first_possible(now, actor, record, following))
        if change is None:
            self._desk.hinted.emit(
                self.tr("With less or more these words are marked already.")
                if following
                else self.tr("Nothing beside this could be left out or taken in.")
            )
            return
        moved = change.after.get(record.id)
        assert isinstance(moved, Span | Quote)
        words = " ".join(document.text[moved.start : moved.end].split())
        if len(words) > _EXCERPT:
            words = f"{words[: _EXCERPT // 2]} … {words[-_EXCERPT // 2 :]}"
        self._desk.hinted.emit(
            self.tr("“{words}”: {number} of {count}. [trim] goes on.").format(
                words=words, number=stops.index((moved.start, moved.end)) + 1, count=len(stops)
            )
        )

    # Numbers and the mouse -------------------------------------------------------------------------------------------

    def type_place(self) -> None:
        """The keyboard is in the fields of the start and end of what is in focus."""
        record = self._focused()
        if record is not None:
            place = self._cards.span_card.place if isinstance(record, Span) else self._quote_place()
            if place is not None:
                place.take_keyboard()

    def move(self, record_id: str, start: int, end: int) -> Change | None:
        """Move a record's edges to these places; None when nothing changed or it was refused, which is told."""
        record = self._desk.annotations.get(record_id) if self._desk.annotations is not None else None
        if isinstance(record, Span | Quote):
            return self._session.act(lambda now, actor: _moved(now, actor, record, start, end))
        return None

    def _on_quote_card(self, card: QuoteCard) -> None:
        self._listen_to(card.place)

    def _listen_to(self, place: PlaceFields) -> None:
        place.place_wanted.connect(self.move)
        place.left.connect(self._desk.view.setFocus)

    def _quote_place(self) -> PlaceFields | None:
        return self._cards.quote_card.place if self._cards.quote_card is not None else None

    def _focused(self) -> Span | Quote | None:
        record = self._desk.focused
        if isinstance(record, Span | Quote):
            return record
        self._desk.hinted.emit(self.tr("Put the focus on an annotation first, with Tab or a click."))
        return None


def _moved(now: AnnotationSet, actor: Actor, record: Span | Quote, start: int, end: int) -> Edit | None:
    move = acts.move_span if isinstance(record, Span) else quote_acts.move_quote
    return move(now, actor, record.id, start, end)


def _first_possible(
    now: AnnotationSet, actor: Actor, record: Span | Quote, places: tuple[tuple[int, int], ...]
) -> Edit | None:
    for start, end in places:
        try:
            return _moved(now, actor, record, start, end)
        except Refused:
            continue
    return None
