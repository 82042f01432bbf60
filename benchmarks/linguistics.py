"""How good lemmas, parts of speech and dependencies are when Stanza's models are trained on one small treebank.

    python -m benchmarks.linguistics TREEBANK.conllu [--out FOLDER]      # trains, scores, prints the figures
    python -m benchmarks.linguistics TREEBANK.conllu --models FOLDER     # scores models that are there already

Whole documents are learned from (85 of 100 sentences), chosen by (5) and scored (10): gold tokens, everything else as
predicted, the dependencies on predicted parts of speech, counted as the CoNLL 2018 shared task did. One thread. Not a
part of `benchmarks/run.py`: it says whether models of our own would be worth shipping.
"""

import argparse
import io
import json
import os
import random
import tempfile
import time
from bisect import bisect
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from annotate.tokens import words

ROOT = Path(__file__).resolve().parent.parent
PRETRAIN = ROOT / "resources" / "models" / "hi" / "hi" / "pretrain" / "ankan.pt"
PACKAGE = "trained"
# ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC
Row = list[str]
Sentence = list[Row]

# Narrower than Stanza's usual networks, which are made for treebanks ten times as large: a quarter of the time a step.
_SIZES = "--hidden_dim 150 --char_hidden_dim 60 --char_emb_dim 30 --deep_biaff_hidden_dim 100".split()


# What a word list lets depend on the word before it.
_LEANING = ("ADP", "AUX", "PART", "PUNCT")


def read_treebank(path: Path) -> list[list[Sentence]]:
    """Return the documents of a CoNLL-U file as sentences of rows; ranges and empty nodes are left out."""
    documents: list[list[Sentence]] = []
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.split("\n")
        if any(line.startswith("# newdoc") for line in lines) or not documents:
            documents.append([])
        rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
        if sentence := [row for row in rows if row[0].isdigit()]:
            documents[-1].append(sentence)
    return documents


def split(documents: Sequence[list[Sentence]], seed: int) -> tuple[list[Sentence], list[Sentence], list[Sentence]]:
    """Return sentences to learn from, to choose the checkpoint by, and to score: whole documents, 85 : 5 : 10."""
    shuffled = list(documents)
    random.Random(seed).shuffle(shuffled)
    parts: tuple[list[Sentence], list[Sentence], list[Sentence]] = ([], [], [])
    total = sum(map(len, shuffled))
    for document in shuffled:
        done = sum(map(len, parts))
        parts[2 if done < total * 0.1 else 1 if done < total * 0.15 else 0].extend(document)
    return parts


def write_treebank(path: Path, sentences: Sequence[Sentence]) -> Path:
    """The sentences are at ``path`` as CoNLL-U, without the tags of the treebank's own (XPOS), which are not wanted."""
    path.write_text(_conllu(sentences), encoding="utf-8")
    return path


def _conllu(sentences: Sequence[Sentence]) -> str:
    return "".join(
        "".join("\t".join([*row[:4], "_", *row[5:8], "_", "_"]) + "\n" for row in sentence) + "\n"
        for sentence in sentences
    )


