"""Every reader against a few damaged files (`make fuzz` does the rest), and the fuzzer against planted faults."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.__main__ import fuzz
from tests.fuzz.targets import TARGETS

if sys.platform == "win32":
    pytest.skip("needs POSIX timers and limits", allow_module_level=True)

ROOT = Path(__file__).resolve().parents[1]
# Enough to reach every damage of every seed's kind, little enough for each run of the tests.
_INPUTS = 60
_SLOW = 12


@pytest.mark.parametrize("name", TARGETS)
def test_a_reader_takes_or_refuses_whatever_comes(name: str, tmp_path: Path) -> None:
    count = _SLOW if "cas" in name else _INPUTS
    tally = fuzz(name, seed=7, count=count, out=tmp_path)
    findings = tmp_path / f"{name}-7" / "findings"
    assert not findings.exists(), findings.read_text(encoding="utf-8")
    assert tally["inputs"] == tally["taken"] + tally["refused"] == count
    assert tally["peak"] < 1 << 30


# A target that misbehaves at one of its inputs, put among the others of a child.
PLANTED = """
import os, sys
from pathlib import Path
from tests.fuzz import child, targets
from tests.fuzz.targets import Target

def read(bench, files):
    read.calls += 1
    if read.calls == 5:
        {fault}
    return True

read.calls = 0
targets.TARGETS["planted"] = Target("planted", lambda: [{{"in": b"x"}}], read)
child.HANG_SECONDS, child.MEMORY_BYTES = 2, 400 << 20
print("TALLY", child.json.dumps(child.main("planted", 1, 0, 8, Path(sys.argv[1]), Path(sys.argv[2]))))
"""


@pytest.mark.parametrize(
    ("fault", "kind"),
    [
        ("raise ValueError('planted')", "crash"),
        ("open(Path(sys.argv[2]).parent / 'outside', 'w').close()", "outside"),
        ("import socket; socket.getaddrinfo('localhost', 1)", "outside"),
        ("import subprocess; subprocess.run([sys.executable, '--version'])", "outside"),
        ("b'x' * (500 << 20)", "memory"),
    ],
)
def test_the_fuzzer_finds_what_it_looks_for(fault: str, kind: str, tmp_path: Path) -> None:
    assert planted(fault, tmp_path).returncode == 0
    (line,) = (tmp_path / "out" / "findings").read_text().splitlines()
    # The first input warms up.
    assert (json.loads(line)["kind"], json.loads(line)["input"]) == (kind, 3)


@pytest.mark.parametrize("fault", ["\n        while True: pass", "os.abort()"])
def test_the_fuzzer_knows_the_input_that_a_process_hangs_at_or_dies_of(fault: str, tmp_path: Path) -> None:
    assert planted(fault, tmp_path).returncode < 0
    assert int((tmp_path / "out" / "progress").read_text()) == 3


def planted(fault: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    for name in ("out", "scratch"):
        (folder / name).mkdir()
    command = [sys.executable, "-c", PLANTED.format(fault=fault), str(folder / "out"), str(folder / "scratch")]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_an_input_depends_on_its_number_alone_and_a_run_goes_on_where_it_was(tmp_path: Path) -> None:
    once = fuzz("schema", seed=3, count=40, out=tmp_path / "once")
    fuzz("schema", seed=3, count=15, out=tmp_path / "parts")
    twice = fuzz("schema", seed=3, count=40, out=tmp_path / "parts")
    assert {key: once[key] for key in ("inputs", "taken", "refused")} == {
        key: twice[key] for key in ("inputs", "taken", "refused")
    }
