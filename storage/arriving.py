"""A pack that comes home is looked at before anything of it is used: it may be anybody's, and be made to harm.

What is not just as this program makes packs is refused in a sentence: another project's pack, a file with triggers, a
journal that was changed, rows that do not follow from each other, articles with another text.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from annotate.errors import KnownError
from annotate.history import Entry, History, HistoryError, Kind
from storage import chain
from storage.database import (
    FORMAT_VERSION,
    DamagedProject,
    Database,
    NewerVersion,
    NotAProject,
    ProjectError,
    Version,
    explained,
    open_database,
    readable,
)
from storage.file_shape import inspect
from storage.how_far import Tell
from storage.limits import LIMIT_MANIFEST_BYTES, LIMIT_RECORD_BYTES
from storage.packs import Cut, Manifest, PackError, read_cut, read_manifest

# So many rows are looked at between two questions whether to stop.
_ROWS = 500
# What an annotator's program writes behind the rows that were there when the pack was cut.
_KINDS = frozenset({Kind.EDIT, Kind.UNDO, Kind.REDO, Kind.SUGGEST})


@dataclass(slots=True)
class Arrived:
    """An open pack that is as this program makes them. ``last`` and ``head`` are those of its journal."""

    path: Path
    database: Database
    manifest: Manifest
    last: int
    head: str

    @property
    def connection(self) -> sqlite3.Connection:
        """The pack's own tables, for reading."""
        return self.database.connection

    def title(self, document: str) -> str:
        """Return the title of one of its articles."""
        query = "SELECT title FROM document WHERE id = ?"
        return str(self.connection.execute(query, (document,)).fetchone()[0])

    def row_hash(self, row: int) -> str:
        """Return the hash of a row of its journal."""
        return str(self.connection.execute("SELECT hash FROM journal WHERE seq = ?", (row,)).fetchone()[0])

    def close(self) -> None:
        """The file is closed."""
        self.database.close()


def made_in(path: Path) -> str:
    """Return the id of the project that a pack says it was cut out of; nothing for whatever is no pack."""
    try:
        database = open_database(path, _inspected)
    except (KnownError, OSError):
        return ""
    try:
        with explained(path):
            query = "SELECT json_extract(value, '$.project') FROM meta WHERE key = 'pack' AND json_valid(value)"
            found = database.connection.execute(query).fetchone()
    except ProjectError:
        return ""
    finally:
        database.close()
    return str(found[0]) if found is not None else ""


def open_pack(path: Path, tell: Tell) -> Arrived:
    """Return the pack in the file, which is only read. Raises `KnownError` for what is none."""
    with refused(path):
        database = open_database(path, _inspected)
        try:
            with explained(path), database.snapshot() as connection:
                return _looked_at(path, database, connection, tell)
        except BaseException:
            database.close()
            raise


def require_ours(connection: sqlite3.Connection, manifest: Manifest, project_id: str) -> Cut | None:
    """Return what the desk knows of the pack; None where another copy of the project made it. Raises `PackError`."""
    if manifest.project != project_id:
        raise PackError(f"it was made in another project, “{_printable(manifest.project_name)}”")
    known = read_cut(connection, manifest.id)
    if known is not None and known.checksum != manifest.checksum:
        raise PackError("what it says of itself is not what was written when it was made")
    return known


@contextmanager
def refused(path: Path) -> Iterator[None]:
    """What is wrong with a pack comes out as one sentence that names the file."""
    try:
        with readable("what no pack holds"):
            yield
    except (PackError, HistoryError, sqlite3.IntegrityError, sqlite3.DataError) as error:
        raise PackError(
            f"{path} cannot come home: {error}. Nothing was changed; ask for the pack to be handed in again."
        ) from error
    except (NotAProject, NewerVersion):
        # Each says what the file is and what to do.
        raise
    except DamagedProject as error:
        raise PackError(
            f"{path} cannot come home, because it is damaged or was changed by another program ({error}) Nothing was "
            "changed; ask for the pack to be handed in again."
        ) from error


