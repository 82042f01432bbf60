"""A real window under Xvfb, driven by xdotool: what only a window system shows (focus, drag, keys, pixels)."""

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from annotate.model import Span
from commands import run
from storage.project import Project

ROOT = Path(__file__).resolve().parent.parent
ANNOTATOR = "asha"
SAMPLE = ROOT / "resources" / "samples" / "saryu-pul-vivad.txt"

pytestmark = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="needs Xvfb and xdotool (make setup installs them)"
)


def wait_for(condition: Callable[[], object], what: str, seconds: float = 120.0) -> None:
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


class Screen:
    """A program that runs on a screen, and the hands that work it."""

    def __init__(self, env: dict[str, str], path: Path) -> None:
        self._env = env
        self._path = path
        self.window = ""

    def xdotool(self, *args: object) -> str:
        command = ["xdotool", *map(str, args)]
        return subprocess.run(command, env=self._env, capture_output=True, text=True, check=False).stdout.strip()

    def spans(self) -> list[Span]:
        """What the file says, read while the program has it open."""
        with Project.open(self._path) as project:
            return list(project.annotations(SAMPLE.stem, ANNOTATOR).spans)

    def decided(self) -> list[Span]:
        """The spans that somebody decided on."""
        return [span for span in self.spans() if span.origin.decision is not None]


@contextmanager
def running(env: dict[str, str], path: Path, log: Path) -> Iterator[Screen]:
    """The window is open on a sample article with its suggestions; nothing was said on standard error at the end."""
    assert run(["new", str(path)]) == 0
    assert run(["add", str(path), str(SAMPLE)]) == 0
    with Project.open(path) as project:
        project.set_setting("annotator", ANNOTATOR)
    screen = Screen(env, path)
    with log.open("w") as stream:
        program = subprocess.Popen([sys.executable, str(ROOT / "main.py"), str(path)], env=env, stderr=stream)
        try:
            wait_for(lambda: screen.xdotool("search", "--onlyvisible", "--name", "Ankan"), "the window")
            screen.window = window = screen.xdotool("search", "--onlyvisible", "--name", "Ankan").split()[0]
            screen.xdotool("windowsize", "--sync", window, 1280, 800, "windowmove", "--sync", window, 0, 0)
            screen.xdotool("windowfocus", "--sync", window)
            wait_for(lambda: len(screen.spans()) > 5, "the worker's suggestions")
            yield screen
            screen.xdotool("key", "--window", window, "ctrl+q")
            assert program.wait(20) == 0
        finally:
            program.kill()
            program.wait(10)
    assert run(["check", str(path)]) == 0
    assert json.dumps(log.read_text(encoding="utf-8")) == '""'


def test_a_mouse_selection_and_a_digit_make_a_span_on_a_real_screen(display: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "press.ankan"
    with running(display, path, tmp_path / "log") as screen:
        with Project.open(path) as project:
            text = project.document(SAMPLE.stem).text
        suggested = len(screen.spans())
        # The article lies between the list and the cards; its headline has no name but the river's.
        label_by_dragging(screen.xdotool)
        wait_for(lambda: len(screen.decided()) == 1, "the span", 15)
        (made,) = screen.decided()
        assert made.label == "MISC"
        assert text[made.start : made.end] == text[made.start : made.end].strip() != ""
        assert len(screen.spans()) in (suggested, suggested + 1)
        screenshot = tmp_path / "screen.png"
        picture = [sys.executable, "-c", _GRAB, str(screenshot)]
        subprocess.run(picture, env=display, check=True, stderr=subprocess.DEVNULL)
        colours = colours_of(screenshot)
        assert len(colours) > 50, "the screen is nearly empty"


@pytest.mark.skipif(not shutil.which("setxkbmap"), reason="needs setxkbmap to switch the keyboard to Hindi")
def test_keys_work_by_their_place_while_the_keyboard_types_hindi(display: dict[str, str], tmp_path: Path) -> None:
    path = tmp_path / "press.ankan"
    with running(display, path, tmp_path / "log") as screen:
        screen.xdotool("key", "--window", screen.window, "Escape")
        # The layout comes after the window, as a typist switches it; only Hindi, no Latin one behind it.
        subprocess.run(["setxkbmap", "-layout", "in", "-variant", "deva"], env=display, check=True)
        time.sleep(0.6)
        # Keycodes, not letters: 38 is the key of A, 53 of X, 52 of Z, 28 of T.
        screen.xdotool("key", 38)
        wait_for(lambda: len(screen.decided()) == 1, "the key of A to accept", 15)
        screen.xdotool("key", 53)
        wait_for(lambda: len(screen.decided()) == 2, "the key of X to reject", 15)
        for left in (1, 0):
            screen.xdotool("key", "ctrl+52")
            wait_for(lambda left=left: len(screen.decided()) == left, "Ctrl and the key of Z to undo", 15)
        screen.xdotool("key", "ctrl+shift+52")
        wait_for(lambda: len(screen.decided()) == 1, "Ctrl, Shift and the key of Z to redo", 15)
        subprocess.run(["setxkbmap", "-layout", "us"], env=display, check=True)
        time.sleep(0.6)


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
