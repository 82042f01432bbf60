"""File > Restore from a backup: listed, compared, into a new file or in place; and backups made while one works."""

import sqlite3
from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QMessageBox

from storage.backups import Why, list_backups
from storage.project import Project
from tests.press import WHO, place
from tests.windows import make_project, make_window, press, span_at, stored


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    """A window on a project of which there is a backup, with one act done since."""
    with Project.open(path, now=lambda: datetime(2026, 3, 1, 12, tzinfo=UTC)) as project:
        project.back_up(Why.DAILY)
    window = make_window(qtbot, path)
    press(window, "a")
    assert not span_at(stored(path), place("पटना")).origin.is_open
    return window


def opened(qtbot, window):
    window.actions_made.by_id["restore"].trigger()
    page = window.rescuing.page
    qtbot.waitUntil(lambda: bool(page.preview.toPlainText()) and page.into_new.isEnabled())
    return page


def test_the_page_lists_the_backups_and_says_what_each_would_change(qtbot, window) -> None:
    page = opened(qtbot, window)
    assert page.list.count() == 1
    assert "first of the day" in page.list.item(0).text()
    told = page.preview.toPlainText()
    assert f"Acts since then, which would be gone: {WHO} 1." in told
    assert f"“लेख 0”, {WHO}: 1 changed." in told


def test_a_backup_comes_back_into_a_new_file_which_is_open_then(qtbot, window, tmp_path) -> None:
    page = opened(qtbot, window)
    new = tmp_path / "back.ankan"
    page.restore_into(new)
    qtbot.waitUntil(lambda: window.session.project.path == new)
    assert span_at(window.session.annotations, place("पटना")).origin.is_open
    assert not span_at(stored(tmp_path / "press.ankan"), place("पटना")).origin.is_open


def test_a_file_that_is_there_is_not_written_over_and_that_is_said(qtbot, window, path) -> None:
    page = opened(qtbot, window)
    page.restore_into(path)
    qtbot.waitUntil(lambda: "is there already" in page.preview.toPlainText())
    assert page.isVisible()


def test_the_project_is_put_back_and_what_it_was_is_a_backup(qtbot, window, path) -> None:
    page = opened(qtbot, window)
    page.in_place.click()
    question = page.findChild(QMessageBox)
    next(each for each in question.buttons() if "Put" in each.text()).click()
    qtbot.waitUntil(lambda: "as the backup has it" in window.banner.text)
    assert span_at(window.session.annotations, place("पटना")).origin.is_open
    assert span_at(stored(path), place("पटना")).origin.is_open
    assert [backup.why for backup in list_backups()] == [Why.RESTORE, Why.DAILY]
    window.desk.focus(span_at(window.session.annotations, place("पटना")).id)
    window.actions_made.by_id["accept"].trigger()
    assert not span_at(stored(path), place("पटना")).origin.is_open


def test_without_a_project_all_backups_are_listed_and_only_a_new_file_is_offered(qtbot, window) -> None:
    window.filing.close_project()
    window.actions_made.by_id["restore"].trigger()
    page = window.rescuing.page
    assert page.list.count() == 1
    assert page.in_place.isHidden()
    assert page.into_new.isEnabled()


def test_where_there_is_no_backup_the_page_says_when_there_will_be(qtbot, path) -> None:
    window = make_window(qtbot, path)
    window.actions_made.by_id["restore"].trigger()
    page = window.rescuing.page
    assert "no backup yet" in page.summary.text()
    assert "each hour" in page.preview.toPlainText()
    assert not page.into_new.isEnabled()


def test_while_one_works_backups_are_made_when_it_is_time(qtbot, window) -> None:
    window.backing_up.look()
    qtbot.waitUntil(lambda: window.backing_up._task is None)
    assert [backup.why for backup in list_backups()] == [Why.DAILY, Why.DAILY]
    window.backing_up.look()
    assert window.backing_up._task is None, "it was not time yet"


def test_a_backup_that_cannot_be_made_is_said_once(qtbot, window, tmp_path) -> None:
    for each in sorted((tmp_path / "data").rglob("*"), reverse=True):
        each.unlink() if each.is_file() else each.rmdir()
    (tmp_path / "data").rmdir()
    (tmp_path / "data").write_text("in the way")
    for _ in range(2):
        window.backing_up.look()
        qtbot.waitUntil(lambda: window.backing_up._task is None)
        if _ == 0:
            assert "backup" in window.banner.text
            window.banner.dismiss()
    assert window.banner.text == ""


def crashed(path, tmp_path):
    """Return a project as a crash leaves it: with edits in the log that nobody has folded in."""
    with Project.open(path) as project:
        project.set_setting("x", "y")
        for name in (path.name, path.name + "-wal"):
            (tmp_path / ("crashed-" + name)).write_bytes(path.with_name(name).read_bytes())
    return tmp_path / ("crashed-" + path.name)


def test_a_project_that_was_not_closed_is_checked_when_it_is_opened(qtbot, path, tmp_path) -> None:
    window = make_window(qtbot, crashed(path, tmp_path))
    qtbot.waitUntil(lambda: "A check found it whole" in window.banner.text)
    window.filing.open(path)
    assert window.banner.text == ""


def test_a_journal_that_was_cut_off_meanwhile_is_told_when_it_is_opened(qtbot, path, tmp_path) -> None:
    connection = sqlite3.connect(path)
    # As somebody would who knows that the trigger is looked for.
    trigger = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'journal_keeps_every_row'").fetchone()[0]
    connection.execute("DROP TRIGGER journal_keeps_every_row")
    connection.execute("DELETE FROM journal")
    connection.execute(trigger)
    connection.commit()
    connection.close()
    window = make_window(qtbot, crashed(path, tmp_path))
    qtbot.waitUntil(lambda: "not closed properly, and a check found" in window.banner.text)
