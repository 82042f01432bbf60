"""Packs from strangers: whatever is wrong with one it is refused in a sentence, and the project stays as it was."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotate.acts import Actor, add_span, finish
from annotate.errors import KnownError
from storage.conflicts import Undecided
from storage.packs import PackError, manifest_from_json, manifest_to_json
from storage.project import Project
from tests.fuzz.projects import chain_anew
from tests.pack_work import DOCUMENTS, copy_of, make_desk, make_pack, said

Spoil = Callable[[sqlite3.Connection], object]
FIRST = DOCUMENTS[0]


@pytest.fixture
def desk_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "desk.ankan"
    make_desk(path).close()
    return path


@pytest.fixture
def pack_path(desk_path: Path, tmp_path: Path) -> Path:
    """A pack in which a name was added and an article finished."""
    with Project.open(desk_path) as desk:
        path = make_pack(desk, tmp_path / "pack.ankan", "asha")
    with Project.open(path) as pack:
        layer = pack.annotations(FIRST, "asha")
        start = pack.document(FIRST).text.index("मोदी")
        edit = add_span(layer, Actor("asha", lambda: "name", 1.0), start, start + 4, "PER")
        assert edit is not None
        pack.apply(FIRST, "asha", edit)
        pack.apply(FIRST, "asha", finish(pack.annotations(FIRST, "asha")))
        pack.add_activity(FIRST, "asha", 60)
        pack.fold()
    return path


def spoil(path: Path, change: Spoil, *, chained: bool = True) -> None:
    """The file is changed, past its triggers; the chain of its journal is made anew where it is to look whole."""
    with closing(sqlite3.connect(path)) as connection:
        triggers = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
        for name, _sql in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        change(connection)
        if chained:
            chain_anew(connection)
        for _name, sql in triggers:
            connection.execute(sql)
        connection.commit()


def manifest_with(**changes: object) -> Spoil:
    """What a pack says of itself is another thing, under a checksum that holds."""

    def change(connection: sqlite3.Connection) -> None:
        text = connection.execute("SELECT value FROM meta WHERE key = 'pack'").fetchone()[0]
        value = {**json.loads(text), **changes}
        articles = value.pop("articles")
        given = manifest_from_json(text)
        made = type(given)(
            **{name: value[name] for name in type(given).__slots__ if name != "articles"},
            articles=tuple(type(given.articles[0])(**each) for each in articles),
        )
        connection.execute("UPDATE meta SET value = ? WHERE key = 'pack'", (manifest_to_json(made),))

    return change


def sql(*statements: str) -> Spoil:
    return lambda connection: [connection.execute(statement) for statement in statements]


def payload_with(change: Callable[[str], str]) -> Spoil:
    def spoiled(connection: sqlite3.Connection) -> None:
        text = connection.execute("SELECT payload FROM journal WHERE seq = 1").fetchone()[0]
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("UPDATE journal SET payload = ? WHERE seq = 1", (change(text),))

    return spoiled


def refused(desk_path: Path, pack: Path, match: str | None = None) -> None:
    """The pack is refused, by the rehearsal too, and nothing was changed."""
    with Project.open(desk_path) as desk:
        before = (said(desk), list(desk._database.connection.iterdump()))
        for work in (desk.packs.rehearse, desk.packs.merge):
            with pytest.raises(KnownError, match=match) as raised:
                work([pack], {})
            assert str(pack) in str(raised.value)
            assert "\n" not in str(raised.value)
        assert (said(desk), list(desk._database.connection.iterdump())) == before


WRONG: dict[str, tuple[Spoil, bool, str]] = {
    "another annotator": (manifest_with(annotator="ravi"), False, "is no work of ravi"),
    "another number": (manifest_with(number=7), False, "not what was written"),
    "climbing ids": (
        manifest_with(articles=[{"id": "../../etc/passwd", "sha256": "0" * 64, "base": ""}]),
        False, "an article that the pack does not have"),
    "another project": (manifest_with(project="elsewhere"), False, "made in another project"),
    "no checksum": (
        sql("""UPDATE meta SET value = json_set(value, '$.annotator', 'ravi') WHERE key = 'pack'"""),
        False, "what it says of itself was changed"),
    "no manifest": (sql("DELETE FROM meta WHERE key = 'pack'"), False, "is a project and no pack"),
    "manifest that is no JSON": (sql("UPDATE meta SET value = '{' WHERE key = 'pack'"), False, "cannot be read"),
    "manifest without end": (
        sql("UPDATE meta SET value = '{\"format\": ' || substr(hex(zeroblob(40000000)), 1) || '}' WHERE key = 'pack'"),
        False, "longer than any pack's"),
    "a trigger": (
        sql("CREATE TRIGGER evil AFTER INSERT ON span BEGIN DELETE FROM quote; END"),
        False, "holds what no pack holds"),
    "a view": (sql("CREATE VIEW evil AS SELECT * FROM meta"), False, "holds what no pack holds"),
    "a table of others": (sql("CREATE TABLE evil (x)"), False, "holds what no pack holds"),
    "a table that is gone": (sql("DROP TABLE carried"), False, "cannot come home"),
    "a row that was changed": (
        sql("UPDATE journal SET at = '1999-01-01T00:00:00.000Z' WHERE seq = 1"),
        False, "row 1 of its journal was changed"),
    "a row that is gone": (sql("DELETE FROM journal WHERE seq = 2"), False, "lost its end"),
    "numbers of the future": (
        sql("PRAGMA foreign_keys = OFF", "UPDATE journal SET seq = 1000, target = 1000 WHERE seq = 2"),
        True, "row 2 of its journal is missing"),
    "rows of others": (
        sql("UPDATE journal SET annotator = 'ravi' WHERE seq = 1"), True, "row 1 of its journal is no work of asha"),
    "rows in gold": (
        sql("UPDATE journal SET annotator = 'gold' WHERE seq = 2"), True, "row 2 of its journal is no work of asha"),
    "an import": (sql("UPDATE journal SET kind = 'import', parent = NULL WHERE seq = 2"), True, "no work of asha"),
    "an act that does not follow": (sql("UPDATE journal SET parent = NULL WHERE seq = 2"), True, "does not follow"),
    "another text": (
        sql(f"UPDATE document SET text = replace(text, 'मोदी', 'गाँधी') WHERE id = '{FIRST}'"),
        False, "is not the one that was packed"),
    "an article that is gone": (
        sql(f"DELETE FROM document WHERE id = '{DOCUMENTS[2]}'"), False, "has lost the article"),
    "records that the journal does not have": (
        sql("UPDATE span SET label = 'ORG'"), False, "does not lead to the annotations"),
    "seconds without end": (sql("UPDATE activity SET seconds = 1e12"), False, "counts 1,000,000,000,000 seconds"),
    "a day that is none": (sql("UPDATE activity SET day = '2026-02-31'"), False, "which is no day"),
    "a payload that is no JSON": (payload_with(lambda _text: "{"), True, "cannot come home"),
    "a payload without end": (payload_with(lambda _text: "[" * 50_000 + "]" * 50_000), True, "cannot come home"),
    "an edit of another form": (payload_with(lambda _text: '{"act": 3, "steps": 7}'), True, "cannot come home"),
    "half a surrogate pair": (
        payload_with(lambda text: text.replace('"name"', '"\\ud800"')), True, "cannot come home"),
    "a number that is none": (payload_with(lambda text: text.replace("1.0", "NaN")), True, "cannot come home"),
    "text that is no UTF-8": (
        lambda c: c.execute("UPDATE journal SET act = CAST(x'fffe' AS TEXT) WHERE seq = 1"), False, "cannot come home"),
}  # fmt: skip


@pytest.mark.parametrize("name", WRONG)
def test_a_pack_that_is_not_as_it_was_made_is_refused(name: str, desk_path: Path, pack_path: Path) -> None:
    change, chained, sentence = WRONG[name]
    spoil(pack_path, change, chained=chained)
    refused(desk_path, pack_path, sentence)


@pytest.mark.parametrize("share", [0.001, 0.2, 0.6, 0.95, 0.999])
def test_a_pack_that_was_cut_short_is_refused(share: float, desk_path: Path, pack_path: Path) -> None:
    content = pack_path.read_bytes()
    pack_path.write_bytes(content[: int(len(content) * share)])
    refused(desk_path, pack_path)


@pytest.mark.parametrize(
    "content", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 5000, b"PK\x03\x04" + b"x" * 99]
)
def test_what_is_no_pack_at_all_is_refused(content: bytes, desk_path: Path, tmp_path: Path) -> None:
    path = tmp_path / "bad.ankan"
    path.write_bytes(content)
    refused(desk_path, path)
    refused(desk_path, tmp_path / "nowhere.ankan", "There is no file")
    (tmp_path / "folder").mkdir()
    refused(desk_path, tmp_path / "folder", "is a folder")


def test_the_desk_itself_and_a_copy_of_it_are_no_packs(desk_path: Path) -> None:
    refused(desk_path, copy_of(desk_path, "copy.ankan"), "is a project and no pack")


def test_a_pack_does_not_take_packs(pack_path: Path) -> None:
    with Project.open(pack_path) as pack, pytest.raises(PackError, match="is a pack itself"):
        pack.packs.merge([copy_of(pack_path, "other.ankan")], {})


def test_a_history_that_was_written_anew_is_another_copy_and_is_asked_about(desk_path: Path, pack_path: Path) -> None:
    forged = copy_of(pack_path, "forged.ankan")
    spoil(forged, sql("UPDATE journal SET at = '1999-01-01T00:00:00.000Z' WHERE seq = 1",
                      "UPDATE span SET label = 'ORG'",
                      "UPDATE journal SET payload = replace(payload, 'PER', 'ORG')"))  # fmt: skip
    with Project.open(desk_path) as desk:
        desk.packs.merge([pack_path], {})
        before = said(desk)
        with pytest.raises(Undecided, match="in another copy of pack 1"):
            desk.packs.merge([forged], {})
        assert said(desk) == before


def test_a_base_that_was_written_anew_is_refused(desk_path: Path, pack_path: Path, tmp_path: Path) -> None:
    with Project.open(desk_path) as desk:
        desk.packs.merge([pack_path], {})
        second = make_pack(desk, tmp_path / "second.ankan", "asha", [FIRST])
    spoil(second, sql("UPDATE journal SET payload = replace(payload, 'PER', 'ORG')", "UPDATE span SET label = 'ORG'"))
    refused(desk_path, second, "does not begin as it was")


def test_a_pack_whose_index_hides_rows_is_refused(desk_path: Path, pack_path: Path) -> None:
    with closing(sqlite3.connect(pack_path)) as connection:
        query = "SELECT rootpage FROM sqlite_master WHERE name = 'journal_layer'"
        root, size = (connection.execute(each).fetchone()[0] for each in (query, "PRAGMA page_size"))
    content = pack_path.read_bytes()
    page = content[(root - 1) * size : root * size]
    assert FIRST.encode() in page
    changed = page.replace(FIRST.encode(), b"x" * len(FIRST.encode()))
    pack_path.write_bytes(content[: (root - 1) * size] + changed + content[root * size :])
    refused(desk_path, pack_path, "it is damaged")


def test_a_good_pack_comes_home_after_all_of_these(desk_path: Path, pack_path: Path) -> None:
    with Project.open(desk_path) as desk:
        (home,) = desk.packs.merge([pack_path], {})
        assert (home.rows, [news.document for news in home.articles]) == (2, [FIRST])
        assert desk.annotations(FIRST, "asha").spans[0].label == "PER"
        assert desk.activity(FIRST, "asha").in_article == 60
        assert desk.check() == []
