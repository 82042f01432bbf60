"""The people of a project: who they are, who may adjudicate. A project need not have such a list."""

import sqlite3
from collections.abc import Iterable

from annotate.errors import KnownError
from annotate.people import Person, again_name, initials_of, is_again_name, may_adjudicate
from storage.database import readable
from storage.layers import GOLD, layer_annotators
from storage.validation import require_name

TABLE = """CREATE TABLE person (
    name TEXT PRIMARY KEY CHECK (name <> ''),
    initials TEXT NOT NULL UNIQUE CHECK (initials <> ''),
    may_adjudicate INTEGER NOT NULL CHECK (may_adjudicate IN (0, 1)),
    is_active INTEGER NOT NULL CHECK (is_active IN (0, 1)),
    again_of TEXT REFERENCES person (name) CHECK (again_of IS NULL OR (again_of <> name AND NOT may_adjudicate)),
    added_at TEXT NOT NULL
    ) STRICT, WITHOUT ROWID"""
_INITIALS_CHARACTERS = 8


class PeopleError(KnownError):
    """Something cannot be said about this person; nothing was changed."""


class NotAllowed(KnownError):
    """This person may not decide in gold."""


@readable("people")
def read_people(connection: sqlite3.Connection) -> list[Person]:
    """Return the people in the order in which they came, without their second passes."""
    query = """SELECT name, initials, may_adjudicate, is_active FROM person WHERE again_of IS NULL
        ORDER BY added_at, name"""
    return [Person(row[0], row[1], bool(row[2]), bool(row[3])) for row in connection.execute(query)]


def add_people(connection: sqlite3.Connection, people: Iterable[Person], at: str) -> None:
    """These people are in the list; with the first of them all who have annotated so far. Raises `KnownError`."""
    there = read_people(connection)
    if not there:
        _add_those_at_work(connection, at)
        there = read_people(connection)
    for person in people:
        require_person(person.name)
        if any(other.name == person.name for other in there):
            raise PeopleError(f"{person.name} is in the list of people already.")
        initials = person.initials or initials_of(person.name, _initials(connection))
        _require_free(connection, initials, person.name)
        _insert(connection, person, initials, at)


def change_person(connection: sqlite3.Connection, person: Person) -> None:
    """The person with this name has these initials and rights. Raises `KnownError`."""
    require_in_list(connection, person.name)
    _require_free(connection, person.initials, person.name)
    connection.execute(
        "UPDATE person SET initials = ?, may_adjudicate = ?, is_active = ? WHERE name = ?",
        (person.initials, person.may_adjudicate, person.is_active, person.name),
    )


def remove_person(connection: sqlite3.Connection, name: str) -> None:
    """The person is not in the list. Raises `PeopleError` where there is work of theirs, or work given to them."""
    require_in_list(connection, name)
    has_work = """SELECT 1 FROM layer WHERE annotator IN (?1, ?2) UNION ALL
        SELECT 1 FROM assignment WHERE annotator IN (?1, ?2)"""
    if connection.execute(has_work, (name, again_name(name))).fetchone():
        raise PeopleError(
            f"{name} has articles in this project, so the name has to stay: say that {name} is no longer at work."
        )
    connection.execute("DELETE FROM person WHERE again_of = ?", (name,))
    connection.execute("DELETE FROM person WHERE name = ?", (name,))


def ensure_again(connection: sqlite3.Connection, name: str, at: str) -> str:
    """Return the annotator of this person's second passes, who is in the table afterwards."""
    again = again_name(name)
    if connection.execute("SELECT 1 FROM person WHERE name = ?", (again,)).fetchone() is None:
        taken = _initials(connection)
        initials = connection.execute("SELECT initials FROM person WHERE name = ?", (name,)).fetchone()[0]
        own = f"{initials}2" if f"{initials}2" not in taken else initials_of(again, taken)
        _insert(connection, Person(again, own, again_of=name), own, at)
    return again


def require_in_list(connection: sqlite3.Connection, name: str) -> None:
    """Raise `PeopleError` unless this person is in the list."""
    names = [person.name for person in read_people(connection)]
    if not names:
        raise PeopleError(f"The list of people is empty: add {name} first.")
    if name not in names:
        raise PeopleError(f"Nobody called {name!r} is in the list of people: it has {', '.join(names)}.")


def require_adjudicator(connection: sqlite3.Connection, name: str) -> None:
    """Raise `NotAllowed` unless this person may write gold."""
    people = read_people(connection)
    if not may_adjudicate(people, name):
        chosen = [person.name for person in people if person.may_adjudicate and person.is_active]
        raise NotAllowed(
            f"{name or '–'} may not decide in gold: that is for {', '.join(chosen)}. "
            "Whoever keeps the list of people can change that."
        )


def require_person(name: str) -> None:
    """Raise `KnownError` unless this can be the name of a person in the list."""
    require_name(name)
    if name.casefold() == GOLD:
        raise PeopleError(f"Nobody can be called {name}: that is the name of the adjudicated layer.")
    if is_again_name(name):
        raise PeopleError(f"Nobody can be called {name}: that is how second passes are called.")


def _add_those_at_work(connection: sqlite3.Connection, at: str) -> None:
    """Whoever has annotated is in the list; who has decided in gold may go on doing so."""
    deciding = {row[0] for row in connection.execute('SELECT DISTINCT "by" FROM resolution')}
    at_work = [name for name in layer_annotators(connection) if name != GOLD and not is_again_name(name)]
    for name in dict.fromkeys([*at_work, *sorted(deciding - {GOLD, ""})]):
        initials = initials_of(name, _initials(connection))
        _insert(connection, Person(name, initials, may_adjudicate=name in deciding), initials, at)


def _require_free(connection: sqlite3.Connection, initials: str, name: str) -> None:
    if not initials.strip() or initials != initials.strip() or not initials.isprintable():
        raise PeopleError(f"The initials of {name} are to be a few letters without spaces around them.")
    if len(initials) > _INITIALS_CHARACTERS:
        raise PeopleError(f"Initials have at most {_INITIALS_CHARACTERS} letters, and {initials!r} has more.")
    taken = connection.execute("SELECT name FROM person WHERE initials = ? AND name <> ?", (initials, name)).fetchone()
    if taken is not None:
        raise PeopleError(f"{taken[0]} has the initials {initials} already: give {name} others.")


def _initials(connection: sqlite3.Connection) -> set[str]:
    return {row[0] for row in connection.execute("SELECT initials FROM person")}


def _insert(connection: sqlite3.Connection, person: Person, initials: str, at: str) -> None:
    connection.execute(
        "INSERT INTO person (name, initials, may_adjudicate, is_active, again_of, added_at) VALUES (?, ?, ?, ?, ?, ?)",
        (person.name, initials, person.may_adjudicate, person.is_active, person.again_of, at),
    )
