"""What can be read of a damaged project comes into a new one, and what cannot is said.

Each table is read row by row: from the front until a page cannot be read, from the back, and in between by number. What
annotators did is in the file twice, as records and in the journal: either is made of the other where one is damaged.
"""

import json
import shutil
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

from annotate.edits import AnyStep, Edit, EditConflict, NoteStep, ResolutionStep, StateStep, Step, apply
from annotate.errors import KnownError
from annotate.history import History, HistoryError, Kind
from annotate.model import AnnotationSet, State
from annotate.schema import SchemaError, schema_from_json
from annotate.text import normalise
from annotate.version import PROGRAM
from storage import chain, journal
from storage.checking import check_project
from storage.creation import create_file
from storage.database import DamagedProject, Database, ProjectError, open_database
from storage.defaults import default_schema
from storage.files import move_into_place, sync_file
from storage.layers import load_layer, write_layer
from storage.listing import list_titles
from storage.migrations import migrate
from storage.search import fill_index

Row = dict[str, Any]
# Copied as they are where they can be read: nothing else depends on them, and of two the first not on the second.
_PLAIN = (
    *("setting", "analysis", "activity", "ignored_finding", "schema_change"),
    *("person", "batch", "assignment", "attempt"),
)


@dataclass(slots=True)
class Salvage:
    """What the new project has; ``lost`` says in plain sentences what it has not, empty when nothing was lost."""

    articles: int = 0
    layers: int = 0
    acts: int = 0
    lost: list[str] = field(default_factory=list)


def salvage(path: Path, new: Path) -> Salvage:
    """A whole project with what can be read of ``path`` is at ``new``, where nothing was; ``path`` is not touched.

    Raises `KnownError`, and leaves no file, when nothing can be read or ``new`` cannot be written.
    """
    if not path.is_file():
        raise ProjectError(f"There is no file {path}: check the name.")
    if new.exists():
        raise ProjectError(f"{new} is there already: choose another name.")
    if not new.parent.is_dir():
        raise ProjectError(f"There is no folder {new.parent}: make it first, or choose another one.")
    try:
        with tempfile.TemporaryDirectory(dir=new.parent, prefix=".ankan-") as folder:
            # A copy: reading folds the log in, and the damaged file may be all there is.
            copy, made = Path(folder, "damaged"), Path(folder, "made")
            shutil.copyfile(path, copy)
            log = path.with_name(path.name + "-wal")
            if log.is_file():
                shutil.copyfile(log, copy.with_name("damaged-wal"))
            with closing(_open(copy, path)) as source:
                found = _Rescue(source, made).run()
            sync_file(made)
            move_into_place(made, new)
    except OSError as error:
        raise ProjectError(f"{new} cannot be written: {error.strerror or error}. Choose another folder.") from error
    return found


def _open(copy: Path, path: Path) -> Database:
    connection = sqlite3.connect(copy, isolation_level=None)
    try:
        # It may be a stranger's: nothing in its schema is run.
        connection.execute("PRAGMA trusted_schema = OFF")
        # Without it SQLite reads nothing of a file that is shorter than its header says.
        connection.execute("PRAGMA writable_schema = ON")
        database = Database(copy, connection, is_read_only=True)
        connection.execute("SELECT count(*) FROM meta").fetchone()
        migrate(database, now=datetime.now(UTC))
    except (sqlite3.Error, KnownError) as error:
        connection.close()
        raise DamagedProject(
            f"Nothing can be read of {path}: its beginning is damaged. Restore it from a backup."
        ) from error
    return database


