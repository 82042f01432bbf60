"""An encoder fine-tuned on a project's gold, and how it does on articles it has not seen, beside the one in use."""

import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from typing import Any

from annotate.errors import KnownError
from annotate.scoring import score
from annotate.suggest.calibration import INDIRECT, MARKED, REPEATED, entity_kind, quote_kind
from annotate.suggest.pipeline import Pipeline, encoder_pipeline
from annotate.suggest.records import Suggestions, to_record
from annotate.training.encoder_folder import write_folder, write_json
from annotate.training.encoder_restore import Restored, restore
from annotate.training.news import NewsArticle, NewsQuote
from annotate.training.news_tokens import UNKNOWN, WordArticle, WordQuote, by_words
from annotate.training.news_tuning import Taught, tune_on_news
from annotate.training.news_validation import gold_record, judgements
from annotate.training.project_card import article_key, write_project_card
from annotate.training.project_gold import ProjectGold
from annotate.training.reliability import fitted

EPOCHS = 5
_VERSION = "1"
_FOLDS = 3
# So many judged suggestions of a kind are needed to draw its calibration line anew: four groups of twenty-five.
_FEWEST_JUDGED = 100
# What suggesting for an article costs beside learning from it once: a pass forward, without the one back.
_READING = 0.35
# What counts as a mistake, once each: a name or quotation that is missing, false or otherwise wrong.
_COUNTED = ("entity", "TIMEX", "marked_near", "indirect")

# Hears of the share that is done (0 to 1) and what is being done; what it raises ends the training.
Progress = Callable[[float, str], None]


class CannotTrain(KnownError):
    """Training on this project with this base would tell nothing true; the message says why."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The figures of `annotate.scoring.score` before and after, over all articles, each judged by what had not seen it.

    ``mistakes`` are counted before and after; in ``better`` articles there are fewer afterwards, in ``worse`` more.
    """

    before: dict[str, Any]
    after: dict[str, Any]
    mistakes: tuple[int, int]
    better: int
    worse: int


def train_project(
    gold: ProjectGold,
    *,
    base: Path,
    in_use: Pipeline,
    out: Path,
    name: str,
    progress: Progress,
    seed: int = 7,
    epochs: int = EPOCHS,
    pools: Any = None,
    threads: int = 1,
) -> dict[str, Any]:
    """Leave a model folder in ``out`` (an empty folder) and return its report, which stands in its model.json too.

    The encoder in ``base`` goes on learning from the articles. Three times two thirds of them teach and the others
    judge, so that every article is judged by a model that has not seen it, beside what the pipeline ``in_use``
    suggests; the model that is written has learnt from all. Figures are the program's own pipeline's. With ``pools``
    names are swapped for others.
    Raises `annotate.errors.KnownError` when there is too little gold or the base cannot be trained further.
    """
    import torch

    gold.require_enough()
    torch.set_num_threads(threads)
    start = restore(base)
    require_unseen(gold, start.card, "The model to begin with")
    plan = _Plan(gold, start, seed, epochs, pools, _Meter(progress, _work(gold, epochs)))
    before = plan.suggested(in_use, gold.articles, "The model in use")
    order = list(gold.articles)
    Random(seed).shuffle(order)
    after: dict[str, Suggestions] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for number in range(_FOLDS):
            held = order[number::_FOLDS]
            seen = [article for place, article in enumerate(order) if place % _FOLDS != number]
            what = f"Trial {number + 1} of {_FOLDS}"
            folder = Path(scratch) / f"trial{number}"
            plan.write(folder, plan.tuned(seen, what), what)
            after |= plan.suggested(encoder_pipeline(folder), held, what)
    outcome = compare(gold.articles, before, after)
    what = "The model itself"
    network = plan.tuned(gold.articles, what)
    calibration = start.card.get("calibration", {}) | _new_lines(gold, after)
    card = plan.write(out, network, what, calibration) | {
        "name": name,
        "base": f"{start.card['name']}/{start.card['version']}",
        "learned_from": sorted(article_key(article.text) for article in gold.articles),
        "project": {
            **gold.counts,
            "labels": list(gold.labels),
            "left_out": gold.left_out(),
            "seed": seed,
            "epochs": epochs,
            "folds": _FOLDS,
            "in_use": in_use.id,
            "before": outcome.before,
            "after": outcome.after,
            "mistakes": list(outcome.mistakes),
            "better": outcome.better,
            "worse": outcome.worse,
        },
    }
    write_json(out / "model.json", card)
    write_project_card(out, card)
    progress(1.0, "Done")
    return {"name": name, "version": card["version"], "base": card["base"], **card["project"]}


def require_unseen(gold: ProjectGold, card: dict[str, Any], what: str) -> None:
    """Return when a model has learnt from none of the articles. Raises `CannotTrain`: nothing would be held back."""
    if seen := len(seen_articles(gold, card)):
        raise CannotTrain(
            f"{what}, {card['name']}, has learnt from {seen} of these articles, so none of them could tell how good it "
            "is. Begin with the model that comes with the program."
        )


def seen_articles(gold: ProjectGold, card: dict[str, Any]) -> list[NewsArticle]:
    """Return the articles that the model of this card has learnt from, as far as it says."""
    known = set(card.get("learned_from", ()))
    return [article for article in gold.articles if article_key(article.text) in known]


