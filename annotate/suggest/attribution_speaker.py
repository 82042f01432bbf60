"""Finds who speaks: a name, the head of a role phrase or a pronoun, from the way a cue takes its speaker."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final

from annotate.suggest import lexicon as lx
from annotate.suggest.lexicon_cues import Cue, Reading
from annotate.suggest.records import EntitySuggestion, Range

_NAMES: Final = frozenset({"PER", "ORG", "LOC"})
# How far (tokens) a speaker may stand from the cue; the longest relative clauses of news sentences are shorter.
_REACH: Final = 60
_MAX_NAME: Final = 4
_STATING: Final = lx.STATED | frozenset({lx.fold("मानना")})
_MARKS: Final = frozenset("\"“”„'‘’«»")


class Names:
    """The names proposed so far, to look up by the offset they end at."""

    def __init__(self, entities: Sequence[EntitySuggestion]) -> None:
        self._names = sorted((e.start, e.end) for e in entities if e.label in _NAMES)
        self._by_end = {end: (start, end) for start, end in self._names}

    def ending_at(self, end: int) -> Range | None:
        """Return the name that ends at ``end``."""
        return self._by_end.get(end)

    def between(self, start: int, end: int) -> list[Range]:
        """Return the names inside the range, ascending."""
        low, high = bisect_left(self._names, (start, 0)), bisect_right(self._names, (end, 0))
        return [name for name in self._names[low:high] if name[1] <= end]


def find_speaker(reading: Reading, cue: Cue, names: Names) -> Range | None:
    """Return the range of the speaker of ``cue`` within the cue's sentence, None when nobody is named."""
    border, stop = reading.sentence(cue.start)
    low = max(reading.token_at(border), cue.first - _REACH)
    before = [at for at in range(cue.first - 1, low - 1, -1) if not reading.is_marked(reading.tokens[at].start)]
    if cue.form == "source":
        return _of_source(reading, cue, names, low)
    if cue.form == "genitive" or reading.word(cue.first).endswith(lx.fold("ने")):
        speaker = _of_genitive(reading, cue, names, low)
        if speaker is not None:
            return speaker
    if cue.form == "passive":
        return _of_passive(reading, before, names, low)
    if cue.form == "subject" and not _is_participle(reading, cue):
        return _of_subject(reading, cue, before, names, low)
    speaker = _with_ergative(reading, before, names, low)
    if speaker is None and _is_participle(reading, cue):
        high = min(reading.token_at(stop), cue.last + 1 + _REACH, len(reading.tokens))
        after = [at for at in range(cue.last + 1, high) if not reading.is_marked(reading.tokens[at].start)]
        speaker = _with_ergative(reading, after, names, cue.last + 1)
    return speaker or _of_subject(reading, cue, before, names, low)


def speaker_before_colon(reading: Reading, start: int, names: Names) -> Range | None:
    """Return the speaker of "नाम: “…”", as in an interview or a play."""
    border, _ = reading.sentence(start)
    first, colon = reading.token_at(border), reading.token_at(start) - 1
    if colon <= first or reading.word(colon) != ":" or colon - first > _MAX_NAME + 1:
        return None
    return names.ending_at(reading.tokens[colon - 1].end) or _range(reading, first, colon - 1)


def _is_participle(reading: Reading, cue: Cue) -> bool:
    return reading.word(cue.last) in (lx.fold("हुए"), lx.fold("हुये")) or reading.word(cue.first).endswith("कर")


def _with_ergative(reading: Reading, order: list[int], names: Names, low: int) -> Range | None:
    for at in order:
        word = reading.word(at)
        if word in lx.ERGATIVE_PRONOUNS:
            return _range(reading, at, at)
        if word == lx.ERGATIVE and at > low:
            return _phrase(reading, at - 1, names, low)
        if word in (lx.fold("जिसने"), lx.fold("जिन्होंने")) and at > low:
            return _phrase(reading, at - 1, names, low)
    return None


