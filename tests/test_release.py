"""A release is refused with a sentence for each thing that stands in its way; lists hold what is inside and no more."""

import hashlib
import importlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

from annotate.version import VERSION

ROOT = Path(__file__).resolve().parent.parent
GOOD = {
    "project": "1.2.0",
    "changelog": "# C\n\n## [Unreleased]\n\n## [1.2.0] - 2026-12-01\n",
    "status": "",
    "tags": ["v1.1.0"],
}


@pytest.fixture
def release(monkeypatch):
    monkeypatch.syspath_prepend(str(ROOT / "packaging"))
    return importlib.import_module("release")


def test_a_clean_tree_with_its_section_and_without_its_tag_is_released(release):
    assert release.problems("1.2.0", **GOOD) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"status": " M gui/app.py\n"}, "not clean"),
        ({"status": "?? new.py\n"}, "not clean"),
        ({"project": "1.1.0"}, "pyproject.toml 1.1.0"),
        ({"changelog": "## [Unreleased]\n"}, "no section"),
        ({"changelog": "## [1.2.0]\n"}, "no section"),
        ({"changelog": "## [1x2x0] - 2026-12-01\n"}, "no section"),
        ({"tags": ["v1.2.0"]}, "there already"),
    ],
)
def test_each_thing_in_the_way_is_named(release, change, said):
    (problem,) = release.problems("1.2.0", **{**GOOD, **change})
    assert said in problem


def test_what_is_no_version_is_no_release(release):
    assert any("is no version" in each for each in release.problems("1.2", **GOOD))


def test_the_version_stands_in_one_place_that_the_release_reads(release):
    assert release.version() == VERSION


def test_a_dirty_tree_is_refused_by_the_command_itself(release, monkeypatch, tmp_path, capsys):
    ran = []
    monkeypatch.setattr(release, "_run", lambda *command: ran.append(command))
    monkeypatch.setattr(release, "_said", lambda *command: " M x\n" if "status" in command else "")
    assert release.main([]) == 1
    assert "not clean" in capsys.readouterr().err
    assert ran == []


def test_the_list_holds_what_is_inside_and_the_system_s_libraries_too(release):
    bill = {
        "metadata": {"component": {"bom-ref": "root-component", "name": "ankan"}},
        "components": [
            {"bom-ref": "a==1", "name": "A_x"},
            {"bom-ref": "b==1", "name": "b", "licenses": [{"license": {"id": "Apache-2.0"}}]},
            {"bom-ref": "pip==2", "name": "pip"},
        ],
        "dependencies": [{"ref": "a==1", "dependsOn": ["pip==2"]}, {"ref": "pip==2"}, {"ref": "root-component"}],
    }
    parts = [
        ["Ankan", "1", "Apache-2.0", "the program"],
        ["a-x", "1", "MIT", "Python package"],
        ["b", "1", "Apache License 2.0", "Python package"],
        ["libz", "3", "Zlib", "library of the system"],
    ]
    told = release.only_inside(bill, parts)
    assert [each["name"] for each in told["components"]] == ["A_x", "b", "libz"]
    assert [each["licenses"][0]["license"] for each in told["components"]] == [
        {"name": "MIT"},  # silent metadata: as the bundle's own list has it
        {"id": "Apache-2.0"},
        {"name": "Zlib"},
    ]
    assert told["dependencies"] == [{"ref": "a==1", "dependsOn": []}, {"ref": "root-component"}]


def test_the_sums_are_those_that_sha256sum_reads(release, tmp_path):
    (tmp_path / "b").write_bytes(b"two")
    (tmp_path / "a").write_bytes("एक".encode())
    lines = release.sums([tmp_path / "b", tmp_path / "a"]).splitlines()
    assert lines == [f"{hashlib.sha256((tmp_path / name).read_bytes()).hexdigest()}  {name}" for name in "ab"]


def test_workflows_pin_every_action_and_call_targets_that_make_knows():
    made = (ROOT / "Makefile").read_text(encoding="utf-8")
    flows = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
    assert flows
    for flow in flows:
        text = flow.read_text(encoding="utf-8")
        assert "{{ secrets" not in text
        for line in text.splitlines():
            words = line.split()
            if "uses:" in words:
                assert "@v" in words[-1], line
                assert words[-1].rsplit("@v", 1)[1].count(".") == 2, line
            if line.strip().startswith("- run: make "):
                targets = words[3:]
                assert targets, line
                assert all(f"\n{target}:" in made for target in targets), line


def test_the_scripts_of_the_shell_parse():
    for script in ("packaging/linux/install.sh", "packaging/macos/sign.sh", "packaging/setup/setup.sh"):
        subprocess.run(["sh", "-n", ROOT / script], check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="programs of a shell stand for Python and for `id`")
@pytest.mark.parametrize("place", ["bin/python", "Scripts/python.exe"])
def test_setting_up_finds_python_where_windows_has_it_and_where_others_do(tmp_path, place):
    (tmp_path / "packaging" / "setup").mkdir(parents=True)
    for name in ("packaging/setup/setup.sh", "pyproject.toml", "constraints.txt"):
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    called = tmp_path / "called"
    for path, body in (
        (tmp_path / "env" / place, f'echo "$@" >>{called}'),
        # Nobody who may install packages of the system.
        (tmp_path / "tools" / "id", "echo 1000"),
    ):
        path.parent.mkdir(parents=True)
        path.write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        path.chmod(0o755)
    env = {"PATH": f"{tmp_path / 'tools'}:{os.environ['PATH']}", "VENV": "env", "PYTHON": sys.executable}
    command = ["sh", tmp_path / "packaging" / "setup" / "setup.sh"]
    # The environment of a release has no Qt, whose tool makes the translations.
    subprocess.run([*command, "release"], env=env, check=True, capture_output=True)
    assert "-m pip install" in called.read_text(encoding="utf-8")
    assert "update.py release" not in called.read_text(encoding="utf-8")
    subprocess.run([*command, "light", "dev"], env=env, check=True, capture_output=True)
    assert "update.py release" in called.read_text(encoding="utf-8")
    assert list((tmp_path / "env").glob("installed-*-light-dev"))
