"""Plain suggestion records and the protocol of everything that makes them.

Offsets are code points of the normalised text, half-open. Records carry no ids and no decisions: they become spans
and quotations of an annotator's layer only when the project stores them.
"""

from dataclasses import dataclass, field
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
    """Return the suggestions that `to_record` wrote. Raises `KeyError` or `TypeError` on a record of another form."""

    def anchor(span: dict[str, int] | None) -> Range | None:
        return None if span is None else (span["start"], span["end"])

    def stance(given: dict[str, Any] | None) -> StanceSuggestion | None:
        return None if given is None else StanceSuggestion(given["value"], anchor(given["target"]), given["score"])

    entities = (
        EntitySuggestion(e["start"], e["end"], e["label"], e.get("score"), e.get("source", ""))
        for e in record["entities"]
    )
    quotes = (
        QuoteSuggestion(
            q["start"],
            q["end"],
            q["kind"],
            anchor(q.get("speaker")),
            anchor(q.get("cue")),
            q.get("source", ""),
            q.get("score"),
            anchor(q.get("means")),
            stance(q.get("stance")),
        )
        for q in record["quotes"]
    )
    return Suggestions(tuple(entities), tuple(quotes))
