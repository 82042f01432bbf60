"""Damaged project files: bytes that SQLite must notice, and rows and tables that only we can."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from functools import cache
from pathlib import Path
from random import Random

from storage import chain
from tests.fuzz.mutate import Files, mutated

# Written into any column of any table.
_VALUES = (
    "NULL", "-1", "0", "9223372036854775807", "1e999", "''", "'x'", "x'00ff'", "char(0)", "char(8238) || 'x'",
    "zeroblob(100000)", "'{\"start\": 5}'", "'[' || '['", "replace(hex(zeroblob(500)), '0', '[')", "'open'", "'a0'",
)  # fmt: skip
# Each is a statement with a table and a column in it.
_STATEMENTS = (
    "UPDATE {table} SET \"{column}\" = {value}",
    "UPDATE {table} SET \"{column}\" = {value} WHERE rowid = 1",
    "DELETE FROM {table}",
    "INSERT INTO {table} SELECT * FROM {table} LIMIT 1",
    "CREATE TRIGGER t{n} AFTER INSERT ON {table} BEGIN DELETE FROM {table}; END",
    "CREATE TEMP TRIGGER t{n} AFTER INSERT ON {table} BEGIN DELETE FROM {table}; END",
    "CREATE INDEX i{n} ON {table} (upper(\"{column}\"))",
    "CREATE VIEW v{n} AS SELECT * FROM {table}",
    "ALTER TABLE {table} ADD COLUMN c{n} TEXT AS (upper(\"{column}\"))",
    "ALTER TABLE {table} DROP COLUMN \"{column}\"",
    "ALTER TABLE {table} RENAME COLUMN \"{column}\" TO c{n}",
    "ALTER TABLE {table} RENAME TO t{n}",
    "DROP TABLE {table}",
    "CREATE TABLE t{n} (a, b)",
    "UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '') WHERE name = '{table}'",
    "UPDATE sqlite_master SET sql = replace(sql, 'TEXT', 'BLOB') WHERE name = '{table}'",
    "UPDATE sqlite_master SET rootpage = (SELECT max(rootpage) FROM sqlite_master) WHERE name = '{table}'",
    "UPDATE sqlite_master SET sql = 'nonsense' WHERE name = '{table}'",
    "UPDATE sqlite_master SET name = 'sqlite_' || name WHERE name = '{table}'",
    "DELETE FROM sqlite_master WHERE tbl_name = '{table}' AND type = 'trigger'",
    "PRAGMA user_version = {n}",
    "PRAGMA application_id = {n}",
)  # fmt: skip


def mutated_project(rng: Random, seeds: Sequence[Files], _scratch: Path) -> Files:
    """Return one file, ``p.ankan``."""
    if rng.random() < 0.4:
        return mutated(rng, seeds)
    content, guards = _without_guards(rng.choice(seeds)["p.ankan"])
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(content)
        for statement in ("writable_schema = ON", "ignore_check_constraints = ON", "foreign_keys = OFF"):
            connection.execute(f"PRAGMA {statement}")
        try:
            for _ in range(rng.choice((1, 1, 2, 3))):
                _change(rng, connection)
            for guard in guards if rng.random() < 0.95 else ():
                connection.execute(guard)
        except sqlite3.Error:
            # It is damaged already: that is what was wanted.
            pass
        return {"p.ankan": connection.serialize()}


def mutated_pack(rng: Random, seeds: Sequence[Files], scratch: Path) -> Files:
    """Return a pack, ``p.ankan``, and as it was the project that it was cut out of, ``desk.ankan``.

    Of half of them the journal's chain and the checksum are made anew, as whoever knows the program could.
    """
    seed = rng.choice(seeds)
    content = mutated_project(rng, [{"p.ankan": seed["p.ankan"]}], scratch)["p.ankan"]
    if rng.random() < 0.5:
        content = _signed(content)
    return {"p.ankan": content, "desk.ankan": seed["desk.ankan"]}


def chain_anew(connection: sqlite3.Connection) -> None:
    """The journal's chain holds again, as whoever knows the program could make it; its triggers must be gone."""
    before = connection.execute("SELECT value FROM meta WHERE key = 'project_id'").fetchone()[0]
    for values in connection.execute(f"SELECT {chain.COLUMNS} FROM journal ORDER BY seq").fetchall():
        before = chain.row_hash(before, values)
        connection.execute("UPDATE journal SET hash = ? WHERE seq = ?", (before, values[0]))
    chain.write_head(connection, before)


def _signed(content: bytes) -> bytes:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        try:
            connection.deserialize(content)
            guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for name, _ in guards:
                connection.execute(f'DROP TRIGGER "{name}"')
            connection.execute("PRAGMA ignore_check_constraints = ON")
            chain_anew(connection)
            for _, sql in guards:
                connection.execute(sql)
        except (sqlite3.Error, TypeError, ValueError):
            # Too damaged for that.
            return content
        return connection.serialize()


@cache
def _without_guards(content: bytes) -> tuple[bytes, tuple[str, ...]]:
    """Return the project without its triggers, and the statements that make them.

    The guards keep honest programs from such statements; a stranger takes them away and puts them back.
    """
    # 1 in these two bytes of the header says that there is no log beside the file: in memory there is none.
    content = content[:18] + b"\x01\x01" + content[20:]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.deserialize(content)
        guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f'DROP TRIGGER "{name}"')
        return connection.serialize(), tuple(guard for _, guard in guards)


def _change(rng: Random, connection: sqlite3.Connection) -> None:
    tables = [row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    table = rng.choice(tables)
    columns = [row[1] for row in connection.execute(f'PRAGMA table_info("{table}")')] or ["x"]
    statement = rng.choice(_STATEMENTS[:2] * 15 + _STATEMENTS[2:])
    try:
        connection.execute(
            statement.format(
                table=table, column=rng.choice(columns), value=rng.choice(_VALUES), n=rng.randrange(1, 3000)
            )
        )
    except sqlite3.Error:
        return
