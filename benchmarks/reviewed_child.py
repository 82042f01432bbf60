"""The process that `benchmarks.reviewed` times on a project that two annotators have finished: what reviewers do."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter, process_time

from PySide6.QtCore import QEventLoop, Qt, QTimer, SignalInstance
from PySide6.QtTest import QTest

from benchmarks.painting import PaintWatch, hush_platform, settle
from benchmarks.scale_child import Driver, resident

# Fewer than an article has cases: the next article opens when this one is finished.
_DECISIONS = 20


def _wait(driver: Driver, what: str, act: Callable[[], object], done: SignalInstance) -> None:
    """Do what a thread works on, until it says it is done; a core's time is that of all threads."""
    settle()
    loop, look = QEventLoop(), QTimer()
    peak = [resident()]
    done.connect(loop.quit)
    look.timeout.connect(lambda: peak.append(resident()))
    look.start(200)
    begun, worked = perf_counter(), process_time()
    act()
    loop.exec()
    driver.times[what] = [(perf_counter() - begun) * 1000]
    driver.cores[what] = [(process_time() - worked) * 1000]
    driver.memory[what] = max(*peak, resident())


def _main(path: Path) -> None:
    driver = Driver(path)
    window, reviewing = driver.window, driver.window.reviewing
    _wait(driver, "disagreements", reviewing.adjudicate, window.dockets.loaded)
    cases = window.panes.cases
    painted = PaintWatch(cases.view.viewport())
    for _ in range(3):
        driver.take("scroll disagreements", cases.view.scrollToBottom, painted)
        driver.take("scroll disagreements", cases.view.scrollToTop, painted)
    for _ in range(_DECISIONS):
        driver.take("decide", lambda: QTest.keyClick(window.view, Qt.Key.Key_A), driver.article)
    driver.note_memory("decided")
    reviewing.adjudicate()
    reviewing.agreement()
    page = reviewing.agreement_page
    assert page is not None
    _wait(driver, "agreement", page.compute, page.background.made)
    for row in range(3):
        driver.take("places behind a number", lambda row=row: page.kinds.pick(row + 1, 0), None)
    driver.note_memory("looked")
    window.close()
    print(json.dumps({"times": driver.times, "cores": driver.cores, "memory": driver.memory}), flush=True)


if __name__ == "__main__":
    hush_platform()
    _main(Path(sys.argv[1]))
