"""A box to choose from that says when its words are cut."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from gui.scale import grown

# Room for so much of what is chosen, whatever it is, at the usual size of the letters.
_LEAST = 112


class CutBox(QComboBox):
    """What is chosen ends in "…" where there is no room for all of it, and then the tooltip says all of it first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.currentIndexChanged.connect(lambda _at: self.updateGeometry())

    @property
    def is_cut(self) -> bool:
        """True where there is no room for all of what is chosen."""
        return self._seen() != self.currentText()

    @property
    def tip(self) -> str:
        """What the tooltip says: all of what is cut, and what the box is for."""
        return "\n".join(filter(None, (self.currentText() if self.is_cut else "", self.toolTip())))

    def minimumSizeHint(self) -> QSize:
        """Return the size that what is chosen needs, and no more than so many letters need."""
        # A pixel more, for what Qt has rounded off.
        words = min(self.fontMetrics().horizontalAdvance(self.currentText()) + 1, grown(_LEAST))
        around = self.width() - self._room()
        return QSize(words + around, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw as much of what is chosen as there is room for."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._seen()
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()

    def _seen(self) -> str:
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, self._room())

    def _room(self) -> int:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, self).width()
