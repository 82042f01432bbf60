"""Tag sequences of a tagger read as spans, its labels as ours, and how sure the tagger was of a span. Pure."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np

# Labels of IL-NER, HiNER and our own models, all to the inventory of the program.
_LABELS: Final = {
    "PER": "PER NEP PERSON PRS",
    "LOC": "LOC NEL LOCATION GPE",
    "ORG": "ORG NEO ORGANIZATION ORGANISATION",
    "TIMEX": "TIMEX NETI DATE TIME",
    "NUMEX": "NUMEX NEN NUMBER MONEY QUANTITY PERCENT CARDINAL ORDINAL",
    "MISC": "MISC NEAR NEU LANGUAGE GAME LITERATURE RELIGION FESTIVAL",
}
_OURS: Final = {given: ours for ours, labels in _LABELS.items() for given in labels.split()}


def our_label(label: str) -> str | None:
    """Return the program's label for a tagger's one, None when it is unknown."""
    return _OURS.get(label.upper())


def spans_of_tags(tags: Sequence[str]) -> list[tuple[int, int, str]]:
    """Return the spans of BIO or BIOES tags as (first, past the last, label), ascending and disjoint.

    Malformed sequences are read leniently: a piece that continues nothing of its label opens a span.
    """
    spans: list[tuple[int, int, str]] = []
    is_open = False
    for i, tag in enumerate(tags):
        prefix, _, label = tag.partition("-")
        if not label:
            is_open = False
            continue
        if is_open and prefix in ("I", "E") and spans[-1][2] == label:
            spans[-1] = (spans[-1][0], i + 1, label)
        else:
            spans.append((i, i + 1, label))
        is_open = prefix in ("B", "I")
    return spans


class Confidence:
    """Probabilities of pieces of a tag path under a linear-chain CRF (forward-backward in log space).

    ``unary`` is tokens x tags, ``transitions`` tags x tags (from, to), both unnormalised log scores.
    """

    def __init__(self, unary: Any, transitions: Any) -> None:
        self._unary = np.asarray(unary, np.float64)
        self._transitions = np.asarray(transitions, np.float64)
        self._forward = np.empty_like(self._unary)
        self._backward = np.zeros_like(self._unary)
        self._forward[0] = self._unary[0]
        for i in range(1, len(self._unary)):
            self._forward[i] = self._unary[i] + _log_sum(self._forward[i - 1][:, None] + self._transitions, 0)
        for i in range(len(self._unary) - 2, -1, -1):
            self._backward[i] = _log_sum(self._transitions + (self._unary[i + 1] + self._backward[i + 1])[None, :], 1)
        self._total = float(_log_sum(self._forward[-1], 0))

    def of_path(self, start: int, path: Sequence[int]) -> float:
        """Return the probability that the tokens from ``start`` on carry exactly the tags of ``path``, in 0..1."""
        score = float(self._forward[start, path[0]])
        for i in range(1, len(path)):
            score += float(self._transitions[path[i - 1], path[i]] + self._unary[start + i, path[i]])
        score += float(self._backward[start + len(path) - 1, path[-1]]) - self._total
        return min(1.0, max(0.0, float(np.exp(score))))


def _log_sum(values: Any, axis: int) -> Any:
    top = values.max(axis=axis, keepdims=True)
    return np.squeeze(top, axis=axis) + np.log(np.exp(values - top).sum(axis=axis))
