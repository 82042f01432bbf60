"""Whose work is inside the bundle, under which licence, with the texts: LICENSES/ and LICENSES.html.

Everything comes from what is installed: Python packages from their metadata, the system's libraries from Debian's
copyright files, Python from its own. What is there only under the GPL or a like licence, or under none that is named,
stops the build: `unacceptable` is the rule.
"""

import html
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TEXTS = Path(__file__).resolve().parent / "licences"

# What a package's metadata does not say in a form that can be read, each looked up in the text it brings.
_SAID_HERE = {
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
    "pyinstaller-hooks-contrib": "Apache-2.0",  # its parts that go into a bundle; the GPL is that of its hooks
    "scipy": "BSD-3-Clause",
    "dkpro-cassis": "Apache-2.0",
}
# Packages that name a licence but bring no text of it.
_TEXT_OF = {"LGPL-3.0-only": ("LGPL-3.0.txt", "GPL-3.0.txt"), "Apache": ("Apache-2.0.txt",), "MIT": ("MIT.txt",)}
# Debian's copyright files that are not in the form that can be read, or whose first licence is that of another part.
_DEBIAN = {
    "libgcc-s1": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libstdc++6": "GPL-3.0-or-later WITH GCC-exception-3.1",
    "libbz2-1.0": "bzip2-1.0.6",
    "libcap2": "BSD-3-Clause OR GPL-2.0-only",
    "libcom-err2": "MIT",
    "libfontconfig1": "HPND",
    "libfreetype6": "FTL OR GPL-2.0-only",
    "libgcrypt20": "LGPL-2.1-or-later",
    "libglib2.0-0": "LGPL-2.1-or-later",
    "libgpg-error0": "LGPL-2.1-or-later",
    "libgssapi-krb5-2": "MIT",
    "libk5crypto3": "MIT",
    "libkeyutils1": "LGPL-2.0-or-later",
    "libkrb5-3": "MIT",
    "libkrb5support0": "MIT",
    "liblz4-1": "BSD-2-Clause",
    "liblzma5": "0BSD",
    "libpng16-16": "libpng",
    "libssl3": "Apache-2.0",
    "libsqlite3-0": "Public Domain",
    "libsystemd0": "LGPL-2.1-or-later",
    "libuuid1": "BSD-3-Clause",
    "libx11-6": "MIT",
    "libx11-xcb1": "MIT",
    "libzstd1": "BSD-3-Clause OR GPL-2.0-only",
    "zlib1g": "Zlib",
    **dict.fromkeys(("libxau6", "libxdmcp6", "libxkbcommon0", "libxkbcommon-x11-0"), "MIT"),
}


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of somebody's work in the bundle, with its licence and the files that hold the licence's text."""

    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]
    kind: str = "Python package"


class Unlicensed(Exception):
    """Something is inside that may not be, or of which nobody knows whether it may."""


def unacceptable(licence: str) -> bool:
    """Return whether a program under the Apache licence may not be shipped with work under this licence alone.

    Of alternatives (OR, /) one has to be acceptable, of what is joined (AND, commas) every part. The GPL is acceptable
    with an exception for what is linked to it, the LGPL as it is: its libraries are files of their own in the folder.
    """
    if not licence.strip():
        return True
    alternatives = re.split(r"\s+or\s+(?!later)|/", licence, flags=re.IGNORECASE)
    return all(any(_is_strong(part) for part in re.split(r"\s+and\s+|,", each, flags=re.I)) for each in alternatives)


def _is_strong(part: str) -> bool:
    if re.search(r"exception|\bWITH\b", part):
        return False
    plain = re.sub(r"L(esser )?GPL|(Lesser|Library) General Public", "", part, flags=re.IGNORECASE)
    return bool(re.search(r"GPL|General Public|SSPL|proprietary|unknown", plain, re.IGNORECASE))


def python_parts(sources: Sequence[Path], installed: Iterable[Distribution]) -> tuple[list[Part], set[Path]]:
    """Return the installed packages of which a file is among the sources, and the sources that are theirs."""
    wanted, parts, theirs = set(sources), [], set()
    for package in installed:
        files = {Path(str(package.locate_file(file))) for file in package.files or ()}
        if inside := files & wanted:
            theirs |= inside
            parts.append(_python_part(package, files))
    return parts, theirs


def _python_part(package: Distribution, files: Iterable[Path]) -> Part:
    told, name = package.metadata, package.metadata["Name"]
    classifiers = [each for each in told.get_all("Classifier") or () if each.startswith("License ::")]
    licence = (
        _SAID_HERE.get(name.lower())
        or told.get("License-Expression")
        or (told.get("License") or "").strip()
        or " AND ".join(each.rsplit(" :: ", 1)[-1] for each in classifiers)
    )
    is_text = re.compile(r"^(licen[cs]e|copying|notice|thirdparty|ofl)", re.IGNORECASE)
    texts = sorted(file for file in files if is_text.match(file.name) and file.suffix != ".py" and file.is_file())
    if not texts:
        texts = [TEXTS / text for word, names in _TEXT_OF.items() if word in licence for text in names]
    return Part(name, package.version, licence, tuple(texts))


def debian_owner(path: Path) -> str:
    """Return the package of Debian that this file belongs to; empty where that is not known."""
    real = path.resolve()
    # /lib is a link to /usr/lib nowadays, and packages name either.
    for name in (str(real), str(real).removeprefix("/usr")):
        done = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True, check=False)
        if done.returncode == 0:
            return done.stdout.split(": ")[0].split(":")[0].split(",")[0]
    return ""


def system_part(path: Path, owner: Callable[[Path], str] = debian_owner) -> Part:
    """Return the part that a library of the system belongs to. Raises `Unlicensed` where nothing says which."""
    package = owner(path)
    copyright_file = Path("/usr/share/doc") / package / "copyright"
    if not package or not copyright_file.is_file():
        raise Unlicensed(f"{path} is no part of a package that says its licence; drop it in packaging/shedding.py")
    version = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Version}", package], capture_output=True, text=True, check=True
    )
    licence = _DEBIAN.get(package) or debian_licence(copyright_file.read_text(encoding="utf-8", errors="replace"))
    if package.startswith("libxcb"):
        licence = "MIT"
    return Part(package, version.stdout.strip(), licence, (copyright_file,), "library of the system")


def debian_licence(text: str) -> str:
    """Return the licence that a copyright file in Debian's form gives for all files; empty where it gives none."""
    for paragraph in text.split("\n\n"):
        if re.search(r"^Files:\s*\*\s*$", paragraph, re.MULTILINE) and (
            found := re.search(r"^License:\s*(.+)$", paragraph, re.MULTILINE)
        ):
            return found[1].strip()
    return ""


