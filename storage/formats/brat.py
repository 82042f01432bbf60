"""brat standoff: a folder with a .txt and an .ann per article and an annotation.conf for all of them.

Specification: brat's documentation of its standoff format and of annotation.conf (brat 1.3); docs/formats.md says how
our records are put into it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import get_args

import regex

from storage.formats import folder, graph
from storage.formats.contract import (
    AnnotatedArticle,
    ExportOptions,
    Findings,
    FormatError,
    OptionName,
)
from storage.formats.graph import Graph, GraphArticle, Link, LinkRole, Node, Role
from storage.formats.reading import lines, make_document, require_article_size

_CONF = "annotation.conf"
_TEXT_BOUND = regex.compile(r"(T\S+)\t(\S+) (\d+ \d+(?:;\d+ \d+)*)\t(.*)", regex.DOTALL)
_RELATION = regex.compile(r"(R\S+)\t(\S+) Arg1:(\S+) Arg2:(\S+)\s*")
_EVENT = regex.compile(r"(E\S+)\t([^\s:]+):(\S+)((?: [^\s:]+:\S+)*)\s*")
_ATTRIBUTE = regex.compile(r"([AM]\S+)\t(\S+) (\S+)(?: (\S+))?\s*")
_OWN = {role: role.capitalize() for role in get_args(Role) if role != "entity"}
_ROLES = {word: role for role, word in _OWN.items()}


@dataclass(frozen=True, slots=True)
class Brat:
    """The format ``brat``."""

    name: str = "brat"
    title: str = "brat standoff"
    suffix: str = ""
    options: frozenset[OptionName] = field(default=frozenset())
    package: str = ""
    can_import: bool = True
    is_lossless: bool = False

    def carried(self, article: AnnotatedArticle, options: ExportOptions, findings: Findings) -> GraphArticle:
        """Return the graph of the article; stances are events, whose trigger is the place where they are shown."""
        item = graph.carried(article, findings)
        for node in item.graph.nodes:
            if node.role == "entity" and node.label in _ROLES:
                raise FormatError(
                    f"The label {node.label} is a word of the format's own: call it something else first."
                )
        findings.written.update(graph.counted(item))
        return item

    def to_article(self, item: GraphArticle, findings: Findings) -> AnnotatedArticle:
        """Return the article."""
        return graph.to_article(item, self.name, findings)

    def write(self, items: Iterable[GraphArticle], out: Path, options: ExportOptions) -> None:
        """Write the folder; the table of documents says which file is which article."""
        taken: set[str] = {Path(folder.TABLE).stem, Path(_CONF).stem, "manifest"}
        found: dict[str, set[str]] = {role: set() for role in get_args(Role)}
        with (out / folder.TABLE).open("w", encoding="utf-8", newline="\n") as table:
            table.write(folder.table_head())
            for order, item in enumerate(items, 1):
                name = folder.file_name(item.document.id, taken)
                (out / f"{name}.txt").write_text(item.document.text, encoding="utf-8", newline="")
                (out / f"{name}.ann").write_text(_standoff(item), encoding="utf-8", newline="")
                table.write(folder.table_row(order, f"{name}.txt", item))
                for node in item.graph.nodes:
                    found[node.role].add(node.label)
        declared = {role: options.inventory.of(role, labels) for role, labels in found.items()}
        (out / _CONF).write_text(_configuration(declared), encoding="utf-8", newline="")

    def read(self, path: Path, options: ExportOptions) -> Iterator[GraphArticle | FormatError]:
        """Yield the articles of a folder, or of one .txt with the .ann beside it."""
        base = path.parent if path.is_file() else path
        for row in folder.rows(path, (".txt",)):
            try:
                yield _read(base / row["file"], row)
            except FormatError as error:
                yield error
            except OSError as error:
                yield FormatError(f"{base / row['file']} cannot be read: {error.strerror or error}")


# Writing -------------------------------------------------------------------------------------------------------------


def _standoff(item: GraphArticle) -> str:
    text, nodes = item.document.text, item.graph.nodes
    rows: list[str] = []
    events: dict[int, list[str]] = {}
    relations = 0
    for link in item.graph.links:
        if nodes[link.source].role == "stance":
            # An event's argument is a text-bound annotation, which quotations are too.
            events.setdefault(link.source, []).append(f"{link.role.capitalize()}:T{link.target + 1}")
    for number, node in enumerate(nodes, 1):
        pieces = _pieces(text, node.start, node.end)
        places = ";".join(f"{start} {end}" for start, end in pieces)
        rows.append(f"T{number}\t{_type(node)} {places}\t{' '.join(text[start:end] for start, end in pieces)}\n")
    attributes: list[str] = []
    for at, node in enumerate(nodes):
        if node.role == "quote":
            attributes.append(f"A{len(attributes) + 1}\tKind T{at + 1} {node.label}\n")
        elif node.role == "stance":
            arguments = "".join(f" {argument}" for argument in events[at])
            rows.append(f"E{at + 1}\tStance:T{at + 1}{arguments}\n")
            attributes.append(f"A{len(attributes) + 1}\tValue E{at + 1} {node.label}\n")
    for link in item.graph.links:
        if nodes[link.source].role == "quote":
            relations += 1
            source, target = link.source + 1, link.target + 1
            rows.append(f"R{relations}\t{_relation(link.role)} Arg1:T{source} Arg2:T{target}\n")
    return "".join((*rows, *attributes))


def _type(node: Node) -> str:
    return node.label if node.role == "entity" else _OWN[node.role]


def _relation(role: str) -> str:
    return f"Has{role.capitalize()}"


def _pieces(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return the range without the line ends in it, which an annotation's line cannot hold."""
    cuts = [start - 1, *(at for at in range(start, end) if text[at] == "\n"), end]
    return [(low + 1, high) for low, high in pairwise(cuts) if low + 1 < high]


