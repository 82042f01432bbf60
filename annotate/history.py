"""Undo and redo of one annotator, across articles and restarts, as a pure object.

The journal's rows are the only truth. Each edit remembers the edit before it (its parent), so the rows form a tree
with a cursor: undo moves the cursor to the parent, redo to the child that was in force last, a new edit hangs itself
below the cursor. Nothing is ever dropped from the tree, so nothing of the history is ever lost, and every edit can be
gone to.

An act on several articles is several edits, one below the other, that bear the number of the first one (``bulk``).
They are taken back and done again together; the cursor never rests between them.
"""

from collections.abc import Iterable
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
    """A journal row as history sees it: ``target`` is the edit it does, takes back or does again.

    ``bulk`` is the first edit of the act on several articles that the edit is a part of.
    """

    seq: int
    kind: Kind
    target: int
    parent: int | None
    bulk: int | None = None


class HistoryError(ValueError):
    """A journal row does not follow from the rows before it."""


class Standing(StrEnum):
    """How an edit stands to the cursor."""

    IN_FORCE = "in force"
    UNDONE = "undone"  # redo leads there
    ABANDONED = "abandoned"  # on a branch that redo does not lead to


@dataclass(slots=True)
class History:
    """Where an annotator stands in their own edits. ``cursor`` is the last edit in force, None at the beginning."""

    cursor: int | None = None
    _parents: dict[int, int | None] = field(default_factory=dict)
    _latest: dict[int | None, int] = field(default_factory=dict)
    _bulk: dict[int, int] = field(default_factory=dict)
    _in_force: set[int] = field(default_factory=set)
    _undone: tuple[int | None, frozenset[int]] | None = None

    @property
    def undo_target(self) -> int | None:
        """The edit that undo would take back first."""
        return self.cursor

    @property
    def redo_target(self) -> int | None:
        """The edit that redo would do again first."""
        return self._latest.get(self.cursor)

    @property
    def is_between_acts(self) -> bool:
        """True where annotators rest; False in the middle of an act on several articles."""
        bulk = self._bulk.get(self.cursor) if self.cursor is not None else None
        following = self.redo_target
        return bulk is None or following is None or self._bulk.get(following) != bulk

    def standing(self, seq: int) -> Standing:
        """Return how an edit stands to the cursor."""
        if seq in self._in_force:
            return Standing.IN_FORCE
        if self._undone is None or self._undone[0] != self.cursor:
            ahead: list[int] = []
            at = self.redo_target
            while at is not None:
                ahead.append(at)
                at = self._latest.get(at)
            self._undone = self.cursor, frozenset(ahead)
        return Standing.UNDONE if seq in self._undone[1] else Standing.ABANDONED

    def follow(self, entry: Entry) -> None:
        """Move on by one row. Raises `HistoryError`, and stays as it was, when the row cannot follow."""
        if entry.kind is Kind.EDIT:
            if entry.parent != self.cursor or entry.target != entry.seq or entry.seq in self._parents:
                raise HistoryError(f"edit {entry.seq} does not follow edit {self.cursor}")
            if entry.bulk is not None:
                before = self._bulk.get(self.cursor) if self.cursor is not None else None
                if entry.bulk not in (entry.seq, before):
                    raise HistoryError(f"edit {entry.seq} is no part of the act of edit {entry.bulk}")
                self._bulk[entry.seq] = entry.bulk
            self._parents[entry.seq] = self.cursor
            self._go_on(entry.seq)
        elif entry.kind is Kind.UNDO:
            if self.cursor is None or entry.target != self.cursor:
                raise HistoryError(f"row {entry.seq} undoes {entry.target}, but the last edit is {self.cursor}")
            self._in_force.discard(self.cursor)
            self.cursor = self._parents[self.cursor]
        elif entry.kind is Kind.REDO:
            if self._parents.get(entry.target, entry.target) != self.cursor:
                raise HistoryError(f"row {entry.seq} redoes {entry.target}, which does not follow {self.cursor}")
            self._go_on(entry.target)
        self._undone = None

    def _go_on(self, seq: int) -> None:
        self._latest[self.cursor] = seq
        self._in_force.add(seq)
        self.cursor = seq


def way(here: Iterable[int], there: Iterable[int]) -> list[tuple[Kind, int]]:
    """Return the steps from one edit to another: what to take back, then what to do again, in order.

    ``here`` and ``there`` are the two edits, each with its ancestors, youngest first; nothing is the beginning.
    """
    up = list(here)
    known = set(up)
    down: list[int] = []
    meeting = None
    for seq in there:
        if seq in known:
            meeting = seq
            break
        down.append(seq)
    back = up if meeting is None else up[: up.index(meeting)]
    return [*((Kind.UNDO, seq) for seq in back), *((Kind.REDO, seq) for seq in reversed(down))]
