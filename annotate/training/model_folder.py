"""The folder of a trained model in Stanza's layout: what `stanza.Pipeline` reads, and what a person should know."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

PACKAGE = "ankan"
NAME = "ankan-hi-ner"


def write_resources(folder: Path, *, has_tokenizer: bool) -> None:
    """Leave ``resources.json`` naming the package's processors, so that Stanza finds the files without a network."""
    packages = {"ner": PACKAGE, "pretrain": PACKAGE}
    hindi: dict[str, Any] = {
        "lang_name": "Hindi",
        "ner": {PACKAGE: {"dependencies": [{"model": "pretrain", "package": PACKAGE}]}},
        "pretrain": {PACKAGE: {}},
    }
    if has_tokenizer:
        packages["tokenize"] = PACKAGE
        hindi["tokenize"] = {PACKAGE: {}}
    hindi["packages"] = {"default": packages, PACKAGE: packages}
    _write_json(folder / "resources.json", {"hi": hindi})


def write_model_json(folder: Path, *, version: str, seed: int, labels: Sequence[str], scores: dict[str, Any]) -> str:
    """Leave ``model.json`` with name, version, labels, scores and the sha256 of every model file; return the version.

    The version ends with eight digits of the tagger's sha256: a retrained tagger is another model.
    """
    files = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*.pt"))
    }
    full = f"{version}-{files[f'hi/ner/{PACKAGE}.pt'][:8]}"
    _write_json(
        folder / "model.json",
        {"name": NAME, "version": full, "seed": seed, "labels": list(labels), "scores": scores, "sha256": files},
    )
    return full


def _write_json(path: Path, value: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n", encoding="utf-8")
