"""The list of articles, of any length: which of them a filter lets through, and their rows as they are looked at.

No row is read before it is asked for, and nothing is counted then: a layer bears the counts of its records
(storage/layers.py), and titles stand folded in a table of their own, so that filtering reads no article
(docs/adr/0042).
"""

import json
import sqlite3
from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from annotate.folding import fold
from annotate.model import AnnotationSet, State
from annotate.people import again_name
from storage.assignment import due_again
from storage.database import Database, readable
from storage.layers import counts_of

TABLES = (
    """CREATE TABLE headline (
    number INTEGER PRIMARY KEY REFERENCES document (number),
    folded TEXT NOT NULL
    ) STRICT""",
    # What the list shows of articles, without a look at the long rows in which their texts stand.
    "CREATE INDEX document_listed ON document (number, id, title, source, characters)",
    "CREATE INDEX document_source ON document (source)",
    "CREATE INDEX note_flagged ON note (layer) WHERE is_flagged",
)
# So many rows are read at once, and so many such pages kept: some screens of a list.
_PAGE, _PAGES_KEPT = 100, 20
# So many articles are looked at before others have their turn; it takes some milliseconds.
_STRETCH = 500


class Progress(StrEnum):
    """How far an annotator is with an article; also the name of its icon."""

    NEW = "new"
    OPEN = "open"
    DECIDED = "decided"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """One line of the article list; the counts are of the annotator's live records.

    ``flagged_by`` is whoever has flagged the article or something in it, this annotator or another. ``annotator`` is
    whose layer it is, of a second pass its own one; ``batch`` that in which it is assigned to them, empty where none.
    """

    number: int
    id: str
    title: str
    source: str
    characters: int
    state: State
    undecided: int
    spans: int
    quotes: int
    is_suggested: bool
    flagged_by: tuple[str, ...] = ()
    annotator: str = ""
    batch: str = ""
    hides_suggestions: bool = False

    @property
    def progress(self) -> Progress:
        """How far the article is."""
        if self.state is State.FINISHED:
            return Progress.FINISHED
        if self.undecided:
            return Progress.OPEN
        return Progress.DECIDED if self.spans or self.quotes else Progress.NEW


@dataclass(frozen=True, slots=True)
class Chosen:
    """Which articles are listed: all, or those whose title holds ``words`` in any spelling, that are so far, flagged.

    ``is_assigned`` leaves those that the annotator is to annotate, ``source`` those that come from there.
    """

    words: str = ""
    progress: Progress | None = None
    is_flagged: bool = False
    is_assigned: bool = False
    source: str | None = None

    @property
    def is_all(self) -> bool:
        """True when no article is left out."""
        return self == Chosen()


_PROGRESS = {
    Progress.NEW: "coalesce(layer.state, 'open') = 'open' AND coalesce(undecided + spans + quotes, 0) = 0",
    Progress.OPEN: "layer.state = 'open' AND undecided > 0",
    Progress.DECIDED: "layer.state = 'open' AND undecided = 0 AND spans + quotes > 0",
    Progress.FINISHED: "layer.state = 'finished'",
}
# An article that is due for the second time counts as the second pass has it.
_WHOSE = "iif(document.id IN (SELECT value FROM json_each(:due)), :again, :annotator)"
_OWN_LAYER = f"LEFT JOIN layer ON layer.document = document.id AND layer.annotator = {_WHOSE}"
_OWN_TASK = f"LEFT JOIN assignment ON assignment.document = document.id AND assignment.annotator = {_WHOSE}"
_ROWS = f"""SELECT document.number, document.id, title, source, characters, coalesce(state, 'open'),
    coalesce(undecided, 0), coalesce(spans, 0), coalesce(quotes, 0), suggested_by IS NOT NULL,
    (SELECT json_group_array(annotator) FROM layer AS any_layer WHERE any_layer.document = document.id
        AND EXISTS (SELECT 1 FROM note WHERE note.layer = any_layer.number AND is_flagged)),
    {_WHOSE}, coalesce((SELECT name FROM batch WHERE batch.number = assignment.batch), ''),
    coalesce(hides_suggestions, 0)
    FROM document {_OWN_LAYER} {_OWN_TASK} WHERE document.number IN (SELECT value FROM json_each(:numbers))
    ORDER BY document.number"""