def train_folder(
    folder: Path,
    train: Sequence[Sentence],
    dev: Sequence[Sentence],
    *,
    steps: int,
    epochs: int,
    seed: int,
    progress: Callable[[str], None],
) -> dict[str, float]:
    """Leave a model folder that `annotate.suggest.stanza_linguistics` reads; return seconds by processor."""
    import torch
    from stanza.models import lemmatizer, parser, tagger

    from annotate.training.stanza_logs import stanza_lines

    torch.set_num_threads(1)
    took: dict[str, float] = {}
    with tempfile.TemporaryDirectory() as scratch_name:
        scratch = Path(scratch_name)
        files = [
            "--train_file", str(write_treebank(scratch / "train.conllu", train)),
            "--eval_file", str(write_treebank(scratch / "dev.conllu", dev)),
        ]  # fmt: skip
        pretrain = folder / "hi" / "pretrain" / f"{PACKAGE}.pt"
        pretrain.parent.mkdir(parents=True)
        vectors = torch.load(PRETRAIN, map_location="cpu", weights_only=True)
        # The tagger and the parser want single precision; the taggers of names do not.
        torch.save({**vectors, "emb": vectors["emb"].float()}, pretrain)
        common = ["--mode", "train", "--shorthand", "hi_pud", "--seed", str(seed), *files]
        vectorised = ["--wordvec_pretrain_file", str(pretrain), "--max_steps", str(steps), *_SIZES]
        every = ["--eval_interval", str(min(100, steps)), "--log_step", str(min(100, steps))]
        trainers: dict[str, tuple[Any, list[str]]] = {
            "pos": (
                tagger,
                ["--lang", "hi", *vectorised, *every, "--batch_size", "32", "--composite_deep_biaff_hidden_dim", "50"],
            ),
            "depparse": (parser, ["--lang", "hi", *vectorised, *every, "--no_checkpoint", "--batch_size", "800"]),
            "lemma": (lemmatizer, ["--num_epoch", str(epochs), "--log_step", "1000"]),
        }
        for processor, (trainer, options) in trainers.items():
            target = folder / "hi" / processor / f"{PACKAGE}.pt"
            target.parent.mkdir(parents=True)
            began = time.perf_counter()
            with stanza_lines(lambda line: progress(line) if "dev_score" in line else None):
                trainer.main([*common, *options, "--save_dir", str(target.parent), "--save_name", target.name])
            took[processor] = time.perf_counter() - began
    vectors_needed = {"dependencies": [{"model": "pretrain", "package": PACKAGE}]}
    hindi = {
        "lang_name": "Hindi",
        "pretrain": {PACKAGE: {}},
        # Words come cut already; Stanza wants the name of a tokenizer all the same.
        "tokenize": {PACKAGE: {}},
        "pos": {PACKAGE: vectors_needed},
        "depparse": {PACKAGE: vectors_needed},
        "lemma": {PACKAGE: {}},
        "packages": {"default": dict.fromkeys(("tokenize", "pos", "lemma", "depparse", "pretrain"), PACKAGE)},
    }
    (folder / "resources.json").write_text(json.dumps({"hi": hindi}, indent=1), encoding="utf-8")
    return took


def predict(folder: Path, sentences: Sequence[Sentence]) -> list[list[tuple[str, str, str, str, str]]]:
    """Return (lemma, UPOS, features, head, relation) of every gold token, as the folder's models predict them."""
    import stanza

    pipeline = stanza.Pipeline(
        "hi", dir=str(folder), package="default", processors="tokenize,pos,lemma,depparse", tokenize_pretokenized=True,
        download_method=None, use_gpu=False, logging_level="ERROR",
    )  # fmt: skip
    document = pipeline([[row[1] for row in sentence] for sentence in sentences])
    return [
        [(w.lemma or "", w.upos, w.feats or "_", str(w.head), w.deprel) for w in sentence.words]
        for sentence in document.sentences
    ]


def score(gold: Sequence[Sentence], predicted: Sequence[Sequence[tuple[str, ...]]]) -> dict[str, float]:
    """Return the shares of words that are right, by the evaluation of the CoNLL 2018 shared task (udtools).

    It counts universal features only, and relations without what follows a colon. Raises `UDError` where the predicted
    heads are no tree.
    """
    from udtools import udeval

    answered = [
        [
            [*row[:2], lemma, upos, "_", features, head, relation, "_", "_"]
            for row, (lemma, upos, features, head, relation) in zip(sentence, answers, strict=True)
        ]
        for sentence, answers in zip(gold, predicted, strict=True)
    ]
    both = [udeval.load_conllu(io.StringIO(_conllu(sentences)), "", {}) for sentences in (gold, answered)]
    found = udeval.evaluate(*both)
    return {name: found[name].f1 for name in ("Lemmas", "UPOS", "UFeats", "UAS", "LAS")}


