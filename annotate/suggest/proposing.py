"""What the rules propose to somebody who makes a quotation by hand: where it is, who says it, with which words."""

from dataclasses import dataclass, replace
from typing import Final

from annotate.model import Anchor, AnnotationSet, Quote, Span
from annotate.quote_acts import anchor_at
from annotate.speaker_chains import chained
from annotate.suggest import lexicon as lx
from annotate.suggest.attribution import attributed
from annotate.suggest.attribution_speaker import Names, find_speaker
from annotate.suggest.lexicon_cues import Reading, read
from annotate.suggest.quotations import as_quotation
from annotate.suggest.quotations_indirect import clauses_of
from annotate.suggest.quotations_marks import Pair, find_pairs
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, Range, Suggestions
from annotate.suggest.resolution import Resolution
from annotate.tokens import trim, words

_OPENING: Final = "\"'“‘«„"
# A marked fragment of up to this many words inside the reporter's sentence is "mixed"; a clause is longer.
_FRAGMENT_WORDS: Final = 5
# So far (code points) before and behind a quotation one looks for whom its speaker means: some paragraphs.
_BACK: Final = 3000
_AHEAD: Final = 500
# Speech acts around a quotation that are asked for their speakers: those that can be seen beside it.
_NEAR: Final = 8


@dataclass(frozen=True, slots=True)
class Stretch:
    """``text[start:end]`` may be a quotation of this kind."""

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a quotation lacks and the rules would fill in: its links, and the id of the name that the speaker means."""

    speaker: Anchor | None = None
    cue: Anchor | None = None
    means: str | None = None

    @property
    def is_empty(self) -> bool:
        """True when there is nothing to propose."""
        return self == Proposed()


def stretches(text: str, offset: int) -> tuple[Stretch, ...]:
    """Return what may be quoted at the text cursor, the likeliest first.

    That is the marked words around it, the innermost first; then the clauses of the speech acts in its sentence:
    those around it, the shortest first, then the nearest. A clause is without कि and ends before the danda.
    """
    reading = read(text)
    found = [Stretch(*as_quotation(reading, pair)) for pair in _pairs_around(reading, offset)]
    clauses = clauses_of(reading, offset)

    def rank(place: Range) -> tuple[int, int]:
        start, end = place
        return (0, end - start) if start <= offset <= end else (1, min(abs(start - offset), abs(end - offset)))

    ordered = sorted(((clause.start, clause.end) for clause in clauses), key=rank)
    found.extend(_said(reading, start, end) for start, end in ordered)
    return tuple(dict.fromkeys(found))


def selected(text: str, start: int, end: int) -> Stretch:
    """Return what is quoted by a selection: these words, without a कि before them.

    A selection of nothing but a speech act and its कि ("कहा कि") means the clause that follows.
    """
    reading = read(text)
    inside = [at for at, token in enumerate(reading.tokens) if start < token.end and token.start < end]
    if inside and reading.word(inside[0]) == lx.THAT and len(inside) > 1:
        start, end = trim(text, reading.tokens[inside[0]].end, end)
    elif inside and reading.word(inside[-1]) == lx.THAT:
        found = next((clause for clause in clauses_of(reading, start) if clause.start >= end), None)
        if found is not None and found.cue.end <= end:
            return _said(reading, found.start, found.end)
    return Stretch(start, end, kind_of(text[start:end]))


def kind_of(quoted: str) -> str:
    """Return the likeliest kind of a quotation with these words."""
    if quoted[:1] not in _OPENING:
        return "indirect"
    return "mixed" if len(words(quoted)) <= _FRAGMENT_WORDS else "direct"


def proposed_links(annotations: AnnotationSet, text: str, quote: Quote) -> Proposed:
    """Return what the rules would link this quotation to, where it lacks a link.

    Whom a pronoun or role means comes from the quotation before with the same words for its speaker, else from the
    rules.
    """
    speaker, cue, means = quote.speaker, quote.cue, quote.means
    if speaker is None or cue is None:
        found = _attributed(annotations, text, quote)
        speaker = speaker or _anchor(annotations, found.speaker)
        cue = cue or _anchor(annotations, found.cue)
    if speaker is not None and speaker.entity is None and means is None:
        said = replace(quote, speaker=speaker)
        means = chained(annotations, text, said) or _resolved(annotations, text, said)
    return Proposed(
        speaker if quote.speaker is None else None, cue if quote.cue is None else None, None if quote.means else means
    )


def speakers_near(annotations: AnnotationSet, text: str, quote: Quote | Span | Anchor) -> list[Anchor]:
    """Return who speaks by the speech acts nearest to a place: pronouns and roles, too, which are no names."""
    reading = read(text)
    near = sorted(reading.cues, key=lambda cue: min(abs(cue.start - quote.end), abs(quote.start - cue.end)))
    names = Names(_names(annotations))
    found = (find_speaker(reading, cue, names) for cue in near[:_NEAR])
    return [anchor_at(annotations, *reading.grow(*place)) for place in found if place is not None]


def _said(reading: Reading, start: int, end: int) -> Stretch:
    """Return a clause as a quotation; one that begins with marked words is what stands in the marks."""
    pair = next((each for each in reading.pairs_between(start, end) if each.start == start), None)
    return Stretch(start, end, "indirect") if pair is None else Stretch(*as_quotation(reading, pair))


def _pairs_around(reading: Reading, offset: int) -> list[Pair]:
    """Return the marked stretches that hold the offset, the innermost first."""
    found: list[Pair] = []
    text, shift, inner = reading.text, 0, reading.pairs
    while (
        pair := next((each for each in inner if each.start + shift <= offset <= each.end + shift), None)
    ) is not None:
        whole = replace(
            pair,
            start=pair.start + shift,
            end=pair.end + shift,
            inner_start=pair.inner_start + shift,
            inner_end=pair.inner_end + shift,
        )
        found.insert(0, whole)
        shift = whole.inner_start
        inner = find_pairs(text[whole.inner_start : whole.inner_end])
    return found


def _attributed(annotations: AnnotationSet, text: str, quote: Quote) -> QuoteSuggestion:
    reading = read(text)
    clauses = {(clause.start, clause.end): clause.cue for clause in clauses_of(reading, quote.start)}
    # The marked one before it is there for what runs on behind "…, X ने कहा।".
    marked = [
        other
        for other in annotations.live_quotes
        if other.start < quote.start and other.kind != "indirect" and other.cue
    ]
    previous = _suggestion(marked[-1]) if marked else None
    bare = QuoteSuggestion(quote.start, quote.end, quote.kind, None, None, "")
    return attributed(reading, Names(_names(annotations)), clauses, bare, previous)


def _resolved(annotations: AnnotationSet, text: str, quote: Quote) -> str | None:
    """Return the id of the name that the rules take the speaker for, from what stands around the quotation."""
    speaker = quote.speaker
    assert speaker is not None
    low = max(0, text.rfind("\n", 0, max(0, min(quote.start, speaker.start) - _BACK)) + 1)
    high = max(quote.end, speaker.end) + _AHEAD
    names = tuple(
        EntitySuggestion(name.start - low, name.end - low, name.label, None, "")
        for name in _names(annotations)
        if low <= name.start and name.end <= high
    )
    quotes = []
    for other in (*annotations.live_quotes, quote):
        if low <= other.start and other.end <= high and (other is quote or other.id != quote.id):
            meant = annotations.meant(other)
            given = _suggestion(other, (meant.start, meant.end) if meant is not None and meant.start >= low else None)
            quotes.append(_moved(given, -low))
    found = Resolution().suggest(text[low:high], Suggestions(names, tuple(quotes)))
    means = found.quotes[-1].means
    return None if means is None else anchor_at(annotations, means[0] + low, means[1] + low).entity


def _suggestion(quote: Quote, means: Range | None = None) -> QuoteSuggestion:
    return QuoteSuggestion(
        quote.start, quote.end, quote.kind, _range(quote.speaker), _range(quote.cue), "", means=means
    )


def _moved(quote: QuoteSuggestion, by: int) -> QuoteSuggestion:
    def moved(place: Range | None) -> Range | None:
        return None if place is None or place[0] + by < 0 else (place[0] + by, place[1] + by)

    place = replace(quote, start=quote.start + by, end=quote.end + by)
    return replace(place, speaker=moved(quote.speaker), cue=moved(quote.cue), means=moved(quote.means))


def _names(annotations: AnnotationSet) -> tuple[EntitySuggestion, ...]:
    return tuple(_name(span) for span in annotations.live_spans)


def _name(span: Span) -> EntitySuggestion:
    return EntitySuggestion(span.start, span.end, span.label, None, "")


def _range(anchor: Anchor | None) -> Range | None:
    return None if anchor is None else (anchor.start, anchor.end)


def _anchor(annotations: AnnotationSet, place: Range | None) -> Anchor | None:
    return None if place is None else anchor_at(annotations, *place)
