"""What leaves the review pages as a file: report, table of items, sheet of corrections."""

import csv
from pathlib import Path

from annotate.agreement import item_table
from annotate.agreement.report_html import report_html
from annotate.agreement.results import Results
from annotate.version import PROGRAM
from gui.review.pdf import write_pdf
from storage.files import written_whole

REPORT_FORMATS = (".html", ".pdf", ".csv")
SHEET_FORMATS = (".html", ".pdf")


def save_report(results: Results, path: Path, *, title: str, made_at: str) -> None:
    """The report is in the file: a page, PDF, or, when the name ends in .csv, the table of items behind it.

    Raises `KnownError` when the file cannot be written; nothing is left then.
    """
    if path.suffix.lower() == ".csv":
        with written_whole(path) as out:
            table = csv.writer(out, lineterminator="\n")
            table.writerow(item_table.header(results.comparison))
            table.writerows(item_table.rows(results.comparison))
        return
    html = report_html(results, title=title, made_at=made_at, program=PROGRAM)
    save_page(html, path, title=title)


def save_page(html: str, path: Path, *, title: str) -> None:
    """The page is in the file, as PDF when the name ends so. Raises `KnownError` when it cannot be written."""
    if path.suffix.lower() == ".pdf":
        write_pdf(html, path, title=title)
        return
    with written_whole(path) as out:
        out.write(html)


def with_suffix(path: Path, formats: tuple[str, ...]) -> Path:
    """Return the path with the first of these endings, unless it has one of them."""
    return path if path.suffix.lower() in formats else path.with_name(f"{path.name}{formats[0]}")
