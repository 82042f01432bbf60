"""Makes the bundled Hindi encoder: tuned on the corpora's names, then on annotated news, cross-validated, exported."""

import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from annotate.training.encoder_base import train_base
from annotate.training.encoder_card import write_card
from annotate.training.encoder_folder import corpus_scores, replace_folder, write_folder, write_json
from annotate.training.news import read_gold, read_news
from annotate.training.news_validation import cross_validate, mean_weights, tuned

VERSION = "2"
_LAYERS = 12
_EPOCHS = 4
_NEWS_EPOCHS = 6
_FOLDS = 3


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
    news_epochs: int = _NEWS_EPOCHS,
    folds: int = _FOLDS,
    checkpoint: Path | None = None,
) -> dict[str, Any]:
    """Leave an encoder folder at ``out`` (model.onnx, tokenizer.json, model.json, MODEL.md) and return its report.

    ``news`` is the folder of our own annotated articles, ``gold`` files of annotated articles as JSON lines. The recipe
    is judged and its scores are calibrated by cross-validation over the gold articles (over our own when there are
    none); the model itself is the mean of a network that learns from all articles and of those of the folds. ``out`` is
    replaced only when everything has been made and scored. With a ``checkpoint`` file an interrupted first stage goes
    on after its last whole epoch. Uses torch's current number of threads; two hours on one core.
    Raises `annotate.errors.KnownError` when a corpus, an article or the packaged encoder cannot be read.
    """
    own = read_news(news)
    judged = [article for path in gold for article in read_gold(path)]
    progress(f"{len(own)} annotated articles of our own, {len(judged)} of gold")
    base = train_base(corpora, progress=progress, seed=seed, layers=layers, epochs=epochs, checkpoint=checkpoint)
    validation = cross_validate(
        base, judged or own, own if judged else [], folds=folds, epochs=news_epochs, seed=seed, progress=progress
    )
    network = tuned(base, [*judged, *own], epochs=news_epochs, seed=seed, progress=progress)
    # Networks that went on from one base by one recipe agree better on new articles when their weights are averaged.
    network.load_state_dict(mean_weights([network.state_dict(), *validation.weights]))
    with tempfile.TemporaryDirectory() as scratch:
        made = Path(scratch)
        card = write_folder(
            made, network, base.tokenizer, base.vocabulary, version=VERSION, seed=seed, calibration=validation.lines
        )
        card["scores"] = {name: corpus_scores(made, sentences) for name, sentences in base.data.tests.items()}
        card["validation"] = validation.report()
        card["stances"], card["means"] = validation.stances, validation.means
        card["reliability"] = validation.reliability
        counts = {"own": len(own), "gold": len(judged), "judged": len(judged) or len(own)}
        card["articles"] = {**counts, "networks": folds + 1, "done": folds, "folds": folds}
        write_json(made / "model.json", card)
        write_card(made, card, epochs=epochs, news_epochs=news_epochs)
        replace_folder(out, made)
    progress(json.dumps(card["validation"], ensure_ascii=False))
    return {**card, "dropped": base.data.dropped, "bytes": sum(path.stat().st_size for path in out.iterdir())}
