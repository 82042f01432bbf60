"""What the mouse does in the article view: click, double and triple click, drag, drag of an edge, picking."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt, QTimer
from PySide6.QtGui import QCursor, QGuiApplication

from annotate.tokens import Unit
from gui.article_view.hits import Edge, Place, edge_at, marks_at, place_at
from gui.article_view.lanes import Mark, Rank
from gui.article_view.scroller import Scroller

if TYPE_CHECKING:
    from gui.article_view.scene import Scene
    from gui.article_view.view import ArticleView

# Milliseconds between two steps of a scrolling drag, and pixels of the longest step.
_SCROLL_EVERY = 40
_FASTEST = 60.0


@dataclass(slots=True)
class _Press:
    """A button went down here; it is a drag once the mouse has moved far enough."""

    point: QPointF
    place: Place
    is_drag: bool = False


@dataclass(slots=True)
class _EdgeDrag:
    """An edge of the record in focus is held; ``start``-``end`` is where the record would stand.

    Until the mouse has moved far enough it is a click like any other.
    """

    press: _Press
    mark: Mark
    edge: Edge
    start: int
    end: int


class Gestures:
    """The mouse of one view. Points are in article coordinates; the view is told what came of it."""

    def __init__(self, view: "ArticleView", scroller: Scroller) -> None:
        self._view = view
        self._scroller = scroller
        # Scrolls on while a drag is held above or below the text.
        self._scroll_on = QTimer(view)
        self._scroll_on.setInterval(_SCROLL_EVERY)
        self._scroll_on.timeout.connect(self._on_scroll)
        self._press: _Press | None = None
        self._edge: _EdgeDrag | None = None
        self._after_double = QTimer(view)
        self._after_double.setSingleShot(True)
        self._double_at = QPointF()
        self._hover: str | None = None

    @property
    def is_busy(self) -> bool:
        """True while a button is held."""
        return self._press is not None or self._edge is not None

    def press(self, scene: "Scene", point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The left button went down."""
        if self._after_double.isActive() and self._is_near(point, self._double_at):
            self._after_double.stop()
            self._select_sentence(scene, point)
            return
        mark = scene.marks.get(scene.focused) if scene.focused and scene.picking is None else None
        if mark is not None and not modifiers & Qt.KeyboardModifier.ShiftModifier:
            edge = edge_at(scene.flow, mark, point)
            if edge is not None:
                press = _Press(point, place_at(scene.flow, scene.units, point))
                self._edge = _EdgeDrag(press, mark, edge, mark.start, mark.end)
                return
        place = place_at(scene.flow, scene.units, point)
        scene.cursor.goal = None
        if modifiers & Qt.KeyboardModifier.ShiftModifier:
            self._view.change_cursor(lambda: scene.cursor.extend_to(place.offset, _unit(modifiers)))
            return
        self._press = _Press(point, place)

    def move_to(self, where: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The mouse is at this point of the viewport; one held beyond its edge scrolls the text."""
        if (scene := self._scroller.scene) is None:
            return
        bottom = self._view.viewport().height() - 1.0
        is_beyond = self.is_busy and not 0 <= where.y() <= bottom
        if is_beyond and not self._scroll_on.isActive():
            self._scroll_on.start()
        elif not is_beyond:
            self._scroll_on.stop()
        # What is out of sight may not be laid out: a drag reaches to the edge of what is seen.
        inside = QPointF(where.x(), min(max(where.y(), 0.0), bottom))
        self.move(scene, self._scroller.to_article(inside), modifiers)

    def move(self, scene: "Scene", point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        """The mouse moved, with the left button held or not."""
        if self._edge is not None:
            if self._is_dragged(self._edge.press, point):
                self._move_edge(scene, self._edge, point, modifiers)
        elif self._press is not None:
            press = self._press
            if self._is_dragged(press, point):
                at = place_at(scene.flow, scene.units, point).offset
                over = press.place.over if press.place.over is not None else press.place.offset
                unit = _unit(modifiers)
                self._view.change_cursor(lambda: scene.cursor.drag(press.place.offset, over, at, unit))
        else:
            self._hover_at(scene, point)

    def release(self, scene: "Scene", point: QPointF) -> None:
        """The left button went up: a drag has ended or a click happened."""
        press, self._press = self._press, None
        held, self._edge = self._edge, None
        if held is not None and not held.press.is_drag:
            self._click(scene, point, held.press)
        elif held is not None:
            self._view.end_preview(held.mark.id)
            if (held.start, held.end) != (held.mark.start, held.mark.end):
                self._view.span_moved.emit(held.mark.record, held.start, held.end)
        elif press is not None and press.is_drag:
            if scene.picking is not None and scene.cursor.selection is not None:
                self._view.pick(*scene.cursor.selection)
        elif press is not None:
            self._click(scene, point, press)

    def double_click(self, scene: "Scene", point: QPointF) -> None:
        """The word under the mouse is selected."""
        self._press = None
        if scene.picking is not None:
            return
        place = place_at(scene.flow, scene.units, point)
        word = scene.units.word_at(place.over) if place.over is not None else None
        if word is not None:
            self._view.change_cursor(lambda: scene.cursor.select(*word))
        self._double_at = point
        self._after_double.start(QGuiApplication.styleHints().mouseDoubleClickInterval())

    def cancel(self) -> bool:
        """No button counts as held any more; returns True when that ended a drag."""
        press, self._press = self._press, None
        return self.drop_edge() or (press is not None and press.is_drag)

    def drop_edge(self) -> bool:
        """An edge that is held is let go, and its record drawn where it is; returns False when none was held."""
        held, self._edge = self._edge, None
        if held is not None:
            self._view.end_preview(held.mark.id)
        return held is not None

    def leave(self) -> None:
        """The mouse is no longer over the view."""
        self._tell_hover(None)
        self._view.show_candidate(None)

    def show_cursor(self, shape: Qt.CursorShape | None = None) -> None:
        """The mouse has this shape, or the one of what a click would do."""
        if shape is None:
            if not self._view.has_article:
                shape = Qt.CursorShape.ArrowCursor
            else:
                shape = Qt.CursorShape.CrossCursor if self._view.picking else Qt.CursorShape.IBeamCursor
        if self._view.viewport().cursor().shape() != shape:
            self._view.viewport().setCursor(shape)

    # Parts -----------------------------------------------------------------------------------------------------------

    def _click(self, scene: "Scene", point: QPointF, press: _Press) -> None:
        marks = marks_at(scene.flow, scene.units, point)
        if scene.picking is not None:
            target = candidate_at(scene, point)
            if target is not None:
                self._view.pick(*target)
            return
        self._view.change_cursor(lambda: scene.cursor.place(press.place.offset))
        ids = [mark.record for mark in marks]
        if not ids:
            self._view.focus_by_mouse(None)
        elif scene.focused in ids:
            self._view.focus_by_mouse(ids[(ids.index(scene.focused) + 1) % len(ids)])
        else:
            self._view.focus_by_mouse(ids[0])

    def _select_sentence(self, scene: "Scene", point: QPointF) -> None:
        place = place_at(scene.flow, scene.units, point)
        # Beside the text there is no sentence to mean.
        sentence = scene.units.sentence_at(place.over) if place.over is not None else None
        if sentence is not None:
            self._view.change_cursor(lambda: scene.cursor.select(*sentence))

    def _move_edge(self, scene: "Scene", held: _EdgeDrag, point: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        units = scene.units
        at = units.nearest(place_at(scene.flow, units, point).offset, _unit(modifiers), held.edge)
        # The edge stops one unit before the other edge: a span is never empty and never turned around.
        if held.edge == "start" and at < held.mark.end:
            held.start = at
        elif held.edge == "end" and at > held.mark.start:
            held.end = at
        self._view.show_preview(held.mark.id, held.start, held.end)

    def _hover_at(self, scene: "Scene", point: QPointF) -> None:
        mark = scene.marks.get(scene.focused) if scene.focused else None
        is_edge = mark is not None and scene.picking is None and edge_at(scene.flow, mark, point) is not None
        self.show_cursor(Qt.CursorShape.SizeHorCursor if is_edge else None)
        self._view.show_candidate(candidate_at(scene, point) if scene.picking is not None else None)
        marks = marks_at(scene.flow, scene.units, point)
        self._tell_hover(marks[0].record if marks else None)

    def _tell_hover(self, record_id: str | None) -> None:
        if record_id != self._hover:
            self._hover = record_id
            self._view.hovered.emit(record_id)

    def _on_scroll(self) -> None:
        where = self._view.viewport().mapFromGlobal(QPointF(QCursor.pos()))
        beyond = min(0.0, where.y()) + max(0.0, where.y() - self._view.viewport().height() + 1.0)
        if beyond == 0 or not self.is_busy:
            self._scroll_on.stop()
            return
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.value() + round(max(-_FASTEST, min(_FASTEST, beyond / 2))))
        self.move_to(where, QGuiApplication.keyboardModifiers())

    def _is_dragged(self, press: _Press, point: QPointF) -> bool:
        press.is_drag = press.is_drag or not self._is_near(point, press.point)
        return press.is_drag

    def _is_near(self, one: QPointF, other: QPointF) -> bool:
        return (one - other).manhattanLength() < QGuiApplication.styleHints().startDragDistance()


def candidate_at(scene: "Scene", point: QPointF) -> tuple[int, int] | None:
    """Return what a click would pick here: the shortest name, else the word."""
    names = [mark for mark in marks_at(scene.flow, scene.units, point) if mark.rank is Rank.SPAN]
    if names:
        return names[0].start, names[0].end
    place = place_at(scene.flow, scene.units, point)
    return scene.units.word_at(place.over) if place.over is not None else None


def _unit(modifiers: Qt.KeyboardModifier) -> Unit:
    return "akshara" if modifiers & Qt.KeyboardModifier.ControlModifier else "word"
