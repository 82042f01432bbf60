"""Finding words in a text, however they are spelt: pure, over `annotate.folding` and `annotate.romanised`.

A query is words in a row; what stands between them in the text, spaces or marks, makes no difference. The last one may
be the beginning of a longer word unless whole words are wanted. A query without any word is looked for letter by
letter.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import regex

from annotate.folding import WORD, Folded, fold, folded, folded_words
from annotate.romanised import is_roman, spellings

_NOT_WORD = r"[^\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]"
# More spellings than these of one word say that it was no name.
MOST_SPELLINGS = 8


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for, folded. ``spelt`` are for each word the whole words that it may stand for besides."""

    words: tuple[str, ...]
    is_whole: bool = False
    literal: str = ""
    spelt: tuple[tuple[str, ...], ...] = ()

    @property
    def is_romanised(self) -> bool:
        """True when the words may stand for Hindi ones."""
        return bool(self.words) and all(is_roman(word) for word in self.words)

    def pattern(self) -> "regex.Pattern[str]":
        """Return the pattern that finds the query in a folded text."""
        if not self.words:
            return regex.compile(regex.escape(self.literal))
        last = len(self.words) - 1
        places = []
        for at, word in enumerate(self.words):
            end = f"(?!{WORD})" if at < last or self.is_whole else ""
            ways = [f"{regex.escape(word)}{end}"]
            ways += [f"{regex.escape(other)}(?!{WORD})" for other in (self.spelt[at] if self.spelt else ())]
            places.append(f"(?:{'|'.join(ways)})")
        return regex.compile(f"(?<!{WORD})" + f"{_NOT_WORD}+".join(places))


def make_query(text: str, *, is_whole: bool = False) -> Query | None:
    """Return what ``text`` asks for, None when it asks for nothing."""
    asked = fold(text.strip())
    if not asked:
        return None
    return Query(tuple(folded_words(asked)), is_whole, asked)


def sounding_like(query: Query, known: Iterable[str]) -> Query | None:
    """Return the query with the known Hindi words that it may stand for; None when there are none.

    Every word of it must stand for one, or be among the known words itself.
    """
    if not query.is_romanised:
        return None
    vocabulary = tuple(dict.fromkeys(known))
    spelt = tuple(tuple(spellings(word, vocabulary)[:MOST_SPELLINGS]) for word in query.words)
    return replace(query, spelt=spelt) if any(spelt) else None


@dataclass(frozen=True, slots=True, order=True)
class Hit:
    """A place in the text as it is, on akshara boundaries."""

    start: int
    end: int


def find(text: str, query: Query) -> tuple[Hit, ...]:
    """Return the places where the query stands, in order and disjoint."""
    return find_in(folded(text), query)


def find_in(there: Folded, query: Query) -> tuple[Hit, ...]:
    """Return the places where the query stands in a text that is folded already."""
    if query.is_romanised and not query.spelt:
        query = sounding_like(query, folded_words(there.text)) or query
    return tuple(_hits(there.original(*match.span()) for match in query.pattern().finditer(there.text)))


def _hits(ranges: Iterable[tuple[int, int]]) -> Iterator[Hit]:
    reached = 0
    for start, end in ranges:
        # Two matches within one akshara are one place.
        if start >= reached and start < end:
            yield Hit(start, end)
            reached = end


# How much of the text is shown around a place.
_AROUND = 48


@dataclass(frozen=True, slots=True)
class Context:
    """A place with the words around it, on one line."""

    before: str
    words: str
    after: str


def context(text: str, start: int, end: int, *, around: int = _AROUND) -> Context:
    """Return the words of a range and what stands around them in its paragraph, cut between words."""
    low = text.rfind("\n", max(0, start - around), start) + 1 or max(0, start - around)
    high = text.find("\n", end, end + around)
    high = min(len(text), end + around) if high < 0 else high
    before, after = text[low:start], text[end:high]
    if low > 0 and text[low - 1] != "\n":
        before = "…" + (before.partition(" ")[2] or before)
    if high < len(text) and text[high] != "\n":
        after = (after.rpartition(" ")[0] or after) + "…"
    return Context(before, text[start:end].replace("\n", " "), after)
