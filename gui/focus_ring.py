"""A frame around whatever has the keyboard, the same for every widget of every window."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QApplication, QMenu, QMenuBar, QWidget
from shiboken6 import isValid

from gui.theme import Theme, light

_WIDTH, _GAP, _ROUND = 2.0, 1.0, 5.0
_MOVES = frozenset({QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide})
# A widget with this property set is marked by a line at its top: a whole pane in a frame would be a loud thing.
LINE_ONLY = "focusLine"


class _Ring(QWidget):
    """Lies over its window, lets every click through, and covers no more than the frame."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("focusRing")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.colour = QColor()
        self._is_line = False

    def surround(self, place: QRect, *, is_line: bool) -> None:
        """The frame stands at this place of the window; a line at its top where that is enough."""
        self._is_line = is_line
        width = round(_WIDTH + _GAP)
        frame = QRect(place.left(), place.top(), place.width(), round(_WIDTH)) if is_line else place
        self.setGeometry(frame)
        inside = self.rect().adjusted(width, width, -width, -width)
        self.setMask(QRegion(self.rect()) if is_line else QRegion(self.rect()) - QRegion(inside))
        self.raise_()
        self.show()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the frame."""
        painter = QPainter(self)
        if self._is_line:
            painter.fillRect(self.rect(), self.colour)
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.colour, _WIDTH))
        half = _WIDTH / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(half, half, -half, -half), _ROUND, _ROUND)


class FocusRing(QObject):
    """Follows the keyboard from widget to widget; one frame a window, made when it is first needed."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = light()
        self._widget: QWidget | None = None
        self._watched: list[QWidget] = []
        # Layouts move many widgets at once: the frame is placed when they have done.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.place)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def set_theme(self, theme: Theme) -> None:
        """The frame has this theme's accent."""
        self._theme = theme
        self.place()

    def place(self) -> None:
        """The frame is around what has the keyboard, as far as that can be seen."""
        widget = self._widget
        if widget is None or not isValid(widget):
            return
        window = widget.window()
        ring = window.findChild(_Ring, "focusRing", Qt.FindChildOption.FindDirectChildrenOnly) or _Ring(window)
        ring.colour = self._theme.accent
        seen = seen_in(window, widget, round(_WIDTH))
        if seen.isEmpty():
            ring.hide()
        else:
            ring.surround(seen, is_line=bool(widget.property(LINE_ONLY)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is framed has moved, or something it lies in."""
        if event.type() in _MOVES:
            self._soon.start()
        return False

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        self._leave()
        # What a menu has in focus it shows itself.
        if new is None or isinstance(new, QMenu | QMenuBar) or new.window().windowType() is Qt.WindowType.Popup:
            return
        proxy = new.focusProxy() or new
        self._widget = proxy
        each: QWidget | None = proxy
        while each is not None:
            each.installEventFilter(self)
            self._watched.append(each)
            each = None if each.isWindow() else each.parentWidget()
        self._soon.start()

    def _leave(self) -> None:
        # What had the keyboard may have been deleted, with its window too.
        left = [widget for widget in self._watched if isValid(widget)]
        for widget in left:
            widget.removeEventFilter(self)
            if widget.isWindow():
                ring = widget.findChild(_Ring, "focusRing", Qt.FindChildOption.FindDirectChildrenOnly)
                if ring is not None:
                    ring.hide()
        self._watched = []
        self._widget = None


def seen_in(window: QWidget, widget: QWidget, out: int = 0) -> QRect:
    """Return where a widget is to be seen in its window, with so much around it; empty where it is not.

    What its parents cut off of it, as when it is scrolled out of sight, does not count.
    """
    if not widget.isVisible():
        return QRect()
    place = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-out, -out, out, out)
    each = widget
    while each is not window:
        each = each.parentWidget()
        place &= QRect(each.mapTo(window, QPoint(0, 0)), each.size())
    return place
