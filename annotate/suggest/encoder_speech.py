"""Quotations from the Hindi encoder and the rules together: kind, speaker and cue.

The rules are exact about marks and clauses and know nothing of meaning; the encoder is the other way round. Both
propose, and what the rules propose counts for the encoder like some more probability (`Weights`).
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any, Final

import numpy as np

from annotate.suggest.attribution import Attribution
from annotate.suggest.encoder_reader import EncoderReader, ReadArticle
from annotate.suggest.lexicon_cues import Reading, read
from annotate.suggest.quotations import find_marked, marked_span
from annotate.suggest.quotations_indirect import find_indirect, trimmed_clause
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, Range, Suggestions
from annotate.suggest.speech_head import KINDS, LINKS, softmax

_DIRECT, _MIXED, _INDIRECT = (KINDS.index(kind) for kind in ("direct", "mixed", "indirect"))
_END, _SPEAKER, _CUE = map(LINKS.index, ("end", "speaker", "cue"))
_FEWEST_WORDS: Final = 2
# Clauses that share this much of their words are one.
_SAME: Final = 0.6


@dataclass(frozen=True, slots=True)
class Weights:
    """From which probability on a quotation is proposed, and what the rules' word adds to the encoder's.

    Chosen in cross-validation (docs/suggestions.md).
    """

    marked_from: float = 0.5
    marked_by_rule: float = 0.5
    indirect_from: float = 0.9
    indirect_by_rule: float = 0.7
    # "…, X ने बताया।": nothing at the clause's first word tells the encoder what comes at its end.
    before_by_rule: float = 0.9
    end_by_rule: float = 0.5
    speaker_by_rule: float = 1.1
    cue_by_rule: float = 1.1


@dataclass(frozen=True, slots=True)
class _Found:
    """A quotation by its first word, with its range and how sure the encoder is of it."""

    word: int
    start: int
    end: int
    kind: str
    score: float


class EncoderSpeech:
    """Suggests quotations with speaker and cue as the encoder reads them, with the rules at its side."""

    def __init__(self, reader: EncoderReader, weights: Weights | None = None) -> None:
        self._reader = reader
        self._weights = weights or Weights()
        self._rules = Attribution()

    @property
    def id(self) -> str:
        return "speech/2"

    def suggest(self, text: str, found: Suggestions) -> Suggestions:
        """Return ``found`` with the quotations of ``text`` added, ordered by (start, -end).

        A range that is a quotation of ``found`` already is not proposed again. ``score`` is the encoder's probability
        that a quotation begins there.
        """
        article = self._reader.read(text)
        if not article.tokens:
            return found
        reading = read(text)
        taken = {(quote.start, quote.end) for quote in found.quotes}
        quotations = []
        for quotation in (*(marked := self._marked(article, reading)), *self._indirect(article, reading, marked)):
            if (quotation.start, quotation.end) not in taken:
                taken.add((quotation.start, quotation.end))
                quotations.append(quotation)
        bare = tuple(
            QuoteSuggestion(q.start, q.end, q.kind, None, None, self._reader.id, round(q.score, 4))
            for q in sorted(quotations, key=lambda q: (q.start, -q.end))
        )
        ruled = self._rules.suggest(text, Suggestions(found.entities, bare)).quotes
        words = {(q.start, q.end): q.word for q in quotations}
        names = _names_by_word(reading, found.entities)
        quotes = [self._attributed(article, reading, names, quote, words[quote.start, quote.end]) for quote in ruled]
        return Suggestions(
            found.entities, tuple(sorted((*found.quotes, *quotes), key=lambda quote: (quote.start, -quote.end)))
        )

    def _marked(self, article: ReadArticle, reading: Reading) -> list[_Found]:
        """Return the pairs of marks that are somebody's words, ascending and disjoint."""
        by_rule = {start for start, _, _ in find_marked(reading)}
        kinds = softmax(article.scores.speech.kinds)
        found: list[_Found] = []
        for pair in reading.pairs:
            word = reading.token_at(pair.start)
            direct, mixed = float(kinds[word, _DIRECT]), float(kinds[word, _MIXED])
            start, end = reading.grow(*marked_span(reading, pair))
            bonus = self._weights.marked_by_rule * (start in by_rule)
            if direct + mixed + bonus < self._weights.marked_from or start >= end:
                continue
            if not (found and start < found[-1].end):
                found.append(_Found(word, start, end, "direct" if direct >= mixed else "mixed", direct + mixed))
        return found

    def _indirect(self, article: ReadArticle, reading: Reading, marked: list[_Found]) -> list[_Found]:
        """Return the reported clauses that hold no marked words, no two of them the same."""
        kinds = softmax(article.scores.speech.kinds)[:, _INDIRECT]
        clauses = find_indirect(reading)
        ruled = [(clause.start, clause.end) for clause in clauses]
        before = {(clause.start, clause.end) for clause in clauses if clause.is_before}
        weights = self._weights
        found: list[_Found] = []
        for word, start, end in self._clauses(article, reading, kinds, ruled):
            same = next((span for span in ruled if _shared(span, (start, end)) >= _SAME), None)
            bonus = 0.0
            if same is not None:
                bonus = weights.before_by_rule if same in before else weights.indirect_by_rule
            if kinds[word] + bonus < weights.indirect_from:
                continue
            if any(quote.start < end and start < quote.end for quote in marked):
                continue
            if all(start != o.start and _shared((start, end), (o.start, o.end)) < _SAME for o in found):
                found.append(_Found(word, start, end, "indirect", float(kinds[word])))
        return found

    def _clauses(
        self, article: ReadArticle, reading: Reading, kinds: Any, ruled: list[Range]
    ) -> Iterator[tuple[int, int, int]]:
        """Yield (first word, start, end) of candidates: those the encoder sees begin, then those of the rules."""
        floor = self._weights.indirect_from - self._weights.indirect_by_rule
        for word in np.flatnonzero(kinds >= floor):
            at = int(word)
            start, end = self._up_to_its_end(article, reading, at, ruled)
            if reading.token_at(end - 1) - at + 1 >= _FEWEST_WORDS:
                yield at, start, end
        for start, end in ruled:
            yield reading.token_at(start), start, end

    def _up_to_its_end(self, article: ReadArticle, reading: Reading, at: int, ruled: list[Range]) -> Range:
        """Return the clause from this word to the likeliest end in its paragraph; the rules' end is favoured."""
        first, ends = article.scores.speech.link(at, _END)
        offset = article.tokens[at].start
        line = article.text.find("\n", offset)
        last = reading.token_at(line) if line >= 0 else len(article.tokens)
        # Place 0 of the link is "none", so the window's word w stands at w - first + 1.
        reachable = ends[at - first + 1 : max(at + 1, last) - first + 1].copy()
        for start, end in ruled:
            stop = reading.token_at(end - 1) - at
            if start == offset and stop < len(reachable):
                reachable[stop] += self._weights.end_by_rule
        stop = at + int(reachable.argmax()) if len(reachable) else at
        return trimmed_clause(reading, offset, article.tokens[stop].end)

    def _attributed(
        self,
        article: ReadArticle,
        reading: Reading,
        names: dict[int, EntitySuggestion],
        quote: QuoteSuggestion,
        word: int,
    ) -> QuoteSuggestion:
        """Return the quotation with the likelier of the rules' and the encoder's speaker and cue."""
        inside = range(word, reading.token_at(quote.end - 1) + 1)
        speaker = _likelier(article, reading, word, inside, _SPEAKER, quote.speaker, self._weights.speaker_by_rule)
        cue = _likelier(article, reading, word, inside, _CUE, quote.cue, self._weights.cue_by_rule)
        return replace(
            quote,
            speaker=None if speaker is None else _name_or_word(article, reading, names, speaker, quote.speaker),
            cue=None if cue is None else _cue_range(article, reading, cue, quote.cue),
        )


