"""Checks of all articles of a project, and which findings an annotator ignores."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annotate.lint import Finding, add_surfaces, lint, surfaces
from storage.how_far import Tell

if TYPE_CHECKING:
    from storage.project import Project


@dataclass(frozen=True, slots=True)
class ArticleFindings:
    """What was found in one article, in reading order; ``ignored`` are the keys of those that somebody ignores."""

    document: str
    title: str
    text: str
    findings: tuple[Finding, ...]
    ignored: frozenset[str]


def lint_article(
    project: "Project", document_id: str, annotator: str, everywhere: dict[str, Counter[str]] | None = None
) -> ArticleFindings:
    """Return what is found in an article; labels are compared with ``everywhere``, else within the article."""
    document = project.document(document_id)
    found = lint(document.text, project.annotations(document_id, annotator), everywhere)
    ignored = project.ignored_findings(document_id, annotator)
    return ArticleFindings(document_id, document.title, document.text, tuple(found), ignored)


def lint_project(project: "Project", annotator: str, tell: Tell) -> Iterator[ArticleFindings]:
    """Yield the articles that the annotator has worked on in which something is found, in order of import."""
    worked_on = {row.document for row in project.layers() if row.annotator == annotator}
    ids = [document_id for document_id in project.document_ids() if document_id in worked_on]
    everywhere: dict[str, Counter[str]] = {}
    for done, document_id in enumerate(ids):
        tell(done, 2 * len(ids))
        text = project.document(document_id).text
        add_surfaces(everywhere, surfaces(text, project.annotations(document_id, annotator)))
    for done, document_id in enumerate(ids):
        tell(len(ids) + done, 2 * len(ids))
        found = lint_article(project, document_id, annotator, everywhere)
        if found.findings:
            yield found


def read_ignored(connection: sqlite3.Connection, document: str, annotator: str) -> frozenset[str]:
    """Return the keys of the findings that the annotator ignores in the article."""
    query = "SELECT finding FROM ignored_finding WHERE document = ? AND annotator = ?"
    return frozenset(row[0] for row in connection.execute(query, (document, annotator)))


def write_ignored(
    connection: sqlite3.Connection, document: str, annotator: str, finding: str, *, is_ignored: bool
) -> None:
    """The finding is ignored, or no longer. Call it inside a transaction."""
    values = (document, annotator, finding)
    if is_ignored:
        connection.execute("INSERT OR IGNORE INTO ignored_finding VALUES (?, ?, ?)", values)
    else:
        connection.execute("DELETE FROM ignored_finding WHERE document = ? AND annotator = ? AND finding = ?", values)
