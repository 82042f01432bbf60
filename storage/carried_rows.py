"""The rows of a pack's journal become rows of the desk's journal, under its chain."""

import json
import sqlite3
from collections.abc import Callable
from datetime import datetime
from typing import Any

from annotate.codec import edit_from_json, edit_to_json
from annotate.edits import AnyStep, Edit
from annotate.history import Kind
from storage import chain, journal
from storage.database import timestamp
from storage.merge_plans import Plan, recoded_edit

# So many rows are written at once.
_ROWS = 500
_INSERT = f"INSERT INTO journal ({chain.COLUMNS}, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"


class RowWriter:
    """Appends rows to the desk's journal, under its chain, and remembers which rows of which pack they are."""

    def __init__(self, connection: sqlite3.Connection, pack: int, now: datetime, program: str) -> None:
        self._desk = connection
        self._pack = pack
        self._at = timestamp(now)
        self._program = program
        self._last, self._head = chain.last_row(connection)
        self._cursors: dict[str, int | None] = {}
        self._seqs: dict[int, int | None] = {}
        self._parents: dict[int, int | None] = {}
        self._bulks: dict[tuple[str, int], int] = {}
        self._rows: list[tuple[object, ...]] = []
        self._carried: list[tuple[int, int, str, int | None]] = []

    def add_own(self, plan: Plan, act: str, steps: tuple[AnyStep, ...]) -> None:
        """An act that joins two copies is the annotator's last one: it can be undone like any other."""
        edit = Edit(act, steps)
        payload = json.dumps(edit_to_json(edit), ensure_ascii=False, allow_nan=False, separators=(",", ":"))
        self._edit(self._at, plan.annotator, plan.document, act, payload, self._program, None)

    def leave_out(self, row: int, digest: str) -> None:
        """The row of the pack is known, and is in no journal here."""
        self._seqs[row] = None
        self._carried.append((self._pack, row, digest, None))

    def carry(self, values: tuple[Any, ...], plan: Plan, hash_of: Callable[[int], str]) -> None:
        """The row of the pack is the next row of the journal."""
        row, at, _, document, kind, target, _, act, payload, program, bulk, digest = values
        name = plan.annotator
        if plan.recodings:
            edit = recoded_edit(edit_from_json(json.loads(payload)), plan.recodings)
            payload = json.dumps(edit_to_json(edit), ensure_ascii=False, separators=(",", ":"))
        # Between two copies that part all is the annotator's act, so that undo walks the whole way back exactly.
        if kind == Kind.SUGGEST and plan.before == plan.desk:
            seq = self._put(at, name, document, kind, None, None, act, payload, program, None)
        else:
            done = self._seq_of(target, hash_of) if kind != Kind.EDIT else None
            here = self._cursor(name)
            # An undo is one here, too, where what it takes back is what was done last; so it is unless other packs of
            # the same person came between. Else it is an act that does the same.
            if kind == Kind.UNDO and done is not None and done == here:
                seq = self._put(at, name, document, kind, done, None, act, payload, program, None)
                self._cursors[name] = self._parent(done)
            elif kind == Kind.REDO and done is not None and self._parent(done) == here:
                seq = self._put(at, name, document, kind, done, None, act, payload, program, None)
                self._cursors[name] = done
            else:
                seq = self._edit(at, name, document, act, payload, program, bulk if kind == Kind.EDIT else None)
        self._seqs[row] = seq
        self._carried.append((self._pack, row, digest, seq))
        if len(self._carried) >= _ROWS:
            self.flush()

    def flush(self) -> None:
        """What was added is in the tables."""
        self._desk.executemany(_INSERT, self._rows)
        self._desk.executemany("INSERT INTO carried (pack, row, hash, seq) VALUES (?, ?, ?, ?)", self._carried)
        self._rows.clear()
        self._carried.clear()
        if self._last:
            chain.write_head(self._desk, self._head)

    def _edit(self, at: str, name: str, document: str, act: str, payload: str, program: str, bulk: int | None) -> int:
        parent = self._cursor(name)
        first = None if bulk is None else self._bulks.setdefault((name, bulk), self._last + 1)
        seq = self._put(at, name, document, Kind.EDIT, None, parent, act, payload, program, first)
        self._parents[seq] = parent
        self._cursors[name] = seq
        return seq

    def _put(
        self,
        at: str,
        name: str,
        document: str,
        kind: str,
        target: int | None,
        parent: int | None,
        act: str,
        payload: str,
        program: str,
        bulk: int | None,
    ) -> int:
        self._last += 1
        seq = self._last
        what = (str(kind), seq if target is None else target, parent, act, payload, program, bulk)
        values = (seq, at, name, document, *what)
        self._head = chain.row_hash(self._head, values)
        self._rows.append((*values, self._head))
        return seq

    def _cursor(self, name: str) -> int | None:
        if name not in self._cursors:
            self._cursors[name] = journal.cursor(self._desk, name)
        return self._cursors[name]

    def _parent(self, seq: int) -> int | None:
        if seq not in self._parents:
            self._parents[seq] = self._desk.execute("SELECT parent FROM journal WHERE seq = ?", (seq,)).fetchone()[0]
        return self._parents[seq]

    def _seq_of(self, row: int, hash_of: Callable[[int], str]) -> int | None:
        if row not in self._seqs:
            query = "SELECT seq FROM carried WHERE (pack, row, hash) = (?, ?, ?)"
            found = self._desk.execute(query, (self._pack, row, hash_of(row))).fetchone()
            self._seqs[row] = None if found is None else found[0]
        return self._seqs[row]
