"""Who has a project open: a small file for each process, read by whoever is kept waiting.

On a disk of this computer the file lies in the user's data folder, and any number of processes may have one. On a share
(see `storage.shares`) there is one only, beside the project, where other computers see it: who has it has the project.
A file whose process is gone, as after a crash, counts for nothing.
"""

import json
import os
import socket
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from annotate.errors import KnownError, said
from storage.user_folders import data_folder

# Where SQLite locks what a writer holds (os_unix.c, wal.c): a byte of the index of the log, or of the file itself.
_LOG_WRITER = 120
_FILE_WRITER = 0x40000001
# No record of ours is longer.
_LONGEST = 4096
# In seconds, and longer than any share takes.
_FILLED_AFTER = 60


class Held(KnownError):
    """Somebody else has the project open where one may only."""


@dataclass(frozen=True, slots=True)
class Holder:
    """A process that has a project open. ``purpose`` is its command, empty for a window; ``born`` tells it from a later
    process of the same number, where the system says so."""

    purpose: str
    process: int
    host: str
    since: str
    born: str = ""

    @property
    def is_here(self) -> bool:
        """True when it is on this computer."""
        return self.host == socket.gethostname()

    @property
    def is_alive(self) -> bool:
        """False when it is certainly gone; of another computer nobody knows."""
        if not self.is_here:
            return True
        if not _is_running(self.process):
            return False
        return not self.born or self.born == _born(self.process)

    def described(self) -> str:
        """Return who that is, within a sentence."""
        what = f"“main.py {self.purpose}”" if self.purpose else "a window of Ankan"
        if self.is_here:
            return said(f"{what} (process {self.process}, since {_local(self.since)})")
        return said(f"{what} (on the computer {self.host}, since {_local(self.since)})")


class Holding:
    """This process has the project open, until `release`."""

    def __init__(self, record: Path) -> None:
        self._record = record

    def release(self) -> None:
        """It has it open once less; the last time the record goes."""
        with _LOCK:
            _forget_other_processes()
            left = _HELD.get(self._record, 0) - 1
            if left > 0:
                _HELD[self._record] = left
            elif _HELD.pop(self._record, None) is not None:
                with suppress(OSError):
                    self._record.unlink()


# Locks belong to a process and not to a connection (SQLite does the same): how often each record is used here.
_LOCK = threading.Lock()
_HELD: dict[Path, int] = {}
_OWNER = [os.getpid()]


def is_held_here(project: Path, *, alone: bool) -> bool:
    """True when this process has the project open already."""
    with _LOCK:
        _forget_other_processes()
        return _record(project, alone=alone) in _HELD


def hold(project: Path, purpose: str, *, alone: bool) -> Holding | None:
    """This process is known to have the project open; None where no record can be written, as in a read-only folder.

    With ``alone`` nobody else has it. Raises `Held` when somebody has.
    """
    record = _record(project, alone=alone)
    with _LOCK:
        _forget_other_processes()
        if record not in _HELD:
            now = datetime.now(UTC).isoformat(timespec="seconds")
            me = Holder(purpose, os.getpid(), socket.gethostname(), now, _born(os.getpid()))
            try:
                _write(project, record, me, alone=alone)
            except OSError:
                return None
        _HELD[record] = _HELD.get(record, 0) + 1
    return Holding(record)


def others(project: Path) -> list[Holder]:
    """Return who else has the project open, as far as records say."""
    found = [
        holder
        for record in (_record(project, alone=True), *_records(project))
        if (holder := _read(record)) is not None and holder.is_alive
    ]
    return [each for each in found if not (each.is_here and each.process == os.getpid())]


def writer(project: Path) -> str:
    """Return who is writing the project at this moment, within a sentence, as well as that can be known."""
    process = _locking(project)
    there = others(project)
    if process == os.getpid():
        return said("something else that this program does")
    for each in there:
        if process is None or (each.is_here and each.process == process):
            return each.described()
    if process is not None:
        with suppress(OSError):
            name = Path(f"/proc/{process}/comm").read_text(encoding="utf-8", errors="replace").strip()
            return said(f"the program “{name}” (process {process})")
    return said("another program")


def _forget_other_processes() -> None:
    # After a fork the records are the parent's.
    if _OWNER[0] != os.getpid():
        _HELD.clear()
        _OWNER[0] = os.getpid()


def _folder() -> Path:
    return data_folder() / "open"


def _key(project: Path) -> str:
    return sha256(os.fsencode(os.path.realpath(project))).hexdigest()[:24]


def _record(project: Path, *, alone: bool) -> Path:
    if alone:
        return beside(Path(os.path.realpath(project)))
    return _folder() / f"{_key(project)}-{os.getpid()}.json"


def beside(project: Path) -> Path:
    """Return the record of who has a project on a share."""
    return project.with_name(f".{project.name}.open")


def _records(project: Path) -> Iterator[Path]:
    with suppress(OSError):
        yield from sorted(_folder().glob(f"{_key(project)}-*.json"))


