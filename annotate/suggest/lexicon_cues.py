"""Reads a text once for reporting speech: its words folded, its clauses' cues, its sentences, its pairs of marks."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from annotate.suggest import lexicon as lx
from annotate.suggest.quotations_marks import Pair, find_pairs
from annotate.tokens import Token, akshara_boundaries, sentences, words

# How a cue takes its speaker: "X ने कहा", "X कहते हैं", "X का कहना है", "X के अनुसार", "कहा गया".
CueForm = Literal["ergative", "subject", "genitive", "source", "passive"]

_MAX_PARTS: Final = 6
# A sentence is looked at this far (code points) to either side; the longest of the development texts has under 1,000.
# It keeps the rules linear on texts without any sentence border.
_WINDOW: Final = 1500


@dataclass(frozen=True, slots=True)
class Cue:
    """The words of a speech act: tokens ``first`` to ``last`` (inclusive), ``text[start:end]``.

    ``takes_clause`` is False for acts about something (praise, thanks) that introduce no clause of their own.
    """

    first: int
    last: int
    start: int
    end: int
    form: CueForm
    takes_clause: bool = True


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as the rules see it; all sequences ascend.

    Sentences do not end inside a pair of marks, and ``cues`` leaves out what lies there (it is in
    ``marked_cues``): quoted people do not report for the reporter.
    """

    text: str
    tokens: tuple[Token, ...]
    folded: tuple[str, ...]
    cues: tuple[Cue, ...]
    marked_cues: tuple[Cue, ...]
    pairs: tuple[Pair, ...]
    starts: tuple[int, ...]

    def token_at(self, offset: int) -> int:
        """Return the index of the first token that ends after ``offset``."""
        return bisect_right(self.tokens, offset, key=lambda token: token.end)

    def word(self, at: int) -> str:
        """Return the folded token ``at``, an empty string outside the text."""
        return self.folded[at] if 0 <= at < len(self.folded) else ""

    def sentence(self, offset: int) -> tuple[int, int]:
        """Return the range between the sentence borders around ``offset``; a border belongs to what follows it.

        The range reaches no farther than a window around ``offset``.
        """
        at = bisect_right(self.starts, offset) - 1
        end = self.starts[at + 1] if at + 1 < len(self.starts) else len(self.text)
        return max(self.starts[max(at, 0)], offset - _WINDOW), min(end, offset + _WINDOW)

    def cues_between(self, start: int, end: int) -> tuple[Cue, ...]:
        """Return the cues that lie wholly in the range."""
        low = bisect_left(self.cues, start, key=lambda cue: cue.start)
        high = bisect_left(self.cues, end, key=lambda cue: cue.start)
        return tuple(cue for cue in self.cues[low:high] if cue.end <= end)

    def cues_inside(self, pair: Pair) -> tuple[Cue, ...]:
        """Return the cues inside a pair of marks."""
        low = bisect_left(self.marked_cues, pair.start, key=lambda cue: cue.start)
        high = bisect_left(self.marked_cues, pair.end, key=lambda cue: cue.start)
        return self.marked_cues[low:high]

    def pairs_between(self, start: int, end: int) -> tuple[Pair, ...]:
        """Return the pairs of marks that begin in the range."""
        low = bisect_left(self.pairs, start, key=lambda pair: pair.start)
        high = bisect_left(self.pairs, end, key=lambda pair: pair.start)
        return self.pairs[low:high]

    def is_marked(self, offset: int) -> bool:
        """True when ``offset`` lies inside a pair of marks."""
        at = bisect_right(self.pairs, offset, key=lambda pair: pair.start) - 1
        return at >= 0 and offset < self.pairs[at].end

    def grow(self, start: int, end: int) -> tuple[int, int]:
        """Return the smallest range of whole aksharas around ``start``-``end``."""
        bounds = akshara_boundaries(self.text)
        return bounds[max(0, bisect_right(bounds, start) - 1)], bounds[min(bisect_left(bounds, end), len(bounds) - 1)]


