"""What models found about the words of articles, kept by the text's hash and the model's name."""

import sqlite3

from annotate.analysis import Analysis, from_json, to_json
from storage.database import Version

# The version of the file's form in which the table came.
SINCE: Version = (1, 1)

TABLE = """CREATE TABLE analysis (
    number INTEGER PRIMARY KEY,
    text_sha256 TEXT NOT NULL REFERENCES document (sha256),
    model TEXT NOT NULL CHECK (model <> ''),
    words TEXT NOT NULL CHECK (json_valid(words)),
    UNIQUE (text_sha256, model)
    ) STRICT"""


def write_analysis(connection: sqlite3.Connection, sha256: str, analysis: Analysis) -> None:
    """The analysis is stored for the text; an earlier one by the same model is replaced. Call it in a transaction."""
    connection.execute("DELETE FROM analysis WHERE text_sha256 = ? AND model = ?", (sha256, analysis.model))
    connection.execute(
        "INSERT INTO analysis (text_sha256, model, words) VALUES (?, ?, ?)",
        (sha256, analysis.model, to_json(analysis)),
    )


def read_analysis(connection: sqlite3.Connection, sha256: str, model: str | None) -> Analysis | None:
    """Return the analysis of a text by ``model``, or by whichever model came last; None when there is none.

    Raises `annotate.analysis.AnalysisError` when the row is damaged.
    """
    query = "SELECT model, words FROM analysis WHERE text_sha256 = ? AND ? IN (model, '') ORDER BY number DESC LIMIT 1"
    row = connection.execute(query, (sha256, model or "")).fetchone()
    return None if row is None else from_json(row[0], row[1])


def without_analysis(connection: sqlite3.Connection, model: str) -> list[str]:
    """Return the ids of the articles that this model has not analysed, in order of import."""
    query = """SELECT id FROM document WHERE NOT EXISTS
        (SELECT 1 FROM analysis WHERE text_sha256 = document.sha256 AND model = ?) ORDER BY number"""
    return [row[0] for row in connection.execute(query, (model,))]
