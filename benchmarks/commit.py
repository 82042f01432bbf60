"""Edit to committed: an accept, a move and an undo in an article with 2,000 spans, and a bare commit beside them."""

import sqlite3
import tempfile
from pathlib import Path
from time import perf_counter

from annotate import acts
from benchmarks.articles import ANNOTATOR, project_with_spans
from benchmarks.measure import Figure

_SPANS = 2_000
_ROUNDS = 200


def run() -> list[Figure]:
    """Return the times of committed edits; the bare commit tells what the disk alone takes on this machine."""
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        project, document_id = project_with_spans(Path(folder) / "bench.ankan", _SPANS)
        accept: list[float] = []
        move: list[float] = []
        undo: list[float] = []
        with project:
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
                except acts.KnownError:
                    continue  # two characters on may be inside an akshara
                move.append((perf_counter() - begun) * 1000)
                begun = perf_counter()
                project.undo(ANNOTATOR)
                undo.append((perf_counter() - begun) * 1000)
        bare = _bare_commits(Path(folder) / "bare.db")
    return [
        Figure(f"accept to committed, {_SPANS} spans", tuple(accept), 2.0),
        Figure(f"move to committed, {_SPANS} spans", tuple(move), 2.0),
        Figure(f"undo to committed, {_SPANS} spans", tuple(undo), 2.0),
        Figure("bare SQLite commit of one row (WAL, FULL)", bare),
    ]


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
