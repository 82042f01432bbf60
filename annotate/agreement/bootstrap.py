"""Intervals and tests that draw whole documents: decisions of one document depend on each other.

Every measure here is a function of sums over documents, so a draw is a row of document weights and a thousand draws
are one matrix product. Chance comes from a seed that is printed with the result.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from annotate.agreement.values import Estimate, Undefined, Value

Array = NDArray[np.float64]
# Rows of statistics summed over documents -> one value a row, NaN where a row has none.
Measure = Callable[[Array], Array]

DRAWS = 1000
SEED = 20251125
# So many weights are worked with at once, of 8 bytes each: with more documents fewer draws.
_AT_ONCE = 2_000_000
# Below this an interval is drawn in grey: too few documents to say.
FEW_DOCUMENTS = 10
METHOD = "document bootstrap"


@dataclass(slots=True)
class Resampler:
    """Draws documents with replacement, always the same ones for the same seed and number of documents."""

    draws: int = DRAWS
    seed: int = SEED
    _weights: dict[int, list[NDArray[np.unsignedinteger[Any]]]] = field(default_factory=dict)

    def weights(self, documents: int) -> Iterator[Array]:
        """Yield how often each document was drawn, some draws at a time: a row a draw, a column a document."""
        if documents not in self._weights:
            self._weights[documents] = list(self._drawn(documents))
        return (part.astype(np.float64) for part in self._weights[documents])

    def _drawn(self, documents: int) -> Iterator[NDArray[np.unsignedinteger[Any]]]:
        rng = np.random.default_rng([self.seed, documents])
        at_once = max(1, _AT_ONCE // documents)
        for done in range(0, self.draws, at_once):
            draws = min(at_once, self.draws - done)
            picks = rng.integers(0, documents, size=(draws, documents))
            picks += np.arange(draws)[:, None] * documents
            counts = np.bincount(picks.ravel(), minlength=draws * documents).reshape(draws, documents)
            # Hardly any document is drawn more than a few times: a byte each.
            yield counts.astype(np.min_scalar_type(int(counts.max())))

    def estimate(self, statistics: Array, measure: Measure, value: Value) -> Estimate:
        """Return the value with its percentile interval; ``statistics`` has a row a document.

        Draws in which the measure has no value are left out of the interval.
        """
        return self.interval(self.sums(statistics), measure, value)

    def sums(self, statistics: Array) -> Array:
        """Return the statistics summed over the documents of each draw, a row a draw; none for fewer than two."""
        documents = len(statistics)
        if documents < 2 or self.draws < 1:
            return np.zeros((0, 0))
        rows = statistics.reshape(documents, -1)
        return np.concatenate([weights @ rows for weights in self.weights(documents)])

    def interval(self, sums: Array, measure: Measure, value: Value) -> Estimate:
        """Return the value with the interval that the measure has over these draws."""
        if isinstance(value, Undefined) or not len(sums):
            return Estimate(value)
        drawn = measure(sums)
        drawn = drawn[np.isfinite(drawn)]
        if len(drawn) < 2:
            return Estimate(value)
        low, high = np.percentile(drawn, [2.5, 97.5])
        return Estimate(value, float(low), float(high), METHOD, self.draws)


@dataclass(frozen=True, slots=True)
class Difference:
    """A difference between two conditions and how often chance alone makes one as large."""

    value: Value
    p: float | None
    documents: int
    draws: int
    seed: int


def permutation_test(
    first: Array, second: Array, measure: Measure, *, draws: int = 5000, seed: int = SEED
) -> Difference:
    """Return the difference of a measure under two conditions with its two-sided p.

    ``first`` and ``second`` hold the statistics of the same documents under the two conditions, a row a document;
    each draw swaps the two in every document with probability one half. p counts the observed order in (add one to
    both sides of the fraction), so it is never 0.
    """
    if first.shape != second.shape:
        raise ValueError(f"the two conditions have different documents: {first.shape} and {second.shape}")
    documents = len(first)
    if not documents:
        return Difference(Undefined("there is no document with both conditions"), None, 0, draws, seed)
    first, second = first.reshape(documents, -1), second.reshape(documents, -1)
    observed = float((measure(first.sum(0)[None]) - measure(second.sum(0)[None]))[0])
    if not np.isfinite(observed):
        return Difference(Undefined("one of the conditions has no value"), None, documents, draws, seed)
    rng = np.random.default_rng([seed, documents])
    swapped = rng.integers(0, 2, size=(draws, documents)).astype(np.float64)
    moved = swapped @ (second - first)
    differences = measure(first.sum(0) + moved) - measure(second.sum(0) - moved)
    differences = differences[np.isfinite(differences)]
    extreme = int(np.sum(np.abs(differences) >= abs(observed) - 1e-12))
    return Difference(observed, (extreme + 1) / (len(differences) + 1), documents, draws, seed)


def unpaired_test(first: Array, second: Array, measure: Measure, *, draws: int = 5000, seed: int = SEED) -> Difference:
    """Return the difference between two groups of documents, such as before and after a change of the guideline.

    Each draw deals the documents anew into groups of the same sizes; p as in `permutation_test`.
    """
    if not len(first) or not len(second):
        return Difference(Undefined("one of the two groups has no document"), None, 0, draws, seed)
    everything = np.concatenate([first.reshape(len(first), -1), second.reshape(len(second), -1)])
    observed = float(
        (measure(first.reshape(len(first), -1).sum(0)[None]) - measure(everything[len(first) :].sum(0)[None]))[0]
    )
    documents = len(everything)
    if not np.isfinite(observed):
        return Difference(Undefined("the measure has no value in one of the groups"), None, documents, draws, seed)
    rng = np.random.default_rng([seed, documents])
    chosen = np.argsort(rng.random((draws, documents)), axis=1) < len(first)
    sums = chosen.astype(np.float64) @ everything
    differences = measure(sums) - measure(everything.sum(0) - sums)
    differences = differences[np.isfinite(differences)]
    extreme = int(np.sum(np.abs(differences) >= abs(observed) - 1e-12))
    return Difference(observed, (extreme + 1) / (len(differences) + 1), documents, draws, seed)


def quotient(top: Array, bottom: Array) -> Any:
    """Return ``top / bottom``, NaN where the bottom is 0."""
    return np.divide(top, bottom, out=np.full(np.broadcast(top, bottom).shape, np.nan), where=bottom != 0)
