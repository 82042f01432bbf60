"""Gamma: agreement on spans and labels at once, from the best alignment (Mathet, Widlöcher & Métivier 2015).

Computational Linguistics 41(3):437-479. Units of all annotators are aligned so that the disorder is smallest; gamma is
one minus that disorder over the mean disorder of random annotations. For two annotators the best alignment is an
assignment problem; for more it is a set partition, solved as an integer program over the unitary alignments that can
be part of a best one. The expected disorder is an estimate from samples: gamma has a sampling error, which is given.
"""

from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from math import ceil, sqrt

import numpy as np
from numpy.typing import NDArray

from annotate.agreement.bootstrap import SEED, Array
from annotate.agreement.units import Unit
from annotate.agreement.values import Undefined, Value

# The smallest number of samples, as in the paper and its implementations.
SAMPLES = 30
# More unitary alignments than this take longer to weigh than a reviewer waits.
MOST_CANDIDATES = 400_000
NO_DISORDER = "random annotations have no disorder either"
# Samples beyond this buy no digit that is shown.
_MOST_SAMPLES = 3000
_Z = 1.959963984540054


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


@dataclass(frozen=True, slots=True)
class Gamma:
    """Gamma of one text, with how it came about; ``error`` is the standard error from sampling the expected disorder.

    ``cat`` is gamma-cat: only the labels of what was aligned; ``by_label`` gamma-k of each label.
    """

    value: Value
    error: float | None
    observed: Value
    expected: Value
    expected_error: float
    alignments: int
    samples: int
    cat: Value
    by_label: dict[Hashable, Value]
    settings: GammaSettings


def positional(a: tuple[float, float], b: tuple[float, float], delta_empty: float = 1.0) -> float:
    """Return the positional dissimilarity of two units: 0 for the same place, the same at any scale."""
    apart = abs(a[0] - b[0]) + abs(a[1] - b[1])
    return float((apart / (a[1] - a[0] + b[1] - b[0])) ** 2 * delta_empty)


def gamma(
    units: Mapping[str, Sequence[Unit]], settings: GammaSettings | None = None, *, with_labels: bool = False
) -> Gamma:
    """Return gamma of one text; gamma-cat and gamma-k only ``with_labels``.

    Undefined with fewer than two annotators, without units, when chance gives no disorder, and when more annotators
    have so many near units that the alignment cannot be found in reasonable time.
    """
    settings = settings or GammaSettings()
    labels = tuple(sorted({unit.label for marked in units.values() for unit in marked}))
    continuum = _continuum(units, labels)
    reason = ""
    if len(units) < 2:
        reason = "gamma needs two annotators"
    elif not labels:
        reason = "nobody marked anything"
    if reason:
        return _undefined(reason, settings)
    try:
        best = align(continuum, settings)
        sampled = list(_samples(continuum, settings))
    except TooMany as too_many:
        return _undefined(str(too_many), settings)
    observed = best.cost / continuum.mean_units
    disorders = np.array([made.cost / other.mean_units for other, made in sampled])
    expected = float(disorders.mean()) if len(disorders) else 0.0
    spread = float(disorders.std(ddof=1)) / sqrt(len(disorders)) if len(disorders) > 1 else 0.0
    error = None
    if observed == 0:
        value: Value = 1.0
    elif expected == 0:
        value = Undefined(NO_DISORDER)
    else:
        value = 1 - observed / expected
        error = observed / expected**2 * spread
    cat: Value = Undefined("gamma-cat was not asked for")
    by_label: dict[Hashable, Value] = {}
    if with_labels:
        cat = _categorial(continuum, best, sampled, settings, None)
        by_label = {label: _categorial(continuum, best, sampled, settings, at) for at, label in enumerate(labels)}
    return Gamma(value, error, observed, expected, spread, len(best.rows), len(disorders), cat, by_label, settings)


@dataclass(frozen=True, slots=True)
class PooledGamma:
    """Gamma over several texts: their disorders are added up, each weighing as many units as it has.

    ``documents`` says how many texts it rests on, ``too_many`` how many could not be aligned in reasonable time.
    """

    value: Value
    error: float | None
    documents: int
    too_many: int
    settings: GammaSettings


def pooled_gamma(texts: Sequence[Mapping[str, Sequence[Unit]]], settings: GammaSettings | None = None) -> PooledGamma:
    """Return gamma over texts; those in which nobody marked anything add nothing. Each text has samples of its own."""
    settings = settings or GammaSettings()
    observed = expected = variance = 0.0
    documents = too_many = 0
    for at, units in enumerate(texts):
        if len(units) < 2 or not any(units.values()):
            continue
        found = gamma(units, replace(settings, seed=settings.seed + at))
        if isinstance(found.observed, Undefined) or isinstance(found.expected, Undefined):
            too_many += 1
            continue
        weight = sum(map(len, units.values())) / len(units)
        documents += 1
        observed += weight * found.observed
        expected += weight * found.expected
        variance += (weight * found.expected_error) ** 2
    if not documents:
        reason = "the marks are too dense to be aligned" if too_many else "no text was marked by anybody of two"
        return PooledGamma(Undefined(reason), None, 0, too_many, settings)
    if observed == 0:
        return PooledGamma(1.0, None, documents, too_many, settings)
    if expected == 0:
        return PooledGamma(Undefined(NO_DISORDER), None, documents, too_many, settings)
    error = observed / expected**2 * sqrt(variance)
    return PooledGamma(1 - observed / expected, error, documents, too_many, settings)


