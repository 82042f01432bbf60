"""train: makes the bundled models from the corpora."""

import json
import os
from pathlib import Path

import click

import resources
from annotate.errors import KnownError
from annotate.training.corpora_model import train_from_corpora


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
    # Many small matrix products: on busy cores two threads were many times slower than one.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    folder = out or resources.ROOT / "models" / "hi"
    try:
        report = train_from_corpora(corpora, folder, progress=lambda line: click.echo(line, err=True), seed=seed)
    except ModuleNotFoundError as error:
        raise KnownError(f"training needs the package {error.name}: `make train` installs what it needs.") from error
    click.echo(json.dumps(report, ensure_ascii=False, indent=1))
