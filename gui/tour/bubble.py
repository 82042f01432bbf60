"""What a step of the tour says, beside what it points at; and the ring around that."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui.key_label import KeyLabel
from gui.scale import APART, NEAR, WIDE, Type, grown, hold, set_type
from gui.theme import Theme

_WIDTH = 340
# Between the bubble and what it points at, and between both and the window's edge.
_GAP = 14
_RING = 3


class Bubble(QFrame):
    """Says one step; emits what its buttons ask for. It takes no click and no key from the window around it."""

    next_wanted = Signal()
    back_wanted = Signal()
    leave_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tourBubble")
        hold(self, width=_WIDTH)
        self.title = QLabel(self)
        set_type(self.title, Type.STRONG)
        self.title.setWordWrap(True)
        self.text = KeyLabel(self)
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.count = QLabel(self)
        self.count.setObjectName("muted")
        self.back = self._button(self.tr("Back"))
        self.next = self._button(self.tr("Next"))
        self.leave = self._button(self.tr("End the tour"))
        self.next.setObjectName("tourNext")
        self.back.clicked.connect(self.back_wanted)
        self.next.clicked.connect(self.next_wanted)
        self.leave.clicked.connect(self.leave_wanted)
        row = QHBoxLayout()
        row.setSpacing(NEAR)
        row.addWidget(self.count)
        row.addStretch(1)
        for button in (self.leave, self.back, self.next):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(WIDE, APART, APART, APART)
        column.setSpacing(NEAR)
        column.addWidget(self.title)
        column.addWidget(self.text)
        column.addLayout(row)

    def show_step(self, title: str, text: str, number: int, total: int) -> None:
        """Say this step, the ``number``-th of ``total``."""
        self.title.setText(title)
        self.text.setText(text)
        self.count.setText(self.tr("{number} of {total}").format(number=number, total=total))
        self.back.setEnabled(number > 1)
        self.leave.setVisible(number < total)
        self.next.setText(self.tr("Next") if number < total else self.tr("Done"))
        self.setAccessibleName(title)
        self.setAccessibleDescription(self.text.text())
        for each in (self, self.title, self.text):
            # Before it is shown for the first time its letters and its border are not those of the style sheet yet.
            each.ensurePolished()
        self.setFixedHeight(self.layout().totalHeightForWidth(grown(_WIDTH)))

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        # By Tab only: after a click the keys go on acting on the article.
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button


class Ring(QWidget):
    """A frame around a part of the window; whatever is below it can be clicked as ever."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._colour = QColor()
        self._place = QRect()

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._colour = theme.accent
        self.update()

    def show_around(self, place: QRect) -> None:
        """The frame stands around this place of the window."""
        self._place = place.adjusted(-_RING - 1, -_RING - 1, _RING + 1, _RING + 1).intersected(self.rect())
        self.update()

    @property
    def place(self) -> QRect:
        """What the frame stands around, itself included."""
        return self._place

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The frame is drawn."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._colour, _RING))
        inset = (_RING + 1) // 2
        painter.drawRoundedRect(self._place.adjusted(inset, inset, -inset, -inset), 7, 7)


def within(pane: QRect, size: QSize, kept: QRect) -> QPoint:
    """Return where a bubble of this size goes in a pane that is worked on: low, or high where it would hide ``kept``.

    It stays there from act to act, instead of running after what is in focus.
    """
    x = pane.right() - _GAP - size.width()
    low = QPoint(x, pane.bottom() - _GAP - size.height())
    return QPoint(x, pane.top() + _GAP) if QRect(low, size).intersects(kept) else low


def beside(target: QRect, size: QSize, area: QRect, kept: QRect = QRect()) -> QPoint:  # noqa: B008, nobody changes it
    """Return where a bubble of this size goes: within ``area``, beside ``target`` where there is room, else over it.

    What is listed at ``kept``, if that is any place, stays in sight where it can.
    """
    inner = area.adjusted(_GAP, _GAP, -_GAP, -_GAP)
    x = _within(target.center().x() - size.width() // 2, inner.left(), inner.right() + 1 - size.width())
    y = _within(target.center().y() - size.height() // 2, inner.top(), inner.bottom() + 1 - size.height())
    places = (
        QPoint(x, target.bottom() + 1 + _GAP),
        QPoint(x, target.top() - _GAP - size.height()),
        QPoint(target.right() + 1 + _GAP, y),
        QPoint(target.left() - _GAP - size.width(), y),
        QPoint(x, kept.top() - _GAP - size.height()),
    )
    for place in places:
        found = QRect(place, size)
        if inner.contains(found) and not found.intersects(kept):
            return place
    # Over a target as large as this one least is hidden at its lower right.
    low = _within(target.bottom() - _GAP - size.height(), inner.top(), inner.bottom() + 1 - size.height())
    right = _within(target.right() - _GAP - size.width(), inner.left(), inner.right() + 1 - size.width())
    return QPoint(right, low)


def _within(value: int, least: int, most: int) -> int:
    return max(least, min(value, most))
