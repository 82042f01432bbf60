"""Draws the pictures of the documentation: ``make screenshots``.

``make screenshots ARGS='--seed FILE --out FOLDER'`` draws the window with any article instead, for one's own eyes;
``--states`` draws what else the program can look like, ``--scale 2`` all of it as on a screen of twice the density,
``--letters 200`` with letters twice as large, ``--size 1920x1080`` in a larger window.
"""

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QDialog, QWidget

import resources
from annotate.model import AnnotationSet, Quote
from benchmarks.home import move_home
from benchmarks.painting import hush_platform, settle
from docs.guide_walk import text_and_card, walk
from docs.sample_projects import (
    MODEL,
    SECOND,
    make_guided,
    make_reviewed,
    make_samples,
    make_suggested,
)
from docs.screenshot_states import draw_states
from docs.screenshot_team import make_packs, pack_states, team_states, tour_states, wait
from docs.team_project import make_team
from gui.app import make_application
from gui.dialogs.export import ExportDialog
from gui.dialogs.import_articles import ImportArticles
from gui.language import LANGUAGES, speak
from gui.settings import Settings
from gui.team.assign_dialog import AssignDialog
from gui.window import Window
from gui.worker import Worker
from storage.defaults import default_schema
from storage.project import Project

_IMAGES = Path(__file__).resolve().parent / "images"
_SIZE = (1280, 800)
_LIMIT = 400_000
Make = Callable[[str], Window]


def main(arguments: list[str] | None = None) -> int:
    """Draw what is asked for; returns the exit status."""
    parser = argparse.ArgumentParser(description="Draw the pictures of the documentation.")
    parser.add_argument("--seed", type=Path, metavar="FILE", help="draw this article with fresh suggestions instead")
    parser.add_argument("--out", type=Path, default=_IMAGES, metavar="FOLDER", help="where to (docs/images)")
    parser.add_argument("--states", action="store_true", help="draw link hints, lists, dialogs and other states")
    parser.add_argument("--scale", type=float, default=1.0, help="of a screen of so much density (1)")
    parser.add_argument("--letters", type=int, default=100, help="of the interface, in percent (100)")
    parser.add_argument("--size", type=_size, default=_SIZE, metavar="WxH", help="of the window (1280x800)")
    parser.add_argument("--language", choices=sorted(LANGUAGES), default="en", help="of the window (en)")
    options = parser.parse_args(arguments)
    is_usual = (options.scale, options.letters, options.size, options.language) == (1, 100, _SIZE, "en")
    if (options.seed is not None or options.states or not is_usual) and options.out == _IMAGES:
        parser.error("this needs --out: such pictures are no part of the documentation")
    # Qt looks at it once, when the application is made.
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    options.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        move_home(home)
        # Dialogs are no larger than the screen, and Qt's screen for want of one is small.
        screen = home / "screen.json"
        place = {"name": "one", "x": 0, "y": 0, "width": 1920, "height": 1200, "logicalDpi": 96, "dpr": 1}
        screen.write_text(json.dumps({"screens": [place]}))
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screen}"
        make_application()
        hush_platform()
        Settings().interface = options.letters
        if not speak(options.language):
            parser.error("translations are not compiled: `make setup` does it")
        if options.seed is not None:
            project = make_suggested(home / "article.ankan", options.seed)
        else:
            project = make_samples(home / "press.ankan")
        make = partial(_window, size=options.size)
        if options.seed is not None:
            (_draw_states if options.states else _draw_window)(project, options.out, make)
            return 0
        _draw_start(options.out, make)  # first, while there are no recent projects in passing folders
        _draw_window(project, options.out, make)
        for language in LANGUAGES:
            _draw_guide(make_guided(home / f"guide-{language}.ankan"), options.out, make, language)
        speak(options.language)
        review, team = make_reviewed(home / "review.ankan"), make_team(home / "team.ankan")
        _draw_review(review, options.out, make)
        _draw_team(team, options.out, make)
        if options.states:
            _draw_team_states(team, options.out, make)
            _draw_states(project, options.out, make)
            _draw_empty(home / "empty.ankan", options.out, make)
            _draw_recent(home, options.out, make)
    return 0


# Pictures ------------------------------------------------------------------------------------------------------------


