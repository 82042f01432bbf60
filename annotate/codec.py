"""Records and edits as plain JSON values and back; used by the journal, the exchange format and the worker."""

from functools import lru_cache
from typing import Any

from annotate.edits import AnyStep, Edit, NoteStep, ResolutionStep, StateStep, Step
from annotate.model import (
    Anchor,
    Decision,
    Note,
    Origin,
    Proposal,
    Quote,
    Record,
    Resolution,
    Source,
    Span,
    Stance,
    State,
)

Json = dict[str, Any]

# Tables are several times as fast as the enumerations, which are asked for what the tables do not know.
_SOURCES = {source.value: source for source in Source}
_DECISIONS = {decision.value: decision for decision in Decision}
_WORDS: dict[Source | Decision | None, str | None] = {
    None: None,
    **{source: source.value for source in Source},
    **{decision: decision.value for decision in Decision},
}


def origin_to_json(origin: Origin) -> Json:
    """Return the origin as a JSON object."""
    proposed = origin.proposed
    return {
        "source": _WORDS[origin.source],
        "name": origin.name,
        "decision": _WORDS[origin.decision],
        "score": origin.score,
        "seconds": origin.seconds,
        "proposed": None
        if proposed is None
        else {"start": proposed.start, "end": proposed.end, "label": proposed.label},
    }


def origin_from_json(value: Json) -> Origin:
    """Return the origin. Raises `KeyError`, `TypeError` or `ValueError` on another form."""
    source, name, decision = value["source"], str(value["name"]), value.get("decision")
    score, seconds, proposed = value.get("score"), value.get("seconds"), value.get("proposed")
    if score is None and seconds is None and proposed is None:
        return _plain_origin(source, name, decision)
    return Origin(
        _SOURCES.get(source) or Source(source),
        name,
        None if decision is None else _DECISIONS.get(decision) or Decision(decision),
        _number(score),
        _number(seconds),
        None if proposed is None else Proposal(_offset(proposed["start"]), _offset(proposed["end"]), proposed["label"]),
    )


@lru_cache(maxsize=256)
def _plain_origin(source: str, name: str, decision: str | None) -> Origin:
    """Return the origin that all records have which one person, or one file, has added: one record for them all."""
    return Origin(_SOURCES.get(source) or Source(source), name, None if decision is None else Decision(decision))


def anchor_to_json(anchor: Anchor | None) -> Json | None:
    """Return the anchor as a JSON object."""
    return None if anchor is None else {"start": anchor.start, "end": anchor.end, "entity": anchor.entity}


def anchor_from_json(value: Json | None) -> Anchor | None:
    """Return the anchor."""
    if value is None:
        return None
    return Anchor(_offset(value["start"]), _offset(value["end"]), value.get("entity"))


def record_to_json(record: Record) -> Json:
    """Return a record as a JSON object without its type; `Span`, `Quote` and `Stance` have different keys."""
    origin = origin_to_json(record.origin)
    if isinstance(record, Span):
        return {"id": record.id, "start": record.start, "end": record.end, "label": record.label, "origin": origin}
    if isinstance(record, Quote):
        return {
            "id": record.id,
            "start": record.start,
            "end": record.end,
            "kind": record.kind,
            "speaker": anchor_to_json(record.speaker),
            "cue": anchor_to_json(record.cue),
            # Only where it says something: lines written before there was such a thing stay as they are.
            **({} if record.means is None else {"means": record.means}),
            "origin": origin,
        }
    return {
        "id": record.id,
        "holder": anchor_to_json(record.holder),
        "target": anchor_to_json(record.target),
        "value": record.value,
        "quote": record.quote,
        **({"implied": True} if record.implied else {}),
        **({"note": record.note} if record.note else {}),
        "origin": origin,
    }


def record_from_json(value: Json) -> Record:
    """Return the record. Raises `KeyError`, `TypeError` or `ValueError` on another form."""
    record_id = value["id"]
    if not isinstance(record_id, str) or not record_id:
        raise ValueError(f"a record's id is a text, not {record_id!r}")
    origin = origin_from_json(value["origin"])
    if "label" in value:
        return Span(record_id, _offset(value["start"]), _offset(value["end"]), value["label"], origin)
    if "kind" in value:
        return Quote(
            record_id,
            _offset(value["start"]),
            _offset(value["end"]),
            value["kind"],
            anchor_from_json(value.get("speaker")),
            anchor_from_json(value.get("cue")),
            origin,
            value.get("means"),
        )
    return Stance(
        record_id,
        anchor_from_json(value.get("holder")),
        anchor_from_json(value.get("target")),
        value["value"],
        value.get("quote"),
        origin,
        _truth(value.get("implied")),
        _text(value.get("note")),
    )


