"""What the bundle is made of: laws of what is shed, whose licences may be inside, files that desktops read."""

import configparser
import importlib
import json
import os
import re
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
from contextlib import closing
from pathlib import Path, PurePath
from types import ModuleType
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

import gui.settings
from annotate.errors import KnownError
from annotate.training import needs
from annotate.version import VERSION
from commands import run
from tests.windows import make_project

ROOT = Path(__file__).resolve().parent.parent
PACKAGING = ROOT / "packaging"
FREE = ["MIT", "Apache-2.0", "BSD-3-Clause", "MPL-2.0", "LGPL-3.0-only", "PSF-2.0", "OFL-1.1", "HPND"]
STRONG = ["GPL-3.0-only", "GPL-2.0-or-later", "AGPL-3.0", "GNU General Public License v3 (GPLv3)", "SSPL-1.0"]


def load(monkeypatch: pytest.MonkeyPatch, name: str) -> ModuleType:
    """The script of packaging/, imported as it imports its neighbours when it is run."""
    monkeypatch.syspath_prepend(str(PACKAGING))
    return importlib.import_module(name)


@pytest.fixture
def licences(monkeypatch):
    return load(monkeypatch, "licences")


@pytest.fixture
def shedding(monkeypatch):
    return load(monkeypatch, "shedding")


@pytest.fixture(scope="module")
def unacceptable():
    with pytest.MonkeyPatch.context() as monkeypatch:
        yield load(monkeypatch, "licences").unacceptable


# Licences -------------------------------------------------------------------------------------------------------------


@given(st.lists(st.sampled_from(FREE), min_size=1), st.lists(st.sampled_from(STRONG), min_size=1), st.randoms())
def test_one_free_alternative_is_enough_and_one_strong_part_too_much(unacceptable, free, strong, random):
    alternatives = [*free, *strong]
    random.shuffle(alternatives)
    assert not unacceptable(" OR ".join(alternatives))
    assert unacceptable(" AND ".join(alternatives))
    assert unacceptable(" OR ".join(strong))
    assert not unacceptable(" AND ".join(free))


@pytest.mark.parametrize(
    "licence",
    [
        "LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only",
        "GPL-2+ or AFL-2.1, and Expat and Tcl-BSDish",
        "GPL-3.0-or-later WITH GCC-exception-3.1",
        "GNU Lesser General Public License v2 or later (LGPLv2+)",
        "MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later",
    ],
)
def test_what_is_really_inside_may_be_shipped(unacceptable, licence):
    assert not unacceptable(licence)


@pytest.mark.parametrize("licence", ["", " ", "GPL-3.0-or-later", "GPL-2+ and MIT", "UNKNOWN"])
def test_the_gpl_alone_and_an_unnamed_licence_may_not_be_shipped(unacceptable, licence):
    assert unacceptable(licence)


def test_a_package_is_named_by_its_files_with_the_text_of_its_licence(licences):
    import regex

    source = Path(regex.__file__).resolve()
    parts, theirs = licences.python_parts([source, ROOT / "main.py"], licences.distributions())
    assert [part.name for part in parts] == ["regex"]
    assert theirs == {source}
    assert all(text.is_file() for text in parts[0].texts)
    assert parts[0].texts


def test_a_library_that_belongs_to_nobody_stops_the_build(licences, tmp_path):
    with pytest.raises(licences.Unlicensed, match="libstrange"):
        licences.system_part(tmp_path / "libstrange.so", lambda _path: "")


def test_the_list_of_licences_links_texts_that_are_there_and_shows_names_as_text(licences, tmp_path):
    (text := tmp_path / "COPYING").write_text("free", encoding="utf-8")
    parts = [licences.Part("a<b>", "1", "MIT", (text, text)), licences.Part("c", "2", "MIT", (text,))]
    licences.write(parts, tmp_path / "out")
    page = (tmp_path / "out" / "LICENSES.html").read_text(encoding="utf-8")
    assert "a&lt;b&gt;" in page
    links = re.findall(r'href="([^"]+)"', page)
    assert len(links) == 3
    assert all((tmp_path / "out" / link).read_text(encoding="utf-8") == "free" for link in links)


def test_the_licence_of_a_debian_library_is_that_of_all_its_files(licences):
    text = "Format: x\n\nFiles: debian/*\nLicense: GPL-3\n\nFiles: *\nCopyright: A\nLicense: MIT\n and more\n"
    assert licences.debian_licence(text) == "MIT"
    assert licences.debian_licence("This package was debianized by hand.") == ""


# What is shed ---------------------------------------------------------------------------------------------------------


