"""Finds the pairs of quotation marks of a text, whatever their style and however carelessly they were set."""

from dataclasses import dataclass
from typing import Final

import regex

_DOUBLE: Final = '"“”„‟«»＂'
_SINGLE: Final = "'‘’‚‛`´"
_MARK: Final = regex.compile(r"''|``|[\"“”„‟«»＂'‘’‚‛`´]")
_OPENERS: Final = frozenset("“„«‘‚")
_BEFORE_OPENING: Final = frozenset(" \t\n\u00a0([{—–-:,/।")
_AFTER_CLOSING: Final = frozenset(" \t\n\u00a0)]}—–-:,;.।॥?!/…")
_TERMINATORS: Final = frozenset("।॥?!.…")
# A quotation that nobody closed within this many paragraphs (code points) was never meant to run so far.
_MAX_PARAGRAPHS: Final = 12
_MAX_LENGTH: Final = 4000
# Single marks are as often apostrophes, so they reach less far.
_MAX_SINGLE_LENGTH: Final = 1500


@dataclass(frozen=True, slots=True)
class Pair:
    """``text[start:end]`` is a stretch in marks, marks included.

    ``opened`` and ``closed`` say which of the two marks are really there.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    opened: bool = True
    closed: bool = True
    is_single: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    is_single: bool
    can_open: bool
    can_close: bool


def find_pairs(text: str) -> tuple[Pair, ...]:
    """Return the outermost marked stretches of ``text``, ascending and disjoint."""
    marks = _find_marks(text)
    pairs: list[Pair] = []
    at = 0
    floor = 0
    while at < len(marks):
        mark = marks[at]
        if mark.can_open:
            pair, after = _from_opening(text, marks, at)
        else:
            pair, after = (None if mark.is_single else _from_stray_closing(text, mark, floor)), at + 1
        if pair is not None and pair.inner_start < pair.inner_end:
            pairs.append(pair)
            floor = pair.end
        at = after
    return tuple(pairs)


def _find_marks(text: str) -> list[_Mark]:
    marks: list[_Mark] = []
    for match in _MARK.finditer(text):
        start, end = match.span()
        sign = match.group()
        is_single = len(sign) == 1 and sign in _SINGLE
        before = text[start - 1] if start else "\n"
        after = text[end] if end < len(text) else "\n"
        if is_single and _is_apostrophe(before, after):
            continue
        can_open = before in _BEFORE_OPENING or before in _DOUBLE or before in _SINGLE
        can_close = after in _AFTER_CLOSING or after in _DOUBLE or after in _SINGLE
        if after.isspace():
            can_open = can_open and before.isspace() and not sign.endswith(("”", "’", "»")) and after != "\n"
        if before.isspace() and not after.isspace() and can_open:
            can_close = can_close and sign in "”’»"
        if not can_open and not can_close:
            # Letters on both sides: the style of the mark decides, a plain one may be either.
            can_open = sign in _OPENERS or not is_single
            can_close = sign not in _OPENERS
        marks.append(_Mark(start, end, is_single, can_open, can_close))
    return marks


def _is_apostrophe(before: str, after: str) -> bool:
    """True for a mark inside a word: O'Neill, Sainsbury's, ओ'हागन; a plural's trailing one is not seen here."""
    return _is_word(before) and _is_word(after)


def _is_word(char: str) -> bool:
    # Devanagari vowel signs and nukta are marks, not letters, and end most Hindi words.
    return char.isalnum() or "\u0900" <= char <= "\u0963" or "\u0300" <= char <= "\u036f"


def _from_opening(text: str, marks: list[_Mark], at: int) -> tuple[Pair | None, int]:
    """Return the stretch that mark ``at`` opens and the index of the first mark after it."""
    opening = marks[at]
    depth: list[_Mark] = []
    line_end = _line_end(text, opening.end)
    following = at + 1
    reach = _MAX_SINGLE_LENGTH if opening.is_single else _MAX_LENGTH
    while following < len(marks) and marks[following].start - opening.start <= reach:
        mark = marks[following]
        if mark.start >= line_end and not depth and _ends_before(text, opening, marks, following, line_end):
            break
        if mark.start >= line_end:
            depth.clear()
        if mark.is_single != opening.is_single:
            # Another style inside: only a mark that cannot open here closes the outer one.
            if depth and mark.can_close:
                depth.pop()
            elif mark.can_open and not (mark.can_close and not depth):
                depth.append(mark)
            elif not depth and mark.can_close and not mark.can_open and _no_own_closing(marks, following, opening):
                return _close(text, opening, marks, following)
        elif (mark.can_close or (mark.start > line_end and _closes_after_comma(text, marks, following))) and not (
            mark.can_open and depth
        ):
            nested = [inner for inner in depth if inner.is_single == mark.is_single]
            if nested:
                depth.remove(nested[-1])
            else:
                return _close(text, opening, marks, following)
        elif mark.can_open:
            if _starts_line(text, mark.start):
                # The mark is repeated where the quotation runs on into a new paragraph.
                line_end = _line_end(text, mark.end)
            else:
                depth.append(mark)
        following += 1
    if opening.is_single:
        return None, at + 1
    end = _end_of_words(text, opening.end, _line_end(text, opening.end))
    while following > at + 1 and marks[following - 1].start >= end:
        following -= 1
    return Pair(opening.start, end, opening.end, end, closed=False), following


def _ends_before(text: str, opening: _Mark, marks: list[_Mark], following: int, line_end: int) -> bool:
    """True when the open quotation stops at its paragraph's end although mark ``following`` comes later."""
    mark = marks[following]
    if opening.is_single and text.count("\n", opening.end, mark.start) > 4:
        return True
    if text.count("\n", opening.end, mark.start) > _MAX_PARAGRAPHS:
        return True
    if mark.is_single != opening.is_single:
        return False
    if not mark.can_open:
        return False
    # Carelessly set news leaves closing marks out more often than it repeats opening marks, so an opening mark on a
    # new paragraph begins another quotation.
    return _starts_line(text, mark.start) or not _closes_after_comma(text, marks, following)


