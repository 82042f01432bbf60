"""What synchronising programs leave beside a project that was changed on two computers at once."""

import re
import socket
import sqlite3
from pathlib import Path

from annotate.errors import KnownError
from storage.database import open_for_reading
from storage.shares import share_of

# Dropbox, Nextcloud, ownCloud and others, in English and in the words of some other languages: "news (Asha's conflicted
# copy 2026-01-31).ankan". Syncthing: "news.sync-conflict-20260131-120000-ABCDEFG.ankan".
_SAID = re.compile(r"(?i) ?[(_-].*(conflict|konflikt|conflit|conflicto|विरोध).*|\.sync-conflict-\d{8}-\d{6}-\w+")
# OneDrive adds the computer's name: "news-DESKTOP-1A2B3C.ankan".
_COMPUTER = re.compile(r"-((DESKTOP|LAPTOP|WIN|PC)-?[A-Z0-9]+)(-\d+)?")
# Google Drive and iCloud add a number, as people do: "news (1).ankan", "news 2.ankan".
_NUMBER = re.compile(r" \(\d\)| \d")
# More beside it are not listed.
MOST = 20


def conflict_copies(project: Path, project_id: str) -> list[Path]:
    """Return the copies of the project beside it that a synchronising program made of two versions of it.

    A copy is of this project by its id, whatever its name looks like; one that cannot be read counts by its name.
    """
    found = []
    share = share_of(project)
    is_numbered = share is not None and share.is_synchronised
    try:
        beside = sorted(project.parent.iterdir())
    except OSError:
        return []
    for file in beside:
        if file.suffix != project.suffix or file == project or not file.name.startswith(project.stem):
            continue
        rest = file.stem.removeprefix(project.stem)
        is_said = _SAID.fullmatch(rest) is not None
        is_like = _is_computer(rest) or (is_numbered and _NUMBER.fullmatch(rest) is not None)
        if (is_said or is_like) and _is_of(file, project_id, otherwise=is_said):
            found.append(file)
    return found[:MOST]


def _is_computer(rest: str) -> bool:
    return _COMPUTER.fullmatch(rest) is not None or rest.casefold() == f"-{socket.gethostname()}".casefold()


def _is_of(file: Path, project_id: str, *, otherwise: bool) -> bool:
    try:
        database = open_for_reading(file)
    except KnownError:
        return otherwise
    try:
        row = database.connection.execute("SELECT value FROM meta WHERE key = 'project_id'").fetchone()
    except sqlite3.Error:
        return otherwise
    finally:
        database.close()
    return row is not None and row[0] == project_id
