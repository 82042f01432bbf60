"""How good a recipe is on articles it has not seen: cross-validation over articles, and scores calibrated on it."""

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
from annotate.training.encoder_base import Base, mean_weights
from annotate.training.encoder_folder import write_folder
from annotate.training.news import NewsArticle, NewsQuote
from annotate.training.news_side import VariedNews, tune_side_by_side
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
    ``reliability`` how far they hold.
    """

    figures: dict[str, Any]
    by_fold: list[dict[str, Any]]
    stances: dict[str, Any]
    means: dict[str, Any]
    lines: dict[str, Line]
    reliability: dict[str, Any]

    def card(self) -> dict[str, Any]:
        """Return what model.json says of it, but for the calibration."""
        return {
            "validation": self.report(),
            "stances": self.stances,
            "means": self.means,
            "reliability": self.reliability,
        }

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


def cross_validate(
    base: Base,
    news: VariedNews,
    judged: Sequence[NewsArticle],
    others: Sequence[NewsArticle],
    *,
    folds: int,
    networks: int,
    epochs: int,
    seed: int,
    progress: Callable[[str], None],
) -> Validation:
    """Return how the recipe does on the ``judged`` articles, each suggested for by a model that has not seen it.

    ``news`` are the judged articles and then the others; each fold holds back its share of both, and whom speakers
    mean is judged on both. A fold's model is the mean of ``networks`` networks, and such as would ship: exported, in
    eight bits, run by the program's own pipeline.
    """
    every = [*judged, *others]
    held = held_back(len(judged), len(others), folds, seed)
    seen = [sorted(set(range(len(every))) - set(numbers)) for numbers in held]
    trained = tune_side_by_side(
        base,
        news,
        [seen[fold] for fold in range(folds) for _ in range(networks)],
        epochs=epochs,
        seed=seed,
        progress=progress,
    )
    found = []
    for fold, numbers in enumerate(held):
        network = base.network(mean_weights(trained[fold * networks : (fold + 1) * networks]))
        with tempfile.TemporaryDirectory() as scratch:
            write_folder(Path(scratch), network, base.tokenizer, base.vocabulary, version="0", seed=seed)
            pipeline = encoder_pipeline(Path(scratch))
            found.append({every[i].id: pipeline.suggest(every[i].text) for i in numbers})
        progress(f"fold {fold + 1} of {folds} read")
    return validated(judged, others, found)


def held_back(judged: int, others: int, folds: int, seed: int) -> list[list[int]]:
    """Return the articles that each fold holds back: its share of those judged, then numbered on, of the others."""
    parts = []
    for first, count in ((0, judged), (judged, others)):
        parts.append(list(range(first, first + count)))
        Random(seed).shuffle(parts[-1])
    return [[number for part in parts for number in part[fold::folds]] for fold in range(folds)]


def validated(
    judged: Sequence[NewsArticle], others: Sequence[NewsArticle], found: Sequence[dict[str, Suggestions]]
) -> Validation:
    """Return the figures of what was found in the articles that each fold held back, by their ids."""
    gold = {article.id: gold_record(article) for article in judged}
    together = {key: suggestions for fold in found for key, suggestions in fold.items()}
    told = [[each for a in judged if a.id in fold for each in judgements(a, fold[a.id])] for fold in found]
    return Validation(
        score(gold, _records(together)),
        [score({key: gold[key] for key in fold if key in gold}, _records(fold)) for fold in found],
        stance_figures(judged, together),
        means_figures([*judged, *others], together),
        fitted(each for fold in told for each in fold),
        reliability(told),
    )


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
