"""Gamma-cat and gamma-k: the labels of what the best alignment put together (Mathet 2017)."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from annotate.agreement.gamma_alignment import Alignment, Continuum, GammaSettings
from annotate.agreement.values import Undefined, Value


def label_agreement(
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
