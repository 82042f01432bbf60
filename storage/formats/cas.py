"""UIMA CAS for INCEpTION, as XMI or JSON: a folder with a file per article, and for XMI the type system beside them.

Specifications: UIMA 3 (XMI CAS, CAS JSON 0.4) and INCEpTION's conventions for layers and link features. Offsets are
UTF-16 in the files and code points here; the package dkpro-cassis, which writes and reads them, counts between the two.
"""

import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from annotate.tokens import sentences, words
from storage.formats import folder, graph
from storage.formats.contract import AnnotatedArticle, ExportOptions, Findings, FormatError, OptionName
from storage.formats.graph import Graph, GraphArticle, Link, LinkRole, Node, Role
from storage.formats.reading import make_document, require_article_size, require_no_doctype

TYPE_SYSTEM = "TypeSystem.xml"
_DKPRO = "de.tudarmstadt.ukp.dkpro.core.api"
_ENTITY, _SENTENCE, _TOKEN = (
    f"{_DKPRO}.ner.type.NamedEntity",
    f"{_DKPRO}.segmentation.type.Sentence",
    f"{_DKPRO}.segmentation.type.Token",
)
# Each of our layers, the feature that holds its label, and its links: what INCEpTION calls link features.
_LAYERS: dict[Role, tuple[str, str, tuple[LinkRole, ...]]] = {
    "entity": (_ENTITY, "value", ()),
    "quote": ("webanno.custom.Quote", "kind", ("speaker", "cue")),
    "speaker": ("webanno.custom.Speaker", "", ()),
    "cue": ("webanno.custom.Cue", "", ()),
    "holder": ("webanno.custom.Holder", "", ()),
    "target": ("webanno.custom.Target", "", ()),
    "stance": ("webanno.custom.Stance", "value", ("holder", "target", "quote")),
}
_ROLES = {type: role for role, (type, _, _) in _LAYERS.items()}


@dataclass(frozen=True, slots=True)
class Cas:
    """The formats ``cas-xmi`` and, with ``is_json``, ``cas-json``."""

    is_json: bool = False
    suffix: str = ""
    options: frozenset[OptionName] = field(default=frozenset())
    package: str = ""
    can_import: bool = True
    is_lossless: bool = False

    @property
    def name(self) -> str:
        """The name in commands."""
        return "cas-json" if self.is_json else "cas-xmi"

    @property
    def title(self) -> str:
        """The name for people."""
        return "UIMA CAS JSON (INCEpTION)" if self.is_json else "UIMA CAS XMI (INCEpTION)"

    @property
    def _ending(self) -> str:
        return ".json" if self.is_json else ".xmi"

    def carried(self, article: AnnotatedArticle, options: ExportOptions, findings: Findings) -> GraphArticle:
        """Return the graph of the article."""
        item = graph.carried(article, findings)
        findings.written.update(graph.counted(item))
        # A CAS keeps its annotations in an order of its own.
        return replace(item, graph=graph.ordered(item.graph))

    def to_article(self, item: GraphArticle, findings: Findings) -> AnnotatedArticle:
        """Return the article."""
        return graph.to_article(item, self.name, findings)

    def write(self, items: Iterable[GraphArticle], out: Path, options: ExportOptions) -> None:
        """Write the folder; tokens and sentences come along, for INCEpTION wants them."""
        taken = {Path(folder.TABLE).stem, Path(TYPE_SYSTEM).stem.casefold(), "manifest"}
        if not self.is_json:
            _types().to_xml(out / TYPE_SYSTEM)
        with (out / folder.TABLE).open("w", encoding="utf-8", newline="\n") as table:
            table.write(folder.table_head())
            for order, item in enumerate(items, 1):
                name = folder.file_name(item.document.id, taken) + self._ending
                _write(item, out / name, is_json=self.is_json)
                table.write(folder.table_row(order, name, item))

    def read(self, path: Path, options: ExportOptions) -> Iterator[GraphArticle | FormatError]:
        """Yield the articles of a folder, or of one file; layers that are not ours are passed over."""
        base = path.parent if path.is_file() else path
        types = None if self.is_json else _declared(base / TYPE_SYSTEM)
        for row in folder.rows(path, (self._ending,)):
            file = base / row["file"]
            try:
                yield _read(file, row, types)
            except FormatError as error:
                yield FormatError(f"{file}: {error}")
            except (AttributeError, TypeError, ValueError) as error:
                # The file brings its own types: features may be missing, or of any other kind.
                yield FormatError(f"{file}: expected the features of our layers, found something else ({error})")
            except OSError as error:
                yield FormatError(f"{file} cannot be read: {error.strerror or error}")


@cache
def _types() -> Any:
    """Return the type system: DKPro's with our layers, which refer to each other through link features."""
    from cassis import load_typesystem

    # WORKAROUND: cassis 0.12's own function for this calls a deprecated one, which is an error here; until it does not.
    with (files("cassis.resources") / "dkpro-core-types.xml").open("rb") as stream:
        types = load_typesystem(stream)
    for name, label, _ in _LAYERS.values():
        if name != _ENTITY:
            types.create_type(name=name, supertypeName="uima.tcas.Annotation")
            if label:
                types.create_feature(name, label, "uima.cas.String")
    for name, _, roles in _LAYERS.values():
        for role in roles:
            link = _link_type(name, role)
            types.create_type(name=link, supertypeName="uima.cas.TOP")
            types.create_feature(link, "role", "uima.cas.String")
            target = "webanno.custom.Quote" if role == "quote" else "uima.tcas.Annotation"
            types.create_feature(link, "target", target)
            types.create_feature(name, role, "uima.cas.FSArray", elementType=link)
    return types


