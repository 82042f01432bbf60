"""Starts the application: fonts and theme, the window, and what happens to bugs."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from gui.errors import install_hook
from gui.fonts import interface_font, load_fonts
from gui.settings import Settings, user_folder
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
    load_fonts()
    app.setFont(interface_font())
    return app


def run(project: Path | None, *, worker_command: list[str] | None = None) -> int:
    """Show the window until it is closed; returns the exit status."""
    app = make_application()
    install_hook(user_folder() / "ankan.log")
    settings = Settings()
    window = Window(settings, Worker(worker_command))
    window.show()

    def begin() -> None:
        # Whoever starts the program for the first time sees at once what it is for.
        if settings.take_first_start() and project is None:
            window.filing.open_sample()
        else:
            window.open_path(project)

    # Once the loop runs: what goes wrong with the project is then said in a window that stands.
    QTimer.singleShot(0, begin)
    status = app.exec()
    sys.excepthook = sys.__excepthook__
    return status
