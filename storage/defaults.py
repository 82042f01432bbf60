"""What a project gets when nobody says otherwise: its schema, its annotator, its ids."""

import getpass
import uuid
from pathlib import Path

import regex

import resources
from annotate.errors import KnownError
from annotate.guideline import with_guideline
from annotate.schema import Schema, SchemaError, schema_from_json
from storage.project import Project


def default_schema(file: Path | None = None) -> Schema:
    """Return the schema in ``file``, or the one that comes with the program. Raises `KnownError`."""
    path = file or resources.path("schema", "default.json")
    try:
        schema = schema_from_json(path.read_text(encoding="utf-8"))
        for language in ("en", "hi") if file is None else ():
            path = resources.path("guideline", f"{language}.md")
            schema = with_guideline(schema, language, path.read_text(encoding="utf-8"))
        return schema
    except OSError as error:
        raise KnownError(f"the schema {path} could not be read: {error.strerror}.") from error
    except UnicodeDecodeError as error:
        raise KnownError(f"the schema {path} is not UTF-8 at byte {error.start}.") from error
    except SchemaError as error:
        raise KnownError(f"{path}: {error}.") from error


def current_annotator(project: Project) -> str:
    """Return the project's annotator; the name of the computer's user when nobody was named yet."""
    return project.setting("annotator") or user_name()


def user_name() -> str:
    """Return the name of the computer's user as an annotator's name, or "annotator"."""
    try:
        name = getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "annotator"
    return regex.sub(r"[\s\p{C}]+", "-", name).strip("-") or "annotator"


def new_id() -> str:
    """Return a fresh random id: 12 hexadecimal digits."""
    return uuid.uuid4().hex[:12]
