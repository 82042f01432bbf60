"""Finds the content clauses of reported speech without marks: after कि, before "X ने बताया", with के अनुसार."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from annotate.suggest import lexicon as lx
from annotate.suggest.lexicon_cues import Cue, Reading

# A clause is at least so many words; one less when its last is a finite verb.
_MIN_WORDS: Final = 3
_END_MARKS: Final = "।॥.?!,;:-–— \t\n\u00a0"
_LIGHT_ENDS: Final = ("", ",", ":", "-", "–", "—")
# Words that may stand between a cue and the कि of its clause ("कहा है कि", "इस बात की घोषणा की थी, कि").
_TO_THAT: Final = lx.COMPOUND | frozenset({",", ":"})
_MAX_TO_THAT: Final = 5
# A speaker and the comma before him stand at most so many tokens before the cue, and a clause is asked for its end at
# so many of the speech acts in it.
_REACH: Final = 60
_LATER_CUES: Final = 6
# A subject without ने stands right before its cue ("…, वह बताते हैं"); of "X ने मंगलवार को Y को बताया" so many
# words may follow ने.
_NEAR_SUBJECT: Final = 6
_LONGEST_TAIL: Final = 8
_GOES_ON: Final = (
    lx.POSTPOSITIONS | lx.RELATIVE_PRONOUNS | lx.ADVERSATIVES | lx.fold_all("और तो कि क्योंकि पर बल्कि या जब जहां जैसे")
)
_TO_HEARER: Final = lx.fold_all("को से")
_BY_COMMA: Final = frozenset({",", "-", "–", "—"})


@dataclass(frozen=True, slots=True)
class Clause:
    """``text[start:end]`` is the content clause of ``cue``; ``is_before`` when the cue ends the sentence after it."""

    start: int
    end: int
    cue: Cue
    is_before: bool


def find_indirect(reading: Reading) -> tuple[Clause, ...]:
    """Return the reported clauses of the text, ordered by (start, -end), each span once."""
    return _clauses(reading, reading.cues, _is_clause)


def clauses_of(reading: Reading, offset: int) -> tuple[Clause, ...]:
    """Return what the speech acts of the sentence around ``offset`` introduce, however short, in the same order."""
    return _clauses(reading, reading.cues_between(*reading.sentence(offset)), lambda _reading, start, end: start < end)


def _clauses(
    reading: Reading, cues: Iterable[Cue], is_clause: Callable[[Reading, int, int], bool]
) -> tuple[Clause, ...]:
    clauses: dict[tuple[int, int], Clause] = {}
    for cue in cues:
        for find in (_after_that, _of_source, _before_cue):
            span = find(reading, cue)
            if span is None:
                continue
            start, end = trimmed_clause(reading, *span)
            if is_clause(reading, start, end):
                clauses.setdefault((start, end), Clause(start, end, cue, find is _before_cue))
                break
    return tuple(sorted(clauses.values(), key=lambda clause: (clause.start, -clause.end)))


def _after_that(reading: Reading, cue: Cue) -> tuple[int, int] | None:
    """Return the clause of "कहा कि …", up to the end of the sentence or the next speech act after a comma."""
    if not cue.takes_clause or cue.form == "source":
        return None
    at = cue.last + 1
    while at <= cue.last + _MAX_TO_THAT and reading.word(at) in _TO_THAT:
        at += 1
    if reading.word(at) != lx.THAT:
        return None
    _, stop = reading.sentence(cue.start)
    return reading.tokens[at].end, _clause_end(reading, reading.tokens[at].end, stop)


def _clause_end(reading: Reading, start: int, stop: int) -> int:
    """Return where the clause ends: before ", लेकिन X ने कहा", before a trailing ", X ने कहा", else at ``stop``."""
    for cue in reading.cues_between(start, stop)[:_LATER_CUES]:
        comma = comma_before_speaker(reading, cue, start)
        if comma is not None:
            return reading.tokens[comma].start
    for pair in reading.pairs_between(start, stop):
        at = reading.token_at(pair.start) - 1
        if reading.word(at) in (",", ":") and lx.is_finite(reading.word(at - 1)):
            # A quotation of its own after the clause: "कहा कि वे तैयार हैं: “…”".
            return reading.tokens[at].start
        break
    return stop


def comma_before_speaker(reading: Reading, cue: Cue, start: int, *, inside: bool = False) -> int | None:
    """Return the token of the comma that separates what was said from "X ने Y को cue".

    Commas inside marks are passed over unless ``inside`` says that the whole stretch stands behind an opening mark.
    """
    if cue.form not in ("ergative", "subject"):
        return None
    first = max(reading.token_at(start), cue.first - _REACH)
    agent: int | None = None
    for at in range(cue.first - 1, first - 1, -1):
        word = reading.word(at)
        if word == lx.ERGATIVE or word in lx.ERGATIVE_PRONOUNS:
            agent = at
            break
    if agent is None:
        return None
    for at in range(agent, first - 1, -1):
        if reading.word(at) in _BY_COMMA and (inside or not reading.is_marked(reading.tokens[at].start)):
            return at
    return None


def _of_source(reading: Reading, cue: Cue) -> tuple[int, int] | None:
    """Return the clause of "X के अनुसार, …" or of "…, X के अनुसार"."""
    if cue.form != "source":
        return None
    border, stop = reading.sentence(cue.start)
    first = reading.token_at(border)
    if reading.word(cue.last + 1) in ("।", ".", "") or reading.tokens[cue.last].end == stop:
        commas = [at for at in range(first, cue.first) if reading.word(at) == ","]
        return (border, reading.tokens[commas[-1]].start) if commas else None
    start = reading.tokens[cue.last].end
    return start, _clause_end(reading, start, stop)


def _before_cue(reading: Reading, cue: Cue) -> tuple[int, int] | None:
    """Return the clause of "…, X ने Y को बताया।", "…, वह बताते हैं।" and "…, अध्ययन में कहा गया है।"."""
    if cue.form not in ("ergative", "subject", "passive") or not cue.takes_clause:
        return None
    border, stop = reading.sentence(cue.start)
    last = reading.token_at(stop)
    rest = [at for at in range(cue.last + 1, last) if reading.word(at) not in lx.COPULA]
    if rest and reading.word(rest[0]) not in ("।", ".", ",", "!", "॥"):
        return None
    comma = comma_before_speaker(reading, cue, border)
    if comma is None and cue.form != "ergative":
        nearby = range(cue.first - 1, max(reading.token_at(border), cue.first - _NEAR_SUBJECT) - 1, -1)
        comma = next((at for at in nearby if reading.word(at) == ","), None)
    if comma is None and cue.form == "ergative":
        return _before_bare_speaker(reading, cue, border)
    if comma is None or not lx.may_be_finite(reading.word(comma - 1)) or not _is_tail(reading, comma, cue):
        return None
    follows = cue.last + 2 < len(reading.tokens) and reading.is_marked(reading.tokens[cue.last + 2].start)
    if follows and reading.word(cue.last + 1) in (",", ":"):
        # "…, X ने कहा, “…”": what was said follows.
        return None
    return border, reading.tokens[comma].start


def _before_bare_speaker(reading: Reading, cue: Cue, border: int) -> tuple[int, int] | None:
    """Return the clause of "…, X, जो Y चलाते हैं, Z को बताया।", where the translator forgot X's ने."""
    if reading.word(cue.first - 1) not in _TO_HEARER:
        return None
    for at in range(reading.token_at(border), cue.first - 1):
        if reading.word(at) == "," and lx.is_finite(reading.word(at - 1)) and reading.word(at + 1) not in _GOES_ON:
            return border, reading.tokens[at].start
    return None


