"""The curves from the quotation in focus to its speaker, its cue, and the holders and targets of its stances."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen

from gui.article_view.flow import Flow
from gui.article_view.lanes import Mark
from gui.article_view.painting import Brush, chip_rect


def chip_place(flow: Flow, mark: Mark) -> QRectF:
    """Return where the chip of a mark hangs in article coordinates; an empty box at its start without one."""
    number, _, box = flow.line_of(mark.start)
    top = flow.top(number)
    for segment in box.segments:
        if segment.mark.id == mark.id:
            return chip_rect(flow.metrics, segment, top)
    rect = flow.caret(mark.start)
    return QRectF(rect.x(), rect.bottom(), 0.0, 0.0)


def curve(source: QRectF, target: QRectF, drop: float) -> QPainterPath:
    """Return the curve between two chips: an arc below them on one line, an S from line to line else."""
    if abs(source.top() - target.top()) < drop * 2:
        low = max(source.bottom(), target.bottom())
        start = QPointF(source.left() + min(8.0, source.width() / 2), source.bottom())
        end = QPointF(target.center().x(), target.bottom())
        path = QPainterPath(start)
        path.cubicTo(QPointF(start.x(), low + drop), QPointF(end.x(), low + drop), end)
        return path
    is_above = target.top() < source.top()
    start = QPointF(source.left() + min(8.0, source.width() / 2), source.top() if is_above else source.bottom())
    end = QPointF(target.center().x(), target.bottom() if is_above else target.top())
    reach = min(abs(end.y() - start.y()) * 0.6, 60.0)
    path = QPainterPath(start)
    sign = -1 if is_above else 1
    path.cubicTo(QPointF(start.x(), start.y() + sign * reach), QPointF(end.x(), end.y() - sign * reach), end)
    return path


def paint_links(brush: Brush, flow: Flow, quote: Mark, roles: Iterable[Mark], visible: range) -> None:
    """The curves lie below the text; roles on lines that are not built yet have none."""
    source = chip_place(flow, quote)
    painter = brush.painter
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for role in roles:
        if flow.number_of(role.start) not in visible and flow.number_of(quote.start) not in visible:
            continue
        colour = brush.theme.line(role.colour)
        painter.setPen(QPen(colour, 1.6, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawPath(curve(source, chip_place(flow, role), flow.metrics.lane * 0.6))
