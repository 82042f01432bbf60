"""suggest: pre-annotates a project's open articles, or records from a file."""

import json
import sys
from pathlib import Path
from typing import IO, Any

import click
import regex

import resources
from annotate.errors import KnownError
from annotate.model import State
from annotate.suggest.pipeline import Pipeline, default_pipeline
from annotate.suggest.records import to_record
from commands.output import progress
from storage.defaults import current_annotator, new_id
from storage.files import written_whole
from storage.project import Project


@click.command()
@click.argument("project", required=False, type=click.Path(path_type=Path))
@click.option("--annotator", help="Whose layer gets the suggestions (default: the project's annotator).")
@click.option(
    "--jsonl",
    nargs=2,
    metavar="IN OUT",
    type=click.Path(allow_dash=True),
    help='Read records {"id", "text"} from IN, write suggestion records to OUT; - is standard input or output.',
)
@click.option(
    "--model", "model_dir", type=click.Path(path_type=Path), help="A model folder instead of the bundled one."
)
@click.pass_context
def suggest(
    ctx: click.Context,
    project: Path | None,
    annotator: str | None,
    jsonl: tuple[str, str] | None,
    model_dir: Path | None,
) -> None:
    """Suggest names and quotations for all open articles of PROJECT.

    Can be stopped and run again: articles that are done are not done twice, decisions are never touched.
    """
    if (project is None) == (jsonl is None):
        raise click.UsageError("Name a PROJECT, or give --jsonl IN OUT.", ctx)
    pipeline = default_pipeline(model_dir or resources.ROOT / "models" / "hi")
    if pipeline.problem:
        click.echo(f"Names are not suggested: {pipeline.problem}", err=True)
    if project is not None:
        _suggest_project(project, annotator, pipeline)
    elif jsonl is not None:
        _suggest_records(*jsonl, pipeline)


def _suggest_project(path: Path, annotator: str | None, pipeline: Pipeline) -> None:
    with Project.open(path) as project:
        name = annotator or current_annotator(project)
        rows = [row.id for row in project.documents(name) if row.state is State.OPEN]
        waiting = [row for row in rows if project.suggested_by(row, name) != pipeline.id]
        added = 0
        for document_id in progress(waiting, "Suggesting"):
            suggestions = pipeline.suggest(project.document(document_id).text)
            change = project.adopt_suggestions(document_id, name, suggestions, model=pipeline.id, new_id=new_id)
            added += len(change.edit.touched) if change else 0
        click.echo(
            f"{added} suggestions for {name} in {len(waiting)} articles; {len(rows) - len(waiting)} were done before.",
            err=True,
        )


def _suggest_records(source: str, target: str, pipeline: Pipeline) -> None:
    try:
        lines = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as error:
        raise KnownError(f"{source} could not be read: {error.strerror}.") from error
    records = list(_records(lines, source))
    if target == "-":
        _write(records, sys.stdout, pipeline)
        return
    with written_whole(Path(target)) as out:
        _write(records, out, pipeline)


def _write(records: list[tuple[str, str]], out: IO[str], pipeline: Pipeline) -> None:
    for record_id, text in progress(records, "Suggesting"):
        line = json.dumps(to_record(record_id, pipeline.suggest_given(text)), ensure_ascii=False)
        out.write(line + "\n")


def _records(content: bytes, source: str) -> "list[tuple[str, str]]":
    records = []
    for number, line in enumerate(content.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if not line.strip():
            continue
        where = f"{source}, line {number}"
        try:
            record: Any = json.loads(line.decode("utf-8"))
        except UnicodeDecodeError as error:
            raise KnownError(f"{where}: not UTF-8 at byte {error.start} of the line.") from error
        except (ValueError, RecursionError) as error:
            raise KnownError(f"{where}: not JSON ({error}).") from error
        if not isinstance(record, dict) or not isinstance(record.get("text"), str) or "id" not in record:
            raise KnownError(f'{where}: expected an object with "id" and "text".')
        if regex.search(r"[\ud800-\udfff]", str(record["id"])):
            raise KnownError(f"{where}: the id has half a character in it, which cannot be written.")
        records.append((str(record["id"]), record["text"]))
    return records
