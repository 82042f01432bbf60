"""Cutting out a pack: a project file with one annotator's articles, and nothing of anybody else."""

import json
import sqlite3
import uuid
from collections.abc import Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256
from pathlib import Path

import regex

from annotate.edits import Edit
from annotate.history import Kind
from annotate.merging import steps_between
from annotate.model import AnnotationSet
from annotate.people import again_name
from annotate.schema import Schema
from annotate.text import Alignment
from storage import chain, journal
from storage.assignment import due_again
from storage.corrections_home import corrections_since, write_corrections
from storage.creation import create_file
from storage.database import Database, ProjectError, open_database, timestamp
from storage.files import move_into_place, sync_file
from storage.how_far import Tell
from storage.layers import GOLD, layer_number, load_layer, write_layer
from storage.listing import list_title
from storage.packs import (
    Manifest,
    PackArticle,
    PackError,
    layer_digest,
    next_number,
    schema_digests,
    write_cut,
    write_manifest,
)
from storage.schema_change import read_number
from storage.search import index_article
from storage.validation import require_name

# How a layer that stands at the beginning of a pack's journal got there.
ACT = "pack"
_NOT_IN_A_NAME = regex.compile(r'[\p{C}\s/\\:*?"<>|.]+')
_NAME_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be packed for whom: these articles, or all of a batch; else everything that is to be done.

    That is what is assigned and not finished; all articles, where nothing is assigned to anybody.
    """

    annotator: str
    documents: tuple[str, ...] = ()
    batch: str = ""


def file_name(project: str, number: int, annotator: str) -> str:
    """Return a pack's file name, which is one on every system whatever the names hold."""
    parts = [_NOT_IN_A_NAME.sub(" ", part).strip()[:_NAME_CHARACTERS].strip() for part in (project, annotator)]
    return f"{parts[0] or 'project'} {number} {parts[1] or 'annotator'}.ankan"


def cut(
    desk: Database, order: Order, path: Path, schema: Schema, *, now: datetime, program: str, tell: Tell
) -> Manifest:
    """The pack is at ``path``, where nothing was, and the desk remembers it.

    Raises `KnownError`, and leaves no file and no memory of it, when it cannot be made.
    """
    require_name(order.annotator)
    if path.exists():
        raise ProjectError(f"{path} is there already: choose another name.")
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        # A project of its own: whole from its first moment.
        create_file(part, schema, now=now, program=program)
        with closing(open_database(part)) as pack:
            with desk.snapshot() as source:
                layers = chosen(source, order)
                manifest = _fill(source, pack, order, layers, schema, now=now, program=program, tell=tell)
            with desk.transaction() as connection:
                manifest = replace(manifest, number=next_number(connection))
                with pack.transaction() as target:
                    write_manifest(target, manifest)
                articles = [(each.id, layers[each.id], each.base) for each in manifest.articles]
                write_cut(connection, manifest, articles, number=manifest.number)
                # One file, with no log beside it.
                pack.fold()
                pack.close()
                sync_file(part)
                move_into_place(part, path)
        return manifest
    except FileExistsError as error:
        raise ProjectError(f"{path} is there already: choose another name.") from error
    except OSError as error:
        raise ProjectError(f"{path} cannot be written: {error.strerror or error}. Choose another folder.") from error
    finally:
        for leftover in (part, *(part.with_name(part.name + end) for end in ("-journal", "-wal", "-shm"))):
            leftover.unlink(missing_ok=True)


