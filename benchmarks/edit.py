"""Key to paint, through the real window: everything counts, the commit too; in a long article and in a short one."""

import statistics
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotate.model import Span
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
# The 99th percentile and the ratio that must hold, too: long articles feel like short ones.
_P99_GOAL, _RATIO_GOAL = 33.0, 2.0
# Each key is pressed so often in each article, in turns of the two: what else the machine does meets both alike.
_TURNS, _ROUNDS = 4, 25
_ALT, _CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True, slots=True)
class _Article:
    """An article of this length with this many suggested names, as dense in the short one as in the long one."""

    words: int
    characters: int
    spans: int


_LONG, _SHORT = _Article(10_000, 60_000, 2_000), _Article(300, 1_500, 57)


@dataclass
class _Times:
    """Of one key, in milliseconds: from the press to the paint, and what of it was `Project.apply`.

    ``busy`` is the time that this thread really had a core: what a quiet machine would need, the disk left out.
    """

    whole: list[float] = field(default_factory=list)
    commit: list[float] = field(default_factory=list)
    busy: list[float] = field(default_factory=list)

    @property
    def own(self) -> tuple[float, ...]:
        return tuple(whole - commit for whole, commit in zip(self.whole, self.commit, strict=True))


_KEYS: dict[str, tuple[Qt.Key, Qt.KeyboardModifier]] = {
    "digit (relabel)": (Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier),
    "Alt+Right (move)": (Qt.Key.Key_Right, _ALT),
    "Ctrl+Alt+Left (akshara)": (Qt.Key.Key_Left, _ALT | _CTRL),
    "T (trim)": (Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier),
    "A (accept, next)": (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier),
    "Tab (next span)": (Qt.Key.Key_Tab, Qt.KeyboardModifier.NoModifier),
    "Right (text cursor)": (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier),
}
_EDITS = frozenset(list(_KEYS)[:5])


def run() -> list[Figure]:
    """Return the times of each key in the long article and in the short one, with their ratio."""
    times: dict[_Article, dict[str, _Times]] = {each: {name: _Times() for name in _KEYS} for each in (_LONG, _SHORT)}
    # Beside the program and not in the system's temporary folder, which need not be on a disk.
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        move_home(Path(folder) / "home")
        paths = {each: _project(Path(folder), each) for each in times}
        for turn in range(_TURNS):
            for article, made in times.items():
                _measure(paths[article], made, turn)
    figures = []
    for name in _KEYS:
        long, short = times[_LONG][name], times[_SHORT][name]
        ratio = statistics.median(long.whole) / statistics.median(short.whole)
        for article, taken in ((_LONG, long), (_SHORT, short)):
            is_long = article is _LONG
            figure = Figure(f"edit: {name}, {article.words} words", tuple(taken.whole), _GOAL if is_long else None)
            note = f"p99 {figure.percentile(0.99):.1f} ms"
            if is_long:
                note += f" (goal {_P99_GOAL:g}); {ratio:.2f} times that at {_SHORT.words} words (goal {_RATIO_GOAL:g})"
            if name in _EDITS:
                note += f"; commit {statistics.median(taken.commit):.1f} ms"
            figures.append(Figure(figure.name, figure.times, figure.goal, note))
            if is_long and name in _EDITS:
                figures.append(Figure("      without its commit", taken.own))
            busy = Figure("      of it on a core", tuple(taken.busy))
            note = f"p99 {busy.percentile(0.99):.1f} ms"
            if is_long:
                note += f"; {busy.median / statistics.median(short.busy):.2f} times that at {_SHORT.words} words"
            figures.append(Figure(busy.name, busy.times, note=note))
    return figures


def _project(folder: Path, article: _Article) -> Path:
    path = folder / f"{article.words}.ankan"
    project, _ = project_with_spans(path, article.spans, characters=article.characters)
    with project:
        project.set_setting("annotator", ANNOTATOR)
    return path


def _measure(path: Path, made: dict[str, _Times], turn: int) -> None:
    """Press every key some times on names all over the article; each edit is taken back before the next key."""
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
    assert window.session.annotations is not None
    spans = window.session.annotations.spans
    step = max(1, len(spans) // _ROUNDS)
    chosen = list(islice(cycle(spans[turn % step :: step]), _ROUNDS))
    for span in chosen:
        for name in _KEYS:
            _press(window, watch, commits, made[name], name, span)
    window.close()
    window.deleteLater()
    settle()


def _press(window: Window, watch: PaintWatch, commits: list[float], times: _Times, name: str, span: Span) -> None:
    """Time one key on this name; a key that changed nothing does not count."""
    key, modifiers = _KEYS[name]
    if name.startswith("digit") and span.label == "PER":
        key = Qt.Key.Key_2
    window.desk.focus(span.id)
    window.view.setFocus()
    settle()
    before, was = window.session.annotations, (window.view.focused, window.view.caret)
    commits.clear()
    begun, busy_before = perf_counter(), thread_time()
    QTest.keyClick(window.view, key, modifiers)
    # The paint that counts comes when the key's handlers are through.
    painted = watch.wait(perf_counter())
    busy = thread_time() - busy_before
    has_edited = window.session.annotations is not before
    has_moved = (window.view.focused, window.view.caret) != was
    if painted is not None and (has_edited if name in _EDITS else has_moved):
        times.whole.append((painted - begun) * 1000)
        times.commit.append(sum(commits))
        times.busy.append(busy * 1000)
    if has_edited:
        window.session.undo()
    settle()


def _timed_commits(session: Session) -> list[float]:
    """Return a list into which each `Project.apply` of this session puts its milliseconds."""
    times: list[float] = []
    project = session.project
    assert project is not None
    apply: Callable[..., Change] = project.apply

    def timed(*arguments: Any) -> Change:
        begun = perf_counter()
        try:
            return apply(*arguments)
        finally:
            times.append((perf_counter() - begun) * 1000)

    vars(project)["apply"] = timed
    return times
