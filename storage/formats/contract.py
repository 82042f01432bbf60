"""What every exchange format is handed and what it answers; no format is named here."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, Protocol

from annotate.errors import KnownError
from annotate.model import AnnotationSet, Document

Layer = Literal["entity", "quote", "cue"]
Scheme = Literal["bio", "bioes"]
Separator = Literal["tab", "space"]
# What happened to which records: a plain phrase, and one line for every record it happened to.
Findings = dict[str, list[str]]

# Enough of a long quotation to recognise it in a report.
_SNIPPET = 40


class FormatError(KnownError):
    """A file is not what its format says, or does not hold what was written into it."""


@dataclass(frozen=True, slots=True)
class ExportedArticle:
    """One article with one annotator's layer as it is to be written; ``schema`` is the schema's id."""

    document: Document
    annotations: AnnotationSet
    annotator: str
    schema: str = ""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """What a user may choose; a format without tokens ignores all of it.

    ``scheme`` bio is IOB2: every chunk begins with B-. Without ``expand_to_tokens`` a span that cuts a token is left
    out instead of grown.
    """

    layer: Layer = "entity"
    scheme: Scheme = "bio"
    separator: Separator = "tab"
    expand_to_tokens: bool = True


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Records that a file does not hold: what they are, how many, and one line for each."""

    what: str
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Note:
    """Something to know about what a file holds: a phrase, how many it is about, and one line for each."""

    what: str
    count: int
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many things of each kind a file holds, what it does not hold, and what it holds in another form."""

    written: dict[str, int] = field(default_factory=dict)
    left_out: Findings = field(default_factory=dict)
    notes: Findings = field(default_factory=dict)


class Format(Protocol):
    """One exchange format."""

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
        """The usual file name ending, with its dot."""
        ...

    def write(self, articles: Sequence[ExportedArticle], out: Path, options: ExportOptions) -> Counts:
        """Write ``out`` and the files that go beside it, all named ``out.name`` plus an ending. Raises `OSError`."""
        ...

    def read_back(self, articles: Sequence[ExportedArticle], out: Path, options: ExportOptions) -> None:
        """Prove that ``out`` holds ``articles``. Raises `FormatError` that names the first difference."""
        ...


def describe(document: Document, start: int, end: int, what: str) -> str:
    """Return one line that lets a person find a place: article, range, label and the beginning of the text."""
    snippet = " ".join(document.text[start:end].split())
    if len(snippet) > _SNIPPET:
        snippet = snippet[:_SNIPPET] + "…"
    return f"{document.id} {start}-{end} {what}: {snippet}"
