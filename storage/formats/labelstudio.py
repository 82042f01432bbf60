"""Label Studio: one JSON array of tasks, a task a line, and the labelling configuration that belongs to it beside it.

Specification: Label Studio's documentation of its JSON and of the tags Labels, Choices, Relations; offsets are UTF-16
code units, as its browser counts.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args
from xml.sax.saxutils import quoteattr

from annotate.model import State
from annotate.text import Utf16Map
from storage.formats import graph
from storage.formats.contract import AnnotatedArticle, ExportOptions, Findings, FormatError, OptionName
from storage.formats.graph import Graph, GraphArticle, Link, LinkRole, Node, Role
from storage.formats.reading import json_items, list_in, make_document, object_in, text_in

_OWN: dict[Role, str] = {role: role.upper() for role in get_args(Role) if role != "entity"}
_ROLES: dict[str, Role] = {word: role for role, word in _OWN.items()}
_CHOICES: dict[Role, str] = {"quote": "kind", "stance": "value"}


@dataclass(frozen=True, slots=True)
class LabelStudio:
    """The format ``labelstudio``."""

    name: str = "labelstudio"
    title: str = "Label Studio JSON"
    suffix: str = ".json"
    options: frozenset[OptionName] = field(default=frozenset())
    package: str = ""
    can_import: bool = True
    is_lossless: bool = False

    def carried(self, article: AnnotatedArticle, options: ExportOptions, findings: Findings) -> GraphArticle:
        """Return the graph of the article."""
        item = graph.carried(article, findings)
        findings.written.update(graph.counted(item))
        return item

    def to_article(self, item: GraphArticle, findings: Findings) -> AnnotatedArticle:
        """Return the article."""
        return graph.to_article(item, self.name, findings)

    def write(self, items: Iterable[GraphArticle], out: Path, options: ExportOptions) -> None:
        """Write the tasks, and beside them the configuration, which declares the labels of the schema."""
        found: dict[str, set[str]] = {role: set() for role in get_args(Role)}
        with out.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as stream:
            between = "[\n"
            for item in items:
                stream.write(between + json.dumps(_task(item), ensure_ascii=False))
                between = ",\n"
                for node in item.graph.nodes:
                    found[node.role].add(node.label)
            stream.write("\n]\n" if between != "[\n" else "[]\n")
        config = out.with_name(out.name + ".config.xml")
        declared = {role: options.inventory.of(role, labels) for role, labels in found.items()}
        config.write_text(_configuration(declared), encoding="utf-8", newline="\n")

    def read(self, path: Path, options: ExportOptions) -> Iterator[GraphArticle | FormatError]:
        """Yield an article for each annotation of each task; cancelled ones are passed over."""
        for where, task in json_items(path):
            try:
                yield from list(_articles(task, f"{path.stem}-{where.rpartition(' ')[2]}"))
            except FormatError as error:
                yield FormatError(f"{where}: {error}")


# Writing -------------------------------------------------------------------------------------------------------------


def _task(item: GraphArticle) -> dict[str, Any]:
    document, nodes = item.document, item.graph.nodes
    to_utf16 = Utf16Map(document.text).to_utf16
    result: list[dict[str, Any]] = []
    for number, node in enumerate(nodes, 1):
        place = {
            "start": to_utf16(node.start),
            "end": to_utf16(node.end),
            "text": document.text[node.start : node.end],
        }
        region = {"id": f"n{number}", "from_name": "label", "to_name": "text"}
        result.append({**region, "type": "labels", "value": {**place, "labels": [_label(node)]}})
        if choice := _CHOICES.get(node.role):
            region["from_name"] = choice
            result.append({**region, "type": "choices", "value": {**place, "choices": [node.label]}})
    for link in item.graph.links:
        ends = {"from_id": f"n{link.source + 1}", "to_id": f"n{link.target + 1}"}
        result.append({"type": "relation", **ends, "direction": "right", "labels": [link.role]})
    data = {
        "text": document.text,
        "doc_id": document.id,
        "title": document.title,
        "source": document.source,
        "sha256": document.sha256,
        "annotator": item.annotator,
        "state": item.state.value,
        "schema": item.schema,
    }
    return {"data": data, "annotations": [{"result": result}]}


def _label(node: Node) -> str:
    return node.label if node.role == "entity" else _OWN[node.role]


def _configuration(declared: dict[str, list[str]]) -> str:
    labels = [*declared["entity"], *_OWN.values()]

    def tags(name: str, values: Iterable[str]) -> list[str]:
        return [f"    <{name} value={quoteattr(value)}/>" for value in values]

    def choices(role: Role, word: str) -> list[str]:
        opening = f'  <Choices name="{word}" toName="text" perRegion="true" whenTagName="label" '
        return [
            opening + f'whenLabelValue="{_OWN[role]}" choice="single">',
            *tags("Choice", declared[role]),
            "  </Choices>",
        ]

    return "\n".join(
        [
            "<View>",
            '  <Labels name="label" toName="text">',
            *tags("Label", labels),
            "  </Labels>",
            '  <Text name="text" value="$text" granularity="symbol"/>',
            *(line for role, word in _CHOICES.items() for line in choices(role, word)),
            "  <Relations>",
            *tags("Relation", get_args(LinkRole)),
            "  </Relations>",
            "</View>",
            "",
        ]
    )


# Reading -------------------------------------------------------------------------------------------------------------


def _articles(task: object, name: str) -> Iterator[GraphArticle]:
    value = object_in(task, "a task")
    data = object_in(value.get("data"), 'the task\'s "data"')
    document_id = data.get("doc_id") or value.get("id") or name
    document = make_document(
        str(document_id), text_in(data, "text"), text_in(data, "title", ""), text_in(data, "source", "")
    )
    if data.get("sha256", document.sha256) != document.sha256:
        raise FormatError(f"the text of {document.id} is not the one its sha256 was made of")
    state = text_in(data, "state", State.OPEN.value)
    if state not in list(State):
        raise FormatError(f'expected "state" to be open or finished, found {state!r}')
    annotator, schema = text_in(data, "annotator", ""), text_in(data, "schema", "")
    for annotation in list_in(value, "annotations"):
        found = object_in(annotation, "an annotation")
        if not found.get("was_cancelled"):
            graph_found = _graph(list_in(found, "result"), document.text)
            yield GraphArticle(document, graph_found, annotator, State(state), schema)


def _graph(result: list[Any], text: str) -> Graph:
    units = Utf16Map(text)
    places: dict[str, tuple[int, int, str]] = {}
    choices: dict[tuple[str, str], str] = {}
    relations: list[tuple[LinkRole, str, str]] = []
    for item in result:
        region = object_in(item, "a result")
        match region.get("type"):
            case "labels":
                id, value = text_in(region, "id"), object_in(region.get("value"), "a value")
                places[id] = (*_range(id, value, text, units), _one(value, "labels", id))
            case "choices":
                value = object_in(region.get("value"), "a value")
                choices[text_in(region, "id"), text_in(region, "from_name")] = _one(value, "choices", "a choice")
            case "relation":
                word = _one(region, "labels", "a relation")
                role = next((role for role in get_args(LinkRole) if role == word), None)
                if role is None:
                    raise FormatError(f"expected a relation {', '.join(get_args(LinkRole))}, found {word!r}")
                relations.append((role, text_in(region, "from_id"), text_in(region, "to_id")))
            case other:
                raise FormatError(f"expected results of the types labels, choices and relation, found {other!r}")
    nodes: list[Node] = []
    number: dict[str, int] = {}
    for id, (start, end, label) in places.items():
        number[id] = len(nodes)
        role = _ROLES.get(label, "entity")
        nodes.append(
            Node(start, end, role, label if role == "entity" else choices.get((id, _CHOICES.get(role, "")), ""))
        )
    for _, *ends in relations:
        if lost := [id for id in ends if id not in number]:
            raise FormatError(f"a relation points at the region {lost[0]}, which is not there")
    return Graph(tuple(nodes), tuple(Link(role, number[source], number[target]) for role, source, target in relations))


def _range(id: str, value: dict[str, Any], text: str, units: Utf16Map) -> tuple[int, int]:
    low, high = value.get("start"), value.get("end")
    length = units.to_utf16(len(text))
    if type(low) is not int or type(high) is not int or not 0 <= low < high <= length:
        raise FormatError(f"{id}: expected a range inside the text of {length} UTF-16 units, found {low!r}-{high!r}")
    start, end = units.to_code_point(low), units.to_code_point(high)
    surface = value.get("text", text[start:end])
    if text[start:end] != surface or (units.to_utf16(start), units.to_utf16(end)) != (low, high):
        raise FormatError(
            f"{id}: the text at {low}-{high} in UTF-16 units is {text[start:end]!r}, expected {surface!r}"
        )
    return start, end


def _one(value: dict[str, Any], key: str, what: str) -> str:
    found = list_in(value, key)
    if len(found) != 1 or not isinstance(found[0], str):
        raise FormatError(f'{what}: expected one text under "{key}", found {json.dumps(found)[:40]}')
    return found[0]
