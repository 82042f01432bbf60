"""What mends a finding where it is clear what would, as the edit it is."""

from collections.abc import Iterable

from annotate import acts
from annotate.acts import Actor
from annotate.edits import Edit, apply, batch
from annotate.lint import Finding
from annotate.model import AnnotationSet, Span
from annotate.rules import Rule
from annotate.tokens import snap


def is_clear(finding: Finding, annotations: AnnotationSet) -> bool:
    """True when `mend` knows what to do about the finding."""
    match finding.rule:
        case Rule.MIXED_LABELS:
            return bool(finding.label)
        case Rule.INSIDE_WORD:
            return True
        case Rule.OVERLAP:
            shorter, longer = (annotations.get(record) for record in finding.records)
            if not isinstance(shorter, Span) or not isinstance(longer, Span):
                return False
            return longer.start <= shorter.start and shorter.end <= longer.end
    return False


def mend(text: str, annotations: AnnotationSet, actor: Actor, finding: Finding) -> Edit | None:
    """Return the edit that mends the finding; None where it is not clear, or nothing is left to be done.

    A name gets the label its words have most often, one that ends inside a word grows to it, of two names with one
    label the one inside the other goes.
    """
    if not is_clear(finding, annotations):
        return None
    span = annotations.get(finding.records[0])
    if not isinstance(span, Span) or not span.origin.is_live:
        return None
    match finding.rule:
        case Rule.MIXED_LABELS:
            twin = any(
                (other.start, other.end, other.label) == (span.start, span.end, finding.label)
                for other in annotations.live_spans
            )
            edit = (
                acts.remove(annotations, actor, [span.id])
                if twin
                else acts.relabel(annotations, actor, span.id, finding.label)
            )
        case Rule.INSIDE_WORD:
            edit = acts.move_span(annotations, actor, span.id, *snap(text, span.start, span.end))
        case _:
            edit = acts.remove(annotations, actor, [span.id])
    return None if edit is None else Edit("fix", edit.steps)


def label_alike(text: str, annotations: AnnotationSet, actor: Actor, findings: Iterable[Finding]) -> Edit | None:
    """Return the edit that mends all of these findings of mixed labels; None when nothing is left to be done."""
    edits = []
    for finding in findings:
        edit = mend(text, annotations, actor, finding)
        if edit is not None:
            edits.append(edit)
            annotations = apply(annotations, edit)
    made = batch("fix", edits)
    return made if made.steps else None
