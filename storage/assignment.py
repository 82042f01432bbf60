"""Who is to annotate which article, in which batch, and how qualification articles went."""

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from storage.database import readable

TABLES = (
    """CREATE TABLE batch (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('work', 'training', 'qualification')),
    made_at TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE assignment (
    document TEXT NOT NULL REFERENCES document (id),
    annotator TEXT NOT NULL REFERENCES person (name),
    batch INTEGER NOT NULL REFERENCES batch (number),
    hides_suggestions INTEGER NOT NULL CHECK (hides_suggestions IN (0, 1)),
    assigned_at TEXT NOT NULL,
    PRIMARY KEY (annotator, document)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX assignment_document ON assignment (document)",
    "CREATE INDEX assignment_batch ON assignment (batch)",
    # What a qualification article gave: how many of the marks stand in gold, of how many, and how many gold has.
    """CREATE TABLE attempt (
    document TEXT NOT NULL REFERENCES document (id),
    annotator TEXT NOT NULL REFERENCES person (name),
    number INTEGER NOT NULL CHECK (number > 0),
    at TEXT NOT NULL,
    matched INTEGER NOT NULL CHECK (matched >= 0),
    marked INTEGER NOT NULL CHECK (marked >= matched),
    gold INTEGER NOT NULL CHECK (gold >= matched),
    may_repeat INTEGER NOT NULL DEFAULT 0 CHECK (may_repeat IN (0, 1)),
    PRIMARY KEY (annotator, document, number)
    ) STRICT, WITHOUT ROWID""",
)


class BatchKind(StrEnum):
    """What the articles of a batch are for."""

    WORK = "work"
    TRAINING = "training"
    QUALIFICATION = "qualification"


@dataclass(frozen=True, slots=True)
class Batch:
    """Articles that were assigned together, or one after the other under one name."""

    number: int
    name: str
    kind: BatchKind
    made_at: str


@dataclass(frozen=True, slots=True)
class Assignment:
    """An article that somebody is to annotate; ``annotator`` is the layer, of a second pass its own one."""

    document: str
    annotator: str
    batch: int
    hides_suggestions: bool
    assigned_at: str


@readable("batches")
def read_batches(connection: sqlite3.Connection) -> list[Batch]:
    """Return the batches in the order in which they were made."""
    query = "SELECT number, name, kind, made_at FROM batch ORDER BY number"
    return [Batch(row[0], row[1], BatchKind(row[2]), row[3]) for row in connection.execute(query)]


@readable("assignments")
def read_assignments(connection: sqlite3.Connection, annotators: Iterable[str] | None = None) -> list[Assignment]:
    """Return who is to annotate what, by batch and in order of import; all, or those of some annotators."""
    query = """SELECT assignment.document, annotator, batch, hides_suggestions, assigned_at FROM assignment
        JOIN document ON document.id = assignment.document"""
    names = None if annotators is None else list(annotators)
    if names is not None:
        query += f" WHERE annotator IN ({', '.join('?' * len(names))})"
    query += " ORDER BY batch, document.number, annotator"
    return [Assignment(row[0], row[1], row[2], bool(row[3]), row[4]) for row in connection.execute(query, names or ())]


def ensure_batch(connection: sqlite3.Connection, name: str, kind: BatchKind, at: str) -> Batch:
    """Return the batch of this name, which is there afterwards; its kind is the one it has."""
    connection.execute(
        "INSERT INTO batch (name, kind, made_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (name, kind.value, at)
    )
    return next(batch for batch in read_batches(connection) if batch.name == name)


def write_assignments(connection: sqlite3.Connection, made: Iterable[Assignment]) -> None:
    """These are assigned, too; what was assigned stays as it is. Call it inside a transaction."""
    connection.executemany(
        """INSERT INTO assignment (document, annotator, batch, hides_suggestions, assigned_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING""",
        [(each.document, each.annotator, each.batch, each.hides_suggestions, each.assigned_at) for each in made],
    )


def remove_assignment(connection: sqlite3.Connection, document: str, annotator: str) -> None:
    """The annotator no longer has to annotate the article."""
    connection.execute("DELETE FROM assignment WHERE (document, annotator) = (?, ?)", (document, annotator))
