"""spaCy's DocBin: Docs with names as entities, layers as span groups, and all places and links in the user data.

Specification: spaCy 3's documentation of DocBin, Doc.spans and Doc.user_data. Needs the package spacy. A DocBin is held
in memory as a whole, so a large corpus becomes several: the file that was asked for, and others numbered behind it.
"""

import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import islice, pairwise
from pathlib import Path
from typing import Any, cast, get_args

from annotate.tokens import Token, words
from storage.formats import graph
from storage.formats.bio import Column, Labelled, fit, in_order, places
from storage.formats.contract import AnnotatedArticle, ExportOptions, Findings, FormatError, OptionName, describe
from storage.formats.doccano import from_meta, meta
from storage.formats.graph import Graph, GraphArticle, Link, LinkRole, Node, Role
from storage.formats.reading import object_in
from storage.limits import LIMIT_DOCBIN_BYTES

_KEY = "ankan"
# Docs in one file: a thousand long articles took more than half a gigabyte of memory.
_MOST = 200
# So much is unpacked at a time to know the size of all.
_PIECE = 1 << 20
# Whatever the package meets in a file that is something else; it has no error of its own.
_MISTAKEN = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, EOFError, AssertionError)

# A label and the first token and the one behind the last.
Group = list[tuple[str, int, int]]


@dataclass(frozen=True, slots=True)
class DocBin:
    """The format ``docbin``."""

    name: str = "docbin"
    title: str = "spaCy DocBin"
    suffix: str = ".spacy"
    options: frozenset[OptionName] = field(default=frozenset())
    package: str = "spacy"
    can_import: bool = True
    is_lossless: bool = False

    def carried(self, article: AnnotatedArticle, options: ExportOptions, findings: Findings) -> GraphArticle:
        """Return the graph of the article; ``findings`` tells what the entities and span groups say otherwise."""
        item = graph.carried(article, findings)
        findings.written.update(graph.counted(item))
        column = _entities(item.graph, words(item.document.text))
        for what, spans in (
            ("entities in a span group only, for they are inside or across a longer one", column.overlapping),
            ("entities without a token, in the user data only", column.homeless),
            ("entities grown to whole tokens, but not in the user data", [span for span, _ in column.grown]),
        ):
            for span in spans:
                findings.note(what, partial(describe, item.document, span.start, span.end, span.label))
        return item

    def to_article(self, item: GraphArticle, findings: Findings) -> AnnotatedArticle:
        """Return the article."""
        return graph.to_article(item, self.name, findings)

    def write(self, items: Iterable[GraphArticle], out: Path, options: ExportOptions) -> None:
        """Write the Docs."""
        from spacy.tokens import DocBin as Docs
        from spacy.vocab import Vocab

        left, number = iter(items), 1
        group = list(islice(left, _MOST))
        while group or number == 1:
            docs, vocab = Docs(store_user_data=True), Vocab()
            for item in group:
                docs.add(_doc(item, vocab))
            docs.to_disk(_part(out, number))
            group, number = list(islice(left, _MOST)), number + 1

    def read(self, path: Path, options: ExportOptions) -> Iterator[GraphArticle | FormatError]:
        """Yield the articles; of Docs that others made, what their entities say."""
        from spacy.tokens import DocBin as Docs
        from spacy.vocab import Vocab

        number = 1
        while number == 1 or _part(path, number).is_file():
            file, number = _part(path, number), number + 1
            content = file.read_bytes()
            _require_size(file, content)
            try:
                docs = list(Docs().from_bytes(content).get_docs(Vocab()))
            except _MISTAKEN as error:
                raise FormatError(f"{file}: expected a DocBin of spaCy 3, found something else") from error
            for at, doc in enumerate(docs, 1):
                try:
                    yield _article(doc, f"{path.stem}-{at}")
                except FormatError as error:
                    yield FormatError(f"{file}, Doc {at}: {error}")
                except _MISTAKEN as error:
                    # Places and labels are looked up only when they are asked for.
                    yield FormatError(f"{file}, Doc {at}: expected the places and labels of spaCy 3 ({error})")


def _require_size(file: Path, content: bytes) -> None:
    """Raise `FormatError` where the file unpacks to more than a DocBin may hold; spaCy would unpack all of it."""
    unpacking, size, piece = zlib.decompressobj(), 0, content
    try:
        while piece and size <= LIMIT_DOCBIN_BYTES:
            size += len(unpacking.decompress(piece, _PIECE))
            piece = unpacking.unconsumed_tail
    except zlib.error as error:
        raise FormatError(f"{file}: expected a DocBin of spaCy 3, found something else") from error
    if size > LIMIT_DOCBIN_BYTES:
        raise FormatError(
            f"{file}: a DocBin may hold {LIMIT_DOCBIN_BYTES // 10**6} MB, and this one holds more. Divide it."
        )


def _part(out: Path, number: int) -> Path:
    return out if number == 1 else out.with_name(f"{out.name}.{number}.spacy")


def _entities(found: Graph, tokens: tuple[Token, ...]) -> Column:
    spans = [Labelled(node.start, node.end, node.label) for node in found.nodes if node.role == "entity"]
    return fit(places([tokens]), in_order(set(spans)), expand=True)


