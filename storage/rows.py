"""Records as rows and back: the only place that knows the columns of spans, quotations, stances, resolutions, notes."""

import json
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from annotate.edits import Edit, NoteStep, ResolutionStep, StateStep, Step
from annotate.model import (
    Anchor,
    AnnotationSet,
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
from storage.database import readable

Row = Sequence[Any]

_ORIGIN = ("source", "name", "decision", "score", "seconds", "proposed_start", "proposed_end", "proposed_label")


def _anchor_columns(role: str) -> tuple[str, ...]:
    return f"{role}_start", f"{role}_end", f"{role}_entity"


_COLUMNS: dict[type[Record], tuple[str, ...]] = {
    Span: ("start", '"end"', "label", *_ORIGIN),
    Quote: ("start", '"end"', "kind", *_anchor_columns("speaker"), *_anchor_columns("cue"), "means", *_ORIGIN),
    Stance: (*_anchor_columns("holder"), *_anchor_columns("target"), "value", "quote", "implied", "note", *_ORIGIN),
}
# Asked a million times: calling the enumerations takes several times as long.
_SOURCES = {source.value: source for source in Source}
_DECISIONS = {decision.value: decision for decision in Decision}
_TABLES: dict[type[Record], str] = {Span: "span", Quote: "quote", Stance: "stance"}
_SELECT = {
    kind: f"SELECT id, {', '.join(_COLUMNS[kind])} FROM {table} WHERE layer = ?" for kind, table in _TABLES.items()
}
_INSERT = {
    kind: f"INSERT INTO {table} ({', '.join(_COLUMNS[kind])}, layer, id) "
    f"VALUES ({', '.join('?' * (len(_COLUMNS[kind]) + 2))})"
    for kind, table in _TABLES.items()
}
_UPDATE = {
    kind: f"UPDATE {table} SET {', '.join(f'{column} = ?' for column in _COLUMNS[kind])} WHERE layer = ? AND id = ?"
    for kind, table in _TABLES.items()
}
_RESOLUTION = ("id", "kind", "start", '"end"', '"case"', "choice", '"of"', '"by"', "records", "reason", "guideline")
_SELECT_RESOLUTIONS = f"SELECT {', '.join(_RESOLUTION)} FROM resolution WHERE layer = ?"
_INSERT_RESOLUTION = f"""INSERT OR REPLACE INTO resolution ({", ".join(_RESOLUTION)}, layer)
    VALUES ({", ".join("?" * (len(_RESOLUTION) + 1))})"""
_DELETE_RESOLUTION = "DELETE FROM resolution WHERE layer = ? AND id = ?"
# The note on the article itself is about "": a column of a primary key holds no NULL.
_SELECT_NOTES = 'SELECT about, text, is_flagged, "by" FROM note WHERE layer = ?'
_INSERT_NOTE = 'INSERT OR REPLACE INTO note (about, text, is_flagged, "by", layer) VALUES (?, ?, ?, ?, ?)'
_DELETE_NOTE = "DELETE FROM note WHERE layer = ? AND about = ?"
_DELETE = {kind: f"DELETE FROM {table} WHERE layer = ? AND id = ?" for kind, table in _TABLES.items()}


class RowMismatch(RuntimeError):
    """The rows are not what the set in memory said: a bug, never the user's doing."""


def write_steps(connection: sqlite3.Connection, layer: int, edit: Edit) -> None:
    """The rows of the layer are as they are after the edit; only the rows it touches were written."""
    for step in edit.steps:
        if isinstance(step, StateStep):
            connection.execute("UPDATE layer SET state = ? WHERE number = ?", (step.after.value, layer))
        elif isinstance(step, ResolutionStep):
            _write_resolution(connection, layer, step)
        elif isinstance(step, NoteStep):
            _write_note(connection, layer, step)
        elif step.before is None and step.after is not None:
            connection.execute(_INSERT[type(step.after)], (*_values(step.after), layer, step.after.id))
        else:
            _write_known(connection, layer, step)


def _write_known(connection: sqlite3.Connection, layer: int, step: Step) -> None:
    if step.after is not None:
        done = connection.execute(_UPDATE[type(step.after)], (*_values(step.after), layer, step.after.id))
    else:
        assert step.before is not None
        done = connection.execute(_DELETE[type(step.before)], (layer, step.before.id))
    if done.rowcount != 1:
        raise RowMismatch(f"record {step.record_id} of layer {layer} has {done.rowcount} rows")


def _write_resolution(connection: sqlite3.Connection, layer: int, step: ResolutionStep) -> None:
    if step.after is None:
        connection.execute(_DELETE_RESOLUTION, (layer, step.resolution_id))
        return
    made = step.after
    place = (made.id, made.layer, made.start, made.end, made.case, made.choice)
    lists = (json.dumps(made.of, ensure_ascii=False), made.by, json.dumps(made.records))
    connection.execute(_INSERT_RESOLUTION, (*place, *lists, made.reason, made.guideline, layer))


def _write_note(connection: sqlite3.Connection, layer: int, step: NoteStep) -> None:
    made = step.after
    if made is None:
        connection.execute(_DELETE_NOTE, (layer, step.about or ""))
    else:
        connection.execute(_INSERT_NOTE, (made.about or "", made.text, made.is_flagged, made.by, layer))


@readable("annotations")
def read_layer(
    connection: sqlite3.Connection,
    layer: int,
    *,
    document: str,
    annotator: str,
    state: State,
    known: Iterable[Record] = (),
) -> AnnotationSet:
    """Return what the rows of the layer say; records that are among ``known`` are not made anew.

    Raises `DamagedProject`.
    """
    there = {(type(record), record.id, *_values(record)): record for record in known}
    records: list[Record] = []
    for kind, make in _MAKERS.items():
        for row in connection.execute(_SELECT[kind], (layer,)):
            records.append((there.get((kind, *row)) if there else None) or make(row))
    resolutions = [_resolution(row) for row in connection.execute(_SELECT_RESOLUTIONS, (layer,))]
    notes = [
        Note(about or None, text, bool(flagged), by)
        for about, text, flagged, by in connection.execute(_SELECT_NOTES, (layer,))
    ]
    return AnnotationSet.make(document, annotator, records, state, resolutions, notes)


def _values(record: Record) -> tuple[Any, ...]:
    match record:
        case Span():
            return record.start, record.end, record.label, *_origin_values(record.origin)
        case Quote():
            places = (*_anchor_values(record.speaker), *_anchor_values(record.cue), record.means)
            return record.start, record.end, record.kind, *places, *_origin_values(record.origin)
        case Stance():
            places = (*_anchor_values(record.holder), *_anchor_values(record.target))
            said = (record.value, record.quote, int(record.implied), record.note)
            return *places, *said, *_origin_values(record.origin)


def _origin_values(origin: Origin) -> tuple[Any, ...]:
    proposed = origin.proposed
    return (
        origin.source.value,
        origin.name,
        origin.decision.value if origin.decision is not None else None,
        origin.score,
        origin.seconds,
        *((None, None, None) if proposed is None else (proposed.start, proposed.end, proposed.label)),
    )


def _anchor_values(anchor: Anchor | None) -> tuple[Any, ...]:
    return (None, None, None) if anchor is None else (anchor.start, anchor.end, anchor.entity)


def _origin(row: Row) -> Origin:
    source, name, decision, score, seconds, start, end, label = row
    return Origin(
        _SOURCES.get(source) or Source(source),
        name,
        None if decision is None else _DECISIONS.get(decision) or Decision(decision),
        score,
        seconds,
        None if label is None else Proposal(start, end, label),
    )


def _anchor(row: Row) -> Anchor | None:
    start, end, entity = row
    return None if start is None else Anchor(start, end, entity)


def _span(row: Row) -> Span:
    return Span(row[0], row[1], row[2], row[3], _origin(row[4:]))


def _quote(row: Row) -> Quote:
    return Quote(row[0], row[1], row[2], row[3], _anchor(row[4:7]), _anchor(row[7:10]), _origin(row[11:]), row[10])


def _stance(row: Row) -> Stance:
    holder, target = _anchor(row[1:4]), _anchor(row[4:7])
    return Stance(row[0], holder, target, row[7], row[8], _origin(row[11:]), bool(row[9]), row[10])


_MAKERS: dict[type[Record], Callable[[Row], Record]] = {Span: _span, Quote: _quote, Stance: _stance}


def _resolution(row: Row) -> Resolution:
    of, records = tuple(json.loads(row[6])), tuple(json.loads(row[8]))
    return Resolution(row[0], row[1], row[2], row[3], row[4], row[5], of, row[7], records, row[9], row[10])
