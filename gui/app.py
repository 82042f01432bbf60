"""Starts the application: fonts and theme, the window, and what happens to bugs."""

import gc
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

import resources
from gui.bug_text import LastActs
from gui.errors import install_hook, remove_hook
from gui.fonts import interface_font, load_fonts
from gui.hard_crash import record_crashes, take_crashes
from gui.language import language_of, speak
from gui.renewing import Standing
from gui.settings import Settings, is_kept, user_folder
from gui.window import Window
from gui.worker import Worker


def make_application(arguments: list[str] | None = None) -> QApplication:
    """Return the application, with the program's fonts; the one that is there already, if there is one."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(arguments or ["ankan"])
    app.setApplicationName("Ankan")
    app.setApplicationDisplayName("Ankan")
    app.setDesktopFileName("ankan")
    app.setWindowIcon(QIcon(str(resources.ROOT / "application" / "ankan.svg")))
    load_fonts()
    app.setFont(interface_font())
    return app


def run(
    project: Path | None,
    *,
    worker_command: list[str] | None = None,
    made: Callable[[Window], object] = lambda _window: None,
) -> int:
    """Show the window until it is closed; returns the exit status. ``made`` gets the window before it is shown."""
    app = make_application()
    settings, acts = Settings(), LastActs()
    _, reports = install_hook(user_folder() / "ankan.log", acts=acts, holds_texts=lambda: settings.has_texts_in_reports)
    stacks = take_crashes(user_folder())
    end_recording = record_crashes(user_folder())
    speak(language_of(settings.language))
    standing = Standing(settings, lambda: Worker(worker_command))

    def note_acts(window: Window) -> None:
        for action_id, action in window.actions_made.by_id.items():
            action.triggered.connect(lambda _checked=False, action_id=action_id: acts.note(action_id))

    window = standing.window
    standing.renewed.connect(note_acts)
    note_acts(window)
    made(window)
    window.show()

    def begin() -> None:
        # Whoever starts the program for the first time sees at once what it is for.
        if settings.take_first_start() and project is None:
            window.touring.offer()
        else:
            window.open_path(project)
        if not is_kept():
            window.filing.tell_nothing_is_kept()
        if stacks:
            reports.crash(stacks)

    # Once the loop runs: what goes wrong with the project is then said in a window that stands.
    QTimer.singleShot(0, begin)
    # `commands.window` has switched it off.
    QTimer.singleShot(0, gc.enable)
    status = app.exec()
    end_recording()
    remove_hook()
    return status
