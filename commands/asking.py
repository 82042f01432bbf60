"""What somebody asks a project for by name; it must be there: a slip is refused instead of answered with nothing."""

from annotate.errors import KnownError
from storage.project import Project


def names_in(given: str | None) -> tuple[str, ...]:
    """Return the names of an option that takes several, with commas between them."""
    return tuple(name.strip() for name in (given or "").split(",") if name.strip())


def require_annotator(project: Project, name: str) -> None:
    """Somebody of this name has annotated in the project. Raises `KnownError` that says who has."""
    if name not in (known := project.annotators()):
        there = ", ".join(known) or "nobody yet"
        raise KnownError(f"Nobody called {name!r} has annotated in {project.path}: there is {there}.")
