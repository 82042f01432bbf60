"""Makes the bundled Hindi model from the corpora: data, vectors, tagger, tokenizer, folder, scores and card."""

import shutil
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from typing import Any

from annotate.training.augment import (
    Pools,
    common_words,
    government_is_a_place,
    split_pools,
    vary,
    vary_marks,
    without_missed_names,
    without_titles,
)
from annotate.training.card import write_card
from annotate.training.corpora import Corpora, Tagged, entities, read_corpora
from annotate.training.model_folder import PACKAGE, write_model_json, write_resources
from annotate.training.name_lists import load_names
from annotate.training.scoring import score_tagger
from annotate.training.tagger import train_tagger, write_pretrain, write_sentences, write_small_tagger
from annotate.training.tokenizer import train_tokenizer
from annotate.training.vectors import Vectors, build_vectors, embed, rare_words, vocabulary

VERSION = "1"
_TAGGER_STEPS = 6000
_TOKENIZER_STEPS = 1500


def train_from_corpora(
    corpora: Path,
    out: Path,
    *,
    progress: Callable[[str], None],
    seed: int = 7,
    tagger_steps: int = _TAGGER_STEPS,
    tokenizer_steps: int = _TOKENIZER_STEPS,
) -> dict[str, Any]:
    """Leave a model folder in Stanza's layout at ``out`` and return its report (name, version, data, scores).

    ``out`` is replaced only when everything has been made and scored. Half an hour on one free core; uses torch's
    current number of threads. Raises `annotate.training.corpora.CorpusError` when a corpus cannot be read.
    """
    rng = Random(seed)
    data = read_corpora(corpora)
    progress(f"corpora: {len(data.train)} training sentences, {len(data.dev)} dev sentences")
    names = load_names()
    train_pools, dev_pools = split_pools(names, rng)
    vocabulary_words = vocabulary(data, names)
    vectors = build_vectors(data, names, vocabulary_words, embed(vocabulary_words, progress), rng)
    with tempfile.TemporaryDirectory() as scratch_name:
        scratch = Path(scratch_name)
        made = scratch / "made"
        pretrain = made / "hi" / "pretrain" / f"{PACKAGE}.pt"
        write_pretrain(pretrain, vectors.words, vectors.rows, half=True)
        counts = _write_training_files(scratch, data, vectors, train_pools, dev_pools, rng)
        progress(f"tagger: {counts['train']} varied training sentences, {counts['dev']} dev sentences")
        trained = train_tagger(
            scratch,
            scratch / "train.json",
            scratch / "dev.json",
            scratch / "pretrain.pt",
            steps=tagger_steps,
            seed=seed,
            progress=progress,
        )
        labels = write_small_tagger(trained, pretrain, made / "hi" / "ner" / f"{PACKAGE}.pt")
        train_tokenizer(
            scratch,
            data.raw,
            made / "hi" / "tokenize" / f"{PACKAGE}.pt",
            steps=tokenizer_steps,
            seed=seed,
            progress=progress,
        )
        write_resources(made, has_tokenizer=True)
        scores = {name: score_tagger(made, part) for name, part in data.tests.items()}
        for name, score in scores.items():
            progress(f"{name}: entity F1 {score['entity']['f1']:.4f}")
        version = write_model_json(made, version=VERSION, seed=seed, labels=labels, scores=scores)
        write_card(made, version=version, seed=seed, steps=tagger_steps, scores=scores)
        _replace(out, made)
    return {
        "version": version,
        "seed": seed,
        "labels": labels,
        "sentences": counts,
        "dropped": data.dropped,
        "words": len(vectors.words),
        "scores": scores,
        "bytes": sum(path.stat().st_size for path in out.rglob("*") if path.is_file()),
    }


def _write_training_files(
    folder: Path, data: Corpora, vectors: Vectors, train_pools: Pools, dev_pools: Pools, rng: Random
) -> dict[str, int]:
    """Leave train.json, dev.json and pretrain.pt in ``folder``; return how many sentences there are."""
    rare = rare_words(data, rng)
    kept = [i for i, word in enumerate(vectors.words) if word not in rare]
    write_pretrain(folder / "pretrain.pt", [vectors.words[i] for i in kept], vectors.train_rows[kept], half=False)
    train = without_missed_names([_as_in_guideline(sentence) for sentence in data.train])
    common = common_words(train)
    varied = [vary_marks(sentence, rng) for sentence in train]
    for labels in (("PER", "ORG", "LOC"), ("PER", "ORG", "LOC"), ("PER",)):
        varied += [vary(sentence, train_pools, common, rng) for sentence in train if _has(sentence, labels)]
    dev = [vary(_as_in_guideline(sentence), dev_pools, common, rng) for sentence in data.dev]
    write_sentences(folder / "train.json", varied)
    write_sentences(folder / "dev.json", dev)
    return {"train": len(varied), "dev": len(dev)}


def _as_in_guideline(sentence: Tagged) -> Tagged:
    return government_is_a_place(without_titles(sentence))


def _has(sentence: Tagged, labels: Sequence[str]) -> bool:
    return any(label in labels for _, _, label in entities(sentence))


def _replace(out: Path, made: Path) -> None:
    """Leave ``made`` at ``out``; only what a model folder consists of is replaced there."""
    out.mkdir(parents=True, exist_ok=True)
    shutil.rmtree(out / "hi", ignore_errors=True)
    shutil.copytree(made, out, dirs_exist_ok=True)
