"""What every reader of articles is asked and answers."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotate.errors import KnownError
from storage.limits import LIMIT_CHARACTERS


class ArticleError(KnownError):
    """A file or record that no article can be made of; the message names the file and the place in it."""


class EncodingUnsure(ArticleError):
    """The bytes are in no encoding that can be told for sure; ``candidates`` are the likeliest, best first."""

    def __init__(self, message: str, candidates: tuple[str, ...]) -> None:
        super().__init__(message, option=f"--encoding {candidates[0] if candidates else 'NAME'}")
        self.candidates = candidates


class ColumnUnsure(ArticleError):
    """Nobody said which column holds the text, and no name tells; ``columns`` are those of the file."""

    def __init__(self, message: str, columns: tuple[str, ...]) -> None:
        super().__init__(message, option="--text-column NAME")
        self.columns = columns


class LegacyText(ArticleError):
    """The text is made of the letters of an old font; ``font`` names its family."""

    def __init__(self, message: str, font: str) -> None:
        super().__init__(message, option="--as-it-is")
        self.font = font


@dataclass(frozen=True, slots=True)
class ReadOptions:
    """What a person may have to say about a file; empty means: as it can be told from the file.

    The columns are those of CSV tables and the keys of JSON lines. ``is_legacy_kept`` takes text for old fonts as it
    stands in the file instead of refusing it.
    """

    text_column: str = ""
    title_column: str = ""
    id_column: str = ""
    encoding: str = ""
    is_legacy_kept: bool = False


@dataclass(frozen=True, slots=True)
class ImportedArticle:
    """An article as it was given, before normalisation.

    ``id`` is set only when the file names one; else an id is made of ``name``. ``where`` says in messages where the
    article came from. ``annotations`` is the whole record of an Ankan JSONL line, whose offsets count in ``given``.
    """

    id: str | None
    title: str | None
    source: str
    given: str
    original: bytes
    annotations: dict[str, Any] | None = None
    name: str = ""
    where: str = "the article"


def require_text(text: str, where: str) -> None:
    """Raise `ArticleError` unless there is something to annotate, and not too much of it."""
    if not text.strip("\ufeff \t\n\r\v\f\x85\x00") or text.isspace():
        raise ArticleError(f"{where} is empty: there is nothing to annotate.")
    if len(text) > LIMIT_CHARACTERS:
        raise ArticleError(
            f"{where} has {len(text):,} characters: an article may have at most {LIMIT_CHARACTERS:,}. Split it."
        )


def read_limited(path: Path, limit: int, what: str) -> bytes:
    """Return the bytes of a file. Raises `ArticleError` when there are more than ``limit``, `OSError`."""
    size = path.stat().st_size
    if size > limit:
        raise ArticleError(f"{path} has {size:,} bytes: {what}. Split it.")
    return path.read_bytes()
