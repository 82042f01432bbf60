"""Checks through the real window: listed, gone to, mended and ignored by key; blocking only if the schema says so."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotate.model import State
from annotate.rules import Rule
from annotate.suggest.records import EntitySuggestion, Suggestions
from storage.defaults import default_schema, new_id
from storage.importing import ImportedArticle
from storage.project import Project
from tests.press import TEXT as FIRST
from tests.press import WHO, place
from tests.windows import make_window, press, shown_document, span_at, stored

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SECOND = "मोदी पटना गए। मोदी ने कहा, “हाँ।” नरेंद्र मोदी आए।"


def make_project(folder, *, blocking: tuple[str, ...] = ()):
    """Two articles: in the first मोदी is PER twice, in the second ORG and PER; a quotation without a speaker there."""
    path = folder / "p.ankan"
    with Project.create(path, replace(default_schema(), blocking=blocking)) as project:
        for name, text in (("a0", FIRST), ("a1", SECOND)):
            project.add_article(ImportedArticle(name, f"लेख {name}", "test", text, text.encode()))
        project.set_setting("annotator", WHO)
        project.set_setting("article", "a1")
        first, second = place("मोदी"), place("मोदी", place("नीतीश")[0])
        names = tuple(EntitySuggestion(*where, "PER", 0.9, "m/1") for where in (first, second))
        project.adopt_suggestions("a0", WHO, Suggestions(names), model="m/1", new_id=new_id)
        project.adopt_suggestions("a1", WHO, Suggestions(), model="m/1", new_id=new_id)
    return path


def at(words: str, after: int = 0) -> tuple[int, int]:
    start = SECOND.index(words, after)
    return start, start + len(words)


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    window = make_window(qtbot, path)
    annotate(window)
    return window


def annotate(window) -> None:
    for where, digit in ((at("मोदी"), "2"), (at("मोदी", 5), "1"), (at("नरें"), "1"), (at("मोदी", 30), "1")):
        window.view.select(*where)
        press(window, digit)
    window.view.select(*at("“हाँ।”"))
    press(window, "q")
    press(window, Qt.Key.Key_Escape)
    assert shown_document(window).id == "a1"


def listed(window) -> list[str]:
    model = window.panes.checks.model
    return [model.index(at).data() for at in range(model.rowCount())]


def rules(window) -> list[Rule]:
    return [row.rule for row in window.panes.checks.model.rows if row.finding is not None]


def test_findings_are_listed_by_rule_and_enter_goes_there(window) -> None:
    window.view.setFocus()
    press(window, Qt.Key.Key_F5)
    assert listed(window) == [
        "The same words with different labels: 1",
        "मोदी is ORG here; in all PER 2, ORG 1",
        "Quotations without a speaker: 1",
        "“हाँ।”",
        "Names that begin or end inside a word: 1",
        "नरें · PER",
    ]
    assert window.focusWidget() is window.panes.checks.view
    press(window, Qt.Key.Key_Return)
    assert window.focusWidget() is window.view
    assert (window.desk.focused.start, window.desk.focused.end) == at("मोदी")


def test_the_buttons_are_live_only_where_they_do_something(window) -> None:
    panel = window.panes.checks
    mend, ignore = (button for button, _ in panel._buttons)
    window.view.setFocus()
    press(window, Qt.Key.Key_F5)
    # The keyboard stands on a finding, never on a heading, and the first F4 goes to that one.
    assert panel.row is not None
    assert panel.row.rule is Rule.MIXED_LABELS
    assert (mend.isEnabled(), ignore.isEnabled()) == (True, True)
    press(window, Qt.Key.Key_Down)
    assert (mend.isEnabled(), ignore.isEnabled()) == (False, False)
    press(window, Qt.Key.Key_Down)
    assert panel.row.rule is Rule.NO_SPEAKER
    # Whatever else says which actions there are, nobody can mend this with one key.
    window.updating._enable()
    assert (mend.isEnabled(), ignore.isEnabled()) == (False, True)


def test_f4_after_f5_goes_to_the_first_finding(window) -> None:
    window.view.setFocus()
    press(window, Qt.Key.Key_F5)
    press(window, Qt.Key.Key_F4)
    assert (window.desk.focused.start, window.desk.focused.end) == at("मोदी")


def test_f4_goes_from_finding_to_finding_and_round(window) -> None:
    window.view.setFocus()
    seen = []
    for _ in range(4):
        press(window, Qt.Key.Key_F4)
        seen.append((window.desk.focused.start, window.desk.focused.end))
    assert seen == [at("मोदी"), at("“हाँ।”"), at("नरें"), at("मोदी")]
    press(window, Qt.Key.Key_F4, SHIFT)
    assert (window.desk.focused.start, window.desk.focused.end) == at("नरें")
    assert window.focusWidget() is window.view


def test_one_key_mends_what_is_clear_and_undo_takes_it_back(qtbot, window, path) -> None:
    before = stored(path, "a1")
    window.view.setFocus()
    press(window, Qt.Key.Key_F4)
    press(window, ".", CTRL)
    assert span_at(stored(path, "a1"), at("मोदी")).label == "PER"
    qtbot.waitUntil(lambda: Rule.MIXED_LABELS not in rules(window))
    press(window, "z", CTRL)
    assert stored(path, "a1") == before
    qtbot.waitUntil(lambda: Rule.MIXED_LABELS in rules(window))
    for _ in range(3):
        press(window, Qt.Key.Key_F4)
        if window.panes.checks.row.rule is Rule.INSIDE_WORD:
            break
    press(window, ".", CTRL)
    assert span_at(stored(path, "a1"), at("नरेंद्र")) is not None


def test_what_is_not_clear_is_said_and_nothing_done(window, path) -> None:
    before = stored(path, "a1")
    press(window, ".", CTRL)
    assert "Go to a finding first, with F4" in window.banner.text
    window.view.setFocus()
    press(window, Qt.Key.Key_F4)
    press(window, Qt.Key.Key_F4)
    press(window, ".", CTRL)
    assert "not clear" in window.banner.text
    assert stored(path, "a1") == before


def test_an_ignored_finding_stays_away_and_can_be_brought_back(qtbot, window, path) -> None:
    window.view.setFocus()
    press(window, Qt.Key.Key_F4)
    press(window, ";", CTRL)
    assert Rule.MIXED_LABELS not in rules(window)
    assert "ignored: 1" in window.panes.checks.told.text()
    window.close()
    again = make_window(qtbot, path)
    press(again, Qt.Key.Key_F5)
    assert Rule.MIXED_LABELS not in rules(again)
    again.panes.checks.with_ignored.click()
    assert again.panes.checks.model.beside(again.panes.checks.model.rows[1]) == "ignored"
    again.panes.checks.choose(1)
    press(again, ";", CTRL)
    again.panes.checks.with_ignored.click()
    assert Rule.MIXED_LABELS in rules(again)


def test_over_all_articles_labels_are_compared_and_mended_together(qtbot, window, path) -> None:
    window.view.select(*at("मोदी", 5))
    press(window, "2")
    press(window, Qt.Key.Key_F5)
    window.panes.checks.everywhere.click()
    qtbot.waitUntil(lambda: Rule.UNDECIDED in rules(window))
    assert [text for text in listed(window) if "in all" in text] == ["मोदी is ORG here; in all PER 3, ORG 2"] * 2
    assert {row.article.document for row in window.panes.checks.model.rows if row.article} == {"a0", "a1"}
    window.panes.checks.choose(1)
    press(window, ".", CTRL)
    assert {span.label for span in stored(path, "a1").live_spans} == {"PER"}
    qtbot.waitUntil(lambda: not window.checking.background.is_running and Rule.MIXED_LABELS not in rules(window))
    window.view.setFocus()
    for _ in range(4):
        press(window, Qt.Key.Key_F4)
        if shown_document(window).id == "a0":
            break
    assert window.panes.checks.row.rule is Rule.UNDECIDED


def test_findings_do_not_block_unless_the_schema_says_so(qtbot, window, path, tmp_path) -> None:
    press(window, Qt.Key.Key_Return, CTRL)
    assert stored(path, "a1").state is State.FINISHED
    window.close()
    (tmp_path / "strict").mkdir()
    strict = make_project(tmp_path / "strict", blocking=("inside-word",))
    again = make_window(qtbot, strict)
    annotate(again)
    press(again, Qt.Key.Key_Return, CTRL)
    assert stored(strict, "a1").state is State.OPEN
    assert "Not finished yet" in again.banner.text
    assert (again.desk.focused.start, again.desk.focused.end) == at("नरें")
    press(again, ".", CTRL)
    press(again, Qt.Key.Key_Return, CTRL)
    assert stored(strict, "a1").state is State.FINISHED


def test_what_is_ignored_on_purpose_does_not_block(qtbot, tmp_path) -> None:
    path = make_project(tmp_path, blocking=("inside-word",))
    window = make_window(qtbot, path)
    annotate(window)
    press(window, Qt.Key.Key_Return, CTRL)
    press(window, ";", CTRL)
    QApplication.processEvents()
    press(window, Qt.Key.Key_Return, CTRL)
    assert stored(path, "a1").state is State.FINISHED