def resolution_to_json(resolution: Resolution) -> Json:
    """Return a decision of an adjudicator as a JSON object."""
    value: Json = {name: getattr(resolution, name) for name in Resolution.__slots__}
    return value | {"of": list(resolution.of), "records": list(resolution.records)}


def resolution_from_json(value: Json) -> Resolution:
    """Return the decision. Raises `KeyError`, `TypeError` or `ValueError` on another form."""
    start, end = _offset(value["start"]), _offset(value["end"])
    texts = {name: str(value[name]) for name in ("id", "layer", "case", "choice", "by", "reason", "guideline")}
    of, records = (tuple(str(name) for name in _names(value[key])) for key in ("of", "records"))
    return Resolution(start=start, end=end, of=of, records=records, **texts)


def note_to_json(note: Note) -> Json:
    """Return the note as a JSON object."""
    return {"about": note.about, "text": note.text, "flagged": note.is_flagged, "by": note.by}


def note_from_json(value: Json) -> Note:
    """Return the note. Raises `KeyError`, `TypeError` or `ValueError` on another form."""
    about, text, is_flagged, by = value["about"], value["text"], value.get("flagged", False), value.get("by", "")
    if about is not None and (not isinstance(about, str) or not about):
        raise ValueError(f"a note is about a record's id or about null, the article, not {about!r}")
    if not isinstance(text, str) or not isinstance(by, str) or not isinstance(is_flagged, bool):
        raise TypeError(f"a note has a text, the name of who wrote it, and is flagged or not: {value!r}")
    if not text and not is_flagged:
        raise ValueError(f"the note on {about or 'the article'} says nothing and is not flagged")
    return Note(about, text, is_flagged, by)


def _names(value: object) -> list[object]:
    # A text is a sequence of letters, each of which would count as a name.
    if not isinstance(value, list):
        raise TypeError(f"expected a list of names, not {value!r}")
    return value


def edit_to_json(edit: Edit) -> Json:
    """Return the edit with both sides of every step."""
    steps: list[Json] = []
    for step in edit.steps:
        if isinstance(step, StateStep):
            steps.append({"state": [step.before.value, step.after.value]})
        elif isinstance(step, ResolutionStep):
            sides = (resolution_to_json(side) if side else None for side in (step.before, step.after))
            steps.append({"resolution": list(sides)})
        elif isinstance(step, NoteStep):
            steps.append({"note": [note_to_json(side) if side else None for side in (step.before, step.after)]})
        else:
            before = record_to_json(step.before) if step.before else None
            after = record_to_json(step.after) if step.after else None
            steps.append({"before": before, "after": after})
    return {"act": edit.act, "steps": steps}


def edit_from_json(value: Json) -> Edit:
    """Return the edit. Raises `KeyError`, `TypeError` or `ValueError` on another form."""
    steps: list[AnyStep] = []
    for step in value["steps"]:
        if "state" in step:
            before, after = step["state"]
            steps.append(StateStep(State(before), State(after)))
        elif "resolution" in step:
            was, now = (resolution_from_json(side) if side is not None else None for side in step["resolution"])
            steps.append(ResolutionStep(was, now))
        elif "note" in step:
            steps.append(NoteStep(*(note_from_json(side) if side is not None else None for side in step["note"])))
        else:
            before, after = step["before"], step["after"]
            steps.append(
                Step(
                    record_from_json(before) if before is not None else None,
                    record_from_json(after) if after is not None else None,
                )
            )
    return Edit(value["act"], tuple(steps))


def _offset(value: object) -> int:
    # Not isinstance: a truth value is a whole number to it.
    if type(value) is not int:
        raise ValueError(f"an offset is a whole number, not {value!r}")
    return value


def _truth(value: object) -> bool:
    if value is not None and not isinstance(value, bool):
        raise ValueError(f"expected true or false, not {value!r}")
    return bool(value)


def _text(value: object) -> str:
    if value is not None and not isinstance(value, str):
        raise ValueError(f"expected a text, not {value!r}")
    return value or ""


def _number(value: object) -> float | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"expected a number, not {value!r}")
    return float(value)
