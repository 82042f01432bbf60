"""The sample project: an article that comes with the program, in a project of the user's own."""

from pathlib import Path

import resources
from storage.defaults import default_schema
from storage.importing import read_articles
from storage.project import Project


def sample_project(folder: Path) -> Project:
    """Return an open project in ``folder`` with a sample article; the one made before, if it is still there.

    Raises `KnownError`.
    """
    path = folder / "sample.ankan"
    if path.exists():
        return Project.open(path)
    project = Project.create(path, default_schema())
    sample = min(resources.path("samples").glob("*.txt"))
    for article in read_articles(sample):
        project.add_article(article)
    return project
