"""What can be said about records and articles beside their labels: notes and flags, each act as the edit it is."""

from dataclasses import replace

from annotate.acts import Actor, Refused
from annotate.edits import Edit, NoteStep, Step
from annotate.model import AnnotationSet, Note, Stance

# A page of text: a note is read in a card.
LIMIT_CHARACTERS = 4000


def write_note(annotations: AnnotationSet, actor: Actor, about: str | None, text: str) -> Edit | None:
    """The note about this name, quotation or article (None) says this; without words it is gone unless flagged.

    A stance has a note of its own (`Stance.note`).
    """
    if about is not None and isinstance(annotations.get(about), Stance):
        raise Refused("stance", "A stance has a note of its own: write it in the stance's card.")
    text = text.strip()
    if len(text) > LIMIT_CHARACTERS:
        raise Refused("long", f"A note has at most {LIMIT_CHARACTERS} characters, and this one {len(text)}.")
    before = annotations.note(about)
    return _changed("note", annotations, actor, about, text, before is not None and before.is_flagged)


def flag(annotations: AnnotationSet, actor: Actor, about: str | None) -> Edit | None:
    """The record or article is flagged for QA, or, when it was, no longer; what the note says stays."""
    before = annotations.note(about)
    if before is None:
        return _changed("flag", annotations, actor, about, "", True)
    act = "unflag" if before.is_flagged else "flag"
    return _changed(act, annotations, actor, about, before.text, not before.is_flagged)


def with_notes_of_leaving(annotations: AnnotationSet, edit: Edit) -> Edit:
    """Return the edit with the notes on the records that go: so that none is left about nothing, and undo has them.

    A note that the edit itself writes or takes away is left to it.
    """
    if not annotations.notes:
        return edit
    handled = {step.about for step in edit.steps if isinstance(step, NoteStep)}
    last = {step.record_id: step.after for step in edit.steps if isinstance(step, Step)}
    going = [
        NoteStep(note, None)
        for note in annotations.notes
        if note.about not in handled and note.about in last and last[note.about] is None
    ]
    return replace(edit, steps=(*edit.steps, *going)) if going else edit


def _changed(
    act: str, annotations: AnnotationSet, actor: Actor, about: str | None, text: str, is_flagged: bool
) -> Edit | None:
    if about is not None and annotations.get(about) is None:
        raise Refused("gone", "What the note is about is no longer there.")
    before = annotations.note(about)
    if (before.text, before.is_flagged) == (text, is_flagged) if before is not None else not (text or is_flagged):
        return None
    after = Note(about, text, is_flagged, actor.annotator) if text or is_flagged else None
    return Edit(act, (NoteStep(before, after),))
