"""Nothing that comes from a file is rendered as markup, turns the reading of a line, or drives a terminal."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget

from annotate import note_acts
from annotate.acts import Actor
from annotate.visible import visible
from commands import run
from gui.plain_tips import as_tip
from storage.defaults import default_schema, new_id
from storage.importing import ImportedArticle
from storage.project import Project
from tests.press import TEXT, suggestions
from tests.windows import make_window

MARK = "<b>MARK</b><img src='file:///nowhere.png'>"
WHO = "<i>MARK</i>"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A project in which everything that somebody could choose looks like markup."""
    path = tmp_path / "<b>MARK<b> & co.ankan"
    text = f"{MARK}\n{TEXT}"
    with Project.create(path, default_schema()) as project:
        project.add_article(ImportedArticle("a0", MARK, MARK, text, text.encode()))
        project.set_setting("annotator", WHO)
        project.adopt_suggestions("a0", WHO, suggestions(), model=f"{MARK}/1", new_id=new_id)
        layer = project.annotations("a0", WHO)
        edit = note_acts.write_note(layer, Actor(WHO, new_id), layer.spans[0].id, MARK)
        assert edit is not None
        project.apply("a0", WHO, edit)
    return path


def labels_with_mark(root: QWidget) -> list[QLabel]:
    return [label for label in root.findChildren(QLabel) if "MARK" in label.text()]


def test_no_label_takes_what_comes_from_a_file_for_markup(qtbot, path) -> None:
    window = make_window(qtbot, path)
    window.desk.focus(window.session.annotations.spans[0].id)
    window.banner.warn(f"{path} cannot be read.")
    for name in ("preferences", "export", "history", "checks", "import", "import-annotations", "about"):
        if name in window.actions_made.by_id:
            window.actions_made.by_id[name].trigger()
    QApplication.processEvents()
    found = labels_with_mark(window)
    assert len(found) >= 2
    rendering = [label for label in found if label.textFormat() is not Qt.TextFormat.PlainText]
    assert not rendering, [(type(label.parent()).__name__, label.text()) for label in rendering]


def tip_of(widget: QWidget, at: QPoint) -> str:
    QToolTip.hideText()
    QApplication.sendEvent(widget, QHelpEvent(QHelpEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    return QToolTip.text()


def test_tooltips_show_a_title_as_it_is_written(qtbot, path) -> None:
    window = make_window(qtbot, path)
    title = window.panes.title
    assert tip_of(title, QPoint(2, 2)) == as_tip(MARK)
    assert "<b>" not in as_tip(MARK)
    view = window.panes.articles.view
    at = view.visualRect(view.model().index(0, 0)).center()
    assert tip_of(view.viewport(), at).startswith("<span>&lt;b&gt;MARK")
    QToolTip.hideText()


@given(st.text())
def test_what_is_visible_has_no_line_break_control_or_override_and_keeps_all_else(text: str) -> None:
    shown = visible(text)
    shown.encode("utf-8")
    assert not set(shown) & {*map(chr, range(32)), "\x7f", "\x85", "\u2028", "\u202e", "\u2066"}
    assert visible(shown) == shown
    if text.isprintable():
        assert shown == text


def test_hindi_with_joiners_is_shown_as_it_is() -> None:
    assert visible("राज्\u200dय क्\u200cष 🙏") == "राज्\u200dय क्\u200cष 🙏"
    assert visible("a\nb\x1b[2J\u202egpj.exe") == "a\\u000ab\\u001b[2J\\u202egpj.exe"


def test_a_file_name_with_line_breaks_overrides_and_escapes_is_told_in_one_harmless_line(
    qtbot, tmp_path: Path, capsys
) -> None:
    name = tmp_path / "a\nb\x1b[2J\u202etxt.ankan"
    assert run(["check", str(name)]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "\x1b" not in said
    assert "\u202e" not in said
    window = make_window(qtbot, None)
    window.filing.open(name)
    assert "\\u202e" in window.banner.text
    with Project.create(name, default_schema()):
        pass
    window.filing.open(name)
    assert "\u202e" not in window.windowTitle()
    assert "\n" not in window.windowTitle()
    window.start_page.show_recent([name])
    assert "\u202e" not in window.start_page.recent[0].text()
    assert "\n" not in window.start_page.recent[0].toolTip()
