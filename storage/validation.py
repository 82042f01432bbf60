"""Whether an edit may be kept: its records obey the schema, and nothing is left pointing at what moved or went."""

import math
from collections.abc import Iterator

from annotate.edits import Edit, NoteStep
from annotate.errors import KnownError
from annotate.model import AnnotationSet, Quote, Record, Span, Stance, linked_spans
from annotate.schema import Schema, loose_notes

# Names stand in lists, file names and columns.
_NAME_CHARACTERS = 100


class InvalidEdit(KnownError):
    """An edit that would break the layer's rules; nothing was changed."""


def first_problem(schema: Schema, text: str, before: AnnotationSet, after: AnnotationSet, edit: Edit) -> str | None:
    """Return what is wrong with the records the edit touches or that point at them; None when nothing is.

    The rest of the layer is not looked at: it obeyed before, and nothing in it depends on what the edit did.
    """
    touched = dict.fromkeys(edit.touched)
    records = [record for record_id in touched if (record := after.get(record_id)) is not None]
    for record in [*records, *_pointing(before, after, touched)]:
        for problem in schema.check(text, after, record):
            return problem.message
        if message := unstorable(record):
            return message
    written = {step.about for step in edit.steps if isinstance(step, NoteStep)}
    for problem in loose_notes(after):
        if problem.record in written:
            return problem.message
    return _twin(before, after, records)


def _pointing(before: AnnotationSet, after: AnnotationSet, touched: dict[str, None]) -> Iterator[Quote | Stance]:
    """Yield the untouched records that point at a span or quotation which moved, went or was rejected."""
    loose = {record_id for record_id in touched if _is_loosened(before.get(record_id), after.get(record_id))}
    if not loose:
        return
    pointing: list[Quote | Stance] = [*after.quotes, *after.stances]
    for record in pointing:
        if record.id not in touched:
            cited = record.quote if isinstance(record, Stance) else None
            if cited in loose or not loose.isdisjoint(linked_spans(record)):
                yield record


def _is_loosened(before: Record | None, after: Record | None) -> bool:
    match before, after:
        case Span(), Span():
            moved = (before.start, before.end) != (after.start, after.end)
            return moved or before.origin.is_live != after.origin.is_live
        case Span() | Quote(), None:
            return True
        case _:
            return False


def unstorable(record: Record) -> str | None:
    """Return why no file could hold the record; None when one can."""
    if not record.id.isprintable():
        return f"the id {record.id!r} holds characters that cannot be printed"
    for number in (record.origin.score, record.origin.seconds):
        if number is not None and not math.isfinite(number):
            return f"the record {record.id} has a score or time that is no number"
    return None


def _twin(before: AnnotationSet, after: AnnotationSet, records: list[Record]) -> str | None:
    """Return a sentence when a touched record now says just what another live one says."""
    said = {_says(record): record.id for record in records if record.origin.is_live and _is_new(before, record)}
    said.pop(None, None)
    if not said:
        return None
    starts = {key[1] for key in said if key is not None}
    others: list[Span | Quote] = [*after.spans, *after.quotes]
    for other in others:
        # Two thousand spans are looked at for every edit: nearly all are put aside here.
        if other.start not in starts or not other.origin.is_live:
            continue
        key = _says(other)
        if key is not None and said.get(key, other.id) != other.id:
            return f"{key[1]}-{key[2]} would be labelled {key[3]} twice"
    return None


def _says(record: Record) -> tuple[type, int, int, str] | None:
    match record:
        case Span():
            return Span, record.start, record.end, record.label
        case Quote():
            return Quote, record.start, record.end, record.kind
        case Stance():
            return None


def _is_new(before: AnnotationSet, record: Record) -> bool:
    old = before.get(record.id)
    return old is None or not old.origin.is_live or _says(old) != _says(record)


def require_name(annotator: str) -> None:
    """Raise `InvalidEdit` unless this can be an annotator's name."""
    if not annotator.strip() or annotator != annotator.strip() or not annotator.isprintable():
        raise InvalidEdit("An annotator's name is a word or two, without line breaks and without spaces around it.")
    if len(annotator) > _NAME_CHARACTERS:
        raise InvalidEdit(f"An annotator's name has at most {_NAME_CHARACTERS} characters.")
