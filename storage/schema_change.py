"""The schema of a project becomes another one, with everything that was said in the codes of the old one."""

import json
import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from annotate.counted import counted
from annotate.errors import KnownError, said
from annotate.recoding import PARTS, Recoding
from annotate.schema import Schema

TABLE = """CREATE TABLE schema_change (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    after_seq INTEGER NOT NULL,
    before TEXT NOT NULL CHECK (json_valid(before)),
    recoding TEXT NOT NULL CHECK (json_valid(recoding))
    ) STRICT"""
_COLUMN = {"entities": ("span", "label"), "quotes": ("quote", "kind"), "stances": ("stance", "value")}
_WHAT = {"entities": "label", "quotes": "kind of quotation", "stances": "stance value"}


class Orphans(KnownError):
    """Annotations would have a code that the new schema does not have."""


@dataclass(frozen=True, slots=True)
class Usage:
    """How many records of one annotator have a code, rejected ones included, and in which articles."""

    part: str
    code: str
    annotator: str
    records: int
    articles: frozenset[str]


@dataclass(frozen=True, slots=True)
class SchemaChanged:
    """What a change of the schema did: where the project is as it was before, and in how many layers codes changed."""

    backup: Path
    layers: int


def read_usage(connection: sqlite3.Connection) -> list[Usage]:
    """Return who uses which codes, by inventory, code and annotator."""
    found: list[Usage] = []
    for part, (table, column) in _COLUMN.items():
        query = f"""SELECT {column}, annotator, count(*), json_group_array(DISTINCT document) FROM {table}
            JOIN layer ON layer.number = {table}.layer GROUP BY {column}, annotator ORDER BY {column}, annotator"""
        for code, annotator, records, articles in connection.execute(query):
            found.append(Usage(part, code, annotator, records, frozenset(json.loads(articles))))
    return found


def told(usage: Iterable[Usage]) -> str:
    """Return in words whose records these are, such as "12 annotations in 3 articles (asha 10, ravi 2)"."""
    rows = list(usage)
    names = ", ".join(f"{row.annotator} {row.records}" for row in rows)
    records = sum(row.records for row in rows)
    articles = frozenset[str]().union(*(row.articles for row in rows))
    return said(f"{counted(records, 'annotation')} in {counted(len(articles), 'article')} ({names})")


def fitted_recoding(before: Schema, after: Schema, recoding: Recoding, usage: Iterable[Usage]) -> Recoding:
    """Return the recoding without codes that stay. Raises `KnownError` for one that cannot be, `Orphans`."""
    clean = {}
    rows = list(usage)
    for part in PARTS:
        old, new = ({label.code for label in getattr(schema, part)} for schema in (before, after))
        codes = {code: to for code, to in recoding.of(part).items() if code != to}
        for code, to in codes.items():
            if code not in old:
                raise KnownError(f"The project has no {_WHAT[part]} {code!r}: it has {', '.join(sorted(old))}.")
            if to not in new:
                raise KnownError(f"The new schema has no {_WHAT[part]} {to!r}: it has {', '.join(sorted(new))}.")
        clean[part] = codes
        lost: dict[str, list[Usage]] = {}
        for row in rows:
            if row.part == part and codes.get(row.code, row.code) not in new:
                lost.setdefault(row.code, []).append(row)
        if lost:
            each = "; ".join(f"{code}: {told(found)}" for code, found in lost.items())
            raise Orphans(
                f"The new schema lacks a {_WHAT[part]} that is used. {each}. "
                f"Say what becomes of them, for example {next(iter(lost))}={after_first(after, part)}."
            )
    return Recoding(**clean)


def after_first(schema: Schema, part: str) -> str:
    """Return the first code of an inventory."""
    code: str = getattr(schema, part)[0].code
    return code


def layers_with(connection: sqlite3.Connection, recoding: Recoding) -> list[tuple[str, str]]:
    """Return the articles and annotators of the layers in which a code changes, in order."""
    found: set[tuple[int, str, str]] = set()
    for part, (table, column) in _COLUMN.items():
        codes = list(recoding.of(part))
        if not codes:
            continue
        marks = ", ".join("?" * len(codes))
        query = f"""SELECT DISTINCT layer.number, document, annotator FROM {table}
            JOIN layer ON layer.number = {table}.layer
            WHERE {column} IN ({marks}) OR proposed_label IN ({marks})"""
        found.update(connection.execute(query, [*codes, *codes]))
    if recoding:
        # What adjudicators decided is called by the codes of the annotators.
        query = """SELECT DISTINCT layer.number, document, annotator FROM resolution
            JOIN layer ON layer.number = resolution.layer"""
        found.update(connection.execute(query))
    return [(document, annotator) for _, document, annotator in sorted(found)]


def recode_ignored(connection: sqlite3.Connection, recoding: Recoding) -> None:
    """Findings that somebody ignored are ignored still: what is said in their keys is said in the new codes."""
    codes = {**recoding.stances, **recoding.quotes, **recoding.entities}
    rows = connection.execute("SELECT document, annotator, finding FROM ignored_finding").fetchall() if codes else []
    for document, annotator, finding in rows:
        place, _, said = finding.rpartition(":")
        if said in codes:
            new = f"{place}:{codes[said]}"
            query = "UPDATE OR REPLACE ignored_finding SET finding = ? WHERE (document, annotator, finding) = (?, ?, ?)"
            connection.execute(query, (new, document, annotator, finding))


def write_change(connection: sqlite3.Connection, at: str, before: str, after: str, recoding: Recoding) -> None:
    """The project has the schema ``after``, and knows which codes became which when. Call it inside a transaction."""
    connection.execute("UPDATE meta SET value = ? WHERE key = 'schema'", (after,))
    codes = json.dumps({part: dict(recoding.of(part)) for part in PARTS}, ensure_ascii=False)
    connection.execute(
        """INSERT INTO schema_change (at, after_seq, before, recoding)
        VALUES (?, (SELECT coalesce(max(seq), 0) FROM journal), ?, ?)""",
        (at, before, codes),
    )


def read_number(connection: sqlite3.Connection) -> int:
    """Return how often the schema was changed."""
    number: int = connection.execute("SELECT coalesce(max(number), 0) FROM schema_change").fetchone()[0]
    return number


def recodings_since(connection: sqlite3.Connection, seq: int) -> list[Recoding]:
    """Return what codes became after this row of the journal was written, oldest first."""
    query = "SELECT recoding FROM schema_change WHERE after_seq >= ? ORDER BY number"
    return [Recoding(**json.loads(row[0])) for row in connection.execute(query, (seq,))]


def backup_path(project: Path) -> Path:
    """Return a free name beside the project for what it was before the change."""
    number = 1
    while (path := project.with_name(f"{project.stem}.schema-{number}.backup{project.suffix}")).exists():
        number += 1
    return path
