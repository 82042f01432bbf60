"""JSON lines: an object a line with a text, or an Ankan record with its annotations."""

import codecs
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from storage.limits import LIMIT_LINE_BYTES
from storage.readers.columns import Columns
from storage.readers.contract import (
    ArticleError,
    ColumnUnsure,
    ImportedArticle,
    ReadOptions,
    require_text,
)
from storage.readers.encodings import known_encoding

FORMAT = "ankan/1"
# Keys are looked for in the first lines only: a file of millions must not be read to name them.
_LOOKED_AT = 20


def read_json_lines(path: Path, options: ReadOptions) -> Iterator[ImportedArticle | ArticleError]:
    """Yield an article for each line, or why there is none. Raises `ArticleError` where nothing more can be read."""
    found = False
    columns: Columns | None = None
    for where, line in _lines(path):
        found = True
        try:
            record = _record(line, where, options.encoding)
            if record.get("format") == FORMAT:
                yield _annotated(path, where, record)
                continue
            if "format" in record:
                raise ArticleError(
                    f'{where}: the "format" {record["format"]!r} is unknown; this program reads "{FORMAT}".'
                )
            if columns is None:
                columns = Columns.of(path, keys(path, options.encoding), options, default="text")
            yield _article(path, where, record, columns)
        except ColumnUnsure:
            raise
        except ArticleError as error:
            yield error
    if not found:
        raise ArticleError(f"{path} is empty: it holds no articles.")


def keys(path: Path, encoding: str = "") -> list[str]:
    """Return the keys of the first records, lists left out, in their order."""
    found: dict[str, None] = {}
    for number, (where, line) in enumerate(_lines(path)):
        if number == _LOOKED_AT:
            break
        try:
            record = _record(line, where, encoding)
        except ArticleError:
            continue
        found.update(dict.fromkeys(key for key, value in record.items() if not isinstance(value, list)))
    return list(found)


def _lines(path: Path) -> Iterator[tuple[str, bytes]]:
    with path.open("rb") as file:
        number = 0
        while line := file.readline(LIMIT_LINE_BYTES + 1):
            number += 1
            where = f"{path}, line {number}"
            if len(line) > LIMIT_LINE_BYTES:
                raise ArticleError(f"{where} has more than {LIMIT_LINE_BYTES:,} bytes: split the article.")
            if number == 1:
                line = line.removeprefix(codecs.BOM_UTF8)
            if line.strip():
                yield where, line


def _record(line: bytes, where: str, encoding: str) -> dict[str, Any]:
    try:
        record = json.loads(line.decode(known_encoding(encoding) if encoding else "utf-8"))
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"{where} is not {(encoding or 'UTF-8')}: byte 0x{line[error.start]:02X} at position {error.start} of the "
            "line does not fit. Save the file as UTF-8."
        ) from error
    except json.JSONDecodeError as error:
        raise ArticleError(f"{where} is not JSON: {error.msg} at character {error.pos + 1}.") from error
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{where} is not JSON that can be read: {error}.") from error
    if not isinstance(record, dict):
        raise ArticleError(f'{where} is not a JSON object: each line is one like {{"id": "a1", "text": "…"}}.')
    return record


def _article(path: Path, where: str, record: dict[str, Any], columns: Columns) -> ImportedArticle:
    if columns.text not in record:
        raise ArticleError(f'{where} has no "{columns.text}".')
    text = _string(record, columns.text, where) or ""
    given_id = _string(record, columns.id, where, is_number_allowed=True) if columns.id else None
    if given_id is not None and not given_id.strip():
        raise ArticleError(f'{where}: the "{columns.id}" is empty: give one, or leave it out.')
    require_text(text, where)
    source = _string(record, columns.source, where) if columns.source else None
    return ImportedArticle(
        given_id,
        _string(record, columns.title, where) if columns.title else None,
        path.name if source is None else source,
        text,
        # JSON can hold half a surrogate pair; the bytes are kept all the same, normalisation takes it out.
        text.encode("utf-8", "surrogatepass"),
        name=path.stem,
        where=where,
    )


def _annotated(path: Path, where: str, record: dict[str, Any]) -> ImportedArticle:
    article = _article(path, where, record, Columns("text", "title", "id", "source"))
    return ImportedArticle(
        article.id, article.title, article.source, article.given, article.original, record, article.name, where
    )


def _string(record: dict[str, Any], key: str, where: str, *, is_number_allowed: bool = False) -> str | None:
    value = record.get(key)
    if value is None and key != "text":
        return None
    if is_number_allowed and isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise ArticleError(f'{where}: "{key}" is a text in quotation marks, not {json.dumps(value)[:40]}.')
    return value