class Listing:
    """The articles that the filter lets through, in order of import, as they were when this was made."""

    def __init__(self, database: Database, annotator: str, chosen: Chosen) -> None:
        self.annotator = annotator
        self.chosen = chosen
        self._database = database
        with database.snapshot() as connection:
            self._who = _who(connection, annotator)
            self.numbers: Sequence[int] = _numbers(connection, self._who, chosen)
        self._pages: OrderedDict[int, list[DocumentRow]] = OrderedDict()

    def __len__(self) -> int:
        return len(self.numbers)

    def __iter__(self) -> Iterator[DocumentRow]:
        for first in range(0, len(self.numbers), _PAGE):
            yield from self._read(first)

    def __getitem__(self, at: int) -> DocumentRow:
        """Return the row at this place, read from the file unless one near it was."""
        if not 0 <= at < len(self.numbers):
            raise IndexError(at)
        page, within = divmod(at, _PAGE)
        rows = self._pages.get(page)
        if rows is None:
            rows = self._pages[page] = self._read(page * _PAGE)
            if len(self._pages) > _PAGES_KEPT:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return rows[within]

    def place(self, document: str) -> int | None:
        """Return where an article stands; None when the filter hides it."""
        query = "SELECT number FROM document WHERE id = ?"
        with self._database.snapshot() as connection:
            found = connection.execute(query, (document,)).fetchone()
        if found is None:
            return None
        at = bisect_left(self.numbers, found[0])
        return at if at < len(self.numbers) and self.numbers[at] == found[0] else None

    def next_open(self, after: int) -> int | None:
        """Return the place of the next article that is not finished: behind this place, else from the beginning.

        Last of all comes the article at this place, which may be there once more.
        """
        here = self.numbers[after] if 0 <= after < len(self.numbers) else 0
        query = f"""SELECT document.number FROM document {_OWN_LAYER}
            WHERE coalesce(layer.state, 'open') = 'open' AND document.number {{}} :here ORDER BY document.number"""
        with self._database.snapshot() as connection:
            for direction in (">", "<="):
                for (number,) in connection.execute(query.format(direction), self._who | {"here": here}):
                    at = bisect_left(self.numbers, number)
                    if at < len(self.numbers) and self.numbers[at] == number:
                        return at
        return None

    def follow(self, at: int, annotations: AnnotationSet, *, is_suggested: bool) -> None:
        """The row at this place is as an act has left it, where it was read."""
        page, within = divmod(at, _PAGE)
        if page in self._pages:
            old = self._pages[page][within]
            self._pages[page][within] = _after(old, annotations, is_suggested=is_suggested)

    def _read(self, first: int) -> list[DocumentRow]:
        numbers = list(self.numbers[first : first + _PAGE])
        with self._database.snapshot() as connection:
            return _rows(connection, self._who, numbers)


def _who(connection: sqlite3.Connection, annotator: str) -> dict[str, object]:
    """Return what the queries ask of who it is."""
    due = json.dumps(sorted(due_again(connection, annotator)))
    return {"annotator": annotator, "again": again_name(annotator), "due": due}


@readable("an article")
def _rows(connection: sqlite3.Connection, who: dict[str, object], numbers: list[int]) -> list[DocumentRow]:
    rows = connection.execute(_ROWS, who | {"numbers": json.dumps(numbers)})
    return [
        DocumentRow(
            number=row[0],
            id=row[1],
            title=row[2],
            source=row[3],
            characters=row[4],
            state=State(row[5]),
            undecided=row[6],
            spans=row[7],
            quotes=row[8],
            is_suggested=bool(row[9]),
            flagged_by=tuple(json.loads(row[10])),
            annotator=row[11],
            batch=row[12],
            hides_suggestions=bool(row[13]),
        )
        for row in rows
    ]


