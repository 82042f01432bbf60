"""Corrections home: the page in the real window, and the sheet to print."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from gui.review.corrections_page import CorrectionsPage
from gui.window import Window
from tests.review_project import HONORED, make_review_project
from tests.windows import make_project as make_own_project
from tests.windows import make_window, press

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_review_project(tmp_path / "p.ankan")


@pytest.fixture
def window(qtbot, path: Path) -> Window:
    """A window in which the first case was decided against ravi, with a reason, and the second against asha."""
    window = make_window(qtbot, path)
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.dockets.is_loaded)
    QApplication.processEvents()
    press(window, "r")
    for letter in "no honorific":
        press(window, letter)
    press(window, Qt.Key.Key_Return)
    press(window, "a")
    press(window, "b")
    return window


def open_page(qtbot, window: Window) -> CorrectionsPage:
    press(window, Qt.Key.Key_F8, SHIFT)
    page = window.reviewing.corrections_page
    assert page is not None
    qtbot.waitUntil(lambda: not page.background.is_running)
    QApplication.processEvents()
    return page


def choose(qtbot, page: CorrectionsPage, name: str) -> None:
    page.who.setCurrentText(name)
    qtbot.waitUntil(lambda: not page.background.is_running)
    QApplication.processEvents()


def lines(page: CorrectionsPage) -> list[str]:
    return [line for each in page.model.corrections for line in page.model.lines(each)]


def test_every_annotator_sees_what_gold_changed_and_why(qtbot, window: Window) -> None:
    page = open_page(qtbot, window)
    choose(qtbot, page, "ravi")
    assert "Left boundary and label: ORG: श्री मोदी  →  PER: मोदी" in lines(page)
    assert "Why: no honorific (meera)" in lines(page)
    choose(qtbot, page, "asha")
    assert any("favor" in line and "against" in line for line in lines(page))
    assert "Decided by meera, without a reason." in lines(page)


def test_what_nobody_has_decided_about_is_no_correction(qtbot, window: Window) -> None:
    page = open_page(qtbot, window)
    choose(qtbot, page, "ravi")
    assert not any("राहुल" in line for line in lines(page))
    press(window, Qt.Key.Key_F8)
    for key in ("x", "a"):
        press(window, key)
    page = open_page(qtbot, window)
    choose(qtbot, page, "ravi")
    assert "Taken out: PER: राहुल  →  –" in lines(page)


def test_enter_opens_the_place_with_every_version(qtbot, window: Window) -> None:
    page = open_page(qtbot, window)
    choose(qtbot, page, "ravi")
    page.view.setFocus()
    press(window, Qt.Key.Key_Return)
    assert window.pages.currentWidget() is window.panes
    assert window.bench.row is not None
    assert (window.bench.row.case.start, window.bench.row.case.end) == HONORED
    assert window.panes.case_panel.reason.text() == "no honorific"


@pytest.mark.parametrize("ending", [".pdf", ".html"])
def test_the_sheet_is_saved_to_be_printed(qtbot, window: Window, path: Path, ending: str) -> None:
    page = open_page(qtbot, window)
    choose(qtbot, page, "ravi")
    out = path.with_name(f"ravi{ending}")
    with qtbot.waitSignal(window.reviewing.saving.made):
        window.reviewing.save_sheet(out)
    data = out.read_bytes()
    assert data.startswith(b"%PDF") if ending == ".pdf" else "no honorific" in data.decode()


def test_before_anything_is_adjudicated_the_page_says_how_it_comes_about(qtbot, path: Path) -> None:
    page = open_page(qtbot, make_window(qtbot, path))
    assert "is adjudicated yet" in page.message
    assert not page.save.isEnabled()


def test_a_project_in_which_nobody_has_begun_says_so(qtbot, tmp_path: Path) -> None:
    page = open_page(qtbot, make_window(qtbot, make_own_project(tmp_path, suggested=False)))
    assert page.message


def test_the_key_leads_back_to_the_article(qtbot, window: Window) -> None:
    page = open_page(qtbot, window)
    assert window.pages.currentWidget() is page
    press(window, Qt.Key.Key_F8, SHIFT)
    assert window.pages.currentWidget() is window.panes


def test_the_page_begins_with_somebody_who_has_something_to_learn_from(qtbot) -> None:
    window = make_window(qtbot, None)
    assert window.filing.open_sample()
    page = open_page(qtbot, window)
    assert page.sheet is not None
    assert page.sheet.annotator == page.who.currentText() == "ravi"
    assert page.model.corrections
    choose(qtbot, page, "asha")
    window.reviewing.leave()
    assert open_page(qtbot, window).who.currentText() == "asha"


def test_whoever_sits_there_sees_their_own_corrections_first(qtbot, window: Window) -> None:
    window.reviewing.adjudicate()
    window.session.set_annotator("ravi")
    assert open_page(qtbot, window).who.currentText() == "ravi"
