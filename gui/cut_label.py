"""A line of text that says when it is cut."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui.scale import grown

# In pixels at the usual size of the letters: it never makes a window wider.
_LEAST = 40


class CutLabel(QLabel):
    """Plain text in one line, which ends in "…" where there is no room for all of it; `text` is all of it.

    ``beside`` is the gap in pixels at its left and right.
    """

    def __init__(self, parent: QWidget | None = None, *, beside: int = 0) -> None:
        super().__init__(parent)
        self._beside = beside
        self._kept = ""
        self.setTextFormat(Qt.TextFormat.PlainText)

    def setText(self, text: str) -> None:
        """Show this text; the whole of it is the tooltip, too."""
        super().setText(text)
        self.setToolTip(text)

    def keep(self, text: str) -> None:
        """There is room for so much, whatever else has to be cut."""
        self._kept = text
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Return the room for all of it."""
        return super().sizeHint() + QSize(2 * self._beside, 0)

    def minimumSizeHint(self) -> QSize:
        """Return that there may be hardly any room but for what is kept."""
        # A pixel more, for what Qt has rounded off.
        kept = self.fontMetrics().horizontalAdvance(self._kept) + 1 + 2 * self._beside
        return QSize(max(grown(_LEAST), kept), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        room = self.contentsRect().adjusted(self._beside, 0, -self._beside, 0)
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter = QPainter(self)
        self.style().drawItemText(
            painter, room, where.value, self.palette(), self.isEnabled(), words, self.foregroundRole()
        )
        painter.end()
