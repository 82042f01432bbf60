"""Bugs are logged and shown without a word of an article, and hard crashes are offered at the next start."""

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from annotate.errors import KnownError
from gui import errors
from gui.bug_text import LastActs, bug_text
from gui.dialogs.preferences import Preferences
from gui.errors import BugReport, install_hook, remove_hook
from gui.settings import Settings
from tests.press import TEXT
from tests.windows import make_project

ROOT = Path(__file__).resolve().parents[1]
# Every word of the article that is no word of the program's.
WORDS = [word for word in TEXT.split() if not word.isascii()]


def raised(error: BaseException, cause: BaseException | None = None) -> BaseException:
    try:
        try:
            if cause is not None:
                raise cause
        except BaseException as before:
            raise error from before
        raise error
    except BaseException as caught:
        return caught


class Own(Exception):
    def __str__(self) -> str:
        return f"no such word: {TEXT}"


def noted() -> BaseException:
    error = ValueError(TEXT)
    error.add_note(TEXT)
    return error


ERRORS = [
    ValueError(TEXT),
    KeyError(TEXT[:20]),
    TypeError(f"expected a span, found {TEXT!r}"),
    AttributeError(f"'Span' object has no attribute {TEXT!r}"),
    UnicodeEncodeError("ascii", TEXT, 0, 1, "ordinal not in range"),
    FileNotFoundError(2, "No such file or directory", f"/home/asha/{TEXT[:20]}.txt"),
    KnownError(f"The project has no article “{TEXT}”."),
    RuntimeError(TEXT, [TEXT], {TEXT: TEXT}),
    ExceptionGroup(TEXT, [ValueError(TEXT)]),
    Own(),
    noted(),
]


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: type(error).__name__)
def test_a_report_names_the_places_and_holds_no_word_of_the_article(error: BaseException) -> None:
    for found in (raised(error), raised(ZeroDivisionError("division by zero"), error), raised(error, KeyError(TEXT))):
        report = bug_text(found, ["accept", "next-undecided"])
        assert not [word for word in WORDS if word in report]
        assert type(error).__name__ in report
        assert "test_crash_reports.py" in report
        assert "in raised" in report
        assert "Last actions: accept, next-undecided" in report
        assert report.startswith("Ankan ")
        # With consent it says all.
        assert any(word in bug_text(found, holds_texts=True) for word in WORDS)


def test_what_python_says_of_the_programs_own_names_is_kept() -> None:
    assert "'NoneType' object has no attribute 'spans'" in bug_text(
        raised(AttributeError("'NoneType' object has no attribute 'spans'"))
    )


def test_the_last_acts_are_kept_by_their_ids() -> None:
    acts = LastActs()
    for number in range(50):
        acts.note(f"a{number}")
    assert list(acts) == [f"a{number}" for number in range(30, 50)]


def shown(qapp) -> list[BugReport]:
    return [widget for widget in qapp.topLevelWidgets() if isinstance(widget, BugReport) and widget.isVisible()]


def test_a_bug_is_logged_and_shown_once_without_stopping_anybody_and_can_be_copied(qapp, tmp_path, capsys) -> None:
    hook, _ = install_hook(tmp_path / "ankan.log", acts=["accept"])
    try:
        for error in (ZeroDivisionError("a bug"), ZeroDivisionError("another")):
            hook(type(error), error, None)
    finally:
        remove_hook()
    (dialog,) = shown(qapp)
    assert not dialog.isModal()
    assert "ZeroDivisionError: a bug" in dialog.report.toPlainText()
    assert "Last actions: accept" in dialog.report.toPlainText()
    dialog.copy.click()
    assert QGuiApplication.clipboard().text() == dialog.report.toPlainText()
    dialog.close()
    log = (tmp_path / "ankan.log").read_text(encoding="utf-8")
    assert "a bug" in log
    assert "another" in log
    assert "a bug" in capsys.readouterr().err


def test_the_log_never_grows_beyond_its_two_files(qapp, tmp_path, monkeypatch, capsys) -> None:
    monkeypatch.setattr(errors, "_LOG_BYTES", 3_000)
    hook, _ = install_hook(tmp_path / "ankan.log")
    try:
        for _ in range(60):
            hook(ValueError, ValueError(TEXT), None)
    finally:
        remove_hook()
    for dialog in shown(qapp):
        dialog.close()
    files = sorted(tmp_path.iterdir())
    assert [file.name for file in files] == ["ankan.log", "ankan.log.1"]
    assert all(0 < file.stat().st_size <= 3_000 for file in files)
    capsys.readouterr()


