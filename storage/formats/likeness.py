"""What a file looks like: which format its beginning shows, so that a wrong choice is told in one sentence."""

import json
from pathlib import Path
from typing import Any

import regex

# Enough for the first record of nearly every file; of a longer one nothing is said.
_LOOKED_AT = 1 << 20
_TAG = regex.compile(r"O|[BIES]-\S+")
_CONLLU_COLUMNS = 10


def likely_format(path: Path) -> str:
    """Return the name of the format that the file or folder is surely in; empty where it cannot be told.

    Raises `OSError`.
    """
    if path.is_dir():
        return _of_folder(path)
    with path.open("rb") as stream:
        content = stream.read(_LOOKED_AT)
    if content.startswith(b"PAR1"):
        return "parquet"
    text = content.decode("utf-8-sig", "replace")
    head = text.lstrip(" \t\r\n")
    if head.startswith("<"):
        return "cas-xmi" if "<xmi:XMI" in head else ""
    if head.startswith("["):
        return _of_item(_first_value(head[1:].lstrip()))
    if head.startswith("{"):
        return "cas-json" if '"%FEATURE_STRUCTURES"' in head or '"%TYPES"' in head else _of_record(_first_value(head))
    return _of_lines(text.split("\n"))


def is_readable_as(found: str, wanted: str) -> bool:
    """True where the reader of the format ``wanted`` takes files of the format ``found``."""
    return found in ("", wanted) or {found, wanted} == {"conllu", "conllup"}


def _of_folder(path: Path) -> str:
    for name, ending in (("cas-xmi", ".xmi"), ("brat", ".ann")):
        if any(path.glob(f"*{ending}")):
            return name
    return next((name for file in sorted(path.glob("*.json")) if (name := likely_format(file)) == "cas-json"), "")


def _first_value(text: str) -> Any:
    try:
        return json.JSONDecoder().raw_decode(text)[0]
    except (ValueError, RecursionError):
        return None


def _of_item(item: Any) -> str:
    """Return the format whose file is an array of such items."""
    if isinstance(item, dict) and isinstance(item.get("data"), dict):
        return "labelstudio"
    if isinstance(item, list) and item and isinstance(item[0], dict) and {"text", "ner"} <= item[0].keys():
        return "stanza"
    return ""


def _of_record(record: Any) -> str:
    """Return the format whose lines are such records."""
    if not isinstance(record, dict):
        return ""
    if "format" in record:
        return "jsonl" if str(record["format"]).startswith("ankan/") else ""
    if _is_list_of(record.get("tokens"), str):
        return "hf"
    if not isinstance(record.get("text"), str):
        return ""
    if _is_list_of(record.get("spans"), dict) or _is_list_of(record.get("tokens"), dict):
        return "prodigy"
    entities = record.get("entities", [])
    if isinstance(record.get("label", record.get("labels")), list) or (
        _is_list_of(entities, dict) and "start_offset" in entities[0]
    ):
        return "doccano"
    return "jsonl" if isinstance(entities, list) and isinstance(record.get("quotes"), list) else ""


def _is_list_of(value: Any, kind: type) -> bool:
    return isinstance(value, list) and bool(value) and isinstance(value[0], kind)


def _of_lines(lines: list[str]) -> str:
    if lines[0].startswith("# global.columns"):
        return "conllup"
    rows = [line.rstrip("\r") for line in lines if line.strip() and not line.startswith("# ")]
    # The last one may be cut off.
    first = rows[0] if rows else ""
    if first.startswith("-DOCSTART-"):
        return "conll2003"
    cells = first.split("\t")
    if len(cells) == _CONLLU_COLUMNS and cells[0].split("-")[0] == "1":
        return "conllu"
    cells = first.split("\t" if "\t" in first else " ")
    return "conll2003" if 2 <= len(cells) <= 5 and _TAG.fullmatch(cells[-1]) else ""
