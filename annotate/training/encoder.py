"""Makes the bundled Hindi encoder: tuned on the corpora's names, then on annotated news, cross-validated, exported."""

import json
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from annotate.training.encoder_base import mean_weights, train_base
from annotate.training.encoder_card import write_card
from annotate.training.encoder_folder import corpus_scores, replace_folder, write_folder, write_json
from annotate.training.news import read_gold, read_news
from annotate.training.news_side import tune_side_by_side, vary_news
from annotate.training.news_validation import cross_validate
from annotate.training.side_by_side import device_name, training_device

VERSION = "2"
_LAYERS = 12
# How often the corpora and the news are read, and how many networks are averaged: of the base, of each fold, at last.
_EPOCHS, _BASE_NETWORKS = 11, 3
_NEWS_EPOCHS, _FOLDS, _FOLD_NETWORKS, _NETWORKS = 6, 3, 4, 8


def train_encoder(
    corpora: Path,
    news: Path,
    out: Path,
    *,
    progress: Callable[[str], None],
    gold: Sequence[Path] = (),
    seed: int = 7,
    layers: int = _LAYERS,
    epochs: int = _EPOCHS,
    base_networks: int = _BASE_NETWORKS,
    news_epochs: int = _NEWS_EPOCHS,
    folds: int = _FOLDS,
    fold_networks: int = _FOLD_NETWORKS,
    networks: int = _NETWORKS,
) -> dict[str, Any]:
    """Leave an encoder folder at ``out`` (model.onnx, tokenizer.json, model.json, MODEL.md) and return its report.

    ``news`` is the folder of our own annotated articles, ``gold`` files of annotated articles as JSON lines. The recipe
    is judged and its scores are calibrated by cross-validation over the gold articles (over our own when there are
    none); the model itself is the mean of networks that learn from all articles. ``out`` is replaced only when
    everything has been made and scored. A graphics card trains the networks side by side, in minutes; a processor one
    after the other, with torch's current number of threads, in about a day.
    Raises `annotate.errors.KnownError` when a corpus, an article or the packaged encoder cannot be read.
    """
    began = time.monotonic()
    device = training_device()
    own = read_news(news)
    judged = [article for path in gold for article in read_gold(path)]
    progress(f"{len(own)} annotated articles of our own, {len(judged)} of gold; training on {device}")
    base = train_base(
        corpora, progress=progress, seed=seed, layers=layers, epochs=epochs, networks=base_networks, device=device
    )
    sets = (judged or own, own if judged else [])
    every = [article for articles in sets for article in articles]
    varied = vary_news(base, every, seed=seed)
    validation = cross_validate(
        base,
        varied,
        *sets,
        folds=folds,
        networks=fold_networks,
        epochs=news_epochs,
        seed=seed,
        progress=progress,
    )
    seen = [range(len(every))] * networks
    trained = tune_side_by_side(base, varied, seen, epochs=news_epochs, seed=seed, progress=progress)
    # Networks that went on from one base by one recipe agree better on new articles when their weights are averaged.
    network = base.network(mean_weights(trained))
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch)
        card = write_folder(
            made, network, base.tokenizer, base.vocabulary, version=VERSION, seed=seed, calibration=validation.lines
        )
        card["scores"] = {name: corpus_scores(made, sentences) for name, sentences in base.data.tests.items()}
        card |= validation.card()
        card["articles"] = {"own": len(own), "gold": len(judged), "judged": len(sets[0])}
        card["training"] = {
            "epochs": epochs,
            "base_networks": base_networks,
            "news_epochs": news_epochs,
            "folds": folds,
            "fold_networks": fold_networks,
            "networks": networks,
            "made": f"It was made on {device_name(device)} in {round(time.monotonic() - began)} seconds.",
        }
        write_json(made / "model.json", card)
        write_card(made, card)
        replace_folder(out, made)
    progress(json.dumps(card["validation"], ensure_ascii=False))
    return {**card, "dropped": base.data.dropped, "bytes": sum(path.stat().st_size for path in out.iterdir())}
