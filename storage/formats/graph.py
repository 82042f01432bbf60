"""A layer as places with labels and links between them: the form that annotation tools share.

An entity, a quotation and a stance are places; so is a speaker, cue, holder or target where no entity stands. A stance
stands where its quotation does, else its holder, else its target. What people decided and who proposed it is not here.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from typing import Literal, get_args

from annotate.model import Anchor, AnnotationSet, Decision, Document, Origin, Quote, Record, Source, Span, Stance, State
from storage.formats.contract import AnnotatedArticle, Findings, FormatError, Layer, describe
from storage.formats.gold import line_about

Role = Literal["entity", "quote", "speaker", "cue", "holder", "target", "stance"]
LinkRole = Literal["speaker", "cue", "holder", "target", "quote"]
_QUOTE_LINKS, _STANCE_LINKS = ("speaker", "cue"), ("holder", "target", "quote")


@dataclass(frozen=True, slots=True)
class Node:
    """A place; ``label`` is the entity's label, the quotation's kind or the stance's value, else empty."""

    start: int
    end: int
    role: Role
    label: str = ""

    @property
    def type(self) -> str:
        """The node in one word, for tools whose labels are flat: PER, QUOTE-direct, SPEAKER, STANCE-favor."""
        if self.role == "entity":
            return self.label
        return f"{self.role.upper()}-{self.label}" if self.label else self.role.upper()


@dataclass(frozen=True, slots=True)
class Link:
    """A link from the quotation or stance number ``source`` to the node number ``target``."""

    role: LinkRole
    source: int
    target: int


@dataclass(frozen=True, slots=True)
class Graph:
    """The nodes in a fixed order, entities first and stances last, and the links ordered by their source."""

    nodes: tuple[Node, ...]
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class GraphArticle:
    """What annotation tools hold of one article with one annotator's layer."""

    document: Document
    graph: Graph
    annotator: str = ""
    state: State = State.OPEN
    schema: str = ""


def node_of(type: str, start: int, end: int) -> Node:
    """Return the node that `Node.type` describes; any word that is none of ours is an entity's label."""
    head, _, label = type.partition("-")
    for role in get_args(Role):
        if role != "entity" and head == role.upper() and bool(label) == (role in ("quote", "stance")):
            return Node(start, end, role, label)
    return Node(start, end, "entity", type)


def carried(article: AnnotatedArticle, findings: Findings) -> GraphArticle:
    """Return what a graph can hold of the article; ``findings`` tells the rest.

    Raises `FormatError` when a label is a word that the graph has for something else.
    """
    document, gold = article.document, article.annotations.gold()
    tell_uncarried(article, findings)
    for span in gold.spans:
        if node_of(span.label, 0, 1).role != "entity":
            raise FormatError(f"The label {span.label} is a word of the format's own: call it something else first.")
    for stance in gold.stances:
        if stance.holder is None and stance.target is None and stance.quote is None:
            findings.leave_out("stances without holder, target and quotation", partial(line_about, document, stance))
    return GraphArticle(
        Document(document.id, document.title, document.source, document.text, document.sha256),
        to_graph(gold),
        article.annotator,
        gold.state,
        article.schema,
    )


def tell_uncarried(article: AnnotatedArticle, findings: Findings) -> None:
    """``findings`` tells what only a format of whole layers holds: what is not gold, whom speakers mean, notes."""
    document = article.document
    for record in article.annotations.records():
        if record.origin.is_open:
            findings.leave_out("suggestions nobody has decided on", partial(line_about, document, record))
        elif not record.origin.is_live:
            findings.leave_out("rejected suggestions", partial(line_about, document, record))
        elif isinstance(record, Quote) and record.means is not None:
            findings.leave_out("whom speakers mean", partial(line_about, document, record))
        elif isinstance(record, Stance):
            if record.implied:
                findings.leave_out("that stances are implied", partial(line_about, document, record))
            if record.note:
                findings.leave_out("notes on stances", partial(line_about, document, record))
    # Gold leaves out what says nothing without a quotation that is not gold.
    quotes = {quote.id for quote in article.annotations.quotes if quote.origin.is_gold}
    for stance in article.annotations.stances:
        if stance.origin.is_gold and stance.quote is not None and stance.quote not in quotes:
            findings.leave_out("stances on a quotation that is not gold", partial(line_about, document, stance))


def only(item: GraphArticle, layer: Layer, findings: Findings) -> GraphArticle:
    """Return the article with the places of one layer and no links; ``findings`` tells what that leaves out."""
    kept = tuple(node for node in item.graph.nodes if node.role == layer)
    document = item.document
    for node in item.graph.nodes:
        if node.role != layer:
            what = "stances" if node.role == "stance" else f"places of the layer {node.role}"
            findings.leave_out(what, partial(describe, document, node.start, node.end, node.type))
    for link in item.graph.links:
        source = item.graph.nodes[link.source]
        what = "links from quotations and stances"
        findings.leave_out(what, partial(describe, document, source.start, source.end, f"{link.role} of {source.type}"))
    return GraphArticle(document, Graph(kept, ()), item.annotator, item.state, item.schema)


def counted(item: GraphArticle) -> Counter[str]:
    """Return how many records of each kind the item holds."""
    roles = Counter(node.role for node in item.graph.nodes)
    return Counter(entities=roles["entity"], quotes=roles["quote"], stances=roles["stance"])


