"""Notes and flags through the window: by keys, by the card, in the lists; read back from the file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotate.model import Note
from gui.plain_tips import as_tip
from gui.row_list import ROW
from tests.press import WHO, place
from tests.windows import make_project, make_window, press, span_at, stored

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    return make_window(qtbot, path)


def notes(path, document="a0"):
    return {note.about: note for note in stored(path, document).notes}


def test_w_writes_a_note_on_the_name_in_focus_and_esc_leads_back(window, path) -> None:
    span = span_at(stored(path), place("पटना"))
    window.desk.focus(span.id)
    press(window, "w")
    field = window.panes.cards.note
    assert field.text.hasFocus()
    # Letters and digits that are shortcuts in the article are letters here.
    QTest.keyClicks(field.text, "a x1: state or city?")
    press(window, Qt.Key.Key_Escape)
    assert window.view.hasFocus()
    assert notes(path) == {span.id: Note(span.id, "a x1: state or city?", False, WHO)}
    assert stored(path).get(span.id).origin.is_open
    press(window, "z", CTRL)
    assert notes(path) == {}
    assert field.text.toPlainText() == ""
    press(window, "z", CTRL | SHIFT)
    assert field.text.toPlainText() == "a x1: state or city?"


def test_f_flags_the_name_and_shift_f_the_article(window, path) -> None:
    span = span_at(stored(path), place("पटना"))
    window.desk.focus(span.id)
    press(window, "f")
    assert notes(path) == {span.id: Note(span.id, "", True, WHO)}
    assert "flagged" in window.banner.text
    assert window.panes.cards.note.flag.isChecked()
    press(window, "f", SHIFT)
    assert set(notes(path)) == {None, span.id}
    press(window, "f")
    assert set(notes(path)) == {None}


def test_a_note_typed_without_leaving_the_field_stays_with_its_article(window, path) -> None:
    press(window, "w", SHIFT)
    field = window.panes.cards.note
    assert field.title.text() == "Note on the article"
    QTest.keyClicks(field.text, "first")
    press(window, Qt.Key.Key_PageDown, CTRL)
    assert window.session.document.id == "a1"
    assert notes(path) == {None: Note(None, "first", False, WHO)}
    assert notes(path, "a1") == {}
    assert field.text.toPlainText() == ""


def test_a_note_is_kept_when_the_typing_rests(qtbot, window, path) -> None:
    press(window, "w", SHIFT)
    QTest.keyClicks(window.panes.cards.note.text, "slowly")
    qtbot.waitUntil(lambda: bool(notes(path)))
    assert window.panes.cards.note.text.hasFocus()


def test_closing_the_window_keeps_what_is_being_typed(window, path) -> None:
    press(window, "w", SHIFT)
    QTest.keyClicks(window.panes.cards.note.text, "last words")
    window.close()
    assert notes(path)[None].text == "last words"


def test_lists_mark_what_is_noted_and_flagged_and_show_only_that_on_demand(window, path) -> None:
    span = span_at(stored(path), place("पटना"))
    window.desk.focus(span.id)
    press(window, "f")
    listed = window.panes.annotations
    assert "flagged for QA" in listed.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    listed.only_noted.click()
    assert [record.id for record in listed.model.records] == [span.id]
    listed.only_noted.click()
    articles = window.panes.articles
    assert articles.model.index(0).data(ROW).flagged_by == (WHO,)
    assert "flagged for QA by asha" in articles.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    articles.flagged.click()
    assert [row.id for row in articles.model.rows] == ["a0"]
    # Another annotator, whose own layer has no flag, sees it in the list, too.
    window.session.set_annotator("ravi")
    assert [row.id for row in articles.model.rows] == ["a0"]
    window.session.set_annotator(WHO)
    press(window, "f")
    articles.flagged.click()
    articles.flagged.click()
    assert not articles.model.rows


def test_a_note_that_looks_like_markup_is_shown_as_it_is(window, path) -> None:
    span = span_at(stored(path), place("पटना"))
    window.desk.focus(span.id)
    press(window, "w")
    QTest.keyClicks(window.panes.cards.note.text, "<b>x</b>")
    press(window, Qt.Key.Key_Escape)
    tip = window.panes.annotations.model.index(0).data(Qt.ItemDataRole.ToolTipRole)
    # The window shows every tooltip itself, as the letters it is made of.
    assert tip == "<b>x</b>"
    assert "&lt;b&gt;" in as_tip(tip)


def test_f_in_a_stance_s_card_flags_the_stance_and_its_quotation_s_row_shows_it(window, path) -> None:
    quote = stored(path).quotes[0]
    window.desk.focus(quote.id)
    window.panes.cards.quote_card.add_stance.values.chosen.emit("against")
    (card,) = window.panes.cards.quote_card.stances.values()
    card.setFocus()
    press(window, "f")
    assert set(notes(path)) == {card.stance_id}
    assert "flagged for QA" in card._title.text()
    listed = window.panes.annotations.model
    row = next(at for at, record in enumerate(listed.records) if record.id == quote.id)
    assert "flagged for QA" in listed.index(row).data(Qt.ItemDataRole.AccessibleTextRole)


def test_w_in_a_stance_s_card_writes_the_stance_s_own_note_and_the_row_shows_it(window, path) -> None:
    quote = stored(path).quotes[0]
    window.desk.focus(quote.id)
    window.panes.cards.quote_card.add_stance.values.chosen.emit("against")
    (card,) = window.panes.cards.quote_card.stances.values()
    card.setFocus()
    press(window, "w")
    assert card.note.hasFocus()
    QTest.keyClicks(card.note, "irony")
    window.view.setFocus()
    assert [stance.note for stance in stored(path).stances] == ["irony"]
    listed = window.panes.annotations.model
    row = next(at for at, record in enumerate(listed.records) if record.id == quote.id)
    assert "irony" in listed.index(row).data(Qt.ItemDataRole.AccessibleTextRole)