def _inspected(path: Path, connection: sqlite3.Connection, version: Version) -> str:
    if version != FORMAT_VERSION:
        raise PackError(f"it is of format {version[0]}.{version[1]}, and packs here are of {FORMAT_VERSION[0]}.2")
    if added := inspect(path, connection, version):
        raise PackError(f"it holds what no pack holds ({added.partition('(')[2].partition(')')[0]})")
    # It is only read, whoever may write it.
    return "A pack that comes home is only read."


def _looked_at(path: Path, database: Database, connection: sqlite3.Connection, tell: Tell) -> Arrived:
    if path.stat().st_size % connection.execute("PRAGMA page_size").fetchone()[0]:
        raise PackError("it was cut short")
    # Not the quick check: an index that says other than its table would hide rows from a merge.
    found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if found != "ok":
        raise PackError(f"it is damaged ({found})")
    size = connection.execute("SELECT length(CAST(value AS BLOB)) FROM meta WHERE key = 'pack'").fetchone()
    if size is not None and size[0] > LIMIT_MANIFEST_BYTES:
        raise PackError("what it says of itself is longer than any pack's")
    manifest = read_manifest(connection)
    if manifest is None:
        raise PackError("it is a project and no pack; import its annotations instead")
    last, head = _follow_journal(connection, manifest, tell)
    _require_texts(connection, manifest)
    return Arrived(path, database, manifest, last, head)


def _follow_journal(connection: sqlite3.Connection, manifest: Manifest, tell: Tell) -> tuple[int, str]:
    """The journal is whole, begins as it was cut, and goes on as one person's work on these articles."""
    articles = {article.id for article in manifest.articles}
    if len(articles) != len(manifest.articles):
        raise PackError("what it says of itself names an article twice")
    total = connection.execute("SELECT count(*) FROM journal").fetchone()[0]
    history = History()
    # Asked a hundred thousand times: calling the enumeration takes four times as long.
    kinds = {kind.value: kind for kind in Kind}
    before = chain.beginning(connection)
    at_cut, last = (before, 0) if manifest.rows == 0 else ("", 0)
    for *values, digest in connection.execute(f"SELECT {chain.COLUMNS}, hash FROM journal ORDER BY seq"):
        seq, _at, annotator, document, word, target, parent, _act, payload, _program, bulk = values
        kind = kinds.get(word)
        if last % _ROWS == 0:
            tell(last, total)
        if seq != last + 1:
            raise PackError(f"row {last + 1} of its journal is missing")
        if chain.row_hash(before, tuple(values)) != digest:
            raise PackError(f"row {seq} of its journal was changed")
        if len(payload) > LIMIT_RECORD_BYTES:
            raise PackError(f"row {seq} of its journal is longer than any article's")
        if document not in articles:
            raise PackError(f"row {seq} of its journal is about an article that the pack does not have")
        if seq > manifest.rows:
            if annotator != manifest.annotator or kind is None or kind not in _KINDS:
                raise PackError(f"row {seq} of its journal is no work of {_printable(manifest.annotator)}")
            history.follow(Entry(seq, kind, target, parent, bulk))
        elif kind is not Kind.IMPORT:
            raise PackError(f"row {seq} of its journal is not how packs begin")
        before, last = digest, seq
        if seq == manifest.rows:
            at_cut = digest
    if at_cut != manifest.head:
        raise PackError("its journal does not begin as it was when the pack was made")
    if problem := chain.head_problem(connection):
        raise PackError(f"its journal has lost its end ({problem.rstrip('.').lower()})")
    if not history.is_between_acts:
        raise PackError("an act on several articles is in some of them only")
    return last, before


def _require_texts(connection: sqlite3.Connection, manifest: Manifest) -> None:
    """The articles are those that the pack says it has, with these texts."""
    there = {article.id: article.sha256 for article in manifest.articles}
    for document, digest, text in connection.execute("SELECT id, sha256, text FROM document"):
        if there.pop(document, None) != digest or sha256(text.encode()).hexdigest() != digest:
            raise PackError(f"the text of the article {_printable(document)} is not the one that was packed")
    if there:
        raise PackError(f"it has lost the article {_printable(next(iter(there)))}")


def _printable(name: str) -> str:
    # A stranger may have chosen it.
    return "".join(letter if letter.isprintable() else "�" for letter in name)[:60]
