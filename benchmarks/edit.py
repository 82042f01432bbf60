"""Key to painted edit, through the real window: everything counts, the commit included."""

import statistics
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotate.model import AnnotationSet, Span
from benchmarks.articles import ANNOTATOR, project_with_spans
from benchmarks.home import move_home
from benchmarks.measure import Figure
from benchmarks.painting import PaintWatch, hush_platform, settle
from gui.app import make_application
from gui.session import Session
from gui.settings import Settings
from gui.window import Window
from gui.worker import Worker
from storage.project import Change

_GOAL = 16.0
_ROUNDS = 60
_MANY, _FEW = 2_000, 50


@dataclass
class _Times:
    """Of one kind of edit, in milliseconds: from the key to the paint, and what of it was `Project.apply`."""

    whole: list[float] = field(default_factory=list)
    commit: list[float] = field(default_factory=list)

    @property
    def own(self) -> tuple[float, ...]:
        return tuple(whole - commit for whole, commit in zip(self.whole, self.commit, strict=True))


def run() -> list[Figure]:
    """Return the times at 2,000 spans and at 50, each with the share that is not the commit."""
    # Beside the program and not in the system's temporary folder, which need not be on a disk.
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        move_home(Path(folder) / "home")
        many, few = _measure(Path(folder) / "many.ankan", _MANY), _measure(Path(folder) / "few.ankan", _FEW)
    figures = []
    for name in many:
        ratio = statistics.median(many[name].whole) / statistics.median(few[name].whole)
        for spans, times, goal in ((_MANY, many[name], _GOAL), (_FEW, few[name], None)):
            note = f"commit {statistics.median(times.commit):.1f} ms"
            if spans == _MANY:
                note += f"; {ratio:.2f} times that at {_FEW}"
            figures.append(Figure(f"edit: {name} to painted, {spans} spans", tuple(times.whole), goal, note))
            figures.append(Figure("      without its commit", times.own))
    return figures


def _measure(path: Path, spans: int) -> dict[str, _Times]:
    project, document_id = project_with_spans(path, spans)
    with project:
        project.set_setting("annotator", ANNOTATOR)
        ids = [span.id for span in project.annotations(document_id, ANNOTATOR).spans]
    make_application()
    hush_platform()
    window = Window(Settings(), Worker([sys.executable, "-c", "import sys; sys.stdin.read()"]))
    window.resize(1280, 800)
    window.show()
    window.activateWindow()
    window.open_path(path)
    window.view.setFocus()
    watch = PaintWatch(window.view.viewport())
    settle()
    commits = _timed_commits(window.session)
    made = {"digit (relabel)": _Times(), "Alt+Right (move)": _Times(), "A (accept)": _Times()}
    for record_id in _spread(ids, _ROUNDS):
        span = _annotations(window).get(record_id)
        assert isinstance(span, Span)
        digit = Qt.Key.Key_2 if span.label == "PER" else Qt.Key.Key_1
        window.desk.focus(record_id)
        settle()
        _press(window, watch, commits, made["digit (relabel)"], digit)
        _press(window, watch, commits, made["Alt+Right (move)"], Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    if spans < 2 * _ROUNDS:
        # A small article has nothing undecided left.
        while window.session.undo_act() is not None:
            window.editing.undo()
    # From one suggestion to the next, as an annotator does it.
    window.desk.focus(_annotations(window).undecided[0].id)
    settle()
    for _ in range(min(_ROUNDS, spans)):
        _press(window, watch, commits, made["A (accept)"], Qt.Key.Key_A)
    window.close()
    window.deleteLater()
    settle()
    return made


def _annotations(window: Window) -> AnnotationSet:
    assert window.session.annotations is not None
    return window.session.annotations


def _press(
    window: Window,
    watch: PaintWatch,
    commits: list[float],
    times: _Times,
    key: Qt.Key,
    modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    before = _annotations(window)
    commits.clear()
    begun = perf_counter()
    QTest.keyClick(window.view, key, modifiers)
    # The paint that counts comes when the key's handlers are through.
    painted = watch.wait(perf_counter())
    if painted is not None and window.session.annotations is not before:
        times.whole.append((painted - begun) * 1000)
        times.commit.append(sum(commits))
    settle()


def _timed_commits(session: Session) -> list[float]:
    """Return a list into which each `Project.apply` of this session puts its milliseconds."""
    times: list[float] = []
    project = session.project
    assert project is not None
    apply = project.apply

    def timed(*arguments: Any) -> Change:
        begun = perf_counter()
        try:
            return apply(*arguments)
        finally:
            times.append((perf_counter() - begun) * 1000)

    vars(project)["apply"] = timed
    return times


def _spread(ids: list[str], how_many: int) -> Iterator[str]:
    """Yield ids from all over the article."""
    step = max(1, len(ids) // how_many)
    yield from ids[::step][:how_many]
