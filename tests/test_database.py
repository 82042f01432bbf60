"""Opening a file: as a project of ours, for reading only, or not at all, each told in plain words."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from annotate import note_acts, quote_acts
from annotate.acts import Actor
from annotate.edits import Edit, Step
from annotate.errors import KnownError
from annotate.model import Decision, Note, Origin, Source, Stance
from storage import database, migrations
from storage.backups import Why, list_backups
from storage.database import (
    APPLICATION_ID,
    DamagedProject,
    NewerVersion,
    NotAProject,
    ProjectBusy,
    ProjectError,
    ReadOnlyProject,
    open_database,
)
from storage.formats import jsonl
from storage.formats.contract import AnnotatedArticle
from storage.importing import ImportedArticle
from storage.project import Project
from tests.strategies import DEFAULT_SCHEMA

ADDED = Origin(Source.PERSON, "asha", Decision.ADDED, seconds=1.5)
TEXT = "मोदी ने कहा।"
# Made by the program that wrote format 1.0: suggestions, every decision, a stance, two acts undone.
OLD = Path(__file__).parent / "data" / "format-1.0.ankan"
# The same brought up to date by the program that wrote format 1.1, which then said whom a speaker means.
OLD_1_1 = OLD.with_name("format-1.1.ankan")


@pytest.fixture(autouse=True)
def _own_backups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path.with_name("data-of-" + tmp_path.name)))


def make_project(path: Path) -> Path:
    with Project.create(path, DEFAULT_SCHEMA) as project:
        project.add_article(ImportedArticle("a1", None, "test", TEXT, TEXT.encode()))
    return path


def execute(path: Path, sql: str) -> None:
    connection = sqlite3.connect(path)
    connection.execute(sql)
    connection.commit()
    connection.close()


def _write_and_interrupt(connection: sqlite3.Connection) -> None:
    connection.execute("INSERT INTO setting VALUES ('half', 'written')")
    raise KeyboardInterrupt


@contextmanager
def powerless() -> Iterator[None]:
    """Permission bits count inside, even when the tests run as root."""
    if os.name != "posix":
        pytest.skip("needs permission bits")
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user can reach; pytest's own cannot be entered by others."""
    folder = Path(tempfile.mkdtemp(prefix="ankan-tests-"))
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_new_project_is_whole_and_marked(tmp_path: Path) -> None:
    path = make_project(tmp_path / "मेरा प्रोजेक्ट #1?.ankan")
    opened = open_database(path)
    try:
        pragma = {name: opened.connection.execute(f"PRAGMA {name}").fetchone()[0] for name in (
            "application_id", "journal_mode", "synchronous", "foreign_keys", "busy_timeout")}  # fmt: skip
    finally:
        opened.close()
    assert pragma == {
        "application_id": APPLICATION_ID,
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": database.BUSY_TIMEOUT,
    }
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_creating_refuses_a_name_that_is_taken(tmp_path: Path) -> None:
    path = tmp_path / "taken.ankan"
    path.write_text("mine")
    with pytest.raises(KnownError, match="is there already"):
        Project.create(path, DEFAULT_SCHEMA)
    assert path.read_text() == "mine"


def test_creating_in_a_folder_that_is_not_there_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="no folder"):
        Project.create(tmp_path / "missing" / "p.ankan", DEFAULT_SCHEMA)
    with pytest.raises(KnownError, match="cannot be created"):
        Project.create(tmp_path / "nul\0.ankan", DEFAULT_SCHEMA)
    with pytest.raises(KnownError):
        Project.create(tmp_path / ("long" * 100), DEFAULT_SCHEMA)
    assert list(tmp_path.iterdir()) == []


