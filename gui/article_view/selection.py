"""Where a selection may begin and end: aksharas always, words by default, never white space at its ends."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Literal

from annotate.tokens import Unit, akshara_boundaries, sentences, words
from gui.article_view.paragraphs import Piece, piece_at

# Sentences are searched in the whole paragraph up to this length, in longer ones only in the piece.
_LONG_PARAGRAPH = 20_000
# So many pieces keep their boundaries; more than ever fit on a screen.
_KEPT = 256


class Units:
    """The aksharas, words and sentences of a text, found piece by piece when they are asked for."""

    def __init__(self, text: str, pieces: Sequence[Piece]) -> None:
        self.text = text
        self._pieces = pieces
        self._starts = [piece.start for piece in pieces]
        self._aksharas: dict[int, tuple[int, ...]] = {}
        self._words: dict[int, tuple[tuple[int, int], ...]] = {}

    # Aksharas --------------------------------------------------------------------------------------------------------

    def floor(self, offset: int) -> int:
        """Return the last boundary at or before ``offset``."""
        bounds = self._bounds(piece_at(self._starts, offset))
        return bounds[max(0, bisect_right(bounds, offset) - 1)]

    def ceiling(self, offset: int) -> int:
        """Return the first boundary at or after ``offset``."""
        bounds = self._bounds(piece_at(self._starts, offset))
        at = bisect_left(bounds, offset)
        return bounds[at] if at < len(bounds) else min(offset, len(self.text))

    def next_akshara(self, offset: int) -> int:
        """Return the boundary after ``offset``, or the end of the text."""
        if offset >= len(self.text):
            return len(self.text)
        bounds = self._bounds(piece_at(self._starts, offset))
        at = bisect_right(bounds, offset)
        # Past the last boundary of a paragraph lies its newline.
        return bounds[at] if at < len(bounds) else offset + 1

    def previous_akshara(self, offset: int) -> int:
        """Return the boundary before ``offset``, or 0."""
        if offset <= 0:
            return 0
        number = piece_at(self._starts, offset)
        bounds = self._bounds(number)
        at = bisect_left(bounds, offset) - 1
        return bounds[at] if at >= 0 else self.floor(offset - 1)

    # Words -----------------------------------------------------------------------------------------------------------

    def word_at(self, offset: int) -> tuple[int, int] | None:
        """Return the word over the character at ``offset``; None over white space."""
        found = self._words_of(piece_at(self._starts, offset))
        at = bisect_right(found, offset, key=lambda word: word[0]) - 1
        return found[at] if at >= 0 and offset < found[at][1] else None

    def sentence_at(self, offset: int) -> tuple[int, int] | None:
        """Return the sentence over or before ``offset`` within its paragraph; None in an empty one."""
        number = piece_at(self._starts, offset)
        piece = self._pieces[number]
        start = self.text.rfind("\n", 0, piece.start) + 1
        end = self.text.find("\n", piece.end)
        end = len(self.text) if end < 0 else end
        if end - start > _LONG_PARAGRAPH:
            start, end = piece.start, piece.end
        found = sentences(self.text[start:end])
        if not found:
            return None
        at = max(0, bisect_right(found, offset - start, key=lambda sentence: sentence[0]) - 1)
        return start + found[at][0], start + found[at][1]

    def next_word(self, offset: int, edge: Literal["start", "end"]) -> int:
        """Return the first start (end) of a word after ``offset``; without one, the end of the text."""
        side = 0 if edge == "start" else 1
        for number in range(piece_at(self._starts, offset), len(self._pieces)):
            found = self._words_of(number)
            at = bisect_right(found, offset, key=lambda word: word[side])
            if at < len(found):
                return found[at][side]
        return len(self.text)

    def previous_word(self, offset: int, edge: Literal["start", "end"]) -> int:
        """Return the last start (end) of a word before ``offset``; without one, 0."""
        side = 0 if edge == "start" else 1
        for number in range(piece_at(self._starts, offset), -1, -1):
            found = self._words_of(number)
            at = bisect_left(found, offset, key=lambda word: word[side]) - 1
            if at >= 0:
                return found[at][side]
        return 0

    # Ranges ----------------------------------------------------------------------------------------------------------

    def trim(self, start: int, end: int) -> tuple[int, int]:
        """Return the range on akshara boundaries without white space at its ends; start == end if nothing is left."""
        start, end = self.floor(start), self.ceiling(end)
        while start < end:
            after = self.next_akshara(start)
            if not self.text[start:after].isspace():
                break
            start = min(after, end)
        while start < end:
            before = self.previous_akshara(end)
            if not self.text[before:end].isspace():
                break
            end = max(before, start)
        return start, end

    def widen(self, start: int, end: int, unit: Unit) -> tuple[int, int]:
        """Return the range grown to whole units at both ends and trimmed; an empty one stays empty."""
        if start >= end:
            return start, start
        if unit == "word":
            first, last = self.word_at(start), self.word_at(self.previous_akshara(end))
            start = first[0] if first else start
            end = max(last[1] if last else end, end)
        return self.trim(start, end)

    def nearest(self, offset: int, unit: Unit, edge: Literal["start", "end"]) -> int:
        """Return the place nearest to ``offset`` at which a range's ``edge`` may stand."""
        offset = self.floor(offset)
        if unit == "word":
            before = self.previous_word(offset + 1, edge)
            after = self.next_word(offset - 1, edge)
            if not self._is_edge(before, edge):
                return after
            if not self._is_edge(after, edge):
                return before
            return before if offset - before <= after - offset else after
        # Away from white space, into the span: an end to the left, a start to the right.
        if edge == "end":
            while offset > 0 and self._space_beside(offset, edge):
                offset = self.previous_akshara(offset)
        else:
            while offset < len(self.text) and self._space_beside(offset, edge):
                offset = self.next_akshara(offset)
        return offset

    def _is_edge(self, offset: int, edge: Literal["start", "end"]) -> bool:
        inside = offset if edge == "start" else offset - 1
        if not 0 <= inside < len(self.text):
            return False
        word = self.word_at(inside)
        return word is not None and word[0 if edge == "start" else 1] == offset

    def _space_beside(self, offset: int, edge: Literal["start", "end"]) -> bool:
        if edge == "end":
            return self.text[self.previous_akshara(offset) : offset].isspace()
        return self.text[offset : self.next_akshara(offset)].isspace()

    # Caches ----------------------------------------------------------------------------------------------------------

    def _bounds(self, number: int) -> tuple[int, ...]:
        found = self._aksharas.get(number)
        if found is None:
            piece = self._pieces[number]
            bounds = akshara_boundaries(self.text[piece.start : piece.end])
            found = tuple(piece.start + bound for bound in bounds)
            if len(self._aksharas) >= _KEPT:
                self._aksharas.clear()
            self._aksharas[number] = found
        return found

    def _words_of(self, number: int) -> tuple[tuple[int, int], ...]:
        found = self._words.get(number)
        if found is None:
            piece = self._pieces[number]
            tokens = words(self.text[piece.start : piece.end])
            found = tuple((piece.start + token.start, piece.start + token.end) for token in tokens)
            if len(self._words) >= _KEPT:
                self._words.clear()
            self._words[number] = found
        return found


def extended(units: Units, anchor: int, head: int, *, forward: bool, unit: Unit) -> int:
    """Return where the moving end of a selection stands after one step of ``unit``.

    Right of the anchor it stands at ends of units, left of it at starts; it does not jump over the anchor.
    """
    if unit == "akshara":
        return units.next_akshara(head) if forward else units.previous_akshara(head)
    if forward:
        if head >= anchor:
            return units.next_word(head, "end")
        return min(anchor, units.next_word(head, "start"))
    if head <= anchor:
        return units.previous_word(head, "start")
    return max(anchor, units.previous_word(head, "end"))


def dragged(units: Units, pressed: int, pressed_over: int, at: int, unit: Unit) -> tuple[int, int]:
    """Return the selection of a drag, snapped and trimmed, from the left or from the right alike.

    ``pressed`` and ``at`` are the boundaries nearest to where the button went down and to the mouse;
    ``pressed_over`` is the character that was under the mouse: its whole word belongs to the selection by words.
    """
    low, high = min(pressed, at), max(pressed, at)
    if unit == "word" and low < high:
        word = units.word_at(pressed_over)
        if word is not None:
            low, high = min(low, word[0]), max(high, word[1])
    return units.widen(low, high, unit)
