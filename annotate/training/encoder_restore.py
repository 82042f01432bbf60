"""A network to train on, out of the folder of an encoder that was exported: the corpora and the source are not needed.

Eight-bit matrices come back as the numbers they stand for, word embeddings in their four bits. Exporting the network
again gives the same eight-bit numbers.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from annotate.errors import KnownError
from annotate.suggest.encoder_model import EncoderModel, model_card
from annotate.training.encoder_network import make_network
from annotate.training.encoder_sentences import TAGS
from annotate.training.encoder_source import Source, dequantised
from annotate.training.encoder_vocabulary import Vocabulary

_HEADS = ("tags", "speech_hidden", "speech")


class RestoreError(KnownError):
    """An encoder folder is whole but holds no network that this program can train on."""


@dataclass(frozen=True, slots=True)
class Restored:
    """An encoder ready to be trained: ``card`` is what its model.json says."""

    network: Any
    tokenizer: Any
    vocabulary: Vocabulary
    card: dict[str, Any]


def restore(folder: Path) -> Restored:
    """Return the encoder of the folder as a network in evaluation mode, with its tokenizer.

    Raises `annotate.suggest.stanza_pipeline.ModelError` when the folder is missing, damaged or no encoder's, and
    `RestoreError` when its network was exported in another way.
    """
    import tokenizers
    import torch

    is_known = EncoderModel(folder, 1).tags == TAGS
    card = model_card(folder)
    try:
        if card is None or not is_known:
            raise KeyError("tags")
        weights = _Weights(folder / "model.onnx")
        count = len(weights.plain("words.scales"))
        bos, eos, unk = (int(card["pieces"][name]) for name in ("bos", "eos", "unk"))
        # What fills a batch is masked and never read: any piece will do.
        vocabulary = Vocabulary(tuple(range(count)), bos=bos, eos=eos, pad=eos, unk=unk)
        source = _source(weights, int(card["layers"]), vocabulary)
        network = make_network(source, vocabulary.kept, layers=source.layers, tags=len(TAGS))
        with torch.no_grad():
            for name in _HEADS:
                head = getattr(network, name)
                head.weight.copy_(torch.from_numpy(weights.matrix(name)))
                head.bias.copy_(torch.from_numpy(weights.plain(f"{name}.bias")))
    except (KeyError, ValueError, RuntimeError) as error:
        raise RestoreError(
            f"The encoder in {folder} can make suggestions but cannot be trained further: another version of the "
            "program made it. Choose the one that comes with this program."
        ) from error
    tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
    return Restored(network.eval(), tokenizer, vocabulary, card)


class _Weights:
    """The constants of an exported graph by the names they have in the network. A missing one is a `KeyError`."""

    def __init__(self, path: Path) -> None:
        import onnx
        from onnx import numpy_helper

        graph = onnx.load(path).graph
        self._values = {constant.name: numpy_helper.to_array(constant) for constant in graph.initializer}
        norms = [node for node in graph.node if node.op_type == "LayerNormalization"]
        self.epsilon = next(float(each.f) for node in norms for each in node.attribute if each.name == "epsilon")

    def plain(self, name: str) -> Any:
        """Return a constant as it stands there, in memory of its own."""
        return self._values[name].copy()

    def matrix(self, name: str) -> Any:
        """Return the matrix of a linear layer, outputs x inputs, in full precision."""
        numbers = self._values[f"{name}.weight_quantized"].astype(np.float32)
        zeros = self._values[f"{name}.weight_zero_point"].astype(np.float32)
        return np.ascontiguousarray(((numbers - zeros) * self._values[f"{name}.weight_scale"]).T)


def _source(weights: _Weights, layers: int, vocabulary: Vocabulary) -> Source:
    """Return the encoder below the heads as one that was published; its pieces stay in its tokenizer."""
    halves, scales = weights.plain("words.halves"), weights.plain("words.scales")
    blocks = np.concatenate([scales.view(np.uint8), halves], axis=-1)
    words, per_word, block_bytes = blocks.shape
    positions = weights.plain("positions")
    hidden = positions.shape[1]
    tensors = {
        "emb.word": dequantised(blocks.reshape(-1, block_bytes)).reshape(words, hidden),
        "emb.pos": positions,
        "emb.type": np.zeros((1, hidden), np.float32),
        **_norm(weights, "norm", "emb.ln"),
    }
    for number in range(layers):
        there, here = f"layers.{number}", f"l{number}"
        joint, biases = np.split(weights.matrix(f"{there}.qkv"), 3), np.split(weights.plain(f"{there}.qkv.bias"), 3)
        for part, matrix, bias in zip("qkv", joint, biases, strict=True):
            tensors[f"{here}.{part}.w"], tensors[f"{here}.{part}.b"] = matrix, bias
        for name, short in (("out", "ao"), ("wide", "fi"), ("narrow", "fo")):
            tensors[f"{here}.{short}.w"] = weights.matrix(f"{there}.{name}")
            tensors[f"{here}.{short}.b"] = weights.plain(f"{there}.{name}.bias")
        tensors |= _norm(weights, f"{there}.norm", f"{here}.aln") | _norm(weights, f"{there}.last_norm", f"{here}.oln")
    return Source(
        hidden=hidden,
        layers=layers,
        heads=int(weights.plain("layers.0.apart")[2]),
        feed_forward=len(tensors["l0.fi.b"]),
        epsilon=weights.epsilon,
        bos=vocabulary.bos,
        eos=vocabulary.eos,
        pad=vocabulary.pad,
        unk=vocabulary.unk,
        pieces=(),
        scores=(),
        normaliser={},
        tensors=tensors,
        word_blocks=blocks.reshape(words, per_word, block_bytes),
    )


def _norm(weights: _Weights, name: str, short: str) -> dict[str, Any]:
    return {f"{short}.w": weights.plain(f"{name}.weight"), f"{short}.b": weights.plain(f"{name}.bias")}