def test_a_failure_while_creating_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(migrations, "_FIRST", (*migrations._FIRST, "CREATE TABLE"))
    with pytest.raises(sqlite3.OperationalError):
        Project.create(tmp_path / "p.ankan", DEFAULT_SCHEMA)
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_project_is_refused_and_left_as_it_was(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="no file"):
        Project.open(tmp_path / "missing.ankan")
    with pytest.raises(NotAProject, match="folder"):
        Project.open(tmp_path)
    empty, words, other = tmp_path / "empty", tmp_path / "words", tmp_path / "other.db"
    empty.touch()
    words.write_text("यह कोई डेटाबेस नहीं है। " * 100, encoding="utf-8")
    execute(other, "CREATE TABLE bookmark (url TEXT)")
    for path, reason in ((empty, "empty"), (words, "no SQLite database"), (other, "another program")):
        before = path.read_bytes()
        with pytest.raises(NotAProject, match=reason):
            Project.open(path)
        assert path.read_bytes() == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["empty", "other.db", "words"]


def test_a_newer_major_version_is_refused(tmp_path: Path) -> None:
    path = make_project(tmp_path / "p.ankan")
    execute(path, "PRAGMA user_version = 2000")
    with pytest.raises(NewerVersion, match=r"format 2\.0; this one reads 1\.x"):
        Project.open(path)


def test_a_newer_minor_version_is_opened_for_reading_only(tmp_path: Path) -> None:
    path = make_project(tmp_path / "p.ankan")
    execute(path, "ALTER TABLE document ADD COLUMN mood TEXT")
    execute(path, "PRAGMA user_version = 1007")
    with Project.open(path) as project:
        assert project.is_read_only
        assert project.format_version == (1, 7)
        assert project.document("a1").text == TEXT
        assert project.check() == []
        with pytest.raises(ReadOnlyProject, match="copy"):
            project.set_setting("annotator", "asha")


def old_line(project: Project) -> str:
    """The layer of the old file as a line of Ankan JSONL."""
    layer = project.annotations("pul", "asha")
    return jsonl.to_line(AnnotatedArticle(project.document("pul"), layer, "asha", project.schema.id))


def test_a_file_of_format_1_0_is_brought_up_to_date_after_a_backup_and_says_the_same(tmp_path: Path) -> None:
    path = Path(shutil.copy(OLD, tmp_path / "p.ankan"))
    with Project.open(path) as project:
        assert project.format_version == database.FORMAT_VERSION
        assert not project.is_read_only
        # Written by the program of that time, too.
        assert old_line(project) == OLD.with_suffix(".jsonl").read_text(encoding="utf-8")
        assert (project.undo_act("asha"), project.redo_act("asha")) == ("stance", "accept")
        assert project.annotations("pul", "gold").resolutions == ()
        assert project.without_analysis("m/1") == project.document_ids()
        assert project.check() == []
    assert [file.name for file in tmp_path.iterdir() if file.is_file()] == [path.name]
    [backup] = [found.path for found in list_backups() if found.why is Why.MIGRATION]
    connection = sqlite3.connect(f"{backup.as_uri()}?mode=ro", uri=True)
    assert connection.execute("PRAGMA user_version").fetchone() == (1000,)
    assert connection.execute("SELECT count(*) FROM quote").fetchone() == (2,)
    connection.close()


def test_a_file_of_format_1_1_is_brought_up_to_date_after_a_backup_and_takes_a_stance_with_a_note(
    tmp_path: Path,
) -> None:
    path = Path(shutil.copy(OLD_1_1, tmp_path / "p.ankan"))
    with Project.open(path) as project:
        assert project.format_version == database.FORMAT_VERSION
        assert old_line(project) == OLD_1_1.with_suffix(".jsonl").read_text(encoding="utf-8")
        layer = project.annotations("pul", "asha")
        stance = Stance("t9", None, None, "favor", None, ADDED, implied=True, note="व्यंग्य 🙂")
        project.apply("pul", "asha", Edit("stance", (Step(None, stance),)))
    with Project.open(path) as project:
        assert project.annotations("pul", "asha").get("t9") == stance
        assert project.check() == []
        project.undo("asha")
        assert project.annotations("pul", "asha") == layer
    assert [found.why for found in list_backups()] == [Why.MIGRATION]


