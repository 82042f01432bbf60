"""Articles in the project file: how they come in, and how they are listed and read."""

import json
import sqlite3
import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

import regex

from annotate.errors import KnownError
from annotate.model import Document
from annotate.text import Alignment, normalise
from annotate.tokens import akshara_boundaries
from storage.database import Database, readable, timestamp
from storage.listing import list_title
from storage.readers.contract import ArticleError, ImportedArticle
from storage.search import index_article

# As long as a line of the article list.
TITLE_CHARACTERS = 80
# What a reviewer goes back and forth between; a text may have megabytes.
_TEXTS_KEPT = 8
# White space, control and unprintable characters: formats with columns cannot hold them in an id.
_NOT_IN_ID = regex.compile(r"[\s\p{C}]+")
_TITLE_SPACE = regex.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Added:
    """What adding an article did. Not new: the same text was there already, and ``document`` is its id."""

    document: str
    title: str
    is_new: bool


class Documents:
    """The articles read last, with their texts. They are frozen, so what is kept never ages."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._kept: dict[str, Document] = {}

    def get(self, document: str) -> Document:
        """Return an article. Raises `NoSuchArticle`."""
        found = self._kept.get(document)
        if found is None:
            with self._database.snapshot() as connection:
                found = read_document(connection, document)
            if len(self._kept) >= _TEXTS_KEPT:
                del self._kept[next(iter(self._kept))]
            self._kept[document] = found
        return found


class NoSuchArticle(KnownError):
    """The project has no article with this id."""


def add_article(connection: sqlite3.Connection, article: ImportedArticle, now: Callable[[], datetime]) -> Added:
    """The article's text is in the project, once. Call it inside a transaction.

    Raises `KnownError` when another text has the article's explicit id.
    """
    normalised = normalise(article.given)
    text = normalised.text
    if not text.strip():
        raise ArticleError(f"{article.where}: the text is empty, so there is nothing to annotate.")
    digest = sha256(text.encode()).hexdigest()
    twin = connection.execute("SELECT id, title FROM document WHERE sha256 = ?", (digest,)).fetchone()
    if twin is not None:
        return Added(twin[0], twin[1], is_new=False)
    document = _new_id(connection, article)
    title = _TITLE_SPACE.sub(" ", normalise(article.title or "").text).strip() or title_of(text)
    added = connection.execute(
        """INSERT INTO document
        (id, title, source, characters, sha256, original_sha256, added_at, alignment, text, original)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
        (
            document,
            title,
            normalise(article.source).text,
            len(text),
            digest,
            sha256(article.original).hexdigest(),
            timestamp(now()),
            json.dumps(normalised.alignment.to_rows(), separators=(",", ":")),
            text,
            article.original,
        ),
    )
    assert added.lastrowid is not None
    index_article(connection, added.lastrowid, text)
    list_title(connection, added.lastrowid, title)
    return Added(document, title, is_new=True)


def title_of(text: str) -> str:
    """Return the first line that is not empty, at most `TITLE_CHARACTERS` long and cut between words."""
    line = next((line.strip() for line in text.split("\n") if line.strip()), "")
    if len(line) <= TITLE_CHARACTERS:
        return line
    room = TITLE_CHARACTERS - 1
    cut = line.rfind(" ", 0, room + 1)
    if cut <= 0:
        cut = max(offset for offset in akshara_boundaries(line[: room + 1]) if offset <= room)
    return line[:cut].rstrip() + "…"


@readable("an article")
def read_document(connection: sqlite3.Connection, document: str) -> Document:
    """Return the article with its text. Raises `NoSuchArticle`."""
    row = connection.execute(
        "SELECT id, title, source, text, sha256, alignment, characters FROM document WHERE id = ?", (document,)
    ).fetchone()
    if row is None:
        raise NoSuchArticle(f"The project has no article with the id {document}.")
    if len(row[3]) != row[6]:
        raise ValueError("its text is not as long as it was")
    return Document(row[0], row[1], row[2], row[3], row[4], Alignment.from_rows(json.loads(row[5])))


def document_ids(connection: sqlite3.Connection) -> list[str]:
    """Return the ids of all articles in order of import."""
    return [row[0] for row in connection.execute("SELECT id FROM document ORDER BY number")]


def clean_id(names: Iterable[str]) -> str:
    """Return the first of these names that gives an id: white space and control characters become hyphens."""
    return next((cleaned for name in names if (cleaned := _NOT_IN_ID.sub("-", name).strip("-"))), "article")


def _new_id(connection: sqlite3.Connection, article: ImportedArticle) -> str:
    wanted = unicodedata.normalize("NFC", clean_id([article.id or "", article.name]))

    def is_taken(name: str) -> bool:
        return connection.execute("SELECT 1 FROM document WHERE id = ?", (name,)).fetchone() is not None

    if not is_taken(wanted):
        return wanted
    if article.id is not None:
        raise ArticleError(
            f"{article.where}: the project already has another text with the id {wanted}: "
            "give one of the two another id."
        )
    number = 2
    while is_taken(f"{wanted}-{number}"):
        number += 1
    return f"{wanted}-{number}"
