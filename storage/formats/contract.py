"""What every exchange format is handed and what it answers; no format is named here."""

import importlib.util
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal, Protocol, TypeVar

from annotate.errors import KnownError, said
from annotate.model import AnnotationSet, Document

Layer = Literal["entity", "quote", "cue"]
Scheme = Literal["bio", "bioes"]
Separator = Literal["tab", "space"]
OptionName = Literal["layer", "scheme", "separator", "expand_to_tokens"]

# Enough of a long quotation to recognise it in a report.
_SNIPPET = 40
# A report of a million spans must stay one that fits into memory and onto a page.
EXAMPLES = 20
# A sentence names a few of them, a report for programs all.
_SHOWN = 5


class FormatError(KnownError):
    """A file is not what its format says, or does not hold what was written into it."""


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """One article with one annotator's layer, as it is written and as it was read; ``schema`` is the schema's id."""

    document: Document
    annotations: AnnotationSet
    annotator: str
    schema: str = ""


@dataclass(frozen=True, slots=True)
class Inventory:
    """The labels, kinds and values of a schema in its order: what files that declare labels declare.

    So the parts of a split number their labels alike, and a tool offers those that nobody has used yet.
    """

    entity: tuple[str, ...] = ()
    quote: tuple[str, ...] = ()
    stance: tuple[str, ...] = ()
    cue: tuple[str, ...] = ("CUE",)

    def of(self, role: str, found: set[str]) -> list[str]:
        """Return the labels of a layer, and behind them those that were found and are not among them."""
        known = getattr(self, role, ())
        return [*known, *sorted(found.difference(known))]


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What a user may choose; `Format.options` names what a format looks at.

    ``layer`` None is all that the format can hold, and names where it can hold one layer only. ``scheme`` bio is IOB2:
    every chunk begins with B-. Without ``expand_to_tokens`` a span that cuts a token is left out instead of grown.
    ``licence`` and ``source`` are written into the manifest as they are given; ``inventory`` is the project's.
    """

    layer: Layer | None = None
    scheme: Scheme = "bio"
    separator: Separator = "tab"
    expand_to_tokens: bool = True
    licence: str = ""
    source: str = ""
    inventory: Inventory = Inventory()

    @property
    def column(self) -> Layer:
        """The layer of a format that can hold one only."""
        return self.layer or "entity"


@dataclass(slots=True)
class Finding:
    """Something that happened to records: a plain phrase, how often, and the first lines about it."""

    what: str
    count: int = 0
    examples: list[str] = field(default_factory=list)

    def to_sentence(self, opening: str) -> str:
        """Return a sentence with the first examples."""
        shown = self.examples[:_SHOWN]
        more = said(f"; and {self.count - len(shown)} more") if self.count > len(shown) else ""
        return said(f"{opening}, {self.what}: {self.count} ({'; '.join(shown)}{more}).")


@dataclass(slots=True)
class Findings:
    """What a file holds, how many of each kind; what it does not hold, and what it holds in another form."""

    written: Counter[str] = field(default_factory=Counter)
    left_out: dict[str, Finding] = field(default_factory=dict)
    notes: dict[str, Finding] = field(default_factory=dict)

    def leave_out(self, what: str, line: Callable[[], str]) -> None:
        """One more record is left out; ``line`` describes it and is asked only while examples are wanted."""
        _add(self.left_out, what, line)

    def note(self, what: str, line: Callable[[], str]) -> None:
        """One more thing is to be told."""
        _add(self.notes, what, line)

    def to_sentences(self) -> list[str]:
        """Return what happened in plain sentences, with a few examples each."""
        told = [(said("Left out"), self.left_out), (said("Note"), self.notes)]
        return [found.to_sentence(opening) for opening, part in told for found in part.values()]


def _add(findings: dict[str, Finding], what: str, line: Callable[[], str]) -> None:
    finding = findings.get(what)
    if finding is None:
        finding = findings[what] = Finding(what)
    finding.count += 1
    if len(finding.examples) < EXAMPLES:
        finding.examples.append(line())


# What a format holds of one article; equal ones hold the same, and they can be hashed.
Item = TypeVar("Item")


class Format(Protocol[Item]):
    """One exchange format. ``Item`` is what its files hold of one article.

    The law that exporting proves each time, for whatever `carried` returns: reading what was written gives it back.
    """

    @property
    def name(self) -> str:
        """The name in commands."""
        ...

    @property
    def title(self) -> str:
        """The name for people."""
        ...

    @property
    def suffix(self) -> str:
        """The usual file name ending with its dot; empty where the data set is a folder."""
        ...

    @property
    def options(self) -> frozenset[OptionName]:
        """The options that make a difference."""
        ...

    @property
    def package(self) -> str:
        """The package that has to be installed beside the program; empty where none has to be."""
        ...

    @property
    def can_import(self) -> bool:
        """True when articles with annotations can be made of what was read."""
        ...

    @property
    def is_lossless(self) -> bool:
        """True when a layer comes back whole: with its ids, its decisions and who proposed what."""
        ...

    def carried(self, article: AnnotatedArticle, options: ExportOptions, findings: Findings) -> Item | None:
        """Return what the format can hold of the article; ``findings`` counts it and tells the rest.

        None where it can hold nothing. Raises `FormatError` when what it should hold has no form in it.
        """
        ...

    def write(self, items: Iterable[Item], out: Path, options: ExportOptions) -> None:
        """Write the items, one after the other, to ``out`` and files beside it named ``out.name`` plus an ending.

        Where the data set is a folder, ``out`` is an empty one. Raises `OSError`; `FormatError` for what cannot be.
        """
        ...

    def read(self, path: Path, options: ExportOptions) -> Iterator[Item | FormatError]:
        """Yield what ``path`` holds in order, and in the place of each article that cannot be read, why.

        Raises `FormatError` where nothing more can be read, `OSError`.
        """
        ...

    def to_article(self, item: Item, findings: Findings) -> AnnotatedArticle:
        """Return the item as an article; ``findings`` tells what has no place in one."""
        ...


def require_package(format: Format[Any]) -> None:
    """Raise `FormatError` when the package that the format needs is not installed."""
    if format.package and importlib.util.find_spec(format.package) is None:
        raise FormatError(
            f"{format.title} needs the package {format.package}, which is not installed: run "
            f"`.venv/bin/python -m pip install -c constraints.txt {format.package}` in the program's folder."
        )


def describe(document: Document, start: int, end: int, what: str) -> str:
    """Return one line that lets a person find a place: article, range, label and the beginning of the text."""
    snippet = " ".join(document.text[start:end].split())
    if len(snippet) > _SNIPPET:
        snippet = snippet[:_SNIPPET] + "…"
    return f"{document.id} {start}-{end} {what}: {snippet}"
