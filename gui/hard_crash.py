"""Crashes below Python: the stacks at that moment go to a file, which the next start finds and offers.

A file holds names of functions, files and lines of the program, and nothing else (faulthandler).
"""

import faulthandler
import os
import time
from collections.abc import Callable
from pathlib import Path

_PATTERN = "crash-*.txt"
# What a process that was killed leaves empty is of no use to anybody after a week.
_STALE_SECONDS = 7 * 24 * 3600


def take_crashes(folder: Path) -> str:
    """Return what earlier runs have written when they crashed, empty when none did; it is told once."""
    told = []
    for file in sorted(folder.glob(_PATTERN)):
        try:
            text = file.read_text(encoding="utf-8", errors="replace")
            if text.strip():
                told.append(text)
                file.replace(file.with_name("last-crash.txt"))
            elif time.time() - file.stat().st_mtime > _STALE_SECONDS:
                file.unlink()
        except OSError:
            # Another window has just taken it, or the disk is gone: neither may keep the program from starting.
            continue
    return "\n".join(told)


def record_crashes(folder: Path) -> Callable[[], None]:
    """From now on a crash writes its stacks into a file of this process; what is returned ends that, without a file."""
    path = folder / f"crash-{os.getpid()}.txt"
    try:
        file = path.open("w", encoding="utf-8")
    except OSError:
        return lambda: None
    faulthandler.enable(file)

    def end() -> None:
        faulthandler.disable()
        file.close()
        path.unlink(missing_ok=True)

    return end
