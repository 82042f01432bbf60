"""What an annotator can do with names, each act as the edit it is: with everything that follows from it.

Every function returns an `Edit`, or None when nothing would change, and touches nothing itself. `Refused` says in a
plain sentence why an act cannot be.
"""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from annotate.counted import counted
from annotate.edits import Edit, StateStep, Step
from annotate.errors import KnownError
from annotate.model import (
    Anchor,
    AnnotationSet,
    Decision,
    Origin,
    Proposal,
    Quote,
    Record,
    Source,
    Span,
    Stance,
    State,
    with_anchors,
)


class Refused(KnownError):
    """An act that cannot be done; the message is a plain sentence, ``code`` names the reason for translation."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts: the annotator's name, where new ids come from, and for how long the record had been on screen."""

    annotator: str
    new_id: Callable[[], str]
    seconds: float | None = None

    def added(self) -> Origin:
        """Return the origin of a record this person adds."""
        return Origin(Source.PERSON, self.annotator, Decision.ADDED, seconds=self.seconds)

    def accepted(self, origin: Origin) -> Origin:
        """Return the origin after this person agreed."""
        return replace(origin, decision=Decision.ACCEPTED, seconds=self.seconds)

    def rejected(self, origin: Origin) -> Origin:
        """Return the origin after this person said no."""
        return replace(origin, decision=Decision.REJECTED, seconds=self.seconds)

    def edited(self, record: Record) -> Origin:
        """Return the origin after this person changed the record; the first proposal is remembered."""
        origin = record.origin
        if origin.source is Source.PERSON:
            return origin
        proposed = origin.proposed or _proposal(record)
        seconds = self.seconds if origin.is_open else origin.seconds
        return replace(origin, decision=Decision.EDITED, proposed=proposed, seconds=seconds)


def _proposal(record: Record) -> Proposal:
    match record:
        case Span():
            return Proposal(record.start, record.end, record.label)
        case Quote():
            return Proposal(record.start, record.end, record.kind)
        case _:
            start, end = (record.target.start, record.target.end) if record.target is not None else (0, 0)
            return Proposal(start, end, record.value)


def find_span(annotations: AnnotationSet, start: int, end: int) -> Span | None:
    """Return the live span at exactly this place, a decided one before an undecided one."""
    found = [span for span in annotations.live_spans if (span.start, span.end) == (start, end)]
    return min(found, key=lambda span: span.origin.is_open, default=None)


# Names ---------------------------------------------------------------------------------------------------------------


def add_span(annotations: AnnotationSet, actor: Actor, start: int, end: int, label: str) -> Edit | None:
    """Label a range. A span already there is relabelled, a suggestion that says the same is accepted."""
    if start >= end:
        raise Refused("empty", "Select some text first: an empty selection cannot be labelled.")
    there = find_span(annotations, start, end)
    if there is not None:
        return relabel(annotations, actor, there.id, label)
    span = Span(actor.new_id(), start, end, label, actor.added())
    return Edit("add", (Step(None, span),))


def relabel(annotations: AnnotationSet, actor: Actor, span_id: str, label: str) -> Edit | None:
    """Give a span another label; the same label on an undecided span accepts it."""
    span = live_span(annotations, span_id)
    if span.label == label:
        return accept(annotations, actor, [span_id]) if span.origin.is_open else None
    _refuse_twin(annotations, span, span.start, span.end, label)
    return Edit("relabel", (Step(span, replace(span, label=label, origin=actor.edited(span))),))


def move_span(annotations: AnnotationSet, actor: Actor, span_id: str, start: int, end: int) -> Edit | None:
    """Move a span's edges; speakers, cues, holders and targets that are this span move along."""
    span = live_span(annotations, span_id)
    if (span.start, span.end) == (start, end):
        return None
    if start >= end:
        raise Refused("empty", "A span cannot be empty: delete it instead.")
    _refuse_twin(annotations, span, start, end, span.label)
    moved = replace(span, start=start, end=end, origin=actor.edited(span))
    return Edit("move", (Step(span, moved), *_repoint(annotations, {span_id: Anchor(start, end, span_id)})))


# Suggestions and removal ---------------------------------------------------------------------------------------------


def accept(annotations: AnnotationSet, actor: Actor, record_ids: Iterable[str]) -> Edit | None:
    """Agree with every undecided suggestion among these; a quotation's undecided stances are part of it."""
    agreed = _undecided(annotations, record_ids)
    steps = tuple(Step(record, replace(record, origin=actor.accepted(record.origin))) for record in agreed)
    return Edit("accept", steps) if steps else None


def reject(annotations: AnnotationSet, actor: Actor, record_ids: Iterable[str]) -> Edit | None:
    """Say no to every undecided suggestion among these; they are kept as rejected, and nothing points at them.

    A quotation's undecided stances are part of it; of a quotation that is decided they are all that is meant.
    """
    going = _undecided(annotations, record_ids)
    return Edit("reject", _leave(annotations, actor, going)) if going else None


