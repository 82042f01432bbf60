"""SQLite's own file layer, watched: every write, truncation, sync, creation and deletion is told, and may be made fail.

The functions that SQLite calls for its files are replaced in its default VFS (sqlite.org/vfs.html) through ctypes. That
needs a `sqlite3` module that uses the shared library of the system, as it does on most Linux systems.
"""

import ctypes
import os
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, POINTER, Structure, c_char_p, c_int, c_int64, c_void_p
from dataclasses import dataclass
from pathlib import Path

OPEN = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
DELETE = CFUNCTYPE(c_int, c_void_p, c_char_p, c_int)
CLOSE = CFUNCTYPE(c_int, c_void_p)
WRITE = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int, c_int64)
TRUNCATE = CFUNCTYPE(c_int, c_void_p, c_int64)
SYNC = CFUNCTYPE(c_int, c_void_p, c_int)
OPEN_CREATE = 4
# SQLITE_FULL, SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC (sqlite.org/rescode.html).
FULL, IOERR_WRITE, IOERR_FSYNC = 13, 10 | (3 << 8), 10 | (4 << 8)


class _Vfs(Structure):
    """The beginning of `sqlite3_vfs`, which is all that is touched."""

    _fields_ = (
        ("iVersion", c_int),
        ("szOsFile", c_int),
        ("mxPathname", c_int),
        ("pNext", c_void_p),
        ("zName", c_char_p),
        ("pAppData", c_void_p),
        ("xOpen", c_void_p),
        ("xDelete", c_void_p),
    )


class _Methods(Structure):
    """`sqlite3_io_methods` of version 3; what is not replaced is copied."""

    _fields_ = (
        ("iVersion", c_int),
        ("xClose", c_void_p),
        ("xRead", c_void_p),
        ("xWrite", c_void_p),
        ("xTruncate", c_void_p),
        ("xSync", c_void_p),
        *((name, c_void_p) for name in (
            "xFileSize", "xLock", "xUnlock", "xCheckReservedLock", "xFileControl", "xSectorSize",
            "xDeviceCharacteristics", "xShmMap", "xShmLock", "xShmBarrier", "xShmUnmap", "xFetch", "xUnfetch")),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """What SQLite does to a file: open, write, truncate, sync or delete. ``offset`` is the size when truncating."""

    kind: str
    file: str
    offset: int = 0
    content: bytes = b""


# Hears what is about to be done; what it returns that is not 0 is an error code, with which it fails instead.
Watcher = Callable[[Event], int]


def why_not() -> str:
    """Return why SQLite's files cannot be watched here; empty when they can."""
    if sys.platform != "linux":
        return "needs Linux"
    try:
        library = _library()
    except (OSError, StopIteration):
        return "needs a sqlite3 module that uses the system's shared library"
    library.sqlite3_libversion.restype = c_char_p
    if library.sqlite3_libversion().decode() != sqlite3.sqlite_version:
        return "found another SQLite than the one that Python uses"
    return ""


def _library() -> ctypes.CDLL:
    # The one that this process has loaded already, whatever else the system has.
    lines = Path("/proc/self/maps").read_text(encoding="utf-8").splitlines()
    return ctypes.CDLL(next(line.split()[-1] for line in lines if "libsqlite3" in line))


@contextmanager
def watched(watcher: Watcher) -> Iterator[None]:
    """Inside, ``watcher`` hears of everything that SQLite does to files that are opened inside."""
    library = _library()
    library.sqlite3_vfs_find.restype = POINTER(_Vfs)
    vfs = library.sqlite3_vfs_find(None).contents
    old_open, old_delete = OPEN(vfs.xOpen), DELETE(vfs.xDelete)
    names: dict[int, str] = {}
    kept: dict[int, _Methods] = {}
    callbacks: list[object] = []

    def opened(this: int, name: int, file: int, flags: int, out: int) -> int:
        path = ctypes.string_at(name).decode() if name else ""
        is_new = bool(path) and not os.path.exists(path)
        if is_new and bool(flags & OPEN_CREATE) and (code := watcher(Event("open", path))):
            return code
        result = old_open(this, name, file, flags, out)
        slot = ctypes.cast(file, POINTER(c_void_p))
        if result == 0 and path and slot[0]:
            names[file] = path
            if slot[0] not in kept:
                kept[slot[0]] = _replaced(slot[0], names, watcher, callbacks)
            slot[0] = ctypes.addressof(kept[slot[0]])
        return int(result)

    def deleted(this: int, name: bytes, is_synced: int) -> int:
        if code := watcher(Event("delete", name.decode())):
            return code
        return int(old_delete(this, name, is_synced))

    new_open, new_delete = OPEN(opened), DELETE(deleted)
    before = vfs.xOpen, vfs.xDelete
    vfs.xOpen, vfs.xDelete = (ctypes.cast(each, c_void_p).value for each in (new_open, new_delete))
    try:
        yield
    finally:
        vfs.xOpen, vfs.xDelete = before


def _replaced(methods: int, names: dict[int, str], watcher: Watcher, callbacks: list[object]) -> _Methods:
    """Return the methods of a file with those that change it told to ``watcher`` first."""
    old = _Methods.from_address(methods)
    made = _Methods.from_buffer_copy(old)
    old_write, old_truncate = WRITE(old.xWrite), TRUNCATE(old.xTruncate)
    old_sync, old_close = SYNC(old.xSync), CLOSE(old.xClose)

    def write(file: int, content: int, size: int, offset: int) -> int:
        code = watcher(Event("write", names[file], offset, ctypes.string_at(content, size)))
        if code:
            # A disk that fills up takes what still fits.
            old_write(file, content, size // 2, offset)
            return code
        return int(old_write(file, content, size, offset))

    def truncate(file: int, size: int) -> int:
        return watcher(Event("truncate", names[file], size)) or int(old_truncate(file, size))

    def sync(file: int, flags: int) -> int:
        return watcher(Event("sync", names[file])) or int(old_sync(file, flags))

    def close(file: int) -> int:
        names.pop(file, None)
        return int(old_close(file))

    for name, kind, function in (
        ("xWrite", WRITE, write), ("xTruncate", TRUNCATE, truncate), ("xSync", SYNC, sync), ("xClose", CLOSE, close)
    ):  # fmt: skip
        callback = kind(function)
        callbacks.append(callback)
        setattr(made, name, ctypes.cast(callback, c_void_p).value)
    return made
