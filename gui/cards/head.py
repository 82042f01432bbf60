"""The head that every card has: what it is, its words, who proposed it, and the decision."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from annotate.model import Quote, Span
from gui.icons import icon
from gui.scale import NEAR, Type, set_type, typed
from gui.swatches import chip_width, paint_chip
from gui.theme import Theme, light
from gui.wording import decision_text, excerpt

# Three lines of a card; the whole quotation stands in the article.
_EXCERPT = 140


class ChipLabel(QWidget):
    """A chip as a widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._colour, self._is_open = "", "#777777", False
        self._theme = light()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_label(self, text: str, colour: str, *, is_open: bool, theme: Theme) -> None:
        """Show this label."""
        self._text, self._colour, self._is_open, self._theme = text, colour, is_open, theme
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Return the size of the chip."""
        metrics = QFontMetricsF(self._font())
        return QSize(int(chip_width(metrics, self._text)) + 1, int(metrics.height()) + 5)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chip."""
        painter = QPainter(self)
        painter.setFont(self._font())
        chip = self._theme.chip(self._colour, is_open=self._is_open)
        paint_chip(painter, QRectF(self.rect()), self._text, chip, is_open=self._is_open)

    def _font(self) -> QFont:
        return typed(self.font(), Type.LABEL)


class CardHead(QWidget):
    """Chip and words of a record with the buttons that accept, reject or delete it."""

    accepted = Signal()
    rejected = Signal()
    deleted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = light()
        self._chip = ChipLabel(self)
        self._name = QLabel(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        set_type(self._words, Type.LEAD)
        self._origin = QLabel(self)
        self._origin.setWordWrap(True)
        self._origin.setObjectName("muted")
        for label in (self._name, self._words, self._origin):
            label.setTextFormat(Qt.TextFormat.PlainText)
        self.accept = QPushButton(self.tr("Accept"), self)
        self.accept.setToolTip(self.tr("Accept this suggestion"))
        self.accept.clicked.connect(self.accepted)
        self.reject = QPushButton(self.tr("Reject"), self)
        self.reject.setToolTip(self.tr("Reject this suggestion"))
        self.reject.clicked.connect(self.rejected)
        self.delete = QPushButton(self.tr("Delete"), self)
        self.delete.setToolTip(self.tr("Delete this annotation"))
        self.delete.clicked.connect(self.deleted)
        top = QHBoxLayout()
        top.setSpacing(NEAR)
        top.addWidget(self._chip)
        top.addWidget(self._name, 1)
        buttons = QHBoxLayout()
        buttons.setSpacing(NEAR)
        buttons.addWidget(self.accept)
        buttons.addWidget(self.reject)
        buttons.addWidget(self.delete)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(NEAR)
        layout.addLayout(top)
        layout.addWidget(self._words)
        layout.addWidget(self._origin)
        layout.addLayout(buttons)

    def set_theme(self, theme: Theme) -> None:
        """Draw chip and buttons in this theme's colours."""
        self._theme = theme
        self.accept.setIcon(icon("accept", theme.good.name(), theme.faint.name()))
        self.reject.setIcon(icon("reject", theme.bad.name(), theme.faint.name()))
        self.delete.setIcon(icon("delete", theme.text.name(), theme.faint.name()))

    def show_record(
        self, record: Span | Quote, text: str, *, chip: str, name: str, colour: str, is_writable: bool
    ) -> None:
        """Show this record; an undecided one can be accepted or rejected, a decided one deleted."""
        is_open = record.origin.is_open
        self._chip.show_label(chip, colour, is_open=is_open, theme=self._theme)
        self._name.setText(name)
        self._words.setText(excerpt(text, record.start, record.end, _EXCERPT))
        self._origin.setText(decision_text(record.origin))
        for button in (self.accept, self.reject):
            button.setVisible(is_open)
            button.setEnabled(is_writable)
        self.delete.setVisible(not is_open)
        self.delete.setEnabled(is_writable)