def _write(project: Path, record: Path, me: Holder, *, alone: bool) -> None:
    content = json.dumps(asdict(me), ensure_ascii=False).encode()
    if not alone:
        record.parent.mkdir(parents=True, exist_ok=True)
        for left in _records(project):
            if (holder := _read(left)) is None or not holder.is_alive:
                with suppress(OSError):
                    left.unlink()
        record.write_bytes(content)
        return
    for _ in range(3):
        if _is_made(record, content):
            return
        _take_away(project, record)
    raise Held(f"{project} is being opened by somebody else at this moment: try again.")


def _is_made(record: Path, content: bytes) -> bool:
    """The record is there, whole, and was made by this process; False where there was one."""
    part = record.with_name(f"{record.name}.{uuid.uuid4().hex[:8]}")
    part.write_bytes(content)
    try:
        # Under its name at once with all that is in it, and never over another one; on network shares too.
        os.link(part, record)
    except FileExistsError:
        return False
    except OSError:
        # A file system without links: the name comes first, and a crash in between leaves an empty record.
        try:
            made = os.open(record, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
        except FileExistsError:
            return False
        with os.fdopen(made, "wb") as stream:
            stream.write(content)
    finally:
        part.unlink(missing_ok=True)
    return True


def _take_away(project: Path, record: Path) -> None:
    """The record of a process that is gone is away. Raises `Held` where it is not gone."""
    holder = _read(record)
    if holder is not None and not holder.is_alive:
        aside = record.with_name(f"{record.name}.{uuid.uuid4().hex[:8]}")
        with suppress(FileNotFoundError):
            record.rename(aside)
            if _read(aside) == holder:
                aside.unlink()
            else:
                # Somebody else was quicker, and this is theirs.
                aside.rename(record)
        return
    if holder is None and _is_abandoned(record):
        record.unlink(missing_ok=True)
        return
    who = holder.described() if holder is not None else said("another program")
    raise Held(
        f"{project} is open already, by {who}. On a network share or in a synchronised folder only one may work on a "
        f"project at a time: wait until it is closed there. If it is open nowhere, remove the file {record.name} "
        "beside it and try again."
    )


def _is_abandoned(record: Path) -> bool:
    """True where there is no record, or an empty one that nobody has filled for so long that nobody will."""
    try:
        status = record.stat()
    except OSError:
        return True
    return status.st_size == 0 and time.time() - status.st_mtime > _FILLED_AFTER


def _read(record: Path) -> Holder | None:
    """Return what the record says; None where there is none, or nothing that can be read."""
    try:
        with record.open("rb") as stream:
            found = json.loads(stream.read(_LONGEST))
        texts = [str(found[name])[:200] for name in ("purpose", "host", "since", "born")]
        process = int(found["process"])
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
    return Holder(texts[0], process, texts[1], texts[2], texts[3]) if 0 < process < 1 << 31 else None


def _local(since: str) -> str:
    """Return the moment as a clock of this computer shows it, with the day where it is not today."""
    try:
        at = datetime.fromisoformat(since).astimezone()
    except (ValueError, OverflowError):
        return since
    return at.strftime("%H:%M" if at.date() == datetime.now(UTC).astimezone().date() else "%Y-%m-%d %H:%M")


def _is_running(process: int) -> bool:
    if sys.platform == "win32":
        import ctypes

        # SYNCHRONIZE; WAIT_TIMEOUT says that it has not ended. Not os.kill, which ends processes there.
        handle = ctypes.windll.kernel32.OpenProcess(0x00100000, False, process)
        if not handle:
            return False
        try:
            return bool(ctypes.windll.kernel32.WaitForSingleObject(handle, 0) == 0x102)
        finally:
            ctypes.windll.kernel32.CloseHandle(handle)
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def _born(process: int) -> str:
    """Return when the process began, as the system counts; empty where it does not say (proc(5), field 22)."""
    try:
        return (
            Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()[19]
        )
    except (OSError, IndexError):
        return ""


def _locking(project: Path) -> int | None:
    """Return the process that holds SQLite's lock for writing; None where the system does not say (proc(5), locks)."""
    wanted = set()
    for file, byte in ((project.with_name(project.name + "-shm"), _LOG_WRITER), (project, _FILE_WRITER)):
        with suppress(OSError):
            wanted.add((str(file.stat().st_ino), byte))
    try:
        lines = Path("/proc/locks").read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    for line in lines:
        # 1: POSIX  ADVISORY  WRITE 1234 fd:00:5678 120 120
        parts = line.split()
        if len(parts) == 8 and parts[1] == "POSIX" and parts[3] == "WRITE" and parts[6].isdigit():
            last = (1 << 63) - 1 if parts[7] == "EOF" else int(parts[7])
            inode = parts[5].rpartition(":")[2]
            if any(inode == number and int(parts[6]) <= byte <= last for number, byte in wanted) and int(parts[4]) > 0:
                return int(parts[4])
    return None
