"""An undo or redo fitted to what came in between: suggestions and imports, which are no acts of the annotator."""

from collections.abc import Mapping
from dataclasses import replace

from annotate.edits import Edit, Step, apply
from annotate.model import Anchor, AnnotationSet, Quote, Record, Span, Stance


def fitted(before: AnnotationSet, edit: Edit) -> Edit:
    """Return the edit with what has to follow from it in records that came in meanwhile.

    What pointed at a span that goes keeps the place, at one that moves moves along. An undecided suggestion that says
    just what a returning record says gives way to it. Without this, one adopted speaker would block undo for ever.
    Raises `EditConflict`.
    """
    after = apply(before, edit)
    touched = set(edit.touched)
    instead = _giving_way(after, touched)
    steps: list[Step] = []
    for record in after.records():
        if record.id in instead:
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
    def sent(anchor: Anchor | None) -> Anchor | None:
        if anchor is None or anchor.entity is None:
            return anchor
        span = after.get(instead.get(anchor.entity, anchor.entity))
        if isinstance(span, Span) and span.origin.is_live:
            return Anchor(span.start, span.end, span.id)
        return Anchor(anchor.start, anchor.end)

    match record:
        case Span():
            return record
        case Quote():
            return replace(record, speaker=sent(record.speaker), cue=sent(record.cue))
        case Stance():
            quote = None if record.quote is None else instead.get(record.quote, record.quote)
            cited = quote if quote is not None and after.get(quote) is not None else None
            return replace(record, holder=sent(record.holder), target=sent(record.target), quote=cited)
