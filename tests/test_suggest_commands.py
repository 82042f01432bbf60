"""Suggesting from the command line, in the worker and without a screen, with the real bundled model."""

import json
import os
import shlex
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from annotate.model import Decision
from annotate.suggest.pipeline import Pipeline, default_pipeline
from annotate.suggest.quotations import Quotations
from annotate.suggest.records import StanceSuggestion, Suggestions
from commands import run
from commands.terminal import show_sample
from commands.worker import worker_answer
from storage.project import Project

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "resources" / "samples"
SAMPLE = SAMPLES / "saryu-pul-vivad.txt"
# Composed and decomposed nukta, CRLF, a byte order mark and an emoji: every one of them moves offsets.
RAW = "\ufeff🙏 \u0958ानून मंत्री न\u093c।\r\nनरेन्द्र मोदी ने दिल्ली में कहा, “हम तैयार हैं।”"


def write_records(path: Path, *records: object) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "press.ankan"
    assert run(["new", str(path)]) == 0
    assert run(["add", str(path), *map(str, sorted(SAMPLES.glob("*.txt")))]) == 0
    return path


def test_offsets_of_records_count_in_the_text_as_given(tmp_path: Path) -> None:
    source = write_records(tmp_path / "in.jsonl", {"id": "raw", "text": RAW}, {"id": "empty", "text": ""})
    out = tmp_path / "out.jsonl"
    assert run(["suggest", "--jsonl", str(source), str(out)]) == 0
    raw, empty = (json.loads(line) for line in out.read_text(encoding="utf-8").split("\n") if line)
    assert (empty["id"], empty["entities"], empty["quotes"]) == ("empty", [], [])
    found = {RAW[e["start"] : e["end"]]: e["label"] for e in raw["entities"]}
    assert found["नरेन्द्र मोदी"] == "PER"
    assert found["दिल्ली"] == "LOC"
    (quote,) = raw["quotes"]
    assert RAW[quote["start"] : quote["end"]] == "“हम तैयार हैं।”"
    assert RAW[quote["speaker"]["start"] : quote["speaker"]["end"]] == "नरेन्द्र मोदी"
    assert RAW[quote["cue"]["start"] : quote["cue"]["end"]] == "कहा"


def test_another_model_is_chosen_by_its_folder(tmp_path: Path) -> None:
    source = write_records(tmp_path / "in.jsonl", {"id": "raw", "text": RAW})
    out = tmp_path / "out.jsonl"
    encoder = ROOT / "resources" / "models" / "hi-encoder"
    assert run(["suggest", "--jsonl", str(source), str(out), "--model", str(encoder)]) == 0
    (record,) = (json.loads(line) for line in out.read_text(encoding="utf-8").split("\n") if line)
    (person,) = (e for e in record["entities"] if e["label"] == "PER")
    assert RAW[person["start"] : person["end"]] == "नरेन्द्र मोदी"
    assert person["source"].startswith("ankan-hi-encoder/")


