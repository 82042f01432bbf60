"""What the program remembers between two starts, outside of any project."""

import json
import math
import os
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings, QStandardPaths

from annotate.undecided import Order

RECENT_LIMIT = 8
# Of more projects and copies it is not remembered that they were spoken of.
_MOST_KNOWN = 500
USUAL_POINTS = 15.0
POINTS = (7.0, 48.0)
SPACING = (1.0, 2.0)
# The size of the interface's letters in percent of the desktop's.
INTERFACE = (75, 200)
# Widths of the article's column by name, in heights of a letter.
COLUMNS = {"narrow": 26.0, "usual": 36.0, "wide": 50.0, "full": math.inf}


def user_folder() -> Path:
    """Return the folder for the user's own data: sample projects and the log. It exists afterwards.

    Where there is no home folder, or none that can be written, it is a folder for this run among the temporary ones.
    """
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppDataLocation))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return _folder_for_now()
    return folder if os.access(folder, os.W_OK) else _folder_for_now()


def files_folder(project: Path | None) -> Path:
    """Return where files of the user's own are looked for first, and written.

    That is beside the project; without one, or with the samples, which lie among the program's own data, the documents.
    """
    if project is not None and project.parent.is_dir() and project.parent != user_folder():
        return project.parent
    documents = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return documents if documents.is_dir() else Path.home()


@cache
def _folder_for_now() -> Path:
    return Path(tempfile.mkdtemp(prefix="ankan-"))


def is_kept() -> bool:
    """Return whether settings, sample projects and the log are still there at the next start."""
    return not _folder_for_now.cache_info().currsize


