"""evaluate: scores suggestion records against gold."""

import json
from pathlib import Path

import click

from annotate.scoring import read_records, score


@click.command()
@click.argument("gold", type=click.Path(path_type=Path))
@click.argument("predicted", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
def evaluate(gold: Path, predicted: Path, as_json: bool) -> None:
    """Score the records in PREDICTED against those in GOLD: names, quotations, speakers and cues."""
    figures = score(read_records(gold), read_records(predicted))
    if as_json:
        click.echo(json.dumps(figures, indent=1))
        return
    for measure, value in figures.items():
        if isinstance(value, dict):
            value = "  ".join(f"{name}={number}" for name, number in value.items())
        click.echo(f"{measure:18} {value}")
