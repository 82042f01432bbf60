"""Gamma: agreement on spans and labels at once, from the best alignment (Mathet, Widlöcher & Métivier 2015).

Computational Linguistics 41(3):437-479. Units of all annotators are aligned so that the disorder is smallest; gamma is
one minus that disorder over the mean disorder of random annotations. For two annotators the best alignment is an
assignment problem; for more it is a set partition, solved as an integer program over the unitary alignments that can
be part of a best one. The expected disorder is an estimate from samples: gamma has a sampling error, which is given.
"""

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import sqrt

import numpy as np

from annotate.agreement.gamma_alignment import GammaSettings, TooMany, align, make_continuum
from annotate.agreement.gamma_labels import label_agreement
from annotate.agreement.gamma_samples import draw_samples
from annotate.agreement.units import Unit
from annotate.agreement.values import Undefined, Value

NO_DISORDER = "random annotations have no disorder either"


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
    continuum = make_continuum(units, labels)
    reason = ""
    if len(units) < 2:
        reason = "gamma needs two annotators"
    elif not labels:
        reason = "nobody marked anything"
    if reason:
        return _undefined(reason, settings)
    try:
        best = align(continuum, settings)
        sampled = list(draw_samples(continuum, settings))
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
        cat = label_agreement(continuum, best, sampled, settings, None)
        by_label = {label: label_agreement(continuum, best, sampled, settings, at) for at, label in enumerate(labels)}
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


def pooled_gamma(texts: Iterable[Mapping[str, Sequence[Unit]]], settings: GammaSettings | None = None) -> PooledGamma:
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
    continuum = make_continuum(units, tuple(sorted({unit.label for marked in units.values() for unit in marked})))
    if len(units) < 2 or not sum(continuum.sizes):
        return Undefined("gamma needs two annotators and something marked"), 0
    try:
        best = align(continuum, settings)
    except TooMany as error:
        return Undefined(str(error)), 0
    return best.cost / continuum.mean_units, len(best.rows)


def _undefined(reason: str, settings: GammaSettings) -> Gamma:
    nothing = Undefined(reason)
    return Gamma(nothing, None, nothing, nothing, 0.0, 0, 0, nothing, {}, settings)
