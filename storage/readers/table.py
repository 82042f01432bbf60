"""CSV and TSV: a table with a line of names on top, an article a row."""

import csv
import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from storage.limits import LIMIT_CHARACTERS, LIMIT_TABLE_BYTES
from storage.readers.columns import Columns, require_columns
from storage.readers.contract import ArticleError, ImportedArticle, ReadOptions, require_text
from storage.readers.encodings import decode

if TYPE_CHECKING:
    import _csv

# A line of names is short; what is longer is a text without one.
_LIMIT_NAMES = 200
_SEPARATORS = ",;\t|"


def read_table(path: Path, options: ReadOptions) -> Iterator[ImportedArticle | ArticleError]:
    """Yield an article for each row, or why there is none. Raises `ArticleError` where nothing more can be read."""
    names, rows = _opened(path, options)
    columns = Columns.of(path, names, options)
    places = {name: at for at, name in enumerate(names)}
    found = False
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise ArticleError(
                f"{path}, line {rows.line_num} is not CSV: {error}. A text with quotation marks in it stands in "
                "quotation marks, with each of its own doubled."
            ) from error
        if row is None:
            break
        if not any(cell.strip() for cell in row):
            continue
        found = True
        where = f"{path}, row ending in line {rows.line_num}"
        try:
            yield _article(path, where, row, places, columns)
        except ArticleError as error:
            yield error
    if not found:
        raise ArticleError(f"{path} holds no articles: there is no row under the names of the columns.")


def column_names(path: Path, options: ReadOptions) -> list[str]:
    """Return the names in the first line. Raises `ArticleError`, `OSError`."""
    return _opened(path, options)[0]


def _opened(path: Path, options: ReadOptions) -> tuple[list[str], "_csv.Reader"]:
    size = path.stat().st_size
    if size > LIMIT_TABLE_BYTES:
        raise ArticleError(f"{path} has {size:,} bytes: a table may have at most {LIMIT_TABLE_BYTES:,}. Split it.")
    text = decode(path.read_bytes(), str(path), options.encoding).removeprefix("\ufeff")
    if not text.strip():
        raise ArticleError(f"{path} is empty: it holds no articles.")
    # The module's one setting for all readers, in characters; the usual 131,072 is less than a long article.
    csv.field_size_limit(2 * LIMIT_CHARACTERS)
    first = text[: text.find("\n") if "\n" in text else len(text)]
    separator = max(_SEPARATORS, key=lambda each: (first.count(each), -_SEPARATORS.index(each)))
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        names = [name.strip() for name in next(rows)]
    except csv.Error as error:
        raise ArticleError(f"{path}, line 1 is not CSV: {error}.") from error
    if not names or len(names) > _LIMIT_NAMES or max(len(name) for name in names) > _LIMIT_NAMES:
        raise ArticleError(f"{path}, line 1 holds no names of columns: put a line such as id,title,text on top.")
    require_columns([name for name in names if name], f"{path}, line 1")
    return names, rows


def _article(path: Path, where: str, row: list[str], places: dict[str, int], columns: Columns) -> ImportedArticle:
    if len(row) != len(places):
        raise ArticleError(f"{where} has {len(row)} cells, and the table {len(places)} columns.")

    def cell(name: str) -> str:
        return row[places[name]] if name else ""

    text, given_id = cell(columns.text), cell(columns.id).strip()
    require_text(text, where)
    if columns.id and not given_id:
        raise ArticleError(f"{where}: the {columns.id!r} is empty: every row needs one, or none.")
    return ImportedArticle(
        given_id or None,
        cell(columns.title) or None,
        cell(columns.source) or path.name,
        text,
        text.encode("utf-8", "surrogatepass"),
        name=path.stem,
        where=where,
    )
