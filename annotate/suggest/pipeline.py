"""All suggesters one after the other, and what a text as given gets back."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from annotate.errors import KnownError
from annotate.suggest.attribution import Attribution
from annotate.suggest.calibration import Calibrated
from annotate.suggest.encoder import EncoderEntities
from annotate.suggest.encoder_reader import EncoderReader
from annotate.suggest.encoder_speech import EncoderSpeech
from annotate.suggest.names import Names
from annotate.suggest.quotations import Quotations
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, Range, Suggester, Suggestions
from annotate.suggest.resolution import Resolution
from annotate.suggest.stance import Stances
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
    rules: list[Suggester] = [Quotations(), Attribution(), Resolution(), Stances()]
    try:
        # A folder with an ONNX network is an encoder's, any other is in Stanza's layout.
        if (model_dir / "model.onnx").is_file():
            return encoder_pipeline(model_dir)
        entities = StanzaEntities(model_dir)
        entities.load()
    except KnownError as error:
        return Pipeline(rules, str(error))
    return Pipeline([entities, Names(), *rules])


def first_pipeline(model_dirs: Sequence[Path]) -> Pipeline:
    """Return the pipeline of the first of these folders that can be used; its ``id`` says which one that was.

    When none can, it is the rules with the first folder's problem.
    """
    first, *others = model_dirs
    pipeline = default_pipeline(first)
    for folder in others:
        if pipeline.problem is None:
            break
        other = default_pipeline(folder)
        if other.problem is None:
            return other
    return pipeline


def encoder_pipeline(model_dir: Path) -> Pipeline:
    """Return the pipeline in which one encoder reads names, quotations, speakers and cues; the rules say the rest.

    Raises `KnownError` when the folder cannot be used.
    """
    reader = EncoderReader(model_dir)
    model = reader.load()
    rules: list[Suggester] = [Resolution(), Stances()]
    return Pipeline([EncoderEntities(reader), Names(), EncoderSpeech(reader), *rules, Calibrated(model.calibration)])


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
