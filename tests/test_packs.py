"""Packs: what is in them, what is not, and what they refuse."""

import random
import sqlite3
from pathlib import Path

import pytest

from annotate.acts import finish
from annotate.errors import KnownError
from annotate.people import Person
from annotate.recoding import Recoding
from commands import run
from storage.importing import ImportedArticle
from storage.layers import GOLD
from storage.packing import Order, file_name
from storage.packs import PackError
from storage.project import Project
from tests.pack_work import DOCUMENTS, act, make_desk, make_pack


@pytest.fixture
def desk_path(tmp_path: Path) -> Path:
    path = tmp_path / "desk.ankan"
    with make_desk(path) as desk:
        rng = random.Random(7)
        for who in ("asha", "ravi", "asha", "ravi") * 5:
            act(rng, desk, who, DOCUMENTS)
    return path


def test_a_pack_has_the_layers_of_one_annotator_and_nothing_of_others(desk_path: Path, tmp_path: Path) -> None:
    with Project.open(desk_path) as desk:
        desk.team.add(Person("वेदिका", "वे", may_adjudicate=True))
        pack = make_pack(desk, tmp_path / "asha.ankan", "asha")
        with Project.open(pack) as opened:
            assert opened.document_ids() == desk.document_ids()
            assert opened.annotators() == ["asha"]
            assert {person.name for person in opened.team.people()} == {"asha"}
            for document in opened.document_ids():
                assert opened.annotations(document, "asha") == desk.annotations(document, "asha")
                assert opened.document(document).text == desk.document(document).text
            assert opened.check() == []
            assert opened.schema == desk.schema
        content = pack.read_bytes()
        assert b"ravi" not in content
        assert "वेदिका".encode() not in content
        assert not list(tmp_path.glob("*-wal")) or not (tmp_path / "asha.ankan-wal").exists()


def test_a_pack_says_what_it_is(desk_path: Path, tmp_path: Path) -> None:
    with Project.open(desk_path) as desk:
        pack = make_pack(desk, tmp_path / "asha.ankan", "asha", DOCUMENTS[:2])
        again = make_pack(desk, tmp_path / "again.ankan", "asha", DOCUMENTS[:2])
        assert [(cut.number, cut.annotator) for cut in desk.packs.made()] == [(1, "asha"), (2, "asha")]
        with Project.open(pack) as first, Project.open(again) as second:
            assert first.pack is not None
            assert second.pack is not None
            assert (first.pack.number, second.pack.number) == (1, 2)
            assert first.pack.annotator == "asha"
            assert first.pack.project == desk.project_id
            assert first.pack.id != second.pack.id
            assert [article.id for article in first.pack.articles] == list(DOCUMENTS[:2])
            assert [article.sha256 for article in first.pack.articles] == [
                desk.document(document).sha256 for document in DOCUMENTS[:2]
            ]
            assert first.setting("annotator") == "asha"


def test_nobody_else_can_annotate_in_a_pack_and_its_articles_and_labels_are_given(
    desk_path: Path, tmp_path: Path
) -> None:
    with Project.open(desk_path) as desk:
        pack = make_pack(desk, tmp_path / "asha.ankan", "asha")
    with Project.open(pack) as opened:
        for document in DOCUMENTS:
            edit = finish(opened.annotations(document, "ravi"))
            with pytest.raises(KnownError, match="nobody else can annotate"):
                opened.apply(document, "ravi", edit)
        with pytest.raises(PackError, match="pack 1 for asha"):
            opened.add_article(ImportedArticle("नया", None, "x", "नया लेख", "नया लेख".encode()))
        with pytest.raises(PackError):
            opened.change_schema(opened.schema, Recoding())
        with pytest.raises(PackError):
            opened.import_annotations(DOCUMENTS[0], "asha", [])
        with pytest.raises(PackError, match="not of another pack"):
            make_pack(opened, tmp_path / "second.ankan", "asha")
        assert opened.check() == []


def test_a_pack_is_never_written_over_another_file_and_one_that_fails_leaves_nothing(
    desk_path: Path, tmp_path: Path
) -> None:
    taken = tmp_path / "taken.ankan"
    taken.write_bytes(b"mine")
    with Project.open(desk_path) as desk:
        with pytest.raises(KnownError, match="is there already"):
            make_pack(desk, taken, "asha")
        with pytest.raises(KnownError, match="no article with the id"):
            make_pack(desk, tmp_path / "a.ankan", "asha", ["nothing"])
        with pytest.raises(KnownError, match="There is no folder"):
            make_pack(desk, tmp_path / "none" / "a.ankan", "asha")
        with pytest.raises(PackError, match="Gold is made at the desk"):
            make_pack(desk, tmp_path / "a.ankan", GOLD)

        def stop(done: int, _total: int) -> None:
            if done:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            desk.packs.cut(Order("asha"), tmp_path / "a.ankan", stop)
        assert desk.packs.made() == []
    assert taken.read_bytes() == b"mine"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["desk.ankan", "taken.ankan"]


def test_somebody_who_is_not_in_the_list_of_people_gets_no_pack(desk_path: Path, tmp_path: Path) -> None:
    with Project.open(desk_path) as desk:
        desk.team.add(Person("कमला", "क"))
        with pytest.raises(PackError, match="Nobody called 'meena'"):
            make_pack(desk, tmp_path / "a.ankan", "meena")


@pytest.mark.parametrize("name", ["../../etc/passwd", "a/b\\c:d", "...", "\u202eevil", "नाम 🙏🏽" * 40, "con\n"])
def test_the_proposed_name_of_a_pack_is_a_file_name_whatever_people_are_called(name: str) -> None:
    found = file_name(name, 3, name)
    assert found.endswith(".ankan")
    assert not set(found) & set('/\\:*?"<>|')
    assert not found.startswith(".")
    assert found.isprintable()
    assert len(found) < 160


def test_a_folder_that_is_not_there_does_not_become_a_pack(
    desk_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "पैक"
    assert run(["pack", str(desk_path), "--annotator", "asha", "-o", str(out)]) == 2
    assert "make it, or name a file that ends in .ankan" in capsys.readouterr().err
    assert not out.exists()


def test_the_command_packs_and_says_so(desk_path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "pack.ankan"
    assert (
        run(["pack", str(desk_path), "--annotator", "asha", "--documents", ",".join(DOCUMENTS[:2]), "-o", str(out)])
        == 0
    )
    assert "Pack 1 for asha: 2 articles" in capsys.readouterr().err
    assert run(["check", str(out)]) == 0
    assert run(["pack", str(desk_path), "--annotator", "asha", "-o", str(tmp_path)]) == 0
    assert (tmp_path / "desk 2 asha.ankan").exists()
    capsys.readouterr()
    (tmp_path / "x.txt").write_text("एक और लेख", encoding="utf-8")
    assert run(["add", str(out), str(tmp_path / "x.txt")]) == 1
    assert "pack 1 for asha" in capsys.readouterr().err


def test_a_pack_whose_manifest_was_changed_does_not_open(desk_path: Path, tmp_path: Path) -> None:
    with Project.open(desk_path) as desk:
        pack = make_pack(desk, tmp_path / "asha.ankan", "asha")
    with sqlite3.connect(pack) as connection:
        connection.execute("""UPDATE meta SET value = replace(value, '"asha"', '"ravi"') WHERE key = 'pack'""")
    connection.close()
    with pytest.raises(PackError, match="was changed"):
        Project.open(pack)