def _of_source(reading: Reading, cue: Cue, names: Names, low: int) -> Range | None:
    if reading.word(cue.first) in lx.SOURCE:
        return _range(reading, cue.first - 1, cue.first - 1) if cue.first > low else None
    if cue.first <= low:
        return None
    head = cue.first - 1
    # "मंत्रालय की रिपोर्ट के अनुसार": the owner of the document speaks.
    if reading.word(head) in lx.DOCUMENTS and names.ending_at(reading.tokens[head].end) is None:
        owner = head - 1
        while owner > low and head - owner <= 3 and reading.word(owner) not in lx.GENITIVES:
            owner -= 1
        if (
            owner > low
            and reading.word(owner) in lx.GENITIVES
            and reading.word(owner - 1) not in lx.NAME_STOPS - lx.ROLES
        ):
            return _phrase(reading, owner - 1, names, low)
    return _phrase(reading, head, names, low)


def _of_genitive(reading: Reading, cue: Cue, names: Names, low: int) -> Range | None:
    at = cue.first - 1
    while at >= low and cue.first - at <= 4:
        word = reading.word(at)
        if word in lx.GENITIVE_PRONOUNS:
            return _range(reading, at, at)
        if word in lx.GENITIVES and at > low:
            return _phrase(reading, at - 1, names, low)
        at -= 1
    return None


def _of_passive(reading: Reading, before: list[int], names: Names, low: int) -> Range | None:
    for at in before:
        word = reading.word(at)
        if word in lx.LOCATIVE_PRONOUNS:
            return _range(reading, at, at)
        if word == lx.fold("द्वारा") and at > low:
            return _phrase(reading, at - 1, names, low)
        if word == lx.fold("ओर") and at - 1 > low and reading.word(at - 1) in lx.GENITIVES:
            return _phrase(reading, at - 2, names, low)
    return None


def _of_subject(reading: Reading, cue: Cue, before: list[int], names: Names, low: int) -> Range | None:
    for at in before:
        if reading.word(at) in lx.SUBJECT_PRONOUNS - {lx.fold("यह"), lx.fold("ये")}:
            return _range(reading, at, at)
        name = names.ending_at(reading.tokens[at].end)
        if name is not None and reading.word(at + 1) not in lx.POSTPOSITIONS:
            return name
    adverbs = {lx.fold(word) for word in ("भी", "यह", "आगे", "अब", "अक्सर", "ही", "फिर", "आज", "कि", ",", "बार-बार")}
    at = cue.first - 1
    while at > low and reading.word(at) in adverbs:
        at -= 1
    if at >= low and reading.word(at) in lx.ROLES and not reading.is_marked(reading.tokens[at].start):
        return _range(reading, at, at)
    return None


def _phrase(reading: Reading, last: int, names: Names, low: int) -> Range:
    """Return the name, or the head, of the noun phrase whose last token is ``last``."""
    at = last
    if reading.word(at) == ")":
        opening = at
        while opening > low and reading.word(opening) != "(":
            opening -= 1
        at = opening - 1 if opening > low else at
    while at > low and reading.word(at) in _MARKS:
        at -= 1
    if reading.word(at) in {lx.fold(word) for word in ("ही", "भी", "तो", "खुद", "स्वयं")} and at > low:
        at -= 1
    if reading.word(at) in (",", "-", "–", "—") and at > low:
        # "नाम, जो …, ने कहा": the name stands before the inserted clause.
        inserted = names.between(reading.tokens[low].start, reading.tokens[at].end)
        if inserted:
            return inserted[0]
        commas = [i for i in range(low, at) if reading.word(i) == ","]
        at = commas[-1] - 1 if commas and commas[-1] > low else at - 1
    name = names.ending_at(reading.tokens[at].end)
    if name is not None:
        return name
    if reading.word(at) in lx.ROLES or reading.word(at) in lx.NAME_STOPS:
        return _range(reading, at, at)
    first = at
    while first > low and at - first + 1 < _MAX_NAME and _may_be_in_name(reading, first - 1):
        first -= 1
    return _range(reading, first, at)


def _may_be_in_name(reading: Reading, at: int) -> bool:
    word = reading.word(at)
    if word in ("-", "."):
        # A hyphen or full stop belongs to the name only when no space stands around it.
        return reading.tokens[at - 1].end == reading.tokens[at].start if at else False
    return word not in lx.NAME_STOPS and word[:1].isalpha() and not reading.is_marked(reading.tokens[at].start)


def _range(reading: Reading, first: int, last: int) -> Range:
    return reading.tokens[first].start, reading.tokens[last].end
