"""Articles from files: plain text and JSON lines, each with the bytes it came as."""

import codecs
import json
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import regex

from annotate.errors import KnownError

# Larger than any news article by far, and what the interface is measured with at most.
LIMIT_CHARACTERS = 2_000_000
# UTF-8 and UTF-16 need at most four bytes a character.
_LIMIT_BYTES = 4 * LIMIT_CHARACTERS
# A record's JSON escapes can take twelve bytes a character; its annotations take the rest.
_LIMIT_LINE = 16 * LIMIT_CHARACTERS

_SUFFIXES = {".txt": "txt", ".text": "txt", "": "txt", ".jsonl": "jsonl", ".ndjson": "jsonl"}
FORMAT = "ankan/1"


class ArticleError(KnownError):
    """A file or record that no article can be made of; the message names the file and the place in it."""


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """An article as it was given, before normalisation.

    ``id`` is set only when the file names one; else an id is made of ``name``. ``where`` says in messages where the
    article came from. ``annotations`` is the whole record of an Ankan JSONL line, whose offsets count in ``given``.
    """

    id: str | None
    title: str | None
    source: str
    given: str
    original: bytes
    annotations: dict[str, Any] | None = None
    name: str = ""
    where: str = "the article"


def read_articles(path: Path, format: str = "auto") -> Iterator[ImportedArticle]:
    """Yield the articles in a file; ``format`` is "txt", "jsonl" or "auto" (by the file's suffix).

    Raises `ArticleError` at the first thing that cannot be read.
    """
    kind = _SUFFIXES.get(path.suffix.lower()) if format == "auto" else format
    if kind not in ("txt", "jsonl"):
        what = f"a {path.suffix} file" if format == "auto" else f"the format {format}"
        raise ArticleError(f"{path}: {what} cannot be imported: save it as plain text (.txt) or JSON lines (.jsonl).")
    size = _size(path)
    try:
        if kind == "txt":
            yield _read_text(path, size)
        else:
            yield from _read_lines(path)
    except OSError as error:
        raise ArticleError(f"{path} cannot be read: {error.strerror or error}.") from error


def _size(path: Path) -> int:
    try:
        found = path.stat()
    except FileNotFoundError as error:
        raise ArticleError(f"There is no file {path}.") from error
    except (OSError, ValueError) as error:
        raise ArticleError(f"{path} cannot be read: {error}.") from error
    if stat.S_ISDIR(found.st_mode):
        raise ArticleError(f"{path} is a folder: choose the files in it.")
    if not stat.S_ISREG(found.st_mode):
        raise ArticleError(f"{path} is not an ordinary file.")
    return found.st_size


# Plain text ----------------------------------------------------------------------------------------------------------


def _read_text(path: Path, size: int) -> ImportedArticle:
    if size > _LIMIT_BYTES:
        raise ArticleError(
            f"{path} has {size:,} bytes: an article may have at most {LIMIT_CHARACTERS:,} characters. Split it."
        )
    original = path.read_bytes()
    text = decode(original, str(path))
    _require_text(text, str(path))
    return ImportedArticle(None, None, path.name, text, original, name=path.stem, where=str(path))


def _require_text(text: str, where: str) -> None:
    if not text.strip("\ufeff \t\n\r\v\f\x85\x00") or text.isspace():
        raise ArticleError(f"{where} is empty: there is nothing to annotate.")
    if len(text) > LIMIT_CHARACTERS:
        raise ArticleError(
            f"{where} has {len(text):,} characters: an article may have at most {LIMIT_CHARACTERS:,}. Split it."
        )


def decode(original: bytes, where: str) -> str:
    """Return the text of a file: UTF-8, or UTF-16 with a byte order mark or where nothing else can be meant.

    Raises `ArticleError` that names the first byte that fails.
    """
    if original.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise ArticleError(f"{where} is UTF-32: save it as UTF-8.")
    if original.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding, name = "utf-16", "UTF-16"
    elif guessed := _bare_utf16(original):
        encoding, name = guessed, "UTF-16"
    else:
        encoding, name = "utf-8-sig", "UTF-8"
    try:
        return original.decode(encoding)
    except UnicodeDecodeError as error:
        # UTF-8 with a byte order mark is decoded behind the mark, UTF-16 with one as a whole.
        at = error.start + (3 if encoding == "utf-8-sig" and original.startswith(codecs.BOM_UTF8) else 0)
        line = original.count(b"\n", 0, at) + 1
        raise ArticleError(
            f"{where} is not {name}: byte 0x{original[at]:02X} at position {at}, line {line}, does not fit. "
            "Open the file in a text editor and save it as UTF-8."
        ) from error


