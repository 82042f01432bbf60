"""Aksharas, words and sentences of a text, as half-open ranges of code points.

Everything here is deterministic and rule-based: the same tokens are shown, trained on and exported.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache, partial
from itertools import accumulate, compress, pairwise
from typing import Literal, NamedTuple

import regex

Unit = Literal["akshara", "word"]
SnapMode = Literal["strict", "contract", "expand"]


class SnapError(ValueError):
    """A range does not lie on the boundaries it was asked to lie on."""


class Token(NamedTuple):
    """A word, a number or one mark: ``text[start:end]`` holds no white space.

    A tuple, for a long text has many thousands of them and a frozen record takes three times as long to make.
    """

    start: int
    end: int


# Of a pair of offsets, without the detour over keywords.
_token = partial(tuple.__new__, Token)

# UAX 29 with rule GB9c, as `regex` implements it, keeps a Devanagari conjunct together.
_AKSHARA = regex.compile(r"\X")
# A word is letters and digits with their marks and joiners; a number keeps its inner separators (1,000 and 6.5);
# anything else that is no space is a token of one grapheme cluster.
_WORD = (
    r"\p{N}+(?:[.,:]\p{N}+)*(?:[\p{L}\p{M}\p{N}_\u200c\u200d]+)?"
    r"|[\p{L}_](?:[\p{L}\p{M}\p{N}_\u200c\u200d])*"
    r"|(?!\s)\X"
)
_TOKEN = regex.compile(_WORD)
# The same with what lies between: together the pieces cover the text.
_PIECE = regex.compile(rf"\s+|{_WORD}")
# Characters of Hindi news of which only marks and joiners cling to what stands before them, and a word or a sign takes
# those along: Latin and Devanagari, dashes, quotation marks, currencies, pictures without skin tones and flags. Where
# none of them clings to white space, no word, number or sign ends inside an akshara, and aksharas, which take most of
# the time, need not be looked for.
_PLAIN = re.compile(
    "[\t\n -~\u00a0-\u00ac\u00ae-\u024f\u0900-\u097f\u200c\u200d\u2010-\u2027\u2030-\u205e\u20a0-\u20bf"
    "\U0001f300-\U0001f3fa\U0001f400-\U0001faff]*"
)
_GLUED = re.compile("[\t\n \u00a0][\u0900-\u0903\u093a-\u093c\u093e-\u094f\u0951-\u0957\u0962\u0963\u200c\u200d]")


def aksharas(text: str) -> Iterator[tuple[int, int]]:
    """Yield the grapheme clusters of ``text`` in order; together they cover it."""
    for match in _AKSHARA.finditer(text):
        yield match.span()


@lru_cache(maxsize=64)
def akshara_boundaries(text: str) -> tuple[int, ...]:
    """Return every offset at which a boundary may stand, 0 and ``len(text)`` included, ascending."""
    return (0, *accumulate(map(len, _AKSHARA.findall(text))))


@lru_cache(maxsize=64)
def _is_plain(text: str) -> bool:
    return _PLAIN.fullmatch(text) is not None and _GLUED.search(text) is None


@lru_cache(maxsize=64)
def words(text: str) -> tuple[Token, ...]:
    """Return the tokens of ``text``, ascending and disjoint; only white space lies between them.

    A token never cuts an akshara: where a cluster crosses a token's edge the token takes all of it.
    """
    if not _is_plain(text):
        return tuple(_words_on_aksharas(text))
    pieces = _PIECE.findall(text)
    ends = list(accumulate(map(len, pieces)))
    is_token = [not piece.isspace() for piece in pieces]
    return tuple(map(_token, compress(zip([0, *ends], ends, strict=False), is_token)))


def _words_on_aksharas(text: str) -> list[Token]:
    """Return the tokens of any text; of a plain one the same ones, three times as slowly."""
    boundaries = akshara_boundaries(text)
    known = frozenset(boundaries)
    tokens: list[Token] = []
    at = 0
    while at < len(text):
        for match in _TOKEN.finditer(text, at):
            start, end = match.span()
            if start not in known or end not in known:
                # A combining mark after a space belongs to the space's cluster, a joiner to the letter before it.
                start = boundaries[bisect_right(boundaries, start) - 1]
                end = boundaries[bisect_left(boundaries, end)]
            tokens.append(Token(start, end))
            if end != match.end():
                at = end
                break
        else:
            break
    return tokens


# Sentence ends -------------------------------------------------------------------------------------------------------

_END = regex.compile(r"[।॥?!]+|\.+")
_CLOSING = regex.compile(r"[\"'”’»)\]]+")
# Abbreviations of Hindi news that a full stop follows inside a sentence (without the stop).
_ABBREVIATIONS = frozenset(
    "डॉ डा प्रो श्री सुश्री मो कु पं स्व सेन डेट रेप लेफ्ट कर्नल ब्रिग ले जन मेजर कै कैप्ट इंजी एड वि सं नं रु पृ अप्रै अग सितं अक्तू नवं दिसं "
    "Dr Mr Mrs Ms St Jr Sr Prof Gen Col Lt Rep Sen Gov No vs Inc Ltd Co Corp".split()
)
# How Hindi writes the names of Latin letters. के (K) is left out: the postposition is far more frequent.
_LETTER_NAMES = frozenset("ए बी सी डी ई एफ जी एच आई जे एल एम एन ओ पी क्यू आर एस टी यू वी डब्ल्यू एक्स वाई जेड ज़ेड".split())
_WORD_BEFORE = regex.compile(r"[\p{L}\p{M}\p{N}\u200c\u200d]+$")


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """Return the sentences of ``text`` as trimmed ranges, ascending; only white space lies between them.

    A newline, danda, ``?``, ``!`` and ``.`` end a sentence; a full stop does not after an initial, an
    abbreviation or inside a number, and closing marks stay with the sentence they close.
    """
    ends = {0, len(text)}
    for match in regex.finditer(r"\n", text):
        ends.add(match.start())
    for match in _END.finditer(text):
        if match.group().startswith(".") and not _stop_ends_sentence(text, match.start(), match.end()):
            continue
        end = match.end()
        if closing := _CLOSING.match(text, end):
            end = closing.end()
        if end == len(text) or text[end].isspace() or match.group()[0] in "।॥":
            ends.add(end)
    bounds = sorted(ends)
    trimmed = (trim(text, start, end) for start, end in pairwise(bounds))
    return tuple((start, end) for start, end in trimmed if start < end)


def _stop_ends_sentence(text: str, start: int, end: int) -> bool:
    if end < len(text) and not (text[end].isspace() or _CLOSING.match(text, end)):
        return False
    word = _WORD_BEFORE.search(text, max(0, start - 40), start)
    if word is None or end - start > 1:
        return True
    before = word.group()
    if before in _ABBREVIATIONS:
        return False
    # ए.पी.जे. is a chain of initials, म.प्र. one of bare letters; है and के end sentences.
    return before not in _LETTER_NAMES and not (len(before) == 1 and before.isalpha())


# Snapping ------------------------------------------------------------------------------------------------------------


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the range without the white space at its ends; an empty range when nothing else is in it."""
    if start < end and _is_plain(text):
        piece = text[start:end]
        if not (kept := len(piece.strip())):
            return end, end
        start += len(piece) - len(piece.lstrip())
        return start, start + kept
    boundaries = akshara_boundaries(text)
    while start < end and text[start].isspace():
        after = boundaries[bisect_right(boundaries, start)]
        if not text[start:after].isspace():
            break
        start = after
    while start < end:
        before = boundaries[bisect_left(boundaries, end) - 1]
        if before < start or not text[before:end].isspace():
            break
        end = before
    return start, end


