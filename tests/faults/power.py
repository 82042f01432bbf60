"""Power loss: `python -m tests.faults.power [--points 600] [--seed 1]`.

A session is recorded at SQLite's file layer (tests/faults/shim.py). For each crash point the files are then made as a
disk could hold them at that moment: what was synced is there, of what was not synced nothing, all, or a part chosen by
chance, sector by sector and in any order. The project must open, be whole, and hold all that was acknowledged before.
The same is done on a share, where there is a rollback journal instead of a log. An editor that writes its whole file on
each save (tests/faults/plain_editor.py), a project whose commits are not synced (synchronous=NORMAL), and one whose
rollback journal is deleted at a commit (not truncated) must lose, else this would find no loss anywhere.
"""

import argparse
import json
import os
import random
import shutil
import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from annotate.errors import KnownError
from storage.project import Project
from tests.faults import work
from tests.faults.plain_editor import PlainEditor, saved
from tests.faults.shim import Event, watched, why_not

# What a disk writes whole or not at all. Disks of today promise 4,096; less is harder.
SECTOR = 512
OLD = Path(__file__).parents[1] / "data" / "format-1.0.ankan"
# How much of what was not synced is on the disk.
SHARES = ("nothing", "all", "a part")
_DELETED = "edits whose journal is deleted"
# What must not lose anything.
KEPT = ("edits", "edits on a share", "migration")


@dataclass(slots=True)
class Recording:
    """What was done to files, and what was acknowledged after how many of the events."""

    before: dict[str, bytes]
    events: list[Event] = field(default_factory=list)
    acknowledged: list[tuple[int, int, str]] = field(default_factory=list)

    def __call__(self, event: Event) -> int:
        self.events.append(event)
        return 0


class Disk:
    """Files as they are durably, and what was done to them since their last sync.

    A sync of any file makes all creations and deletions before it durable, as a journaling file system does; SQLite
    syncs the folder of a new log as well.
    """

    def __init__(self, files: dict[str, bytes]) -> None:
        # A file keeps its number however names come and go, so that a new log is not taken for the old one.
        self._durable = {number: bytearray(content) for number, content in enumerate(files.values())}
        self._unsynced: dict[int, list[Event]] = {}
        self._names: dict[str, int] = {name: number for number, name in enumerate(files)}
        self._durable_names = dict(self._names)
        self._changes: list[tuple[str, int | None]] = []
        self._made = len(files)

    def follow(self, event: Event) -> None:
        """The event has happened."""
        if event.kind == "open":
            self._names[event.file] = self._made
            self._durable[self._made] = bytearray()
            self._changes.append((event.file, self._made))
            self._made += 1
        elif event.kind == "delete":
            del self._names[event.file]
            self._changes.append((event.file, None))
        elif event.kind == "sync":
            for name, number in self._changes:
                _rename(self._durable_names, name, number)
            self._changes.clear()
            number = self._names[event.file]
            for change in self._unsynced.pop(number, []):
                _write(self._durable[number], change)
        else:
            self._unsynced.setdefault(self._names[event.file], []).append(event)

    def after_power_loss(self, share: str, rng: random.Random) -> dict[str, bytes]:
        """Return what is found when the power is back."""
        names = dict(self._durable_names)
        kept = {"nothing": 0, "all": len(self._changes)}.get(share, rng.randint(0, len(self._changes)))
        for name, number in self._changes[:kept]:
            _rename(names, name, number)
        files = {}
        for name, number in names.items():
            content = bytearray(self._durable[number])
            for event in self._unsynced.get(number, []) if share != "nothing" else []:
                if share == "all":
                    _write(content, event)
                elif event.kind == "write":
                    _write(content, event, [each for each in _sectors(event) if rng.random() < 0.5])
                elif rng.random() < 0.5:
                    _write(content, event)
            files[name] = bytes(content)
        return files


def _rename(names: dict[str, int], name: str, number: int | None) -> None:
    if number is None:
        names.pop(name, None)
    else:
        names[name] = number