def _window(theme: str, *, size: tuple[int, int]) -> Window:
    settings = Settings()
    settings.theme = theme
    window = Window(settings, Worker([sys.executable, "-c", "import sys; sys.stdin.read()"]))
    window.resize(*size)
    window.show()
    window.activateWindow()
    settle(20)
    return window


@contextmanager
def _shown(make: Make, theme: str) -> Iterator[Window]:
    """Yield a window; it is gone afterwards."""
    window = make(theme)
    yield window
    window.close()
    window.deleteLater()
    settle()


def _draw_window(project: Path, out: Path, make: Make) -> None:
    """Draw the window on this project with a quotation in focus, light and dark; then the export dialog."""
    for theme in ("light", "dark"):
        with _shown(make, theme) as window:
            window.open_path(project)
            settle(20)
            assert window.session.annotations is not None
            window.desk.focus(_telling(window.session.annotations))
            window.suggesting.cancel()
            window.status.show_model(f"Suggestions by {MODEL}")
            window.view.setFocus()
            _save(window, out / f"window-{theme}.png")
            if theme == "light":
                _draw_export(window, out)
                _draw_import(window, out)


def _draw_guide(project: Path, out: Path, make: Make, language: str = "en") -> None:
    """Draw the way of the annotator's guide through the first sample, in a window of this language."""
    suffix = "" if language == "en" else f"-{language}"
    speak(language)
    with _shown(make, "light") as window:
        window.open_path(project)
        settle(20)
        window.suggesting.cancel()
        for name in walk(window):
            part = window.rect() if name in ("suggestions", "finished") else text_and_card(window)
            _save(window, out / f"guide-{name}{suffix}.png", part)


def _draw_states(project: Path, out: Path, make: Make) -> None:
    for theme in ("light", "dark"):
        with _shown(make, theme) as window:
            window.open_path(project)
            window.suggesting.cancel()
            window.status.show_model(f"Suggestions by {MODEL}")
            settle(20)
            draw_states(window, theme, out, _save)


def _telling(annotations: AnnotationSet) -> str | None:
    """Return the id of the quotation that shows most: a stance, marks around it, a speaker, a cue."""
    with_stance = {stance.quote for stance in annotations.live_stances}

    def lacks(quote: Quote) -> tuple[bool, ...]:
        return quote.id not in with_stance, quote.kind != "direct", quote.speaker is None, quote.cue is None

    return min(annotations.live_quotes, key=lacks).id if annotations.live_quotes else None


def _draw_export(window: Window, out: Path) -> None:
    window.filing.export()
    dialog: QDialog | None = window.filing.page("export")
    assert isinstance(dialog, ExportDialog)
    dialog.format_box.setCurrentIndex(dialog.format_box.findData("conll2003"))
    # The project lies in a folder that is gone a moment later.
    dialog.out.setText("~/press.conll")
    # Of an article with suggestions alone there is no sample, which the field says.
    wait(lambda: bool(dialog.sample.toPlainText()) or "Nothing of" in dialog.sample.placeholderText())
    _save(dialog, out / "export.png")
    dialog.close()


def _draw_assign(window: Window, out: Path) -> None:
    window.teaming.assign()
    dialog = window.filing.page("assign")
    assert isinstance(dialog, AssignDialog)
    dialog.articles.setCurrentIndex(1)
    dialog.double.setValue(20)
    dialog.again.setValue(10)
    wait(lambda: dialog.plan is not None and dialog.plan.order == dialog.order)
    _save(dialog, out / "assign.png")
    dialog.close()


def _draw_team(project: Path, out: Path, make: Make) -> None:
    """Draw how far everybody of a team is, light and dark, and the dialog that shares articles out."""
    for theme in ("light", "dark"):
        with _shown(make, theme) as window:
            window.open_path(project)
            window.suggesting.cancel()
            window.teaming.progress()
            page = window.teaming.progress_page
            assert page is not None
            wait(lambda page=page: page.found is not None)
            page.table.pick(1, 6)
            _save(window, out / f"progress-{theme}.png")
            if theme == "light":
                _draw_assign(window, out)


