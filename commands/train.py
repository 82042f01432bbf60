"""train: makes the bundled models from the corpora, or a model of a project's own gold."""

import json
import os
from pathlib import Path

import click

import resources
from annotate.errors import KnownError
from annotate.training.corpora_model import train_from_corpora
from annotate.training.encoder import train_encoder
from annotate.training.needs import require_torch
from commands.output import write_out
from commands.train_project import train_on_project
from storage.models import named_folder


@click.command()
@click.argument("project", required=False, type=click.Path(path_type=Path))
@click.option(
    "--from-corpora",
    "corpora",
    type=click.Path(path_type=Path),
    help="Make the bundled models of the corpora in this folder (its MANIFEST.md lists them).",
)
@click.option(
    "--gold",
    multiple=True,
    type=click.Path(path_type=Path),
    help="With --from-corpora: annotated articles (JSON lines) to learn from beside our own; may be given again.",
)
@click.option("--out", type=click.Path(path_type=Path), help="The folder to write instead of the usual one.")
@click.option("--seed", default=7, show_default=True, help="The seed of every random choice.")
@click.option("--epochs", type=click.IntRange(1, 100), help="How often each article of the project is learnt from.")
@click.option("--name", help="What to call the project's model (default: the project's name and the date).")
@click.option("--base", help="The encoder to begin with, a name or a folder (default: the bundled one).")
@click.option("--use", is_flag=True, help="Let the project's model make the suggestions from now on.")
@click.option("--json", "as_json", is_flag=True, help="Print the figures as JSON.")
@click.option("--lines", is_flag=True, hidden=True, help="Tell progress and result as JSON lines (used by the window).")
@click.pass_context
def train(
    ctx: click.Context,
    project: Path | None,
    corpora: Path | None,
    gold: tuple[Path, ...],
    out: Path | None,
    seed: int,
    epochs: int | None,
    name: str | None,
    base: str | None,
    use: bool,
    as_json: bool,
    lines: bool,
) -> None:
    """Train the model that suggests on the gold of PROJECT, and show how good it is beside the one in use.

    Every article is judged by a model that has not seen it; nothing is put to use unless --use says so.
    """
    if (project is None) == (corpora is None):
        raise click.UsageError("Name a PROJECT, or give --from-corpora FOLDER.", ctx)
    require_torch()
    if corpora is not None:
        if use or name or base or epochs:
            raise click.UsageError("--epochs, --name, --base and --use are for training on a PROJECT.", ctx)
        _from_corpora(corpora, gold, out, seed)
    elif project is not None:
        if gold:
            raise click.UsageError("--gold goes with --from-corpora; a project has its own gold.", ctx)
        if out is not None and (use or name):
            raise click.UsageError("A model in a folder of your own has no name to use it by: leave --out away.", ctx)
        train_on_project(
            project,
            out=out,
            name=name,
            base=named_folder(base) if base else None,
            seed=seed,
            epochs=epochs,
            use=use,
            as_json=as_json,
            lines=lines,
        )


def _from_corpora(corpora: Path, gold: tuple[Path, ...], out: Path | None, seed: int) -> None:
    """Make both bundled models, the Stanza one and the encoder, in folders of their names."""
    # Many small matrix products: on busy cores two threads were many times slower than one.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    folder = out or resources.ROOT / "models"

    def tell(line: str) -> None:
        click.echo(line, err=True)

    try:
        report = {
            "hi": train_from_corpora(corpora, folder / "hi", progress=tell, seed=seed),
            "hi-encoder": train_encoder(
                corpora, resources.path("news"), folder / "hi-encoder", gold=gold, progress=tell, seed=seed
            ),
        }
    except ModuleNotFoundError as error:
        raise KnownError(f"training needs the package {error.name}: `make train` installs what it needs.") from error
    write_out(json.dumps(report, ensure_ascii=False, indent=1))
