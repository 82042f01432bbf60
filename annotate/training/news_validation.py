"""How good a recipe is on articles it has not seen: cross-validation over articles, and scores calibrated on it."""

import json
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import mean, stdev
from typing import Any

from annotate.scoring import score
from annotate.suggest.calibration import Line, entity_kind, quote_kind
from annotate.suggest.pipeline import encoder_pipeline
from annotate.suggest.records import QuoteSuggestion, Suggestions, to_record
from annotate.training.encoder_base import Base
from annotate.training.encoder_folder import write_folder
from annotate.training.news import NewsArticle, NewsQuote
from annotate.training.news_tokens import by_words
from annotate.training.news_tuning import tune_on_news
from annotate.training.reliability import Judgement, fitted, reliability

_HEADLINES = (
    *((name, "f1") for name in ("entity", "PER", "ORG", "LOC", "TIMEX", "marked_near", "marked_exact", "indirect")),
    *((name, "of_found") for name in ("speaker_marked", "speaker_indirect", "cue_marked", "cue_indirect")),
    ("speaker_marked", "end_to_end"),
    ("speaker_indirect", "end_to_end"),
)


# So much overlap makes two quotations the same.
_SAME = 0.8


@dataclass(frozen=True, slots=True)
class Validation:
    """What cross-validation found: figures over all held-back articles of a set, those of each fold, and more.

    ``stances`` are of the quotations found, ``means`` of the speakers without a name, ``lines`` for calibration,
    ``reliability`` how far they hold; ``weights`` are the networks' of the folds.
    """

    figures: dict[str, Any]
    by_fold: list[dict[str, Any]]
    stances: dict[str, Any]
    means: dict[str, Any]
    lines: dict[str, Line]
    reliability: dict[str, Any]
    weights: list[dict[str, Any]]

    def report(self) -> dict[str, Any]:
        """Return the headline figures: over all articles, and mean and standard deviation over the folds."""
        told = {}
        for name, key in _HEADLINES:
            values = [float(figures[name][key]) for figures in self.by_fold]
            told[f"{name} {key}"] = {
                "all": self.figures[name][key],
                "mean": round(mean(values), 4),
                "sd": round(stdev(values), 4) if len(values) > 1 else None,
            }
        return told


def tuned(
    base: Base, articles: Sequence[NewsArticle], *, epochs: int, seed: int, progress: Callable[[str], None]
) -> Any:
    """Return a network that goes on from the base on these articles."""
    network = base.network(seed)
    tune_on_news(
        network,
        [by_words(article) for article in articles],
        base.corpus,
        tokenizer=base.tokenizer,
        vocabulary=base.vocabulary,
        pools=base.pools,
        epochs=epochs,
        seed=seed,
        progress=progress,
    )
    return network


def cross_validate(
    base: Base,
    judged: Sequence[NewsArticle],
    others: Sequence[NewsArticle],
    *,
    folds: int,
    epochs: int,
    seed: int,
    progress: Callable[[str], None],
    keep: Path | None = None,
) -> Validation:
    """Return how the recipe does on the ``judged`` articles, each suggested for by a model that has not seen it.

    Fold n is trained with ``seed`` + n and holds back its share of the ``others`` too; whom speakers mean is judged on
    both sets. The models are those that would ship: exported, in eight bits, run by the program's own pipeline. With
    ``keep`` their folders stay there.
    """
    parts = [_shuffled(articles, seed) for articles in (judged, others)]
    found: dict[str, Suggestions] = {}
    by_fold = []
    told: list[list[Judgement]] = []
    weights = []
    gold = {article.id: gold_record(article) for article in judged}
    with tempfile.TemporaryDirectory() as scratch:
        for fold in range(folds):
            held = [article for part in parts for article in part[fold::folds]]
            seen = [article for part in parts for at, article in enumerate(part) if at % folds != fold]
            # A seed of its own for each fold, so that the spread over the folds tells of chance in training, too.
            network = tuned(base, seen, epochs=epochs, seed=seed + fold, progress=progress)
            weights.append({name: value.detach().clone() for name, value in network.state_dict().items()})
            folder = (keep or Path(scratch)) / f"fold{fold}"
            folder.mkdir(parents=True, exist_ok=True)
            write_folder(folder, network, base.tokenizer, base.vocabulary, version="0", seed=seed)
            (folder / "held.json").write_text(json.dumps([article.id for article in held]), encoding="utf-8")
            pipeline = encoder_pipeline(folder)
            here = {article.id: pipeline.suggest(article.text) for article in held}
            found |= here
            of_gold = [article for article in held if article.id in gold]
            told.append([each for article in of_gold for each in judgements(article, here[article.id])])
            scored = {article.id: gold[article.id] for article in of_gold}
            by_fold.append(score(scored, _records(here)))
            progress(f"fold {fold + 1} of {folds}: entity F1 {by_fold[-1]['entity']['f1']:.4f}")
    return Validation(
        score(gold, _records(found)),
        by_fold,
        stance_figures(judged, found),
        means_figures([*judged, *others], found),
        fitted(each for fold in told for each in fold),
        reliability(told),
        weights,
    )


