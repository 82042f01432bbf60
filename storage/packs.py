"""Packs: project files cut out for one annotator. What a pack says of itself, and what the desk knows of those it made.

A pack has a journal of its own, which begins with one row for each layer as it was when the pack was cut. The desk
knows the hash of the last of these rows, and of every row behind them that has come home (docs/adr/0041).
"""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from annotate.codec import note_to_json, record_to_json
from annotate.errors import KnownError
from annotate.guideline import guideline_text
from annotate.model import AnnotationSet
from annotate.schema import Schema, schema_to_json
from storage.database import readable

TABLES = (
    # What was cut out for whom. "rows" and "head" are those of the pack's journal at that moment; "changes" is how
    # often the project's schema had been changed.
    """CREATE TABLE pack (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    annotator TEXT NOT NULL CHECK (annotator <> ''),
    made_at TEXT NOT NULL,
    changes INTEGER NOT NULL,
    rows INTEGER NOT NULL,
    head TEXT NOT NULL,
    checksum TEXT NOT NULL
    ) STRICT""",
    # "annotator" is the layer at the desk: of a second pass another one than the pack's.
    """CREATE TABLE pack_document (
    pack INTEGER NOT NULL REFERENCES pack (number),
    document TEXT NOT NULL REFERENCES document (id),
    annotator TEXT NOT NULL CHECK (annotator <> ''),
    base TEXT NOT NULL,
    PRIMARY KEY (pack, document)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX pack_document_document ON pack_document (document)",
    # Which row of which pack a row of the journal is. The hash tells two copies of one pack apart; rows that were left
    # out when they came have no row here.
    """CREATE TABLE carried (
    pack INTEGER NOT NULL REFERENCES pack (number),
    row INTEGER NOT NULL CHECK (row > 0),
    hash TEXT NOT NULL,
    seq INTEGER UNIQUE REFERENCES journal (seq),
    PRIMARY KEY (pack, row, hash)
    ) STRICT, WITHOUT ROWID""",
    # The longest that any copy of the pack says: what is counted already is not counted again.
    """CREATE TABLE carried_activity (
    pack INTEGER NOT NULL REFERENCES pack (number),
    document TEXT NOT NULL REFERENCES document (id),
    day TEXT NOT NULL CHECK (length(day) = 10),
    seconds REAL NOT NULL CHECK (seconds >= 0),
    PRIMARY KEY (pack, document, day)
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE homecoming (
    number INTEGER PRIMARY KEY,
    pack INTEGER NOT NULL REFERENCES pack (number),
    at TEXT NOT NULL,
    last INTEGER NOT NULL,
    head TEXT NOT NULL,
    rows INTEGER NOT NULL,
    articles INTEGER NOT NULL,
    UNIQUE (pack, head)
    ) STRICT""",
    # What was decided where two copies differed, so that the same question is not asked again (storage/conflicts.py).
    """CREATE TABLE settled (
    pack INTEGER NOT NULL REFERENCES pack (number),
    question TEXT NOT NULL,
    at TEXT NOT NULL,
    take TEXT NOT NULL CHECK (json_valid(take)),
    PRIMARY KEY (pack, question)
    ) STRICT, WITHOUT ROWID""",
)
FORMAT = "ankan-pack/1"
# Where a pack keeps what it is.
_META = "pack"


class PackError(KnownError):
    """A file is no pack, or not one that can come home here; nothing was changed."""


@dataclass(frozen=True, slots=True)
class PackArticle:
    """An article of a pack: the hash of its text, and the digest of the layer when the pack was cut."""

    id: str
    sha256: str
    base: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a pack says of itself. ``rows`` and ``head`` are those of its journal when it was cut."""

    id: str
    number: int
    project: str
    project_name: str
    annotator: str
    made_at: str
    schema: str
    schema_sha256: str
    guideline_sha256: str
    changes: int
    rows: int
    head: str
    articles: tuple[PackArticle, ...]

    @property
    def checksum(self) -> str:
        """The hash of all that is said."""
        return sha256(_json(_without_checksum(self)).encode()).hexdigest()


@dataclass(frozen=True, slots=True)
class Cut:
    """A pack that the desk made, as the desk remembers it."""

    number: int
    id: str
    annotator: str
    made_at: str
    changes: int
    rows: int
    head: str
    checksum: str


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _without_checksum(manifest: Manifest) -> dict[str, Any]:
    value = {name: getattr(manifest, name) for name in Manifest.__slots__}
    articles = [{name: getattr(each, name) for name in PackArticle.__slots__} for each in manifest.articles]
    return {"format": FORMAT, **value, "articles": articles}


def manifest_to_json(manifest: Manifest) -> str:
    """Return the manifest as the text that `manifest_from_json` reads."""
    return _json({**_without_checksum(manifest), "checksum": manifest.checksum})


def manifest_from_json(text: str) -> Manifest:
    """Return the manifest. Raises `PackError` for what is none, or not what was written."""
    try:
        value = json.loads(text)
        if value["format"] != FORMAT:
            raise PackError(f"it is a pack of another kind, {str(value['format'])[:40]!r}: install a newer Ankan")
        texts = {name: value[name] for name, kind in Manifest.__annotations__.items() if kind is str}
        numbers = {name: value[name] for name, kind in Manifest.__annotations__.items() if kind is int}
        articles = [[each[name] for name in PackArticle.__slots__] for each in value["articles"]]
        given = value["checksum"]
        is_typed = all(isinstance(each, str) for each in (*texts.values(), *(part for row in articles for part in row)))
        if not is_typed or not all(type(each) is int for each in numbers.values()):
            raise TypeError("another type of value")
        manifest = Manifest(**texts, **numbers, articles=tuple(PackArticle(*each) for each in articles))
        found = manifest.checksum
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        raise PackError("what it says of itself cannot be read") from error
    if given != found:
        raise PackError("what it says of itself was changed")
    return manifest


def read_manifest(connection: sqlite3.Connection) -> Manifest | None:
    """Return what a pack says of itself; None where the project is no pack. Raises `PackError`."""
    found = connection.execute("SELECT value FROM meta WHERE key = ?", (_META,)).fetchone()
    return None if found is None else manifest_from_json(found[0])


def write_manifest(connection: sqlite3.Connection, manifest: Manifest) -> None:
    """The project is this pack."""
    connection.execute("INSERT INTO meta (key, value) VALUES (?, ?)", (_META, manifest_to_json(manifest)))


def layer_digest(annotations: AnnotationSet) -> str:
    """Return a hash over what the layer says, whoever's it is."""
    records = [record_to_json(record) for record in annotations.records()]
    said = [annotations.state.value, records, [note_to_json(note) for note in annotations.notes]]
    return sha256(_json(said).encode()).hexdigest()


def schema_digests(schema: Schema) -> tuple[str, str]:
    """Return the hashes of the schema and of its guideline in all languages."""
    languages = {language for each in _pages(schema) for language in each}
    guideline = {language: guideline_text(schema, language) for language in sorted(languages)}
    return sha256(schema_to_json(schema).encode()).hexdigest(), sha256(_json(guideline).encode()).hexdigest()


def _pages(schema: Schema) -> Iterable[dict[str, str]]:
    labels = (*schema.entities, *schema.quotes, *schema.stances)
    return schema.guideline, *(label.guideline for label in labels)


# What the desk remembers ----------------------------------------------------------------------------------------------


def next_number(connection: sqlite3.Connection) -> int:
    """Return the number that the next pack will have."""
    return int(connection.execute("SELECT coalesce(max(number), 0) + 1 FROM pack").fetchone()[0])


@readable("packs")
def read_cut(connection: sqlite3.Connection, pack_id: str) -> Cut | None:
    """Return what the desk knows of a pack; None where it did not make it."""
    columns = ", ".join(Cut.__slots__)
    found = connection.execute(f"SELECT {columns} FROM pack WHERE id = ?", (pack_id,)).fetchone()
    return None if found is None else Cut(*found)


@readable("packs")
def list_cuts(connection: sqlite3.Connection) -> list[Cut]:
    """Return the packs that were made, in order."""
    columns = ", ".join(Cut.__slots__)
    return [Cut(*row) for row in connection.execute(f"SELECT {columns} FROM pack ORDER BY number")]


def write_cut(
    connection: sqlite3.Connection, manifest: Manifest, articles: Iterable[tuple[str, str, str]], *, number: int
) -> None:
    """The desk remembers the pack; ``articles`` are ids, whose layers they are at the desk, and digests."""
    connection.execute(
        "INSERT INTO pack (number, id, annotator, made_at, changes, rows, head, checksum) VALUES (?,?,?,?,?,?,?,?)",
        (
            number,
            manifest.id,
            manifest.annotator,
            manifest.made_at,
            manifest.changes,
            manifest.rows,
            manifest.head,
            manifest.checksum,
        ),
    )
    connection.executemany(
        "INSERT INTO pack_document (pack, document, annotator, base) VALUES (?, ?, ?, ?)",
        ((number, *each) for each in articles),
    )


def pack_layers(connection: sqlite3.Connection, number: int) -> dict[str, str]:
    """Return the articles of a pack, each with whose layer it is at the desk."""
    query = "SELECT document, annotator FROM pack_document WHERE pack = ?"
    return dict(connection.execute(query, (number,)).fetchall())
