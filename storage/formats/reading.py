"""Files from anywhere, read piece by piece: a fault names file and line and spoils no more than it must."""

import codecs
import hashlib
import json
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any
from xml.parsers import expat

from annotate.model import Document
from storage.formats.contract import FormatError
from storage.limits import LIMIT_RECORD_BYTES

# How much of a long JSON array is held at once, besides the item that is being read.
_CHUNK = 1 << 20
# Of what stands where something else was expected.
_SHOWN = 20
_BETWEEN = " \t\n\r,"
_TOO_LONG = f"expected an article, found more than {LIMIT_RECORD_BYTES:,} bytes"


def sha256(text: str) -> str:
    """Return the hash of a text that exchange formats carry: of its UTF-8 bytes, in hexadecimal."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def make_document(document_id: str, text: str, title: str = "", source: str = "") -> Document:
    """Return the article as it stands in a file."""
    try:
        return Document(document_id, title, source, text, sha256(text))
    except UnicodeEncodeError as error:
        raise FormatError(f"the text of {document_id} holds half a surrogate pair at {error.start}") from error


def require_article_size(path: Path) -> None:
    """Raise `FormatError` when the file is larger than any article with its annotations; `OSError`."""
    if path.stat().st_size > LIMIT_RECORD_BYTES:
        raise FormatError(_TOO_LONG)


class _Begun(Exception):
    """The first element is there, and nothing that stands before it can follow."""


def require_no_doctype(path: Path) -> None:
    """Raise `FormatError` when the XML file declares a document type: entities could grow, or draw in other files.

    What is no XML is left to whoever reads it. Raises `OSError`.
    """

    def refuse(*_: object) -> None:
        raise FormatError("expected no document type, with which entities could grow or draw in other files")

    def begun(*_: object) -> None:
        raise _Begun

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = begun
    with path.open("rb") as stream, suppress(_Begun, expat.ExpatError, LookupError, ValueError):
        parser.ParseFile(stream)


def lines(path: Path) -> Iterator[tuple[int, str | FormatError]]:
    """Yield the lines of a UTF-8 file with their numbers, without LF or CRLF, or why one cannot be read.

    Only LF ends a line: texts hold line separators of other kinds.
    """
    for first, group in _line_groups(path):
        yield from enumerate(group, first)


def blocks(path: Path) -> Iterator[tuple[int, list[str | FormatError], bool]]:
    """Yield the lines between blank ones, with the number of the first and whether a blank one follows the last.

    Far faster than to look at each line of `lines`, where there are hundreds of them in an article.
    """
    begun, rest = 1, list[str | FormatError]()
    for first, group in _line_groups(path):
        at = 0
        while True:
            try:
                end = group.index("", at)
            except ValueError:
                break
            rest += group[at:end]
            if rest:
                yield begun, rest, True
            at = end + 1
            begun, rest = first + at, []
        rest += group[at:]
    if rest:
        yield begun, rest, False


def _line_groups(path: Path) -> Iterator[tuple[int, list[str | FormatError]]]:
    """Yield some lines at a time with the number of the first: one by one takes several times as long."""
    with path.open("rb") as stream:
        number, rest = 0, b""
        while block := stream.read(_CHUNK):
            whole, _, rest = (rest + block).rpartition(b"\n")
            if len(rest) > LIMIT_RECORD_BYTES:
                line = number + 1 + whole.count(b"\n") + bool(whole)
                raise FormatError(f"{path}, line {line}: {_TOO_LONG}")
            if whole or len(rest) < len(block):
                yield number + 1, _decoded(whole, number + 1, path)
                number += whole.count(b"\n") + 1
        if rest:
            yield number + 1, _decoded(rest, number + 1, path)


def _decoded(content: bytes, first: int, path: Path) -> list[str | FormatError]:
    if first == 1:
        content = content.removeprefix(codecs.BOM_UTF8)
    try:
        texts = list[str | FormatError](content.decode("utf-8").split("\n"))
    except UnicodeDecodeError:
        return [_decoded_line(line, number, path) for number, line in enumerate(content.split(b"\n"), first)]
    if b"\r" in content:
        return [text.removesuffix("\r") for text in texts if isinstance(text, str)]
    return texts


def _decoded_line(line: bytes, number: int, path: Path) -> str | FormatError:
    try:
        return line.removesuffix(b"\r").decode("utf-8")
    except UnicodeDecodeError as error:
        return FormatError(
            f"{path}, line {number}: expected UTF-8, found the byte 0x{line[error.start]:02X} "
            f"at position {error.start} of the line"
        )


def json_lines(path: Path) -> Iterator[tuple[str, Any | FormatError]]:
    """Yield the JSON value of every line that is not empty, with the words for its place, or why it is none."""
    for number, line in lines(path):
        where = f"{path}, line {number}"
        if isinstance(line, FormatError):
            yield where, line
        elif line.strip(" \t\r"):
            try:
                yield where, json.loads(line, parse_constant=_no_number)
            # JSONDecodeError is a ValueError; nesting without end overflows the parser.
            except (ValueError, RecursionError) as error:
                yield where, FormatError(f"{where}: expected one JSON value, {_broken(error, line)}")


def json_items(path: Path) -> Iterator[tuple[str, Any]]:
    """Yield the items of a file that is one JSON array, with the words for their places, a few at a time.

    Raises `FormatError` where the array breaks: what stands behind cannot be told apart any more.
    """
    decoder = json.JSONDecoder(parse_constant=_no_number)
    with path.open("rb") as stream:
        decode = codecs.getincrementaldecoder("utf-8-sig")()
        text, at, number, line, is_end = "", 0, 0, 1, False

        def more() -> None:
            nonlocal text, at, line, is_end
            if len(text) - at > LIMIT_RECORD_BYTES:
                raise FormatError(f"{path}, item {number}: {_TOO_LONG}")
            # The longer the item the more is read at once, or a long one would be tried again and again.
            content = stream.read(max(_CHUNK, len(text) - at))
            is_end = not content
            line += text.count("\n", 0, at)
            try:
                text, at = text[at:] + decode.decode(content, is_end), 0
            except UnicodeDecodeError as error:
                raise FormatError(
                    f"{path}: expected UTF-8, found the byte 0x{error.object[error.start]:02X}"
                ) from error

        def skip(characters: str) -> str:
            nonlocal at
            while True:
                while at < len(text) and text[at] in characters:
                    at += 1
                if at < len(text) or is_end:
                    return text[at : at + 1]
                more()

        if skip(" \t\n\r") != "[":
            raise FormatError(f"{path}: expected a JSON array, which begins with [")
        at += 1
        while (first := skip(_BETWEEN)) != "]":
            number += 1
            where = f"{path}, item {number}"
            if not first:
                raise FormatError(f"{where}: expected another item or ], found the end of the file")
            while True:
                try:
                    value, end = decoder.raw_decode(text, at)
                except (ValueError, RecursionError) as error:
                    if is_end or isinstance(error, RecursionError):
                        at_line = line + text.count("\n", 0, at)
                        told = _broken(error, text)
                        raise FormatError(f"{where}, line {at_line}: expected one JSON value, {told}") from error
                    more()
                    continue
                # A number may go on in what was not read yet.
                if end < len(text) or is_end:
                    break
                more()
            at = end
            yield where, value
        at += 1
        if rest := skip(" \t\n\r"):
            raise FormatError(f"{path}: expected the end of the file after ], found {rest!r}")


def text_in(value: dict[str, Any], key: str, default: str | None = None) -> str:
    """Return the text under ``key``. Raises `FormatError` when it is missing or something else."""
    found = value.get(key, default)
    if not isinstance(found, str):
        raise FormatError(f'expected a text under "{key}", found {json.dumps(found)[:40]}')
    return found


def list_in(value: dict[str, Any], key: str) -> list[Any]:
    """Return the list under ``key``, empty where there is none. Raises `FormatError` when it is something else."""
    found = value.get(key, [])
    if not isinstance(found, list):
        raise FormatError(f'expected a list under "{key}", found {json.dumps(found)[:40]}')
    return found


def object_in(value: object, what: str) -> dict[str, Any]:
    """Return the value, which is a JSON object. Raises `FormatError` when it is something else."""
    if not isinstance(value, dict):
        raise FormatError(f"expected {what}, an object, found {json.dumps(value)[:40]}")
    return value


def offsets_in(value: dict[str, Any], text: str, start: str = "start", end: str = "end") -> tuple[int, int]:
    """Return the range under two keys, which is inside the text. Raises `FormatError` otherwise."""
    low, high = value.get(start), value.get(end)
    if type(low) is not int or type(high) is not int:
        raise FormatError(f'expected whole numbers under "{start}" and "{end}", found {low!r} and {high!r}')
    if not 0 <= low < high <= len(text):
        raise FormatError(f"expected a range inside the text of {len(text)} characters, found {low}-{high}")
    return low, high


def _broken(error: ValueError | RecursionError, text: str) -> str:
    """Return where the JSON of a line breaks off, in words of our own."""
    if isinstance(error, RecursionError):
        return "found one nested too deep to be read"
    if not isinstance(error, json.JSONDecodeError):
        return f"found {error}"
    found = text[error.pos : error.pos + _SHOWN]
    if not found.strip():
        return "found its end too early"
    return f"found {found!r} at character {error.pos - text.rfind(chr(10), 0, error.pos)}"


def _no_number(name: str) -> float:
    raise ValueError(f"{name}, which is no number of JSON")
