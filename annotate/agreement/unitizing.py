"""Krippendorff's alpha for unitized texts: u-alpha, |u-alpha, cu-alpha, (k)u-alpha.

Krippendorff, Mathet, Bouvry & Widlöcher 2016, Quality & Quantity 50:2347-2364; the same formulas stand in Content
Analysis, 4th edition 2019, 12.6, equations 32-38. Each annotator cuts a text of length L into units with labels and
gaps. All sums are over code points, half-open: the values depend on the unit of measurement, because expected
coincidences subtract squared lengths, so it never changes. Documents are pooled by adding their sums.

For three or more annotators the self-pairing correction of cu-alpha is read in two ways in public implementations;
here it is the sum over units and over each other annotator of (shared length)^2 / (m - 1). For two they are equal.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Self

import numpy as np
from numpy.typing import NDArray

from annotate.agreement.bootstrap import Array, Measure, Resampler, quotient
from annotate.agreement.units import Article, Comparison, Unit
from annotate.agreement.values import Estimate, Undefined, Value

FEW = "fewer than two annotators submitted a document"
OVERLAP = "units of one annotator overlap, which this measure cannot take"
NO_GAP = "the units fill the whole text, so there is no gap to tell units from"
NO_UNIT = "nobody marked anything"
ONE_LABEL = "only one label occurs where annotators overlap, so labels cannot disagree"
NEVER_BOTH = "no two annotators ever marked the same stretch"


@dataclass(frozen=True, slots=True)
class Coincidences:
    """The sums that every member of the family is made of, a row a document; index 0 of a label axis is the gap.

    ``observed`` (documents, labels + 1, labels + 1): l_ck. ``own`` (documents, labels + 1): s_c, squared lengths of
    units, plain lengths of gaps. ``shared`` (documents, labels + 1): s*_c, the correction of cu-alpha.
    """

    documents: tuple[str, ...]
    labels: tuple[str, ...]
    observed: Array
    own: Array
    shared: Array
    left_out: tuple[str, ...] = ()

    def statistics(self) -> Array:
        """Return everything as one row a document."""
        rows = len(self.documents)
        return np.concatenate([self.observed.reshape(rows, -1), self.own, self.shared], axis=1)


@dataclass(frozen=True, slots=True)
class _Cut:
    """One document cut at every border of any annotator: ``lengths`` of the pieces and, for each annotator,
    the label (0 for a gap) and the unit (-1 for a gap) of every piece.
    """

    lengths: Array
    labels: dict[str, NDArray[np.intp]]
    units: dict[str, NDArray[np.intp]]
    own: dict[str, Array]


def overlaps_itself(units: Sequence[Unit]) -> bool:
    """True when two units of one annotator share a code point."""
    ordered = sorted(units, key=lambda unit: unit.start)
    reach = -1
    for unit in ordered:
        if unit.start < reach:
            return True
        reach = max(reach, unit.end)
    return False


class CoincidenceTable:
    """The sums of every two annotators, article by article; coincidences of any choice of annotators come from it.

    Articles in which an annotator's units overlap each other are left out, and named.
    """

    def __init__(self, labels: Sequence[str]) -> None:
        self.labels = tuple(labels)
        self.left_out: list[str] = []
        self._documents: list[str] = []
        # Of every two annotators, and of each one: the numbers of their documents, and a row for each of these. A row
        # of two holds l_ck (both orders added), then the squared shared lengths by label (both added).
        self._pairs: dict[frozenset[str], _Rows] = {}
        self._own: dict[str, _Rows] = {}

    @classmethod
    def of_all(cls, comparison: Comparison, labels: Sequence[str]) -> Self:
        """Return the table of all articles of a comparison."""
        table = cls(labels)
        for article in comparison.articles:
            table.add(article)
        return table

    def add(self, article: Article) -> None:
        """The article counts, for all who have submitted it."""
        if any(overlaps_itself(units) for units in article.units.values()):
            self.left_out.append(article.id)
        elif article.text:
            cut, document = self._cut(article), len(self._documents)
            self._documents.append(article.id)
            for name, own in cut.own.items():
                self._own.setdefault(name, _Rows()).add(document, own)
            for a, b in combinations(cut.labels, 2):
                self._pairs.setdefault(frozenset({a, b}), _Rows()).add(document, self._pair(cut, a, b))

    def of(self, annotators: Sequence[str]) -> Coincidences:
        """Return the sums over the documents that at least two of these annotators have submitted."""
        size, documents = len(self.labels) + 1, len(self._documents)
        square = size * size
        submitted, own = np.zeros(documents, dtype=np.intp), np.zeros((documents, size))
        for rows in (self._own[name] for name in annotators if name in self._own):
            submitted[rows.documents] += 1
            own[rows.documents] += rows.sums(size)
        both = np.zeros((documents, square + size))
        for pair in map(frozenset, combinations(annotators, 2)):
            if pair in self._pairs:
                both[self._pairs[pair].documents] += self._pairs[pair].sums(square + size)
        chosen = np.flatnonzero(submitted > 1)
        both, others = both[chosen], submitted[chosen, None] - 1
        return Coincidences(
            tuple(self._documents[at] for at in chosen),
            self.labels,
            (both[:, :square] / others).reshape(-1, size, size),
            own[chosen],
            both[:, square:] / others,
            tuple(self.left_out),
        )

    def _cut(self, article: Article) -> _Cut:
        length = len(article.text)
        numbers = {label: at + 1 for at, label in enumerate(self.labels)}
        marked = {
            name: np.array(
                [(unit.start, unit.end, numbers[unit.label]) for unit in units if unit.label in numbers], dtype=np.intp
            ).reshape(-1, 3)
            for name, units in article.units.items()
        }
        borders = np.unique(np.concatenate([[0, length], *(rows[:, :2].ravel() for rows in marked.values())]))
        pieces = len(borders) - 1
        lengths = np.diff(borders).astype(np.float64)
        labels, units, own = {}, {}, {}
        for name, rows in marked.items():
            label, unit = np.zeros(pieces, dtype=np.intp), np.full(pieces, -1, dtype=np.intp)
            first, last = np.searchsorted(borders, rows[:, 0]), np.searchsorted(borders, rows[:, 1])
            pieces_of = last - first
            owners = np.repeat(np.arange(len(rows)), pieces_of)
            # The pieces of a unit follow each other: its first one, and how far into the unit each further one is.
            begins = np.cumsum(pieces_of) - pieces_of
            where = np.repeat(first - begins, pieces_of) + np.arange(len(owners))
            label[where], unit[where] = rows[owners, 2], owners
            spans = (rows[:, 1] - rows[:, 0]).astype(np.float64)
            sums = np.bincount(rows[:, 2], weights=spans**2, minlength=len(self.labels) + 1).astype(np.float64)
            sums[0] = length - spans.sum()
            labels[name], units[name], own[name] = label, unit, sums
        return _Cut(lengths, labels, units, own)

    def _pair(self, cut: _Cut, a: str, b: str) -> Array:
        """Return l_ck of two annotators (both orders added), then the squared shared lengths by label (both added)."""
        size = len(self.labels) + 1
        ours, theirs = cut.labels[a], cut.labels[b]
        sums = np.bincount(ours * size + theirs, weights=cut.lengths, minlength=size * size)
        once: Array = sums.reshape(size, size).astype(np.float64)
        squares: Array = np.zeros(size)
        is_both = (ours > 0) & (theirs > 0)
        for labels, units in ((ours, cut.units[a]), (theirs, cut.units[b])):
            chosen = units[is_both]
            if not len(chosen):
                continue
            lengths = np.bincount(chosen, weights=cut.lengths[is_both])
            label_of = np.zeros(len(lengths), dtype=np.intp)
            label_of[chosen] = labels[is_both]
            squares += np.bincount(label_of, weights=lengths**2, minlength=size)
        return np.concatenate([(once + once.T).ravel(), squares])


class _Rows:
    """The numbers of some documents, and a row of sums for each of them."""

    def __init__(self) -> None:
        self.documents = array("l")
        self._sums = array("d")

    def add(self, document: int, sums: Array) -> None:
        self.documents.append(document)
        self._sums.frombytes(sums.tobytes())

    def sums(self, width: int) -> Array:
        return np.array(self._sums).reshape(-1, width)


@dataclass(frozen=True, slots=True)
class AlphaFamily:
    """All members with their coverage; ``labels`` maps a label to ((k)u-alpha, its coverage).

    ``coverage`` of cu-alpha is the share of all pairable length on which annotators both marked something.
    """

    u: Estimate
    unlabelled: Estimate
    cu: Estimate
    coverage: Value
    labels: dict[str, tuple[Estimate, Value]]
    documents: int
    left_out: tuple[str, ...]


def alpha_family(sums: Coincidences, resampler: Resampler | None = None) -> AlphaFamily:
    """Return u-alpha, |u-alpha, cu-alpha and (k)u-alpha for every label, undefined where a part has no variation."""
    reason = ""
    if not sums.documents:
        reason = OVERLAP if sums.left_out else FEW
    elif not sums.observed[:, 1:, :].any():
        reason = NO_UNIT
    if reason:
        nothing = Estimate(Undefined(reason))
        none = dict.fromkeys(sums.labels, (nothing, nothing.value))
        return AlphaFamily(nothing, nothing, nothing, nothing.value, none, len(sums.documents), sums.left_out)
    statistics = sums.statistics()
    total = statistics.sum(0)[None]
    drawn = statistics[:0] if resampler is None else resampler.sums(statistics)
    size = len(sums.labels) + 1

    def estimate(measure: Measure, undefined: str) -> Estimate:
        number = float(measure(total)[0])
        value: Value = number if np.isfinite(number) else Undefined(undefined)
        return Estimate(value) if resampler is None else resampler.interval(drawn, measure, value)

    family = _Formulas(size)
    parts = family.split(total)
    inside = parts.observed[0, 1:, 1:]
    whole = float(parts.observed[0].sum())
    no_cu = NEVER_BOTH if inside.sum() == 0 else ONE_LABEL
    labels: dict[str, tuple[Estimate, Value]] = {}
    for at, label in enumerate(sums.labels):
        ours = float(parts.observed[0, 1 + at].sum())
        covered: Value = float(inside[at].sum() / ours) if ours else Undefined(f"nobody marked {label}")
        missing = no_cu if ours else f"nobody marked {label}"
        labels[label] = estimate(family.one_label(at), missing), covered
    return AlphaFamily(
        estimate(family.u, NO_GAP if len(sums.labels) < 2 else "every annotator marked all of it alike"),
        estimate(family.unlabelled, NO_GAP),
        estimate(family.cu, no_cu),
        float(inside.sum() / whole),
        labels,
        len(sums.documents),
        sums.left_out,
    )


@dataclass(frozen=True, slots=True)
class _Parts:
    observed: Array
    own: Array
    shared: Array


class _Formulas:
    """The formulas, each for many rows of sums at once. ``size`` is the number of labels plus the gap."""

    def __init__(self, size: int) -> None:
        self._size = size

    def split(self, sums: Array) -> _Parts:
        size = self._size
        square = size * size
        return _Parts(
            sums[:, :square].reshape(-1, size, size), sums[:, square : square + size], sums[:, square + size :]
        )

    def _expected(self, observed: Array, corrections: Array) -> Array:
        """Return e_ck: products of the marginals without what a unit would make with itself, scaled to the total."""
        rows = observed.sum(2)
        whole = rows.sum(1)
        products = rows[:, :, None] * rows[:, None, :]
        at = np.arange(rows.shape[1])
        products[:, at, at] -= corrections
        scale: Array = quotient(whole, whole**2 - corrections.sum(1))
        result: Array = products * scale[:, None, None]
        return result

    def u(self, sums: Array) -> Array:
        parts = self.split(sums)
        return _alpha(parts.observed, self._expected(parts.observed, parts.own))

    def unlabelled(self, sums: Array) -> Array:
        parts = self.split(sums)
        expected = self._expected(parts.observed, parts.own)
        observed = parts.observed[:, 0, 1:].sum(1) + parts.observed[:, 1:, 0].sum(1)
        chance = expected[:, 0, 1:].sum(1) + expected[:, 1:, 0].sum(1)
        result: Array = 1 - quotient(observed, chance)
        return result

    def cu(self, sums: Array) -> Array:
        parts = self.split(sums)
        inside = parts.observed[:, 1:, 1:]
        return _alpha(inside, self._expected(inside, parts.shared[:, 1:]))

    def one_label(self, at: int) -> Measure:
        """Return (k)u-alpha of the label with this number."""

        def measure(sums: Array) -> Array:
            parts = self.split(sums)
            inside = parts.observed[:, 1:, 1:]
            expected = self._expected(inside, parts.shared[:, 1:])
            row, chance = inside[:, :, at].sum(1), expected[:, :, at].sum(1)
            disagreed, by_chance = row - inside[:, at, at], chance - expected[:, at, at]
            by_chance = np.where(by_chance > 1e-9 * np.maximum(chance, 1), by_chance, 0)
            result: Array = 1 - quotient(chance * disagreed, row * by_chance)
            return result

        return measure


def _alpha(observed: Array, expected: Array) -> Array:
    """Return 1 - (observed off the diagonal) / (expected off the diagonal), NaN where nothing could disagree."""
    whole = observed.sum((1, 2))
    disagreed = whole - np.trace(observed, axis1=1, axis2=2)
    chance = expected.sum((1, 2)) - np.trace(expected, axis1=1, axis2=2)
    chance = np.where(chance > 1e-9 * np.maximum(whole, 1), chance, 0)
    result: Array = 1 - quotient(disagreed, chance)
    return result
