"""new, add and check: a project and what is in it."""

import json
from pathlib import Path

import click

from annotate.errors import KnownError
from commands.output import progress, write_out
from storage.defaults import default_schema
from storage.importing import read_articles
from storage.project import Project


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--schema", type=click.Path(path_type=Path), help="A schema file instead of the default one.")
def new(project: Path, schema: Path | None) -> None:
    """Make PROJECT, an empty project with the default schema."""
    with Project.create(project, default_schema(schema)):
        click.echo(f"Made {project}.", err=True)


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "format_name", default="auto", show_default=True, type=click.Choice(["auto", "txt", "jsonl"]))
@click.option("--json", "as_json", is_flag=True, help="List the article ids as JSON on standard output.")
@click.pass_context
def add(ctx: click.Context, project: Path, files: tuple[Path, ...], format_name: str, as_json: bool) -> None:
    """Import the articles in FILES. An article that is there already is reported, not doubled."""
    listed: list[dict[str, object]] = []
    failed = False
    with Project.open(project) as opened:
        for file in progress(files, "Importing"):
            try:
                for added in opened.add_articles(read_articles(file, format_name)):
                    listed.append({"id": added.document, "title": added.title, "new": added.is_new, "file": str(file)})
                    if added.is_new:
                        click.echo(f"{added.document}: {added.title}", err=True)
                    else:
                        click.echo(f"{file}: the same text is in the project already, as {added.document}.", err=True)
            except KnownError as error:
                failed = True
                click.echo(f"main.py: {error}", err=True)
    if as_json:
        write_out(json.dumps(listed, ensure_ascii=False, indent=1))
    if failed:
        ctx.exit(1)


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON on standard output.")
@click.pass_context
def check(ctx: click.Context, project: Path, as_json: bool) -> None:
    """Check PROJECT: the file itself, links, offsets, and that the journal replays to what is there."""
    with Project.open(project) as opened:
        problems = opened.check()
    if as_json:
        write_out(json.dumps({"problems": problems}, ensure_ascii=False, indent=1))
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        click.echo(f"{project}: {len(problems)} problems found.", err=True)
        ctx.exit(1)
    click.echo(f"{project} is whole.", err=True)
