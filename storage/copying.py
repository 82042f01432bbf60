"""Whole copies of a project: of one moment, read back before they get their name, and on disk when this is done."""

import sqlite3
import uuid
from contextlib import closing
from pathlib import Path

from storage.database import DamagedProject, Database, ProjectError, explained
from storage.files import move_into_place, sync_file
from storage.how_far import Tell

# So many pages (4 MiB) between two looks whether to stop.
_PAGES = 1024


def copy_whole(source: Database, path: Path, tell: Tell) -> None:
    """A project with all that is committed in ``source`` is at ``path``, where nothing was.

    It has been read back: SQLite finds every page in order. Raises `ProjectError`, and leaves no file, when the copy
    cannot be made or is damaged.
    """
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        if path.exists():
            raise ProjectError(f"{path} is there already: choose another name.")
        if not path.parent.is_dir():
            raise ProjectError(f"There is no folder {path.parent}: make it first, or choose another one.")
        try:
            # One moment, however long it takes and whoever writes meanwhile.
            with source.snapshot() as connection:
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
                _copy(connection, part, path, tell)
            _require_whole(part, path)
            sync_file(part)
            move_into_place(part, path)
        finally:
            for leftover in (part, *(part.with_name(part.name + end) for end in ("-journal", "-wal", "-shm"))):
                leftover.unlink(missing_ok=True)
    except FileExistsError as error:
        raise ProjectError(f"{path} is there already: choose another name.") from error
    except OSError as error:
        raise ProjectError(f"{path} cannot be written: {error.strerror or error}. Choose another folder.") from error


def _copy(connection: sqlite3.Connection, part: Path, path: Path, tell: Tell) -> None:
    with closing(sqlite3.connect(part)) as target, explained(path):
        # One that is cut off is thrown away, and a whole one is synced once it has been read back.
        target.execute("PRAGMA synchronous = OFF")
        target.execute("PRAGMA journal_mode = OFF")
        connection.backup(
            target, pages=_PAGES, progress=lambda _status, remaining, total: tell(total - remaining, total)
        )


def _require_whole(part: Path, path: Path) -> None:
    # Nothing else has it open: read so that no files appear beside it.
    with closing(sqlite3.connect(f"{part.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as made, explained(path):
        found = made.execute("PRAGMA quick_check(1)").fetchone()[0]
    if found != "ok":
        raise DamagedProject(f"The copy {path} could not be read back ({found}): it was not kept.")


def file_size(database: Database) -> int:
    """Return how many bytes a copy takes."""
    with database.snapshot() as connection:
        count, size = (connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "page_size"))
    return int(count) * int(size)
