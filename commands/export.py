"""export: writes a data set, reads it back and says what it could not carry."""

import json
from pathlib import Path

import click

from annotate.errors import KnownError
from commands.output import write_out
from storage.exporting import All, Annotator, Gold
from storage.exporting import export as write_export
from storage.formats import FORMATS, ExportOptions
from storage.project import Project


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--format", "format_name", required=True, type=click.Choice(list(FORMATS)))
@click.option("--gold", "gold", is_flag=True, help="The adjudicated layer (the default).")
@click.option("--annotator", help="One annotator's layer.")
@click.option("--all", "everybody", is_flag=True, help="Every annotator's layer, a file each.")
@click.option("--documents", metavar="ID,ID,...", help="Only these articles.")
@click.option("--layer", default="entity", show_default=True, type=click.Choice(["entity", "quote", "cue"]))
@click.option("--scheme", default="bio", show_default=True, type=click.Choice(["bio", "bioes"]))
@click.option("--separator", default="tab", show_default=True, type=click.Choice(["tab", "space"]))
@click.option("--report", type=click.Path(path_type=Path), help="Where to write the report as JSON.")
@click.option("--json", "as_json", is_flag=True, help="Print the report as JSON on standard output.")
def export(
    project: Path,
    out: Path,
    format_name: str,
    gold: bool,
    annotator: str | None,
    everybody: bool,
    documents: str | None,
    layer: str,
    scheme: str,
    separator: str,
    report: Path | None,
    as_json: bool,
) -> None:
    """Write the annotations of PROJECT to OUT. What is written is read back and proved first."""
    if gold + bool(annotator) + everybody > 1:
        raise click.UsageError("Choose one of --gold, --annotator and --all.")
    who = Annotator(annotator) if annotator else All() if everybody else Gold()
    with Project.open(project) as opened:
        chosen = None
        if documents is not None:
            chosen = [document for document in documents.split(",") if document]
            if unknown := sorted(set(chosen) - set(opened.document_ids())):
                raise KnownError(f"{project} has no article {unknown[0]!r}.")
        result = write_export(
            opened,
            out,
            format=format_name,
            who=who,
            documents=chosen,
            options=ExportOptions(layer=layer, scheme=scheme, separator=separator),
            report=report,
        )
    click.echo(result.to_text(), err=True)
    if as_json:
        write_out(json.dumps(result.to_json(), ensure_ascii=False, indent=1))
