"""The fuzzer: ``python -m tests.fuzz [TARGET ...] --count 100000 --seed 1 --jobs 2 --out FOLDER`` (or ``make fuzz``).

Goes on where it was when it is started again with the same folder. Exits with 1 when an input crashed a reader, took
more than five seconds of processor time or a gigabyte of memory, or made it write outside of its folder.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

from tests.fuzz.targets import MISSING, TARGETS

ROOT = Path(__file__).resolve().parents[2]
# So many inputs a process: enough that its start does not count, few enough that leaks show as growth, not as death.
CHUNK = 5_000
# Without any progress for so long, the processor's time notwithstanding, a process waits for something.
STILL_SECONDS = 300
_EMPTY = {"inputs": 0, "taken": 0, "refused": 0, "crashes": 0, "hangs": 0, "deaths": 0, "outside": 0, "seconds": 0.0,
          "peak": 0}  # fmt: skip


def fuzz(
    names: Sequence[str], *, seed: int, count: int, out: Path, jobs: int, chunk: int = CHUNK
) -> dict[str, dict[str, Any]]:
    """``count`` inputs of each target were read, counting those of earlier runs in ``out``; return the tallies."""
    with ThreadPoolExecutor(jobs) as pool:
        parts = {
            name: [
                pool.submit(_read, name, seed, start, min(start + chunk, count), out / f"{name}-{seed}" / f"{start:08}")
                for start in range(0, count, chunk)
            ]
            for name in names
        }
        tallies = {}
        for name, running in parts.items():
            tallies[name] = _sum(part.result() for part in running)
            print(_table({name: tallies[name]}).splitlines()[-1], file=sys.stderr, flush=True)
    return tallies


def _sum(parts: Iterable[dict[str, Any]]) -> dict[str, Any]:
    tally: dict[str, Any] = dict(_EMPTY)
    for part in parts:
        for key, value in part.items():
            tally[key] = max(tally[key], value) if key == "peak" else tally[key] + value
    return tally


def _read(name: str, seed: int, start: int, end: int, folder: Path) -> dict[str, Any]:
    """The inputs from ``start`` to ``end`` were read, each process dying of one at most; return their tally."""
    folder.mkdir(parents=True, exist_ok=True)
    state_file = folder / "tally.json"
    state = json.loads(state_file.read_text()) if state_file.exists() else {"next": start, "tally": dict(_EMPTY)}
    while (at := state["next"]) < end:
        with tempfile.TemporaryDirectory(prefix="ankan-fuzz-", dir=_memory()) as scratch:
            command = [sys.executable, "-m", "tests.fuzz.child", name, str(seed), str(at), str(end - at)]
            child = subprocess.Popen(
                [*command, str(folder), scratch], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
            )
            said, errors = _watched(child, folder / "progress")
        told = [line for line in said.splitlines() if line.startswith("TALLY ")]
        if told:
            state = {"next": end, "tally": _sum([state["tally"], json.loads(told[0].removeprefix("TALLY "))])}
        else:
            reached = folder / "progress"
            if not reached.exists():
                raise RuntimeError(f"{name} could not be started: {errors[-2000:]}")
            died = int(reached.read_text())
            kind = "hangs" if child.returncode in (-signal.SIGPROF, None) else "deaths"
            state = {"next": died + 1, "tally": _sum([state["tally"], {"inputs": died - at + 1, kind: 1}])}
            with (folder / "findings").open("a") as findings:
                what = f"the process ended with {child.returncode}: {errors[-300:]}"
                findings.write(json.dumps({"target": name, "input": died, "kind": kind, "what": what}) + "\n")
        state_file.write_text(json.dumps(state))
    tally: dict[str, Any] = state["tally"]
    return tally


def _memory() -> str | None:
    """Return a folder in memory where there is one: inputs are many small files, and none of them is to last."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None


def _watched(child: "subprocess.Popen[str]", progress: Path) -> tuple[str, str]:
    """Return what the child said; it is dead, of itself or because nothing moved any more."""
    last, since = "", time.monotonic()
    while True:
        try:
            return child.communicate(timeout=5)
        except subprocess.TimeoutExpired:
            now = progress.read_text() if progress.exists() else ""
            if now != last:
                last, since = now, time.monotonic()
            elif time.monotonic() - since > STILL_SECONDS:
                child.kill()


def _table(tallies: dict[str, dict[str, Any]]) -> str:
    lines = [
        "| reader | inputs | taken | inputs/s | crashes | hangs | deaths | outside | peak MiB |",
        "|---|" + "--:|" * 8,
    ]
    for name, tally in tallies.items():
        speed = tally["inputs"] / tally["seconds"] if tally["seconds"] else 0
        lines.append(
            f"| {name} | {tally['inputs']:,} | {tally['taken']:,} | {speed:,.0f} | {tally['crashes']} "
            f"| {tally['hangs']} | {tally['deaths']} | {tally['outside']} | {tally['peak'] >> 20} |"
        )
    return "\n".join(lines)


def main() -> int:
    """Fuzz what the command line names, all by default; return the exit status."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"one of {', '.join(TARGETS)}; all by default")
    parser.add_argument("--count", type=int, default=100_000, help="inputs of each target")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=1, help="so many processes at a time")
    parser.add_argument("--out", type=Path, default=Path("out/fuzz"), help="tallies, findings and their inputs")
    given = parser.parse_args()
    if unknown := set(given.targets) - set(TARGETS):
        parser.error(f"no such target: {', '.join(sorted(unknown))}")
    for name, package in () if given.targets else MISSING.items():
        print(f"format-{name} is not read: the package {package} is not installed.", file=sys.stderr)
    tallies = fuzz(given.targets or [*TARGETS], seed=given.seed, count=given.count, out=given.out, jobs=given.jobs)
    print(_table(tallies))
    findings = sorted(path for name in tallies for path in (given.out / f"{name}-{given.seed}").glob("*/findings"))
    for path in findings:
        print(path.read_text(encoding="utf-8"), end="", file=sys.stderr)
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
