"""train: makes the bundled models from the corpora."""

import json
from pathlib import Path

import click
from annotate.training.corpora_model import train_from_corpora

import resources


@click.command()
@click.option(
    "--from-corpora",
    "corpora",
    required=True,
    type=click.Path(path_type=Path),
    help="The folder with the corpora (its MANIFEST.md lists them).",
)
@click.option("--out", type=click.Path(path_type=Path), help="Where the models go (default: resources/models/hi).")
@click.option("--seed", default=7, show_default=True, help="The seed of every random choice.")
def train(corpora: Path, out: Path | None, seed: int) -> None:
    """Train the models that make suggestions, print a report and write a model card beside them."""
    folder = out or resources.ROOT / "models" / "hi"
    report = train_from_corpora(corpora, folder, progress=lambda line: click.echo(line, err=True), seed=seed)
    click.echo(json.dumps(report, ensure_ascii=False, indent=1))
