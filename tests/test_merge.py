"""What has to be decided before a pack comes home, what is remembered, and what the command says."""

import json
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotate.acts import Actor, add_span, finish, relabel
from annotate.people import Person
from annotate.recoding import Recoding
from commands import run
from storage.backups import Why, list_backups
from storage.conflicts import ADD, LEAVE, About, Decision, Undecided
from storage.project import Project
from tests.pack_work import DOCUMENTS, copy_of, make_desk, make_pack, said

FIRST = DOCUMENTS[0]


@pytest.fixture
def desk_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    path = tmp_path / "desk.ankan"
    make_desk(path).close()
    return path


def label(path: Path, code: str, record: str = "name", words: str = "मोदी", who: str = "asha") -> None:
    """This name is labelled in the file."""
    with Project.open(path) as project:
        start = project.document(FIRST).text.index(words)
        actor = Actor(who, lambda: record, 2.5)
        edit = add_span(project.annotations(FIRST, who), actor, start, start + len(words), code)
        assert edit is not None
        project.apply(FIRST, who, edit)


def packed(desk_path: Path, name: str = "pack.ankan") -> Path:
    with Project.open(desk_path) as desk:
        return make_pack(desk, desk_path.with_name(name), "asha")


def test_history_and_times_come_along_and_a_backup_is_made_before(desk_path: Path) -> None:
    pack = packed(desk_path)
    label(pack, "PER")
    with Project.open(pack) as opened:
        done = opened.journal_rows(annotator="asha")
    with Project.open(desk_path) as desk:
        (home,) = desk.packs.merge([pack], {})
        assert (home.rows, home.articles[0].added, home.articles[0].document) == (1, 1, FIRST)
        assert desk.annotations(FIRST, "asha").spans[0].origin.seconds == 2.5
        (row,) = desk.journal_rows(annotator="asha")
        assert (row.at, row.program, row.edit) == (done[0].at, done[0].program, done[0].edit)
        assert desk.undo("asha") is not None
        assert desk.annotations(FIRST, "asha").spans == ()
        assert desk.check() == []
        assert [backup.why for backup in list_backups(desk.project_id)] == [Why.MERGE]
        # Nothing new is no reason for another one.
        desk.packs.merge([pack], {})
        assert len(list_backups(desk.project_id)) == 1


def test_a_layer_that_went_on_at_the_desk_is_asked_about_unless_both_did_the_same(desk_path: Path) -> None:
    pack = packed(desk_path)
    label(pack, "PER")
    same = copy_of(desk_path, "same.ankan")
    label(same, "PER")
    label(desk_path, "ORG", record="other")
    with Project.open(same) as desk:
        assert desk.packs.rehearse([pack], {})[0].questions == []
    with Project.open(desk_path) as desk:
        before = said(desk)
        (question,) = desk.packs.rehearse([pack], {})[0].questions
        assert (question.about, question.document) == (About.LAYER, FIRST)
        with pytest.raises(Undecided):
            desk.packs.merge([pack], {})
        assert said(desk) == before
        desk.packs.merge([pack], {question.id: Decision("each")})
        assert sorted(span.label for span in desk.annotations(FIRST, "asha").spans) == ["ORG", "PER"]
        assert desk.packs.merge([pack], {})[0].is_known
        assert desk.check() == []


def test_a_label_that_was_renamed_meanwhile_has_its_new_name(desk_path: Path) -> None:
    label(desk_path, "ORG", record="old", words="शाह")
    pack = packed(desk_path)
    label(pack, "ORG")
    with Project.open(desk_path) as desk:
        party = replace(desk.schema.entity("ORG"), code="PARTY")
        entities = tuple(party if each.code == "ORG" else each for each in desk.schema.entities)
        desk.change_schema(replace(desk.schema, entities=entities), Recoding(entities={"ORG": "PARTY"}))
        (home,) = desk.packs.merge([pack], {})
        assert home.questions == []
        assert [span.label for span in desk.annotations(FIRST, "asha").spans] == ["PARTY", "PARTY"]
        assert desk.check() == []
        assert desk.undo("asha") is not None
        assert desk.packs.merge([pack], {})[0].is_known


@pytest.mark.parametrize("take", ["MISC", LEAVE])
def test_a_label_that_the_project_no_longer_has_becomes_another_or_the_article_stays_out(
    desk_path: Path, take: str
) -> None:
    pack = packed(desk_path)
    label(pack, "NUMEX")
    with Project.open(desk_path) as desk:
        entities = tuple(each for each in desk.schema.entities if each.code != "NUMEX")
        desk.change_schema(replace(desk.schema, entities=entities), Recoding())
        (question,) = desk.packs.rehearse([pack], {})[0].questions
        assert question.about is About.CODE
        desk.packs.merge([pack], {question.id: Decision(take)})
        labels = [span.label for span in desk.annotations(FIRST, "asha").spans]
        assert labels == ([] if take == LEAVE else ["MISC"])
        assert desk.check() == []
        # What was decided is not asked again, when the pack comes with more either.
        with Project.open(pack) as opened:
            opened.apply(FIRST, "asha", finish(opened.annotations(FIRST, "asha")))
        assert desk.packs.rehearse([pack], {})[0].questions == []


