"""Records {"id", "text"} out of files of any length, and suggestion records into them: JSON lines or Parquet.

Nothing is held but the record at hand, so a file may be larger than the memory.
"""

import json
from array import array
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import Any

import regex

from annotate.errors import KnownError

# The endings that are Parquet; every other file is JSON lines.
PARQUET = ".parquet"
# Rows held at once, as a group of rows.
_GROUP = 1024

Record = tuple[str, str]


def read_records(path: Path) -> Iterator[tuple[str, Record]]:
    """Yield where each record stands, in words, and its id and text. Raises `KnownError` naming file and place."""
    if path.suffix == PARQUET:
        yield from _parquet_records(path)
        return
    try:
        with path.open("rb") as lines:
            yield from jsonl_records(lines, str(path))
    except OSError as error:
        raise KnownError(f"{path} could not be read: {error.strerror}.") from error


def jsonl_records(lines: Iterable[bytes], source: str) -> Iterator[tuple[str, Record]]:
    """Yield where each record stands, and its id and text. Raises `KnownError` naming the line."""
    for number, line in enumerate(lines, start=1):
        where = f"{source}, line {number}"
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if line.strip():
            try:
                value = json.loads(line.decode("utf-8"))
            except UnicodeDecodeError as error:
                raise KnownError(f"{where}: not UTF-8 at byte {error.start} of the line.") from error
            except (ValueError, RecursionError) as error:
                raise KnownError(f"{where}: not JSON ({error}).") from error
            yield where, _checked(value, where)


def require_distinct(source: Path) -> int:
    """Return how many records are in the file, of which no two have one id. Raises `KnownError` naming two that have.

    Eight bytes a record are held.
    """
    import numpy

    digests = array("Q", (_digest(record[0]) for _, record in read_records(source)))
    ordered = numpy.sort(numpy.frombuffer(digests, dtype=numpy.uint64)) if digests else numpy.empty(0)
    twins = {int(each) for each in ordered[1:][ordered[1:] == ordered[:-1]]}
    seen: dict[str, str] = {}
    for where, (record_id, _) in read_records(source) if twins else ():
        if _digest(record_id) in twins:
            if record_id in seen:
                first = seen[record_id].rpartition(", ")[2]
                raise KnownError(f"{where}: the id {record_id[:60]!r} stands in {first} already.")
            seen[record_id] = where
    return len(digests)


def write_parquet(lines: Iterable[str], out: Path) -> None:
    """The suggestion records, one a line, are the rows of the Parquet file. Raises `KnownError` and `OSError`."""
    pyarrow = _pyarrow(out)
    from pyarrow.parquet import ParquetWriter

    left = iter(lines)
    with ParquetWriter(out, _columns(), compression="zstd") as writer:
        while group := [json.loads(line) for line in islice(left, _GROUP)]:
            writer.write_table(pyarrow.Table.from_pylist(group, schema=_columns()))


def _digest(record_id: str) -> int:
    return int.from_bytes(blake2b(record_id.encode(), digest_size=8).digest(), "little")


def _checked(record: Any, where: str) -> Record:
    if not isinstance(record, dict) or not isinstance(record.get("text"), str) or "id" not in record:
        raise KnownError(f'{where}: expected an object with "id" and "text".')
    if type(record["id"]) not in (str, int):
        raise KnownError(f"{where}: the id is {_kind(record['id'])}; it must be a text or a whole number.")
    record_id = str(record["id"])
    if regex.search(r"[\ud800-\udfff]", record_id):
        raise KnownError(f"{where}: the id has half a character in it, which cannot be written.")
    return record_id, record["text"]


def _kind(value: object) -> str:
    names = {bool: "true or false", float: "a fraction", list: "a list", dict: "an object"}
    return names.get(type(value), "null")


def _parquet_records(path: Path) -> Iterator[tuple[str, Record]]:
    pyarrow = _pyarrow(path)
    from pyarrow.parquet import ParquetFile

    try:
        with ParquetFile(path) as file:
            names = set(file.schema_arrow.names)
            if lacking := [name for name in ("id", "text") if name not in names]:
                raise KnownError(f"{path}: expected a column {lacking[0]!r}, found {', '.join(sorted(names))}.")
            number = 0
            for batch in file.iter_batches(_GROUP, columns=["id", "text"]):
                for row in batch.to_pylist():
                    number += 1
                    where = f"{path}, row {number}"
                    yield where, _checked(row, where)
    except pyarrow.ArrowException as error:
        raise KnownError(f"{path}: expected a Parquet file, found something else, or a part of one.") from error
    except OSError as error:
        raise KnownError(f"{path} could not be read: {error.strerror or error}.") from error


def _pyarrow(path: Path) -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise KnownError(f"{path}: Parquet needs the package pyarrow: pip install pyarrow.") from error
    return pyarrow


@cache
def _columns() -> Any:
    import pyarrow

    text, score, offset = pyarrow.string(), pyarrow.float64(), pyarrow.int64()
    place = {"start": offset, "end": offset}
    anchor = pyarrow.struct(place)
    said = {"score": score, "source": text}
    entity = {**place, "label": text, **said}
    stance = pyarrow.struct({"value": text, "target": anchor, "score": score})
    quote = {**place, "kind": text, "speaker": anchor, "cue": anchor, **said, "means": anchor, "stance": stance}
    lists = {"entities": pyarrow.list_(pyarrow.struct(entity)), "quotes": pyarrow.list_(pyarrow.struct(quote))}
    return pyarrow.schema({"id": text, **lists})
