"""CoNLL-2003 columns: token, ``_``, quotations, one layer; IOB2 or BIOES, one document after the other.

Specification: Tjong Kim Sang and De Meulder 2003; what we add to it is in docs/formats.md.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from storage.formats import columns
from storage.formats.bio import decode, encode
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
from storage.formats.reading import lines

_SEPARATORS: dict[Separator, str] = {"tab": "\t", "space": " "}
_MARK = "-DOCSTART-"
_DOCUMENT = (_MARK, "-X-", "-X-", "O")
_HEADER = "order\tid\tsha256\ttitle\n"
# What files of others have: the token first, the tag last.
_LEAST, _MOST = 2, 5

Row = tuple[int, tuple[str, ...]]


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
        the file, else from its name. Tags are those of the scheme; nothing is repaired.
        """
        known = _documents(documents_path(path))
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
                sentences = tuple(_sentence(rows, options.scheme, path) for rows in found)
            except FormatError as error:
                yield error
                continue
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


def _split(path: Path) -> Iterator[list[list[Row]] | FormatError]:
    """Yield the sentences of each document as rows with their line numbers; a file without marks is one document."""
    sentences: list[list[Row]] = []
    rows: list[Row] = []
    fault: FormatError | None = None
    is_open = is_after_mark = False
    at = 0
    for at, line in lines(path):
        if isinstance(line, FormatError):
            fault = fault or line
            continue
        row = tuple(line.split("\t" if "\t" in line else " "))
        if row[0] == _MARK:
            if rows:
                fault = fault or FormatError(f"{path}, line {at}: expected a blank line before a document begins")
            if is_open:
                yield fault or sentences
            sentences, rows, fault, is_open, is_after_mark = [], [], None, True, True
        elif not line:
            if rows:
                sentences.append(rows)
            rows, is_after_mark = [], False
        else:
            is_open = True
            if is_after_mark:
                fault = fault or FormatError(f"{path}, line {at}: expected a blank line after {_MARK}, found {line!r}")
            if not _LEAST <= len(row) <= _MOST or not all(row):
                fault = fault or FormatError(
                    f"{path}, line {at}: expected {_LEAST} to {_MOST} columns, the token first and the tag last, "
                    f"found {line!r}"
                )
            rows.append((at, row))
    if rows or is_after_mark:
        fault = fault or FormatError(f"{path}, line {at + 1}: expected a blank line at the end")
    if is_open:
        yield fault or sentences


def _sentence(rows: list[Row], scheme: Scheme, path: Path) -> Sentence:
    tokens = [row[0] for _, row in rows]
    tags = [row[-1] for _, row in rows]
    third = [row[2] if len(row) == 4 else "O" for _, row in rows]
    quotes = third if all(tag == "O" or tag.endswith(f"-{UNSAID}") for tag in third) else ["O"] * len(rows)
    chunks = []
    for column in (quotes, tags):
        try:
            chunks.append(tuple(decode(column, scheme)))
        except ValueError as error:
            raise FormatError(f"{path}, lines {rows[0][0]} to {rows[-1][0]}: {error}") from error
    return spaced(tokens, (chunks[0], chunks[1]))