def compare(articles: Sequence[NewsArticle], before: dict[str, Suggestions], after: dict[str, Suggestions]) -> Outcome:
    """Return how the suggestions after do beside those before."""
    gold = {article.id: gold_record(article) for article in articles}
    sides = [{key: to_record(key, found[key]) for key in gold} for found in (before, after)]
    counted = [[_mistakes(score({key: gold[key]}, {key: side[key]})) for key in gold] for side in sides]
    pairs = list(zip(*counted, strict=True))
    first, second = (score(gold, side) for side in sides)
    return Outcome(
        first,
        second,
        (sum(counted[0]), sum(counted[1])),
        sum(new < old for old, new in pairs),
        sum(new > old for old, new in pairs),
    )


def _mistakes(figures: dict[str, Any]) -> int:
    total = 0
    for name in _COUNTED:
        found = figures[name]
        hits = round(found["r"] * found["gold"])
        total += max(found["gold"], found["predicted"]) - hits
    return total


def _new_lines(gold: ProjectGold, found: dict[str, Suggestions]) -> dict[str, Any]:
    """Return the calibration lines of the kinds that gold tells of and that were judged often enough."""
    told = {*gold.labels, REPEATED} if gold.labels else set()
    if gold.counts["quotations"]:
        told |= {MARKED, INDIRECT}
    judged: Counter[str] = Counter()
    for suggestions in found.values():
        judged.update(map(entity_kind, suggestions.entities))
        judged.update(map(quote_kind, suggestions.quotes))
    lines = fitted(each for article in gold.articles for each in judgements(article, found[article.id]))
    return {kind: line for kind, line in lines.items() if kind in told and judged[kind] >= _FEWEST_JUDGED}


def _work(gold: ProjectGold, epochs: int) -> float:
    """Return all that is to be done: an article read once for learning counts 1, read for suggesting `_READING`."""
    count = len(gold.articles)
    learnt = sum(count - len(range(number, count, _FOLDS)) for number in range(_FOLDS)) + count
    return learnt * epochs + 2 * count * _READING


class _Meter:
    """Turns finished work into the share that is done."""

    def __init__(self, progress: Progress, total: float) -> None:
        self._progress, self._total, self._done = progress, total, 0.0

    def tell(self, ahead: float, text: str) -> None:
        """Say what is being done; ``ahead`` of it is finished but not yet added."""
        self._progress(min(0.99, (self._done + ahead) / self._total), text)

    def add(self, work: float) -> None:
        self._done += work


@dataclass(frozen=True, slots=True)
class _Plan:
    """One training with all that its parts share."""

    gold: ProjectGold
    start: Restored
    seed: int
    epochs: int
    pools: Any
    meter: _Meter

    def tuned(self, articles: Sequence[NewsArticle], what: str) -> Any:
        """Return a network that goes on from the base on these articles."""
        network = deepcopy(self.start.network)
        work = len(articles) * self.epochs
        self.meter.tell(0, f"{what}: learning from {len(articles)} articles")

        def stepped(step: int, total: int) -> None:
            self.meter.tell(work * step / total, f"{what}: learning, step {step} of {total}")

        quotes = [quote for article in self.gold.articles for quote in article.quotes]
        tune_on_news(
            network,
            _by_words(articles, quotes),
            tokenizer=self.start.tokenizer,
            vocabulary=self.start.vocabulary,
            pools=self.pools,
            epochs=self.epochs,
            seed=self.seed,
            stepped=stepped,
            taught=Taught(self.gold.labels, bool(quotes), any(quote.cue is not None for quote in quotes)),
        )
        self.meter.add(work)
        return network

    def write(self, folder: Path, network: Any, what: str, calibration: dict[str, Any] | None = None) -> dict[str, Any]:
        """Leave the network's folder there and return its card."""
        self.meter.tell(0, f"{what}: writing")
        folder.mkdir(exist_ok=True)
        start = self.start
        return write_folder(
            folder,
            network,
            start.tokenizer,
            start.vocabulary,
            version=_VERSION,
            seed=self.seed,
            calibration=calibration,
        )

    def suggested(self, pipeline: Pipeline, articles: Sequence[NewsArticle], what: str) -> dict[str, Suggestions]:
        """Return what the pipeline suggests for each article."""
        found = {}
        for number, article in enumerate(articles, 1):
            self.meter.tell(0, f"{what}: suggesting, article {number} of {len(articles)}")
            found[article.id] = pipeline.suggest(article.text)
            self.meter.add(_READING)
        return found


def _by_words(articles: Sequence[NewsArticle], quotes: Sequence[NewsQuote]) -> list[WordArticle]:
    """Return the articles by words; where no quotation of all has a speaker or a cue, it is unknown, not absent."""
    has_speakers = any(quote.speaker is not None for quote in quotes)
    has_cues = any(quote.cue is not None for quote in quotes)

    def known(quote: WordQuote) -> WordQuote:
        speaker = quote.speaker if has_speakers else UNKNOWN
        return replace(quote, speaker=speaker, cue=quote.cue if has_cues else (UNKNOWN, UNKNOWN))

    return [replace(article, quotes=tuple(map(known, article.quotes))) for article in map(by_words, articles)]
