"""The command line as the contract in docs has it: exit status, what goes where, nothing half-written."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import commands
from annotate.counted import counted
from commands import run
from storage.project import Project
from tests.articles_in import KRUTI_DEV, PAGE, make_docx, paragraph, write

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = sorted((ROOT / "resources" / "samples").glob("*.txt"))[0]
GOLD = SAMPLE.with_suffix(".gold.jsonl")

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
def project(tmp_path: Path, call: Call) -> Path:
    path = tmp_path / "press.ankan"
    assert call("new", path)[0] == 0
    return path


def test_a_new_project_is_empty_and_whole_and_never_overwrites_one(project: Path, call: Call) -> None:
    before = project.read_bytes()
    status, out, err = call("new", project)
    assert (status, out) == (1, "")
    assert err.count("\n") == 1
    assert project.read_bytes() == before
    assert call("check", project) == (0, "", f"{project} is whole.\n")


def test_a_schema_file_takes_the_place_of_the_default_one(tmp_path: Path, call: Call) -> None:
    schema = tmp_path / "schema.json"
    schema.write_text(
        json.dumps({"id": "own/1", "entities": [{"code": "A"}], "quotes": [{"code": "q"}], "stances": [{"code": "s"}]}),
        encoding="utf-8",
    )
    path = tmp_path / "own.ankan"
    assert call("new", path, "--schema", schema)[0] == 0
    with Project.open(path) as opened:
        assert opened.schema.id == "own/1"
    for content, why in [(b"{", "not JSON"), (b"\xff", "UTF-8")]:
        schema.write_bytes(content)
        status, _, err = call("new", tmp_path / "x.ankan", "--schema", schema)
        assert status == 1
        assert why in err
        assert not (tmp_path / "x.ankan").exists()
    assert call("new", tmp_path / "x.ankan", "--schema", tmp_path / "nowhere.json")[0] == 1


def test_adding_lists_the_ids_and_reports_what_was_there_already(project: Path, call: Call) -> None:
    status, out, err = call("add", project, SAMPLE, "--json")
    (added,) = json.loads(out)
    assert (status, added["id"], added["new"]) == (0, SAMPLE.stem, True)
    assert SAMPLE.stem in err
    status, out, err = call("add", project, SAMPLE, "--json")
    assert (status, json.loads(out)[0]["new"]) == (0, False)
    assert "already" in err
    with Project.open(project) as opened:
        assert opened.document_ids() == [SAMPLE.stem]
        assert opened.document(SAMPLE.stem).text == SAMPLE.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_read_does_not_keep_the_others_out(project: Path, tmp_path: Path, call: Call) -> None:
    broken = tmp_path / "broken.txt"
    broken.write_bytes("ठीक\n".encode() + b"\xe0\xa4 nahin")
    status, _, err = call("add", project, broken, tmp_path / "missing.txt", SAMPLE)
    assert status == 1
    assert len([line for line in err.splitlines() if line.startswith("main.py: ")]) == 2
    assert "line 2" in err
    with Project.open(project) as opened:
        assert opened.document_ids() == [SAMPLE.stem]


def test_a_folder_of_every_kind_of_file_comes_in(project: Path, tmp_path: Path, call: Call) -> None:
    folder = tmp_path / "ख़बरें"
    folder.mkdir()
    write(folder / "a.txt", "पहला पाठ।")
    write(folder / "b.md", "# दूसरा\n\nपाठ।")
    write(folder / "c.docx", make_docx(paragraph("तीसरा पाठ।")))
    write(folder / "d.html", PAGE.format(meta=""))
    write(folder / "e.csv", "id,text\nई,चौथा पाठ।\n")
    write(folder / "f.jsonl", '{"id": "एफ", "text": "पाँचवाँ पाठ।"}\n')
    write(folder / "g.txt", KRUTI_DEV)
    status, out, err = call("add", project, folder, "--json", "--dry-run")
    assert status == 1
    told = json.loads(out)
    assert (told["files"], told["articles"], told["new"], len(told["problems"])) == (7, 6, 6, 1)
    assert told["first"]["text"] == "पहला पाठ।"
    status, out, err = call("add", project, folder, "--json")
    assert status == 1
    assert [each["id"] for each in json.loads(out)] == ["a", "b", "c", "d", "ई", "एफ"]
    assert "old font" in err
    assert call("add", project, folder / "g.txt", "--as-it-is")[0] == 0
    assert call("check", project)[0] == 0


def test_columns_format_and_encoding_are_named_on_the_command_line(project: Path, tmp_path: Path, call: Call) -> None:
    table = write(tmp_path / "news.dat", "code;head;body\n7;Été;déjà vu\n8;;vide\n9;x; \n".encode("cp1252"))
    status, _, err = call("add", project, table, "--format", "csv")
    assert status == 1
    assert "--encoding" in err
    columns = ("--format", "csv", "--text-column", "body", "--title-column", "head", "--id-column", "code")
    status, _, err = call("add", project, table, *columns, "--encoding", "cp1252")
    assert status == 1
    assert "nothing was imported" in err
    assert call("add", project, table, *columns, "--encoding", "cp1252", "--skip-unreadable")[0] == 1
    with Project.open(project) as opened:
        assert opened.document_ids() == ["7", "8"]
        assert opened.document("7").title == "Été"
    assert call("add", project, table, "--format", "pdf")[0] == 2


def test_gold_goes_out_and_comes_back_byte_for_byte(project: Path, tmp_path: Path, call: Call) -> None:
    assert call("import", project, GOLD, "--format", "jsonl")[0] == 0
    first, second = tmp_path / "first.jsonl", tmp_path / "second.jsonl"
    status, out, err = call("export", project, first, "--format", "jsonl", "--json", "--report", tmp_path / "r.json")
    assert status == 0
    assert json.loads(out)["articles"] == 1
    assert json.loads((tmp_path / "r.json").read_text(encoding="utf-8"))["articles"] == 1
    assert "read back" in err
    again = tmp_path / "again.ankan"
    assert call("new", again)[0] == 0
    assert call("import", again, first, "--format", "jsonl")[0] == 0
    status, _, err = call("import", again, first, "--format", "jsonl")
    assert status == 0
    assert "annotations of 0 articles imported; there already: 1." in err
    assert call("export", again, second, "--format", "jsonl", "--gold")[0] == 0
    assert second.read_bytes() == first.read_bytes()
    assert call("check", again)[0] == 0


def test_annotations_of_a_raw_text_land_on_the_same_words(project: Path, tmp_path: Path, call: Call) -> None:
    text = "\ufeffन\u093cया \u0958ानून\r\nमोदी ने कहा, “हाँ।”"
    place = {"start": text.index("मोदी"), "end": text.index("मोदी") + 4}
    quoted = {"start": text.index("“"), "end": len(text)}
    said = {"start": text.index("हाँ"), "end": text.index("हाँ") + 3}
    ne = {"start": text.index("ने"), "end": text.index("ने") + 2}
    record = {
        "format": "ankan/1",
        "id": "raw",
        "text": text,
        "annotator": "asha",
        "entities": [{"id": "s1", **place, "label": "PER"}],
        "quotes": [
            {"id": "q1", **quoted, "kind": "direct", "speaker": {**place, "entity": "s1"}, "cue": None},
            {"id": "q2", **said, "kind": "mixed", "speaker": ne, "cue": None, "means": "s1"},
        ],
        "stances": [{"id": "t1", "holder": place, "target": None, "value": "favor", "quote": "q1"}],
    }
    source = tmp_path / "raw.jsonl"
    source.write_text(json.dumps(record) + "\n", encoding="utf-8")
    assert call("import", project, source, "--format", "jsonl")[0] == 0
    with Project.open(project) as opened:
        stored = opened.document("raw").text
        layer = opened.annotations("raw", "asha")
    assert len(stored) != len(text)
    (span,), (quote, meaning), (stance,) = layer.spans, layer.quotes, layer.stances
    assert quote.speaker is not None
    assert meaning.speaker is not None
    assert (stored[meaning.speaker.start : meaning.speaker.end], meaning.means) == ("ने", "s1")
    assert stance.holder is not None
    assert {stored[x.start : x.end] for x in (span, quote.speaker, stance.holder)} == {"मोदी"}
    assert stored[quote.start : quote.end] == "“हाँ।”"


def test_an_export_of_one_annotator_of_all_and_of_some_articles(project: Path, tmp_path: Path, call: Call) -> None:
    assert call("import", project, GOLD, "--format", "jsonl", "--annotator", "asha")[0] == 0
    assert call("import", project, GOLD, "--format", "jsonl", "--annotator", "vimal")[0] == 0
    conll = tmp_path / "out.conll"
    assert call("export", project, conll, "--format", "conll2003", "--annotator", "asha")[0] == 0
    assert "B-PER" in conll.read_text(encoding="utf-8")
    assert call("export", project, conll, "--format", "conll2003", "--all", "--layer", "quote")[0] == 0
    assert len(list(tmp_path.glob("out*asha*.conll"))) == 1
    status, _, err = call("export", project, tmp_path / "x", "--format", "jsonl", "--documents", "nobody")
    assert (status, (tmp_path / "x").exists()) == (1, False)
    assert "nobody" in err
    assert call("export", project, conll, "--format", "jsonl", "--gold", "--all")[0] == 2
    assert call("export", project, tmp_path / "no" / "where", "--format", "jsonl")[0] == 1


def test_a_damaged_project_is_told_from_a_whole_one(project: Path, tmp_path: Path, call: Call) -> None:
    assert call("import", project, GOLD, "--format", "jsonl")[0] == 0
    other = tmp_path / "other.ankan"
    other.write_bytes(b"this is no project at all, only some text" * 100)
    for path in (other, tmp_path / "missing.ankan", tmp_path):
        status, out, err = call("check", path)
        assert (status, out) == (1, "")
        assert err.startswith("main.py: ")
        assert err.count("\n") == 1
    import sqlite3

    connection = sqlite3.connect(project)
    connection.execute("UPDATE span SET label = 'ORG' WHERE label = 'PER'")
    connection.commit()
    connection.close()
    status, out, err = call("check", project, "--json")
    assert status == 1
    problems = json.loads(out)["problems"]
    assert problems
    assert f": {counted(len(problems), 'problem')} found." in err


def test_one_of_something_is_one_in_what_commands_say(call: Call, tmp_path: Path) -> None:
    one, article = tmp_path / "one.ankan", tmp_path / "one.txt"
    article.write_text("मोदी पटना में बोले।", encoding="utf-8")
    assert call("new", one)[0] == call("add", one, article)[0] == 0
    assert " in 1 article; done before: 0." in call("suggest", one, "--annotator", "asha")[2]
    assert " in 0 articles; done before: 1." in call("suggest", one, "--annotator", "asha")[2]
    assert (
        "has 1 article, 1 layer and the journal with 1 act."
        in call("check", one, "--repair", "-o", tmp_path / "new.ankan")[2]
    )


def test_scores_are_printed_for_people_and_programs(call: Call) -> None:
    status, out, _ = call("evaluate", GOLD, GOLD, "--json")
    assert status == 0
    assert json.loads(out)["entity"]["f1"] == 1.0
    assert "f1=1.0" in call("evaluate", GOLD, GOLD)[1]
    assert call("evaluate", GOLD, GOLD.with_name("nothing"))[0] == 1


def test_wrong_usage_is_exit_2_and_touches_nothing(call: Call, tmp_path: Path) -> None:
    for args in (["suggest"], ["export", "x", "y"], ["new"], ["one.ankan", "two.ankan"], ["--nonsense"]):
        status, out, err = call(*args)
        assert (status, out) == (2, ""), args
        assert err
    assert list(tmp_path.iterdir()) == []


def test_help_names_every_command(call: Call) -> None:
    status, out, _ = call("--help")
    assert status == 0
    for name in commands._COMMANDS:
        assert name in out
        assert call(name, "--help")[0] == 0


def test_where_there_is_no_screen_a_project_is_not_opened_in_silence(
    monkeypatch: pytest.MonkeyPatch, project: Path, call: Call
) -> None:
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    status, _, err = call(project)
    assert status == 1
    assert "no screen" in err


def test_output_is_utf8_whatever_the_locale_says(project: Path) -> None:
    assert run(["add", str(project), str(SAMPLE)]) == 0
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "add", str(project), str(SAMPLE), "--json"],
        env={"PATH": "/usr/bin:/bin", "LC_ALL": "C", "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=True,
    )
    assert json.loads(done.stdout.decode("utf-8"))[0]["title"] in SAMPLE.read_text(encoding="utf-8").replace("\n", " ")


@pytest.mark.parametrize("ending", ["", "-wal", "-shm", "-journal"])
def test_no_output_takes_the_place_of_a_project_or_of_what_belongs_to_one(
    project: Path, tmp_path: Path, call: Call, ending: str
) -> None:
    assert call("import", project, GOLD, "--format", "jsonl")[0] == 0
    other = tmp_path / "other.ankan"
    assert call("new", other)[0] == 0
    before = other.read_bytes()
    target = other.with_name(other.name + ending)
    records = tmp_path / "in.jsonl"
    records.write_text("", encoding="utf-8")
    for args in (
        ["export", project, target, "--format", "jsonl"],
        ["export", project, tmp_path / "gold.jsonl", "--format", "jsonl", "--report", target],
        ["suggest", "--jsonl", records, target],
    ):
        status, _, err = call(*args)
        assert status == 1
        assert "belongs to a project" in err
    assert other.read_bytes() == before
    assert not (tmp_path / "gold.jsonl").exists()
    assert target == other or not target.exists()


def test_an_export_does_not_replace_a_pipe(project: Path, tmp_path: Path, call: Call) -> None:
    assert call("import", project, GOLD, "--format", "jsonl")[0] == 0
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert call("export", project, pipe, "--format", "jsonl")[0] == 1
    assert pipe.is_fifo()
