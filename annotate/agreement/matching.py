"""Matching the units of two annotators one to one, so that no unit is counted twice.

Greedy matching depends on order and many-to-one matching inflates a score; here the pairs are the ones with the
largest total weight. Units that overlap nothing else are paired without asking for an assignment.
"""

from collections.abc import Sequence

from annotate.agreement.units import Unit, iou

Pair = tuple[int, int]

# Ties of weight are broken by the smaller distance of starts; it must never outweigh a real difference of two ratios.
_TIE = 1e-9


def overlapping(a: Sequence[Unit], b: Sequence[Unit]) -> list[Pair]:
    """Return the index pairs (into ``a`` and ``b``) of units that share at least one code point, by start of ``a``."""
    left = sorted(range(len(a)), key=lambda index: a[index].start)
    right = sorted(range(len(b)), key=lambda index: b[index].start)
    pairs: list[Pair] = []
    active: list[int] = []
    upcoming = 0
    for i in left:
        unit = a[i]
        while upcoming < len(right) and b[right[upcoming]].start < unit.end:
            active.append(right[upcoming])
            upcoming += 1
        # Starts of ``a`` only grow, so what ended before this unit can never overlap a later one.
        active = [j for j in active if b[j].end > unit.start]
        pairs.extend((i, j) for j in active if b[j].start < unit.end)
    return pairs


def components(pairs: Sequence[Pair]) -> list[tuple[list[int], list[int]]]:
    """Return the groups of units that hang together by overlaps: indices into ``a`` and indices into ``b``."""
    parent: dict[Pair, Pair] = {}

    def root(node: Pair) -> Pair:
        while parent.setdefault(node, node) != node:
            parent[node] = node = parent[parent[node]]
        return node

    for i, j in pairs:
        left, right = root((0, i)), root((1, j))
        if left != right:
            parent[right] = left
    groups: dict[Pair, tuple[list[int], list[int]]] = {}
    for side, index in parent:
        groups.setdefault(root((side, index)), ([], []))[side].append(index)
    return list(groups.values())


def match(
    a: Sequence[Unit], b: Sequence[Unit], *, threshold: float = 0.0, same_label: bool = False
) -> list[tuple[int, int, float]]:
    """Return (index into ``a``, index into ``b``, IoU) of the one-to-one matching with the largest total IoU.

    Pairs that overlap nowhere, whose IoU is below ``threshold`` or, with ``same_label``, whose labels differ, are
    never matched. Of equal weights the one with nearer starts wins. The pairs come by index into ``a``.
    """
    weights: dict[Pair, float] = {}
    for i, j in overlapping(a, b):
        if same_label and a[i].label != b[j].label:
            continue
        weight = iou(a[i], b[j])
        if weight >= threshold:
            weights[i, j] = weight
    matched: list[tuple[int, int, float]] = []
    for left, right in components(list(weights)):
        if len(left) == 1 and len(right) == 1:
            matched.append((left[0], right[0], weights[left[0], right[0]]))
        elif len(left) == 1 or len(right) == 1:
            best = max(
                ((i, j) for i in left for j in right if (i, j) in weights),
                key=lambda pair: (weights[pair], -abs(a[pair[0]].start - b[pair[1]].start), -pair[0], -pair[1]),
            )
            matched.append((*best, weights[best]))
        else:
            matched.extend(_assigned(a, b, sorted(left), sorted(right), weights))
    return sorted(matched)


def _assigned(
    a: Sequence[Unit], b: Sequence[Unit], left: list[int], right: list[int], weights: dict[Pair, float]
) -> list[tuple[int, int, float]]:
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    gain = np.zeros((len(left), len(right)))
    for row, i in enumerate(left):
        for column, j in enumerate(right):
            if (i, j) in weights:
                gain[row, column] = weights[i, j] + _TIE / (1 + abs(a[i].start - b[j].start))
    rows, columns = linear_sum_assignment(gain, maximize=True)
    chosen = ((left[row], right[column]) for row, column in zip(rows, columns, strict=True))
    return [(i, j, weights[i, j]) for i, j in chosen if (i, j) in weights]
