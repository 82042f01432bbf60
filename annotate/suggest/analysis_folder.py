"""Whether a folder of Stanza models can analyse texts. It is asked for at the start of the window: no numpy here."""

import json
from pathlib import Path

PROCESSORS = ("pos", "lemma", "depparse")


def can_analyse(folder: Path) -> bool:
    """True when the folder's default package names models for parts of speech, lemmas and dependencies."""
    return analysis_packages(folder) is not None


def analysis_packages(folder: Path) -> dict[str, str] | None:
    """Return the package of each processor in the folder's default package, None unless all of them are there."""
    try:
        default = json.loads((folder / "resources.json").read_text(encoding="utf-8"))["hi"]["packages"]["default"]
        packages = {processor: str(default[processor]) for processor in PROCESSORS}
    except (OSError, ValueError, RecursionError, KeyError, TypeError):
        return None
    is_there = all((folder / "hi" / name / f"{package}.pt").is_file() for name, package in packages.items())
    return packages if is_there else None
