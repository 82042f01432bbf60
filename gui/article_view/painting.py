"""The pens and brushes of the article view: tints, underlines, chips, outlines, handles, caret, hints."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPen

from gui.article_view.blocks import Block, LineBox, Segment
from gui.article_view.lanes import Mark, Rank
from gui.article_view.metrics import Metrics
from gui.theme import Theme

_SPAN_TINT, _OPEN_TINT, _FOCUS_TINT = 0.20, 0.09, 0.42
_QUOTE_TINT, _OPEN_QUOTE_TINT, _FOCUS_QUOTE_TINT = 0.13, 0.06, 0.22


@dataclass(frozen=True, slots=True)
class Brush:
    """A painter in article coordinates with what every drawing function needs."""

    painter: QPainter
    theme: Theme
    metrics: Metrics
    focused: str | None


def paint_tints(brush: Brush, block: Block, top: float, lines: Sequence[LineBox]) -> None:
    """The grounds of the marks lie behind these lines, short spans over long ones."""
    for box in lines:
        for segment in sorted(
            box.segments, key=lambda s: (s.mark.rank is not Rank.QUOTE, -(s.mark.end - s.mark.start))
        ):
            if segment.mark.rank is Rank.ROLE:
                continue
            rect = text_rect(brush.metrics, box, segment, top)
            brush.painter.fillRect(rect, brush.theme.tint(segment.mark.colour, strength=_strength(brush, segment.mark)))


def _strength(brush: Brush, mark: Mark) -> float:
    is_focused = mark.id == brush.focused
    if mark.rank is Rank.QUOTE:
        return _FOCUS_QUOTE_TINT if is_focused else _OPEN_QUOTE_TINT if mark.is_open else _QUOTE_TINT
    return _FOCUS_TINT if is_focused else _OPEN_TINT if mark.is_open else _SPAN_TINT


def text_rect(metrics: Metrics, box: LineBox, segment: Segment, top: float) -> QRectF:
    """Return the box behind the text of a segment; ``top`` is where its block begins."""
    rise = metrics.above / 2
    height = box.text_bottom - box.text_top + rise
    return QRectF(segment.left, top + box.text_top - rise, segment.right - segment.left, height)


def paint_lanes(brush: Brush, box: LineBox, top: float) -> None:
    """The underlines and chips of one line are drawn."""
    metrics = brush.metrics
    for segment in box.segments:
        # An outlined chip has the (dashed) underline as its upper edge.
        _paint_chip(brush, segment.mark, segment.chip, chip_rect(metrics, segment, top))
        if segment.rider is not None:
            _paint_chip(brush, segment.rider, segment.rider_chip, rider_rect(metrics, segment, top))
        if segment.mark.rank is Rank.ROLE:
            _paint_role(brush, segment, top)
        else:
            _paint_underline(brush, segment, top)


def _paint_underline(brush: Brush, segment: Segment, top: float) -> None:
    painter, metrics, mark = brush.painter, brush.metrics, segment.mark
    # A hair of air between two marks that touch.
    left = segment.left + (0.75 if segment.begins else 0.0)
    right = max(left + 1.0, segment.right - (0.75 if segment.finishes else 0.0))
    thickness = metrics.underline * (1.35 if mark.id == brush.focused else 1.0)
    colour = brush.theme.line(mark.colour)
    if not mark.is_open:
        painter.fillRect(QRectF(left, top + segment.top, right - left, thickness), colour)
        return
    pen = QPen(colour, thickness, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([1.6, 1.2])
    painter.setPen(pen)
    y = top + segment.top + thickness / 2
    painter.drawLine(QPointF(left, y), QPointF(right, y))


def _paint_role(brush: Brush, segment: Segment, top: float) -> None:
    pen = QPen(brush.theme.line(segment.mark.colour), 1.2)
    if segment.mark.is_open:
        pen.setStyle(Qt.PenStyle.DashLine)
    brush.painter.setPen(pen)
    y = top + segment.top + 0.6
    brush.painter.drawLine(QPointF(segment.left + 0.75, y), QPointF(max(segment.left + 2, segment.right - 0.75), y))


def chip_rect(metrics: Metrics, segment: Segment, top: float) -> QRectF:
    """Return where the chip of a segment is; empty without one. It hangs from the underline's start."""
    if segment.chip is None:
        return QRectF(segment.left, top + segment.top, 0.0, 0.0)
    return QRectF(segment.left + 0.75, top + segment.top, segment.chip[1], metrics.chip_height)


def rider_rect(metrics: Metrics, segment: Segment, top: float) -> QRectF:
    """Return where the chip of the role is that a mark plays: beside its own; that one without room."""
    own = chip_rect(metrics, segment, top)
    if segment.rider_chip is None:
        return own
    left = own.right() + 2 if segment.chip else segment.left + 0.75
    return QRectF(left, own.top() + metrics.underline, segment.rider_chip[1], metrics.chip_height - metrics.underline)


def _paint_chip(brush: Brush, mark: Mark, chip: tuple[str, float] | None, rect: QRectF) -> None:
    if chip is None:
        return
    painter, metrics = brush.painter, brush.metrics
    is_outlined = mark.is_open or mark.rank is Rank.ROLE
    colours = brush.theme.chip(mark.colour, is_open=is_outlined)
    if is_outlined:
        painter.setPen(QPen(colours.line, 1.0))
        painter.setBrush(colours.fill)
        painter.drawPath(_hanging(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3.0))
    else:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.fill)
        painter.drawPath(_hanging(rect, 3.0))
    painter.setPen(colours.text)
    painter.setFont(metrics.chip_font)
    baseline = rect.bottom() - metrics.chip_height + metrics.chip_baseline
    painter.drawText(QPointF(rect.left() + metrics.chip_padding, baseline), chip[0])