def _names_by_word(reading: Reading, entities: tuple[EntitySuggestion, ...]) -> dict[int, EntitySuggestion]:
    return {
        at: entity
        for entity in entities
        if entity.label in ("PER", "ORG", "LOC")
        for at in range(reading.token_at(entity.start), reading.token_at(entity.end - 1) + 1)
    }


def _shared(one: Range, other: Range) -> float:
    """Return the intersection over the union of two ranges."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0.0, shared / (max(one[1], other[1]) - min(one[0], other[0])))


def _likelier(
    article: ReadArticle, reading: Reading, word: int, inside: range, link: int, ruled: Range | None, bonus: float
) -> int | None:
    """Return a word of the likeliest place outside the quotation, None when nothing is likelier.

    The rules' place has all the probability of its words and a bonus.
    """
    first, chances = article.scores.speech.link(word, link)
    chances = chances.copy()
    chances[inside.start - first + 1 : inside.stop - first + 1] = 0.0
    if ruled is not None:
        low, high = reading.token_at(ruled[0]), reading.token_at(ruled[1] - 1)
        places = [at - first + 1 for at in range(low, high + 1) if 1 <= at - first + 1 < len(chances)]
        if bonus + float(chances[places].sum()) >= float(chances.max()):
            return high if link == _SPEAKER else low
    best = int(chances.argmax())
    return None if best == 0 else first + best - 1


def _name_or_word(
    article: ReadArticle,
    reading: Reading,
    names: dict[int, EntitySuggestion],
    word: int,
    ruled: Range | None,
) -> Range:
    """Return the name that holds the word, else the rules' range if it holds it, else the word."""
    name = names.get(word)
    if name is not None:
        return name.start, name.end
    start, end = article.tokens[word].start, article.tokens[word].end
    if ruled is not None and ruled[0] <= start < ruled[1]:
        return ruled
    return reading.grow(start, end)


def _cue_range(article: ReadArticle, reading: Reading, word: int, ruled: Range | None) -> Range:
    """Return the words of the cue: as the rules or the lexicon have them, else those the encoder sees go on."""
    start = article.tokens[word].start
    if ruled is not None and ruled[0] <= start < ruled[1]:
        return ruled
    for cues in (reading.cues, reading.marked_cues):
        for cue in cues:
            if cue.start <= start < cue.end:
                return reading.grow(cue.start, cue.end)
    further = article.scores.speech.cues
    last = word
    while last + 1 < len(article.tokens) and int(further[last + 1].argmax()) == 2:
        last += 1
    return reading.grow(start, article.tokens[last].end)
