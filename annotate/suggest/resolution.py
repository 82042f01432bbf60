"""Whom a speaker without a name means: the person an "उन्होंने" stands for, the name behind "मंत्री" or "कंपनी".

A role means the name that the article ties it to. A pronoun means who spoke last, else who acted last. Where neither
is clear nobody is offered.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace
from itertools import accumulate
from typing import Final

from annotate.suggest import lexicon as lx
from annotate.suggest.lexicon_cues import Reading, read
from annotate.suggest.records import QuoteSuggestion, Range, Suggestions
from annotate.tokens import sentences

# Pronouns of a person, of somebody or something, and of the one whose words they stand in.
_RESPECTED: Final = lx.fold_all("उन्होंने इन्होंने वे उनका उनकी उनके इनका इनकी इनके उन्हें उनसे")
_PLAIN: Final = lx.fold_all("उसने इसने वह वो यह उसका उसकी उसके इसका इसकी इसके उसे उससे")
_FIRST: Final = lx.fold_all("मैंने मैं मेरा मेरे मेरी मुझे")
# So many sentences back a pronoun still means who spoke there, who acted there, and the only person named there.
_SPOKE: Final = 4
_ACTED: Final = 2
_NAMED: Final = 1
# So many words an apposition has behind its name: "X, राज्य की पर्यावरण समिति के अध्यक्ष,".
_APPOSITION: Final = 8
_BODIES: Final = lx.fold_all("कंपनी संस्था संगठन फर्म एजेंसी संघ अखबार चैनल यूनियन क्लब पार्टी")
_COURTS: Final = lx.fold_all("अदालत कोर्ट न्यायालय")
# "एक अधिकारी" is somebody who has not been named.
_SOME: Final = lx.fold_all("एक कुछ कई अन्य दूसरे दूसरी")
_BEFORE_NAMES: Final = lx.fold_all(", वर्षीय श्री श्रीमती सुश्री डॉ डॉक्टर .")


class Resolution:
    """Fills in whom pronouns and roles mean that speak; all else stays as it is."""

    id: Final = "resolution/1"

    def suggest(self, text: str, found: Suggestions) -> Suggestions:
        """Return ``found`` with the name meant by each speaker without one, where the article says so."""
        if all(quote.speaker is None or quote.means is not None for quote in found.quotes):
            return found
        article = _Article(read(text), found)
        return Suggestions(found.entities, tuple(article.resolved(quote) for quote in found.quotes))


class _Article:
    """A text with its names and with who speaks in it, as far as that is known."""

    def __init__(self, reading: Reading, found: Suggestions) -> None:
        self._reading = reading
        marked = _Places((quote.start, quote.end) for quote in found.quotes if quote.kind != "indirect")
        said = _Places((quote.start, quote.end) for quote in found.quotes)
        self._marked = marked
        self._speakers = {(quote.start, quote.end): quote.speaker for quote in found.quotes}
        self._borders = _borders(reading.text, marked)
        self._people = _names(found, ("PER",), marked)
        self._bodies = _names(found, ("ORG",), marked)
        self._names = _names(found, ("PER", "ORG", "LOC"), _Places(()))
        self._persons = frozenset(self._people)
        self._full: dict[tuple[bool, tuple[str, ...]], Range] = {}
        self._spoken: list[Range] = []
        self._meant: dict[Range, Range | None] = {}
        given = {quote.speaker: quote.means for quote in found.quotes if quote.speaker is not None}
        # A chain of pronouns is followed from its first: what an earlier one means is known by then.
        for speaker, means in sorted(given.items()):
            self._meant[speaker] = means or self._whom(speaker)
            # Who speaks in somebody's words is not the one the article goes on with.
            if said.around(*speaker) is None:
                self._spoken.append(speaker)

    def resolved(self, quote: QuoteSuggestion) -> QuoteSuggestion:
        """Return the quotation with whom its speaker means."""
        if quote.speaker is None or quote.means is not None or self._name_at(quote.speaker) is not None:
            return quote
        return replace(quote, means=self._meant.get(quote.speaker))

    def _name_at(self, place: Range) -> Range | None:
        """Return the first name that shares some of the place."""
        at = bisect_left(self._names, (place[1], 0)) - 1
        return self._names[at] if at >= 0 and self._names[at][1] > place[0] else None

    def _whom(self, speaker: Range) -> Range | None:
        """Return the name behind a speaker; a name is its own."""
        name = self._name_at(speaker)
        if name is not None:
            return self._fullest(name)
        reading = self._reading
        first, last = reading.token_at(speaker[0]), reading.token_at(speaker[1] - 1)
        word = reading.word(last)
        around = self._marked.around(*speaker)
        if word in _FIRST:
            outer = None if around is None else self._speakers[around]
            return None if outer is None else self._meant.get(outer) or self._name_at(outer)
        if word in _RESPECTED or word in _PLAIN:
            # Whom a quoted "उन्होंने" means is the quoted one's affair.
            return self._of_pronoun(speaker, word) if around is None else None
        found = self._of_role(first, last)
        return found and self._fullest(found)

    def _of_pronoun(self, pronoun: Range, word: str) -> Range | None:
        """Return who spoke or acted last before the pronoun, sentence by sentence backwards."""
        at = bisect_right(self._borders, pronoun[0]) - 1
        end = pronoun[0]
        for back in range(min(_SPOKE, at) + 1):
            start = self._borders[at - back]
            asked = self._asked(start, end) if back <= _NAMED else None
            spoke = self._spoken[bisect_left(self._spoken, (start, 0)) : bisect_left(self._spoken, (end, 0))]
            if asked is not None and not (spoke and spoke[-1][0] > asked[0]):
                return self._fullest(asked)
            for speaker in reversed(spoke):
                whom = self._meant[speaker]
                if whom is None:
                    return None
                if whom in self._persons or (word in _PLAIN and back <= _NAMED):
                    return whom
            actor = self._actor(start, end, back)
            if actor is not None:
                return self._fullest(actor)
            end = start
        return None

    def _between(self, start: int, end: int) -> list[Range]:
        low, high = bisect_left(self._people, (start, 0)), bisect_left(self._people, (end, 0))
        return [name for name in self._people[low:high] if name[1] <= end]

    def _asked(self, start: int, end: int) -> Range | None:
        """Return the person of "X से पूछा गया", the last one there."""
        reading = self._reading
        for name in reversed(self._between(start, end)):
            if self._word_after(name) == "से":
                last = reading.token_at(end)
                following = range(reading.token_at(name[1]), last)
                if any(reading.word(at).startswith(("पूछ", "सवाल")) for at in following):
                    return name
        return None

    def _actor(self, start: int, end: int, back: int) -> Range | None:
        """Return who acts in this stretch: the last with ने, else the first subject, else the only person named."""
        if back > _ACTED:
            return None
        people = self._between(start, end)
        acting = [name for name in people if self._word_after(name) == lx.ERGATIVE]
        if acting:
            return acting[-1]
        subjects = [name for name in people if self._word_after(name) not in lx.POSTPOSITIONS]
        if subjects:
            return subjects[0]
        return people[0] if back <= _NAMED and len(people) == 1 else None

    def _word_after(self, name: Range) -> str:
        return self._reading.word(self._reading.token_at(name[1] - 1) + 1)

    def _of_role(self, first: int, last: int) -> Range | None:
        """Return the name that the article ties to the role, the nearest before it, else the first after it."""
        reading = self._reading
        role = reading.word(last)
        names = sorted((*self._people, *self._bodies))
        at = bisect_left(names, (reading.tokens[first].start, 0))
        is_new = any(reading.word(first - back) in _SOME for back in (1, 2))
        before = [] if is_new else names[:at][::-1]
        for name in (*before, *names[at:]):
            if self._is_tied(name, role):
                return name
        if role not in _BODIES:
            return None
        return next((name for name in before if name in self._bodies), None)

    def _is_tied(self, name: Range, role: str) -> bool:
        """True when the article calls the name so: "कोच X", "X, Y के कोच,", or when the role is its last word."""
        reading = self._reading
        first, last = reading.token_at(name[0]), reading.token_at(name[1] - 1)
        if reading.word(last) == role or (role in _COURTS and reading.word(last) in _COURTS):
            return True
        before = first - 1
        while before > first - 5 and (reading.word(before) in _BEFORE_NAMES or reading.word(before).isdigit()):
            before -= 1
        if reading.word(before) == role:
            return True
        if reading.word(last + 1) in (",", "("):
            for at in range(last + 2, last + 2 + _APPOSITION):
                if reading.word(at) in (",", ")", "।", ""):
                    return reading.word(at - 1) == role
        return False

    def _fullest(self, name: Range) -> Range:
        """Return the first of the longest mentions that this one begins or ends, itself when there is no longer one."""
        is_person = name in self._persons
        words = self._words(name)
        if (is_person, words) not in self._full:
            same = [
                other
                for other in (self._people if is_person else self._bodies)
                if (theirs := self._words(other))[-len(words) :] == words or theirs[: len(words)] == words
            ]
            full = min(same, key=lambda other: (-len(self._words(other)), other[0]), default=name)
            self._full[is_person, words] = full
        return self._full[is_person, words]

    def _words(self, name: Range) -> tuple[str, ...]:
        reading = self._reading
        return reading.folded[reading.token_at(name[0]) : reading.token_at(name[1] - 1) + 1]


class _Places:
    """Ranges to look up by what they hold."""

    def __init__(self, places: Iterable[Range]) -> None:
        self._places = sorted(set(places))
        # The farthest end of each range and those before it: a range that reaches farther is not looked for.
        self._farthest: list[int] = list(accumulate((end for _, end in self._places), max))

    def around(self, start: int, end: int) -> Range | None:
        """Return the innermost range that holds this one, None when none does."""
        at = bisect_right(self._places, start, key=lambda place: place[0]) - 1
        while at >= 0 and self._farthest[at] >= end:
            if self._places[at][1] >= end:
                return self._places[at]
            at -= 1
        return None


def _names(found: Suggestions, labels: tuple[str, ...], marked: _Places) -> list[Range]:
    """Return the names that stand in nobody's marked words, ascending: who is spoken of there does not speak."""
    places = {(entity.start, entity.end) for entity in found.entities if entity.label in labels}
    return sorted(place for place in places if marked.around(*place) is None)


def _borders(text: str, marked: _Places) -> list[int]:
    """Return where sentences begin; none begins inside marked words."""
    starts = [start for start, _ in sentences(text)]
    return [0, *(at for at in starts if at > 0 and marked.around(at - 1, at + 1) is None)]
