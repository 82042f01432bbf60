"""Where the user's own files lie: the same folders that the window uses."""

from pathlib import Path

import platformdirs

# What Qt makes of the application's name, spelled alike so that there is one folder and not two.
_NAME = "Ankan"


def data_folder() -> Path:
    """Return the folder for models and sample projects; it may not exist yet."""
    return Path(platformdirs.user_data_dir(_NAME, appauthor=False))


def settings_folder() -> Path:
    """Return the folder for what the user has chosen; it may not exist yet."""
    return Path(platformdirs.user_config_dir(_NAME, appauthor=False))
