"""The tour at work: opens the sample project, goes from step to step, and leaves everything as it was."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtWidgets import QWidget

from annotate.history import Kind
from gui.actions import Menu
from gui.focus_ring import seen_in
from gui.theme import Theme
from gui.tour.bubble import Bubble, Ring, beside, within
from gui.tour.steps import DEEDS, STEPS, Deed, Place
from storage.project import Change

if TYPE_CHECKING:
    from gui.window import Window

# Long enough to see what the act did before the next step is read.
_PAUSE = 900


class Touring(QObject):
    """Handlers of the actions named "touring.…". Bubble and ring are made when a tour begins and go when it ends."""

    changed = Signal()

    def __init__(self, window: "Window") -> None:
        super().__init__(window)
        self._window = window
        self._at: int | None = None
        self._bubble: Bubble | None = None
        self._ring: Ring | None = None
        self._before: Path | None = None
        self._theme: Theme | None = None
        self._done: set[Deed] = set()
        self._onward = QTimer(self, singleShot=True, interval=_PAUSE)
        self._onward.timeout.connect(self.next)
        # Several things move at once: the bubble is placed once, after them.
        self._placing = QTimer(self, singleShot=True, interval=0)
        self._placing.timeout.connect(self._place)
        session, view = window.session, window.view
        session.project_changed.connect(self._on_project)
        session.changed.connect(self._on_changed)
        session.document_changed.connect(lambda _document: self._place_soon())
        view.focus_changed.connect(lambda _record: self._place_soon())
        view.verticalScrollBar().valueChanged.connect(lambda _value: self._place_soon())

    @property
    def is_on(self) -> bool:
        """True from the first step until the tour is left."""
        return self._at is not None

    @property
    def at(self) -> int | None:
        """The number of the step, from 0; None while there is no tour."""
        return self._at

    @property
    def bubble(self) -> Bubble | None:
        """What says the step; None while there is no tour."""
        return self._bubble

    def set_theme(self, theme: Theme) -> None:
        """Draw the ring in this theme's colours."""
        self._theme = theme
        if self._ring is not None:
            self._ring.set_theme(theme)

    def offer(self) -> None:
        """The sample project is open, and a line says how the tour begins."""
        if self._window.filing.open_sample():
            self._window.desk.told.emit(self.tr("New here? [tour] shows you around in three minutes."))

    def start(self) -> None:
        """The sample project is open at its first article, and the first step is shown."""
        window = self._window
        project = window.session.project
        before = project.path if project is not None else None
        if not self.is_on and not window.filing.open_sample():
            return
        sample = window.session.project
        assert sample is not None  # it has just been opened
        if not self.is_on:
            self._before = before if before != sample.path else None
        if window.session.is_reviewing:
            window.reviewing.adjudicate()
        window.session.open_document(sample.document_ids()[0])
        window.view.setFocus()
        window.banner.dismiss()
        self._make()
        self._done.clear()
        self._go(0)

    def next(self) -> None:
        """Go on to the next step; from the last one the tour is over."""
        if self._at is not None:
            if self._at + 1 < len(STEPS):
                self._go(self._at + 1)
            else:
                self.leave()

    def back(self) -> None:
        """Go back to the step before."""
        if self._at:
            self._go(self._at - 1)

    def leave(self) -> None:
        """The tour is over; the project that was open before it is open again."""
        if self._end() and self._before is not None:
            self._window.filing.open(self._before)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The bubble follows when the window or its panes change their size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.Move):
            self._place_soon()
        return super().eventFilter(watched, event)

    # ----------------------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        if self._bubble is not None:
            return
        window = self._window
        self._ring = Ring(window)
        self._bubble = Bubble(window)
        self._bubble.next_wanted.connect(self.next)
        self._bubble.back_wanted.connect(self.back)
        self._bubble.leave_wanted.connect(self.leave)
        for button, action in ((self._bubble.next, "tour-next"), (self._bubble.back, "tour-back")):
            window.actions_made.explain(button, window.actions_made.by_id[action].iconText(), action)
        window.actions_made.explain(self._bubble.leave, self._bubble.leave.text(), "tour-leave")
        if self._theme is not None:
            self._ring.set_theme(self._theme)
        for watched in self._watched():
            watched.installEventFilter(self)

    def _watched(self) -> tuple[QWidget, ...]:
        panes = self._window.panes
        return (self._window, panes.view, panes.cards, panes.left, panes.side, panes.palette_strip)

    def _end(self) -> bool:
        if self._at is None:
            return False
        self._at = None
        self._onward.stop()
        for watched in self._watched():
            watched.removeEventFilter(self)
        assert self._bubble is not None  # made with the first step
        assert self._ring is not None
        had_focus = self._bubble.isAncestorOf(self._window.focusWidget() or self._window)
        for each in (self._bubble, self._ring):
            each.hide()
            each.deleteLater()
        self._bubble = self._ring = None
        if had_focus:
            self._window.view.setFocus()
        self.changed.emit()
        return True

    def _go(self, at: int) -> None:
        assert self._bubble is not None
        self._onward.stop()
        self._at = at
        step = STEPS[at]
        self._look_at(step.place)
        title, text = (QCoreApplication.translate("Tour", words) for words in (step.title, step.text))
        self._bubble.show_step(title, text, at + 1, len(STEPS))
        self._place()
        self.changed.emit()

    def _look_at(self, place: Place) -> None:
        """What the step is about is in focus, where nothing of the kind is."""
        desk, annotations = self._window.desk, self._window.session.annotations
        if place is Place.FOCUS and desk.focused is None:
            # Without any suggestion yet the window would say that everything is decided.
            if annotations is not None and annotations.undecided:
                self._window.going.next_undecided()
        elif place is Place.QUOTATION and desk.quote is None and annotations is not None and annotations.live_quotes:
            desk.focus(annotations.live_quotes[0].id)
        elif place is Place.NOTE:
            self._window.panes.cards.ensureWidgetVisible(self._window.panes.cards.note)

    def _place_soon(self) -> None:
        if self.is_on:
            self._placing.start()

    def _place(self) -> None:
        if self._at is None or self._bubble is None or self._ring is None:
            return
        window = self._window
        place = STEPS[self._at].place
        self._ring.setGeometry(window.rect())
        self._ring.show_around(self._target(place))
        if place is Place.FOCUS:
            pane = seen_in(window, window.view)
            self._bubble.move(within(pane, self._bubble.size(), self._ring.place))
        else:
            # Somebody may have opened a list: the tour itself speaks of them.
            drawer = window.panes.drawer
            kept = seen_in(window, drawer) if drawer.page is not None else QRect()
            self._bubble.move(beside(self._ring.place, self._bubble.size(), window.rect(), kept))
        for each in (self._ring, self._bubble):
            each.show()
            each.raise_()

    def _target(self, place: Place) -> QRect:
        window, panes = self._window, self._window.panes
        if place is Place.FOCUS and (found := self._focused_place()) is not None:
            return found
        if place is Place.HELP and not window.menuBar().isNativeMenuBar():
            menu = window.menuBar().actionGeometry(window.menus[Menu.HELP].menuAction())
            return QRect(window.menuBar().mapTo(window, menu.topLeft()), menu.size())
        widgets: dict[Place, QWidget] = {
            Place.LABELS: panes.palette_strip,
            Place.QUOTATION: panes.cards,
            Place.CARD: panes.cards,
            Place.NOTE: panes.cards.note,
            Place.UNDO: window.toolbar.widgetForAction(window.actions_made.by_id["undo"]),
            Place.FINISH: panes.finish,
            Place.ARTICLES: panes.left,
        }
        widget = widgets.get(place, panes.view)
        # A pane that was put away, or a control that does not fit in: the article stands for it.
        seen = seen_in(window, widget)
        return seen_in(window, panes.view) if seen.isEmpty() else seen

    def _focused_place(self) -> QRect | None:
        view, annotations = self._window.view, self._window.session.annotations
        record = annotations.get(view.focused) if annotations is not None and view.focused is not None else None
        if record is None or not hasattr(record, "start"):
            return None
        place = view.range_rect(record.start, record.end)
        seen = place.intersected(view.viewport().rect())
        if seen.isEmpty():
            return None
        return QRect(view.viewport().mapTo(self._window, seen.topLeft()), seen.size())

    def _on_changed(self, change: Change) -> None:
        if self._at is None:
            return
        self._placing.start()
        if change.kind is Kind.UNDO:
            done: Deed | None = Deed.UNDO
        else:
            done = DEEDS.get(change.edit.act) if change.kind is Kind.EDIT else None
        if done is not None and done is STEPS[self._at].deed and not self._onward.isActive():
            self._onward.start()

    def _on_project(self, project: object) -> None:
        # Somebody opened something else, or closed the sample: the tour ends, and nothing is opened behind them.
        if project is None or self._at is not None:
            self._end()
