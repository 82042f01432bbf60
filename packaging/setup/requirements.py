"""Print what pip is to install: `requirements.py runtime dev` whole groups, `requirements.py only-torch` one line.

The groups stand in pyproject.toml: `light` are its dependencies, `runtime` those with the group `torch`, any other name
is one of the optional groups. Ankan is no wheel, so pip cannot be asked to install "the project"; this reads the same
lines that pip would read.
"""

import sys
import tomllib
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def requirements(names: list[str]) -> list[str]:
    """Return the requirement lines of the named groups, in the order of the file."""
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    groups = {"light": project["dependencies"], **project["optional-dependencies"]}
    groups["runtime"] = [*groups["light"], *groups["torch"]]
    groups["only-torch"] = [line for line in groups["torch"] if line.startswith("torch==")]
    unknown = [name for name in names if name not in groups]
    if unknown:
        raise SystemExit(f"requirements.py: no group {unknown[0]!r} in {PYPROJECT}; there are {', '.join(groups)}.")
    return [line for name in names for line in groups[name]]


if __name__ == "__main__":
    print("\n".join(requirements(sys.argv[1:])))
