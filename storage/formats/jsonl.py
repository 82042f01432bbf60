"""Ankan JSONL, "ankan/1": one article with one annotator's layer per line, nothing of the layer lost.

Specification: docs/formats.md and resources/schema/ankan-jsonl.schema.json.
"""

import json
import math
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from annotate.codec import (
    note_from_json,
    note_to_json,
    record_from_json,
    record_to_json,
    resolution_from_json,
    resolution_to_json,
)
from annotate.model import (
    Anchor,
    AnnotationSet,
    Decision,
    Document,
    Note,
    Quote,
    Record,
    Resolution,
    Span,
    Stance,
    State,
    linked_spans,
)
from annotate.schema import loose_notes
from annotate.text import Alignment
from storage.formats.contract import AnnotatedArticle, ExportOptions, Findings, FormatError, OptionName
from storage.formats.plain_records import is_plain, with_ids
from storage.formats.reading import json_lines, sha256

FORMAT = "ankan/1"

# A record that another program wrote need not say where it came from. Whoever imports it stands behind it.
_IMPORTED = {"source": "import", "name": FORMAT, "decision": "accepted"}
_LISTS: tuple[tuple[str, type], ...] = (("entities", Span), ("quotes", Quote), ("stances", Stance))


@dataclass(frozen=True, slots=True)
class Jsonl:
    """The format ``jsonl``."""

    name: str = "jsonl"
    title: str = "Ankan JSONL"
    suffix: str = ".jsonl"
    options: frozenset[OptionName] = field(default=frozenset())
    package: str = ""
    can_import: bool = True
    is_lossless: bool = True

    def carried(self, article: AnnotatedArticle, options: ExportOptions, findings: Findings) -> AnnotatedArticle:
        """Return the article: all of the layer is written, of the article all but the way back to what was given."""
        document = article.document
        if document.alignment.replacements:
            document = replace(document, alignment=Alignment())
        findings.written.update(counted(article.annotations))
        return replace(article, document=document)

    def to_article(self, item: AnnotatedArticle, findings: Findings) -> AnnotatedArticle:
        """Return the item."""
        return item

    def write(self, items: Iterable[AnnotatedArticle], out: Path, options: ExportOptions) -> None:
        """Write one line per article: UTF-8, LF, no byte order mark."""
        # A file name that is no UTF-8 holds lone surrogates; the handler writes them as JSON's own escape.
        with out.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            stream.writelines(to_line(article) for article in items)

    def read(self, path: Path, options: ExportOptions) -> Iterator[AnnotatedArticle | FormatError]:
        """Yield the articles of the lines; empty lines are skipped."""
        seen: set[tuple[str, str]] = set()
        for where, value in json_lines(path):
            if isinstance(value, FormatError):
                yield value
                continue
            try:
                article = from_record(value)
            except FormatError as error:
                yield FormatError(f"{where}: {error}")
                continue
            key = article.document.id, article.annotator
            if key in seen:
                yield FormatError(f"{where}: the article {key[0]} by {key[1] or 'nobody'} is there twice")
                continue
            seen.add(key)
            yield article


def counted(layer: AnnotationSet) -> dict[str, int]:
    """Return how many live records there are, and among all records the undecided and rejected ones."""
    decisions = [record.origin.decision for record in layer.records()]
    return {
        "entities": len(layer.live_spans),
        "quotes": len(layer.live_quotes),
        "stances": len(layer.live_stances),
        "undecided": decisions.count(None),
        "rejected": decisions.count(Decision.REJECTED),
        **({"notes": len(layer.notes)} if layer.notes else {}),
        **({"resolutions": len(layer.resolutions)} if layer.resolutions else {}),
    }


def to_line(article: AnnotatedArticle) -> str:
    """Return the article's line, its LF included; the same article gives the same bytes."""
    return json.dumps(to_record(article), ensure_ascii=False, allow_nan=False) + "\n"


