"""Agreement about items whose identity is fixed: how several raters coded the same items.

A rater may have left an item out. Measures that correct for chance compare what was observed with what raters with
the same habits would reach by guessing; where nothing could disagree they have no value.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np
from numpy.typing import NDArray

from annotate.agreement.bootstrap import Array, Resampler, quotient
from annotate.agreement.distances import Distance, nominal
from annotate.agreement.values import Estimate, Undefined, Value, ratio

NO_PAIR = "no item was coded by two raters"
ONE_LABEL = "only one label was used, so nothing could disagree by chance"
TWO_RATERS = "this measure is for two raters: use Fleiss' kappa or Krippendorff's alpha"
UNEQUAL = "raters coded different numbers of items, which this measure cannot take: use Krippendorff's alpha"

# The 97.5 % point of the normal distribution.
_Z = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Codes:
    """What raters said: ``matrix`` has a row a rater, a column an item, and indices into ``categories``; -1 missing.

    ``categories`` are in their order, for measures to which order matters, and may hold labels nobody used.
    ``groups`` gives the document of each item, for intervals; None: every item is a document of its own.
    """

    categories: tuple[Hashable, ...]
    matrix: NDArray[np.intp]
    groups: tuple[str, ...] | None = None

    @classmethod
    def make(
        cls,
        rows: Sequence[Sequence[Hashable | None]],
        categories: Sequence[Hashable] | None = None,
        groups: Sequence[str] | None = None,
    ) -> "Codes":
        """Return the codes of ``rows`` (a row a rater, None missing). Raises `ValueError` on rows of unequal length."""
        lengths = {len(row) for row in rows}
        if len(lengths) > 1:
            raise ValueError(
                f"every rater has a value (or none) for every item, but rows have {sorted(lengths)} of them"
            )
        seen = {value: None for row in rows for value in row if value is not None}
        if categories is None:
            categories = sorted(seen, key=lambda value: (isinstance(value, str), value))
        number = {value: at for at, value in enumerate(categories)}
        if unknown := [value for value in seen if value not in number]:
            raise ValueError(f"{unknown[0]!r} is none of the categories")
        matrix = [[-1 if value is None else number[value] for value in row] for row in rows]
        shape = len(rows), lengths.pop() if lengths else 0
        codes = np.array(matrix, dtype=np.intp).reshape(shape)
        return cls(tuple(categories), codes, None if groups is None else tuple(groups))

    @classmethod
    def from_table(cls, table: Sequence[Sequence[int]], categories: Sequence[Hashable]) -> "Codes":
        """Return the codes of two raters whose contingency table this is (rows: the first, columns: the second)."""
        counts = np.asarray(table)
        size = len(categories)
        if counts.shape != (size, size) or (counts < 0).any() or (counts != np.floor(counts)).any():
            raise ValueError(f"a contingency table of {size} categories has {size} x {size} whole numbers from 0")
        first, second = (np.repeat(index.ravel(), counts.astype(int).ravel()) for index in np.indices(counts.shape))
        return cls(tuple(categories), np.stack([first, second]).astype(np.intp))

    @property
    def raters(self) -> int:
        """How many raters there are."""
        return len(self.matrix)

    @property
    def items(self) -> int:
        """How many items there are, coded or not."""
        return int(self.matrix.shape[1])

    def counts(self) -> Array:
        """Return how many raters gave each item (row) each category (column)."""
        counts = np.zeros((self.items, len(self.categories)))
        for row in self.matrix:
            coded = np.flatnonzero(row >= 0)
            counts[coded, row[coded]] += 1
        return counts

    def values_per_item(self) -> dict[int, int]:
        """Return how many items were coded by 0, 1, 2, ... raters."""
        per_item = self.counts().sum(1).astype(int)
        return {int(number): int(count) for number, count in zip(*np.unique(per_item, return_counts=True), strict=True)}

    def pair_table(self) -> Array:
        """Return the contingency table of the two raters over the items both coded. Raises `ValueError` for others."""
        if self.raters != 2:
            raise ValueError(f"a contingency table needs two raters, there are {self.raters}")
        first, second = self.matrix
        both = (first >= 0) & (second >= 0)
        size = len(self.categories)
        table = np.bincount(first[both] * size + second[both], minlength=size * size)
        return table.reshape(size, size).astype(np.float64)


def percent(codes: Codes) -> Value:
    """Return the share of agreeing pairs among all pairs of raters who coded an item."""
    counts = codes.counts()
    per_item = counts.sum(1)
    return ratio(float((counts * (counts - 1)).sum()), float((per_item * (per_item - 1)).sum()), NO_PAIR)


def bennett_s(codes: Codes) -> Value:
    """Return Bennett's S, for more raters Randolph's kappa: chance is one over the number of categories."""
    size = len(codes.categories)
    if size < 2:
        return Undefined(ONE_LABEL)
    observed = percent(codes)
    return observed if isinstance(observed, Undefined) else (observed - 1 / size) / (1 - 1 / size)


def cohen_kappa(codes: Codes, weights: Distance | None = None) -> Value:
    """Return Cohen's kappa of two raters over the items both coded; with a distance the weighted kappa."""
    if codes.raters != 2:
        return Undefined(TWO_RATERS)
    table = codes.pair_table()
    if not table.sum():
        return Undefined(NO_PAIR)
    observed = table / table.sum()
    expected = np.outer(observed.sum(1), observed.sum(0))
    distance = (weights or nominal)(codes.categories, table.sum(0) + table.sum(1))
    by_chance = float((distance * expected).sum())
    return Undefined(ONE_LABEL) if by_chance < 1e-12 else 1 - float((distance * observed).sum()) / by_chance