def _hanging(rect: QRectF, radius: float) -> QPainterPath:
    """Return a box with square corners above and round ones below."""
    path = QPainterPath(rect.topLeft())
    path.lineTo(rect.topRight())
    path.lineTo(rect.right(), rect.bottom() - radius)
    path.quadTo(rect.bottomRight(), QPointF(rect.right() - radius, rect.bottom()))
    path.lineTo(rect.left() + radius, rect.bottom())
    path.quadTo(rect.bottomLeft(), QPointF(rect.left(), rect.bottom() - radius))
    path.closeSubpath()
    return path


def paint_outline(brush: Brush, mark: Mark, block: Block, top: float, lines: Sequence[LineBox]) -> None:
    """The mark in focus has an outline on these lines, open where it goes on in another line."""
    painter = brush.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(brush.theme.line(mark.colour), 1.6))
    for box in lines:
        for segment in box.segments:
            if segment.mark.id != mark.id:
                continue
            rect = text_rect(brush.metrics, box, segment, top).adjusted(0, 0.5, 0, 0)
            painter.drawLine(rect.topLeft(), rect.topRight())
            painter.drawLine(rect.bottomLeft(), rect.bottomRight())
            if segment.begins:
                painter.drawLine(rect.topLeft(), rect.bottomLeft())
            if segment.finishes:
                painter.drawLine(rect.topRight(), rect.bottomRight())


def paint_handle(brush: Brush, mark: Mark, x: float, top: float, bottom: float) -> None:
    """A bar with a knob above it stands at an edge of the mark in focus; it can be dragged."""
    painter, colour = brush.painter, brush.theme.line(mark.colour)
    top -= brush.metrics.above / 2
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRect(QRectF(x - 1.25, top, 2.5, bottom - top))
    painter.setPen(QPen(brush.theme.background, 1.0))
    painter.drawEllipse(QPointF(x, top), 4.2, 4.2)


def paint_selection(brush: Brush, rects: Sequence[QRectF]) -> None:
    """The selection has a ground of its own and a thin line around it, so it differs from a tint of the same hue."""
    painter = brush.painter
    edge = QPen(brush.theme.accent, 1.0)
    for number, rect in enumerate(rects):
        band = rect.adjusted(0, -brush.metrics.above / 2, 0, 0)
        painter.fillRect(band, brush.theme.selection)
        painter.setPen(edge)
        painter.drawLine(band.topLeft(), band.topRight())
        painter.drawLine(band.bottomLeft(), band.bottomRight())
        if number == 0:
            painter.drawLine(band.topLeft(), band.bottomLeft())
        if number == len(rects) - 1:
            painter.drawLine(band.topRight(), band.bottomRight())


def paint_found(brush: Brush, rects: Sequence[QRectF], *, is_current: bool) -> None:
    """A place that was found has a ground and a frame around it; the current one a strong frame."""
    painter, theme = brush.painter, brush.theme
    colour = theme.hint.name()
    painter.setBrush(theme.tint(colour, strength=0.6 if is_current else 0.35))
    painter.setPen(QPen(theme.text if is_current else theme.line(colour), 1.8 if is_current else 1.0))
    rise = brush.metrics.above / 2
    for rect in rects:
        painter.drawRoundedRect(rect.adjusted(-1, -rise, 1, 0), 2.5, 2.5)


def paint_caret(brush: Brush, rect: QRectF, *, is_active: bool) -> None:
    """The caret stands at the left side of ``rect``; a thin grey line while the view has no focus."""
    colour = brush.theme.text if is_active else brush.theme.muted
    width = 2.0 if is_active else 1.0
    brush.painter.fillRect(QRectF(rect.x() - width / 2, rect.top(), width, rect.height()), colour)


def paint_hint(brush: Brush, letters: str, rect: QRectF) -> None:
    """A badge with the letters to type hangs below the start of ``rect``, at the left of the chip that begins there."""
    painter, metrics = brush.painter, brush.metrics
    painter.setFont(metrics.hint_font)
    sizes = QFontMetricsF(metrics.hint_font)
    height = sizes.capHeight() + 7
    width = max(sizes.horizontalAdvance(letters.upper()) + 7, height)
    badge = QRectF(rect.left() - width, rect.bottom() + metrics.below, width, height)
    painter.setPen(QPen(brush.theme.hint_text, 1.0))
    painter.setBrush(brush.theme.hint)
    painter.drawRoundedRect(badge, 3, 3)
    painter.setPen(brush.theme.hint_text)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, letters.upper())


def paint_candidate(brush: Brush, rects: Sequence[QRectF], colour: QColor) -> None:
    """What a click would pick has a dashed outline."""
    pen = QPen(colour, 1.6, Qt.PenStyle.DashLine)
    brush.painter.setPen(pen)
    brush.painter.setBrush(Qt.BrushStyle.NoBrush)
    for rect in rects:
        brush.painter.drawRoundedRect(rect.adjusted(-1, -1, 1, 1), 3, 3)


def paint_waiting(brush: Brush, rects: Sequence[QRectF], *, is_current: bool) -> None:
    """A place that waits for a decision has a dotted frame; the one at hand a strong one."""
    pen = QPen(brush.theme.accent if is_current else brush.theme.muted, 2.2 if is_current else 1.2)
    pen.setStyle(Qt.PenStyle.SolidLine if is_current else Qt.PenStyle.DotLine)
    brush.painter.setPen(pen)
    brush.painter.setBrush(Qt.BrushStyle.NoBrush)
    rise = brush.metrics.above / 2
    for rect in rects:
        brush.painter.drawRoundedRect(rect.adjusted(-2, -rise, 2, 0), 4, 4)
