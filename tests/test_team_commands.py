"""people and assign as they are typed: what stands on standard output, and what is refused."""

import json
from pathlib import Path

import pytest

from annotate import acts
from annotate.acts import Actor
from commands import run
from storage.defaults import new_id
from storage.formats import FORMATS
from storage.importing import ImportedArticle
from storage.layers import GOLD
from storage.project import Project
from tests.strategies import DEFAULT_SCHEMA

TEXT = "🙏 ज़मीन पर राष्ट्रपति द्रौपदी मुर्मू ने कहा।"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = tmp_path / "p.ankan"
    with Project.create(found, DEFAULT_SCHEMA) as made:
        for number in range(10):
            text = f"{TEXT} {number}"
            made.add_article(ImportedArticle(f"a{number}", None, "test", text, text.encode()))
    return found


def out(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    assert run(args) == 0, capsys.readouterr().err
    return capsys.readouterr().out


def refused(capsys: pytest.CaptureFixture[str], *args: str) -> str:
    assert run(args) != 0
    said = capsys.readouterr()
    assert said.out == ""
    return said.err


def test_people_are_added_changed_listed_and_removed(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert out(capsys, "people", str(path)) == ""
    out(capsys, "people", str(path), "add", "आशा कुमारी", "Ravi")
    out(capsys, "people", str(path), "change", "Ravi", "--adjudicates", "--initials", "R")
    listed = json.loads(out(capsys, "people", str(path), "--json"))
    assert {each["name"]: (each["initials"], each["may_adjudicate"]) for each in listed} == {
        "आशा कुमारी": ("आकु", False),
        "Ravi": ("R", True),
    }
    out(capsys, "people", str(path), "change", "Ravi", "--left")
    assert "has left" in out(capsys, "people", str(path))
    assert "Ravi" not in out(capsys, "people", str(path), "remove", "Ravi")


@pytest.mark.parametrize(
    "args",
    [("add",), ("list", "x"), ("change", "x"), ("add", "a", "b", "--initials", "A"), ("remove", "x", "--left")],
)
def test_wrong_usage_of_people_is_told(path: Path, capsys: pytest.CaptureFixture[str], args: tuple[str, ...]) -> None:
    assert run(["people", str(path), *args]) == 2
    assert capsys.readouterr().out == ""


def test_assign_says_who_gets_what_and_does_it(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out(capsys, "people", str(path), "add", "Asha", "Ravi", "Meena")
    wished = ["assign", str(path), "--batch", "one", "--to", "Asha,Ravi,Meena", "--double", "20", "--again", "25"]
    tried = out(capsys, *wished, "--dry-run")
    assert out(capsys, "assign", str(path)) == ""
    assert out(capsys, *wished) == tried
    assert "Asha  4 articles (1 again)" in tried
    listed = json.loads(out(capsys, "assign", str(path), "--json"))
    assert len(listed) == 12 + 3
    assert {each["batch"] for each in listed} == {"one"}
    assert "no article left" in refused(capsys, *wished)


def test_one_article_is_given_by_hand_and_taken_back(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out(capsys, "people", str(path), "add", "Asha", "Ravi")
    told = out(capsys, "assign", str(path), "--batch", "b", "--to", "Ravi", "--documents", "a3", "--json")
    assert json.loads(told)["assigned"] == [
        {"document": "a3", "person": "Ravi", "again": False, "hides_suggestions": False}
    ]
    out(capsys, "assign", str(path), "--take-back", "--to", "Ravi", "--documents", "a3")
    assert out(capsys, "assign", str(path)) == ""
    assert "Nobody called" in refused(capsys, "assign", str(path), "--batch", "b", "--to", "Zed")


def test_gold_is_imported_only_in_the_name_of_who_may(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Project.open(path) as project:
        edit = acts.add_span(project.annotations("a0", "Asha"), Actor("Asha", new_id, 1.0), 2, 7, "LOC")
        assert edit is not None
        project.apply("a0", "Asha", edit)
    table = tmp_path / "gold.jsonl"
    out(capsys, "export", str(path), str(table), "--format", "jsonl", "--annotator", "Asha")
    out(capsys, "people", str(path), "add", "Meena", "--adjudicates")
    assert "jsonl" in FORMATS
    brought = ["import", str(path), str(table), "--format", "jsonl", "--annotator", GOLD]
    with Project.open(path) as project:
        project.set_setting("annotator", "Asha")
    assert "Asha may not decide in gold" in refused(capsys, *brought)
    with Project.open(path) as project:
        assert project.layers("a0")[-1].annotator == "Asha"
        project.set_setting("annotator", "Meena")
    out(capsys, *brought)
    with Project.open(path) as project:
        assert len(project.annotations("a0", GOLD).spans) == 1
