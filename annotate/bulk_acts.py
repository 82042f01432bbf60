"""Giving one label to many places: how each place stands first, then all of them in one edit of an article."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from annotate.acts import Actor, add_span, find_span
from annotate.edits import Edit, batch
from annotate.model import AnnotationSet, Span, State
from annotate.tokens import trim, words


class Standing(StrEnum):
    """What labelling a place would do, or why it is left out."""

    NEW = "new"
    SUGGESTED = "suggested"  # a suggestion stands there: it is accepted, or gets the label
    SAME = "same"
    OTHER = "other"
    OVERLAPS = "overlaps"
    CUTS_WORD = "cuts word"
    FINISHED = "finished"

    @property
    def can_be_labelled(self) -> bool:
        """True unless the place is left out."""
        return self in (Standing.NEW, Standing.SUGGESTED)


@dataclass(frozen=True, slots=True)
class Place:
    """A range that somebody wants to label; ``there`` is the name that stands in its way, or there."""

    start: int
    end: int
    standing: Standing
    there: Span | None = None


def places(text: str, annotations: AnnotationSet, ranges: Iterable[tuple[int, int]], label: str) -> list[Place]:
    """Return how each of the ranges, disjoint and in order, stands to being given this label."""
    spans = annotations.live_spans
    tokens = words(text)
    starts, ends = {token.start for token in tokens}, {token.end for token in tokens}
    longest = max((span.end - span.start for span in spans), default=0)

    def stands(start: int, end: int) -> Place:
        if annotations.state is State.FINISHED:
            return Place(start, end, Standing.FINISHED)
        there = find_span(annotations, start, end)
        if there is not None:
            if there.origin.is_open:
                return Place(start, end, Standing.SUGGESTED, there)
            return Place(start, end, Standing.SAME if there.label == label else Standing.OTHER, there)
        first = bisect_left(spans, start - longest, key=lambda span: span.start)
        last = bisect_left(spans, end, key=lambda span: span.start)
        across = next((span for span in spans[first:last] if span.end > start), None)
        if across is not None:
            return Place(start, end, Standing.OVERLAPS, across)
        if start not in starts or end not in ends or trim(text, start, end) != (start, end):
            return Place(start, end, Standing.CUTS_WORD)
        return Place(start, end, Standing.NEW)

    return [stands(start, end) for start, end in ranges]


def label_all(annotations: AnnotationSet, actor: Actor, ranges: Sequence[tuple[int, int]], label: str) -> Edit | None:
    """Give every range the label; None when they all have it. The ranges are disjoint."""
    edits = [add_span(annotations, actor, start, end, label) for start, end in ranges]
    made = batch("label all", [edit for edit in edits if edit is not None])
    return made if made.steps else None
