"""The exchange formats by name. docs/formats.md describes each; exporting proves what they write."""

from storage.formats.conll2003 import Conll2003
from storage.formats.contract import (
    Counts,
    ExportedArticle,
    ExportOptions,
    Findings,
    Format,
    FormatError,
    LeftOut,
    Note,
    describe,
)
from storage.formats.jsonl import Jsonl

FORMATS: dict[str, Format] = {"jsonl": Jsonl(), "conll2003": Conll2003()}

__all__ = [
    "FORMATS",
    "Counts",
    "ExportOptions",
    "ExportedArticle",
    "Findings",
    "Format",
    "FormatError",
    "LeftOut",
    "Note",
    "describe",
]
