"""The sample project: articles that come with the program, in a project of the user's own that shows everything.

One article is new, so that suggestions come while one looks. One was finished by two people who differ, and waits to be
adjudicated. One is adjudicated: there is agreement to see, and there are corrections for one of the two.
"""

from dataclasses import replace
from pathlib import Path

import resources
from annotate.acts import finish
from annotate.adjudication import Choice, Ruling
from annotate.model import State
from storage.adjudication import Adjudicator, decide_alike, load_docket, take_agreed
from storage.defaults import default_schema, new_id
from storage.formats import jsonl
from storage.importing import ImportedArticle, read_articles
from storage.layers import GOLD
from storage.project import Project

NEW, DISPUTED, ADJUDICATED = "indore-sajha-kiraya", "kosi-maithili-pariksha", "saryu-pul-vivad"
FIRST, SECOND, REVIEWER = "asha", "ravi", "meera"


def sample_project(folder: Path) -> Project:
    """Return an open project in ``folder`` with the samples; the one made before, if it is still there.

    Raises `KnownError`.
    """
    path = folder / "sample.ankan"
    if path.exists():
        return Project.open(path)
    project = Project.create(path, default_schema())
    for article in read_articles(resources.path("samples", f"{NEW}.txt")):
        project.add_article(article)
    add_annotated_samples(project)
    return project


def add_annotated_samples(project: Project) -> None:
    """Two articles that two people have finished are in the project, the second one adjudicated by a third."""
    for slug in (DISPUTED, ADJUDICATED):
        for name, kind in ((FIRST, "gold"), (SECOND, SECOND)):
            _add_layer(project, name, resources.path("samples", f"{slug}.{kind}.jsonl"))
    document = project.document_ids()[-1]
    docket = load_docket(project, document)
    assert docket is not None  # two have finished it
    who = Adjudicator(REVIEWER, new_id)
    take_agreed(project, who, docket)
    decide_alike(project, who, docket.open, Ruling(Choice.TAKE, (FIRST,), guideline="PER 1"))
    done = finish(project.annotations(document, GOLD))
    if done is not None:
        project.apply(document, GOLD, done)


def _add_layer(project: Project, name: str, file: Path) -> None:
    for given in jsonl.read(file):
        article, layer = given.document, given.annotations
        records = [replace(record, origin=replace(record.origin, name=name)) for record in layer.records()]
        imported = ImportedArticle(article.id, article.title, article.source, article.text, article.text.encode())
        project.add_annotated(imported, name, records, state=State.FINISHED, notes=layer.notes)
