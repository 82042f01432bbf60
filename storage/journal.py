"""The journal: one row for every act, never changed, and the only truth of undo and redo.

A row's payload is the edit as it was applied (an undo's is the inverse), so applying all payloads of a layer in order
gives the layer. Each row bears a hash over itself and the row before it (storage/chain.py). `annotate.history` is the
same rule as a pure object; here each answer is one look into an index.
"""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from annotate.codec import edit_from_json, edit_to_json
from annotate.edits import Edit
from annotate.history import Entry, Kind, way
from storage import chain
from storage.database import readable, timestamp


@dataclass(frozen=True, slots=True)
class JournalRow:
    """One row; ``at`` is UTC in ISO 8601 with milliseconds, ``program`` the program that wrote it with its version."""

    seq: int
    at: str
    annotator: str
    document: str
    kind: Kind
    target: int
    parent: int | None
    edit: Edit
    program: str
    bulk: int | None

    @property
    def entry(self) -> Entry:
        """The row as history sees it."""
        return Entry(self.seq, self.kind, self.target, self.parent, self.bulk)


# Looked up a hundred thousand times when a long history is read; calling the enumeration takes four times as long.
_KINDS = {kind.value: kind for kind in Kind}
# What a row is read of.
COLUMNS = "seq, at, annotator, document, kind, target, parent, payload, program, bulk"
# The WHERE terms must be written as in the partial indexes journal_cursor, journal_child and journal_target, or SQLite
# reads the table.
_CURSOR = """SELECT kind, target, (SELECT parent FROM journal AS done WHERE done.seq = journal.target) FROM journal
    WHERE annotator = ? AND kind IN ('edit', 'undo', 'redo') ORDER BY seq DESC LIMIT 1"""
# Of the edits below the cursor the one that was done, or done again, last.
_LATEST = """SELECT seq, max((SELECT seq FROM journal AS done WHERE done.target = child.seq
    AND done.kind IN ('edit', 'redo') ORDER BY done.seq DESC LIMIT 1))
    FROM journal AS child WHERE annotator = ? AND parent IS ? AND kind = 'edit'"""
_ANCESTORS = """WITH RECURSIVE up (seq) AS (SELECT ?1 WHERE ?1 IS NOT NULL
    UNION SELECT parent FROM journal JOIN up ON journal.seq = up.seq WHERE parent IS NOT NULL)
    SELECT seq FROM up"""
_INSERT = f"INSERT INTO journal ({chain.COLUMNS}, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


def next_seq(connection: sqlite3.Connection) -> int:
    """Return the number that the next row will have."""
    return int(connection.execute("SELECT coalesce(max(seq), 0) + 1 FROM journal").fetchone()[0])


def append(
    connection: sqlite3.Connection,
    *,
    now: datetime,
    annotator: str,
    document: str,
    kind: Kind,
    target: int | None,
    parent: int | None,
    edit: Edit,
    program: str,
    bulk: int | None = None,
) -> int:
    """Return the number of the new last row. ``target`` None means the row itself. Call it inside a transaction.

    Raises `ValueError` when the edit holds a number or text that JSON and UTF-8 cannot carry.
    """
    last, before = chain.last_row(connection)
    seq = last + 1
    target = seq if target is None else target
    row = JournalRow(seq, timestamp(now), annotator, document, kind, target, parent, edit, program, bulk)
    _write(connection, row, before)
    return seq


def write(connection: sqlite3.Connection, row: JournalRow) -> None:
    """The row is the last one, under the chain. Its number must be higher than those that are there."""
    _write(connection, row, chain.last_row(connection)[1])


