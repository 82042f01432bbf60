"""The people of an open project and what is assigned to them: each act whole and on disk, or not done."""

from collections.abc import Callable
from datetime import datetime

from annotate.people import Person, again_name
from storage import assignment, people
from storage.assignment import Assignment, Batch
from storage.database import Database, timestamp


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