def observed_disorder(units: Mapping[str, Sequence[Unit]], settings: GammaSettings) -> tuple[Value, int]:
    """Return the disorder of the best alignment and its number of unitary alignments, without any sampling."""
    continuum = _continuum(units, tuple(sorted({unit.label for marked in units.values() for unit in marked})))
    if len(units) < 2 or not sum(continuum.sizes):
        return Undefined("gamma needs two annotators and something marked"), 0
    try:
        best = align(continuum, settings)
    except TooMany as error:
        return Undefined(str(error)), 0
    return best.cost / continuum.mean_units, len(best.rows)


class TooMany(Exception):
    """More unitary alignments could be part of a best one than can be weighed."""


def align(continuum: Continuum, settings: GammaSettings) -> Alignment:
    """Return a best alignment. Raises `TooMany`."""
    if len(continuum.sizes) == 2:
        return _align_two(continuum, settings)
    return _align_many(continuum, settings)


# Alignment -----------------------------------------------------------------------------------------------------------


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


def _align_many(continuum: Continuum, settings: GammaSettings) -> Alignment:
    """Three and more: every unit in exactly one unitary alignment, the sum of their costs smallest."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csc_array

    rows, costs = _candidates(continuum, settings)
    offsets = np.concatenate([[0], np.cumsum(continuum.sizes)[:-1]])
    which, annotator = np.nonzero(rows >= 0)
    units = offsets[annotator] + rows[which, annotator]
    cover = csc_array((np.ones(len(which)), (units, which)), shape=(sum(continuum.sizes), len(rows)))
    # Of equal costs the alignment with fewer parts is the better one: a little is added for each.
    found = milp(
        costs + 1e-7 * settings.delta_empty,
        constraints=LinearConstraint(cover, 1, 1),
        integrality=np.ones(len(rows)),
        bounds=Bounds(0, 1),
        options={"mip_rel_gap": 0.0},
    )
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


# Labels of what was aligned ------------------------------------------------------------------------------------------


def _categorial(
    continuum: Continuum,
    best: Alignment,
    sampled: Sequence[tuple[Continuum, Alignment]],
    settings: GammaSettings,
    label: int | None,
) -> Value:
    """Return gamma-cat, or gamma-k of one label (Mathet 2017), as pygamma-agreement 0.5.9 computes them.

    That program counts a unit which another annotator has not aligned as a full disagreement on the label.
    """
    observed = _label_disorder(continuum, best, settings, label)
    if observed is None:
        return Undefined("no unit was marked" if label is None else "no unit has this label")
    if observed == 0:
        return 1.0
    made = (_label_disorder(other, alignment, settings, label) for other, alignment in sampled)
    # A sample without the label disagrees on it altogether, as the program has it.
    mean = float(np.mean([1.0 if disorder is None else disorder for disorder in made]))
    return Undefined("random annotations have no disorder of labels") if mean == 0 else 1 - observed / mean


def _label_disorder(
    continuum: Continuum, alignment: Alignment, settings: GammaSettings, label: int | None
) -> float | None:
    """Return the mean disagreement on labels over pairs of annotators; None where no unit has the label.

    Aligned pairs weigh more the nearer they are and the fewer units they are aligned with; a unit without a partner
    weighs ``delta_empty`` and disagrees.
    """
    rows = alignment.rows
    units = (rows >= 0).sum(1)
    weighted = weights = 0.0
    is_empty = True
    for first, second in combinations(range(rows.shape[1]), 2):
        has_a, has_b = rows[:, first] >= 0, rows[:, second] >= 0
        both = has_a & has_b
        i, j = rows[both, first], rows[both, second]
        a, b = continuum.labels[first][i], continuum.labels[second][j]
        a_start, a_end = continuum.starts[first][i], continuum.ends[first][i]
        b_start, b_end = continuum.starts[second][j], continuum.ends[second][j]
        place = ((np.abs(a_start - b_start) + np.abs(a_end - b_end)) / (a_end - a_start + b_end - b_start)) ** 2
        weight = np.maximum(0.0, 1 - settings.alpha * place) / (units[both] - 1)
        lonely = np.concatenate(
            [
                continuum.labels[first][rows[has_a & ~has_b, first]],
                continuum.labels[second][rows[has_b & ~has_a, second]],
            ]
        )
        if label is not None:
            chosen = (a == label) | (b == label)
            a, b, weight, lonely = a[chosen], b[chosen], weight[chosen], lonely[lonely == label]
        is_empty = is_empty and not len(a) and not len(lonely)
        weighted += float((weight * (a != b)).sum()) * settings.delta_empty + len(lonely) * settings.delta_empty**2
        weights += float(weight.sum()) + len(lonely) * settings.delta_empty
    if is_empty:
        return None
    return 0.0 if weighted == 0 else weighted / weights


# Random annotations --------------------------------------------------------------------------------------------------


def _samples(continuum: Continuum, settings: GammaSettings) -> Iterator[tuple[Continuum, Alignment]]:
    rng = np.random.default_rng(settings.seed)
    draw = {"statistical": _statistical, "shuffle": _shuffled}[settings.sampler]
    disorders: list[float] = []
    wanted = settings.samples
    while len(disorders) < wanted:
        made = draw(continuum, rng)
        if not sum(made.sizes):
            # All annotators of the sample were taken from one who marked nothing: it has no disorder to speak of.
            continue
        alignment = align(made, settings)
        disorders.append(alignment.cost / made.mean_units)
        yield made, alignment
        if settings.precision is not None and len(disorders) == settings.samples:
            mean = float(np.mean(disorders))
            spread = float(np.std(disorders, ddof=1)) / mean if mean and len(disorders) > 1 else 0.0
            wanted = min(_MOST_SAMPLES, max(settings.samples, ceil((spread * _Z / settings.precision) ** 2)))


def _statistical(continuum: Continuum, rng: np.random.Generator) -> Continuum:
    """Return units whose number, gaps, lengths and labels are drawn like those found (normal distributions)."""
    sizes = np.array(continuum.sizes, dtype=np.float64)
    lengths = np.concatenate([ends - starts for starts, ends in zip(continuum.starts, continuum.ends, strict=True)])
    # A gap of 0 beside those found, as in pygamma-agreement, so that one single unit has gaps to draw from.
    gaps = np.concatenate([[0.0], *map(_gaps, continuum.starts, continuum.ends)])
    labels = np.concatenate(continuum.labels)
    starts: list[Array] = []
    ends, drawn = [], []
    for _ in continuum.sizes:
        count = int(abs(rng.normal(sizes.mean(), sizes.std())))
        if not any(map(len, starts)):
            count = max(1, count)
        gap = rng.normal(gaps.mean(), gaps.std(), count)
        # A unit is never empty: one code point at least.
        size = np.maximum(1.0, np.abs(rng.normal(lengths.mean(), lengths.std(), count)))
        end = np.cumsum(gap + size)
        starts.append(end - size)
        ends.append(end)
        drawn.append(rng.choice(labels, count))
    return Continuum(tuple(starts), tuple(ends), tuple(drawn))


def _gaps(starts: Array, ends: Array) -> Array:
    """Return the gaps before each unit of one annotator, the first one from the beginning of the text."""
    order = np.argsort(starts, kind="stable")
    before = np.concatenate([[0.0], ends[order][:-1]])
    gaps: Array = starts[order] - before if len(starts) else np.zeros(0)
    return gaps[1:] if len(gaps) and gaps[0] == 0 else gaps


def _shuffled(continuum: Continuum, rng: np.random.Generator) -> Continuum:
    """Return, for each annotator, a real annotator's units shifted by a random distance, round from last to first unit.

    The distances keep half a mean unit's length from each other (as the authors' program does), where there is room:
    two annotators of a sample are never the same units at the same place.
    """
    low = float(min(starts.min() for starts in continuum.starts if len(starts)))
    high = float(max(ends.max() for ends in continuum.ends if len(ends)))
    size = high - low
    apart = float(np.concatenate([b - a for a, b in zip(continuum.starts, continuum.ends, strict=True)]).mean()) / 2
    shifts: list[float] = []
    starts, ends, drawn = [], [], []
    for _ in continuum.sizes:
        shift = float(rng.uniform(0, size))
        for _ in range(100):
            if all(min(abs(shift - other), size - abs(shift - other)) >= apart for other in shifts):
                break
            shift = float(rng.uniform(0, size))
        shifts.append(shift)
        source = int(rng.integers(len(continuum.sizes)))
        start, end = continuum.starts[source] + shift, continuum.ends[source] + shift
        round_the_end = start >= high
        starts.append(np.where(round_the_end, start - size, start))
        ends.append(np.where(round_the_end, end - size, end))
        drawn.append(continuum.labels[source])
    return Continuum(tuple(starts), tuple(ends), tuple(drawn))


def _continuum(units: Mapping[str, Sequence[Unit]], labels: Sequence[str]) -> Continuum:
    number = {label: at for at, label in enumerate(labels)}
    marked = list(units.values())
    return Continuum(
        tuple(np.array([unit.start for unit in each], dtype=np.float64) for each in marked),
        tuple(np.array([unit.end for unit in each], dtype=np.float64) for each in marked),
        tuple(np.array([number[unit.label] for unit in each], dtype=np.intp) for each in marked),
    )


def _undefined(reason: str, settings: GammaSettings) -> Gamma:
    nothing = Undefined(reason)
    return Gamma(nothing, None, nothing, nothing, 0.0, 0, 0, nothing, {}, settings)
