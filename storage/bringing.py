"""Annotations made elsewhere come into a project, article by article: each whole or not at all."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from annotate.errors import KnownError
from annotate.model import Anchor, AnnotationSet, Document, Quote, Record, Span, Stance
from annotate.realign import moved, realigned
from annotate.schema import Label, Schema
from annotate.text import normalise
from annotate.tokens import snap
from storage.database import ProjectError
from storage.formats import (
    FORMATS,
    AnnotatedArticle,
    ExportOptions,
    Findings,
    Format,
    FormatError,
    describe,
    require_package,
)
from storage.formats.columns import UNSAID
from storage.formats.gold import line_about
from storage.formats.likeness import is_readable_as, likely_format
from storage.importing import LIMIT_CHARACTERS, ArticleError, ImportedArticle
from storage.layers import GOLD
from storage.project import Project

# As many hexadecimal digits as make two records of one layer with one id as good as impossible.
_ID_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Brought:
    """One article that is in the project with its annotations; ``is_new`` when its text was not there before.

    ``has_changed`` is false when the layer said all of it already.
    """

    document: str
    is_new: bool
    has_changed: bool


def bring(
    project: Project,
    path: Path,
    *,
    format: str,
    annotator: str | None,
    options: ExportOptions | None = None,
    labels: Mapping[str, str] | None = None,
    findings: Findings,
) -> Iterator[Brought | KnownError]:
    """Import the articles of ``path`` with their annotations, yielding what became of each, or why it was left out.

    ``annotator`` None means the one named in the file. ``labels`` maps labels of the file to those of the schema, or to
    nothing to leave them out. ``findings`` tells what was left out or changed. Raises `KnownError` where nothing more
    can be read; what came in before stays.
    """
    source = FORMATS[format]
    if not source.can_import:
        raise FormatError(f"{source.title} says too little to be imported: choose another format.")
    require_package(source)
    try:
        _require_likely(path, source)
        for found in source.read(path, options or ExportOptions()):
            if isinstance(found, FormatError):
                yield found
                continue
            try:
                article = source.to_article(found, findings)
                yield _brought(
                    project, article, path, annotator, labels or {}, findings, is_lossless=source.is_lossless
                )
            except ProjectError:
                # The project itself cannot be written: no other article could come in either.
                raise
            except KnownError as error:
                yield FormatError(f"{path}: {error}", option=error.option)
    except OSError as error:
        raise ArticleError(f"{path} cannot be read: {error.strerror or error}.") from error


def _require_likely(path: Path, source: Format[Any]) -> None:
    """Raise `FormatError` when the file is surely in another format; `OSError` when it cannot be read."""
    # An article of brat is any text: its beginning says nothing.
    found = "" if source.name == "brat" and path.suffix == ".txt" else likely_format(path)
    if not is_readable_as(found, source.name):
        other = FORMATS[found]
        where = path if path.is_dir() or not found.startswith("conll") else f"{path}, line 1"
        raise FormatError(
            f"{where}: expected {source.title}, found what looks like {other.title}: choose the format {other.name}"
        )
    if path.is_dir() and source.suffix:
        raise FormatError(f"{path} is a folder: choose a file in it, for {source.title} is one file")


def _brought(
    project: Project,
    article: AnnotatedArticle,
    path: Path,
    annotator: str | None,
    labels: Mapping[str, str],
    findings: Findings,
    *,
    is_lossless: bool,
) -> Brought:
    document, name = article.document, annotator or article.annotator
    if not name:
        raise FormatError("the file does not say whose annotations these are: name an annotator")
    if len(document.text) > LIMIT_CHARACTERS:
        raise FormatError(
            f"{document.id} has {len(document.text):,} characters: an article may have at most {LIMIT_CHARACTERS:,}"
        )
    normalised = normalise(document.text)
    given = ImportedArticle(
        document.id,
        document.title or None,
        # What came from this program keeps what it says, also when that is nothing.
        document.source if is_lossless else document.source or path.name,
        document.text,
        document.text.encode("utf-8", "surrogatepass"),
        name=path.stem,
        where=str(path),
    )
    layer = article.annotations
    records = [realigned(record, normalised.alignment) for record in layer.records()]
    if not is_lossless:
        text = replace(document, text=normalised.text)
        records = _fitted(text, AnnotationSet.make(document.id, name, records), project.schema, labels, findings)
    there = {None, *(record.id for record in records)}
    notes = [note for note in layer.notes if note.about in there]
    resolutions = [moved(each, normalised.alignment) for each in layer.resolutions]
    if name != GOLD:
        for each in resolutions:
            line = partial(describe, document, each.start, each.end, each.choice)
            findings.leave_out("decisions of an adjudicator, which only the layer gold can hold", line)
        resolutions = []
    added, change = project.add_annotated(given, name, records, state=layer.state, notes=notes, resolutions=resolutions)
    return Brought(added.document, added.is_new, change is not None)


def _fitted(
    document: Document, layer: AnnotationSet, schema: Schema, labels: Mapping[str, str], findings: Findings
) -> list[Record]:
    """Return the records with the schema's labels, on whole aksharas, and with ids that say what the record says.

    Raises `FormatError` for a label that the schema does not have.
    """

    def label(record: Record, code: str, inventory: tuple[Label, ...], what: str) -> str | None:
        wanted = labels.get(code, code)
        if not wanted or (wanted == UNSAID and what == "kind of quotation"):
            findings.leave_out(f"records labelled {code}", partial(line_about, document, record))
            return None
        if all(known.code != wanted for known in inventory):
            there = ", ".join(known.code for known in inventory)
            raise FormatError(
                f"{document.id}: the schema has no {what} {wanted!r}, only {there}: say which of them is "
                "meant, or that it is to be left out",
                option=f"--map {code}={inventory[0].code}, or --map {code}= to leave it out",
            )
        return wanted

    def place(start: int, end: int, what: str) -> tuple[int, int]:
        low, high = snap(document.text, start, end, unit="akshara")
        if low == high:
            raise FormatError(f"{document.id}: there is only white space at {start}-{end}")
        if (low, high) != (start, end):
            findings.note("places moved to whole aksharas without white space around them",
                          partial(describe, document, start, end, what))  # fmt: skip
        return low, high

    new_ids: dict[str, str] = {}

    def anchor(given: Anchor | None, role: str) -> Anchor | None:
        if given is None:
            return None
        return Anchor(*place(given.start, given.end, role), new_ids.get(given.entity) if given.entity else None)

    records: list[Record] = []

    def keep(old: str, record: Record) -> None:
        said = repr((document.text, layer.annotator, replace(record, id="")))
        new_ids[old] = f"{record.origin.name}-{sha256(said.encode()).hexdigest()[:_ID_DIGITS]}"
        records.append(replace(record, id=new_ids[old]))

    for record in layer.records():
        match record:
            case Span():
                if code := label(record, record.label, schema.entities, "label"):
                    start, end = place(record.start, record.end, code)
                    keep(record.id, replace(record, start=start, end=end, label=code))
            case Quote():
                if kind := label(record, record.kind, schema.quotes, "kind of quotation"):
                    start, end = place(record.start, record.end, kind)
                    speaker, cue = anchor(record.speaker, "speaker"), anchor(record.cue, "cue")
                    keep(record.id, Quote("", start, end, kind, speaker, cue, record.origin))
            case Stance():
                if value := label(record, record.value, schema.stances, "stance value"):
                    holder, target = anchor(record.holder, "holder"), anchor(record.target, "target")
                    quote = new_ids.get(record.quote) if record.quote else None
                    said = replace(record, holder=holder, target=target, value=value, quote=quote)
                    keep(record.id, said)
    return list({record.id: record for record in records}.values())