class _Rescue:
    """One salvage; ``source`` is a copy of the damaged file."""

    def __init__(self, source: Database, made: Path) -> None:
        self._source = source.connection
        self._version = source.version
        self._made = made
        self._found = Salvage()
        # Tables of which not all pages can be read.
        self._damaged: set[str] = set()

    def run(self) -> Salvage:
        """Return what was found; it is in the new file."""
        meta = {row["key"]: row["value"] for row in self._table("meta", "key")}
        try:
            schema = schema_from_json(meta["schema"])
        except (KeyError, SchemaError, ValueError):
            schema = default_schema()
            meta.pop("schema", None)
            self._lose("The schema could not be read: the project has the default one now.")
        create_file(self._made, schema, now=datetime.now(UTC), program=PROGRAM)
        with closing(open_database(self._made)) as target, target.transaction() as connection:
            for key in ("project_id", "created_at", "program", "schema"):
                if key in meta:
                    connection.execute("UPDATE meta SET value = ? WHERE key = ?", (meta[key], key))
            documents = self._articles(connection)
            self._acts(connection, documents, meta.get("journal_head"))
            for table in _PLAIN:
                self._plain(connection, table)
            fill_index(connection, lambda _done, _total: None)
            list_titles(connection)
        with closing(open_database(self._made)) as target:
            self._found.lost += [f"In the new file: {each}" for each in check_project(target.connection, schema)]
        return self._found

    def _lose(self, sentence: str) -> None:
        self._found.lost.append(sentence)

    # Reading --------------------------------------------------------------------------------------------------------

    def _table(self, table: str, key: str, columns: str = "*") -> list[Row]:
        """Return the rows of a table that can be read, in the order of a key column that is unique or nearly so."""
        front, is_whole = self._until_damage(f"SELECT {columns} FROM {table} ORDER BY {key}")
        if is_whole:
            return front
        self._damaged.add(table)
        back, _ = self._until_damage(f"SELECT {columns} FROM {table} ORDER BY {key} DESC")
        low = front[-1][key] if front else None
        high = back[-1][key] if back else None
        between = []
        if isinstance(low, int | None) and isinstance(high, int):
            for number in range((low or 0) + 1, high):
                found, _ = self._until_damage(f"SELECT {columns} FROM {table} WHERE {key} = ?", number)
                between += found
        known = [tuple(row.items()) for row in (*front, *between)]
        return [*front, *between, *(row for row in reversed(back) if tuple(row.items()) not in known)]

    def _until_damage(self, query: str, *values: Any) -> tuple[list[Row], bool]:
        """Return rows until one cannot be read, and whether none was such."""
        rows: list[Row] = []
        try:
            cursor = self._source.execute(query, values)
            names = [each[0] for each in cursor.description]
            for row in cursor:
                rows.append(dict(zip(names, row, strict=True)))
        except (sqlite3.Error, OverflowError, MemoryError):
            return rows, False
        return rows, True

    # Articles -------------------------------------------------------------------------------------------------------

    def _articles(self, connection: sqlite3.Connection) -> dict[str, str]:
        """The articles whose text is what was imported are in the new project; returns their texts by id."""
        texts: dict[str, str] = {}
        rows = self._table("document", "number")
        numbers = {row["number"] for row in rows}
        last = max([*numbers, *(row["number"] for row in self._table("document", "number", "number"))], default=0)
        for number in range(1, last + 1):
            if number not in numbers:
                rows += self._without_original(number)
        for row in sorted(rows, key=lambda row: row["number"]):
            if not _is_text_whole(row):
                self._lose(f"The article “{row.get('title', row['number'])}” could not be read.")
                continue
            try:
                _insert(connection, "document", row)
            except sqlite3.Error as error:
                self._lose(f"The article “{row['title']}” could not be kept: {error}.")
                continue
            texts[row["id"]] = row["text"]
            numbers.add(row["number"])
        for number in sorted(set(range(1, last + 1)) - numbers):
            self._lose(f"Article number {number} could not be read.")
        self._found.articles = len(texts)
        return texts

    def _without_original(self, number: int) -> list[Row]:
        columns = "number, id, title, source, characters, sha256, added_at, text"
        rows, _ = self._until_damage(f"SELECT {columns} FROM document WHERE number = ?", number)
        for row in rows:
            original = row["text"].encode("utf-8", "surrogatepass")
            # The text is normalised already: this says that it is its own original.
            row["alignment"] = json.dumps(normalise(row["text"]).alignment.to_rows())
            row.update(original=original, original_sha256=sha256(original).hexdigest())
            if _is_text_whole(row):
                self._lose(f"The bytes that “{row['title']}” was imported from could not be read; its text is whole.")
        return rows

    # What annotators did --------------------------------------------------------------------------------------------

    def _acts(self, connection: sqlite3.Connection, documents: dict[str, str], head: str | None) -> None:
        rows, is_whole = self._journal(documents, head)
        by_annotator: dict[str, list[journal.JournalRow]] = defaultdict(list)
        for row in rows:
            by_annotator[row.annotator].append(row)
        named = self._table("layer", "number")
        suggested = {(row["document"], row["annotator"]): row.get("suggested_by") for row in named}
        layers: list[AnnotationSet] = []
        kept: list[journal.JournalRow] = []
        loose: list[AnnotationSet] = []
        for annotator in sorted({*by_annotator, *(name for _, name in suggested)}):
            own = by_annotator[annotator]
            wanted = {document for document, name in suggested if name == annotator} | {row.document for row in own}
            there = sorted(wanted & documents.keys())
            found = [self._layer(each, annotator, own, is_whole=is_whole) for each in there]
            layers += found
            missing = sorted(wanted - documents.keys())
            for document in missing:
                self._lose(f"What {annotator} annotated in the article {document} went with the article.")
            if not missing and _leads_to(own, found):
                kept += own
                continue
            loose += found
            if own:
                self._lose(
                    f"The history of {annotator} has gaps: {len(own)} acts were read, "
                    "but only what they led to is kept."
                )
        if "layer" in self._damaged:
            self._lose("The list of layers has gaps: a layer that the journal does not lead to either is missing.")
        if not is_whole:
            self._lose("Some acts of the journal could not be read.")
        for layer in layers:
            edit = Edit("salvage", tuple(_steps(layer)))
            write_layer(connection, edit, AnnotationSet.make(layer.document, layer.annotator), layer)
            values = (suggested.get((layer.document, layer.annotator)), layer.document, layer.annotator)
            connection.execute("UPDATE layer SET suggested_by = ? WHERE document = ? AND annotator = ?", values)
        # Under the chain, in the order in which they were done.
        for row in sorted(kept, key=lambda row: row.seq):
            journal.write(connection, row)
        for layer in loose:
            _keep_as_import(connection, layer)
        self._found.layers, self._found.acts = len(layers), len(kept)

    def _journal(self, documents: dict[str, str], head: str | None) -> tuple[list[journal.JournalRow], bool]:
        """Return the rows that are as they were written, and whether that is all of them."""
        rows, before, expected, is_whole = [], "", 1, True
        for row in self._table("journal", "seq"):
            values = tuple(row[name] for name in chain.COLUMNS.split(", "))
            follows = row["seq"] == expected
            if self._version >= chain.SINCE and follows and before and chain.row_hash(before, values) != row["hash"]:
                is_whole = False
                continue
            is_whole &= follows
            before, expected = row["hash"], row["seq"] + 1
            try:
                rows.append(journal.row_of(tuple(row[name] for name in journal.COLUMNS.split(", "))))
            except DamagedProject:
                is_whole = False
        if head is not None and before != head:
            is_whole = False
        return rows, is_whole

    def _layer(
        self, document: str, annotator: str, rows: Iterable[journal.JournalRow], *, is_whole: bool
    ) -> AnnotationSet:
        """Return what the annotator said, of the journal where that goes through, else of the records.

        ``is_whole`` says that no row of the journal is missing.
        """
        replayed, goes_through = _replayed(document, annotator, (row for row in rows if row.document == document))
        try:
            stored: AnnotationSet | None = load_layer(self._source, document, annotator)
        except (sqlite3.Error, KnownError):
            stored = None
        if goes_through and (replayed == stored or (stored is None and is_whole)):
            return replayed
        if stored is not None and (any(stored.records()) or not any(replayed.records())):
            return stored
        self._lose(f"Some of what {annotator} annotated in the article {document} could not be read.")
        return replayed

    # The rest -------------------------------------------------------------------------------------------------------

    def _plain(self, connection: sqlite3.Connection, table: str) -> None:
        rows, is_whole = self._until_damage(f"SELECT * FROM {table}")
        for row in rows:
            try:
                _insert(connection, table, row)
            except sqlite3.Error:
                is_whole = False
        if not is_whole:
            self._lose(f"Some rows of the table {table} could not be read.")


