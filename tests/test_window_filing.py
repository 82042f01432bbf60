"""Projects, imports, exports, pages and bugs, through the window."""

import json
import sys

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from gui.errors import BugReport, install_hook
from gui.settings import Settings, user_folder
from gui.start import StartPage
from storage.project import Project
from tests.windows import WHO, make_project, make_window, press, stored

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    return make_window(qtbot, path)


def drop(window, *paths) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = QPointF(window.rect().center())
    none = Qt.KeyboardModifier.NoModifier
    window.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none))


def titles(window) -> list[str]:
    return [row.title for row in window.panes.articles.model.rows]


# Projects ------------------------------------------------------------------------------------------------------------


def test_without_a_project_the_start_page_teaches_and_nothing_else_is_enabled(qtbot) -> None:
    window = make_window(qtbot, None)
    assert isinstance(window.pages.currentWidget(), StartPage)
    enabled = {name for name, action in window.actions_made.by_id.items() if action.isEnabled()}
    assert enabled >= {"new-project", "open-project", "keyboard", "quit"}
    assert not enabled & {"import", "export", "accept", "undo", "finish"}


def test_the_sample_opens_in_a_project_of_the_users_own_and_only_once(qtbot) -> None:
    window = make_window(qtbot, None)
    window.start_page.sample.click()
    assert window.session.project.path.parent == user_folder()
    assert window.session.document is not None
    window.filing.close_project()
    window.start_page.sample.click()
    assert len(window.session.project.document_ids()) == 1


def test_a_recent_project_is_one_click_away(qtbot, path) -> None:
    Settings().remember_project(path)
    window = make_window(qtbot, None)
    window.start_page.recent[0].click()
    assert window.session.project.path == path


def test_a_new_project_begins_empty_and_says_how_to_go_on(qtbot, tmp_path) -> None:
    window = make_window(qtbot, None)
    window.filing.create(tmp_path / "new.ankan")
    assert (tmp_path / "new.ankan").is_file()
    assert "Drop text files here" in window.panes.articles._empty.text()


def test_a_project_that_cannot_be_opened_is_told_and_the_old_one_stays(window, path, tmp_path) -> None:
    broken = tmp_path / "broken.ankan"
    broken.write_bytes(b"no project")
    window.filing.open(broken)
    assert str(broken) in window.banner.text
    assert window.session.project.path == path


def test_a_project_is_never_begun_over_another_file(window, path, tmp_path) -> None:
    window.filing.create(path)
    assert str(path) in window.banner.text
    assert len(stored(path).spans) == 5


def test_closing_the_project_shows_the_start_page(window) -> None:
    press(window, "w", CTRL)
    assert window.session.project is None
    assert isinstance(window.pages.currentWidget(), StartPage)


# In ------------------------------------------------------------------------------------------------------------------


def test_files_dropped_onto_the_window_are_imported_and_shown(window, path, tmp_path, qtbot) -> None:
    new = tmp_path / "नया.txt"
    new.write_text("नया लेख 🙏\nदिल्ली में बारिश हुई।", encoding="utf-8")
    with qtbot.waitSignal(window.importer.finished):
        drop(window, new)
    assert "नया लेख 🙏" in titles(window)
    assert window.session.document.title == "नया लेख 🙏"
    with Project.open(path) as project:
        assert len(project.document_ids()) == 3


def test_the_same_text_twice_is_reported_not_doubled(window, tmp_path, qtbot) -> None:
    new = tmp_path / "a.txt"
    new.write_text("एक ही पाठ।", encoding="utf-8")
    for _ in range(2):
        with qtbot.waitSignal(window.importer.finished):
            window.filing.take([new])
    assert "1 were there already" in window.banner.text
    assert len(titles(window)) == 3


def test_a_file_that_cannot_be_read_is_told_and_the_others_come_in(window, tmp_path, qtbot) -> None:
    bad, good = tmp_path / "bad.txt", tmp_path / "good.txt"
    bad.write_bytes(b"\xff\xfe\xfd\xff not text")
    good.write_text("अच्छा पाठ।", encoding="utf-8")
    with qtbot.waitSignal(window.importer.finished):
        window.filing.take([bad, good])
    assert "bad.txt" in window.banner.text
    assert len(titles(window)) == 3


def test_annotated_articles_bring_their_annotations(window, tmp_path, qtbot) -> None:
    import resources

    sample = min(resources.path("samples").glob("*.gold.jsonl"))
    with qtbot.waitSignal(window.importer.finished):
        window.filing.take([sample])
    document = window.session.document.id
    record = json.loads(sample.read_text(encoding="utf-8").splitlines()[0])
    assert len(window.session.project.annotations(document, "gold").spans) == len(record["entities"])


