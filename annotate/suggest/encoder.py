"""Entities from the Hindi encoder, a small transformer that reads the article in long windows."""

from itertools import pairwise

from annotate.suggest.encoder_reader import EncoderReader, ReadArticle
from annotate.suggest.name_edges import trim_name
from annotate.suggest.records import EntitySuggestion, Suggestions
from annotate.suggest.tag_sequences import Confidence, our_label, spans_of_tags

# A span less probable than this is wrong more often than not; chosen in cross-validation (docs/suggestions.md).
# Organisations are the names most often missed.
_LEAST = 0.5
_LEAST_OF = {"ORG": 0.4}


class EncoderEntities:
    """Suggests the entities that the encoder reads in an article."""

    def __init__(self, reader: EncoderReader) -> None:
        self._reader = reader

    @property
    def id(self) -> str:
        """Name and version of the model; a retrained one has another."""
        return self._reader.id

    def suggest(self, text: str, found: Suggestions) -> Suggestions:
        """Return ``found`` with the encoder's entities added where none stands yet, on token boundaries.

        Titles, honorifics, case markers and marks stay outside; ``score`` is the encoder's probability of the span.
        """
        article = self._reader.read(text)
        source = self.id
        taken = [(entity.start, entity.end) for entity in found.entities]
        tokens = article.tokens
        added = []
        for first, last, label, score in self._tagged(article):
            edges = trim_name(text, tokens, first, last, label)
            if edges is None:
                continue
            start, end = tokens[edges[0]].start, tokens[edges[1] - 1].end
            if not any(low < end and start < high for low, high in taken):
                added.append(EntitySuggestion(start, end, label, score, source))
        entities = sorted((*found.entities, *added), key=lambda entity: (entity.start, -entity.end))
        return Suggestions(tuple(entities), found.quotes)

    def _tagged(self, article: ReadArticle) -> list[tuple[int, int, str, float]]:
        """Return (first token, past the last, label, score) of the encoder's spans, paragraph by paragraph."""
        decoder = self._reader.decoder
        spans = []
        for low, high in pairwise((*article.breaks, len(article.tokens))):
            logs = decoder.log_probabilities(article.scores.tags[low:high])
            path = decoder.best_path(logs)
            found = spans_of_tags([decoder.tags[tag] for tag in path])
            confidence = Confidence(logs, decoder.transitions) if found else None
            for first, last, given in found:
                label = our_label(given)
                if label is None or confidence is None:
                    continue
                score = round(confidence.of_path(first, path[first:last]), 4)
                if score >= _LEAST_OF.get(label, _LEAST):
                    spans.append((low + first, low + last, label, score))
        return spans
