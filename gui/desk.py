"""What the handlers of actions share: the session, the article view, and what is selected or in focus."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from annotate.model import Anchor, AnnotationSet, Document, Quote, Record, Span, Stance, reading_order
from annotate.suggest.proposing import Proposed, proposed_links
from gui.article_view import ArticleView
from gui.bulk import Bulk
from gui.cards.panel import CardPanel
from gui.cards.stance_card import StanceCard
from gui.queue import Queue
from gui.session import Session
from storage.project import Change


class Desk(QObject):
    """One article on the desk. Handlers ask here and act through `session`, on many places through `bulk`.

    ``hinted`` and ``told`` reach the banner.
    """

    hinted = Signal(str)
    told = Signal(str)

    def __init__(self, session: Session, view: ArticleView, queue: Queue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.view = view
        self.queue = queue
        self.bulk = Bulk(session, self)
        self.last_label: str | None = None
        self._proposed: tuple[AnnotationSet, str, Proposed] | None = None

    @property
    def document(self) -> Document | None:
        """The article that is shown."""
        return self.session.document

    @property
    def annotations(self) -> AnnotationSet | None:
        """Its annotations as they are committed."""
        return self.session.annotations

    @property
    def selection(self) -> tuple[int, int] | None:
        """The selected range, None when nothing is selected."""
        chosen = self.view.selection
        return chosen if chosen is not None and chosen[0] < chosen[1] else None

    @property
    def focused(self) -> Record | None:
        """The record in focus, if it is still in force."""
        if self.annotations is None or self.view.focused is None:
            return None
        record = self.annotations.get(self.view.focused)
        return record if record is not None and record.origin.is_live else None

    @property
    def quote(self) -> Quote | None:
        """The quotation in focus."""
        record = self.focused
        return record if isinstance(record, Quote) else None

    @property
    def proposed(self) -> Proposed:
        """What the rules would link the quotation in focus to, where it lacks a link."""
        quote, now = self.quote, self.annotations
        if quote is None or now is None or self.document is None:
            return Proposed()
        if self._proposed is None or self._proposed[0] is not now or self._proposed[1] != quote.id:
            self._proposed = now, quote.id, proposed_links(now, self.document.text, quote)
        return self._proposed[2]

    def proposed_places(self) -> dict[str, Anchor]:
        """Return the places of what is proposed, by role."""
        proposed, now = self.proposed, self.annotations
        meant = now.get(proposed.means) if now is not None and proposed.means is not None else None
        places = {
            "speaker": proposed.speaker,
            "means": Anchor(meant.start, meant.end, meant.id) if isinstance(meant, Span) else None,
            "cue": proposed.cue,
        }
        return {role: anchor for role, anchor in places.items() if anchor is not None}

    @property
    def stance(self) -> Stance | None:
        """The stance without a quotation in focus; else the quotation's stance whose card has the keyboard's focus."""
        if isinstance(self.focused, Stance) and self.selection is None:
            return self.focused
        widget: QWidget | None = self.view.window().focusWidget()
        while widget is not None and not isinstance(widget, StanceCard):
            widget = widget.parentWidget()
        if widget is None or self.quote is None or self.annotations is None:
            return None
        record = self.annotations.get(widget.stance_id)
        return record if isinstance(record, Stance) else None

    def in_order(self) -> list[Record]:
        """Return the live names, quotations and stances without a quotation in reading order."""
        now = self.annotations
        if now is None:
            return []
        return sorted([*now.live_spans, *now.live_quotes, *now.free_stances], key=reading_order)

    def focus(self, record_id: str | None) -> None:
        """Put a record into focus and show it; nothing stays selected, and the text cursor stands where it begins."""
        record = self.annotations.get(record_id) if self.annotations is not None and record_id is not None else None
        self.view.place_caret(record.start if isinstance(record, Span | Quote) else self.view.caret)
        if record_id != self.view.focused and _is_in_a_card(self.view.window().focusWidget()):
            # The card goes with what it was about: the next letter must not land in a field of another one.
            self.view.setFocus()
        self.view.focus_record(record_id)

    def focus_change(self, change: Change) -> None:
        """Put into focus what an act was about, if that is still there."""
        for record_id in change.edit.touched:
            record = change.after.get(record_id)
            if isinstance(record, Stance) and record.quote is not None:
                record = change.after.get(record.quote)
            if record is not None and record.origin.is_live:
                self.focus(record.id)
                return


def _is_in_a_card(widget: QWidget | None) -> bool:
    while widget is not None and not isinstance(widget, CardPanel):
        widget = widget.parentWidget()
    return widget is not None
