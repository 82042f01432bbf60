"""Proposes quotations by rules: marked words that somebody said, and the content clauses of speech acts."""

from dataclasses import dataclass
from typing import Final

from annotate.suggest import lexicon as lx
from annotate.suggest.attribution_links import Link, find_link, leads_on
from annotate.suggest.lexicon_cues import Reading, read
from annotate.suggest.quotations_indirect import comma_before_speaker, find_indirect
from annotate.suggest.quotations_marks import Pair
from annotate.suggest.records import QuoteSuggestion, Suggestions

_TERMINATORS: Final = frozenset("।॥?!.…")
# Marked words nobody is named for count as speech from this length on, when they make a clause.
_MIN_UNATTRIBUTED: Final = 4
_MIN_CLAUSE: Final = 3
_NEAR: Final = 2
# How far (code points) the speaker of "“…, X ने कहा" may stand before the cue.
_TAIL: Final = 400


class Quotations:
    """Proposes direct, mixed and indirect quotations; their speakers and cues are left to `Attribution`."""

    id: Final = "quotations/1"

    def suggest(self, text: str, found: Suggestions) -> Suggestions:
        """Return ``found`` with the quotations of ``text`` added, ordered by (start, -end).

        A range that is a quotation of ``found`` already is not proposed again.
        """
        reading = read(text)
        taken = {(quote.start, quote.end) for quote in found.quotes}
        quotes = list(found.quotes)
        for start, end, kind in (
            *find_marked(reading),
            *((c.start, c.end, "indirect") for c in find_indirect(reading)),
        ):
            if start < end and (start, end) not in taken:
                taken.add((start, end))
                quotes.append(QuoteSuggestion(start, end, kind, None, None, self.id))
        quotes.sort(key=lambda quote: (quote.start, -quote.end))
        return Suggestions(found.entities, tuple(quotes))


@dataclass(frozen=True, slots=True)
class _Look:
    """What the rules ask of a pair of marks."""

    words: int
    is_clause: bool
    ends_sentence: bool
    begins_sentence: bool
    link: Link | None


def find_marked(reading: Reading) -> list[tuple[int, int, str]]:
    """Return (start, end, kind) of the marked stretches that are quotations, ascending and disjoint."""
    marked: list[tuple[int, int, str]] = []
    previous_end = -1
    for pair in reading.pairs:
        look = _look(reading, pair)
        follows_on = previous_end >= 0 and not reading.text[previous_end : pair.start].strip()
        if not _is_quotation(reading, pair, look, follows_on):
            continue
        start, end = reading.grow(*marked_span(reading, pair))
        if marked and start < marked[-1][1]:
            continue
        marked.append((start, end, _kind(look)))
        previous_end = pair.end
    return marked


def as_quotation(reading: Reading, pair: Pair) -> tuple[int, int, str]:
    """Return (start, end, kind) of a marked stretch, taken for a quotation."""
    return *reading.grow(*marked_span(reading, pair)), _kind(_look(reading, pair))


def _look(reading: Reading, pair: Pair) -> _Look:
    first, last = reading.token_at(pair.inner_start), reading.token_at(max(pair.inner_start, pair.inner_end - 1))
    spoken = [at for at in range(first, min(last + 1, len(reading.tokens))) if _is_wordlike(reading.word(at))]
    inner = reading.text[pair.inner_start : pair.inner_end].rstrip()
    ends = inner[-1:] in _TERMINATORS
    is_finite = bool(spoken) and lx.is_finite(reading.word(spoken[-1]))
    border, _ = reading.sentence(pair.start)
    begins = not any(
        _is_wordlike(reading.word(at)) for at in range(reading.token_at(border), reading.token_at(pair.start))
    )
    is_clause = len(spoken) >= _MIN_CLAUSE and (ends or is_finite or inner[-1:] == ",")
    return _Look(len(spoken), is_clause, ends, begins, find_link(reading, pair.start, pair.end))


def _is_quotation(reading: Reading, pair: Pair, look: _Look, follows_on: bool) -> bool:
    if look.words == 0:
        return False
    if not pair.opened:
        return look.is_clause and _speaks_of_self(reading, pair)
    if look.link is not None and look.link.place == "introduced":
        return True
    if look.link is not None and look.link.place == "followed":
        return True
    if look.is_clause and look.words >= _MIN_UNATTRIBUTED:
        return True
    if _is_naming(reading, pair):
        return False
    # A short fragment whose only speech act comes later and leads on to something else is no part of what was said.
    return look.link is not None and (look.link.cue.end <= pair.start or not leads_on(reading, look.link.cue))


def _kind(look: _Look) -> str:
    if not look.is_clause:
        return "mixed"
    if look.begins_sentence or (look.link is not None and look.link.place == "introduced"):
        return "direct"
    return "mixed"


def marked_span(reading: Reading, pair: Pair) -> tuple[int, int]:
    """Return the pair's range; without a closing mark it ends where the words end: before a last ", X ने कहा"."""
    if pair.closed:
        return pair.start, pair.end
    # Only the last speech act can be the reporter's, and only when it closes the paragraph.
    for cue in reading.cues_inside(pair)[-1:]:
        comma = comma_before_speaker(reading, cue, max(pair.inner_start, cue.start - _TAIL), inside=True)
        closes = not any(_is_wordlike(w) for w in reading.folded[cue.last + 1 : reading.token_at(pair.end - 1)])
        if comma is not None and closes:
            return pair.start, reading.tokens[comma].start
    return pair.start, pair.end


def _is_naming(reading: Reading, pair: Pair) -> bool:
    first, after = reading.token_at(pair.start), reading.token_at(pair.end)
    near = [reading.word(at) for at in (*range(first - _NEAR, first), *range(after, after + _NEAR))]
    return any(word in lx.NAMING for word in near)


def _speaks_of_self(reading: Reading, pair: Pair) -> bool:
    first, last = reading.token_at(pair.inner_start), reading.token_at(max(pair.inner_start, pair.inner_end - 1))
    return any(reading.word(at) in lx.FIRST_PERSON for at in range(first, last + 1))


def _is_wordlike(word: str) -> bool:
    return any(char.isalnum() for char in word)