def test_the_bundle_without_torch_leaves_out_torch_and_its_model_and_nothing_else_of_resources(shedding):
    files = [path.relative_to(ROOT) for path in (ROOT / "resources").rglob("*") if path.is_file()]
    data = [path for path in files if path.suffix not in (".py", ".pyc")]
    light = {path for path in data if shedding.is_shipped(path, with_torch=False)}
    full = {path for path in data if shedding.is_shipped(path, with_torch=True)}
    assert full == set(data)
    assert full - light == {path for path in data if path.is_relative_to("resources/models/hi")} != set()
    assert "torch" in shedding.excluded_modules(with_torch=False)
    assert "torch" not in shedding.excluded_modules(with_torch=True)


def test_modules_under_the_gpl_are_left_out_of_both(shedding):
    for with_torch in (False, True):
        assert {"readline", "_gdbm"} <= set(shedding.excluded_modules(with_torch=with_torch))


def test_nothing_of_the_program_and_of_qts_platforms_is_shed(shedding):
    kept = [
        "resources/models/hi-encoder/model.onnx",
        "resources/samples/saryu-pul-vivad.txt",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqwayland.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/Qt/lib/libQt6Gui.so.6",
        "onnxruntime/capi/onnxruntime_pybind11_state.so",
        "babel/locale-data/hi.dat",
    ]
    gone = [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/translations/qtbase_de.qm",
        "babel/locale-data/de.dat",
    ]
    entries = [(name, f"/x/{name}", "DATA") for name in (*kept, *gone)]
    assert [name for name, _, _ in shedding.lighter(entries)] == kept


def test_a_library_stays_as_long_as_something_that_stays_needs_it(shedding):
    needs_of = {"/p": ["liba.so"], "/a": ["libb.so"], "/b": [], "/c": ["libb.so"]}
    plugin = ("plugins/p.so", "/p", "BINARY")
    libraries = [("liba.so", "/a", "BINARY"), ("libb.so", "/b", "BINARY"), ("libc.so", "/c", "BINARY")]
    assert shedding.without_orphans([plugin, *libraries], needs_of.__getitem__) == [plugin, *libraries[:2]]
    assert shedding.without_orphans(libraries, needs_of.__getitem__) == []


def test_the_recipe_parses_and_knows_each_module_it_names(shedding):
    recipe = (PACKAGING / "ankan.spec").read_text(encoding="utf-8")
    compile(recipe, "ankan.spec", "exec")
    assert all((PACKAGING / f"{name}.py").is_file() for name in ("shedding", "windows_version", "icons"))


# What systems read ----------------------------------------------------------------------------------------------------


def test_the_menu_entry_and_the_type_of_projects_fit_each_other():
    entry = configparser.ConfigParser(interpolation=None, strict=True)
    entry.optionxform = str
    entry.read(PACKAGING / "linux" / "ankan.desktop", encoding="utf-8")
    values = entry["Desktop Entry"]
    assert values["Type"] == "Application"
    assert values["Name[hi]"] == "अंकन"
    assert values["Exec"] == "@PROGRAM@ %f"
    space = "{http://www.freedesktop.org/standards/shared-mime-info}"
    types = ElementTree.parse(PACKAGING / "linux" / "ankan.xml").getroot().findall(f"{space}mime-type")
    named = [each.get("type") for each in types]
    assert set(values["MimeType"].strip(";").split(";")) <= set(named)
    assert types[0].find(f"{space}glob").get("pattern") == "*.ankan"
    if tool := shutil.which("desktop-file-validate"):
        subprocess.run([tool, PACKAGING / "linux" / "ankan.desktop"], check=True)