def test_in_an_old_file_a_speaker_is_resolved_and_all_of_its_history_still_undone(tmp_path: Path) -> None:
    path = Path(shutil.copy(OLD, tmp_path / "p.ankan"))
    actor = Actor("asha", iter("x").__next__)
    with Project.open(path) as project:
        layer = project.annotations("pul", "asha")
        quote, meant = layer.quotes[0], layer.spans[0]
        edit = quote_acts.resolve(layer, actor, quote.id, meant.id)
        assert edit is not None
        project.apply("pul", "asha", edit)
    with Project.open(path) as project:
        assert project.annotations("pul", "asha").quotes[0].means == meant.id
        assert project.check() == []
        assert project.undo("asha") is not None
        assert old_line(project) == OLD.with_suffix(".jsonl").read_text(encoding="utf-8")
        while project.undo("asha") is not None:
            pass
        assert all(record.origin.is_open for record in project.annotations("pul", "asha").records())
        assert project.check() == []


@pytest.mark.parametrize(("old", "version"), [(OLD, (1, 0)), (OLD_1_1, (1, 1))])
def test_an_old_file_that_cannot_be_written_is_read_as_it_is(
    open_folder: Path, old: Path, version: tuple[int, int]
) -> None:
    path = Path(shutil.copy(old, open_folder / "p.ankan"))
    before = path.read_bytes()
    path.chmod(0o444)
    open_folder.chmod(0o555)
    with powerless(), Project.open(path) as project:
        assert project.is_read_only
        assert project.format_version == version
        assert old_line(project) == old.with_suffix(".jsonl").read_text(encoding="utf-8")
        assert project.documents("asha")[0].undecided == 3
        assert project.documents("asha")[0].flagged_by == ()
        assert project.annotations("pul", "gold").resolutions == ()
        assert project.analysis("pul") is None
        assert project.check() == []
    assert path.read_bytes() == before
    assert [file.name for file in open_folder.iterdir()] == ["p.ankan"]


def test_a_file_of_format_1_1_is_brought_up_to_date_after_a_backup_and_takes_notes(tmp_path: Path) -> None:
    path = Path(shutil.copy(OLD_1_1, tmp_path / "p.ankan"))
    with Project.open(path) as project:
        assert project.format_version == database.FORMAT_VERSION
        assert old_line(project) == OLD_1_1.with_suffix(".jsonl").read_text(encoding="utf-8")
        layer = project.annotations("pul", "asha")
        edit = note_acts.write_note(layer, Actor("asha", iter("x").__next__), layer.spans[0].id, "देखें")
        assert edit is not None
        project.apply("pul", "asha", edit)
        assert project.check() == []
    with Project.open(path) as project:
        assert project.annotations("pul", "asha").notes == (Note(layer.spans[0].id, "देखें", False, "asha"),)
    assert [found.why for found in list_backups()] == [Why.MIGRATION]


def test_a_damaged_file_is_told_as_such(tmp_path: Path) -> None:
    path = make_project(tmp_path / "p.ankan")
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * 3996
    path.write_bytes(content)
    with pytest.raises(DamagedProject, match="backup"):
        Project.open(path)


def test_a_project_in_a_read_only_folder_opens_for_reading(open_folder: Path) -> None:
    path = make_project(open_folder / "p.ankan")
    path.chmod(0o444)
    open_folder.chmod(0o555)
    with powerless(), Project.open(path) as project:
        assert project.is_read_only
        assert project.document("a1").text == TEXT
        assert project.check() == []
        with pytest.raises(ReadOnlyProject):
            project.set_setting("annotator", "asha")
    assert [file.name for file in open_folder.iterdir()] == ["p.ankan"]


def test_a_read_only_file_in_a_folder_that_can_be_written_opens_for_reading(open_folder: Path) -> None:
    path = make_project(open_folder / "p.ankan")
    path.chmod(0o444)
    open_folder.chmod(0o777)
    with powerless(), Project.open(path) as project:
        assert project.is_read_only
        assert project.document("a1").text == TEXT


