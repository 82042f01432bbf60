"""Who is to annotate which article, in which batch, and how qualification articles went."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from annotate.assignment import Turn, Wishes, share_out
from annotate.errors import KnownError
from annotate.people import again_name, is_again_name, person_of
from storage.database import readable
from storage.how_far import Tell
from storage.layers import GOLD
from storage.people import ensure_again, require_in_list

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


_NAME_CHARACTERS = 100
# So many turns are written between two looks whether to stop.
_TOLD_EVERY = 500


class AssignmentError(KnownError):
    """Articles cannot be assigned like this; nothing was changed."""


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


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be assigned: without ``documents`` those that nobody has yet, of training those with gold."""

    batch: str
    people: tuple[str, ...]
    wishes: Wishes = field(default_factory=Wishes)
    kind: BatchKind = BatchKind.WORK
    documents: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What assigning does: the new turns, those of the batch before, and articles nobody could be found for."""

    order: Order
    turns: tuple[Turn, ...]
    before: tuple[Turn, ...]
    left_out: tuple[str, ...]


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


def make_plan(connection: sqlite3.Connection, order: Order) -> Plan:
    """Return what assigning would do. Raises `KnownError` where it cannot be done."""
    _require_batch(connection, order)
    for name in order.people:
        require_in_list(connection, name)
        query = "SELECT is_active FROM person WHERE name = ?"
        if not connection.execute(query, (name,)).fetchone()[0]:
            raise AssignmentError(f"{name} is no longer at work in this project: assign the articles to others.")
    documents = _documents(connection, order)
    before, elsewhere = _turns(connection, order.batch)
    wishes = order.wishes
    if order.kind is not BatchKind.WORK:
        # Everybody learns, or is tried, on the same articles.
        wishes = Wishes(per_article=max(1, len(set(order.people))), seed=wishes.seed)
        has = defaultdict(set)
        for turn in before:
            has[turn.document].add(turn.person)
        elsewhere, before = [*elsewhere, *before], []
        documents = [each for each in documents if not has[each] >= set(order.people)]
    turns = share_out(
        documents, order.people, wishes, before=before, elsewhere=elsewhere, suggested=_suggested(connection)
    )
    given = {turn.document for turn in (*turns, *before)}
    return Plan(order, tuple(turns), tuple(before), tuple(each for each in documents if each not in given))


def carry_out(connection: sqlite3.Connection, plan: Plan, at: str, tell: Tell) -> None:
    """The plan is so. Call it in the transaction in which it was made; what ``tell`` raises stops it."""
    if not plan.turns:
        return
    connection.execute(
        "INSERT INTO batch (name, kind, made_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
        (plan.order.batch, plan.order.kind.value, at),
    )
    number = connection.execute("SELECT number FROM batch WHERE name = ?", (plan.order.batch,)).fetchone()[0]
    for done, turn in enumerate(plan.turns):
        if done % _TOLD_EVERY == 0:
            tell(done, len(plan.turns))
        annotator = ensure_again(connection, turn.person, at) if turn.is_second else turn.person
        connection.execute(
            """INSERT INTO assignment (document, annotator, batch, hides_suggestions, assigned_at)
            VALUES (?, ?, ?, ?, ?)""",
            (turn.document, annotator, number, turn.hides_suggestions, at),
        )


def take_back(connection: sqlite3.Connection, person: str, documents: Iterable[str]) -> int:
    """The person no longer has to annotate these articles; returns how many it were. What they did stays."""
    require_in_list(connection, person)
    taken = 0
    for document in documents:
        _require_article(connection, document)
        query = "DELETE FROM assignment WHERE document = ? AND annotator IN (?, ?)"
        taken += connection.execute(query, (document, person, again_name(person))).rowcount > 0
    return taken


@readable("assignments")
def due_again(connection: sqlite3.Connection, person: str) -> frozenset[str]:
    """Return the articles that the person has to annotate now for the second time.

    They come when all else of the batch is finished: the longer ago the first time was, the less is remembered.
    """
    # The batches in which something is left are found once, not for each article.
    query = """SELECT document FROM assignment WHERE annotator = ?1 AND batch NOT IN (
        SELECT first.batch FROM assignment AS first
        LEFT JOIN layer ON layer.document = first.document AND layer.annotator = first.annotator
        WHERE first.annotator = ?2 AND layer.state IS NOT 'finished')"""
    return frozenset(row[0] for row in connection.execute(query, (again_name(person), person)))


def layer_for(connection: sqlite3.Connection, person: str, document: str) -> str:
    """Return the annotator as whom the person works on the article: themselves, or their second pass."""
    again = again_name(person)
    query = "SELECT 1 FROM assignment WHERE (annotator, document) = (?, ?)"
    if connection.execute(query, (again, document)).fetchone() and document in due_again(connection, person):
        return again
    return person


def hides_suggestions(connection: sqlite3.Connection, document: str, annotator: str) -> bool:
    """True where the annotator is to annotate the article without suggestions."""
    query = "SELECT hides_suggestions FROM assignment WHERE (annotator, document) = (?, ?)"
    row = connection.execute(query, (annotator, document)).fetchone()
    return row is not None and bool(row[0])


def _require_batch(connection: sqlite3.Connection, order: Order) -> None:
    name = order.batch
    if not name.strip() or name != name.strip() or not name.isprintable() or len(name) > _NAME_CHARACTERS:
        raise AssignmentError(
            f"A batch's name is a word or two, at most {_NAME_CHARACTERS} characters, without spaces around them."
        )
    for batch in read_batches(connection):
        if batch.name == name and batch.kind is not order.kind:
            raise AssignmentError(
                f"The batch {name} is there already, for articles of another kind: choose another name."
            )


def _documents(connection: sqlite3.Connection, order: Order) -> list[str]:
    if order.documents is not None:
        for document in order.documents:
            _require_article(connection, document)
        documents = list(order.documents)
    elif order.kind is BatchKind.WORK:
        documents = [row[0] for row in connection.execute(_FREE, (GOLD,))]
    else:
        documents = [row[0] for row in connection.execute(_WITH_GOLD, (GOLD,))]
    if order.kind is not BatchKind.WORK:
        with_gold = {row[0] for row in connection.execute(_WITH_GOLD, (GOLD,))}
        if without := [each for each in documents if each not in with_gold]:
            raise AssignmentError(
                f"The article {without[0]} has no finished gold to compare with: adjudicate it first."
            )
    if not documents:
        raise AssignmentError(
            "There is no article left that nobody has: name the articles that are to be assigned once more."
            if order.kind is BatchKind.WORK
            else "No article has finished gold to compare with: adjudicate some first."
        )
    return documents


# Articles that are assigned to nobody and that nobody has begun.
_FREE = """SELECT id FROM document WHERE id NOT IN (SELECT document FROM assignment) AND id NOT IN (
    SELECT document FROM layer WHERE annotator <> ? AND (state = 'finished'
    OR EXISTS (SELECT 1 FROM span WHERE span.layer = layer.number AND decision IS NOT NULL)
    OR EXISTS (SELECT 1 FROM quote WHERE quote.layer = layer.number AND decision IS NOT NULL))) ORDER BY number"""
_WITH_GOLD = """SELECT id FROM document JOIN layer ON layer.document = document.id
    WHERE annotator = ? AND state = 'finished' ORDER BY document.number"""


def _require_article(connection: sqlite3.Connection, document: str) -> None:
    if connection.execute("SELECT 1 FROM document WHERE id = ?", (document,)).fetchone() is None:
        raise AssignmentError(f"The project has no article with the id {document}.")


def _turns(connection: sqlite3.Connection, batch: str) -> tuple[list[Turn], list[Turn]]:
    """Return the turns of this batch, and all others."""
    names = {each.number: each.name for each in read_batches(connection)}
    own: list[Turn] = []
    others: list[Turn] = []
    for each in read_assignments(connection):
        second = is_again_name(each.annotator)
        turn = Turn(each.document, person_of(each.annotator), second, each.hides_suggestions)
        (own if names[each.batch] == batch else others).append(turn)
    return own, others


def _suggested(connection: sqlite3.Connection) -> set[tuple[str, str]]:
    """Return the articles and annotators whose layer has something in it that was suggested or decided."""
    query = """SELECT document, annotator FROM layer WHERE suggested_by IS NOT NULL
        OR EXISTS (SELECT 1 FROM span WHERE span.layer = layer.number)
        OR EXISTS (SELECT 1 FROM quote WHERE quote.layer = layer.number)"""
    return set(connection.execute(query))
