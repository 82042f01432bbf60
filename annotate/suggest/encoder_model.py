"""An encoder folder, checked and loaded: words in, tag scores out, by ONNX Runtime and tokenizers alone."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from annotate.suggest.stanza_pipeline import ModelError
from annotate.suggest.tag_sequences import our_label

_RESTORE = "install the model again or choose another one"
_FILES = ("model.onnx", "tokenizer.json")
# Of a word that is no word (an address, a key) the beginning is enough.
_WORD_PIECES = 12
# A window lends its neighbours this many words of context on either side.
_CONTEXT = 24
_REMEMBERED = 50_000


def model_card(folder: Path) -> dict[str, Any] | None:
    """Return what the folder's model.json says, None when it has none that says name and version."""
    try:
        card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return card if isinstance(card, dict) and {"name", "version"} <= card.keys() else None


class EncoderModel:
    """A loaded encoder. ``tags`` are its tags in the order of its scores. One object serves one thread."""

    def __init__(self, folder: Path, threads: int) -> None:
        """Load the folder's files. Raises `ModelError` when one is missing, damaged or of an unknown layout."""
        card = _checked(folder)
        self.tags: tuple[str, ...] = tuple(card["tags"])
        self._bos, self._eos, self._unk = (int(card["pieces"][name]) for name in ("bos", "eos", "unk"))
        self._room = int(card["longest"]) - 2
        try:
            import onnxruntime
            import tokenizers
        except ImportError as error:
            raise ModelError(
                "ONNX Runtime or tokenizers is not installed, so names cannot be suggested; install the program again."
            ) from error
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.log_severity_level = 4
        # Everything a foreign file with a matching card makes the two libraries raise; none of it names the file.
        try:
            self._tokenizer: Any = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._session: Any = onnxruntime.InferenceSession(
                str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
            )
            width = self._session.get_outputs()[0].shape[-1]
        except Exception as error:
            raise ModelError(f"The Hindi encoder in {folder} cannot be loaded; {_RESTORE}.") from error
        if width != len(self.tags):
            raise ModelError(
                f"The Hindi encoder in {folder} gives {width} scores for {len(self.tags)} tags; {_RESTORE}."
            )
        self._known: dict[str, tuple[int, ...]] = {}

    def scores(self, words: Sequence[str]) -> Any:
        """Return words x tags of unnormalised scores for the words of one sentence, which may be of any length.

        A sentence is read by itself, so the same words always get the same scores. One that is too long for the
        encoder is read in overlapping windows, and each word is scored where it has most context.
        """
        pieces = [self._pieces(word) for word in words]
        found = np.empty((len(words), len(self.tags)), np.float32)
        for first, last, low, high in windows([len(of) for of in pieces], self._room):
            found[low:high] = self._read(pieces[first:last])[low - first : high - first]
        return found

    def _read(self, pieces: Sequence[tuple[int, ...]]) -> Any:
        numbers, firsts = [self._bos], []
        for of in pieces:
            firsts.append(len(numbers))
            numbers += of
        numbers.append(self._eos)
        (scores,) = self._session.run(None, {"pieces": np.array([numbers], np.int64)})
        return scores[0][firsts]

    def _pieces(self, word: str) -> tuple[int, ...]:
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            numbers = self._tokenizer.encode(word[:200], add_special_tokens=False).ids[:_WORD_PIECES]
            known = self._known[word] = tuple(numbers) or (self._unk,)
        return known


def windows(lengths: Sequence[int], room: int) -> list[tuple[int, int, int, int]]:
    """Return what to read and what to keep of it: (first, last, low, high) with first <= low < high <= last.

    The kept ranges follow each other and cover all words; no window holds more than ``room`` pieces, given that no
    word does. Neighbouring windows overlap where there is room.
    """
    found: list[tuple[int, int, int, int]] = []
    first = low = 0
    while low < len(lengths):
        last, used = first, 0
        while last < len(lengths) and used + lengths[last] <= room:
            used += lengths[last]
            last += 1
        context = min(_CONTEXT, (last - low) // 3)
        high = last if last == len(lengths) else max(low + 1, last - context)
        found.append((first, last, low, high))
        first = high - min(context, high - first - 1) if high < len(lengths) else high
        while sum(lengths[first : high + 1]) > room:
            first += 1
        low = high
    return found


def _checked(folder: Path) -> dict[str, Any]:
    """Return the folder's card. Raises `ModelError` unless every file is there as the card says."""
    if not folder.is_dir():
        raise ModelError(f"The model folder {folder} does not exist; {_RESTORE}.")
    card = model_card(folder)
    try:
        expected = {name: str(card["sha256"][name]) for name in _FILES} if card else {}
        is_known = bool(card) and all(our_label(tag[2:]) for tag in card["tags"] if tag != "O")  # type: ignore[index]
        is_known = is_known and {"bos", "eos", "unk"} <= card["pieces"].keys() and card["longest"] > 2  # type: ignore[index]
    except (AttributeError, KeyError, TypeError):
        is_known = False
    if card is None or not is_known:
        raise ModelError(f"{folder / 'model.json'} is missing or describes no Hindi encoder; {_RESTORE}.")
    for name in _FILES:
        path = folder / name
        try:
            content = path.read_bytes()
        except OSError as error:
            raise ModelError(f"The file {path} of the model is missing or cannot be read; {_RESTORE}.") from error
        if hashlib.sha256(content).hexdigest() != expected[name]:
            raise ModelError(f"The file {path} of the model is damaged; {_RESTORE}.")
    return card
