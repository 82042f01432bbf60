"""Make a release: `make release`. Checks first; builds, tries and lists what is shipped; tags last; pushes nothing.

dist/ then holds the archive, ankan-VERSION-….cdx.json (CycloneDX: everything inside, with versions and licences) and
SHA256SUMS. `release.py check` only says what stands in the way; `release.py list` makes the list and the sums of what
was built, which CI does on each system.
"""

import hashlib
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
# Where an environment has its programs; on Windows it has not been run.
_SCRIPTS = "Scripts" if sys.platform == "win32" else "bin"
_VERSION = re.compile(r"\d+\.\d+\.\d+(rc\d+)?")


def problems(version: str, *, project: str, changelog: str, status: str, tags: Iterable[str]) -> list[str]:
    """Return, in sentences, what keeps this version from being released; nothing is empty.

    ``project`` is the version in pyproject.toml, ``status`` what `git status --porcelain` says.
    """
    found = []
    if status.strip():
        found.append("The working tree is not clean: commit or put aside what `git status` names.")
    if not _VERSION.fullmatch(version):
        found.append(f"{version} is no version: three numbers, or three numbers and rc1, rc2 ...")
    if project != version:
        found.append(f"annotate/version.py says {version} and pyproject.toml {project}: they must be the same.")
    if not re.search(rf"^## \[{re.escape(version)}\] - \d{{4}}-\d\d-\d\d$", changelog, re.MULTILINE):
        found.append(
            f"CHANGELOG.md has no section `## [{version}] - YYYY-MM-DD`: rename Unreleased, and begin a new one."
        )
    if f"v{version}" in tags:
        found.append(f"The tag v{version} is there already: a version is released once.")
    return found


def only_inside(bill: dict[str, Any], parts: Iterable[Iterable[str]]) -> dict[str, Any]:
    """Return the bill of the environment, cut down to the bundle: its packages, and what came from the system.

    ``parts`` are those of dist/bundle.json: name, version, licence and kind each.
    """
    rows = [tuple(part) for part in parts]
    licences = {_plain(name): [{"license": {"name": licence}}] for name, _version, licence, _kind in rows}
    # Where the metadata of a package name no licence the bundle's list does.
    components = [
        each if each.get("licenses") else {**each, "licenses": licences[_plain(each["name"])]}
        for each in bill["components"]
        if _plain(each["name"]) in licences
    ]
    known = {_plain(each["name"]) for each in components}
    for name, version, _licence, kind in rows:
        if _plain(name) not in known and kind != "the program":
            told = {"type": "library", "bom-ref": f"{kind}: {name}", "name": name, "description": kind}
            components.append({**told, "version": version, "licenses": licences[_plain(name)]})
    refs = {each["bom-ref"] for each in components} | {bill["metadata"]["component"]["bom-ref"]}
    dependencies = [
        {**each, **({"dependsOn": [ref for ref in each["dependsOn"] if ref in refs]} if "dependsOn" in each else {})}
        for each in bill.get("dependencies", [])
        if each["ref"] in refs
    ]
    return {**bill, "components": components, "dependencies": dependencies}


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def sums(paths: Iterable[Path]) -> str:
    """Return the lines of SHA256SUMS, as `sha256sum --check` reads them."""
    return "".join(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(paths))


def check() -> list[str]:
    """Return what stands in the way here and now."""
    return problems(
        version(),
        project=tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"],
        changelog=(ROOT / "CHANGELOG.md").read_text(encoding="utf-8"),
        status=_said("git", "status", "--porcelain"),
        tags=_said("git", "tag", "--list").split(),
    )


def version() -> str:
    """Return the program's version, from the one place where it stands."""
    text = (ROOT / "annotate" / "version.py").read_text(encoding="utf-8")
    found = re.search(r'^VERSION = "(.+)"$', text, re.MULTILINE)
    if found is None:
        raise SystemExit("release: annotate/version.py says no version")
    return found[1]


def list_what_was_built(bundle_python: str = f".venv-bundle/{_SCRIPTS}/python") -> list[Path]:
    """The CycloneDX list and SHA256SUMS are beside the archive; returns all three."""
    built = json.loads((DIST / "bundle.json").read_text(encoding="utf-8"))
    bill = DIST / f"{built['name']}.cdx.json"
    command = ["-m", "cyclonedx_py", "environment", "--pyproject", "pyproject.toml", "--output-reproducible"]
    _run(sys.executable, *command, "--of", "JSON", "-o", str(bill), bundle_python)
    told = only_inside(json.loads(bill.read_text(encoding="utf-8")), built["parts"])
    bill.write_text(json.dumps(told, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    shipped = [DIST / built["archive"], bill]
    (DIST / "SHA256SUMS").write_text(sums(shipped), encoding="utf-8")
    return [*shipped, DIST / "SHA256SUMS"]


def main(arguments: list[str]) -> int:
    """Return the exit status: 0 when all was done, 1 when something stands in the way."""
    if arguments[:1] == ["list"]:
        print(*list_what_was_built(*arguments[1:2]), sep="\n")
        return 0
    if found := check():
        print("\n".join(found), file=sys.stderr)
        return 1
    if arguments == ["check"]:
        print(f"Version {version()} can be released.")
        return 0
    for target in ("check", "test", "bundle", "bundle-test"):
        _run("make", target)
    files = list_what_was_built()
    _run("git", "tag", "--annotate", f"v{version()}", "--message", f"Ankan {version()}")
    print(f"Ankan {version()} is built and tagged. Publish the tag v{version()} and these files:", *files, sep="\n  ")
    return 0


def _run(*command: str) -> None:
    if (done := subprocess.run(command, cwd=ROOT, check=False)).returncode:
        raise SystemExit(done.returncode)


def _said(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
