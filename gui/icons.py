"""Icons of our own, drawn as SVG in one colour that follows the theme."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources

_INK = "#000000"


@lru_cache(maxsize=256)
def icon(name: str, colour: str, faint: str = "", size: int = 20) -> QIcon:
    """Return the icon ``resources/icons/<name>.svg`` in ``colour``, in ``faint`` where it is disabled."""
    svg = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, faint or colour)):
        renderer = QSvgRenderer(QByteArray(svg.replace(_INK, QColor(ink).name()).encode()))
        for scale in (1, 2):
            pixmap = QPixmap(QSize(size, size) * scale)
            pixmap.fill(Qt.GlobalColor.transparent)
            painter = QPainter(pixmap)
            renderer.render(painter, QRectF(0, 0, size * scale, size * scale))
            painter.end()
            pixmap.setDevicePixelRatio(scale)
            made.addPixmap(pixmap, mode)
    return made
