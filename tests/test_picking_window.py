"""Picking a link at the real window: what Delete means there, and where the keyboard is after another record came."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from annotate.model import Quote
from tests.press import place
from tests.windows import make_project, make_window, press, stored

ALT = Qt.KeyboardModifier.AltModifier


def focus_quote(window) -> Quote:
    (quote,) = window.session.annotations.live_quotes
    window.desk.focus(quote.id)
    return quote


def test_delete_while_a_link_is_picked_takes_the_link_away_and_nothing_else(qtbot, tmp_path) -> None:
    path = make_project(tmp_path)
    window = make_window(qtbot, path)
    quote = focus_quote(window)
    press(window, "s")
    press(window, "a")
    assert stored(path).live_quotes[0].speaker is not None
    press(window, "s")
    press(window, Qt.Key.Key_Delete)
    assert not window.picking.is_active
    (kept,) = stored(path).live_quotes
    assert (kept.id, kept.speaker) == (quote.id, None)


def test_delete_while_a_link_is_picked_that_is_not_there_does_nothing(qtbot, tmp_path) -> None:
    path = make_project(tmp_path)
    window = make_window(qtbot, path)
    focus_quote(window)
    before = stored(path)
    press(window, "c")
    press(window, Qt.Key.Key_Backspace)
    assert window.picking.is_active
    assert stored(path) == before


def test_enter_takes_the_words_that_were_selected_while_picking(qtbot, tmp_path) -> None:
    path = make_project(tmp_path)
    window = make_window(qtbot, path)
    quote = focus_quote(window)
    press(window, "c")
    press(window, Qt.Key.Key_Left)
    press(window, Qt.Key.Key_Left)
    press(window, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    chosen = window.view.selection
    press(window, Qt.Key.Key_Return)
    cue = stored(path).quotes[0].cue
    assert (cue.start, cue.end) == chosen
    assert chosen[1] <= quote.start


def test_going_on_from_a_stance_leaves_its_card_for_the_text(qtbot, tmp_path) -> None:
    window = make_window(qtbot, make_project(tmp_path))
    focus_quote(window)
    press(window, "v")
    press(window, "1")
    for _ in range(9):
        press(window, "n")
        assert not isinstance(window.focusWidget(), QPlainTextEdit)
        assert window.view.hasFocus()


def test_escape_leads_from_a_stance_back_to_the_text(qtbot, tmp_path) -> None:
    window = make_window(qtbot, make_project(tmp_path))
    focus_quote(window)
    press(window, "v")
    press(window, "1")
    assert not window.view.hasFocus()
    press(window, Qt.Key.Key_Escape)
    assert window.view.hasFocus()
    assert window.desk.stance is None


def test_the_text_cursor_goes_where_the_focus_goes(qtbot, tmp_path) -> None:
    window = make_window(qtbot, make_project(tmp_path))
    start, _ = place("नीतीश कुमार")
    while window.desk.focused is None or window.desk.focused.start != start:
        press(window, Qt.Key.Key_Tab)
    assert window.view.caret == start
    press(window, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert window.view.selection == (start, start + len("नीतीश"))
