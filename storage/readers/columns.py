"""Which columns of a table, or keys of records, hold the text, the title, the id and the source."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from storage.readers.contract import ArticleError, ColumnUnsure, ReadOptions

# The names that people and programs give them, the surest first; compared without case and outer spaces.
_TEXT = ("text", "article_text", "content", "body", "article", "full_text", "news", "पाठ", "लेख", "समाचार", "ख़बर", "खबर")
_TITLE = ("title", "headline", "heading", "शीर्षक", "सुर्खी")
_ID = ("id", "article_id", "doc_id", "document_id")
_SOURCE = ("source", "url", "link", "स्रोत")


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of the columns as the file writes them; empty where there is none. The text's is never empty."""

    text: str
    title: str = ""
    id: str = ""
    source: str = ""

    @classmethod
    def of(cls, path: Path, names: Sequence[str], options: ReadOptions, *, default: str = "") -> "Columns":
        """Return the chosen columns, and those whose names tell what they hold.

        ``default`` is the text's where nothing tells. Raises `ColumnUnsure`; `ArticleError` for a name that is none.
        """
        for chosen in (options.text_column, options.title_column, options.id_column):
            if chosen and chosen not in names:
                raise ColumnUnsure(f"{path} has no column {chosen!r}, only {_listed(names)}.", tuple(names))
        text = options.text_column or _named(names, _TEXT) or (names[0] if len(names) == 1 else default)
        if not text:
            raise ColumnUnsure(f"{path}: which column holds the text? Choose one of {_listed(names)}.", tuple(names))
        rest = [name for name in names if name != text]
        return cls(
            text,
            options.title_column or _named(rest, _TITLE),
            options.id_column or _named(rest, _ID),
            _named(rest, _SOURCE),
        )


def require_columns(names: Sequence[str], where: str) -> None:
    """Raise `ArticleError` unless the names can tell the columns apart."""
    if twice := next((name for name in names if names.count(name) > 1), None):
        raise ArticleError(f"{where} names the column {twice!r} twice: give each its own name.")


def _named(names: Sequence[str], wanted: tuple[str, ...]) -> str:
    known = {name.strip().casefold(): name for name in reversed(names)}
    return next((known[each] for each in wanted if each in known), "")


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names) if names else "nothing that could be a text"
