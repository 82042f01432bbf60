"""What the keys, menus and cards do to stances: those a quotation shows, and those that stand by themselves."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from annotate import acts, quote_acts
from annotate.model import Anchor, Quote, Record, Span, Stance
from annotate.quote_acts import StanceRole
from gui.candidates import name_candidates, target_candidates
from gui.cards.add_stance import AddStance
from gui.cards.panel import CardPanel
from gui.cards.quote_card import QuoteCard, stances_of
from gui.cards.stance_card import StanceCard
from gui.desk import Desk
from gui.editing import Editing
from gui.picking import Picking
from gui.wording import excerpt


class Stancing(QObject):
    """Handlers of the actions named "stancing.…" and of the cards of stances."""

    def __init__(
        self, desk: Desk, editing: Editing, picking: Picking, cards: CardPanel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = desk.session
        self._editing = editing
        self._picking = picking
        self._cards = cards
        cards.quote_card_made.connect(self._listen_to_quote_card)
        cards.stance_card_made.connect(self._listen_to_stance_card)
        # Before another article or layer is shown, or its note would be this one's.
        desk.session.leave_announced.connect(cards.keep_stance_notes)

    def _listen_to_quote_card(self, card: QuoteCard) -> None:
        card.add_stance.values.chosen.connect(lambda value: self._add(card.add_stance, value))
        card.add_stance.left.connect(self._desk.view.setFocus)
        card.stance_card_made.connect(self._listen_to_stance_card)
        new = self._cards.new_stance
        if new is not None:
            new.values.chosen.connect(lambda value: self._add(new, value))
            new.left.connect(self._leave_new)

    def _listen_to_stance_card(self, card: StanceCard) -> None:
        card.left.connect(self._desk.view.setFocus)
        card.value_chosen.connect(self.set_value)
        card.link_chosen.connect(self.point)
        card.pick_wanted.connect(self.pick)
        card.removed.connect(self.remove)
        card.decided.connect(lambda stance_id, yes: self._editing.decide_stance(stance_id, accepting=yes))
        card.implied_chosen.connect(self.set_implied)
        card.noted.connect(self.write_note)

    # Keys -----------------------------------------------------------------------------------------------------------

    def target(self) -> None:
        """Pick what the stance is about: of the stance in focus, of one without a target, else of a new one."""
        quote, document, now = self._desk.quote, self._desk.document, self._desk.annotations
        stance = self._stance_at_hand(lambda each: each.target is None)
        if stance is not None:
            self.pick(stance.id, "target")
        elif quote is None or document is None or now is None:
            self._hint_no_quote()
        else:
            candidates = target_candidates(now, document.text, quote)
            self._picking.start("target", candidates, lambda anchor: self._ask_value_of_target(quote.id, anchor))

    def type_target(self) -> None:
        """The words of the target are typed: of the stance in focus, of one without a target, else of the first."""
        stance = self._stance_at_hand(lambda each: each.target is None) or self._stance_at_hand(lambda _each: True)
        card = self._cards.stance_card_of(stance.id) if stance is not None else None
        if card is None:
            self._hint_no_stance()
            return
        self._cards.ensureWidgetVisible(card)
        card.target.type_words()

    def value(self) -> None:
        """The digits mean the value of the quotation's stance: of a suggested one first, without any of a new one."""
        quote, now, card = self._desk.quote, self._desk.annotations, self._cards.quote_card
        if isinstance(self._desk.focused, Stance):
            self._focus_card(self._desk.focused.id)
            return
        if quote is None or now is None or card is None:
            self._hint_no_quote()
            return
        stances = sorted(stances_of(now, quote.id), key=lambda stance: not stance.origin.is_open)
        (card.stances[stances[0].id] if stances else card.add_stance).setFocus()

    def implied(self) -> None:
        """The stance in focus, or the quotation's only one, is implied, or outspoken again."""
        stance, quote, now = self._desk.stance, self._desk.quote, self._desk.annotations
        if stance is None and quote is not None and now is not None and len(stances_of(now, quote.id)) == 1:
            stance = stances_of(now, quote.id)[0]
        if stance is None:
            self._hint_no_stance()
        else:
            self.set_implied(stance.id, not stance.implied)

    def free(self) -> None:
        """Make a stance without a quotation: pick who holds it, then what it is about, then its value by a digit."""
        document, now, focused = self._desk.document, self._desk.annotations, self._desk.focused
        if document is None or now is None:
            return
        caret = self._desk.view.caret
        near = focused if isinstance(focused, Span | Quote) else Anchor(caret, caret)
        self._picking.start("holder", name_candidates(now, document.text, near), self._ask_target)

    # Acts -----------------------------------------------------------------------------------------------------------

    def add(self, value: str) -> None:
        """Add a stance of this value: the one that is asked for, else one of the quotation in focus."""
        card = self._cards.quote_card
        row = self._cards.asking or (card.add_stance if card is not None else None)
        if row is not None:
            self._add(row, value)

    def _add(self, row: AddStance, value: str) -> None:
        quote = self._desk.quote
        is_free = row is self._cards.new_stance
        if quote is None and not is_free:
            self._hint_no_quote()
            return
        quote_id = quote.id if quote is not None and not is_free else None
        holder, target = row.holder, row.pending
        change = self._session.act(
            lambda now, actor: quote_acts.add_stance(now, actor, quote_id, value, holder=holder, target=target)
        )
        if change is None:
            return
        row.set_pending(None, "")
        made = change.edit.touched[0]
        if quote_id is None:
            self._desk.focus(made)
            self._desk.view.setFocus()
        else:
            self._focus_card(made)
        self._hint_made(change.after.get(made))

    def set_value(self, stance_id: str, value: str) -> None:
        """Say whether the holder is for or against."""
        self._session.act(lambda now, actor: quote_acts.set_value(now, actor, stance_id, value))

    def set_implied(self, stance_id: str, implied: bool) -> None:
        """Say whether it stands between the lines."""
        self._session.act(lambda now, actor: quote_acts.set_implied(now, actor, stance_id, implied))

    def write_note(self, stance_id: str, note: str) -> None:
        """Note this about the stance."""
        self._session.act(lambda now, actor: quote_acts.note_stance(now, actor, stance_id, note))

    def point(self, stance_id: str, role: StanceRole, anchor: Anchor | None) -> None:
        """Link a stance to its holder or target."""
        self._session.act(lambda now, actor: quote_acts.point(now, actor, stance_id, role, anchor))

    def pick(self, stance_id: str, role: StanceRole) -> None:
        """Pick a stance's holder or target in the text."""
        document, now = self._desk.document, self._desk.annotations
        stance = now.get(stance_id) if now is not None else None
        near = self._desk.quote or (stance.place if isinstance(stance, Stance) else None)
        if document is None or now is None or near is None:
            return
        find = target_candidates if role == "target" else name_candidates
        found = find(now, document.text, near)
        self._picking.start(role, found, lambda anchor: self._point_and_return(stance_id, role, anchor))

    def remove(self, stance_id: str) -> None:
        """Delete a stance."""
        if self._session.act(lambda now, actor: acts.remove(now, actor, [stance_id])) is not None:
            self._desk.view.setFocus()

    @property
    def is_adding(self) -> bool:
        """True while a row that adds a stance has the keyboard's focus."""
        return self._cards.asking is not None

    # Steps ----------------------------------------------------------------------------------------------------------

    def _stance_at_hand(self, fits: Callable[[Stance], bool]) -> Stance | None:
        """Return the stance in focus, else the first of the quotation in focus that fits."""
        quote, now = self._desk.quote, self._desk.annotations
        if self._desk.stance is not None or quote is None or now is None:
            return self._desk.stance
        return next((stance for stance in stances_of(now, quote.id) if fits(stance)), None)

    def _point_and_return(self, stance_id: str, role: StanceRole, anchor: Anchor) -> None:
        self.point(stance_id, role, anchor)
        self._focus_card(stance_id)

    def _focus_card(self, stance_id: str) -> None:
        card = self._cards.stance_card_of(stance_id)
        if card is not None:
            card.setFocus()

    def _ask_value_of_target(self, quote_id: str, target: Anchor) -> None:
        document, card = self._desk.document, self._cards.quote_card
        if document is None or card is None:
            return
        self._desk.view.focus_record(quote_id)
        card.add_stance.set_pending(target, document.text[target.start : target.end])
        self._ask_digit(card.add_stance)

    def _ask_target(self, holder: Anchor) -> None:
        document, now = self._desk.document, self._desk.annotations
        if document is None or now is None:
            return
        found = [each for each in target_candidates(now, document.text, holder) if each != holder]
        self._picking.start("target", found, lambda target: self._ask_value_between(holder, target))

    def _ask_value_between(self, holder: Anchor, target: Anchor) -> None:
        document = self._desk.document
        if document is None:
            return
        self._desk.focus(None)
        row = self._cards.ask_new_stance(holder, target, document.text)
        if row is not None:
            self._ask_digit(row)

    def _ask_digit(self, row: AddStance) -> None:
        row.setFocus()
        schema = self._session.schema
        first = schema.stances[0].code if schema is not None else ""
        self._desk.hinted.emit(
            self.tr("Now press the digit of the value, for example 1 for {first}.").format(first=first)
        )

    def _hint_made(self, stance: Record | None) -> None:
        document = self._desk.document
        if document is None or not isinstance(stance, Stance):
            return
        ends = [
            excerpt(document.text, anchor.start, anchor.end) if anchor is not None else "…"
            for anchor in (stance.holder, stance.target)
        ]
        self._desk.hinted.emit(
            self.tr("{holder} → {target}: {value}. Another digit changes it, [implied] makes it implied.").format(
                holder=ends[0], target=ends[1], value=stance.value
            )
        )

    def _leave_new(self) -> None:
        self._cards.end_new_stance()
        self._desk.view.setFocus()

    def _hint_no_stance(self) -> None:
        self._desk.hinted.emit(
            self.tr(
                "No stance is in focus: [stance] and a digit give the quotation one, [free-stance] makes one alone."
            )
        )

    def _hint_no_quote(self) -> None:
        self._desk.hinted.emit(
            self.tr(
                "Put the focus on a quotation first, with a click or Tab; [free-stance] makes a stance without one."
            )
        )
