"""A layer as gold is handed on: what people stand behind, with what they rejected, and nothing undecided."""

from dataclasses import replace
from functools import partial

from annotate.model import Anchor, AnnotationSet, Document, Quote, Record, Span, Stance, with_anchors
from storage.formats.contract import Findings, describe


def adjudicated(document: Document, layer: AnnotationSet, findings: Findings) -> AnnotationSet:
    """Return the layer's gold and its rejected records; no link leads to what is left out.

    ``findings`` tells what was left out and whose links were cut.
    """
    gold = layer.gold()
    rejected = [record for record in layer.records() if not record.origin.is_live]
    spans = {span.id for span in gold.spans}
    quotes = {record.id for record in (*gold.quotes, *rejected)}
    records = [*gold.records(), *(_loosened(record, spans, quotes) for record in rejected)]
    there = {None, *(record.id for record in records)}
    notes = [note for note in layer.notes if note.about in there]
    kept = AnnotationSet.make(layer.document, layer.annotator, records, layer.state, layer.resolutions, notes)
    for record in layer.records():
        now = kept.get(record.id)
        if now is None:
            is_open = record.origin.is_open
            what = "suggestions nobody has decided on" if is_open else "stances on a quotation that is not gold"
            findings.leave_out(what, partial(line_about, document, record))
        elif now != record:
            what = "records whose link to a span or quotation that is not gold was cut"
            findings.note(what, partial(line_about, document, record))
    return kept


def line_about(document: Document, record: Record) -> str:
    """Return one line that lets a person find a record."""
    match record:
        case Span():
            return describe(document, record.start, record.end, record.label)
        case Quote():
            return describe(document, record.start, record.end, record.kind)
        case _:
            return f"{document.id} {record.id}: stance {record.value}"


def _loosened(record: Record, spans: set[str], quotes: set[str]) -> Record:
    def place(anchor: Anchor) -> Anchor:
        return anchor if anchor.entity in spans else Anchor(anchor.start, anchor.end)

    record = with_anchors(record, place)
    if isinstance(record, Stance) and record.quote not in quotes:
        return replace(record, quote=None)
    return record
