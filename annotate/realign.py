"""Records made on a text as given move to its normalised form."""

from dataclasses import replace

from annotate.model import Anchor, Record, Span, Stance
from annotate.text import Alignment


def realigned(record: Record, alignment: Alignment) -> Record:
    """Return the record, whose offsets count in the text as given, with offsets of the normalised text."""

    def moved(anchor: Anchor | None) -> Anchor | None:
        return None if anchor is None else Anchor(*alignment.to_text(anchor.start, anchor.end), anchor.entity)

    if isinstance(record, Stance):
        return replace(record, holder=moved(record.holder), target=moved(record.target))
    start, end = alignment.to_text(record.start, record.end)
    if isinstance(record, Span):
        return replace(record, start=start, end=end)
    return replace(record, start=start, end=end, speaker=moved(record.speaker), cue=moved(record.cue))