def test_a_dropped_project_is_opened(window, tmp_path) -> None:
    other = make_project(tmp_path, name="other.ankan")
    drop(window, other)
    assert window.session.project.path == other


def test_articles_dropped_without_a_project_are_not_lost_in_silence(qtbot, tmp_path) -> None:
    window = make_window(qtbot, None)
    drop(window, tmp_path / "a.txt")
    assert "project first" in window.banner.text


# Out -----------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("name", "sign"), [("jsonl", '"format":'), ("conll2003", "B-LOC")])
def test_gold_is_exported_with_a_report(window, tmp_path, qtbot, name, sign) -> None:
    press(window, "a")
    press(window, "e", CTRL)
    page = window.filing.page("export")
    page.format_box.setCurrentIndex(page.format_box.findData(name))
    out = tmp_path / f"gold.{name}"
    page.out.setText(str(out))
    page.go.click()
    qtbot.waitUntil(lambda: page.go.isEnabled())
    assert sign in out.read_text(encoding="utf-8")
    assert str(out) in page.result_title.text()
    assert "Left out" in page.result_text.toPlainText()
    assert not page.isModal()


def test_an_export_that_fails_says_why_and_writes_nothing(window, tmp_path, qtbot) -> None:
    window.filing.export()
    page = window.filing.page("export")
    out = tmp_path / "gold.jsonl"
    page.out.setText(str(out))
    page.start()
    qtbot.waitUntil(lambda: page.go.isEnabled())
    assert "nothing to export" in page.result_text.toPlainText()
    assert not out.exists()


def test_the_options_fit_the_format(window) -> None:
    window.filing.export()
    page = window.filing.page("export")
    page.format_box.setCurrentIndex(page.format_box.findData("conll2003"))
    assert page.scheme.isVisible()
    page.format_box.setCurrentIndex(page.format_box.findData("jsonl"))
    assert not page.scheme.isVisible()


# The rest ------------------------------------------------------------------------------------------------------------


def test_preferences_take_effect_at_once(window) -> None:
    window.filing.preferences()
    page = window.filing.page("preferences")
    page.theme.setCurrentIndex(2)
    page.theme.activated.emit(2)
    assert window.looks.theme.is_dark
    page.theme.activated.emit(1)
    assert not window.looks.theme.is_dark
    page.points.setValue(20)
    assert window.view.zoom == 20
    page.annotator.setText("  Ravi  Kumar ")
    page.annotator.editingFinished.emit()
    assert window.session.annotator == "Ravi Kumar"
    assert Settings().annotator == "Ravi Kumar"
    page.points.setValue(15)
    window.session.set_annotator(WHO)


def test_the_text_grows_and_shrinks_by_keys(window) -> None:
    before = window.view.zoom
    press(window, "+", CTRL)
    assert window.view.zoom == before + 1
    press(window, "0", CTRL)
    assert window.view.zoom == 15


def test_a_read_only_project_says_so_and_offers_no_change(qtbot, path, monkeypatch) -> None:
    monkeypatch.setattr(Project, "is_read_only", property(lambda _self: True))
    window = make_window(qtbot, path)
    assert "only be read" in window.banner.text
    enabled = {name for name, action in window.actions_made.by_id.items() if action.isEnabled()}
    assert not enabled & {"accept", "import", "undo", "quote"}
    assert enabled >= {"next-undecided", "export"}


def test_a_bug_is_logged_and_shown_and_the_window_goes_on(qapp, tmp_path, capsys) -> None:
    hook = install_hook(tmp_path / "ankan.log")
    try:
        error = ZeroDivisionError("a bug")
        hook(type(error), error, None)
    finally:
        sys.excepthook = sys.__excepthook__
    shown = [widget for widget in qapp.topLevelWidgets() if isinstance(widget, BugReport) and widget.isVisible()]
    assert len(shown) == 1
    assert "ZeroDivisionError: a bug" in shown[0].report.toPlainText()
    assert not shown[0].isModal()
    shown[0].close()
    assert "a bug" in (tmp_path / "ankan.log").read_text(encoding="utf-8")
    assert "a bug" in capsys.readouterr().err


def test_every_control_has_a_name_for_screen_readers(window) -> None:
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QComboBox, QLineEdit

    window.desk.focus(stored(window.session.project.path).quotes[0].id)
    window.quoting.add_stance("favor")
    nameless = []
    for kind in (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit):
        for widget in window.findChildren(kind):
            is_ours = not widget.objectName().startswith("qt_") and widget.isVisible()
            if is_ours and not (widget.accessibleName() or getattr(widget, "text", str)()):
                nameless.append(widget)
    assert nameless == []
