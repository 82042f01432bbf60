"""evaluate: scores suggestion records against gold and shows the mistakes."""

import json
from pathlib import Path

import click

from annotate.counted import counted
from annotate.errors import KnownError
from annotate.mistake_page import mistake_page
from annotate.mistakes import find_mistakes, texts_of
from annotate.scoring import read_records, score
from commands.output import write_out
from storage.files import written_whole


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("predicted", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option(
    "--errors",
    "page",
    metavar="FILE.html",
    type=click.Path(path_type=Path),
    help="Write a page with every mistake in its context, grouped (GOLD's records need their texts).",
)
def evaluate(gold: Path, predicted: Path, as_json: bool, page: Path | None) -> None:
    """Score the records in PREDICTED against those in GOLD: names, quotations, speakers and cues."""
    if page is not None and page.exists() and any(page.samefile(data) for data in (gold, predicted) if data.exists()):
        raise KnownError(f"{page} is one of the files to compare: name another file for the page of mistakes.")
    right, given = read_records(gold), read_records(predicted)
    for file, records in ((gold, right), (predicted, given)):
        if not records:
            click.echo(f"{file}: there are no records in it.", err=True)
    figures = score(right, given)
    if page is not None:
        texts = texts_of(right, given)
        mistakes = find_mistakes(right, given)
        with written_whole(page) as out:
            out.write(mistake_page(figures, mistakes, right, texts, names=(gold.name, predicted.name)))
        click.echo(f"{page} shows {counted(len(mistakes), 'mistake')}.", err=True)
    if as_json:
        write_out(json.dumps(figures, indent=1))
        return
    lines = []
    for measure, value in figures.items():
        if isinstance(value, dict):
            value = "  ".join(f"{name}={number}" for name, number in value.items())
        lines.append(f"{measure:18} {value}")
    write_out("\n".join(lines))
