"""How far two labels are apart, for measures in which a near miss costs less than a wild one.

A distance is a function of the categories, in their order, and of how often each occurs (some metrics ask for that);
it returns a symmetric matrix with zeros on its diagonal. Labels that form no scale have only `nominal`.
"""

from collections.abc import Callable, Hashable, Sequence

import numpy as np

from annotate.agreement.bootstrap import Array

Distance = Callable[[Sequence[Hashable], Array], Array]


def nominal(categories: Sequence[Hashable], totals: Array) -> Array:
    """Different labels are one apart."""
    return 1.0 - np.eye(len(categories))


def ordinal(categories: Sequence[Hashable], totals: Array) -> Array:
    """Labels are apart by how many values lie between them, in the given order (Krippendorff 2011, section E).

    The squared sum of the values from c to k, less half of those at the ends: it changes with the data.
    """
    reached = np.cumsum(totals)
    below = reached - totals
    low = np.minimum(below[:, None], below[None, :])
    high = np.maximum(reached[:, None], reached[None, :])
    apart: Array = (high - low - (totals[:, None] + totals[None, :]) / 2) ** 2
    np.fill_diagonal(apart, 0)
    return apart


def interval(categories: Sequence[Hashable], totals: Array) -> Array:
    """Numbers are apart by their squared difference."""
    numbers = _numbers(categories)
    apart: Array = (numbers[:, None] - numbers[None, :]) ** 2
    return apart


def ratio(categories: Sequence[Hashable], totals: Array) -> Array:
    """Numbers from 0 are apart by their squared difference over their squared sum; 0 and 0 are not apart."""
    numbers = _numbers(categories)
    if (numbers < 0).any():
        raise ValueError("a ratio scale has no numbers below 0")
    sums = numbers[:, None] + numbers[None, :]
    return np.divide((numbers[:, None] - numbers[None, :]) ** 2, sums**2, out=np.zeros_like(sums), where=sums > 0)


def linear(categories: Sequence[Hashable], totals: Array) -> Array:
    """Labels are apart by the number of steps between them, in the given order (linear weights of kappa)."""
    at = np.arange(len(categories), dtype=np.float64)
    return np.abs(at[:, None] - at[None, :])


def quadratic(categories: Sequence[Hashable], totals: Array) -> Array:
    """Labels are apart by the squared number of steps between them (quadratic weights of kappa)."""
    return linear(categories, totals) ** 2


def jaccard(categories: Sequence[Hashable], totals: Array) -> Array:
    """Sets of labels are apart by one minus their intersection over their union."""
    return _of_sets(categories, lambda a, b: 1 - len(a & b) / len(a | b))


def masi(categories: Sequence[Hashable], totals: Array) -> Array:
    """Sets of labels are apart by MASI (Passonneau 2006): Jaccard, times how far one holds the other."""

    def apart(a: frozenset[Hashable], b: frozenset[Hashable]) -> float:
        shared = a & b
        monotone = 1.0 if a == b else 2 / 3 if shared in (a, b) else 1 / 3 if shared else 0.0
        return 1 - len(shared) / len(a | b) * monotone

    return _of_sets(categories, apart)


def table(rows: Sequence[Sequence[float]]) -> Distance:
    """Return the distance that is written down as a table, in the order of the categories."""
    given = np.asarray(rows, dtype=np.float64)

    def apart(categories: Sequence[Hashable], totals: Array) -> Array:
        if given.shape != (len(categories), len(categories)):
            raise ValueError(f"a distance of {len(categories)} labels has as many rows and columns, not {given.shape}")
        return given

    return apart


def _numbers(categories: Sequence[Hashable]) -> Array:
    try:
        return np.array([float(category) for category in categories], dtype=np.float64)  # type: ignore[arg-type]
    except (TypeError, ValueError) as error:
        raise ValueError("this scale is for numbers, and the labels are none") from error


def _of_sets(
    categories: Sequence[Hashable], apart: Callable[[frozenset[Hashable], frozenset[Hashable]], float]
) -> Array:
    sets = [category if isinstance(category, frozenset) else frozenset([category]) for category in categories]
    result = np.zeros((len(sets), len(sets)))
    for row, a in enumerate(sets):
        for column, b in enumerate(sets):
            result[row, column] = 0.0 if a == b else apart(a, b)
    return result
