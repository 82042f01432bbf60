"""The files that ship with the program, found from the source tree and from the packaged program alike."""

from pathlib import Path

ROOT = Path(__file__).parent


def path(*parts: str) -> Path:
    """Return the path of a resource that exists; FileNotFoundError names the one that does not."""
    found = ROOT.joinpath(*parts)
    if not found.exists():
        raise FileNotFoundError(
            f"The resource {'/'.join(parts)!r} is missing from {ROOT}: the installation is not whole."
        )
    return found
