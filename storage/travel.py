"""An undo or redo fitted to what came in between: suggestions and imports, which are no acts of the annotator."""

from collections.abc import Mapping
from dataclasses import replace

from annotate.edits import Edit, Step, apply
from annotate.model import Anchor, AnnotationSet, Quote, Record, Span, Stance, with_anchors


def fitted(before: AnnotationSet, edit: Edit) -> Edit:
    """Return the edit with what has to follow from it in records that came in meanwhile.

    What pointed at a span that goes keeps the place, at one that moves moves along. An undecided suggestion that says
    just what a returning record says gives way to it; a suggested stance goes with its quotation. Without this, one
    adopted speaker would block undo for ever.
    Raises `EditConflict`.
    """
    after = apply(before, edit)
    touched = set(edit.touched)
    instead = _giving_way(after, touched)
    steps: list[Step] = []
    for record in after.records():
        if record.id in instead or _is_left_behind(record, after, instead):
            steps.append(Step(record, None))
        elif record.id not in touched and (moved := _repointed(record, after, instead)) != record:
            steps.append(Step(record, moved))
    return Edit(edit.act, (*edit.steps, *steps))


def _giving_way(after: AnnotationSet, touched: set[str]) -> dict[str, str]:
    """Map the ids of untouched suggestions to the touched records that say the same."""
    live: list[Span | Quote] = [*after.live_spans, *after.live_quotes]
    said = {_says(record): record.id for record in live if record.id in touched}
    return {
        record.id: said[_says(record)]
        for record in live
        if record.id not in touched and record.origin.is_open and _says(record) in said
    }


def _says(record: Span | Quote) -> tuple[type, int, int, str]:
    return type(record), record.start, record.end, record.label if isinstance(record, Span) else record.kind


def _repointed(record: Record, after: AnnotationSet, instead: Mapping[str, str]) -> Record:
    def sent(anchor: Anchor) -> Anchor:
        if anchor.entity is None:
            return anchor
        span = after.get(instead.get(anchor.entity, anchor.entity))
        if isinstance(span, Span) and span.origin.is_live:
            return Anchor(span.start, span.end, span.id)
        return Anchor(anchor.start, anchor.end)

    record = with_anchors(record, sent)
    return replace(record, quote=_cited(record, after, instead)) if isinstance(record, Stance) else record


def _cited(stance: Stance, after: AnnotationSet, instead: Mapping[str, str]) -> str | None:
    quote = None if stance.quote is None else instead.get(stance.quote, stance.quote)
    return quote if quote is not None and after.get(quote) is not None else None


def _is_left_behind(record: Record, after: AnnotationSet, instead: Mapping[str, str]) -> bool:
    """True for a suggested stance whose quotation is gone: nobody could see it, and so nobody decide on it."""
    if not isinstance(record, Stance) or record.quote is None or not record.origin.is_open:
        return False
    return _cited(record, after, instead) is None
