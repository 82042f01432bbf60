"""One SQLite file, opened safely: either as a project of ours or not at all, with its failures in plain words."""

import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from annotate.errors import KnownError, said
from storage import holders, shares
from storage.limits import LIMIT_TRIGGER_DEPTH, LIMIT_VALUE_BYTES

# "Ankn" in ASCII; SQLite keeps it in the file's header, so that `file` and we can tell a project from other databases.
APPLICATION_ID = 0x416E6B6E
# How long a write waits for another program that is writing, in milliseconds. Our own writes take one or two.
BUSY_TIMEOUT = 5000
# Damage that has no code of its own: said by Python's module, and by FTS5.
_DAMAGED = (
    "Could not decode to UTF-8",
    "invalid fts5 file format",
    "vtable constructor failed",
    "unsupported file format",
)

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
    """Another program is writing the file; ``who`` says which, within a sentence."""

    def __init__(self, path: Path, who: str) -> None:
        super().__init__(said(f"{path} is being written by {who}: wait until that is done and try again."))
        self.who = who


class Database:
    """An open project file. It belongs to the thread that opened it."""

    def __init__(
        self,
        path: Path,
        connection: sqlite3.Connection,
        *,
        is_read_only: bool,
        because: str = "",
        share: shares.Share | None = None,
        holding: holders.Holding | None = None,
    ) -> None:
        self.path = path
        self.connection = connection
        self.share = share
        self._holding = holding
        self._patience = BUSY_TIMEOUT
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
        if self._holding is not None:
            self._holding.release()
            self._holding = None

    def wait_at_most(self, milliseconds: int) -> None:
        """What is to be written while others write waits no longer from now on, and is refused with `ProjectBusy`."""
        self._patience = milliseconds

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
        with explained(self.path), self._patient():
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                self._require_same_files()
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                self._end("ROLLBACK")
                raise

    @contextmanager
    def _patient(self) -> Iterator[None]:
        """Only what is written is refused early: reading waits for nobody, or on a share for one commit."""
        if self._patience == BUSY_TIMEOUT:
            yield
            return
        self.connection.execute(f"PRAGMA busy_timeout = {self._patience}")
        try:
            yield
        finally:
            self.connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")

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

    def fold(self) -> None:
        """All that is committed is in the file itself, with nothing left in the log beside it: it can be sent.

        Raises `ProjectError` while another program reads it.
        """
        with explained(self.path):
            is_busy = self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        if is_busy:
            raise ProjectError(f"{self.path} is open in another program: close it there and try again.")

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
        share = shares.share_of(path)
        _prepare(connection, share)
        return Database(path, connection, is_read_only=False, share=share)


def _uninspected(_path: Path, _connection: sqlite3.Connection, _version: Version) -> str:
    return ""


def open_database(path: Path, inspect: Inspect = _uninspected, *, purpose: str = "") -> Database:
    """Return the project file at ``path``, for writing where that can be and ``inspect`` lets it, else for reading.

    ``purpose`` tells others what it is open for. Raises a `ProjectError` when there is no project to open, and
    `holders.Held` where only one may have it open and another one has. A file that is refused is left as it was.
    """
    _require_file(path)
    share = shares.share_of(path)
    is_left_open = _has_log(path)
    # Elsewhere only one may have the project, and has to have it before anything is looked at.
    holding = _hold_alone(path, purpose) if share is not None else None
    try:
        database = _open(path, inspect, share)
    except BaseException:
        if holding is not None:
            holding.release()
        raise
    if database.is_read_only and holding is not None:
        # Who only reads keeps nobody from working on it.
        holding.release()
        holding = None
    if share is None and not database.is_read_only:
        holding = holders.hold(path, purpose, alone=False)
    database._holding = holding
    database.was_left_open = is_left_open and not database.is_read_only
    return database


def _hold_alone(path: Path, purpose: str) -> holders.Holding | None:
    """This process alone has the project, which has no log then; None where nothing can be written beside it."""
    is_first = not holders.is_held_here(path, alone=True)
    holding = holders.hold(path, purpose, alone=True)
    if is_first and holding is not None:
        try:
            _give_up_log(path)
        except BaseException:
            holding.release()
            raise
    return holding


