"""The article view: the text with everything that was said about it, a caret and a selection.

It shows and asks, it never edits: what a person does here leaves as a signal, what became of it comes back with
`ArticleView.set_annotations`. All positions in its interface are code points of the article's text.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from annotate.model import Anchor, AnnotationSet, Document, Stance
from annotate.schema import Schema
from gui.article_view import keys
from gui.article_view.accessible import Reader, install
from gui.article_view.gestures import Gestures
from gui.article_view.hits import marks_at, place_at
from gui.article_view.metrics import LARGEST_POINTS, SMALLEST_POINTS, Setting, make_metrics
from gui.article_view.scene import Scene
from gui.article_view.scroller import Scroller
from gui.focus_ring import LINE_ONLY
from gui.theme import Theme, light


class ArticleView(QAbstractScrollArea):
    """Shows one article with its annotations.

    ``focus_changed`` carries a record id or None; ``selection_changed`` two equal offsets when nothing is selected;
    ``context_requested`` a global point and the id of the record there or None; ``hovered`` an id or None.
    """

    selection_changed = Signal(int, int)
    focus_changed = Signal(object)
    span_moved = Signal(str, int, int)
    picked = Signal(int, int)
    picking_cancelled = Signal()
    context_requested = Signal(QPoint, object)
    hovered = Signal(object)
    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        install()
        self._theme = light()
        self._setting = Setting()
        self._metrics = make_metrics(self._setting)
        self._scene: Scene | None = None
        self._scroller = Scroller(self, self._metrics)
        self._gestures = Gestures(self, self._scroller)
        self._reader = Reader(self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(QCoreApplication.translate("ArticleView", "Article"))
        self.setProperty(LINE_ONLY, True)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

    # What is shown ---------------------------------------------------------------------------------------------------

    def set_article(self, document: Document | None, annotations: AnnotationSet | None, schema: Schema) -> None:
        """The article is shown from its beginning, with nothing selected and nothing in focus; None shows nothing."""
        self._gestures.cancel()
        self._gestures.leave()
        had_selection, had_focus = self.selection is not None, self.focused is not None
        before = self.text
        self._scene = None
        if document is not None:
            annotations = annotations if annotations is not None else AnnotationSet(document.id, "")
            self._scene = Scene(document, annotations, schema, self._metrics, self._scroller.column_width)
            self._scene.role_names = self._role_names()
        self._scroller.scene = self._scene
        self.verticalScrollBar().setValue(0)
        self._gestures.show_cursor()
        self._scroller.settle()
        self.viewport().update()
        self._reader.text_changed(before, self.text)
        if had_selection:
            self.selection_changed.emit(0, 0)
        if had_focus:
            self._tell_focus(None)

    def set_annotations(self, annotations: AnnotationSet) -> None:
        """The marks are those of ``annotations``; only the blocks that look different are laid out again."""
        scene = self._scene
        if scene is None:
            return
        self._gestures.drop_edge()
        touched = scene.marks.set_annotations(annotations)
        is_gone = scene.focused is not None and not scene.is_shown(scene.focused)
        touched |= scene.focus(None if is_gone else scene.focused)
        self._scroller.refresh(touched)
        if is_gone:
            self._tell_focus(None)

    def set_theme(self, theme: Theme) -> None:
        """The article is drawn in the colours of ``theme``."""
        self._theme = theme
        self.viewport().update()

    @property
    def zoom(self) -> float:
        """The size of the article's letters in points."""
        return self._setting.points

    def set_zoom(self, points: float) -> None:
        """The article's letters have this size; the text at the top stays there."""
        self.set_setting(replace(self._setting, points=points))

    def set_setting(self, setting: Setting) -> None:
        """The article is set like this (its letters between 7 and 48 points); the text at the top stays there."""
        setting = replace(setting, points=min(max(setting.points, SMALLEST_POINTS), LARGEST_POINTS))
        if setting == self._setting:
            return
        before, self._setting = self._setting, setting
        self._metrics = make_metrics(setting)
        self._scroller.reflow(self._metrics)
        self.viewport().update()
        if setting.points != before.points:
            self.zoom_changed.emit(setting.points)

    def set_link_hints(self, hints: dict[str, Anchor] | None) -> None:
        """A badge with its letters stands at each anchor; None takes them away."""
        if self._scene is not None:
            self._scene.hints = dict(hints or {})
            self.viewport().update()

    def set_cases(self, places: Sequence[tuple[int, int]], current: tuple[int, int] | None) -> None:
        """These places wait for a decision and are framed, the current one more strongly, and it can be seen."""
        if self._scene is not None:
            self._scene.cases = tuple(places)
            self._scene.case = current
            if current is not None:
                self._scroller.scroll_to(*current)
            self.viewport().update()

    def set_found(self, places: Sequence[tuple[int, int]], current: tuple[int, int] | None) -> None:
        """These places, disjoint and in order, are marked as found, the current one more strongly; none ends it."""
        if self._scene is not None:
            self._scene.found = tuple(places)
            self._scene.found_current = current
            self.viewport().update()

    def show_proposed(self, record_id: str, links: Mapping[str, Anchor]) -> None:
        """These links of the quotation in focus are drawn as proposed; without any, none."""
        if self._scene is not None and self._scene.marks.proposed != (record_id, links):
            self._scroller.refresh(self._scene.propose(record_id, links))

    def set_picking(self, role: str | None) -> None:
        """The next click or selection is emitted as `picked` and ends the mode; None ends it without a word."""
        if self._scene is not None:
            self._scene.picking = role
            self._scene.candidate = None
        self._gestures.show_cursor()
        self.viewport().update()

    # Focus and selection ---------------------------------------------------------------------------------------------

    @property
    def focused(self) -> str | None:
        """The id of the span or quotation in focus, or None."""
        return self._scene.focused if self._scene is not None else None

    def focus_record(self, record_id: str | None, *, scroll: bool = True) -> None:
        """The record is in focus and can be seen; for a stance its quotation; nothing for one that is not drawn."""
        scene = self._scene
        if scene is None:
            return
        record = scene.marks.annotations.get(record_id) if scene.marks.annotations and record_id else None
        if isinstance(record, Stance) and record.quote is not None:
            record_id = record.quote
        mark = scene.marks.get(record_id) if record_id else None
        free = scene.marks.free_stance(record_id)
        before, after = scene.focused, record_id if scene.is_shown(record_id) else None
        if before != after:
            self._gestures.drop_edge()
            self._scroller.refresh(scene.focus(after))
        if mark is not None and scroll:
            self._scroller.scroll_to(mark.start, mark.end)
        elif free is not None and free.place is not None and scroll:
            self._scroller.scroll_to(free.place.start, free.place.end)
        if before != after:
            self._tell_focus(after)

    def _tell_focus(self, record_id: str | None) -> None:
        self._reader.focus_moved(self._spoken_of(record_id))
        self.focus_changed.emit(record_id)

    def focus_by_mouse(self, record_id: str | None) -> None:
        """The record that was clicked is in focus; the text does not move under the mouse."""
        self.focus_record(record_id, scroll=False)

    @property
    def selection(self) -> tuple[int, int] | None:
        """The selected range, on akshara boundaries and trimmed of white space, or None."""
        return self._scene.cursor.selection if self._scene is not None else None

    @property
    def caret(self) -> int:
        """Where the text cursor stands."""
        return self._scene.cursor.caret if self._scene is not None else 0

    def select(self, start: int, end: int) -> None:
        """The range is selected, grown to whole aksharas, and can be seen."""
        if self._scene is not None:
            cursor = self._scene.cursor
            self.change_cursor(lambda: cursor.select(start, end))
            self._scroller.scroll_to(start, end)

    def select_all(self) -> None:
        """The whole text is selected."""
        if (scene := self._scene) is not None:
            self.change_cursor(lambda: scene.cursor.select(0, len(scene.document.text)))

    def clear_selection(self) -> None:
        """Nothing is selected; the caret stays."""
        self.place_caret(self.caret)

    def place_caret(self, offset: int) -> None:
        """The caret stands at the boundary at or before ``offset``; nothing is selected."""
        if (scene := self._scene) is not None:
            scene.cursor.goal = None
            self.change_cursor(lambda: scene.cursor.place(offset))

    def copy(self) -> None:
        """The selected text is in the clipboard, as plain text."""
        if self._scene is not None and (chosen := self.selection) is not None:
            QGuiApplication.clipboard().setText(self._scene.document.text[slice(*chosen)])

    def change_cursor(self, act: Callable[[], None]) -> None:
        """``act`` has moved the cursor: what changed is drawn and told."""
        if (scene := self._scene) is None:
            return
        before, caret = scene.cursor.selection, scene.cursor.caret
        act()
        after = scene.cursor.selection
        if before != after or caret != scene.cursor.caret:
            self.viewport().update()
            self._reader.cursor_moved(is_selection_new=before != after)
        if before != after:
            self.selection_changed.emit(*(after or (scene.cursor.caret, scene.cursor.caret)))

    def range_rect(self, start: int, end: int) -> QRect:
        """Return the box in the viewport around a range (the part in its first block), to place something there."""
        return self._scroller.range_rect(start, end)

    # What is read out ------------------------------------------------------------------------------------------------

    @property
    def text(self) -> str:
        """The article's text, empty without an article."""
        return self._scene.document.text if self._scene is not None else ""

    @property
    def spoken(self) -> str:
        """What is in focus in words, else what is annotated at the caret."""
        return self._spoken_of(self.focused) or "; ".join(self.spoken_at(self.caret))

    def _spoken_of(self, record_id: str | None) -> str:
        return self._scene.spoken(record_id) if self._scene is not None and record_id is not None else ""

    def spoken_at(self, offset: int) -> list[str]:
        """Return a sentence for each record over the character at ``offset``."""
        return self._scene.spoken_at(offset) if self._scene is not None else []

    def offset_at(self, point: QPoint) -> int:
        """Return the boundary nearest to a point of the widget."""
        if (scene := self._scene) is None:
            return 0
        inside = self._scroller.to_article(QPointF(self.viewport().mapFrom(self, point)))
        return place_at(scene.flow, scene.units, inside).offset

    def akshara_rect(self, offset: int) -> QRect:
        """Return the box in the viewport around the akshara at ``offset``."""
        if (scene := self._scene) is None:
            return QRect()
        start = scene.units.floor(offset)
        return self.range_rect(start, scene.units.next_akshara(start))

    def show_range(self, start: int, end: int) -> None:
        """The range can be seen."""
        self._scroller.scroll_to(start, end)

    # What the mouse asks for -----------------------------------------------------------------------------------------

    def show_preview(self, record_id: str, start: int, end: int) -> None:
        """The record is drawn at ``start``-``end`` while its edge is held."""
        if (scene := self._scene) is not None:
            self._scroller.refresh(scene.marks.preview(record_id, start, end))

    def end_preview(self, record_id: str) -> None:
        """The record is drawn where it is."""
        if (scene := self._scene) is not None:
            self._scroller.refresh(scene.marks.restore(record_id))

    @property
    def has_article(self) -> bool:
        """True while an article is shown."""
        return self._scene is not None

    @property
    def picking(self) -> str | None:
        """The role that is being picked, or None."""
        return self._scene.picking if self._scene is not None else None

    def show_candidate(self, place: tuple[int, int] | None) -> None:
        """What a click would pick is outlined."""
        if self._scene is not None and self._scene.candidate != place:
            self._scene.candidate = place
            self.viewport().update()

    def pick(self, start: int, end: int) -> None:
        """The range was picked: told once, and picking is over."""
        self.set_picking(None)
        self.picked.emit(start, end)

    def _role_names(self) -> dict[str, str]:
        translate = QCoreApplication.translate
        return {
            "speaker": translate("ArticleView", "speaker"),
            "means": translate("ArticleView", "means"),
            "cue": translate("ArticleView", "cue"),
            "holder": translate("ArticleView", "holder"),
            "target": translate("ArticleView", "target"),
        }

    # Events ----------------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """The exposed part is drawn."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self._theme.background)
        if self._scene is None:
            return
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        origin = self._scroller.origin
        painter.translate(origin)
        exposed = QRectF(event.rect()).translated(-origin)
        has_caret = self.focusPolicy() is not Qt.FocusPolicy.NoFocus
        self._scene.paint(painter, self._theme, exposed, is_active=self.hasFocus(), has_caret=has_caret)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The text is broken anew when the width changed."""
        if self._scene is not None and self._scene.flow.width != self._scroller.column_width:
            self._scroller.reflow(self._metrics)
            self.viewport().update()
        else:
            self._scroller.settle()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """The part that came into sight is built."""
        self._scroller.settle()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The caret moves or the selection is copied; all other keys are left to the window."""
        scene = self._scene
        if scene is None:
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self._escape(event)
        elif keys.is_copy(event):
            self.copy()
        elif keys.is_select_all(event):
            self.select_all()
        elif scene.picking is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.selection:
            self.pick(*self.selection)
        else:
            has_moved: list[bool] = []
            page = self.viewport().height() - self._metrics.pitch
            self.change_cursor(lambda: has_moved.append(keys.move_caret(scene, event, page)))
            if has_moved[0]:
                self._scroller.scroll_to(self.caret, self.caret)
            event.setAccepted(has_moved[0])

    def _escape(self, event: QKeyEvent) -> None:
        if self._gestures.cancel():
            return
        if self._scene is not None and self._scene.picking is not None:
            self.set_picking(None)
            self.picking_cancelled.emit()
        elif self.selection is not None:
            self.clear_selection()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """See `Gestures`."""
        if self._scene is not None and event.button() == Qt.MouseButton.LeftButton:
            self._gestures.press(self._scene, self._scroller.to_article(event.position()), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See `Gestures`; a drag beyond the edge scrolls."""
        self._gestures.move_to(event.position(), event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See `Gestures`."""
        if self._scene is not None and event.button() == Qt.MouseButton.LeftButton:
            self._gestures.release(self._scene, self._scroller.to_article(event.position()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """See `Gestures`."""
        if self._scene is not None and event.button() == Qt.MouseButton.LeftButton:
            self._gestures.double_click(self._scene, self._scroller.to_article(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is under the mouse any more."""
        self._gestures.leave()
        super().leaveEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolls; with Ctrl the letters grow or shrink."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.set_zoom(self.zoom + (1 if event.angleDelta().y() > 0 else -1))
            event.accept()
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The window is asked for a menu: at the mouse, or at the caret for the menu key."""
        if (scene := self._scene) is None:
            return
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            rect = self.range_rect(scene.cursor.caret, scene.cursor.caret)
            self.context_requested.emit(self.viewport().mapToGlobal(rect.bottomLeft()), scene.focused)
            return
        ids = [
            mark.record for mark in marks_at(scene.flow, scene.units, self._scroller.to_article(QPointF(event.pos())))
        ]
        found = scene.focused if scene.focused in ids else ids[0] if ids else None
        self.context_requested.emit(event.globalPos(), found)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The caret is drawn as active."""
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The caret is drawn as waiting."""
        super().focusOutEvent(event)
        self.viewport().update()
