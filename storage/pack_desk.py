"""The packs of an open project: cut out, looked at when they come home, and merged, each whole or not at all."""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from datetime import datetime
from pathlib import Path

from annotate.schema import schema_from_json
from storage.arriving import Arrived, open_pack, refused
from storage.backups import Why, make_backup
from storage.conflicts import Decisions, Undecided
from storage.corrections_home import Corrections, read_corrections
from storage.database import Database
from storage.homecoming import Homecoming
from storage.how_far import Tell, silent
from storage.merging import Merge
from storage.packing import Order, cut, file_name
from storage.packs import Cut, Manifest, PackError, list_cuts, next_number

# The pages of a merge stay in memory up to this size, for SQLite's usual 2 MiB would be written many times over.
_CACHE_KIB = 65_536
# Into so many parts the work on one pack is told.
_PARTS = 1000


class _Rehearsed(Exception):
    """What would be done is known; nothing of it stays."""


class PackDesk:
    """Belongs to one open project, and to its thread. ``changed`` is called when packs have changed the layers."""

    def __init__(
        self, database: Database, changed: Callable[[], None], *, now: Callable[[], datetime], program: str
    ) -> None:
        self._database = database
        self._changed = changed
        self._now = now
        self._program = program

    def made(self) -> list[Cut]:
        """Return the packs that were made, in order."""
        with self._database.snapshot() as connection:
            return list_cuts(connection)

    def corrections(self) -> Corrections:
        """Return what gold changed, as this pack holds it."""
        with self._database.snapshot() as connection:
            return read_corrections(connection)

    def proposed_name(self, annotator: str, after: int = 0) -> str:
        """Return a file name for the next pack; ``after`` it so many others."""
        with self._database.snapshot() as connection:
            return file_name(self._database.path.stem, next_number(connection) + after, annotator)

    def cut(self, order: Order, path: Path, tell: Tell = silent) -> Manifest:
        """The pack is at ``path``, where nothing was. Raises `KnownError`, and leaves nothing, where it cannot be."""
        with self._database.snapshot() as connection:
            meta = dict(connection.execute("SELECT key, value FROM meta"))
        if "pack" in meta:
            raise PackError("A pack is cut out of a project, not of another pack.")
        schema = schema_from_json(meta["schema"])
        return cut(self._database, order, path, schema, now=self._now(), program=self._program, tell=tell)

    def rehearse(self, packs: Sequence[Path], decisions: Decisions, tell: Tell = silent) -> "Homes":
        """Return what merging these packs would change, and what has to be decided before. Nothing is changed.

        Raises `KnownError` when one of the files cannot come home.
        """
        homes: Homes = []
        arrived = self._arrived(packs, _first_half(tell))
        with arrived as opened, suppress(_Rehearsed), self._database.transaction() as connection:
            homes += self._run(connection, opened, decisions, _second_half(tell))
            raise _Rehearsed
        return homes

    def merge(self, packs: Sequence[Path], decisions: Decisions, tell: Tell = silent) -> "Homes":
        """All of the packs are in the project, in one transaction; before that there is a backup.

        Raises `Undecided` where something has to be decided first, and another `KnownError` when one of the files
        cannot come home; nothing is changed then.
        """
        with self._arrived(packs, _first_half(tell)) as arrived:
            if not all(self._is_known(each) for each in arrived):
                make_backup(self._database, Why.MERGE, self._now())
            with self._database.transaction() as connection:
                homes = self._run(connection, arrived, decisions, _second_half(tell))
                if questions := [question for home in homes for question in home.questions]:
                    raise Undecided(questions)
        self._changed()
        return homes

    @contextmanager
    def _arrived(self, packs: Sequence[Path], tell: Tell) -> Iterator[Sequence[Arrived]]:
        """The packs are open, each as this program makes them."""
        with ExitStack() as stack:
            found = []
            for at, path in enumerate(packs):
                found.append(open_pack(path, _part(tell, at, len(packs))))
                stack.callback(found[-1].close)
            yield found

    def _run(
        self, connection: sqlite3.Connection, arrived: Sequence[Arrived], decisions: Decisions, tell: Tell
    ) -> "Homes":
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
        meta = dict(connection.execute("SELECT key, value FROM meta"))
        if "pack" in meta:
            raise PackError("Packs come home into a project, and this file is a pack itself.")
        # Read in this transaction: another window may have changed it.
        schema = schema_from_json(meta["schema"])
        homes: Homes = []
        for at, each in enumerate(arrived):
            with refused(each.path):
                merge = Merge(
                    connection,
                    each,
                    project_id=meta["project_id"],
                    schema=schema,
                    decisions=decisions,
                    now=self._now(),
                    program=self._program,
                    tell=_part(tell, at, len(arrived)),
                )
                homes.append(merge.run())
        return homes

    def _is_known(self, arrived: Arrived) -> bool:
        query = (
            "SELECT 1 FROM homecoming JOIN pack ON pack.number = homecoming.pack WHERE (id, homecoming.head) = (?, ?)"
        )
        with self._database.snapshot() as connection:
            return connection.execute(query, (arrived.manifest.id, arrived.head)).fetchone() is not None


Homes = list[Homecoming]


def _first_half(tell: Tell) -> Tell:
    return lambda done, total: tell(done, 2 * total)


def _second_half(tell: Tell) -> Tell:
    return lambda done, total: tell(total + done, 2 * total)


def _part(tell: Tell, at: int, count: int) -> Tell:
    """Return how far one of so many packs is, told as a part of all of them."""
    return lambda done, total: tell(at * _PARTS + _PARTS * done // max(total, 1), count * _PARTS)
