"""The journal keeps every row as it was written, and finds undo and redo without reading it."""

import json
import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from itertools import count
from pathlib import Path

import pytest

from annotate import acts
from annotate.acts import Actor
from annotate.codec import edit_from_json
from storage import journal
from storage.importing import ImportedArticle
from storage.project import Project
from tests.strategies import DEFAULT_SCHEMA

TEXT = "🙏 मोदी ने कहा।"
ACTOR = Actor("asha", (f"{number:012x}" for number in count()).__next__)
# A clock of another time zone: what is written is UTC.
NOON = datetime(2024, 2, 29, 12, 30, 0, 123456, tzinfo=timezone(timedelta(hours=5, minutes=30)))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.ankan", DEFAULT_SCHEMA, now=lambda: NOON, program="ankan 9.9") as made:
        made.add_article(ImportedArticle("a1", None, "test", TEXT, TEXT.encode()))
        edit = acts.add_span(made.annotations("a1", "asha"), ACTOR, 2, 6, "PER")
        assert edit is not None
        made.apply("a1", "asha", edit)
        made.undo("asha")
        made.redo("asha")
        yield made


@pytest.fixture
def connection(project: Project) -> Iterator[sqlite3.Connection]:
    found = sqlite3.connect(project.path)
    yield found
    found.close()


def test_a_row_says_who_did_what_when_with_which_program(connection: sqlite3.Connection) -> None:
    found = connection.execute("SELECT seq, at, annotator, document, kind, target, parent, act, program FROM journal")
    at = NOON.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.123Z")
    assert list(found) == [
        (1, at, "asha", "a1", "edit", 1, None, "add", "ankan 9.9"),
        (2, at, "asha", "a1", "undo", 1, None, "add", "ankan 9.9"),
        (3, at, "asha", "a1", "redo", 1, None, "add", "ankan 9.9"),
    ]


def test_a_payload_is_the_edit_as_it_was_applied(connection: sqlite3.Connection) -> None:
    rows = list(journal.read_layer(connection, "a1", "asha"))
    texts = [row[0] for row in connection.execute("SELECT payload FROM journal ORDER BY seq")]
    assert [edit_from_json(json.loads(text)) for text in texts] == [row.edit for row in rows]
    assert [len(row.edit.steps) for row in rows] == [1, 1, 1]
    assert rows[0].edit == rows[2].edit == journal.read(connection, 1).edit


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM journal",
        "UPDATE journal SET act = 'nothing'",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 1",
        "REPLACE INTO journal SELECT * FROM journal",
    ],
)
def test_no_row_is_ever_changed_or_removed(project: Project, statement: str) -> None:
    connection = project._database.connection
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection.execute(statement)
    assert connection.execute("SELECT count(*), min(act) FROM journal").fetchone() == (3, "add")


@pytest.mark.parametrize(
    "values",
    [
        "4, 'now', 'asha', 'a1', 'edit', 1, 1, 'add', '{}', 'p', NULL, 'x'",
        "4, 'now', 'asha', 'a1', 'undo', 4, NULL, 'add', '{}', 'p', NULL, 'x'",
        "4, 'now', 'asha', 'a1', 'undo', 1, 1, 'add', '{}', 'p', NULL, 'x'",
        "4, 'now', 'asha', 'a1', 'edit', 4, 4, 'add', '{}', 'p', NULL, 'x'",
        "4, 'now', 'asha', 'a1', 'wish', 4, NULL, 'add', '{}', 'p', NULL, 'x'",
        "4, 'now', 'asha', 'a9', 'edit', 4, NULL, 'add', '{}', 'p', NULL, 'x'",
        "4, 'now', 'asha', 'a1', 'edit', 4, NULL, 'add', 'no JSON', 'p', NULL, 'x'",
        "4, 'now', 'asha', 'a1', 'edit', 4, NULL, 'add', '{}', 'p', 5, 'x'",
        "4, 'now', 'asha', 'a1', 'undo', 1, NULL, 'add', '{}', 'p', 1, 'x'",
    ],
)
def test_a_row_that_makes_no_sense_is_refused_by_the_table(project: Project, values: str) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        project._database.connection.execute(f"INSERT INTO journal VALUES ({values})")


@pytest.mark.parametrize(
    ("query", "values"),
    [(journal._CURSOR, ("asha",)), (journal._LATEST, ("asha", None)), (journal._ANCESTORS, (3,))],
)
def test_undo_and_redo_are_found_in_an_index(
    connection: sqlite3.Connection, query: str, values: tuple[object, ...]
) -> None:
    plan = connection.execute("EXPLAIN QUERY PLAN " + query, values).fetchall()
    steps = [row[3] for row in plan]
    read = [step for step in steps if step.startswith("SCAN") and step not in ("SCAN up", "SCAN CONSTANT ROW")]
    assert read == [], steps
    assert any("SEARCH" in step for step in steps), steps
    assert not any("TEMP B-TREE" in step for step in steps), steps
