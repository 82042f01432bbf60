"""models: which models there are, which one is in use, and how others come and go."""

import json
from pathlib import Path

import click

from annotate.suggest.pipeline import default_pipeline
from annotate.suggest.stanza_download import download_official
from commands.output import write_out
from storage.model_packs import Installed, install, install_fetched, pack_model
from storage.models import choose, chosen_name, find_model, list_models

_OFFICIAL = "stanza-official"
_NAME = click.option("--name", help="What to call the model (default: the name it gives itself).")


@click.group(subcommand_metavar="list | install FILE | download | use NAME | pack NAME FILE")
def models() -> None:
    """Show, install and choose the models that suggest names and quotations."""


@models.command("list")
@click.option("--json", "as_json", is_flag=True, help="Print the models as JSON.")
def list_(as_json: bool) -> None:
    """List the models, with a star at the one in use."""
    used = chosen_name()
    rows = [
        {
            "name": model.name,
            "in_use": model.name == used,
            "bundled": model.is_bundled,
            "title": model.title,
            "version": model.version,
            "folder": str(model.folder),
            "problem": model.problem or None,
        }
        for model in list_models()
    ]
    if as_json:
        write_out(json.dumps(rows, ensure_ascii=False, indent=1))
        return
    width = max(len(str(row["name"])) for row in rows)
    for row in rows:
        origin = "comes with the program" if row["bundled"] else "installed"
        said = row["problem"] or " ".join(filter(None, [str(row["title"]), str(row["version"])])) or "no description"
        write_out(f"{'*' if row['in_use'] else ' '} {row['name']:{width}}  {origin}: {said}")
    if not any(row["in_use"] for row in rows):
        click.echo(f"The model in use, {used}, is not there any more: choose another with `models use NAME`.", err=True)


@models.command("install")
@click.argument("file", type=click.Path(path_type=Path))
@_NAME
def install_(file: Path, name: str | None) -> None:
    """Install the packed model in FILE. It is checked first: nothing that could run is ever loaded."""
    _tell(install(file, probe=_problem, name=name))


@models.command()
def download() -> None:
    """Fetch Stanza's official Hindi models. The only command that uses the network."""
    click.echo("Fetching Stanza's official Hindi models, some 300 MB ...", err=True)
    _tell(install_fetched(download_official, name=_OFFICIAL, probe=_problem))


@models.command()
@click.argument("name")
def use(name: str) -> None:
    """Let the model NAME make the suggestions from now on, in the window too."""
    choose(find_model(name))
    click.echo(f"{name} makes the suggestions from now on.", err=True)


@models.command()
@click.argument("name")
@click.argument("file", type=click.Path(path_type=Path))
def pack(name: str, file: Path) -> None:
    """Write the model NAME to FILE (zip), for a colleague to install."""
    pack_model(find_model(name), file)
    click.echo(f"Packed {name} into {file}.", err=True)


def _problem(folder: Path) -> str | None:
    return default_pipeline(folder).problem


def _tell(installed: Installed) -> None:
    model = installed.model
    if installed.is_new:
        click.echo(f"Installed {model.name}. `models use {model.name}` puts it to work.", err=True)
    else:
        click.echo(f"{model.name} is installed already, and it is the same.", err=True)
