"""Records from outside, fitted to a layer: suggestions the schema allows, and annotations made elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from annotate.edits import AnyStep, Edit, NoteStep, ResolutionStep, StateStep, Step
from annotate.model import (
    Anchor,
    AnnotationSet,
    Note,
    Origin,
    Quote,
    Record,
    Resolution,
    Source,
    Span,
    Stance,
    State,
    with_anchors,
)
from annotate.schema import Schema
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, Range, StanceSuggestion, Suggestions
from storage.validation import InvalidEdit

_NOBODY = Origin(Source.MODEL, "")


def storable(schema: Schema, text: str, suggestions: Suggestions) -> Suggestions:
    """Return the suggestions that may be stored, each place once.

    A model may know labels that this project's schema has not, and may cut an akshara; a speaker, cue or target that
    does so is left out of its quotation, as is a stance of another value.
    """
    nothing = AnnotationSet.make("", "")

    def is_allowed(record: Record) -> bool:
        return not any(schema.check(text, nothing, record))

    def place(span: Range | None, found: QuoteSuggestion) -> Range | None:
        if span is None or is_allowed(Quote("-", *span, found.kind, None, None, _NOBODY)):
            return span
        return None

    def stance(found: QuoteSuggestion) -> StanceSuggestion | None:
        if found.stance is None:
            return None
        given = replace(found.stance, value=schema.current("stances", found.stance.value))
        if not is_allowed(Stance("-", None, None, given.value, None, _NOBODY)):
            return None
        return replace(given, target=place(given.target, found))

    entities: dict[Range, EntitySuggestion] = {}
    for given in suggestions.entities:
        # The model may know the code by its earlier name.
        entity = replace(given, label=schema.current("entities", given.label))
        if is_allowed(Span("-", entity.start, entity.end, entity.label, _NOBODY)):
            entities.setdefault((entity.start, entity.end), entity)
    quotes: dict[Range, QuoteSuggestion] = {}
    for quoted in suggestions.quotes:
        found = replace(quoted, kind=schema.current("quotes", quoted.kind))
        if is_allowed(Quote("-", found.start, found.end, found.kind, None, None, _NOBODY)):
            fitted = replace(
                found,
                speaker=place(found.speaker, found),
                cue=place(found.cue, found),
                stance=stance(found),
            )
            quotes.setdefault((found.start, found.end), fitted)
    return Suggestions(tuple(entities.values()), tuple(quotes.values()))


def import_edit(
    annotations: AnnotationSet,
    records: Sequence[Record],
    state: State | None,
    notes: Sequence[Note] = (),
    resolutions: Sequence[Resolution] = (),
) -> Edit | None:
    """Return the edit that adds what the layer does not say yet; None when it says everything.

    A record that repeats a live one under another id is not doubled: links and the note to it go to the one that is
    there. Where the layer has another note about the same, both texts are kept; where a case is decided already, that
    decision stays.
    Raises `InvalidEdit` when an id is taken by another record.
    """
    live: list[Span | Quote] = [*annotations.live_spans, *annotations.live_quotes]
    said = {_says(record): record.id for record in live}
    known = {record.id: record for record in annotations.records()}
    same: dict[str, str] = {}
    steps: list[AnyStep] = []
    # What is pointed at comes first, so that links can be sent to what is there already.
    for given in sorted(records, key=lambda record: (Span, Quote, Stance).index(type(record))):
        record = _repointed(given, same)
        if record.id in known:
            if known[record.id] != record:
                raise InvalidEdit(f"The layer already has another record with the id {record.id}.")
            continue
        if record.origin.is_live and not isinstance(record, Stance):
            twin = said.setdefault(_says(record), record.id)
            if twin != record.id:
                same[record.id] = twin
                continue
        known[record.id] = record
        steps.append(Step(None, record))
    steps.extend(_imported_notes(annotations, notes, same))
    steps.extend(_imported_resolutions(annotations, resolutions, same))
    if state is not None and state is not annotations.state:
        steps.append(StateStep(annotations.state, state))
    return Edit("import", tuple(steps)) if steps else None


def _imported_notes(annotations: AnnotationSet, notes: Sequence[Note], same: dict[str, str]) -> Iterator[NoteStep]:
    now = {note.about: note for note in annotations.notes}
    for given in notes:
        about = same.get(given.about, given.about) if given.about is not None else None
        before, after = now.get(about), replace(given, about=about)
        if before is not None:
            texts = dict.fromkeys(text for text in (before.text, given.text) if text)
            is_known = given.text in before.text
            after = replace(
                before,
                text=before.text if is_known else "\n\n".join(texts),
                is_flagged=before.is_flagged or given.is_flagged,
            )
        if after != before:
            now[about] = after
            yield NoteStep(before, after)


def _imported_resolutions(
    annotations: AnnotationSet, resolutions: Sequence[Resolution], same: dict[str, str]
) -> Iterator[ResolutionStep]:
    decided = {each.case for each in annotations.resolutions}
    taken = {each.id for each in annotations.resolutions}
    for given in resolutions:
        if given.case not in decided:
            if given.id in taken:
                raise InvalidEdit(f"The layer already has another decision with the id {given.id}.")
            decided.add(given.case)
            taken.add(given.id)
            yield ResolutionStep(None, replace(given, records=tuple(same.get(each, each) for each in given.records)))


def _says(record: Span | Quote) -> tuple[type, int, int, str]:
    return type(record), record.start, record.end, record.label if isinstance(record, Span) else record.kind


def _repointed(record: Record, same: dict[str, str]) -> Record:
    def sent(anchor: Anchor) -> Anchor:
        return replace(anchor, entity=same.get(anchor.entity or "", anchor.entity))

    record = with_anchors(record, sent)
    if not isinstance(record, Stance) or record.quote is None:
        return record
    return replace(record, quote=same.get(record.quote, record.quote))
