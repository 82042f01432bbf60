"""How far people are with what was assigned to them, how fast, how carefully, and how far they agree so far.

Pure counting: what was done comes in as one `Piece` for each annotator's article, and goes out as rows with their n.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from annotate.agreement.bootstrap import Array, Difference, Resampler, quotient, unpaired_test
from annotate.agreement.span_scores import f1_of_sums, f1_value
from annotate.agreement.values import Estimate, Undefined, Value, ratio
from annotate.pieces import Attempt, Mark, Piece, Stage

# From so many acceptances on, and from this share of them too fast, it is said: who knows the next one already, having
# read ahead, is now and then as quick.
TOO_FAST_FEWEST = 20
TOO_FAST_SHARE = 0.25

# (matched, marked by both together) of one article.
Counts = tuple[int, int]
# Of less time than this nothing is said about speed: one long pause more or less would be half of it.
_FEWEST_HOURS = 0.1


@dataclass(frozen=True, slots=True)
class Agreed:
    """Exact F1 over names and quotations, and in how many articles."""

    f1: Estimate
    articles: int


@dataclass(frozen=True, slots=True)
class Row:
    """One person in one batch. Counts are of articles, second passes among them unless it says otherwise.

    ``accepted`` of ``decided`` suggestions were taken as they were, ``too_fast`` of those in no time. ``others``,
    ``gold`` and ``themselves`` (their second passes) say how far they agree; ``missing_since`` is when the oldest
    unfinished article was assigned. ``articles`` are all the pieces behind the row.
    """

    person: str
    batch: str
    assigned: int
    out: int
    in_work: int
    home: int
    finished: int
    again: int
    hours: float
    spans_per_hour: Value
    quotes_per_hour: Value
    accepted: int
    decided: int
    too_fast: int
    others: Agreed
    gold: Agreed
    themselves: Agreed
    articles: tuple[Piece, ...] = field(repr=False, default=())
    missing: tuple[Piece, ...] = field(repr=False, default=())
    missing_since: str = ""
    worked_at: str = ""

    @property
    def accepted_share(self) -> Value:
        """The share of the suggestions decided on that were accepted unchanged."""
        return ratio(self.accepted, self.decided, "no suggestion was decided on")

    @property
    def is_too_fast(self) -> bool:
        """True where so many suggestions were accepted too fast that somebody should ask."""
        return self.accepted >= TOO_FAST_FEWEST and self.too_fast > TOO_FAST_SHARE * self.accepted


@dataclass(frozen=True, slots=True)
class Condition:
    """What was annotated with suggestions, or without: agreement with gold and with others, minutes an article."""

    articles: int
    gold: Agreed
    others: Agreed
    minutes: Estimate
    timed: int


@dataclass(frozen=True, slots=True)
class Influence:
    """What suggestions change, from articles in which they were hidden by chance.

    The differences are with suggestions minus without them.
    """

    with_suggestions: Condition
    without: Condition
    gold: Difference
    others: Difference
    minutes: Difference


@dataclass(frozen=True, slots=True)
class Progress:
    """All rows, by batch and person, the influence of suggestions where some were hidden, and qualifications."""

    rows: tuple[Row, ...]
    influence: Influence | None = None
    attempts: tuple[Attempt, ...] = ()


def measure(
    pieces: Sequence[Piece], gold: Mapping[str, frozenset[Mark]], resampler: Resampler | None = None
) -> Progress:
    """Return how far everybody is; ``gold`` are the marks of articles with finished gold."""
    resampler = resampler or Resampler()
    comparing = _Comparing(pieces, gold)
    groups: defaultdict[tuple[str, str], list[Piece]] = defaultdict(list)
    for piece in pieces:
        groups[piece.batch, piece.person].append(piece)
    batches = list(dict.fromkeys(piece.batch for piece in pieces))
    order = sorted(groups, key=lambda key: (batches.index(key[0]), key[1]))
    rows = tuple(_row(*key, groups[key], comparing, resampler) for key in order)
    return Progress(rows, _influence(pieces, comparing, resampler))


class _Comparing:
    """Counts how far finished articles agree with others, gold and second passes."""

    def __init__(self, pieces: Iterable[Piece], gold: Mapping[str, frozenset[Mark]]) -> None:
        self._gold = gold
        self._firsts: defaultdict[str, dict[str, frozenset[Mark]]] = defaultdict(dict)
        self._seconds: dict[tuple[str, str], frozenset[Mark]] = {}
        for piece in pieces:
            if piece.marks is None:
                continue
            if piece.is_second:
                self._seconds[piece.document, piece.person] = piece.marks
            else:
                self._firsts[piece.document][piece.person] = piece.marks

    def others(self, piece: Piece) -> Counts | None:
        """Return the counts with everybody else who has finished the article, None where nobody has."""
        if piece.marks is None:
            return None
        theirs = [marks for name, marks in self._firsts[piece.document].items() if name != piece.person]
        return _sum(_counts(piece.marks, marks) for marks in theirs) if theirs else None

    def gold(self, piece: Piece) -> Counts | None:
        """Return the counts with gold."""
        gold = self._gold.get(piece.document)
        return None if piece.marks is None or gold is None else _counts(piece.marks, gold)

    def themselves(self, piece: Piece) -> Counts | None:
        """Return the counts with the second pass of the same person."""
        again = self._seconds.get((piece.document, piece.person))
        return None if piece.marks is None or again is None else _counts(piece.marks, again)


def _row(batch: str, person: str, pieces: Sequence[Piece], comparing: _Comparing, resampler: Resampler) -> Row:
    stages = [piece.stage for piece in pieces]
    firsts = [piece for piece in pieces if not piece.is_second]
    timed = [piece for piece in pieces if piece.seconds > 0]
    hours = sum(piece.seconds for piece in pieces) / 3600
    missing = sorted(
        (piece for piece in pieces if piece.batch and piece.stage is not Stage.FINISHED),
        key=lambda piece: (piece.assigned_at, piece.document),
    )
    return Row(
        person=person,
        batch=batch,
        assigned=len(pieces) if batch else 0,
        out=stages.count(Stage.OUT),
        in_work=stages.count(Stage.IN_WORK),
        home=stages.count(Stage.HOME),
        finished=stages.count(Stage.FINISHED),
        again=sum(piece.is_second for piece in pieces),
        hours=hours,
        spans_per_hour=_speed(sum(piece.spans for piece in timed), hours),
        quotes_per_hour=_speed(sum(piece.quotes for piece in timed), hours),
        accepted=sum(piece.accepted for piece in pieces),
        decided=sum(piece.accepted + piece.changed for piece in pieces),
        too_fast=sum(piece.too_fast for piece in pieces),
        others=_agreed(map(comparing.others, firsts), resampler),
        gold=_agreed(map(comparing.gold, firsts), resampler),
        themselves=_agreed(map(comparing.themselves, firsts), resampler),
        articles=tuple(pieces),
        missing=tuple(missing),
        missing_since=missing[0].assigned_at if missing else "",
        worked_at=max(piece.worked_at for piece in pieces),
    )


def _speed(count: int, hours: float) -> Value:
    if 0 < hours < _FEWEST_HOURS:
        return Undefined(f"less than {60 * _FEWEST_HOURS:.0f} minutes were measured")
    return ratio(count, hours, "nobody measured how long it took")


def _influence(pieces: Sequence[Piece], comparing: _Comparing, resampler: Resampler) -> Influence | None:
    """Return what suggestions change in the batches in which some were hidden; None where none were."""
    batches = {piece.batch for piece in pieces if piece.batch and piece.hides_suggestions}
    done = [p for p in pieces if p.batch in batches and p.stage is Stage.FINISHED and not p.is_second]
    if not batches:
        return None
    shown = [piece for piece in done if not piece.hides_suggestions]
    hidden = [piece for piece in done if piece.hides_suggestions]
    return Influence(
        _condition(shown, comparing, resampler),
        _condition(hidden, comparing, resampler),
        unpaired_test(_rows(map(comparing.gold, shown)), _rows(map(comparing.gold, hidden)), f1_of_sums),
        unpaired_test(_rows(map(comparing.others, shown)), _rows(map(comparing.others, hidden)), f1_of_sums),
        unpaired_test(_minutes(shown), _minutes(hidden), _mean_of_sums),
    )


def _condition(pieces: Sequence[Piece], comparing: _Comparing, resampler: Resampler) -> Condition:
    minutes = _minutes(pieces)
    mean = ratio(float(minutes[:, 0].sum()), len(minutes), "nobody measured how long they took")
    return Condition(
        len(pieces),
        _agreed(map(comparing.gold, pieces), resampler),
        _agreed(map(comparing.others, pieces), resampler),
        resampler.estimate(minutes, _mean_of_sums, mean),
        len(minutes),
    )


def _minutes(pieces: Sequence[Piece]) -> Array:
    """Return (minutes, 1) of each article whose time was measured."""
    rows = [(piece.seconds / 60, 1.0) for piece in pieces if piece.seconds > 0]
    return np.array(rows, dtype=np.float64).reshape(len(rows), 2)


def _mean_of_sums(sums: Array) -> Array:
    result: Array = quotient(sums[:, 0], sums[:, 1])
    return result


def _rows(found: Iterable[Counts | None]) -> Array:
    rows = [counts for counts in found if counts is not None]
    return np.array(rows, dtype=np.float64).reshape(len(rows), 2)


def _agreed(found: Iterable[Counts | None], resampler: Resampler) -> Agreed:
    rows = _rows(found)
    if not len(rows):
        return Agreed(Estimate(Undefined("there is no finished article to compare")), 0)
    value = f1_value(*(float(each) for each in rows.sum(0)))
    return Agreed(resampler.estimate(rows, f1_of_sums, value), len(rows))


def _counts(a: frozenset[Mark], b: frozenset[Mark]) -> Counts:
    return len(a & b), len(a) + len(b)


def _sum(counts: Iterable[Counts]) -> Counts:
    rows = list(counts)
    return sum(row[0] for row in rows), sum(row[1] for row in rows)
