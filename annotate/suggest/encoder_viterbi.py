"""The best tag sequence that is well-formed BIO, and how sure its spans are. Pure."""

from collections.abc import Sequence
from typing import Any

import numpy as np

# Far below every log probability, and yet finite: sums of it stay numbers.
_FORBIDDEN = -1e4


class BioDecoder:
    """Decodes scores of tokens over ``tags`` ("O", "B-LABEL", "I-LABEL", in any order)."""

    def __init__(self, tags: Sequence[str]) -> None:
        self.tags = tuple(tags)
        self.transitions = np.zeros((len(tags), len(tags)))
        self._start = np.zeros(len(tags))
        for to, tag in enumerate(tags):
            if not tag.startswith("I-"):
                continue
            self._start[to] = _FORBIDDEN
            for before, other in enumerate(tags):
                if other == "O" or other[2:] != tag[2:]:
                    self.transitions[before, to] = _FORBIDDEN

    def log_probabilities(self, scores: Any) -> Any:
        """Return tokens x tags of log probabilities from unnormalised scores; no sentence begins with an I-."""
        values = np.asarray(scores, np.float64)
        values = values - values.max(axis=1, keepdims=True)
        values = values - np.log(np.exp(values).sum(axis=1, keepdims=True))
        values[0] += self._start
        return values

    def best_path(self, log_probabilities: Any) -> list[int]:
        """Return the places of the tags of the most probable well-formed sequence; the first of equal ones."""
        best = log_probabilities[0]
        origins = np.zeros(log_probabilities.shape, np.intp)
        for i in range(1, len(log_probabilities)):
            reached = best[:, None] + self.transitions
            origins[i] = reached.argmax(axis=0)
            best = reached.max(axis=0) + log_probabilities[i]
        path = [int(best.argmax())]
        for i in range(len(log_probabilities) - 1, 0, -1):
            path.append(int(origins[i, path[-1]]))
        return path[::-1]
