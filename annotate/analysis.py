"""What the words of an article are by themselves: lemma, part of speech, features and dependencies. Pure.

The words are the tokens of `annotate.tokens`, in its sentences, so that an exporter can put annotations beside them.
Inventories and the tree are those of Universal Dependencies (universaldependencies.org/guidelines.html).
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass


class AnalysisError(ValueError):
    """Words are not in order, or their dependencies are no tree."""


@dataclass(frozen=True, slots=True)
class Word:
    """A token, half-open in code points of the article, and what was found about it.

    ``features`` are ``Name=Value`` joined by ``|``, empty when there are none; ``head`` is the number of the word in
    its sentence that this one depends on, from 1, and 0 for the root; ``relation`` names how.
    """

    start: int
    end: int
    lemma: str
    upos: str
    features: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Analysis:
    """The words of an article, sentence by sentence, as ``model`` sees them."""

    model: str
    sentences: tuple[tuple[Word, ...], ...]

    def __post_init__(self) -> None:
        """Raises `AnalysisError` unless words are in order and each sentence is a tree with one root."""
        last = 0
        for sentence in self.sentences:
            for word in sentence:
                if not last <= word.start < word.end:
                    raise AnalysisError(f"the word at {word.start}-{word.end} stands before or in the one at {last}")
                last = word.end
            _require_tree([word.head for word in sentence])


def to_json(analysis: Analysis) -> str:
    """Return the sentences as JSON: lists of lists of words, a word as a list in the order of `Word`'s fields."""
    rows = [
        [[w.start, w.end, w.lemma, w.upos, w.features, w.head, w.relation] for w in sentence]
        for sentence in analysis.sentences
    ]
    return json.dumps(rows, ensure_ascii=False, separators=(",", ":"))


def from_json(model: str, content: str) -> Analysis:
    """Return the analysis that `to_json` wrote. Raises `AnalysisError` when it is none."""
    try:
        rows = json.loads(content)
        return Analysis(model, tuple(tuple(Word(*word) for word in sentence) for sentence in rows))
    except (ValueError, TypeError) as error:
        raise AnalysisError(f"the analysis by {model} cannot be read: {error}") from error


def _require_tree(heads: Sequence[int]) -> None:
    if heads and heads.count(0) != 1:
        raise AnalysisError(f"a sentence has {heads.count(0)} roots")
    for number in range(1, len(heads) + 1):
        steps, at = 0, number
        while at:
            if not 1 <= at <= len(heads) or steps > len(heads):
                raise AnalysisError(f"word {number} of a sentence of {len(heads)} words does not lead to the root")
            at, steps = heads[at - 1], steps + 1
