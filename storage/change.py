"""What an act did, as the interface is told."""

from dataclasses import dataclass

from annotate.edits import Edit
from annotate.history import Kind
from annotate.model import AnnotationSet


@dataclass(frozen=True, slots=True)
class Change:
    """What an act did to one layer; ``edit`` as it was applied, so for an undo the inverse.

    ``others`` is what it did in other articles, one change each.
    """

    seq: int
    kind: Kind
    annotator: str
    edit: Edit
    before: AnnotationSet
    after: AnnotationSet
    others: "tuple[Change, ...]" = ()
