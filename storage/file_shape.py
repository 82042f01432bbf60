"""What stands in a project file: exactly the tables that our migrations make, or it is read at most.

A project may come from a stranger, and a schema can hold programs: triggers that undo what is written, views and
generated columns in the place of tables, indexes on expressions. So every statement in a file's schema is held against
the one that made ours, before any other statement of ours runs on it.
"""

import re
import sqlite3
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from annotate.errors import said
from storage.database import FORMAT_VERSION, DamagedProject, Version, explained
from storage.migrations import make_tables

# Kind and name of an entry of the schema, and its statement.
_Statements = dict[tuple[str, str], str]

# Where migrations are noted: made by sqlite-utils, whose text may change. Columns and nothing else: no expression can
# stand where there is no second bracket.
_MIGRATIONS = ("_sqlite_migrations", "idx__sqlite_migrations_migration_set_name")
_NOTED = re.compile(r'CREATE (TABLE|UNIQUE INDEX) ["\w]+\s+(ON ["\w]+\s*)?\(\s*["\w]+( \w+)*(,\s*["\w]+( \w+)*)*\s*\)')
# As many as fit into a sentence.
_NAMED = 3


def inspect(path: Path, connection: sqlite3.Connection, version: Version) -> str:
    """Return why the file may only be read: it holds more than our tables; empty when it is as our program makes it.

    Raises `DamagedProject` where a table of ours is missing or another one. A file of a newer minor version may have
    more of everything, but must have our tables with our columns.
    """
    with explained(path):
        broken, added = _difference(connection, version)
    if broken:
        raise DamagedProject(
            f"{path} is not made as projects of format {version[0]}.{version[1]} are ({_listed(broken)}): it is "
            "damaged or was changed by another program. Restore it from a backup."
        )
    if added:
        return said(
            f"{path} holds what Ankan does not put into a project ({_listed(added)}), so it is opened for reading "
            "only: export its annotations and import them into a new project."
        )
    return ""


def _difference(connection: sqlite3.Connection, version: Version) -> tuple[list[str], list[str]]:
    """Return what is missing or made otherwise, and what is too much."""
    ours, columns = _expected(min(version, FORMAT_VERSION))
    if version > FORMAT_VERSION:
        return list(_without_columns(connection, columns)), []
    theirs = _statements(connection)
    broken = [f"{kind} {name}" for (kind, name), sql in ours.items() if theirs.get((kind, name)) != sql]
    return broken, [f"{kind} {name}" for kind, name in theirs if (kind, name) not in ours]


@cache
def _expected(version: Version) -> tuple[_Statements, dict[str, set[str]]]:
    """Return the statements of our schema, and the columns of its tables."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        make_tables(connection, version)
        statements = _statements(connection)
        tables = [name for kind, name in statements if kind == "table"]
        return statements, {table: _columns(connection, table) for table in tables}
    finally:
        connection.close()


def _statements(connection: sqlite3.Connection) -> _Statements:
    """Return what is in the schema besides that which SQLite makes by itself and the notes on migrations."""
    found = {}
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM main.sqlite_master"):
        is_automatic = kind == "index" and sql is None and str(name).startswith("sqlite_autoindex_")
        is_noted = name in _MIGRATIONS and isinstance(sql, str) and _NOTED.fullmatch(sql.strip())
        if not is_automatic and not is_noted:
            found[str(kind), str(name)] = str(sql)
    return found


def _without_columns(connection: sqlite3.Connection, expected: dict[str, set[str]]) -> Iterator[str]:
    kinds = dict(connection.execute("SELECT name, type FROM main.sqlite_master"))
    for table, columns in expected.items():
        if kinds.get(table) != "table" or not columns <= _columns(connection, table):
            yield f"table {table}"


def _columns(connection: sqlite3.Connection, table: str) -> set[str]:
    # Generated columns count as hidden ones, and are none of ours.
    return {row[0] for row in connection.execute("SELECT name FROM pragma_table_xinfo(?) WHERE hidden = 0", (table,))}


def _listed(names: list[str]) -> str:
    said = ", ".join(_printable(name) for name in names[:_NAMED])
    return said if len(names) <= _NAMED else f"{said} and {len(names) - _NAMED} more"


def _printable(name: str) -> str:
    # A stranger chose it.
    return "".join(letter if letter.isprintable() else "�" for letter in name)[:60]
