"""The tables of a project and how older files come up to date."""

import re
import sqlite3
from collections.abc import Callable
from datetime import datetime
from types import SimpleNamespace
from typing import Any, Protocol

from storage import analysis, assignment, chain, layers, listing, packs, people, schema_change, search
from storage.backups import Why, make_backup
from storage.database import FORMAT_VERSION, Database, Version, explained, read_version, set_version
from storage.how_far import Tell, silent

# Who proposed a record and what was decided: the same columns in all three tables of records (see storage/rows.py).
_ORIGIN = """
    source TEXT NOT NULL CHECK (source IN ('model', 'rule', 'person', 'import')),
    name TEXT NOT NULL,
    decision TEXT CHECK (decision IN ('accepted', 'edited', 'rejected', 'added')),
    score REAL,
    seconds REAL,
    proposed_start INTEGER,
    proposed_end INTEGER,
    proposed_label TEXT,
    CHECK ((proposed_start IS NULL) = (proposed_label IS NULL) AND (proposed_end IS NULL) = (proposed_label IS NULL))
"""


def _anchor(role: str) -> str:
    return f"""
    {role}_start INTEGER CHECK ({role}_start >= 0),
    {role}_end INTEGER CHECK ({role}_end > {role}_start),
    {role}_entity TEXT CHECK (
        ({role}_start IS NULL) = ({role}_end IS NULL) AND ({role}_start IS NOT NULL OR {role}_entity IS NULL)),
"""


def _points(role: str) -> str:
    # Deferred: within one edit the steps may pass through a moment when a link leads nowhere.
    return f"FOREIGN KEY (layer, {role}_entity) REFERENCES span (layer, id) DEFERRABLE INITIALLY DEFERRED"


_CHANGES_NO_ROW = """CREATE TRIGGER journal_changes_no_row BEFORE UPDATE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"""

_FIRST = (
    "CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID",
    # The long columns stand last: listing the articles then reads none of their pages.
    """CREATE TABLE document (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (id <> ''),
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    characters INTEGER NOT NULL CHECK (characters > 0),
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    original_sha256 TEXT NOT NULL CHECK (length(original_sha256) = 64),
    added_at TEXT NOT NULL,
    alignment TEXT NOT NULL CHECK (json_valid(alignment)),
    text TEXT NOT NULL,
    original BLOB NOT NULL
    ) STRICT""",
    """CREATE TRIGGER document_is_frozen BEFORE UPDATE
    OF id, characters, sha256, original_sha256, alignment, text, original ON document
    BEGIN SELECT RAISE(ABORT, 'an article is never changed after its import'); END""",
    """CREATE TABLE layer (
    number INTEGER PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    annotator TEXT NOT NULL CHECK (annotator <> ''),
    state TEXT NOT NULL CHECK (state IN ('open', 'finished')),
    suggested_by TEXT,
    UNIQUE (document, annotator)
    ) STRICT""",
    "CREATE INDEX layer_annotator ON layer (annotator)",
    f"""CREATE TABLE span (
    layer INTEGER NOT NULL REFERENCES layer (number),
    id TEXT NOT NULL CHECK (id <> ''),
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    label TEXT NOT NULL,
    {_ORIGIN},
    PRIMARY KEY (layer, id)
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE quote (
    layer INTEGER NOT NULL REFERENCES layer (number),
    id TEXT NOT NULL CHECK (id <> ''),
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    kind TEXT NOT NULL,
    {_anchor("speaker")}{_anchor("cue")}{_ORIGIN},
    PRIMARY KEY (layer, id),
    {_points("speaker")},
    {_points("cue")}
    ) STRICT, WITHOUT ROWID""",
    f"""CREATE TABLE stance (
    layer INTEGER NOT NULL REFERENCES layer (number),
    id TEXT NOT NULL CHECK (id <> ''),
    {_anchor("holder")}{_anchor("target")}value TEXT NOT NULL,
    quote TEXT,
    {_ORIGIN},
    PRIMARY KEY (layer, id),
    {_points("holder")},
    {_points("target")},
    FOREIGN KEY (layer, quote) REFERENCES quote (layer, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID""",
    # The article list counts by these; the others keep the foreign keys from scanning a table.
    "CREATE INDEX span_decision ON span (layer, decision)",
    "CREATE INDEX quote_decision ON quote (layer, decision)",
    "CREATE INDEX quote_speaker ON quote (layer, speaker_entity) WHERE speaker_entity IS NOT NULL",
    "CREATE INDEX quote_cue ON quote (layer, cue_entity) WHERE cue_entity IS NOT NULL",
    "CREATE INDEX stance_holder ON stance (layer, holder_entity) WHERE holder_entity IS NOT NULL",
    "CREATE INDEX stance_target ON stance (layer, target_entity) WHERE target_entity IS NOT NULL",
    "CREATE INDEX stance_quote ON stance (layer, quote) WHERE quote IS NOT NULL",
    """CREATE TABLE journal (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    at TEXT NOT NULL,
    annotator TEXT NOT NULL,
    document TEXT NOT NULL REFERENCES document (id),
    kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'suggest', 'import')),
    target INTEGER NOT NULL REFERENCES journal (seq),
    parent INTEGER REFERENCES journal (seq),
    act TEXT NOT NULL,
    payload TEXT NOT NULL CHECK (json_valid(payload)),
    program TEXT NOT NULL,
    CHECK (CASE WHEN kind IN ('undo', 'redo') THEN target < seq ELSE target = seq END),
    CHECK (parent IS NULL OR (kind = 'edit' AND parent < seq))
    ) STRICT""",
    # Where an annotator stands, and what redo would do, each by one look into an index (see storage/journal.py).
    "CREATE INDEX journal_cursor ON journal (annotator, seq) WHERE kind IN ('edit', 'undo', 'redo')",
    "CREATE INDEX journal_child ON journal (annotator, parent, seq) WHERE kind = 'edit'",
    "CREATE INDEX journal_layer ON journal (document, annotator, seq)",
    """CREATE TRIGGER journal_keeps_every_row BEFORE DELETE ON journal
    BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END""",
    _CHANGES_NO_ROW,
)

