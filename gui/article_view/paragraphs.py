"""A text is cut into the pieces that are laid out one by one: paragraphs, and of long paragraphs a part."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import regex

# A longer piece is cut: a paragraph of 200,000 characters paints in 22 ms when it is (docs of the view).
LONGEST = 2_000
_AFTER_SENTENCE = regex.compile(r"[।॥](?: |\u00a0)")


@dataclass(frozen=True, slots=True)
class Piece:
    """``text[start:end]`` is laid out as one block; ``ends_paragraph`` unless the paragraph goes on in the next."""

    start: int
    end: int
    ends_paragraph: bool


def cut(text: str, longest: int = LONGEST) -> list[Piece]:
    """Return the pieces of a text in order, at least one; between paragraphs exactly the newline is left out.

    A paragraph of more than ``longest`` characters is cut after a danda and a space, else after a space, else
    between two aksharas; so no piece begins inside an akshara.
    """
    pieces: list[Piece] = []
    start = 0
    while True:
        newline = text.find("\n", start)
        end = len(text) if newline < 0 else newline
        while end - start > longest:
            at = _cut_at(text, start, longest)
            if at >= end:
                break
            pieces.append(Piece(start, at, False))
            start = at
        pieces.append(Piece(start, end, True))
        if newline < 0:
            return pieces
        start = newline + 1


def piece_at(starts: Sequence[int], offset: int) -> int:
    """Return the number of the piece that ``offset`` is in, given where the pieces start."""
    return max(0, bisect_right(starts, offset) - 1)


def _cut_at(text: str, start: int, longest: int) -> int:
    # A cut in the first half would leave pieces of very different heights.
    low, high = start + longest // 2, start + longest
    sentence = None
    for match in _AFTER_SENTENCE.finditer(text, low, high):
        sentence = match
    if sentence is not None and _begins_akshara(text, sentence.end()):
        return sentence.end()
    space = text.rfind(" ", start + 1, high)
    while space > start:
        if _begins_akshara(text, space + 1):
            return space + 1
        space = text.rfind(" ", start + 1, space)
    # No space at all: the last akshara that fits, or the first one, however long.
    at = start
    for match in regex.finditer(r"\X", text, pos=start):
        if match.end() > high and at > start:
            break
        at = match.end()
    return at


def _begins_akshara(text: str, offset: int) -> bool:
    """True when no mark or joiner at ``offset`` belongs to the space before it."""
    match = regex.match(r"\X", text, pos=offset - 1)
    return match is None or match.end() == offset
