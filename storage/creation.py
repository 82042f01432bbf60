"""A new project file: whole from its first moment, never over another file."""

import uuid
from datetime import datetime
from pathlib import Path

from annotate.schema import Schema, schema_to_json
from storage.database import ProjectError, create_database, timestamp
from storage.files import move_into_place
from storage.migrations import migrate


def create_file(path: Path, schema: Schema, *, now: datetime, program: str) -> None:
    """An empty project is at ``path``. Raises `ProjectError`, and leaves no file, when it cannot be."""
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        if "\0" in str(path):
            # SQLite would take what stands before it for the name.
            raise ValueError("its name holds a NUL character")
        if path.exists():
            raise ProjectError(f"{path} is there already: choose another name, or open it.")
        if not path.parent.is_dir():
            raise ProjectError(f"There is no folder {path.parent}: make it first, or choose another one.")
        try:
            _write(part, schema, now, program)
            move_into_place(part, path)
        finally:
            for leftover in (part, part.with_name(part.name + "-wal"), part.with_name(part.name + "-shm")):
                leftover.unlink(missing_ok=True)
    except FileExistsError as error:
        raise ProjectError(f"{path} is there already: choose another name, or open it.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise ProjectError(f"{path} cannot be created: {reason}. Choose another folder or name.") from error


def _write(part: Path, schema: Schema, now: datetime, program: str) -> None:
    database = create_database(part)
    try:
        migrate(database, now=now)
        meta = {
            "project_id": str(uuid.uuid4()),
            "created_at": timestamp(now),
            "program": program,
            "schema": schema_to_json(schema),
        }
        with database.transaction() as connection:
            connection.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", meta.items())
    finally:
        database.close()
