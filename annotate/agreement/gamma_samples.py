"""Random annotations like the real ones: what the disorder of gamma is compared with."""

from collections.abc import Iterator
from math import ceil

import numpy as np

from annotate.agreement.bootstrap import Array
from annotate.agreement.gamma_alignment import Alignment, Continuum, GammaSettings, align

# Samples beyond this buy no digit that is shown.
_MOST_SAMPLES = 3000
# The 97.5 % point of the normal distribution.
_Z = 1.959963984540054


def draw_samples(continuum: Continuum, settings: GammaSettings) -> Iterator[tuple[Continuum, Alignment]]:
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
