"""Which words the links of a quotation or stance may point at, the likeliest first."""

from annotate.model import Anchor, AnnotationSet, Quote, Span
from annotate.suggest.lexicon_cues import read
from annotate.suggest.proposing import speakers_near

# A quotation; or what a stance without one stands at, or is asked for at.
Place = Quote | Span | Anchor

# As many as there are letters to type; farther ones are picked in the text.
LIMIT = 24
# Who speaks stands near the quotation; in Hindi more often before it. A name behind it counts as this much farther.
_BEHIND = 1.5
# About a line of text: a speaker rarely stands in another paragraph than the quotation.
_PARAGRAPH = 90.0
# The labels of the default schema that can speak; names with other ones come after them.
_SPEAKING = ("PER", "ORG")


def name_candidates(annotations: AnnotationSet, text: str, near: Place) -> list[Anchor]:
    """Return the names outside of the place, nearest first, each wording once; then those inside of it.

    Pronouns and roles that speak nearby are among them.
    """
    names = {(span.start, span.end): Anchor(span.start, span.end, span.id) for span in annotations.live_spans}
    for anchor in speakers_near(annotations, text, near):
        names.setdefault((anchor.start, anchor.end), anchor)
    ranked = sorted(
        names.values(),
        key=lambda name: (
            near.start <= name.start < near.end,
            distance(text, near, name.start, name.end),
            name.start,
        ),
    )
    return _first_of_each(text, ranked)


def meant_candidates(annotations: AnnotationSet, text: str, quote: Quote) -> list[Anchor]:
    """Return the names that the speaker may stand for, each wording once.

    Persons and organisations come first, of these the ones before the speaker, of these the nearest.
    """
    speaker = quote.speaker
    if speaker is None:
        return []
    ranked = sorted(
        (span for span in annotations.live_spans if span.id != speaker.entity),
        key=lambda span: (
            span.label not in _SPEAKING,
            span.start >= speaker.start,
            abs(span.start - speaker.start),
        ),
    )
    return _first_of_each(text, [Anchor(span.start, span.end, span.id) for span in ranked])


def target_candidates(annotations: AnnotationSet, text: str, near: Place) -> list[Anchor]:
    """Return the names inside of the place in reading order, then the others, nearest first, each wording once."""
    ranked = sorted(
        annotations.live_spans,
        key=lambda span: (
            not near.start <= span.start < near.end,
            0.0 if near.start <= span.start < near.end else distance(text, near, span.start, span.end),
            span.start,
        ),
    )
    return _first_of_each(text, [Anchor(span.start, span.end, span.id) for span in ranked])


def cue_candidates(text: str, quote: Quote) -> list[Anchor]:
    """Return the words of speech acts near the quotation, nearest first."""
    cues = [cue for cue in read(text).cues if cue.end <= quote.start or cue.start >= quote.end]
    cues.sort(key=lambda cue: (distance(text, quote, cue.start, cue.end), cue.start))
    return [Anchor(cue.start, cue.end) for cue in cues[:LIMIT]]


def distance(text: str, near: Place, start: int, end: int) -> float:
    """Return how far a range is from the place; behind it and in another paragraph count as farther."""
    if start >= near.end:
        gap = text[near.end : start]
        return len(gap) * _BEHIND + gap.count("\n") * _PARAGRAPH
    gap = text[end : near.start]
    return len(gap) + gap.count("\n") * _PARAGRAPH


def _first_of_each(text: str, anchors: list[Anchor]) -> list[Anchor]:
    found: dict[str, Anchor] = {}
    for anchor in anchors:
        found.setdefault(text[anchor.start : anchor.end], anchor)
        if len(found) == LIMIT:
            break
    return list(found.values())
