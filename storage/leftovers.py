"""What earlier exports of the same name left beside a new one: nobody may take an old part for a new one."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

MANIFEST = "manifest.json"


@dataclass(frozen=True, slots=True)
class Leftovers:
    """Files beside an export that are none of its own.

    ``outdated`` are named by the manifest of the export before, and are still what it says; ``others`` are named like
    parts of the export, but changed since, or of unknown origin.
    """

    outdated: tuple[Path, ...] = ()
    others: tuple[Path, ...] = ()


def leftovers(out: Path, made: Iterable[Path]) -> Leftovers:
    """Return what will lie beside the export ``out``, whose own files are ``made``. Raises `OSError`."""
    manifest = out.with_name(f"{out.name}.{MANIFEST}")
    own = {path.name for path in made} | {manifest.name}
    known = {name: digest for name, digest in _named(manifest).items() if name not in own}
    there = ((out.with_name(name), digest) for name, digest in sorted(known.items()))
    outdated = tuple(path for path, digest in there if path.is_file() and file_hash(path) == digest)
    alike = (path for path in sorted(out.parent.iterdir()) if _is_like(path.name, out) and path.is_file())
    return Leftovers(outdated, tuple(path for path in alike if path.name not in own and path not in outdated))


def _named(manifest: Path) -> dict[str, str]:
    """Return the files that an earlier manifest names, with their hashes; none where it is no manifest of ours."""
    try:
        files = json.loads(manifest.read_text(encoding="utf-8"))["files"]
        found = {str(file["path"]): str(file["sha256"]) for file in files}
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return {}
    # Files beside the manifest only: whoever wrote into it names no way to somewhere else.
    return {name: digest for name, digest in found.items() if name not in ("", ".", "..") and Path(name).name == name}


def _is_like(name: str, out: Path) -> bool:
    """True for a name that an export gives to a part, or to what lies beside a part."""
    return name.startswith(f"{out.stem}.") and out.suffix in name.removeprefix(out.stem)


def file_hash(path: Path) -> str:
    """Return the sha256 of the file's bytes, read piece by piece."""
    with path.open("rb") as stream:
        digest = sha256()
        while block := stream.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
