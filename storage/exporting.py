"""Export: a file appears only after it was read back and found to hold what the project says."""

import json
import os
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Protocol

import regex

from annotate.errors import KnownError
from annotate.model import AnnotationSet, Document, State
from annotate.schema import Schema
from storage.files import require_replaceable, written_whole
from storage.formats import (
    FORMATS,
    Counts,
    ExportedArticle,
    ExportOptions,
    Format,
    FormatError,
    LeftOut,
    Note,
)
from storage.formats.gold import adjudicated
from storage.formats.report import ExportReport
from storage.layers import GOLD

_NOT_IN_NAME = regex.compile(r"[^\p{L}\p{M}\p{N}_.-]+")


class ExportError(KnownError):
    """An export that was not made; no file was written or replaced."""


@dataclass(frozen=True, slots=True)
class Gold:
    """The adjudicated layer of each article; articles without one are left out."""


@dataclass(frozen=True, slots=True)
class Annotator:
    """One annotator's layer of each article, with what is undecided as far as the format can hold it."""

    name: str


@dataclass(frozen=True, slots=True)
class All:
    """Every annotator's layer, a file each, with the annotator's name before the file name's ending."""


Who = Gold | Annotator | All


class Articles(Protocol):
    """What an export asks of a project; see `storage.project.Project`."""

    path: Path
    schema: Schema

    def document_ids(self) -> list[str]: ...

    def document(self, document_id: str) -> Document: ...

    def annotators(self) -> list[str]: ...

    def annotations(self, document_id: str, annotator: str) -> AnnotationSet: ...

    def gold(self, document_id: str) -> tuple[AnnotationSet, str] | None: ...


def _utc_now() -> datetime:
    return datetime.now(UTC)


def export(
    project: Articles,
    out: Path,
    *,
    format: str,
    who: Who,
    documents: Sequence[str] | None = None,
    options: ExportOptions | None = None,
    report: Path | None = None,
    now: Callable[[], datetime] = _utc_now,
) -> ExportReport:
    """The chosen layers are in ``out`` (for `All`, in one file per annotator beside it), read back and proved.

    ``documents`` gives the articles and their order; None means all. ``report`` is written in plain sentences where
    its name ends in .txt or .md, else as JSON. Raises `ExportError` or another `KnownError`; nothing was written then.
    """
    if format not in FORMATS:
        raise ExportError(f"There is no format {format!r}: choose one of {', '.join(FORMATS)}.")
    findings = Counts()
    files = _chosen(project, out, who, documents, findings)
    try:
        if out.is_dir():
            raise ExportError(f"{out} is a folder: name a file in it.")
        # In the same folder, so that moving into place is one step of the file system.
        with tempfile.TemporaryDirectory(prefix=".ankan-", suffix=".part", dir=out.parent) as folder:
            written = _write(FORMATS[format], files, Path(folder), options or ExportOptions(), findings)
            targets = [out.with_name(path.name) for path in written]
            result = ExportReport(
                format,
                FORMATS[format].title,
                _named(who),
                project.schema.id,
                now().isoformat(timespec="seconds"),
                options or ExportOptions(),
                sum(len(articles) for articles in files.values()),
                findings.written,
                [LeftOut(what, len(lines), tuple(lines)) for what, lines in findings.left_out.items()],
                [Note(what, len(lines), tuple(lines)) for what, lines in findings.notes.items()],
                [
                    (target, sha256(path.read_bytes()).hexdigest())
                    for path, target in zip(written, targets, strict=True)
                ],
            )
            _require_apart([*targets, *([report] if report else [])], project.path)
            if report is None:
                _move(written, targets)
            else:
                # The report's own file is opened first: where it cannot be written there is no export either.
                with written_whole(report) as stream:
                    stream.write(_report_text(result, report))
                    _move(written, targets)
            return result
    except OSError as error:
        raise ExportError(f"{out} cannot be written: {error.strerror or error}. Nothing was exported.") from error


def _named(who: Who) -> str:
    match who:
        case Gold():
            return "gold"
        case Annotator(name):
            return f"annotator {name}"
        case _:
            return "all annotators"


def _report_text(result: ExportReport, report: Path) -> str:
    is_prose = report.suffix.lower() in (".txt", ".md")
    text = result.to_text() if is_prose else json.dumps(result.to_json(), ensure_ascii=False, indent=1)
    # The path of a file may hold what UTF-8 cannot.
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"


# Choosing ------------------------------------------------------------------------------------------------------------


