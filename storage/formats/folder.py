"""Data sets that are a folder with a file per article, and the table that says which file is which article."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

import regex

from annotate.model import State
from storage.formats.contract import FormatError
from storage.formats.graph import GraphArticle
from storage.formats.reading import lines

TABLE = "documents.tsv"
_COLUMNS = ("order", "file", "id", "sha256", "title", "source", "annotator", "state", "schema")
_NOT_IN_NAME = regex.compile(r"[^\p{L}\p{M}\p{N}_.-]+")
# What file systems and tar archives take in one name, in bytes of UTF-8, with room for endings.
_NAME_BYTES = 200
_ESCAPES = (("\\", "\\\\"), ("\t", "\\t"), ("\n", "\\n"), ("\r", "\\r"))
# What a spreadsheet takes for a formula when a cell begins with it: a backslash before it makes it a text.
_FORMULA = ("=", "+", "-", "@")
_UNESCAPED = {**{escape: character for character, escape in _ESCAPES}, **{f"\\{sign}": sign for sign in _FORMULA}}
_ESCAPE = regex.compile(r"\\(?:[\\tnr=+@-]|ud[0-9a-f]{3})")

Row = dict[str, str]


def file_name(document_id: str, taken: set[str]) -> str:
    """Return a file name without ending for the article that no other has, and note it in ``taken``."""
    cleaned = _NOT_IN_NAME.sub("-", document_id).strip(".") or "article"
    base = cleaned.encode("utf-8")[:_NAME_BYTES].decode("utf-8", "ignore")
    name, number = base, 1
    # File systems may not tell capitals from small letters.
    while name.casefold() in taken:
        number += 1
        name = f"{base}-{number}"
    taken.add(name.casefold())
    return name


def escaped(cell: str) -> str:
    """Return the cell without TAB and line ends, and without halves of surrogate pairs, which UTF-8 cannot hold."""
    for character, escape in _ESCAPES:
        cell = cell.replace(character, escape)
    if cell.startswith(_FORMULA):
        cell = f"\\{cell}"
    return cell.encode("utf-8", "backslashreplace").decode("utf-8")


def unescaped(cell: str) -> str:
    """Return the cell that `escaped` was given."""
    return _ESCAPE.sub(lambda match: _UNESCAPED.get(match.group()) or chr(int(match.group()[2:], 16)), cell)


def table_row(order: int, file: str, item: GraphArticle) -> str:
    """Return the line of the table for one article."""
    document = item.document
    cells = (str(order), file, document.id, document.sha256, document.title, document.source, item.annotator)
    return "\t".join(escaped(cell) for cell in (*cells, item.state.value, item.schema)) + "\n"


def table_head() -> str:
    """Return the first line of the table."""
    return "\t".join(_COLUMNS) + "\n"


def rows(folder: Path, endings: Iterable[str]) -> Iterator[Row]:
    """Yield what is known of the files of a data set: the table's rows, else the files with these endings by name.

    Raises `FormatError` when there are none, `OSError`.
    """
    table = folder / TABLE
    if table.is_file():
        yield from _table_rows(table)
        return
    files = [folder] if folder.is_file() else sorted(folder.iterdir())
    found = [file.name for file in files if file.name.endswith(tuple(endings))]
    if not found:
        raise FormatError(f"{folder}: expected files ending in {' or '.join(endings)}, found none")
    for name in found:
        ending = next(ending for ending in endings if name.endswith(ending))
        yield {"file": name, "id": name.removesuffix(ending)}


def state_of(row: Row) -> State:
    """Return the state a row names. Raises `FormatError`."""
    value = row.get("state", State.OPEN.value)
    if value not in list(State):
        raise FormatError(f"expected the state open or finished, found {value!r}")
    return State(value)


def _table_rows(table: Path) -> Iterator[Row]:
    for number, line in lines(table):
        if isinstance(line, FormatError):
            raise line
        cells = line.split("\t")
        if number == 1:
            if cells != list(_COLUMNS):
                raise FormatError(f"{table}, line 1: expected the columns {' '.join(_COLUMNS)}, found {line!r}")
            continue
        if len(cells) != len(_COLUMNS):
            raise FormatError(f"{table}, line {number}: expected {len(_COLUMNS)} columns, found {len(cells)}")
        row = {name: unescaped(cell) for name, cell in zip(_COLUMNS, cells, strict=True)}
        # A table from anywhere must not lead out of its folder.
        if not _is_file_name(row["file"]):
            raise FormatError(
                f"{table}, line {number}: expected the name of a file in this folder, found {row['file']!r}"
            )
        yield row


def _is_file_name(name: str) -> bool:
    try:
        os.fsencode(name)
    except UnicodeEncodeError:
        return False
    return Path(name).name == name and "\0" not in name
