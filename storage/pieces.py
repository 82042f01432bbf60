"""What everybody has done so far, counted where it stands, without reading a record."""

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from annotate.model import State
from annotate.people import is_again_name, person_of
from annotate.pieces import TOO_FAST_SECONDS, Piece, Stage
from storage.assignment import read_assignments, read_batches
from storage.database import readable
from storage.layers import GOLD, LayerRow, list_layers

# Hears how many of how many layers are counted; what it raises stops the work.
Tick = Callable[[int, int], None]
# Layers counted in one statement: enough to be quick, few enough to be stopped in between.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class _Done:
    """Counts of one layer's records: live ones with a decision, and what became of suggestions."""

    spans: int = 0
    quotes: int = 0
    accepted: int = 0
    changed: int = 0
    too_fast: int = 0

    @property
    def is_begun(self) -> bool:
        return bool(self.spans or self.quotes or self.accepted or self.changed)


def read_pieces(connection: sqlite3.Connection, tick: Tick) -> list[Piece]:
    """Return what is assigned, by batch, and then what was begun without having been assigned; no marks."""
    layers = {(row.document, row.annotator): row for row in list_layers(connection)}
    return list(_pieces(connection, layers, _count_records(connection, tick)))


@readable("what was done")
def _pieces(
    connection: sqlite3.Connection, layers: dict[tuple[str, str], LayerRow], done: dict[tuple[str, str], _Done]
) -> Iterator[Piece]:
    """Yield what is assigned, by batch; then what was begun without having been assigned."""
    titles = dict(connection.execute("SELECT id, title FROM document"))
    seconds = {(row[0], row[1]): row[2] for row in connection.execute(_SECONDS)}
    packed = {(row[0], row[1]): bool(row[2]) for row in connection.execute(_PACKED)}
    batches = {batch.number: batch.name for batch in read_batches(connection)}
    assigned = read_assignments(connection)
    is_assigned = {(each.document, each.annotator) for each in assigned}
    rest = [key for key, row in layers.items() if key not in is_assigned and key[1] != GOLD and _is_begun(row, done)]
    places = [(each.document, each.annotator, batches[each.batch], each) for each in assigned]
    for document, annotator, batch, each in [*places, *((*key, "", None) for key in rest)]:
        key = document, annotator
        layer, counts = layers.get(key), done.get(key, _Done())
        stage = Stage.WAITING
        if layer is not None and layer.state is State.FINISHED:
            stage = Stage.FINISHED
        elif key in packed:
            stage = Stage.HOME if packed[key] else Stage.OUT
        elif counts.is_begun:
            stage = Stage.IN_WORK
        yield Piece(
            document=document,
            title=titles[document],
            person=person_of(annotator),
            batch=batch,
            stage=stage,
            is_second=is_again_name(annotator),
            hides_suggestions=each.hides_suggestions if each is not None else False,
            assigned_at=each.assigned_at if each is not None else "",
            worked_at=layer.worked_at if layer is not None and (counts.is_begun or stage is Stage.FINISHED) else "",
            seconds=seconds.get(key, 0.0),
            spans=counts.spans,
            quotes=counts.quotes,
            accepted=counts.accepted,
            changed=counts.changed,
            too_fast=counts.too_fast,
        )


_SECONDS = "SELECT document, annotator, sum(seconds) FROM activity GROUP BY document, annotator"
# Whether the last pack with an article has come home: with max() SQLite takes the other columns of the same row.
_PACKED = """SELECT document, annotator, EXISTS (SELECT 1 FROM homecoming WHERE homecoming.pack = pack_document.pack),
    max(pack) FROM pack_document GROUP BY document, annotator"""
# A suggestion keeps who proposed it, whatever was decided.
_RECORDS = """SELECT document, annotator,
    sum(decision IS NOT NULL AND decision <> 'rejected'),
    sum(source IN ('model', 'rule') AND decision = 'accepted'),
    sum(source IN ('model', 'rule') AND decision IN ('edited', 'rejected')),
    sum(source IN ('model', 'rule') AND decision = 'accepted' AND seconds < ?3)
    FROM {table} JOIN layer ON layer.number = {table}.layer
    WHERE layer.number BETWEEN ?1 AND ?2 GROUP BY layer.number"""


def _count_records(connection: sqlite3.Connection, tick: Tick) -> dict[tuple[str, str], _Done]:
    last = connection.execute("SELECT coalesce(max(number), 0) FROM layer").fetchone()[0]
    counts: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for start in range(1, last + 1, _AT_ONCE):
        tick(start, last)
        for table, what in (("span", "spans"), ("quote", "quotes")):
            query = _RECORDS.format(table=table)
            for row in connection.execute(query, (start, start + _AT_ONCE - 1, TOO_FAST_SECONDS)):
                found = dict(zip((what, "accepted", "changed", "too_fast"), row[2:], strict=True))
                counts[row[0], row[1]].update({name: count or 0 for name, count in found.items()})
    return {key: _Done(**each) for key, each in counts.items()}


def _is_begun(row: LayerRow, done: dict[tuple[str, str], _Done]) -> bool:
    return row.state is State.FINISHED or done.get((row.document, row.annotator), _Done()).is_begun