def to_record(article: AnnotatedArticle) -> dict[str, Any]:
    """Return the article as an ``ankan/1`` object; keys and records are in one fixed order."""
    document, annotations = article.document, article.annotations
    decided = Counter(record.origin.decision for record in annotations.records())
    return {
        "format": FORMAT,
        "id": document.id,
        "title": document.title,
        "source": document.source,
        "text": document.text,
        "sha256": sha256(document.text),
        "annotator": article.annotator,
        "state": annotations.state.value,
        "schema": article.schema,
        "entities": [_record(span) for span in annotations.live_spans],
        "quotes": [_record(quote) for quote in annotations.live_quotes],
        "stances": [_record(stance) for stance in annotations.live_stances],
        "decisions": {
            "accepted": decided[Decision.ACCEPTED],
            "edited": decided[Decision.EDITED],
            "added": decided[Decision.ADDED],
            "undecided": decided[None],
            "rejected": [_record(record) for record in annotations.records() if not record.origin.is_live],
        },
        # Only where there are any: lines written before there were notes stay as they are.
        **_listed("notes", [note_to_json(note) for note in annotations.notes]),
        # What an adjudicator decided stands in the layer "gold" only.
        **_listed("resolutions", [resolution_to_json(each) for each in annotations.resolutions]),
    }


def _listed(key: str, values: list[Any]) -> dict[str, Any]:
    return {key: values} if values else {}


def _record(record: Record) -> dict[str, Any]:
    value = record_to_json(record)
    origin = value["origin"]
    # A whole number comes back as 1.0: write it so the first time, or the second export differs.
    for key in ("score", "seconds"):
        if origin[key] is not None:
            origin[key] = float(origin[key])
    return value


# Reading -------------------------------------------------------------------------------------------------------------


def read(path: Path) -> Iterator[AnnotatedArticle]:
    """Yield the articles of an Ankan JSONL file in order. Raises `FormatError` at the first fault, `OSError`."""
    for found in Jsonl().read(path, ExportOptions()):
        if isinstance(found, FormatError):
            raise found
        yield found


def from_record(value: object) -> AnnotatedArticle:
    """Return the article and layer of one ``ankan/1`` object; offsets are inside its text, links inside its records.

    The text is taken as it stands. What no one but this program writes may be missing: origins, decisions, hash.
    Raises `FormatError`.
    """
    if not isinstance(value, dict):
        raise FormatError(f"expected an object, not {type(value).__name__}")
    if is_plain(value):
        value = with_ids(value)
    if "format" not in value:
        raise FormatError(f'expected "format": "{FORMAT}", or a "text" with "entities" and "quotes"; found neither')
    if value["format"] != FORMAT:
        raise FormatError(f'"format" is {value["format"]!r}, this program reads {FORMAT!r}')
    text, document_id = _text(value, "text"), article_id(value.get("id"))
    if not document_id:
        raise FormatError('"id" is empty')
    annotator, schema = _text(value, "annotator", ""), _text(value, "schema", "")
    try:
        digest = sha256(text)
        if value.get("sha256", digest) != digest:
            raise FormatError(f"the text of {document_id} is not the one its sha256 was made of")
        records = [_read_record(item, text, (kind,)) for key, kind in _LISTS for item in _list(value, key)]
        rejected = _list(value.get("decisions", {}), "rejected")
        records += [_read_record(item, text, (Span, Quote, Stance)) for item in rejected]
        state = State(value.get("state", State.OPEN.value))
        notes = [_read_note(item) for item in _list(value, "notes")]
        resolutions = [_read_resolution(item, text) for item in _list(value, "resolutions")]
        annotations = AnnotationSet.make(document_id, annotator, records, state, resolutions, notes)
    except KeyError as error:
        raise FormatError(f"a record of {document_id} has no {error}") from error
    # A whole number may be too large for a float.
    except (TypeError, ValueError, OverflowError) as error:
        raise FormatError(f"{document_id}: {error}") from error
    _check_links(annotations)
    document = Document(document_id, _text(value, "title", ""), _text(value, "source", ""), text, digest)
    return AnnotatedArticle(document, annotations, annotator, schema)


def article_id(value: object) -> str:
    """Return the id of an article, which others may write as a number. Raises `FormatError`."""
    # Not isinstance: a truth value is a whole number to it.
    if type(value) is int:
        return str(value)
    if not isinstance(value, str):
        raise FormatError(f'"id" is a text or a whole number, not {value!r}')
    return value


def _text(value: dict[str, Any], key: str, default: str | None = None) -> str:
    found = value.get(key, default)
    if not isinstance(found, str):
        raise FormatError(f'"{key}" is a text, not {found!r}')
    return found


