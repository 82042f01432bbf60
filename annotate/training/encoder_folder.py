"""The folder of a trained encoder: the two files the program runs, what they are, and what a person should know."""

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from annotate.suggest.encoder_model import EncoderModel
from annotate.suggest.encoder_viterbi import BioDecoder
from annotate.training.corpora import LABELS, Tagged
from annotate.training.encoder_card import write_card
from annotate.training.encoder_export import export
from annotate.training.encoder_sentences import LONGEST, TAGS
from annotate.training.encoder_source import Source
from annotate.training.encoder_vocabulary import Vocabulary
from annotate.training.scoring import score_tags

NAME = "ankan-hi-encoder"
_FILES = ("model.onnx", "tokenizer.json")


def write_folder(
    folder: Path,
    network: Any,
    source: Source,
    tokenizer: Any,
    vocabulary: Vocabulary,
    tests: dict[str, tuple[Tagged, ...]],
    *,
    version: str,
    seed: int,
    epochs: int,
) -> dict[str, Any]:
    """Leave model.onnx, tokenizer.json, model.json and MODEL.md in ``folder``; return what model.json says.

    The scores are those of the written files on ``tests``. The version ends with eight digits of the encoder's
    sha256: a retrained one is another model.
    """
    export(network, source, vocabulary.kept, folder / "model.onnx")
    (folder / "tokenizer.json").write_text(tokenizer.to_str(pretty=False) + "\n", encoding="utf-8")
    sums = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in _FILES}
    card: dict[str, Any] = {
        "name": NAME,
        "version": f"{version}-{sums['model.onnx'][:8]}",
        "seed": seed,
        "labels": list(LABELS),
        "tags": list(TAGS),
        "layers": len(network.layers),
        "longest": LONGEST,
        "pieces": {"bos": vocabulary.bos, "eos": vocabulary.eos, "unk": vocabulary.unk, "count": len(vocabulary.kept)},
        "sha256": sums,
    }
    _write_json(folder / "model.json", card)
    model = EncoderModel(folder, 1)
    card["scores"] = {name: _scores(model, sentences) for name, sentences in tests.items()}
    _write_json(folder / "model.json", card)
    write_card(folder, card, epochs=epochs)
    return card


def replace_folder(out: Path, made: Path) -> None:
    """Leave the files of ``made`` in ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    for path in made.iterdir():
        shutil.copyfile(path, out / path.name)


def _scores(model: EncoderModel, sentences: Sequence[Tagged]) -> dict[str, dict[str, float]]:
    decoder = BioDecoder(model.tags)
    predicted = []
    for sentence in sentences:
        logs = decoder.log_probabilities(model.scores([word for word, _ in sentence]))
        predicted.append([model.tags[tag] for tag in decoder.best_path(logs)])
    return score_tags([[tag for _, tag in sentence] for sentence in sentences], predicted)


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
