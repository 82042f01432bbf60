"""Hands at a real window without a screen: keys, clicks and drags, each counted as it is done."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotate.tokens import akshara_boundaries
from benchmarks.acts import Act
from benchmarks.painting import settle
from gui.window import Window

_LEFT, _NONE, _CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
# From the top of the viewport; what is pointed at is scrolled there first.
_MARGIN = 140


class Hands:
    """``done`` is what was done so far. Offsets are code points of the article that is shown.

    Reading is not counted, and so neither is the wheel that brings a place into sight before it is pointed at.
    """

    def __init__(self, window: Window) -> None:
        self._window = window
        self._view = window.view
        self.done: list[Act] = []

    def press(self, keys: str) -> None:
        """Press one chord, named as in the menus, where the keyboard's focus is."""
        combination = QKeySequence(keys)[0]
        target = self._window.focusWidget() or self._window
        QTest.keyClick(target, combination.key(), combination.keyboardModifiers())
        self._count(keys)

    def press_all(self, keys: str) -> None:
        """Press the chords of a list with blanks between them, one after the other."""
        for each in keys.split():
            self.press(each)

    def click(self, offset: int) -> None:
        """Click on the akshara at an offset."""
        QTest.mouseClick(self._view.viewport(), _LEFT, _NONE, self._over(offset))
        self._count("click")

    def double_click(self, offset: int) -> None:
        """Click twice on the word at an offset."""
        point = self._over(offset)
        QTest.mouseClick(self._view.viewport(), _LEFT, _NONE, point)
        QTest.mouseDClick(self._view.viewport(), _LEFT, _NONE, point)
        self._count("double")

    def drag_over(self, start: int, end: int) -> None:
        """Select a range from its first akshara to its last."""
        self._show(start)
        last = self._before(end)
        self._drag(self._at(start, 0.3), self._at(last, 0.7))
        self._count("drag")

    def drag_edge(self, edge: str, place: tuple[int, int], to: int) -> None:
        """Drag an edge of the record in focus, which stands at ``place``, to a boundary."""
        self._show(min(place[0], to))
        if edge == "start":
            held, dropped = self._at(place[0], 0.0), self._at(to, 0.1)
        else:
            held, dropped = self._at(self._before(place[1]), 1.0), self._at(self._before(to), 0.9)
        self._drag(held, dropped)
        self._count("drag")

    def _drag(self, start: QPoint, end: QPoint) -> None:
        viewport = self._view.viewport()
        QTest.mousePress(viewport, _LEFT, _NONE, start)
        for point in ((start + end) / 2, end):
            where, globally = QPointF(point), QPointF(viewport.mapToGlobal(point))
            # QTest.mouseMove would not say that the button is held.
            move = QMouseEvent(QEvent.Type.MouseMove, where, globally, _LEFT, _LEFT, _NONE)
            QApplication.sendEvent(viewport, move)
        QTest.mouseRelease(viewport, _LEFT, _NONE, end)

    def _count(self, name: str) -> None:
        self.done.append(Act(name))
        settle(2)

    def _over(self, offset: int) -> QPoint:
        self._show(offset)
        return self._at(offset, 0.5)

    def _at(self, offset: int, share: float) -> QPoint:
        """Return the point in the akshara at ``offset``, at this share of its width."""
        rect = self._view.range_rect(offset, self._after(offset))
        return QPoint(round(rect.left() + share * rect.width()), rect.center().y())

    def _show(self, offset: int) -> None:
        rect = self._view.range_rect(offset, offset)
        if not 20 < rect.center().y() < self._view.viewport().height() * 0.6:
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + rect.top() - _MARGIN)
            settle(1)

    def _before(self, offset: int) -> int:
        return max(each for each in self._boundaries() if each < offset)

    def _after(self, offset: int) -> int:
        return min(each for each in self._boundaries() if each > offset)

    def _boundaries(self) -> tuple[int, ...]:
        document = self._window.session.document
        assert document is not None
        return akshara_boundaries(document.text)
