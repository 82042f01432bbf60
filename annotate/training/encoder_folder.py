"""The folder of a trained encoder: the two files the program runs, what they are, and what a person should know."""

import hashlib
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from annotate.suggest.calibration import Line
from annotate.suggest.encoder_model import EncoderModel
from annotate.suggest.encoder_viterbi import BioDecoder
from annotate.training.corpora import LABELS, Tagged
from annotate.training.encoder_export import export
from annotate.training.encoder_sentences import TAGS
from annotate.training.encoder_vocabulary import Vocabulary
from annotate.training.news_windows import WINDOW
from annotate.training.scoring import score_tags

NAME = "ankan-hi-encoder"
_FILES = ("model.onnx", "tokenizer.json")


def write_folder(
    folder: Path,
    network: Any,
    tokenizer: Any,
    vocabulary: Vocabulary,
    *,
    version: str,
    seed: int,
    calibration: dict[str, Line] | None = None,
) -> dict[str, Any]:
    """Leave model.onnx, tokenizer.json and model.json in ``folder``; return what model.json says.

    The version ends with eight digits of the encoder's sha256: a retrained one is another model.
    """
    export(network, folder / "model.onnx")
    (folder / "tokenizer.json").write_text(tokenizer.to_str(pretty=False) + "\n", encoding="utf-8")
    sums = {name: hashlib.sha256((folder / name).read_bytes()).hexdigest() for name in _FILES}
    card: dict[str, Any] = {
        "name": NAME,
        "version": f"{version}-{sums['model.onnx'][:8]}",
        "seed": seed,
        "labels": list(LABELS),
        "tags": list(TAGS),
        "layers": len(network.layers),
        "longest": WINDOW,
        "pieces": {"bos": vocabulary.bos, "eos": vocabulary.eos, "unk": vocabulary.unk, "count": len(vocabulary.kept)},
        "sha256": sums,
        "calibration": calibration or {},
    }
    write_json(folder / "model.json", card)
    return card


def replace_folder(out: Path, made: Path) -> None:
    """Leave the files of ``made`` in ``out``."""
    out.mkdir(parents=True, exist_ok=True)
    for path in made.iterdir():
        shutil.copyfile(path, out / path.name)


def corpus_scores(folder: Path, sentences: Sequence[Tagged]) -> dict[str, dict[str, float]]:
    """Return the scores of a written encoder on tagged sentences, each read by itself."""
    model = EncoderModel(folder, 1)
    decoder = BioDecoder(model.tags)
    predicted = []
    for sentence in sentences:
        logs = decoder.log_probabilities(model.read([word for word, _ in sentence], [0]).tags)
        predicted.append([model.tags[tag] for tag in decoder.best_path(logs)])
    return score_tags([[tag for _, tag in sentence] for sentence in sentences], predicted)


def write_json(path: Path, value: object) -> None:
    """Leave the value at ``path``, readable and in one order."""
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
