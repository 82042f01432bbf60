"""Where a project lies: on a disk of this computer, on a network share, or in a folder that is synchronised.

SQLite's log written ahead needs memory that all who use it share, which no two computers do (sqlite.org/wal.html), and
a program that copies a file and its log one after the other copies two moments. There a project is written without it.
"""

import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from annotate.errors import said

# File systems of other computers, by the names that Linux and macOS have for them (mount(8), statfs(2)).
_NETWORK = frozenset(
    (
        "9p", "afpfs", "afs", "beegfs", "ceph", "cifs", "coda", "davfs", "glusterfs", "gpfs", "lustre", "ncpfs", "nfs",
        "nfs4", "orangefs", "pvfs2", "smb2", "smb3", "smbfs", "vboxsf", "vmhgfs", "webdav",
    )
)  # fmt: skip
# Programs that show a disk of this computer as a file system; any other one may be a network.
_LOCAL_FUSE = frozenset(
    (
        "fuse.bindfs", "fuse.cryfs", "fuse.encfs", "fuse.exfat", "fuse.gocryptfs", "fuse.lxcfs", "fuse.mergerfs",
        "fuse.ntfs-3g", "fuse.portal", "fuse.veracrypt", "fuse.zfs", "fuse.unionfs-fuse", "fuse.fuse-overlayfs",
    )
)  # fmt: skip
# What synchronising programs leave at the root of their folder.
_MARKERS = {
    ".stfolder": "Syncthing",
    ".dropbox": "Dropbox",
    ".dropbox.cache": "Dropbox",
    ".849C9593-D756-4E56-8D6E-42412F2A707B": "OneDrive",
    ".tmp.driveupload": "Google Drive",
    ".tmp.drivedownload": "Google Drive",
    ".shortcut-targets-by-id": "Google Drive",
    ".nextcloudsync.log": "Nextcloud",
    ".owncloudsync.log": "ownCloud",
}
# Nextcloud's and ownCloud's table of what is synchronised; they do not count files that are not theirs.
_TABLE = re.compile(r"\._?sync_[0-9a-f]{6,}\.db")
# A folder with more files is not looked through for it.
_MOST_NAMES = 2_000
# Folders of a Mac, below the home folder: of each provider one, named "Provider-account".
_CLOUDS = ("Library", "CloudStorage")
_ICLOUD = ("Library", "Mobile Documents")
_NAMES = {"OneDrive": "OneDrive", "GoogleDrive": "Google Drive", "Dropbox": "Dropbox", "Box": "Box"}
_ESCAPE = re.compile(r"\\([0-7]{3})")
# No such file of these programs is longer.
_LONGEST = 1 << 20


@dataclass(frozen=True, slots=True)
class Share:
    """A place that other computers use too. ``name`` is the program or the file system."""

    name: str
    is_synchronised: bool

    def described(self) -> str:
        """Return what place that is, within a sentence."""
        if self.is_synchronised:
            return said(f"a folder that {self.name} synchronises")
        return said(f"a network share ({self.name})")


def share_of(path: Path) -> Share | None:
    """Return on which share the file at ``path`` lies, or would; None on a disk of this computer."""
    folder = Path(os.path.realpath(path)).parent
    network = _network(folder)
    if network:
        return Share(network, False)
    program = _synchronised(folder)
    return Share(program, True) if program else None


# Network shares -------------------------------------------------------------------------------------------------------


def mounts() -> str:
    """Return the table of what is mounted where (proc_pid_mountinfo(5)); empty where the system has none."""
    with suppress(OSError):
        return Path("/proc/self/mountinfo").read_text(encoding="utf-8", errors="surrogateescape")
    return ""


def _network(folder: Path) -> str:
    """Return the name of the network file system that the folder is on; empty on a disk."""
    if sys.platform == "win32":
        return "Windows" if _is_remote_drive(folder) else ""
    kind = _mac_kind(folder) if sys.platform == "darwin" else _kind(folder, mounts())
    return kind.removeprefix("fuse.") if is_network(kind) else ""


def is_network(kind: str) -> bool:
    """True when a file system of this kind is, or may be, on another computer."""
    return kind in _NETWORK or (kind.startswith("fuse.") and kind not in _LOCAL_FUSE)


def _kind(folder: Path, table: str) -> str:
    """Return the kind of the file system that is mounted over the folder; the last one where several are."""
    found, length = "", -1
    for line in table.splitlines():
        # 36 35 98:0 /root /where options [optional ...] - kind source options
        fields, _, rest = line.partition(" - ")
        parts, kind = fields.split(" "), rest.partition(" ")[0]
        if len(parts) < 5 or not kind:
            continue
        where = Path(_ESCAPE.sub(lambda each: chr(int(each[1], 8)), parts[4]))
        if folder.is_relative_to(where) and len(where.parts) >= length:
            found, length = kind, len(where.parts)
    # A virtual computer may have all its files from the one it runs on, and is the only one to use them.
    return "" if length == 1 and (found == "9p" or found.startswith("fuse.")) else found