# What Hindi news is written in: ASCII, Latin-1 marks, Devanagari, general punctuation and the rupee sign.
_USUAL = regex.compile(r"[\t\n\r\x20-\x7e\xa0-\xff\u0900-\u097f\u2000-\u206f\u20b9\ufeff]")
_CONTROL = regex.compile(rb"[\x00-\x08\x0e-\x1f]")


def _bare_utf16(original: bytes) -> str | None:
    """Return the byte order of UTF-16 without a mark; None when it is not clearly that.

    UTF-8 text has no NUL and hardly any control byte; Devanagari in UTF-16 is half control bytes (0x09) and
    spaces are half NUL. Read in the wrong order, usual characters become unusual ones.
    """
    if not original or len(original) % 2:
        return None
    head = original[:8192]
    if len(_CONTROL.findall(head)) * 20 < len(head):
        return None
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = original[:8192].decode(encoding)
        except UnicodeDecodeError as error:
            if error.end < len(head):
                continue
            text = head[: error.start].decode(encoding)
        if text and len(_USUAL.findall(text)) >= 0.95 * len(text):
            return encoding
    return None


# JSON lines ----------------------------------------------------------------------------------------------------------


def _read_lines(path: Path) -> Iterator[ImportedArticle]:
    found = False
    with path.open("rb") as file:
        number = 0
        while line := file.readline(_LIMIT_LINE + 1):
            number += 1
            where = f"{path}, line {number}"
            if len(line) > _LIMIT_LINE:
                raise ArticleError(f"{where} has more than {_LIMIT_LINE:,} bytes: split the article.")
            if number == 1:
                line = line.removeprefix(codecs.BOM_UTF8)
            if line.strip():
                found = True
                yield _read_record(path, where, line)
    if not found:
        raise ArticleError(f"{path} is empty: it holds no articles.")


def _read_record(path: Path, where: str, line: bytes) -> ImportedArticle:
    try:
        record = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"{where} is not UTF-8: byte 0x{line[error.start]:02X} at position {error.start} of the line does not fit. "
            "Save the file as UTF-8."
        ) from error
    except json.JSONDecodeError as error:
        raise ArticleError(f"{where} is not JSON: {error.msg} at character {error.pos + 1}.") from error
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"{where} is not JSON that can be read: {error}.") from error
    if not isinstance(record, dict):
        raise ArticleError(f'{where} is not a JSON object: each line is one like {{"id": "a1", "text": "…"}}.')
    if "text" not in record:
        raise ArticleError(f'{where} has no "text".')
    text, given_id = _string(record, "text", where) or "", _string(record, "id", where)
    if given_id is not None and not given_id.strip():
        raise ArticleError(f'{where}: the "id" is empty: give one, or leave it out.')
    _require_text(text, where)
    source = _string(record, "source", where)
    is_annotated = record.get("format") == FORMAT
    if "format" in record and not is_annotated:
        raise ArticleError(f'{where}: the "format" {record["format"]!r} is unknown; this program reads "{FORMAT}".')
    return ImportedArticle(
        given_id,
        _string(record, "title", where),
        path.name if source is None else source,
        text,
        # JSON can hold half a surrogate pair; the bytes are kept all the same, normalisation takes it out.
        text.encode("utf-8", "surrogatepass"),
        record if is_annotated else None,
        name=path.stem,
        where=where,
    )


def _string(record: dict[str, Any], key: str, where: str) -> str | None:
    value = record.get(key)
    if value is None and key != "text":
        return None
    if not isinstance(value, str):
        raise ArticleError(f'{where}: "{key}" is a text in quotation marks, not {json.dumps(value)[:40]}.')
    return value