def test_standard_input_and_output_carry_records_and_nothing_else() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "suggest", "--jsonl", "-", "-"],
        input=(json.dumps({"id": 7, "text": RAW}) + "\n\n").encode(),
        capture_output=True,
        check=True,
    )
    (line,) = done.stdout.decode("utf-8").split("\n")[:-1]
    assert json.loads(line)["id"] == "7"


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"{", "not JSON"),
        (b"[]", "expected"),
        (b"[" * 200_000, "not JSON"),
        (b'{"id": "\\ud800", "text": "a"}', "half a character"),
        (b'{"id": 1}', "expected"),
        (b'{"id": null, "text": "a"}', "null"),
        (b'{"id": [1], "text": "a"}', "a list"),
        (b'{"id": true, "text": "a"}', "true or false"),
        (b'{"id": "a", "text": "c"}', "stands in line 1 already"),
        (b'{"id": ' + b"9" * 5000 + b', "text": "a"}', "not JSON"),
        (b'{"id": 1, "text": "\xff"}', "UTF-8"),
    ],
)
def test_a_line_that_is_no_record_is_named_and_nothing_is_written(
    tmp_path: Path, content: bytes, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    source = tmp_path / "in.jsonl"
    source.write_bytes(b'{"id": "a", "text": "b"}\n' + content + b"\n")
    assert run(["suggest", "--jsonl", str(source), str(tmp_path / "out.jsonl")]) == 1
    err = capsys.readouterr().err
    assert "line 2" in err
    assert why in err
    assert not (tmp_path / "out.jsonl").exists()
    assert run(["suggest", "--jsonl", str(tmp_path / "nothing"), "-"]) == 1


def test_a_project_is_suggested_once_and_decisions_are_kept(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from annotate import acts

    assert run(["suggest", str(project), "--annotator", "asha"]) == 0
    with Project.open(project) as opened:
        first = opened.annotations(SAMPLE.stem, "asha")
        assert len(first.undecided) > 20
        edit = acts.reject(first, acts.Actor("asha", str), [first.undecided[0].id])
        assert edit is not None
        decided = opened.apply(SAMPLE.stem, "asha", edit).after
    capsys.readouterr()
    assert run(["suggest", str(project), "--annotator", "asha"]) == 0
    assert "0 suggestions" in capsys.readouterr().err
    with Project.open(project) as opened:
        assert opened.annotations(SAMPLE.stem, "asha") == decided
    assert run(["check", str(project)]) == 0


class Admirers:
    """Finds every quotation in favour of its own first word."""

    id = "admirers/1"

    def suggest(self, text: str, found: Suggestions) -> Suggestions:
        stances = (StanceSuggestion("favor", (q.start, text.index(" ", q.start)), 0.5) for q in found.quotes)
        return replace(found, quotes=tuple(replace(q, stance=s) for q, s in zip(found.quotes, stances, strict=True)))


@pytest.fixture
def admiring(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("commands.suggest.first_pipeline", lambda _models: Pipeline([Quotations(), Admirers()]))


def test_records_carry_stances_only_when_asked_for(admiring: None, tmp_path: Path) -> None:
    source = write_records(tmp_path / "in.jsonl", {"id": "raw", "text": RAW})
    out = tmp_path / "out.jsonl"
    assert run(["suggest", "--jsonl", str(source), str(out)]) == 0
    (quote,) = json.loads(out.read_text(encoding="utf-8"))["quotes"]
    assert quote["stance"] is None
    assert run(["suggest", "--stances", "--jsonl", str(source), str(out)]) == 0
    (quote,) = json.loads(out.read_text(encoding="utf-8"))["quotes"]
    assert (quote["stance"]["value"], quote["stance"]["score"]) == ("favor", 0.5)
    assert RAW[quote["stance"]["target"]["start"] : quote["stance"]["target"]["end"]] == "“हम"


def test_a_project_gets_stances_only_when_asked_for_and_then_later_too(
    admiring: None, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def stances() -> int:
        with Project.open(project) as opened:
            layer = opened.annotations(SAMPLE.stem, "asha")
        assert layer.quotes
        return len(layer.stances)

    suggest = ["suggest", str(project), "--annotator", "asha"]
    assert run(suggest) == 0
    assert stances() == 0
    assert run([*suggest, "--stances"]) == 0
    assert stances() > 0
    for again in ([*suggest, "--stances"], suggest):
        capsys.readouterr()
        assert run(again) == 0
        assert "done before: 3." in capsys.readouterr().err
    assert run(["check", str(project)]) == 0


def test_a_model_that_cannot_be_used_ends_the_command_and_changes_nothing(
    project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    damaged = tmp_path / "damaged"
    damaged.mkdir()
    (damaged / "model.json").write_text("{", encoding="utf-8")
    source = write_records(tmp_path / "in.jsonl", {"id": "raw", "text": RAW})
    for folder in (tmp_path / "nowhere", damaged):
        assert run(["suggest", str(project), "--annotator", "asha", "--model", str(folder)]) == 1
        assert str(folder) in capsys.readouterr().err
        assert run(["suggest", "--jsonl", str(source), str(tmp_path / "out"), "--model", str(folder)]) == 1
        assert str(folder) in capsys.readouterr().err
        assert not list(tmp_path.glob("out*"))
    with Project.open(project) as opened:
        assert opened.annotators() == []


def test_without_a_model_the_window_still_gets_quotations() -> None:
    pipeline = default_pipeline(ROOT / "nowhere")
    assert pipeline.problem is not None
    assert "nowhere" in pipeline.problem
    found = pipeline.suggest("नरेन्द्र मोदी ने कहा, “हम तैयार हैं।”")
    assert found.entities == ()
    assert len(found.quotes) == 1


class Stopping:
    """Suggests like the pipeline it stands before, and is stopped by Ctrl+C after so many texts."""

    problem = None

    def __init__(self, pipeline: Pipeline, after: int) -> None:
        self.pipeline, self.after, self.texts = pipeline, after, 0

    @property
    def id(self) -> str:
        return self.pipeline.id

    def suggest_given(self, text: str) -> Suggestions:
        if self.texts == self.after:
            raise KeyboardInterrupt
        self.texts += 1
        return self.pipeline.suggest_given(text)


@pytest.fixture
def stopping(monkeypatch: pytest.MonkeyPatch) -> Callable[[int], Stopping]:
    pipeline = default_pipeline(ROOT / "resources" / "models" / "hi-encoder")

    def after(texts: int) -> Stopping:
        made = Stopping(pipeline, texts)
        monkeypatch.setattr("commands.suggest.first_pipeline", lambda _folders: made)
        return made

    return after


def test_stopped_records_are_kept_and_the_same_command_goes_on_from_there(
    tmp_path: Path, stopping: Callable[[int], Stopping], capsys: pytest.CaptureFixture[str]
) -> None:
    texts = [f"नरेन्द्र मोदी {n} बार दिल्ली गए।" for n in range(5)]
    source = write_records(tmp_path / "in.jsonl", *({"id": n, "text": text} for n, text in enumerate(texts)))
    out, part, whole = tmp_path / "out.jsonl", tmp_path / "out.jsonl.part", tmp_path / "whole.jsonl"
    command = ["suggest", "--jsonl", str(source), str(out)]
    stopping(9)
    assert run(["suggest", "--jsonl", str(source), str(whole)]) == 0
    stopping(2)
    capsys.readouterr()
    assert run(command) == 130
    assert "2 of 5 records kept" in capsys.readouterr().err
    assert not out.exists()
    # Killed in the middle of a line: what of it was written does not count.
    with part.open("ab") as lines:
        lines.write(b'{"id": "2", "entit')
    rest = stopping(9)
    assert run(command) == 0
    assert rest.texts == 3
    assert out.read_bytes() == whole.read_bytes()
    assert not part.exists()


def test_what_was_kept_of_another_input_is_not_used_and_other_files_are_not_touched(
    tmp_path: Path, stopping: Callable[[int], Stopping], capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    command = ["suggest", "--jsonl", str(source), str(out)]
    write_records(source, {"id": "a", "text": "क"}, {"id": "b", "text": "ख"})
    stopping(1)
    assert run(command) == 130
    write_records(source, {"id": "c", "text": "ग"})
    stopping(9)
    assert run(command) == 0
    assert [json.loads(line)["id"] for line in out.read_text(encoding="utf-8").splitlines()] == ["c"]
    write_records(source, {"id": "a", "text": "क"}, {"id": "b", "text": "ख"})
    stopping(1)
    assert run(command) == 130
    with_stances = stopping(9)
    assert run([*command, "--stances"]) == 0
    assert with_stances.texts == 2
    mine = tmp_path / "out.jsonl.part"
    mine.write_text("my own notes", encoding="utf-8")
    assert run(command) == 1
    assert "in the way" in capsys.readouterr().err
    assert mine.read_text(encoding="utf-8") == "my own notes"
    assert run(["suggest", "--jsonl", str(source), str(tmp_path / "no" / "out.jsonl")]) == 1
    assert "cannot be written" in capsys.readouterr().err


ENCODER = ROOT / "resources" / "models" / "hi-encoder"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs the device /dev/full")
@pytest.mark.parametrize(
    "command",
    [["models", "list"], ["suggest", "--jsonl", "-", "-", "--model", str(ENCODER)], ["evaluate"], ["--help"]],
    ids=lambda command: command[0],
)
def test_standard_output_full_closed_or_abandoned_is_one_sentence(command: list[str], tmp_path: Path) -> None:
    record = json.dumps({"id": "a", "text": "मोदी", "entities": [], "quotes": []}) + "\n"
    gold = tmp_path / "g.jsonl"
    gold.write_text(record, encoding="utf-8")
    files = [str(gold), str(gold)] if command == ["evaluate"] else []
    line = [sys.executable, str(ROOT / "main.py"), *command, *files]
    reading, abandoned = os.pipe()
    os.close(reading)
    with open("/dev/full", "wb") as full:
        ended = {
            "full": subprocess.run(line, input=record.encode(), stdout=full, stderr=subprocess.PIPE),
            "abandoned": subprocess.run(line, input=record.encode(), stdout=abandoned, stderr=subprocess.PIPE),
            "closed": subprocess.run(
                ["sh", "-c", f"{shlex.join(line)} >&-"], input=record.encode(), stderr=subprocess.PIPE
            ),
        }
    os.close(abandoned)
    for how, done in ended.items():
        said = done.stderr.decode("utf-8")
        assert "Traceback" not in said, (how, said)
        assert "Exception ignored" not in said, (how, said)
        if command != ["--help"]:
            assert done.returncode == 1, (how, said)
            assert len([told for told in said.splitlines() if told.startswith("main.py:")]) == 1, (how, said)


def test_the_worker_answers_every_line_and_survives_bad_ones() -> None:
    requests = [{"id": 1, "text": "नरेन्द्र मोदी दिल्ली गए।"}, {"id": 2}, "nonsense", {"id": 3, "text": "ठीक है।"}]
    done = subprocess.run(
        [sys.executable, str(ROOT / "main.py"), "--worker"],
        input="".join(json.dumps(request) + "\n" for request in requests).encode(),
        capture_output=True,
        check=True,
    )
    ready, *answers = [json.loads(line) for line in done.stdout.decode("utf-8").split("\n") if line]
    assert ready["ready"] is True
    assert ready["problem"] is None
    assert [answer["id"] for answer in answers] == [1, 2, None, 3]
    assert {e["label"] for e in answers[0]["suggestions"]["entities"]} == {"PER", "LOC"}
    assert "error" in answers[1]
    assert "error" in answers[2]
    assert answers[3]["suggestions"]["quotes"] == []


def test_an_error_in_one_article_is_an_answer() -> None:
    class Broken:
        def suggest(self, text: str) -> None:
            raise RuntimeError(f"cannot read {len(text)} characters")

    answer = worker_answer(Broken(), b'{"id": 5, "text": "abc"}')  # type: ignore[arg-type]
    assert answer == {"id": 5, "error": "RuntimeError: cannot read 3 characters"}


def test_without_a_screen_the_main_job_is_done_in_the_terminal(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for variable in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(variable, raising=False)
    for _ in range(2):
        assert run([]) == 0
        out, err = capsys.readouterr()
        assert "⟨PER⟩" in out
        assert "direct" in out
        assert "no screen" in err
    folder = tmp_path / "Ankan" / "sample"
    record = json.loads((folder / "sample.jsonl").read_text(encoding="utf-8"))
    assert record["entities"]
    assert "B-PER" in (folder / "sample.conll").read_text(encoding="utf-8")
    with Project.open(folder / "sample.ankan") as opened:
        (document,) = opened.document_ids()
        layer = opened.annotations(document, "sample")
        assert {span.origin.decision for span in layer.spans} == {Decision.ACCEPTED}
    assert show_sample() == 0


def test_this_copy_of_the_program_has_all_it_needs() -> None:
    environment = {key: value for key, value in os.environ.items() if key != "QT_QPA_PLATFORM"}
    done = subprocess.run([sys.executable, str(ROOT / "main.py"), "--self-check"], env=environment, capture_output=True)
    lines = done.stdout.decode("utf-8").splitlines()
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()
    assert [line.split()[0] for line in lines] == ["ok"] * 4


def test_training_says_which_corpus_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["train", "--from-corpora", str(tmp_path / "nowhere"), "--out", str(tmp_path / "out")]) == 1
    assert str(tmp_path / "nowhere") in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_suggestions_never_take_the_place_of_the_texts_they_are_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = write_records(tmp_path / "in.jsonl", {"id": "a", "text": RAW})
    before = source.read_bytes()
    (tmp_path / "link.jsonl").symlink_to(source)
    for target in (source, tmp_path / "link.jsonl"):
        assert run(["suggest", "--jsonl", str(source), str(target)]) == 1
        assert "is the input" in capsys.readouterr().err
    assert source.read_bytes() == before


def test_a_second_run_for_the_same_output_is_told_to_wait(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fcntl = pytest.importorskip("fcntl")
    source = write_records(tmp_path / "in.jsonl", {"id": "a", "text": RAW})
    out, part = tmp_path / "out.jsonl", tmp_path / "out.jsonl.part"
    with part.open("ab") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        assert run(["suggest", "--jsonl", str(source), str(out)]) == 1
        assert "another run is making" in capsys.readouterr().err
        assert part.read_bytes() == b""
        assert not out.exists()
    assert run(["suggest", "--jsonl", str(source), str(out)]) == 0
    assert len(out.read_text(encoding="utf-8").split("\n")) == 2
    assert not part.exists()
