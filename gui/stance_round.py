"""A round through the quotations that have no stance yet: a letter says what each is about, a digit for or against."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from annotate.model import Anchor, AnnotationSet, Quote, span_order
from gui.candidates import target_candidates
from gui.cards.panel import CardPanel
from gui.desk import Desk
from gui.picking import Picking


class StanceRound(QObject):
    """Handlers of the actions named "round.…". ``add`` gives the quotation in focus a stance of a value.

    While the round goes on, the digits are values and the quotation in focus is the one that is asked about.
    """

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        picking: Picking,
        cards: CardPanel,
        add: Callable[[str], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._picking = picking
        self._cards = cards
        self._add = add
        self._quote: str | None = None
        self._skipped: set[str] = set()
        self._is_moving = False
        picking.cancelled.connect(self._on_stopped)
        desk.view.focus_changed.connect(self._on_focus_changed)
        desk.session.document_changed.connect(lambda _document: self.end())
        # A value chosen in the card goes on, too; later, because now not every view has heard of it.
        desk.session.changed.connect(lambda _change: QTimer.singleShot(0, self._on_changed))

    @property
    def is_active(self) -> bool:
        """True while the digits are values of the quotation that is asked about."""
        return self._quote is not None

    def start(self) -> None:
        """Ask about the quotation in focus, or the next one, that has no stance; after the last one the first."""
        now = self._desk.annotations
        self._skipped.clear()
        if now is not None and not now.live_quotes:
            self._desk.hinted.emit(self.tr("There is no quotation here: [quote] makes one."))
        elif now is not None:
            self._go_on(now)

    def give(self, value: str) -> None:
        """The quotation that is asked about has a stance of this value, and the next one is asked about."""
        before = self._desk.annotations
        self._add(value)
        now = self._desk.annotations
        if now is not None and now is not before:
            self._go_on(now)

    def skip(self) -> None:
        """The quotation that is asked about shows no stance: the next one is asked about."""
        now = self._desk.annotations
        if now is not None and self._quote is not None:
            self._skipped.add(self._quote)
            self._go_on(now)

    def end(self) -> None:
        """The digits mean again what they mean by themselves."""
        if self._quote is not None:
            self._quote = None
            self.changed.emit()

    def _go_on(self, now: AnnotationSet) -> None:
        left = [quote for quote in _without_stance(now) if quote.id not in self._skipped]
        focused = self._desk.quote
        caret = self._desk.view.caret
        here = span_order(focused) if focused is not None else (caret, -len(self._text), "")
        following = next((quote for quote in left if span_order(quote) >= here), left[0] if left else None)
        if following is None:
            self._picking.cancel()
            self.end()
            self._desk.view.setFocus()
            self._desk.hinted.emit(self.tr("Every quotation was asked about. [finish] finishes the article."))
            return
        self._ask(now, following, len(left))

    def _ask(self, now: AnnotationSet, quote: Quote, left: int) -> None:
        self._is_moving = True
        self._desk.focus(quote.id)
        self._desk.view.setFocus()
        self._picking.start("target", target_candidates(now, self._text, quote), self._take, has_digits=True)
        self._is_moving = False
        self._quote = quote.id
        self.changed.emit()
        self._desk.told.emit(
            self.tr(
                "What is it about? A letter, or words of the text; then the digit of the value. 0 goes on without one, "
                "Esc ends. %n left.",
                "",
                left,
            )
        )

    def _take(self, target: Anchor) -> None:
        card = self._cards.quote_card
        if card is not None and self.is_active:
            words = self._text[target.start : target.end]
            card.add_stance.set_pending(target, words)
            self._desk.view.clear_selection()
            self._desk.told.emit(self.tr("About “{words}”: now the digit of the value. Esc ends.").format(words=words))

    @property
    def _text(self) -> str:
        return self._desk.document.text if self._desk.document is not None else ""

    def _on_stopped(self) -> None:
        if not self._is_moving:
            self.end()

    def _on_focus_changed(self, record_id: str | None) -> None:
        if not self._is_moving and record_id != self._quote:
            self.end()

    def _on_changed(self) -> None:
        now = self._desk.annotations
        if now is not None and self.is_active and self._quote not in [quote.id for quote in _without_stance(now)]:
            self._go_on(now)


def _without_stance(now: AnnotationSet) -> list[Quote]:
    judged = {stance.quote for stance in now.live_stances}
    return [quote for quote in now.live_quotes if quote.id not in judged]