def _groups(found: Graph, tokens: tuple[Token, ...]) -> dict[str, Group]:
    """Return the span groups: all entities and quotations, and the places that are somebody's speaker or cue."""
    numbers = range(len(found.nodes))
    chosen: dict[str, list[tuple[int, str]]] = {
        "entities": [(at, found.nodes[at].label) for at in numbers if found.nodes[at].role == "entity"],
        "quotes": [(at, found.nodes[at].label) for at in numbers if found.nodes[at].role == "quote"],
    }
    for role in ("speaker", "cue"):
        places = sorted({link.target for link in found.links if link.role == role})
        chosen[f"{role}s"] = [(at, role.upper()) for at in places]
    made: dict[str, Group] = {}
    for key, places_of in chosen.items():
        made[key] = []
        for at, label in places_of:
            node = found.nodes[at]
            inside = [n for n, token in enumerate(tokens) if token.start < node.end and node.start < token.end]
            if inside:
                made[key].append((label, inside[0], inside[-1] + 1))
    return made


# Writing -------------------------------------------------------------------------------------------------------------


def _doc(item: GraphArticle, vocab: Any) -> Any:
    from spacy.tokens import Doc, Span

    text, tokens = item.document.text, words(item.document.text)
    pieces, spaces, place = _pieces(text, tokens)
    doc = Doc(vocab, words=pieces, spaces=spaces)
    if doc.text != text:
        raise FormatError(f"spaCy cannot hold the text of {item.document.id} as it is.")
    column = _entities(item.graph, tokens)
    doc.set_ents([Span(doc, place[low], place[high - 1] + 1, label) for low, high, label in column.chunks[0]])
    for key, group in _groups(item.graph, tokens).items():
        doc.spans[key] = [Span(doc, place[low], place[high - 1] + 1, label) for label, low, high in group]
    doc.user_data[_KEY] = {
        **meta(item),
        "nodes": [[node.start, node.end, node.role, node.label] for node in item.graph.nodes],
        "links": [[link.role, link.source, link.target] for link in item.graph.links],
    }
    return doc


def _pieces(text: str, tokens: tuple[Token, ...]) -> tuple[list[str], list[bool], list[int]]:
    """Return spaCy's words and spaces, and the number of each of our tokens among them.

    One space behind a word belongs to it; other white space is a word of its own.
    """
    pieces: list[str] = []
    spaces: list[bool] = []
    place: list[int] = []
    ends = [Token(0, 0), *tokens, Token(len(text), len(text))]
    for before, token in pairwise(ends):
        gap = text[before.end : token.start]
        if gap.startswith(" ") and pieces:
            spaces[-1] = True
            gap = gap[1:]
        if gap:
            pieces.append(gap)
            spaces.append(False)
        if token.start < token.end:
            place.append(len(pieces))
            pieces.append(text[token.start : token.end])
            spaces.append(False)
    return pieces, spaces, place


# Reading -------------------------------------------------------------------------------------------------------------


def _article(doc: Any, name: str) -> GraphArticle:
    if _KEY not in doc.user_data:
        nodes = tuple(Node(span.start_char, span.end_char, "entity", span.label_) for span in doc.ents)
        return from_meta({"text": doc.text}, name, Graph(nodes, ()))
    known = object_in(doc.user_data[_KEY], "the user data")
    try:
        nodes = tuple(_node(doc.text, *row) for row in known["nodes"])
        links = tuple(_link(len(nodes), *row) for row in known["links"])
    except (KeyError, TypeError, ValueError) as error:
        raise FormatError(f"expected places and links in the user data: {error}") from error
    item = from_meta({**known, "text": doc.text}, name, Graph(nodes, links))
    _check(doc, item)
    return item


def _node(text: str, start: int, end: int, role: str, label: str) -> Node:
    if role not in get_args(Role) or not 0 <= start < end <= len(text):
        raise ValueError(f"{role} {start}-{end} in a text of {len(text)} characters")
    return Node(start, end, cast(Role, role), label)


def _link(nodes: int, role: str, source: int, target: int) -> Link:
    if role not in get_args(LinkRole) or not (0 <= source < nodes and 0 <= target < nodes):
        raise ValueError(f"a link {role} from {source} to {target} among {nodes} places")
    return Link(cast(LinkRole, role), source, target)


def _check(doc: Any, item: GraphArticle) -> None:
    """Raise `FormatError` when entities or span groups say something else than the places in the user data."""
    tokens = words(doc.text)

    def placed(label: str, low: int, high: int) -> tuple[str, int, int]:
        return label, tokens[low].start, tokens[high - 1].end

    column = _entities(item.graph, tokens)
    wanted = {"entities of the Doc": [placed(label, low, high) for low, high, label in column.chunks[0]]}
    found = {"entities of the Doc": [(span.label_, span.start_char, span.end_char) for span in doc.ents]}
    for key, group in _groups(item.graph, tokens).items():
        wanted[key] = [placed(*span) for span in group]
        found[key] = [(span.label_, span.start_char, span.end_char) for span in doc.spans.get(key, [])]
    for key, expected in wanted.items():
        if sorted(found[key]) != sorted(expected):
            raise FormatError(f"the {key} are not those of the user data: expected {expected}, found {found[key]}")