def cohen_interval(codes: Codes) -> Estimate:
    """Return Cohen's kappa with the analytic interval of Fleiss, Cohen & Everitt 1969 (items independent)."""
    kappa = cohen_kappa(codes)
    if isinstance(kappa, Undefined):
        return Estimate(kappa)
    table = codes.pair_table()
    n = table.sum()
    p = table / n
    rows, columns = p.sum(1), p.sum(0)
    chance = float((rows * columns).sum())
    agreed = np.diag(p)
    a = float((agreed * (1 - (rows + columns) * (1 - kappa)) ** 2).sum())
    off = p * (columns[:, None] + rows[None, :]) ** 2
    b = (1 - kappa) ** 2 * float(off.sum() - np.trace(off))
    c = (kappa - chance * (1 - kappa)) ** 2
    error = sqrt(max(a + b - c, 0.0) / n) / (1 - chance)
    return Estimate(kappa, kappa - _Z * error, kappa + _Z * error, "analytic")


def scott_pi(codes: Codes) -> Value:
    """Return Scott's pi of two raters over the items both coded; for more raters it is Fleiss' kappa."""
    if codes.raters != 2:
        return fleiss_kappa(codes)
    table = codes.pair_table()
    if not table.sum():
        return Undefined(NO_PAIR)
    observed = table / table.sum()
    pooled = (observed.sum(0) + observed.sum(1)) / 2
    chance = float((pooled**2).sum())
    return Undefined(ONE_LABEL) if 1 - chance < 1e-12 else (float(np.trace(observed)) - chance) / (1 - chance)


def fleiss_kappa(codes: Codes) -> Value:
    """Return Fleiss' kappa: pi for the same number of raters, two or more, on every item."""
    counts = codes.counts()
    raters = _same_number(counts)
    if isinstance(raters, Undefined):
        return raters
    share = counts.sum(0) / counts.sum()
    chance = float((share**2).sum())
    observed = percent(codes)
    if isinstance(observed, Undefined):
        return observed
    return Undefined(ONE_LABEL) if 1 - chance < 1e-12 else (observed - chance) / (1 - chance)


def fleiss_kappa_of(codes: Codes, category: Hashable) -> Value:
    """Return Fleiss' kappa of one category against all others (Fleiss 1971, equation 20)."""
    if category not in codes.categories:
        return Undefined(f"nobody used the label {category}")
    counts = codes.counts()
    raters = _same_number(counts)
    if isinstance(raters, Undefined):
        return raters
    ours = counts[:, codes.categories.index(category)]
    share = float(ours.sum() / counts.sum())
    by_chance = len(counts) * raters * (raters - 1) * share * (1 - share)
    if by_chance < 1e-12:
        return Undefined(f"the label {category} was used always or never")
    return 1 - float((ours * (raters - ours)).sum()) / by_chance