def _numbers(connection: sqlite3.Connection, who: dict[str, object], chosen: Chosen) -> Sequence[int]:
    if chosen.is_all:
        count, first, last = connection.execute("SELECT count(*), min(number), max(number) FROM document").fetchone()
        if not count or last - first + 1 == count:
            return range(first or 0, (last or -1) + 1)
    tables, terms = ["document"], ["1"]
    if words := fold(chosen.words.strip()):
        tables.append("JOIN headline ON headline.number = document.number")
        terms.append("instr(folded, :words)")
    if chosen.progress is not None:
        tables.append(_OWN_LAYER)
        terms.append(_PROGRESS[chosen.progress])
    if chosen.is_flagged:
        terms.append(
            """document.id IN (SELECT document FROM layer WHERE number IN (SELECT layer FROM note WHERE is_flagged))"""
        )
    if chosen.is_assigned:
        tables.append(_OWN_TASK)
        terms.append("assignment.batch IS NOT NULL")
    if chosen.source is not None:
        terms.append("source = :source")
    # As one value: fetching a hundred thousand rows takes longer than finding them.
    query = f"""SELECT json_group_array(number) FROM (SELECT document.number AS number FROM {" ".join(tables)}
        WHERE {" AND ".join(terms)} ORDER BY document.number)"""
    values = who | {"words": words, "source": chosen.source}
    return array("q", json.loads(connection.execute(query, values).fetchone()[0]))


def count_without_suggestions(connection: sqlite3.Connection, annotator: str) -> int:
    """Return how many articles wait for suggestions at most: a second pass may have had its own."""
    query = """SELECT (SELECT count(*) FROM document) - (SELECT count(*) FROM layer
        WHERE annotator = ?1 AND (suggested_by IS NOT NULL OR state = 'finished')) - (SELECT count(*) FROM assignment
        LEFT JOIN layer ON layer.document = assignment.document AND layer.annotator = ?1
        WHERE assignment.annotator = ?1 AND hides_suggestions AND suggested_by IS NULL AND state IS NOT 'finished')"""
    return int(connection.execute(query, (annotator,)).fetchone()[0]) + len(due_again(connection, annotator))


def without_suggestions(database: Database, annotator: str, first: str | None) -> Iterator[tuple[str, str] | None]:
    """Yield these articles, see `Project.without_suggestions`."""
    with database.snapshot() as connection:
        last = connection.execute("SELECT coalesce(max(number), 0) FROM document").fetchone()[0]
        found = connection.execute("SELECT number FROM document WHERE id = ?", (first,)).fetchone()
        who = _who(connection, annotator)
    here = found[0] if found is not None else 1
    query = f"""SELECT document.id, {_WHOSE} FROM document {_OWN_LAYER} {_OWN_TASK}
        WHERE document.number BETWEEN :low AND :high AND suggested_by IS NULL AND coalesce(state, 'open') = 'open'
        AND NOT coalesce(hides_suggestions, 0) ORDER BY document.number"""
    for begin, end in ((here, last), (1, here - 1)):
        for low in range(begin, end + 1, _STRETCH):
            with database.snapshot() as connection:
                values = who | {"low": low, "high": min(low + _STRETCH - 1, end)}
                waiting = connection.execute(query, values).fetchall()
            yield from waiting or (None,)


def list_title(connection: sqlite3.Connection, number: int, title: str) -> None:
    """The article with this number is found by its title. Call it inside the transaction that adds it."""
    connection.execute("INSERT INTO headline (number, folded) VALUES (?, ?)", (number, fold(title)))


def list_titles(connection: sqlite3.Connection) -> None:
    """All articles are found by their titles."""
    for number, title in connection.execute("SELECT number, title FROM document ORDER BY number").fetchall():
        list_title(connection, number, title)


def missing_titles(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield the titles that the list would not find by their words."""
    query = """SELECT title, folded FROM document LEFT JOIN headline ON headline.number = document.number
        ORDER BY document.number"""
    for title, folded in connection.execute(query):
        if folded != fold(title):
            yield title


def _after(row: DocumentRow, annotations: AnnotationSet, *, is_suggested: bool) -> DocumentRow:
    others = tuple(name for name in row.flagged_by if name != annotations.annotator)
    is_flagged = any(note.is_flagged for note in annotations.notes)
    row = replace(row, flagged_by=(*others, annotations.annotator) if is_flagged else others)
    if annotations.annotator != row.annotator:
        return row
    undecided, spans, quotes = counts_of(annotations)
    is_suggested = row.is_suggested or is_suggested
    state = annotations.state
    return replace(row, state=state, undecided=undecided, spans=spans, quotes=quotes, is_suggested=is_suggested)
