"""One SQLite file, opened safely: either as a project of ours or not at all, with its failures in plain words."""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from annotate.errors import KnownError
from storage.limits import LIMIT_TRIGGER_DEPTH, LIMIT_VALUE_BYTES

# "Ankn" in ASCII; SQLite keeps it in the file's header, so that `file` and we can tell a project from other databases.
APPLICATION_ID = 0x416E6B6E
# How long a write waits for another program that is writing, in milliseconds. Our own writes take one or two.
BUSY_TIMEOUT = 5000
# Damage that has no code of its own: said by Python's module, and by FTS5.
_DAMAGED = ("Could not decode to UTF-8", "invalid fts5 file format", "vtable constructor failed")

Version = tuple[int, int]
# Looks at a file of this version before anything of it is used: raises a `ProjectError`, or returns in a sentence why
# it may only be read; empty when it may be written.
Inspect = Callable[[Path, sqlite3.Connection, Version], str]
# What this program writes. A newer minor only adds (it can be read); a newer major cannot be read.
FORMAT_VERSION: Version = (1, 2)
# user_version holds major * 1000 + minor.
_MINORS = 1000


class ProjectError(KnownError):
    """A project file cannot be opened, read or written; the message says why and what to do."""


class NotAProject(ProjectError):
    """The file is something else."""


class NewerVersion(ProjectError):
    """The file was written by a newer program."""


class DamagedProject(ProjectError):
    """The file is a project, but SQLite cannot read it."""


class ReadOnlyProject(ProjectError):
    """The project was opened for reading only."""


class ProjectGone(ProjectError):
    """The file was moved, removed or replaced while it was open."""


class ProjectBusy(ProjectError):
    """Another program holds the file."""


class Database:
    """An open project file. It belongs to the thread that opened it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, is_read_only: bool, because: str = "") -> None:
        self.path = path
        self.connection = connection
        self.is_read_only = is_read_only
        self.read_only_because = because
        self.version = read_version(connection)
        # Edits in the log that nobody has folded in: who wrote them crashed, or is still there.
        self.was_left_open = False
        # What SQLite has open; a commit into a file that nobody finds any more would be lost.
        self._files = _identities(path)

    def close(self) -> None:
        """The file is closed; the log beside it is folded in when nobody else has it open."""
        self.connection.close()

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All that is written inside is on disk afterwards, or, when anything is raised, nothing of it.

        The lock is taken at once (BEGIN IMMEDIATE), so what is read inside is still true when it is written.
        """
        if self.is_read_only:
            raise ReadOnlyProject(
                self.read_only_because
                or f"{self.path} is open for reading only, so nothing can be changed: "
                "copy it to a folder you can write in and open the copy."
            )
        with explained(self.path):
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                self._require_same_files()
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                self._end("ROLLBACK")
                raise

    def _require_same_files(self) -> None:
        for file, opened, now in zip((self.path, _log(self.path)), self._files, _identities(self.path), strict=True):
            # There is no log where SQLite was asked to do without one.
            if opened is not None and now != opened:
                what = "is no longer where it was" if now is None else "was replaced by another file"
                raise ProjectGone(
                    f"{file} {what} while it was open, so nothing more can be written into it: "
                    "put it back and try again, or save a copy elsewhere."
                )

    @contextmanager
    def snapshot(self) -> Iterator[sqlite3.Connection]:
        """Everything read inside is of one moment, whatever other programs write meanwhile."""
        if self.connection.in_transaction:
            yield self.connection
            return
        with explained(self.path):
            self.connection.execute("BEGIN")
            try:
                yield self.connection
            finally:
                self._end("COMMIT")

    def copy_to(self, path: Path) -> None:
        """A database with all that is committed in this one is at ``path``, where nothing was."""
        with explained(path):
            target = _connect(path, "rwc")
            try:
                self.connection.backup(target)
            finally:
                target.close()

    def _end(self, how: str) -> None:
        # A full disk or a RAISE(ROLLBACK) may have ended the transaction already.
        if self.connection.in_transaction:
            self.connection.execute(how)

    def data_version(self) -> int:
        """Return a number that changes whenever another connection has written, and never by our own writes."""
        with explained(self.path):
            return int(self.connection.execute("PRAGMA data_version").fetchone()[0])


def create_database(path: Path) -> Database:
    """Return a new, empty database at ``path``, which must not exist; it is marked as ours by the first migration."""
    with explained(path):
        connection = _connect(path, "rwc")
        _trust(connection)
        _prepare(connection)
        return Database(path, connection, is_read_only=False)


def _uninspected(_path: Path, _connection: sqlite3.Connection, _version: Version) -> str:
    return ""


