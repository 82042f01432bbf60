"""The window's language changes while it stands, and everything stays where it was."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QDialog

from gui.app import make_application
from gui.language import _locale, language_of, speak
from gui.renewing import Standing
from gui.settings import Settings
from gui.window import Window
from gui.wording import ui_language
from tests.press import OTHER, TEXT, place
from tests.windows import idle_worker, make_project


@pytest.fixture
def _english_again() -> Iterator[None]:
    make_application()
    before = QLocale()
    yield
    speak("en")
    QLocale.setDefault(before)


@pytest.fixture
def standing(qtbot, tmp_path: Path, _english_again: None) -> Iterator[Standing]:
    speak("en")
    stands = Standing(Settings(), idle_worker)
    stands.window.show()
    stands.window.filing.open(make_project(tmp_path))
    QApplication.processEvents()
    yield stands
    stands.window.close()
    stands.window.deleteLater()


def change(standing: Standing, qtbot, code: str) -> Window:
    """Choose the language in the preferences, as a hand would; returns the window that stands afterwards."""
    old = standing.window
    old.filing.preferences()
    box = old.filing.page("preferences").general.language
    box.setCurrentIndex(box.findData(code))
    with qtbot.waitSignal(standing.renewed):
        box.activated.emit(box.currentIndex())
    QApplication.processEvents()
    assert standing.window is not old
    return standing.window


def test_the_language_changes_without_a_restart_and_back(standing: Standing, qtbot) -> None:
    assert ui_language() == "en"
    change(standing, qtbot, "hi")
    assert ui_language() == "hi"
    change(standing, qtbot, "en")
    assert ui_language() == "en"


def test_project_article_focus_caret_and_review_stay(standing: Standing, qtbot) -> None:
    window = standing.window
    first = window.session.annotations.live_spans[0].id
    window.desk.focus(first)
    shown = window.view.caret
    window.view.focus_record(first)
    again = change(standing, qtbot, "hi")
    assert again.session.project.path == window.settings.recent[0]
    assert again.session.document.text == TEXT
    assert again.view.focused == first
    assert again.view.caret == shown
    again.session.open_document("a1")
    again.reviewing.adjudicate()
    last = change(standing, qtbot, "en")
    assert last.session.is_reviewing
    assert last.session.document.text == OTHER


def test_the_selection_and_the_drawer_stay(standing: Standing, qtbot) -> None:
    standing.window.view.select(*place("नीतीश कुमार"))
    standing.window.checking.show()
    again = change(standing, qtbot, "hi")
    assert again.view.selection == place("नीतीश कुमार")
    assert again.panes.drawer.page is again.panes.checks


@pytest.mark.parametrize("page", ["agreement", "corrections", "progress"])
def test_the_page_that_is_read_stays(standing: Standing, qtbot, page) -> None:
    window = standing.window
    window.actions_made.by_id[page].trigger()
    shown = window.pages.currentWidget()
    assert shown is not window.panes
    again = change(standing, qtbot, "hi")
    assert type(again.pages.currentWidget()) is type(shown)


def test_what_was_searched_and_filtered_stays(standing: Standing, qtbot) -> None:
    panes = standing.window.panes
    panes.articles.search.setText("दूसरा")
    panes.annotations.filter_row.labels.setCurrentIndex(2)
    panes.annotations.filter_row.only_noted.setChecked(True)
    before = panes.annotations.filter_row.filter
    again = change(standing, qtbot, "hi").panes
    assert again.articles.search.text() == "दूसरा"
    assert again.annotations.filter_row.filter == before
    assert again.annotations.filter_row.filter.is_set


def test_the_preferences_stand_before_the_new_window_with_the_language_chosen(standing: Standing, qtbot) -> None:
    again = change(standing, qtbot, "hi")
    assert again.filing.page("preferences").isVisible()
    assert again.filing.page("preferences").general.language.currentData() == "hi"
    assert again.settings.language == "hi"


def test_what_is_being_filled_in_is_not_thrown_away(standing: Standing, qtbot) -> None:
    window = standing.window
    window.filing.export()
    window.settings.language = "hi"
    window.filing.language_changed.emit()
    qtbot.waitUntil(lambda: "hi" in window.settings.language and bool(window.banner.text))
    assert standing.window is window
    assert isinstance(window.filing.page("export"), QDialog)
    assert window.filing.page("export").windowTitle() in window.banner.text


def test_undo_goes_on_in_the_other_language(standing: Standing, qtbot) -> None:
    window = standing.window
    window.view.select(*place("लक्ष्मी"))
    before = window.session.annotations
    window.editing.label("PER")
    assert window.session.annotations != before
    again = change(standing, qtbot, "hi")
    again.session.undo()
    assert again.session.annotations == before


@pytest.mark.parametrize("code", ["en", "hi"])
def test_a_language_that_is_chosen_is_the_language(code: str) -> None:
    assert language_of(code) == code


@pytest.mark.parametrize(
    ("tags", "code"),
    [(["hi-IN", "en"], "hi"), (["hi_IN"], "hi"), (["de-DE", "hi"], "hi"), (["de-DE"], "en"), (["en-IN", "hi"], "en")],
)
def test_the_systems_first_language_that_ankan_speaks_is_taken(monkeypatch, tags: list[str], code: str) -> None:
    class System:
        def uiLanguages(self) -> list[str]:
            return tags

    monkeypatch.setattr("gui.language.QLocale.system", lambda: System())
    assert language_of("system") == code


@pytest.mark.usefixtures("_english_again")
def test_numbers_are_grouped_as_in_india() -> None:
    speak("hi")
    assert QLocale().toString(1_234_567) == "12,34,567"


@pytest.mark.parametrize(("system", "language"), [("hi_IN", "hi"), ("en_GB", "en"), ("en_US", "en"), ("de_DE", "hi")])
def test_numbers_are_written_as_on_a_desktop_of_this_language_else_as_in_india(
    system: str, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = QLocale(system)
    monkeypatch.setattr("gui.language.QLocale.system", staticmethod(lambda: own))
    assert _locale(language).name() == (system if system.startswith(language) else f"{language}_IN")