# What adjudicators decided (docs/adr/0010): a case and what was made of it. Only the layer "gold" has such rows.
_RESOLUTIONS = (
    """CREATE TABLE resolution (
    layer INTEGER NOT NULL REFERENCES layer (number),
    id TEXT NOT NULL CHECK (id <> ''),
    kind TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" >= start),
    "case" TEXT NOT NULL,
    choice TEXT NOT NULL,
    "of" TEXT NOT NULL CHECK (json_valid("of")),
    "by" TEXT NOT NULL,
    records TEXT NOT NULL CHECK (json_valid(records)),
    reason TEXT NOT NULL,
    guideline TEXT NOT NULL,
    PRIMARY KEY (layer, id)
    ) STRICT, WITHOUT ROWID""",
)

# No foreign key: SQLite adds a column with one of a single column only, and ids of spans are unique within a layer.
# Every edit and `main.py check` look whether the span is there (annotate/schema.py).
_MEANS = "ALTER TABLE quote ADD COLUMN means TEXT CHECK (means IS NULL OR (means <> '' AND speaker_start IS NOT NULL))"

_STANCES = (
    "ALTER TABLE stance ADD COLUMN implied INTEGER NOT NULL DEFAULT 0 CHECK (implied IN (0, 1))",
    "ALTER TABLE stance ADD COLUMN note TEXT NOT NULL DEFAULT ''",
)

# What people want to be known about a record, or about the article (about is then empty), beside its labels.
_NOTES = """CREATE TABLE note (
    layer INTEGER NOT NULL REFERENCES layer (number),
    about TEXT NOT NULL,
    text TEXT NOT NULL,
    is_flagged INTEGER NOT NULL CHECK (is_flagged IN (0, 1)),
    "by" TEXT NOT NULL,
    PRIMARY KEY (layer, about),
    CHECK (text <> '' OR is_flagged)
    ) STRICT, WITHOUT ROWID"""