def open_database(path: Path, inspect: Inspect = _uninspected) -> Database:
    """Return the project file at ``path``, for writing where that can be and ``inspect`` lets it, else for reading.

    Raises a `ProjectError` when there is no project to open. A file that is refused is left as it was.
    """
    _require_file(path)
    is_left_open = _has_log(path)
    # Looked at through a reading connection first: another program's database must not be touched. Not through
    # open(): closing such a handle would drop the locks another connection of this process has on the file.
    with explained(path):
        reader = _open_reader(path)
        try:
            _guard(path, reader)
            because = inspect(path, reader, read_version(reader))
        except BaseException:
            reader.close()
            raise
        if because or read_version(reader) > FORMAT_VERSION:
            return Database(path, reader, is_read_only=True, because=because)
        _trust(reader)
        writer = _open_writer(path)
        if writer is None:
            return Database(path, reader, is_read_only=True)
        reader.close()
        database = Database(path, writer, is_read_only=False)
        database.was_left_open = is_left_open
        return database


def open_for_reading(path: Path, inspect: Inspect = _uninspected) -> Database:
    """Return the project file at ``path``, which nobody writes, such as a backup; no file appears beside it.

    Raises a `ProjectError` when there is no project to open.
    """
    _require_file(path)
    with explained(path):
        connection = _open_immutable(path)
        try:
            _guard(path, connection)
            because = inspect(path, connection, read_version(connection))
            return Database(path, connection, is_read_only=True, because=because)
        except BaseException:
            connection.close()
            raise


def is_outdated(path: Path) -> bool:
    """True for a project of an older format, which opening it will bring up to date. Raises a `ProjectError`."""
    _require_file(path)
    with explained(path):
        reader = _open_reader(path)
        try:
            _guard(path, reader)
            return read_version(reader) < FORMAT_VERSION
        finally:
            reader.close()


def timestamp(now: datetime) -> str:
    """Return the moment in UTC, ISO 8601 with milliseconds."""
    return now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def set_version(connection: sqlite3.Connection, version: Version) -> None:
    """The file is marked as a project of this version."""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version[0] * _MINORS + version[1]}")


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """What SQLite raises inside about the user's disk or file comes out as a `ProjectError` in plain words."""
    try:
        yield
    except sqlite3.Error as error:
        known = _explain(path, error)
        if known is None:
            raise
        raise known from error
    except UnicodeDecodeError as error:
        # Python's module cannot even pass on what SQLite says of a schema that is no text.
        raise DamagedProject(f"{path} is damaged: its schema is not text. Restore it from a backup.") from error


@contextmanager
def readable(what: str) -> Iterator[None]:
    """What is raised inside by rows that no program of ours writes comes out as a `DamagedProject`."""
    try:
        yield
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, OverflowError, RecursionError) as error:
        raise DamagedProject(
            f"The project holds {what} that cannot be read ({str(error)[:100]}): the file is damaged or was changed by "
            "another program. Restore it from a backup."
        ) from error


def _explain(path: Path, error: sqlite3.Error) -> ProjectError | None:
    # The low byte of an extended code is the primary code (sqlite.org/rescode.html).
    if isinstance(error, sqlite3.OperationalError) and str(error).startswith(_DAMAGED):
        return DamagedProject(f"{path} is damaged ({error}): restore it from a backup.")
    match getattr(error, "sqlite_errorcode", 0) & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return ProjectBusy(f"{path} is being written by another program: wait until it is done and try again.")
        case sqlite3.SQLITE_FULL:
            return ProjectError(f"The disk that holds {path} is full: free some space and try again; nothing is lost.")
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return ReadOnlyProject(f"{path} cannot be written: check the permissions of the file and of its folder.")
        case sqlite3.SQLITE_NOTADB:
            return NotAProject(f"{path} is not an Ankan project: it is no SQLite database.")
        case sqlite3.SQLITE_CORRUPT:
            return DamagedProject(f"{path} is damaged: restore it from a backup, or copy it and repair the copy.")
        case sqlite3.SQLITE_CANTOPEN:
            return ProjectError(f"{path} cannot be opened: check that its folder is there and may be read.")
        case sqlite3.SQLITE_IOERR:
            return ProjectError(f"Reading or writing {path} failed: check the disk and its connection ({error}).")
        case sqlite3.SQLITE_TOOBIG:
            return ProjectError(f"{path} holds, or would hold, a value of more than {LIMIT_VALUE_BYTES:,} bytes.")
        case _:
            return None


def _require_file(path: Path) -> None:
    try:
        if path.is_dir():
            raise NotAProject(f"{path} is a folder: choose the project file itself.")
        if not path.exists():
            raise ProjectError(f"There is no file {path}: check the name, or create a new project.")
        if not path.is_file():
            raise NotAProject(f"{path} is not an ordinary file: choose a project file.")
        if path.stat().st_size == 0 and not _log(path).exists():
            raise NotAProject(f"{path} is empty: it is not an Ankan project.")
    except OSError as error:
        raise ProjectError(f"{path} cannot be read: {error.strerror or error}.") from error


