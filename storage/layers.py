"""The layers in use, kept in memory as long as nobody else writes to the file."""

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from annotate.edits import Edit
from annotate.model import AnnotationSet, Record, State, anchors_of
from storage.database import Database, readable
from storage.rows import read_layer, write_steps

# What the list of articles shows of a layer, so that it need not count ten million records (docs/adr/0042).
COUNTS = tuple(
    f"ALTER TABLE layer ADD COLUMN {name} INTEGER NOT NULL DEFAULT 0 CHECK ({name} >= 0)"
    for name in ("undecided", "spans", "quotes")
)
# The same, counted, as columns of a query on the table layer.
COUNTED = """(SELECT count(*) FROM span WHERE layer = layer.number AND decision IS NULL)
    + (SELECT count(*) FROM quote WHERE layer = layer.number AND (decision IS NULL OR (decision <> 'rejected'
        AND EXISTS (SELECT 1 FROM stance WHERE stance.layer = quote.layer AND stance.quote = quote.id
            AND stance.decision IS NULL)))) AS undecided,
    (SELECT count(*) FROM span WHERE layer = layer.number AND decision IS NOT 'rejected') AS spans,
    (SELECT count(*) FROM quote WHERE layer = layer.number AND decision IS NOT 'rejected') AS quotes"""
# The layer of this annotator is the adjudicated one.
GOLD = "gold"
# An annotator works on one article and looks back at a few; a reviewer compares a handful of annotators.
_KEPT = 16


class Layers:
    """What each annotator says about each article, always as the file has it."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._sets: OrderedDict[tuple[str, str], AnnotationSet] = OrderedDict()
        self._seen = database.data_version()

    def get(self, document: str, annotator: str) -> AnnotationSet:
        """Return the layer; an empty one when the annotator has not worked on the article."""
        with self._database.snapshot() as connection:
            # Asked inside the snapshot: the rows read next are of the same moment.
            seen = self._database.data_version()
            if seen != self._seen:
                self._sets.clear()
                self._seen = seen
            key = (document, annotator)
            annotations = self._sets.get(key)
            if annotations is None:
                annotations = load_layer(connection, document, annotator)
                self.keep(annotations)
            else:
                self._sets.move_to_end(key)
            return annotations

    def keep(self, annotations: AnnotationSet) -> None:
        """The layer is known to be this one. Call it once the transaction that wrote it is committed."""
        self._sets[annotations.document, annotations.annotator] = annotations
        self._sets.move_to_end((annotations.document, annotations.annotator))
        while len(self._sets) > _KEPT:
            self._sets.popitem(last=False)


@readable("annotations")
def load_layer(
    connection: sqlite3.Connection, document: str, annotator: str, *, known: Iterable[Record] = ()
) -> AnnotationSet:
    """Return what the rows say about the article, without any cache; records among ``known`` are not made anew.

    Raises `DamagedProject`.
    """
    found = connection.execute(
        """SELECT layer.number, state, characters FROM layer JOIN document ON document.id = layer.document
        WHERE document = ? AND annotator = ?""",
        (document, annotator),
    ).fetchone()
    if found is None:
        return AnnotationSet.make(document, annotator)
    number, state, characters = found
    layer = read_layer(connection, number, document=document, annotator=annotator, state=State(state), known=known)
    if _end(layer) > characters:
        # No table can hold a row against another table's text; whatever draws and counts relies on it.
        raise ValueError(f"a place of {annotator} in {document} is not inside the text")
    return layer


def _end(layer: AnnotationSet) -> int:
    ends = [span.end for span in layer.spans] + [quote.end for quote in layer.quotes]
    ends += [made.end for made in layer.resolutions]
    ends += [anchor.end for record in layer.records() for anchor in anchors_of(record) if anchor is not None]
    return max(ends, default=0)


def write_layer(connection: sqlite3.Connection, edit: Edit, before: AnnotationSet, after: AnnotationSet) -> None:
    """The rows of the layer are as in ``after``, to which the edit leads from ``before``. Call it in a transaction."""
    number = layer_number(connection, after.document, after.annotator)
    write_steps(connection, number, edit)
    if (counts := counts_of(after)) != counts_of(before):
        query = "UPDATE layer SET undecided = ?, spans = ?, quotes = ? WHERE number = ?"
        connection.execute(query, (*counts, number))


def counts_of(annotations: AnnotationSet) -> tuple[int, int, int]:
    """Return how many records are undecided, and how many spans and quotations are in force, as a layer bears them."""
    return len(annotations.undecided), len(annotations.live_spans), len(annotations.live_quotes)


def fill_counts(connection: sqlite3.Connection, tell: Callable[[int, int], None]) -> None:
    """Every layer bears the counts of its records; ``tell`` hears how many of how many do, and may raise to stop it."""
    numbers = [row[0] for row in connection.execute("SELECT number FROM layer ORDER BY number")]
    for done, number in enumerate(numbers):
        tell(done, len(numbers))
        connection.execute(
            f"""UPDATE layer SET (undecided, spans, quotes) = (SELECT {COUNTED}) WHERE number = ?""", (number,)
        )


def read_counts(connection: sqlite3.Connection, document: str, annotator: str) -> tuple[int, int, int] | None:
    """Return what the layer says about its records; None where there is no layer."""
    query = "SELECT undecided, spans, quotes FROM layer WHERE document = ? AND annotator = ?"
    found: tuple[int, int, int] | None = connection.execute(query, (document, annotator)).fetchone()
    return found


def layer_number(connection: sqlite3.Connection, document: str, annotator: str) -> int:
    """Return the number of the layer, which is there afterwards."""
    query = "SELECT number FROM layer WHERE document = ? AND annotator = ?"
    found = connection.execute(query, (document, annotator)).fetchone()
    if found is not None:
        return int(found[0])
    insert = "INSERT INTO layer (document, annotator, state) VALUES (?, ?, ?) RETURNING number"
    return int(connection.execute(insert, (document, annotator, State.OPEN.value)).fetchone()[0])


@dataclass(frozen=True, slots=True)
class LayerRow:
    """One annotator's layer of one article; ``worked_at`` is the moment of its last journal row, UTC, ISO 8601."""

    document: str
    annotator: str
    state: State
    worked_at: str


