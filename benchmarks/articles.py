"""Articles to measure on, made of the program's own samples and the same on every machine."""

from collections.abc import Iterator
from itertools import count, cycle, islice
from pathlib import Path

import resources
from annotate.suggest.records import EntitySuggestion, Suggestions
from annotate.tokens import words
from storage.defaults import default_schema
from storage.importing import ImportedArticle
from storage.project import Project

ANNOTATOR = "bench"


def sample_texts() -> list[str]:
    """Return the texts of the sample articles."""
    return [path.read_text(encoding="utf-8") for path in sorted(resources.path("samples").glob("*.txt"))]


def long_text(characters: int) -> str:
    """Return about this many characters of sample text in paragraphs; longer than asked by less than a paragraph."""
    pieces: list[str] = []
    size = 0
    for paragraph in cycle("\n".join(sample_texts()).split("\n")):
        pieces.append(paragraph)
        size += len(paragraph) + 1
        if size >= characters:
            return "\n".join(pieces)
    raise AssertionError("there are no sample articles")


def names(text: str, how_many: int) -> Iterator[EntitySuggestion]:
    """Yield this many one-word spans spread evenly over the text, labels in turn."""
    tokens = [token for token in words(text) if token.end - token.start > 2]
    step = max(1, len(tokens) // how_many)
    labels = cycle(["PER", "ORG", "LOC", "TIMEX"])
    for token in islice(tokens[::step], how_many):
        yield EntitySuggestion(token.start, token.end, next(labels), 0.9, "bench/1")


def project_with_spans(path: Path, spans: int, *, characters: int = 60_000) -> tuple[Project, str]:
    """Make a project with one article (of ten thousand words) and this many suggested spans; return it and the id."""
    project = Project.create(path, default_schema())
    text = long_text(characters)
    added = project.add_article(ImportedArticle("bench", None, "bench", text, text.encode("utf-8")))
    numbers = count()
    project.adopt_suggestions(
        added.document,
        ANNOTATOR,
        Suggestions(tuple(names(text, spans))),
        model="bench/1",
        new_id=lambda: f"s{next(numbers):06}",
    )
    return project, added.document
