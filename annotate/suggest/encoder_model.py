"""An encoder folder, checked and loaded: an article's words in, scores out, by ONNX Runtime and tokenizers alone."""

import hashlib
import json
import os
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import Any

import numpy as np

from annotate.suggest.speech_head import SPEECH_WIDTH, Speech, SpeechWindow, cue_scores, kind_scores, stance_scores
from annotate.suggest.stanza_pipeline import ModelError
from annotate.suggest.tag_sequences import our_label

_RESTORE = "install the model again or choose another one"
_FILES = ("model.onnx", "tokenizer.json")
# Of a word that is no word (an address, a key) the beginning is enough.
_WORD_PIECES = 12
# A window lends its neighbours about so many pieces of context on either side.
_CONTEXT = 48
_REMEMBERED = 50_000


def model_card(folder: Path) -> dict[str, Any] | None:
    """Return what the folder's model.json says, None when it has none that says name and version."""
    try:
        card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return card if isinstance(card, dict) and {"name", "version"} <= card.keys() else None


def silent_onnxruntime() -> Any:
    """Return ONNX Runtime, told before it is loaded to keep no record of its use and to send none.

    WORKAROUND: its builds from 1.32 on keep events in the user's cache folder and send them to their maker; told after
    the import is too late. Goes when it asks first.
    """
    os.environ["ORT_DISABLE_TELEMETRY"] = "1"
    import onnxruntime

    return onnxruntime


@dataclass(frozen=True, slots=True)
class Scores:
    """What an encoder says of an article: words x tags of unnormalised scores, and what it says of speech."""

    tags: Any
    speech: Speech


class EncoderModel:
    """A loaded encoder. ``tags`` are its tags in the order of its scores. One object serves one thread."""

    def __init__(self, folder: Path, threads: int) -> None:
        """Load the folder's files. Raises `ModelError` when one is missing, damaged or of an unknown layout."""
        card = _checked(folder)
        self.tags: tuple[str, ...] = tuple(card["tags"])
        self.calibration: dict[str, Any] = card.get("calibration", {})
        self._bos, self._eos, self._unk = (int(card["pieces"][name]) for name in ("bos", "eos", "unk"))
        self._room = int(card["longest"]) - 2
        try:
            import tokenizers

            onnxruntime = silent_onnxruntime()
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
            width = {output.name: output.shape[-1] for output in self._session.get_outputs()}
        except Exception as error:
            raise ModelError(f"The Hindi encoder in {folder} cannot be loaded; {_RESTORE}.") from error
        if width != {"tags": len(self.tags), "speech": SPEECH_WIDTH}:
            raise ModelError(f"The Hindi encoder in {folder} gives other scores than this program reads; {_RESTORE}.")
        self._known: dict[str, tuple[int, ...]] = {}

    def read(self, words: Sequence[str], breaks: Sequence[int]) -> "Scores":
        """Return what the encoder says of the words of an article; ``breaks`` are the words that begin a paragraph.

        What is too long for the encoder is read in overlapping windows, and each word is scored where it has most
        context.
        """
        pieces = [self._pieces(word) for word in words]
        begins = set(breaks)
        tags = np.empty((len(words), len(self.tags)), np.float32)
        speech = np.empty((len(words), SPEECH_WIDTH), np.float32)
        window_of = np.empty(len(words), np.intp)
        read: list[SpeechWindow] = []
        for first, last, low, high in windows([len(of) + 1 for of in pieces], sorted(begins), self._room):
            found_tags, found_speech = self._read(pieces[first:last], {at - first for at in begins})
            tags[low:high] = found_tags[low - first + 1 : high - first + 1]
            speech[low:high] = found_speech[low - first + 1 : high - first + 1]
            window_of[low:high] = len(read)
            read.append(SpeechWindow(first, found_speech))
        said = Speech(kind_scores(speech), cue_scores(speech), stance_scores(speech), tuple(read), window_of)
        return Scores(tags, said)

    def _read(self, pieces: Sequence[tuple[int, ...]], breaks: set[int]) -> tuple[Any, Any]:
        """Return tag and speech scores of the first piece and of each word's."""
        numbers, firsts = [self._bos], [0]
        for at, of in enumerate(pieces):
            if at and at in breaks:
                numbers.append(self._eos)
            firsts.append(len(numbers))
            numbers += of
        numbers.append(self._eos)
        tags, speech = self._session.run(["tags", "speech"], {"pieces": np.array([numbers], np.int64)})
        return tags[0][firsts], speech[0][firsts]

    def _pieces(self, word: str) -> tuple[int, ...]:
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            numbers = self._tokenizer.encode(word[:200], add_special_tokens=False).ids[:_WORD_PIECES]
            known = self._known[word] = tuple(numbers) or (self._unk,)
        return known


def windows(lengths: Sequence[int], breaks: Sequence[int], room: int) -> list[tuple[int, int, int, int]]:
    """Return what to read and what to keep of it: (first, last, low, high) with first <= low < high <= last.

    The kept ranges follow each other and cover all words; no window is longer than ``room``, given that no word is.
    Neighbours overlap by some context, and part at a paragraph (``breaks``, ascending) where one is near.
    """
    ends = [0, *accumulate(lengths)]
    context = min(_CONTEXT, room // 4)
    found: list[tuple[int, int, int, int]] = []
    first = low = 0
    while low < len(lengths):
        last = bisect_left(ends, ends[first] + room + 1) - 1
        high = len(lengths)
        if last < high:
            high = max(low + 1, _part(ends, breaks, low, last, context))
        found.append((first, last, low, high))
        # The next window begins with some of what was read, at a paragraph where one is near.
        first = max(first, bisect_left(ends, ends[high] - context))
        first = next((at for at in breaks[bisect_left(breaks, first) :] if at <= high), first)
        if high < len(lengths):
            # The context gives way to a next word that needs its room.
            first = max(first, bisect_left(ends, ends[high + 1] - room))
        low = high
    return found


def _part(ends: Sequence[int], breaks: Sequence[int], low: int, last: int, context: int) -> int:
    """Return where the window's kept words end: some context before ``last``, at a paragraph where one is near."""
    high = bisect_left(ends, ends[last] - context)
    at = bisect_left(breaks, high + 1) - 1
    if at >= 0 and breaks[at] > low and ends[high] - ends[breaks[at]] <= 2 * context:
        return breaks[at]
    return high


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
