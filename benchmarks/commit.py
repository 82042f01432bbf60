"""Edit to committed: accepts, moves and undos in an article with 2,000 spans; what of it is ours, what the disk's."""

import os
import sqlite3
import tempfile
from pathlib import Path
from time import perf_counter

from annotate import acts
from annotate.errors import KnownError
from benchmarks.articles import ANNOTATOR, project_with_spans
from benchmarks.measure import Figure

_SPANS = 2_000
_ROUNDS = 200
_GOAL = 2.0
# What one of our commits appends to the log, about: a few pages.
_PAGES = b"\0" * 4 * 4096


def run() -> list[Figure]:
    """Return the times of committed edits, of the same edits without waiting for the disk, and of the disk alone."""
    # Beside the program and not in the system's temporary folder, which need not be on a disk.
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        whole = _edits(Path(folder) / "bench.ankan", is_waiting=True)
        own = _edits(Path(folder) / "own.ankan", is_waiting=False)
        bare = _bare_commits(Path(folder) / "bare.db")
        appended = _syncs(Path(folder) / "raw", is_growing=True)
        overwritten = _syncs(Path(folder) / "raw", is_growing=False)
    figures = []
    for name, times in whole.items():
        figures.append(Figure(f"commit: {name}, {_SPANS} spans", times, _GOAL))
        figures.append(Figure("        our share, without the disk", own[name], _GOAL))
    return [
        *figures,
        Figure("commit: a bare SQLite commit of one row (WAL, FULL)", bare),
        Figure("commit: fdatasync, four pages appended", appended, note="the disk alone, as the log grows"),
        Figure("commit: fdatasync, four pages overwritten", overwritten, note="the disk alone, once it has grown"),
    ]


def _edits(path: Path, *, is_waiting: bool) -> dict[str, tuple[float, ...]]:
    """Time edits in a new project; with ``is_waiting`` false SQLite leaves the writing to the system."""
    project, document_id = project_with_spans(path, _SPANS)
    accept: list[float] = []
    move: list[float] = []
    undo: list[float] = []
    with project:
        if not is_waiting:
            project._database.connection.execute("PRAGMA synchronous = OFF")
        actor = acts.Actor(ANNOTATOR, iter(f"n{n}" for n in range(10**6)).__next__, 1.0)
        for span in project.annotations(document_id, ANNOTATOR).spans[:_ROUNDS]:
            begun = perf_counter()
            annotations = project.annotations(document_id, ANNOTATOR)
            edit = acts.accept(annotations, actor, [span.id])
            assert edit is not None
            project.apply(document_id, ANNOTATOR, edit)
            accept.append((perf_counter() - begun) * 1000)
            begun = perf_counter()
            annotations = project.annotations(document_id, ANNOTATOR)
            edit = acts.move_span(annotations, actor, span.id, span.start, span.end + 2)
            assert edit is not None
            try:
                project.apply(document_id, ANNOTATOR, edit)
            except KnownError:
                continue  # two characters on may be inside an akshara
            move.append((perf_counter() - begun) * 1000)
            begun = perf_counter()
            project.undo(ANNOTATOR)
            undo.append((perf_counter() - begun) * 1000)
    return {"accept": tuple(accept), "move": tuple(move), "undo": tuple(undo)}


def _bare_commits(path: Path) -> tuple[float, ...]:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=WAL")
    connection.execute("PRAGMA synchronous=FULL")
    connection.execute("CREATE TABLE t (x TEXT)")
    times = []
    for _ in range(_ROUNDS):
        begun = perf_counter()
        connection.execute("INSERT INTO t VALUES ('x')")
        times.append((perf_counter() - begun) * 1000)
    connection.close()
    return tuple(times)


def _syncs(path: Path, *, is_growing: bool) -> tuple[float, ...]:
    # Where there is no fdatasync, as on Windows, SQLite uses what fsync is there.
    sync = getattr(os, "fdatasync", os.fsync)
    times = []
    with path.open("wb" if is_growing else "r+b", buffering=0) as stream:
        for _ in range(_ROUNDS):
            stream.write(_PAGES)
            begun = perf_counter()
            sync(stream.fileno())
            times.append((perf_counter() - begun) * 1000)
    return tuple(times)
