"""Files are written whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from annotate.errors import KnownError


@contextmanager
def written_whole(target: Path) -> Iterator[IO[str]]:
    """Open a UTF-8 text file (LF) that takes the place of ``target`` when the block ends, and vanishes if it fails.

    Raises `KnownError` when the folder is missing or cannot be written, or the disk is full.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise KnownError(f"{target} cannot be written: {error.strerror}. Choose another folder.") from error
    part = Path(name)
    try:
        with open(handle, "w", encoding="utf-8", newline="\n") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        # mkstemp makes files only their owner may read; a data set is made to be handed on.
        part.chmod(0o644)
        part.replace(target)
    except OSError as error:
        raise KnownError(f"{target} cannot be written: {error.strerror}. Nothing was changed.") from error
    finally:
        part.unlink(missing_ok=True)
