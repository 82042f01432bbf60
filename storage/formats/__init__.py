"""The exchange formats by name. docs/formats.md describes each; exporting proves what they write."""

from storage.formats.conll2003 import Conll2003
from storage.formats.contract import (
    Changed,
    Counts,
    ExportedArticle,
    ExportOptions,
    Findings,
    Format,
    FormatError,
    LeftOut,
    describe,
)
from storage.formats.jsonl import Jsonl

FORMATS: dict[str, Format] = {"jsonl": Jsonl(), "conll2003": Conll2003()}

__all__ = [
    "FORMATS",
    "Changed",
    "Counts",
    "ExportOptions",
    "ExportedArticle",
    "Findings",
    "Format",
    "FormatError",
    "LeftOut",
    "describe",
]
