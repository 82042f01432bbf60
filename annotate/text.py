"""A text is normalised once, at import, before the first offset exists; the way back is kept.

Offsets everywhere in the program are code points of the normalised text. `Alignment` leads back to the text as it was
given, `Utf16Map` to the positions Qt and browsers use.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import regex

# Vertical tab, form feed and NEL are line ends of old systems.
_LINE_END = regex.compile(r"\r\n|[\r\v\f\x85]")
# A byte order mark at the very beginning; line ends that are not LF; control characters that XML 1.0 cannot carry;
# surrogates and noncharacters, which can never be written as UTF-8 or may not be exchanged.
_UNCLEAN = regex.compile(r"\A\ufeff|\r\n|[\r\v\f\x85]|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# A millisecond's work or so.
PIECE = 10_000
_CLUSTER = regex.compile(r"\X")


@dataclass(frozen=True, slots=True)
class Replacement:
    """``given[given_start:given_end]`` became ``text[start:end]``."""

    given_start: int
    given_end: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Alignment:
    """Maps offsets of a normalised text to the text as given and back; monotone in both directions.

    An offset inside a replaced piece maps to the piece's near edge: a start to its start, an end to its end.
    """

    replacements: tuple[Replacement, ...] = ()

    def to_given(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the given text that ``start``-``end`` of the normalised text came from."""
        given_end = self._to_given(end, is_end=True)
        return (self._to_given(start, is_end=False) if start < end else given_end), given_end

    def to_text(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the normalised text that ``start``-``end`` of the given text became."""
        text_end = self._to_text(end, is_end=True)
        return (self._to_text(start, is_end=False) if start < end else text_end), text_end

    def _to_given(self, offset: int, *, is_end: bool) -> int:
        # A start skips what was removed right before it; an end does not reach past its last character.
        find = bisect_left if is_end else bisect_right
        at = find(self.replacements, offset, key=lambda r: r.start) - 1
        if at < 0:
            return offset
        piece = self.replacements[at]
        if offset < piece.end:
            return piece.given_end if is_end else piece.given_start
        if is_end and offset == piece.end and piece.start < piece.end:
            return piece.given_end
        return offset - piece.end + piece.given_end

    def _to_text(self, offset: int, *, is_end: bool) -> int:
        find = bisect_left if is_end else bisect_right
        at = find(self.replacements, offset, key=lambda r: r.given_start) - 1
        if at < 0:
            return offset
        piece = self.replacements[at]
        if offset < piece.given_end:
            return piece.end if is_end else piece.start
        return offset - piece.given_end + piece.end

    def moved(self, offset: int) -> int:
        """Return where the place ``offset`` of the given text, at no piece's inside, is in the normalised text."""
        at = bisect_right(self.replacements, offset, key=lambda r: r.given_end) - 1
        return offset if at < 0 else offset - self.replacements[at].given_end + self.replacements[at].end

    def to_rows(self) -> list[list[int]]:
        """Return the replacements as plain lists, for storing."""
        return [[r.given_start, r.given_end, r.start, r.end] for r in self.replacements]

    @classmethod
    def from_rows(cls, rows: list[list[int]]) -> "Alignment":
        """Return the alignment that `to_rows` described."""
        return cls(tuple(Replacement(*row) for row in rows))


@dataclass(frozen=True, slots=True)
class NormalisedText:
    """A text in the one form the program works on, and the way back to what was given."""

    text: str
    alignment: Alignment


def normalise(given: str) -> NormalisedText:
    """Return ``given`` with LF line ends, without a byte order mark or forbidden characters, in NFC.

    Idempotent. NFC is made cluster by cluster, which is NFC of the whole: nothing composes across grapheme clusters.
    """
    cleaned = _replaced(given, _UNCLEAN, lambda piece: "\n" if _LINE_END.fullmatch(piece) else "")
    if all(unicodedata.is_normalized("NFC", piece) for piece in pieces(cleaned.text)):
        return cleaned
    composed = _replaced(cleaned.text, _CLUSTER, lambda piece: unicodedata.normalize("NFC", piece))
    return NormalisedText(composed.text, _chain(cleaned.alignment, composed.alignment))


def pieces(text: str) -> Iterator[str]:
    """Yield the text in pieces of some thousand characters, cut before spaces: nothing composes with a space before it.

    One call for all of a very long text would hold whatever else the program does for a tenth of a second and more.
    """
    at = 0
    while at < len(text):
        end = text.find(" ", at + PIECE)
        yield text[at : end if end > 0 else len(text)]
        at = end if end > 0 else len(text)


def _replaced(given: str, pattern: "regex.Pattern[str]", new_for: Callable[[str], str]) -> NormalisedText:
    """Return ``given`` with every match of ``pattern`` replaced, and where that changed something."""
    pieces: list[str] = []
    replacements: list[Replacement] = []
    length = at = 0
    for match in pattern.finditer(given):
        new = new_for(match.group())
        if new == match.group():
            continue
        kept = given[at : match.start()]
        length += len(kept)
        pieces += (kept, new)
        replacements.append(Replacement(match.start(), match.end(), length, length + len(new)))
        length += len(new)
        at = match.end()
    pieces.append(given[at:])
    return NormalisedText("".join(pieces), Alignment(tuple(replacements)))


def _chain(first: Alignment, second: Alignment) -> Alignment:
    """Return the alignment of doing ``first`` and then ``second``.

    What ``first`` removed inside a piece that ``second`` composed belongs to that piece; ``second`` never changes the
    line ends that ``first`` made, so pieces do not cross.
    """
    joined = []
    inside: set[Replacement] = set()
    for piece in second.replacements:
        joined.append(Replacement(*first.to_given(piece.given_start, piece.given_end), piece.start, piece.end))
        low = bisect_right(first.replacements, piece.given_start, key=lambda r: r.start)
        high = bisect_left(first.replacements, piece.given_end, key=lambda r: r.start)
        inside.update(first.replacements[low:high])
    for piece in first.replacements:
        if piece not in inside:
            # A removed character stands between two others: as a place, not as a range, it moves along.
            start = second.moved(piece.start)
            joined.append(Replacement(piece.given_start, piece.given_end, start, start + piece.end - piece.start))
    return Alignment(tuple(sorted(joined, key=lambda r: (r.given_start, r.given_end))))


class Utf16Map:
    """The one map between code points and UTF-16 units (Qt, browsers, UIMA) of a text."""

    __slots__ = ("_astral", "_units")

    def __init__(self, text: str) -> None:
        self._astral = [offset for offset, char in enumerate(text) if char > "\uffff"] if not text.isascii() else []
        self._units = [offset + count for count, offset in enumerate(self._astral)]

    def to_utf16(self, offset: int) -> int:
        """Return the UTF-16 position of a code point offset."""
        return offset + bisect_left(self._astral, offset)

    def to_code_point(self, qt_pos: int) -> int:
        """Return the code point offset of a UTF-16 position; inside a surrogate pair, the character's start."""
        before = bisect_left(self._units, qt_pos)
        if before and self._units[before - 1] == qt_pos - 1:
            return self._astral[before - 1]
        return qt_pos - before
