"""Gives every proposed quotation its speaker and its cue, from its own sentence or the sentences around it."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from annotate.suggest import lexicon as lx
from annotate.suggest.attribution_links import find_link
from annotate.suggest.attribution_speaker import Names, find_speaker, speaker_before_colon
from annotate.suggest.lexicon_cues import Cue, Reading, read
from annotate.suggest.quotations_indirect import find_indirect
from annotate.suggest.records import QuoteSuggestion, Range, Suggestions

# So many speech acts of one sentence are asked for a speaker that the last one leaves out.
_EARLIER: Final = 3


class Attribution:
    """Fills in speaker and cue of the quotations found so far; spans, kinds and entities stay as they are."""

    id: Final = "attribution/1"

    def suggest(self, text: str, found: Suggestions) -> Suggestions:
        """Return ``found`` with a speaker and a cue for each quotation where the text names them.

        A quotation that has a speaker or a cue already keeps both.
        """
        if not found.quotes:
            return found
        reading = read(text)
        names = Names(found.entities)
        clauses = {(clause.start, clause.end): clause.cue for clause in find_indirect(reading)}
        quotes: list[QuoteSuggestion] = []
        marked: QuoteSuggestion | None = None
        for quote in found.quotes:
            if quote.speaker is None and quote.cue is None:
                quote = attributed(reading, names, clauses, quote, marked)
            if quote.kind != "indirect":
                marked = quote
            quotes.append(quote)
        return Suggestions(found.entities, tuple(quotes))


def attributed(
    reading: Reading,
    names: Names,
    clauses: Mapping[Range, Cue],
    quote: QuoteSuggestion,
    previous: QuoteSuggestion | None,
) -> QuoteSuggestion:
    """Return the quotation with a speaker and a cue where its own sentence or those around it name them.

    ``clauses`` are those of speech acts with their cues, ``previous`` the marked quotation before it.
    """
    start, end = quote.start, quote.end
    cue = clauses.get((start, end)) if quote.kind == "indirect" else None
    if cue is None:
        link = find_link(reading, start, end)
        cue = link.cue if link is not None else None
    if cue is not None:
        return _with(reading, quote, find_speaker(reading, cue, names) or _earlier_speaker(reading, cue, names), cue)
    speaker = speaker_before_colon(reading, start, names)
    if speaker is not None:
        return replace(quote, speaker=reading.grow(*speaker))
    border, _ = reading.sentence(start)
    before = reading.sentence(max(0, border - 1))[0]
    if previous is not None and previous.end >= before:
        # The quotation runs on behind "…, X ने कहा।".
        return replace(quote, speaker=previous.speaker, cue=previous.cue)
    for cue in reversed(reading.cues_between(before, border)):
        return _with(reading, quote, find_speaker(reading, cue, names), cue)
    current, stop = reading.sentence(end)
    following = reading.sentence(stop) if current < end else (current, stop)
    nexts = reading.cues_between(*following)
    for cue in nexts:
        if cue.form == "ergative":
            return _with(reading, quote, find_speaker(reading, cue, names), cue)
    return quote


def _earlier_speaker(reading: Reading, cue: Cue, names: Names) -> Range | None:
    """Return the speaker of an earlier cue of the same sentence ("X ने बताया …, और कहा")."""
    border, _ = reading.sentence(cue.start)
    if reading.word(cue.first) not in lx.SPEECH_FORMS or cue.form == "passive":
        return None
    for earlier in reading.cues_between(border, cue.start)[: -_EARLIER - 1 : -1]:
        speaker = find_speaker(reading, earlier, names)
        if speaker is not None:
            return speaker
    return None


def _with(reading: Reading, quote: QuoteSuggestion, speaker: Range | None, cue: Cue) -> QuoteSuggestion:
    return replace(
        quote,
        speaker=None if speaker is None else reading.grow(*speaker),
        cue=reading.grow(cue.start, cue.end),
    )
