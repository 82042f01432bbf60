"""Parquet: one row per article with one annotator's layer, the columns of Ankan JSONL, nothing of the layer lost.

Specification: docs/formats.md for the columns, Apache Parquet for the rest. Needs the package pyarrow.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any

from storage.formats import jsonl
from storage.formats.contract import AnnotatedArticle, ExportOptions, Findings, FormatError, OptionName
from storage.limits import LIMIT_PARQUET_BYTES

# Articles held at once, as a group of rows: some megabytes.
_GROUP = 64
# Files written before there were such things have no such columns.
_OPTIONAL = frozenset({"notes", "resolutions"})


@dataclass(frozen=True, slots=True)
class Parquet:
    """The format ``parquet``."""

    name: str = "parquet"
    title: str = "Parquet"
    suffix: str = ".parquet"
    options: frozenset[OptionName] = field(default=frozenset())
    package: str = "pyarrow"
    can_import: bool = True
    is_lossless: bool = True

    def carried(self, article: AnnotatedArticle, options: ExportOptions, findings: Findings) -> AnnotatedArticle:
        """Return the article, whole."""
        return jsonl.Jsonl().carried(article, options, findings)

    def to_article(self, item: AnnotatedArticle, findings: Findings) -> AnnotatedArticle:
        """Return the item."""
        return item

    def write(self, items: Iterable[AnnotatedArticle], out: Path, options: ExportOptions) -> None:
        """Write the rows, some articles at a time."""
        import pyarrow
        from pyarrow.parquet import ParquetWriter

        schema = _schema()
        left = iter(items)
        with ParquetWriter(out, schema, compression="zstd") as writer:
            while group := [_row(article) for article in islice(left, _GROUP)]:
                writer.write_table(pyarrow.Table.from_pylist(group, schema=schema))

    def read(self, path: Path, options: ExportOptions) -> Iterator[AnnotatedArticle | FormatError]:
        """Yield the articles of the rows."""
        import pyarrow
        from pyarrow.parquet import ParquetFile

        try:
            with ParquetFile(path) as file:
                names = set(file.schema_arrow.names)
                if lacking := [name for name in _schema().names if name not in {*names, *_OPTIONAL}]:
                    raise FormatError(f"{path}: expected a column {lacking[0]!r}, found {', '.join(sorted(names))}")
                groups = (file.metadata.row_group(at) for at in range(file.metadata.num_row_groups))
                if sum(group.total_byte_size for group in groups) > LIMIT_PARQUET_BYTES:
                    raise FormatError(f"{path}: expected at most {LIMIT_PARQUET_BYTES:,} bytes unpacked, found more")
                number = 0
                for batch in file.iter_batches(_GROUP):
                    for row in batch.to_pylist():
                        number += 1
                        try:
                            yield jsonl.from_record(_record(row))
                        except (FormatError, ValueError) as error:
                            yield FormatError(f"{path}, row {number}: {error}")
        except pyarrow.ArrowException as error:
            raise FormatError(f"{path}: expected a Parquet file, found something else, or a part of one") from error
        except UnicodeDecodeError as error:
            raise FormatError(f"{path}: expected UTF-8, found a name or a value that is none") from error


@cache
def _schema() -> Any:
    """Return the columns. The decisions, whose rejected records are of three kinds, are one column of JSON."""
    import pyarrow

    text, number, offset = pyarrow.string(), pyarrow.float64(), pyarrow.int32()
    place = {"start": offset, "end": offset}
    proposed = pyarrow.struct({**place, "label": text})
    known = {"source": text, "name": text, "decision": text, "score": number, "seconds": number, "proposed": proposed}
    origin, anchor = pyarrow.struct(known), pyarrow.struct({**place, "entity": text})
    entity = {"id": text, **place, "label": text, "origin": origin}
    quote = {"id": text, **place, "kind": text, "speaker": anchor, "cue": anchor, "means": text, "origin": origin}
    stance = {"id": text, "holder": anchor, "target": anchor, "value": text, "quote": text}
    stance |= {"implied": pyarrow.bool_(), "note": text, "origin": origin}
    plain = ("format", "id", "title", "source", "text", "sha256", "annotator", "state", "schema")
    note = pyarrow.struct({"about": text, "text": text, "flagged": pyarrow.bool_(), "by": text})
    resolution = {"id": text, "layer": text, **place, "case": text, "choice": text, "of": pyarrow.list_(text)}
    resolution |= {"by": text, "records": pyarrow.list_(text), "reason": text, "guideline": text}
    lists = {"entities": entity, "quotes": quote, "stances": stance}
    return pyarrow.schema(
        [
            *((name, text) for name in plain),
            *((name, pyarrow.list_(pyarrow.struct(fields))) for name, fields in lists.items()),
            ("decisions", text),
            ("notes", pyarrow.list_(note)),
            ("resolutions", pyarrow.list_(pyarrow.struct(resolution))),
        ]
    )


def _row(article: AnnotatedArticle) -> dict[str, Any]:
    record = jsonl.to_record(article)
    # A file name that is no UTF-8 holds halves of surrogate pairs, which Parquet's texts cannot.
    for key in ("title", "source"):
        record[key] = json.dumps(record[key], ensure_ascii=False).encode("utf-8", "backslashreplace").decode("utf-8")
    return {**record, "decisions": json.dumps(record["decisions"], ensure_ascii=False)}


def _record(row: dict[str, Any]) -> dict[str, Any]:
    record = {name: value for name, value in row.items() if value is not None}
    for key in ("decisions", "title", "source"):
        record[key] = json.loads(record.get(key, "null"))
    return record
