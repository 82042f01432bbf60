"""export and import on the command line: choices, parts, standard output, and what a broken file does."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from commands import run
from storage.importing import ImportedArticle
from storage.project import Project
from tests.exchange import FIXTURES
from tests.strategies import DEFAULT_SCHEMA

ROOT = Path(__file__).resolve().parent.parent
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str]) -> Call:
    """Run a command line in this process; return exit status, standard output, standard error."""

    def called(*args: object) -> tuple[int, str, str]:
        status = run([str(arg) for arg in args])
        out, err = capsys.readouterr()
        return status, out, err

    return called


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project in which asha has accepted the records of every fixture that has a text."""
    with Project.create(tmp_path / "press.ankan", DEFAULT_SCHEMA) as made:
        for number, article in enumerate(FIXTURES.values(), 1):
            if text := article.document.text:
                added = made.add_article(ImportedArticle(f"a{number}", None, "", text, text.encode()))
                records = [record for record in article.annotations.records() if record.origin.is_gold]
                made.import_annotations(added.document, "asha", records)
        return made.path


def test_standard_output_gets_the_data_and_nothing_else(project: Path) -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "export", str(project), "-", "--format", "jsonl", "--documents", "a2,a1"],
        cwd=ROOT,
        capture_output=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )
    assert done.returncode == 0, done.stderr
    assert [json.loads(line)["id"] for line in done.stdout.decode().split("\n")[:-1]] == ["a2", "a1"]
    assert "read back without a difference" in done.stderr.decode()


@pytest.mark.parametrize(
    "args", [("--format", "brat"), ("--format", "jsonl", "--split", "90/10"), ("--format", "jsonl", "--all")]
)
def test_what_needs_several_files_does_not_go_to_standard_output(
    project: Path, args: tuple[str, ...], call: Call
) -> None:
    status, out, err = call("export", project, "-", *args)
    assert (status, out) == (2, "")
    assert "Standard output holds one file" in err


def test_a_split_with_labels_and_a_licence_is_made_as_asked_for(project: Path, tmp_path: Path, call: Call) -> None:
    out = tmp_path / "names.conll"
    options = ("--split", "60/20/20", "--seed", 4, "--labels", "PER", "--licence", "CC BY 4.0", "--source", "प्रेस")
    status, _, err = call("export", project, out, "--format", "conll2003", *options)
    assert status == 0
    assert "Part train: " in err
    manifest = json.loads((tmp_path / "names.conll.manifest.json").read_text("utf-8"))
    assert (manifest["labels"], manifest["licence"], manifest["source"]) == (["PER"], "CC BY 4.0", "प्रेस")
    assert (manifest["split"]["shares"], manifest["split"]["seed"]) == ("60/20/20", 4)
    tags = "".join((tmp_path / f"names.{part}.conll").read_text("utf-8") for part in ("train", "dev", "test"))
    assert "B-PER" in tags
    assert "B-ORG" not in tags


def test_finished_articles_only(project: Path, tmp_path: Path, call: Call) -> None:
    status, _, err = call("export", project, tmp_path / "o.jsonl", "--format", "jsonl", "--finished")
    assert status == 1
    assert "There is nothing to export" in err
    assert not (tmp_path / "o.jsonl").exists()


@pytest.mark.parametrize(
    ("args", "message"),
    [
        (("--split", "x"), "A split is written like 80/10/10"),
        (("--labels", "XYZ"), "The project has no label 'XYZ'"),
        (("--documents", "zz"), "has no article 'zz'"),
    ],
)
def test_a_wish_that_cannot_be_met_is_one_sentence(
    project: Path, tmp_path: Path, args: tuple[str, ...], message: str, call: Call
) -> None:
    status, out, err = call("export", project, tmp_path / "o.jsonl", "--format", "jsonl", *args)
    assert (status, out, err.count("\n")) == (1, "", 1)
    assert message in err


def test_an_import_brings_in_what_is_whole_and_says_what_is_not(tmp_path: Path, call: Call) -> None:
    path = tmp_path / "in.jsonl"
    rows = [{"text": "मोदी आए।", "label": [[0, 4, "PERSON"]]}, {"text": "शाह", "label": [[0, 9, "PERSON"]]}]
    path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
    assert call("new", tmp_path / "p.ankan")[0] == 0
    args = ("import", tmp_path / "p.ankan", path, "--format", "doccano", "--annotator", "asha")
    status, out, err = call(*args, "--map", "PERSON=PER")
    assert (status, out) == (1, "")
    assert "in.jsonl, line 2: expected a range inside the text of 3 characters, found 0-9" in err
    assert "annotations of 1 article imported" in err
    assert call("check", tmp_path / "p.ankan")[0] == 0
    status, _, err = call(*args, "--map", "PERSON")
    assert status == 2
    assert "--map takes THEIRS=OURS" in err
    status, _, err = call(
        "import", tmp_path / "p.ankan", tmp_path / "no.jsonl", "--format", "doccano", "--annotator", "a"
    )
    assert status == 1
    assert "no.jsonl cannot be read" in err


def test_what_an_import_leaves_out_is_told(project: Path, tmp_path: Path, call: Call) -> None:
    assert call("export", project, tmp_path / "o.conll", "--format", "conll2003", "--scheme", "bioes")[0] == 0
    assert call("new", tmp_path / "p.ankan")[0] == 0
    args = ("--format", "conll2003", "--annotator", "asha", "--scheme", "bioes")
    status, _, err = call("import", tmp_path / "p.ankan", tmp_path / "o.conll", *args)
    assert status == 0
    assert "Left out, records labelled QUOTE: " in err
