"""Entities from the Hindi encoder: a small transformer run by ONNX Runtime.

ONNX Runtime and tokenizers are imported when the model is loaded, not before; torch is not needed, and nothing is
ever downloaded.
"""

from bisect import bisect_left
from pathlib import Path

from annotate.suggest.encoder_model import EncoderModel, model_card
from annotate.suggest.encoder_viterbi import BioDecoder
from annotate.suggest.name_edges import trim_name
from annotate.suggest.records import EntitySuggestion, Suggestions
from annotate.suggest.tag_sequences import Confidence, our_label, spans_of_tags
from annotate.tokens import Token, sentences, words


class EncoderEntities:
    """Suggests entities with the encoder of a folder (``model.onnx``, ``tokenizer.json`` and ``model.json``).

    The encoder is loaded at the first suggestion or by `load`; one object serves one thread, and the encoder
    computes with ``threads`` of them.
    """

    def __init__(self, model_dir: Path, *, threads: int = 1) -> None:
        self._folder = model_dir
        self._threads = threads
        self._model: EncoderModel | None = None
        self._decoder = BioDecoder(("O",))

    @property
    def id(self) -> str:
        """Name and version of the model; a retrained one has another."""
        card = model_card(self._folder)
        return "ankan-hi-encoder" if card is None else f"{card['name']}/{card['version']}"

    def load(self) -> None:
        """Leave the encoder in memory. Raises `ModelError` when the folder cannot be used."""
        self._loaded()

    def suggest(self, text: str, found: Suggestions) -> Suggestions:
        """Return ``found`` with the encoder's entities added where none stands yet, on token boundaries.

        Titles, honorifics, case markers and marks stay outside; ``score`` is the encoder's probability of the span.
        """
        model = self._loaded()
        source = self.id
        taken = [(entity.start, entity.end) for entity in found.entities]
        tokens = words(text)
        added = []
        for first, last, label, score in self._tagged(model, text, tokens):
            edges = trim_name(text, tokens, first, last, label)
            if edges is None:
                continue
            start, end = tokens[edges[0]].start, tokens[edges[1] - 1].end
            if not any(low < end and start < high for low, high in taken):
                added.append(EntitySuggestion(start, end, label, score, source))
        entities = sorted((*found.entities, *added), key=lambda entity: (entity.start, -entity.end))
        return Suggestions(tuple(entities), found.quotes)

    def _loaded(self) -> EncoderModel:
        if self._model is None:
            self._model = EncoderModel(self._folder, self._threads)
            self._decoder = BioDecoder(self._model.tags)
        return self._model

    def _tagged(self, model: EncoderModel, text: str, tokens: tuple[Token, ...]) -> list[tuple[int, int, str, float]]:
        """Return (first token, past the last, label, score) of the encoder's spans."""
        starts = [token.start for token in tokens]
        spans = []
        for start, end in sentences(text):
            low, high = bisect_left(starts, start), bisect_left(starts, end)
            if low == high:
                continue
            surface = [text[token.start : token.end] for token in tokens[low:high]]
            logs = self._decoder.log_probabilities(model.scores(surface))
            path = self._decoder.best_path(logs)
            found = spans_of_tags([self._decoder.tags[tag] for tag in path])
            confidence = Confidence(logs, self._decoder.transitions) if found else None
            for first, last, given in found:
                label = our_label(given)
                if label is not None and confidence is not None:
                    score = round(confidence.of_path(first, path[first:last]), 4)
                    spans.append((low + first, low + last, label, score))
        return spans