def _draw_team_states(team: Path, out: Path, make: Make) -> None:
    packs = make_packs(team, team.with_name("packs"))
    for theme in ("light", "dark"):
        for project, drawn in (
            (team, lambda window: team_states(window, packs)),
            (packs[0], pack_states),
            (team, tour_states),
        ):
            with _shown(make, theme) as window:
                window.open_path(project)
                window.suggesting.cancel()
                for name, widget in drawn(window):
                    _save(widget, out / f"{name}-{theme}.png")


def _draw_recent(home: Path, out: Path, make: Make) -> None:
    """Draw the start page with as many recent projects as it lists, with long names."""
    folder = home / "इंदौर की खबरें, मेट्रो और नगर निगम, नवंबर 2026"
    folder.mkdir()
    for theme in ("light", "dark"):
        with _shown(make, theme) as window:
            window.start_page.show_recent(
                [folder / f"हिंदी समाचार के उद्धरण और उनके वक्ता, भाग {number} & press.ankan" for number in range(1, 11)]
            )
            _save(window, out / f"start-recent-{theme}.png")


def _draw_review(project: Path, out: Path, make: Make) -> None:
    """Draw disagreements, agreement and corrections, light and dark; a few decisions are made in between."""
    for theme in ("light", "dark"):
        with _shown(make, theme) as window:
            window.open_path(project)
            window.suggesting.cancel()
            window.reviewing.adjudicate()
            wait(lambda window=window: window.dockets.is_loaded)
            if theme == "light":
                for reason, guideline in (("a date is marked whole", "TIMEX 1"), ("", ""), ("the whole name", "PER 1")):
                    window.bench.show_row(next(row for row in window.panes.cases.model.rows if row.standing == "open"))
                    window.panes.case_panel.reason.setText(reason)
                    window.panes.case_panel.guideline.setText(guideline)
                    window.deciding.take(0)
            _save(window, out / f"disagreements-{theme}.png")
            window.reviewing.agreement()
            page = window.reviewing.agreement_page
            assert page is not None
            wait(lambda page=page: page.results is not None)
            page.kinds.pick(0, 0)
            _save(window, out / f"agreement-{theme}.png")
            window.reviewing.corrections()
            sheet = window.reviewing.corrections_page
            assert sheet is not None
            wait(lambda sheet=sheet: not sheet.background.is_running)
            sheet.who.setCurrentText(SECOND)
            wait(lambda sheet=sheet: not sheet.background.is_running)
            _save(window, out / f"corrections-{theme}.png")


def _draw_import(window: Window, out: Path) -> None:
    # The story as another paper might have printed it.
    sample = min(resources.path("samples").glob("saryu*.txt")).read_text(encoding="utf-8")
    assert window.session.project is not None
    file = window.session.project.path.with_name("saryu.txt")
    file.write_bytes(sample.replace("\n", "\r\n").replace("सोमवार को", "बीते सोमवार को").encode())
    window.filing.take([file])
    dialog: QDialog | None = window.filing.page("import")
    assert isinstance(dialog, ImportArticles)
    wait(lambda: bool(dialog.preview.first.toPlainText()))
    dialog.sources.shown.item(0).setText("~/news/saryu.txt")
    _save(dialog, out / "import.png")
    dialog.close()


def _draw_empty(project: Path, out: Path, make: Make) -> None:
    """Draw a project without articles."""
    Project.create(project, default_schema()).close()
    for theme in ("light", "dark"):
        with _shown(make, theme) as window:
            window.open_path(project)
            _save(window, out / f"empty-{theme}.png")
            window.reviewing.agreement()
            page = window.reviewing.agreement_page
            assert page is not None
            wait(lambda page=page: not page.background.is_running)
            _save(window, out / f"empty-agreement-{theme}.png")


def _size(text: str) -> tuple[int, int]:
    width, height = text.split("x")
    return int(width), int(height)


def _draw_start(out: Path, make: Make) -> None:
    with _shown(make, "light") as window:
        _save(window, out / "start-page.png")


def _save(widget: QWidget, path: Path, part: QRect | None = None) -> None:
    settle(20)
    if not widget.grab(part or widget.rect()).save(str(path), "PNG", 0):
        raise SystemExit(f"{path} could not be written.")
    size = path.stat().st_size
    print(f"{path.name}: {size // 1000} kB")
    if size >= _LIMIT and path.parent == _IMAGES:
        raise SystemExit(f"{path} is larger than {_LIMIT // 1000} kB.")


if __name__ == "__main__":
    sys.exit(main())
