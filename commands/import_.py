"""import: annotations made elsewhere come into a project, with the articles it does not have."""

from pathlib import Path

import click

from annotate.realign import realigned
from annotate.text import normalise
from commands.output import progress
from storage.formats import jsonl
from storage.importing import read_articles
from storage.project import Project


@click.command("import")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("files", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--format", "format_name", required=True, type=click.Choice(["jsonl"]))
@click.option("--annotator", help="Whose layer it becomes (default: the annotator named in the record).")
def import_annotations(project: Path, files: tuple[Path, ...], format_name: str, annotator: str | None) -> None:
    """Import the annotations in FILES. What a layer says already is not doubled; every offset is checked first."""
    with Project.open(project) as opened:
        for file in progress(files, "Importing"):
            known = new = 0
            for given, article in zip(read_articles(file, format_name), jsonl.read(file), strict=True):
                added = opened.add_article(given)
                layer, name = article.annotations, annotator or article.annotator
                alignment = normalise(given.given).alignment
                records = [realigned(record, alignment) for record in layer.records()]
                change = opened.import_annotations(added.document, name, records, state=layer.state)
                new, known = (new + 1, known) if change else (new, known + 1)
            click.echo(f"{file}: annotations of {new} articles imported; {known} were there already.", err=True)
