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
from annotate.suggest.records import Suggestions, to_record, without_stances
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
@click.option("--stances", is_flag=True, help="Suggest stances, too; they are uncertain.")
@click.pass_context
def suggest(
    ctx: click.Context,
    project: Path | None,
    annotator: str | None,
    jsonl: tuple[str, str] | None,
    model_dir: Path | None,
    stances: bool,
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
        _suggest_project(project, annotator, pipeline, stances=stances)
    elif jsonl is not None:
        _suggest_records(*jsonl, pipeline, stances=stances)


def _suggest_project(path: Path, annotator: str | None, pipeline: Pipeline, *, stances: bool) -> None:
    with_stances = f"{pipeline.id} with stances"
    model = with_stances if stances else pipeline.id
    with Project.open(path) as project:
        name = annotator or current_annotator(project)
        rows = [row.id for row in project.documents(name) if row.state is State.OPEN]
        # Who has had them with stances has had them without.
        waiting = [row for row in rows if project.suggested_by(row, name) not in (model, with_stances)]
        added = 0
        for document_id in progress(waiting, "Suggesting"):
            suggestions = _wanted(pipeline.suggest(project.document(document_id).text), stances=stances)
            change = project.adopt_suggestions(document_id, name, suggestions, model=model, new_id=new_id)
            added += len(change.edit.touched) if change else 0
        click.echo(
            f"{added} suggestions for {name} in {len(waiting)} articles; {len(rows) - len(waiting)} were done before.",
            err=True,
        )


def _wanted(suggestions: Suggestions, *, stances: bool) -> Suggestions:
    return suggestions if stances else without_stances(suggestions)


def _suggest_records(source: str, target: str, pipeline: Pipeline, *, stances: bool) -> None:
    try:
        lines = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
    except OSError as error:
        raise KnownError(f"{source} could not be read: {error.strerror}.") from error
    records = list(_records(lines, source))
    if target == "-":
        _write(records, sys.stdout, pipeline, stances=stances)
        return
    with written_whole(Path(target)) as out:
        _write(records, out, pipeline, stances=stances)


def _write(records: list[tuple[str, str]], out: IO[str], pipeline: Pipeline, *, stances: bool) -> None:
    for record_id, text in progress(records, "Suggesting"):
        suggestions = _wanted(pipeline.suggest_given(text), stances=stances)
        line = json.dumps(to_record(record_id, suggestions), ensure_ascii=False)
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
