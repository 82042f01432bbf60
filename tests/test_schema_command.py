"""main.py schema: what a project's labels are, and making them others."""

import json
from pathlib import Path

import pytest

from annotate.model import Decision, Origin, Source, Span
from annotate.schema import schema_from_json, schema_to_json
from commands import run
from storage.defaults import default_schema
from storage.importing import ImportedArticle
from storage.project import Project

TEXT = "🙏🏽 मोदी ने कहा।"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "press.ankan"
    with Project.create(path, default_schema()) as project:
        project.add_article(ImportedArticle("a", "लेख", "test", TEXT, TEXT.encode()))
        span = Span("s", 3, 7, "PER", Origin(Source.PERSON, "asha", Decision.ADDED))
        project.import_annotations("a", "asha", [span])
    return path


def renamed(path: Path, old: str, new: str) -> Path:
    value = json.loads(schema_to_json(default_schema()))
    for label in value["entities"]:
        label["code"] = new if label["code"] == old else label["code"]
    path.write_text(json.dumps(value), encoding="utf-8")
    return path


def label_of(path: Path) -> str:
    with Project.open(path) as project:
        assert project.check() == []
        return project.annotations("a", "asha").spans[0].label


def test_it_prints_the_schema_and_takes_what_it_printed(path: Path, tmp_path: Path, capsys) -> None:
    assert run(["schema", str(path)]) == 0
    printed = capsys.readouterr().out
    assert schema_from_json(printed) == default_schema()
    (tmp_path / "s.json").write_text(printed, encoding="utf-8")
    before = path.read_bytes()
    assert run(["schema", str(path), "--set", str(tmp_path / "s.json")]) == 0
    assert "Nothing was changed" in capsys.readouterr().err
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*.backup.ankan"))


def test_a_label_in_use_is_renamed_only_when_it_is_said_what_it_becomes(path: Path, tmp_path: Path, capsys) -> None:
    file = renamed(tmp_path / "s.json", "PER", "PERSON")
    assert run(["schema", str(path), "--set", str(file)]) == 1
    assert "PER: 1 annotation in 1 article (asha 1)" in capsys.readouterr().err
    assert label_of(path) == "PER"
    assert run(["schema", str(path), "--set", str(file), "--map", "PER=PERSON", "--dry-run"]) == 0
    assert "PER becomes PERSON: 1 annotation in 1 article (asha 1)." in capsys.readouterr().err
    assert label_of(path) == "PER"
    assert run(["schema", str(path), "--set", str(file), "--map", "PER=PERSON"]) == 0
    assert label_of(path) == "PERSON"
    assert (tmp_path / "press.schema-1.backup.ankan").exists()
    assert label_of(tmp_path / "press.schema-1.backup.ankan") == "PER"


def test_the_guideline_is_shown_and_taken_from_a_file(path: Path, tmp_path: Path, capsys) -> None:
    assert run(["schema", str(path), "--show-guideline", "hi"]) == 0
    assert "# PER" in capsys.readouterr().out
    (tmp_path / "hi.md").write_text("सबके लिए\n\n# PER\n\nव्यक्ति", encoding="utf-8")
    assert run(["schema", str(path), "--guideline", f"hi={tmp_path / 'hi.md'}"]) == 0
    with Project.open(path) as project:
        assert project.schema.guideline["hi"] == "सबके लिए"
        assert project.schema.entities[0].guideline["hi"] == "व्यक्ति"
        assert project.schema.entities[0].guideline["en"] == default_schema().entities[0].guideline["en"]


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["--map", "PER=ORG"], 2, "--map needs --set"),
        (["--guideline", "hi=nowhere.md", "--map", "PER=ORG"], 2, "--map needs --set"),
        (["--dry-run"], 2, "--dry-run needs"),
        (["--set", "SCHEMA", "--show-guideline", "hi"], 2, "only shows"),
        (["--show-guideline", "hn"], 1, "no guideline in 'hn'; there is en, hi"),
        (["--set", "SCHEMA", "--map", "PER"], 2, "OLD=NEW"),
        (["--set", "SCHEMA", "--map", "PER=PERSON", "--map", "PER=ORG"], 2, "both"),
        (["--set", "SCHEMA", "--map", "X=ORG"], 1, "has no X"),
        (["--set", "nowhere.json"], 1, "could not be read"),
        (["--guideline", "hi"], 2, "LANGUAGE=FILE"),
        (["--guideline", "hi=nowhere.md"], 1, "could not be read"),
        (["--guideline", "hi=BINARY"], 1, "not UTF-8"),
    ],
)
def test_bad_input_is_told_in_a_sentence(path: Path, tmp_path: Path, capsys, arguments, status, said) -> None:
    file = renamed(tmp_path / "s.json", "PER", "PERSON")
    (tmp_path / "bad.md").write_bytes(b"\xff")
    words = [each.replace("SCHEMA", str(file)).replace("BINARY", str(tmp_path / "bad.md")) for each in arguments]
    assert run(["schema", str(path), *words]) == status
    assert said in capsys.readouterr().err
    assert label_of(path) == "PER"
    assert not list(tmp_path.glob("*.backup.ankan"))


def test_a_guideline_in_a_language_that_the_schema_does_not_name_is_refused(path: Path, tmp_path: Path, capsys) -> None:
    (tmp_path / "g.md").write_text("# PER\n\nWho.", encoding="utf-8")
    before = path.read_bytes()
    assert run(["schema", str(path), "--guideline", f"xx={tmp_path / 'g.md'}"]) == 1
    assert "names nothing in 'xx'" in (said := capsys.readouterr().err)
    assert "en and hi" in said
    assert path.read_bytes() == before


def test_articles_of_several_annotators_are_counted_once(path: Path, tmp_path: Path, capsys) -> None:
    with Project.open(path) as project:
        for at, who in enumerate(("mina", "ravi")):
            span = Span(f"t{at}", 3, 7, "PER", Origin(Source.PERSON, who, Decision.ADDED))
            project.import_annotations("a", who, [span])
    file = renamed(tmp_path / "s.json", "PER", "PERSON")
    assert run(["schema", str(path), "--set", str(file)]) == 1
    assert "PER: 3 annotations in 1 article (asha 1, mina 1, ravi 1)" in capsys.readouterr().err


@pytest.mark.parametrize("text", ['{"id": ', "[" * 100_000, "9" * 10_000])
def test_a_schema_that_is_no_json_is_refused_in_our_own_words(path: Path, tmp_path: Path, capsys, text: str) -> None:
    (tmp_path / "s.json").write_text(text, encoding="utf-8")
    assert run(["schema", str(path), "--set", str(tmp_path / "s.json")]) == 1
    said = capsys.readouterr().err
    assert "schema" in said
    for theirs in ("Expecting", "recursion", "int_max_str_digits"):
        assert theirs not in said
