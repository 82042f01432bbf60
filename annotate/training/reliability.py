"""Whether calibrated scores mean what they say: lines fitted on all folds but one, read on that one."""

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import fmean
from typing import Any

from annotate.suggest.calibration import INDIRECT, MARKED, Line, calibrated, fit

# (kind, the encoder's own score, whether gold says the same)
Judgement = tuple[str, float, bool]
# (score, whether right)
_Scored = tuple[float, bool]
_BORDERS = (0.0, 0.4, 0.6, 0.8, 0.9, 1.0)
_GROUPS = {MARKED: "marked", INDIRECT: "indirect"}


def fitted(judgements: Iterable[Judgement]) -> dict[str, Line]:
    """Return the calibration line of each kind of suggestion."""
    seen: dict[str, tuple[list[float], list[bool]]] = {}
    for kind, value, is_right in judgements:
        scores, right = seen.setdefault(kind, ([], []))
        scores.append(value)
        right.append(is_right)
    return {kind: fit(scores, right) for kind, (scores, right) in sorted(seen.items())}


def reliability(folds: Sequence[Sequence[Judgement]]) -> dict[str, Any]:
    """Return for names, marked and indirect quotations, by bands of the score, how often it was right.

    Of each group ``raw`` and ``calibrated`` have ``bands`` (from, n, mean score said, share right; empty bands are left
    out) and ``distance``, the mean of said against right over all suggestions (expected calibration error, Naeini et
    al. 2015, over these bands). Every score is calibrated by lines that have not seen its fold.
    """
    raw: dict[str, list[_Scored]] = {}
    set_right: dict[str, list[_Scored]] = {}
    for at, fold in enumerate(folds):
        known = fitted(each for other, rest in enumerate(folds) if other != at for each in rest)
        for kind, value, is_right in fold:
            group = _GROUPS.get(kind, "names")
            raw.setdefault(group, []).append((value, is_right))
            said = calibrated(known.get(kind), value)
            assert said is not None
            set_right.setdefault(group, []).append((said, is_right))
    return {group: {"raw": _bands(raw[group]), "calibrated": _bands(set_right[group])} for group in sorted(raw)}


def _bands(scored: Sequence[_Scored]) -> dict[str, Any]:
    bands = []
    distance = 0.0
    for low, high in pairwise(_BORDERS):
        here = [each for each in scored if low <= each[0] < high or each[0] == high == 1.0]
        if here:
            said, right = fmean(value for value, _ in here), fmean(is_right for _, is_right in here)
            bands.append({"from": low, "n": len(here), "said": round(said, 4), "right": round(right, 4)})
            distance += len(here) / len(scored) * abs(said - right)
    return {"bands": bands, "distance": round(distance, 4)}