@readable("the state of an article")
def list_layers(connection: sqlite3.Connection, document: str | None = None) -> list[LayerRow]:
    """Return the layers of one article, or all in order of import of the articles, without their records."""
    # With one condition for both SQLite would look at every article where one is wanted.
    where, values = ("", ()) if document is None else ("WHERE document.id = ?", (document,))
    query = f"""SELECT layer.document, layer.annotator, layer.state,
        coalesce((SELECT at FROM journal WHERE journal.document = layer.document
            AND journal.annotator = layer.annotator ORDER BY seq DESC LIMIT 1), '')
        FROM layer JOIN document ON document.id = layer.document
        {where} ORDER BY document.number, layer.number"""
    return [LayerRow(row[0], row[1], State(row[2]), row[3]) for row in connection.execute(query, values)]


def layer_annotators(connection: sqlite3.Connection) -> list[str]:
    """Return who has a layer, in order of their first work; it takes one look into an index for each of them."""
    query = """WITH RECURSIVE each_one (name) AS (SELECT min(annotator) FROM layer UNION ALL
        SELECT (SELECT min(annotator) FROM layer WHERE annotator > name) FROM each_one WHERE name IS NOT NULL)
        SELECT name FROM each_one WHERE name IS NOT NULL
        ORDER BY (SELECT min(number) FROM layer WHERE annotator = name)"""
    return [row[0] for row in connection.execute(query)]


def gold_annotator(connection: sqlite3.Connection, document: str) -> str | None:
    """Return whose layer is the article's gold: "gold", else the only one with a decision or marked as finished."""
    names = begun_by(connection, document)
    if GOLD in names:
        return GOLD
    return names[0] if len(names) == 1 else None


def begun_by(connection: sqlite3.Connection, document: str) -> list[str]:
    """Return who has decided on something in the article or marked it as finished, and "gold" where there is any.

    A second pass of the same person is no other one.
    """
    query = """SELECT annotator FROM layer WHERE document = ?
        AND annotator NOT IN (SELECT name FROM person WHERE again_of IS NOT NULL)
        AND (annotator = ? OR state = 'finished'
        OR EXISTS (SELECT 1 FROM span WHERE span.layer = layer.number AND decision IS NOT NULL)
        OR EXISTS (SELECT 1 FROM quote WHERE quote.layer = layer.number AND decision IS NOT NULL)
        OR EXISTS (SELECT 1 FROM stance WHERE stance.layer = layer.number AND decision IS NOT NULL))"""
    return [row[0] for row in connection.execute(query, (document, GOLD))]
