"""A project on a network share or in a synchronised folder: recognised, kept without a log, one at a time, and told."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from commands import run
from storage import holders, shares
from storage.conflict_copies import conflict_copies
from storage.database import DamagedProject, ProjectError
from storage.holders import Held, Holder
from storage.project import Project
from storage.shares import Share, share_of
from tests.press import WHO
from tests.windows import make_project, make_window

ROOT = Path(__file__).resolve().parents[1]


def table(folder: Path, kind: str) -> str:
    """A table of mounts with this folder on a file system of this kind, as Linux writes it."""
    where = str(folder).replace(" ", "\\040")
    return (
        "22 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw\n"
        f"40 22 0:52 / {where} rw,nosuid shared:9 master:1 - {kind} server:/export rw,vers=4.2\n"
        "41 22 0:53 / /elsewhere rw - nfs4 server:/x rw\n"
    )


def mount(monkeypatch: pytest.MonkeyPatch, folder: Path, kind: str) -> None:
    monkeypatch.setattr(shares, "mounts", lambda: table(folder.resolve(), kind))


def synchronise(folder: Path) -> None:
    (folder / ".stfolder").mkdir()


def journal_mode(path: Path) -> str:
    """What the file itself says, read through a connection of its own."""
    connection = sqlite3.connect(path)
    try:
        connection.execute("SELECT count(*) FROM meta").fetchone()
        return connection.execute("PRAGMA journal_mode").fetchone()[0]
    finally:
        connection.close()


@pytest.mark.skipif(sys.platform != "linux", reason="the table is Linux's")
@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("nfs", "nfs"), ("nfs4", "nfs4"), ("cifs", "cifs"), ("smb3", "smb3"), ("fuse.sshfs", "sshfs"), ("9p", "9p"),
        ("fuse.rclone", "rclone"), ("fuse.never-heard-of", "never-heard-of"),
        ("ext4", ""), ("btrfs", ""), ("tmpfs", ""), ("overlay", ""), ("fuseblk", ""), ("fuse.gocryptfs", ""),
    ],
)  # fmt: skip
def test_a_network_share_is_known_by_the_table_of_mounts(
    kind: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "Asha's share"
    folder.mkdir()
    mount(monkeypatch, folder, kind)
    assert share_of(folder / "p.ankan") == (Share(name, False) if name else None)
    assert share_of(folder / "deeper" / "p.ankan") == (Share(name, False) if name else None)
    assert share_of(tmp_path / "p.ankan") is None, "beside it is a disk"
    # A link leads there.
    (tmp_path / "link").symlink_to(folder)
    assert (share_of(tmp_path / "link" / "p.ankan") is not None) is bool(name)


@pytest.mark.skipif(sys.platform != "linux", reason="the table is Linux's")
def test_of_two_mounts_the_nearest_counts_and_the_last_one_there(tmp_path, monkeypatch) -> None:
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    outer = table(tmp_path.resolve(), "nfs4")
    monkeypatch.setattr(shares, "mounts", lambda: outer + f"50 40 8:1 / {inner.resolve()} rw - ext4 /dev/sda1 rw\n")
    assert share_of(inner / "p.ankan") is None
    assert share_of(tmp_path / "p.ankan") is not None
    monkeypatch.setattr(shares, "mounts", lambda: "nonsense\n\n1 2 - \n")
    assert share_of(inner / "p.ankan") is None


@pytest.mark.parametrize(
    ("marker", "program"),
    [
        (".stfolder/", "Syncthing"), (".dropbox", "Dropbox"), (".dropbox.cache/", "Dropbox"),
        (".849C9593-D756-4E56-8D6E-42412F2A707B", "OneDrive"), (".tmp.driveupload/", "Google Drive"),
        (".sync_0a1b2c3d4e5f.db", "Nextcloud"), ("._sync_0a1b2c3d4e5f.db", "Nextcloud"),
        (".owncloudsync.log", "ownCloud"),
        (".dropbox/", ""), ("sync.db", ""), ("stfolder", ""),
    ],
)  # fmt: skip
def test_a_synchronised_folder_is_known_by_what_its_program_leaves_there(marker, program, tmp_path) -> None:
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    if marker.endswith("/"):
        (tmp_path / marker[:-1]).mkdir()
    else:
        (tmp_path / marker).touch()
    assert share_of(deep / "p.ankan") == (Share(program, True) if program else None)


def test_a_synchronised_folder_is_known_by_the_programs_own_configuration(tmp_path, monkeypatch) -> None:
    home = tmp_path / "home"
    monkeypatch.setattr(Path, "home", lambda: home)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(home / ".config"))
    said = {
        home / ".dropbox" / "info.json": json.dumps({"personal": {"path": str(home / "D"), "host": 1}}),
        home / ".config" / "onedrive" / "config": '# x\nsync_dir = "~/O"\n',
        home / ".config" / "Nextcloud" / "nextcloud.cfg": f"[Accounts]\n0\\Folders\\1\\localPath={home}/N/\n",
    }
    for file, text in said.items():
        file.parent.mkdir(parents=True)
        file.write_text(text)
    found = {name: share_of(home / name / "x" / "p.ankan") for name in ("D", "O", "N", "Other")}
    assert {name: share and share.name for name, share in found.items()} == {
        "D": "Dropbox", "O": "OneDrive", "N": "Nextcloud", "Other": None,
    }  # fmt: skip
    assert share_of(home / "Library" / "Mobile Documents" / "com~apple~CloudDocs" / "p.ankan") == Share("iCloud", True)
    cloud = home / "Library" / "CloudStorage" / "GoogleDrive-asha@example.org" / "My Drive"
    assert share_of(cloud / "p.ankan") == Share("Google Drive", True)
    for file in said:
        file.write_bytes(b"\xff[[[{")
    assert share_of(home / "D" / "p.ankan") is None, "a configuration that cannot be read says nothing"


def test_a_project_is_kept_without_a_log_there_and_with_one_when_it_is_moved_back(tmp_path) -> None:
    path = make_project(tmp_path)
    assert journal_mode(path) == "wal"
    cloud = tmp_path / "cloud"
    cloud.mkdir()
    synchronise(cloud)
    moved = path.rename(cloud / path.name)
    with Project.open(moved) as project:
        assert project.share == Share("Syncthing", True)
        project.set_setting("annotator", "ravi")
        connection = project._database.connection
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "truncate"
        assert connection.execute("PRAGMA synchronous").fetchone()[0] == 2
        assert not moved.with_name(moved.name + "-wal").exists()
        # A second connection of the same process, as threads have.
        with Project.open(moved) as second:
            assert second.setting("annotator") == "ravi"
            second.set_setting("annotator", "asha")
        assert project.setting("annotator") == "asha"
        assert project.check() == []
    assert journal_mode(moved) == "delete", "the header says that there is no log"
    back = moved.rename(path)
    with Project.open(back) as project:
        assert project.share is None
        assert project.setting("annotator") == "asha"
    assert journal_mode(back) == "wal"


def test_edits_that_are_still_in_the_log_come_along(tmp_path) -> None:
    path = make_project(tmp_path)
    cloud = tmp_path / "cloud"
    cloud.mkdir()
    synchronise(cloud)
    with Project.open(path) as project:
        project.set_setting("annotator", "ravi")
        # As after a crash: the log is not folded in.
        for end in ("", "-wal"):
            shutil.copy(path.with_name(path.name + end), cloud / (path.name + end))
    with Project.open(cloud / path.name) as project:
        assert project.was_left_open
        assert project.setting("annotator") == "ravi"


def test_databases_of_others_are_left_as_they_were(tmp_path) -> None:
    synchronise(tmp_path)
    path = tmp_path / "others.ankan"
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE x (y)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(ProjectError, match="another program"):
        Project.open(path)
    assert path.read_bytes() == before
    assert not holders.beside(path).exists()


OPENING = """
import sys
from pathlib import Path
from storage.project import Project
project = Project.open(Path(sys.argv[1]), purpose="suggest")
print("open", flush=True)
sys.stdin.readline()
project.close()
"""


def opened_elsewhere(path: Path) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", OPENING, str(path)]
    other = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert other.stdout is not None
    assert other.stdout.readline() == "open\n"
    return other


def test_the_second_process_there_is_told_who_has_the_project_until_it_is_closed(tmp_path) -> None:
    synchronise(tmp_path)
    path = make_project(tmp_path)
    other = opened_elsewhere(path)
    with pytest.raises(Held, match=rf"open already, by “main\.py suggest” \(process {other.pid}, since \d\d:\d\d\)"):
        Project.open(path)
    other.communicate("\n")
    assert not holders.beside(path).exists()
    with Project.open(path) as project:
        assert not project.is_read_only


def test_who_crashed_does_not_keep_the_project(tmp_path) -> None:
    synchronise(tmp_path)
    path = make_project(tmp_path)
    other = opened_elsewhere(path)
    other.kill()
    other.communicate()
    assert holders.beside(path).exists()
    with Project.open(path):
        assert json.loads(holders.beside(path).read_text())["process"] == os.getpid()
    assert sorted(file.name for file in tmp_path.iterdir() if "open" in file.name) == []


def test_a_process_that_got_the_number_of_a_dead_one_does_not_keep_the_project(tmp_path) -> None:
    path = make_project(tmp_path)
    synchronise(tmp_path)
    me = Holder("", os.getpid(), _host(), "2026-01-01T00:00:00+00:00", "12")
    holders.beside(path).write_text(json.dumps(_fields(me)))
    if not holders._born(os.getpid()):
        pytest.skip("the system does not say when a process began")
    Project.open(path).close()


def test_of_another_computer_nobody_knows_and_the_sentence_says_what_to_do(tmp_path) -> None:
    path = make_project(tmp_path)
    synchronise(tmp_path)
    record = holders.beside(path)
    record.write_text(json.dumps(_fields(Holder("", 1, "ravis-laptop", "2026-01-01T10:00:00+00:00"))))
    with pytest.raises(Held, match="a window of Ankan \\(on the computer ravis-laptop, since 2026-01-01") as refused:
        Project.open(path)
    assert f"remove the file {record.name}" in str(refused.value)
    for nonsense in (b"", b"{}", b"[1]", b"\xff" * 9000, b'{"process": 1e400}', b"[" * 5000):
        record.write_bytes(nonsense)
        with pytest.raises(Held, match="another program"):
            Project.open(path)
    record.unlink()
    Project.open(path).close()


def _host() -> str:
    import socket

    return socket.gethostname()


def _fields(holder: Holder) -> dict[str, object]:
    return {name: getattr(holder, name) for name in ("purpose", "process", "host", "since", "born")}


def test_half_an_edit_of_a_crash_is_not_shown_where_nothing_can_be_written(tmp_path, monkeypatch) -> None:
    path = make_project(tmp_path)
    path.with_name(path.name + "-journal").write_bytes(b"x" * 600)
    from storage.database import open_for_reading

    with pytest.raises(ProjectError, match="-journal, and this folder cannot be written"):
        open_for_reading(path)


def test_commands_say_on_standard_error_where_the_project_lies(tmp_path, capsys) -> None:
    path = make_project(tmp_path)
    assert run(["check", str(path)]) == 0
    assert "synchronises" not in capsys.readouterr().err
    synchronise(tmp_path)
    shutil.copy(path, tmp_path / "press.sync-conflict-20260131-120000-ABCDEFG.ankan")
    assert run(["check", str(path)]) == 0
    said = capsys.readouterr().err
    assert "a folder that Syncthing synchronises" in said
    assert "“press.sync-conflict-20260131-120000-ABCDEFG.ankan”" in said


def test_a_command_is_refused_while_a_window_has_the_project_there(tmp_path, capsys) -> None:
    synchronise(tmp_path)
    path = make_project(tmp_path)
    other = opened_elsewhere(path)
    assert run(["check", str(path)]) == 1
    assert "is open already, by" in capsys.readouterr().err
    other.communicate("\n")


@pytest.mark.parametrize(
    ("name", "is_copy"),
    [
        ("press (Asha's conflicted copy 2026-01-31).ankan", True),
        ("press (conflicted copy 2026-01-31 101500).ankan", True),
        ("press (In Konflikt stehende Kopie von Asha 2026-01-31).ankan", True),
        ("press-DESKTOP-1A2B3C.ankan", True),
        ("press-LAPTOP7.ankan", True),
        ("press_conflict-20260131-101500.ankan", True),
        ("press (1).ankan", True),
        ("press copy.ankan", False),
        ("press-old.ankan", False),
        ("pressure.ankan", False),
        ("press (conflicted copy).txt", False),
    ],
)
def test_conflict_copies_are_known_by_their_names_and_by_the_project_in_them(name, is_copy, tmp_path) -> None:
    synchronise(tmp_path)
    path = make_project(tmp_path)
    with Project.open(path) as project:
        id = project.project_id
    assert conflict_copies(path, id) == []
    copy = Path(shutil.copy(path, tmp_path / name))
    assert conflict_copies(path, id) == ([copy] if is_copy else [])
    # The same name with another project in it.
    copy.unlink()
    (tmp_path / "other").mkdir()
    shutil.move(make_project(tmp_path / "other"), copy)
    assert conflict_copies(path, id) == []


def test_the_window_tells_once_where_the_project_lies_and_what_lies_beside_it(tmp_path, qtbot) -> None:
    path = make_project(tmp_path)
    synchronise(tmp_path)
    window = make_window(qtbot, path)
    assert "a folder that Syncthing synchronises" in window.banner.text
    assert window.session.annotator == WHO
    shutil.copy(path, tmp_path / "press (conflicted copy).ankan")
    window.looking_over.look()
    qtbot.waitUntil(lambda: "“press (conflicted copy).ankan”" in window.banner.text)
    window.banner.dismiss()
    window.filing.open(path)
    assert window.banner.text == ""
    with qtbot.waitSignal(window.looking_over._work.made):
        window.looking_over.look()
    assert window.banner.text == ""


def test_the_window_says_who_has_a_project_that_it_may_not_open(tmp_path, qtbot) -> None:
    synchronise(tmp_path)
    path = make_project(tmp_path)
    other = opened_elsewhere(path)
    window = make_window(qtbot, path)
    assert window.session.project is None
    assert "is open already, by “main.py suggest”" in window.banner.text
    other.communicate("\n")
    window.filing.open(path)
    assert window.session.project is not None


def test_a_project_that_is_new_on_this_computer_is_checked_once(tmp_path, qtbot) -> None:
    path = make_project(tmp_path)
    connection = sqlite3.connect(path)
    # What only a full check finds: a record that the journal does not lead to.
    connection.execute("UPDATE span SET label = 'LOC' WHERE label = 'PER'")
    connection.commit()
    connection.close()
    window = make_window(qtbot, path)
    window.looking_over.look()
    qtbot.waitUntil(lambda: "is new on this computer, and a check found" in window.banner.text)
    (tmp_path / "well").mkdir()
    whole = make_project(tmp_path / "well")
    window.filing.open(whole)
    window.banner.dismiss()
    with qtbot.waitSignal(window.looking_over._work.made) as first:
        window.looking_over.look()
    with qtbot.waitSignal(window.looking_over._work.made) as second:
        window.looking_over.look()
    assert [blocker.args[0].problems for blocker in (first, second)] == [[], None]
    assert window.banner.text == ""


def test_a_record_is_whole_from_its_first_moment_and_an_old_empty_one_counts_for_nothing(tmp_path, monkeypatch) -> None:
    synchronise(tmp_path)
    path = make_project(tmp_path)
    record = holders.beside(path)
    record.touch()
    os.utime(record, (1, 1))
    Project.open(path).close()

    def no_links(_part: Path, _record: Path) -> None:
        raise OSError(95, "not supported")

    # As on a share of Windows, or a stick.
    monkeypatch.setattr(os, "link", no_links)
    with Project.open(path):
        assert json.loads(record.read_text())["process"] == os.getpid()
        assert [file.name for file in tmp_path.iterdir() if ".open." in file.name] == []
    assert not record.exists()


def test_who_may_only_read_there_keeps_nobody_from_working(tmp_path) -> None:
    synchronise(tmp_path)
    path = make_project(tmp_path)
    connection = sqlite3.connect(path)
    # More than our tables: it is opened for reading only.
    connection.execute("CREATE TABLE extra (a)")
    connection.close()
    with Project.open(path) as project:
        assert project.is_read_only
        assert not holders.beside(path).exists()


def test_no_record_is_left_when_a_project_is_closed(tmp_path) -> None:
    path = make_project(tmp_path)
    with Project.open(path), Project.open(path):
        assert len(list(holders._records(path))) == 1
        assert holders.others(path) == [], "oneself is nobody else"
    assert list(holders._records(path)) == []


def test_damage_is_told_there_as_everywhere(tmp_path) -> None:
    synchronise(tmp_path)
    path = make_project(tmp_path)
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)
    with pytest.raises(DamagedProject):
        Project.open(path)
    assert not holders.beside(path).exists()