def _same_number(counts: Array) -> float | Undefined:
    """Return how many raters coded every item, undefined when items differ or there are none."""
    if not len(counts):
        return Undefined(NO_PAIR)
    per_item = counts.sum(1)
    if (per_item != per_item[0]).any():
        return Undefined(UNEQUAL)
    return Undefined(NO_PAIR) if per_item[0] < 2 else float(per_item[0])


def gwet_ac1(codes: Codes) -> Value:
    """Return Gwet's AC1 (2008): its chance term stays small when one label is rare."""
    return gwet_ac2(codes, nominal)


def gwet_ac2(codes: Codes, distance: Distance) -> Value:
    """Return Gwet's AC2 with the weights 1 - distance / largest distance; AC1 when the distance is nominal.

    Chance is estimated from all items, agreement from those two raters coded, as in Gwet's own program.
    """
    counts = codes.counts()
    size = len(codes.categories)
    if size < 2:
        return Undefined(ONE_LABEL)
    per_item = counts.sum(1)
    paired = counts[per_item >= 2]
    if not len(paired):
        return Undefined(NO_PAIR)
    apart = distance(codes.categories, counts.sum(0))
    weights = 1 - apart / apart.max() if apart.max() > 0 else np.ones((size, size))
    raters = paired.sum(1)
    agreeing = (paired * (paired @ weights - 1)).sum(1) / (raters * (raters - 1))
    coded = counts[per_item >= 1]
    share = (coded / coded.sum(1, keepdims=True)).mean(0)
    chance = float(weights.sum() / (size * (size - 1)) * (share * (1 - share)).sum())
    return Undefined(ONE_LABEL) if 1 - chance < 1e-12 else (float(agreeing.mean()) - chance) / (1 - chance)


# Krippendorff's alpha ------------------------------------------------------------------------------------------------


def coincidences(codes: Codes) -> tuple[tuple[str, ...], Array]:
    """Return the documents and, for each, how often two raters of one item said c and k, by category.

    An item with m values adds 1/(m - 1) for every ordered pair; one with fewer than two adds nothing anywhere.
    """
    counts = codes.counts()
    per_item = counts.sum(1)
    paired = np.flatnonzero(per_item >= 2)
    names = codes.groups if codes.groups is not None else tuple(str(at) for at in range(codes.items))
    documents = tuple(dict.fromkeys(names))
    row = {document: at for at, document in enumerate(documents)}
    size = len(codes.categories)
    sums = np.zeros((len(documents), size, size))
    at = np.arange(size)
    for item in paired:
        made = np.outer(counts[item], counts[item])
        made[at, at] -= counts[item]
        sums[row[names[item]]] += made / (per_item[item] - 1)
    return documents, sums


def krippendorff_alpha(codes: Codes, distance: Distance = nominal, resampler: Resampler | None = None) -> Estimate:
    """Return Krippendorff's alpha (2011; 2004, chapter 11) for any number of raters, values missing or not.

    Undefined when fewer than two values can be paired, or when all of them are alike.
    """
    documents, sums = coincidences(codes)
    whole = sums.sum(0)
    if not whole.any():
        return Estimate(Undefined(NO_PAIR))
    size = len(codes.categories)

    def alpha(rows: Array) -> Array:
        made = rows.reshape(-1, size, size)
        totals = made.sum(2)
        n = totals.sum(1)
        apart = np.array([distance(codes.categories, total) for total in totals])
        observed = (made * apart).sum((1, 2))
        expected = (totals[:, :, None] * totals[:, None, :] * apart).sum((1, 2))
        expected = np.where(expected > 1e-12, expected, 0)
        result: Array = 1 - (n - 1) * quotient(observed, expected)
        return result

    number = float(alpha(whole[None])[0])
    if not np.isfinite(number):
        return Estimate(Undefined(ONE_LABEL))
    if resampler is None:
        return Estimate(number)
    return resampler.estimate(sums.reshape(len(documents), -1), alpha, number)


def confusion(codes: Codes) -> Array:
    """Return the contingency table summed over all pairs of raters, the earlier rater in the rows."""
    size = len(codes.categories)
    table = np.zeros((size, size))
    for at in range(codes.raters):
        for other in range(at + 1, codes.raters):
            table += Codes(codes.categories, codes.matrix[[at, other]]).pair_table()
    return table
