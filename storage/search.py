"""The words of all articles in an index of the project file, and searching them.

FTS5 tells which articles may hold a query; where it stands in them, `annotate.finding` finds in their texts. The index
holds folded text (`annotate.folding`). Beside it stands every Hindi word with its sound, so that a name in Latin
letters leads to the words it may stand for without reading a text.
"""

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from annotate.finding import Hit, Query, find, sounding_like
from annotate.folding import fold, folded_words
from annotate.romanised import sound, sounds
from storage.database import Database
from storage.how_far import Tell

# The categories that make Devanagari words whole: FTS5 would part them at every matra. Contentless: the texts are
# in the table `document` already, and are never changed.
TABLES = (
    """CREATE VIRTUAL TABLE word_index USING fts5 (words, content='',
    tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'")""",
    """CREATE TABLE spelling (
    word TEXT PRIMARY KEY,
    sound TEXT NOT NULL CHECK (sound <> '')
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX spelling_sound ON spelling (sound)",
)
# Spellings of a phrase: every word has a few, and their combinations are looked up one by one.
_MOST_COMBINED = 16


@dataclass(frozen=True, slots=True)
class ArticleHits:
    """The places in one article. ``is_near`` where only words that sound like the query were found."""

    document: str
    title: str
    text: str
    hits: tuple[Hit, ...]
    is_near: bool = False


def index_article(connection: sqlite3.Connection, number: int, text: str) -> None:
    """The article with this number can be found. Call it inside the transaction that adds it."""
    words = fold(text)
    connection.execute("INSERT INTO word_index (rowid, words) VALUES (?, ?)", (number, words))
    rows = [(word, _sound(word)) for word in set(folded_words(words)) if _sound(word)]
    connection.executemany("INSERT OR IGNORE INTO spelling (word, sound) VALUES (?, ?)", rows)


@lru_cache(maxsize=50_000)
def _sound(word: str) -> str:
    return sound(word)


def fill_index(connection: sqlite3.Connection, tell: Tell) -> None:
    """Every article can be found; ``tell`` hears how many of how many are done, and may raise to stop it."""
    numbers = [row[0] for row in connection.execute("SELECT number FROM document ORDER BY number")]
    for done, number in enumerate(numbers):
        tell(done, len(numbers))
        text = connection.execute("SELECT text FROM document WHERE number = ?", (number,)).fetchone()[0]
        index_article(connection, number, text)


def missing_from_index(connection: sqlite3.Connection) -> list[str]:
    """Return the titles of the articles that a search would not find; none where the file has no index."""
    if not _has_index(connection):
        return []
    query = "SELECT title FROM document WHERE number NOT IN (SELECT rowid FROM word_index) ORDER BY number"
    return [row[0] for row in connection.execute(query)]


class Search:
    """One search of the articles in order of import, those first that hold the words as they were typed.

    ``total`` is how many articles are looked at, ``is_indexed`` False where all texts must be read for it: in a file
    without the index, and for a query without a word.
    """

    def __init__(self, database: Database, query: Query) -> None:
        self._database = database
        self._query = query
        with database.snapshot() as connection:
            self.is_indexed = bool(query.words) and _has_index(connection)
            if self.is_indexed:
                self._query = _with_spellings(connection, query)
                self._numbers = _candidates(connection, self._query)
            else:
                self._numbers = [row[0] for row in connection.execute("SELECT number FROM document ORDER BY number")]
        self._exact = query.pattern()

    @property
    def total(self) -> int:
        """How many articles are looked at."""
        return len(self._numbers)

    def articles(self) -> Iterator[ArticleHits | None]:
        """Yield for each article that is looked at where the query stands in it, None where it does not."""
        for number in self._numbers:
            with self._database.snapshot() as connection:
                row = connection.execute("SELECT id, title, text FROM document WHERE number = ?", (number,)).fetchone()
            document, title, text = row
            hits = find(text, self._query)
            if not hits:
                yield None
                continue
            is_near = self._query.is_romanised and self._exact.search(fold(text)) is None
            yield ArticleHits(document, title, text, hits, is_near)


def _has_index(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'word_index'").fetchone() is not None


def _with_spellings(connection: sqlite3.Connection, query: Query) -> Query:
    if not query.is_romanised:
        return query
    wanted = sorted({each for word in query.words for each in sounds(word)})
    places = ", ".join("?" * len(wanted))
    known = [row[0] for row in connection.execute(f"SELECT word FROM spelling WHERE sound IN ({places})", wanted)]
    return sounding_like(query, known) or query


def _candidates(connection: sqlite3.Connection, query: Query) -> list[int]:
    """Return the numbers of the articles that may hold the query, the words themselves before what sounds like them."""
    # The words hold letters, digits and their marks alone, so nothing in them has to be quoted.
    asked = [f'"{" ".join(query.words)}"' + ("" if query.is_whole else " *")]
    if query.spelt:
        ways = [(*spelt, word) for spelt, word in zip(query.spelt, query.words, strict=True)]
        ranked = sorted(product(*map(enumerate, ways)), key=lambda way: sum(rank for rank, _ in way))
        asked += [f'"{" ".join(word for _, word in way)}"' for way in ranked[:_MOST_COMBINED]]
    found: dict[int, None] = {}
    for expression in asked:
        rows = connection.execute("SELECT rowid FROM word_index WHERE word_index MATCH ? ORDER BY rowid", (expression,))
        found.update(dict.fromkeys(row[0] for row in rows))
    return list(found)