def _list(value: object, key: str) -> list[Any]:
    found = value.get(key, []) if isinstance(value, dict) else None
    if not isinstance(found, list):
        raise FormatError(f'"{key}" is a list')
    return found


def _read_record(item: object, text: str, kinds: tuple[type, ...]) -> Record:
    """Return one record of these kinds. Raises `KeyError`, `TypeError` or `ValueError`."""
    if not isinstance(item, dict):
        raise TypeError(f"a record is an object, not {item!r}")
    if "origin" not in item:
        item = {**item, "origin": _IMPORTED}
    elif not isinstance(item["origin"], dict):
        raise TypeError(f'"origin" is an object, not {item["origin"]!r}')
    record: Record = record_from_json(item)
    if not isinstance(record, kinds):
        raise ValueError(f"{record.id} is a {type(record).__name__.lower()} and stands in the wrong list")
    # A label is whatever stands in the file: the codec looks at numbers and ids only.
    if isinstance(record, Span):
        label: object = record.label
        _check_place(record.id, record.start, record.end, text)
    elif isinstance(record, Quote):
        label = record.kind
        _check_place(record.id, record.start, record.end, text)
        _check_anchors(record.id, (record.speaker, record.cue), text)
        if record.means is not None and record.speaker is None:
            raise ValueError(f"{record.id} says whom its speaker means, but has no speaker")
    else:
        label = record.value
        _check_anchors(record.id, (record.holder, record.target), text)
    origin = record.origin
    proposed = label if origin.proposed is None else origin.proposed.label
    if not isinstance(label, str) or not isinstance(proposed, str):
        word = proposed if isinstance(label, str) else label
        raise TypeError(f"a label of {record.id} is a text, not {word!r}")
    # JSON can write 1e999, which no second export could.
    if not math.isfinite(origin.score or 0) or not math.isfinite(origin.seconds or 0):
        raise ValueError(f"a number of {record.id} is too large")
    return record


def _read_note(item: object) -> Note:
    """Return a note. Raises `KeyError`, `TypeError` or `ValueError`."""
    if not isinstance(item, dict):
        raise TypeError(f"a note is an object, not {item!r}")
    return note_from_json(item)


def _read_resolution(item: object, text: str) -> Resolution:
    """Return what an adjudicator decided. Raises `KeyError`, `TypeError` or `ValueError`."""
    if not isinstance(item, dict):
        raise TypeError(f"a decision is an object, not {item!r}")
    found = resolution_from_json(item)
    if not 0 <= found.start <= found.end <= len(text):
        raise ValueError(f"the decision {found.id} {found.start}-{found.end} is not inside the text")
    return found


def _check_anchors(record: str, anchors: tuple[Anchor | None, Anchor | None], text: str) -> None:
    for anchor in anchors:
        if anchor is not None:
            _check_place(record, anchor.start, anchor.end, text)


def _check_place(record: str, start: int, end: int, text: str) -> None:
    if not 0 <= start < end <= len(text):
        raise ValueError(f"{record} {start}-{end} is not inside the text of {len(text)} characters")


def _check_links(annotations: AnnotationSet) -> None:
    """Raise `FormatError` when a record points at one that is not there or is of another kind."""
    linking: list[Quote | Stance] = [*annotations.quotes, *annotations.stances]
    for record in linking:
        # Ids are whatever stands in the file: the codec looks at those of the records themselves only.
        links: list[tuple[object, type]] = [(cited, Span) for cited in linked_spans(record)]
        if isinstance(record, Stance) and record.quote is not None:
            links.append((record.quote, Quote))
        for cited, kind in links:
            if not isinstance(cited, str) or not isinstance(annotations.get(cited), kind):
                raise FormatError(f"{record.id} points at the {kind.__name__.lower()} {cited!r}, which is not there")
    for problem in loose_notes(annotations):
        raise FormatError(problem.message)
    if len({note.about for note in annotations.notes}) < len(annotations.notes):
        raise FormatError(f"{annotations.document} has two notes about the same")
    if len({one.id for one in annotations.resolutions}) < len(annotations.resolutions):
        raise FormatError(f"{annotations.document} has two decisions with one id")