def mean_weights(networks: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return the mean of the weights of like networks; what is no weight is the first one's."""
    first, *_ = networks
    return {
        name: sum(network[name] for network in networks) / len(networks) if value.dtype.is_floating_point else value
        for name, value in first.items()
    }


def _shuffled(articles: Sequence[NewsArticle], seed: int) -> list[NewsArticle]:
    order = list(articles)
    Random(seed).shuffle(order)
    return order


def _pairs(article: NewsArticle, found: Suggestions) -> list[tuple[NewsQuote, QuoteSuggestion]]:
    """Return gold quotations with the suggestions of about the same place."""
    pairs = []
    for quote in article.quotes:
        for other in found.quotes:
            shared = min(quote.end, other.end) - max(quote.start, other.start)
            if shared >= _SAME * (max(quote.end, other.end) - min(quote.start, other.start)):
                pairs.append((quote, other))
                break
    return pairs


def stance_figures(articles: Sequence[NewsArticle], found: dict[str, Suggestions]) -> dict[str, Any]:
    """Return how often the stance of a quotation that was found is right: value, by value, and target.

    The target counts as right when it shares a word with gold's, where gold has one.
    """
    values: Counter[tuple[str, str]] = Counter()
    targets = hits = 0
    for article in articles:
        for quote, other in _pairs(article, found[article.id]):
            if quote.stance is None or other.stance is None:
                continue
            values[quote.stance, other.stance.value] += 1
            if quote.target is not None:
                targets += 1
                place = other.stance.target
                words = set(article.text[slice(*place)].split()) if place is not None else set()
                hits += bool(words & set(quote.target.split()))
    total = sum(values.values())
    right = sum(count for (gold, given), count in values.items() if gold == given)
    return {
        "n": total,
        "value": round(right / total, 4) if total else None,
        "by_value": {f"{gold} as {given}": count for (gold, given), count in sorted(values.items())},
        "targets": targets,
        "target": round(hits / targets, 4) if targets else None,
    }


def means_figures(articles: Sequence[NewsArticle], found: dict[str, Suggestions]) -> dict[str, Any]:
    """Return how often a speaker without a name is resolved to the right one, and how often one is offered at all.

    Right is a name with the same last word as gold's.
    """
    wanted = offered = right = 0
    for article in articles:
        for quote, other in _pairs(article, found[article.id]):
            if quote.means is None:
                continue
            wanted += 1
            if other.means is not None:
                offered += 1
                right += article.text[slice(*other.means)].split()[-1] == quote.means.split()[-1]
    return {
        "gold": wanted,
        "offered": offered,
        "right_of_offered": round(right / offered, 4) if offered else None,
        "right_of_all": round(right / wanted, 4) if wanted else None,
    }


def judgements(article: NewsArticle, found: Suggestions) -> list[Judgement]:
    """Return (kind, score, whether right) of every suggestion that gold can judge: span and label, or span alone."""
    names = set(article.entities)
    told = [
        (entity_kind(e), e.score, (e.start, e.end, e.label) in names)
        for e in found.entities
        if e.score is not None and e.label in ("PER", "ORG", "LOC", "TIMEX")
    ]
    quotes = gold_record(article)["quotes"]
    for quote in found.quotes:
        if quote.score is None:
            continue
        one = {"entities": [], "quotes": [{"start": quote.start, "end": quote.end, "kind": quote.kind}]}
        one["quotes"][0] |= {"speaker": None, "cue": None}
        figures = score({"-": {"entities": [], "quotes": quotes}}, {"-": one})
        name = "indirect" if quote.kind == "indirect" else "marked_near"
        told.append((quote_kind(quote), quote.score, figures[name]["p"] > 0))
    return told


def gold_record(article: NewsArticle) -> dict[str, Any]:
    """Return the article's gold in the form of suggestion records."""

    def place(span: tuple[int, int] | None) -> dict[str, int] | None:
        return None if span is None else {"start": span[0], "end": span[1]}

    return {
        "id": article.id,
        "entities": [{"start": start, "end": end, "label": label} for start, end, label in article.entities],
        "quotes": [
            {"start": q.start, "end": q.end, "kind": q.kind, "speaker": place(q.speaker), "cue": place(q.cue)}
            for q in article.quotes
        ],
    }


def _records(found: dict[str, Suggestions]) -> dict[str, dict[str, Any]]:
    return {key: to_record(key, suggestions) for key, suggestions in found.items()}
