"""Commits in a project of ten and of a hundred thousand articles, turn by turn, and what the journal's chain costs."""

import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from time import perf_counter, thread_time
from unittest.mock import patch

from annotate import acts
from benchmarks.articles import ANNOTATOR, sample_texts
from benchmarks.measure import Figure
from storage import chain
from storage.defaults import default_schema
from storage.importing import ImportedArticle
from storage.project import Project

_FEW, _MANY = 10, 100_000
_ROUNDS = 1_500
_WORDS = 60
_GOAL = 5.0
# One transaction each: a hundred thousand articles in one would hold all of them in memory.
_AT_ONCE = 5_000


def run() -> list[Figure]:
    """Return the times of labelling a word to committed; the notes give the 99th percentile, also on a core alone."""
    # Beside the program and not in the system's temporary folder, which need not be on a disk.
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        few, many = _made(Path(folder, "few.ankan"), _FEW), _made(Path(folder, "many.ankan"), _MANY)
        bare = _made(Path(folder, "bare.ankan"), _FEW)
        with few, many, bare:
            times: list[list[tuple[float, float]]] = [[], [], []]
            steps = [_edits(project, into) for project, into in zip((few, many, bare), times, strict=True)]
            for _ in range(_ROUNDS):
                # Turn by turn, so that what else the machine does is in all of them.
                next(steps[0])
                next(steps[1])
                with (
                    patch.object(chain, "row_hash", lambda before, _values: before),
                    patch.object(chain, "write_head", lambda _connection, _head: None),
                    patch.object(chain, "read_head", lambda _connection: ""),
                ):
                    next(steps[2])
    names = (f"many: an edit of {_FEW} articles", f"many: an edit of {_MANY:,} articles", "many: without the chain")
    clocks = [Figure(name, tuple(clock for clock, _ in taken)) for name, taken in zip(names, times, strict=True)]
    cores = [Figure(name, tuple(core for _, core in taken)) for name, taken in zip(names, times, strict=True)]
    figures = []
    for clock, core in zip(clocks, cores, strict=True):
        note = (
            f"p99 {clock.percentile(0.99):.2f} ms; on a core median {core.median:.2f}, p99 {core.percentile(0.99):.2f}"
        )
        figures.append(Figure(clock.name, clock.times, _GOAL, note))
    ratios = [
        f"{what} median {large.median / small.median:.2f}, p99 {large.percentile(0.99) / small.percentile(0.99):.2f}"
        for what, (small, large, _) in (("by the clock", clocks), ("on a core", cores))
    ]
    return [*figures, Figure("many: the large project over the small one", (), note="; ".join(ratios))]


def _made(path: Path, articles: int) -> Project:
    """Return a project with so many short articles, no two alike."""
    words = " ".join(sample_texts()).split()
    project = Project.create(path, default_schema())
    for first in range(0, articles, _AT_ONCE):
        project.add_articles(_article(words, number) for number in range(first, min(articles, first + _AT_ONCE)))
    return project


def _article(words: list[str], number: int) -> ImportedArticle:
    start = number * 7 % (len(words) - _WORDS)
    text = f"{number} " + " ".join(words[start : start + _WORDS])
    return ImportedArticle(f"a{number}", None, "bench", text, text.encode("utf-8"))


def _edits(project: Project, into: list[tuple[float, float]]) -> Iterator[None]:
    """Label and take back in turn, in one article after the other; write down how long each commit takes, in ms.

    Of each the time by the clock, with the disk and whatever else the machine does, and that of the processor.
    """
    numbers = count()
    actor = acts.Actor(ANNOTATOR, lambda: f"n{next(numbers)}", 1.0)
    ids = project.document_ids()
    for at in count():
        document = ids[at * 997 % len(ids)]
        layer, text = project.annotations(document, ANNOTATOR), project.document(document).text
        start = text.index(" ") + 1
        edit = acts.add_span(layer, actor, start, text.index(" ", start), "MISC") if not layer.spans else None
        begun, worked = perf_counter(), thread_time()
        if edit is not None:
            project.apply(document, ANNOTATOR, edit)
        else:
            remove = acts.remove(layer, actor, [layer.spans[0].id])
            assert remove is not None
            project.apply(document, ANNOTATOR, remove)
        into.append(((perf_counter() - begun) * 1000, (thread_time() - worked) * 1000))
        yield
