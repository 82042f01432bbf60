"""What lies under a point of the article: a boundary, a character, the marks there, an edge that can be dragged."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF

from gui.article_view.flow import Flow
from gui.article_view.lanes import Mark, Rank
from gui.article_view.selection import Units

Edge = Literal["start", "end"]
# How near to an edge, in pixels, the mouse takes hold of it.
_GRIP = 6.0


@dataclass(frozen=True, slots=True)
class Place:
    """A point of the article: ``offset`` is the nearest akshara boundary on the nearest line.

    ``over`` is the start of the akshara under the point, None beside the text; ``in_text`` is False in the lanes.
    """

    offset: int
    over: int | None
    in_text: bool


def place_at(flow: Flow, units: Units, point: QPointF) -> Place:
    """Return the place at a point in article coordinates."""
    number = flow.number_at(point.y())
    block = flow.block(number)
    line = block.line_at(point.y() - flow.top(number))
    box = block.lines[line]
    raw = block.nearest_at(line, point.x())
    low, high = units.floor(raw), units.ceiling(raw)
    if low != high:
        middle = (block.x_of(line, low) + block.x_of(line, high)) / 2
        low = low if point.x() < middle else high
    offset = min(max(low, units.ceiling(box.start)), line_end(flow, units, number, line))
    y = point.y() - flow.top(number)
    in_text = box.text_top - flow.metrics.above / 2 <= y < box.text_bottom
    is_beside = not 0 <= point.x() <= box.right or y >= box.bottom or box.start == box.end
    over = None if is_beside else units.floor(block.over_at(line, point.x()))
    return Place(offset, over, in_text)


def line_end(flow: Flow, units: Units, number: int, line: int) -> int:
    """Return the last boundary at which a caret shows on this line: before the space it breaks at."""
    block = flow.block(number)
    box = block.lines[line]
    is_last = line + 1 == len(block.lines)
    if is_last and block.piece.ends_paragraph:
        return box.end
    return max(units.ceiling(box.start), units.previous_akshara(box.end))


def marks_at(flow: Flow, units: Units, point: QPointF) -> list[Mark]:
    """Return the marks a click means: in a lane exactly one, in the text all of them, shortest first."""
    lane = lane_mark_at(flow, point)
    if lane is not None:
        return [lane]
    place = place_at(flow, units, point)
    return flow.marks.at(place.over) if place.over is not None and place.in_text else []


def lane_mark_at(flow: Flow, point: QPointF) -> Mark | None:
    """Return the mark whose underline or chip is at the point, or None."""
    number = flow.number_at(point.y())
    block = flow.block(number)
    y = point.y() - flow.top(number)
    box = block.lines[block.line_at(y)]
    for (top, height), lane in zip(box.lanes, range(len(box.lanes)), strict=True):
        if not top <= y < top + height:
            continue
        for segment in box.segments:
            if segment.lane != lane:
                continue
            if segment.left <= point.x() <= segment.reach:
                return segment.mark
    return None


def edge_at(flow: Flow, mark: Mark, point: QPointF) -> Edge | None:
    """Return the edge of ``mark`` that the point takes hold of, or None."""
    if mark.rank is Rank.ROLE:
        return None
    found: list[tuple[float, Edge]] = []
    number = flow.number_at(point.y())
    for edge, offset in (("start", mark.start), ("end", mark.end)):
        if abs(flow.number_of(offset if edge == "start" else offset - 1) - number) > 0:
            continue
        x, top, bottom = edge_line(flow, mark, edge)  # type: ignore[arg-type]
        if top - flow.metrics.above <= point.y() <= bottom + flow.metrics.below and abs(point.x() - x) <= _GRIP:
            found.append((abs(point.x() - x), edge))  # type: ignore[arg-type]
    return min(found)[1] if found else None


def edge_line(flow: Flow, mark: Mark, edge: Edge) -> tuple[float, float, float]:
    """Return x, top and bottom of an edge of a mark in article coordinates; builds its block."""
    if edge == "start":
        rect = flow.caret(mark.start)
        return rect.x(), rect.top(), rect.bottom()
    # The end belongs to the line of the last character, not to the line that begins there.
    number, line, box = flow.line_of(mark.end - 1)
    x = min(flow.block(number).x_of(line, mark.end), box.right)
    top = flow.top(number)
    return x, top + box.text_top, top + box.text_bottom
