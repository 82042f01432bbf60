"""Backups of projects in the user's data folder: made whole and read back, few of each kind, listed and given back."""

import re
import shutil
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from stat import S_ISREG

from storage.copying import copy_whole, file_size
from storage.database import Database, ProjectError, open_for_reading
from storage.how_far import Tell, silent
from storage.user_folders import data_folder


class Why(StrEnum):
    """What a backup was made for, and so how long it is kept."""

    HOURLY = "hourly"
    DAILY = "daily"
    MIGRATION = "migration"
    MERGE = "merge"
    RESTORE = "restore"


# So many of each are kept of one project; an older one goes when a newer one is there.
KEPT = {Why.HOURLY: 12, Why.DAILY: 14, Why.MIGRATION: 5, Why.MERGE: 5, Why.RESTORE: 5}
HOUR = timedelta(hours=1)
# Hourly is for projects up to this size; one of four times the size gets its backups every four hours.
_HOURLY_BYTES = 1_000_000_000
# More of each kind are not kept than fit into this, but the last two in any case.
_KIND_BYTES = 20_000_000_000
# Longer than any backup takes.
_PARTS_STAY = timedelta(days=1)
# What must stay free beside a backup: a full disk would stop the work itself.
_LEFT_FREE = 200 * 1024 * 1024
_NAME = re.compile(
    r"(?P<stem>.+)\.(?P<at>\d{8}T\d{6}Z)(?:-(?P<nth>\d{1,9}))?\.(?P<why>[a-z]+)(?P<suffix>\.[^.]*)?", re.DOTALL
)
_AT = "%Y%m%dT%H%M%SZ"


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup; ``name`` is that of the project's file without its ending, ``made_at`` in UTC.

    ``nth`` counts those of one second from 0.
    """

    path: Path
    name: str
    made_at: datetime
    why: Why
    bytes: int
    nth: int = 0


def backups_folder() -> Path:
    """Return the folder with the backups of all projects; it may not exist yet."""
    return data_folder() / "backups"


def list_backups(project_id: str | None = None) -> list[Backup]:
    """Return the backups of a project, or of all, youngest first."""
    folder = backups_folder() if project_id is None else _folder(project_id)
    found = []
    try:
        for path in folder.rglob("*"):
            match = _NAME.fullmatch(path.name)
            if match is not None and match["why"] in tuple(Why):
                at = datetime.strptime(match["at"], _AT).replace(tzinfo=UTC)
                # Another window may be forgetting an old one just now.
                with suppress(FileNotFoundError):
                    status = path.stat()
                    if S_ISREG(status.st_mode):
                        nth = int(match["nth"] or 0)
                        found.append(Backup(path, match["stem"], at, Why(match["why"]), status.st_size, nth))
    except OSError as error:
        raise ProjectError(f"The backups in {folder} cannot be read: {error.strerror or error}.") from error
    return sorted(found, key=lambda backup: (backup.made_at, backup.nth, backup.path.name), reverse=True)


def make_backup(database: Database, why: Why, now: datetime, tell: Tell = silent) -> Backup | None:
    """A backup of all that is committed is there; None where the youngest one holds just this already.

    The oldest ones of its kind go. Raises `ProjectError` when it cannot be made; nothing half-made stays.
    """
    with database.snapshot() as connection:
        project_id = connection.execute("SELECT value FROM meta WHERE key = 'project_id'").fetchone()[0]
        state = _state(database)
    folder = _folder(project_id)
    there = [backup for backup in list_backups(project_id) if backup.name == database.path.stem]
    if there and _state_of(there[0]) == state:
        return None
    _make_folder(folder)
    _forget_parts(folder, now)
    _require_room(database, folder)
    at = now.astimezone(UTC).replace(microsecond=0)
    # After the others of this second, those that went already included: the newest is never taken for an older one.
    nth = max((backup.nth + 1 for backup in there if backup.made_at == at), default=0)
    moment = f"{at.strftime(_AT)}-{nth}" if nth else at.strftime(_AT)
    path = folder / f"{database.path.stem}.{moment}.{why.value}{database.path.suffix}"
    copy_whole(database, path, tell)
    made = Backup(path, database.path.stem, at, why, path.stat().st_size, nth)
    _forget_old(made, project_id)
    return made


def due(project_id: str, name: str, now: datetime) -> Why | None:
    """Return which backup it is time for, if something has changed since the last one: the first of a day is daily."""
    made = [backup for backup in list_backups(project_id) if backup.name == name]
    if not made or made[0].made_at.astimezone().date() != now.astimezone().date():
        return Why.DAILY
    return Why.HOURLY if now - made[0].made_at >= HOUR * max(1.0, made[0].bytes / _HOURLY_BYTES) else None


def kept(why: Why, size: int) -> int:
    """Return how many backups of this many bytes are kept."""
    return max(2, min(KEPT[why], _KIND_BYTES // max(size, 1)))


def _state(database: Database) -> tuple[object, ...]:
    """Return what tells two states of one project apart: the journal, the articles, the schema."""
    with database.snapshot() as connection:
        return (
            database.version,
            connection.execute("SELECT count(*), coalesce(max(seq), 0), coalesce(max(at), '') FROM journal").fetchone(),
            connection.execute("SELECT count(*), coalesce(max(number), 0) FROM document").fetchone(),
            connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone(),
            connection.execute("SELECT seq, payload FROM journal ORDER BY seq DESC LIMIT 1").fetchone(),
        )


def _state_of(backup: Backup) -> tuple[object, ...] | None:
    try:
        database = open_for_reading(backup.path)
        try:
            return _state(database)
        finally:
            database.close()
    except ProjectError:
        # One that was damaged since counts for nothing.
        return None


def _folder(project_id: str) -> Path:
    # The id comes from the file, which may be anybody's: it is no name of a folder.
    return backups_folder() / sha256(project_id.encode()).hexdigest()[:16]


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ProjectError(f"There can be no backup in {folder}: {error.strerror or error}.") from error


def _require_room(database: Database, folder: Path) -> None:
    size = file_size(database)
    if shutil.disk_usage(folder).free < size + _LEFT_FREE:
        raise ProjectError(
            f"There is no room for a backup of {database.path} in {folder}: "
            f"it takes {size / 1024 / 1024:,.0f} MiB. Free some space."
        )


def _forget_old(made: Backup, project_id: str) -> None:
    """The oldest of its kind go, never the one just made, even where a clock set wrong dates it before them."""
    kind = [backup for backup in list_backups(project_id) if (backup.why, backup.name) == (made.why, made.name)]
    others = [backup for backup in kind if backup.path != made.path]
    for old in others[kept(made.why, made.bytes) - 1 :]:
        old.path.unlink(missing_ok=True)


def _forget_parts(folder: Path, now: datetime) -> None:
    """What a program that was killed has left half-made goes; what is being made just now stays."""
    for part in folder.glob(".*.part"):
        if now.timestamp() - part.stat().st_mtime > _PARTS_STAY.total_seconds():
            part.unlink(missing_ok=True)
