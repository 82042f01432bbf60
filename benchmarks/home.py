"""A home folder of one's own: what is measured or drawn neither reads nor writes the user's settings."""

import os
from pathlib import Path


def home_variables(folder: Path) -> dict[str, str]:
    """Return the environment variables that make ``folder`` the home of a process, without a screen."""
    return {
        "HOME": str(folder),
        "USERPROFILE": str(folder),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "QT_QPA_PLATFORM": "offscreen",
    }


def move_home(folder: Path) -> None:
    """This process has ``folder`` as its home from now on. Call it before the first use of Qt."""
    os.environ.update(home_variables(folder))
