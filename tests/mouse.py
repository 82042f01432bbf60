"""The mouse over the article of a real window: points over characters, clicks, drags."""

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from gui.article_view import ArticleView

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


def over(view: ArticleView, offset: int, share: float = 0.5) -> QPoint:
    """Return a point of the viewport over the character at ``offset``."""
    first, second = view.range_rect(offset, offset + 1), view.range_rect(offset, offset)
    return QPoint(round(second.left() + share * first.width()), first.center().y())


def edge_of(view: ArticleView, record_id: str, edge: str) -> QPoint:
    """Return the point of the viewport at an edge of a record that is drawn, as the handle stands there."""
    scene = view._scene
    mark = scene.marks.get(record_id)
    if edge == "start":
        rect = view.range_rect(mark.start, mark.start)
        return QPoint(rect.left(), rect.center().y())
    # The end stands behind its last character, which may be the last of its line.
    number, line, box = scene.flow.line_of(mark.end - 1)
    x = min(scene.flow.block(number).x_of(line, mark.end), box.right)
    y = scene.flow.top(number) + (box.text_top + box.text_bottom) / 2
    return (QPointF(x, y) + view._scroller.origin).toPoint()


def click(view: ArticleView, point: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    """The left button is clicked once, long after any other click."""
    view._gestures._after_double.stop()
    QTest.mouseClick(view.viewport(), LEFT, keys, point)


def double_click(view: ArticleView, point: QPoint) -> None:
    """The left button is clicked twice, as a hand does it."""
    click(view, point)
    QTest.mouseDClick(view.viewport(), LEFT, NONE, point)


def triple_click(view: ArticleView, point: QPoint) -> None:
    """The left button is clicked three times."""
    double_click(view, point)
    QTest.mouseClick(view.viewport(), LEFT, NONE, point)


def move(view: ArticleView, point: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    """The mouse moves with the left button held; QTest.mouseMove would carry neither button nor modifiers."""
    where, globally = QPointF(point), QPointF(view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), QMouseEvent(QEvent.Type.MouseMove, where, globally, LEFT, LEFT, keys))


def drag(
    view: ArticleView, start: QPoint, end: QPoint, keys: Qt.KeyboardModifier = NONE, *, drops: bool = True
) -> None:
    """The left button is held from one point to the other."""
    QTest.mousePress(view.viewport(), LEFT, keys, start)
    for point in ((start + end) / 2, end):
        move(view, point, keys)
    if drops:
        drop(view, end, keys)


def drop(view: ArticleView, point: QPoint, keys: Qt.KeyboardModifier = NONE) -> None:
    """The left button is let go."""
    QTest.mouseRelease(view.viewport(), LEFT, keys, point)
    QApplication.processEvents()