def _configuration(declared: dict[str, list[str]]) -> str:
    places = [_OWN[role] for role in ("speaker", "cue", "holder", "target", "quote")]
    everything = "|".join([*declared["entity"], *places])
    return "\n".join(
        [
            "[entities]",
            *declared["entity"],
            *places,
            "",
            "[relations]",
            f"HasSpeaker\tArg1:Quote, Arg2:{everything}",
            f"HasCue\tArg1:Quote, Arg2:{everything}",
            "",
            "[events]",
            f"Stance\tHolder?:{everything}, Target?:{everything}, Quote?:Quote",
            "",
            "[attributes]",
            f"Kind\tArg:Quote, Value:{'|'.join(declared['quote']) or 'direct'}",
            f"Value\tArg:Stance, Value:{'|'.join(declared['stance']) or 'unclear'}",
            "",
        ]
    )


# Reading -------------------------------------------------------------------------------------------------------------


@dataclass(slots=True)
class _Standoff:
    """What the lines of one .ann say, by the ids that stand in it."""

    bounds: dict[str, tuple[int, int, str]] = field(default_factory=dict)
    relations: list[tuple[str, str, str, str]] = field(default_factory=list)
    events: dict[str, tuple[str, str, list[tuple[str, str]]]] = field(default_factory=dict)
    attributes: dict[tuple[str, str], str] = field(default_factory=dict)


def _read(text_file: Path, row: folder.Row) -> GraphArticle:
    ann = text_file.with_suffix(".ann")
    require_article_size(text_file)
    try:
        text = text_file.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        raise FormatError(f"{text_file}: expected UTF-8, found another byte at {error.start}") from error
    found = _Standoff()
    for number, line in lines(ann):
        if isinstance(line, FormatError):
            raise line
        # A line end of old Windows tools is no part of the last cell; our own lines end with LF alone.
        if line:
            try:
                _take(line, text, found)
            except FormatError as error:
                raise FormatError(f"{ann}, line {number}: {error}") from error
    try:
        document = make_document(row["id"], text, row.get("title", ""), row.get("source", ""))
        if row.get("sha256", document.sha256) != document.sha256:
            raise FormatError(f"the text of {document.id} is not the one its sha256 in {folder.TABLE} was made of")
        state = folder.state_of(row)
        return GraphArticle(document, _graph(found), row.get("annotator", ""), state, row.get("schema", ""))
    except FormatError as error:
        raise FormatError(f"{ann}: {error}") from error