@lru_cache(maxsize=4)
def read(text: str) -> Reading:
    """Return the reading of ``text``; linear in its length."""
    tokens = words(text)
    folded = tuple(lx.fold(text[token.start : token.end]) for token in tokens)
    pairs = find_pairs(text)
    starts = [0]
    pair_starts = [pair.start for pair in pairs]
    for _, end in sentences(text):
        at = bisect_left(pair_starts, end) - 1
        if at < 0 or end >= pairs[at].end:
            starts.append(end)
    unmarked: list[Cue] = []
    marked: list[Cue] = []
    for cue in _find_cues(tokens, folded):
        at = bisect_right(pair_starts, cue.start) - 1
        is_unmarked = at < 0 or cue.start >= pairs[at].end
        (unmarked if is_unmarked else marked).append(cue)
    return Reading(text, tokens, folded, tuple(unmarked), tuple(marked), pairs, tuple(starts))


def _find_cues(tokens: tuple[Token, ...], folded: tuple[str, ...]) -> tuple[Cue, ...]:
    cues: list[Cue] = []
    at = 0
    while at < len(tokens):
        cue = _cue_at(tokens, folded, at)
        if cue is None:
            at += 1
        else:
            cues.append(cue)
            at = cue.last + 1
    return tuple(cues)


def _cue_at(tokens: tuple[Token, ...], folded: tuple[str, ...], at: int) -> Cue | None:
    word = folded[at]
    following = folded[at + 1] if at + 1 < len(folded) else ""

    def make(last: int, form: CueForm, first: int = at, takes_clause: bool = True) -> Cue:
        return Cue(first, last, tokens[first].start, tokens[last].end, form, takes_clause)

    if word in lx.SOURCE_GENITIVE and following in lx.SOURCE:
        return make(at + 1, "source")
    if word in lx.SOURCE and at and folded[at - 1] in lx.FUSED_GENITIVE:
        return make(at, "source")
    if word in lx.STATED and following in lx.COPULA:
        return make(at + 1, "genitive")
    if word in lx.SPEECH_FORMS:
        return _verb_cue(tokens, folded, at)
    if word in lx.ADDED and at and folded[at - 1] in lx.BEFORE_ADDED:
        return _verb_cue(tokens, folded, at)
    if word in lx.SPEECH_NOUNS:
        verb = at + 1
        while verb < len(folded) and verb <= at + 2 and folded[verb] in lx.BETWEEN:
            verb += 1
        if verb < len(folded) and any(folded[verb] in lx.LIGHT_VERBS[light] for light in lx.SPEECH_NOUNS[word]):
            last, form = _extend(folded, verb, folded[verb])
            return make(last, form, takes_clause=word not in lx.WITHOUT_CLAUSE)
    return None


def _verb_cue(tokens: tuple[Token, ...], folded: tuple[str, ...], at: int) -> Cue | None:
    word = folded[at]
    last, form = _extend(folded, at, word)
    if word in lx.SPEECH_STEM and last == at and not word.endswith("कर"):
        return None
    return Cue(at, last, tokens[at].start, tokens[last].end, form)


def _extend(folded: tuple[str, ...], verb: int, word: str) -> tuple[int, CueForm]:
    """Return the last token of the verb group that begins at ``verb``, and how it takes its speaker."""
    imperfective = word.endswith(("ता", "ती", "ते", "तीं"))
    last = verb
    passive = False
    while last + 1 < len(folded) and last - verb < _MAX_PARTS:
        following = folded[last + 1]
        if following in lx.PASSIVE:
            passive = True
        elif following in lx.COPULA:
            # "कहते हैं", "कह रही थी", "कहा गया था" are one cue; in "कहा है" the copula is left outside.
            if not (imperfective or passive or last > verb):
                break
        elif following not in lx.COMPOUND or (following in ("दिया", "दी", "दिए", "दे", "कर") and last > verb):
            break
        last += 1
    if passive:
        return last, "passive"
    future = word.endswith(("गा", "गी", "गे"))
    running = last > verb and folded[last] in lx.COPULA and any(w in lx.CONTINUED for w in folded[verb + 1 : last])
    if imperfective or future or running:
        return last, "subject"
    return last, "ergative"
