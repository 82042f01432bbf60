"""Build what is shipped: dist/ankan, its archive and dist/bundle.json, which says how large each part is.

`make bundle` runs it in .venv-bundle, which holds what the program needs and PyInstaller, and nothing else; with
`--with-torch` (`make bundle-full`) in .venv-bundle-full, for a bundle that also trains and runs Stanza's models.
"""

import argparse
import json
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import time
import zipfile
from collections import Counter
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "packaging")]

# The folders above are known only now.
import licences  # noqa: E402

from annotate.version import VERSION  # noqa: E402

DIST, BUILD = ROOT / "dist", ROOT / "build"
_SYSTEMS = {"linux": "linux", "win32": "windows", "darwin": "macos"}
# What is named by itself in the list of sizes; the rest is one line.
_LARGE_BYTES = 2_000_000


def main(arguments: list[str] | None = None) -> int:
    """Build the folder and the archive; return the exit status."""
    parser = argparse.ArgumentParser(description="Build the folder that is shipped, and its archive.")
    parser.add_argument("--with-torch", action="store_true", help="take torch, Stanza and the Stanza model in")
    parser.add_argument("--no-archive", action="store_true", help="leave the archive out")
    options = parser.parse_args(arguments)
    begun = time.monotonic()
    work = BUILD / ("full" if options.with_torch else "light")
    run(sys.executable, "packaging/icons.py", "build/icons")
    run(
        *(sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"),
        *("--distpath", str(DIST), "--workpath", str(work), "packaging/ankan.spec"),
        ANKAN_BUNDLE_TORCH="1" if options.with_torch else "0",
    )
    folder = DIST / "ankan"
    contents = json.loads((work / "ankan" / "contents.json").read_text(encoding="utf-8"))
    try:
        parts = licences.all_parts((source for _, source in contents), VERSION, with_torch=options.with_torch)
    except licences.Unlicensed as error:
        print(f"bundle: {error}", file=sys.stderr)
        return 1
    licences.write(parts, folder)
    add_files(folder)
    told = {
        "name": archive_name(with_torch=options.with_torch),
        "version": VERSION,
        "parts": [[part.name, part.version, part.licence.split("\n")[0], part.kind] for part in parts],
        "folder_bytes": size(folder),
        "large": sizes(folder),
    }
    if not options.no_archive:
        archive = make_archive(folder, DIST / told["name"])
        told |= {"archive": archive.name, "archive_bytes": archive.stat().st_size}
    told["built_in_seconds"] = round(time.monotonic() - begun)
    (DIST / "bundle.json").write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    print(report(told))
    return 0


def run(*command: str, **environment: str) -> None:
    """The command has succeeded, in the project's folder; else this ends with its exit status."""
    done = subprocess.run(command, cwd=ROOT, env={**os.environ, **environment}, stdin=subprocess.DEVNULL, check=False)
    if done.returncode:
        raise SystemExit(done.returncode)


def archive_name(*, with_torch: bool) -> str:
    """Return the archive's name without its ending: version, kind, system, processor."""
    kind = "-full" if with_torch else ""
    return f"ankan-{VERSION}{kind}-{_SYSTEMS.get(sys.platform, sys.platform)}-{platform.machine().lower()}"


def add_files(folder: Path) -> None:
    """What a person finds beside the program is in the folder: a readme, on Linux desktop file, type and icons."""
    shutil.copyfile(ROOT / "packaging" / "README-bundle.txt", folder / "README.txt")
    shutil.copyfile(ROOT / "CHANGELOG.md", folder / "CHANGELOG.md")
    (folder / "VERSION").write_text(f"{VERSION}\n", encoding="utf-8")
    if sys.platform.startswith("linux"):
        share = folder / "share"
        shutil.copytree(ROOT / "packaging" / "linux", share, dirs_exist_ok=True)
        (share / "install.sh").replace(folder / "install.sh")
        for size_ in (16, 24, 32, 48, 64, 128, 256, 512):
            shutil.copyfile(BUILD / "icons" / f"ankan-{size_}.png", share / f"ankan-{size_}.png")
        shutil.copyfile(ROOT / "resources" / "application" / "ankan.svg", share / "ankan.svg")


def make_archive(folder: Path, base: Path) -> Path:
    """Return the archive of the folder: .zip on Windows, elsewhere .tar.xz, in which files may be executed."""
    if sys.platform == "win32":
        path = base.with_name(f"{base.name}.zip")
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for file in sorted(folder.rglob("*")):
                archive.write(file, Path("ankan") / file.relative_to(folder))
        return path
    path = base.with_name(f"{base.name}.tar.xz")
    # On macOS the application beside the folder is what is shipped.
    shipped = folder.with_name("Ankan.app") if sys.platform == "darwin" else folder
    if not shutil.which("xz"):
        with tarfile.open(path, "w:xz", preset=3) as archive:
            archive.add(shipped, shipped.name, filter=_as_anybody)
        return path
    # The same on all cores. Level 6 takes three times as long, for a few per cent less.
    with path.open("wb") as packed:
        with (
            subprocess.Popen(["xz", "-3", "-T0"], stdin=subprocess.PIPE, stdout=packed) as xz,
            tarfile.open(fileobj=xz.stdin, mode="w|") as archive,
        ):
            archive.add(shipped, shipped.name, filter=_as_anybody)
        if xz.returncode:
            raise SystemExit("bundle: xz could not write the archive; is the disk full?")
    return path


def _as_anybody(member: tarfile.TarInfo) -> tarfile.TarInfo:
    member.uid = member.gid = 0
    member.uname = member.gname = ""
    return member


def size(folder: Path) -> int:
    """Return the bytes of all files in the folder; a link counts nothing."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())


def sizes(folder: Path) -> list[tuple[str, int]]:
    """Return the large parts, largest first, and the rest as one; a part is a package or a library."""
    counted: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            parts = path.relative_to(folder).parts
            name = parts[1] if parts[0] == "_internal" and len(parts) > 1 else parts[0]
            # numpy.libs is what numpy brings, resources/models a part of its own.
            name = "resources/models" if parts[1:3] == ("resources", "models") else name.removesuffix(".libs")
            counted[name] += path.stat().st_size
    large = [(name, count) for name, count in counted.most_common() if count >= _LARGE_BYTES]
    return [*large, ("all else", counted.total() - sum(count for _, count in large))]


def report(told: dict[str, object]) -> str:
    """Return the sizes as lines for people."""
    lines = [f"dist/ankan: {_mb(told['folder_bytes'])}"]
    lines += [f"  {name:32} {_mb(count)}" for name, count in told["large"]]  # type: ignore[attr-defined]
    if "archive" in told:
        lines.append(f"dist/{told['archive']}: {_mb(told['archive_bytes'])}")
    return "\n".join(lines)


def _mb(count: object) -> str:
    return f"{int(str(count)) / 1e6:7.1f} MB"


if __name__ == "__main__":
    sys.exit(main())
