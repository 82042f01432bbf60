"""The lines from the quotation in focus to its speaker and cue, and to the holders and targets of its stances.

They run like the lines of a city railway: along the free channel between two lines of text, down the margin, and
across a line of text only in the space before a word, so that no letter is ever crossed out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from gui.article_view.flow import Flow
from gui.article_view.lanes import Mark
from gui.article_view.painting import Brush, chip_rect, rider_rect

# Pixels between two links that share a channel, and of a rounded corner.
_APART = 2.6
_CORNER = 4.0
# How far before a word a link crosses its line: the middle of a space.
_BEFORE = 2.6


@dataclass(frozen=True, slots=True)
class Stop:
    """Where a link begins or ends: a chip, the x of the first letter, and the channels above and below the line.

    ``row`` orders the lines of the article; neighbouring lines have neighbouring rows.
    """

    chip: QRectF
    x: float
    above: float
    below: float
    row: tuple[int, int]
    is_first: bool
    is_last: bool


def stop_of(flow: Flow, mark: Mark) -> Stop | None:
    """Return the stop at the start of a mark, or None where its block is not built."""
    if not flow.is_built(flow.number_of(mark.start)):
        return None
    number, line, box = flow.line_of(mark.start)
    top, block = flow.top(number), flow.block(number)
    x = block.x_of(line, mark.start)
    chip = QRectF(x, top + box.text_bottom, 0.0, 0.0)
    for segment in box.segments:
        if segment.mark.id == mark.id:
            chip = chip_rect(flow.metrics, segment, top)
        elif segment.rider is not None and segment.rider.id == mark.id:
            chip = rider_rect(flow.metrics, segment, top)
    is_last = line + 1 == len(block.lines)
    return Stop(chip, x, top + box.top, top + box.bottom, (number, line), line == 0, is_last)


def route(source: Stop, target: Stop, turn: int, margin: float) -> list[QPointF]:
    """Return the corners of the link number ``turn``, from the source's chip to the target's."""
    # The lowest channel is right below the lanes; the next ones come nearer to the line below.
    shift, lift = turn * _APART, _APART
    goal = target.chip.center().x()
    leave = source.chip.left() + min(source.chip.width() - 3.0, 6.0 + turn * 6.0)
    gutter = -margin * 0.35 - turn * 2 * _APART
    if source.row == target.row:
        channel = source.below - lift + shift
        return _points((leave, source.chip.bottom()), (leave, channel), (goal, channel), (goal, target.chip.bottom()))
    if target.row > source.row:
        down, across = source.below - lift + shift, target.x - _BEFORE
        start = [(leave, source.chip.bottom()), (leave, down)]
        if not _follows(source, target):
            over = target.above - lift + shift
            start += [(gutter, down), (gutter, over), (across, over)]
        else:
            start += [(across, down)]
        under = target.chip.bottom() + 2.0 + shift
        return _points(*start, (across, under), (goal, under), (goal, target.chip.bottom()))
    up, across = source.above - lift + shift, source.x - _BEFORE - shift * 0.3
    height = source.chip.center().y()
    start = [(source.chip.left(), height), (across, height), (across, up)]
    if not _follows(target, source):
        below = target.below - lift + shift
        start += [(gutter, up), (gutter, below)]
        up = below
    return _points(*start, (goal, up), (goal, target.chip.bottom()))


def rounded(points: Sequence[QPointF]) -> QPainterPath:
    """Return the path through the points with rounded corners."""
    path = QPainterPath(points[0])
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        into, out = _towards(corner, before), _towards(corner, after)
        path.lineTo(into)
        path.quadTo(corner, out)
    path.lineTo(points[-1])
    return path


def paint_links(brush: Brush, flow: Flow, quote: Mark, roles: Iterable[Mark]) -> None:
    """The links are drawn, each ending in a dot; those of roles whose block is not built are not."""
    source = stop_of(flow, quote)
    if source is None:
        return
    painter = brush.painter
    for turn, role in enumerate(roles):
        target = stop_of(flow, role)
        if target is None:
            continue
        points = route(source, target, turn, flow.metrics.margin)
        colour = brush.theme.line(role.colour)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        style = Qt.PenStyle.DashLine if role.is_open else Qt.PenStyle.SolidLine
        painter.setPen(QPen(colour, 1.5, style, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        painter.drawPath(rounded(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(points[-1], 2.4, 2.4)


def _follows(upper: Stop, lower: Stop) -> bool:
    """True when ``lower`` is on the line right below that of ``upper``."""
    (block, line), (other, other_line) = upper.row, lower.row
    if block == other:
        return other_line == line + 1
    return other == block + 1 and upper.is_last and lower.is_first


def _points(*places: tuple[float, float]) -> list[QPointF]:
    return [QPointF(x, y) for x, y in places]


def _towards(corner: QPointF, other: QPointF) -> QPointF:
    way = other - corner
    length = abs(way.x()) + abs(way.y())
    return corner if length == 0 else corner + way * (min(_CORNER, length / 2) / length)
