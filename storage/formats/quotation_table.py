"""A table of quotations for spreadsheets: one row for each quotation, or for each stance it shows.

Written only: a row says less than a layer. Form: RFC 4180 with LF; with a byte order mark, without which spreadsheet
programs take Devanagari for something else; TAB separates where the file's name ends in .tsv or the separator is "tab".
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TextIO

from annotate.model import Anchor, AnnotationSet, Document, Quote, Stance
from annotate.spreadsheet import plain_cell
from storage.formats.contract import AnnotatedArticle, ExportOptions, Findings, FormatError, OptionName
from storage.formats.gold import line_about
from storage.formats.graph import tell_uncarried
from storage.formats.reading import make_document
from storage.limits import LIMIT_CHARACTERS

_HEADER = (
    *("article", "title", "source", "annotator", "start", "end", "kind", "quotation"),
    *("speaker", "speaker_start", "speaker_end", "cue", "cue_start", "cue_end"),
    *("stance", "holder", "target", "implied", "note"),
)

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class QuotationTable:
    """The format ``csv``."""

    name: str = "csv"
    title: str = "Table of quotations (CSV)"
    suffix: str = ".csv"
    options: frozenset[OptionName] = field(default=frozenset())
    package: str = ""
    can_import: bool = False
    is_lossless: bool = False

    def carried(self, article: AnnotatedArticle, options: ExportOptions, findings: Findings) -> tuple[Row, ...] | None:
        """Return the article's rows; None where it has no quotation."""
        document, gold = article.document, article.annotations.gold()
        tell_uncarried(article, findings)
        for span in gold.spans:
            findings.leave_out("entities", partial(line_about, document, span))
        for stance in gold.stances:
            if stance.quote is None:
                findings.leave_out("stances without a quotation", partial(line_about, document, stance))
        rows: list[Row] = []
        for quote in gold.quotes:
            shown = [stance for stance in gold.stances if stance.quote == quote.id]
            judged = [_judged(document, one) for one in shown]
            rows.extend((*_about(article, quote), *cells) for cells in judged or [("",) * 5])
        if not rows:
            findings.leave_out("articles without a quotation", partial("{}: {}".format, document.id, document.title))
            return None
        findings.written.update(quotes=len(gold.quotes), stances=sum(bool(row[14]) for row in rows))
        return tuple(rows)

    def to_article(self, item: tuple[Row, ...], findings: Findings) -> AnnotatedArticle:
        """Return the article's name alone; `can_import` is false."""
        document = make_document(item[0][0], "")
        return AnnotatedArticle(document, AnnotationSet.make(document.id, item[0][3]), item[0][3])

    def write(self, items: Iterable[tuple[Row, ...]], out: Path, options: ExportOptions) -> None:
        """Write the table."""
        with out.open("w", encoding="utf-8-sig", newline="") as stream:
            table = csv.writer(stream, delimiter=_delimiter(out), lineterminator="\n")
            table.writerow(_HEADER)
            for rows in items:
                table.writerows([plain_cell(cell) for cell in row] for row in rows)

    def read(self, path: Path, options: ExportOptions) -> Iterator[tuple[Row, ...] | FormatError]:
        """Yield the rows of each article."""
        # The module's one setting for all readers; the usual 131,072 is less than a long quotation.
        csv.field_size_limit(2 * LIMIT_CHARACTERS)
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows: list[Row] = []
            for at, cells in enumerate(_cells(path, stream)):
                if at == 0 or len(cells) != len(_HEADER):
                    if cells != list(_HEADER):
                        raise FormatError(f"{path}, row {at + 1}: expected the columns {', '.join(_HEADER)}")
                    continue
                row = tuple(cell.removeprefix("'") for cell in cells)
                if rows and rows[0][0] != row[0]:
                    yield tuple(rows)
                    rows = []
                rows.append(row)
            if rows:
                yield tuple(rows)


def _cells(path: Path, stream: TextIO) -> Iterator[list[str]]:
    try:
        yield from csv.reader(stream, delimiter=_delimiter(path), strict=True)
    except UnicodeDecodeError as error:
        raise FormatError(f"{path}: expected UTF-8, found the byte 0x{error.object[error.start]:02X}") from error
    except csv.Error as error:
        raise FormatError(f"{path}: expected a table with separators, found something else ({error})") from error


def _delimiter(path: Path) -> str:
    return "\t" if path.suffix.lower() == ".tsv" else ","


def _about(article: AnnotatedArticle, quote: Quote) -> Row:
    document = article.document
    head = (document.id, _clean(document.title), _clean(document.source), article.annotator)
    place = (str(quote.start), str(quote.end), quote.kind, document.text[quote.start : quote.end])
    return (*head, *place, *_place(document, quote.speaker), *_place(document, quote.cue))


def _judged(document: Document, stance: Stance) -> Row:
    says = (stance.value, _words(document, stance.holder), _words(document, stance.target))
    return *says, "yes" if stance.implied else "no", _clean(stance.note)


def _place(document: Document, anchor: Anchor | None) -> tuple[str, str, str]:
    return (_words(document, anchor), str(anchor.start), str(anchor.end)) if anchor else ("", "", "")


def _words(document: Document, anchor: Anchor | None) -> str:
    return document.text[anchor.start : anchor.end] if anchor else ""


def _clean(cell: str) -> str:
    return cell.encode("utf-8", "backslashreplace").decode("utf-8")
