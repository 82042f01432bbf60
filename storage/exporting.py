"""Export: a file appears only after it was read back and found to hold what the project says."""

import json
import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

from annotate.schema import Schema, schema_to_json
from storage.choosing import (
    All,
    Annotator,
    Articles,
    Choice,
    ExportError,
    Gold,
    Who,
    articles,
    chosen_ids,
    label_counts,
    layers,
)
from storage.files import require_replaceable, written_whole
from storage.formats import (
    FORMATS,
    AnnotatedArticle,
    ExportOptions,
    Findings,
    Format,
    FormatError,
    Inventory,
    require_package,
)
from storage.formats.folder import file_name
from storage.formats.proof import NotProved, write_proved
from storage.formats.report import ExportReport, WrittenFile
from storage.how_far import silent
from storage.leftovers import MANIFEST, Leftovers, file_hash, leftovers
from storage.splits import Split, divided

__all__ = ["All", "Annotator", "Articles", "Choice", "ExportError", "Gold", "Progress", "Who", "export"]

# Steps done and in all; what it raises stops the export, and nothing was written then.
Progress = Callable[[int, int], None]


def _utc_now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True)
class _Output:
    """One file or folder of the data set: its path below the temporary folder, and what is to be in it."""

    path: Path
    layer: str | None
    ids: Sequence[str]


def export(
    project: Articles,
    out: Path,
    *,
    format: str,
    choice: Choice | None = None,
    split: Split | None = None,
    options: ExportOptions | None = None,
    report: Path | None = None,
    progress: Progress = silent,
    now: Callable[[], datetime] = _utc_now,
) -> ExportReport:
    """The chosen layers are in ``out``, read back and proved, with a manifest beside them.

    Every annotator and every part of a split has a file of its own, named like ``out`` with a word before the ending;
    where the format makes folders, ``out`` is a folder and they are in it. ``report`` is written in plain sentences
    where its name ends in .txt or .md, else as JSON. Raises `ExportError` or another `KnownError`; nothing was written
    then, and an older export is as it was.
    """
    if format not in FORMATS:
        raise ExportError(f"There is no format {format!r}: choose one of {', '.join(FORMATS)}.")
    chosen, target = choice or Choice(), FORMATS[format]
    options = replace(options or ExportOptions(), inventory=inventory_of(project.schema))
    require_package(target)
    _require_place(out, is_folder=not target.suffix)
    try:
        # In the same folder, so that moving into place is one step of the file system.
        with (
            project.snapshot(),
            tempfile.TemporaryDirectory(prefix=".ankan-", suffix=".part", dir=out.parent) as name,
        ):
            folder = Path(name)
            steps = _Steps(progress, 1)
            outputs, parts = _planned(project, folder / out.name, target, chosen, split, steps)
            findings = Findings()
            written = _written(project, outputs, target, chosen, options, findings, steps)
            made = sorted(path for path in folder.rglob("*") if path.is_file())
            result = ExportReport(
                format,
                target.title,
                out,
                chosen.name,
                project.schema.id,
                sha256(schema_to_json(project.schema).encode()).hexdigest(),
                now().isoformat(timespec="seconds"),
                options,
                None if chosen.labels is None else sorted(chosen.labels),
                chosen.is_finished_only,
                split.to_text() if split else "",
                split.seed if split else 0,
                written,
                dict(findings.written),
                list(findings.left_out.values()),
                list(findings.notes.values()),
                [_described(path, out.parent / path.relative_to(folder)) for path in made],
                parts,
            )
            manifest = folder / out.name / MANIFEST if not target.suffix else folder / f"{out.name}.{MANIFEST}"
            manifest.write_text(_json(result.to_manifest()), encoding="utf-8", newline="\n")
            moved = [path for path in folder.iterdir() if path != folder]
            for path in folder.rglob("*"):
                if path.is_file():
                    _flush(path)
            targets = [out.parent / path.name for path in sorted(moved)]
            _require_apart([*targets, *([report] if report else [])], project.path, is_folder=not target.suffix)
            # A folder takes the place of the older one whole; files lie beside those of the export before.
            beside = leftovers(out, [*targets, *([report] if report else [])]) if target.suffix else Leftovers()
            result = replace(result, removed=beside.outdated, beside=beside.others)
            if report is None:
                _move(sorted(moved), targets, folder)
            else:
                # The report's own file is opened first: where it cannot be written there is no export either.
                with written_whole(report) as stream:
                    stream.write(_report_text(result, report))
                    _move(sorted(moved), targets, folder)
            kept = _unremoved(beside.outdated)
            removed = tuple(path for path in beside.outdated if path not in kept)
            return replace(result, removed=removed, beside=(*kept, *beside.others))
    except OSError as error:
        raise ExportError(f"{out} cannot be written: {error.strerror or error}. Nothing was exported.") from error


def inventory_of(schema: Schema) -> Inventory:
    """Return the labels that files of a project with this schema declare."""
    entities, quotes, stances = (
        tuple(label.code for label in part) for part in (schema.entities, schema.quotes, schema.stances)
    )
    return Inventory(entities, quotes, stances)


@dataclass(slots=True)
class _Steps:
    """How far the export is, told one article at a time."""

    tell: Progress
    total: int
    done: int = 0

    def step(self) -> None:
        """One more article is done."""
        self.done += 1
        self.tell(min(self.done, self.total), self.total)