def test_a_pack_that_the_desk_does_not_remember_is_taken_in_or_left_out(desk_path: Path) -> None:
    earlier = copy_of(desk_path, "earlier.ankan")
    pack = packed(desk_path)
    label(pack, "PER")
    with Project.open(earlier) as desk:
        (question,) = desk.packs.rehearse([pack], {})[0].questions
        assert question.about is About.PACK
        before = said(desk)
        desk.packs.merge([pack], {question.id: Decision(LEAVE)})
        assert said(desk) == before
        desk.packs.merge([pack], {question.id: Decision(ADD)})
        assert [span.label for span in desk.annotations(FIRST, "asha").spans] == ["PER"]
        assert desk.packs.merge([pack], {})[0].is_known
        assert desk.check() == []


def test_somebody_who_is_not_in_the_list_of_people_is_added_or_left_out(desk_path: Path) -> None:
    pack = packed(desk_path)
    label(pack, "PER")
    with Project.open(desk_path) as desk:
        desk.team.add(Person("वेदिका", ""))
        (question,) = desk.packs.rehearse([pack], {})[0].questions
        assert question.about is About.PERSON
        desk.packs.merge([pack], {question.id: Decision(LEAVE)})
        assert desk.annotators() == []
        desk.packs.merge([pack], {question.id: Decision(ADD)})
        assert [person.name for person in desk.team.people()] == ["वेदिका", "asha"]
        assert desk.annotators() == ["asha"]


def test_an_article_with_another_text_stays_out(desk_path: Path) -> None:
    earlier = copy_of(desk_path, "earlier.ankan")
    pack = packed(desk_path)
    label(pack, "PER")
    with closing(sqlite3.connect(earlier)) as connection:
        connection.execute("DROP TRIGGER document_is_frozen")
        query = "UPDATE document SET sha256 = ?, text = replace(text, 'मोदी', 'शाह') WHERE id = ?"
        connection.execute(query, ("0" * 64, FIRST))
        connection.commit()
    with Project.open(desk_path) as desk:
        trigger = desk._database.connection.execute(
            "SELECT sql FROM sqlite_master WHERE name = 'document_is_frozen'"
        ).fetchone()[0]
    with closing(sqlite3.connect(earlier)) as connection:
        connection.execute(trigger)
        connection.commit()
    with Project.open(earlier) as desk:
        (unknown,) = desk.packs.rehearse([pack], {})[0].questions
        decisions = {unknown.id: Decision(ADD)}
        (text,) = desk.packs.rehearse([pack], decisions)[0].questions
        assert (text.about, text.choices) == (About.TEXT, (LEAVE,))
        here, there = text.texts
        assert here == there.replace("मोदी", "शाह") != there
        decisions[text.id] = Decision(LEAVE)
        (home,) = desk.packs.merge([pack], decisions)
        assert home.articles[0].is_left_out
        assert desk.annotators() == []


def test_the_command_lists_asks_and_takes_answers(desk_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pack = packed(desk_path)
    label(pack, "PER")
    label(desk_path, "ORG")
    form = desk_path.with_name("answers.json")
    assert run(["merge", str(desk_path), str(pack)]) == 1
    assert "1 question to be decided first; nothing was changed" in capsys.readouterr().err
    assert run(["merge", str(desk_path), str(pack), "--dry-run", "--decide", str(form), "--json"]) == 0
    listed = json.loads(capsys.readouterr().out)
    assert listed["packs"][0]["rows"] == 1
    value = json.loads(form.read_text(encoding="utf-8"))
    (question,) = value["questions"]
    assert question["take"] is None
    assert [record["take"] for record in question["records"]] == [None]
    question["take"] = "pack"
    form.write_text(json.dumps(value), encoding="utf-8")
    assert run(["merge", str(desk_path), str(pack), "--decide", str(form)]) == 0
    with Project.open(desk_path) as desk:
        assert [span.label for span in desk.annotations(FIRST, "asha").spans] == ["PER"]
        # Undo leads back to what the desk had.
        for _ in range(2):
            desk.undo("asha")
        assert [span.label for span in desk.annotations(FIRST, "asha").spans] == ["ORG"]
    for bad in ("{", '{"format": "x"}', '{"format": "ankan-decisions/1", "questions": [1]}'):
        form.write_text(bad, encoding="utf-8")
        assert run(["merge", str(desk_path), str(pack), "--decide", str(form)]) == 1


def test_an_answer_that_is_none_is_refused_and_nothing_is_changed(desk_path: Path) -> None:
    pack = packed(desk_path)
    label(pack, "PER")
    label(desk_path, "ORG")
    with Project.open(desk_path) as desk:
        (question,) = desk.packs.rehearse([pack], {})[0].questions
        before = said(desk)
        for decision in (Decision("each"), Decision("nothing")):
            with pytest.raises(Exception, match="cannot be followed"):
                desk.packs.merge([pack], {question.id: decision})
        assert said(desk) == before
        # Somebody goes on meanwhile: the question is another one.
        layer = desk.annotations(FIRST, "asha")
        edit = relabel(layer, Actor("asha", lambda: "x", 1.0), "name", "LOC")
        assert edit is not None
        desk.apply(FIRST, "asha", edit)
        with pytest.raises(Undecided):
            desk.packs.merge([pack], {question.id: Decision("pack")})