def _chosen(
    project: Articles, out: Path, who: Who, documents: Sequence[str] | None, findings: Counts
) -> dict[str, list[ExportedArticle]]:
    """Return the articles of each file by its name. Raises `ExportError` when there are none."""
    known = project.document_ids()
    ids = known if documents is None else list(dict.fromkeys(documents))
    if unknown := sorted(set(ids) - set(known)):
        raise ExportError(f"The project has no article {unknown[0]!r}.")
    annotators = project.annotators()
    files: dict[str, list[ExportedArticle]] = {}
    match who:
        case Gold():
            files[out.name] = _gold_articles(project, ids, findings)
        case Annotator(name):
            if name not in annotators:
                there = ", ".join(annotators) or "nobody so far"
                raise ExportError(f"Nobody called {name!r} has annotated in this project: there is {there}.")
            files[out.name] = _layer_articles(project, ids, name, findings)
        case _:
            for name in annotators:
                files[_file_name(out, name, files)] = _layer_articles(project, ids, name, findings)
    if not any(files.values()):
        raise ExportError(
            "There is nothing to export: no chosen article has annotations that someone has decided on. "
            "Finish an article, or export one annotator's layer."
        )
    return files


def _file_name(out: Path, annotator: str, taken: dict[str, list[ExportedArticle]]) -> str:
    name = _NOT_IN_NAME.sub("-", annotator)
    # Two names may look alike to the file system, which may also not tell capitals from small letters.
    while f"{out.stem}.{name}{out.suffix}".casefold() in {other.casefold() for other in taken}:
        name += "_"
    return f"{out.stem}.{name}{out.suffix}"


def _layer_articles(project: Articles, ids: list[str], annotator: str, findings: Counts) -> list[ExportedArticle]:
    articles = []
    for document_id in ids:
        document, layer = project.document(document_id), project.annotations(document_id, annotator)
        if layer.state is State.OPEN and not any(layer.records()):
            line = f"{document_id}: {document.title}"
            findings.notes.setdefault(f"articles without labels, not begun by {annotator}", []).append(line)
        articles.append(ExportedArticle(document, layer, annotator, project.schema.id))
    return articles


def _gold_articles(project: Articles, ids: list[str], findings: Counts) -> list[ExportedArticle]:
    articles = []
    for document_id in ids:
        document, found = project.document(document_id), project.gold(document_id)
        if found is None:
            line = f"{document_id}: {document.title}"
            findings.left_out.setdefault("articles without gold", []).append(line)
            continue
        annotator = found[1]
        if annotator == GOLD and project.annotations(document_id, annotator).state is State.OPEN:
            line = f"{document_id}: {document.title}"
            findings.notes.setdefault("articles whose adjudication is not marked as finished", []).append(line)
        layer = adjudicated(document, project.annotations(document_id, annotator), findings)
        articles.append(ExportedArticle(document, layer, annotator, project.schema.id))
    return articles


# Writing -------------------------------------------------------------------------------------------------------------


def _write(
    format: Format, files: dict[str, list[ExportedArticle]], folder: Path, options: ExportOptions, findings: Counts
) -> list[Path]:
    """Return the files in ``folder``, whole on the disk and proved. Raises `ExportError`, `OSError`."""
    total: Counter[str] = Counter()
    for name, articles in files.items():
        counts = format.write(articles, folder / name, options)
        total.update(counts.written)
        for found, all_found in ((counts.left_out, findings.left_out), (counts.notes, findings.notes)):
            for what, lines in found.items():
                all_found.setdefault(what, []).extend(lines)
        try:
            format.read_back(articles, folder / name, options)
        except FormatError as error:
            raise ExportError(
                f"The {format.title} file did not hold what was exported, so it was not kept: {error}. "
                "This is a fault in the program: please report it."
            ) from error
    findings.written.update(total)
    written = sorted(folder.iterdir())
    for path in written:
        with path.open("rb+") as stream:
            os.fsync(stream.fileno())
    return written


def _require_apart(targets: list[Path], project: Path) -> None:
    """Raise `ExportError` when two of the files are one, or one is a folder or the project itself."""
    places = [target.resolve() for target in targets]
    if project.resolve() in places:
        raise ExportError(f"{project} is the project itself: choose another file.")
    for target in targets:
        require_replaceable(target)
    if folder := next((target for target in targets if target.is_dir()), None):
        raise ExportError(f"{folder} is a folder: choose another name for the file.")
    if len(set(places)) < len(places):
        raise ExportError(f"The report would overwrite {targets[-1]}: choose another file for it.")


def _move(written: list[Path], targets: list[Path]) -> None:
    """The files are in their places, one step each; where one cannot be moved none that is new stays."""
    new = [target for target in targets if not target.exists()]
    try:
        for path, target in zip(written, targets, strict=True):
            path.replace(target)
    except OSError:
        for target in new:
            target.unlink(missing_ok=True)
        raise
