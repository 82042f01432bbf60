"""The card of the quotation in focus: kind, speaker and whom that means, cue and its stances, as one object."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from annotate.model import Anchor, AnnotationSet, Quote, Stance
from annotate.places import typed_places
from annotate.schema import Schema
from gui.candidates import cue_candidates, meant_candidates, name_candidates, target_candidates
from gui.cards.add_stance import AddStance
from gui.cards.anchor_field import AnchorField
from gui.cards.choice_row import ChoiceRow
from gui.cards.head import CardHead
from gui.cards.place_fields import PlaceFields
from gui.cards.stance_card import StanceCard
from gui.scale import NEAR
from gui.theme import Theme, light
from gui.wording import ui_language


class QuoteCard(QWidget):
    """Shows a quotation and emits what shall become of it."""

    kind_chosen = Signal(str)
    link_chosen = Signal(str, object)  # role, Anchor | None
    pick_wanted = Signal(str)  # role
    links_taken = Signal()
    stance_card_made = Signal(object)

    def __init__(self, schema: Schema, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._schema = schema
        self._theme = light()
        self.head = CardHead(self)
        self.place = PlaceFields(self)
        self.kinds = ChoiceRow(schema.quotes, ui_language(), self)
        self.kinds.chosen.connect(self.kind_chosen)
        self.fields = {
            "speaker": AnchorField("speaker", self),
            "means": AnchorField("means", self),
            "cue": AnchorField("cue", self),
        }
        for field in self.fields.values():
            field.chosen.connect(self.link_chosen)
            field.pick_wanted.connect(self.pick_wanted)
        self.take = QPushButton(self.tr("Take what is proposed (?)"), self)
        self.take.setToolTip(self.tr("Link the quotation to everything that is proposed with a question mark"))
        self.take.clicked.connect(self.links_taken)
        self.stances: dict[str, StanceCard] = {}
        self.add_stance = AddStance(schema, self)
        self._stance_layout = QVBoxLayout()
        self._stance_layout.setSpacing(NEAR)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NEAR)
        layout.addWidget(self.head)
        layout.addWidget(self.place)
        layout.addWidget(self.kinds)
        for field in self.fields.values():
            layout.addWidget(field)
        layout.addWidget(self.take, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addLayout(self._stance_layout)
        layout.addWidget(self.add_stance)
        layout.addStretch(1)
        self._quote_id: str | None = None

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.head.set_theme(theme)
        for field in self.fields.values():
            field.set_theme(theme)
        for card in self.stances.values():
            card.set_theme(theme)

    def show_quote(
        self,
        quote: Quote,
        annotations: AnnotationSet,
        text: str,
        proposed: Mapping[str, Anchor],
        *,
        is_writable: bool,
    ) -> None:
        """Show this quotation with its stances, and what is proposed where it lacks a link, by role.

        Controls that stay keep the focus.
        """
        if quote.id != self._quote_id:
            self._quote_id = quote.id
            self.add_stance.set_pending(None, "")
        kind = next((kind for kind in self._schema.quotes if kind.code == quote.kind), None)
        colour = kind.colour if kind else "#777777"
        name = self.tr("Quotation")
        self.head.show_record(quote, text, chip=quote.kind, name=name, colour=colour, is_writable=is_writable)
        self.place.show_place(quote.id, quote.start, quote.end, text, is_writable=is_writable)
        self.kinds.mark(quote.kind)
        names = name_candidates(annotations, text, quote)
        self.fields["speaker"].show_anchor(quote.speaker, names, text, proposed.get("speaker"))
        self._show_means(quote, annotations, text, proposed)
        self.fields["cue"].show_anchor(quote.cue, cue_candidates(text, quote), text, proposed.get("cue"))
        self.take.setVisible(bool(proposed))
        self.take.setEnabled(is_writable)
        targets = target_candidates(annotations, text, quote)
        stances = stances_of(annotations, quote.id)

        def find(typed: str) -> list[Anchor]:
            return typed_places(annotations, text, typed, quote.start)

        self._keep_only({stance.id for stance in stances})
        for number, stance in enumerate(stances, 1):
            card = self.stances.get(stance.id) or self._add_card(stance.id)
            if self._stance_layout.indexOf(card) != number - 1:
                self._stance_layout.insertWidget(number - 1, card)
            holders = [quote.speaker, *names] if quote.speaker is not None else names
            card.show_stance(
                stance,
                number,
                text,
                holders=holders,
                targets=targets,
                find=find,
                is_writable=is_writable,
                is_flagged=annotations.note(stance.id) is not None,
            )
        for widget in (self.kinds, self.add_stance, *self.fields.values()):
            widget.setEnabled(is_writable)

    def _show_means(self, quote: Quote, annotations: AnnotationSet, text: str, proposed: Mapping[str, Anchor]) -> None:
        """Say whom a pronoun or role means; a speaker who is a name needs no such line."""
        field, speaker = self.fields["means"], quote.speaker or proposed.get("speaker")
        field.setVisible(speaker is not None and (speaker.entity is None or quote.means is not None))
        meant = annotations.meant(quote)
        anchor = Anchor(meant.start, meant.end, meant.id) if meant is not None else None
        words = text[anchor.start : anchor.end] if anchor is not None else ""
        others = [
            other for other in meant_candidates(annotations, text, quote) if text[other.start : other.end] != words
        ]
        field.show_anchor(anchor, others, text, proposed.get("means"))
        if speaker is not None:
            field.name_by(" ".join(text[speaker.start : speaker.end].split()))

    def _add_card(self, stance_id: str) -> StanceCard:
        card = StanceCard(stance_id, self._schema, self)
        card.set_theme(self._theme)
        self.stances[stance_id] = card
        self.stance_card_made.emit(card)
        self._stance_layout.addWidget(card)
        # A layout shows new widgets later; this one may get the focus at once.
        card.show()
        QWidget.setTabOrder(card, self.add_stance)
        return card

    def _keep_only(self, kept: set[str]) -> None:
        for stance_id in [stance_id for stance_id in self.stances if stance_id not in kept]:
            card = self.stances.pop(stance_id)
            self._stance_layout.removeWidget(card)
            card.hide()
            card.deleteLater()


def stances_of(annotations: AnnotationSet, quote_id: str) -> list[Stance]:
    """Return the live stances that a quotation shows, in the order of their targets."""
    found = [stance for stance in annotations.live_stances if stance.quote == quote_id]
    # The one that was just made has no target yet: it stands below the others.
    return sorted(found, key=lambda each: (each.target is None, each.target.start if each.target else 0, each.id))