def _take(line: str, text: str, found: _Standoff) -> None:
    match line[:1]:
        case "T":
            bound = _TEXT_BOUND.fullmatch(line)
            if bound is None:
                raise FormatError(f"expected T1, a TAB, a type and offsets, a TAB and the text, found {line!r}")
            pieces = [(int(low), int(high)) for low, high in (piece.split() for piece in bound[3].split(";"))]
            _check_pieces(pieces, bound[4], text)
            found.bounds[bound[1]] = pieces[0][0], pieces[-1][1], bound[2]
        case "R":
            relation = _RELATION.fullmatch(line)
            if relation is None:
                raise FormatError(f"expected R1, a TAB and a type with Arg1 and Arg2, found {line!r}")
            found.relations.append((relation[1], relation[2], relation[3], relation[4]))
        case "E":
            event = _EVENT.fullmatch(line)
            if event is None:
                raise FormatError(f"expected E1, a TAB, Type:T1 and arguments, found {line!r}")
            arguments = [(name, target) for name, _, target in (x.partition(":") for x in event[4].split())]
            found.events[event[1]] = event[2], event[3], arguments
        case "A" | "M":
            attribute = _ATTRIBUTE.fullmatch(line)
            if attribute is None:
                raise FormatError(f"expected A1, a TAB, a name, an id and a value, found {line!r}")
            found.attributes[attribute[3], attribute[2]] = attribute[4] or ""
        case "#" | "N" | "*":
            # Notes, normalisations and equivalences say nothing that a layer could hold.
            return
        case _:
            raise FormatError(f"expected a line of standoff, found {line!r}")


def _check_pieces(pieces: list[tuple[int, int]], surface: str, text: str) -> None:
    for low, high in pieces:
        if not 0 <= low < high <= len(text):
            raise FormatError(f"expected a range inside the text of {len(text)} characters, found {low}-{high}")
    for (_, end), (start, _) in pairwise(pieces):
        if text[end:start].strip("\n") or start <= end:
            raise FormatError(f"expected pieces with nothing but line ends between them, found {end} and {start}")
    wanted = " ".join(text[low:high] for low, high in pieces)
    if surface != wanted:
        raise FormatError(f"expected the text {wanted!r}, which stands there, found {surface!r}")


def _graph(found: _Standoff) -> Graph:
    triggers = {trigger: event for event, (_, trigger, _) in found.events.items()}
    nodes: list[Node] = []
    number: dict[str, int] = {}
    for bound, (start, end, type) in found.bounds.items():
        role = _ROLES.get(type, "entity")
        label = "" if role != "entity" else type
        if role == "quote":
            label = found.attributes.get((bound, "Kind"), "")
        elif role == "stance":
            event = triggers.get(bound, "")
            label = found.attributes.get((event, "Value"), "")
            number[event] = len(nodes)
        number[bound] = len(nodes)
        nodes.append(Node(start, end, role, label))
    links: list[Link] = []

    def link(where: str, word: str, source: str, target: str) -> None:
        role = next((role for role in get_args(LinkRole) if word == role.capitalize()), None)
        if role is None:
            raise FormatError(f"{where}: expected one of our links, found {word}")
        for id in (source, target):
            if id not in number:
                raise FormatError(f"{where} points at {id}, which is not there")
        links.append(Link(role, number[source], number[target]))

    for id, type, source, target in found.relations:
        link(id, type.removeprefix("Has"), source, target)
    for event, (type, trigger, arguments) in found.events.items():
        if type != "Stance":
            raise FormatError(f"{event}: expected the event Stance, found {type}")
        for word, target in arguments:
            link(event, word, trigger, target)
    return Graph(tuple(nodes), tuple(links))
