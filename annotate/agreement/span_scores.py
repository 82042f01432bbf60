"""Pairwise F1 of spans, exact and by overlap: sums over documents, so that a pool is no mean of means.

F1 is twice what both marked over all that the two marked. For exact spans it equals Dice on (document, start, end,
label), and positive specific agreement (Hripcsak & Rothschild 2005). A document in which neither marked anything adds
nothing to either side: it is left out, and counted.
"""

from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from annotate.agreement.bootstrap import Array, Resampler, quotient
from annotate.agreement.matching import match
from annotate.agreement.taxonomy import Item, Kind, compare
from annotate.agreement.units import Comparison, Unit
from annotate.agreement.values import Estimate, Undefined, Value

NOTHING = "neither annotator marked anything here"
NO_DOCUMENT = "no document was submitted by both"


@dataclass(frozen=True, slots=True)
class PairCounts:
    """What two annotators marked, per document (rows) and label (columns).

    ``exact`` counts units of one place and label, ``near`` one-to-one matched overlapping units of one label,
    ``places`` units of one place whatever the label (one column).
    """

    annotators: tuple[str, str]
    documents: tuple[str, ...]
    labels: tuple[str, ...]
    a: Array
    b: Array
    exact: Array
    near: Array
    places: Array

    @property
    def empty_documents(self) -> int:
        """In how many documents neither marked anything."""
        return int(np.sum((self.a.sum(1) + self.b.sum(1)) == 0))


class PairCounter:
    """Counts what two annotators marked, article by article. ``threshold`` is the least IoU of an overlap match."""

    def __init__(self, annotators: tuple[str, str], labels: Sequence[str], *, threshold: float = 0.0) -> None:
        self._annotators, self._labels = annotators, tuple(labels)
        self._column = {label: at for at, label in enumerate(labels)}
        self._threshold = threshold
        self._documents: list[str] = []
        # One after the other the rows of ``a``, ``b``, ``exact``, ``near``, and the numbers of ``places``.
        self._rows = tuple(array("d") for _ in range(5))

    def add(self, document: str, items: Iterable[Item]) -> None:
        """The article that both have submitted is counted: its items in any order, all of them."""
        column, places = self._column, 0
        marked_a, marked_b, exact, near = ([0] * len(column) for _ in range(4))
        # Units that are the same are matched to each other by overlap too: an exact pair weighs 1, more than any
        # other pair of either. Only what is left over has to be matched.
        left: list[Unit] = []
        right: list[Unit] = []
        for item in items:
            if item.kind is Kind.EXACT:
                exact[column[item.a[0].label]] += 1
                continue
            left.extend(item.a)
            right.extend(item.b)
            places += item.kind is Kind.LABEL
        for at, count in enumerate(exact):
            for counts in (near, marked_a, marked_b):
                counts[at] += count
            places += count
        for unit in left:
            marked_a[column[unit.label]] += 1
        for unit in right:
            marked_b[column[unit.label]] += 1
        for i, _, _ in match(left, right, threshold=self._threshold, same_label=True):
            near[column[left[i].label]] += 1
        self._documents.append(document)
        for rows, counted in zip(self._rows, (marked_a, marked_b, exact, near, [places]), strict=True):
            rows.extend(counted)

    def counts(self) -> PairCounts:
        """Return what was counted."""
        shape = len(self._documents), len(self._labels)
        marked_a, marked_b, exact, near = (np.array(rows).reshape(shape) for rows in self._rows[:4])
        places = np.array(self._rows[4]).reshape(-1, 1)
        return PairCounts(
            self._annotators, tuple(self._documents), self._labels, marked_a, marked_b, exact, near, places
        )


def count_pair(comparison: Comparison, a: str, b: str, labels: Sequence[str], *, threshold: float = 0.0) -> PairCounts:
    """Return the counts of the articles both have submitted. ``threshold`` is the least IoU of an overlap match."""
    counter = PairCounter((a, b), labels, threshold=threshold)
    for article in comparison.common(a, b):
        counter.add(article.id, compare(article.units[a], article.units[b], document=article.id, names=(a, b)))
    return counter.counts()


def f1_of_sums(sums: Array) -> Array:
    """Return F1 of rows of (matched, marked by A and B together)."""
    result: Array = quotient(2 * sums[:, 0], sums[:, 1])
    return result


def f1_statistics(counts: Sequence[PairCounts], which: str, label: str | None = None) -> dict[str, Array]:
    """Return (matched, marked by both together) per document, summed over pairs.

    ``which`` is "exact", "near" or "places" (which has no labels).
    """
    rows: dict[str, Array] = {}
    for pair in counts:
        matched = getattr(pair, which)
        marked = pair.a + pair.b
        if label is not None:
            at = pair.labels.index(label)
            matched, marked = matched[:, at : at + 1], marked[:, at : at + 1]
        both = np.stack([matched.sum(1), marked.sum(1)], axis=1)
        for document, row in zip(pair.documents, both, strict=True):
            rows[document] = rows[document] + row if document in rows else row
    return rows


def f1(
    counts: Sequence[PairCounts], which: str, resampler: Resampler | None = None, *, label: str | None = None
) -> Estimate:
    """Return F1 over all pairs and documents, with its interval when there is a resampler."""
    rows = f1_statistics(counts, which, label)
    if not rows:
        return Estimate(Undefined(NO_DOCUMENT))
    statistics = np.array(list(rows.values()))
    value = f1_value(*statistics.sum(0))
    return Estimate(value) if resampler is None else resampler.estimate(statistics, f1_of_sums, value)


def f1_value(matched: float, marked: float) -> Value:
    """Return F1 of these sums."""
    return Undefined(NOTHING) if marked == 0 else float(2 * matched / marked)


def f1_exact(a: Sequence[Unit], b: Sequence[Unit]) -> Value:
    """Return exact F1 of two annotators of one document, duplicates removed."""
    ours, theirs = {unit.mark for unit in a}, {unit.mark for unit in b}
    return f1_value(len(ours & theirs), len(ours) + len(theirs))


def f1_overlap(a: Sequence[Unit], b: Sequence[Unit], *, threshold: float = 0.0, same_label: bool = True) -> Value:
    """Return F1 of one-to-one matched overlapping units of one document."""
    return f1_value(len(match(a, b, threshold=threshold, same_label=same_label)), len(a) + len(b))


def overlap_mass(a: Sequence[Unit], b: Sequence[Unit]) -> Value:
    """Return Dice of marked (code point, label) cells: a diagnostic, long units drown short ones."""
    ours = {(at, unit.label) for unit in a for at in range(unit.start, unit.end)}
    theirs = {(at, unit.label) for unit in b for at in range(unit.start, unit.end)}
    return f1_value(len(ours & theirs), len(ours) + len(theirs))
