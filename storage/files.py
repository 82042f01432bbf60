"""Files are written whole or not at all."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from annotate.errors import KnownError

_SQLITE_HEADER = b"SQLite format 3\0"
# The files SQLite keeps beside a database; what is not yet in the database itself is in the first.
_BESIDE = ("-wal", "-shm", "-journal")


def require_replaceable(target: Path) -> None:
    """Raise `KnownError` when writing ``target`` would destroy a project or take the place of something else.

    That is a database, a file that SQLite keeps beside one, or what is no ordinary file (a pipe, a device).
    """
    beside = next((ending for ending in _BESIDE if target.name.endswith(ending)), None)
    if _is_database(target) or (beside and _is_database(target.with_name(target.name.removesuffix(beside)))):
        raise KnownError(f"{target} is or belongs to a project or another database: choose another file.")
    if target.exists() and not target.is_file() and not target.is_dir():
        raise KnownError(f"{target} is no ordinary file: choose another one.")


def require_apart(targets: Sequence[Path]) -> None:
    """Raise `KnownError` when two of the files are one, or one cannot be replaced: before the work, not after it."""
    for target in targets:
        require_replaceable(target)
        if target.is_dir():
            raise KnownError(f"{target} is a folder: name a file in it.")
    if len({target.resolve() for target in targets}) < len(targets):
        raise KnownError(f"{targets[-1]} was named for two outputs: choose another file for one of them.")


def _is_database(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        with path.open("rb") as stream:
            return stream.read(len(_SQLITE_HEADER)) == _SQLITE_HEADER
    except OSError:
        # What cannot be read cannot be told from a project.
        return True


def move_into_place(part: Path, path: Path) -> None:
    """The finished file is at ``path``, durably, and over no other file. Raises `FileExistsError` or `OSError`."""
    try:
        os.link(part, path)
    except FileExistsError:
        # It is an OSError, too.
        raise
    except OSError:
        # WORKAROUND: FAT and some network disks have no hard links; there a file made in this instant could be lost.
        part.rename(path)
    sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """What is in the file survives a power cut. Raises `OSError`."""
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


def sync_folder(folder: Path) -> None:
    """Files that were made or renamed in the folder survive a power cut, where the system can promise that."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError:
        # Some network disks cannot sync a folder; the files themselves are synced.
        return
    finally:
        os.close(handle)


@contextmanager
def written_whole(target: Path) -> Iterator[IO[str]]:
    """Open a UTF-8 text file (LF) that takes the place of ``target`` when the block ends, and vanishes if it fails.

    Raises `KnownError` when the folder is missing or cannot be written, or the disk is full.
    """
    require_replaceable(target)
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise KnownError(f"{target} cannot be written: {error.strerror}. Choose another folder.") from error
    part = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        # mkstemp makes files only their owner may read; a data set is made to be handed on.
        part.chmod(0o644)
        part.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise KnownError(f"{target} cannot be written: {error.strerror}. Nothing was changed.") from error
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def held_alone(part: Path, out: Path) -> Iterator[None]:
    """Hold the file ``part`` against a second run for the same output, where the system can lock files.

    The lock goes with the process, however it ends. Raises `KnownError` when another run has it.
    """
    try:
        held = part.open("ab")
    except OSError as error:
        raise KnownError(f"{out} cannot be written: {error.strerror or error}.") from error
    with held:
        try:
            import fcntl
        except ImportError:  # Windows
            yield
            return
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise KnownError(f"another run is making {out}: wait for it, or name another file.") from error
        yield
