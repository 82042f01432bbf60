"""Finds the speech act that a stretch of text hangs on: the cue before it, after it or around it."""

from dataclasses import dataclass
from typing import Final, Literal

from annotate.suggest import lexicon as lx
from annotate.suggest.lexicon_cues import Cue, Reading

# Where the cue stands: right before the stretch ("कहा, …"), after it ("…, X ने कहा"), or elsewhere in its sentence.
Place = Literal["introduced", "followed", "within"]

# What may stand between a cue and the words it introduces.
_LEAD_IN: Final = lx.COPULA | lx.PASSIVE | lx.CONTINUED | frozenset({lx.THAT, ",", ":", "-", "–", "—", "ः", ";"})
_MAX_LEAD_IN: Final = 6
_CLAUSE_MARKS: Final = frozenset(",،-–—")
# A sentence of its own after a quotation that only says who spoke is this short (tokens).
_MAX_TAIL: Final = 25


@dataclass(frozen=True, slots=True)
class Link:
    """The cue of a stretch and where it stands."""

    cue: Cue
    place: Place


def find_link(reading: Reading, start: int, end: int) -> Link | None:
    """Return the speech act that governs ``text[start:end]`` in its own sentence, None when there is none."""
    border, _ = reading.sentence(start)
    before = reading.cues_between(border, start)
    if before and _introduces(reading, before[-1], start):
        return Link(before[-1], "introduced")
    after = cues_after(reading, end)
    begins = not any(_is_wordlike(reading, at) for at in range(reading.token_at(border), reading.token_at(start)))
    if after and (begins or _breaks_after(reading, start, end) or not before):
        # The last cue that closes its sentence reports the words before it; an earlier one may belong to a clause.
        closing = [cue for cue in after if not leads_on(reading, cue)]
        if closing and (begins or _breaks_after(reading, start, end)):
            return Link(closing[0], "followed")
    if before:
        clause = [cue for cue in before if leads_on(reading, cue)]
        return Link((clause or before)[-1], "within")
    return Link(after[0], "within") if after else None


def cues_after(reading: Reading, end: int) -> list[Cue]:
    """Return the cues between ``end`` and the end of the sentence that goes on there."""
    border, stop = reading.sentence(end)
    if border == end and end > 0:
        # The stretch ended its sentence; a short rest on the same line may still say who spoke.
        line = reading.text.find("\n", end)
        line = len(reading.text) if line < 0 else line
        rest = reading.text[end : min(stop, line)]
        if not rest.strip() or reading.token_at(stop) - reading.token_at(end) > _MAX_TAIL:
            return []
        stop = min(stop, line)
        return [cue for cue in reading.cues_between(end, stop) if _ends(reading, cue, stop)]
    return list(reading.cues_between(end, stop))


def _introduces(reading: Reading, cue: Cue, start: int) -> bool:
    at = cue.last + 1
    stop = reading.token_at(start)
    if stop - at > _MAX_LEAD_IN:
        return False
    return all(reading.word(i) in _LEAD_IN for i in range(at, stop))


def leads_on(reading: Reading, cue: Cue) -> bool:
    """True when a clause follows the cue: "कहा कि", "कहा है कि"."""
    at = cue.last + 1
    while at <= cue.last + 3 and reading.word(at) in lx.COMPOUND:
        at += 1
    return reading.word(at) == lx.THAT


def _ends(reading: Reading, cue: Cue, stop: int) -> bool:
    """True when nothing but a copula and marks stand between the cue and ``stop``."""
    last = reading.token_at(stop)
    return all(not _is_wordlike(reading, i) or reading.word(i) in lx.COPULA for i in range(cue.last + 1, last))


def _breaks_after(reading: Reading, start: int, end: int) -> bool:
    """True when the stretch ends in a comma or dash, inside or behind its marks."""
    inner = reading.text[max(start, end - 3) : end].rstrip("\"'”’“‘» ")
    following = reading.text[end : end + 2].lstrip()
    return inner[-1:] in (",", "،") or following[:1] in _CLAUSE_MARKS


def _is_wordlike(reading: Reading, at: int) -> bool:
    word = reading.word(at)
    return any(char.isalnum() for char in word)
