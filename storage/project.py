"""A project: the service that the interface and the commands talk to. What it returns is on disk."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from annotate.analysis import Analysis
from annotate.edits import Edit
from annotate.finding import Query
from annotate.history import Entry, Kind
from annotate.model import AnnotationSet, Document, Note, Record, Resolution, State
from annotate.recoding import Recoding, recode, with_aliases
from annotate.schema import Schema, SchemaError, schema_from_json, schema_to_json
from annotate.suggest.adopt import adopt
from annotate.suggest.records import Suggestions
from annotate.version import PROGRAM
from storage import articles, chain, journal, schema_change
from storage.acting import Acting, told
from storage.activity import Activity, add_activity, read_activity
from storage.analysis import read_analysis, without_analysis, write_analysis
from storage.articles import Added, Documents
from storage.assignment import hides_suggestions
from storage.backups import Backup, Why, make_backup
from storage.change import Change
from storage.checking import check_after_crash, check_project
from storage.copying import copy_whole
from storage.creation import create_file
from storage.database import DamagedProject, Database, open_database, readable, timestamp
from storage.file_shape import inspect
from storage.how_far import Tell, silent
from storage.incoming import import_edit, storable
from storage.journal import JournalRow
from storage.layers import (
    GOLD,
    LayerRow,
    Layers,
    begun_by,
    gold_annotator,
    layer_annotators,
    layer_number,
    list_layers,
    load_layer,
)
from storage.linting import read_ignored, write_ignored
from storage.listing import Chosen, DocumentRow, Listing, count_without_suggestions, without_suggestions
from storage.migrations import migrate
from storage.packs import Manifest, PackError, read_manifest
from storage.people import require_adjudicator
from storage.qualification import hand_in
from storage.readers.contract import ImportedArticle
from storage.schema_change import SchemaChanged, Usage, fitted_recoding
from storage.search import Search
from storage.shares import Share
from storage.team import Team
from storage.validation import InvalidEdit, require_name

if TYPE_CHECKING:
    from storage.pack_desk import PackDesk

__all__ = ["Added", "Change", "DocumentRow", "InvalidEdit", "Project"]

Clock = Callable[[], datetime]
_ALL = Chosen()


def _bring_up_to_date(database: Database, tell: Tell, now: datetime) -> None:
    """The file has the tables of this version. Raises `DamagedProject` when what it holds does not fit into them."""
    with readable("tables of an older version"):
        try:
            migrate(database, tell, now=now)
        except (sqlite3.IntegrityError, sqlite3.OperationalError, sqlite3.DataError) as error:
            raise DamagedProject(
                f"{database.path} cannot be brought up to date ({error}): it is damaged or was changed by another "
                "program, and was left as it was. Restore it from a backup."
            ) from error


def _schema_of(text: str) -> Schema:
    try:
        return schema_from_json(text)
    except SchemaError as error:
        raise ValueError(f"its schema: {error}") from error


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Project:
    """An open project file. It belongs to the thread that opened it; two may be open on one file."""

    def __init__(self, database: Database, *, now: Clock, program: str) -> None:
        self._database = database
        self._now = now
        self._program = program
        with database.snapshot() as connection, readable("a description of itself"):
            meta = dict(connection.execute("SELECT key, value FROM meta"))
            self.schema: Schema = _schema_of(meta["schema"])
            self.project_id: str = meta["project_id"]
            self._schema_number = schema_change.read_number(connection)
            self._head = chain.last_row(connection)
            # Set where this is a pack: a project cut out for one annotator.
            self.pack: Manifest | None = read_manifest(connection)
        # Who sits there. It is asked where gold is written, which may not be everybody's (see `Team`).
        self.person = ""
        self.path = database.path
        self.team = Team(database, now)
        self._layers = Layers(database)
        self._documents = Documents(database)

    @classmethod
    def create(cls, path: Path, schema: Schema, *, now: Clock = _utc_now, program: str = PROGRAM) -> Self:
        """Return a new, empty project. Raises `KnownError` when ``path`` is taken or cannot be written."""
        create_file(path, schema, now=now(), program=program)
        return cls.open(path, now=now, program=program)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        now: Clock = _utc_now,
        program: str = PROGRAM,
        tell: Tell = silent,
        purpose: str = "",
    ) -> Self:
        """Return the project in the file, brought up to date; for reading only where it cannot be written.

        ``tell`` hears how far that is, which takes long for a large old file (see `is_outdated`). ``purpose`` is the
        command that opens it, empty for a window: others who are kept waiting are told.
        Raises `KnownError` when the file is missing, no project, damaged or of a newer major version.
        """
        database = open_database(path, inspect, purpose=purpose)
        try:
            _bring_up_to_date(database, tell, now())
            return cls(database, now=now, program=program)
        except BaseException:
            database.close()
            raise

    def close(self) -> None:
        """The file is closed. Nothing needs saving before."""
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @property
    def is_read_only(self) -> bool:
        """True when nothing can be changed: the file, its folder or its newer version does not allow it."""
        return self._database.is_read_only

    @property
    def read_only_because(self) -> str:
        """Why a file that could be written may not be, in one sentence; empty where the disk is the reason."""
        return self._database.read_only_because

    @property
    def was_left_open(self) -> bool:
        """True when the file was not closed before this: its program crashed, or still has it open."""
        return self._database.was_left_open

    @property
    def share(self) -> Share | None:
        """Where other computers see the file too; None on a disk of this one."""
        return self._database.share

    def wait_at_most(self, milliseconds: int) -> None:
        """What is to be written while others write waits no longer from now on, and raises `ProjectBusy`."""
        self._database.wait_at_most(milliseconds)

    @property
    def format_version(self) -> tuple[int, int]:
        """The version of the file's form, major and minor."""
        return self._database.version

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """Everything read inside is of one moment, whatever others write meanwhile; write nothing inside."""
        with self._database.snapshot():
            yield

    def copy_to(self, path: Path) -> None:
        """A project with all that is in this one is at ``path``, where nothing was. Raises `KnownError`."""
        self._database.copy_to(path)

    def save_copy(self, path: Path, tell: Tell = silent) -> None:
        """The same, for keeping: read back and on disk, whole or not at all. Raises `KnownError`."""
        copy_whole(self._database, path, tell)

    def fold(self) -> None:
        """The project is one file, with nothing left beside it. Raises `KnownError`."""
        self._database.fold()

    def back_up(self, why: Why, tell: Tell = silent) -> Backup | None:
        """There is a backup of all that is committed; None where the last one is just that. Raises `KnownError`."""
        return make_backup(self._database, why, self._now(), tell)

    def continues(self, other: "Project") -> bool:
        """True when this is the project that ``other`` is or was, with all that ``other`` has last seen in it."""
        with self._database.snapshot() as connection:
            return self.project_id == other.project_id and chain.has_row(connection, *other._head)

    # Articles --------------------------------------------------------------------------------------------------------

    def add_article(self, article: ImportedArticle) -> Added:
        """The article is in the project; the same text is never there twice. Raises `KnownError`."""
        return self.add_articles([article])[0]

    def add_articles(self, given: Iterable[ImportedArticle]) -> list[Added]:
        """All of the articles are in the project, or, when one of them is refused, none."""
        self._require_desk()
        with self._database.transaction() as connection:
            return [articles.add_article(connection, article, self._now) for article in given]

    def documents(self, annotator: str, chosen: Chosen = _ALL) -> Listing:
        """Return the articles in order of import with what this annotator has done; rows are read as they are used.

        An article that the annotator has to annotate for the second time now is listed as it is then.
        """
        return Listing(self._database, annotator, chosen)

    def document(self, document_id: str) -> Document:
        """Return an article. Raises `NoSuchArticle`."""
        return self._documents.get(document_id)

    def has_document(self, document_id: str) -> bool:
        """True when there is an article with this id."""
        with self._database.snapshot() as connection:
            return connection.execute("SELECT 1 FROM document WHERE id = ?", (document_id,)).fetchone() is not None

    def first_document(self) -> str | None:
        """Return the id of the article that was imported first; None when there is none."""
        with self._database.snapshot() as connection:
            found = connection.execute("SELECT id FROM document ORDER BY number LIMIT 1").fetchone()
        return None if found is None else str(found[0])

    def sources(self) -> list[str]:
        """Return where the articles come from, each once, in order of import."""
        with self._database.snapshot() as connection:
            query = "SELECT source FROM document GROUP BY source ORDER BY min(number)"
            return [row[0] for row in connection.execute(query)]

    def document_ids(self) -> list[str]:
        """Return the ids of all articles in order of import."""
        with self._database.snapshot() as connection:
            return articles.document_ids(connection)

    def find(self, query: Query) -> Search:
        """Return a search for the query in all articles, which reads them as its results are asked for."""
        return Search(self._database, query)

    # Layers ----------------------------------------------------------------------------------------------------------

    def annotators(self) -> list[str]:
        """Return who has a layer, in order of their first work."""
        with self._database.snapshot() as connection:
            return layer_annotators(connection)

    def layers(self, document_id: str | None = None) -> list[LayerRow]:
        """Return every annotator's layer of an article, or of all, by article, without its records."""
        with self._database.snapshot() as connection:
            return list_layers(connection, document_id)

    def annotations(self, document_id: str, annotator: str) -> AnnotationSet:
        """Return what the annotator says about the article. Raises `NoSuchArticle`."""
        self.document(document_id)
        return self._layers.get(document_id, annotator)

    def suggested_by(self, document_id: str, annotator: str) -> str | None:
        """Return the model whose suggestions the layer has adopted last, or None."""
        query = "SELECT suggested_by FROM layer WHERE document = ? AND annotator = ?"
        with self._database.snapshot() as connection:
            row = connection.execute(query, (document_id, annotator)).fetchone()
        return None if row is None else row[0]

    def count_without_suggestions(self, annotator: str) -> int:
        """Return how many articles that the annotator has not finished have had no suggestions."""
        with self._database.snapshot() as connection:
            return count_without_suggestions(connection, annotator)

    def without_suggestions(self, annotator: str, first: str | None = None) -> Iterator[tuple[str, str] | None]:
        """Yield these articles in order of import, from article ``first`` on and then from the beginning.

        Each comes with the annotator whose layer it is for: a second pass has its own. They are read a few at a time,
        as the file is then; None comes after a while without one.
        """
        return without_suggestions(self._database, annotator, first)

    def gold(self, document_id: str) -> tuple[AnnotationSet, str] | None:
        """Return the gold of an article and whose layer it is; None when nobody or more than one could be meant.

        It is the layer of "gold", else the only layer with a decision or marked as finished; undecided and rejected
        records are left out.
        """
        with self._database.snapshot() as connection:
            name = gold_annotator(connection, document_id)
            return None if name is None else (self.annotations(document_id, name).gold(), name)

    def begun_by(self, document_id: str) -> list[str]:
        """Return who has decided on something in the article or marked it as finished."""
        with self._database.snapshot() as connection:
            return begun_by(connection, document_id)

    # History ---------------------------------------------------------------------------------------------------------

    def history(self, annotator: str, *, after: int = 0) -> list[tuple[Entry, str]]:
        """Return the annotator's edits, undos and redos behind row ``after``, each with its article, oldest first."""
        with self._database.snapshot() as connection:
            return list(journal.read_history(connection, annotator, after))

    def journal_row(self, seq: int) -> JournalRow:
        """Return one row of the journal that is there."""
        with self._database.snapshot() as connection:
            return journal.read(connection, seq)

    def journal_rows(
        self, *, document: str | None = None, annotator: str | None = None, record: str | None = None
    ) -> list[JournalRow]:
        """Return the rows of the journal that fit, oldest first: who did what, when, before and after."""
        with self._database.snapshot() as connection:
            return list(journal.search(connection, document=document, annotator=annotator, record=record))

    # Checks ----------------------------------------------------------------------------------------------------------

    def ignored_findings(self, document_id: str, annotator: str) -> frozenset[str]:
        """Return the keys of the findings (`annotate.lint`) that the annotator ignores in the article."""
        with self._database.snapshot() as connection:
            return read_ignored(connection, document_id, annotator)

    def ignore_finding(self, document_id: str, annotator: str, finding: str, *, is_ignored: bool = True) -> None:
        """The finding with this key is ignored by the annotator, or no longer."""
        with self._database.transaction() as connection:
            write_ignored(connection, document_id, annotator, finding, is_ignored=is_ignored)

    # Acts ------------------------------------------------------------------------------------------------------------

    def apply(self, document_id: str, annotator: str, edit: Edit) -> Change:
        """The edit is done and on disk.

        Raises `EditConflict` when the layer is not what the edit expects, `InvalidEdit` when the result would break
        the schema, another `KnownError` when the file cannot be written; nothing is changed then.
        """
        require_name(annotator)
        document = self.document(document_id)
        with self._acting(annotator) as acting:
            acting.act(document, annotator, edit)
        return acting.changes[0]

    def apply_all(self, annotator: str, edits: Sequence[tuple[str, Edit]], tell: Tell = silent) -> Change | None:
        """The edits, each of an article by its id, are done: one act, which one undo takes back; None of no edit.

        Raises as `apply`; then, and when ``tell`` raises to stop it, none of them is done.
        """
        require_name(annotator)
        with self._acting(annotator) as acting:
            bulk = journal.next_seq(acting.connection) if len(edits) > 1 else None
            for done, (document_id, edit) in enumerate(edits):
                tell(done, len(edits))
                acting.act(self.document(document_id), annotator, edit, bulk=bulk)
        return told(acting.changes)

    def undo(self, annotator: str, tell: Tell = silent) -> Change | None:
        """The annotator's last act in force is taken back, on whichever articles it was; None at the beginning.

        Raises `EditConflict`, and changes nothing, when what it did has been changed since; the same when ``tell``,
        which hears how many of how many edits are done, raises to stop it.
        """
        return self._travel(annotator, self._act_to_undo, tell)

    def redo(self, annotator: str, tell: Tell = silent) -> Change | None:
        """The act that undo took back last is done again; None when there is none. Raises as `undo`."""
        return self._travel(annotator, self._act_to_redo, tell)

    def travel(self, annotator: str, seq: int | None, tell: Tell = silent) -> Change | None:
        """This edit is the annotator's last one in force, None the beginning: so many acts were undone and redone.

        It may be one that was undone, or is on a branch left long ago. Raises as `undo`; None when it was there.
        """
        return self._travel(annotator, lambda connection, name: journal.way_to(connection, name, seq), tell)

    def travel_size(self, annotator: str, seq: int | None) -> int:
        """Return how many edits `travel` would take back and do again."""
        with self._database.snapshot() as connection:
            return len(journal.way_to(connection, annotator, seq))

    def undo_size(self, annotator: str) -> int:
        """Return how many edits undo would take back: one, or one an article of an act on several."""
        with self._database.snapshot() as connection:
            return len(self._act_to_undo(connection, annotator))

    def redo_size(self, annotator: str) -> int:
        """Return how many edits redo would do again."""
        with self._database.snapshot() as connection:
            return len(self._act_to_redo(connection, annotator))

    @staticmethod
    def _act_to_undo(connection: sqlite3.Connection, annotator: str) -> list[tuple[Kind, int]]:
        target = journal.cursor(connection, annotator)
        return [] if target is None else [(Kind.UNDO, seq) for seq in reversed(journal.act_with(connection, target))]

    @staticmethod
    def _act_to_redo(connection: sqlite3.Connection, annotator: str) -> list[tuple[Kind, int]]:
        target = journal.redo_target(connection, annotator)
        return [] if target is None else [(Kind.REDO, seq) for seq in journal.act_with(connection, target)]

    def undo_act(self, annotator: str) -> str | None:
        """Return the name of the act that undo would take back."""
        with self._database.snapshot() as connection:
            return journal.act_of(connection, journal.cursor(connection, annotator))

    def redo_act(self, annotator: str) -> str | None:
        """Return the name of the act that redo would do again."""
        with self._database.snapshot() as connection:
            return journal.act_of(connection, journal.redo_target(connection, annotator))

    def adopt_suggestions(
        self, document_id: str, annotator: str, suggestions: Suggestions, *, model: str, new_id: Callable[[], str]
    ) -> Change | None:
        """What is new in the suggestions is in the layer, undecided; the layer is marked as suggested by ``model``.

        Suggestions the schema or the text does not allow are left out. None when nothing was added, as where the
        article is assigned to be annotated without suggestions.
        """
        require_name(annotator)
        document = self.document(document_id)
        with self._acting() as acting:
            if hides_suggestions(acting.connection, document_id, annotator):
                return None
            layer = layer_number(acting.connection, document_id, annotator)
            acting.connection.execute("UPDATE layer SET suggested_by = ? WHERE number = ?", (model, layer))
            allowed = storable(self.schema, document.text, suggestions)
            edit = adopt(acting.layer(document_id, annotator), allowed, new_id)
            if edit:
                acting.perform(document, annotator, Kind.SUGGEST, edit)
        return told(acting.changes)

    def import_annotations(
        self,
        document_id: str,
        annotator: str,
        records: Sequence[Record],
        *,
        state: State | None = None,
        notes: Sequence[Note] = (),
        resolutions: Sequence[Resolution] = (),
    ) -> Change | None:
        """The records, notes and decisions are in the layer; None when it said all of it already.

        Raises `InvalidEdit`, and imports none, when one breaks the schema or an id is taken by another record.
        """
        self._require_desk()
        require_name(annotator)
        document = self.document(document_id)
        with self._acting(annotator) as acting:
            edit = import_edit(acting.layer(document_id, annotator), records, state, notes, resolutions)
            if edit:
                acting.perform(document, annotator, Kind.IMPORT, edit)
        return told(acting.changes)

    def add_annotated(
        self,
        article: ImportedArticle,
        annotator: str,
        records: Sequence[Record],
        *,
        state: State | None = None,
        notes: Sequence[Note] = (),
        resolutions: Sequence[Resolution] = (),
    ) -> tuple[Added, Change | None]:
        """The article is in the project, what is given is in the layer, or, when one of it is refused, none of it.

        The records' offsets count in the normalised text. Raises as `add_article` and `import_annotations`.
        """
        self._require_desk()
        require_name(annotator)
        with self._acting(annotator) as acting:
            added = articles.add_article(acting.connection, article, self._now)
            # Not the cache: where the records are refused the article will not have been there.
            document = articles.read_document(acting.connection, added.document)
            edit = import_edit(acting.layer(document.id, annotator), records, state, notes, resolutions)
            if edit:
                acting.perform(document, annotator, Kind.IMPORT, edit)
        return added, told(acting.changes)

    # Linguistics -----------------------------------------------------------------------------------------------------

    def analysis(self, document_id: str, model: str | None = None) -> Analysis | None:
        """Return what ``model``, or the last one that was asked, found about the article's words; None if nothing.

        Raises `NoSuchArticle`, and `annotate.analysis.AnalysisError` when what is stored is damaged.
        """
        sha256 = self.document(document_id).sha256
        with self._database.snapshot() as connection:
            return read_analysis(connection, sha256, model)

    def without_analysis(self, model: str) -> list[str]:
        """Return the ids of the articles that this model has not analysed, in order of import."""
        with self._database.snapshot() as connection:
            return without_analysis(connection, model)

    def store_analysis(self, document_id: str, analysis: Analysis) -> None:
        """The analysis is stored for the article's text, in place of an earlier one by the same model."""
        document = self.document(document_id)
        with self._database.transaction() as connection:
            write_analysis(connection, document.sha256, analysis)

    # Activity --------------------------------------------------------------------------------------------------------

    def add_activity(self, document_id: str, annotator: str, seconds: float) -> None:
        """The annotator was active in the article for so long; it is counted for the day that it is where they are."""
        require_name(annotator)
        self.document(document_id)
        with self._database.transaction() as connection:
            add_activity(connection, document_id, annotator, self._midnight().date().isoformat(), seconds)

    def activity(self, document_id: str | None, annotator: str) -> Activity:
        """Return for how long the annotator was active in the article and today, and what they finished today."""
        with self._database.snapshot() as connection:
            return read_activity(connection, document_id, annotator, self._midnight())

    def _midnight(self) -> datetime:
        return self._now().astimezone().replace(hour=0, minute=0, second=0, microsecond=0)

    # Schema ----------------------------------------------------------------------------------------------------------

    def schema_usage(self) -> list[Usage]:
        """Return who uses which codes, by inventory, code and annotator."""
        with self._database.snapshot() as connection:
            return schema_change.read_usage(connection)

    def change_schema(self, schema: Schema, recoding: Recoding, tell: Tell = silent) -> SchemaChanged:
        """The project has this schema, all its annotations the codes that ``recoding`` gives them; a backup is beside.

        The recoded layers get a row in the journal that is nobody's act: undo steps over it, and takes back in the new
        codes what was done in the old ones. Raises `KnownError`, and changes nothing, when annotations would be left
        with a code that the schema lacks; the same when ``tell``, which hears how many layers are done, raises.
        """
        self._require_desk()
        fitted_recoding(self.schema, schema, recoding, self.schema_usage())
        backup = schema_change.backup_path(self.path)
        part = backup.with_name(backup.name + ".part")
        part.unlink(missing_ok=True)
        self.copy_to(part)
        part.replace(backup)
        try:
            return SchemaChanged(backup, self._change_schema(schema, recoding, tell))
        except BaseException:
            # Nothing was changed: a copy of what is there is in the way only.
            backup.unlink(missing_ok=True)
            raise

    def _change_schema(self, schema: Schema, recoding: Recoding, tell: Tell) -> int:
        """The schema is changed; returns in how many layers codes were."""
        with self._database.transaction() as connection:
            self._follow_schema(connection)
            recoding = fitted_recoding(self.schema, schema, recoding, schema_change.read_usage(connection))
            layers = schema_change.layers_with(connection, recoding)
            changed = 0
            for done, (document_id, annotator) in enumerate(layers):
                tell(done, len(layers))
                # One at a time: a project's layers are too many to be held together.
                acting = self._make_acting(connection, schema)
                edit = recode(load_layer(connection, document_id, annotator), recoding)
                if edit is not None:
                    acting.perform(self.document(document_id), annotator, Kind.IMPORT, edit)
                    changed += 1
            schema_change.recode_ignored(connection, recoding)
            schema = with_aliases(self.schema, schema, recoding)
            before, after = schema_to_json(self.schema), schema_to_json(schema)
            schema_change.write_change(connection, timestamp(self._now()), before, after, recoding)
            number = schema_change.read_number(connection)
        self.schema, self._schema_number = schema, number
        self._layers = Layers(self._database)
        return changed

    def _require_desk(self) -> None:
        """Raise `PackError` where this is a pack: what it holds and how it is labelled is for the desk to say."""
        if self.pack is not None:
            raise PackError(
                f"{self.path.name} is pack {self.pack.number} for {self.pack.annotator}: its articles and labels are "
                "given, and its annotations are made in it. Do this in the project that it was cut out of."
            )

    @cached_property
    def packs(self) -> "PackDesk":
        """Cutting packs out, and bringing them home."""
        # Only now: few projects have any, and what packs need is not needed to start.
        from storage.pack_desk import PackDesk

        return PackDesk(self._database, self._changed_otherwise, now=self._now, program=self._program)

    def _changed_otherwise(self) -> None:
        """What is kept in memory is read anew: something else than an act has changed the layers."""
        self._layers = Layers(self._database)
        with self._database.snapshot() as connection:
            self._head = chain.last_row(connection)

    def _follow_schema(self, connection: sqlite3.Connection) -> None:
        """The schema is that of the file: another window may have changed it."""
        number = schema_change.read_number(connection)
        if number != self._schema_number:
            text = connection.execute("SELECT value FROM meta WHERE key = 'schema'").fetchone()[0]
            self.schema, self._schema_number = schema_from_json(text), number

    # The rest --------------------------------------------------------------------------------------------------------

    def check(self, tell: Tell = silent) -> list[str]:
        """Return what is wrong with the file, in plain sentences; nothing when all is well."""
        with self._database.snapshot() as connection:
            return check_project(connection, self.schema, tell)

    def check_after_crash(self, tell: Tell = silent) -> list[str]:
        """Return what is wrong with a file that was not closed; of a large one only with what was written last."""
        with self._database.snapshot() as connection:
            return check_after_crash(connection, self.schema, tell)

    def setting(self, key: str) -> str | None:
        """Return a small thing remembered in the project, or None."""
        with self._database.snapshot() as connection:
            row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return None if row is None else row[0]

    def set_setting(self, key: str, value: str) -> None:
        """The value is remembered in the project."""
        with self._database.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (key, value))

    def add_to_setting(self, key: str, line: str) -> None:
        """The line stands behind those that are remembered under the key, also what others have added meanwhile."""
        with self._database.transaction() as connection:
            row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
            value = "\n".join(filter(None, [row[0] if row is not None else "", line]))
            connection.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (key, value))

    def _travel(
        self, annotator: str, find: Callable[[sqlite3.Connection, str], list[tuple[Kind, int]]], tell: Tell
    ) -> Change | None:
        with self._acting(annotator) as acting:
            steps = find(acting.connection, annotator)
            for done, (kind, seq) in enumerate(steps):
                tell(done, len(steps))
                acting.travel(annotator, kind, seq)
        return told(acting.changes)

    @contextmanager
    def _acting(self, annotator: str = "") -> Iterator[Acting]:
        """What is done inside is committed afterwards, or nothing of it. Gold is written by those who may."""
        with self._database.transaction() as connection:
            self._follow_schema(connection)
            if annotator == GOLD:
                require_adjudicator(connection, self.person)
            acting = self._make_acting(connection, self.schema)
            yield acting
            for change in acting.changes:
                hand_in(connection, change, timestamp(self._now()))
            head = (acting.changes[-1].seq, chain.read_head(connection)) if acting.changes else self._head
        self._head = head
        for change in acting.changes:
            self._layers.keep(change.after)

    def _make_acting(self, connection: sqlite3.Connection, schema: Schema) -> Acting:
        return Acting(
            connection,
            schema=schema,
            layers=self._layers,
            documents=self._documents,
            now=self._now,
            program=self._program,
            only=self.pack.annotator if self.pack is not None else None,
        )
