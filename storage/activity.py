"""How long somebody was active in which article on which day, and what they finished then."""

import sqlite3
from dataclasses import dataclass
from datetime import datetime

from annotate.model import State
from annotate.people import again_name, person_of
from storage.database import timestamp


@dataclass(frozen=True, slots=True)
class Activity:
    """Seconds of one person: in one article on all days, and on one day in all articles; and the articles finished."""

    in_article: float
    on_day: float
    finished: int


def add_activity(connection: sqlite3.Connection, document: str, annotator: str, day: str, seconds: float) -> None:
    """So many seconds more are counted. Call it inside a transaction."""
    connection.execute(
        """INSERT INTO activity (document, annotator, day, seconds) VALUES (?, ?, ?, ?)
        ON CONFLICT DO UPDATE SET seconds = seconds + excluded.seconds""",
        (document, annotator, day, seconds),
    )


def read_activity(connection: sqlite3.Connection, document: str | None, annotator: str, midnight: datetime) -> Activity:
    """Return what was done in this layer, and by the person today; the day begins at ``midnight`` in its time zone."""
    in_article = "SELECT total(seconds) FROM activity WHERE document IS ? AND annotator = ?"
    on_day = "SELECT total(seconds) FROM activity WHERE annotator IN (?, ?) AND day = ?"
    # A second pass is work like any other.
    whole, again = person_of(annotator), again_name(person_of(annotator))
    return Activity(
        connection.execute(in_article, (document, annotator)).fetchone()[0],
        connection.execute(on_day, (whole, again, midnight.date().isoformat())).fetchone()[0],
        sum(len(_finished_since(connection, name, timestamp(midnight))) for name in (whole, again)),
    )


def _finished_since(connection: sqlite3.Connection, annotator: str, since: str) -> set[str]:
    """Return the articles that this person finished since then and that are finished still."""
    found: set[str] = set()
    # From the youngest row back, along an index: a day's rows are looked at and not all.
    query = """SELECT at, act, document FROM journal
        WHERE annotator = ? AND kind IN ('edit', 'undo', 'redo') ORDER BY seq DESC"""
    for at, act, document in connection.execute(query, (annotator,)):
        if at < since:
            break
        if act == "finish":
            found.add(document)
    state = "SELECT state FROM layer WHERE document = ? AND annotator = ?"
    return {
        document
        for document in found
        if connection.execute(state, (document, annotator)).fetchone() == (State.FINISHED.value,)
    }
