"""Start to first painted article: fresh processes that run the program's own start on a project with a sample."""

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import resources
from benchmarks.home import home_variables
from benchmarks.measure import Figure
from storage.defaults import default_schema
from storage.importing import read_articles
from storage.project import Project

_RUNS = 9
_GOAL = 500.0


def run() -> list[Figure]:
    """Return the times from the interpreter's first line, and from the spawn, to what is seen."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        project = home / "bench.ankan"
        with Project.create(project, default_schema()) as made:
            for article in read_articles(min(resources.path("samples").glob("*.txt"))):
                made.add_article(article)
        _start(home, project)  # the first one fills the caches of fonts and bytecode
        reports = [_start(home, project) for _ in range(_RUNS)]

    def figure(name: str, key: str, goal: float | None = None, note: str = "") -> Figure:
        return Figure(name, tuple(report[key] for report in reports), goal, note)

    torch = "torch was loaded" if any(report["torch"] for report in reports) else "torch not loaded"
    return [
        figure("start: our first line to imports done", "imports"),
        figure("start: our first line to window painted", "window", _GOAL, torch),
        figure("start: our first line to article painted", "article"),
        figure("start: spawn to our first line", "spawn", note="the interpreter itself"),
        figure("start: spawn to window painted", "spawn_window"),
        figure("start: spawn to article painted", "spawn_article"),
    ]


def _start(home: Path, project: Path) -> dict[str, float]:
    root = Path(__file__).resolve().parent.parent
    environment = {**os.environ, **home_variables(home), "PYTHONPATH": str(root)}
    # Bytecode is kept, as at everybody's second start, whatever the shell says; not beside the sources.
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    environment["PYTHONPYCACHEPREFIX"] = str(home / "bytecode")
    spawned = time.time()
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.start_child", str(project)],
        env=environment,
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
        timeout=120,
        check=True,
    )
    report: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    report["spawn"] = (report["wall"] - spawned) * 1000
    for key in ("window", "article"):
        report[f"spawn_{key}"] = report["spawn"] + report[key]
    return report
