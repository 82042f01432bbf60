"""The people of an open project and what is assigned to them: each act whole and on disk, or not done."""

from collections.abc import Callable, Iterable
from datetime import datetime

from annotate.people import Person, again_name
from annotate.pieces import Attempt, Piece
from storage import assignment, people, qualification
from storage.assignment import Assignment, Batch, BatchKind, Order, Plan
from storage.database import Database, timestamp
from storage.how_far import Tell, silent
from storage.layers import GOLD, layer_annotators
from storage.pieces import read_pieces


class Team:
    """Belongs to one open project, and to its thread."""

    def __init__(self, database: Database, now: Callable[[], datetime]) -> None:
        self._database = database
        self._now = now

    # People ----------------------------------------------------------------------------------------------------------

    def people(self) -> list[Person]:
        """Return the people in the order in which they came; nobody where the project has no list of them."""
        with self._database.snapshot() as connection:
            return people.read_people(connection)

    def names(self) -> list[str]:
        """Return who may sit there: the people at work, where there is no list of them who has annotated so far."""
        with self._database.snapshot() as connection:
            listed = people.read_people(connection)
            if listed:
                return [person.name for person in listed if person.is_active]
            return [name for name in layer_annotators(connection) if name != GOLD]

    def has_work_for(self, person: str) -> bool:
        """True when an article is assigned to the person."""
        with self._database.snapshot() as connection:
            query = "SELECT 1 FROM assignment WHERE annotator IN (?, ?) LIMIT 1"
            return connection.execute(query, (person, again_name(person))).fetchone() is not None

    def second_passes(self) -> frozenset[str]:
        """Return the annotators of second passes, who are no people of their own."""
        with self._database.snapshot() as connection:
            return frozenset(row[0] for row in connection.execute("SELECT name FROM person WHERE again_of IS NOT NULL"))

    def add(self, *added: Person) -> None:
        """These people are in the list; without initials they get some. Raises `KnownError`, and then adds nobody.

        With the first of them come all who have annotated so far; of those, who has decided in gold may go on.
        """
        with self._database.transaction() as connection:
            people.add_people(connection, added, timestamp(self._now()))

    def change(self, person: Person) -> None:
        """The person with this name has these initials and rights. Raises `KnownError`."""
        with self._database.transaction() as connection:
            people.change_person(connection, person)

    def remove(self, name: str) -> None:
        """The person is not in the list. Raises `PeopleError` where there is work of theirs or for them."""
        with self._database.transaction() as connection:
            people.remove_person(connection, name)

    # Assignments -----------------------------------------------------------------------------------------------------

    def batches(self) -> list[Batch]:
        """Return the batches in the order in which they were made."""
        with self._database.snapshot() as connection:
            return assignment.read_batches(connection)

    def assignments(self, person: str | None = None) -> list[Assignment]:
        """Return who is to annotate what; of one person their second passes, too."""
        annotators = None if person is None else (person, again_name(person))
        with self._database.snapshot() as connection:
            return assignment.read_assignments(connection, annotators)

    def plan(self, order: Order) -> Plan:
        """Return what `assign` would do. Raises `KnownError` where it cannot be done."""
        with self._database.snapshot() as connection:
            return assignment.make_plan(connection, order)

    def assign(self, order: Order, tell: Tell = silent) -> Plan:
        """The articles are assigned; what was assigned before is as it was. Raises `KnownError`.

        ``tell`` hears how many of how many turns are written; where it raises, nothing is assigned.
        """
        with self._database.transaction() as connection:
            plan = assignment.make_plan(connection, order)
            assignment.carry_out(connection, plan, timestamp(self._now()), tell)
        return plan

    def take_back(self, person: str, documents: Iterable[str]) -> int:
        """The person no longer has to annotate these articles; returns how many it were. What they did stays."""
        with self._database.transaction() as connection:
            return assignment.take_back(connection, person, documents)

    def layer_for(self, person: str, document: str) -> str:
        """Return the annotator as whom the person works on the article: themselves, or their second pass."""
        with self._database.snapshot() as connection:
            return assignment.layer_for(connection, person, document)

    def due_again(self, person: str) -> frozenset[str]:
        """Return the articles that the person has to annotate now for the second time."""
        with self._database.snapshot() as connection:
            return assignment.due_again(connection, person)

    def hides_suggestions(self, document: str, annotator: str) -> bool:
        """True where the annotator is to annotate the article without suggestions."""
        with self._database.snapshot() as connection:
            return assignment.hides_suggestions(connection, document, annotator)

    # Training and qualification --------------------------------------------------------------------------------------

    def kind_for(self, document: str, annotator: str) -> BatchKind | None:
        """Return what the article is for in this person's hands; None where it is not assigned to them."""
        with self._database.snapshot() as connection:
            return qualification.kind_for(connection, document, annotator)

    def attempts(self, person: str | None = None) -> list[Attempt]:
        """Return how qualification articles went, of all or of one person."""
        with self._database.snapshot() as connection:
            return qualification.read_attempts(connection, person)

    def allow_again(self, document: str, person: str) -> None:
        """The person may try this qualification article once more. Raises `KnownError`."""
        with self._database.transaction() as connection:
            qualification.allow_again(connection, document, person)

    def require_adjudicator(self, name: str) -> None:
        """Raise `NotAllowed` unless this person may write gold."""
        with self._database.snapshot() as connection:
            people.require_adjudicator(connection, name)

    # How far everybody is --------------------------------------------------------------------------------------------

    def pieces(self, tick: Callable[[int, int], None]) -> list[Piece]:
        """Return what everybody has done in what is assigned to them, and what they have begun beside it."""
        with self._database.snapshot() as connection:
            return read_pieces(connection, tick)
