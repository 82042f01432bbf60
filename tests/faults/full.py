"""A full or failing disk: `python -m tests.faults.full [--every 1] [--seed 1]`.

One scripted session is done again and again; each time another one of its writes or syncs fails, with a full disk
(which takes half of the write), an I/O error, or a failing sync, and everything after it too until the trouble is
mended. The act must be refused in a sentence, what is shown must stay as it was, and once the disk is well again the
same act must succeed without a restart and the session end as it does on a good disk.

With --real, for which it must be allowed to mount, the same is done on a file system in memory that is really full,
with some pages more left each time.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from annotate.edits import apply
from annotate.model import AnnotationSet
from storage.database import ProjectError
from storage.project import Project
from tests.faults import work
from tests.faults.shim import FULL, IOERR_FSYNC, IOERR_WRITE, Event, watched, why_not

ACTS = 14
PAGE = 4096
# A file system of 8 MiB, of which so many pages at most are left: more than the session needs.
_PAGES, _ROOM = 2048, 160
ERRORS = {"a full disk": (FULL, "is full"), "an I/O error": (IOERR_WRITE, "failed"), "a sync": (IOERR_FSYNC, "failed")}
Layers = dict[tuple[str, str], AnnotationSet]


@dataclass(slots=True)
class Trouble:
    """Counts writes, or syncs; from number ``begins`` on all fail until it is mended."""

    code: int
    begins: int = 0
    counted: int = 0
    is_mended: bool = True

    def __call__(self, event: Event) -> int:
        if event.kind != ("sync" if self.code == IOERR_FSYNC else "write"):
            return 0
        self.counted += 1
        if self.counted == self.begins:
            self.is_mended = False
        return 0 if self.is_mended else self.code


def session(
    path: Path, seed: int, trouble: Trouble, sentence: str, mend: Callable[[], None] = lambda: None
) -> tuple[Layers, int]:
    """Do the session; return what all layers are in the end, and how many acts were refused.

    A refused act is done again once the trouble, and what ``mend`` takes away, is over.
    """
    refused = 0
    rng = random.Random(seed)
    with watched(trouble), _opened(path, trouble, sentence, mend) as project:
        project._database.connection.execute("PRAGMA wal_autocheckpoint = 10")
        for _, (document, who, edit) in zip(range(ACTS), work.edits(rng, project), strict=False):
            before = project.annotations(document, who)
            try:
                project.apply(document, who, edit)
            except ProjectError as error:
                refused += 1
                if sentence not in str(error):
                    raise AssertionError(f"another sentence than expected: {error}") from error
                shown = _shown(project, document, who, before)
                if shown != before and not (trouble.code == IOERR_FSYNC and shown == apply(before, edit)):
                    raise AssertionError("what is not written is shown") from error
                trouble.is_mended = True
                mend()
                if project.annotations(document, who) == apply(before, edit):
                    # The emptying of a rollback journal has ended the act, and only its sync has failed.
                    continue
                project.apply(document, who, edit)
        # Closing folds the log into the file: where that fails nothing is lost.
    trouble.is_mended = True
    mend()
    with Project.open(path) as project:
        if problems := project.check():
            raise AssertionError(problems[0])
        layers = {
            (row.document, row.annotator): project.annotations(row.document, row.annotator) for row in project.layers()
        }
    return layers, refused


def _opened(path: Path, trouble: Trouble, sentence: str, mend: Callable[[], None]) -> Project:
    """Return the project; where opening it is refused, which is said too, once the disk is well."""
    try:
        return Project.open(path)
    except ProjectError as error:
        if not sentence or sentence not in str(error):
            raise
        trouble.is_mended = True
        mend()
        return Project.open(path)


def _shown(project: Project, document: str, who: str, before: AnnotationSet) -> AnnotationSet:
    """Return what can be read; where nothing can, because half of an act must be taken back first, what was there."""
    try:
        return project.annotations(document, who)
    except ProjectError:
        return before


def run(every: int, seed: int, *, is_shared: bool = False) -> dict[str, dict[str, int]]:
    """Return by kind of trouble at how many places it came, and how many acts were refused. Raises `AssertionError`.

    With ``is_shared`` on a share, where there is a rollback journal instead of a log.
    """
    told = {}
    for name, (code, sentence) in ERRORS.items():
        with tempfile.TemporaryDirectory() as folder:
            if is_shared:
                work.share(Path(folder))
            whole = Path(folder, "whole.ankan")
            work.make_project(whole)
            start = whole.read_bytes()
            good = Trouble(code)
            wanted, _ = session(whole, seed, good, sentence)
            refused = places = 0
            for begins in range(1, good.counted + 1, every):
                path = Path(folder, f"{begins}.ankan")
                path.write_bytes(start)
                found, count = session(path, seed, Trouble(code, begins), sentence)
                if _without_times(found) != _without_times(wanted):
                    raise AssertionError(f"{name} at {begins}: the session ended otherwise than on a good disk")
                refused += count
                places += 1
        told[f"{name} on a share" if is_shared else name] = {"places": places, "acts refused, then done": refused}
    return told


def run_on_a_full_disk(every: int, seed: int) -> dict[str, int]:
    """Return the same for a file system that is really full. Raises `AssertionError`."""
    with tempfile.TemporaryDirectory() as folder:
        # In pages, as all that is written comes in them.
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={_PAGES * PAGE}", "tmpfs", folder], check=True)
        try:
            path, filler = Path(folder, "p.ankan"), Path(folder, "filler")
            work.make_project(path)
            start = path.read_bytes()
            wanted, _ = session(path, seed, Trouble(FULL), "")
            refused = places = shut = 0
            for pages in range(0, _ROOM, every):
                for leftover in Path(folder).iterdir():
                    leftover.unlink()
                path.write_bytes(start)
                left = os.statvfs(folder)
                filler.write_bytes(bytes(left.f_bavail * left.f_frsize - pages * PAGE))
                mend = partial(filler.unlink, missing_ok=True)
                try:
                    found, count = session(path, seed, Trouble(FULL), "", mend)
                except ProjectError:
                    # Too little room even for opening it, which is said, too.
                    shut += 1
                    mend()
                    found, count = session(path, seed, Trouble(FULL), "")
                if _without_times(found) != _without_times(wanted):
                    raise AssertionError(f"with {pages} pages left the session ended otherwise than on a good disk")
                refused += count
                places += 1
        finally:
            subprocess.run(["umount", folder], check=True)
    return {"places": places, "acts refused, then done": refused, "openings refused, then done": shut}


def _without_times(layers: Layers) -> dict[tuple[str, str], str]:
    return {key: repr(layer) for key, layer in layers.items()}


def main() -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--every", type=int, default=1, help="fail at every this many-th place only")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--real", action="store_true", help="also fill a file system in memory (as root)")
    arguments = parser.parse_args()
    if reason := why_not():
        print(f"skipped: {reason}", file=sys.stderr)
        return 0
    told = run(arguments.every, arguments.seed) | run(arguments.every, arguments.seed, is_shared=True)
    if arguments.real:
        told["a disk that is really full"] = run_on_a_full_disk(arguments.every, arguments.seed)
    print(json.dumps(told, ensure_ascii=False, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
