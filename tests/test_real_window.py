"""A real window under Xvfb, driven by xdotool: what only a window system shows (focus, drag, keys, pixels)."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from annotate.model import Span
from commands import run
from storage.project import Project

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "samples" / "saryu-pul-vivad.txt"

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool (make setup installs them)"
)


def wait_for(condition: Callable[[], object], what: str, seconds: float = 60.0) -> None:
    """Return when the condition holds; other processes have no signal to wait for."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"waited in vain for {what}"
        time.sleep(0.05)


@pytest.fixture
def display(tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of a screen of its own; -displayfd lets the server choose a free number."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as pipe:
        number = pipe.readline().strip()
    home = tmp_path / "home"
    home.mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    yield {**kept, "DISPLAY": f":{number}", "HOME": str(home), "QT_QPA_PLATFORM": "xcb", "QT_FORCE_STDERR_LOGGING": "1"}
    server.terminate()
    server.wait(10)


def test_a_mouse_selection_and_a_digit_make_a_span_on_a_real_screen(display: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "press.ankan"
    assert run(["new", str(path)]) == 0
    assert run(["add", str(path), str(SAMPLE)]) == 0
    annotator = "asha"
    with Project.open(path) as project:
        project.set_setting("annotator", annotator)
        text = project.document(SAMPLE.stem).text

    def xdotool(*args: object) -> str:
        done = subprocess.run(["xdotool", *map(str, args)], env=display, capture_output=True, text=True, check=False)
        return done.stdout.strip()

    def spans() -> list[Span]:
        with Project.open(path) as project:
            return list(project.annotations(SAMPLE.stem, annotator).spans)

    log = (tmp_path / "log").open("w")
    program = subprocess.Popen([sys.executable, str(ROOT / "main.py"), str(path)], env=display, stderr=log)
    try:
        wait_for(lambda: xdotool("search", "--onlyvisible", "--name", "Ankan"), "the window")
        window = xdotool("search", "--onlyvisible", "--name", "Ankan").split()[0]
        xdotool("windowsize", "--sync", window, 1280, 800, "windowmove", "--sync", window, 0, 0)
        xdotool("windowfocus", "--sync", window)
        wait_for(lambda: len(spans()) > 5, "the worker's suggestions")
        suggested = len(spans())
        # The article lies between the list and the cards; its headline has no name but the river's.
        label_by_dragging(xdotool)
        wait_for(lambda: len([s for s in spans() if s.origin.decision is not None]) == 1, "the span", 15)
        (made,) = [s for s in spans() if s.origin.decision is not None]
        assert made.label == "MISC"
        assert text[made.start : made.end] == text[made.start : made.end].strip() != ""
        assert len(spans()) in (suggested, suggested + 1)
        screenshot = tmp_path / "screen.png"
        picture = [sys.executable, "-c", _GRAB, str(screenshot)]
        subprocess.run(picture, env=display, check=True, stderr=subprocess.DEVNULL)
        colours = colours_of(screenshot)
        assert len(colours) > 50, "the screen is nearly empty"
        xdotool("key", "--window", window, "ctrl+q")
        assert program.wait(20) == 0
    finally:
        program.kill()
        program.wait(10)
        log.close()
    assert run(["check", str(path)]) == 0
    assert json.dumps((tmp_path / "log").read_text(encoding="utf-8")) == '""'


def label_by_dragging(xdotool: Callable[..., str]) -> None:
    """Drag over some words of the headline's line and press 6."""
    y = 145
    xdotool("mousemove", 440, y, "mousedown", 1)
    for x in (460, 500, 540, 560):
        xdotool("mousemove", x, y)
    xdotool("mouseup", 1)
    # A key right after the button would be read before the release was.
    time.sleep(0.6)
    xdotool("key", "6")


def colours_of(path: Path) -> set[int]:
    """Return the different colours of a grid of points on a picture."""
    image = QImage(str(path))
    assert not image.isNull()
    return {image.pixel(x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3)}


_GRAB = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
assert app.primaryScreen().grabWindow(0).save(sys.argv[1])
"""
