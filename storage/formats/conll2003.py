"""CoNLL-2003 columns: token, ``_``, quotations, one layer; IOB2 or BIOES, one document after the other.

Specification: Tjong Kim Sang and De Meulder 2003; what we add to it is in docs/formats.md.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import NamedTuple

from storage.formats import columns
from storage.formats.bio import as_iob2, decode, encode, is_iob1
from storage.formats.columns import UNSAID, Sentence, TokenArticle, spaced
from storage.formats.contract import (
    AnnotatedArticle,
    ExportOptions,
    Findings,
    FormatError,
    Layer,
    OptionName,
    Scheme,
    Separator,
)
from storage.formats.folder import escaped, unescaped
from storage.formats.gold import line_about
from storage.formats.reading import blocks, lines

_SEPARATORS: dict[Separator, str] = {"tab": "\t", "space": " "}
_MARK = "-DOCSTART-"
_DOCUMENT = (_MARK, "-X-", "-X-", "O")
_HEADER = "order\tid\tsha256\ttitle\n"
# What files of others have: the token first, the tag last.
_LEAST, _MOST = 2, 5

# As many columns as we write.
_OWN = 4

# The number of a line and what stands in it.
Row = tuple[int, list[str]]


class Rows(NamedTuple):
    """A sentence as its columns, from line ``first`` to ``last``; ``third`` holds the third of four columns, if any."""

    first: int
    last: int
    tokens: tuple[str, ...]
    third: tuple[str, ...]
    tags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Conll2003:
    """The format ``conll2003``."""

    name: str = "conll2003"
    title: str = "CoNLL-2003"
    suffix: str = ".conll"
    options: frozenset[OptionName] = field(default=frozenset({"layer", "scheme", "separator", "expand_to_tokens"}))
    package: str = ""
    can_import: bool = True
    is_lossless: bool = False

    def carried(self, article: AnnotatedArticle, options: ExportOptions, findings: Findings) -> TokenArticle:
        """Return the tokens with two columns of chunks: where quotations are, and the chosen layer."""
        layers = _layers(options.column)
        # The third column only says where speech is reported: its kinds are the layer "quote".
        item = columns.carried(article, layers, options, findings, is_spaced=False, labels=[UNSAID])
        if options.column != "quote":
            for quote in (one for one in article.annotations.quotes if one.origin.is_gold):
                line = partial(line_about, article.document, quote)
                findings.leave_out("kinds of quotations, which are another layer", line)
        return replace(item, title=article.document.title, sha256=article.document.sha256)

    def to_article(self, item: TokenArticle, findings: Findings) -> AnnotatedArticle:
        """Return the article with one space between its tokens and a line for each sentence."""
        return columns.to_article(item, self.name, findings)

    def write(self, items: Iterable[TokenArticle], out: Path, options: ExportOptions) -> None:
        """Write the columns (UTF-8, LF, a blank line after every sentence) and the list of documents beside them."""
        separator = _SEPARATORS[options.separator]
        with (
            out.open("w", encoding="utf-8", newline="\n") as stream,
            documents_path(out).open("w", encoding="utf-8", newline="\n") as documents,
        ):
            documents.write(_HEADER)
            for order, item in enumerate(items, 1):
                documents.write(f"{order}\t{escaped(item.id)}\t{item.sha256}\t{escaped(item.title)}\n")
                stream.write(separator.join(_DOCUMENT) + "\n\n")
                for sentence in item.sentences:
                    length = len(sentence.tokens)
                    quotes, tags = (encode(length, chunks, options.scheme) for chunks in sentence.chunks)
                    rows = zip(sentence.tokens, ("_",) * length, quotes, tags, strict=True)
                    stream.write("\n".join(map(separator.join, rows)) + "\n\n")

    def read(self, path: Path, options: ExportOptions) -> Iterator[TokenArticle | FormatError]:
        """Yield the documents of a file with TAB or single spaces; two to five columns, the token first, the tag last.

        The third of four columns holds quotations where it looks like it. Ids come from the list of documents beside
        the file, else from its name. Tags are those of the scheme; nothing is repaired. A file of others that is IOB1
        as a whole, as those of 2003 were, is read as that.
        """
        known = _documents(documents_path(path))
        is_old: bool | None = None if known is None and options.scheme == "bio" else False
        number = 0
        for number, found in enumerate(_split(path), 1):
            if isinstance(found, FormatError):
                yield found
                continue
            try:
                document_id, digest, title = (f"{path.stem}-{number}", "", "") if known is None else known[number - 1]
            except IndexError:
                yield FormatError(
                    f"{path}: expected {len(known or [])} documents, as in the list beside it, found more"
                )
                continue
            try:
                sentences = _sentences(found, options.scheme, path, is_old=is_old or False)
            except FormatError as error:
                if is_old is not None or not (is_old := _is_iob1(path)):
                    is_old = False
                    yield error
                    continue
                sentences = _sentences(found, options.scheme, path, is_old=True)
            yield TokenArticle(document_id, _layers(options.column), sentences, title=title, sha256=digest)
        if known is not None and number < len(known):
            yield FormatError(f"{path}: expected {len(known)} documents, as in the list beside it, found {number}")


def documents_path(out: Path) -> Path:
    """Return where the list of documents lies; ``-DOCSTART-`` has no room for an id."""
    return out.with_name(out.name + ".docs.tsv")


def _layers(column: Layer) -> tuple[Layer, Layer]:
    return "quote", column


def _documents(path: Path) -> list[tuple[str, str, str]] | None:
    """Return id, hash and title of each document in order; None where there is no list."""
    if not path.is_file():
        return None
    found = []
    for number, line in lines(path):
        if isinstance(line, FormatError):
            raise line
        cells = line.split("\t")
        if (number == 1 and line + "\n" != _HEADER) or len(cells) != 4:
            raise FormatError(
                f"{path}, line {number}: expected the columns order, id, sha256 and title, found {line!r}"
            )
        if number > 1:
            found.append((unescaped(cells[1]), cells[2], unescaped(cells[3])))
    return found


def _is_iob1(path: Path) -> bool:
    documents = (found for found in _split(path) if not isinstance(found, FormatError))
    return is_iob1(rows.tags for document in documents for rows in document)


def _split(path: Path) -> Iterator[list[Rows] | FormatError]:
    """Yield the sentences of each document; a file without marks is one document."""
    sentences: list[Rows] = []
    fault: FormatError | None = None
    is_open = False
    for first, block, is_ended in blocks(path):
        rows = _columns(first, block)
        if rows is None or _MARK in rows.tokens:
            # Something is wrong, or a document begins: look at each line.
            kept: list[Row] = []
            is_after_mark = False
            for at, line in enumerate(block, first):
                if isinstance(line, FormatError):
                    fault = fault or line
                    continue
                row = line.split("\t" if "\t" in line else " ")
                if row[0] == _MARK:
                    if kept:
                        fault = fault or FormatError(
                            f"{path}, line {at}: expected a blank line before a document begins"
                        )
                    if is_open:
                        yield fault or sentences
                    sentences, kept, fault, is_open, is_after_mark = [], [], None, True, True
                    continue
                is_open = True
                if is_after_mark:
                    fault = fault or FormatError(
                        f"{path}, line {at}: expected a blank line after {_MARK}, found {line!r}"
                    )
                if not _LEAST <= len(row) <= _MOST or not all(row):
                    fault = fault or FormatError(
                        f"{path}, line {at}: expected {_LEAST} to {_MOST} columns, the token first and the tag last, "
                        f"found {line!r}"
                    )
                kept.append((at, row))
            rows = _rows(kept) if kept else None
        if rows is not None:
            is_open = True
            sentences.append(rows)
        if not is_ended:
            at = first + len(block)
            fault = fault or FormatError(f"{path}, line {at}: expected a blank line at the end")
    if is_open:
        yield fault or sentences


def _columns(first: int, block: Sequence[str | FormatError]) -> Rows | None:
    """Return the rows of a block that is as it should be, all with the same number of cells; else None."""
    head = block[0]
    separator = "\t" if isinstance(head, str) and "\t" in head else " "
    split = [line.split(separator) for line in block if isinstance(line, str)]
    try:
        cells = list(zip(*split, strict=True))
    except ValueError:
        return None
    width = len(cells)
    if (
        len(split) != len(block)
        or not _LEAST <= width <= _MOST
        or any("" in column for column in cells)
        or (separator == " " and any("\t" in cell for column in cells for cell in column))
    ):
        return None
    return Rows(first, first + len(block) - 1, cells[0], cells[2] if width == _OWN else (), cells[-1])


def _rows(rows: list[Row]) -> Rows:
    third = tuple(row[2] if len(row) == _OWN else "O" for _, row in rows)
    return Rows(rows[0][0], rows[-1][0], tuple(row[0] for _, row in rows), third, tuple(row[-1] for _, row in rows))


def _sentences(found: list[Rows], scheme: Scheme, path: Path, *, is_old: bool) -> tuple[Sentence, ...]:
    if is_old:
        found = [rows._replace(tags=tuple(as_iob2(rows.tags))) for rows in found]
    return tuple(_sentence(rows, scheme, path) for rows in found)


def _sentence(rows: Rows, scheme: Scheme, path: Path) -> Sentence:
    is_quotes = all(tag == "O" or tag.endswith(f"-{UNSAID}") for tag in set(rows.third))
    chunks = []
    for column in (rows.third if is_quotes else (), rows.tags):
        try:
            chunks.append(tuple(decode(column, scheme)))
        except ValueError as error:
            raise FormatError(f"{path}, lines {rows.first} to {rows.last}: {error}") from error
    return spaced(rows.tokens, (chunks[0], chunks[1]))
