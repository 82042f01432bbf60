"""A row that goes on in another line where there is no room: with large letters, long words, a narrow pane."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Wrapping(QLayout):
    """Widgets from left to right, line by line; those with a stretch share what is left of their line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._stretches: dict[QWidget, int] = {}

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """The widget stands last."""
        self._stretches[widget] = stretch
        self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        """Qt hands over what `add` asked for."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return one of them; None where Qt asks too far."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        """Return one of them, which is no longer here."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it takes no more room than it is given."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that its height is a matter of its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines."""
        return self._arrange(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, place: QRect) -> None:
        """Everything stands in its line."""
        super().setGeometry(place)
        self._arrange(place, moves=True)

    def sizeHint(self) -> QSize:
        """Return the size of all in one line."""
        shown = self._shown
        width = sum(item.sizeHint().width() for item in shown) + self.spacing() * max(0, len(shown) - 1)
        height = max((item.sizeHint().height() for item in shown), default=0)
        return self._with_margins(QSize(width, height))

    def minimumSize(self) -> QSize:
        """Return the size of the widest alone."""
        least = QSize()
        for item in self._shown:
            least = least.expandedTo(item.minimumSize())
        return self._with_margins(least)

    @property
    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _with_margins(self, size: QSize) -> QSize:
        margins: QMargins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _lines(self, room: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown:
            # What can be stretched can be narrow, too.
            width = self._least(item)
            if not lines or used + self.spacing() + width > room:
                lines.append([])
                used = width
            else:
                used += self.spacing() + width
            lines[-1].append(item)
        return lines

    def _least(self, item: QLayoutItem) -> int:
        return item.minimumSize().width() if self._stretch(item) else item.sizeHint().width()

    def _stretch(self, item: QLayoutItem) -> int:
        widget = item.widget()
        return self._stretches.get(widget, 0) if widget is not None else 0

    def _arrange(self, place: QRect, *, moves: bool) -> int:
        inner = place.marginsRemoved(self.contentsMargins())
        y = inner.top()
        for line in self._lines(inner.width()):
            height = max(item.sizeHint().height() for item in line)
            left = inner.width() - self.spacing() * (len(line) - 1) - sum(map(self._least, line))
            shares = sum(map(self._stretch, line))
            x = inner.left()
            for item in line:
                width = min(self._least(item), inner.width())
                if shares and self._stretch(item):
                    width = min(width + max(0, left) * self._stretch(item) // shares, item.maximumSize().width())
                if moves:
                    tall = min(height, item.sizeHint().height())
                    item.setGeometry(QRect(x, y + (height - tall) // 2, width, tall))
                x += width + self.spacing()
            y += height + self.spacing()
        return y - self.spacing() - place.top() + self.contentsMargins().bottom() if self._shown else 0
