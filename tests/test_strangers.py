"""Project files from strangers: refused or opened for reading only, with a sentence, and never run."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from shutil import copy
from typing import Any

import pytest

from annotate.errors import KnownError
from storage import database, limits
from storage.database import DamagedProject, ReadOnlyProject, create_database, open_database
from storage.project import Project
from tests.windows import make_project

OLD = sorted((Path(__file__).parent / "data").glob("*.ankan"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_project(tmp_path)


def change(path: Path, *statements: str, is_guarded: bool = False) -> None:
    """Run the statements as a program that obeys no rule; the tables' guards are put back afterwards."""
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute("PRAGMA ignore_check_constraints = ON")
    guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
    for name, _ in () if is_guarded else guards:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for _, guard in () if is_guarded else guards:
        connection.execute(guard)
    connection.close()


def test_a_schema_that_is_no_text_is_damage_and_not_a_mistake_of_the_program(path: Path) -> None:
    # SQLite repeats it in its message, which Python's module then cannot pass on.
    change(path, "UPDATE sqlite_master SET sql = CAST(X'4352454154452054fffe28' AS TEXT) WHERE name = 'document'")
    before = path.read_bytes()
    with pytest.raises(DamagedProject, match="its schema is not text"):
        Project.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("statement", "what"),
    [
        ("CREATE TRIGGER eat AFTER INSERT ON span BEGIN DELETE FROM span; END", "trigger eat"),
        ("CREATE VIEW mine AS SELECT * FROM document", "view mine"),
        ("CREATE INDEX loud ON document (upper(title))", "index loud"),
        ("CREATE TABLE extra (a)", "table extra"),
        ("CREATE VIEW 'a\u202eb' AS SELECT 1", "view a�b"),
    ],
)
def test_a_file_with_more_in_it_than_we_put_there_is_read_only_and_says_what(
    path: Path, statement: str, what: str
) -> None:
    change(path, statement)
    before = path.read_bytes()
    with Project.open(path) as project:
        assert project.is_read_only
        assert what in project.read_only_because
        assert "import them into a new project" in project.read_only_because
        assert project.annotations("a0", "asha").spans
        with pytest.raises(ReadOnlyProject, match="does not put into a project"):
            project.set_setting("annotator", "ravi")
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("statements", "what"),
    [
        (["DROP TABLE note"], "table note"),
        (["DROP TABLE note", "CREATE VIEW note AS SELECT 1 AS layer"], "table note"),
        (["ALTER TABLE document ADD COLUMN loud TEXT AS (upper(title))"], "table document"),
        (["UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '') WHERE name = 'span'"], "table span"),
        (["DROP INDEX span_decision"], "index span_decision"),
        (["DROP INDEX span_decision", "CREATE INDEX span_decision ON span (upper(label))"], "index span_decision"),
    ],
)
def test_a_file_in_which_something_of_ours_is_missing_or_another_thing_is_refused_and_left(
    path: Path, statements: list[str], what: str
) -> None:
    change(path, *statements)
    before = path.read_bytes()
    with pytest.raises(DamagedProject, match=f"is not made as projects of format .*{what}"):
        Project.open(path)
    assert path.read_bytes() == before


def test_a_file_without_the_guards_of_its_journal_is_refused(path: Path) -> None:
    change(path, "DROP TRIGGER journal_keeps_every_row", is_guarded=True)
    with pytest.raises(DamagedProject, match="trigger journal_keeps_every_row"):
        Project.open(path)


@pytest.mark.parametrize("old", OLD, ids=lambda old: old.stem)
def test_files_of_every_released_version_are_as_they_should_be_and_a_trigger_in_one_is_told(
    old: Path, tmp_path: Path
) -> None:
    path = Path(copy(old, tmp_path / "p.ankan"))
    change(path, "CREATE TRIGGER eat AFTER INSERT ON journal BEGIN SELECT 1; END")
    with Project.open(path) as project:
        assert "trigger eat" in project.read_only_because
        assert project.documents("asha")
    # Nothing was brought up to date, so nothing was copied either.
    assert [file.name for file in tmp_path.iterdir() if "backup" in file.name] == []
    with Project.open(Path(copy(old, tmp_path / "q.ankan"))) as project:
        assert project.read_only_because == ""
        assert not project.is_read_only


def test_a_damaged_old_file_that_may_only_be_read_is_told_as_damage(tmp_path: Path) -> None:
    path = Path(copy(OLD[0], tmp_path / "p.ankan"))
    change(path, "CREATE VIEW mine AS SELECT 1")
    (root,) = ask(path, "SELECT rootpage FROM sqlite_master WHERE name = 'document'")
    (size,) = ask(path, "PRAGMA page_size")
    content = bytearray(path.read_bytes())
    # Where the cells of the page begin: in its own header.
    content[(root - 1) * size + 8 : (root - 1) * size + 10] = b"\0\1"
    path.write_bytes(content)
    with pytest.raises(DamagedProject, match="is damaged"):
        Project.open(path)


