"""A very small encoder of random weights, in the layout of the one that ships: trained in seconds, good for nothing."""

from pathlib import Path

import numpy as np

from annotate.tokens import words
from annotate.training.encoder_folder import write_folder
from annotate.training.encoder_network import make_network
from annotate.training.encoder_sentences import TAGS
from annotate.training.encoder_source import Source, dequantised
from annotate.training.encoder_vocabulary import Vocabulary, make_tokenizer

_HIDDEN, _WIDE, _LAYERS, _HEADS, _POSITIONS = 64, 128, 2, 2, 512
_SPECIAL = ("<s>", "<pad>", "</s>", "<unk>")


def make_source(texts: list[str] | tuple[str, ...] = ()) -> Source:
    """Return a source whose pieces are the words of the texts, single letters, digits and marks."""
    rng = np.random.default_rng(7)
    letters = [chr(code) for code in (*range(0x21, 0x7F), *range(0x900, 0x980), 0x2018, 0x2019, 0x201C, 0x201D)]
    known = sorted({text[token.start : token.end] for text in texts for token in words(text)})
    pieces = (*_SPECIAL, "▁", *letters, *(f"▁{word}" for word in known))
    scores = (*[0.0] * 4, -1.0, *[-9.0] * len(letters), *[-5.0] * len(known))
    blocks = rng.integers(0, 256, (len(pieces), _HIDDEN // 32, 18), np.uint8)
    blocks[:, :, :2] = np.full((1,), 0.05, "<f2").view(np.uint8)

    def weights(*shape: int) -> np.ndarray:
        return rng.normal(0, 0.1, shape).astype(np.float32)

    tensors = {
        "emb.word": dequantised(blocks.reshape(-1, 18)).reshape(len(pieces), _HIDDEN),
        "emb.pos": weights(_POSITIONS, _HIDDEN),
        "emb.type": weights(2, _HIDDEN),
        "emb.ln.w": 1 + weights(_HIDDEN),
        "emb.ln.b": weights(_HIDDEN),
    }
    for layer in range(_LAYERS):
        for name in ("q", "k", "v", "ao"):
            tensors[f"l{layer}.{name}.w"], tensors[f"l{layer}.{name}.b"] = weights(_HIDDEN, _HIDDEN), weights(_HIDDEN)
        tensors[f"l{layer}.fi.w"], tensors[f"l{layer}.fi.b"] = weights(_WIDE, _HIDDEN), weights(_WIDE)
        tensors[f"l{layer}.fo.w"], tensors[f"l{layer}.fo.b"] = weights(_HIDDEN, _WIDE), weights(_HIDDEN)
        for name in ("aln", "oln"):
            tensors[f"l{layer}.{name}.w"], tensors[f"l{layer}.{name}.b"] = 1 + weights(_HIDDEN), weights(_HIDDEN)
    return Source(
        hidden=_HIDDEN,
        layers=_LAYERS,
        heads=_HEADS,
        feed_forward=_WIDE,
        epsilon=1e-12,
        bos=0,
        eos=2,
        pad=1,
        unk=3,
        pieces=pieces,
        scores=scores,
        normaliser={},
        tensors=tensors,
        word_blocks=blocks,
    )


def make_encoder(folder: Path, texts: list[str] | tuple[str, ...] = ()) -> Path:
    """Return ``folder`` with a whole encoder of random weights in it."""
    import torch

    source = make_source(texts)
    vocabulary = Vocabulary(tuple(range(len(source.pieces))), source.bos, source.eos, source.pad, source.unk)
    torch.manual_seed(7)
    network = make_network(source, vocabulary.kept, layers=source.layers, tags=len(TAGS)).eval()
    folder.mkdir(parents=True, exist_ok=True)
    write_folder(folder, network, make_tokenizer(source, vocabulary), vocabulary, version="0", seed=7)
    return folder
