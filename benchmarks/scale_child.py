"""The process that `benchmarks.scale` times: the real window on one large project, which tells what it did as JSON."""

# ruff: noqa: E402 - the clock starts before anything else is loaded
import time

_BEGUN = time.perf_counter()

import json
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path
from time import perf_counter, thread_time
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from benchmarks.corpus import RARE
from benchmarks.painting import PaintWatch, hush_platform, settle
from gui.app import make_application
from gui.settings import Settings
from gui.window import Window
from gui.worker import Worker

_IDLE = [sys.executable, "-c", "import sys; sys.stdin.read()"]
_ROUNDS, _EDITS = 5, 300
# Longer than anything that is measured takes.
_LIMIT = 30.0
# In every article; in one of a thousand, and the same in Latin letters.
_SEARCHED = ("में", RARE, "zelensky")


def resident() -> float:
    """Return the resident memory of this process, in MB."""
    status = Path("/proc/self/status").read_text(encoding="utf-8").splitlines()
    return next(int(line.split()[1]) / 1024 for line in status if line.startswith("VmRSS"))


class Driver:
    """Works on the window as a hand would, and writes down how long each thing took until it was painted."""

    def __init__(self, path: Path) -> None:
        self.times: dict[str, list[float]] = {}
        self.cores: dict[str, list[float]] = {}
        self.memory: dict[str, float] = {}
        make_application()
        self.window = Window(Settings(), Worker(_IDLE))
        self.window.resize(1280, 800)
        self.window.show()
        view = self.window.view
        self.article = PaintWatch(view.viewport(), wanted=lambda: view.has_article)
        self.list = PaintWatch(self.window.panes.articles.view.viewport())
        self.window.filing.open(path)
        self.article.wait(_BEGUN, limit=_LIMIT)
        self.times["open"] = [(self.article.painted - _BEGUN) * 1000]
        self.cores["open"] = [thread_time() * 1000]
        settle(20)
        self.note_memory("open")

    def take(self, what: str, act: Callable[[], object], watch: PaintWatch | None) -> None:
        """Do it once; None is for what is over when it returns."""
        settle()
        begun, worked = perf_counter(), thread_time()
        act()
        if watch is not None and watch.wait(begun, limit=_LIMIT) is None:
            raise RuntimeError(f"{what}: nothing was painted")
        self.times.setdefault(what, []).append((perf_counter() - begun) * 1000)
        self.cores.setdefault(what, []).append((thread_time() - worked) * 1000)

    def note_memory(self, when: str) -> None:
        """Write down the resident memory of this process, in MB."""
        self.memory[when] = resident()

    def walk(self) -> None:
        """Scroll, filter, and go from article to article."""
        articles, going = self.window.panes.articles, self.window.going
        self.take("list", self.window.updating.show_articles, None)
        for _ in range(_ROUNDS):
            self.take("scroll to the end", articles.view.scrollToBottom, self.list)
            self.take("scroll back", articles.view.scrollToTop, self.list)
        self.note_memory("scrolled")
        for words in (RARE, "", "1", "", "99", ""):
            articles.search.setText(words)
            # Typing is waited for; what follows is the work.
            articles._typed.stop()
            self.take("filter by words" if words else "show all", articles.chosen_changed.emit, self.list)
        for at in (2, 3, 4, 0):
            act = partial(articles.progress.setCurrentIndex, at)
            self.take("filter by state" if at else "show all", act, self.list)
        for act, what in ((going.next_article, "next article"), (going.previous_article, "previous article")):
            for _ in range(_ROUNDS * 4):
                self.take(what, act, self.article)
        self.note_memory("walked")

    def search(self) -> None:
        """From the question to the first places in all articles."""
        finding, results = self.window.finding, self.window.panes.results
        finding.in_project()
        watch = PaintWatch(results.view.viewport())
        for words in _SEARCHED * _ROUNDS:
            self.take("search", partial(finding._on_asked_everywhere, words, False), watch)
            finding.stop()
        self.note_memory("searched")
        self.window.panes.drawer.hide()

    def pages(self) -> None:
        """Open the dialog of exports, and the page of agreement, which finds nothing to compare."""
        filing, reviewing = self.window.filing, self.window.reviewing
        self.take("export dialog", filing.export, None)
        dialog = filing.page("export")
        assert dialog is not None
        dialog.close()

        def agreement() -> None:
            reviewing.agreement()
            page = reviewing.agreement_page
            assert page is not None
            while page.background.is_running:
                settle()

        self.take("agreement page", agreement, None)
        reviewing.agreement()
        self.note_memory("pages")

    def accept(self) -> None:
        """Press A over and over: from the key to the paint, and of it the commit."""
        session, view = self.window.session, self.window.view
        project = session.project
        assert project is not None
        apply = project.apply

        def timed(*given: Any) -> Any:
            begun, worked = perf_counter(), thread_time()
            change = apply(*given)
            self.times.setdefault("commit", []).append((perf_counter() - begun) * 1000)
            self.cores.setdefault("commit", []).append((thread_time() - worked) * 1000)
            return change

        project.apply = timed  # type: ignore[method-assign]
        for number in range(_EDITS):
            if number % 50 == 0:
                # Untouched articles, far apart.
                session.open_document(f"a{4 + number * 4}")
                view.setFocus()
            self.take("accept", lambda: QTest.keyClick(view, Qt.Key.Key_A), self.article)
        self.note_memory("edited")


def _main(path: Path, *what: str) -> None:
    driver = Driver(path)
    if what != ("open",):
        driver.walk()
        driver.search()
        driver.accept()
        # Last: keys go to the window that is active, and a dialog was.
        driver.pages()
    driver.window.close()
    print(json.dumps({"times": driver.times, "cores": driver.cores, "memory": driver.memory}), flush=True)


if __name__ == "__main__":
    hush_platform()
    _main(Path(sys.argv[1]), *sys.argv[2:])
