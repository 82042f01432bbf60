"""What an export tells: for people in sentences, for programs as JSON."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from annotate.version import PROGRAM
from storage.formats.contract import ExportOptions, LeftOut, Note

# A report for people names a few of each kind; the one for programs names all.
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote. ``articles`` counts each once per file; ``files`` pairs a file with its bytes' sha256."""

    format: str
    title: str
    who: str
    schema: str
    made: str
    options: ExportOptions
    articles: int
    written: dict[str, int]
    left_out: list[LeftOut]
    notes: list[Note]
    files: list[tuple[Path, str]]

    def to_text(self) -> str:
        """Return the report in plain sentences, one a line."""
        articles = "1 article" if self.articles == 1 else f"{self.articles} articles"
        names = ", ".join(str(path) for path, _ in self.files)
        lines = [
            f"Exported {articles} ({self.who}) as {self.title} to {names}; read back without a difference.",
            "Written: " + ", ".join(f"{what} {count}" for what, count in self.written.items()) + ".",
            *(_sentence("Left out", part) for part in self.left_out),
            *(_sentence("Note", part) for part in self.notes),
        ]
        if not self.left_out:
            lines.append("Nothing was left out.")
        return "\n".join(lines)

    def to_json(self) -> dict[str, Any]:
        """Return the report as a JSON object, with every example."""
        options = self.options
        return {
            "program": PROGRAM,
            "format": self.format,
            "who": self.who,
            "schema": self.schema,
            "made": self.made,
            "options": {
                "layer": options.layer,
                "scheme": options.scheme,
                "separator": options.separator,
                "expand_to_tokens": options.expand_to_tokens,
            },
            "articles": self.articles,
            "written": self.written,
            "left_out": [{"what": x.what, "count": x.count, "examples": list(x.examples)} for x in self.left_out],
            "notes": [{"what": x.what, "count": x.count, "examples": list(x.examples)} for x in self.notes],
            "files": [{"path": str(path), "sha256": digest} for path, digest in self.files],
        }


def _sentence(opening: str, part: LeftOut | Note) -> str:
    more = f"; and {part.count - _SHOWN} more" if part.count > _SHOWN else ""
    return f"{opening}, {part.what}: {part.count} ({'; '.join(part.examples[:_SHOWN])}{more})."
