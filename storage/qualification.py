"""Training and qualification articles: what gold has otherwise, and the score of a qualification, which stays."""

import sqlite3

from annotate.errors import KnownError
from annotate.model import State
from annotate.pieces import Attempt, marks_of
from storage.assignment import BatchKind
from storage.change import Change
from storage.database import readable
from storage.layers import GOLD, load_layer


class QualificationClosed(KnownError):
    """The article was handed in, and there is no second try."""


@readable("attempts")
def read_attempts(connection: sqlite3.Connection, annotator: str | None = None) -> list[Attempt]:
    """Return all attempts, or those of one person, in the order in which they were handed in."""
    query = """SELECT document, annotator, number, at, matched, marked, gold, may_repeat FROM attempt
        WHERE ?1 IS NULL OR annotator = ?1 ORDER BY at, annotator, document, number"""
    return [
        Attempt(document, name, number, at, matched, marked, gold, bool(may_repeat))
        for document, name, number, at, matched, marked, gold, may_repeat in connection.execute(query, (annotator,))
    ]


def kind_for(connection: sqlite3.Connection, document: str, annotator: str) -> BatchKind | None:
    """Return what the article is for in this person's hands; None where it is not assigned to them."""
    query = """SELECT kind FROM assignment JOIN batch ON batch.number = assignment.batch
        WHERE (annotator, document) = (?, ?)"""
    row = connection.execute(query, (annotator, document)).fetchone()
    return None if row is None else BatchKind(row[0])


def hand_in(connection: sqlite3.Connection, change: Change, at: str) -> None:
    """A finished qualification article has its score. Raises `QualificationClosed` where it had one already.

    Call it in the transaction of the change, once that is written.
    """
    document, annotator = change.after.document, change.annotator
    if annotator == GOLD or kind_for(connection, document, annotator) is not BatchKind.QUALIFICATION:
        return
    attempts = [each for each in read_attempts(connection, annotator) if each.document == document]
    if attempts and not attempts[-1].may_repeat:
        raise QualificationClosed(
            "This qualification article was handed in, and there is no second try unless the desk allows one."
        )
    if change.before.state is State.OPEN and change.after.state is State.FINISHED:
        yours, gold = marks_of(change.after), marks_of(load_layer(connection, document, GOLD))
        connection.execute(
            """INSERT INTO attempt (document, annotator, number, at, matched, marked, gold)
            VALUES (?, ?, ?, ?, ?, ?, ?)""",
            (document, annotator, len(attempts) + 1, at, len(yours & gold), len(yours), len(gold)),
        )


def allow_again(connection: sqlite3.Connection, document: str, annotator: str) -> None:
    """The person may try this qualification article once more. Raises `KnownError`."""
    done = connection.execute(
        """UPDATE attempt SET may_repeat = 1 WHERE (annotator, document) = (?1, ?2)
        AND number = (SELECT max(number) FROM attempt WHERE (annotator, document) = (?1, ?2))""",
        (annotator, document),
    )
    if not done.rowcount:
        raise KnownError(f"{annotator} has not handed in {document} as a qualification article so far.")
