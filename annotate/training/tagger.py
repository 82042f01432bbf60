"""Stanza's own entity trainer, run on our sentences and vectors, and its result made small and free of paths."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from annotate.training.corpora import Tagged
from annotate.training.stanza_logs import stanza_lines

# What worked on news: see the notes in MODEL.md. Frozen vectors are the point: names met only in use stay readable.
_OPTIONS = (
    "--mode train --shorthand hi_ankan --no_emb_finetune --optim adam --lr 0.0025 --lr_decay 0.5 --patience 1 "
    "--ignore_tag_scores TIMEX,NUMEX,MISC --hidden_dim 224 --char_hidden_dim 80 --char_emb_dim 40 "
    "--word_dropout 0.04 --dropout 0.4 --log_step 100 --cpu"
).split()
# Arguments of the training run that the tagger never reads again and that name files.
_PATH_ARGUMENTS = (
    "data_dir wordvec_dir wordvec_file wordvec_pretrain_file train_file eval_file eval_output_file save_dir save_name "
    "charlm_save_dir charlm_forward_file charlm_backward_file finetune_load_name"
).split()

# Of the names of persons, organisations and places in the corpora 59 % are places (10,701 of 18,184), in annotated
# world news 33 % (753 of 2,294): the natural logarithms of the odds differ by 1.1.
LOWERED = {"LOC": 1.0}


def write_sentences(path: Path, sentences: Sequence[Tagged]) -> None:
    """Leave the sentences at ``path`` in the JSON that Stanza's entity trainer reads."""
    rows = [
        [{"id": i, "text": word, "ner": tag} for i, (word, tag) in enumerate(sentence, start=1)]
        for sentence in sentences
    ]
    path.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def write_pretrain(path: Path, words: Sequence[str], rows: Any, *, half: bool) -> None:
    """Leave the vectors at ``path`` as a Stanza pretrain; unknown words have the zero vector."""
    import numpy as np
    import torch
    from stanza.models.common.pretrain import PretrainedWordVocab
    from stanza.models.common.vocab import VOCAB_PREFIX

    table = np.concatenate([np.zeros((len(VOCAB_PREFIX), rows.shape[1]), np.float32), rows])
    vectors = torch.from_numpy(table)
    vocab = PretrainedWordVocab(list(words), lang="hi", lower=True).state_dict()
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"vocab": vocab, "emb": vectors.half() if half else vectors}, path)


def train_tagger(
    folder: Path, train: Path, dev: Path, pretrain: Path, *, steps: int, seed: int, progress: Callable[[str], None]
) -> Path:
    """Return the file of the tagger that was best on ``dev`` within ``steps`` steps of up to 32 sentences."""
    from stanza.models import ner_tagger

    def take(line: str) -> None:
        if "dev_score" in line or "loss = " in line:
            progress(line)

    with stanza_lines(take):
        ner_tagger.main([
            *_OPTIONS, "--seed", str(seed), "--max_steps", str(steps), "--eval_interval", str(min(500, steps)),
            "--train_file", str(train), "--eval_file", str(dev), "--wordvec_pretrain_file", str(pretrain),
            "--save_dir", str(folder), "--save_name", "tagger.pt",
        ])  # fmt: skip
    return folder / "tagger.pt"


def lower_odds(weights: dict[str, Any], tags: Sequence[str]) -> None:
    """The odds of a place are those of news: `LOWERED` is taken from the bias of the label's tags, in place."""
    bias = weights["tag_clfs.0.bias"]
    for at, tag in enumerate(tags):
        bias[at] -= LOWERED.get(tag[2:], 0.0)


def write_small_tagger(trained: Path, pretrain: Path, path: Path) -> list[str]:
    """Leave the trained tagger at ``path`` in half precision, over the words of ``pretrain``; return its labels.

    The table of trained word differences, which frozen vectors leave at zero, goes, and so does every path.
    """
    import torch

    def cpu(storage: Any, _: str) -> Any:
        return storage

    checkpoint = torch.load(trained, cpu, weights_only=True)
    vocab = checkpoint["vocab"]
    vocab.pop("delta", None)
    vocab["word"] = torch.load(pretrain, cpu, weights_only=True)["vocab"]
    weights = {
        name: value.half() if value.is_floating_point() else value
        for name, value in checkpoint["model"].items()
        if not name.startswith("delta_emb")
    }
    units = vocab["tag"].get("_id2unit", [])
    tags = [str(unit) for unit in (units[0] if isinstance(units, dict) else units)]
    lower_odds(weights, tags)
    config = {key: None if key in _PATH_ARGUMENTS else value for key, value in checkpoint["config"].items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"model": weights, "vocab": vocab, "config": config}, path)
    return sorted({tag[2:] for tag in tags if tag[1:2] == "-"})
