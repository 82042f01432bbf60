"""Which articles and whose records an export is about, one article at a time."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from annotate.errors import KnownError
from annotate.model import Anchor, AnnotationSet, Document, Quote, Record, Span, Stance, State, with_anchors
from annotate.schema import Schema
from storage.formats import AnnotatedArticle, Findings
from storage.formats.gold import adjudicated, line_about
from storage.layers import GOLD


class ExportError(KnownError):
    """An export that was not made; no file was written or replaced."""


@dataclass(frozen=True, slots=True)
class Gold:
    """The adjudicated layer of each article; articles without one are left out."""


@dataclass(frozen=True, slots=True)
class Annotator:
    """One annotator's layer of each article, with what is undecided as far as the format can hold it."""

    name: str


@dataclass(frozen=True, slots=True)
class All:
    """Every annotator's layer, a file each, with the annotator's name before the file name's ending."""


Who = Gold | Annotator | All


class Articles(Protocol):
    """What an export asks of a project; see `storage.project.Project`."""

    path: Path
    schema: Schema

    def snapshot(self) -> AbstractContextManager[None]: ...

    def document_ids(self) -> list[str]: ...

    def document(self, document_id: str) -> Document: ...

    def annotators(self) -> list[str]: ...

    def annotations(self, document_id: str, annotator: str) -> AnnotationSet: ...

    def gold(self, document_id: str) -> tuple[AnnotationSet, str] | None: ...


@dataclass(frozen=True, slots=True)
class Choice:
    """Which records are wanted: ``documents`` gives the articles and their order, None means all.

    ``labels`` are codes of any of the schema's inventories; None means all. ``is_finished_only`` leaves out articles
    that the annotator has not marked as finished.
    """

    who: Who = Gold()
    documents: Sequence[str] | None = None
    labels: frozenset[str] | None = None
    is_finished_only: bool = False

    @property
    def name(self) -> str:
        """Whose annotations are wanted, in words."""
        match self.who:
            case Gold():
                return "gold"
            case Annotator(name):
                return f"annotator {name}"
            case _:
                return "all annotators"


def chosen_ids(project: Articles, choice: Choice) -> list[str]:
    """Return the articles that are asked for. Raises `ExportError` for one, or a label, that is not there."""
    known = project.document_ids()
    ids = known if choice.documents is None else list(dict.fromkeys(choice.documents))
    if unknown := sorted(set(ids) - set(known)):
        raise ExportError(f"The project has no article {unknown[0]!r}.")
    schema = project.schema
    codes = [label.code for part in (schema.entities, schema.quotes, schema.stances) for label in part]
    if unknown := sorted((choice.labels or frozenset()) - set(codes)):
        raise ExportError(f"The project has no label {unknown[0]!r}: there are {', '.join(codes)}.")
    return ids


def layers(project: Articles, who: Who) -> list[str | None]:
    """Return whose layers are wanted, a file each; None is gold. Raises `ExportError` for an unknown annotator."""
    annotators = project.annotators()
    match who:
        case Gold():
            return [None]
        case Annotator(name):
            if name not in annotators:
                there = ", ".join(annotators) or "nobody so far"
                raise ExportError(f"Nobody called {name!r} has annotated in this project: there is {there}.")
            return [name]
        case _:
            return list(annotators)


def articles(
    project: Articles, ids: Sequence[str], layer: str | None, choice: Choice, findings: Findings
) -> Iterator[AnnotatedArticle]:
    """Yield the chosen articles with one layer, as they are to be written; ``findings`` tells what is left out."""
    for document_id in ids:
        document = project.document(document_id)
        if layer is None:
            found = project.gold(document_id)
            if found is None:
                findings.leave_out("articles without gold", partial(_titled, document))
                continue
            annotator = found[1]
            if annotator == GOLD and project.annotations(document_id, annotator).state is State.OPEN:
                findings.note("articles whose adjudication is not marked as finished", partial(_titled, document))
        else:
            annotator = layer
        annotations = project.annotations(document_id, annotator)
        if choice.is_finished_only and annotations.state is not State.FINISHED:
            findings.leave_out("articles that are not finished", partial(_titled, document))
            continue
        if layer is None:
            annotations = adjudicated(document, annotations, findings)
        elif annotations.state is State.OPEN and not any(annotations.records()):
            findings.note(f"articles without labels, not begun by {annotator}", partial(_titled, document))
        if choice.labels is not None:
            annotations = _labelled(document, annotations, choice.labels, findings)
        yield AnnotatedArticle(document, annotations, annotator, project.schema.id)


def label_counts(
    project: Articles, ids: Sequence[str], choice: Choice, progress: Callable[[], None]
) -> dict[str, Counter[str]]:
    """Return for each article that will be written how often each label is in it, over all layers that are wanted."""
    counts: dict[str, Counter[str]] = {}
    for layer in layers(project, choice.who):
        for article in articles(project, ids, layer, choice, Findings()):
            gold = article.annotations.gold()
            counted = counts.setdefault(article.document.id, Counter())
            counted.update(span.label for span in gold.spans)
            counted.update(quote.kind for quote in gold.quotes)
            counted.update(stance.value for stance in gold.stances)
            progress()
    # Again in the order of the articles, which two annotators may have begun differently.
    return {document_id: counts[document_id] for document_id in ids if document_id in counts}


def _titled(document: Document) -> str:
    return f"{document.id}: {document.title}"


def _labelled(document: Document, layer: AnnotationSet, labels: frozenset[str], findings: Findings) -> AnnotationSet:
    """Return the records with these labels; links to the others keep only the place."""
    kept: dict[str, Record] = {}
    for record in layer.records():
        code = record.label if isinstance(record, Span) else record.kind if isinstance(record, Quote) else record.value
        if code in labels:
            kept[record.id] = record
        elif record.origin.is_gold:
            findings.leave_out("records with labels that were not chosen", partial(line_about, document, record))

    def place(anchor: Anchor) -> Anchor:
        return anchor if anchor.entity in kept else replace(anchor, entity=None)

    def fitted(record: Record) -> Record:
        record = with_anchors(record, place)
        if isinstance(record, Stance) and record.quote not in kept:
            return replace(record, quote=None)
        return record

    records = [fitted(record) for record in kept.values()]
    notes = [note for note in layer.notes if note.about is None or note.about in kept]
    # What was decided about other labels, or that there is nothing, says nothing about these.
    resolutions = [each for each in layer.resolutions if each.records and kept.keys() >= set(each.records)]
    return AnnotationSet.make(layer.document, layer.annotator, records, layer.state, resolutions, notes)
