"""Records made on a text as given move to its normalised form."""

from dataclasses import replace

from annotate.model import Anchor, Record, Resolution, Stance, with_anchors
from annotate.text import Alignment


def realigned(record: Record, alignment: Alignment) -> Record:
    """Return the record, whose offsets count in the text as given, with offsets of the normalised text."""

    def to_text(anchor: Anchor) -> Anchor:
        return Anchor(*alignment.to_text(anchor.start, anchor.end), anchor.entity)

    record = with_anchors(record, to_text)
    if isinstance(record, Stance):
        return record
    start, end = alignment.to_text(record.start, record.end)
    return replace(record, start=start, end=end)


def moved(resolution: Resolution, alignment: Alignment) -> Resolution:
    """Return the decision, whose offsets count in the text as given, with offsets of the normalised text."""
    start, end = alignment.to_text(resolution.start, resolution.end)
    return replace(resolution, start=start, end=end)
