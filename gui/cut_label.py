"""A line of text that says when it is cut."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from gui.scale import hold


class CutLabel(QLabel):
    """Plain text in one line, which ends in "…" where there is no room for all of it; `text` is all of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        # It never makes a window wider.
        hold(self, least_width=40)

    def setText(self, text: str) -> None:
        """Show this text; the whole of it is the tooltip, too."""
        super().setText(text)
        self.setToolTip(text)

    def minimumSizeHint(self) -> QSize:
        """Return that there may be hardly any room."""
        return QSize(self.minimumWidth(), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much as there is room for."""
        room = self.contentsRect()
        words = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room.width())
        where = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter = QPainter(self)
        self.style().drawItemText(
            painter, room, where.value, self.palette(), self.isEnabled(), words, self.foregroundRole()
        )
        painter.end()
