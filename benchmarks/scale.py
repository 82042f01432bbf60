"""A thousand, ten thousand and a hundred thousand articles of a hundred spans: what grows, by the clock and on a core.

Each project is made, measured in fresh processes and deleted again; the largest takes 4 GB of the disk and some minutes
to make. ``make bench ARGS='--only scale --articles 1000'`` measures one size.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any

from annotate import acts
from benchmarks.articles import ANNOTATOR
from benchmarks.corpus import SPANS
from benchmarks.home import home_variables
from benchmarks.measure import Figure
from storage.project import Project

SIZES = (1_000, 10_000, 100_000)
# So many articles a pack has, and so many starts are timed.
_PACKED, _STARTS = 1_000, 5
# In milliseconds, for a hundred thousand articles; what has none grows as it may.
_GOALS = {
    "open": 1000.0,
    "filter by words": 200.0,
    "filter by state": 200.0,
    "search": 200.0,
    "commit": 5.0,
    "merge of 1,000 articles": 10_000.0,
}
MEMORY_GOAL = 400
_ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class _Taken:
    """Milliseconds by the clock and on a core, each time that it was done."""

    clock: tuple[float, ...]
    core: tuple[float, ...]


def run(sizes: Sequence[int] = SIZES) -> list[Figure]:
    """Return the times of each size, and of the largest over the smallest."""
    found: dict[int, dict[str, _Taken]] = {}
    figures: list[Figure] = []
    for size in sizes:
        # Beside the program and not in the system's temporary folder, which need not be on a disk, nor have the room.
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
            found[size], told = _measure(Path(folder), size)
        figures += told
    if len(sizes) > 1:
        few, many = min(sizes), max(sizes)
        for what, taken in found[many].items():
            if what in found[few]:
                note = " and ".join(
                    f"{statistics.median(large) / statistics.median(small):.2f} times {how}"
                    for how, small, large in (
                        ("by the clock", found[few][what].clock, taken.clock),
                        ("on a core", found[few][what].core, taken.core),
                    )
                    if statistics.median(small) > 0
                )
                figures.append(Figure(f"scale: {what}, {many:,} articles over {few:,}", (), note=note))
    return figures


def _measure(folder: Path, size: int) -> tuple[dict[str, _Taken], list[Figure]]:
    path = folder / "corpus.ankan"
    # In a process of its own: Linux counts the memory of whoever starts a process as that process's own, too.
    made, _ = child(folder, "benchmarks.corpus", str(path), str(size))
    megabytes = path.stat().st_size / 1e6
    report = watched(folder, path)
    taken = {what: _Taken(tuple(times), tuple(report["cores"][what])) for what, times in report["times"].items()}
    # The first start fills the caches of fonts and bytecode.
    starts = [watched(folder, path, "open") for _ in range(_STARTS)]
    taken["open"] = _Taken(
        tuple(each["times"]["open"][0] for each in starts), tuple(each["cores"]["open"][0] for each in starts)
    )
    notes: dict[str, str] = {}
    for what, step in _carrying(folder, path).items():
        taken[what], notes[what] = step()
    name = f"scale: {size:,} articles, {size * SPANS:,} spans"
    memory = report["memory"]
    figures = [
        Figure(f"{name}: made", made.clock, note=f"{megabytes:,.0f} MB"),
        Figure(
            f"{name}: memory of the interface",
            (),
            note=f"{memory['open']:.0f} MB when open, {max(memory.values()):.0f} MB at most (goal {MEMORY_GOAL})",
        ),
    ]
    for what, each in taken.items():
        core = Figure("", each.core)
        note = f"on a core median {core.median:.1f}, p99 {core.percentile(0.99):.1f}"
        figures.append(
            Figure(f"{name}: {what}", each.clock, _GOALS.get(what), "; ".join(filter(None, [note, notes.get(what)])))
        )
    return taken, figures


def _carrying(folder: Path, path: Path) -> dict[str, Callable[[], tuple[_Taken, str]]]:
    """Return the steps of a pack's way: cut out, away at work, the backup before it comes home, and home."""
    documents = ",".join(f"a{number}" for number in range(1, _PACKED + 1))
    pack = folder / "bench.pack.ankan"

    def cut() -> tuple[_Taken, str]:
        found = _command(folder, "pack", str(path), "--annotator", ANNOTATOR, "--documents", documents, "-o", str(pack))
        _work_in(pack)
        return found

    return {
        f"pack of {_PACKED:,} articles": cut,
        # It is made by the merge unless there is one of just this moment: measured apart, because it grows alone.
        "backup": lambda: child(folder, "benchmarks.scale_backup", str(path)),
        f"merge of {_PACKED:,} articles": lambda: _command(folder, "merge", str(path), str(pack)),
    }


def _work_in(pack: Path) -> None:
    """Every article of the pack is worked on: what waits is accepted, else the first name gets another label."""
    numbers = count()
    actor = acts.Actor(ANNOTATOR, lambda: f"w{next(numbers)}", 1.0)
    with Project.open(pack) as project:
        project._database.connection.execute("PRAGMA synchronous = OFF")
        for document in project.document_ids():
            now = project.annotations(document, ANNOTATOR)
            edit = acts.accept(now, actor, [each.id for each in now.undecided])
            if edit is None:
                edit = acts.relabel(now, actor, now.live_spans[0].id, "MISC")
            if edit is not None:
                project.apply(document, ANNOTATOR, edit)


def _environment(folder: Path) -> dict[str, str]:
    return {**os.environ, **home_variables(folder / "home"), "PYTHONPATH": str(_ROOT)}


def watched(folder: Path, path: Path, *what: str, module: str = "benchmarks.scale_child") -> dict[str, dict[str, Any]]:
    """Return what a process with the real window on this project tells of itself."""
    done = subprocess.run(
        [sys.executable, "-m", module, str(path), *what],
        env=_environment(folder),
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        text=True,
        timeout=1800,
        check=True,
    )
    report: dict[str, dict[str, Any]] = json.loads(done.stdout.splitlines()[-1])
    return report


def _command(folder: Path, *arguments: str) -> tuple[_Taken, str]:
    return _taken([sys.executable, "main.py", *arguments], folder)


def child(folder: Path, module: str, *arguments: str) -> tuple[_Taken, str]:
    """Run a module in a process of its own; return its times, and in words how much memory it had at most."""
    return _taken([sys.executable, "-m", module, *arguments], folder)


def _taken(command: list[str], folder: Path) -> tuple[_Taken, str]:
    """Run a command; return its times, and in words how much memory it had at most."""
    begun = time.perf_counter()
    told = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=_ROOT, env=_environment(folder), stdout=told, stderr=told)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"{command} ended with {process.returncode}")
    clock = (time.perf_counter() - begun) * 1000
    core = (used.ru_utime + used.ru_stime) * 1000
    return _Taken((clock,), (core,)), f"{used.ru_maxrss / 1024:.0f} MB at most"
