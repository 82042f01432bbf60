"""A small Stanza tokenizer taught our own tokens and sentences, so that the model folder also works in plain Stanza."""

import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from annotate.tokens import sentences, words
from annotate.training.stanza_logs import stanza_lines

_OPTIONS = "--mode train --lang hi --shorthand hi_ankan --hidden_dim 48 --emb_dim 24 --no_use_mwt --cpu".split()
_PATH_ARGUMENTS = (
    "txt_file label_file mwt_json_file conll_file dev_txt_file dev_label_file dev_conll_gold save_name save_dir "
    "load_name external_dict external_dict_from_model charlm_forward_file"
).split()
_PARAGRAPH = 1500
_INSIDE, _WORD_END, _SENTENCE_END = "0", "1", "2"


def label_characters(text: str) -> str:
    """Return one digit for each code point: 1 at a token's last one, 2 at a sentence's last one, else 0."""
    labels = [_INSIDE] * len(text)
    for token in words(text):
        labels[token.end - 1] = _WORD_END
    for _, end in sentences(text):
        labels[end - 1] = _SENTENCE_END
    return "".join(labels)


def paragraphs(texts: Sequence[str]) -> list[str]:
    """Return the texts in NFC as pieces of single-spaced lines of at most about 1,500 code points."""
    pieces: list[str] = []
    for text in texts:
        piece = ""
        for line in unicodedata.normalize("NFC", text).split("\n"):
            piece = f"{piece} {' '.join(line.split())}".strip()
            if len(piece) > _PARAGRAPH:
                pieces.append(piece)
                piece = ""
        if piece:
            pieces.append(piece)
    return pieces


def train_tokenizer(
    folder: Path, texts: Sequence[str], path: Path, *, steps: int, seed: int, progress: Callable[[str], None]
) -> None:
    """Leave a Stanza tokenizer at ``path`` that imitates `annotate.tokens` on the texts; ``folder`` is for scratch."""
    import torch
    from stanza.models import tokenizer

    # As one text: Stanza leaves overlong sentences out and cannot do with a paragraph of nothing else.
    pieces = paragraphs(["\n".join(texts)])
    text_file, label_file = folder / "tokens.txt", folder / "tokens.labels"
    text_file.write_text("\n\n".join(pieces), encoding="utf-8")
    label_file.write_text("\n\n".join(map(label_characters, pieces)), encoding="utf-8")
    expansions = folder / "expansions.json"
    expansions.write_text("[]", encoding="utf-8")
    with stanza_lines(lambda line: progress(line) if "Step" in line and "00/" in line else None):
        tokenizer.main([
            *_OPTIONS, "--seed", str(seed), "--steps", str(steps), "--eval_steps", str(steps + 1),
            "--txt_file", str(text_file), "--label_file", str(label_file),
            "--dev_txt_file", str(text_file), "--dev_label_file", str(label_file),
            "--mwt_json_file", str(expansions), "--save_dir", str(folder), "--save_name", "tokenizer.pt",
        ])  # fmt: skip
    checkpoint: dict[str, Any] = torch.load(folder / "tokenizer.pt", map_location="cpu", weights_only=True)
    checkpoint["model"] = {
        name: value.half() if value.is_floating_point() else value for name, value in checkpoint["model"].items()
    }
    config = checkpoint["config"]
    checkpoint["config"] = {key: None if key in _PATH_ARGUMENTS else value for key, value in config.items()}
    path.parent.mkdir(parents=True, exist_ok=True)
    torch.save(checkpoint, path)