def _write(connection: sqlite3.Connection, row: JournalRow, before: str) -> None:
    payload = json.dumps(edit_to_json(row.edit), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    who = (row.seq, row.at, row.annotator, row.document, row.kind.value, row.target, row.parent)
    values = (*who, row.edit.act, payload, row.program, row.bulk)
    head = chain.row_hash(before, values)
    connection.execute(_INSERT, (*values, head))
    chain.write_head(connection, head)


def cursor(connection: sqlite3.Connection, annotator: str) -> int | None:
    """Return the annotator's last edit in force, which undo would take back; None at the beginning."""
    last = connection.execute(_CURSOR, (annotator,)).fetchone()
    if last is None:
        return None
    kind, target, parent_of_target = last
    seq: int | None = parent_of_target if kind == Kind.UNDO.value else target
    return seq


def redo_target(connection: sqlite3.Connection, annotator: str) -> int | None:
    """Return the edit that redo would do again: of those below the cursor the one that was in force last."""
    seq: int | None = connection.execute(_LATEST, (annotator, cursor(connection, annotator))).fetchone()[0]
    return seq


def act_with(connection: sqlite3.Connection, seq: int) -> list[int]:
    """Return the edits of the act that this edit is a part of, in order; most acts are one edit."""
    query = "SELECT seq FROM journal WHERE bulk = (SELECT bulk FROM journal WHERE seq = ?) ORDER BY seq"
    return [row[0] for row in connection.execute(query, (seq,))] or [seq]


def way_to(connection: sqlite3.Connection, annotator: str, seq: int | None) -> list[tuple[Kind, int]]:
    """Return what to take back and what to do again so that this edit is the last one in force; None: no edit is.

    An edit that is a part of an act on several articles stands for the whole act.
    """
    last = None if seq is None else act_with(connection, seq)[-1]
    here, there = (
        [row[0] for row in connection.execute(_ANCESTORS, (each,))] for each in (cursor(connection, annotator), last)
    )
    return way(here, there)


def act_of(connection: sqlite3.Connection, seq: int | None) -> str | None:
    """Return the name of the act of a row."""
    if seq is None:
        return None
    return str(connection.execute("SELECT act FROM journal WHERE seq = ?", (seq,)).fetchone()[0])


def read(connection: sqlite3.Connection, seq: int) -> JournalRow:
    """Return one row that is there."""
    return row_of(connection.execute(f"SELECT {COLUMNS} FROM journal WHERE seq = ?", (seq,)).fetchone())


def read_entries(connection: sqlite3.Connection) -> Iterator[tuple[str, Entry]]:
    """Yield every row as history sees it, with its annotator, oldest first."""
    for annotator, seq, kind, target, parent, bulk in connection.execute(
        "SELECT annotator, seq, kind, target, parent, bulk FROM journal ORDER BY seq"
    ):
        with readable("a row of the journal"):
            entry = Entry(seq, Kind(kind), target, parent, bulk)
        yield annotator, entry


def read_history(connection: sqlite3.Connection, annotator: str, after: int) -> Iterator[tuple[Entry, str]]:
    """Yield one annotator's rows behind row ``after`` as history sees them, each with its article, oldest first."""
    query = """SELECT seq, kind, target, parent, bulk, document FROM journal WHERE annotator = ? AND seq > ?
        AND kind IN ('edit', 'undo', 'redo') ORDER BY seq"""
    for seq, kind, target, parent, bulk, document in connection.execute(query, (annotator, after)):
        with readable("a row of the journal"):
            entry = Entry(seq, _KINDS[kind], target, parent, bulk)
        yield entry, document


def read_layer(connection: sqlite3.Connection, document: str, annotator: str) -> Iterator[JournalRow]:
    """Yield the rows of one annotator on one article, oldest first."""
    query = f"SELECT {COLUMNS} FROM journal WHERE document = ? AND annotator = ? ORDER BY seq"
    for values in connection.execute(query, (document, annotator)):
        yield row_of(values)


def search(
    connection: sqlite3.Connection,
    *,
    document: str | None = None,
    annotator: str | None = None,
    record: str | None = None,
) -> Iterator[JournalRow]:
    """Yield the rows that fit, oldest first; with ``record`` those in which that record appears, goes or changes."""
    # The text is looked for first: reading a row's edit takes a hundred times as long.
    query = f"""SELECT {COLUMNS} FROM journal WHERE (?1 IS NULL OR document = ?1) AND (?2 IS NULL OR annotator = ?2)
        AND (?3 IS NULL OR instr(payload, ?3)) ORDER BY seq"""
    text = None if record is None else json.dumps(record, ensure_ascii=False)
    for values in connection.execute(query, (document, annotator, text)):
        row = row_of(values)
        if record is None or record in row.edit.touched:
            yield row


@readable("a row of the journal")
def row_of(values: tuple[int, str, str, str, str, int, int | None, str, str, int | None]) -> JournalRow:
    """Return a row of its `COLUMNS`. Raises `DamagedProject` where they make none."""
    seq, at, annotator, document, kind, target, parent, payload, program, bulk = values
    edit = edit_from_json(json.loads(payload))
    return JournalRow(seq, at, annotator, document, Kind(kind), target, parent, edit, program, bulk)