def test_a_read_only_folder_with_edits_still_in_the_log_is_refused_not_shown_without_them(open_folder: Path) -> None:
    path = make_project(open_folder / "p.ankan")
    with Project.open(path) as project:
        project.set_setting("annotator", "asha")
        crashed = open_folder / "crashed"
        crashed.mkdir()
        for name in ("p.ankan", "p.ankan-wal"):
            shutil.copy(open_folder / name, crashed / name)
    crashed.chmod(0o555)
    try:
        with powerless(), pytest.raises(ProjectError, match="last edits"):
            Project.open(crashed / "p.ankan")
    finally:
        crashed.chmod(0o755)
    with Project.open(crashed / "p.ankan") as project:
        assert project.setting("annotator") == "asha"


def test_a_file_that_may_not_be_read_is_a_known_error(open_folder: Path) -> None:
    path = make_project(open_folder / "p.ankan")
    path.chmod(0)
    with powerless(), pytest.raises(ProjectError, match="cannot be opened"):
        Project.open(path)


def test_a_project_that_another_program_is_writing_is_a_known_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "BUSY_TIMEOUT", 20)
    path = make_project(tmp_path / "p.ankan")
    with Project.open(path) as project:
        other = sqlite3.connect(path, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        try:
            with pytest.raises(ProjectBusy, match="try again"):
                project.set_setting("annotator", "asha")
            with Project.open(path) as second:
                assert not second.is_read_only, "it can be opened and read, and written later"
        finally:
            other.close()
        project.set_setting("annotator", "asha")
        assert project.setting("annotator") == "asha"


def test_a_full_disk_is_a_known_error_and_changes_nothing(tmp_path: Path) -> None:
    path = make_project(tmp_path / "p.ankan")
    opened = open_database(path)
    try:
        pages = opened.connection.execute("PRAGMA page_count").fetchone()[0]
        opened.connection.execute(f"PRAGMA max_page_count = {pages}")
        rows = [("small", "fits"), ("large", "x" * 1_000_000)]
        with pytest.raises(ProjectError, match="is full"), opened.transaction() as connection:
            connection.executemany("INSERT INTO setting VALUES (?, ?)", rows)
        assert not opened.connection.in_transaction
        assert opened.connection.execute("SELECT count(*) FROM setting").fetchone() == (0,)
    finally:
        opened.close()


def test_an_error_inside_a_transaction_leaves_nothing(tmp_path: Path) -> None:
    opened = open_database(make_project(tmp_path / "p.ankan"))
    try:
        with pytest.raises(KeyboardInterrupt), opened.transaction() as connection:
            _write_and_interrupt(connection)
        assert opened.connection.execute("SELECT count(*) FROM setting").fetchone() == (0,)
        with opened.transaction() as connection:
            connection.execute("INSERT INTO setting VALUES ('whole', 'written')")
    finally:
        opened.close()


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_IOERR_WRITE, "failed"),
        (sqlite3.SQLITE_READONLY_DBMOVED, "cannot be written"),
        (sqlite3.SQLITE_BUSY_SNAPSHOT, "another program"),
        (sqlite3.SQLITE_CORRUPT_VTAB, "damaged"),
        (sqlite3.SQLITE_CANTOPEN_ISDIR, "cannot be opened"),
    ],
)
def test_extended_codes_are_told_like_their_primary_code(code: int, words: str) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    with pytest.raises(ProjectError, match=words), database.explained(Path("p.ankan")):
        raise error


def test_a_bug_in_a_statement_stays_a_bug(tmp_path: Path) -> None:
    opened = open_database(make_project(tmp_path / "p.ankan"))
    try:
        with pytest.raises(sqlite3.OperationalError, match="no such table"), opened.transaction() as connection:
            connection.execute("SELECT * FROM bookmark")
    finally:
        opened.close()


def test_opening_a_project_does_not_wait_for_what_only_creating_one_needs(tmp_path: Path) -> None:
    path = make_project(tmp_path / "p.ankan")
    code = (
        "import sys; from pathlib import Path; from storage.project import Project; "
        "Project.open(Path(sys.argv[1])).close(); "
        "print([name for name in ('sqlite_utils', 'PySide6', 'torch') if name in sys.modules])"
    )
    root = Path(__file__).parent.parent
    done = subprocess.run([sys.executable, "-c", code, str(path)], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
