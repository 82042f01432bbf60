"""The first stage of the encoder: pruned to Hindi and tuned on the corpora's names; all later stages begin with it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import numpy as np

from annotate.training.augment import Pools, split_pools
from annotate.training.corpora import Corpora, read_corpora
from annotate.training.encoder_network import make_network
from annotate.training.encoder_sentences import BATCH_PIECES, TAGS, Numbered, number, packed, training_sentences
from annotate.training.encoder_source import Source, packaged_source, read_source
from annotate.training.encoder_vocabulary import Vocabulary, hindi_vocabulary, make_tokenizer, word_weights
from annotate.training.name_lists import load_names
from annotate.training.side_by_side import train_side_by_side
from annotate.training.side_windows import Pool, Step, plan

_RATE = 1e-4


@dataclass(frozen=True, slots=True)
class Base:
    """What the first stage leaves: weights, tokenizer, and what the next one goes on with.

    ``corpus`` are windows of the corpora as they stand, ``pools`` the names to swap in; training goes on on ``device``.
    """

    data: Corpora
    source: Source
    vocabulary: Vocabulary
    tokenizer: Any
    layers: int
    weights: dict[str, Any]
    corpus: list[Numbered]
    pools: Pools
    device: Any

    def network(self, weights: dict[str, Any] | None = None) -> Any:
        """Return a network, ready to read, with the weights of the first stage or with these."""
        network = make_network(self.source, self.vocabulary.kept, layers=self.layers, tags=len(TAGS))
        network.load_state_dict({**network.state_dict(), **(weights or self.weights)})
        return network.eval()


def train_base(
    corpora: Path,
    *,
    progress: Callable[[str], None],
    seed: int,
    layers: int,
    epochs: int,
    networks: int,
    device: Any,
) -> Base:
    """Return the base trained on the corpora of a folder: the mean of ``networks`` networks.

    They see the same sentences in orders of their own. What speaks of speech is fresh, by the seed.
    Raises `annotate.errors.KnownError` when a corpus or the packaged encoder cannot be read.
    """
    import torch

    data = read_corpora(corpora)
    source = read_source(packaged_source())
    names = load_names()
    rounds = training_sentences(data, names, Random(seed), copies=epochs)
    swapped = (name for kind in names.__slots__ for name in getattr(names, kind))
    vocabulary = hindi_vocabulary(
        source, word_weights([[word for word, _ in sentence] for sentence in data.train], swapped)
    )
    tokenizer = make_tokenizer(source, vocabulary)
    progress(f"{len(rounds[0])} training sentences, {len(vocabulary.kept)} pieces")
    torch.manual_seed(seed)
    network = make_network(source, vocabulary.kept, layers=layers, tags=len(TAGS))
    joining = Random(seed)
    windows = [packed(number(sentences, tokenizer, vocabulary), joining) for sentences in rounds]
    pools = [Pool(each, pad=vocabulary.pad, device=device) for each in windows]

    def steps_for(numbers: Sequence[int], rng: np.random.Generator) -> list[Step]:
        return [
            step
            for pool in pools
            for step in plan(pool, [np.arange(len(pool.sizes))] * len(numbers), BATCH_PIECES, rng)
        ]

    trained = train_side_by_side(
        network, networks, steps_for, rates=(_RATE, _RATE), seed=seed, device=device, progress=progress
    )
    to_swap, _ = split_pools(names, Random(seed))
    return Base(data, source, vocabulary, tokenizer, layers, mean_weights(trained), windows[0], to_swap, device)


def mean_weights(networks: Sequence[dict[str, Any]]) -> dict[str, Any]:
    """Return the mean of the weights of like networks."""
    first, *_ = networks
    return {name: sum(network[name] for network in networks) / len(networks) for name in first}
