"""What stance a quotation takes and towards what, where its cue or its words show it.

A stance is a guess that names its grounds: `SHARES` says for each kind of them how often the value was right. Without
grounds there is no stance, without a name or noun to hang it on no target.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal

from annotate.suggest import lexicon as lx
from annotate.suggest import lexicon_stances as sl
from annotate.suggest.lexicon_cues import Reading, read
from annotate.suggest.records import QuoteSuggestion, Range, StanceSuggestion, Suggestions

# The speech act takes a side; it reports; words in marks, or of a reported clause, take one; a clause has no such word.
Grounds = Literal["act", "report", "marked words", "clause words", "plain clause"]

# The share of right values on the development articles (`python -m benchmarks.speech_rules FILE`).
SHARES: Final[dict[Grounds, float]] = {
    "act": 0.81,
    "report": 0.85,
    "marked words": 0.62,
    "clause words": 0.56,
    "plain clause": 0.67,
}
# A negation so many words behind a word turns it ("अच्छा काम नहीं है"), and one right before it ("बिना डर").
_NEGATED_BEHIND: Final = 3
# One kind word in a reported clause is seldom the reporter's praise; two are.
_PRAISE_IN_CLAUSE: Final = 2
_AFTER_OBJECTS: Final = lx.fold_all("पर का की के को से")
_AGAINST: Final = lx.fold("खिलाफ")
_MEANWHILE: Final = lx.fold("हुए")
_NO_NOUNS: Final = (
    lx.POSTPOSITIONS
    | lx.SUBJECT_PRONOUNS
    | lx.GENITIVE_PRONOUNS
    | lx.FIRST_PERSON
    | lx.fold_all("बात जिस किस किसी सभी कुछ अपने अपनी अपना उन्हें उनकी उसकी इसकी इनकी जिसकी")
)
_SHORTEST_NOUN: Final = 3
# Code points; a name with this end is not looked for farther back.
_LONGEST_NAME: Final = 100


@dataclass(frozen=True, slots=True)
class _Judged:
    """A value, its grounds, and the token that shows it when a word of the quotation does."""

    value: str
    grounds: Grounds
    shown_at: int | None = None


class Stances:
    """Fills in stances of the quotations found so far; all else stays as it is."""

    id: Final = "stance/1"

    def suggest(self, text: str, found: Suggestions) -> Suggestions:
        """Return ``found`` with a stance for each quotation that shows one; its score is the share of its grounds."""
        if all(quote.stance is not None for quote in found.quotes):
            return found
        reading = read(text)
        names = sorted((e.start, e.end) for e in found.entities if e.label in ("PER", "ORG", "LOC"))
        quotes = (
            replace(quote, stance=_stance(reading, names, quote)) if quote.stance is None else quote
            for quote in found.quotes
        )
        return Suggestions(found.entities, tuple(quotes))


def _stance(reading: Reading, names: Sequence[Range], quote: QuoteSuggestion) -> StanceSuggestion | None:
    judged = _judged(reading, quote)
    if judged is None:
        return None
    target = None if judged.value == "neutral" else _target(reading, names, quote, judged)
    return StanceSuggestion(judged.value, target, SHARES[judged.grounds])


def _judged(reading: Reading, quote: QuoteSuggestion) -> _Judged | None:
    """Return what the cue says, else what the words say, None when neither says anything."""
    is_clause = quote.kind == "indirect"
    cue = {reading.word(at) for at in _act(reading, quote)}
    if cue & sl.AGAINST_ACTS:
        return _Judged("against", "act")
    if cue & sl.FAVOR_ACTS:
        return _Judged("favor", "act")
    if is_clause and cue & sl.REPORTING_ACTS:
        return _Judged("neutral", "report")
    sides = _sides(reading, quote)
    total = sum(side for _, side in sides)
    if total < 0 or total >= (_PRAISE_IN_CLAUSE if is_clause else 1):
        shown_at = next(at for at, side in sides if side * total > 0)
        return _Judged("favor" if total > 0 else "against", "clause words" if is_clause else "marked words", shown_at)
    return _Judged("neutral", "plain clause") if is_clause else None


def _act(reading: Reading, quote: QuoteSuggestion) -> range:
    """Return the tokens of the speech act: the cue, with "धन्यवाद देते हुए" right before it."""
    if quote.cue is None:
        return range(0)
    first, last = reading.token_at(quote.cue[0]), reading.token_at(quote.cue[1] - 1)
    if reading.word(first - 1) == _MEANWHILE and reading.word(first - 2) in lx.LIGHT_FORMS:
        first = max(0, first - 3)
    return range(first, last + 1)


def _sides(reading: Reading, quote: QuoteSuggestion) -> list[tuple[int, int]]:
    """Return (token, 1 or -1) of each word of praise or blame in the quotation, turned round where it is negated."""
    first, last = reading.token_at(quote.start), reading.token_at(quote.end - 1)
    sides = []
    for at in range(first, last + 1):
        word = reading.word(at)
        side = (word in sl.GOOD) - (word in sl.BAD)
        if side:
            behind = range(at + 1, min(last, at + _NEGATED_BEHIND) + 1)
            near = {reading.word(i) for i in (*behind, *((at - 1,) if at > first else ()))}
            sides.append((at, -side if near & sl.NEGATIONS else side))
    return sides


def _target(reading: Reading, names: Sequence[Range], quote: QuoteSuggestion, judged: _Judged) -> Range | None:
    """Return what the act is about, else the name in the quotation nearest to the word that shows the stance."""
    if judged.grounds == "act" and (about := _object_of_act(reading, names, quote)) is not None:
        return about
    low, high = bisect_left(names, (quote.start, 0)), bisect_left(names, (quote.end, 0))
    inside = [name for name in names[low:high] if name[1] <= quote.end]
    shown = quote.start if judged.shown_at is None else reading.tokens[judged.shown_at].start
    return min(inside, key=lambda name: abs(name[0] - shown), default=None)


def _object_of_act(reading: Reading, names: Sequence[Range], quote: QuoteSuggestion) -> Range | None:
    """Return the noun, or its name, of "X पर आरोप लगाया", "X की आलोचना की", "X के ख़िलाफ़ चेतावनी दी"."""
    at = _act(reading, quote).start - 1
    if reading.word(at) == _AGAINST:
        at -= 1
    if at < 1 or reading.word(at) not in _AFTER_OBJECTS or not _is_noun(reading.word(at - 1)):
        return None
    start, end = reading.tokens[at - 1].start, reading.tokens[at - 1].end
    for other in (quote.speaker, (quote.start, quote.end)):
        if other is not None and start < other[1] and other[0] < end:
            return None
    low = bisect_left(names, (max(0, start - _LONGEST_NAME), 0))
    return next((name for name in names[low:] if name[1] == end), reading.grow(start, end))


def _is_noun(word: str) -> bool:
    """True when a word before a postposition is a thing that can be praised or blamed: no "इस बात", no "करने"."""
    return len(word) >= _SHORTEST_NOUN and word[0].isalpha() and word not in _NO_NOUNS and not word.endswith("ने")