def _guard(path: Path, connection: sqlite3.Connection) -> None:
    """Raise unless this is a project that this program can read."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotAProject(f"{path} is a database of another program, not an Ankan project.")
    major, minor = read_version(connection)
    if major > FORMAT_VERSION[0]:
        raise NewerVersion(
            f"{path} was written by a newer Ankan (project format {major}.{minor}; this one reads "
            f"{FORMAT_VERSION[0]}.x): install the newer version to open it."
        )


def read_version(connection: sqlite3.Connection) -> Version:
    """Return the version that the file says it has; 0.0 of an empty one."""
    number = connection.execute("PRAGMA user_version").fetchone()[0]
    return number // _MINORS, number % _MINORS


def _open_reader(path: Path) -> sqlite3.Connection:
    connection = _connect(path, "ro")
    try:
        connection.execute("PRAGMA application_id").fetchone()
        # Reads a page through the log: this is what fails where the folder cannot be written.
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.OperationalError as error:
        connection.close()
        if not _is_unwritable(error):
            raise
        return _open_immutable(path)
    except BaseException:
        connection.close()
        raise
    return connection


def _open_immutable(path: Path) -> sqlite3.Connection:
    """Return a connection for a folder in which SQLite cannot make the files it reads a log with."""
    log = _log(path)
    if log.exists() and log.stat().st_size > 0:
        # Ignoring the log would show the project without its last edits.
        raise ProjectError(
            f"The last edits of {path} are still in {log.name}, and this folder cannot be written: "
            "copy both files to a folder you can write in and open the copy."
        )
    connection = _connect(path, "ro", is_immutable=True)
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def _open_writer(path: Path) -> sqlite3.Connection | None:
    """Return a writing connection, or None where the file or its folder cannot be written."""
    try:
        connection = _connect(path, "rw")
    except sqlite3.OperationalError as error:
        if _is_unwritable(error):
            return None
        raise
    try:
        _trust(connection)
        _prepare(connection)
        # Only writing tells whether writing is possible: permission bits lie on network and mounted disks, and
        # BEGIN IMMEDIATE on a read-only file quietly begins a reading transaction.
        connection.execute("BEGIN IMMEDIATE")
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("ROLLBACK")
    except BaseException as error:
        connection.close()
        if isinstance(error, sqlite3.OperationalError) and _is_unwritable(error):
            return None
        raise
    return connection


def _is_unwritable(error: sqlite3.OperationalError) -> bool:
    # The low byte of an extended code is the primary code (sqlite.org/rescode.html).
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM)


def _connect(path: Path, mode: str, *, is_immutable: bool = False) -> sqlite3.Connection:
    uri = f"{path.absolute().as_uri()}?mode={mode}" + ("&immutable=1" if is_immutable else "")
    # isolation_level None: no transaction but the ones `transaction` begins.
    connection = sqlite3.connect(uri, uri=True, isolation_level=None, timeout=BUSY_TIMEOUT / 1000)
    try:
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
        connection.execute("PRAGMA foreign_keys = ON")
        # So that INSERT OR REPLACE cannot slip past the journal's triggers.
        connection.execute("PRAGMA recursive_triggers = ON")
        _distrust(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _distrust(connection: sqlite3.Connection) -> None:
    """Nothing that stands in the file can call functions with effects, attach other files or fill the memory.

    The advice of sqlite.org/security.html for files from strangers; storage/file_shape.py does the rest.
    """
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LIMIT_VALUE_BYTES)
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.setlimit(sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, LIMIT_TRIGGER_DEPTH)
    # From Python 3.12 on: nothing can write the tables that SQLite and FTS5 keep for themselves.
    if sys.version_info >= (3, 12):
        connection.setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE)


def _trust(connection: sqlite3.Connection) -> None:
    """Our own tables may use SQLite's JSON functions in their checks: call it when the schema is known to be ours."""
    # Not every version of SQLite counts json_valid among the harmless functions.
    connection.execute("PRAGMA trusted_schema = ON")


def _prepare(connection: sqlite3.Connection) -> None:
    connection.execute("PRAGMA journal_mode = WAL")
    # An edit that was acknowledged survives a power cut, not only a crash of the program.
    connection.execute("PRAGMA synchronous = FULL")


def _has_log(path: Path) -> bool:
    try:
        return _log(path).stat().st_size > 0
    except OSError:
        return False


def _identities(path: Path) -> list[tuple[int, int] | None]:
    """Return which files the project and its log are, by device and number; None for one that is not there."""
    found: list[tuple[int, int] | None] = []
    for each in (path, _log(path)):
        try:
            status = each.stat()
        except OSError:
            found.append(None)
        else:
            found.append((status.st_dev, status.st_ino))
    return found


def _log(path: Path) -> Path:
    return path.with_name(path.name + "-wal")
