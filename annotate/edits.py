"""An edit is data with both sides: what was there before and what is there after.

So it can be checked before it is applied, inverted without asking anybody, written to the journal and replayed.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from annotate.errors import KnownError
from annotate.model import AnnotationSet, Note, Record, Resolution, State


class EditConflict(KnownError):
    """The set does not hold what the edit expects: somebody else changed it meanwhile."""


@dataclass(frozen=True, slots=True)
class Step:
    """One record appears (before is None), goes (after is None) or changes (both, same id and type)."""

    before: Record | None
    after: Record | None

    def __post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise ValueError("a step needs a record before or after it")
        if self.before is None or self.after is None:
            return
        if self.before.id != self.after.id or type(self.before) is not type(self.after):
            raise ValueError(f"a step cannot turn {self.before.id} into {self.after.id}")

    @property
    def record_id(self) -> str:
        """The id of the record this step is about."""
        record = self.after if self.after is not None else self.before
        assert record is not None
        return record.id


@dataclass(frozen=True, slots=True)
class StateStep:
    """The article was opened again or finished."""

    before: State
    after: State


@dataclass(frozen=True, slots=True)
class ResolutionStep:
    """A case was decided (before is None), opened again (after is None) or decided otherwise (both, same id)."""

    before: Resolution | None
    after: Resolution | None

    def __post_init__(self) -> None:
        sides = {side.id for side in (self.before, self.after) if side is not None}
        if len(sides) != 1:
            raise ValueError("a step needs one resolution before or after it")

    @property
    def resolution_id(self) -> str:
        """The id of the resolution this step is about."""
        side = self.after or self.before
        assert side is not None
        return side.id


@dataclass(frozen=True, slots=True)
class NoteStep:
    """A note was written (before is None), taken away (after is None) or changed (both, about the same)."""

    before: Note | None
    after: Note | None

    def __post_init__(self) -> None:
        sides = {side.about for side in (self.before, self.after) if side is not None}
        if len(sides) != 1:
            raise ValueError("a step needs one note before or after it")

    @property
    def about(self) -> str | None:
        """The id of the record that the note is about; None for the article."""
        side = self.after or self.before
        assert side is not None
        return side.about


AnyStep = Step | StateStep | ResolutionStep | NoteStep


@dataclass(frozen=True, slots=True)
class Edit:
    """One act of an annotator: ``act`` names it (an identifier such as "relabel"), the steps happen in order."""

    act: str
    steps: tuple[AnyStep, ...]

    @property
    def touched(self) -> tuple[str, ...]:
        """The ids of the records this edit is about, each once, in the order of the steps."""
        return tuple(dict.fromkeys(step.record_id for step in self.steps if isinstance(step, Step)))


def apply(annotations: AnnotationSet, edit: Edit) -> AnnotationSet:
    """Return the set after the edit. Raises `EditConflict` when it does not hold what the edit expects."""
    records: dict[str, Record] = {record.id: record for record in annotations.records()}
    resolutions = {resolution.id: resolution for resolution in annotations.resolutions}
    notes = {note.about: note for note in annotations.notes}
    state = annotations.state
    for step in edit.steps:
        if isinstance(step, StateStep):
            if state is not step.before:
                raise EditConflict(f"the article is {state.value}, not {step.before.value}")
            state = step.after
            continue
        if isinstance(step, ResolutionStep):
            if resolutions.pop(step.resolution_id, None) != step.before:
                raise EditConflict(f"the decision {step.resolution_id} is not what this edit would change")
            if step.after is not None:
                resolutions[step.after.id] = step.after
            continue
        if isinstance(step, NoteStep):
            if notes.pop(step.about, None) != step.before:
                raise EditConflict(f"the note on {step.about or 'the article'} is not what this edit would change")
            if step.after is not None:
                notes[step.about] = step.after
            continue
        if records.get(step.record_id) != step.before:
            raise EditConflict(f"record {step.record_id} is not what this edit would change")
        if step.after is None:
            del records[step.record_id]
        else:
            records[step.record_id] = step.after
    return AnnotationSet.make(
        annotations.document, annotations.annotator, list(records.values()), state, resolutions.values(), notes.values()
    )


def invert(edit: Edit) -> Edit:
    """Return the edit that takes this one back: ``apply(apply(s, e), invert(e)) == s``."""
    return Edit(edit.act, tuple(type(step)(step.after, step.before) for step in reversed(edit.steps)))  # type: ignore[arg-type]


def batch(act: str, edits: Iterable[Edit]) -> Edit:
    """Return one edit, and so one undo step, that does what ``edits`` do one after the other."""
    return Edit(act, tuple(step for edit in edits for step in edit.steps))
