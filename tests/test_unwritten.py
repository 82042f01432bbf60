"""An act that the file does not take is kept, said, and done once the file, or another place, allows it."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox

from annotate import acts, note_acts
from annotate.suggest.records import EntitySuggestion, Suggestions
from gui.session import Session
from storage.project import Project
from tests.press import TEXT, WHO, place
from tests.windows import make_project, make_window, press, span_at, stored

LAKSHMI = place("लक्ष्मी")


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def session(qapp, path):
    session = Session()
    session.set_project(Project.open(path), WHO)
    yield session
    session.close_project()


def label(session: Session, words: str = "लक्ष्मी"):
    return session.act(lambda now, actor: acts.add_span(now, actor, *place(words), "PER"))


def move_away(path: Path, elsewhere: Path) -> None:
    """The project goes, with the log beside it, as when a stick is pulled out."""
    elsewhere.mkdir(exist_ok=True)
    for name in (path.name, path.name + "-wal"):
        path.with_name(name).rename(elsewhere / name)


def test_on_a_full_disk_an_act_waits_and_is_written_once_there_is_room(session, path) -> None:
    connection = session.project._database.connection
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    for number in range(50):
        # Until the free space in the last pages is used up.
        session.act(lambda now, actor, text="क्ष" * 400 + str(number): note_acts.write_note(now, actor, None, text))
        if session.unwritten is not None:
            break
    assert "is full" in session.unwritten.why
    shown = session.annotations
    assert shown.note(None) is None or not shown.note(None).text.endswith(f"क्ष{number}")
    assert not session.is_writable
    assert label(session) is None, "a later act must not overtake the one that waits"
    assert stored(path) == shown
    # The limit is the connection's: one that is opened anew has room.
    assert session.retry()
    assert session.unwritten is None
    assert session.annotations.note(None).text.endswith(f"क्ष{number}")
    assert stored(path) == session.annotations
    assert label(session) is not None


def test_a_file_that_is_gone_takes_nothing_and_takes_it_again_when_it_is_back(session, path, tmp_path) -> None:
    move_away(path, tmp_path / "away")
    label(session)
    assert "no longer where it was" in session.unwritten.why
    assert span_at(session.annotations, LAKSHMI) is None
    assert not session.retry()
    for file in (tmp_path / "away").iterdir():
        file.rename(path.with_name(file.name))
    assert session.retry()
    assert span_at(stored(path), LAKSHMI) is not None


def test_a_log_that_is_removed_takes_no_act_with_it(session, path) -> None:
    assert label(session) is not None
    path.with_name(path.name + "-wal").unlink()
    label(session, "पटना पहुँचीं")
    assert "-wal is no longer where it was" in session.unwritten.why


def test_a_stick_that_was_put_in_again_is_opened_anew(session, path, tmp_path) -> None:
    assert label(session, "शनिवार") is not None
    move_away(path, tmp_path / "away")
    label(session)
    for file in (tmp_path / "away").iterdir():
        # Another number in the file system, as after mounting.
        shutil.copy(file, path.with_name(file.name))
    assert session.retry()
    assert span_at(stored(path), LAKSHMI) is not None
    assert span_at(session.annotations, LAKSHMI) is not None
    assert session.project.check() == []


def test_an_older_or_another_file_in_its_place_is_left_alone(session, path, tmp_path) -> None:
    older = Path(shutil.copy(path, tmp_path / "older.ankan"))
    assert label(session, "शनिवार") is not None
    move_away(path, tmp_path / "away")
    shutil.copy(older, path)
    label(session)
    assert "was replaced by another file" in session.unwritten.why
    assert not session.retry()
    assert span_at(stored(path), LAKSHMI) is None


def test_the_work_goes_on_in_a_copy_with_what_waited(session, path, tmp_path) -> None:
    assert label(session, "शनिवार") is not None
    move_away(path, tmp_path / "away")
    label(session)
    copy = tmp_path / "stick" / "copy.ankan"
    copy.parent.mkdir()
    session.save_copy(copy)
    assert session.unwritten is None
    assert session.project.path == copy
    assert session.document.text == TEXT
    assert {span_at(stored(copy), place(words)) is None for words in ("शनिवार", "लक्ष्मी")} == {False}
    assert label(session, "पटना पहुँचीं") is not None
    assert stored(copy) == session.annotations
    session.undo()
    session.undo()
    assert span_at(stored(copy), LAKSHMI) is None


def test_an_act_that_is_given_up_leaves_what_is_in_the_file(session, path, tmp_path) -> None:
    before = session.annotations
    move_away(path, tmp_path / "away")
    label(session)
    session.give_up()
    assert session.unwritten is None
    assert session.annotations == before


def test_suggestions_that_come_meanwhile_are_stored_afterwards(session, path, tmp_path) -> None:
    move_away(path, tmp_path / "away")
    label(session)
    found = Suggestions((EntitySuggestion(*place("शनिवार"), "TIMEX", 0.9, "test-ner/2"),))
    assert session.adopt("a0", WHO, found, "test-ner/2") is None
    for file in (tmp_path / "away").iterdir():
        file.rename(path.with_name(file.name))
    assert session.retry()
    assert span_at(stored(path), LAKSHMI) is not None
    assert span_at(stored(path), place("शनिवार")).origin.is_open


def test_undo_waits_too(session, path, tmp_path) -> None:
    label(session)
    move_away(path, tmp_path / "away")
    assert session.undo() is None
    assert session.unwritten.act == "undo"
    assert span_at(session.annotations, LAKSHMI) is not None
    for file in (tmp_path / "away").iterdir():
        file.rename(path.with_name(file.name))
    assert session.retry()
    assert span_at(stored(path), LAKSHMI) is None


def test_the_window_says_what_waits_and_offers_what_can_be_done(qtbot, path, tmp_path) -> None:
    window = make_window(qtbot, path)
    assert window.unwritten_bar.isHidden()
    actions = window.actions_made.by_id
    assert not actions["retry"].isEnabled()
    move_away(path, tmp_path / "away")
    first = window.desk.focused
    press(window, "a")
    assert "“accepting”" in window.unwritten_bar.text
    assert "no longer where it was" in window.unwritten_bar.text
    assert window.session.annotations.get(first.id).origin.is_open
    assert actions["retry"].isEnabled()
    assert not actions["accept"].isEnabled()
    actions["retry"].trigger()
    assert not window.unwritten_bar.isHidden()
    copy = tmp_path / "copy.ankan"
    window.rescuing.go_on_in(copy)
    qtbot.waitUntil(lambda: not window.rescuing.is_copying)
    assert window.unwritten_bar.isHidden()
    assert actions["accept"].isEnabled()
    assert not stored(copy).get(first.id).origin.is_open
    assert window.settings.recent[0] == copy
    assert str(copy) in window.banner.text
    assert window.windowTitle().startswith("copy")


def test_a_window_with_an_act_that_waits_is_not_closed_without_a_word(qtbot, path, tmp_path) -> None:
    window = make_window(qtbot, path)
    move_away(path, tmp_path / "away")
    press(window, "a")
    for leave in (window.close, window.filing.close_project, window.filing.open_sample):
        leave()
        assert window.isVisible()
        assert window.session.project is not None
        assert window.session.unwritten is not None
        question = window.findChild(QMessageBox)
        assert question.isVisible()
        question.close()
    window.filing.open(path.with_name("other.ankan"))
    button = next(each for each in window.findChild(QMessageBox).buttons() if "Give" in each.text())
    button.click()
    assert window.session.unwritten is None
    window.close()
    assert not window.isVisible()


def test_a_copy_is_never_written_over_a_file(qtbot, path, tmp_path) -> None:
    window = make_window(qtbot, path)
    there = tmp_path / "there.ankan"
    there.write_text("mine")
    window.rescuing.go_on_in(there)
    qtbot.waitUntil(lambda: not window.rescuing.is_copying)
    assert "is there already" in window.banner.text
    assert there.read_text() == "mine"
    assert window.session.project.path == path
    assert [file.name for file in tmp_path.iterdir() if file.suffix == ".part"] == []


def test_a_copy_is_made_beside_the_window_and_nothing_is_changed_meanwhile(qtbot, path, tmp_path) -> None:
    window = make_window(qtbot, path)
    copy = tmp_path / "copy.ankan"
    window.rescuing.go_on_in(copy)
    assert window.rescuing.is_copying
    assert not window.session.is_writable
    qtbot.waitUntil(lambda: not window.rescuing.is_copying)
    assert window.session.project.path == copy
    assert window.session.is_writable
    assert label(window.session) is not None
    assert span_at(stored(copy), LAKSHMI) is not None
    assert span_at(stored(path), LAKSHMI) is None


def test_a_copy_that_is_cancelled_leaves_nothing_and_the_work_goes_on(qtbot, path, tmp_path, monkeypatch) -> None:
    def slow(project: Project, path: Path, tell) -> None:
        path.with_name("begun.part").write_text("x")
        try:
            while True:
                tell(1, 2)
        finally:
            path.with_name("begun.part").unlink()

    monkeypatch.setattr(Project, "save_copy", slow)
    window = make_window(qtbot, path)
    window.rescuing.go_on_in(tmp_path / "copy.ankan")
    qtbot.waitUntil(lambda: "copy" in window.status.job_text)
    window.status.cancel_wanted.emit()
    qtbot.waitUntil(lambda: not window.rescuing.is_copying)
    assert window.status.job_text == ""
    assert [file.name for file in tmp_path.iterdir() if file.name != path.name and "press" not in file.name] == []
    assert window.session.project.path == path
    assert label(window.session) is not None
