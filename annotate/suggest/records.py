"""Plain suggestion records and the protocol of everything that makes them.

Offsets are code points of the normalised text, half-open. Records carry no ids and no decisions: they become spans
and quotations of an annotator's layer only when the project stores them.
"""

from dataclasses import dataclass, field, replace
from typing import Any, Protocol

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class EntitySuggestion:
    """A proposed name; ``score`` is the estimated probability that span and label are right, None if unknown."""

    start: int
    end: int
    label: str
    score: float | None
    source: str


@dataclass(frozen=True, slots=True)
class StanceSuggestion:
    """A proposed stance of a quotation's speaker: its value, what it is about (None if unknown) and how sure."""

    value: str
    target: Range | None
    score: float | None


@dataclass(frozen=True, slots=True)
class QuoteSuggestion:
    """A proposed quotation (marks included) with the ranges of its speaker and cue where they were found.

    ``means`` is the name that a speaker who is a pronoun or a role stands for, where the article says so.
    """

    start: int
    end: int
    kind: str
    speaker: Range | None
    cue: Range | None
    source: str
    score: float | None = None
    means: Range | None = None
    stance: StanceSuggestion | None = None


@dataclass(frozen=True, slots=True)
class Suggestions:
    """What is proposed for one text, each tuple ordered by (start, -end)."""

    entities: tuple[EntitySuggestion, ...] = field(default=())
    quotes: tuple[QuoteSuggestion, ...] = field(default=())


def without_stances(suggestions: Suggestions) -> Suggestions:
    """Return the suggestions as they are for somebody who did not ask for stances."""
    return replace(suggestions, quotes=tuple(replace(quote, stance=None) for quote in suggestions.quotes))


class Suggester(Protocol):
    """Proposes spans for a text. ``id`` names model or rules and their version; it is stored as the origin."""

    @property
    def id(self) -> str: ...

    def suggest(self, text: str, found: Suggestions) -> Suggestions:
        """Return ``found`` (what earlier suggesters proposed) with this suggester's proposals added or mended."""
        ...


def to_record(document_id: str, suggestions: Suggestions) -> dict[str, Any]:
    """Return the suggestion record of docs/formats.md, one JSON object."""

    def anchor(span: Range | None) -> dict[str, int] | None:
        return None if span is None else {"start": span[0], "end": span[1]}

    return {
        "id": document_id,
        "entities": [
            {"start": e.start, "end": e.end, "label": e.label, "score": e.score, "source": e.source}
            for e in suggestions.entities
        ],
        "quotes": [
            {
                "start": q.start,
                "end": q.end,
                "kind": q.kind,
                "speaker": anchor(q.speaker),
                "cue": anchor(q.cue),
                "score": q.score,
                "source": q.source,
                "means": anchor(q.means),
                "stance": None
                if q.stance is None
                else {"value": q.stance.value, "target": anchor(q.stance.target), "score": q.stance.score},
            }
            for q in suggestions.quotes
        ],
    }


def from_record(record: dict[str, Any]) -> Suggestions:
    """Return the suggestions that `to_record` wrote. Raises `KeyError` or `TypeError` on a record of another form.

    It may come from a process that has gone wrong: a value of another type is refused here, where it comes in.
    """

    def anchor(span: dict[str, int] | None) -> Range | None:
        return None if span is None else (_whole(span["start"]), _whole(span["end"]))

    def stance(given: dict[str, Any] | None) -> StanceSuggestion | None:
        if given is None:
            return None
        return StanceSuggestion(_text(given["value"]), anchor(given["target"]), _score(given["score"]))

    entities = (
        EntitySuggestion(
            _whole(e["start"]), _whole(e["end"]), _text(e["label"]), _score(e.get("score")), _text(e.get("source", ""))
        )
        for e in _objects(record["entities"])
    )
    quotes = (
        QuoteSuggestion(
            _whole(q["start"]),
            _whole(q["end"]),
            _text(q["kind"]),
            anchor(q.get("speaker")),
            anchor(q.get("cue")),
            _text(q.get("source", "")),
            _score(q.get("score")),
            anchor(q.get("means")),
            stance(q.get("stance")),
        )
        for q in _objects(record["quotes"])
    )
    return Suggestions(tuple(entities), tuple(quotes))


def _objects(value: object) -> list[dict[str, Any]]:
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise TypeError(f"expected a list of objects, found {value!r:.40}")
    return value


def _whole(value: object) -> int:
    # Not isinstance: a truth value is a whole number to it.
    if type(value) is not int:
        raise TypeError(f"expected a whole number, found {value!r:.40}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"expected a text, found {value!r:.40}")
    return value


def _score(value: object) -> float | None:
    if value is None or (type(value) in (int, float) and 0 <= value <= 1):  # type: ignore[operator]
        return value  # type: ignore[return-value]
    raise TypeError(f"expected a probability, found {value!r:.40}")
