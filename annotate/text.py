"""A text is normalised once, at import, before the first offset exists; the way back is kept.

Offsets everywhere in the program are code points of the normalised text. `Alignment` leads back to the text as it was
given, `Utf16Map` to the positions Qt and browsers use.
"""

import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

import regex

# Line ends become LF. Vertical tab, form feed and NEL are line ends of old systems.
_LINE_END = regex.compile(r"\r\n|[\r\v\f\x85]")
# Control characters that XML 1.0 and SQLite tools cannot carry, and what can never be written as UTF-8.
_FORBIDDEN = regex.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
# A piece that may change: a forbidden character, a line end, or one grapheme cluster.
_PIECE = regex.compile(r"\r\n|\X")


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
        return self._to_given(start, is_end=False), self._to_given(end, is_end=True)

    def to_text(self, start: int, end: int) -> tuple[int, int]:
        """Return the range of the normalised text that ``start``-``end`` of the given text became."""
        return self._to_text(start, is_end=False), self._to_text(end, is_end=True)

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

    Idempotent; ``normalise(x).text`` is NFC as a whole because composition never crosses a grapheme cluster.
    """
    if not _LINE_END.search(given) and not _FORBIDDEN.search(given) and not given.startswith("\ufeff"):
        if unicodedata.is_normalized("NFC", given):
            return NormalisedText(given, Alignment())
    pieces: list[str] = []
    replacements: list[Replacement] = []
    length = 0
    for match in _PIECE.finditer(given):
        piece = match.group()
        if match.start() == 0 and piece.startswith("\ufeff"):
            new = _clean(piece[1:])
        else:
            new = _clean(piece)
        if new != piece:
            replacements.append(Replacement(match.start(), match.end(), length, length + len(new)))
        pieces.append(new)
        length += len(new)
    text = "".join(pieces)
    if not unicodedata.is_normalized("NFC", text):
        # Removing a forbidden character can bring a mark next to a letter it composes with: once more, and compose.
        again = normalise(text)
        return NormalisedText(again.text, _chain(Alignment(tuple(replacements)), again.alignment))
    return NormalisedText(text, Alignment(tuple(replacements)))


def _clean(piece: str) -> str:
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", _LINE_END.sub("\n", piece)))


def _chain(first: Alignment, second: Alignment) -> Alignment:
    """Return the alignment of doing ``first`` and then ``second``."""
    joined: list[Replacement] = []
    for piece in second.replacements:
        given_start, given_end = first.to_given(piece.start, piece.end)
        joined.append(Replacement(given_start, given_end, piece.start, piece.end))
    # `piece.start`/`piece.end` above are already in the final text for `second`; first's own pieces move along.
    covered = [(piece.given_start, piece.given_end) for piece in second.replacements]
    for piece in first.replacements:
        if any(start <= piece.start and piece.end <= end for start, end in covered):
            continue
        start, end = second.to_text(piece.start, piece.end)
        joined.append(Replacement(piece.given_start, piece.given_end, start, end))
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
