"""All suggesters one after the other, and what a text as given gets back."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from annotate.errors import KnownError
from annotate.suggest.attribution import Attribution
from annotate.suggest.encoder import EncoderEntities
from annotate.suggest.names import Names
from annotate.suggest.quotations import Quotations
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, Range, Suggester, Suggestions
from annotate.suggest.stanza_pipeline import StanzaEntities
from annotate.text import Alignment, normalise


class Pipeline:
    """Runs suggesters in order, each on what the ones before it found.

    ``id`` names all of them with their versions: what it suggested once it need not suggest again.
    ``problem`` is a plain sentence when names cannot be suggested, else None.
    """

    def __init__(self, suggesters: Sequence[Suggester], problem: str | None = None) -> None:
        self._suggesters = tuple(suggesters)
        self.problem = problem

    @property
    def id(self) -> str:
        return "+".join(suggester.id for suggester in self._suggesters)

    def suggest(self, text: str, found: Suggestions | None = None) -> Suggestions:
        """Return what all suggesters propose for a normalised text."""
        suggestions = found or Suggestions()
        for suggester in self._suggesters:
            suggestions = suggester.suggest(text, suggestions)
        return suggestions

    def suggest_given(self, given: str) -> Suggestions:
        """Return what is proposed for a text in any form, as ranges of the text as given."""
        normalised = normalise(given)
        return to_given(self.suggest(normalised.text), normalised.alignment)


def default_pipeline(model_dir: Path) -> Pipeline:
    """Return the pipeline of the program with the models in this folder.

    A missing or damaged model leaves the rules for quotations at work; ``problem`` then says what is wrong.
    """
    rules: list[Suggester] = [Quotations(), Attribution()]
    # A folder with an ONNX network is an encoder's, any other is in Stanza's layout.
    entities = EncoderEntities(model_dir) if (model_dir / "model.onnx").is_file() else StanzaEntities(model_dir)
    try:
        entities.load()
    except KnownError as error:
        return Pipeline(rules, str(error))
    return Pipeline([entities, Names(), *rules])


def to_given(suggestions: Suggestions, alignment: Alignment) -> Suggestions:
    """Return the suggestions with every range led back to the text as given."""
    if not alignment.replacements:
        return suggestions

    def back(span: Range | None) -> Range | None:
        return None if span is None else alignment.to_given(*span)

    entities = []
    for entity in suggestions.entities:
        start, end = alignment.to_given(entity.start, entity.end)
        entities.append(EntitySuggestion(start, end, entity.label, entity.score, entity.source))
    quotes: list[QuoteSuggestion] = []
    for quote in suggestions.quotes:
        start, end = alignment.to_given(quote.start, quote.end)
        stance = quote.stance and replace(quote.stance, target=back(quote.stance.target))
        moved = replace(quote, start=start, end=end, speaker=back(quote.speaker), cue=back(quote.cue))
        quotes.append(replace(moved, means=back(quote.means), stance=stance))
    return Suggestions(tuple(entities), tuple(quotes))
