"""Suggestions for many articles by one process and by Dask's workers: time by the clock and of all processes.

Each way starts the real program with the same JSON lines; what it writes must be the same to the byte.
"""

import json
import resource
import subprocess
import sys
import tempfile
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

from benchmarks.articles import sample_texts
from benchmarks.measure import Figure

_ROOT = Path(__file__).resolve().parents[1]
_ARTICLES = 120
_WORDS = 273
_WAYS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("one process", ()),
    ("one worker", ("--workers", "1", "--partition", "20")),
    ("two workers", ("--workers", "2", "--partition", "20")),
)


def run() -> list[Figure]:
    """Return how long each way takes; the notes tell the seconds of all its processes and the articles a second."""
    figures = []
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        source = folder / "in.jsonl"
        source.write_text("".join(_records()), encoding="utf-8")
        written = set()
        for way, options in _WAYS:
            out = folder / f"{way}.jsonl"
            before = _seconds()
            begun = perf_counter()
            command = [sys.executable, "main.py", "suggest", "--jsonl", str(source), str(out), *options]
            subprocess.run(command, cwd=_ROOT, check=True, capture_output=True)
            clock = perf_counter() - begun
            note = f"{_seconds() - before:.1f} s of all processes; {_ARTICLES / clock:.1f} articles a second"
            figures.append(Figure(f"cluster: {_ARTICLES} articles, {way}", (clock * 1000,), note=note))
            written.add(out.read_bytes())
    assert len(written) == 1, "every way writes the same"
    return figures


def _records() -> list[str]:
    words = " ".join(sample_texts()).split(" ")
    starts = islice(cycle(range(0, len(words) - _WORDS, 7)), _ARTICLES)
    return [
        json.dumps({"id": str(number), "text": " ".join(words[at : at + _WORDS])}, ensure_ascii=False) + "\n"
        for number, at in enumerate(starts)
    ]


def _seconds() -> float:
    """Return the processor time of all processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
