"""A backup comes back, as a new file or in place of the project; before that, what it would change."""

from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from annotate.model import AnnotationSet
from storage import chain
from storage.copying import copy_whole
from storage.database import DamagedProject, Database, explained, open_database, open_for_reading
from storage.file_shape import inspect
from storage.how_far import Tell, silent
from storage.layers import load_layer
from storage.migrations import migrate


@dataclass(frozen=True, slots=True)
class LayerDifference:
    """One annotator's layer of one article that is not the same: how many records only one side has, or both differ."""

    title: str
    annotator: str
    only_now: int
    only_backup: int
    changed: int


@dataclass(slots=True)
class Difference:
    """What going back to a backup would change.

    ``acts`` are those done since, by annotator; ``has_parted`` when the backup has acts that the project does not have.
    """

    articles_only_now: list[str] = field(default_factory=list)
    articles_only_backup: list[str] = field(default_factory=list)
    layers: list[LayerDifference] = field(default_factory=list)
    acts: Counter[str] = field(default_factory=Counter)
    has_parted: bool = False

    @property
    def is_empty(self) -> bool:
        """True when both say the same."""
        return not (self.articles_only_now or self.articles_only_backup or self.layers or self.acts)


def compare(path: Path, backup: Path, tell: Tell = silent) -> Difference:
    """Return what the project has that the backup has not, and the other way round. Raises `ProjectError`."""
    with closing(open_database(path, inspect)) as now, closing(_opened(backup)) as then:
        migrate(now, now=datetime.now(UTC))
        with now.snapshot(), then.snapshot():
            return _compare(now, then, tell)


def _compare(now: Database, then: Database, tell: Tell) -> Difference:
    found = Difference()
    titles: dict[str, str] = {}
    for database in (then, now):
        titles.update(database.connection.execute("SELECT id, title FROM document").fetchall())
    ours, theirs = (
        {row[0] for row in database.connection.execute("SELECT id FROM document")} for database in (now, then)
    )
    found.articles_only_now = sorted(titles[each] for each in ours - theirs)
    found.articles_only_backup = sorted(titles[each] for each in theirs - ours)
    last, head = chain.last_row(then.connection)
    # A file from before there was a chain can only be told by its numbers.
    found.has_parted = not chain.has_row(now.connection, last, head) and then.version >= chain.SINCE
    query = "SELECT annotator, count(*) FROM journal WHERE seq > ? GROUP BY annotator"
    found.acts = Counter(dict(now.connection.execute(query, (last,)).fetchall()))
    layers = "SELECT document, annotator FROM layer"
    pairs = sorted({*now.connection.execute(layers).fetchall(), *then.connection.execute(layers).fetchall()})
    for done, (document, annotator) in enumerate(pairs):
        tell(done, len(pairs))
        if document in ours & theirs:
            sides = [load_layer(database.connection, document, annotator) for database in (now, then)]
            if sides[0] != sides[1]:
                found.layers.append(_difference(titles[document], annotator, *sides))
    return found


def _difference(title: str, annotator: str, now: AnnotationSet, then: AnnotationSet) -> LayerDifference:
    ours, theirs = ({record.id: record for record in side.records()} for side in (now, then))
    changed = sum(ours[each] != theirs[each] for each in ours.keys() & theirs.keys())
    return LayerDifference(
        title, annotator, len(ours.keys() - theirs.keys()), len(theirs.keys() - ours.keys()), changed
    )


def restore_to(backup: Path, path: Path, tell: Tell = silent) -> None:
    """The backup is a project at ``path``, where nothing was. Raises `ProjectError`."""
    with closing(open_for_reading(backup, inspect)) as database:
        copy_whole(database, path, tell)


def restore_over(backup: Path, path: Path, tell: Tell = silent) -> None:
    """The project at ``path`` holds what the backup holds, at once and for everybody who has it open.

    Make a backup of it first. Raises `ProjectError`, and leaves it as it was, when it cannot be written.
    """
    with (
        closing(open_for_reading(backup, inspect)) as source,
        closing(open_database(path, inspect)) as target,
        explained(path),
    ):
        if target.is_read_only:
            # Says why.
            with target.transaction():
                return
        source.connection.backup(
            target.connection, pages=-1, progress=lambda _status, remaining, total: tell(total - remaining, total)
        )
        found = target.connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise DamagedProject(f"{path} could not be read back ({found}): restore the backup into a new file.")


def _opened(backup: Path) -> Database:
    database = open_for_reading(backup, inspect)
    try:
        # For reading only: it stays as it is and reads as if it were of today.
        migrate(database, now=datetime.now(UTC))
    except BaseException:
        database.close()
        raise
    return database
