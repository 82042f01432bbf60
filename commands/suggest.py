"""suggest: pre-annotates a project's open articles, or records from a file."""

from pathlib import Path

import click

from annotate.counted import counted
from annotate.errors import KnownError
from annotate.model import State
from annotate.suggest.pipeline import Pipeline, first_pipeline
from annotate.suggest.records import without_stances
from commands.cluster import Cluster
from commands.opening import open_project
from commands.output import progress, stopped
from commands.suggest_parts import Job, suggest_files
from commands.suggest_records import suggest_records
from storage.defaults import current_annotator, new_id
from storage.models import chosen_folders, named_folder


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
@click.option("--model", help="Another model than the one in use: a name (see `models list`) or a folder.")
@click.option(
    "--workers",
    type=click.IntRange(1, 256),
    metavar="N",
    help="With --jsonl: suggest in so many processes of this machine. IN and OUT may be folders, or Parquet.",
)
@click.option("--scheduler", metavar="ADDRESS", help="With --jsonl: suggest with the workers of this Dask scheduler.")
@click.option(
    "--partition",
    type=click.IntRange(1, 100_000),
    default=100,
    show_default=True,
    metavar="N",
    help="So many records a worker has in hand at once.",
)
@click.option("--stances", is_flag=True, help="Suggest stances, too; they are uncertain.")
@click.pass_context
def suggest(
    ctx: click.Context,
    project: Path | None,
    annotator: str | None,
    jsonl: tuple[str, str] | None,
    model: str | None,
    workers: int | None,
    scheduler: str | None,
    partition: int,
    stances: bool,
) -> None:
    """Suggest names and quotations for all open articles of PROJECT.

    Can be stopped and run again: articles that are done are not done twice, decisions are never touched.
    """
    if (project is None) == (jsonl is None):
        raise click.UsageError("Name a PROJECT, or give --jsonl IN OUT.", ctx)
    is_shared = workers is not None or scheduler is not None
    if is_shared and (jsonl is None or (workers is not None and scheduler is not None)):
        raise click.UsageError("Give --workers N or --scheduler ADDRESS, not both, and --jsonl IN OUT with it.", ctx)
    folders = [named_folder(model)] if model else chosen_folders()
    pipeline = first_pipeline(folders)
    if pipeline.problem:
        # Without names the data would look whole and not be: nobody watches a command as they watch the window.
        raise KnownError(f"nothing was suggested: {pipeline.problem}")
    if project is not None:
        _suggest_project(project, annotator, pipeline, stances=stances)
    elif jsonl is not None and is_shared:
        job = Job(pipeline.id, tuple(str(folder.absolute()) for folder in folders), stances, partition)
        suggest_files(*jsonl, job, Cluster(scheduler=scheduler, workers=workers or 1))
    elif jsonl is not None:
        suggest_records(*jsonl, pipeline, stances=stances)


def _suggest_project(path: Path, annotator: str | None, pipeline: Pipeline, *, stances: bool) -> None:
    with_stances = f"{pipeline.id} with stances"
    model = with_stances if stances else pipeline.id
    with open_project(path, "suggest") as project:
        name = annotator or current_annotator(project)
        open_rows = [row for row in project.documents(name) if row.state is State.OPEN]
        rows = [(row.id, row.annotator) for row in open_rows if not row.hides_suggestions]
        # Who has had them with stances has had them without.
        waiting = [row for row in rows if project.suggested_by(*row) not in (model, with_stances)]
        added = done = 0
        try:
            for document_id, layer in progress(waiting, "Suggesting"):
                suggestions = pipeline.suggest(project.document(document_id).text)
                if not stances:
                    suggestions = without_stances(suggestions)
                change = project.adopt_suggestions(document_id, layer, suggestions, model=model, new_id=new_id)
                added += len(change.edit.touched) if change else 0
                done += 1
        except KeyboardInterrupt:
            raise stopped(done, len(waiting)) from None
        click.echo(
            f"{counted(added, 'suggestion')} for {name} in {counted(len(waiting), 'article')}; "
            f"done before: {len(rows) - len(waiting)}.",
            err=True,
        )
        if hidden := len(open_rows) - len(rows):
            click.echo(f"{counted(hidden, 'article')} of {name} are annotated without suggestions.", err=True)