def _link_type(layer: str, role: str) -> str:
    return f"{layer}{role.capitalize()}Link"


# Writing -------------------------------------------------------------------------------------------------------------


def _write(item: GraphArticle, file: Path, *, is_json: bool) -> None:
    from cassis import Cas as CasFile
    from cassis.typesystem import TypeSystemMode

    types, text, nodes = _types(), item.document.text, item.graph.nodes
    cas = CasFile(typesystem=types)
    cas.sofa_string = text
    cas.sofa_mime = "text/plain"
    sentence, token = types.get_type(_SENTENCE), types.get_type(_TOKEN)
    cas.add_all(sentence(begin=start, end=end) for start, end in sentences(text))
    cas.add_all(token(begin=word.start, end=word.end) for word in words(text))
    made = []
    for node in nodes:
        name, label, _ = _LAYERS[node.role]
        annotation = types.get_type(name)(begin=node.start, end=node.end)
        if label:
            setattr(annotation, label, node.label)
        made.append(annotation)
    array = types.get_type("uima.cas.FSArray")
    for link in item.graph.links:
        name = _LAYERS[nodes[link.source].role][0]
        end = types.get_type(_link_type(name, link.role))(role=link.role, target=made[link.target])
        setattr(made[link.source], link.role, array(elements=[end]))
    cas.add_all(made)
    try:
        if is_json:
            cas.to_json(file, type_system_mode=TypeSystemMode.MINIMAL)
        else:
            cas.to_xmi(file)
    except ValueError as error:
        raise FormatError(f"The text of {item.document.id} cannot be written as XML: {error}.") from error


# Reading -------------------------------------------------------------------------------------------------------------


def _read(file: Path, row: folder.Row, types: Any) -> GraphArticle:
    cas = _load(file, types)
    document = make_document(row["id"], cas.sofa_string or "", row.get("title", ""), row.get("source", ""))
    if row.get("sha256", document.sha256) != document.sha256:
        raise FormatError(f"the text of {document.id} is not the one its sha256 in {folder.TABLE} was made of")
    nodes: list[Node] = []
    number: dict[int, int] = {}
    made = []
    for name, role in _ROLES.items():
        if not cas.typesystem.contains_type(name):
            continue
        for annotation in cas.select(name):
            node = _node(annotation, role, document.text)
            number[annotation.xmiID] = len(nodes)
            nodes.append(node)
            made.append(annotation)
    links: list[Link] = []
    for at, annotation in enumerate(made):
        for role in _LAYERS[nodes[at].role][2]:
            for target in _targets(annotation, role):
                if target not in number:
                    raise FormatError(f"the {role} of the {nodes[at].type} at {nodes[at].start} is on no layer of ours")
                links.append(Link(role, at, number[target]))
    found = graph.ordered(Graph(tuple(nodes), tuple(links)))
    state = folder.state_of(row)
    return GraphArticle(document, found, row.get("annotator", ""), state, row.get("schema", ""))


def _declared(file: Path) -> Any:
    """Return the type system in the file, ours where there is none. Raises `FormatError`."""
    from cassis import load_typesystem

    if not file.is_file():
        return _types()
    require_article_size(file)
    require_no_doctype(file)
    try:
        with file.open("rb") as stream:
            return load_typesystem(stream)
    except Exception as error:  # the package raises whatever it stumbles over, and has no base for it
        raise FormatError(f"{file}: expected a UIMA type system, found something else{_line_of(error)}") from error


def _load(file: Path, types: Any) -> Any:
    """Return the CAS in an XMI file of these types, or, without them, in a JSON file. Raises `FormatError`."""
    from cassis import load_cas_from_json, load_cas_from_xmi

    require_article_size(file)
    if types:
        require_no_doctype(file)
    with file.open("rb") as stream, warnings.catch_warnings():
        # It warns of offsets outside the text and keeps them: `_node` refuses them.
        warnings.simplefilter("ignore", UserWarning)
        try:
            return load_cas_from_xmi(stream, typesystem=types, lenient=True) if types else load_cas_from_json(stream)
        except Exception as error:  # as in `_declared`
            kind = "as XMI" if types else "in JSON"
            raise FormatError(f"expected a UIMA CAS {kind}, found something else{_line_of(error)}") from error


def _line_of(error: Exception) -> str:
    """Return where a parser gave up, where it says so."""
    line = getattr(error, "lineno", None)
    return f" in line {line}" if line else ""


def _node(annotation: Any, role: Role, text: str) -> Node:
    start, end, label = annotation.begin, annotation.end, _LAYERS[role][1]
    # The package takes any numbers, also such as lie outside the text.
    if type(start) is not int or type(end) is not int or not 0 <= start < end <= len(text):
        raise FormatError(f"expected a range inside the text of {len(text)} characters, found {start!r}-{end!r}")
    found = (getattr(annotation, label) or "") if label else ""
    if not isinstance(found, str):
        raise FormatError(f"expected a text under {label} at {start}, found {found!r:.40}")
    return Node(start, end, role, found)


def _targets(annotation: Any, role: str) -> list[int]:
    """Return the ids of what a link feature leads to."""
    found = getattr(annotation, role, None)
    links = getattr(found, "elements", found) or []
    return [link.target.xmiID for link in links if link is not None and link.target is not None]
