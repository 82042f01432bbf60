"""The bundled models: loading them in a fresh process, and suggesting for the samples."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from benchmarks.measure import Figure

_RUNS = 3


def run() -> list[Figure]:
    """Return the time to load and the time of one sample; the note says how many words a second that is."""
    reports = [_child() for _ in range(_RUNS)]
    times = tuple(time for report in reports for time in report["times"])
    seconds = sum(times) / 1000
    rounds = sum(report["rounds"] for report in reports)
    characters, words = (rounds * reports[0][what] / seconds for what in ("characters", "words"))
    problem = str(reports[0]["problem"])
    return [
        Figure(
            "suggest: a fresh process loads the models",
            tuple(report["loaded"] for report in reports),
            note=problem or str(reports[0]["id"]),
        ),
        Figure("suggest: its first sample", tuple(report["first"] for report in reports)),
        Figure("suggest: a sample after that", times, note=f"{characters:,.0f} characters/s, {words:,.0f} words/s"),
    ]


def _child() -> dict[str, Any]:
    root = Path(__file__).resolve().parent.parent
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.suggest_child"],
        env={**os.environ, "PYTHONPATH": str(root)},
        cwd=root,
        stdout=subprocess.PIPE,
        text=True,
        timeout=300,
        check=True,
    )
    report: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return report
