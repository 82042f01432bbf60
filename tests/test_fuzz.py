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


# All targets in one process, whose start takes longer than all of this.
SHORT = """
import json, sys
from pathlib import Path
from tests.fuzz import child
from tests.fuzz.targets import TARGETS
out, scratch, count, slow = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
for name in TARGETS:
    (out / name).mkdir()
    (scratch / name).mkdir()
    (out / "last").write_text(name)
    tally = child.main(name, 7, 0, slow if "cas" in name else count, out / name, scratch / name)
    (out / name / "tally").write_text(json.dumps(tally))
"""


def test_every_reader_takes_or_refuses_whatever_comes(tmp_path: Path) -> None:
    out, scratch = tmp_path / "out", tmp_path / "scratch"
    out.mkdir()
    scratch.mkdir()
    command = [sys.executable, "-c", SHORT, str(out), str(scratch), str(_INPUTS), str(_SLOW)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"died at {(out / 'last').read_text()}: {done.stderr[-2000:]}"
    findings = [file.read_text(encoding="utf-8") for file in out.rglob("findings")]
    assert not findings, "".join(findings)
    for name in TARGETS:
        tally = json.loads((out / name / "tally").read_text())
        assert tally["inputs"] == tally["taken"] + tally["refused"] == (_SLOW if "cas" in name else _INPUTS), name
        assert tally["refused"] > 0, name
        assert tally["peak"] < 1 << 30, name


# A target that misbehaves at one of its inputs, put among the others of a child. What is no hang may take its time:
# a busy machine needs seconds for half a gigabyte.
_LONG = 60
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
child.HANG_SECONDS, child.MEMORY_BYTES = {hang}, 400 << 20
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


def test_the_fuzzer_notices_memory_also_where_it_was_started_by_a_larger_process(tmp_path: Path) -> None:
    for name in ("out", "scratch"):
        (tmp_path / name).mkdir()
    planted_code = PLANTED.format(fault="b'x' * (500 << 20)", hang=_LONG)
    command = [sys.executable, "-c", planted_code, str(tmp_path / "out"), str(tmp_path / "scratch")]
    starter = "import subprocess, sys; held = b'x' * (1 << 30); sys.exit(subprocess.run(sys.argv[1:]).returncode)"
    subprocess.run([sys.executable, "-c", starter, *command], cwd=ROOT, check=True, capture_output=True)
    (line,) = (tmp_path / "out" / "findings").read_text().splitlines()
    assert json.loads(line)["kind"] == "memory"


@pytest.mark.parametrize("fault", ["\n        while True: pass", "os.abort()"])
def test_the_fuzzer_knows_the_input_that_a_process_hangs_at_or_dies_of(fault: str, tmp_path: Path) -> None:
    assert planted(fault, tmp_path, hang=2).returncode < 0
    assert int((tmp_path / "out" / "progress").read_text()) == 3


def planted(fault: str, folder: Path, hang: int = _LONG) -> "subprocess.CompletedProcess[str]":
    for name in ("out", "scratch"):
        (folder / name).mkdir()
    command = [
        sys.executable,
        "-c",
        PLANTED.format(fault=fault, hang=hang),
        str(folder / "out"),
        str(folder / "scratch"),
    ]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("jobs", [1, 3])
def test_an_input_depends_on_its_number_alone_and_a_run_goes_on_where_it_was(jobs: int, tmp_path: Path) -> None:
    once = fuzz(["schema"], seed=3, count=40, out=tmp_path / "once", jobs=1)["schema"]
    fuzz(["schema"], seed=3, count=15, out=tmp_path / "parts", jobs=jobs, chunk=10)
    twice = fuzz(["schema"], seed=3, count=40, out=tmp_path / "parts", jobs=jobs, chunk=10)["schema"]
    assert {key: once[key] for key in ("inputs", "taken", "refused")} == {
        key: twice[key] for key in ("inputs", "taken", "refused")
    }
    assert twice["inputs"] == 40