def _is_text_whole(row: Row) -> bool:
    text, original = row["text"], row["original"]
    if not isinstance(text, str) or not isinstance(original, bytes):
        return False
    try:
        digest = sha256(text.encode()).hexdigest()
    except UnicodeEncodeError:
        return False
    said = (row["sha256"], row["characters"], row["original_sha256"])
    return (digest, len(text), sha256(original).hexdigest()) == said


def _insert(connection: sqlite3.Connection, table: str, row: Row) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" * len(row))
    connection.execute(f"INSERT OR REPLACE INTO {table} ({names}) VALUES ({marks})", tuple(row.values()))


def _keep_as_import(connection: sqlite3.Connection, layer: AnnotationSet) -> None:
    """The journal leads to the layer by one row, in place of those that are lost."""
    edit = Edit("salvage", tuple(_steps(layer)))
    if edit.steps:
        journal.append(
            connection,
            now=datetime.now(UTC),
            annotator=layer.annotator,
            document=layer.document,
            kind=Kind.IMPORT,
            target=None,
            parent=None,
            edit=edit,
            program=PROGRAM,
        )


def _replayed(document: str, annotator: str, rows: Iterable[journal.JournalRow]) -> tuple[AnnotationSet, bool]:
    """Return what the acts lead to, as far as they follow from each other, and whether all do."""
    layer = AnnotationSet.make(document, annotator)
    for row in rows:
        try:
            layer = apply(layer, row.edit)
        except EditConflict:
            return layer, False
    return layer, True


def _leads_to(rows: list[journal.JournalRow], layers: list[AnnotationSet]) -> bool:
    """True when an annotator's acts follow from each other and lead to just these layers."""
    history = History()
    try:
        for row in rows:
            history.follow(row.entry)
    except (HistoryError, KeyError):
        return False
    if not history.is_between_acts:
        return False
    for layer in layers:
        here = (row for row in rows if row.document == layer.document)
        if _replayed(layer.document, layer.annotator, here) != (layer, True):
            return False
    return True


def _steps(layer: AnnotationSet) -> Iterator[AnyStep]:
    """Yield what makes the layer of an empty one."""
    yield from (Step(None, record) for record in layer.records())
    yield from (ResolutionStep(None, resolution) for resolution in layer.resolutions)
    yield from (NoteStep(None, note) for note in layer.notes)
    if layer.state is not State.OPEN:
        yield StateStep(State.OPEN, layer.state)
