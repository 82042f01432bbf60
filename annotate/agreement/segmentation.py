"""Boundary similarity B of texts cut into segments without gaps (Fournier 2013, ACL, boundary edit distance).

Not what names and quotations ask for, which have gaps and labels: here for comparison with published figures.
"""

from collections.abc import Mapping, Sequence
from itertools import accumulate, combinations

from annotate.agreement.values import Undefined, Value

# Borders that miss each other by less than this many places are one border that was moved, and cost less.
NEAR = 2


def borders(masses: Sequence[int]) -> frozenset[int]:
    """Return the places between segments of these lengths."""
    return frozenset(list(accumulate(masses))[:-1])


def boundary_parts(a: Sequence[int], b: Sequence[int], *, near: int = NEAR) -> tuple[float, float]:
    """Return (borders that agree, a moved one counting in part; all borders): B is the first over the second.

    Raises `ValueError` when the two texts differ in length.
    """
    if sum(a) != sum(b):
        raise ValueError(f"the segmentations are of texts of {sum(a)} and {sum(b)} units")
    first, second = borders(a), borders(b)
    left, right = sorted(first - second), sorted(second - first)
    moved = cost = 0.0
    free = set(right)
    for place in left:
        partner = min(
            (other for other in free if abs(other - place) < near), key=lambda x: abs(x - place), default=None
        )
        if partner is not None:
            free.discard(partner)
            moved += 1
            cost += abs(partner - place) / near
    alone = len(left) + len(right) - 2 * moved
    total = len(first & second) + moved + alone
    return total - alone - cost, total


def boundary_similarity(a: Sequence[int], b: Sequence[int], *, near: int = NEAR) -> Value:
    """Return B of two segmentations; undefined when neither has a border."""
    agreed, total = boundary_parts(a, b, near=near)
    return Undefined("neither segmentation has a border") if total == 0 else agreed / total


def mean_boundary_similarity(coders: Mapping[str, Sequence[int]], *, near: int = NEAR) -> Value:
    """Return the mean of B over all pairs that have a border."""
    found = [boundary_similarity(a, b, near=near) for a, b in combinations(coders.values(), 2)]
    values = [value for value in found if not isinstance(value, Undefined)]
    return sum(values) / len(values) if values else Undefined("no two segmentations have a border")


def boundary_kappa(coders: Mapping[str, Sequence[int]], *, near: int = NEAR) -> Value:
    """Return Fleiss' kappa with B as observed agreement; chance is the product of two coders' shares of borders."""
    pairs = list(combinations(coders.values(), 2))
    parts = [boundary_parts(a, b, near=near) for a, b in pairs]
    total = sum(part[1] for part in parts)
    if not total:
        return Undefined("no two segmentations have a border")
    observed = sum(part[0] for part in parts) / total
    shares = [(len(borders(masses)) / (sum(masses) - 1)) for masses in coders.values()]
    chances = [a * b for a, b in combinations(shares, 2)]
    expected = sum(chances) / len(chances)
    return Undefined("borders are everywhere by chance") if expected == 1 else (observed - expected) / (1 - expected)