def test_a_file_of_another_kind_of_schema_is_told_as_damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    # The number of the schema's format, of which SQLite knows four (sqlite.org/fileformat.html, 1.3.9).
    content[44:48] = (9).to_bytes(4)
    path.write_bytes(content)
    with pytest.raises(DamagedProject, match="unsupported file format"):
        Project.open(path)


def ask(path: Path, query: str) -> tuple[Any, ...]:
    connection = sqlite3.connect(path)
    row: tuple[Any, ...] = connection.execute(query).fetchone()
    connection.close()
    return row


def test_a_file_that_says_it_is_newer_cannot_put_a_view_in_the_place_of_a_table(path: Path) -> None:
    change(path, "PRAGMA user_version = 1900", "DROP TABLE note", "CREATE VIEW note AS SELECT 1 AS layer")
    with pytest.raises(DamagedProject, match="table note"):
        Project.open(path)
    change(path, "DROP VIEW note", "CREATE TABLE note (layer, about, text, is_flagged, 'by' AS (upper(text)))")
    with pytest.raises(DamagedProject, match="table note"):
        Project.open(path)


def read_all(path: Path) -> None:
    with Project.open(path) as project:
        for row in project.documents("asha"):
            project.document(row.id)
            for layer in project.layers(row.id):
                project.annotations(row.id, layer.annotator)
        project.history("asha")
        for at, _ in enumerate(project.history("asha"), 1):
            project.journal_row(at)


@pytest.mark.parametrize(
    "statement",
    [
        'UPDATE span SET "end" = 100000',
        'UPDATE span SET start = 9223372036854775806, "end" = 9223372036854775807',
        "UPDATE span SET source = 'x'",
        "UPDATE span SET decision = ''",
        "UPDATE layer SET state = 'x'",
        "UPDATE document SET alignment = '[[['",
        "UPDATE document SET alignment = '[1]'",
        "UPDATE document SET characters = 1",
        "UPDATE document SET text = CAST(x'ff' AS TEXT)",
        "UPDATE meta SET value = '{}' WHERE key = 'schema'",
        "DELETE FROM meta",
        "UPDATE quote SET speaker_start = 1, speaker_end = 100000",
    ],
)
def test_values_that_no_program_of_ours_writes_are_told_as_damage(path: Path, statement: str) -> None:
    change(path, statement)
    with pytest.raises(DamagedProject):
        read_all(path)


def test_a_journal_that_leads_in_a_circle_is_walked_to_its_end(path: Path) -> None:
    columns = "100, at, annotator, document, 'edit', 100, 100, act, payload, program, NULL, hash"
    change(path, f"INSERT INTO journal SELECT {columns} FROM journal LIMIT 1")
    with Project.open(path) as project:
        assert project.travel_size("asha", None) >= 1


def test_a_value_too_large_to_be_held_is_told(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    change(path, "UPDATE document SET original = zeroblob(200000)")
    monkeypatch.setattr(database, "LIMIT_VALUE_BYTES", 100_000)
    with Project.open(path) as project, pytest.raises(KnownError, match="bytes"):
        project.check()


def of_opened(path: Path) -> sqlite3.Connection:
    return open_database(path).connection


def of_created(path: Path) -> sqlite3.Connection:
    return create_database(path.with_name("new.ankan")).connection


@pytest.mark.parametrize("connect", [of_opened, of_created])
def test_every_connection_is_on_its_guard(path: Path, connect: Callable[[Path], sqlite3.Connection]) -> None:
    connection = connect(path)
    try:
        assert connection.execute("PRAGMA cell_size_check").fetchone() == (1,)
        assert connection.getlimit(sqlite3.SQLITE_LIMIT_LENGTH) == limits.LIMIT_VALUE_BYTES
        assert connection.getlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH) == limits.LIMIT_TRIGGER_DEPTH
        with pytest.raises(sqlite3.OperationalError, match="too many attached"):
            connection.execute("ATTACH ':memory:' AS other")
    finally:
        connection.close()


def test_functions_in_a_schema_that_is_not_ours_are_not_trusted(path: Path) -> None:
    change(path, "CREATE VIEW mine AS SELECT load_extension('x')")
    opened = open_database(path, lambda _path, _connection, _version: "not ours")
    try:
        assert opened.connection.execute("PRAGMA trusted_schema").fetchone() == (0,)
        with pytest.raises(sqlite3.OperationalError, match="unsafe use"):
            opened.connection.execute("SELECT * FROM mine").fetchall()
    finally:
        opened.close()
