"""Opens the window, or does the main job in the terminal where there is no screen."""

import gc
import os
import sys
from pathlib import Path

import click

from annotate.errors import KnownError


def open_window(project: str | None) -> int:
    """Return the exit status of the window, or of the terminal's stand-in for it."""
    if not has_screen():
        if project is not None:
            raise KnownError(
                f"there is no screen to open {project} on. The commands work without one: see main.py --help."
            )
        from commands.terminal import show_sample

        click.echo("There is no screen here, so Ankan does its main job in the terminal instead.", err=True)
        return show_sample()
    _collect_nothing_while_starting()
    from gui.app import run

    return run(Path(project) if project is not None else None)


def open_smoke_session(folder: Path, *, start_only: bool) -> int:
    """Return 0 when the program could do a short piece of work, or start, by itself in this folder."""
    _collect_nothing_while_starting()
    from gui.smoke_session import smoke_session

    return smoke_session(folder, start_only=start_only)


def _collect_nothing_while_starting() -> None:
    """Python looks for garbage again once the window stands (`gui.app.run`).

    What is imported and made until then stays, and going through it again and again takes a twentieth of the start.
    """
    gc.disable()


def has_screen() -> bool:
    """True where Qt can put up a window; a platform plugin named by hand counts as one."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