def remove(annotations: AnnotationSet, actor: Actor, record_ids: Iterable[str]) -> Edit | None:
    """Take records away. What the program proposed is kept as rejected; what a person made goes (undo brings it back).

    Quotations and stances that point at a removed span keep only the place; stances of a removed quotation go with it.
    """
    going = [
        record
        for record_id in dict.fromkeys(record_ids)
        if (record := annotations.get(record_id)) is not None and record.origin.is_live
    ]
    return Edit("remove", _leave(annotations, actor, going)) if going else None


def identical(annotations: AnnotationSet, text: str, record_id: str) -> tuple[str, ...]:
    """Return the ids of the undecided suggestions with the same words and label or kind, itself included."""
    wanted = annotations.get(record_id)
    if wanted is None or isinstance(wanted, Stance):
        return (record_id,)

    def says(record: Span | Quote) -> tuple[str, str]:
        surface = unicodedata.normalize("NFC", text[record.start : record.end])
        return surface, record.label if isinstance(record, Span) else record.kind

    records = annotations.spans if isinstance(wanted, Span) else annotations.quotes
    return tuple(other.id for other in records if other.origin.is_open and says(other) == says(wanted))


def finish(annotations: AnnotationSet) -> Edit | None:
    """Mark the article finished. Refused while a suggestion is undecided."""
    if annotations.state is State.FINISHED:
        return None
    if left := len(annotations.undecided):
        raise Refused("undecided", f"Still undecided: {counted(left, 'suggestion')}. Accept or reject first.")
    return Edit("finish", (StateStep(State.OPEN, State.FINISHED),))


def reopen(annotations: AnnotationSet) -> Edit | None:
    """Mark a finished article as open again."""
    if annotations.state is State.OPEN:
        return None
    return Edit("reopen", (StateStep(State.FINISHED, State.OPEN),))


# What follows from an act --------------------------------------------------------------------------------------------


def live_span(annotations: AnnotationSet, span_id: str) -> Span:
    """Return the span with this id. Raises `Refused` when it is gone or rejected."""
    span = annotations.get(span_id)
    if not isinstance(span, Span) or not span.origin.is_live:
        raise Refused("gone", "That span is no longer there.")
    return span


def _refuse_twin(annotations: AnnotationSet, span: Span, start: int, end: int, label: str) -> None:
    for other in annotations.live_spans:
        if other.id != span.id and (other.start, other.end, other.label) == (start, end, label):
            raise Refused("twin", f"The same words are already labelled {label}.")


def _undecided(annotations: AnnotationSet, record_ids: Iterable[str]) -> list[Record]:
    """Return the undecided records among these and the undecided stances of the quotations among these."""
    wanted = dict.fromkeys(record_ids)
    found = [annotations.get(record_id) for record_id in wanted]
    found.extend(stance for stance in annotations.stances if stance.quote in wanted and stance.id not in wanted)
    return [record for record in found if record is not None and record.origin.is_open]


def _leave(annotations: AnnotationSet, actor: Actor, going: list[Record]) -> tuple[Step, ...]:
    """Return the steps that take records out of force, what points at them first."""
    leaving = {record.id: record for record in going}
    for stance in annotations.live_stances:
        if stance.quote in leaving:
            leaving.setdefault(stance.id, stance)
    places: dict[str, Anchor] = {
        span.id: Anchor(span.start, span.end) for span in leaving.values() if isinstance(span, Span)
    }
    steps = list(_repoint(annotations, places))
    current = {step.record_id: step.after for step in steps if step.after is not None}
    deleted = {record.id for record in leaving.values() if record.origin.source is Source.PERSON}
    for stance in annotations.stances:
        # A rejected stance stays, but must not cite a quotation that is gone.
        if stance.quote in deleted and stance.id not in leaving:
            before = current.get(stance.id, stance)
            assert isinstance(before, Stance)
            steps.append(Step(before, replace(before, quote=None)))
    # Stances before the quotations they cite.
    for record in sorted(leaving.values(), key=lambda record: not isinstance(record, Stance)):
        before = current.get(record.id, record)
        if record.id in deleted:
            steps.append(Step(before, None))
            continue
        after = replace(before, origin=actor.rejected(record.origin))
        if isinstance(after, Stance) and after.quote in deleted:
            after = replace(after, quote=None)
        steps.append(Step(before, after))
    return tuple(steps)


def _repoint(annotations: AnnotationSet, places: dict[str, Anchor]) -> tuple[Step, ...]:
    """Return the steps that send every anchor on one of these spans to its new place."""

    def sent(anchor: Anchor) -> Anchor:
        return anchor if anchor.entity is None else places.get(anchor.entity, anchor)

    pointing: tuple[Record, ...] = (*annotations.quotes, *annotations.stances)
    moved = ((record, with_anchors(record, sent)) for record in pointing)
    return tuple(Step(before, after) for before, after in moved if before != after)
