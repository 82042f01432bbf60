"""Speaker chains: whom "उन्होंने" or "मंत्री" means is said once and offered for the quotations that follow."""

import unicodedata

from annotate.model import AnnotationSet, Quote


def chained(annotations: AnnotationSet, text: str, quote: Quote) -> str | None:
    """Return the id of the name that the same words meant as the speaker of the nearest quotation before; else None.

    Only what a person stands behind is handed on, and only to a speaker that is no name.
    """
    speaker = quote.speaker
    if speaker is None or speaker.entity is not None:
        return None
    wanted = _wording(text, speaker.start, speaker.end)
    before = (
        other
        for other in annotations.quotes
        if other.id != quote.id
        and other.origin.is_gold
        and other.means is not None
        and other.speaker is not None
        and other.speaker.start < speaker.start
        and _wording(text, other.speaker.start, other.speaker.end) == wanted
    )
    nearest = max(before, key=lambda other: other.speaker.start if other.speaker else -1, default=None)
    return nearest.means if nearest is not None and annotations.meant(nearest) is not None else None


def _wording(text: str, start: int, end: int) -> str:
    return " ".join(unicodedata.normalize("NFC", text[start:end]).split())