# The edits of one act on several articles bear the number of its first one (docs/adr/0029); and redo goes where the
# annotator was last, which is found by the rows that did an edit or did it again.
_BULK_ACTS = (
    """ALTER TABLE journal ADD COLUMN bulk INTEGER REFERENCES journal (seq)
    CHECK (bulk IS NULL OR (kind = 'edit' AND bulk <= seq))""",
    "CREATE INDEX journal_bulk ON journal (bulk, seq) WHERE bulk IS NOT NULL",
    "CREATE INDEX journal_target ON journal (target, seq) WHERE kind IN ('edit', 'redo')",
)

# What an annotator has looked at and left as it is: findings of annotate/lint.py by their keys.
_IGNORED = """CREATE TABLE ignored_finding (
    document TEXT NOT NULL REFERENCES document (id),
    annotator TEXT NOT NULL,
    finding TEXT NOT NULL,
    PRIMARY KEY (document, annotator, finding)
    ) STRICT, WITHOUT ROWID"""

# For how long somebody was active in an article, by day of their calendar. It is no edit: the journal does not have it.
_ACTIVITY = """CREATE TABLE activity (
    document TEXT NOT NULL REFERENCES document (id),
    annotator TEXT NOT NULL CHECK (annotator <> ''),
    day TEXT NOT NULL CHECK (length(day) = 10),
    seconds REAL NOT NULL CHECK (seconds >= 0),
    PRIMARY KEY (document, annotator, day)
    ) STRICT, WITHOUT ROWID"""

# The journal's chain (storage/chain.py). Rows that are there already get their hashes once, and never change again.
_UNCHAINED = ("DROP TRIGGER journal_changes_no_row", "ALTER TABLE journal ADD COLUMN hash TEXT NOT NULL DEFAULT ''")

# When a layer was worked on last is read of the index alone: a row of the journal may be long.
_WORKED_AT = (
    "DROP INDEX journal_layer",
    "CREATE INDEX journal_layer ON journal (document, annotator, seq, at)",
)

_REFERENCE = re.compile(r" REFERENCES \w+ \(\w+\)")
# How many of the migrations made the files of the released versions.
_STEPS_OF = {(1, 0): 1, (1, 1): 4}

# A migration takes what can execute statements, and knows its connection: sqlite-utils' database, or a stand-in.
_Step = Callable[[Any], None]


class _Register(Protocol):
    """Takes the migrations one by one, as sqlite-utils' `Migrations` does."""

    def __call__(self, *, name: str) -> Callable[[_Step], _Step]: ...


def migrate(database: Database, tell: Tell = silent, *, now: datetime) -> None:
    """The file has the tables of `FORMAT_VERSION`. Of an older project a backup is made first.

    All or nothing: all migrations are one transaction, and when one fails the file is as it was. A file that cannot be
    written reads as if it had those tables. ``tell`` hears how far a large project is.
    """
    if database.version >= FORMAT_VERSION:
        return
    if database.is_read_only:
        with explained(database.path):
            _stand_in(database.connection, database.version)
        return
    # Imported here: only a new or an outdated file needs it, every other start is faster without.
    import sqlite_utils

    if database.version > (0, 0):
        make_backup(database, Why.MIGRATION, now)
    with database.transaction() as connection:
        # Another program may have done it while this one waited for the lock.
        if read_version(connection) < FORMAT_VERSION:
            migrations = sqlite_utils.Migrations("ankan")
            _register(migrations, tell)
            migrations.apply(sqlite_utils.Database(connection, execute_plugins=False))
            set_version(connection, FORMAT_VERSION)
    database.version = FORMAT_VERSION


def make_tables(connection: sqlite3.Connection, version: Version) -> None:
    """The empty database has the tables of a project of this version, without the notes on migrations."""
    steps: list[_Step] = []

    def registered(*, name: str) -> Callable[[_Step], _Step]:
        def keep(step: _Step) -> _Step:
            steps.append(step)
            return step

        return keep

    _register(registered, silent)
    for step in steps[: _STEPS_OF.get(version)]:
        step(SimpleNamespace(execute=connection.execute, conn=connection))


