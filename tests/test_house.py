"""The rules of the house that no module can hold by itself."""

import ast
import re
import socket
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from annotate.version import VERSION

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
HEAVY = ("PySide6", "torch", "stanza")


def make_run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", timeout=120, check=False)


def heavy_modules_after(code: str) -> list[str]:
    """The heavy packages that a fresh interpreter has imported once it ran ``code``."""
    report = f"import sys\n{code}\nprint('HEAVY', *[name for name in {HEAVY!r} if name in sys.modules])"
    done = make_run(sys.executable, "-c", report)
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()[-1].split()[1:]


def git(*args: str) -> str:
    # The checkout may belong to another user than the one who runs the tests (containers do that).
    done = make_run("git", "-c", "safe.directory=*", *args)
    if done.returncode not in (0, 1):
        pytest.skip(f"needs a git checkout: {done.stderr.strip()}")
    return done.stdout


def test_importing_annotate_and_storage_pulls_in_neither_qt_nor_torch():
    assert heavy_modules_after("import annotate, storage") == []


def test_every_module_of_annotate_and_storage_is_imported_without_qt_and_torch():
    modules = [
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for package in ("annotate", "storage")
        for file in sorted((ROOT / package).rglob("*.py"))
    ]
    assert heavy_modules_after("\n".join(f"import {module}" for module in modules)) == []


def test_the_window_starts_without_numpy_and_the_models_packages():
    code = "import gui.window\nassert not {'numpy', 'scipy', 'onnxruntime', 'tokenizers'} & set(sys.modules)"
    assert heavy_modules_after(code) == ["PySide6"]


def test_what_is_asked_for_later_is_no_part_of_the_start_that_is_measured():
    later = {
        "annotate.training.project_gold",
        "gui.dialogs.preferences",
        "gui.dialogs.training",
        "storage.formats",
        "storage.pack_desk",
        "storage.readers.word",
    }
    heavy_modules_after(f"import gui.app, gui.smoke_session\nassert not {later!r} & set(sys.modules)")


def test_help_pulls_in_neither_qt_nor_torch():
    code = (
        "import runpy\nsys.argv = ['main.py', '--help']\n"
        "try:\n    runpy.run_path('main.py', run_name='__main__')\n"
        "except SystemExit as stop:\n    assert not stop.code, stop.code"
    )
    assert heavy_modules_after(code) == []


def test_main_imports_only_the_commands():
    tree = ast.parse((ROOT / "main.py").read_text(encoding="utf-8"))
    imported: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            imported.update(alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            imported.add((node.module or "").partition(".")[0])
    assert imported - sys.stdlib_module_names == {"commands"}


def test_the_import_arrows_hold():
    done = make_run(str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache")
    assert done.returncode == 0, done.stdout + done.stderr


def test_void_calls_into_qt_keep_the_reference_count_of_none():
    # PySide6 6.12.0 on Python 3.11 lost one reference to None with every void call; the process died after some 5,300.
    from PySide6.QtCore import QObject

    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        thing.setObjectName("अंकन")
    assert sys.getrefcount(None) - before > -100


def test_no_file_names_a_registry_host_or_a_path_of_one_machine():
    # Put together here, so that this file does not contain them.
    hosts = [".".join(parts) for parts in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"))]
    hosts.append(".".join(("download", "pytorch", "org")))
    paths = ["/" + path for path in ("work/", "opt/wheels", "opt/pypi", "root/")]
    pattern = "|".join([*map(re.escape, hosts), *(f"(^|[^[:alnum:]_.~}}-]){re.escape(path)}" for path in paths)])
    assert git("grep", "-I", "-n", "-E", pattern) == ""


def test_every_dependency_is_pinned_within_its_range():
    groups = {"runtime": PROJECT["dependencies"], **PROJECT["optional-dependencies"]}
    # The other readers have an environment, and so a list of versions, of their own.
    consumers = {"consumers": groups.pop("consumers")}
    for file, required in (("constraints.txt", groups), ("packaging/setup/consumers.txt", consumers)):
        pins = {}
        for line in (ROOT / file).read_text(encoding="utf-8").splitlines():
            if not line.startswith("#"):
                assert re.fullmatch(r"[A-Za-z0-9._-]+==[0-9A-Za-z.]+", line), line
                name, _, version = line.partition("==")
                pins[canonicalize_name(name)] = version
        for requirement in (Requirement(line) for group in required.values() for line in group):
            pinned = pins.get(canonicalize_name(requirement.name))
            assert pinned is not None, f"{requirement.name} is not in {file}"
            assert requirement.specifier.contains(pinned), f"{requirement} does not allow the pinned {pinned}"


def test_the_version_is_the_same_everywhere():
    assert PROJECT["version"] == VERSION


def test_a_connection_to_another_machine_fails_the_test():
    with socket.socket() as sock, pytest.raises(pytest.fail.Exception, match="tried to connect"):
        sock.connect(("192.0.2.1", 80))
    with pytest.raises(pytest.fail.Exception, match="look up"):
        socket.getaddrinfo("example.invalid", 80)


def test_the_program_and_its_metadata_name_one_version() -> None:
    metadata = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert metadata["project"]["version"] == VERSION
