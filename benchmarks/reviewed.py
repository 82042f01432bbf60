"""What a reviewer waits for where two annotators have finished every article: the disagreements, and agreement.

``make bench ARGS='--only reviewed --articles 1000'`` measures one size. Both annotators mark a hundred names an article
and differ at a quarter of them.
"""

import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.measure import Figure
from benchmarks.scale import MEMORY_GOAL, child, watched

SIZES = (1_000, 10_000)


def run(sizes: Sequence[int] = SIZES) -> list[Figure]:
    """Return the times and the memory of each size."""
    figures: list[Figure] = []
    for size in sizes:
        with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
            path = Path(folder) / "reviewed.ankan"
            child(Path(folder), "benchmarks.corpus", str(path), str(size), "second")
            report = watched(Path(folder), path, module="benchmarks.reviewed_child")
        name = f"reviewed: {size:,} articles"
        for what, times in report["times"].items():
            note = f"on a core median {statistics.median(report['cores'][what]):.1f}"
            figures.append(Figure(f"{name}: {what}", tuple(times), note=note))
        told = ", ".join(f"{when} {megabytes:.0f} MB" for when, megabytes in report["memory"].items())
        figures.append(Figure(f"{name}: memory of the interface", (), note=f"{told} (goal {MEMORY_GOAL})"))
    return figures