def is_boundary(text: str, offset: int) -> bool:
    """True when ``offset`` lies between two aksharas or at an end of the text."""
    boundaries = akshara_boundaries(text)
    at = bisect_left(boundaries, offset)
    return at < len(boundaries) and boundaries[at] == offset


def snap(text: str, start: int, end: int, *, unit: Unit = "word", mode: SnapMode = "expand") -> tuple[int, int]:
    """Return the range on boundaries of ``unit``, without white space at its ends.

    ``expand`` grows to whole units, ``contract`` shrinks to the whole units inside (maybe to nothing: start == end),
    ``strict`` raises `SnapError` unless the range already lies on boundaries.
    Raises `ValueError` when the range is not inside the text.
    """
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"range {start}-{end} is not inside a text of {len(text)} code points")
    if unit == "akshara":
        bounds = akshara_boundaries(text)
        units = list(pairwise(bounds))
        low = max(0, bisect_right(bounds, start) - 1)
        high = bisect_left(bounds, end)
        touched = units[low:high] if start < end else []
    else:
        tokens = words(text)
        low = bisect_right(tokens, start, key=lambda token: token.end)
        high = bisect_left(tokens, end, key=lambda token: token.start)
        touched = [(token.start, token.end) for token in tokens[low:high]]
    if mode == "strict":
        inner = trim(text, start, end)
        if inner != (start, end) or not touched or touched[0][0] != start or touched[-1][1] != end:
            raise SnapError(f"range {start}-{end} does not lie on {unit} boundaries")
        return start, end
    if mode == "contract":
        touched = [unit_range for unit_range in touched if start <= unit_range[0] and unit_range[1] <= end]
    if not touched:
        return start, start
    snapped = trim(text, touched[0][0], touched[-1][1])
    return snapped if snapped[0] < snapped[1] else (start, start)


def step(text: str, offset: int, *, unit: Unit, forward: bool, edge: Literal["start", "end"]) -> int:
    """Return the next boundary of ``unit`` after (before) ``offset`` at which a range's ``edge`` may stand.

    Returns ``offset`` unchanged at the text's end (beginning). Looks at one paragraph after the other: no akshara and
    no word reaches over a newline.
    """
    low = text.rfind("\n", 0, offset) + 1
    while True:
        high = text.find("\n", low)
        high = len(text) if high < 0 else high
        stops = [low + stop for stop in _stops(text[low:high], unit, edge)]
        at = bisect_right(stops, offset) if forward else bisect_left(stops, offset) - 1
        if 0 <= at < len(stops):
            return stops[at]
        if forward and high < len(text):
            low = high + 1
        elif not forward and low > 0:
            low = text.rfind("\n", 0, low - 1) + 1
        else:
            return offset


def _stops(paragraph: str, unit: Unit, edge: Literal["start", "end"]) -> list[int]:
    if unit == "word":
        return [getattr(token, edge) for token in words(paragraph)]
    bounds = akshara_boundaries(paragraph)
    if edge == "end":
        return [stop for stop in bounds if stop > 0 and not paragraph[stop - 1].isspace()]
    return [stop for stop in bounds if stop < len(paragraph) and not paragraph[stop].isspace()]
