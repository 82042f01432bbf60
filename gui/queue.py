"""Which suggestions N and P go through, and in which order; what is chosen here is what bulk acts are about."""

from PySide6.QtCore import QObject, Signal

from annotate.model import AnnotationSet, Quote, Span
from annotate.undecided import Filter, Order, ranking, waiting
from gui.settings import Settings


class Queue(QObject):
    """The order is remembered from start to start, the filter is the list's. Handlers of actions named "queue.…"."""

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.filter = Filter()

    @property
    def order(self) -> Order:
        """The order of the suggestions."""
        return self._settings.suggestion_order

    def switch_order(self) -> None:
        """The least certain come first, or they come in reading order again."""
        by_reading = self.order is Order.CERTAINTY
        self._settings.suggestion_order = Order.READING if by_reading else Order.CERTAINTY
        self.changed.emit()

    def set_filter(self, chosen: Filter) -> None:
        """Only what this filter shows is gone through."""
        if chosen != self.filter:
            self.filter = chosen
            self.changed.emit()

    def waiting(self, annotations: AnnotationSet) -> list[Span | Quote]:
        """Return what is undecided and shown, in order."""
        return waiting(annotations, self.order, self.filter)

    def hidden(self, annotations: AnnotationSet) -> int:
        """Return how many undecided ones the filter hides."""
        return sum(not self.filter.accepts(annotations, record) for record in annotations.undecided)

    def following(self, annotations: AnnotationSet, decided: Span | Quote) -> Span | Quote | None:
        """Return what comes after a record in this order, after the last the first; None when nothing waits."""
        rank = ranking(annotations, self.order)
        here, left = rank(decided), self.waiting(annotations)
        return next((record for record in left if rank(record) > here), left[0] if left else None)

    def preceding(self, annotations: AnnotationSet, record: Span | Quote) -> Span | Quote | None:
        """Return what comes before a record in this order, before the first the last; None when nothing waits."""
        rank = ranking(annotations, self.order)
        here, left = rank(record), self.waiting(annotations)
        return next((other for other in reversed(left) if rank(other) < here), left[-1] if left else None)
