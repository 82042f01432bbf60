"""pack: cuts out what one annotator carries away."""

import json
from pathlib import Path

import click

from annotate.counted import counted
from annotate.visible import visible
from commands.opening import open_project
from commands.output import telling, write_out
from storage.packing import Order


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--annotator", required=True, metavar="NAME", help="Whose pack it is.")
@click.option("--documents", multiple=True, metavar="ID,ID,...", help="These articles; may be given several times.")
@click.option("--batch", default="", metavar="NAME", help="All that is assigned to NAME in this batch.")
@click.option(
    "-o", "--out", required=True, type=click.Path(path_type=Path), help="The pack (….ankan), or a folder for it."
)
@click.option("--json", "as_json", is_flag=True, help="Print what was packed as JSON on standard output.")
def pack(project: Path, annotator: str, documents: tuple[str, ...], batch: str, out: Path, as_json: bool) -> None:
    """Cut out of PROJECT a pack for one annotator: articles, their layer, labels and guideline, nothing of others.

    Without --documents and --batch it is all that is assigned to the annotator and not finished; all articles, where
    the project assigns none.
    """
    if documents and batch:
        raise click.UsageError("Choose one of --documents and --batch.")
    if not out.is_dir() and out.suffix.lower() != ".ankan":
        raise click.UsageError(f"There is no folder {visible(str(out))}: make it, or name a file that ends in .ankan.")
    named = tuple(name for given in documents for name in given.split(",") if name)
    with open_project(project, "pack") as opened, telling("Packing") as tell:
        path = out / opened.packs.proposed_name(annotator) if out.is_dir() else out
        made = opened.packs.cut(Order(annotator, named, batch), path, tell)
    size = path.stat().st_size
    click.echo(
        f"Pack {made.number} for {annotator}: {counted(len(made.articles), 'article')}, {size / 1e6:,.1f} MB, "
        f"{visible(str(path))}.",
        err=True,
    )
    if as_json:
        told = {
            "pack": made.number,
            "id": made.id,
            "annotator": made.annotator,
            "made_at": made.made_at,
            "file": str(path),
            "bytes": size,
            "checksum": made.checksum,
            "articles": [{"id": each.id, "sha256": each.sha256} for each in made.articles],
        }
        write_out(json.dumps(told, ensure_ascii=False, indent=1))
