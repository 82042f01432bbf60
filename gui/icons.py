"""Icons of our own, drawn as SVG in one colour that follows the theme, sharp in every size and on every screen."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources

_INK = "#000000"


class _Drawn(QIconEngine):
    """Draws the icon whenever it is needed, in the size that is needed."""

    def __init__(self, name: str, colour: str, faint: str) -> None:
        super().__init__()
        self._of = (name, colour, faint)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Draw it into this place, in the faint colour where it is disabled."""
        name, colour, faint = self._of
        _renderer(name, faint if mode is QIcon.Mode.Disabled else colour).render(painter, QRectF(rect))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return it in this many pixels, the rest of them transparent."""
        made = QPixmap(size)
        if made.isNull():  # a button that has no room yet asks for an icon without a size
            return made
        made.fill(Qt.GlobalColor.transparent)
        painter = QPainter(made)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return made

    def clone(self) -> QIconEngine:
        """Return another one of the same."""
        return _Drawn(*self._of)


@lru_cache(maxsize=256)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    svg = resources.path("icons", f"{name}.svg").read_text(encoding="utf-8")
    return QSvgRenderer(QByteArray(svg.replace(_INK, QColor(colour).name()).encode()))


@lru_cache(maxsize=256)
def icon(name: str, colour: str, faint: str = "") -> QIcon:
    """Return the icon ``resources/icons/<name>.svg`` in ``colour``, in ``faint`` where it is disabled."""
    return QIcon(_Drawn(name, colour, faint or colour))
