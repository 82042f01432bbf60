"""Goes on training several encoders side by side on annotated news, each on articles of its own."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np

from annotate.training.encoder_base import Base
from annotate.training.encoder_sentences import BATCH_PIECES as CORPUS_PIECES
from annotate.training.news import NewsArticle
from annotate.training.news_tokens import by_words, vary_article
from annotate.training.news_tuning import HEAD_RATE, PLAIN_SHARE, RATE
from annotate.training.news_windows import BATCH_PIECES, Window, cut
from annotate.training.side_by_side import train_side_by_side
from annotate.training.side_windows import Pool, Step, plan

# An article is cut to windows at so many places as it stands, and in so many variations with other names and marks;
# which of them a network meets in an epoch is chance.
_PLAIN, _VARIED = 3, 24
# Of the corpora's windows each epoch sees a part as large as this share of the news.
_CORPUS_SHARE = 0.1


@dataclass(frozen=True, slots=True)
class VariedNews:
    """The windows of articles in all variations: ``of[variation][article]`` are places in ``pool``.

    The first `_PLAIN` variations are the articles as they stand. ``corpus`` are the base's own windows.
    """

    pool: Pool
    of: Sequence[Sequence[Any]]
    corpus: Pool


def vary_news(base: Base, articles: Sequence[NewsArticle], *, seed: int) -> VariedNews:
    """Return the articles as windows on the device of the base."""
    rng = Random(seed)
    plain = [by_words(article) for article in articles]
    windows: list[Window] = []
    places: list[list[Any]] = []
    for variation in range(_PLAIN + _VARIED):
        places.append([])
        for article in plain:
            varied = article if variation < _PLAIN else vary_article(article, base.pools, rng)
            made = cut(varied, base.tokenizer, base.vocabulary, rng)
            places[-1].append(np.arange(len(windows), len(windows) + len(made)))
            windows += made
    pad = base.vocabulary.pad
    corpus = Pool(base.corpus, pad=pad, device=base.device)
    return VariedNews(Pool(windows, pad=pad, device=base.device), places, corpus)


def tune_side_by_side(
    base: Base,
    news: VariedNews,
    seen: Sequence[Sequence[int]],
    *,
    epochs: int,
    seed: int,
    progress: Callable[[str], None],
) -> list[dict[str, Any]]:
    """Return the weights of networks that go on from the base, one for each list of articles (by their numbers)."""

    def steps_for(numbers: Sequence[int], rng: np.random.Generator) -> list[Step]:
        return [step for epoch in range(epochs) for step in _epoch(news, [seen[i] for i in numbers], epoch, rng)]

    return train_side_by_side(
        base.network(),
        len(seen),
        steps_for,
        rates=(RATE, HEAD_RATE),
        seed=seed,
        device=base.device,
        progress=progress,
    )


def _epoch(news: VariedNews, seen: Sequence[Sequence[int]], epoch: int, rng: np.random.Generator) -> list[Step]:
    """Return the steps of one epoch in random order; in the first the articles are seen as they stand."""
    chosen, beside = [], []
    for articles in seen:
        is_plain = rng.random(len(articles)) < (1.0 if epoch == 0 else PLAIN_SHARE)
        variations = np.where(
            is_plain, rng.integers(0, _PLAIN, len(articles)), rng.integers(_PLAIN, len(news.of), len(articles))
        )
        windows = np.concatenate([news.of[v][article] for v, article in zip(variations, articles, strict=True)])
        chosen.append(windows)
        order = rng.permutation(len(news.corpus.sizes))
        wanted = _CORPUS_SHARE * news.pool.sizes[windows].sum()
        beside.append(order[: int(np.searchsorted(np.cumsum(news.corpus.sizes[order]), wanted)) + 1])
    steps = plan(news.pool, chosen, BATCH_PIECES, rng) + plan(news.corpus, beside, CORPUS_PIECES, rng)
    return [steps[place] for place in rng.permutation(len(steps))]