def _is_tail(reading: Reading, comma: int, cue: Cue) -> bool:
    """True when the words from the comma to the cue say who spoke, to whom and when, and nothing else."""
    if reading.word(comma + 1) in _GOES_ON or reading.word(comma + 1) == lx.ERGATIVE:
        # ", को …", ", जिसे X ने …", ", लेकिन X ने …": the sentence goes on.
        return False
    between = [reading.word(at) for at in range(comma + 1, cue.first)]
    agent = max(
        (at for at, word in enumerate(between) if word == lx.ERGATIVE or word in lx.ERGATIVE_PRONOUNS), default=0
    )
    after = between[agent + 1 :]
    if any(word in lx.RELATIVE_PRONOUNS for word in between):
        return False
    return len(after) <= _LONGEST_TAIL and lx.THAT not in after and not any(map(_is_object, after, after[1:]))


def _is_object(word: str, following: str) -> bool:
    """True for an infinitive with its postposition: "खोलने की घोषणा की" is no clause's tail."""
    return word.endswith("ने") and word != lx.ERGATIVE and following in lx.GENITIVES


def trimmed_clause(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """Return the range without white space, commas and the final danda, on akshara boundaries."""
    text = reading.text
    while start < end and text[start] in _END_MARKS:
        start += 1
    while end > start and text[end - 1] in _END_MARKS:
        end -= 1
    return reading.grow(start, end) if start < end else (start, start)


def _is_clause(reading: Reading, start: int, end: int) -> bool:
    """True for a clause of some words that holds a finite verb and no marked words of its own."""
    if start >= end:
        return False
    first, last = reading.token_at(start), reading.token_at(end - 1)
    if last - first + 1 < _MIN_WORDS - lx.is_finite(reading.word(last)):
        return False
    return not reading.pairs_between(start, end)
