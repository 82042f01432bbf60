"""What agreement on spans chance would bring: one annotator's spans are shifted round inside each document.

That keeps their number, lengths, labels and density and breaks only where they stand.
"""

from array import array
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from annotate.agreement.bootstrap import SEED
from annotate.agreement.matching import match
from annotate.agreement.span_scores import NO_DOCUMENT, f1_value
from annotate.agreement.units import Article, Comparison, Unit
from annotate.agreement.values import Undefined, Value

SHIFTS = 200


class ExactByChance:
    """What exact agreement chance would bring, article by article: an exact value, nothing is drawn.

    A span of B falls on a span of A of the same length and label under exactly one of the L shifts of a document.
    """

    def __init__(self, pairs: Sequence[tuple[str, str]]) -> None:
        self._expected = {pair: array("d") for pair in pairs}
        self._marked = 0

    def add(self, article: Article) -> None:
        """The article counts, for every pair that has submitted it."""
        length = len(article.text)
        for (a, b), expected in self._expected.items():
            if a not in article.units or b not in article.units:
                continue
            ours, theirs = article.units[a], article.units[b]
            shapes = Counter((unit.end - unit.start, unit.label) for unit in ours)
            others = Counter((unit.end - unit.start, unit.label) for unit in theirs)
            expected.append(sum(count * others[shape] for shape, count in shapes.items()) / length if length else 0.0)
            self._marked += len(ours) + len(theirs)

    def value(self) -> Value:
        """Return the mean exact F1 over all circular shifts of the second annotator of each pair."""
        if not any(self._expected.values()):
            return Undefined(NO_DOCUMENT)
        total = 0.0
        for expected in self._expected.values():
            for each in expected:
                total += each
        return f1_value(total, self._marked)


def chance_exact(comparison: Comparison, pairs: Sequence[tuple[str, str]]) -> Value:
    """Return the mean exact F1 over all circular shifts of the second annotator of each pair."""
    by_chance = ExactByChance(pairs)
    for article in comparison.articles:
        by_chance.add(article)
    return by_chance.value()


def chance_overlap(
    comparison: Comparison, a: str, b: str, *, shifts: int = SHIFTS, seed: int = SEED, threshold: float = 0.0
) -> Value:
    """Return the mean overlap F1 over ``shifts`` random circular shifts of ``b``'s spans in every document.

    A span that is shifted over the end of the text is cut there and goes on at the beginning, as two spans.
    """
    articles = tuple(comparison.common(a, b))
    if not articles:
        return Undefined(NO_DOCUMENT)
    rng = np.random.default_rng([seed, len(articles)])
    marked = sum(len(article.units[a]) + len(article.units[b]) for article in articles)
    matched = 0
    for article in articles:
        for by in rng.integers(0, max(1, len(article.text)), size=shifts):
            moved = shifted(article, b, int(by))
            matched += len(match(article.units[a], moved, threshold=threshold, same_label=True))
    return f1_value(matched / shifts, marked)


def shifted(article: Article, annotator: str, by: int) -> tuple[Unit, ...]:
    """Return the annotator's units, moved to the right by ``by`` code points and round the end of the text."""
    length = len(article.text)
    moved: list[Unit] = []
    for unit in article.units[annotator]:
        start = (unit.start + by) % length
        end = start + unit.end - unit.start
        if end <= length:
            moved.append(replace(unit, start=start, end=end))
        else:
            moved.extend((replace(unit, start=start, end=length), replace(unit, start=0, end=end - length)))
    return tuple(moved)
