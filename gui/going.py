"""Where the focus goes: from suggestion to suggestion, span to span, article to article, pane to pane."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from annotate import acts
from annotate.model import AnnotationSet, Quote, Record, Span, State, reading_order
from annotate.undecided import Order
from gui.article_list import ArticleList
from gui.desk import Desk


class Going(QObject):
    """Handlers of the actions named "going.…"."""

    search_wanted = Signal()
    filter_wanted = Signal()
    open_wanted = Signal(bool)  # list what is open, or what was listed before
    next_docket_wanted = Signal()

    def __init__(
        self, desk: Desk, articles: ArticleList, panes: Callable[[], list[QWidget]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._session = desk.session
        self._articles = articles
        self._panes = panes
        # Whether the schema keeps the article at hand from being finished; the window says who knows.
        self.is_blocked: Callable[[], bool] = lambda: False
        # Whether the article at hand is about to get its first suggestions.
        self.are_suggestions_coming: Callable[[], bool] = lambda: False
        # Whether what gold has otherwise is on show now, of an article to learn from; and whether it was, and is left.
        self.show_feedback: Callable[[], bool] = lambda: False
        self.leave_feedback: Callable[[], bool] = lambda: False

    # Annotations ----------------------------------------------------------------------------------------------------

    def next_undecided(self) -> None:
        """Put the next undecided suggestion into focus; after the last one the first."""
        self._go_undecided(forward=True)

    def previous_undecided(self) -> None:
        """Put the previous undecided suggestion into focus; before the first one the last."""
        self._go_undecided(forward=False)

    def after_decision(self, decided: Span | Quote) -> None:
        """Put the next undecided suggestion behind a decided one into focus; when none is left say so."""
        now = self._desk.annotations
        if now is None:
            return
        following = self._desk.queue.following(now, decided)
        if following is not None:
            self._desk.focus(following.id)
            return
        self._desk.focus(decided.id if self._is_live(decided.id) else None)
        self.hint_nothing_waits(now)

    def next_span(self) -> None:
        """Put the next annotation into focus."""
        self._go_span(forward=True)

    def previous_span(self) -> None:
        """Put the previous annotation into focus."""
        self._go_span(forward=False)

    def neighbour(self, record_id: str) -> str | None:
        """Return the annotation behind this one, before it when it is the last, None when it is the only one."""
        ids = [record.id for record in self._desk.in_order()]
        if record_id not in ids:
            return None
        at = ids.index(record_id)
        rest = ids[:at] + ids[at + 1 :]
        return rest[min(at, len(rest) - 1)] if rest else None

    def _go_undecided(self, *, forward: bool) -> None:
        now = self._desk.annotations
        if now is None:
            return
        queue, focused = self._desk.queue, self._desk.focused
        left = queue.waiting(now)
        if not left:
            self.hint_nothing_waits(now)
        elif queue.order is Order.READING:
            self._focus_next(left, forward=forward)
        elif isinstance(focused, Span | Quote):
            go = queue.following if forward else queue.preceding
            found = go(now, focused)
            self._desk.focus((found or left[0]).id)
        else:
            self._desk.focus(left[0 if forward else -1].id)

    def hint_nothing_waits(self, now: AnnotationSet) -> None:
        """Say why there is nothing to decide."""
        if hidden := self._desk.queue.hidden(now):
            self._desk.hinted.emit(self.tr("The list shows nothing undecided; its filter hides %n more.", "", hidden))
        elif self.are_suggestions_coming():
            self._desk.hinted.emit(self.tr("The suggestions for this article are still being made."))
        else:
            self._desk.hinted.emit(self.tr("Everything is decided. [finish] finishes the article."))

    def filter(self) -> None:
        """Put the keyboard into the filter of the list of annotations."""
        self.filter_wanted.emit()

    def _go_span(self, *, forward: bool) -> None:
        records = self._desk.in_order()
        if records:
            self._focus_next(records, forward=forward)

    def _focus_next(self, records: Sequence[Record], *, forward: bool) -> None:
        at = self._place()
        if forward:
            found = next((record for record in records if reading_order(record) > at), records[0])
        else:
            found = next((record for record in reversed(records) if reading_order(record) < at), records[-1])
        self._desk.focus(found.id)

    def _place(self) -> tuple[int, int, str]:
        focused: Record | None = self._desk.focused
        if focused is not None:
            return reading_order(focused)
        # A record that begins at the caret counts as behind it.
        return self._desk.view.caret - 1, 0, "\U0010ffff"

    def _is_live(self, record_id: str) -> bool:
        record = self._desk.annotations.get(record_id) if self._desk.annotations is not None else None
        return record is not None and record.origin.is_live

    # Articles -------------------------------------------------------------------------------------------------------

    def finish(self) -> None:
        """Mark the article as finished and open the next one; what is undecided comes into focus instead."""
        now = self._desk.annotations
        if now is None or self.leave_feedback():
            return
        if self._session.is_reviewing:
            self.next_docket_wanted.emit()
            return
        if left := len(now.undecided):
            self.open_wanted.emit(True)
            self._desk.focus(now.undecided[0].id)
            self._desk.view.setFocus()
            self._desk.hinted.emit(
                self.tr(
                    "Not finished yet: %n undecided, listed at the right. Accept ([accept]) or reject ([reject]) each.",
                    "",
                    left,
                )
            )
            return
        self.open_wanted.emit(False)
        if self.is_blocked():
            return
        if now.state is State.OPEN and self._session.act(lambda now, _actor: acts.finish(now)) is None:
            return
        project = self._session.project
        if project is not None and project.team.due_again(self._session.person):
            # What comes a second time comes now.
            self._session.documents_changed.emit()
        if not (now.state is State.OPEN and self.show_feedback()):
            self.open_next()

    def reopen(self) -> None:
        """Mark a finished article as open again."""
        if self._desk.annotations is not None and self._desk.annotations.state is State.OPEN:
            self._desk.hinted.emit(self.tr("This article is open already."))
        else:
            self._session.act(lambda now, _actor: acts.reopen(now))

    def next_article(self) -> None:
        """Open the article below this one in the list."""
        self._go_article(1)

    def previous_article(self) -> None:
        """Open the article above this one in the list."""
        self._go_article(-1)

    def search_articles(self) -> None:
        """Put the cursor into the search field."""
        self.search_wanted.emit()
        self._articles.search.setFocus()
        self._articles.search.selectAll()

    def _go_article(self, step: int) -> None:
        rows = self._articles.model.rows
        here = self._articles.model.row_of(self._desk.document.id) if self._desk.document is not None else None
        at = 0 if here is None else here + step
        if 0 <= at < len(rows):
            self._session.open_document(rows[at].id)

    def open_next(self) -> None:
        """Open the next article in the list that is not finished; say so where all are."""
        model, here = self._articles.model, self._desk.document
        at = model.row_of(here.id) if here is not None else None
        following = model.next_open(-1 if at is None else at)
        if following is None:
            project = self._session.project
            self._desk.told.emit(
                self.tr("Every article in the list is finished. File > Export writes the gold.")
                if project is None or project.pack is None
                else self.tr("Every article in the list is finished. [hand-in] makes the file that you send back.")
            )
            return
        self._session.open_document(model.rows[following].id)

    # Panes ----------------------------------------------------------------------------------------------------------

    def next_pane(self) -> None:
        """Give the focus to the next pane."""
        self._go_pane(1)

    def previous_pane(self) -> None:
        """Give the focus to the previous pane."""
        self._go_pane(-1)

    def _go_pane(self, step: int) -> None:
        panes = [pane for pane in self._panes() if pane.isVisible() and pane.isEnabled()]
        if not panes:
            return
        widget = QApplication.focusWidget()
        here = next((at for at, pane in enumerate(panes) if widget is pane or _is_inside(pane, widget)), -step)
        pane = panes[(here + step) % len(panes)]
        target = _entry(pane)
        if target is not None:
            target.setFocus()


def _entry(pane: QWidget) -> QWidget | None:
    """Return what takes the keyboard in a pane: the pane itself, else the first thing in it that can; None if none."""
    widget = pane
    while not (widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.isVisible() and widget.isEnabled()):
        following = widget.nextInFocusChain()
        while following is not pane and not pane.isAncestorOf(following):
            following = following.nextInFocusChain()
        if following is pane:
            return None
        widget = following
    return widget


def _is_inside(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and pane.isAncestorOf(widget)
