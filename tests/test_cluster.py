"""Suggesting in several processes: the same bytes as in one, whatever is killed or stopped meanwhile."""

import importlib.util
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from annotate.errors import KnownError
from commands import run
from commands.suggest_parts import Job, suggest_files
from storage.record_files import read_records, require_distinct

ROOT = Path(__file__).resolve().parent.parent
needs_cluster = pytest.mark.skipif(
    importlib.util.find_spec("distributed") is None, reason="needs the extra cluster: pip install distributed"
)
# Composed and decomposed nukta, conjuncts, a byte order mark and an emoji.
TEXTS = (
    "\ufeff🙏 \u0958ानून मंत्री न\u093c।\r\nनरेन्द्र मोदी ने दिल्ली में कहा, “हम तैयार हैं।”",
    "क्षत्रिय सभा में राहुल गांधी ने 😀 बताया कि राज्‍य सरकार मुंबई में बैठक करेगी।",
    "",
    "संयुक्त राष्ट्र के अनुसार 12 मार्च को वॉशिंगटन में वार्ता होगी।",
)
RECORDS = [{"id": f"लेख-{number}", "text": TEXTS[number % len(TEXTS)] + str(number)} for number in range(18)]
# Written down is every address that this process, or one that it starts, connects or binds to.
WATCH = """
import os, sys

def watch(event, arguments):
    if event in ("socket.connect", "socket.bind", "socket.sendto", "socket.getaddrinfo", "socket.gethostbyname"):
        with open(os.environ["ANKAN_ADDRESSES"], "a") as seen:
            address = arguments[0] if event.startswith("socket.get") else arguments[-1]
            seen.write(f"{address[0] if isinstance(address, tuple) else address}\\n")

sys.addaudithook(watch)
"""