def to_article(item: GraphArticle, name: str, findings: Findings) -> AnnotatedArticle:
    """Return the article; its records count as accepted, imported from ``name``, and are numbered in the graph's order.

    Raises `FormatError` when a link does not lead from a quotation or stance to something that can be there.
    """
    nodes, document = item.graph.nodes, item.document
    records = _records(item.graph, Origin(Source.IMPORT, name, Decision.ACCEPTED))
    linked = {link.target for link in item.graph.links}
    for at, node in enumerate(nodes):
        if node.role not in ("entity", "quote", "stance") and at not in linked:
            what = f"{node.role}s that no quotation or stance points at"
            findings.leave_out(what, partial(describe, document, node.start, node.end, node.type))
    annotations = AnnotationSet.make(document.id, item.annotator, records, item.state)
    return AnnotatedArticle(document, annotations, item.annotator, item.schema)


def to_graph(annotations: AnnotationSet) -> Graph:
    """Return the graph of a layer without undecided and rejected records."""
    nodes: list[Node] = [Node(span.start, span.end, "entity", span.label) for span in annotations.spans]
    number = {span.id: at for at, span in enumerate(annotations.spans)}
    for quote in annotations.quotes:
        number[quote.id] = len(nodes)
        nodes.append(Node(quote.start, quote.end, "quote", quote.kind))
    places: dict[Node, int] = {}
    for place in sorted(_places(annotations), key=lambda node: (node.role, node.start, node.end)):
        places[place] = len(nodes)
        nodes.append(place)
    links: list[Link] = []

    def link(role: LinkRole, source: int, anchor: Anchor | None) -> None:
        if anchor is not None:
            here = number[anchor.entity] if anchor.entity else places[Node(anchor.start, anchor.end, _role(role))]
            links.append(Link(role, source, here))

    for quote in annotations.quotes:
        link("speaker", number[quote.id], quote.speaker)
        link("cue", number[quote.id], quote.cue)
    for stance in annotations.stances:
        quoted = annotations.get(stance.quote) if stance.quote else None
        place_of = quoted if isinstance(quoted, Quote) else stance.holder or stance.target
        if place_of is None:
            continue
        source = len(nodes)
        nodes.append(Node(place_of.start, place_of.end, "stance", stance.value))
        link("holder", source, stance.holder)
        link("target", source, stance.target)
        if stance.quote:
            links.append(Link("quote", source, number[stance.quote]))
    return Graph(tuple(nodes), tuple(links))


def ordered(found: Graph) -> Graph:
    """Return the same graph in an order that follows from what it says, for tools that keep no order."""
    roles = get_args(Role)
    led: dict[int, list[tuple[str, Node]]] = {}
    for link in found.links:
        led.setdefault(link.source, []).append((link.role, found.nodes[link.target]))

    def says(at: int) -> tuple[object, ...]:
        node = found.nodes[at]
        ends = sorted((role, to.start, to.end, to.role, to.label) for role, to in led.get(at, []))
        return roles.index(node.role), node.start, -node.end, node.label, ends

    order = sorted(range(len(found.nodes)), key=says)
    place = {old: new for new, old in enumerate(order)}
    links = [Link(link.role, place[link.source], place[link.target]) for link in found.links]
    links.sort(key=lambda link: (link.source, link.role, link.target))
    return Graph(tuple(found.nodes[at] for at in order), tuple(links))


def _records(graph: Graph, origin: Origin) -> list[Record]:
    nodes = graph.nodes
    # Zeros in front, so that the order by id is the order of numbers.
    ids = {at: f"{node.role[0]}{at + 1:07}" for at, node in enumerate(nodes)}
    anchors: dict[tuple[int, str], Anchor] = {}
    quoted: dict[int, str] = {}
    for link in graph.links:
        source, target = nodes[link.source], nodes[link.target]
        if link.role not in (
            _QUOTE_LINKS if source.role == "quote" else _STANCE_LINKS if source.role == "stance" else ()
        ):
            raise FormatError(
                f"expected the link {link.role} to begin at a quotation or stance, not at a {source.type}"
            )
        if (link.source, link.role) in anchors or (link.role == "quote" and link.source in quoted):
            raise FormatError(
                f"expected one {link.role} of the {source.type} at {source.start}-{source.end}, found two"
            )
        if link.role == "quote":
            if target.role != "quote":
                raise FormatError(f"expected the link quote to lead to a quotation, not to a {target.type}")
            quoted[link.source] = ids[link.target]
        else:
            entity = ids[link.target] if target.role == "entity" else None
            anchors[link.source, link.role] = Anchor(target.start, target.end, entity)
    records: list[Record] = []
    for at, node in enumerate(nodes):
        if node.role == "entity":
            records.append(Span(ids[at], node.start, node.end, node.label, origin))
        elif node.role == "quote":
            speaker, cue = anchors.get((at, "speaker")), anchors.get((at, "cue"))
            records.append(Quote(ids[at], node.start, node.end, node.label, speaker, cue, origin))
        elif node.role == "stance":
            holder, target_of = anchors.get((at, "holder")), anchors.get((at, "target"))
            records.append(Stance(ids[at], holder, target_of, node.label, quoted.get(at), origin))
    return records


def _role(role: LinkRole) -> Role:
    assert role != "quote"
    return role


def _places(annotations: AnnotationSet) -> set[Node]:
    found: Iterable[tuple[Role, Anchor | None]] = [
        *(("speaker", quote.speaker) for quote in annotations.quotes),
        *(("cue", quote.cue) for quote in annotations.quotes),
        *(("holder", stance.holder) for stance in annotations.stances),
        *(("target", stance.target) for stance in annotations.stances),
    ]
    return {Node(anchor.start, anchor.end, role) for role, anchor in found if anchor and not anchor.entity}