def _register(migrations: _Register, tell: Tell) -> None:
    """``migrations`` knows every step from an empty file to this version, in their order."""

    @migrations(name="0001_first_tables")
    def _first_tables(db: Any) -> None:
        for statement in _FIRST:
            db.execute(statement)

    @migrations(name="0002_resolutions")
    def _resolutions(db: Any) -> None:
        for statement in _RESOLUTIONS:
            db.execute(statement)

    @migrations(name="0003_analysis")
    def _analysis(db: Any) -> None:
        db.execute(analysis.TABLE)

    @migrations(name="0004_whom_a_speaker_means")
    def _whom_a_speaker_means(db: Any) -> None:
        db.execute(_MEANS)

    @migrations(name="0005_implied_stances_and_their_notes")
    def _implied_stances_and_their_notes(db: Any) -> None:
        for statement in _STANCES:
            db.execute(statement)

    @migrations(name="0006_notes")
    def _notes(db: Any) -> None:
        db.execute(_NOTES)

    @migrations(name="0007_words_of_articles")
    def _words_of_articles(db: Any) -> None:
        for statement in search.TABLES:
            db.execute(statement)
        search.fill_index(db.conn, tell)

    @migrations(name="0008_acts_on_several_articles")
    def _acts_on_several_articles(db: Any) -> None:
        for statement in _BULK_ACTS:
            db.execute(statement)

    @migrations(name="0009_findings_that_are_ignored")
    def _findings_that_are_ignored(db: Any) -> None:
        db.execute(_IGNORED)

    @migrations(name="0010_activity")
    def _activity(db: Any) -> None:
        db.execute(_ACTIVITY)
        db.execute("CREATE INDEX activity_day ON activity (annotator, day)")

    @migrations(name="0011_changes_of_the_schema")
    def _changes_of_the_schema(db: Any) -> None:
        db.execute(schema_change.TABLE)

    @migrations(name="0012_chain_of_the_journal")
    def _chain_of_the_journal(db: Any) -> None:
        for statement in _UNCHAINED:
            db.execute(statement)
        chain.fill(db.conn)
        db.execute(_CHANGES_NO_ROW)

    @migrations(name="0013_people_and_what_is_assigned_to_them")
    def _people_and_what_is_assigned_to_them(db: Any) -> None:
        for statement in (people.TABLE, *assignment.TABLES):
            db.execute(statement)

    @migrations(name="0014_packs_and_what_came_home_with_them")
    def _packs_and_what_came_home_with_them(db: Any) -> None:
        for statement in packs.TABLES:
            db.execute(statement)

    @migrations(name="0015_counts_and_titles_for_the_list")
    def _counts_and_titles_for_the_list(db: Any) -> None:
        for statement in (*layers.COUNTS, *listing.TABLES):
            db.execute(statement)
        for statement in _WORKED_AT:
            db.execute(statement)
        layers.fill_counts(db.conn, tell)
        listing.list_titles(db.conn)


def _stand_in(connection: sqlite3.Connection, version: Version) -> None:
    """An older file is read through tables and views of this connection that have what was added since."""
    tables = [_NOTES, _IGNORED, _ACTIVITY, schema_change.TABLE, people.TABLE, listing.TABLES[0]]
    added = (*assignment.TABLES, *packs.TABLES)
    tables += [statement for statement in added if statement.startswith("CREATE TABLE")]
    connection.execute("CREATE TEMP VIEW stance AS SELECT *, 0 AS implied, '' AS note FROM main.stance")
    if version < (1, 1):
        tables = [*tables, *_RESOLUTIONS, analysis.TABLE]
        connection.execute("CREATE TEMP VIEW quote AS SELECT *, NULL AS means FROM main.quote")
    connection.execute("CREATE TEMP VIEW journal AS SELECT *, NULL AS bulk, '' AS hash FROM main.journal")
    connection.execute(f"CREATE TEMP VIEW layer AS SELECT *, {layers.COUNTED} FROM main.layer")
    for table in tables:
        # A table of this connection has nothing in the file to refer to.
        connection.execute(_REFERENCE.sub("", table.replace("CREATE TABLE", "CREATE TEMP TABLE")))
    listing.list_titles(connection)
