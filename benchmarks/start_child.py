"""The process that `benchmarks.start` times: the program's own start, with a watch on what is painted."""

# ruff: noqa: E402 - the clock starts before anything else is loaded
import time

_WALL, _BEGUN = time.time(), time.perf_counter()

import gc

gc.disable()  # as `commands.window` does

import json
import sys
from pathlib import Path

import gui.app
import gui.renewing
from benchmarks.painting import PaintWatch, hush_platform
from gui.settings import Settings
from gui.window import Window
from gui.worker import Worker


class _Watched(Window):
    """The window, which says when it and the article were painted and closes itself then."""

    def __init__(self, settings: Settings, worker: Worker) -> None:
        made = time.perf_counter()
        super().__init__(settings, worker)
        self._times = {"imports": (made - _BEGUN) * 1000, "made": (time.perf_counter() - _BEGUN) * 1000}
        self._watch = PaintWatch(
            self.view.viewport(),
            wanted=lambda: self.session.document is not None and self.view.has_article,
            then=self._report,
        )
        self._window_first = 0.0
        self._window_watch = PaintWatch(self, then=self._note_window)

    def _note_window(self) -> None:
        self._window_first = self._window_first or time.perf_counter()

    def _report(self) -> None:
        if not self._times:
            return
        now = time.perf_counter()
        self._window_first = self._window_first or now
        report = {
            **self._times,
            "wall": _WALL,
            "window": (self._window_first - _BEGUN) * 1000,
            "article": (now - _BEGUN) * 1000,
            "torch": "torch" in sys.modules or "stanza" in sys.modules,
        }
        self._times = {}
        print(json.dumps(report), flush=True)
        self.close()


if __name__ == "__main__":
    hush_platform()
    vars(gui.renewing)["Window"] = _Watched
    sys.exit(gui.app.run(Path(sys.argv[1])))
