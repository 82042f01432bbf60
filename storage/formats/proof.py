"""A data set that was written is read back; it holds just what it should, or a sentence says where it does not."""

from array import array
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import zip_longest
from pathlib import Path

from storage.formats.contract import AnnotatedArticle, ExportOptions, Findings, Format, FormatError, Item, describe


class NotProved(FormatError):
    """A file does not hold what was written into it."""


def write_proved(
    format: Format[Item], articles: Iterable[AnnotatedArticle], out: Path, options: ExportOptions, findings: Findings
) -> int:
    """The articles are in ``out``, read back and found equal; return how many there are.

    They are gone through once and never held together: of each only the hash of what its file must hold is kept, for
    the comparison. Raises `NotProved`, another `FormatError` for what has no form in the format, `OSError`.
    """
    wanted = array("q")

    def items() -> Iterator[Item]:
        for article in articles:
            item = format.carried(article, options, findings)
            if item is not None:
                wanted.append(hash(item))
                if not format.is_lossless:
                    _tell_uncarried(article, findings)
                yield item

    format.write(items(), out, options)
    try:
        for number, (found, digest) in enumerate(zip_longest(format.read(out, options), wanted), 1):
            if isinstance(found, FormatError):
                raise found
            if digest is None or found is None:
                raise NotProved(f"{out.name} does not hold the {len(wanted)} articles that were written")
            if hash(found) != digest:
                name = format.to_article(found, Findings()).document.id
                raise NotProved(f"{out.name}: article {number} ({name}) reads back differently")
    except FormatError as error:
        raise NotProved(str(error)) from error
    return len(wanted)


def _tell_uncarried(article: AnnotatedArticle, findings: Findings) -> None:
    """``findings`` tells what only formats that lose nothing have a place for."""
    for resolution in article.annotations.resolutions:
        words = f"{resolution.choice} ({resolution.by}) {resolution.reason}".rstrip()
        line = partial(describe, article.document, resolution.start, resolution.end, words)
        findings.leave_out("decisions of an adjudicator with their reasons", line)
    for note in article.annotations.notes:
        words = note.text or "flagged"
        about = note.about or "the article"
        findings.leave_out(
            "notes and flags",
            lambda about=about, words=words: f"{article.document.id} {about}: {words}",  # type: ignore[misc]
        )
