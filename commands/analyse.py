"""analyse: lemmas, parts of speech and dependencies for a project's articles, where models for them are installed."""

from pathlib import Path

import click

from annotate.counted import counted
from annotate.suggest.stanza_linguistics import StanzaLinguistics
from commands.opening import open_project
from commands.output import progress, stopped
from storage.models import analysing_folder, named_folder


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--model", help="A model, by its name or its folder (default: the first that can).")
def analyse(project: Path, model: str | None) -> None:
    """Store lemmas, parts of speech, features and dependencies for the articles of PROJECT, for CoNLL-U export.

    Needs models that do not come with the program (see `models`). Can be stopped and run again: articles that are done
    are not done twice.
    """
    linguistics = StanzaLinguistics(named_folder(model) if model else analysing_folder())
    with open_project(project, "analyse") as opened:
        waiting = opened.without_analysis(linguistics.id)
        if waiting:
            linguistics.load()
        done = 0
        try:
            for document_id in progress(waiting, "Analysing"):
                opened.store_analysis(document_id, linguistics.analyse(opened.document(document_id).text))
                done += 1
        except KeyboardInterrupt:
            raise stopped(done, len(waiting)) from None
        before = len(opened.document_ids()) - len(waiting)
    click.echo(f"{counted(done, 'article')} analysed by {linguistics.id}; done before: {before}.", err=True)