def shared_tokens(path: Path) -> float:
    """Return the share of the treebank's words that are tokens of `annotate.tokens` in the sentence's text."""
    same = total = 0
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        lines = block.split("\n")
        text = next((line.removeprefix("# text = ") for line in lines if line.startswith("# text = ")), "")
        ours = {(token.start, token.end) for token in words(text)}
        at = 0
        for row in (line.split("\t") for line in lines if line[:1].isdigit()):
            start = text.find(row[1], at) if row[0].isdigit() else -1
            if start >= 0:
                at = start + len(row[1])
                same += (start, at) in ours
            total += row[0].isdigit()
    return same / total if total else 0.0


def guess(train: Sequence[Sentence], sentences: Sequence[Sentence]) -> list[list[tuple[str, ...]]]:
    """Return what a word list does: a known word's most frequent analysis; a new word is a noun and its own lemma.

    Postpositions, auxiliaries, particles and marks depend on the content word before them, content words on the next.
    """
    seen: dict[str, list[Counter[str]]] = defaultdict(lambda: [Counter(), Counter(), Counter(), Counter()])
    for sentence in train:
        for row in sentence:
            for counter, column in zip(seen[row[1]], (2, 3, 5, 7), strict=True):
                counter[row[column]] += 1

    def of(word: str) -> list[str]:
        if word not in seen:
            return [word, "NOUN", "Case=Nom|Gender=Masc|Number=Sing", "obl"]
        return [counter.most_common(1)[0][0] for counter in seen[word]]

    found = []
    for sentence in sentences:
        guessed = [of(row[1]) for row in sentence]
        content = [n for n, answer in enumerate(guessed, start=1) if answer[1] not in _LEANING] or [1]
        next_content = dict(zip(content, [*content[1:], 0], strict=True))
        answers: list[tuple[str, ...]] = []
        for number, (lemma, upos, features, relation) in enumerate(guessed, start=1):
            head = next_content.get(number, content[max(bisect(content, number) - 1, 0)])
            answers.append((lemma, upos, features, str(head), relation if head else "root"))
        found.append(answers)
    return found


def main() -> None:
    """Train, score and print the figures as JSON."""
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("treebank", type=Path)
    arguments.add_argument("--out", type=Path, help="where the models stay (default: nowhere)")
    arguments.add_argument("--models", type=Path, help="a folder of models to score; trains nothing")
    arguments.add_argument("--steps", type=int, default=600, help="of the tagger and of the parser; 0 trains nothing")
    arguments.add_argument("--epochs", type=int, default=15, help="of the lemmatizer")
    arguments.add_argument("--seed", type=int, default=7)
    given = arguments.parse_args()
    train, dev, test = split(read_treebank(given.treebank), given.seed)
    if not (train and dev and test):
        # Stanza's trainers would end without a word.
        raise SystemExit(f"{given.treebank} has too few documents to be split in three.")
    count = sum(map(len, test))
    known = {row[1] for sentence in train for row in sentence}
    report: dict[str, Any] = {
        "sentences": {"train": len(train), "dev": len(dev), "test": len(test)},
        "test words": count,
        "unknown test words": round(sum(row[1] not in known for sentence in test for row in sentence) / count, 4),
        "tokens that are ours too": round(shared_tokens(given.treebank), 4),
        "scores of a word list": _rounded(score(test, guess(train, test))),
    }
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.models or given.out or Path(scratch) / "models"
        if given.steps and not given.models:
            took = train_folder(
                folder, train, dev, steps=given.steps, epochs=given.epochs, seed=given.seed, progress=print
            )
            report["seconds"] = {name: round(value) for name, value in took.items()}
        if given.steps or given.models:
            began = time.perf_counter()
            predicted = predict(folder, test)
            report |= {
                "words a second, loading included": round(count / (time.perf_counter() - began)),
                "megabytes": {
                    path.parent.name: round(path.stat().st_size / 1e6, 1) for path in sorted(folder.glob("hi/*/*.pt"))
                },
                "scores": _rounded(score(test, predicted)),
            }
    print(json.dumps(report, indent=1))


def _rounded(scores: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 4) for name, value in scores.items()}


if __name__ == "__main__":
    main()
