"""The first stage of the encoder: pruned to Hindi and tuned on the corpora's names; all later stages begin with it."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

from annotate.training.augment import Pools, split_pools
from annotate.training.corpora import Corpora, read_corpora
from annotate.training.encoder_network import make_network
from annotate.training.encoder_sentences import TAGS, Numbered, held_back, number, packed, training_sentences
from annotate.training.encoder_source import Source, packaged_source, read_source
from annotate.training.encoder_tuning import measured, tune
from annotate.training.encoder_vocabulary import Vocabulary, hindi_vocabulary, make_tokenizer, word_weights
from annotate.training.name_lists import load_names


@dataclass(frozen=True, slots=True)
class Base:
    """What the first stage leaves: weights, tokenizer, and what the next one goes on with.

    ``corpus`` are windows of the corpora as they stand, ``pools`` the names to swap in.
    """

    data: Corpora
    source: Source
    vocabulary: Vocabulary
    tokenizer: Any
    layers: int
    weights: dict[str, Any]
    corpus: list[Numbered]
    pools: Pools

    def network(self, seed: int) -> Any:
        """Return a network with the weights of the first stage; what speaks of speech is fresh, by this seed."""
        import torch

        torch.manual_seed(seed)
        network = make_network(self.source, self.vocabulary.kept, layers=self.layers, tags=len(TAGS))
        network.load_state_dict(self.weights)
        return network


def train_base(
    corpora: Path,
    *,
    progress: Callable[[str], None],
    seed: int,
    layers: int,
    epochs: int,
    checkpoint: Path | None = None,
) -> Base:
    """Return the base trained on the corpora of a folder; with a ``checkpoint`` file it goes on where it was.

    Raises `annotate.errors.KnownError` when a corpus or the packaged encoder cannot be read.
    """
    import torch

    data = read_corpora(corpora)
    source = read_source(packaged_source())
    names = load_names()
    rounds = training_sentences(data, names, Random(seed), copies=epochs)
    dev = held_back(data, names, Random(seed))
    swapped = (name for kind in names.__slots__ for name in getattr(names, kind))
    vocabulary = hindi_vocabulary(
        source, word_weights([[word for word, _ in sentence] for sentence in data.train], swapped)
    )
    tokenizer = make_tokenizer(source, vocabulary)
    progress(f"{len(rounds[0])} training sentences, {len(dev)} held back, {len(vocabulary.kept)} pieces")
    torch.manual_seed(seed)
    network = make_network(source, vocabulary.kept, layers=layers, tags=len(TAGS))
    numbered_dev = number(dev, tokenizer, vocabulary)

    def dev_score() -> float:
        return float(measured(network, dev, numbered_dev, vocabulary.pad)["entity"]["f1"])

    joining = Random(seed)
    windows = [packed(number(sentences, tokenizer, vocabulary), joining) for sentences in rounds]
    tune(
        network,
        windows,
        pad=vocabulary.pad,
        seed=seed,
        progress=progress,
        measure=dev_score,
        checkpoint=checkpoint,
    )
    pools, _ = split_pools(names, Random(seed))
    weights = {name: value.detach().clone() for name, value in network.state_dict().items()}
    return Base(data, source, vocabulary, tokenizer, layers, weights, windows[0], pools)
