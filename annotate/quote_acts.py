"""What an annotator can do with quotations and stances, each act as the edit it is (see `annotate.acts`)."""

from dataclasses import replace
from typing import Literal

from annotate.acts import Actor, Refused, find_span, live_span
from annotate.edits import Edit, Step
from annotate.model import Anchor, AnnotationSet, Quote, Source, Stance

QuoteRole = Literal["speaker", "cue"]
StanceRole = Literal["holder", "target"]


def anchor_at(annotations: AnnotationSet, start: int, end: int) -> Anchor:
    """Return an anchor for this range; it names the live span that stands exactly there."""
    span = find_span(annotations, start, end)
    return Anchor(start, end, span.id if span else None)


def add_quote(
    annotations: AnnotationSet,
    actor: Actor,
    start: int,
    end: int,
    kind: str,
    *,
    speaker: Anchor | None = None,
    cue: Anchor | None = None,
) -> Edit | None:
    """Make a quotation of a range. An undecided one at the same place with the same kind is accepted instead."""
    if start >= end:
        raise Refused("empty", "Select the quoted words first.")
    for quote in annotations.live_quotes:
        if (quote.start, quote.end) == (start, end):
            if quote.kind != kind:
                return set_kind(annotations, actor, quote.id, kind)
            return _agreed(actor, quote)
    return Edit("quote", (Step(None, Quote(actor.new_id(), start, end, kind, speaker, cue, actor.added())),))


def move_quote(annotations: AnnotationSet, actor: Actor, quote_id: str, start: int, end: int) -> Edit | None:
    """Move a quotation's edges."""
    quote = _quote(annotations, quote_id)
    if (quote.start, quote.end) == (start, end):
        return None
    if start >= end:
        raise Refused("empty", "A quotation cannot be empty: delete it instead.")
    _refuse_twin(annotations, quote, start, end, quote.kind)
    return Edit("move", (Step(quote, replace(quote, start=start, end=end, origin=actor.edited(quote))),))


def set_kind(annotations: AnnotationSet, actor: Actor, quote_id: str, kind: str) -> Edit | None:
    """Say which kind of quotation it is; the same kind on an undecided one accepts it."""
    quote = _quote(annotations, quote_id)
    if quote.kind == kind:
        return _agreed(actor, quote)
    _refuse_twin(annotations, quote, quote.start, quote.end, kind)
    return Edit("kind", (Step(quote, replace(quote, kind=kind, origin=actor.edited(quote))),))


def link(
    annotations: AnnotationSet, actor: Actor, quote_id: str, role: QuoteRole, anchor: Anchor | None
) -> Edit | None:
    """Say who speaks or which words are the speech act; None takes the link away.

    With another speaker it is open again whom the speaker means, and suggested stances that the old one held are the
    new one's.
    """
    quote = _quote(annotations, quote_id)
    if getattr(quote, role) == anchor:
        return None
    edited = replace(quote, origin=actor.edited(quote))
    if role == "cue":
        return Edit(role, (Step(quote, replace(edited, cue=anchor)),))
    following = (
        Step(stance, replace(stance, holder=anchor))
        for stance in annotations.stances
        if stance.quote == quote_id and stance.origin.is_open and stance.holder == quote.speaker
    )
    return Edit(role, (Step(quote, replace(edited, speaker=anchor, means=None)), *following))


def resolve(annotations: AnnotationSet, actor: Actor, quote_id: str, span_id: str | None) -> Edit | None:
    """Say whom the speaker, a pronoun or a role, means; None takes that back."""
    quote = _quote(annotations, quote_id)
    if quote.means == span_id:
        return None
    if span_id is not None:
        meant = live_span(annotations, span_id)
        if quote.speaker is None:
            raise Refused("no-speaker", "Say first who speaks, then whom that means.")
        if meant.id == quote.speaker.entity:
            raise Refused("self", "The speaker is this very name: choose another one that it stands for.")
    return Edit("means", (Step(quote, replace(quote, means=span_id, origin=actor.edited(quote))),))


def take_links(
    annotations: AnnotationSet,
    actor: Actor,
    quote_id: str,
    *,
    speaker: Anchor | None = None,
    cue: Anchor | None = None,
    means: str | None = None,
) -> Edit | None:
    """Fill in what the quotation lacks of these; what it has stays."""
    quote = _quote(annotations, quote_id)
    filled = replace(quote, speaker=quote.speaker or speaker, cue=quote.cue or cue)
    if filled.speaker is not None and quote.means is None and means is not None:
        filled = replace(filled, means=live_span(annotations, means).id)
    if filled == quote:
        return None
    return Edit("links", (Step(quote, replace(filled, origin=actor.edited(quote))),))


