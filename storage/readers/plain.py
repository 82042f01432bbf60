"""Plain text, and Markdown as the plain text that a reader of it sees."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import regex

from storage.limits import LIMIT_CHARACTERS, LIMIT_TEXT_BYTES
from storage.readers.contract import (
    ArticleError,
    ImportedArticle,
    ReadOptions,
    read_limited,
    require_text,
)
from storage.readers.encodings import decode

if TYPE_CHECKING:
    from collections.abc import Sequence

    from markdown_it.token import Token

_TOO_LONG = f"an article may have at most {LIMIT_CHARACTERS:,} characters"
# Metadata on top of the file, between two lines of three hyphens, as site generators write it.
_FRONT_MATTER = regex.compile(r"\A---[ \t]*\n(.*?\n)---[ \t]*(?:\n|\Z)", regex.DOTALL)
_TITLE_LINE = regex.compile(r"^title:[ \t]*(['\"]?)(.*?)\1[ \t]*$", regex.MULTILINE)


def read_plain(path: Path, options: ReadOptions) -> Iterator[ImportedArticle | ArticleError]:
    """Yield the one article of a text file. Raises `ArticleError`, `OSError`."""
    original = read_limited(path, LIMIT_TEXT_BYTES, _TOO_LONG)
    text = decode(original, str(path), options.encoding)
    require_text(text, str(path))
    yield ImportedArticle(None, None, path.name, text, original, name=path.stem, where=str(path))


def read_markdown(path: Path, options: ReadOptions) -> Iterator[ImportedArticle | ArticleError]:
    """Yield the one article of a Markdown file: its words a paragraph a line, without signs, pictures and HTML.

    Its title is that of the metadata on top, else the first heading of the first level. Raises as `read_plain`.
    """
    original = read_limited(path, LIMIT_TEXT_BYTES, _TOO_LONG)
    source = decode(original, str(path), options.encoding).removeprefix("\ufeff").replace("\r\n", "\n")
    title, text = plain_of_markdown(source)
    require_text(text, str(path))
    yield ImportedArticle(None, title or None, path.name, text, original, name=path.stem, where=str(path))


def plain_of_markdown(source: str) -> tuple[str, str]:
    """Return the title, empty where there is none, and the plain text of CommonMark with tables."""
    from markdown_it import MarkdownIt

    title = ""
    if front := _FRONT_MATTER.match(source):
        source = source[front.end() :]
        if line := _TITLE_LINE.search(front[1]):
            title = line[2]
    blocks: list[str] = []
    cells: list[str] | None = None
    heading = ""
    for token in MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(source):
        match token.type:
            case "heading_open":
                heading = token.tag
            case "heading_close":
                heading = ""
            case "tr_open":
                cells = []
            case "tr_close":
                blocks.append("\t".join(cells or []))
                cells = None
            case "inline":
                line_text = _inline(token.children or ())
                if cells is not None:
                    cells.append(line_text)
                elif line_text.strip():
                    blocks.append(line_text)
                if heading == "h1" and not title:
                    title = line_text
            case "code_block" | "fence":
                blocks.append(token.content.rstrip("\n"))
    return title, "\n".join(blocks)


def _inline(tokens: "Sequence[Token]") -> str:
    pieces: list[str] = []
    for token in tokens:
        match token.type:
            case "text" | "code_inline":
                pieces.append(token.content)
            # A line that the author broke for width goes on; one that ends in two spaces does not.
            case "softbreak":
                pieces.append(" ")
            case "hardbreak":
                pieces.append("\n")
    return "".join(pieces).strip(" ")
