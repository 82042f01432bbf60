"""import: annotations made elsewhere come into a project, with the articles it does not have."""

from pathlib import Path

import click

from annotate.counted import counted
from annotate.errors import KnownError
from commands.opening import open_project
from commands.output import progress, tell_error
from storage.backups import Why
from storage.bringing import bring
from storage.defaults import current_annotator
from storage.formats import FORMATS, ExportOptions, Findings


@click.command("import")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--format",
    "format_name",
    required=True,
    type=click.Choice([x.name for x in FORMATS.values() if x.can_import]),
    help="What the files are.",
)
@click.option("--annotator", help="Whose layer it becomes (default: the annotator named in the file).")
@click.option("--layer", type=click.Choice(["entity", "quote", "cue"]), help="What the last column of conll2003 holds.")
@click.option(
    "--scheme", default="bio", show_default=True, type=click.Choice(["bio", "bioes"]), help="How chunks are tagged."
)
@click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar="THEIRS=OURS",
    help="A label and the one it becomes; with nothing behind the = it is left out. May be given again.",
)
@click.pass_context
def import_annotations(
    ctx: click.Context,
    project: Path,
    files: tuple[Path, ...],
    format_name: str,
    annotator: str | None,
    layer: str | None,
    scheme: str,
    mapped: tuple[str, ...],
) -> None:
    """Import the annotations in FILES, article by article: each whole or, with a sentence that says why, not at all.

    What a layer says already is not doubled; every offset is checked first.
    """
    if wrong := [pair for pair in mapped if not pair.partition("=")[1] or pair.startswith("=")]:
        raise click.UsageError(f"--map takes THEIRS=OURS, not {wrong[0]!r}.")
    labels = {theirs: ours for theirs, _, ours in (pair.partition("=") for pair in mapped)}
    options = ExportOptions(layer=layer, scheme=scheme)
    failed = False
    with open_project(project, "import") as opened:
        # Who may write gold is asked for whoever works in the project.
        opened.person = current_annotator(opened)
        try:
            opened.back_up(Why.MERGE)
        except KnownError as error:
            click.echo(f"main.py: imported without a backup: {error}", err=True)
        for file in progress(files, "Importing"):
            findings = Findings()
            new = known = seen = 0
            try:
                for found in bring(
                    opened,
                    file,
                    format=format_name,
                    annotator=annotator,
                    options=options,
                    labels=labels,
                    findings=findings,
                ):
                    seen += 1
                    if isinstance(found, KnownError):
                        failed = True
                        tell_error(found)
                    elif found.has_changed:
                        new += 1
                    else:
                        known += 1
            except KnownError as error:
                failed = True
                tell_error(error)
            else:
                if not seen:
                    click.echo(f"{file}: there is no article in it.", err=True)
            click.echo(f"{file}: annotations of {counted(new, 'article')} imported; there already: {known}.", err=True)
            for sentence in findings.to_sentences():
                click.echo(sentence, err=True)
    if failed:
        ctx.exit(1)