class Settings:
    """The settings file in the user's configuration folder; each value is written when it is set."""

    def __init__(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation))
        # The path is named outright: QSettings would remember the first folder it ever saw.
        self._store = QSettings(str(folder / "ankan.ini"), QSettings.Format.IniFormat)

    def sync(self) -> None:
        """Everything set is on disk afterwards."""
        self._store.sync()

    def take_first_start(self) -> bool:
        """Return True the first time it is asked on this computer, and never again."""
        is_first = not self._store.contains("started")
        self._store.setValue("started", True)
        return is_first

    @property
    def recent(self) -> list[Path]:
        """The projects opened last that still exist, the latest first."""
        value = self._store.value("projects/recent", [])
        names = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        return [path for name in names if (path := Path(str(name))).is_file()]

    def remember_project(self, path: Path) -> None:
        """Put a project at the head of the recent ones."""
        path = path.resolve()
        rest = [str(other) for other in self.recent if other != path]
        self._store.setValue("projects/recent", [str(path), *rest][:RECENT_LIMIT])

    @property
    def last_project(self) -> Path | None:
        """The project that was open when the window was closed."""
        name = str(self._store.value("projects/last", ""))
        return Path(name) if name and Path(name).is_file() else None

    @last_project.setter
    def last_project(self, path: Path | None) -> None:
        self._store.setValue("projects/last", str(path.resolve()) if path is not None else "")

    @property
    def annotator(self) -> str:
        """The name to work under in projects that know none yet; empty when never set."""
        return str(self._store.value("annotator", ""))

    @annotator.setter
    def annotator(self, name: str) -> None:
        self._store.setValue("annotator", name)

    @property
    def theme(self) -> str:
        """One of "system", "light", "dark"."""
        name = str(self._store.value("looks/theme", "system"))
        return name if name in ("system", "light", "dark") else "system"

    @theme.setter
    def theme(self, name: str) -> None:
        self._store.setValue("looks/theme", name)

    @property
    def language(self) -> str:
        """The code of the window's language; "system" while it is the system's."""
        return str(self._store.value("looks/language", "system"))

    @language.setter
    def language(self, code: str) -> None:
        self._store.setValue("looks/language", code)

    @property
    def is_blind(self) -> bool:
        """True while adjudicators do not see who proposed what."""
        return str(self._store.value("review/blind", "false")) == "true"

    @is_blind.setter
    def is_blind(self, value: bool) -> None:
        self._store.setValue("review/blind", "true" if value else "false")

    @property
    def points(self) -> float:
        """The size of the article's text in points."""
        return self._number("looks/points", USUAL_POINTS, POINTS)

    @points.setter
    def points(self, points: float) -> None:
        self._store.setValue("looks/points", points)

    @property
    def interface(self) -> int:
        """The size of the interface's letters in percent of the desktop's."""
        return round(self._number("looks/interface", 100, INTERFACE))

    @interface.setter
    def interface(self, percent: int) -> None:
        self._store.setValue("looks/interface", percent)

    @property
    def spacing(self) -> float:
        """The distance of the article's lines; 1 is as close as they can be."""
        return self._number("looks/spacing", 1.0, SPACING)

    @spacing.setter
    def spacing(self, spacing: float) -> None:
        self._store.setValue("looks/spacing", spacing)

    @property
    def is_serif(self) -> bool:
        """True when the article's letters have serifs."""
        return str(self._store.value("looks/serif", "false")).lower() == "true"

    @is_serif.setter
    def is_serif(self, wanted: bool) -> None:
        self._store.setValue("looks/serif", wanted)

    @property
    def column(self) -> str:
        """The width of the article's column, one of `COLUMNS`."""
        name = str(self._store.value("looks/column", "usual"))
        return name if name in COLUMNS else "usual"

    @column.setter
    def column(self, name: str) -> None:
        self._store.setValue("looks/column", name)

    def _number(self, key: str, usual: float, limits: tuple[float, float]) -> float:
        try:
            number = float(str(self._store.value(key, usual)))
        except ValueError:
            return usual
        return min(max(number, limits[0]), limits[1]) if math.isfinite(number) else usual

    @property
    def suggests_stances(self) -> bool:
        """True when stances are suggested, too: they are often wrong, so not unless somebody asks for them."""
        return str(self._store.value("suggestions/stances", "false")).lower() == "true"

    @suggests_stances.setter
    def suggests_stances(self, wanted: bool) -> None:
        self._store.setValue("suggestions/stances", wanted)

    @property
    def has_texts_in_reports(self) -> bool:
        """True when log and reports of bugs may hold words of articles; not unless somebody agrees to it."""
        return str(self._store.value("reports/texts", "false")).lower() == "true"

    @has_texts_in_reports.setter
    def has_texts_in_reports(self, wanted: bool) -> None:
        self._store.setValue("reports/texts", wanted)

    @property
    def keys(self) -> dict[str, list[str]]:
        """The keys that a person gave to actions, by the actions' ids."""
        try:
            value = json.loads(str(self._store.value("keyboard/keys", "{}")))
        except ValueError:
            return {}
        given = value.items() if isinstance(value, dict) else ()
        return {name: [key for key in keys if isinstance(key, str)] for name, keys in given if isinstance(keys, list)}

    @keys.setter
    def keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        self._store.setValue("keyboard/keys", json.dumps({name: list(given) for name, given in keys.items()}))

    @property
    def suggestion_order(self) -> Order:
        """In which order the undecided suggestions are gone through."""
        name = str(self._store.value("suggestions/order", Order.READING.value))
        return Order(name) if name in set(Order) else Order.READING

    @suggestion_order.setter
    def suggestion_order(self, order: Order) -> None:
        self._store.setValue("suggestions/order", order.value)

    def is_known(self, what: str) -> bool:
        """True when this was said, or seen to be well, before."""
        return what in self._known()

    def is_news(self, what: str) -> bool:
        """The same the other way round; from now on it is known."""
        known = self._known()
        if what in known:
            return False
        self._store.setValue("projects/known", json.dumps([*known, what][-_MOST_KNOWN:]))
        return True

    def _known(self) -> list[str]:
        try:
            value = json.loads(str(self._store.value("projects/known", "[]")))
        except ValueError:
            return []
        return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []

    def bytes(self, key: str) -> QByteArray:
        """Return a window's or splitter's remembered state, empty when there is none."""
        value = self._store.value(f"window/{key}")
        return value if isinstance(value, QByteArray) else QByteArray()

    def set_bytes(self, key: str, state: QByteArray) -> None:
        """Remember a window's or splitter's state."""
        self._store.setValue(f"window/{key}", state)
