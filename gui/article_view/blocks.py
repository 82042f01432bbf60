"""One piece of the text laid out: its lines, and below each line the lanes with what is drawn in them."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextLine, QTextOption

from annotate.text import Utf16Map
from gui.article_view.lanes import Mark, Room, chip_texts, pack
from gui.article_view.metrics import Metrics
from gui.article_view.paragraphs import Piece

# The air between two chips, in pixels.
_CHIP_GAP = 2.5


@dataclass(slots=True)
class Segment:
    """The part of a mark that lies on one line; ``begins`` and ``finishes`` tell whether its ends are there.

    ``chip`` is what the mark's chip says and how wide it is, ``rider`` a role it plays with the chip for that.
    """

    mark: Mark
    lane: int
    left: float
    right: float
    begins: bool
    finishes: bool
    top: float = 0.0
    chip: tuple[str, float] | None = None
    rider: Mark | None = None
    rider_chip: tuple[str, float] | None = None

    @property
    def reach(self) -> float:
        """How far to the right the underline and the chips go."""
        width = (self.chip[1] if self.chip else 0.0) + (self.rider_chip[1] if self.rider_chip else 0.0)
        return max(self.right, self.left + width)


@dataclass(slots=True)
class LineBox:
    """One visual line, ``start``-``end`` in code points of the article, heights from the top of the block."""

    start: int
    end: int
    top: float
    text_top: float
    text_bottom: float
    bottom: float
    right: float
    segments: list[Segment] = field(default_factory=list)
    lanes: list[tuple[float, float]] = field(default_factory=list)


class Block:
    """A piece of the text with its QTextLayout, broken into lines of ``width`` pixels."""

    def __init__(self, text: str, piece: Piece, metrics: Metrics, width: float) -> None:
        self.piece = piece
        self.width = width
        self._metrics = metrics
        self._map = Utf16Map(text)
        self._layout = QTextLayout(text, metrics.font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self._layout.beginLayout()
        # A line that was not created must not be touched: Qt would crash, not raise.
        while (line := self._layout.createLine()).isValid():
            line.setLineWidth(width)
        self._layout.endLayout()
        self._starts = [
            piece.start + self._map.to_code_point(self._layout.lineAt(number).textStart())
            for number in range(self._layout.lineCount())
        ]
        self.lines: list[LineBox] = []
        self.height = 0.0
        self.place_lanes(())

    @property
    def layout(self) -> QTextLayout:
        """The layout to draw; its lines stand where `lines` says."""
        return self._layout

    def place_lanes(self, marks: Sequence[Mark]) -> bool:
        """The lanes hold these marks; returns True when the block's height changed."""
        metrics, before = self._metrics, self.height
        self.lines, top = [], 0.0
        for number, start in enumerate(self._starts):
            end = self._starts[number + 1] if number + 1 < len(self._starts) else self.piece.end
            line = self._layout.lineAt(number)
            ascent, descent = max(line.ascent(), metrics.ascent), max(line.descent(), metrics.descent)
            text_top = top + metrics.leading + metrics.above
            line.setPosition(QPointF(0.0, text_top + ascent - line.ascent()))
            box = LineBox(
                start, end, top, text_top, text_top + ascent + descent, 0.0, min(line.naturalTextWidth(), self.width)
            )
            lanes_top = box.text_bottom + metrics.below
            used = self._fill_lanes(box, number, marks, lanes_top) if marks else 0.0
            box.bottom = lanes_top + max(metrics.reserved, used)
            top = box.bottom
            self.lines.append(box)
        self.height = top + (metrics.paragraph_gap if self.piece.ends_paragraph else 0.0)
        return self.height != before

    def _fill_lanes(self, box: LineBox, number: int, marks: Sequence[Mark], lanes_top: float) -> float:
        """The box has its segments; returns the height of its lanes."""
        metrics = self._metrics
        placed = pack(marks, box.start, box.end)
        if not placed:
            return 0.0
        riders = {mark.host: mark for mark in marks if mark.host is not None}
        by_lane: list[list[Segment]] = [[] for _ in range(max(lane for _, lane in placed) + 1)]
        for mark, lane in placed:
            low, high = max(mark.start, box.start), min(mark.end, box.end)
            left, right = sorted((self.x_of(number, low), self.x_of(number, high)))
            right = min(max(right, left + 2.0), max(box.right, left + 2.0))
            by_lane[lane].append(Segment(mark, lane, left, right, mark.start == low, mark.end == high))
        at = lanes_top
        for lane, segments in enumerate(by_lane):
            segments.sort(key=lambda segment: segment.left)
            rooms = [(Room(s.left, s.right, s.begins), self._choices(s.mark) if s.begins else ()) for s in segments]
            limit = self.width + metrics.margin * 0.8
            chips = chip_texts(rooms, limit, gap=_CHIP_GAP)
            for segment, chip in zip(segments, chips, strict=True):
                segment.top, segment.chip = at, chip
            self._seat_riders(segments, riders, limit)
            # Only the outermost lane may be thin: a chip that comes into an inner one then moves nothing.
            is_thin = lane == len(by_lane) - 1 and not any(chips)
            height = metrics.thin_lane if is_thin else metrics.lane
            box.lanes.append((at, height))
            box.segments.extend(segments)
            at += height
        return at - lanes_top + metrics.channel

    def _seat_riders(self, segments: Sequence[Segment], riders: dict[str, Mark], limit: float) -> None:
        """The names that play a role say so, as far as there is room before the next mark of the lane."""
        for number, segment in enumerate(segments):
            rider = riders.get(segment.mark.id)
            if rider is None or not segment.begins:
                continue
            segment.rider = rider
            end = segments[number + 1].left - _CHIP_GAP if number + 1 < len(segments) else limit
            beside = segment.left + (segment.chip[1] + _CHIP_GAP if segment.chip else 0.0)
            *words, letter = self._choices(rider)
            if (word := next((each for each in words if beside + each[1] <= end), None)) is not None:
                segment.rider_chip = word
            elif (word := next((each for each in words if segment.left + each[1] <= end), None)) is not None:
                # The underline still has the label's colour: while the quotation is in focus the role says more.
                segment.rider_chip, segment.chip = word, None
            elif beside + letter[1] <= end:
                segment.rider_chip = letter

    def _choices(self, mark: Mark) -> list[tuple[str, float]]:
        """Return what a chip may say: the code, else the short word, else the first letter."""
        texts = [mark.code, *([mark.short] if mark.short else []), mark.code[:1]]
        return [(text, self._metrics.chip_width(text)) for text in texts]

    # Places ----------------------------------------------------------------------------------------------------------

    def line_of(self, offset: int) -> int:
        """Return the number of the line that ``offset`` is on; at a break, of the later one."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def line_at(self, y: float) -> int:
        """Return the number of the line at this height, the nearest one outside."""
        return max(0, bisect_right(self.lines, y, key=lambda box: box.top) - 1)

    def x_of(self, number: int, offset: int) -> float:
        """Return where the boundary ``offset`` stands on this line."""
        if not 0 <= number < self._layout.lineCount():
            return 0.0
        place = self._layout.lineAt(number).cursorToX(self._map.to_utf16(offset - self.piece.start))
        return float(place[0])  # type: ignore[index]

    def nearest_at(self, number: int, x: float) -> int:
        """Return the code point boundary nearest to ``x`` on this line (maybe inside an akshara)."""
        return self._offset_at(number, x, QTextLine.CursorPosition.CursorBetweenCharacters)

    def over_at(self, number: int, x: float) -> int:
        """Return the code point under ``x`` on this line."""
        return self._offset_at(number, x, QTextLine.CursorPosition.CursorOnCharacter)

    def _offset_at(self, number: int, x: float, mode: QTextLine.CursorPosition) -> int:
        if not 0 <= number < self._layout.lineCount():
            return self.piece.start
        qt_pos = self._layout.lineAt(number).xToCursor(x, mode)
        return self.piece.start + self._map.to_code_point(qt_pos)
