"""Articles divided into parts such as train, dev and test: by chance that a seed fixes, and evenly by label.

The articles are taken in the order in which they came into the project, and each goes where its labels are most wanted
so far. An article's part therefore depends on those before it and never on those after it: whoever adds articles and
exports again finds all the others where they were. The goal is that of iterative stratification (Sechidis, Tsoumakas
and Vlahavas 2011, "On the stratification of multi-label data"), which looks at all articles at once and is not stable.
"""

import hashlib
import math
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from annotate.errors import KnownError

_NAMES: dict[int, tuple[str, ...]] = {2: ("train", "test"), 3: ("train", "dev", "test")}
# Counted as if it were a label, so that the parts hold about the wanted number of articles.
_ARTICLES = "\0articles"


@dataclass(frozen=True, slots=True)
class Split:
    """Parts with their shares, which add up to 1, and the seed of the chance."""

    shares: tuple[float, ...]
    seed: int = 0

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts."""
        return _NAMES[len(self.shares)]

    @classmethod
    def of(cls, text: str, seed: int = 0) -> "Split":
        """Return the split that a text such as 80/10/10 or 90/10 describes. Raises `KnownError`."""
        try:
            shares = [float(part) for part in text.split("/")]
        except ValueError:
            shares = []
        total = sum(shares)
        if len(shares) not in _NAMES or not all(0 < share < float("inf") for share in shares):
            raise KnownError(
                f"A split is written like 80/10/10 (train, dev, test) or 90/10 (train, test), not {text!r}."
            )
        if not any(math.isclose(total, whole, rel_tol=1e-6) for whole in (1, 100)):
            raise KnownError(
                f"The shares of a split add up to 100, or to 1, as in 80/10/10 or 90/10: {text} adds up to {total:g}."
            )
        return cls(tuple(share / total for share in shares), seed)

    def to_text(self) -> str:
        """Return the shares in percent."""
        return "/".join(f"{100 * share:g}" for share in self.shares)


def divided(counts: Mapping[str, Counter[str]], split: Split) -> dict[str, str]:
    """Return the part of each article; ``counts`` gives its labels, in the order in which the articles came."""
    parts: dict[str, str] = {}
    # How much of each label is in each part, and in all. Each part begins with a debt or a credit of up to one
    # article's worth, drawn from the seed: that is the only chance there is.
    held: dict[str, list[float]] = defaultdict(lambda: [0.0] * len(split.shares))
    total: Counter[str] = Counter()
    credit = {part: _chance(split.seed, name) for part, name in enumerate(split.names)}
    for document, labels in counts.items():
        weighted = {**labels, _ARTICLES: 1}
        total.update(weighted)

        def wanted(part: int, weighted: Mapping[str, int] = weighted) -> float:
            share = split.shares[part]
            lacking = sum((share * total[label] - held[label][part]) / count for label, count in weighted.items())
            return lacking / len(weighted) + share * credit[part]

        best = max(range(len(split.shares)), key=lambda part: (wanted(part), -part))
        parts[document] = split.names[best]
        for label, count in weighted.items():
            held[label][best] += count
    return parts


def _chance(seed: int, name: str) -> float:
    """Return a number from -1 to 1 that is the same on every machine."""
    digest = hashlib.sha256(f"{seed}:{name}".encode()).digest()
    return int.from_bytes(digest[:8], "big") / (1 << 63) - 1
