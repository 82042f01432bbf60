"""The beginning of what an export would write for one article, to look at before anything is written."""

import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from annotate.errors import said
from storage.choosing import All, Articles, Choice, articles
from storage.formats import FORMATS, ExportOptions, Findings, FormatError

# A screen's worth, and as much of a line as can be read.
LINES = 60
_COLUMNS = 20_000
_FILES = 6


@dataclass(frozen=True, slots=True)
class Sample:
    """The first lines as they would be written, and sentences about what the format does not hold.

    ``text`` is empty where nothing would be written of the article; ``notes`` then say why.
    """

    text: str
    notes: tuple[str, ...]


def sample(
    project: Articles,
    document: str,
    *,
    format: str,
    choice: Choice,
    options: ExportOptions,
    step: Callable[[], None] = lambda: None,
) -> Sample:
    """Return the beginning of the article's export; ``step`` is called now and then, and may raise to stop it.

    Raises `KnownError`.
    """
    target, findings = FORMATS[format], Findings()
    annotators = project.annotators()
    layer = getattr(choice.who, "name", None)
    if isinstance(choice.who, All):
        layer = next((name for name in annotators if any(project.annotations(document, name).records())), None)
        if layer is None:
            return Sample("", (said("Nobody has annotated this article yet."),))
    items = []
    for article in articles(project, [document], layer, choice, findings):
        step()
        if (item := target.carried(article, options, findings)) is not None:
            items.append(item)
    if not items:
        return Sample("", tuple(findings.to_sentences()))
    with tempfile.TemporaryDirectory(prefix="ankan-") as folder:
        out = Path(folder, f"sample{target.suffix}")
        if not target.suffix:
            out.mkdir()
        try:
            target.write(items, out, options)
        except FormatError as error:
            return Sample("", (str(error),))
        step()
        files = sorted(path for path in Path(folder).rglob("*") if path.is_file())
        return Sample(_shown(files, Path(folder)), tuple(findings.to_sentences()))


def _shown(files: list[Path], folder: Path) -> str:
    pieces = []
    for path in files[:_FILES]:
        lines = _head(path)
        name = path.relative_to(folder).as_posix()
        pieces.append("\n".join([f"── {name} ──", *lines] if len(files) > 1 else lines))
    return "\n\n".join(pieces)


def _head(path: Path) -> list[str]:
    with path.open("rb") as stream:
        content = stream.read(LINES * _COLUMNS)
    if b"\0" in content or content.startswith((b"PAR1", b"\x78", b"\x1f\x8b")):
        return [said(f"({path.stat().st_size:,} bytes that are no text)")]
    lines = content.decode("utf-8", "ignore").split("\n")
    shown = [line if len(line) <= _COLUMNS else line[:_COLUMNS] + "…" for line in lines[:LINES]]
    return [*shown, "…"] if len(lines) > LINES + 1 else shown
