"""Chips and swatches in a label's colour, the same in every list and card."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QIcon, QPainter, QPen, QPixmap

from gui.scale import grown
from gui.theme import Chip

CHIP_PADDING = 6.0


def chip_width(metrics: QFontMetricsF, text: str) -> float:
    """Return how wide a chip with this text is."""
    return metrics.horizontalAdvance(text) + 2 * CHIP_PADDING


def paint_chip(painter: QPainter, rect: QRectF, text: str, chip: Chip, *, is_open: bool) -> None:
    """Paint a label's chip: filled once somebody decided, a dashed outline while it is a suggestion."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(QBrush(chip.fill))
    pen = QPen(chip.line, 1.4)
    if is_open:
        pen.setDashPattern([2.2, 1.8])
    painter.setPen(pen)
    painter.drawRoundedRect(rect.adjusted(0.7, 0.7, -0.7, -0.7), 4, 4)
    painter.setPen(chip.text)
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def swatch(colour: QColor, size: int = 14) -> QIcon:
    """Return a round spot of the colour, as large beside letters of any size."""
    icon, size = QIcon(), grown(size)
    for scale in (1, 2):
        pixmap = QPixmap(QSize(size, size) * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(size / 2, size / 2), size / 2 - 1, size / 2 - 1)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
