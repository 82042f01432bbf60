"""The exchange formats by name. docs/formats.md describes each; `storage.exporting` proves what they write."""

from typing import Any

from storage.formats.brat import Brat
from storage.formats.cas import Cas
from storage.formats.conll2003 import Conll2003
from storage.formats.conllu import ConllU
from storage.formats.contract import (
    AnnotatedArticle,
    ExportOptions,
    Finding,
    Findings,
    Format,
    FormatError,
    Inventory,
    describe,
    require_package,
)
from storage.formats.docbin import DocBin
from storage.formats.doccano import Doccano
from storage.formats.hf import HuggingFace
from storage.formats.jsonl import Jsonl
from storage.formats.labelstudio import LabelStudio
from storage.formats.parquet import Parquet
from storage.formats.prodigy import Prodigy
from storage.formats.quotation_table import QuotationTable
from storage.formats.stanza_ner import StanzaNer

_ALL: tuple[Format[Any], ...] = (
    Jsonl(),
    Conll2003(),
    ConllU(),
    ConllU(is_plus=True),
    HuggingFace(),
    StanzaNer(),
    DocBin(),
    Brat(),
    Cas(),
    Cas(is_json=True),
    LabelStudio(),
    Doccano(),
    Prodigy(),
    Parquet(),
    QuotationTable(),
)
FORMATS: dict[str, Format[Any]] = {each.name: each for each in _ALL}

__all__ = [
    "FORMATS",
    "AnnotatedArticle",
    "ExportOptions",
    "Finding",
    "Findings",
    "Format",
    "FormatError",
    "Inventory",
    "describe",
    "require_package",
]
