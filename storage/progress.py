"""How far everybody is with a project: the way from its file to `annotate.progress`."""

import csv
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from annotate.agreement.bootstrap import Resampler
from annotate.model import State
from annotate.people import again_name
from annotate.pieces import Piece, Stage, marks_of
from annotate.progress import Progress, measure
from annotate.progress_table import HEADER, table_rows
from storage.files import written_whole
from storage.layers import GOLD
from storage.project import Project

# Hears which share is done; what it raises stops the work.
Tick = Callable[[float], None]


def _silent(_share: float) -> None:
    return


def load_progress(project: Project, *, tick: Tick = _silent, resampler: Resampler | None = None) -> Progress:
    """Return how far everybody is. ``tick`` hears how far the reading is, and may raise to stop it."""
    with project.snapshot():
        pieces = project.team.pieces(lambda done, total: tick(0.4 * done / total))
        attempts = project.team.attempts()
        with_gold = {row.document for row in project.layers() if row.annotator == GOLD and row.state is State.FINISHED}
        compared = _compared(pieces, with_gold)
        gold = {each: marks_of(project.annotations(each, GOLD)) for each in compared & with_gold}
        seen: list[Piece] = []
        for at, piece in enumerate(pieces):
            tick(0.4 + 0.5 * at / len(pieces))
            if piece.stage is Stage.FINISHED and piece.document in compared:
                layer = again_name(piece.person) if piece.is_second else piece.person
                piece = replace(piece, marks=marks_of(project.annotations(piece.document, layer)))
            seen.append(piece)
    tick(0.9)
    return replace(measure(seen, gold, resampler), attempts=tuple(attempts))


def write_table(found: Progress, path: Path) -> None:
    """The table is in the file, whole. Raises `KnownError`."""
    with written_whole(path) as out:
        # Spreadsheet programs take Devanagari for something else without the mark.
        out.write("\ufeff")
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(HEADER)
        writer.writerows(table_rows(found))


def _compared(pieces: list[Piece], with_gold: set[str]) -> set[str]:
    """Return the articles of which two layers are finished, gold and second passes among them."""
    counts = Counter(piece.document for piece in pieces if piece.stage is Stage.FINISHED)
    return {document for document, count in counts.items() if count + (document in with_gold) > 1}