@pytest.mark.skipif(sys.platform == "win32", reason="the script is Linux's")
def test_the_install_script_quotes_its_folder_and_takes_everything_back(tmp_path):
    folder = tmp_path / 'पुल "क्ष" $HOME 5%'
    shutil.copytree(PACKAGING / "linux", folder / "share")
    shutil.move(folder / "share" / "install.sh", folder / "install.sh")
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        (folder / "share" / f"ankan-{size}.png").write_bytes(b"")
    (folder / "share" / "ankan.svg").write_bytes(b"")
    (folder / "ankan").write_text("#!/bin/sh\n", encoding="utf-8")
    (folder / "ankan").chmod(0o755)
    (home := tmp_path / "home").mkdir()
    env = {"HOME": str(home), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8"}
    subprocess.run([folder / "install.sh"], env=env, check=True, capture_output=True)
    entry = (home / ".local/share/applications/ankan.desktop").read_text(encoding="utf-8")
    quoted = str(folder / "ankan").replace('"', '\\\\"').replace("$", "\\\\$").replace("%", "%%")
    assert f'Exec="{quoted}" %f\n' in entry
    subprocess.run([folder / "install.sh", "--remove"], env=env, check=True, capture_output=True)
    assert [path for path in home.rglob("*") if path.is_file() and "ankan" in path.name] == []


def test_the_icon_is_drawn_in_every_size_that_windows_and_macos_read(monkeypatch, qapp, tmp_path):
    load(monkeypatch, "icons").draw(tmp_path)
    ico, icns = (tmp_path / "ankan.ico").read_bytes(), (tmp_path / "ankan.icns").read_bytes()
    count = struct.unpack_from("<H", ico, 4)[0]
    for number in range(count):
        width, *_, length, offset = struct.unpack_from("<BBBBHHII", ico, 6 + 16 * number)
        image = ico[offset : offset + length]
        assert image.startswith(b"\x89PNG")
        assert struct.unpack_from(">I", image, 16)[0] % 256 == width
    assert struct.unpack_from(">I", icns, 4)[0] == len(icns)


def test_windows_is_told_the_version_as_four_numbers(monkeypatch):
    numbers = load(monkeypatch, "windows_version").numbers
    assert numbers("1.2.3") == (1, 2, 3, 0)
    assert numbers("1.2.3rc1") == (1, 2, 3, 0)
    assert numbers(VERSION)[:3] == tuple(map(int, VERSION.split(".")))


# The program in a bundle ----------------------------------------------------------------------------------------------


def test_without_torch_training_says_which_bundle_can(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(needs, "find_spec", lambda _name: None)
    with pytest.raises(KnownError, match="full"):
        needs.require_torch()
    assert run(["train", str(make_project(tmp_path))]) == 1
    assert "cannot train" in capsys.readouterr().err


def test_a_home_folder_that_cannot_be_written_is_stood_in_for_and_said(qapp, monkeypatch):
    assert gui.settings.is_kept()
    # No one can make a folder in a device, not even root.
    monkeypatch.setenv("XDG_DATA_HOME", "/dev/null/home")
    try:
        folder = gui.settings.user_folder()
        assert os.access(folder, os.W_OK)
        assert folder == gui.settings.user_folder()
        assert not gui.settings.is_kept()
        folder.rmdir()
    finally:
        gui.settings._folder_for_now.cache_clear()


def test_the_smoke_session_marks_exports_and_reads_back(tmp_path):
    project = tmp_path / "smoke.ankan"
    assert run(["new", str(project)]) == 0
    assert run(["add", str(project), str(ROOT / "resources" / "samples" / "saryu-pul-vivad.txt")]) == 0
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": "/dev/null/home", "XDG_DATA_HOME": "/dev/null/home"}
    code = "import gc, sys; from commands import run; print(run(['--smoke', sys.argv[1]]), gc.isenabled())"
    command = [sys.executable, "-c", code, str(tmp_path)]
    done = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, timeout=200, check=False)
    # Python collects its garbage again once the window stands.
    assert done.stdout == "0 True\n", done.stderr
    told = json.loads((tmp_path / "smoke.json").read_text(encoding="utf-8"))
    assert told["problem"] == ""
    assert told["span"][2] == "PER"
    assert told["painted"] <= told["suggested"] <= told["marked"] <= told["exported"]


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        ("CREATE TABLE newer (x)", "table newer"),
        ("DROP TABLE note", "table note"),
        ("", "ZeroDivisionError"),
    ],
)
def test_a_smoke_session_that_can_do_nothing_ends_and_says_why(tmp_path, kind, said):
    path = make_project(tmp_path, name="smoke.ankan")
    if kind:
        with closing(sqlite3.connect(path)) as rows:
            rows.execute(kind)
        body = ""
    else:
        # A bug's report is a window of its own: nobody is there who could close it.
        body = "import gui.window; gui.window.Window.open_path = lambda *_path: 1 / 0\n"
    body += "import pathlib, gui.smoke_session; print(gui.smoke_session.smoke_session(pathlib.Path.cwd()))"
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", body]
    done = subprocess.run(command, env=env, cwd=tmp_path, capture_output=True, text=True, timeout=90, check=True)
    assert done.stdout == "1\n"
    assert said in json.loads((tmp_path / "smoke.json").read_text(encoding="utf-8"))["problem"]


@pytest.mark.skipif(sys.platform == "win32", reason="a shell and a group of processes")
def test_a_program_that_never_ends_fails_the_bundles_test_with_a_sentence(monkeypatch):
    bundle_test = load(monkeypatch, "bundle_test")
    # What it has started holds its output open, too.
    command = ["sh", "-c", "echo still waiting; sleep 1000 & wait"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, start_new_session=True)
    with pytest.raises(bundle_test.Failed, match=r"a program had not ended after 0.5 seconds(.|\n)*still waiting"):
        bundle_test.ended(process, "a program", 0.5)
    assert process.returncode == -signal.SIGKILL
    process = subprocess.Popen(["sh", "-c", "echo no screen; exit 3"], stdout=subprocess.PIPE, text=True)
    with pytest.raises(bundle_test.Failed, match=r"while a window was waited for, the program ended with 3: no screen"):
        bundle_test.waited_for(lambda: False, "a window", process)


def test_paths_in_the_bundle_are_those_of_the_source(shedding):
    assert shedding.is_shipped(PurePath("resources/guideline/hi.md"), with_torch=False)
    assert not shedding.is_shipped(PurePath("resources/__init__.py"), with_torch=True)