def chosen(connection: sqlite3.Connection, order: Order) -> dict[str, str]:
    """Return the articles that the order means, in order of import, each with whose layer it is. Raises `PackError`."""
    name = order.annotator
    if name == GOLD:
        raise PackError("Gold is made at the desk: name an annotator.")
    people = [row[0] for row in connection.execute("SELECT name FROM person WHERE again_of IS NULL")]
    if people and name not in people:
        raise PackError(f"Nobody called {name!r} is in the list of people: it has {', '.join(sorted(people))}.")
    if order.documents:
        return _named(connection, order)
    query = """SELECT assignment.document, assignment.annotator FROM assignment
        JOIN document ON document.id = assignment.document JOIN batch ON batch.number = assignment.batch
        WHERE assignment.annotator IN (?1, ?2) AND (?3 = '' OR batch.name = ?3)
        AND (?3 <> '' OR NOT EXISTS (SELECT 1 FROM layer WHERE layer.document = assignment.document
            AND layer.annotator = assignment.annotator AND state = 'finished'))
        ORDER BY document.number, assignment.annotator"""
    found: dict[str, str] = {}
    second = due_again(connection, name)
    for document, annotator in connection.execute(query, (name, again_name(name), order.batch)):
        # The second pass waits until all else of the batch is home and finished.
        if annotator == name or document in second:
            found[document] = annotator
    if found:
        return found
    if order.batch:
        names = [row[0] for row in connection.execute("SELECT name FROM batch ORDER BY number")]
        known = f"there are {', '.join(names)}" if names else "there is none so far"
        raise PackError(f"{name} has no article in a batch called {order.batch!r}; of batches {known}.")
    if connection.execute("SELECT 1 FROM assignment LIMIT 1").fetchone():
        raise PackError(f"{name} has nothing to do: assign articles to {name}, or name the articles.")
    found = {row[0]: name for row in connection.execute("SELECT id FROM document ORDER BY number")}
    if not found:
        raise PackError("The project has no articles yet: import some first.")
    return found


def _named(connection: sqlite3.Connection, order: Order) -> dict[str, str]:
    found: dict[int, tuple[str, str]] = {}
    second = again_name(order.annotator)
    query = """SELECT number, EXISTS (SELECT 1 FROM assignment WHERE document = document.id AND annotator = ?2)
        AND NOT EXISTS (SELECT 1 FROM assignment WHERE document = document.id AND annotator = ?3)
        FROM document WHERE id = ?1"""
    for document in order.documents:
        row = connection.execute(query, (document, second, order.annotator)).fetchone()
        if row is None:
            raise PackError(f"The project has no article with the id {document}.")
        found[row[0]] = document, second if row[1] else order.annotator
    return dict(found[number] for number in sorted(found))


def _fill(
    source: sqlite3.Connection,
    pack: Database,
    order: Order,
    layers: dict[str, str],
    schema: Schema,
    *,
    now: datetime,
    program: str,
    tell: Tell,
) -> Manifest:
    """The pack has articles and layers; returns what it says of itself, without its number."""
    name = order.annotator
    articles = []
    with pack.transaction() as target:
        trained = _with_gold(source, layers)
        for done, (document, annotator) in enumerate(layers.items()):
            tell(done, len(layers))
            digest = _copy_article(source, target, document)
            layer = load_layer(source, document, annotator)
            base = _copy_layer(target, replace_annotator(layer, name), now, program)
            if document in trained:
                gold = replace(load_layer(source, document, GOLD).gold(), notes=())
                _copy_layer(target, gold, now, program)
            _copy_marks(source, target, document, annotator, name)
            articles.append(PackArticle(document, digest, base))
        _copy_work(source, target, name, layers)
        write_corrections(target, corrections_since(source, name))
        target.execute("INSERT INTO setting (key, value) VALUES ('annotator', ?)", (name,))
        rows, head = chain.last_row(target)
    meta = dict(source.execute("SELECT key, value FROM meta WHERE key = 'project_id'"))
    schema_digest, guideline_digest = schema_digests(schema)
    return Manifest(
        id=uuid.uuid4().hex,
        number=0,
        project=meta["project_id"],
        project_name=_path_of(source).stem,
        annotator=name,
        made_at=timestamp(now),
        schema=schema.id,
        schema_sha256=schema_digest,
        guideline_sha256=guideline_digest,
        changes=read_number(source),
        rows=rows,
        head=head,
        articles=tuple(articles),
    )


def _path_of(connection: sqlite3.Connection) -> Path:
    return Path(connection.execute("SELECT file FROM pragma_database_list WHERE name = 'main'").fetchone()[0])


def replace_annotator(layer: AnnotationSet, name: str) -> AnnotationSet:
    """Return the layer as this annotator's; a second pass is carried away under the person's own name."""
    return replace(layer, annotator=name, resolutions=())


