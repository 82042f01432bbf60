"""Packs in the window: made, opened with only what an annotator needs, handed in, brought home, conflicts decided."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTextEdit

from annotate.people import Person
from gui.actions import ACTIONS
from gui.packs.question_panel import QuestionPanel
from storage.conflicts import LEAVE, About, Question
from storage.packing import Order
from storage.project import Project
from tests.pack_work import copy_of
from tests.press import WHO, place
from tests.windows import make_project, make_window, press, span_at, stored


@pytest.fixture(autouse=True)
def _own_backups(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


@pytest.fixture
def desk_path(tmp_path: Path) -> Path:
    return make_project(tmp_path)


@pytest.fixture
def pack_path(desk_path: Path, tmp_path: Path) -> Path:
    path = tmp_path / "pack.ankan"
    with Project.open(desk_path) as desk:
        desk.packs.cut(Order(WHO), path)
    return path


def accepted(qtbot, path: Path, key: str = "a", *, at: str = "पटना") -> None:
    """The first suggestion is decided in a window on this file."""
    window = make_window(qtbot, path)
    window.view.focus_record(span_at(window.session.annotations, place(at)).id, scroll=True)
    press(window, key)
    window.close()


def looked(qtbot, page):
    qtbot.waitUntil(lambda: page._task is None)
    return page


def test_a_pack_opens_with_only_what_its_annotator_needs(qtbot, pack_path) -> None:
    window = make_window(qtbot, pack_path)
    assert window.windowTitle() == f"Pack 1 for {WHO} – Ankan"
    shown = {spec.id for spec in ACTIONS if window.actions_made.by_id[spec.id].isVisible()}
    hidden = {"import", "import-annotations", "schema", "train", "agreement", "adjudicate", "make-packs", "bring-packs"}
    assert not hidden & shown
    assert {"hand-in", "corrections", "accept", "undo", "guideline", "checks", "finish"} <= shown
    assert window.session.annotator == WHO
    window.session.set_annotator("ravi")
    assert window.session.annotator == WHO
    assert f"pack for {WHO}" in window.banner.text


def test_a_desk_shows_no_hand_in_and_all_menus(qtbot, desk_path) -> None:
    window = make_window(qtbot, desk_path)
    assert not window.actions_made.by_id["hand-in"].isVisible()
    assert window.actions_made.by_id["adjudicate"].isVisible()
    assert all(menu.menuAction().isVisible() for menu in window.menus.values())


def test_a_finished_pack_leads_to_handing_in_and_not_to_an_export(qtbot, pack_path) -> None:
    window = make_window(qtbot, pack_path)
    for document in ("a0", "a1"):
        window.session.open_document(document)
        while window.session.annotations.undecided:
            press(window, "a")
        press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "makes the file that you send back" in window.banner.text
    assert "Export" not in window.banner.text


def test_hand_in_names_what_is_not_finished_and_leaves_one_file(qtbot, pack_path) -> None:
    window = make_window(qtbot, pack_path)
    press(window, "a")
    window.actions_made.by_id["hand-in"].trigger()
    page = window.filing.page("hand-in")
    assert page.title.text() == "2 of 2 articles are not finished"
    assert page.list.count() == 2
    page.list.itemActivated.emit(page.list.item(1))
    assert window.session.document.id == "a1"
    QTest.mouseClick(page.give, Qt.MouseButton.LeftButton)
    assert page.title.text() == "Send this file"
    assert str(pack_path) in page.told.text()
    log = pack_path.with_name(pack_path.name + "-wal")
    assert not log.exists() or log.stat().st_size == 0


def test_packs_are_made_for_all_who_are_chosen(qtbot, desk_path, tmp_path) -> None:
    with Project.open(desk_path) as desk:
        desk.team.add(Person(WHO, ""), Person("ravi", "")) if not desk.annotators() else desk.team.add(
            Person("ravi", "")
        )
    folder = tmp_path / "out"
    folder.mkdir()
    window = make_window(qtbot, desk_path)
    window.actions_made.by_id["make-packs"].trigger()
    page = window.filing.page("make-packs")
    for at in range(page.people.count()):
        page.people.item(at).setCheckState(Qt.CheckState.Checked)
    page.set_folder(folder)
    QTest.mouseClick(page.make, Qt.MouseButton.LeftButton)
    looked(qtbot, page)
    assert sorted(path.name for path in folder.iterdir()) == [f"press 1 {WHO}.ankan", "press 2 ravi.ankan"]
    assert f"2 articles for {WHO}" in page.report.toPlainText()
    window.close()


def test_a_pack_that_is_dropped_on_its_desk_comes_home(qtbot, desk_path, pack_path) -> None:
    accepted(qtbot, pack_path)
    window = make_window(qtbot, desk_path)
    assert span_at(window.session.annotations, place("पटना")).origin.is_open
    window.filing.take([pack_path])
    page = looked(qtbot, window.filing.page("bring-packs"))
    assert page.lead.text() == "1 act can come home. The project is backed up before it."
    assert "1 changed" in page.panel.plain.toPlainText()
    QTest.mouseClick(page.bring, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "came home" in window.banner.text)
    looked(qtbot, page)
    assert not span_at(window.session.annotations, place("पटना")).origin.is_open
    assert window.session.is_writable
    assert not page.isVisible()
    # What came home can be undone.
    window.actions_made.by_id["undo"].trigger()
    assert span_at(stored(desk_path), place("पटना")).origin.is_open


def test_two_copies_are_shown_side_by_side_and_decided_by_key(qtbot, desk_path, pack_path) -> None:
    other = copy_of(pack_path, "other.ankan")
    accepted(qtbot, pack_path)
    accepted(qtbot, other, "x")
    window = make_window(qtbot, desk_path)
    page = looked(qtbot, window.carrying.bring_files([pack_path, other]))
    assert len(page.open_questions) == 1
    assert not page.bring.isEnabled()
    table = page.panel.table
    assert table.rowCount() == 1
    assert "पटना" in table.item(0, 1).text()
    assert table.item(0, 3).text() == "?"
    before = Path(desk_path).read_bytes()
    QTest.keyClick(table, Qt.Key.Key_2)
    assert table.item(0, 3).text() == "pack"
    assert page.open_questions == []
    # Nothing is written before it is asked for, into the file or the log beside it.
    assert Path(desk_path).read_bytes() == before
    assert span_at(stored(desk_path), place("पटना")).origin.is_open
    QTest.mouseClick(page.bring, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "came home" in window.banner.text)
    looked(qtbot, page)
    assert span_at(stored(desk_path), place("पटना")) is None
    assert window.session.project.check() == []
    # The same files again ask nothing.
    page = looked(qtbot, window.carrying.bring_files([other, pack_path]))
    assert page.questions == []
    assert page.lead.text() == "The project has all of it already."
    assert not page.bring.isEnabled()
    window.close()


def test_two_texts_of_one_article_are_shown_side_by_side_and_what_differs_is_marked(qtbot, desk_path) -> None:
    with Project.open(desk_path) as desk:
        panel = QuestionPanel(desk)
        qtbot.addWidget(panel)
        texts = "मोदी ने पटना में 🙏🏽 कहा।\nआज।", "मोदी ने दिल्ली में 🙏🏽 कहा।\nआज।"
        panel.show_question(Question("q", About.TEXT, 1, "Which?", (LEAVE,), "a0", "लेख", texts=texts), None)
        panel.show()
        assert (panel.texts.desk.toPlainText(), panel.texts.pack.toPlainText()) == texts
        assert "1 place" in panel.texts.told.text()
        for view, word in ((panel.texts.desk, "पटना"), (panel.texts.pack, "दिल्ली")):
            at = view.toPlainText().index(word)
            formats = [char_format(view, place) for place in (at + 1, at - 1)]
            # Not by the ground's colour alone.
            assert [(each.fontUnderline(), each.fontWeight() > QFont.Weight.Medium) for each in formats] == [
                (True, True),
                (False, False),
            ]
        panel.show_question(Question("q", About.PERSON, 1, "Who?", (LEAVE,)), None)
        assert not panel.texts.isVisible()


def char_format(view: QTextEdit, place: int) -> QTextCharFormat:
    """Return how the letter at this place is written; the place is before the first emoji."""
    cursor = view.textCursor()
    cursor.setPosition(place + 1)
    return cursor.charFormat()


def test_a_whole_article_is_decided_at_once(qtbot, desk_path, pack_path) -> None:
    other = copy_of(pack_path, "other.ankan")
    accepted(qtbot, pack_path)
    accepted(qtbot, other, "x")
    window = make_window(qtbot, desk_path)
    page = looked(qtbot, window.carrying.bring_files([pack_path, other]))
    buttons = {button.property("choice"): button for button in page.panel._group.buttons()}
    assert set(buttons) == {"desk", "pack", "each"}
    buttons["desk"].click()
    assert page.open_questions == []
    QTest.mouseClick(page.bring, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "came home" in window.banner.text)
    looked(qtbot, page)
    assert span_at(stored(desk_path), place("पटना")).origin.is_gold
    window.close()


def test_a_file_that_cannot_come_home_does_not_keep_the_others_out(qtbot, desk_path, pack_path, tmp_path) -> None:
    accepted(qtbot, pack_path)
    bad = tmp_path / "bad.ankan"
    bad.write_bytes(pack_path.read_bytes()[:5000])
    window = make_window(qtbot, desk_path)
    page = looked(qtbot, window.carrying.bring_files([bad, pack_path]))
    assert page.tree.topLevelItemCount() == 2
    assert page.tree.topLevelItem(0).text(0) == "Cannot come home"
    assert page.bring.isEnabled()
    page.close()
    window.close()
