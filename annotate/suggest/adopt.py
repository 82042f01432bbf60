"""Suggestions become undecided records of an annotator's layer, as one edit."""

from collections.abc import Callable

from annotate.edits import Edit, Step
from annotate.model import Anchor, AnnotationSet, Origin, Quote, Source, Span, Stance
from annotate.suggest.records import Range, Suggestions

_RULES = ("quotations/", "attribution/", "names/")


def adopt(annotations: AnnotationSet, suggestions: Suggestions, new_id: Callable[[], str]) -> Edit | None:
    """Return the edit that adds what is new in ``suggestions``; None when nothing is.

    What a person decided is never touched: a suggestion that repeats a known record (a rejected one too) or that
    overlaps a decided span is left out. Speakers and cues name the span that stands exactly there; so does whom a
    speaker means, which is left open where no span stands. A stance comes to its quotation, a known one too, unless
    that one has or had a stance.
    """
    known = {(span.start, span.end, span.label) for span in annotations.spans}
    decided = sorted((span.start, span.end) for span in annotations.spans if span.origin.is_gold)
    places: dict[Range, str] = {(span.start, span.end): span.id for span in annotations.live_spans}
    steps: list[Step] = []
    for entity in suggestions.entities:
        if (entity.start, entity.end, entity.label) in known or _overlaps(decided, entity.start, entity.end):
            continue
        if (entity.start, entity.end) in places:
            continue
        span = Span(new_id(), entity.start, entity.end, entity.label, _origin(entity.source, entity.score))
        places[span.start, span.end] = span.id
        steps.append(Step(None, span))
    known_quotes = {(quote.start, quote.end) for quote in annotations.quotes}
    decided_quotes = sorted((quote.start, quote.end) for quote in annotations.quotes if quote.origin.is_gold)
    live_quotes = {(quote.start, quote.end): quote for quote in annotations.live_quotes}
    cited = {stance.quote for stance in annotations.stances}

    def anchor(place: Range | None) -> Anchor | None:
        return None if place is None else Anchor(place[0], place[1], places.get(place))

    for found in suggestions.quotes:
        place = found.start, found.end
        quote = live_quotes.get(place)
        if place not in known_quotes and not _overlaps(decided_quotes, *place):
            speaker = anchor(found.speaker)
            means = places.get(found.means) if found.means is not None and found.means != found.speaker else None
            origin = _origin(found.source, found.score)
            quote = Quote(new_id(), *place, found.kind, speaker, anchor(found.cue), origin, means if speaker else None)
            steps.append(Step(None, quote))
        if quote is not None and found.stance is not None and quote.id not in cited:
            given, source = found.stance, _origin(found.source, found.stance.score)
            stance = Stance(new_id(), quote.speaker, anchor(given.target), given.value, quote.id, source)
            steps.append(Step(None, stance))
    return Edit("suggest", tuple(steps)) if steps else None


def _origin(source: str, score: float | None) -> Origin:
    kind = Source.RULE if source.startswith(_RULES) else Source.MODEL
    return Origin(kind, source, score=score)


def _overlaps(ranges: list[Range], start: int, end: int) -> bool:
    return any(start < other_end and other_start < end for other_start, other_end in ranges)
