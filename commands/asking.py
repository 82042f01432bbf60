"""What somebody asks a project for by name must be there: a slip is refused instead of answered with nothing."""

from annotate.errors import KnownError
from storage.project import Project


def require_annotator(project: Project, name: str) -> None:
    """Somebody of this name has annotated in the project. Raises `KnownError` that says who has."""
    if name not in (known := project.annotators()):
        there = ", ".join(known) or "nobody yet"
        raise KnownError(f"Nobody called {name!r} has annotated in {project.path}: there is {there}.")
