"""Finding and labelling what was found, through the real window: every act is read back from the file itself."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotate import acts
from annotate.model import State
from gui import bulk, filing
from gui.dialogs import upgrading
from storage.database import is_outdated
from storage.importing import ImportedArticle
from storage.project import Project
from tests.press import TEXT, WHO, place
from tests.windows import make_project, make_window, press, shown_document, span_at, stored

OLD = Path(__file__).parent / "data" / "format-1.0.ankan"
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
MORE = {
    "a2": "दिल्ली में मोदी और मोदीनगर; मोदी ने कहा।",
    "a3": "हिन्दी में: मोदी, दिल्ली।",
}


@pytest.fixture
def path(tmp_path):
    path = make_project(tmp_path)
    with Project.open(path) as project:
        for name, text in MORE.items():
            project.add_article(ImportedArticle(name, f"लेख {name}", "test", text, text.encode()))
    return path


@pytest.fixture
def window(qtbot, path):
    return make_window(qtbot, path)


def type_words(window, words: str) -> None:
    window.focusWidget().setText(words)
    QApplication.processEvents()


def selected(window) -> str:
    start, end = window.view.selection
    return shown_document(window).text[start:end]


def wait_for_search(qtbot, window, words: str) -> None:
    press(window, "f", CTRL | SHIFT)
    type_words(window, words)
    qtbot.waitUntil(lambda: bool(window.finding.found) and not window.finding._turn.isActive())


def rows(window) -> list[str]:
    model = window.panes.results.model
    return [model.index(at).data() for at in range(model.rowCount())]


# In the article ------------------------------------------------------------------------------------------------------


def test_ctrl_f_marks_all_places_and_enter_goes_from_one_to_the_next(window) -> None:
    press(window, "f", CTRL)
    type_words(window, "modi")
    bar = window.panes.find_bar
    assert bar.count.text() == "1 of 2"
    first, second = place("मोदी"), place("मोदी", place("नीतीश")[0])
    assert window.view._scene.found == (first, second)
    assert window.view.selection == first
    press(window, Qt.Key.Key_Return)
    assert (bar.count.text(), window.view.selection) == ("2 of 2", second)
    press(window, Qt.Key.Key_Return)
    assert window.view.selection == first
    press(window, Qt.Key.Key_Return, SHIFT)
    assert window.view.selection == second
    assert window.focusWidget() is bar.field


def test_f3_goes_on_from_the_article_and_a_digit_labels_what_is_selected(window, path) -> None:
    press(window, "f", CTRL)
    type_words(window, "पटना")
    press(window, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.view
    assert not window.panes.find_bar.isVisible()
    assert window.view._scene.found == ()
    press(window, "f", CTRL)
    window.view.setFocus()
    press(window, Qt.Key.Key_F3)
    assert window.view.selection == place("पटना", 20)
    press(window, "3")
    assert span_at(stored(path), place("पटना", 20)).label == "LOC"
    press(window, Qt.Key.Key_F3)
    assert window.view.selection == place("पटना")
    press(window, Qt.Key.Key_F3, SHIFT)
    assert window.view.selection == place("पटना", 20)


def test_what_is_not_there_is_said_and_whole_words_can_be_asked_for(window) -> None:
    press(window, "f", CTRL)
    type_words(window, "मुंबई")
    assert window.panes.find_bar.count.text() == "Not found"
    type_words(window, "बि")
    assert selected(window) == "बि"
    window.panes.find_bar.whole.click()
    assert window.panes.find_bar.count.text() == "Not found"
    type_words(window, "कानून")
    assert selected(window) == "क़ानून"


def test_the_selected_words_are_what_is_looked_for_and_the_marks_follow_into_the_next_article(window) -> None:
    window.view.select(*place("दिल्ली"))
    press(window, "f", CTRL)
    assert window.panes.find_bar.field.text() == "दिल्ली"
    window.session.open_document("a1")
    text = shown_document(window).text
    assert [text[slice(*each)] for each in window.view._scene.found] == ["दिल्ली"]
    assert window.panes.find_bar.count.text() == "Places: 1"


# In the project ------------------------------------------------------------------------------------------------------


def test_the_project_is_searched_and_enter_opens_the_article_at_the_place(qtbot, window) -> None:
    wait_for_search(qtbot, window, "modi")
    found = rows(window)
    assert found[0].startswith("लेख 0: 2")
    assert found[3].startswith("लेख a2: 2")
    assert found[4] == "दिल्ली में मोदी और मोदीनगर; मोदी ने कहा।"
    assert "Places: 5 · articles: 3" in window.panes.results.told.text()
    press(window, Qt.Key.Key_Return)
    for _ in range(4):
        press(window, Qt.Key.Key_Down)
    press(window, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert shown_document(window).id == "a2"
    assert window.view.selection == (MORE["a2"].rindex("मोदी"), MORE["a2"].rindex("मोदी") + 4)
    assert window.focusWidget() is window.view
    press(window, Qt.Key.Key_F3)
    assert window.view.selection[0] == MORE["a2"].index("मोदी")


def test_escape_shuts_the_list_and_ctrl_shift_f_opens_it_as_it_was(qtbot, window) -> None:
    wait_for_search(qtbot, window, "हिंदी")
    press(window, Qt.Key.Key_Escape)
    assert not window.panes.drawer.isVisible()
    assert window.focusWidget() is window.view
    press(window, "f", CTRL | SHIFT)
    assert window.focusWidget() is window.panes.results.field
    assert rows(window)[1] == MORE["a3"]


def test_nothing_found_is_said_in_the_list(qtbot, window) -> None:
    press(window, "f", CTRL | SHIFT)
    assert "Type some words" in window.panes.results._stack.words.text()
    type_words(window, "अनुपस्थित")
    qtbot.waitUntil(lambda: "No article" in window.panes.results._stack.words.text())
    assert window.panes.results._stack.words.isVisible()


# Labelling -----------------------------------------------------------------------------------------------------------


def back_in(window) -> None:
    """What a desktop does when a page closes: the window is the active one again."""
    window.activateWindow()
    window.view.setFocus()
    QApplication.processEvents()


def standings(window) -> list[str]:
    model = window.finding.dialog.model
    return [model.standing_text(line) for line in model.lines]


def wait_for_lines(qtbot, window) -> None:
    qtbot.waitUntil(lambda: window.finding.dialog is not None and not window.finding.dialog._turn.isActive())


def test_label_all_shows_what_is_left_out_and_one_undo_takes_all_of_it_back(qtbot, window, path) -> None:
    with Project.open(path) as project:
        project.apply("a3", WHO, acts.finish(project.annotations("a3", WHO)))
    before = {name: stored(path, name) for name in ("a0", "a2", "a3")}
    wait_for_search(qtbot, window, "मोदी")
    press(window, "m", CTRL | SHIFT)
    wait_for_lines(qtbot, window)
    dialog = window.finding.dialog
    assert not dialog.isModal()
    assert [dialog.labels.buttons[code].text()[0] for code in ("PER", "ORG")] == ["1", "2"]
    assert standings(window) == [
        "suggested as PER",
        "suggested as PER",
        "new",
        "left out: part of a word",
        "new",
        "left out: article finished",
    ]
    QTest.keyClick(dialog.view, "2")
    wait_for_lines(qtbot, window)
    assert dialog.label == "ORG"
    QTest.keyClick(dialog.view, "1")
    wait_for_lines(qtbot, window)
    dialog.view.setCurrentIndex(dialog.model.index(4))
    QTest.keyClick(dialog.view, Qt.Key.Key_Space)
    assert dialog.go.text() == "Label as PER: 3"
    QTest.keyClick(dialog.view, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    first = place("मोदी")
    assert span_at(stored(path), first).origin.decision is not None
    at = MORE["a2"].index("मोदी")
    assert [(span.start, span.label) for span in stored(path, "a2").live_spans] == [(at, "PER")]
    assert stored(path, "a3") == before["a3"]
    assert "places 3, articles 2" in window.banner.text
    back_in(window)
    press(window, "z", CTRL)
    assert {name: stored(path, name) for name in before} == before
    press(window, "z", CTRL | SHIFT)
    assert len(stored(path, "a2").live_spans) == 1
    with Project.open(path) as project:
        assert project.check() == []


def test_label_all_in_the_article_leaves_out_what_has_another_label_or_overlaps(qtbot, window, path) -> None:
    window.view.select(*place("नीतीश"))
    press(window, "2")
    press(window, "f", CTRL)
    type_words(window, "नीतीश")
    press(window, "m", CTRL | SHIFT)
    wait_for_lines(qtbot, window)
    assert window.finding.dialog.label == "ORG"
    assert standings(window) == ["left out: is ORG already"]
    QTest.keyClick(window.finding.dialog.view, "1")
    wait_for_lines(qtbot, window)
    assert standings(window) == ["left out: is ORG"]
    assert not window.finding.dialog.go.isEnabled()
    assert window.finding.dialog.told.text() == "Left out – another label: 1."
    window.finding.dialog.close()
    back_in(window)
    press(window, "f", CTRL)
    type_words(window, "कुमार")
    press(window, "m", CTRL | SHIFT)
    wait_for_lines(qtbot, window)
    assert standings(window) == ["left out: overlaps a PER"]


def test_label_all_with_nothing_found_says_what_to_do(window) -> None:
    press(window, "m", CTRL | SHIFT)
    assert "Find some words first" in window.banner.text


def test_a_large_act_runs_beside_the_window_and_so_does_its_undo(qtbot, window, path, monkeypatch) -> None:
    monkeypatch.setattr(bulk, "_AT_ONCE", 1)
    wait_for_search(qtbot, window, "मोदी")
    press(window, "m", CTRL | SHIFT)
    wait_for_lines(qtbot, window)
    window.finding.dialog.go.click()
    assert window.desk.bulk.is_running
    assert not window.session.is_writable
    assert not window.actions_made.by_id["accept"].isEnabled()
    assert window.status.job_text == "Labelling"
    qtbot.waitUntil(lambda: not window.desk.bulk.is_running)
    assert len(stored(path, "a2").live_spans) == 2
    assert window.session.annotations == stored(path)
    assert window.session.is_writable
    back_in(window)
    press(window, "z", CTRL)
    qtbot.waitUntil(lambda: not window.desk.bulk.is_running)
    assert stored(path, "a2").live_spans == ()
    assert window.session.annotations == stored(path)
    assert "labelling all (articles: 3)" in window.banner.text


def test_a_large_act_that_is_stopped_does_nothing(qtbot, window, path, monkeypatch) -> None:
    monkeypatch.setattr(bulk, "_AT_ONCE", 1)
    wait_for_search(qtbot, window, "मोदी")
    before = stored(path)
    press(window, "m", CTRL | SHIFT)
    wait_for_lines(qtbot, window)
    run = Project.apply_all

    def stopped(project, annotator, edits, tell):
        window.desk.bulk._task.requestInterruption()
        return run(project, annotator, edits, tell)

    monkeypatch.setattr(Project, "apply_all", stopped)
    window.finding.dialog.go.click()
    qtbot.waitUntil(lambda: not window.desk.bulk.is_running)
    assert stored(path) == before
    assert window.session.is_writable
    assert shown_document(window).text == TEXT
    assert stored(path).state is State.OPEN


# Old projects --------------------------------------------------------------------------------------------------------


def test_a_large_old_project_is_brought_up_to_date_beside_the_window_and_then_opened(
    qtbot, tmp_path, monkeypatch
) -> None:
    monkeypatch.setattr(filing, "_LARGE", 0)
    path = Path(shutil.copy(OLD, tmp_path / "old.ankan"))
    window = make_window(qtbot, None)
    window.filing.open(path)
    assert window.session.project is None
    assert window.filing.page("upgrade").isVisible()
    qtbot.waitUntil(lambda: window.session.project is not None)
    assert not window.filing.page("upgrade").isVisible()
    assert not is_outdated(path)
    assert shown_document(window).id == "pul"


def test_a_large_old_project_stays_as_it_was_when_that_is_stopped(qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(filing, "_LARGE", 0)
    path = Path(shutil.copy(OLD, tmp_path / "old.ankan"))
    window = make_window(qtbot, None)
    start = upgrading.Task.start

    def asked_to_stop(task) -> None:
        task.requestInterruption()
        start(task)

    monkeypatch.setattr(upgrading.Task, "start", asked_to_stop)
    window.filing.open(path)
    window.filing.page("upgrade").close()
    QApplication.processEvents()
    assert is_outdated(path)
    assert window.session.project is None
