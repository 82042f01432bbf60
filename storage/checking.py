"""Whether a project file is whole: what `main.py check` runs."""

import sqlite3
from collections.abc import Iterator, Sequence
from hashlib import sha256

from annotate.analysis import AnalysisError, from_json
from annotate.counted import counted
from annotate.edits import EditConflict, apply, batch
from annotate.errors import said
from annotate.history import History, HistoryError
from annotate.model import AnnotationSet
from annotate.schema import Schema
from storage import chain, journal
from storage.database import DamagedProject, read_version
from storage.how_far import Tell, silent
from storage.layers import counts_of, load_layer, read_counts
from storage.listing import missing_titles
from storage.search import missing_from_index

# A project with so many layers is checked whole after a crash, in some seconds; of a larger one the rows last written.
_WHOLE_LAYERS = 1_000
_LAST_ROWS = 500


def check_project(connection: sqlite3.Connection, schema: Schema, tell: Tell = silent) -> list[str]:
    """Return what is wrong, in plain sentences that name the article; empty when all is well."""
    damaged = [
        f"SQLite finds the file damaged: {row[0]}."
        for row in connection.execute("PRAGMA integrity_check")
        if row[0] != "ok"
    ]
    if damaged:
        # What a damaged file says about its articles is worth nothing.
        return damaged
    return [
        *_check_links(connection),
        *_check_texts(connection),
        *_check_layers(connection, schema, _all_layers(connection), tell),
        *_check_history(connection),
        *(chain.problems(connection) if read_version(connection) >= chain.SINCE else ()),
        *_check_analyses(connection),
        *(f"A search would not find “{title}”." for title in missing_from_index(connection)),
        *(f"The list of articles would not find “{title}”." for title in missing_titles(connection)),
    ]


def check_after_crash(connection: sqlite3.Connection, schema: Schema, tell: Tell = silent) -> list[str]:
    """Return what is wrong with a project that was not closed: of a large one with what was written last.

    A crash can have hurt nothing else, and reading millions of records would slow down whoever works meanwhile.
    """
    if connection.execute("SELECT count(*) FROM layer").fetchone()[0] <= _WHOLE_LAYERS:
        return check_project(connection, schema, tell)
    query = "SELECT DISTINCT document, annotator FROM journal WHERE seq > ? ORDER BY 1, 2"
    layers = connection.execute(query, (chain.last_row(connection)[0] - _LAST_ROWS,)).fetchall()
    problem = chain.head_problem(connection)
    return [*([problem] if problem else []), *_check_layers(connection, schema, layers, tell)]


def _all_layers(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    query = "SELECT document, annotator FROM layer UNION SELECT document, annotator FROM journal ORDER BY 1, 2"
    return connection.execute(query).fetchall()


def _check_links(connection: sqlite3.Connection) -> Iterator[str]:
    for table, _, target, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"A row of the table {table} points at a row of {target} that is not there."


def _check_texts(connection: sqlite3.Connection) -> Iterator[str]:
    query = "SELECT title, text, sha256, characters, original, original_sha256 FROM document ORDER BY number"
    for title, text, digest, characters, original, original_digest in connection.execute(query):
        if sha256(text.encode()).hexdigest() != digest or len(text) != characters:
            yield f"The text of “{title}” is not the one that was imported."
        if sha256(original).hexdigest() != original_digest:
            yield f"The original bytes of “{title}” are not the ones that were imported."


def _check_analyses(connection: sqlite3.Connection) -> Iterator[str]:
    query = "SELECT title, text, model, words FROM analysis JOIN document ON sha256 = text_sha256 ORDER BY title"
    for title, text, model, content in connection.execute(query):
        try:
            found = from_json(model, content)
        except AnalysisError as error:
            yield f"The analysis of “{title}” is damaged: {error}."
            continue
        if max((word.end for sentence in found.sentences for word in sentence), default=0) > len(text):
            yield f"The analysis of “{title}” by {model} goes beyond the end of the text."


def _check_layers(
    connection: sqlite3.Connection, schema: Schema, layers: Sequence[tuple[str, str]], tell: Tell
) -> Iterator[str]:
    article = "SELECT title, text FROM document WHERE id = ?"
    for done, (document, annotator) in enumerate(layers):
        tell(done, len(layers))
        found = connection.execute(article, (document,)).fetchone()
        if found is None:
            # Said among the links already.
            continue
        title, text = found
        where = said(f"in “{title}”, annotator {annotator}")
        try:
            layer = load_layer(connection, document, annotator)
        except DamagedProject as error:
            yield f"The records cannot be read {where}: {error}"
            continue
        if (counts := read_counts(connection, document, annotator)) is not None and counts != counts_of(layer):
            yield f"The list of articles counts other records than there are {where}."
        for problem in schema.validate(text, layer):
            yield f"A record is not valid {where}: {problem.message}."
        try:
            rows = list(journal.read_layer(connection, document, annotator))
        except DamagedProject as error:
            yield f"The journal cannot be read {where}: {error}"
            continue
        yield from _check_replay(layer, rows, where)


def _check_replay(layer: AnnotationSet, rows: list[journal.JournalRow], where: str) -> Iterator[str]:
    start = AnnotationSet.make(layer.document, layer.annotator)
    try:
        # As one edit: a set built once instead of once a row.
        replayed = apply(start, batch("replay", (row.edit for row in rows)))
    except EditConflict as error:
        yield f"The journal does not follow from itself {where}: {error}."
        return
    if replayed != layer:
        differing = {record.id for record in {*replayed.records()} ^ {*layer.records()}}
        what = f"they differ in {counted(len(differing), 'record')}" if differing else "the article's state differs"
        yield f"The journal does not lead to the records that are there {where}: {what}."


def _check_history(connection: sqlite3.Connection) -> Iterator[str]:
    histories: dict[str, History] = {}
    for annotator, entry in journal.read_entries(connection):
        try:
            histories.setdefault(annotator, History()).follow(entry)
        except HistoryError as error:
            yield f"The journal of {annotator} is out of order: {error}."
            return
    for annotator, history in histories.items():
        if not history.is_between_acts:
            yield f"An act of {annotator} on several articles was done in some of them only."
        if journal.cursor(connection, annotator) != history.undo_target:
            yield f"Undo of {annotator} would take back another edit than the last one."
        if journal.redo_target(connection, annotator) != history.redo_target:
            yield f"Redo of {annotator} would do another edit than the last one taken back."
