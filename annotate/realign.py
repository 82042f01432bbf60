"""Records made on a text as given move to its normalised form."""

from dataclasses import replace

from annotate.model import Anchor, Record, Stance, with_anchors
from annotate.text import Alignment


def realigned(record: Record, alignment: Alignment) -> Record:
    """Return the record, whose offsets count in the text as given, with offsets of the normalised text."""

    def moved(anchor: Anchor) -> Anchor:
        return Anchor(*alignment.to_text(anchor.start, anchor.end), anchor.entity)

    record = with_anchors(record, moved)
    if isinstance(record, Stance):
        return record
    start, end = alignment.to_text(record.start, record.end)
    return replace(record, start=start, end=end)