def _copy_article(source: sqlite3.Connection, target: sqlite3.Connection, document: str) -> str:
    """The article is in the pack, without the bytes it was imported from; returns the hash of its text."""
    title, origin, characters, digest, added_at, text = source.execute(
        "SELECT title, source, characters, sha256, added_at, text FROM document WHERE id = ?", (document,)
    ).fetchone()
    alignment = json.dumps(Alignment().to_rows(), separators=(",", ":"))
    added = target.execute(
        """INSERT INTO document
        (id, title, source, characters, sha256, original_sha256, added_at, alignment, text, original)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, x'')""",
        (document, title, origin, characters, digest, sha256(b"").hexdigest(), added_at, alignment, text),
    )
    assert added.lastrowid is not None
    index_article(target, added.lastrowid, text)
    list_title(target, added.lastrowid, title)
    return str(digest)


def _copy_layer(target: sqlite3.Connection, layer: AnnotationSet, now: datetime, program: str) -> str:
    """The layer is in the pack with a row of the journal that leads to it; returns its digest."""
    empty = AnnotationSet.make(layer.document, layer.annotator)
    edit = Edit(ACT, steps_between(empty, layer))
    if edit.steps:
        write_layer(target, edit, empty, layer)
        journal.append(
            target,
            now=now,
            annotator=layer.annotator,
            document=layer.document,
            kind=Kind.IMPORT,
            target=None,
            parent=None,
            edit=edit,
            program=program,
        )
    return layer_digest(layer)


def _copy_marks(
    source: sqlite3.Connection, target: sqlite3.Connection, document: str, annotator: str, name: str
) -> None:
    """Which model the suggestions are from, and which findings are ignored, is in the pack."""
    query = "SELECT suggested_by FROM layer WHERE document = ? AND annotator = ?"
    found = source.execute(query, (document, annotator)).fetchone()
    if found is not None and found[0] is not None:
        number = layer_number(target, document, name)
        target.execute("UPDATE layer SET suggested_by = ? WHERE number = ?", (found[0], number))
    query = "SELECT document, ?, finding FROM ignored_finding WHERE document = ? AND annotator = ?"
    rows = source.execute(query, (name, document, annotator)).fetchall()
    target.executemany("INSERT INTO ignored_finding (document, annotator, finding) VALUES (?, ?, ?)", rows)


def _with_gold(source: sqlite3.Connection, layers: Iterable[str]) -> set[str]:
    """Return the articles to learn with: their gold comes along, for it is what the annotator is shown."""
    query = """SELECT assignment.document FROM assignment JOIN batch ON batch.number = assignment.batch
        JOIN layer ON layer.document = assignment.document AND layer.annotator = ?
        WHERE batch.kind IN ('training', 'qualification')"""
    return {row[0] for row in source.execute(query, (GOLD,))} & set(layers)


def _copy_work(source: sqlite3.Connection, target: sqlite3.Connection, name: str, layers: dict[str, str]) -> None:
    """The person, their batches and what is assigned to them is in the pack, if the desk has such lists."""
    person = source.execute("SELECT initials, added_at FROM person WHERE name = ?", (name,)).fetchone()
    if person is None:
        return
    target.execute(
        """INSERT INTO person (name, initials, may_adjudicate, is_active, again_of, added_at)
        VALUES (?, ?, 0, 1, NULL, ?)""",
        (name, *person),
    )
    assigned: list[Sequence[object]] = []
    query = "SELECT batch, hides_suggestions, assigned_at FROM assignment WHERE document = ? AND annotator = ?"
    for document, annotator in layers.items():
        assigned.extend((document, name, *row) for row in source.execute(query, (document, annotator)))
    batches = {row[2] for row in assigned}
    for row in source.execute("SELECT number, name, kind, made_at FROM batch").fetchall():
        if row[0] in batches:
            target.execute("INSERT INTO batch (number, name, kind, made_at) VALUES (?, ?, ?, ?)", row)
    query = "SELECT document, ?, number, at, matched, marked, gold, may_repeat FROM attempt WHERE annotator = ?"
    attempts = [row for row in source.execute(query, (name, name)) if row[0] in layers]
    target.executemany("INSERT INTO attempt VALUES (?, ?, ?, ?, ?, ?, ?, ?)", attempts)
    target.executemany(
        "INSERT INTO assignment (document, annotator, batch, hides_suggestions, assigned_at) VALUES (?, ?, ?, ?, ?)",
        assigned,
    )
