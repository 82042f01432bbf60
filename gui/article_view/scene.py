"""Everything that one article shows, and its drawing; the widget around it scrolls and listens."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from annotate.model import Anchor, AnnotationSet, Document, Quote, Span
from annotate.schema import Schema
from gui.article_view import painting
from gui.article_view.blocks import LineBox
from gui.article_view.cursor import Cursor
from gui.article_view.flow import Flow
from gui.article_view.hits import edge_line
from gui.article_view.lanes import Mark, Rank
from gui.article_view.links import paint_links
from gui.article_view.marks import Marks
from gui.article_view.metrics import Metrics
from gui.article_view.paragraphs import cut
from gui.article_view.selection import Units
from gui.article_view.spoken import spoken, spoken_at
from gui.theme import Theme


class Scene:
    """One article with its marks, its layout and its cursor, in article coordinates (0, 0 is its top left corner)."""

    def __init__(
        self, document: Document, annotations: AnnotationSet, schema: Schema, metrics: Metrics, width: float
    ) -> None:
        pieces = cut(document.text)
        self.document = document
        self.schema = schema
        self.marks = Marks(pieces, schema, document.text)
        self.marks.set_annotations(annotations)
        self.units = Units(document.text, pieces)
        self.flow = Flow(document.text, pieces, self.marks, metrics, width)
        self.cursor = Cursor(self.units)
        self.focused: str | None = None
        self.hints: dict[str, Anchor] = {}
        self.candidate: tuple[int, int] | None = None
        self.cases: tuple[tuple[int, int], ...] = ()
        self.case: tuple[int, int] | None = None
        self.found: tuple[tuple[int, int], ...] = ()
        self.found_current: tuple[int, int] | None = None
        self.role_names: dict[str, str] = {}
        self.picking: str | None = None

    def focus(self, record_id: str | None) -> set[int]:
        """The record is in focus, and if it is a quotation its roles are shown; returns the pieces that change."""
        touched = set[int]()
        for each in (self.focused, record_id):
            if each is not None and (mark := self.marks.get(each)) is not None:
                touched.update(range(self.flow.number_of(mark.start), self.flow.number_of(mark.end - 1) + 1))
        self.focused = record_id
        return touched | self.marks.show_roles(record_id, self.role_names)

    def is_shown(self, record_id: str | None) -> bool:
        """True for a record that is drawn, and for a stance without a quotation, whose ends are."""
        return record_id is not None and (
            self.marks.get(record_id) is not None or self.marks.free_stance(record_id) is not None
        )

    def propose(self, record_id: str, links: Mapping[str, Anchor]) -> set[int]:
        """These links of the quotation are shown as proposed while it is in focus; returns the pieces that change."""
        self.marks.proposed = (record_id, dict(links))
        return self.marks.show_roles(self.focused, self.role_names)

    # Words -----------------------------------------------------------------------------------------------------------

    def spoken_at(self, offset: int) -> list[str]:
        """Return in words what is annotated over the character at ``offset``."""
        return spoken_at(self.document.text, self.marks, self.schema, offset)

    def spoken(self, record_id: str) -> str:
        """Return in words what a record is; empty for one that is not drawn."""
        annotations = self.marks.annotations
        record = annotations.get(record_id) if annotations is not None else None
        if annotations is None or not isinstance(record, Span | Quote):
            return ""
        return spoken(self.document.text, record, annotations, self.schema)

    # Drawing ---------------------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, theme: Theme, exposed: QRectF, *, is_active: bool, has_caret: bool) -> None:
        """The part of the article inside ``exposed`` is drawn; its blocks are built if they are not."""
        flow = self.flow
        brush = painting.Brush(painter, theme, flow.metrics, self.focused)
        # Focus outlines, badges and chips reach a little beyond their lines.
        margin = flow.metrics.em
        first, last = flow.number_at(exposed.top() - margin), flow.number_at(exposed.bottom() + margin)
        # A block that is built while others are drawn would move them: those not built yet wait for the next time.
        while first < last and not flow.is_built(first):
            first += 1
        while first < last and not flow.is_built(last):
            last -= 1
        seen = [(number, self._lines(number, exposed, margin)) for number in range(first, last + 1)]
        for number, lines in seen:
            painting.paint_tints(brush, flow.block(number), flow.top(number), lines)
        for place in self._found_in(first, last):
            painting.paint_found(brush, flow.boxes(*place, first, last), is_current=place == self.found_current)
        if self.cursor.selection is not None:
            painting.paint_selection(brush, flow.boxes(*self.cursor.selection, first, last))
        mark = self.marks.get(self.focused) if self.focused else None
        if mark is not None and mark.rank is Rank.QUOTE:
            paint_links(brush, flow, mark, self.marks.roles)
        elif mark is None and len(self.marks.roles) > 1:
            # A stance without a quotation leads from who holds it to what it is about.
            paint_links(brush, flow, self.marks.roles[0], self.marks.roles[1:])
        for number, lines in seen:
            painter.setPen(theme.text)
            flow.block(number).layout.draw(painter, QPointF(0, flow.top(number)), [], exposed)
            for box in lines:
                painting.paint_lanes(brush, box, flow.top(number))
        if mark is not None:
            self._paint_focus(brush, mark, seen)
        for place in self.cases:
            if first <= flow.number_of(place[0]) <= last:
                painting.paint_waiting(brush, flow.boxes(*place, first, last), is_current=place == self.case)
        if self.candidate is not None:
            painting.paint_candidate(brush, flow.boxes(*self.candidate, first, last), theme.accent)
        caret = self.cursor.caret
        is_near = first <= flow.number_of(caret) <= last
        if has_caret and is_near and (is_active or self.cursor.selection is None):
            painting.paint_caret(brush, flow.caret(caret), is_active=is_active)
        for letters, anchor in self.hints.items():
            if first <= flow.number_of(anchor.start) <= last:
                painting.paint_hint(brush, letters, flow.caret(anchor.start))

    def _found_in(self, first: int, last: int) -> Sequence[tuple[int, int]]:
        """Return the places found in these blocks."""
        low = bisect_left(self.found, self.flow.pieces[first].start, key=lambda place: place[1])
        high = bisect_left(self.found, self.flow.pieces[last].end, key=lambda place: place[0])
        return self.found[low:high]

    def _lines(self, number: int, exposed: QRectF, margin: float) -> Sequence[LineBox]:
        block, top = self.flow.block(number), self.flow.top(number)
        return [
            box
            for box in block.lines
            if top + box.bottom >= exposed.top() - margin and top + box.top <= exposed.bottom() + margin
        ]

    def _paint_focus(self, brush: painting.Brush, mark: Mark, seen: Sequence[tuple[int, Sequence[LineBox]]]) -> None:
        flow = self.flow
        numbers = {number for number, _ in seen}
        for number, lines in seen:
            painting.paint_outline(brush, mark, flow.block(number), flow.top(number), lines)
        if flow.number_of(mark.start) in numbers:
            painting.paint_handle(brush, mark, *edge_line(flow, mark, "start"))
        if flow.number_of(mark.end - 1) in numbers:
            painting.paint_handle(brush, mark, *edge_line(flow, mark, "end"))
