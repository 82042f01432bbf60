"""A project: the service that the interface and the commands talk to. What it returns is on disk."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Self

from annotate.analysis import Analysis
from annotate.edits import Edit, EditConflict, apply, invert
from annotate.history import Kind
from annotate.model import AnnotationSet, Document, Note, Record, State
from annotate.note_acts import with_notes_of_leaving
from annotate.schema import Schema, schema_from_json
from annotate.suggest.adopt import adopt
from annotate.suggest.records import Suggestions
from annotate.version import PROGRAM
from storage import articles, journal
from storage.analysis import read_analysis, without_analysis, write_analysis
from storage.articles import Added, DocumentRow, Documents
from storage.change import Change
from storage.checking import check_project
from storage.creation import create_file
from storage.database import Database, open_database
from storage.importing import ImportedArticle
from storage.incoming import import_edit, storable
from storage.layers import LayerRow, Layers, gold_annotator, layer_number, list_layers, write_layer
from storage.migrations import migrate
from storage.travel import fitted
from storage.validation import InvalidEdit, first_problem, require_name

__all__ = ["Added", "Change", "DocumentRow", "InvalidEdit", "Project"]

Clock = Callable[[], datetime]


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Project:
    """An open project file. It belongs to the thread that opened it; two may be open on one file."""

    def __init__(self, database: Database, *, now: Clock, program: str) -> None:
        self._database = database
        self._now = now
        self._program = program
        with database.snapshot() as connection:
            meta = dict(connection.execute("SELECT key, value FROM meta"))
        self.path = database.path
        self.schema: Schema = schema_from_json(meta["schema"])
        self.project_id: str = meta["project_id"]
        self._layers = Layers(database)
        self._documents = Documents(database)

    @classmethod
    def create(cls, path: Path, schema: Schema, *, now: Clock = _utc_now, program: str = PROGRAM) -> Self:
        """Return a new, empty project. Raises `KnownError` when ``path`` is taken or cannot be written."""
        create_file(path, schema, now=now(), program=program)
        return cls.open(path, now=now, program=program)

    @classmethod
    def open(cls, path: Path, *, now: Clock = _utc_now, program: str = PROGRAM) -> Self:
        """Return the project in the file, brought up to date; for reading only where it cannot be written.

        Raises `KnownError` when the file is missing, no project, damaged or of a newer major version.
        """
        database = open_database(path)
        try:
            migrate(database)
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

    # Articles --------------------------------------------------------------------------------------------------------

    def add_article(self, article: ImportedArticle) -> Added:
        """The article is in the project; the same text is never there twice. Raises `KnownError`."""
        return self.add_articles([article])[0]

    def add_articles(self, given: Iterable[ImportedArticle]) -> list[Added]:
        """All of the articles are in the project, or, when one of them is refused, none."""
        with self._database.transaction() as connection:
            return [articles.add_article(connection, article, self._now) for article in given]

    def documents(self, annotator: str, *, search: str = "") -> list[DocumentRow]:
        """Return the articles in order of import with what this annotator has done, without their texts."""
        with self._database.snapshot() as connection:
            return articles.list_documents(connection, annotator, search)

    def document(self, document_id: str) -> Document:
        """Return an article. Raises `NoSuchArticle`."""
        return self._documents.get(document_id)

    def document_ids(self) -> list[str]:
        """Return the ids of all articles in order of import."""
        with self._database.snapshot() as connection:
            return articles.document_ids(connection)

    # Layers ----------------------------------------------------------------------------------------------------------

    def annotators(self) -> list[str]:
        """Return who has a layer, in order of their first work."""
        with self._database.snapshot() as connection:
            query = "SELECT annotator FROM layer GROUP BY annotator ORDER BY min(number)"
            return [row[0] for row in connection.execute(query)]

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

    def gold(self, document_id: str) -> tuple[AnnotationSet, str] | None:
        """Return the gold of an article and whose layer it is; None when nobody or more than one could be meant.

        It is the layer of "gold", else the only layer with a decision or marked as finished; undecided and rejected
        records are left out.
        """
        with self._database.snapshot() as connection:
            name = gold_annotator(connection, document_id)
            return None if name is None else (self.annotations(document_id, name).gold(), name)

    # Acts ------------------------------------------------------------------------------------------------------------

    def apply(self, document_id: str, annotator: str, edit: Edit) -> Change:
        """The edit is done and on disk.

        Raises `EditConflict` when the layer is not what the edit expects, `InvalidEdit` when the result would break
        the schema, another `KnownError` when the file cannot be written; nothing is changed then.
        """
        require_name(annotator)
        document = self.document(document_id)
        with self._database.transaction() as connection:
            try:
                change = self._perform(connection, document, annotator, Kind.EDIT, edit)
            except EditConflict as error:
                raise EditConflict(
                    f"“{edit.act}” cannot be done in “{document.title}”, which has been changed meanwhile: {error}."
                ) from error
        return self._done(change)

    def undo(self, annotator: str) -> Change | None:
        """The annotator's last edit in force is taken back, on whichever article it was; None at the beginning.

        Raises `EditConflict`, and changes nothing, when what it did has been changed since.
        """
        return self._travel(annotator, Kind.UNDO)

    def redo(self, annotator: str) -> Change | None:
        """The edit that undo took back last is done again; None when there is none. Raises as `undo`."""
        return self._travel(annotator, Kind.REDO)

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

        Suggestions the schema or the text does not allow are left out. None when nothing was added.
        """
        require_name(annotator)
        document = self.document(document_id)
        with self._database.transaction() as connection:
            layer = layer_number(connection, document_id, annotator)
            connection.execute("UPDATE layer SET suggested_by = ? WHERE number = ?", (model, layer))
            allowed = storable(self.schema, document.text, suggestions)
            edit = adopt(self._layers.get(document_id, annotator), allowed, new_id)
            change = self._perform(connection, document, annotator, Kind.SUGGEST, edit) if edit else None
        return self._done(change) if change else None

    def import_annotations(
        self,
        document_id: str,
        annotator: str,
        records: Sequence[Record],
        *,
        state: State | None = None,
        notes: Sequence[Note] = (),
    ) -> Change | None:
        """The records and notes are in the layer, with their origins; None when it said all of it already.

        Raises `InvalidEdit`, and imports none, when one breaks the schema or an id is taken by another record.
        """
        require_name(annotator)
        document = self.document(document_id)
        with self._database.transaction() as connection:
            edit = import_edit(self._layers.get(document_id, annotator), records, state, notes)
            change = self._perform(connection, document, annotator, Kind.IMPORT, edit) if edit else None
        return self._done(change) if change else None

    def add_annotated(
        self,
        article: ImportedArticle,
        annotator: str,
        records: Sequence[Record],
        *,
        state: State | None = None,
        notes: Sequence[Note] = (),
    ) -> tuple[Added, Change | None]:
        """The article is in the project, records and notes are in the layer, or, when one is refused, none of it.

        The records' offsets count in the normalised text. Raises as `add_article` and `import_annotations`.
        """
        require_name(annotator)
        with self._database.transaction() as connection:
            added = articles.add_article(connection, article, self._now)
            # Not the cache: where the records are refused the article will not have been there.
            document = articles.read_document(connection, added.document)
            edit = import_edit(self._layers.get(document.id, annotator), records, state, notes)
            change = self._perform(connection, document, annotator, Kind.IMPORT, edit) if edit else None
        return added, self._done(change) if change else None

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

    # The rest --------------------------------------------------------------------------------------------------------

    def check(self) -> list[str]:
        """Return what is wrong with the file, in plain sentences; nothing when all is well."""
        with self._database.snapshot() as connection:
            return check_project(connection, self.schema)

    def setting(self, key: str) -> str | None:
        """Return a small thing remembered in the project, or None."""
        with self._database.snapshot() as connection:
            row = connection.execute("SELECT value FROM setting WHERE key = ?", (key,)).fetchone()
        return None if row is None else row[0]

    def set_setting(self, key: str, value: str) -> None:
        """The value is remembered in the project."""
        with self._database.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO setting (key, value) VALUES (?, ?)", (key, value))

    def _travel(self, annotator: str, kind: Kind) -> Change | None:
        with self._database.transaction() as connection:
            find = journal.cursor if kind is Kind.UNDO else journal.redo_target
            target = find(connection, annotator)
            if target is None:
                return None
            row = journal.read(connection, target)
            document = self.document(row.document)
            edit = invert(row.edit) if kind is Kind.UNDO else row.edit
            try:
                try:
                    change = self._perform(connection, document, annotator, kind, edit, target)
                except InvalidEdit:
                    edit = fitted(self._layers.get(document.id, annotator), edit)
                    change = self._perform(connection, document, annotator, kind, edit, target)
            except (EditConflict, InvalidEdit) as error:
                verb = "undone" if kind is Kind.UNDO else "redone"
                raise EditConflict(
                    f"“{edit.act}” in “{document.title}” cannot be {verb}: "
                    f"what it is about has been changed since ({error})."
                ) from error
        return self._done(change)

    def _perform(
        self,
        connection: sqlite3.Connection,
        document: Document,
        annotator: str,
        kind: Kind,
        edit: Edit,
        target: int | None = None,
    ) -> Change:
        """Write the edit and its journal row. The caller commits and then calls `_done`."""
        if not edit.steps:
            raise InvalidEdit("This act changes nothing.")
        before = self._layers.get(document.id, annotator)
        edit = with_notes_of_leaving(before, edit)
        after = apply(before, edit)
        if problem := first_problem(self.schema, document.text, before, after, edit):
            raise InvalidEdit(f"This cannot be kept: {problem}.")
        parent = journal.cursor(connection, annotator) if kind is Kind.EDIT else None
        try:
            write_layer(connection, document.id, annotator, edit)
            seq = journal.append(
                connection,
                now=self._now(),
                annotator=annotator,
                document=document.id,
                kind=kind,
                target=target,
                parent=parent,
                edit=edit,
                program=self._program,
            )
        except (UnicodeEncodeError, OverflowError, ValueError) as error:
            raise InvalidEdit(
                f"This cannot be kept: it holds a text or number that cannot be stored ({error})."
            ) from error
        return Change(seq, kind, annotator, edit, before, after)

    def _done(self, change: Change) -> Change:
        self._layers.keep(change.after)
        return change
