"""The journal's chain: each row bears a hash over what it says and over the hash of the row before it.

Whoever changes, removes, adds or reorders a row without writing the whole rest anew breaks the chain; `meta` holds the
last hash, so that rows missing at the end are noticed too. It is no signature: whoever may write the file can make a
whole new chain. Backups keep older heads, against which such a chain can be held.
"""

import json
import sqlite3
from collections.abc import Iterator
from hashlib import sha256

# The columns that a hash is over, in this order, after the hash of the row before.
COLUMNS = "seq, at, annotator, document, kind, target, parent, act, payload, program, bulk"
_HEAD = "journal_head"
# Files of this version and later have the chain (storage/migrations.py).
SINCE = (1, 2)

Values = tuple[int, str, str, str, str, int, int | None, str, str, str, int | None]


def row_hash(before: str, values: Values) -> str:
    """Return the hash of a row, as 64 hexadecimal digits; ``before`` is that of the row before it.

    Raises `UnicodeEncodeError` for text that UTF-8 cannot carry.
    """
    return sha256(json.dumps([before, *values], ensure_ascii=False, separators=(",", ":")).encode()).hexdigest()


def last_row(connection: sqlite3.Connection) -> tuple[int, str]:
    """Return the number and the hash of the last row; of an empty journal 0 and what its first row builds upon."""
    found = connection.execute("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
    return (int(found[0]), str(found[1])) if found is not None else (0, beginning(connection))


def beginning(connection: sqlite3.Connection) -> str:
    """Return the project's id: no row can stand at the beginning of another project's journal."""
    return str(connection.execute("SELECT value FROM meta WHERE key = 'project_id'").fetchone()[0])


def write_head(connection: sqlite3.Connection, head: str) -> None:
    """The project remembers this hash as that of the last row."""
    connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", (_HEAD, head))


def read_head(connection: sqlite3.Connection) -> str:
    """Return the hash of the last row as the project remembers it; there must be one."""
    return str(connection.execute("SELECT value FROM meta WHERE key = ?", (_HEAD,)).fetchone()[0])


def has_row(connection: sqlite3.Connection, seq: int, digest: str) -> bool:
    """True when the journal holds the row with this number and hash, and so all that was before it."""
    found = connection.execute("SELECT hash FROM journal WHERE seq = ?", (seq,)).fetchone()
    return found is not None and found[0] == digest if seq else digest == beginning(connection)


def fill(connection: sqlite3.Connection) -> None:
    """Every row of a journal without hashes has its own. Call it where the rows may be changed."""
    before = ""
    for values in connection.execute(f"SELECT {COLUMNS} FROM journal ORDER BY seq").fetchall():
        before = row_hash(before or beginning(connection), values)
        connection.execute("UPDATE journal SET hash = ? WHERE seq = ?", (before, values[0]))
    if before:
        write_head(connection, before)


def problems(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield where the chain is broken, in plain sentences."""
    before = beginning(connection)
    for *values, digest in connection.execute(f"SELECT {COLUMNS}, hash FROM journal ORDER BY seq"):
        if row_hash(before, tuple(values)) != digest:
            yield (
                f"The journal was changed at row {values[0]}, or rows before it are missing: "
                "it is not what the program wrote."
            )
        # Go on from what is there: each break is told once.
        before = digest
    if problem := head_problem(connection):
        yield problem


def head_problem(connection: sqlite3.Connection) -> str | None:
    """Return what is wrong with the end of the journal, found without reading the rest; None when nothing is."""
    seq, digest = last_row(connection)
    found = connection.execute("SELECT value FROM meta WHERE key = ?", (_HEAD,)).fetchone()
    if (found is None) if seq == 0 else (found is not None and found[0] == digest):
        return None
    return f"The journal does not end with the row that was written last: rows after {seq} are missing or were added."