def _is_remote_drive(folder: Path) -> bool:
    """True for a path of another computer, or a drive letter that stands for one. Not run on Windows so far."""
    if sys.platform == "win32":
        import ctypes

        # DRIVE_REMOTE (GetDriveTypeW).
        is_letter_of_another = ctypes.windll.kernel32.GetDriveTypeW(f"{folder.drive}\\") == 4
        return folder.drive.startswith("\\\\") or bool(is_letter_of_another)
    return False


def _mac_kind(folder: Path) -> str:
    """Return the kind of the file system under the folder, by statfs(2). Not run on a Mac so far."""
    if sys.platform == "darwin":
        import ctypes

        # struct statfs of 64-bit inodes (sys/mount.h): 72 bytes of numbers, then the kind's name of 16.
        room = ctypes.create_string_buffer(4096)
        system = ctypes.CDLL(None)
        # Intel Macs keep the old form under the plain name.
        statfs = getattr(system, "statfs$INODE64", None) or system.statfs
        if statfs(os.fsencode(folder), room) == 0:
            kind = room.raw[72:88].partition(b"\0")[0].decode("ascii", "replace")
            # MNT_LOCAL in the flags.
            is_local = int.from_bytes(room.raw[64:68], sys.byteorder) & 0x1000
            return kind if is_local or kind in _NETWORK else f"fuse.{kind}"
    return ""


# Synchronised folders -------------------------------------------------------------------------------------------------


def _synchronised(folder: Path) -> str:
    """Return the program that synchronises the folder; empty when none is known to."""
    for each in (folder, *folder.parents):
        if program := _marked(each):
            return program
    for root, program in _configured():
        if folder.is_relative_to(root):
            return program
    return _mac_cloud(folder, Path(os.path.realpath(Path.home())))


def _marked(folder: Path) -> str:
    for name, program in _MARKERS.items():
        # In the home folder `.dropbox` holds Dropbox's own files; at the root of what it synchronises it is a file.
        if os.path.lexists(folder / name) and not (name == ".dropbox" and (folder / name).is_dir()):
            return program
    with suppress(OSError), os.scandir(folder) as entries:
        for number, entry in enumerate(entries):
            if number >= _MOST_NAMES:
                break
            if _TABLE.fullmatch(entry.name):
                return "Nextcloud"
    return ""


def _mac_cloud(folder: Path, home: Path) -> str:
    if folder.is_relative_to(home.joinpath(*_ICLOUD)) or folder.is_relative_to(home / "iCloudDrive"):
        return "iCloud"
    clouds = home.joinpath(*_CLOUDS)
    if folder.is_relative_to(clouds) and folder != clouds:
        provider = folder.relative_to(clouds).parts[0].partition("-")[0]
        return _NAMES.get(provider, provider)
    return ""


def _configured() -> Iterator[tuple[Path, str]]:
    """Yield the folders that programs say they synchronise."""
    places = _configurations(Path.home())
    for program, files in places.items():
        for file in files:
            for name in _named_in(program, file):
                with suppress(OSError, ValueError, RuntimeError):
                    root = Path(name).expanduser()
                    if root.is_absolute():
                        yield Path(os.path.realpath(root)), program
    for variable in ("OneDrive", "OneDriveConsumer", "OneDriveCommercial"):
        if sys.platform == "win32" and (value := os.environ.get(variable)):
            yield Path(os.path.realpath(value)), "OneDrive"


def _configurations(home: Path) -> dict[str, list[Path]]:
    settings = Path(os.environ.get("XDG_CONFIG_HOME") or home / ".config")
    windows = [Path(os.environ[name]) for name in ("APPDATA", "LOCALAPPDATA") if os.environ.get(name)]
    return {
        "Dropbox": [home / ".dropbox" / "info.json", *(each / "Dropbox" / "info.json" for each in windows)],
        "OneDrive": [settings / "onedrive" / "config"],
        "Nextcloud": [
            settings / "Nextcloud" / "nextcloud.cfg",
            home / "Library" / "Preferences" / "Nextcloud" / "nextcloud.cfg",
            *(each / "Nextcloud" / "nextcloud.cfg" for each in windows),
        ],
    }


def _named_in(program: str, file: Path) -> Iterable[str]:
    """Return the folders that a program's own configuration names; none where there is none."""
    try:
        status = file.stat()
    except OSError:
        return ()
    return _read_names(program, file, status.st_mtime_ns)


@cache
def _read_names(program: str, file: Path, _changed: int) -> tuple[str, ...]:
    try:
        with file.open("rb") as stream:
            text = stream.read(_LONGEST).decode("utf-8", "replace")
        if program == "Dropbox":
            found = json.loads(text)
            return tuple(str(account["path"]) for account in found.values() if "path" in account)
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return ()
    if program == "OneDrive":
        # The client for Linux: its folder is ~/OneDrive where the configuration names none.
        return tuple(re.findall(r'(?m)^\s*sync_dir\s*=\s*"(.+)"', text)) or ("~/OneDrive",)
    return tuple(name.strip().rstrip("/") for name in re.findall(r"(?m)^.*\\localPath=(.+)$", text))
