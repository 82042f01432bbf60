"""The suggestions that wait for a decision: which of them a filter lets through, and in which order they come."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from annotate.model import AnnotationSet, Quote, Record, Span, span_order

# What has no score comes before what has one: nobody knows how often its like is right.
_UNKNOWN = -1.0

Rank = tuple[float, tuple[int, int, str]]


class Order(StrEnum):
    """In which order the undecided suggestions are gone through."""

    READING = "reading"
    CERTAINTY = "certainty"


@dataclass(frozen=True, slots=True)
class Filter:
    """What of an article is shown: everything, or what has one label, a score in the half-open range, a note or flag.

    ``layer`` is "entity", "quote" or "stance" and ``code`` the label, kind or value. What has no score passes only
    without a range.
    """

    layer: str | None = None
    code: str | None = None
    low: float | None = None
    high: float | None = None
    is_noted: bool = False

    @property
    def is_set(self) -> bool:
        """True when something may be hidden."""
        return self != Filter()

    def accepts(self, annotations: AnnotationSet, record: Record) -> bool:
        """True when the record of the set is shown."""
        if self.is_noted and annotations.note(record.id) is None:
            return False
        if self.code is not None and (self.layer, self.code) != _code(record):
            return False
        if self.low is None and self.high is None:
            return True
        score = record.origin.score
        if score is None:
            return False
        return (self.low is None or self.low <= score) and (self.high is None or score < self.high)


def _code(record: Record) -> tuple[str, str]:
    match record:
        case Span():
            return "entity", record.label
        case Quote():
            return "quote", record.kind
        case _:
            return "stance", record.value


def waiting(annotations: AnnotationSet, order: Order, chosen: Filter) -> list[Span | Quote]:
    """Return the undecided suggestions that the filter shows, in this order."""
    shown = (record for record in annotations.undecided if chosen.accepts(annotations, record))
    return sorted(shown, key=ranking(annotations, order))


def ranking(annotations: AnnotationSet, order: Order) -> Callable[[Span | Quote], Rank]:
    """Return the key by which records are sorted in this order, decided ones too.

    By certainty a quotation counts as much as the least certain of it and its undecided stances.
    """
    if order is Order.READING:
        return lambda record: (0.0, span_order(record))
    stances: dict[str, float] = {}
    for stance in annotations.stances:
        if stance.origin.is_open and stance.quote is not None:
            stances[stance.quote] = min(_score(stance.origin.score), stances.get(stance.quote, 1.0))

    def rank(record: Span | Quote) -> Rank:
        own = _score(record.origin.score)
        of_stances = stances.get(record.id)
        if of_stances is not None:
            own = min(own, of_stances) if record.origin.is_open else of_stances
        return own, span_order(record)

    return rank


def _score(score: float | None) -> float:
    return _UNKNOWN if score is None else score