def test_words_of_articles_are_allowed_in_the_preferences_and_not_before(qtbot, tmp_path) -> None:
    settings = Settings()
    assert not settings.has_texts_in_reports
    page = Preferences(settings, "asha")
    qtbot.addWidget(page)
    try:
        page.general.reports.setChecked(True)
        assert Settings().has_texts_in_reports
    finally:
        page.general.reports.setChecked(False)
    assert not Settings().has_texts_in_reports


# The program itself, in a process of its own ------------------------------------------------------------------------

PROGRAM = """
import sys, threading
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from gui import app
from gui.errors import BugReport
from gui.task import Task
from gui.window import Window

def window():
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, Window))

def has_article():
    return any(isinstance(w, Window) for w in QApplication.topLevelWidgets()) and window().session.document

def reports():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, BugReport) and w.isVisible()]

def when(is_so, then):
    # Looks again until it is so: the loop goes on meanwhile.
    QTimer.singleShot(20, lambda: then() if is_so() else when(is_so, then))

app.make_application()
"""


def run_program(folder: Path, project: Path, body: str) -> "subprocess.CompletedProcess[str]":
    """Run the window on a project in a process that does ``body``, with folders of its own."""
    folders = {name: str(folder / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME")}
    end = 'idle = [sys.executable, "-c", "import sys; sys.stdin.read()"]\n'
    end += f"sys.exit(app.run(Path({str(project)!r}), worker_command=idle))\n"
    return subprocess.run(
        [sys.executable, "-c", PROGRAM + textwrap.dedent(body) + end],
        env={**os.environ, **folders, "QT_QPA_PLATFORM": "offscreen"},
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=240,
        check=False,
    )


def logs(folder: Path) -> str:
    return "".join(file.read_text(encoding="utf-8") for file in folder.rglob("ankan.log*"))


def test_bugs_in_slots_threads_and_tasks_reach_the_log_and_the_dialog_without_words(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    body = """
    def boom(where):
        raise ValueError(f"{where}: {window().session.document.text}")

    def begin():
        window().actions_made.by_id["next-undecided"].trigger()
        QTimer.singleShot(0, lambda: boom("slot"))
        thread = threading.Thread(target=boom, args=("thread",))
        thread.start()
        thread.join()
        global task
        task = Task(lambda tell: boom("task"))
        task.start()
        when(lambda: task.isFinished() and reports(), end)

    def end():
        print("SHOWN", len(reports()), reports()[0].isModal())
        print(reports()[0].report.toPlainText())
        window().close()
        QApplication.quit()

    when(has_article, begin)
    """
    done = run_program(tmp_path, project, body)
    assert done.returncode == 0, done.stderr
    assert "SHOWN 1 False" in done.stdout
    assert "next-undecided" in done.stdout
    log = logs(tmp_path)
    assert log.count("ValueError: (message left out") == 3
    assert not [word for word in WORDS if word in log + done.stdout]


def test_a_hard_crash_is_offered_at_the_next_start_once_and_loses_nothing(tmp_path: Path) -> None:
    project = make_project(tmp_path)
    crash = """
    import faulthandler
    when(has_article,
         faulthandler._sigsegv)
    """
    assert run_program(tmp_path, project, crash).returncode not in (0, 1)
    look = """
    def tell():
        print("REPORTS", len(reports()))
        for report in reports():
            print(report.report.toPlainText())
        window().close()
        QApplication.quit()

    # Behind what `run` does once the loop runs.
    when(has_article,
         lambda: QTimer.singleShot(0, tell))
    """
    again = run_program(tmp_path, project, look)
    assert again.returncode == 0, again.stderr
    assert "REPORTS 1" in again.stdout
    assert "Fatal Python error: Segmentation fault" in again.stdout
    assert not [word for word in WORDS if word in again.stdout]
    assert "REPORTS 0" in run_program(tmp_path, project, look).stdout
    # A start that ends well leaves nothing.
    assert not list(tmp_path.rglob("crash-*.txt"))


def test_the_crash_dialog_says_that_it_was_a_crash(qapp, tmp_path) -> None:
    _, reports = install_hook(tmp_path / "ankan.log")
    try:
        reports.crash("Fatal Python error: Segmentation fault")
    finally:
        remove_hook()
    (dialog,) = shown(qapp)
    assert "Segmentation fault" in dialog.report.toPlainText()
    dialog.close()
