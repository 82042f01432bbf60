"""merge: brings packs home."""

import json
from pathlib import Path
from typing import Any

import click

from annotate.counted import counted
from annotate.visible import visible
from commands.opening import open_project
from commands.output import telling, write_out
from storage.conflicts import questions_to_json, read_decisions
from storage.files import written_whole
from storage.homecoming import ArticleNews, Homecoming


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("packs", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Only list what would change, and what has to be decided.")
@click.option(
    "--decide",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="What was decided, as JSON; with --dry-run it is written, to be filled in.",
)
@click.option("--json", "as_json", is_flag=True, help="List it as JSON on standard output.")
def merge(project: Path, packs: tuple[Path, ...], dry_run: bool, decide: Path | None, as_json: bool) -> None:
    """Bring the work in PACKS home into PROJECT: all of it or, where something must be decided first, nothing.

    Packs may come in any order, twice, or in part. Before it a backup of the project is made.
    """
    decisions = read_decisions(decide) if decide is not None and (decide.exists() or not dry_run) else {}
    with open_project(project, "merge") as opened, telling("Merging") as tell:
        work = opened.packs.rehearse if dry_run else opened.packs.merge
        homes = work(packs, decisions, tell)
    for home in homes:
        _tell(home, dry_run=dry_run)
    questions = [question for home in homes for question in home.questions]
    form = questions_to_json(questions, decisions)
    if dry_run and decide is not None:
        with written_whole(decide) as out:
            out.write(json.dumps(form, ensure_ascii=False, indent=1) + "\n")
        what = "waits to be filled in" if questions else "asks nothing"
        click.echo(f"{visible(str(decide))} {what}.", err=True)
    if as_json:
        told = {"packs": [_to_json(home) for home in homes], "questions": form["questions"]}
        write_out(json.dumps(told, ensure_ascii=False, indent=1))


def _tell(home: Homecoming, *, dry_run: bool) -> None:
    name = f"Pack {home.pack} of {home.annotator}"
    if home.is_known and not home.questions:
        click.echo(f"{visible(name)}: all of it is in the project already.", err=True)
        return
    verb = "would come" if dry_run else "came"
    click.echo(f"{visible(name)}: {counted(home.rows, 'act')} {verb} home.", err=True)
    for news in home.articles:
        click.echo(f"  {visible(news.title)}: {_said(news)}.", err=True)
    for question in home.questions:
        click.echo(f"  To be decided: {visible(question.sentence)}", err=True)


def _said(news: ArticleNews) -> str:
    if news.is_left_out:
        return "left out"
    parts = [
        f"{count} {what}"
        for count, what in ((news.added, "new"), (news.changed, "changed"), (news.removed, "removed"))
        if count
    ] or ["no annotation changed"]
    if news.is_finished != news.was_finished:
        parts.append("finished" if news.is_finished else "opened again")
    if news.seconds:
        parts.append(counted(round(news.seconds / 60), "minute"))
    return ", ".join(parts)


def _to_json(home: Homecoming) -> dict[str, Any]:
    articles = [{name: getattr(each, name) for name in ArticleNews.__slots__} for each in home.articles]
    return {
        "pack": home.pack,
        "annotator": home.annotator,
        "rows": home.rows,
        "known": home.is_known,
        "articles": articles,
        "questions": [question.id for question in home.questions],
    }
