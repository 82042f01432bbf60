"""`main.py history`: who decided this span, when, before and after."""

import json
from pathlib import Path
from shutil import copy

import pytest

from annotate import acts
from annotate.acts import Actor
from annotate.model import Decision, Origin, Source, Span
from commands import run
from storage.project import Project

OLD = Path(__file__).parent / "data" / "format-1.1.ankan"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    found = Path(copy(OLD, tmp_path / "p.ankan"))
    with Project.open(found, program="Ankan 9.9") as project:
        layer = project.annotations("pul", "asha")
        edit = acts.relabel(layer, Actor("asha", iter("x").__next__, 1.5), layer.live_spans[0].id, "MISC")
        assert edit is not None
        project.apply("pul", "asha", edit)
    return found


def rows(capsys: pytest.CaptureFixture[str], *args: object) -> list[dict]:
    assert run([str(arg) for arg in ("history", *args, "--json")]) == 0
    return json.loads(capsys.readouterr().out)["rows"]


def test_the_history_of_a_span_says_who_did_what_when_before_and_after(path: Path, capsys) -> None:
    with Project.open(path) as project:
        span = project.annotations("pul", "asha").live_spans[0]
    found = rows(capsys, path, "--record", span.id)
    assert found
    for row in found:
        ids = [(side or {}).get("id") for step in row["edit"]["steps"] for side in (step.get("before"), step["after"])]
        assert span.id in ids
    last = found[-1]
    assert (last["annotator"], last["document"], last["kind"], last["program"]) == ("asha", "pul", "edit", "Ankan 9.9")
    assert last["at"].endswith("Z")
    step = last["edit"]["steps"][0]
    assert (step["before"]["label"] != "MISC", step["after"]["label"]) == (True, "MISC")
    assert run(["history", str(path), "--record", span.id]) == 0
    told = capsys.readouterr().out
    assert "asha  pul  edit: relabel  (Ankan 9.9)" in told
    assert f"{span.id}: " in told
    assert "MISC" in told.splitlines()[-1]


def test_the_history_is_narrowed_by_article_and_annotator(path: Path, capsys) -> None:
    everything = rows(capsys, path)
    assert [row["seq"] for row in everything] == sorted(row["seq"] for row in everything)
    assert rows(capsys, path, "--article", "pul") == everything
    for who in ("asha", "ravi"):
        assert rows(capsys, path, "--annotator", who) == [row for row in everything if row["annotator"] == who]


def test_an_article_that_is_not_there_is_said(path: Path, capsys) -> None:
    assert run(["history", str(path), "--article", "none"]) == 1
    assert "none" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--record", "--annotator", "--article"])
def test_what_is_not_there_is_refused_instead_of_having_no_history(path: Path, capsys, option: str) -> None:
    assert run(["history", str(path), option, "typo"]) == 1
    captured = capsys.readouterr()
    assert "'typo'" in captured.err or "typo" in captured.err
    assert "0 acts" not in captured.err
    assert captured.out == ""


def test_an_import_is_called_so_once(path: Path, capsys) -> None:
    with Project.open(path) as project:
        span = Span(
            "fresh",
            0,
            len(project.document("pul").text.split()[0]),
            "PER",
            Origin(Source.PERSON, "mina", Decision.ADDED),
        )
        project.import_annotations("pul", "mina", [span])
    assert run(["history", str(path), "--annotator", "mina"]) == 0
    captured = capsys.readouterr()
    assert "import" in captured.out
    assert "import: import" not in captured.out
    assert captured.err == "1 act.\n"