def _open(path: Path, inspect: Inspect, share: shares.Share | None) -> Database:
    # Looked at through a reading connection first: another program's database must not be touched. Not through
    # open(): closing such a handle would drop the locks another connection of this process has on the file.
    with explained(path):
        reader = _open_reader(path)
        try:
            _guard(path, reader)
            because = inspect(path, reader, read_version(reader))
            if because or read_version(reader) > FORMAT_VERSION:
                return Database(path, reader, is_read_only=True, because=because, share=share)
            _trust(reader)
            writer = _open_writer(path, share)
            if writer is None:
                return Database(path, reader, is_read_only=True, share=share)
        except BaseException:
            reader.close()
            raise
        reader.close()
        return Database(path, writer, is_read_only=False, share=share)


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
            return ProjectBusy(path, holders.writer(path))
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
        if error.sqlite_errorcode == sqlite3.SQLITE_READONLY_ROLLBACK and _is_rolled_back(path):
            return _open_reader(path)
        if not _is_unwritable(error):
            raise
        return _open_immutable(path)
    except BaseException:
        connection.close()
        raise
    return connection


def _is_rolled_back(path: Path) -> bool:
    """True when what a commit that was cut off had changed is undone; False where the file cannot be written."""
    connection = _connect(path, "rw")
    try:
        # Reads the header and nothing of the schema, which nobody has looked at yet.
        connection.execute("PRAGMA application_id").fetchone()
    except sqlite3.OperationalError as error:
        if not _is_unwritable(error):
            raise
        return False
    finally:
        connection.close()
    return True


def _open_immutable(path: Path) -> sqlite3.Connection:
    """Return a connection for a folder in which SQLite cannot make the files it reads a log with."""
    for log in (_log(path), _rollback(path)):
        if log.exists() and log.stat().st_size > 0:
            # Ignoring the log would show the project without its last edits, or with half of one.
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


def _open_writer(path: Path, share: shares.Share | None) -> sqlite3.Connection | None:
    """Return a writing connection, or None where the file or its folder cannot be written."""
    try:
        connection = _connect(path, "rw")
    except sqlite3.OperationalError as error:
        if _is_unwritable(error):
            return None
        raise
    try:
        _trust(connection)
        _prepare(connection, share)
        # Only writing tells whether writing is possible: permission bits lie on network and mounted disks, and
        # BEGIN IMMEDIATE on a read-only file quietly begins a reading transaction.
        # Where somebody else is writing it can be written, and nobody waits; where the disk is full, each act says so.
        connection.execute("PRAGMA busy_timeout = 0")
        try:
            connection.execute("BEGIN IMMEDIATE")
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF not in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_FULL):
                raise
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        connection.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT}")
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


def _prepare(connection: sqlite3.Connection, share: shares.Share | None) -> None:
    if share is None:
        connection.execute("PRAGMA journal_mode = WAL")
    else:
        # A rollback journal is truncated, not deleted, at each commit: its emptiness is synced, its absence is not.
        connection.execute("PRAGMA journal_mode = TRUNCATE")
        # Without a log written ahead, pages that leave the memory before the commit keep all others from reading.
        connection.execute("PRAGMA cache_spill = OFF")
    # An edit that was acknowledged survives a power cut, not only a crash of the program.
    connection.execute("PRAGMA synchronous = FULL")


def _give_up_log(path: Path) -> None:
    """A project of ours that came with a log written ahead has none, which this process alone has open.

    Asked of the header (sqlite.org/fileformat.html): opened as usual the log would want shared memory already.
    """
    try:
        with path.open("rb") as stream:
            header = stream.read(100)
    except OSError:
        return
    number, application = (int.from_bytes(header[at : at + 4], "big") for at in (60, 68))
    if header[18:20] != b"\x02\x02" or application != APPLICATION_ID or number // _MINORS > FORMAT_VERSION[0]:
        return
    with explained(path):
        try:
            connection = _connect(path, "rw")
        except sqlite3.OperationalError:
            # Opening it as usual says why.
            return
        try:
            # Our own schema is read only so. It is not run: no row is read or written here.
            _trust(connection)
            # With the lock held throughout, the index of the log lies in this process's own memory.
            connection.execute("PRAGMA locking_mode = EXCLUSIVE")
            connection.execute("PRAGMA journal_mode = TRUNCATE")
        except sqlite3.OperationalError as error:
            if not _is_unwritable(error):
                raise
        finally:
            connection.close()


def _has_log(path: Path) -> bool:
    """True where something of an edit lies beside the file: its log, or what a commit that was cut off changed."""
    for each in (_log(path), _rollback(path)):
        with suppress(OSError):
            if each.stat().st_size > 0:
                return True
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


def _rollback(path: Path) -> Path:
    return path.with_name(path.name + "-journal")
