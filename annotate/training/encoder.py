"""Makes the bundled Hindi encoder from the corpora: pruned, fine-tuned, exported in eight bits, scored, described."""

import tempfile
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from annotate.training.corpora import read_corpora
from annotate.training.encoder_folder import replace_folder, write_folder
from annotate.training.encoder_network import make_network
from annotate.training.encoder_sentences import TAGS, held_back, number, training_sentences
from annotate.training.encoder_source import packaged_source, read_source
from annotate.training.encoder_tuning import measured, set_news_odds, tune
from annotate.training.encoder_vocabulary import hindi_vocabulary, make_tokenizer, word_weights
from annotate.training.name_lists import load_names

VERSION = "1"
_LAYERS = 6
_EPOCHS = 3


def train_encoder(
    corpora: Path,
    out: Path,
    *,
    progress: Callable[[str], None],
    seed: int = 7,
    layers: int = _LAYERS,
    epochs: int = _EPOCHS,
    checkpoint: Path | None = None,
) -> dict[str, Any]:
    """Leave an encoder folder at ``out`` (model.onnx, tokenizer.json, model.json, MODEL.md) and return its report.

    ``out`` is replaced only when everything has been made and scored. With a ``checkpoint`` file an interrupted run
    goes on after its last whole epoch. Uses torch's current number of threads; a quarter of an hour on two cores.
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

    tune(
        network,
        [number(sentences, tokenizer, vocabulary) for sentences in rounds],
        pad=vocabulary.pad,
        seed=seed,
        progress=progress,
        measure=dev_score,
        checkpoint=checkpoint,
    )
    set_news_odds(network)
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch)
        report = write_folder(
            made, network, source, tokenizer, vocabulary, data.tests, version=VERSION, seed=seed, epochs=epochs
        )
        for name, score in report["scores"].items():
            progress(f"{name}: entity F1 {score['entity']['f1']:.4f}")
        replace_folder(out, made)
    return {**report, "dropped": data.dropped, "bytes": sum(path.stat().st_size for path in out.iterdir())}
