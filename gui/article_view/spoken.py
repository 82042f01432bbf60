"""What is annotated at a place, in words: for whoever hears the article instead of seeing it."""

from PySide6.QtCore import QCoreApplication

from annotate.model import AnnotationSet, Quote, Span
from annotate.schema import Schema
from gui.article_view.marks import Marks
from gui.wording import decision_text, excerpt, role_name, ui_language


def spoken_at(text: str, marks: Marks, schema: Schema, offset: int) -> list[str]:
    """Return a sentence for each record over the character at ``offset``, the shortest record first."""
    annotations = marks.annotations
    if annotations is None:
        return []
    found = [annotations.get(mark.record) for mark in marks.at(offset)]
    return [spoken(text, record, annotations, schema) for record in found if isinstance(record, Span | Quote)]


def spoken(text: str, record: Span | Quote, annotations: AnnotationSet, schema: Schema) -> str:
    """Return what a record is, its words, who speaks in it, and what was decided about it."""
    tr, language = QCoreApplication.translate, ui_language()
    code = record.label if isinstance(record, Span) else record.kind
    inventory = schema.entities if isinstance(record, Span) else schema.quotes
    name = next((label.name(language) for label in inventory if label.code == code), code)
    parts = [tr("Spoken", "{label}: {words}").format(label=name, words=excerpt(text, record.start, record.end))]
    if isinstance(record, Quote):
        for role, anchor in (("speaker", record.speaker), ("cue", record.cue)):
            said = excerpt(text, anchor.start, anchor.end) if anchor is not None else tr("Spoken", "not linked")
            parts.append(tr("Spoken", "{role}: {words}").format(role=role_name(role), words=said))
        for stance in annotations.live_stances:
            if stance.quote == record.id:
                value = next((label.name(language) for label in schema.stances if label.code == stance.value), "")
                target = excerpt(text, stance.target.start, stance.target.end) if stance.target is not None else ""
                parts.append(tr("Spoken", "Stance: {value} {target}").format(value=value, target=target).strip())
    parts.append(decision_text(record.origin))
    return ", ".join(parts)
