"""How commands open a project: what takes long is shown, and what is dangerous where it lies is said."""

from pathlib import Path

import click

from commands.output import telling
from storage.conflict_copies import conflict_copies
from storage.project import Project
from storage.telling import about_conflict_copies, about_share


def open_project(path: Path, purpose: str) -> Project:
    """Return the project, opened for this command; warnings go to standard error. Raises `KnownError`."""
    with telling("Bringing the project up to date") as tell:
        project = Project.open(path, purpose=purpose, tell=tell)
    for warning in (about_share(project.share), about_conflict_copies(conflict_copies(path, project.project_id))):
        if warning:
            click.echo(warning, err=True)
    return project
