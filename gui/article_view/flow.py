"""The blocks one below the other: built where they are seen, estimated elsewhere, so long articles open at once."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import accumulate
from math import ceil

from PySide6.QtCore import QRectF

from gui.article_view.blocks import Block, LineBox
from gui.article_view.marks import Marks
from gui.article_view.metrics import Metrics
from gui.article_view.paragraphs import Piece, piece_at

# More built blocks than a screen shows: scrolling back and forth is free, memory stays bounded.
_KEPT = 160


class Flow:
    """The article as a column of blocks, in pixels from its top left corner."""

    def __init__(self, text: str, pieces: Sequence[Piece], marks: Marks, metrics: Metrics, width: float) -> None:
        self.text = text
        self.pieces = pieces
        self.marks = marks
        self.metrics = metrics
        self.width = width
        self._starts = [piece.start for piece in pieces]
        self._built: dict[int, Block] = {}
        self._tops: list[float] | None = None
        self._heights = [self._estimate(piece) for piece in pieces]

    def resize(self, metrics: Metrics, width: float) -> None:
        """The blocks are to be built anew for this width and these sizes."""
        self.metrics, self.width = metrics, width
        self._built.clear()
        self._heights = [self._estimate(piece) for piece in self.pieces]
        self._tops = None

    def _estimate(self, piece: Piece) -> float:
        metrics = self.metrics
        lines = max(1, ceil((piece.end - piece.start) * metrics.advance * 1.03 / max(1.0, self.width)))
        return lines * metrics.pitch + (metrics.paragraph_gap if piece.ends_paragraph else 0.0)

    # Building --------------------------------------------------------------------------------------------------------

    def block(self, number: int) -> Block:
        """Return the block, built and with its lanes."""
        found = self._built.get(number)
        if found is None:
            piece = self.pieces[number]
            found = Block(self.text[piece.start : piece.end], piece, self.metrics, self.width)
            found.place_lanes(self.marks.of_piece(number))
            self._built[number] = found
            self._set_height(number, found.height)
        return found

    def is_built(self, number: int) -> bool:
        """True when the height of this block is no estimate."""
        return number in self._built

    def refresh(self, numbers: Iterable[int]) -> tuple[list[int], bool]:
        """The built ones of these blocks show their marks; returns them, and whether any height changed."""
        changed: list[int] = []
        has_moved = False
        for number in numbers:
            found = self._built.get(number)
            if found is None:
                continue
            changed.append(number)
            if found.place_lanes(self.marks.of_piece(number)):
                self._set_height(number, found.height)
                has_moved = True
        return changed, has_moved

    def forget_far(self, first: int, last: int) -> None:
        """Blocks far from ``first``-``last`` are given up when many are built; their heights are kept."""
        if len(self._built) > _KEPT:
            keep = _KEPT // 4
            self._built = {n: b for n, b in self._built.items() if first - keep <= n <= last + keep}

    def _set_height(self, number: int, height: float) -> None:
        if self._heights[number] != height:
            self._heights[number] = height
            self._tops = None

    # Places ----------------------------------------------------------------------------------------------------------

    @property
    def _all_tops(self) -> list[float]:
        if self._tops is None:
            self._tops = [0.0, *accumulate(self._heights)]
        return self._tops

    @property
    def height(self) -> float:
        """The height of the whole article, partly estimated."""
        return self._all_tops[-1]

    def top(self, number: int) -> float:
        """Return where the block begins."""
        return self._all_tops[number]

    def bottom(self, number: int) -> float:
        """Return where the block ends."""
        return self._all_tops[number + 1]

    def number_at(self, y: float) -> int:
        """Return the number of the block at this height, the nearest one outside."""
        found = bisect_right(self._all_tops, y) - 1
        return min(max(found, 0), len(self.pieces) - 1)

    def number_of(self, offset: int) -> int:
        """Return the number of the block that ``offset`` is in."""
        return piece_at(self._starts, offset)

    def line_of(self, offset: int) -> tuple[int, int, LineBox]:
        """Return block number, line number and line of an offset; builds the block."""
        number = self.number_of(offset)
        block = self.block(number)
        line = block.line_of(offset)
        return number, line, block.lines[line]

    def caret(self, offset: int) -> QRectF:
        """Return where a caret at ``offset`` stands, without width; builds the block."""
        number, line, box = self.line_of(offset)
        x = self.block(number).x_of(line, offset)
        return QRectF(x, self.top(number) + box.text_top, 0.0, box.text_bottom - box.text_top)

    def boxes(self, start: int, end: int, first: int, last: int) -> list[QRectF]:
        """Return the text boxes of a range, one a line, in the blocks ``first``-``last`` only; builds them."""
        found: list[QRectF] = []
        if start >= end:
            return found
        for number in range(max(first, self.number_of(start)), min(last, self.number_of(end - 1)) + 1):
            block = self.block(number)
            for line, box in enumerate(block.lines):
                low, high = max(start, box.start), min(end, box.end)
                if low >= high:
                    continue
                left, right = sorted((block.x_of(line, low), block.x_of(line, high)))
                right = min(right, max(box.right, left))
                found.append(
                    QRectF(left, self.top(number) + box.text_top, right - left, box.text_bottom - box.text_top)
                )
        return found
