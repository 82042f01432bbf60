"""What the keys, menus and cards do to quotations."""

from typing import Literal

from PySide6.QtCore import QObject

from annotate import quote_acts
from annotate.model import Anchor
from annotate.quote_acts import QuoteRole
from annotate.running_quotes import cut_near, goes_on
from annotate.suggest.proposing import Stretch, selected, stretches
from gui.candidates import cue_candidates, meant_candidates, name_candidates
from gui.cards.quote_card import QuoteCard
from gui.desk import Desk
from gui.editing import Editing
from gui.picking import Picking
from gui.wording import role_name


class Quoting(QObject):
    """Handlers of the actions named "quoting.…" and of the quotation card."""

    def __init__(self, desk: Desk, editing: Editing, picking: Picking, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = desk.session
        self._editing = editing
        self._picking = picking

    def listen_to(self, card: QuoteCard) -> None:
        """Do what this card asks for."""
        card.head.accepted.connect(self._editing.accept)
        card.head.rejected.connect(self._editing.reject)
        card.head.deleted.connect(self._editing.delete)
        card.kind_chosen.connect(self.set_kind)
        card.link_chosen.connect(self.link)
        card.pick_wanted.connect(self.pick)
        card.links_taken.connect(self.take_links)
        card.links_taken.connect(self.take_links)

    # Quotations -----------------------------------------------------------------------------------------------------

    def quote(self) -> None:
        """Make a quotation of the selection, else of what is quoted around the text cursor."""
        document, now, selection = self._desk.document, self._desk.annotations, self._desk.selection
        if document is None or now is None:
            return
        if selection is not None:
            found: tuple[Stretch, ...] = (selected(document.text, *selection),)
        else:
            found = stretches(document.text, self._desk.view.caret)
        if not found:
            self._desk.hinted.emit(
                self.tr(
                    "Select the quoted words first, or put the text cursor between quotation marks or to "
                    "“… ने कहा कि …”; then press [quote]."
                )
            )
            return
        there = {(quote.start, quote.end): quote.id for quote in now.live_quotes if not quote.origin.is_open}
        new = next((each for each in found if (each.start, each.end) not in there), None)
        if new is None:
            self._desk.focus(there[found[0].start, found[0].end])
            self._desk.hinted.emit(self.tr("This is a quotation already."))
            return
        kind = self._known_kind(new.kind)
        change = self._session.act(lambda now, actor: quote_acts.add_quote(now, actor, new.start, new.end, kind))
        if change is not None:
            self._desk.focus_change(change)
            self._hint_made()

    def take_links(self) -> None:
        """Link the quotation in focus to everything that is proposed for it."""
        quote, proposed = self._desk.quote, self._desk.proposed
        if quote is None:
            self._hint_no_quote()
        elif proposed.is_empty:
            self._desk.hinted.emit(
                self.tr("Nothing is proposed for this quotation: [speaker] and [cue] pick its links.")
            )
        else:
            self._session.act(
                lambda now, actor: quote_acts.take_links(
                    now, actor, quote.id, speaker=proposed.speaker, cue=proposed.cue, means=proposed.means
                )
            )

    def join(self) -> None:
        """The quotation in focus takes in what continues it in the next paragraph."""
        quote, document, now = self._desk.quote, self._desk.document, self._desk.annotations
        if quote is None or document is None or now is None:
            self._hint_no_quote()
            return
        rest = goes_on(now, document.text, quote)
        if rest is None:
            self._desk.hinted.emit(
                self.tr("Nothing continues this quotation: the next paragraph begins with no quotation and no mark.")
            )
        elif isinstance(rest, int):
            self._session.act(lambda now, actor: quote_acts.move_quote(now, actor, quote.id, quote.start, rest))
        else:
            self._session.act(lambda now, actor: quote_acts.join(now, actor, quote.id, rest.id))

    def split(self) -> None:
        """The quotation in focus ends with a paragraph, and another one begins with the next."""
        quote, document = self._desk.quote, self._desk.document
        if quote is None or document is None:
            self._hint_no_quote()
            return
        cut = cut_near(document.text, quote, self._desk.view.caret)
        if cut is None:
            self._desk.hinted.emit(self.tr("This quotation stands in one paragraph: there is nothing to split."))
        else:
            self._session.act(lambda now, actor: quote_acts.split(now, actor, quote.id, *cut))

    def _hint_made(self) -> None:
        """Say what is proposed for the quotation that was made, and whether it runs on."""
        quote, document, now = self._desk.quote, self._desk.document, self._desk.annotations
        if quote is None or document is None or now is None:
            return
        said = []
        if places := self._desk.proposed_places():
            names = (f"{role_name(role)} “{document.text[x.start : x.end]}”" for role, x in places.items())
            said.append(self.tr("[take-links] takes {links}.").format(links=", ".join(names)))
        if goes_on(now, document.text, quote) is not None:
            said.append(self.tr("It goes on in the next paragraph: [join-quotes] joins."))
        if said:
            self._desk.hinted.emit(" ".join(said))

    def set_kind(self, code: str) -> None:
        """Say which kind the quotation in focus is."""
        if (quote := self._desk.quote) is not None:
            self._session.act(lambda now, actor: quote_acts.set_kind(now, actor, quote.id, code))

    def link(self, role: QuoteRole | Literal["means"], anchor: Anchor | None) -> None:
        """Link the quotation in focus to its speaker, to whom that one means, or to its cue."""
        if (quote := self._desk.quote) is not None:
            self._link(quote.id, role, anchor)

    def speaker(self) -> None:
        """Pick the speaker of the quotation in focus."""
        self.pick("speaker")

    def means(self) -> None:
        """Pick the name that the speaker of the quotation in focus means."""
        if self._desk.quote is not None and self._desk.quote.speaker is None:
            self._desk.hinted.emit(
                self.tr("Pick the speaker first, with [speaker]; then [means] says whom that means.")
            )
            return
        self.pick("means")

    def cue(self) -> None:
        """Pick the cue of the quotation in focus."""
        self.pick("cue")

    def pick(self, role: QuoteRole | Literal["means"]) -> None:
        """Pick a link of the quotation in focus in the text."""
        quote, document, now = self._desk.quote, self._desk.document, self._desk.annotations
        if quote is None or document is None or now is None:
            self._hint_no_quote()
            return
        text = document.text
        match role:
            case "cue":
                found = cue_candidates(text, quote)
            case "means":
                found = meant_candidates(now, text, quote)
            case _:
                found = name_candidates(now, text, quote)
        is_linked = quote.means is not None if role == "means" else getattr(quote, role) is not None
        self._picking.start(
            role,
            found,
            lambda anchor: self._link(quote.id, role, anchor),
            clear=(lambda: self._link(quote.id, role, None)) if is_linked else None,
        )

    def _link(self, quote_id: str, role: QuoteRole | Literal["means"], anchor: Anchor | None) -> None:
        if role != "means":
            self._session.act(lambda now, actor: quote_acts.link(now, actor, quote_id, role, anchor))
        elif anchor is not None and anchor.entity is None:
            self._desk.hinted.emit(
                self.tr("Only a name can be meant: label these words first, then press [means] again.")
            )
        else:
            meant = anchor.entity if anchor is not None else None
            self._session.act(lambda now, actor: quote_acts.resolve(now, actor, quote_id, meant))
        self._desk.view.focus_record(quote_id)

    def _known_kind(self, guess: str) -> str:
        """Return the guess where the schema has such a kind, else the schema's first."""
        schema = self._session.schema
        assert schema is not None
        codes = [kind.code for kind in schema.quotes]
        return guess if guess in codes else codes[0]

    def _hint_no_quote(self) -> None:
        self._desk.hinted.emit(
            self.tr("Put the focus on a quotation first, with a click or Tab; or select its words and press [quote].")
        )
