"""What an export tells: for people in sentences, for programs as JSON, and beside the data as its manifest."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotate.counted import counted
from annotate.errors import said
from annotate.version import PROGRAM
from storage.formats.contract import EXAMPLES, ExportOptions, Finding


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """One file of the data set: where it is, its hash and size in bytes."""

    path: Path
    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class ExportReport:
    """What an export wrote. ``articles`` counts each once per file; ``parts`` names those of each part of a split.

    ``removed`` are files of the export before that this one does not have, ``beside`` others that are named like it.
    ``guideline`` is the hash of the schema with its guideline texts, ``labels`` the chosen ones or None for all.
    """

    format: str
    title: str
    out: Path
    who: str
    schema: str
    guideline: str
    made: str
    options: ExportOptions
    labels: list[str] | None
    is_finished_only: bool
    split: str
    seed: int
    articles: int
    written: dict[str, int]
    left_out: list[Finding]
    notes: list[Finding]
    files: list[WrittenFile]
    parts: dict[str, list[str]] = field(default_factory=dict)
    removed: tuple[Path, ...] = ()
    beside: tuple[Path, ...] = ()

    def to_text(self) -> str:
        """Return the report in plain sentences, one a line."""
        articles = counted(self.articles, "article")
        lines = [
            said(f"Exported {articles} ({self.who}) as {self.title} to {self.out}; read back without a difference."),
            said(f"Written: {', '.join(f'{what} {count}' for what, count in self.written.items())}."),
            *(said(f"Part {name}: {counted(len(ids), 'article')}.") for name, ids in self.parts.items()),
            *(found.to_sentence("Left out") for found in self.left_out),
            *(found.to_sentence("Note") for found in self.notes),
        ]
        if not self.left_out:
            lines.append(said("Nothing was left out."))
        if self.removed:
            lines.append(said(f"Removed, as files of the export before: {_names(self.removed)}."))
        if self.beside:
            beside = _names(self.beside)
            lines.append(said(f"Not of this export, though named like it: {beside} in the same folder."))
        return "\n".join(lines)

    def to_manifest(self) -> dict[str, Any]:
        """Return what belongs beside the data; the same data give the same manifest, whenever it is made."""
        options = self.options
        return {
            "program": PROGRAM,
            "format": self.format,
            "who": self.who,
            "schema": self.schema,
            "guideline_sha256": self.guideline,
            "licence": options.licence or None,
            "source": options.source or None,
            "options": {
                "layer": options.layer,
                "scheme": options.scheme,
                "separator": options.separator,
                "expand_to_tokens": options.expand_to_tokens,
            },
            "labels": self.labels,
            "finished_only": self.is_finished_only,
            "split": {"shares": self.split, "seed": self.seed, "parts": self.parts} if self.split else None,
            "articles": self.articles,
            "written": self.written,
            "left_out": [_finding(found) for found in self.left_out],
            "notes": [_finding(found) for found in self.notes],
            "files": [
                {"path": self._relative(file.path), "sha256": file.sha256, "bytes": file.size} for file in self.files
            ],
        }

    def to_json(self) -> dict[str, Any]:
        """Return the report as a JSON object: the manifest with full paths, and when it was made."""
        files = [{"path": str(file.path), "sha256": file.sha256, "bytes": file.size} for file in self.files]
        removed, beside = ([str(path) for path in paths] for paths in (self.removed, self.beside))
        return {**self.to_manifest(), "made": self.made, "files": files, "removed": removed, "beside": beside}

    def _relative(self, path: Path) -> str:
        base = self.out if path.is_relative_to(self.out) and path != self.out else self.out.parent
        return path.relative_to(base).as_posix()


def _names(paths: tuple[Path, ...]) -> str:
    shown = ", ".join(path.name for path in paths[:EXAMPLES])
    return said(f"{shown} and {len(paths) - EXAMPLES} more") if len(paths) > EXAMPLES else shown


def _finding(found: Finding) -> dict[str, Any]:
    return {"what": found.what, "count": found.count, "examples": found.examples}
