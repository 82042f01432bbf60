"""A window that works while a command brings articles into the same project: how long it stands still, and waits."""

import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from annotate import acts
from benchmarks.articles import sample_texts
from benchmarks.measure import Figure
from gui.session import Session
from storage.defaults import default_schema
from storage.importing import ImportedArticle
from storage.project import Project

_ROOT = Path(__file__).resolve().parents[1]
_FILES = 500


def run() -> list[Figure]:
    """Return how long each act kept the window, and how long it took until it was in the file."""
    app = QCoreApplication.instance() or QCoreApplication([])
    figures = []
    for what, is_one in (("in files of their own", False), ("in one file", True)):
        with tempfile.TemporaryDirectory() as folder:
            path, source = Path(folder, "p.ankan"), Path(folder, "articles")
            source.mkdir()
            text = sample_texts()[0]
            with Project.create(path, default_schema()) as project:
                project.add_article(ImportedArticle("a0", None, "bench", text, text.encode()))
            _write(source, text, is_one=is_one)
            session = Session()
            session.set_project(Project.open(path), "asha")
            command = [sys.executable, "main.py", "add", str(path), str(source)]
            with subprocess.Popen(command, cwd=_ROOT, stderr=subprocess.DEVNULL) as other:
                kept, waited = _work(session, lambda: other.poll() is None, app.processEvents)
            session.close_project()
        name = f"together: while {_FILES:,} articles come in {what}"
        figures.append(Figure(f"{name}, the window stands still", tuple(kept), note=f"{len(kept)} acts"))
        figures.append(Figure(f"{name}, an act is in the file", tuple(waited)))
    return figures


def _work(session: Session, goes_on: Callable[[], bool], turn: Callable[[], None]) -> tuple[list[float], list[float]]:
    """Label and undo for as long as the other one works; return milliseconds."""
    kept, waited = [], []
    while goes_on():
        began = time.perf_counter()
        if session.undo_act() is None:
            session.act(lambda now, actor: acts.add_span(now, actor, 0, _first_word(session), "PER"))
        else:
            session.undo()
        longest = time.perf_counter() - began
        while session.unwritten is not None:
            start = time.perf_counter()
            turn()
            longest = max(longest, time.perf_counter() - start)
        kept.append(1000 * longest)
        waited.append(1000 * (time.perf_counter() - began))
        time.sleep(0.02)
    return kept, waited


def _first_word(session: Session) -> int:
    assert session.document is not None
    return session.document.text.index(" ")


def _write(source: Path, text: str, *, is_one: bool) -> None:
    if is_one:
        lines = (json.dumps({"id": f"b{number}", "text": f"{number} {text}"}) + "\n" for number in range(_FILES))
        (source / "all.jsonl").write_text("".join(lines), encoding="utf-8")
        return
    for number in range(_FILES):
        (source / f"{number}.txt").write_text(f"{number} {text}", encoding="utf-8")
