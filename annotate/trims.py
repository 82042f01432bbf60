"""The places at which a span may sensibly begin and end: without and with what stands beside names and quotations.

The words are those that the suggesters know (`annotate.suggest.lexicon`, `annotate.suggest.name_words`). Pure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product
from typing import Final

from annotate.suggest.lexicon import HONORIFICS, POSTPOSITIONS, THAT, fold
from annotate.suggest.name_words import AFTER_NAME, TITLES
from annotate.tokens import words

_BEFORE_NAME: Final = TITLES | (HONORIFICS - AFTER_NAME)
_OPENING: Final = dict(zip("“‘«([{", "”’»)]}", strict=True))
_CLOSING: Final = frozenset(_OPENING.values())
# Marks that open and close alike: the side without white space tells.
_STRAIGHT: Final = frozenset("\"'`´")
_AFTER: Final = frozenset("।॥.,;:?!…")
# So many words and marks are taken in at each side of what cannot be trimmed.
_REACH: Final = 3


@dataclass(frozen=True, slots=True)
class _Unit:
    """A word or a mark that stays whole; an abbreviated title has its stop with it."""

    start: int
    end: int
    text: str


def trims(text: str, start: int, end: int, *, is_name: bool = True) -> tuple[tuple[int, int], ...]:
    """Return the ranges that a span at ``start``-``end`` may have, this one first, then the likeliest.

    From a name's edges go, or come to them, postpositions, honorifics and titles, marks, dandas and brackets; from a
    quotation's, marks, dandas, brackets and कि. First come the ranges with less, then those with more. A pair of marks
    or brackets goes and comes together. Every range is trimmed of white space, lies on akshara boundaries and keeps at
    least one word; each of them has the others among its own, so that pressing a key goes around. ``start``-``end``
    must itself be such a range, within one text; a range of nothing but marks has no other.
    """
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", end)
    units = _units(text, low, len(text) if high < 0 else high)
    inside = [at for at, unit in enumerate(units) if unit.start < end and start < unit.end]
    if not inside or units[inside[0]].start != start or units[inside[-1]].end != end:
        # An edge inside a word: there is nothing to tell words from.
        return ((start, end),)
    first, last = inside[0], inside[-1]
    core_first = next((at for at in inside if not _goes_before(units, at, is_name)), last + 1)
    core_last = next((at for at in reversed(inside) if not _goes_after(units, at, is_name)), first - 1)
    if core_first > core_last:
        return ((start, end),)
    before = _run(units, core_first - 1, -1, is_name)
    after = _run(units, core_last + 1, 1, is_name)
    here = (core_first - first, last - core_last)
    found = [
        depths
        for depths in product(range(min(len(before), _REACH) + 1), range(min(len(after), _REACH) + 1))
        if _is_balanced(units, before, after, depths)
    ]
    found.sort(key=lambda depths: _order(here, depths))
    places = [(units[core_first - left].start, units[core_last + right].end) for left, right in found]
    return ((start, end), *(place for place in places if place != (start, end)))


def _order(here: tuple[int, int], there: tuple[int, int]) -> tuple[bool, int, int, int]:
    """Return the sort key of a way from one place to another: trims before additions, short ways first.

    Of two ways as short the right edge is trimmed first (postpositions), the left one added to first (titles).
    """
    dropped = [max(0, one - other) for one, other in zip(here, there, strict=True)]
    added = [max(0, other - one) for one, other in zip(here, there, strict=True)]
    return any(added) and any(dropped), sum(added), sum(dropped), dropped[0] + added[1]


def _units(text: str, low: int, high: int) -> list[_Unit]:
    """Return the words and marks of ``text[low:high]``; the stop of an abbreviated title belongs to it."""
    found: list[_Unit] = []
    for token in words(text[low:high]):
        start, end = low + token.start, low + token.end
        piece = text[start:end]
        if found and piece == "." and found[-1].end == start and fold(found[-1].text) in _BEFORE_NAME:
            found[-1] = _Unit(found[-1].start, end, found[-1].text)
        else:
            found.append(_Unit(start, end, piece))
    return found


def _goes_before(units: Sequence[_Unit], at: int, is_name: bool) -> bool:
    """True for what may stand at the beginning of a span without belonging to it."""
    word = units[at].text
    if word in _STRAIGHT:
        return at + 1 < len(units) and units[at].end == units[at + 1].start
    if word in _OPENING:
        return True
    return fold(word) in _BEFORE_NAME if is_name else fold(word) == THAT


def _goes_after(units: Sequence[_Unit], at: int, is_name: bool) -> bool:
    """True for what may stand at the end of a span without belonging to it."""
    word = units[at].text
    if word in _STRAIGHT:
        return at > 0 and units[at - 1].end == units[at].start
    if word in _CLOSING or word in _AFTER:
        return True
    return is_name and fold(word) in POSTPOSITIONS | AFTER_NAME


def _run(units: Sequence[_Unit], at: int, step: int, is_name: bool) -> list[int]:
    """Return the numbers of the units from ``at`` on, outwards, that may go or come."""
    goes = _goes_after if step > 0 else _goes_before
    found = []
    while 0 <= at < len(units) and goes(units, at, is_name):
        found.append(at)
        at += step
    return found


def _is_balanced(units: Sequence[_Unit], before: list[int], after: list[int], depths: tuple[int, int]) -> bool:
    """True unless one mark of a pair is inside the place and the other one just outside."""
    left, right = 0, 0
    while True:
        left = next((at for at in range(left, len(before)) if _opens(units[before[at]].text)), len(before))
        right = next((at for at in range(right, len(after)) if _closes(units[after[at]].text)), len(after))
        if left == len(before) or right == len(after):
            return True
        opening, closing = units[before[left]].text, units[after[right]].text
        if _OPENING.get(opening, opening) == closing and (left < depths[0]) != (right < depths[1]):
            return False
        left, right = left + 1, right + 1


def _opens(word: str) -> bool:
    return word in _OPENING or word in _STRAIGHT


def _closes(word: str) -> bool:
    return word in _CLOSING or word in _STRAIGHT