def _closes_after_comma(text: str, marks: list[_Mark], at: int) -> bool:
    """True for a closing mark with its space on the wrong side: '…हैं, "पति ने कहा।', the last mark of its line."""
    mark = marks[at]
    if text[max(0, mark.start - 2) : mark.start] not in (", ", "। ", "? ", "! "):
        return False
    return at + 1 == len(marks) or "\n" in text[mark.end : marks[at + 1].start]


def _no_own_closing(marks: list[_Mark], at: int, opening: _Mark) -> bool:
    """True when no mark of the opening's own style closes it soon after ``at``."""
    for mark in marks[at + 1 : at + 4]:
        if mark.is_single == opening.is_single:
            return mark.can_open and not mark.can_close
    return True


def _close(text: str, opening: _Mark, marks: list[_Mark], at: int) -> tuple[Pair, int]:
    closing = marks[at]
    end = closing.end
    after = at + 1
    # A doubled closing mark ("…"" or …'") belongs to the quotation it closes.
    while after < len(marks) and marks[after].start == end and marks[after].can_close:
        end = marks[after].end
        after += 1
    return Pair(opening.start, end, opening.end, closing.start, is_single=opening.is_single), after


def _from_stray_closing(text: str, closing: _Mark, floor: int) -> Pair | None:
    """Return the stretch that a closing mark without an opening one ends: its own paragraph so far."""
    start = max(text.rfind("\n", 0, closing.start) + 1, floor)
    while start < closing.start and text[start].isspace():
        start += 1
    return Pair(start, closing.end, start, closing.start, opened=False)


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return len(text) if end < 0 else end


def _starts_line(text: str, offset: int) -> bool:
    return offset == 0 or text[offset - 1] == "\n"


def _end_of_words(text: str, start: int, end: int) -> int:
    """Return ``end`` without trailing white space."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end
