"""Articles from files of every kind the program reads, each with the bytes it came as."""

import os
import stat
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from annotate.errors import said
from annotate.legacy_fonts import recognise
from storage.limits import LIMIT_CHARACTERS, LIMIT_FILES
from storage.readers.contract import (
    ArticleError,
    ColumnUnsure,
    EncodingUnsure,
    ImportedArticle,
    LegacyText,
    ReadOptions,
    require_text,
)
from storage.readers.encodings import decode
from storage.readers.json_lines import FORMAT, keys, read_json_lines
from storage.readers.plain import read_markdown, read_plain
from storage.readers.table import column_names, read_table
from storage.readers.web_page import read_web_page
from storage.readers.word import read_word

__all__ = [
    "FORMAT",
    "FORMATS",
    "LIMIT_CHARACTERS",
    "ArticleError",
    "ColumnUnsure",
    "EncodingUnsure",
    "ImportedArticle",
    "LegacyText",
    "ReadOptions",
    "columns",
    "decode",
    "files_in",
    "format_of",
    "pasted",
    "read_articles",
    "read_each",
]

_Reader = Callable[[Path, ReadOptions], Iterator[ImportedArticle | ArticleError]]
_READERS: dict[str, _Reader] = {
    "txt": read_plain,
    "md": read_markdown,
    "html": read_web_page,
    "docx": read_word,
    "csv": read_table,
    "jsonl": read_json_lines,
}
FORMATS = tuple(_READERS)
SUFFIXES = {
    ".txt": "txt",
    ".text": "txt",
    ".md": "md",
    ".markdown": "md",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".csv": "csv",
    ".tsv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
}
# Files of other programs that people try, and what to do with them.
_ADVICE = {
    ".doc": said("open it in a word processor and save it as .docx"),
    ".odt": said("open it in a word processor and save it as .docx"),
    ".rtf": said("open it in a word processor and save it as .docx"),
    ".pdf": said("copy its text into a .txt file"),
    ".xls": said("save it as CSV"),
    ".xlsx": said("save it as CSV"),
    ".ods": said("save it as CSV"),
    ".json": said("save it as JSON lines (.jsonl), an object a line"),
}


def format_of(path: Path) -> str:
    """Return the kind of file that the name's ending tells, empty when it tells none."""
    return "txt" if not path.suffix else SUFFIXES.get(path.suffix.lower(), "")


def read_articles(path: Path, format: str = "auto", options: ReadOptions | None = None) -> Iterator[ImportedArticle]:
    """Yield the articles in a file; ``format`` is one of `FORMATS`, or "auto" (by the file's ending).

    Raises `ArticleError` at the first thing that cannot be read.
    """
    for found in read_each(path, format, options):
        if isinstance(found, ArticleError):
            raise found
        yield found


def read_each(
    path: Path, format: str = "auto", options: ReadOptions | None = None
) -> Iterator[ImportedArticle | ArticleError]:
    """Yield the articles in a file, and in the place of each that cannot be read, why; then the others follow.

    Raises `ArticleError` where nothing more can be read.
    """
    options = options or ReadOptions()
    kind = format_of(path) if format == "auto" else format
    if kind not in _READERS:
        what = f"a {path.suffix} file" if format == "auto" else f"the format {format}"
        usual = said("save it as plain text (.txt), .docx, .html, .csv or JSON lines (.jsonl)")
        advice = _ADVICE.get(path.suffix.lower(), usual)
        raise ArticleError(f"{path}: {what} cannot be imported: {advice}.")
    _require_file(path)
    try:
        for found in _READERS[kind](path, options):
            yield found if isinstance(found, ArticleError) else _current(found, options)
    except OSError as error:
        raise ArticleError(f"{path} cannot be read: {error.strerror or error}.") from error


def pasted(text: str, options: ReadOptions | None = None) -> ImportedArticle:
    """Return what somebody copied elsewhere as an article. Raises `ArticleError`."""
    where = "The clipboard"
    require_text(text, where)
    article = ImportedArticle(None, None, "", text, text.encode("utf-8", "surrogatepass"), name="pasted", where=where)
    found = _current(article, options or ReadOptions())
    if isinstance(found, ArticleError):
        raise found
    return found


def columns(path: Path, format: str = "auto", options: ReadOptions | None = None) -> list[str]:
    """Return the columns, or keys, that an article's parts can be chosen from; none where there is no choice."""
    options = options or ReadOptions()
    kind = format_of(path) if format == "auto" else format
    try:
        if kind == "csv":
            return [name for name in column_names(path, options) if name]
        if kind == "jsonl":
            return keys(path, options.encoding)
    except OSError as error:
        raise ArticleError(f"{path} cannot be read: {error.strerror or error}.") from error
    return []


def files_in(paths: Iterable[Path]) -> list[Path]:
    """Return the files, and in the place of each folder those in it that can be read, in order of their names.

    Hidden files are passed over and links to folders not followed. Raises `ArticleError` for a folder without any.
    """
    files: list[Path] = []
    for path in paths:
        if not path.is_dir():
            files.append(path)
            continue
        inside: list[Path] = []
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            inside.extend(
                Path(folder, name)
                for name in sorted(names)
                if not name.startswith((".", "~$")) and Path(name).suffix.lower() in SUFFIXES
            )
            if len(inside) > LIMIT_FILES:
                raise ArticleError(f"{path} has more than {LIMIT_FILES:,} files in it: choose a smaller folder.")
        if not inside:
            raise ArticleError(f"{path} has no file in it that can be imported ({', '.join(sorted(SUFFIXES))}).")
        files.extend(inside)
    return files


def _current(article: ImportedArticle, options: ReadOptions) -> ImportedArticle | LegacyText:
    """Return the article, or why not: text that was typed for an old font says nothing to anybody but that font."""
    if options.is_legacy_kept or not (font := recognise(article.given)):
        return article
    return LegacyText(
        f"{article.where} was typed for an old font ({font}): it holds Latin letters that only that font draws as "
        "Devanagari. Convert it to Unicode first, or import it as it is.",
        font,
    )


def _require_file(path: Path) -> None:
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
