"""The best alignment of several annotators' units: what gamma is made of (see `annotate.agreement.gamma`)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from annotate.agreement.bootstrap import SEED, Array
from annotate.agreement.units import Unit

# The smallest number of samples, as in the paper and its implementations.
SAMPLES = 30
# More unitary alignments than this take longer to weigh than a reviewer waits.
MOST_CANDIDATES = 400_000


@dataclass(frozen=True, slots=True)
class GammaSettings:
    """The parameters that every value of gamma must be read with.

    ``sampler`` "statistical" draws gaps, lengths and labels as frequent as those found; "shuffle" shifts one real
    annotator's units round the text for each annotator of a sample, as in the paper. With ``precision`` so many
    samples are drawn that the expected disorder is known to that relative precision (at 95 %), at least ``samples``.
    """

    alpha: float = 1.0
    beta: float = 1.0
    delta_empty: float = 1.0
    sampler: str = "statistical"
    samples: int = SAMPLES
    precision: float | None = None
    seed: int = SEED


@dataclass(frozen=True, slots=True)
class Continuum:
    """The units of each annotator as arrays: starts, ends (half-open) and label numbers."""

    starts: tuple[Array, ...]
    ends: tuple[Array, ...]
    labels: tuple[NDArray[np.intp], ...]

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many units each annotator has."""
        return tuple(len(starts) for starts in self.starts)

    @property
    def mean_units(self) -> float:
        """The mean number of units an annotator has; disorder is counted per unit."""
        return sum(self.sizes) / len(self.sizes)


@dataclass(frozen=True, slots=True)
class Alignment:
    """A best alignment: ``rows`` has a row a unitary alignment and a column an annotator, -1 where nobody's unit is.

    ``cost`` is the sum of its disorders, not yet divided by the mean number of units.
    """

    rows: NDArray[np.intp]
    cost: float


def make_continuum(units: Mapping[str, Sequence[Unit]], labels: Sequence[str]) -> Continuum:
    number = {label: at for at, label in enumerate(labels)}
    marked = list(units.values())
    return Continuum(
        tuple(np.array([unit.start for unit in each], dtype=np.float64) for each in marked),
        tuple(np.array([unit.end for unit in each], dtype=np.float64) for each in marked),
        tuple(np.array([number[unit.label] for unit in each], dtype=np.intp) for each in marked),
    )


class TooMany(Exception):
    """More unitary alignments could be part of a best one than can be weighed."""


def align(continuum: Continuum, settings: GammaSettings) -> Alignment:
    """Return a best alignment. Raises `TooMany`."""
    if len(continuum.sizes) == 2:
        return _align_two(continuum, settings)
    return align_many(continuum, settings)


def _align_two(continuum: Continuum, settings: GammaSettings) -> Alignment:
    """Two annotators: aligning a pair pays when it costs less than leaving both alone, so it is an assignment."""
    from scipy.optimize import linear_sum_assignment

    n, m = continuum.sizes
    alone = 2 * settings.delta_empty
    apart = _dissimilarity(continuum, 0, 1, settings)
    saved = np.minimum(apart - alone, 0.0)
    rows, columns = linear_sum_assignment(saved)
    # Of equal costs the alignment with fewer parts is the better one.
    paying = apart[rows, columns] <= alone
    rows, columns = rows[paying], columns[paying]
    left, right = np.setdiff1d(np.arange(n), rows), np.setdiff1d(np.arange(m), columns)
    first = np.concatenate([rows, left, np.full(len(right), -1)])
    second = np.concatenate([columns, np.full(len(left), -1), right])
    cost = float(saved[rows, columns].sum()) + settings.delta_empty * (n + m)
    return Alignment(np.stack([first, second], axis=1).astype(np.intp), max(cost, 0.0))


def align_many(continuum: Continuum, settings: GammaSettings) -> Alignment:
    """Three and more: every unit in exactly one unitary alignment, the sum of their costs smallest."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csc_array

    rows, costs = _candidates(continuum, settings)
    offsets = np.concatenate([[0], np.cumsum(continuum.sizes)[:-1]])
    which, annotator = np.nonzero(rows >= 0)
    units = offsets[annotator] + rows[which, annotator]
    cover = csc_array((np.ones(len(which)), (units, which)), shape=(sum(continuum.sizes), len(rows)))
    # Of equal costs the alignment with fewer parts is the better one: a little is added for each.
    prices = costs + 1e-7 * settings.delta_empty
    once, share = LinearConstraint(cover, 1, 1), Bounds(0, 1)
    # Nearly always the linear program has a whole solution already, in a sixth of the time.
    found = milp(prices, constraints=once, bounds=share)
    if found.x is None or np.any(np.abs(found.x - np.round(found.x)) > 1e-6):
        whole = np.ones(len(rows))
        found = milp(prices, constraints=once, integrality=whole, bounds=share, options={"mip_rel_gap": 0.0})
    if found.x is None:
        raise TooMany(f"no best alignment was found: {found.message}")
    chosen = found.x > 0.5
    return Alignment(rows[chosen], float(costs[chosen].sum()))


def _candidates(continuum: Continuum, settings: GammaSettings) -> tuple[NDArray[np.intp], Array]:
    """Return the unitary alignments that cost no more than their units alone, with their costs.

    Others are never part of a best alignment: leaving their units alone would be cheaper.
    """
    count = len(continuum.sizes)
    pairs = count * (count - 1) / 2
    empty = settings.delta_empty

    def most(real: NDArray[np.intp]) -> Array:
        """The largest sum of real dissimilarities a unitary alignment of so many units may have."""
        filled = real * (real - 1) / 2
        bound: Array = real * empty * pairs - empty * (pairs - filled)
        return bound

    rows = np.full((1, count), -1, dtype=np.intp)
    sums = np.zeros(1)
    for at in range(count):
        size = continuum.sizes[at]
        if size:
            added = np.zeros((len(rows), size))
            for other in range(at):
                apart = _dissimilarity(continuum, other, at, settings)
                real = rows[:, other] >= 0
                added[real] += apart[rows[real, other]]
            total = sums[:, None] + added
            real_now = (rows >= 0).sum(1) + 1
            keep = total <= most(real_now + count - 1 - at)[:, None] + 1e-12
            old, unit = np.nonzero(keep)
            grown = rows[old]
            grown[:, at] = unit
            rows, sums = np.concatenate([rows, grown]), np.concatenate([sums, total[old, unit]])
        if len(rows) > MOST_CANDIDATES:
            raise TooMany(
                f"{count} annotators marked so much near each other that the best alignment takes too long: "
                "compare two annotators at a time"
            )
    real = (rows >= 0).sum(1)
    fit = (real > 0) & ((sums <= most(real) + 1e-12) | (real == 1))
    rows, sums, real = rows[fit], sums[fit], real[fit]
    costs = (sums + empty * (pairs - real * (real - 1) / 2)) / pairs
    return rows, costs


def _dissimilarity(continuum: Continuum, first: int, second: int, settings: GammaSettings) -> Array:
    """Return the dissimilarity of every unit of one annotator with every unit of another."""
    a_start, a_end = continuum.starts[first][:, None], continuum.ends[first][:, None]
    b_start, b_end = continuum.starts[second][None, :], continuum.ends[second][None, :]
    apart = np.abs(a_start - b_start) + np.abs(a_end - b_end)
    place = (apart / (a_end - a_start + b_end - b_start)) ** 2
    label = continuum.labels[first][:, None] != continuum.labels[second][None, :]
    result: Array = (settings.alpha * place + settings.beta * label) * settings.delta_empty
    return result
