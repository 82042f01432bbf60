"""schema: what a project's labels, kinds and values are, and making them others."""

from pathlib import Path

import click

from annotate.errors import KnownError
from annotate.guideline import guideline_text, with_guideline
from annotate.recoding import PARTS, Recoding
from annotate.schema import Label, Schema, schema_to_json
from commands.opening import open_project
from commands.output import write_out
from storage.defaults import default_schema
from storage.schema_change import fitted_recoding, told


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--set", "new", type=click.Path(path_type=Path), metavar="FILE", help="Make this the project's schema.")
@click.option(
    "--map", "maps", multiple=True, metavar="OLD=NEW", help="What OLD is called from now on; may be repeated."
)
@click.option(
    "--guideline",
    "guidelines",
    multiple=True,
    metavar="LANGUAGE=FILE",
    help="Take the guideline in this language from a Markdown file: a heading # CODE over each page.",
)
@click.option(
    "--show-guideline", metavar="LANGUAGE", help="Print the guideline in this language instead of the schema."
)
@click.option("--dry-run", is_flag=True, help="Only say what would become of the annotations.")
def schema(
    project: Path,
    new: Path | None,
    maps: tuple[str, ...],
    guidelines: tuple[str, ...],
    show_guideline: str | None,
    dry_run: bool,
) -> None:
    """Print the schema of PROJECT as JSON, or make it another one.

    No annotation is left without a label: one whose code the new schema lacks needs a --map. A copy of the project as
    it was is kept beside it.
    """
    is_change = new is not None or bool(guidelines)
    if maps and new is None:
        raise click.UsageError("--map needs --set: the schema in which the new code is.")
    if dry_run and not is_change:
        raise click.UsageError("--dry-run needs --set or --guideline: without them nothing would be changed.")
    if show_guideline is not None and is_change:
        raise click.UsageError("--show-guideline only shows: it does not go with --set or --guideline.")
    with open_project(project, "schema") as opened:
        if not is_change:
            shown = schema_to_json(opened.schema) if show_guideline is None else _pages(opened.schema, show_guideline)
            write_out(shown.rstrip("\n"))
            return
        after = default_schema(new) if new is not None else opened.schema
        for given in guidelines:
            after = _with_guideline(after, given)
        recoding = fitted_recoding(opened.schema, after, _recoding(opened.schema, after, maps), opened.schema_usage())
        for part in PARTS:
            for code, to in recoding.of(part).items():
                rows = [row for row in opened.schema_usage() if (row.part, row.code) == (part, code)]
                click.echo(f"{code} becomes {to}: {told(rows) if rows else 'nothing has it'}.", err=True)
        if dry_run:
            click.echo("Nothing was changed.", err=True)
            return
        if after == opened.schema and not recoding:
            click.echo(f"Nothing was changed: this is the schema of {project} already.", err=True)
            return
        done = opened.change_schema(after, recoding)
        click.echo(f"Changed the schema of {project}; as it was it is {done.backup}.", err=True)


def _pages(schema: Schema, language: str) -> str:
    text = guideline_text(schema, language)
    if not text.strip():
        languages = {key for label in _labels(schema) for key in label.guideline}
        there = ", ".join(sorted(languages | set(schema.guideline)))
        raise KnownError(f"The schema has no guideline in {language!r}; there is {there or 'none in any language'}.")
    return text


def _labels(schema: Schema) -> tuple[Label, ...]:
    return (*schema.entities, *schema.quotes, *schema.stances)


def _with_guideline(schema: Schema, given: str) -> Schema:
    language, equals, name = given.partition("=")
    if not equals or not language or not name:
        raise click.UsageError(f"--guideline is LANGUAGE=FILE, for example hi=guideline.md, not {given!r}.")
    if language not in (known := {key for label in _labels(schema) for key in label.names}):
        there = " and ".join(sorted(known)) or "none"
        raise KnownError(
            f"The schema names nothing in {language!r}, so nobody would see a guideline in it: "
            f"its languages are {there}."
        )
    try:
        return with_guideline(schema, language, Path(name).read_text(encoding="utf-8"))
    except OSError as error:
        raise KnownError(f"The guideline {name} could not be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise KnownError(f"The guideline {name} is not UTF-8 at byte {error.start}.") from error


def _recoding(before: Schema, after: Schema, maps: tuple[str, ...]) -> Recoding:
    """Return what the words after --map say. Each code belongs to every inventory that has both OLD and NEW."""
    codes: dict[str, dict[str, str]] = {part: {} for part in PARTS}
    for given in maps:
        old, equals, new = given.partition("=")
        if not equals or not old or not new:
            raise click.UsageError(f"--map is OLD=NEW, for example PER=PERSON, not {given!r}.")
        there = [part for part in PARTS if _has(before, part, old) and _has(after, part, new)]
        if not there:
            raise KnownError(f"{given}: the project has no {old}, or the new schema has no {new} in its place.")
        for part in there:
            if codes[part].setdefault(old, new) != new:
                raise click.UsageError(f"{old} cannot become both {codes[part][old]} and {new}.")
    return Recoding(**codes)


def _has(schema: Schema, part: str, code: str) -> bool:
    return any(label.code == code for label in getattr(schema, part))
