"""What is done to layers within one transaction: each act checked, written and in the journal, or none of them."""

import sqlite3
from collections.abc import Callable, Iterable
from datetime import datetime

from annotate.edits import Edit, EditConflict, apply, batch, invert
from annotate.history import Kind
from annotate.model import AnnotationSet, Document
from annotate.note_acts import with_notes_of_leaving
from annotate.schema import Schema
from storage import journal
from storage.articles import Documents
from storage.change import Change
from storage.layers import Layers, write_layer
from storage.schema_change import recodings_since
from storage.travel import fitted
from storage.validation import InvalidEdit, first_problem


class Acting:
    """The acts of one transaction. ``changes`` are they, in order; they are true once it is committed."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        *,
        schema: Schema,
        layers: Layers,
        documents: Documents,
        now: Callable[[], datetime],
        program: str,
        only: str | None = None,
    ) -> None:
        self.connection = connection
        self.changes: list[Change] = []
        self._schema = schema
        self._layers = layers
        self._documents = documents
        self._now = now
        self._program = program
        # In a pack nobody else annotates.
        self._only = only
        # As they are within the transaction, which `Layers` must not hear of before it is committed.
        self._sets: dict[tuple[str, str], AnnotationSet] = {}

    def layer(self, document: str, annotator: str) -> AnnotationSet:
        """Return what the annotator says about the article now."""
        return self._sets.get((document, annotator)) or self._layers.get(document, annotator)

    def act(self, document: Document, annotator: str, edit: Edit, *, bulk: int | None = None) -> None:
        """The annotator's edit is done. ``bulk`` is the first edit of the act on several articles that it belongs to.

        Raises `EditConflict` and `InvalidEdit`.
        """
        try:
            self.perform(document, annotator, Kind.EDIT, edit, bulk=bulk)
        except EditConflict as error:
            raise EditConflict(
                f"“{edit.act}” cannot be done in “{document.title}”, which has been changed meanwhile. "
                "Look at it as it is now, and try again."
            ) from error

    def travel(self, annotator: str, kind: Kind, target: int) -> None:
        """The edit is taken back or done again. Raises `EditConflict` when it cannot be."""
        row = journal.read(self.connection, target)
        document = self._documents.get(row.document)
        done = row.edit
        for recoding in recodings_since(self.connection, row.seq):
            # The act was done in codes that have other names now.
            done = recoding.edit(done)
        edit = invert(done) if kind is Kind.UNDO else done
        try:
            try:
                self.perform(document, annotator, kind, edit, target)
            except InvalidEdit:
                edit = fitted(self.layer(document.id, annotator), edit)
                self.perform(document, annotator, kind, edit, target)
        except (EditConflict, InvalidEdit) as error:
            verb = "undone" if kind is Kind.UNDO else "redone"
            raise EditConflict(
                f"“{edit.act}” in “{document.title}” cannot be {verb}: "
                f"what it is about has been changed since ({error})."
            ) from error

    def perform(
        self,
        document: Document,
        annotator: str,
        kind: Kind,
        edit: Edit,
        target: int | None = None,
        *,
        bulk: int | None = None,
    ) -> None:
        """The edit is in the layer and its row in the journal. Raises `EditConflict` and `InvalidEdit`."""
        if not edit.steps:
            raise InvalidEdit("This act changes nothing.")
        if self._only not in (None, annotator):
            raise InvalidEdit(f"This is a pack for {self._only}, and nobody else can annotate in it.")
        before = self.layer(document.id, annotator)
        edit = with_notes_of_leaving(before, edit)
        after = apply(before, edit)
        if problem := first_problem(self._schema, document.text, before, after, edit):
            raise InvalidEdit(f"This cannot be kept: {problem}.")
        parent = journal.cursor(self.connection, annotator) if kind is Kind.EDIT else None
        try:
            write_layer(self.connection, edit, before, after)
            seq = journal.append(
                self.connection,
                now=self._now(),
                annotator=annotator,
                document=document.id,
                kind=kind,
                target=target,
                parent=parent,
                edit=edit,
                program=self._program,
                bulk=bulk,
            )
        except (UnicodeEncodeError, OverflowError, ValueError) as error:
            raise InvalidEdit(
                f"This cannot be kept: it holds a text or number that cannot be stored ({error})."
            ) from error
        self._sets[document.id, annotator] = after
        self.changes.append(Change(seq, kind, annotator, edit, before, after))


def told(changes: Iterable[Change]) -> Change | None:
    """Return the changes as one, the last article's with the other articles' in it; None when there are none."""
    by_article: dict[str, list[Change]] = {}
    for change in changes:
        # The article that was changed last comes last.
        by_article[change.after.document] = [*by_article.pop(change.after.document, []), change]
    merged = []
    for parts in by_article.values():
        last = parts[-1]
        edit = last.edit if len(parts) == 1 else batch(last.edit.act, (part.edit for part in parts))
        merged.append(Change(last.seq, last.kind, last.annotator, edit, parts[0].before, last.after))
    if not merged:
        return None
    *others, main = merged
    return Change(main.seq, main.kind, main.annotator, main.edit, main.before, main.after, tuple(others))
