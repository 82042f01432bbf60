"""What the numbers of a comparison are made of, taken from one article after the other."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from annotate.agreement.chance import ExactByChance
from annotate.agreement.items import ItemColumns
from annotate.agreement.span_scores import PairCounter, PairCounts
from annotate.agreement.taxonomy import compare
from annotate.agreement.unitizing import CoincidenceTable
from annotate.agreement.units import Article, Comparison


@dataclass(slots=True)
class Work:
    """What one annotator did in all their articles; ``judged`` has a row for each of them that gold judges."""

    name: str
    documents: int = 0
    marked: int = 0
    words: int = 0
    seconds: list[float] = field(default_factory=list)
    judged: list[tuple[int, int, int]] = field(default_factory=list)

    def add(self, article: Article, words: int) -> None:
        """The annotator has submitted this article of so many words."""
        units = article.units[self.name]
        self.documents += 1
        self.marked += len(units)
        self.words += words
        if self.name in article.seconds:
            self.seconds.append(article.seconds[self.name])
        if article.gold is not None:
            ours, gold = {unit.mark for unit in units}, {unit.mark for unit in article.gold}
            self.judged.append((len(ours & gold), len(ours) + len(gold), len(ours)))


class Tally:
    """All that the numbers are made of, taken from one article after the other; no article is held."""

    def __init__(self, comparison: Comparison, labels: Sequence[str], *, threshold: float = 0.0) -> None:
        self.columns = ItemColumns(comparison.pairs, labels)
        self.table = CoincidenceTable(labels)
        self.by_chance = ExactByChance(comparison.pairs)
        self.work = {name: Work(name) for name in comparison.annotators}
        # How often each annotator used each label, in the articles that another one submitted as well.
        self.labels: dict[str, Counter[str]] = {name: Counter() for name in comparison.annotators}
        # Of those articles: id, title, how much was marked by whom; and the date of the later submission.
        self.documents: list[tuple[str, str, dict[str, int]]] = []
        self.dates: list[tuple[str, str]] = []
        self._counters = {pair: PairCounter(pair, labels, threshold=threshold) for pair in comparison.pairs}

    def add(self, article: Article) -> None:
        """The article counts."""
        self.columns.begin(article.id)
        for (a, b), counter in self._counters.items():
            if a in article.units and b in article.units:
                items = compare(article.units[a], article.units[b], document=article.id, names=(a, b))
                self.columns.add((a, b), items)
                counter.add(article.id, items)
        self.table.add(article)
        self.by_chance.add(article)
        words = len(article.text.split())
        for name, work in self.work.items():
            if name in article.units:
                work.add(article, words)
        if len(article.units) < 2:
            return
        for name, labels in self.labels.items():
            labels.update(unit.label for unit in article.units.get(name, ()))
        self.documents.append((article.id, article.title, {name: len(units) for name, units in article.units.items()}))
        if any(article.finished_at.get(name) for name in article.units):
            dates = (article.finished_at[name] for name in article.units if name in article.finished_at)
            self.dates.append((max(dates), article.id))

    def counts(self) -> list[PairCounts]:
        """Return the counts of every pair, in order."""
        return [counter.counts() for counter in self._counters.values()]
