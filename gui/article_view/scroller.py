"""Which part of the article is in the window: building what comes into sight without moving what was there."""

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRect, QRectF
from PySide6.QtWidgets import QAbstractScrollArea

from gui.article_view.metrics import Metrics
from gui.article_view.scene import Scene


class Scroller:
    """The scroll bar and the coordinates of one view; ``scene`` is None while it shows no article."""

    def __init__(self, area: QAbstractScrollArea, metrics: Metrics) -> None:
        self._area = area
        self._metrics = metrics
        self._is_settling = False
        self.scene: Scene | None = None

    # Coordinates -----------------------------------------------------------------------------------------------------

    @property
    def column_width(self) -> float:
        """The width of the text: what the window has, up to a line that is easy to read."""
        return max(80.0, min(self._metrics.column, self._area.viewport().width() - 2 * self._metrics.margin))

    @property
    def origin(self) -> QPointF:
        """Where the article's top left corner is in the viewport."""
        left = max(self._metrics.margin, (self._area.viewport().width() - self.column_width) / 2)
        return QPointF(left, self._margin_top - self._area.verticalScrollBar().value())

    def to_article(self, point: QPointF) -> QPointF:
        """Return a point of the viewport in article coordinates."""
        return point - self.origin

    def range_rect(self, start: int, end: int) -> QRect:
        """Return the box in the viewport around the part of a range that is in its first block."""
        if self.scene is None:
            return QRect()
        flow = self.scene.flow
        number = flow.number_of(start)
        fixed = flow.number_at(self._top)
        before = flow.top(fixed)
        whole = flow.caret(start)
        for box in flow.boxes(start, end, number, number):
            whole = whole.united(box)
        if flow.top(fixed) != before:
            # A block above was built: what is seen stays where it is.
            self.set_range()
            bar = self._area.verticalScrollBar()
            bar.setValue(round(bar.value() + flow.top(fixed) - before))
        return whole.translated(self.origin).toAlignedRect()

    @property
    def _margin_top(self) -> float:
        return self._metrics.margin * 0.6

    @property
    def _top(self) -> float:
        """The height in the article at which the viewport begins."""
        return self._area.verticalScrollBar().value() - self._margin_top

    # Scrolling -------------------------------------------------------------------------------------------------------

    def scroll_to(self, start: int, end: int) -> None:
        """The range can be seen, its start at least; nothing moves when it can be seen already."""
        if self.scene is None:
            return
        flow, bar = self.scene.flow, self._area.verticalScrollBar()
        height, slack = self._area.viewport().height(), self._metrics.pitch * 0.6
        # Building the blocks around the target changes heights: the second time nothing is estimated any more.
        for _ in range(2):
            top = self._margin_top + flow.caret(start).top() - slack
            bottom = self._margin_top + flow.caret(max(start, end - 1)).bottom() + slack
            self.set_range()
            if top < bar.value() or bottom - top > height:
                bar.setValue(int(top))
            elif bottom > bar.value() + height:
                bar.setValue(int(bottom - height) + 1)
        self.settle()

    def settle(self) -> None:
        """What can be seen is built; what was seen before does not move when estimates turn into heights."""
        scene = self.scene
        if scene is None or self._is_settling:
            self.set_range()
            return
        self._is_settling = True
        flow, margin = scene.flow, self._metrics.em
        height = self._area.viewport().height()
        # Once for what is there, again when real heights let more blocks in; never endless.
        for _ in range(4):
            top = self._top
            first, last = flow.number_at(top - margin), flow.number_at(top + height + margin)
            waiting = [number for number in range(first, last + 1) if not flow.is_built(number)]
            if not waiting:
                self.set_range()
                flow.forget_far(first, last)
                break
            fixed = next((number for number in range(first, last + 1) if flow.is_built(number)), first)
            shift = flow.top(fixed) - top
            for number in waiting:
                flow.block(number)
            self.set_range()
            self._area.verticalScrollBar().setValue(round(self._margin_top + flow.top(fixed) - shift))
        self._is_settling = False

    def reflow(self, metrics: Metrics) -> None:
        """The text is broken for the width of the viewport and these sizes; the line at the top stays at the top."""
        scene = self.scene
        top = self._top
        self._metrics = metrics
        if scene is None:
            return
        flow = scene.flow
        number = flow.number_at(top)
        share = (top - flow.top(number)) / max(1.0, flow.bottom(number) - flow.top(number))
        flow.resize(metrics, self.column_width)
        if top > 0:
            flow.block(number)
            self.set_range()
            value = self._margin_top + flow.top(number) + share * (flow.bottom(number) - flow.top(number))
            self._area.verticalScrollBar().setValue(round(value))
        self.settle()

    def refresh(self, touched: Iterable[int]) -> None:
        """The blocks that changed are laid out and drawn again, and all below them when they grew."""
        if self.scene is None:
            return
        flow, viewport = self.scene.flow, self._area.viewport()
        first = flow.number_at(self._top)
        shift = flow.top(first) - self._top
        changed, has_moved = flow.refresh(touched)
        if has_moved:
            self.set_range()
            self._area.verticalScrollBar().setValue(round(self._margin_top + flow.top(first) - shift))
            self.settle()
            viewport.update()
            return
        if self.scene.marks.roles or self.scene.hints:
            # Links and badges reach into other blocks.
            viewport.update()
            return
        margin, dy = self._metrics.em, self.origin.y()
        for number in changed:
            height = flow.bottom(number) - flow.top(number)
            rect = QRectF(0, flow.top(number) + dy - margin, viewport.width(), height + 2 * margin)
            viewport.update(rect.toAlignedRect() & viewport.rect())

    def set_range(self) -> None:
        """The scroll bar spans the article."""
        bar, height = self._area.verticalScrollBar(), self._area.viewport().height()
        bar.setPageStep(height)
        bar.setSingleStep(max(1, int(self._metrics.pitch / 2)))
        whole = self.scene.flow.height + 2 * self._margin_top if self.scene is not None else 0.0
        bar.setRange(0, max(0, int(whole) - height))
