"""Scores that mean something: of the suggestions with a score of 0.8, about 80 of 100 are right.

An encoder's own probabilities are too sure. How often it was right is measured on articles it was not trained on, by
kind of suggestion, and kept in its model.json as a rising line for each kind: the encoder's probability against the
share that was right. `Calibrated` reads scores off these lines.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

import numpy as np

from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, Suggestions

# Names found again by the article pass are a kind of their own, whatever their label.
REPEATED: Final = "repeated"
MARKED: Final = "marked"
INDIRECT: Final = "indirect"
# (probabilities of the encoder, shares that were right), both rising.
Line = tuple[Sequence[float], Sequence[float]]
_FEWEST = 25
_MOST_POINTS = 12


def entity_kind(entity: EntitySuggestion) -> str:
    """Return the kind whose line holds for a name: its label, or that the article pass found it again."""
    return REPEATED if entity.source.startswith("names/") else entity.label


def quote_kind(quote: QuoteSuggestion) -> str:
    """Return the kind whose line holds for a quotation."""
    return INDIRECT if quote.kind == "indirect" else MARKED


def fit(scores: Sequence[float], right: Sequence[bool]) -> Line:
    """Return the rising line that fits best: pool adjacent violators over groups of equal size.

    The groups hold at least `_FEWEST` suggestions; each share is drawn a little to the middle, as if one more had been
    right and one more wrong.
    """
    order = np.argsort(scores, kind="stable")
    ordered = np.asarray(scores, float)[order]
    hits = np.asarray(right, float)[order]
    groups = max(1, min(_MOST_POINTS, len(ordered) // _FEWEST))
    blocks: list[tuple[float, float, float]] = []
    for part in np.array_split(np.arange(len(ordered)), groups):
        block = (float(ordered[part].sum()), float(hits[part].sum()), float(len(part)))
        while blocks and _share(blocks[-1]) >= _share(block):
            last = blocks.pop()
            block = (last[0] + block[0], last[1] + block[1], last[2] + block[2])
        blocks.append(block)
    return [round(total / count, 4) for total, _, count in blocks], [round(_share(block), 4) for block in blocks]


def _share(block: tuple[float, float, float]) -> float:
    return (block[1] + 1) / (block[2] + 2)


def calibrated(line: Line | None, score: float | None) -> float | None:
    """Return the share that was right at this probability; the score itself where no line is known."""
    if score is None or line is None:
        return score
    return round(float(np.interp(score, line[0], line[1])), 3)


class Calibrated:
    """The last suggester: every score becomes the share of like suggestions that was right on held-back articles."""

    def __init__(self, lines: Mapping[str, Any]) -> None:
        self._lines: dict[str, Line] = {kind: (line[0], line[1]) for kind, line in lines.items()}

    @property
    def id(self) -> str:
        return "calibration/1"

    def suggest(self, text: str, found: Suggestions) -> Suggestions:
        """Return ``found`` with calibrated scores."""
        entities = tuple(
            replace(entity, score=calibrated(self._lines.get(entity_kind(entity)), entity.score))
            for entity in found.entities
        )
        quotes = tuple(
            replace(quote, score=calibrated(self._lines.get(quote_kind(quote)), quote.score)) for quote in found.quotes
        )
        return Suggestions(entities, quotes)
