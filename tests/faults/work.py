"""What the fault tests do to a project: random acts of two annotators on two articles, each known by its chain hash."""

import random
from collections.abc import Iterator
from pathlib import Path

from annotate.edits import Edit
from storage import chain
from storage.importing import ImportedArticle
from storage.project import Project
from tests.faults.chance import OTHER_TEXT, TEXT, make_actor, random_edit
from tests.strategies import DEFAULT_SCHEMA

ANNOTATORS = ("asha", "ravi")


def make_project(path: Path) -> None:
    """A new project with two articles is at ``path``."""
    with Project.create(path, DEFAULT_SCHEMA) as project:
        for name, text in (("लेख", TEXT), ("दूसरा", OTHER_TEXT)):
            project.add_article(ImportedArticle(name, None, "test", text, text.encode()))


def share(folder: Path) -> None:
    """The folder looks like one that is synchronised, so a project in it has a rollback journal instead of a log."""
    (folder / ".stfolder").mkdir()


def head(project: Project) -> tuple[int, str]:
    """Return the number and the hash of the last row of the journal: all rows before it are under the hash."""
    return chain.last_row(project._database.connection)


def has(project: Project, seq: int, digest: str) -> bool:
    """True when that row, and so all before it, is in the journal."""
    return chain.has_row(project._database.connection, seq, digest)


def edits(rng: random.Random, project: Project) -> Iterator[tuple[str, str, Edit]]:
    """Yield acts for ever, each possible as the project is then: article, annotator, edit."""
    while True:
        who, document = rng.choice(ANNOTATORS), rng.choice(project.document_ids())
        layer, text = project.annotations(document, who), project.document(document).text
        edit = random_edit(rng, layer, text, make_actor(rng, who))
        if edit is not None:
            yield document, who, edit


def act(rng: random.Random, project: Project) -> bool:
    """One act is done, in one article or in both, or one is undone or redone; False when there was none to do."""
    choice, who = rng.random(), rng.choice(ANNOTATORS)
    if choice < 0.15:
        return project.undo(who) is not None
    if choice < 0.25:
        return project.redo(who) is not None
    if choice < 0.4:
        made = []
        for document in project.document_ids():
            layer, text = project.annotations(document, who), project.document(document).text
            if (edit := random_edit(rng, layer, text, make_actor(rng, who))) is not None:
                made.append((document, edit))
        return project.apply_all(who, made) is not None
    document, who, edit = next(edits(rng, project))
    project.apply(document, who, edit)
    return True
