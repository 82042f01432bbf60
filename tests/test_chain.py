"""The journal's chain: what is changed, cut off, taken out, put in or reordered from outside is noticed."""

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from shutil import copy

import pytest

from storage import chain
from storage.importing import ImportedArticle
from storage.project import Project
from tests.faults.chance import OTHER_TEXT, TEXT, make_actor, random_edit
from tests.strategies import DEFAULT_SCHEMA

OLD = Path(__file__).parent / "data" / "format-1.0.ankan"
BROKEN, CUT = "The journal was changed at row", "does not end with the row that was written last"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project in which two annotators have done some thirty acts."""
    rng = random.Random(11)
    found = tmp_path / "p.ankan"
    with Project.create(found, DEFAULT_SCHEMA) as project:
        for name, text in (("a1", TEXT), ("a2", OTHER_TEXT)):
            project.add_article(ImportedArticle(name, None, "test", text, text.encode()))
        for _ in range(60):
            who, document = rng.choice(["asha", "ravi"]), rng.choice(["a1", "a2"])
            edit = random_edit(
                rng, project.annotations(document, who), project.document(document).text, make_actor(rng, who)
            )
            if edit is not None:
                project.apply(document, who, edit)
            elif rng.random() < 0.3:
                project.undo(who)
    return found


def tampered(path: Path, *statements: str) -> list[str]:
    """Change the file as somebody with another program could, and return what a check says of it then."""
    connection = sqlite3.connect(path)
    # They are back when it is done: a file without them would not be opened at all.
    guards = connection.execute("SELECT name, sql FROM sqlite_master WHERE tbl_name = 'journal' AND type = 'trigger'")
    guards = guards.fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    for statement in statements:
        connection.execute(statement)
    for _, guard in guards:
        connection.execute(guard)
    connection.commit()
    connection.close()
    with Project.open(path) as project:
        return project.check()


@pytest.fixture
def last(path: Path) -> Iterator[int]:
    connection = sqlite3.connect(path)
    yield int(connection.execute("SELECT max(seq) FROM journal").fetchone()[0])
    connection.close()


def test_a_journal_that_nobody_touched_is_whole(path: Path, last: int) -> None:
    assert last > 20
    with Project.open(path) as project:
        assert project.check() == []


@pytest.mark.parametrize(
    "change",
    [
        "at = '2020-01-01T00:00:00.000Z'",
        "annotator = 'mira'",
        "document = CASE document WHEN 'a1' THEN 'a2' ELSE 'a1' END",
        "act = 'other'",
        "payload = payload || ' '",
        "program = 'Ankan 9.9'",
        "hash = hash || 'a'",
    ],
)
def test_every_column_is_under_the_hash(path: Path, change: str) -> None:
    found = tampered(path, f"UPDATE journal SET {change} WHERE seq = 7")
    assert any(BROKEN in problem for problem in found)


def test_a_row_that_is_changed_with_its_own_hash_breaks_the_next_one(path: Path) -> None:
    connection = sqlite3.connect(path)
    rows = connection.execute(f"SELECT {chain.COLUMNS} FROM journal WHERE seq = 7").fetchone()
    before = connection.execute("SELECT hash FROM journal WHERE seq = 6").fetchone()[0]
    connection.close()
    forged = chain.row_hash(before, (*rows[:9], "Ankan 9.9", *rows[10:]))
    found = tampered(path, f"UPDATE journal SET program = 'Ankan 9.9', hash = '{forged}' WHERE seq = 7")
    assert [problem for problem in found if BROKEN in problem] == [problem for problem in found if "row 8" in problem]


def test_rows_cut_off_at_the_end_are_noticed(path: Path, last: int) -> None:
    for cut in (1, 5, last):
        shorter = Path(copy(path, path.with_name(f"cut-{cut}.ankan")))
        assert any(CUT in problem for problem in tampered(shorter, f"DELETE FROM journal WHERE seq > {last - cut}"))


def test_a_journal_emptied_with_its_layers_is_noticed(path: Path) -> None:
    tables = ("note", "stance", "quote", "span", "layer", "journal")
    assert any(CUT in problem for problem in tampered(path, *(f"DELETE FROM {table}" for table in tables)))


def test_a_row_taken_out_of_the_middle_or_put_in_is_noticed(path: Path, last: int) -> None:
    shorter = Path(copy(path, path.with_name("shorter.ankan")))
    assert any(BROKEN in problem for problem in tampered(shorter, "DELETE FROM journal WHERE seq = 9"))
    columns = "at, annotator, document, 'import'"
    added = f"""INSERT INTO journal SELECT {last} + 1, {columns}, {last} + 1, NULL, 'import', '{{}}',
        program, NULL, hash FROM journal WHERE seq = {last}"""
    assert any(BROKEN in problem for problem in tampered(path, added))


def test_rows_that_change_places_are_noticed(path: Path) -> None:
    swap = (
        "CREATE TEMP TABLE two AS SELECT seq, at, payload FROM journal WHERE seq IN (9, 10)",
        "UPDATE journal SET at = (SELECT at FROM two WHERE two.seq = 19 - journal.seq), "
        "payload = (SELECT payload FROM two WHERE two.seq = 19 - journal.seq) WHERE seq IN (9, 10)",
    )
    assert any(BROKEN in problem for problem in tampered(path, *swap))


def test_a_journal_of_another_project_cannot_stand_here(path: Path) -> None:
    found = tampered(path, "UPDATE meta SET value = 'another' WHERE key = 'project_id'")
    assert any("at row 1," in problem for problem in found)


def test_an_older_file_gets_its_chain_when_it_is_brought_up_to_date(tmp_path: Path) -> None:
    path = Path(copy(OLD, tmp_path / "old.ankan"))
    with Project.open(path) as project:
        assert project.check() == []
        connection = project._database.connection
        assert connection.execute("SELECT min(length(hash)), max(length(hash)) FROM journal").fetchone() == (64, 64)
        with pytest.raises(sqlite3.IntegrityError, match="append-only"):
            connection.execute("UPDATE journal SET hash = ''")
    assert any(BROKEN in problem for problem in tampered(path, "UPDATE journal SET at = 'now' WHERE seq = 2"))


def test_a_head_is_found_again_as_long_as_it_is_part_of_the_journal(path: Path, last: int) -> None:
    with Project.open(path) as project:
        connection = project._database.connection
        beginning, (seq, head) = (
            connection.execute("SELECT hash FROM journal LIMIT 1").fetchone()[0],
            (chain.last_row(connection)),
        )
        assert seq == last
        assert chain.has_row(connection, seq, head)
        assert chain.has_row(connection, 1, beginning)
        assert chain.has_row(connection, 0, project.project_id)
        assert not chain.has_row(connection, 2, beginning)
        assert not chain.has_row(connection, last + 1, head)
        assert not chain.has_row(connection, 0, "another")