def _sectors(event: Event) -> range:
    """Return the numbers of the disk's sectors that a write touches."""
    return range(event.offset // SECTOR, (event.offset + len(event.content) - 1) // SECTOR + 1)


def _write(content: bytearray, event: Event, sectors: Sequence[int] | None = None) -> None:
    """The write, or those sectors of it, is in the file; a truncation is done."""
    if event.kind == "truncate":
        del content[event.offset :]
        content.extend(bytes(event.offset - len(content)))
        return
    for sector in _sectors(event) if sectors is None else sectors:
        low = max(event.offset, sector * SECTOR)
        high = min(event.offset + len(event.content), (sector + 1) * SECTOR)
        content.extend(bytes(max(0, low - len(content))))
        content[low:high] = event.content[low - event.offset : high - event.offset]


def record_edits(
    folder: Path, rng: random.Random, *, synchronous: str = "FULL", is_shared: bool = False, journal: str = ""
) -> Recording:
    """Return a session of acts with some closings and openings in between, which fold the log into the file."""
    path = folder / "p.ankan"
    if is_shared:
        work.share(folder)
    work.make_project(path)
    # On a share the empty journal stays.
    found = Recording({each.name: each.read_bytes() for each in sorted(folder.glob("p.ankan*"))})
    with watched(found):
        for _ in range(5):
            with Project.open(path) as project:
                # So that the log is folded in while the project is open, too.
                project._database.connection.execute("PRAGMA wal_autocheckpoint = 40")
                project._database.connection.execute(f"PRAGMA synchronous = {synchronous}")
                if journal:
                    project._database.connection.execute(f"PRAGMA journal_mode = {journal}")
                for _ in range(12):
                    if work.act(rng, project):
                        found.acknowledged.append((len(found.events), *work.head(project)))
    return found


def record_migration(folder: Path, _rng: random.Random) -> Recording:
    """Return how a project of the oldest format is brought up to date."""
    path = Path(shutil.copy(OLD, folder / "p.ankan"))
    os.environ["XDG_DATA_HOME"] = str(folder / "data")
    found = Recording({path.name: path.read_bytes()})
    with watched(found), Project.open(path) as project:
        found.acknowledged.append((len(found.events), *work.head(project)))
    return found


def record_plain_editor(folder: Path, _rng: random.Random) -> Recording:
    """Return the saves of an editor that writes its whole file, as the system sees them; it never syncs."""
    editor = PlainEditor(folder / "p.json")
    found = Recording({"p.json": editor.text().encode()})
    for _ in range(40):
        count = editor.add()
        found.events.append(Event("truncate", "p.json", 0))
        found.events.append(Event("write", "p.json", 0, editor.text().encode()))
        found.acknowledged.append((len(found.events), count, ""))
    return found


def is_project_kept(folder: Path, acknowledged: tuple[int, str] | None) -> str:
    """Return what is wrong with the project in the folder; empty when it opens, is whole and holds the act."""
    try:
        with Project.open(folder / "p.ankan") as project:
            if problems := project.check():
                return f"damaged: {problems[0]}"
            if acknowledged is not None and not work.has(project, *acknowledged):
                return "lost an acknowledged act"
    except KnownError as error:
        return f"does not open: {error}"
    return ""


def is_plain_file_kept(folder: Path, acknowledged: tuple[int, str] | None) -> str:
    """The same of the plain editor's file."""
    found = saved((folder / "p.json").read_bytes())
    if found is None:
        return "does not open"
    return "lost an acknowledged act" if acknowledged is not None and found < acknowledged[0] else ""


def crash(
    recording: Recording, points: int, rng: random.Random, judge: Callable[[Path, tuple[int, str] | None], str]
) -> list[str]:
    """Return what is wrong after power losses spread over the recording, each with all three shares of the unsynced."""
    total = len(recording.events)
    chosen = sorted(rng.sample(range(total + 1), min(points, total + 1)))
    disk, done, wrong = Disk(recording.before), 0, []
    for point in chosen:
        for event in recording.events[done:point]:
            disk.follow(_plain(event))
        done = point
        last = max((each for each in recording.acknowledged if each[0] <= point), default=None)
        for share in SHARES:
            with tempfile.TemporaryDirectory() as folder:
                for name, content in disk.after_power_loss(share, rng).items():
                    Path(folder, name).write_bytes(content)
                if problem := judge(Path(folder), None if last is None else last[1:]):
                    wrong.append(f"power lost after event {point} of {total}, {share} of the unsynced kept: {problem}")
    return wrong


def _plain(event: Event) -> Event:
    """The same in a folder of any name."""
    return Event(event.kind, Path(event.file).name, event.offset, event.content)


def run(points: int, seed: int) -> dict[str, object]:
    """Return how many power losses there were and what went wrong, for the project and for what must lose."""
    rng = random.Random(seed)
    told: dict[str, object] = {}
    for name, record, share, judge in (
        ("edits", record_edits, 0.6, is_project_kept),
        ("edits on a share", partial(record_edits, is_shared=True), 0.25, is_project_kept),
        ("migration", record_migration, 0.15, is_project_kept),
        ("edits that are not synced", partial(record_edits, synchronous="NORMAL"), 0.1, is_project_kept),
        (_DELETED, partial(record_edits, is_shared=True, journal="DELETE"), 0.1, is_project_kept),
        ("plain editor", record_plain_editor, 0.1, is_plain_file_kept),
    ):
        with tempfile.TemporaryDirectory() as folder:
            recording = record(Path(folder), rng)
        wanted = min(max(8, round(points * share)), len(recording.events) + 1)
        wrong = crash(recording, wanted, rng, judge)
        told[name] = {
            "events": len(recording.events),
            "acknowledged": len(recording.acknowledged),
            "crash points": wanted,
            "power losses": wanted * len(SHARES),
            "wrong": len(wrong),
            "first": wrong[:1],
        }
    return told


def main() -> int:
    """Print the figures; 1 when the project lost something, or what must lose did not."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--points", type=int, default=600)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    if reason := why_not():
        print(f"skipped: {reason}", file=sys.stderr)
        return 0
    told = run(arguments.points, arguments.seed)
    print(json.dumps(told, ensure_ascii=False, indent=1))
    return int(any(bool(part["wrong"]) is (name in KEPT) for name, part in told.items()))  # type: ignore[index]


if __name__ == "__main__":
    sys.exit(main())
