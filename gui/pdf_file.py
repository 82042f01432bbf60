"""A PDF is written whole or not at all."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter

from annotate.errors import KnownError
from storage.files import require_replaceable


def a4(margin_mm: float) -> QPageLayout:
    """Return an upright page A4 with these margins."""
    margins = QMarginsF(margin_mm, margin_mm, margin_mm, margin_mm)
    size, upright = QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait
    return QPageLayout(size, upright, margins, QPageLayout.Unit.Millimeter)


@contextmanager
def pdf_file(path: Path, *, title: str, layout: QPageLayout, resolution: int) -> Iterator[QPdfWriter]:
    """Open a PDF that takes the place of ``path`` when the block ends, and vanishes if it fails.

    Raises `KnownError` when the file cannot be written.
    """
    require_replaceable(path)
    try:
        handle = tempfile.NamedTemporaryFile(  # noqa: SIM115, closed before Qt opens it
            prefix=f".{path.name}.", suffix=".part", dir=path.parent, delete=False
        )
    except OSError as error:
        raise KnownError(f"{path} cannot be written: {error.strerror}. Choose another folder.") from error
    handle.close()
    part = Path(handle.name)
    try:
        writer = QPdfWriter(str(part))
        writer.setTitle(title)
        writer.setResolution(resolution)
        writer.setPageLayout(layout)
        yield writer
        del writer
        part.replace(path)
    except OSError as error:
        raise KnownError(f"{path} cannot be written: {error.strerror}. Choose another folder.") from error
    finally:
        part.unlink(missing_ok=True)
