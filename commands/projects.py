"""new, add and check: a project and what is in it."""

import json
from dataclasses import asdict
from pathlib import Path

import click

from annotate.counted import counted
from commands.opening import open_project
from commands.output import progress, tell_error, write_out
from storage.adding import Order, look
from storage.adding import add as add_articles
from storage.defaults import default_schema
from storage.importing import FORMATS, ReadOptions, files_in
from storage.project import Project
from storage.salvage import salvage


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
@click.option(
    "--format",
    "format_name",
    default="auto",
    show_default=True,
    type=click.Choice(["auto", *FORMATS]),
    help="How the files are read; auto goes by their names' endings.",
)
@click.option("--text-column", default="", metavar="NAME", help="The column of CSV, or key of JSONL, with the text.")
@click.option("--title-column", default="", metavar="NAME", help="The one with the title.")
@click.option("--id-column", default="", metavar="NAME", help="The one with the id.")
@click.option("--encoding", default="", metavar="NAME", help="The encoding of the files, where it cannot be told.")
@click.option("--skip-unreadable", is_flag=True, help="Import the readable articles of a file with unreadable ones.")
@click.option("--as-it-is", is_flag=True, help="Import text that was typed for an old font (Kruti Dev and others).")
@click.option("--dry-run", is_flag=True, help="Only say what would come in.")
@click.option("--json", "as_json", is_flag=True, help="List the article ids as JSON on standard output.")
@click.pass_context
def add(
    ctx: click.Context,
    project: Path,
    files: tuple[Path, ...],
    format_name: str,
    text_column: str,
    title_column: str,
    id_column: str,
    encoding: str,
    skip_unreadable: bool,
    as_it_is: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Import the articles in FILES and folders, each file whole or not at all.

    A text that is in the project already is reported, not doubled.
    """
    options = ReadOptions(text_column, title_column, id_column, encoding, is_legacy_kept=as_it_is)
    order = Order(tuple(files_in(files)), "", format_name, options, is_partial=skip_unreadable)
    with open_project(project, "add") as opened:
        failed = _look(order, opened, as_json=as_json) if dry_run else _add(order, opened, as_json=as_json)
    if failed:
        ctx.exit(1)


def _add(order: Order, project: Project, *, as_json: bool) -> bool:
    """The articles are in the project; return whether something could not come in."""
    listed: list[dict[str, object]] = []
    failed = False
    for file in progress(add_articles(order, project), "Importing", count=len(order.files)):
        for error in file.errors:
            failed = True
            tell_error(error)
        if file.errors and not file.added:
            click.echo(f"{file.source}: nothing was imported from this file.", err=True)
        for added in file.added:
            name = str(file.source)
            listed.append({"id": added.document, "title": added.title, "new": added.is_new, "file": name})
            if added.is_new:
                click.echo(f"{added.document}: {added.title}", err=True)
            else:
                click.echo(f"{name}: the same text is in the project already, as {added.document}.", err=True)
    if as_json:
        write_out(json.dumps(listed, ensure_ascii=False, indent=1))
    return failed


def _look(order: Order, project: Project, *, as_json: bool) -> bool:
    """It is said what would come in; return whether something could not."""
    found = look(order, project)
    for problem in found.problems:
        tell_error(problem.error)
    for twin in found.same:
        click.echo(f"{twin.where}: the same text as {twin.other}.", err=True)
    for twin in found.near:
        click.echo(f"{twin.where}: {twin.share:.0%} the same as {twin.other}.", err=True)
    for change, count in found.changed.items():
        click.echo(f"Normalised: {change}: {count}.", err=True)
    new = found.new(is_partial=order.is_partial)
    click.echo(f"{counted(found.files, 'file')}, {counted(found.articles, 'article')}; {new} would be added.", err=True)
    if found.first is not None:
        click.echo(f"The first is {found.first_title!r}, {len(found.first_text):,} characters.", err=True)
    if as_json:
        told = {
            "files": found.files,
            "articles": found.articles,
            "new": new,
            "characters": found.characters,
            "first": None if found.first is None else {"title": found.first_title, "text": found.first_text},
            "same": [{"where": twin.where, "other": twin.other} for twin in found.same],
            "near": [{"where": twin.where, "other": twin.other, "share": round(twin.share, 3)} for twin in found.near],
            "changed": dict(found.changed),
            "problems": [str(problem.error) for problem in found.problems],
        }
        write_out(json.dumps(told, ensure_ascii=False, indent=1))
    return bool(found.problems)


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print what was found as JSON on standard output.")
@click.option("--repair", is_flag=True, help="Bring what can be read into a new project, and say what cannot.")
@click.option("-o", "--out", type=click.Path(path_type=Path), help="Where the new project goes, with --repair.")
@click.pass_context
def check(ctx: click.Context, project: Path, as_json: bool, repair: bool, out: Path | None) -> None:
    """Check PROJECT: the file itself, links, offsets, and that the journal replays to what is there.

    With --repair a damaged PROJECT is left as it is, and all that can be read of it goes into a new one.
    """
    if repair != (out is not None):
        raise click.UsageError("--repair and -o NEW go together.")
    if out is not None:
        found = salvage(project, out)
        if as_json:
            write_out(json.dumps(asdict(found), ensure_ascii=False, indent=1))
        for sentence in found.lost:
            click.echo(sentence, err=True)
        what = (
            f"{counted(found.articles, 'article')}, {counted(found.layers, 'layer')} and the journal with "
            f"{counted(found.acts, 'act')}"
        )
        click.echo(
            f"{out} has {what}. {'Nothing was lost.' if not found.lost else 'What was lost is above.'}", err=True
        )
        return
    with open_project(project, "check") as opened:
        problems = opened.check()
    if as_json:
        write_out(json.dumps({"problems": problems}, ensure_ascii=False, indent=1))
    for problem in problems:
        click.echo(problem, err=True)
    if problems:
        click.echo(f"{project}: {counted(len(problems), 'problem')} found.", err=True)
        ctx.exit(1)
    click.echo(f"{project} is whole.", err=True)
