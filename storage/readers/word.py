"""Word documents (.docx, ECMA-376): the paragraphs of the main text, read from hostile files as well as from good ones.

Nothing is unpacked to disk and nothing a document refers to is opened: one part of the archive is read, up to a limit.
"""

import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from xml.parsers import expat

import regex

from annotate.errors import said
from annotate.legacy_fonts import mostly
from storage.limits import LIMIT_DOCX_BYTES, LIMIT_PARTS, LIMIT_XML_BYTES, LIMIT_XML_DEPTH
from storage.readers.contract import (
    ArticleError,
    ImportedArticle,
    LegacyText,
    ReadOptions,
    read_limited,
    require_text,
)

_BLOCK = 1 << 16

# Word on the web numbers it now and then.
_MAIN = regex.compile(r"word/document\d*\.xml")
_OLD_WORD = b"\xd0\xcf\x11\xe0"
_WORDS = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_FALLBACK = "http://schemas.openxmlformats.org/markup-compatibility/2006 Fallback"
# What was deleted or moved away by somebody whose changes are tracked is no part of the text.
_LEFT_OUT = frozenset({"del", "moveFrom", "rt"})
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "ptab": "\t"}
_TITLES = frozenset({"Title", "शीर्षक"})


def read_word(path: Path, options: ReadOptions) -> Iterator[ImportedArticle | ArticleError]:
    """Yield the one article of a Word document, a paragraph a line. Raises `ArticleError`, `OSError`."""
    original = read_limited(path, LIMIT_DOCX_BYTES, f"a Word document may have at most {LIMIT_DOCX_BYTES:,}")
    found = _parsed(_main_part(original, path), path)
    text = "\n".join(found.paragraphs).strip("\n")
    require_text(text, str(path))
    if (font := mostly(found.fonts.items())) and not options.is_legacy_kept:
        raise LegacyText(_legacy_message(path, font), font)
    yield ImportedArticle(None, found.title.strip() or None, path.name, text, original, name=path.stem, where=str(path))


def _legacy_message(path: Path, font: str) -> str:
    return said(
        f"{path} is set in the old font {font}, which draws Latin letters as Devanagari: convert it to Unicode first, "
        "or import it as it is."
    )


def _main_part(original: bytes, path: Path) -> Iterator[bytes]:
    """Yield the XML of the main text in pieces. Raises `ArticleError` for an archive that is not what it should be."""
    if original.startswith(_OLD_WORD):
        raise ArticleError(
            f"{path} is an old .doc or has a password: open it in a word processor and save it as .docx without one."
        )
    try:
        with zipfile.ZipFile(BytesIO(original)) as archive:
            parts = archive.infolist()
            if len(parts) > LIMIT_PARTS:
                raise ArticleError(f"{path} has {len(parts):,} parts, more than any Word document: it is not read.")
            for part in parts:
                if _leads_out(part.filename):
                    raise ArticleError(
                        f"{path} holds a part named {part.filename[:60]!r}, which leads out of the document: "
                        "it is not what a word processor writes, so it is not read."
                    )
            main = next((part for part in parts if _MAIN.fullmatch(part.filename)), None)
            if main is None:
                raise ArticleError(f"{path} is no Word document: it has no part word/document.xml.")
            if main.flag_bits & 1:
                raise ArticleError(f"{path} has a password: save it without one.")
            read = 0
            with archive.open(main) as stream:
                while block := stream.read(_BLOCK):
                    read += len(block)
                    if read > LIMIT_XML_BYTES:
                        raise ArticleError(
                            f"{path} unpacks to more than {LIMIT_XML_BYTES:,} bytes of text: it is too large, or made "
                            "to fill the memory, so it is not read."
                        )
                    yield block
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError) as error:
        raise ArticleError(
            f"{path} is not a whole Word document ({error}): open it in a word processor and save it again."
        ) from error


def _leads_out(name: str) -> bool:
    return name.startswith(("/", "\\")) or ":" in name or ".." in name.replace("\\", "/").split("/")


@dataclass(slots=True)
class _Found:
    """What the parser has met so far. Paragraphs nest, in text boxes, so those under way stand on a stack."""

    paragraphs: list[str] = field(default_factory=list)
    title: str = ""
    fonts: Counter[str] = field(default_factory=Counter)
    under_way: list[list[str]] = field(default_factory=list)
    depth: int = 0
    left_out: int = 0
    is_text: bool = False
    is_hidden: bool = False
    is_title: bool = False
    font: str = ""


def _parsed(xml: Iterator[bytes], path: Path) -> _Found:
    found = _Found()
    parser = expat.ParserCreate(namespace_separator=" ")
    # The standard forbids a document type, and with it go entities, the ones that grow and the ones from outside.
    parser.StartDoctypeDeclHandler = lambda *_: _refuse_entities(path)
    parser.StartElementHandler = lambda name, attributes: _open(found, name, attributes, path)
    parser.EndElementHandler = lambda name: _close(found, name)
    parser.CharacterDataHandler = lambda text: _take(found, text)
    try:
        for block in xml:
            parser.Parse(block)
        parser.Parse(b"", True)
    # LookupError: it says that it is in an encoding that nobody knows.
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise ArticleError(
            f"{path}: its main text is not XML ({error}): open it in a word processor and save it again."
        ) from error
    return found


def _refuse_entities(path: Path) -> None:
    raise ArticleError(
        f"{path} declares a document type, which no word processor writes and which can draw in other files: "
        "it is not read."
    )


def _open(found: _Found, name: str, attributes: dict[str, str], path: Path) -> None:
    found.depth += 1
    if found.depth > LIMIT_XML_DEPTH:
        raise ArticleError(f"{path} is nested more than {LIMIT_XML_DEPTH} elements deep: it is not read.")
    space, _, tag = name.rpartition(" ")
    if found.left_out or name == _FALLBACK or (space in _WORDS and tag in _LEFT_OUT):
        found.left_out += 1
        return
    if space not in _WORDS:
        return
    match tag:
        case "p":
            found.under_way.append([])
            found.is_title = False
        case "pStyle":
            found.is_title = attributes.get(f"{space} val") in _TITLES
        case "r":
            found.is_hidden, found.font = False, ""
        case "rFonts":
            found.font = attributes.get(f"{space} ascii", "")
        case "vanish":
            found.is_hidden = attributes.get(f"{space} val", "true") not in ("false", "0", "off")
        case "t":
            found.is_text = True
        case _ if tag in _SIGNS and found.under_way and not found.is_hidden:
            # A tab is also the name of a tab stop, which stands in the properties and has a position.
            if f"{space} pos" not in attributes:
                found.under_way[-1].append(_SIGNS[tag])


def _close(found: _Found, name: str) -> None:
    found.depth -= 1
    if found.left_out:
        found.left_out -= 1
        return
    space, _, tag = name.rpartition(" ")
    if space in _WORDS and tag == "t":
        found.is_text = False
    elif space in _WORDS and tag == "p" and found.under_way:
        paragraph = "".join(found.under_way.pop())
        if found.is_title and not found.title:
            found.title = paragraph
        found.paragraphs.append(paragraph)


def _take(found: _Found, text: str) -> None:
    if found.is_text and not found.left_out and not found.is_hidden and found.under_way:
        found.under_way[-1].append(text)
        found.fonts[found.font] += len(text)
