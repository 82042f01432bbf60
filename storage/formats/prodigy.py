"""Prodigy: one JSON object a line with tokens, spans on whole tokens, and relations between them.

Specification: Prodigy's documentation of the tasks of ner, spans and rel; its reader was not at hand (docs/formats.md).
"""

import json
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any, get_args

from annotate.tokens import words
from storage.formats import graph
from storage.formats.contract import AnnotatedArticle, ExportOptions, Findings, FormatError, OptionName, describe
from storage.formats.doccano import from_meta, meta
from storage.formats.graph import Graph, GraphArticle, Link, LinkRole, Node, node_of
from storage.formats.reading import json_lines, list_in, object_in, offsets_in, text_in


@dataclass(frozen=True, slots=True)
class Prodigy:
    """The format ``prodigy``."""

    name: str = "prodigy"
    title: str = "Prodigy JSONL"
    suffix: str = ".jsonl"
    options: frozenset[OptionName] = field(default=frozenset({"expand_to_tokens"}))
    package: str = ""
    can_import: bool = True
    is_lossless: bool = False

    def carried(self, article: AnnotatedArticle, options: ExportOptions, findings: Findings) -> GraphArticle:
        """Return the graph of the article with every place on whole tokens."""
        item = graph.carried(article, findings)
        item = on_tokens(item, expand=options.expand_to_tokens, findings=findings)
        findings.written.update(graph.counted(item))
        return item

    def to_article(self, item: GraphArticle, findings: Findings) -> AnnotatedArticle:
        """Return the article."""
        return graph.to_article(item, self.name, findings)

    def write(self, items: Iterable[GraphArticle], out: Path, options: ExportOptions) -> None:
        """Write one line per article: UTF-8, LF, no byte order mark."""
        with out.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            for item in items:
                stream.write(json.dumps(_task(item), ensure_ascii=False) + "\n")

    def read(self, path: Path, options: ExportOptions) -> Iterator[GraphArticle | FormatError]:
        """Yield the articles of the lines; those whose answer is not "accept" are passed over."""
        for where, value in json_lines(path):
            if isinstance(value, FormatError):
                yield value
                continue
            try:
                task = object_in(value, "a task")
                if task.get("answer", "accept") == "accept":
                    yield _article(task, f"{path.stem}-{where.rpartition(' ')[2]}")
            except FormatError as error:
                yield FormatError(f"{where}: {error}")


def on_tokens(item: GraphArticle, *, expand: bool, findings: Findings) -> GraphArticle:
    """Return the article with every place grown to whole tokens, or without the places that cut one and their links.

    Of two places that say the same one is left: spans of tokens have no ids to tell them apart.
    """
    document, tokens = item.document, words(item.document.text)
    kept: dict[int, int] = {}
    led_to: dict[int, int] = {}
    seen: dict[Node, int] = {}
    nodes: list[Node] = []
    for at, node in enumerate(item.graph.nodes):
        first = bisect_right(tokens, node.start, key=lambda token: token.end)
        end = bisect_left(tokens, node.end, key=lambda token: token.start)
        place = partial(describe, document, node.start, node.end, node.type)
        whole = (tokens[first].start, tokens[end - 1].end) if first < end else None
        if whole is None or (whole != (node.start, node.end) and not expand):
            what = "places without a token" if whole is None else "places that cut a token"
            findings.leave_out(what, place)
            continue
        if whole != (node.start, node.end):
            findings.note("places grown to whole tokens", place)
        grown = replace(node, start=whole[0], end=whole[1])
        led_to[at] = seen.setdefault(grown, len(nodes))
        if led_to[at] == len(nodes):
            kept[at] = len(nodes)
            nodes.append(grown)
        else:
            findings.leave_out("places that say the same as another one", place)
    links = []
    for link in item.graph.links:
        if link.source in kept and link.target in led_to:
            links.append(Link(link.role, kept[link.source], led_to[link.target]))
        else:
            source = item.graph.nodes[link.source]
            line = partial(describe, document, source.start, source.end, f"{link.role} of {source.type}")
            findings.leave_out("links to or from places that are left out", line)
    return replace(item, graph=Graph(tuple(nodes), tuple(links)))


# Writing -------------------------------------------------------------------------------------------------------------


def _task(item: GraphArticle) -> dict[str, Any]:
    text, tokens = item.document.text, words(item.document.text)
    starts = {token.start: number for number, token in enumerate(tokens)}
    ends = {token.end: number for number, token in enumerate(tokens)}
    spans = [
        {
            "start": node.start,
            "end": node.end,
            "token_start": starts[node.start],
            # The number of the last token, not of the one behind it.
            "token_end": ends[node.end],
            "label": node.type,
        }
        for node in item.graph.nodes
    ]
    relations = [
        {
            "head": spans[link.source]["token_end"],
            "child": spans[link.target]["token_end"],
            "label": link.role,
            "head_span": spans[link.source],
            "child_span": spans[link.target],
        }
        for link in item.graph.links
    ]
    return {
        "text": text,
        "meta": meta(item),
        "tokens": [
            {
                "text": text[token.start : token.end],
                "start": token.start,
                "end": token.end,
                "id": number,
                "ws": text[token.end : token.end + 1] == " ",
            }
            for number, token in enumerate(tokens)
        ],
        "spans": spans,
        "relations": relations,
        "answer": "accept",
    }


# Reading -------------------------------------------------------------------------------------------------------------


def _article(task: dict[str, Any], name: str) -> GraphArticle:
    text = text_in(task, "text")
    nodes: list[Node] = []
    numbers: dict[Node, int] = {}

    def node_in(value: object) -> Node:
        span = object_in(value, "a span")
        start, end = offsets_in(span, text)
        return node_of(text_in(span, "label"), start, end)

    for value in list_in(task, "spans"):
        node = node_in(value)
        # A span has no id: of two that say the same, links lead to the first.
        numbers.setdefault(node, len(nodes))
        nodes.append(node)
    links = []
    for value in list_in(task, "relations"):
        relation = object_in(value, "a relation")
        role = next((role for role in get_args(LinkRole) if role == relation.get("label")), None)
        if role is None:
            raise FormatError(f"expected a relation {', '.join(get_args(LinkRole))}, found {relation.get('label')!r}")
        ends = node_in(relation.get("head_span")), node_in(relation.get("child_span"))
        if lost := [node for node in ends if node not in numbers]:
            raise FormatError(f"a relation points at the span {lost[0].start}-{lost[0].end}, which is not there")
        links.append(Link(role, numbers[ends[0]], numbers[ends[1]]))
    record = {**object_in(task.get("meta", {}), 'the task\'s "meta"'), "text": text}
    return from_meta(record, name, Graph(tuple(nodes), tuple(links)))