@pytest.fixture(scope="module")
def source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("cluster") / "in.jsonl"
    path.write_text("".join(json.dumps(each, ensure_ascii=False) + "\n" for each in RECORDS), encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def expected(source: Path) -> bytes:
    """What one process makes of it."""
    out = source.with_name("single.jsonl")
    assert run(["suggest", "--jsonl", str(source), str(out)]) == 0
    return out.read_bytes()


def start(source: Path, out: Path, *options: str, **environment: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "main.py", "suggest", "--jsonl", str(source), str(out), *options]
    return subprocess.Popen(
        command, cwd=ROOT, text=True, stderr=subprocess.PIPE, env={**os.environ, **environment}, start_new_session=True
    )


def wait_until(is_so: Callable[[], bool], process: "subprocess.Popen[str]") -> None:
    for _ in range(2_000):
        if is_so() or process.poll() is not None:
            return
        threading.Event().wait(0.05)
    raise AssertionError("it takes too long")


def parts_of(out: Path) -> list[Path]:
    return sorted(out.with_name(out.name + ".parts").glob("*.jsonl"))


@needs_cluster
def test_workers_of_this_machine_make_the_same_bytes_and_speak_over_its_loopback_alone(
    source: Path, expected: bytes, tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    out, addresses = tmp_path / "out.jsonl", tmp_path / "addresses"
    own = {"PYTHONPATH": str(tmp_path), "ANKAN_ADDRESSES": str(addresses)}
    process = start(source, out, "--workers", "2", "--partition", "4", **own)
    _, told = process.communicate(timeout=300)
    assert (process.returncode, told) == (0, "")
    assert out.read_bytes() == expected
    assert sorted(each.name for each in tmp_path.iterdir() if each.name.startswith("out")) == ["out.jsonl"]
    seen = set(addresses.read_text(encoding="utf-8").split())
    assert "127.0.0.1" in seen
    assert seen <= {"127.0.0.1", "localhost", "::1"}, "a cluster of this machine speaks to nobody else"


@needs_cluster
def test_a_worker_that_is_killed_costs_nothing(source: Path, expected: bytes, tmp_path: Path) -> None:
    import psutil

    out = tmp_path / "out.jsonl"
    process = start(source, out, "--workers", "2", "--partition", "1")
    wait_until(lambda: bool(parts_of(out)), process)
    # Whichever it is: a worker, or the process that keeps count of what Python shares.
    workers = [each for each in psutil.Process(process.pid).children() if "spawn_main" in " ".join(each.cmdline())]
    workers[0].kill()
    _, told = process.communicate(timeout=300)
    assert process.returncode == 0, told
    assert out.read_bytes() == expected


@needs_cluster
def test_what_was_done_before_ctrl_c_is_not_done_again(source: Path, expected: bytes, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    process = start(source, out, "--workers", "1", "--partition", "1")
    wait_until(lambda: len(parts_of(out)) > 1, process)
    # To the workers, too, as a terminal does it.
    os.killpg(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=300)
    assert process.returncode == 130, told
    assert "kept in" in told
    assert "Traceback" not in told
    assert not out.exists()
    first, *_ = done = parts_of(out)
    assert 1 < len(done) < len(RECORDS)
    line = first.read_text(encoding="utf-8")
    first.write_text('{"id": "kept"}\n', encoding="utf-8")
    process = start(source, out, "--workers", "1", "--partition", "1")
    _, told = process.communicate(timeout=300)
    assert process.returncode == 0, told
    assert out.read_text(encoding="utf-8").replace('{"id": "kept"}\n', line, 1).encode() == expected
    assert parts_of(out) == []


@needs_cluster
def test_a_folder_of_jsonl_and_parquet_becomes_another_one(source: Path, expected: bytes, tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    given, out = tmp_path / "in", tmp_path / "out"
    given.mkdir()
    (given / "one.jsonl").write_bytes(source.read_bytes())
    parquet.write_table(pyarrow.Table.from_pylist(RECORDS), given / "two.parquet")
    (given / "notes.txt").write_text("nothing to do with it", encoding="utf-8")
    process = start(given, out, "--workers", "1", "--partition", "7")
    _, told = process.communicate(timeout=300)
    assert process.returncode == 0, told
    assert (out / "one.jsonl").read_bytes() == expected
    rows = parquet.read_table(out / "two.parquet").to_pylist()
    assert rows == [json.loads(line) for line in expected.decode().splitlines()]
    assert sorted(each.name for each in out.iterdir()) == ["one.jsonl", "two.parquet"]


@needs_cluster
def test_the_workers_of_a_scheduler_that_does_not_know_the_program_make_the_same_bytes(
    source: Path, expected: bytes, tmp_path: Path
) -> None:
    known = tmp_path / "scheduler.json"
    quiet = {"cwd": tmp_path, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    tool = [sys.executable, "-m", "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0"]
    scheduler = subprocess.Popen([*tool, "--no-dashboard", "--scheduler-file", str(known)], **quiet)
    tool = [sys.executable, "-m", "distributed.cli.dask_worker", "--scheduler-file", str(known), "--nthreads", "1"]
    own = {**os.environ, "PYTHONPATH": str(ROOT)}
    worker = subprocess.Popen([*tool, "--no-dashboard", "--host", "127.0.0.1", "--no-nanny"], env=own, **quiet)
    try:
        wait_until(known.is_file, scheduler)
        address = json.loads(known.read_text(encoding="utf-8"))["address"]
        process = start(source, tmp_path / "out.jsonl", "--scheduler", address, "--partition", "5")
        _, told = process.communicate(timeout=300)
        assert process.returncode == 0, told
        assert (tmp_path / "out.jsonl").read_bytes() == expected
    finally:
        for each in (worker, scheduler):
            each.terminate()
            each.wait(timeout=60)


@needs_cluster
def test_an_address_that_is_none_is_told(source: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "out.jsonl"
    assert run(["suggest", "--jsonl", str(source), str(out), "--scheduler", "nowhere://x"]) == 1
    assert "no scheduler answers at nowhere://x" in capsys.readouterr().err


def test_without_the_extra_a_sentence_says_how_to_get_it(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "dask", None)
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert run(["suggest", "--jsonl", str(source), str(tmp_path / "out.jsonl"), "--workers", "2"]) == 1
    assert "pip install 'distributed" in capsys.readouterr().err
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize(
    "options",
    [["p.ankan", "--workers", "2"], ["--jsonl", "a", "b", "--workers", "2", "--scheduler", "tcp://127.0.0.1:8786"]],
)
def test_workers_are_for_records_and_one_kind_of_them(options: list[str]) -> None:
    assert run(["suggest", *options]) == 2


class NoCluster:
    """Stands for workers that must not be asked."""

    workers = 1

    def __enter__(self) -> "NoCluster":
        raise AssertionError("work had begun")

    def __exit__(self, *_what: object) -> None:
        return


JOB = Job("m/1", (), False, 2)


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ('{"id": "a", "text": "x"}\n{"id": "b"}\n', "line 2: expected an object"),
        ('{"id": "a", "text": "x"}\n\n{"id": "a", "text": "y"}\n', "line 3: the id 'a' stands in line 1 already"),
        ("{\n", "line 1: not JSON"),
    ],
)
def test_what_is_wrong_in_the_input_is_told_before_anything_begins(tmp_path: Path, lines: str, sentence: str) -> None:
    source = tmp_path / "in.jsonl"
    source.write_text(lines, encoding="utf-8")
    with pytest.raises(KnownError, match=sentence):
        suggest_files(str(source), str(tmp_path / "out.jsonl"), JOB, NoCluster())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("source", "target", "sentence"),
    [
        ("-", "out.jsonl", "name two files"),
        ("in.jsonl", "in.jsonl", "is the input"),
        ("in.jsonl", "folder", "is a folder"),
        ("folder", "in.jsonl", "is a file"),
        ("folder", "elsewhere", "has no files that end in"),
        ("missing.jsonl", "out.jsonl", "could not be read"),
    ],
)
def test_files_that_do_not_fit_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: str, target: str, sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "in.jsonl").write_text('{"id": "a", "text": "x"}\n', encoding="utf-8")
    with pytest.raises(KnownError, match=sentence):
        suggest_files(source, target, JOB, NoCluster())  # type: ignore[arg-type]


def test_records_of_any_number_are_counted_and_read_one_by_one(source: Path) -> None:
    assert require_distinct(source) == len(RECORDS)
    where, record = next(iter(read_records(source)))
    assert where == f"{source}, line 1"
    assert record == (RECORDS[0]["id"], RECORDS[0]["text"])


def test_a_folder_of_somebody_else_is_left_alone(source: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.jsonl"
    (tmp_path / "out.jsonl.parts").mkdir()

    class Ready(NoCluster):
        def __enter__(self) -> "NoCluster":
            return self

    with pytest.raises(KnownError, match="is in the way"):
        suggest_files(str(source), str(out), JOB, Ready())  # type: ignore[arg-type]
    assert list((tmp_path / "out.jsonl.parts").iterdir()) == []
