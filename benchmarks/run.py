"""Measures what must stay fast and prints it: ``make bench``, ``make bench ARGS='--only edit --json out.json'``."""

import argparse
import importlib
import json
import os
import platform
import sys
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import qVersion

from benchmarks.measure import Measured

_PARTS = ("start", "edit", "commit", "suggest", "agreement")
# Only when asked for by name: they take very long.
_LONG = ("exchange", "adding", "find", "many", "together", "editor", "scale", "reviewed", "cluster")


def machine() -> dict[str, object]:
    """Return what the figures depend on."""
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "platform": platform.platform(),
        "machine": platform.machine(),
        "cpus": os.cpu_count(),
        "load": round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None,
        "python": platform.python_version(),
        "qt": qVersion(),
    }


def main(arguments: list[str] | None = None) -> int:
    """Measure, print, and write the JSON file if one is wanted."""
    parser = argparse.ArgumentParser(description="Measure what must stay fast.")
    parser.add_argument("--only", choices=(*_PARTS, *_LONG), help="measure this part only")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures to this file")
    parser.add_argument(
        "--articles", type=int, action="append", help="of scale and reviewed: this size only; may be given again"
    )
    options = parser.parse_args(arguments)
    facts = machine()
    print("   ".join(f"{name} {value}" for name, value in facts.items()), flush=True)
    figures: list[Measured] = []
    for part in (*_PARTS, *_LONG):
        if options.only == part or (options.only is None and part in _PARTS):
            # Imported only now: one part must not warm up, or weigh down, another.
            given = [options.articles] if part in ("scale", "reviewed") and options.articles else []
            made: list[Measured] = importlib.import_module(f"benchmarks.{part}").run(*given)
            print("\n" + "\n".join(figure.to_text() for figure in made), flush=True)
            figures.extend(made)
    if options.json is not None:
        text = json.dumps({"machine": facts, "figures": [figure.to_json() for figure in figures]}, indent=2)
        options.json.write_text(text + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