def own_parts(version: str, *, with_torch: bool) -> list[Part]:
    """Return the program itself and what lies in resources/ under other licences, and the interpreter."""
    stdlib = Path(sysconfig.get_path("stdlib"))
    models = ROOT / "resources" / "models"
    parts = [
        Part("Ankan", version, "Apache-2.0", (ROOT / "LICENSE",), "the program"),
        Part("Noto Serif Devanagari", "", "OFL-1.1", (ROOT / "resources" / "fonts" / "OFL.txt",), "typeface"),
        Part("Model hi-encoder", "", "CC-BY-SA-4.0", (models / "hi-encoder" / "MODEL.md",), "model"),
        Part("Python", sys.version.split()[0], "PSF-2.0", _python_texts(stdlib), "interpreter"),
    ]
    if with_torch:
        parts.append(Part("Model hi", "", "CC-BY-SA-4.0", (models / "hi" / "MODEL.md",), "model"))
    return parts


def _python_texts(stdlib: Path) -> tuple[Path, ...]:
    places = (stdlib / "LICENSE.txt", stdlib.parent.parent / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt")
    return tuple(place for place in places if place.is_file())[:1]


def all_parts(sources: Iterable[str], version: str, *, with_torch: bool) -> list[Part]:
    """Return every part of the bundle made of these files. Raises `Unlicensed` naming those that may not be inside."""
    paths = [Path(source) for source in sources if Path(source).is_absolute()]
    packages, theirs = python_parts(paths, distributions())
    own_places = (ROOT, Path(sys.prefix), Path(sysconfig.get_path("stdlib")))
    system = {}
    for path in paths:
        is_named = path in theirs or any(path.is_relative_to(place) for place in own_places)
        # Elsewhere the system's libraries stay with the system: Windows and macOS have them all.
        if is_named or path.name.startswith("libpython") or not sys.platform.startswith("linux"):
            continue
        part = system_part(path)
        system[part.name] = part
    parts = [
        *own_parts(version, with_torch=with_torch),
        *sorted(packages, key=_by_name),
        *sorted(system.values(), key=_by_name),
    ]
    if bad := [f"{part.name}: {part.licence or 'no licence named'}" for part in parts if unacceptable(part.licence)]:
        raise Unlicensed("may not be shipped: " + "; ".join(bad))
    if bare := [part.name for part in parts if not part.texts]:
        raise Unlicensed("without a licence's text: " + ", ".join(bare))
    return parts


def _by_name(part: Part) -> str:
    return part.name.lower()


def write(parts: Sequence[Part], folder: Path) -> None:
    """LICENSES/ with a folder a part and LICENSES.html are in the folder."""
    texts = folder / "LICENSES"
    rows = []
    for part in parts:
        place = texts / re.sub(r"[^\w.+-]+", "-", part.name)
        place.mkdir(parents=True, exist_ok=True)
        links = []
        for number, text in enumerate(part.texts):
            name = text.name if text.suffix else f"{text.name}.txt"
            if (place / name).exists():
                name = f"{number}-{name}"
            shutil.copyfile(text, place / name)
            links.append(f'<a href="LICENSES/{place.name}/{name}">{html.escape(name)}</a>')
        cells = (html.escape(each) for each in (part.name, part.version, part.kind, _short(part.licence)))
        rows.append(f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}<td>{' '.join(links)}</td></tr>")
    page = (
        '<!doctype html><html lang="en"><meta charset="utf-8"><title>Licences of what is in Ankan</title>'
        "<style>body{font:15px sans-serif;margin:2em auto;max-width:70em}td,th{text-align:left;vertical-align:top;"
        "padding:.25em 1em .25em 0;border-bottom:1px solid #ccc}</style><h1>Licences of what is in Ankan</h1>"
        "<p>Qt, PySide6 and the libraries marked LGPL lie in this folder as files of their own: you may put other "
        "versions of them in their place.</p><table><tr><th>part</th><th>version</th><th>what</th><th>licence</th>"
        f"<th>text</th></tr>{''.join(rows)}</table></html>\n"
    )
    (folder / "LICENSES.html").write_text(page, encoding="utf-8")


def _short(licence: str) -> str:
    line = licence.split("\n")[0]
    return line if len(line) <= 90 else f"{line[:90]}…"
