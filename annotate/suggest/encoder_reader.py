"""One reading of an article by the encoder, shared by all that is suggested from it.

ONNX Runtime and tokenizers are imported when the model is loaded, not before; torch is not needed, and nothing is
ever downloaded.
"""

from dataclasses import dataclass
from pathlib import Path

from annotate.suggest.encoder_model import EncoderModel, Scores, model_card
from annotate.suggest.encoder_viterbi import BioDecoder
from annotate.tokens import Token, words


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """A text, its words, those of them that begin a line, and what the encoder says of each."""

    text: str
    tokens: tuple[Token, ...]
    breaks: tuple[int, ...]
    scores: Scores


class EncoderReader:
    """Reads articles with the encoder of a folder (``model.onnx``, ``tokenizer.json`` and ``model.json``).

    The encoder is loaded at the first article or by `load`; one object serves one thread, and the encoder computes with
    ``threads`` of them. The last article is remembered.
    """

    def __init__(self, model_dir: Path, *, threads: int = 1) -> None:
        self._folder = model_dir
        self._threads = threads
        self._model: EncoderModel | None = None
        self._last: ReadArticle | None = None
        self.decoder = BioDecoder(("O",))

    @property
    def id(self) -> str:
        """Name and version of the model; a retrained one has another."""
        card = model_card(self._folder)
        return "ankan-hi-encoder" if card is None else f"{card['name']}/{card['version']}"

    def load(self) -> EncoderModel:
        """Leave the encoder in memory and return it. Raises `ModelError` when the folder cannot be used."""
        if self._model is None:
            self._model = EncoderModel(self._folder, self._threads)
            self.decoder = BioDecoder(self._model.tags)
        return self._model

    def read(self, text: str) -> ReadArticle:
        """Return the text as the encoder reads it."""
        if self._last is None or self._last.text != text:
            model = self.load()
            tokens = words(text)
            breaks = tuple(
                at for at, token in enumerate(tokens) if at == 0 or "\n" in text[tokens[at - 1].end : token.start]
            )
            scores = model.read([text[token.start : token.end] for token in tokens], breaks)
            self._last = ReadArticle(text, tokens, breaks, scores)
        return self._last