def _report_text(result: ExportReport, report: Path) -> str:
    is_prose = report.suffix.lower() in (".txt", ".md")
    text = result.to_text() + "\n" if is_prose else _json(result.to_json())
    # The path of a file may hold what UTF-8 cannot.
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _json(value: dict[str, Any]) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=1) + "\n"
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def _described(path: Path, target: Path) -> WrittenFile:
    return WrittenFile(target, file_hash(path), path.stat().st_size)


# Planning ------------------------------------------------------------------------------------------------------------


def _planned(
    project: Articles, base: Path, format: Format[Any], choice: Choice, split: Split | None, steps: _Steps
) -> tuple[list[_Output], dict[str, list[str]]]:
    """Return what is to be written where, and the articles of each part of a split."""
    ids = chosen_ids(project, choice)
    wanted = layers(project, choice.who)
    steps.total = max(1, len(ids) * len(wanted) * (2 if split else 1))
    parts: dict[str, list[str]] = {}
    if split:
        # In the order of import whatever was asked for: an article's part must not depend on the order of a list.
        asked = set(ids)
        known = [document for document in project.document_ids() if document in asked]
        found = divided(label_counts(project, known, choice, steps.step), split)
        parts = {name: [document for document in ids if found.get(document) == name] for name in split.names}
        # What is not written belongs to no part, but is told once.
        parts_and_rest = {**parts, split.names[0]: [d for d in ids if found.get(d, split.names[0]) == split.names[0]]}
    outputs: list[_Output] = []
    taken: set[str] = set()
    for layer in wanted:
        words = [file_name(layer or "", taken)] if isinstance(choice.who, All) else []
        if not split:
            outputs.append(_Output(_named(base, words, format), layer, ids))
        else:
            outputs.extend(
                _Output(_named(base, [*words, name], format), layer, inside) for name, inside in parts_and_rest.items()
            )
    return outputs, parts


def _named(base: Path, words: list[str], format: Format[Any]) -> Path:
    if not format.suffix:
        return base.joinpath(*words)
    return base.with_name(".".join([base.stem, *words]) + base.suffix) if words else base


# Writing -------------------------------------------------------------------------------------------------------------


def _written(
    project: Articles,
    outputs: Sequence[_Output],
    format: Format[Any],
    choice: Choice,
    options: ExportOptions,
    findings: Findings,
    steps: _Steps,
) -> int:
    """Everything is in its temporary place, proved; return how many articles. Raises `ExportError`, `OSError`."""
    written = 0
    for output in outputs:
        if not format.suffix:
            output.path.mkdir(parents=True, exist_ok=True)
        found = articles(project, output.ids, output.layer, choice, findings)
        try:
            written += write_proved(format, _told(found, steps), output.path, options, findings)
        except NotProved as error:
            raise ExportError(
                f"The {format.title} file did not hold what was exported, so it was not kept: {error}. "
                "This is a fault in the program: please report it."
            ) from error
        except FormatError as error:
            raise ExportError(f"Nothing was exported as {format.title}: {error}") from error
    if not written:
        raise ExportError(
            "There is nothing to export: no chosen article has annotations that someone has decided on and that the "
            "format can hold. Finish an article, or export one annotator's layer."
        )
    return written


def _told(found: Iterable[AnnotatedArticle], steps: _Steps) -> Iterator[AnnotatedArticle]:
    for article in found:
        yield article
        steps.step()


def _flush(path: Path) -> None:
    with path.open("rb+") as stream:
        os.fsync(stream.fileno())


# Placing -------------------------------------------------------------------------------------------------------------


def _require_place(out: Path, *, is_folder: bool) -> None:
    if not is_folder and out.is_dir():
        raise ExportError(f"{out} is a folder: name a file in it.")
    if is_folder and out.exists():
        if not out.is_dir():
            raise ExportError(f"{out} is a file: name a new folder, for the format makes a file for each article.")
        if any(out.iterdir()) and not (out / MANIFEST).is_file():
            raise ExportError(f"{out} is a folder with other things in it: name a new one.")


def _require_apart(targets: list[Path], project: Path, *, is_folder: bool) -> None:
    """Raise `ExportError` when two of the files are one, or one is a folder or the project itself."""
    places = [target.resolve() for target in targets]
    if project.resolve() in places or (is_folder and places[0] in project.resolve().parents):
        raise ExportError(f"{project} is the project itself: choose another file.")
    for target in targets:
        require_replaceable(target)
    files = targets[1:] if is_folder else targets
    if folder := next((target for target in files if target.is_dir()), None):
        raise ExportError(f"{folder} is a folder: choose another name for the file.")
    if len(set(places)) < len(places) or (is_folder and any(places[0] in place.parents for place in places[1:])):
        raise ExportError(f"The report would overwrite {targets[-1]}: choose another file for it.")


def _unremoved(outdated: Iterable[Path]) -> list[Path]:
    """The files of the export before are gone, but for those returned: the new ones are there by now, and stay."""
    kept = []
    for path in outdated:
        try:
            path.unlink()
        except OSError:
            kept.append(path)
    return kept


def _move(made: list[Path], targets: list[Path], folder: Path) -> None:
    """The files are in their places, one step each; where one cannot be moved none that is new stays."""
    new = [target for target in targets if not target.exists()]
    old = folder / "old"
    try:
        for path, target in zip(made, targets, strict=True):
            if target.is_dir():
                # A folder is not replaced in one step: the older one steps aside, and back if the new one cannot come.
                target.rename(old)
                try:
                    path.rename(target)
                except OSError:
                    old.rename(target)
                    raise
            else:
                path.replace(target)
    except OSError:
        for target in new:
            remove = partial(shutil.rmtree, target, True) if target.is_dir() else partial(target.unlink, True)
            remove()
        raise
