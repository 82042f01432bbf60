"""One form for all the ways to write the same Hindi words, and the way back to the text, for searching.

हिंदी and हिन्दी, ज़मीन (in both encodings of the nukta) and जमीन, हाँ and हां, with and without joiners, MODI and modi
fold alike. What is folded is never shown and never stored as anybody's text.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

_NUKTA, _JOINERS, _CHANDRABINDU, _ANUSVARA = "\u093c", "\u200c\u200d", "\u0901", "\u0902"
_PLAIN = str.maketrans(
    dict.fromkeys(_NUKTA + _JOINERS, "")
    | {_CHANDRABINDU: _ANUSVARA}
    | {chr(0x0966 + digit): str(digit) for digit in range(10)}
)
# A nasal without a vowel is an anusvara where spellings differ: before the stops of its own place, and the dental one,
# which Hindi uses for all of them, before every stop, sibilant and ह (इन्टरनेट, इन्साफ, सिन्ह). सम्मान, जन्म, अन्य
# are spelt in one way only.
_NASAL = regex.compile("ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|म्(?=[प-भ])|न्(?=[क-घच-झट-ढत-धप-भशषसह])")
# What folds by itself: an akshara, or several where a joiner after a virama parts what would else be one.
_PIECE = regex.compile(r"(?:\X(?<=\u094d[\u093c\u200c\u200d]*))*\X")
# A word with the space behind it; no akshara crosses its edges. Words come again, and are kept folded.
_CHUNK = regex.compile(r"(?:[^ \n]|[ ](?=[\p{GCB=Extend}\p{GCB=SpacingMark}\p{GCB=ZWJ}]))+[ \n]?|[ \n]")
# What FTS5 takes for a part of a word with the categories that storage/search.py gives it.
WORD = r"[\p{L}\p{N}\p{Co}\p{Mn}\p{Mc}]"
_WORDS = regex.compile(f"{WORD}+")


def fold(text: str) -> str:
    """Return the form that all spellings of the text share; folding it again changes nothing."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())
    return _NASAL.sub(_ANUSVARA, decomposed.translate(_PLAIN))


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text with the way back. ``_edges`` are where its pieces begin, ``_offsets`` where they came from."""

    text: str
    _edges: tuple[int, ...]
    _offsets: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the original text that ``start``-``end`` came from, on akshara boundaries."""
        low = bisect_right(self._edges, start) - 1
        high = bisect_left(self._edges, end)
        return self._offsets[low], self._offsets[high]


def folded(text: str) -> Folded:
    """Return the text folded, with the way back; its text is `fold` of the text."""
    pieces: list[str] = []
    edges, offsets = [0], [0]
    length = at = 0
    for chunk in _CHUNK.findall(text):
        for piece, size in _pieces(chunk):
            at += size
            if piece:
                length += len(piece)
                pieces.append(piece)
                edges.append(length)
                offsets.append(at)
            elif pieces:
                # A joiner that stands alone belongs to what is before it.
                offsets[-1] = at
    return Folded("".join(pieces), tuple(edges), tuple(offsets))


@lru_cache(maxsize=20_000)
def _pieces(chunk: str) -> tuple[tuple[str, int], ...]:
    """Return what the pieces of a chunk fold to, and how long they are."""
    return tuple((fold(piece), len(piece)) for piece in _PIECE.findall(chunk))


def folded_words(text: str) -> Iterator[str]:
    """Yield the words of a folded text in order."""
    for match in _WORDS.finditer(text):
        yield match.group()
