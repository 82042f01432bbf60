"""doccano: one JSON object a line, with entities and relations, or with one layer as bare triples.

Specification: doccano's documentation of its JSONL import and export; offsets are code points. A project that counts
grapheme clusters counts otherwise: docs/formats.md.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from annotate.model import State
from storage.formats import graph
from storage.formats.contract import (
    AnnotatedArticle,
    ExportOptions,
    Findings,
    FormatError,
    OptionName,
)
from storage.formats.graph import Graph, GraphArticle, Link, LinkRole, node_of
from storage.formats.reading import json_lines, list_in, make_document, object_in, offsets_in, text_in

_META = ("doc_id", "title", "source", "sha256", "annotator", "state", "schema")


@dataclass(frozen=True, slots=True)
class Doccano:
    """The format ``doccano``; with the option ``layer`` the form without relations."""

    name: str = "doccano"
    title: str = "doccano JSONL"
    suffix: str = ".jsonl"
    options: frozenset[OptionName] = field(default=frozenset({"layer"}))
    package: str = ""
    can_import: bool = True
    is_lossless: bool = False

    def carried(self, article: AnnotatedArticle, options: ExportOptions, findings: Findings) -> GraphArticle:
        """Return the graph of the article, or of one layer's places alone."""
        item = graph.carried(article, findings)
        if options.layer is not None:
            item = graph.only(item, options.layer, findings)
        findings.written.update(graph.counted(item))
        return item

    def to_article(self, item: GraphArticle, findings: Findings) -> AnnotatedArticle:
        """Return the article."""
        return graph.to_article(item, self.name, findings)

    def write(self, items: Iterable[GraphArticle], out: Path, options: ExportOptions) -> None:
        """Write one line per article: UTF-8, LF, no byte order mark."""
        form = _relations_form if options.layer is None else _triples_form
        with out.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            for item in items:
                record = {"text": item.document.text, **form(item.graph), **meta(item)}
                stream.write(json.dumps(record, ensure_ascii=False) + "\n")

    def read(self, path: Path, options: ExportOptions) -> Iterator[GraphArticle | FormatError]:
        """Yield the articles of the lines, in either form."""
        for where, value in json_lines(path):
            if isinstance(value, FormatError):
                yield value
                continue
            try:
                record = object_in(value, "an article")
                name = record.get("id") or f"{path.stem}-{where.rpartition(' ')[2]}"
                yield from_meta(record, str(name), _graph(record, text_in(record, "text")))
            except FormatError as error:
                yield FormatError(f"{where}: {error}")


def meta(item: GraphArticle) -> dict[str, str]:
    """Return what is known of the article besides its text and annotations; tools keep keys they do not know."""
    document = item.document
    values = (document.id, document.title, document.source, document.sha256, item.annotator, item.state.value)
    return dict(zip(_META, (*values, item.schema), strict=True))


def from_meta(record: dict[str, Any], name: str, found: Graph) -> GraphArticle:
    """Return the article that `meta` described; ``name`` is its id where none is given. Raises `FormatError`."""
    text = text_in(record, "text")
    document = make_document(
        text_in(record, "doc_id", name), text, text_in(record, "title", ""), text_in(record, "source", "")
    )
    if record.get("sha256", document.sha256) != document.sha256:
        raise FormatError(f"the text of {document.id} is not the one its sha256 was made of")
    state = text_in(record, "state", State.OPEN.value)
    if state not in list(State):
        raise FormatError(f'expected "state" to be open or finished, found {state!r}')
    return GraphArticle(document, found, text_in(record, "annotator", ""), State(state), text_in(record, "schema", ""))


def _relations_form(found: Graph) -> dict[str, Any]:
    entities = [
        {"id": number, "start_offset": node.start, "end_offset": node.end, "label": node.type}
        for number, node in enumerate(found.nodes, 1)
    ]
    relations = [
        {"id": number, "from_id": link.source + 1, "to_id": link.target + 1, "type": link.role}
        for number, link in enumerate(found.links, 1)
    ]
    return {"entities": entities, "relations": relations}


def _triples_form(found: Graph) -> dict[str, Any]:
    return {"label": [[node.start, node.end, node.type] for node in found.nodes]}


def _graph(record: dict[str, Any], text: str) -> Graph:
    number: dict[object, int] = {}
    nodes = []
    if "entities" not in record:
        for triple in list_in(record, "label"):
            if not isinstance(triple, list) or len(triple) != 3 or not isinstance(triple[2], str):
                raise FormatError(f"expected [start, end, label], found {json.dumps(triple)[:40]}")
            start, end = offsets_in({"start": triple[0], "end": triple[1]}, text)
            nodes.append(node_of(triple[2], start, end))
        return Graph(tuple(nodes), ())
    for item in list_in(record, "entities"):
        entity = object_in(item, "an entity")
        start, end = offsets_in(entity, text, "start_offset", "end_offset")
        id = entity.get("id")
        if type(id) is not int or id in number:
            raise FormatError(f'expected a whole number of its own under "id", found {id!r}')
        number[id] = len(nodes)
        nodes.append(node_of(text_in(entity, "label"), start, end))
    links = []
    for item in list_in(record, "relations"):
        relation = object_in(item, "a relation")
        role = next((role for role in get_args(LinkRole) if role == relation.get("type")), None)
        if role is None:
            raise FormatError(f"expected a relation {', '.join(get_args(LinkRole))}, found {relation.get('type')!r}")
        ends = relation.get("from_id"), relation.get("to_id")
        if lost := [id for id in ends if type(id) is not int or id not in number]:
            raise FormatError(f"a relation points at the entity {lost[0]!r}, which is not there")
        links.append(Link(role, number[ends[0]], number[ends[1]]))
    return Graph(tuple(nodes), tuple(links))
