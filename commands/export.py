"""export: writes a data set, reads it back and says what it could not carry."""

import json
import shutil
import sys
import tempfile
from pathlib import Path

import click

from annotate.errors import KnownError
from commands.opening import open_project
from commands.output import write_out
from storage.exporting import All, Annotator, Choice, Gold
from storage.exporting import export as write_export
from storage.formats import FORMATS, ExportOptions
from storage.formats.report import ExportReport
from storage.splits import Split

_STDOUT = Path("-")


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--format", "format_name", required=True, type=click.Choice(list(FORMATS)), help="What is written.")
@click.option("--gold", "gold", is_flag=True, help="The adjudicated layer (the default).")
@click.option("--annotator", help="One annotator's layer.")
@click.option("--all", "everybody", is_flag=True, help="Every annotator's layer, a file each.")
@click.option("--documents", metavar="ID,ID,...", help="Only these articles.")
@click.option("--finished", is_flag=True, help="Only articles that are marked as finished.")
@click.option("--labels", metavar="CODE,CODE,...", help="Only records with these labels, kinds or stance values.")
@click.option("--split", metavar="80/10/10", help="A file each for train, dev and test, divided by article.")
@click.option("--seed", default=0, show_default=True, help="Fixes the chance in --split.")
@click.option("--layer", type=click.Choice(["entity", "quote", "cue"]), help="One layer, for formats that can choose.")
@click.option(
    "--scheme", default="bio", show_default=True, type=click.Choice(["bio", "bioes"]), help="How chunks are tagged."
)
@click.option(
    "--separator",
    default="tab",
    show_default=True,
    type=click.Choice(["tab", "space"]),
    help="What stands between columns.",
)
@click.option("--licence", default="", help="The licence of the data, for the manifest.")
@click.option("--source", default="", help="Where the articles come from, for the manifest.")
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
    finished: bool,
    labels: str | None,
    split: str | None,
    seed: int,
    layer: str | None,
    scheme: str,
    separator: str,
    licence: str,
    source: str,
    report: Path | None,
    as_json: bool,
) -> None:
    """Write the annotations of PROJECT to OUT. What is written is read back and proved first.

    With - as OUT the data go to standard output, for the formats that need one file.
    """
    if gold + bool(annotator) + everybody > 1:
        raise click.UsageError("Choose one of --gold, --annotator and --all.")
    if out == _STDOUT and (as_json or split or everybody or not FORMATS[format_name].suffix):
        raise click.UsageError("Standard output holds one file: no --json, --split, --all or format that is a folder.")
    with open_project(project, "export") as opened:
        choice = Choice(
            who=Annotator(annotator) if annotator else All() if everybody else Gold(),
            documents=None if documents is None else [document for document in documents.split(",") if document],
            labels=None if labels is None else frozenset(label for label in labels.split(",") if label),
            is_finished_only=finished,
        )
        options = ExportOptions(layer, scheme, separator, licence=licence, source=source)
        divided = Split.of(split, seed) if split else None
        if choice.documents is not None and (unknown := sorted(set(choice.documents) - set(opened.document_ids()))):
            raise KnownError(f"{project} has no article {unknown[0]!r}.")

        def made(target: Path) -> ExportReport:
            return write_export(
                opened, target, format=format_name, choice=choice, split=divided, options=options, report=report
            )

        if out == _STDOUT:
            with tempfile.TemporaryDirectory() as folder:
                target = Path(folder, "-" + FORMATS[format_name].suffix)
                result = made(target)
                with target.open("rb") as stream:
                    shutil.copyfileobj(stream, sys.stdout.buffer)
                sys.stdout.buffer.flush()
        else:
            result = made(out)
    click.echo(result.to_text(), err=True)
    if as_json:
        write_out(json.dumps(result.to_json(), ensure_ascii=False, indent=1))