def join(annotations: AnnotationSet, actor: Actor, quote_id: str, rest_id: str) -> Edit:
    """Make one quotation of two: the first takes in the second, with its stances and the links that the first lacks.

    The second is gone afterwards; one that the program proposed is kept as rejected.
    """
    quote, rest = _quote(annotations, quote_id), _quote(annotations, rest_id)
    if rest.id == quote.id or rest.end <= quote.end:
        raise Refused("no-rest", "There is nothing behind this quotation that it could be joined with.")
    _refuse_twin(annotations, quote, quote.start, rest.end, quote.kind)
    whole = replace(quote, end=rest.end, cue=quote.cue or rest.cue, origin=actor.edited(quote))
    if quote.speaker is None:
        whole = replace(whole, speaker=rest.speaker, means=rest.means)
    cited = (Step(stance, replace(stance, quote=quote.id)) for stance in annotations.stances if stance.quote == rest.id)
    is_gone = rest.origin.source is Source.PERSON
    left = None if is_gone else replace(rest, origin=actor.rejected(rest.origin))
    return Edit("join", (*cited, Step(rest, left), Step(quote, whole)))


def split(annotations: AnnotationSet, actor: Actor, quote_id: str, end: int, start: int) -> Edit:
    """Make two quotations of one: the first up to ``end``, the second from ``start``, with the same links.

    The stances stay with the first.
    """
    quote = _quote(annotations, quote_id)
    if not quote.start < end <= start < quote.end:
        raise Refused("no-cut", "The quotation cannot be cut here: one part would be empty.")
    _refuse_twin(annotations, quote, quote.start, end, quote.kind)
    _refuse_twin(annotations, quote, start, quote.end, quote.kind)
    first = replace(quote, end=end, origin=actor.edited(quote))
    second = replace(quote, id=actor.new_id(), start=start, origin=actor.added())
    return Edit("split", (Step(quote, first), Step(None, second)))


def add_stance(
    annotations: AnnotationSet,
    actor: Actor,
    quote_id: str | None,
    value: str,
    *,
    holder: Anchor | None = None,
    target: Anchor | None = None,
) -> Edit:
    """Add a stance; its holder is the quotation's speaker unless another one is given."""
    if quote_id is not None:
        quote = _quote(annotations, quote_id)
        holder = holder if holder is not None else quote.speaker
    return Edit("stance", (Step(None, Stance(actor.new_id(), holder, target, value, quote_id, actor.added())),))


def set_implied(annotations: AnnotationSet, actor: Actor, stance_id: str, implied: bool) -> Edit | None:
    """Say whether the stance has to be read between the lines."""
    stance = _stance(annotations, stance_id)
    if stance.implied is implied:
        return None
    return Edit("implied", (Step(stance, replace(stance, implied=implied, origin=actor.edited(stance))),))


def note_stance(annotations: AnnotationSet, actor: Actor, stance_id: str, note: str) -> Edit | None:
    """Write down what is to be known about a stance; an empty note takes it away. It decides nothing."""
    stance = _stance(annotations, stance_id)
    note = note.strip()
    return None if stance.note == note else Edit("stance note", (Step(stance, replace(stance, note=note)),))


def set_value(annotations: AnnotationSet, actor: Actor, stance_id: str, value: str) -> Edit | None:
    """Say what the holder thinks: for, against, neutral, unclear; the same value on an undecided stance accepts it."""
    stance = _stance(annotations, stance_id)
    if stance.value == value:
        return _agreed(actor, stance)
    return Edit("stance", (Step(stance, replace(stance, value=value, origin=actor.edited(stance))),))


def point(
    annotations: AnnotationSet, actor: Actor, stance_id: str, role: StanceRole, anchor: Anchor | None
) -> Edit | None:
    """Say who holds the stance or what it is about; None takes the link away.

    The same place on an undecided stance accepts it.
    """
    stance = _stance(annotations, stance_id)
    if getattr(stance, role) == anchor:
        return _agreed(actor, stance)
    edited = replace(stance, origin=actor.edited(stance))
    changed = replace(edited, holder=anchor) if role == "holder" else replace(edited, target=anchor)
    return Edit(role, (Step(stance, changed),))


def _agreed(actor: Actor, record: Quote | Stance) -> Edit | None:
    """Return the edit that accepts this record alone; None when it is decided."""
    if not record.origin.is_open:
        return None
    return Edit("accept", (Step(record, replace(record, origin=actor.accepted(record.origin))),))


def _quote(annotations: AnnotationSet, quote_id: str) -> Quote:
    quote = annotations.get(quote_id)
    if not isinstance(quote, Quote) or not quote.origin.is_live:
        raise Refused("gone", "That quotation is no longer there.")
    return quote


def _stance(annotations: AnnotationSet, stance_id: str) -> Stance:
    stance = annotations.get(stance_id)
    if not isinstance(stance, Stance) or not stance.origin.is_live:
        raise Refused("gone", "That stance is no longer there.")
    return stance


def _refuse_twin(annotations: AnnotationSet, quote: Quote, start: int, end: int, kind: str) -> None:
    for other in annotations.live_quotes:
        if other.id != quote.id and (other.start, other.end, other.kind) == (start, end, kind):
            raise Refused("twin", f"The same words are already a quotation of the kind {kind}.")
