"""The bundled models on one thread: loading them, the worker's first answer, words a second, memory, size on disk.

The encoder and Stanza's own tagger of the folder beside it are measured in the same run, so their ratio holds on a
busy machine too.
"""

import json
import os
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

import resources
from annotate.tokens import words
from benchmarks.articles import sample_texts
from benchmarks.measure import Figure

_ROOT = Path(__file__).resolve().parent.parent
_MODELS = {"encoder": "hi-encoder", "Stanza": "hi"}
_RUNS = 3
# Milliseconds that a worker may take until it is ready, and an article of a thousand words.
_READY, _ARTICLE = 4000.0, 1000.0
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS"), "1")


def run() -> list[Figure]:
    """Return load times, times of an article of a thousand words and of the worker; notes say speed, memory, size."""
    figures = []
    for name, folder in _MODELS.items():
        reports = [_child(folder) for _ in range(_RUNS)]
        size = sum(path.stat().st_size for path in resources.path(f"models/{folder}").rglob("*") if path.is_file())
        loaded = tuple(report["loaded"] for report in reports)
        figures.append(
            Figure(
                f"suggest, {name}: a fresh process loads it", loaded, note=f"{reports[0]['id']}, {size / 1e6:.1f} MB"
            )
        )
        times = tuple(each for report in reports for each in report["times"])
        speed = reports[0]["words"] * len(times) / (sum(times) / 1000)
        peak = max(report["peak_mb"] for report in reports)
        note = f"{speed:,.0f} words/s on one thread, process at most {peak:.0f} MB"
        figures.append(Figure(f"suggest, {name}: an article of {reports[0]['words']} words", times, _ARTICLE, note))
        tagging = tuple(each for report in reports for each in report["tagging"])
        speed = reports[0]["words"] * len(tagging) / (sum(tagging) / 1000)
        figures.append(Figure(f"… of it the names alone, {name}", tagging, note=f"{speed:,.0f} words/s"))
    ready, answered = zip(*(_worker() for _ in range(_RUNS)), strict=True)
    figures.append(Figure("suggest: the worker from its start until ready", ready, _READY))
    figures.append(Figure("… and its first answer, an article of a thousand words", answered, _ARTICLE))
    return figures


def _child(folder: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, "-m", "benchmarks.suggest_child", folder],
        env={**os.environ, **_ONE_THREAD, "PYTHONPATH": str(_ROOT)},
        cwd=_ROOT,
        stdout=subprocess.PIPE,
        text=True,
        timeout=300,
        check=True,
    )
    report: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return report


def thousand_words() -> str:
    """Return the samples' paragraphs up to about a thousand words."""
    paragraphs: list[str] = []
    count = 0
    for paragraph in "\n".join(sample_texts()).split("\n"):
        if count >= 1000:
            break
        paragraphs.append(paragraph)
        count += len(words(paragraph))
    return "\n".join(paragraphs)


def _worker() -> tuple[float, float]:
    """Return how long the worker takes until it is ready, and then for a first article, in milliseconds."""
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, str(_ROOT / "main.py"), "--worker"],
        env={**os.environ, **_ONE_THREAD},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as worker:
        assert worker.stdin is not None
        assert worker.stdout is not None
        worker.stdout.readline()
        ready = time.perf_counter()
        worker.stdin.write(json.dumps({"id": 1, "text": thousand_words()}).encode() + b"\n")
        worker.stdin.flush()
        worker.stdout.readline()
        answered = time.perf_counter()
        worker.stdin.close()
    return (ready - begun) * 1000, (answered - ready) * 1000
