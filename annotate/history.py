"""Undo and redo of one annotator, across articles and restarts, as a pure object.

The journal's rows are the only truth. Each edit remembers the edit before it (its parent), so the rows form a tree
with a cursor: undo moves the cursor to the parent, redo to the youngest child, a new edit hangs itself below the
cursor. Nothing is ever dropped from the tree, so nothing of the history is ever lost.
"""

from dataclasses import dataclass, field
from enum import StrEnum


class Kind(StrEnum):
    """What a journal row does. Suggestions and imports are no acts of an annotator and cannot be undone."""

    EDIT = "edit"
    UNDO = "undo"
    REDO = "redo"
    SUGGEST = "suggest"
    IMPORT = "import"


@dataclass(frozen=True, slots=True)
class Entry:
    """A journal row as history sees it: ``target`` is the edit it does, takes back or does again."""

    seq: int
    kind: Kind
    target: int
    parent: int | None


class HistoryError(ValueError):
    """A journal row does not follow from the rows before it."""


@dataclass(slots=True)
class History:
    """Where an annotator stands in their own edits. ``cursor`` is the last edit in force, None at the beginning."""

    cursor: int | None = None
    _parents: dict[int, int | None] = field(default_factory=dict)
    _youngest: dict[int | None, int] = field(default_factory=dict)

    @property
    def undo_target(self) -> int | None:
        """The edit that undo would take back."""
        return self.cursor

    @property
    def redo_target(self) -> int | None:
        """The edit that redo would do again."""
        return self._youngest.get(self.cursor)

    def follow(self, entry: Entry) -> None:
        """Move on by one row. Raises `HistoryError`, and stays as it was, when the row cannot follow."""
        if entry.kind is Kind.EDIT:
            if entry.parent != self.cursor or entry.target != entry.seq or entry.seq in self._parents:
                raise HistoryError(f"edit {entry.seq} does not follow edit {self.cursor}")
            self._parents[entry.seq] = self.cursor
            self._youngest[self.cursor] = entry.seq
            self.cursor = entry.seq
        elif entry.kind is Kind.UNDO:
            if self.cursor is None or entry.target != self.cursor:
                raise HistoryError(f"row {entry.seq} undoes {entry.target}, but the last edit is {self.cursor}")
            self.cursor = self._parents[self.cursor]
        elif entry.kind is Kind.REDO:
            if self.redo_target is None or entry.target != self.redo_target:
                raise HistoryError(f"row {entry.seq} redoes {entry.target}, but {self.redo_target} is next")
            self.cursor = entry.target
