"""The window, driven by keys on real project files: each act is read back from the file itself."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotate.model import Decision, State
from tests.press import TEXT, WHO, place
from tests.windows import make_project, make_window, press, shown_document, span_at, stored

ALT, SHIFT, CTRL = (
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    return make_window(qtbot, path)


def words_of(record) -> str:
    return TEXT[record.start : record.end]


# Labels --------------------------------------------------------------------------------------------------------------


def test_a_digit_labels_the_selection_and_puts_it_into_focus(window, path) -> None:
    window.view.select(*place("लक्ष्मी"))
    press(window, "1")
    made = span_at(stored(path), place("लक्ष्मी"))
    assert (made.label, made.origin.decision) == ("PER", Decision.ADDED)
    assert window.view.focused == made.id
    assert window.view.selection is None


def test_words_selected_with_the_keyboard_alone_can_be_labelled(window, path) -> None:
    press(window, Qt.Key.Key_Home, CTRL)
    for _ in range(3):
        press(window, Qt.Key.Key_Right)
    press(window, Qt.Key.Key_Right, SHIFT)
    start, end = window.view.selection
    press(window, "4")
    assert span_at(stored(path), (start, end)).label == "TIMEX"


def test_a_digit_relabels_the_name_in_focus(window, path) -> None:
    wrong = span_at(stored(path), place("दिल्ली"))
    window.desk.focus(wrong.id)
    press(window, "3")
    right = stored(path).get(wrong.id)
    assert (right.label, right.origin.decision, right.origin.proposed.label) == ("LOC", Decision.EDITED, "ORG")


def test_enter_labels_with_the_last_label(window, path) -> None:
    window.view.select(*place("लक्ष्मी"))
    press(window, "2")
    window.view.select(*place("शनिवार"))
    press(window, Qt.Key.Key_Return)
    assert span_at(stored(path), place("शनिवार")).label == "ORG"


def test_enter_leaves_the_name_in_focus_alone_until_a_label_was_used(window, path) -> None:
    wrong = span_at(stored(path), place("दिल्ली"))
    window.desk.focus(wrong.id)
    before = stored(path)
    press(window, Qt.Key.Key_Return)
    assert "No label was used yet" in window.banner.text
    assert stored(path) == before
    window.view.select(*place("लक्ष्मी"))
    press(window, "3")
    window.desk.focus(wrong.id)
    press(window, Qt.Key.Key_Return)
    assert stored(path).get(wrong.id).label == "LOC"


def test_a_digit_with_nothing_selected_says_what_to_do(window, path) -> None:
    before = stored(path)
    window.desk.focus(None)
    press(window, "1")
    assert "Select some words" in window.banner.text
    assert stored(path) == before


def test_a_digit_in_the_search_field_does_not_label(window, path) -> None:
    before = stored(path)
    window.view.select(*place("लक्ष्मी"))
    window.panes.articles.search.setFocus()
    for key in ("1", "a", "x", "q", "n"):
        press(window, key)
    assert window.panes.articles.search.text() == "1axqn"
    assert stored(path) == before


def test_letters_work_from_the_lists_but_not_from_a_combo_box(window, path) -> None:
    quote = stored(path).quotes[0]
    window.desk.focus(quote.id)
    combo = window.panes.cards.quote_card.fields["speaker"].combo
    combo.setFocus()
    press(window, "a")
    assert stored(path).get(quote.id).origin.is_open
    window.panes.annotations.view.setFocus()
    press(window, "a")
    assert stored(path).get(quote.id).origin.decision is Decision.ACCEPTED


def test_the_palette_labels_by_mouse_and_leaves_the_keyboard_in_the_article(window, path) -> None:
    window.view.select(*place("लक्ष्मी"))
    button = window.panes.palette_strip._buttons["PER"]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert span_at(stored(path), place("लक्ष्मी")).label == "PER"
    assert window.focusWidget() is window.view


def test_the_palette_shows_what_the_digits_mean(window, path) -> None:
    window.desk.focus(stored(path).spans[0].id)
    assert [label.code for label in window.panes.palette_strip.labels][:2] == ["PER", "ORG"]
    window.desk.focus(stored(path).quotes[0].id)
    assert [label.code for label in window.panes.palette_strip.labels] == ["direct", "mixed", "indirect"]
    window.view.select(*place("लक्ष्मी"))
    assert window.panes.palette_strip.labels[0].code == "PER"


def test_a_refusal_shows_the_banner_and_can_be_dismissed(window, path) -> None:
    first, second = (span_at(stored(path), where) for where in (place("पटना"), place("दिल्ली")))
    window.boundaries.move(second.id, first.start, first.end)
    press(window, Qt.Key.Key_Z, CTRL)
    window.view.select(*place("पटना"))
    press(window, "2")
    window.banner.dismiss()
    window.boundaries.move(second.id, first.start, first.end)
    assert "already labelled ORG" in window.banner.text
    window.banner.dismiss()
    assert window.banner.text == ""


# Suggestions ---------------------------------------------------------------------------------------------------------


def test_the_first_suggestion_waits_in_focus(window) -> None:
    assert words_of(window.desk.focused) == "पटना"


def test_accept_and_reject_go_on_to_the_next_suggestion(window, path) -> None:
    press(window, "a")
    assert words_of(window.desk.focused) == "मोदी"
    press(window, "x")
    assert words_of(window.desk.focused).startswith("“बिहार")
    now = stored(path)
    assert span_at(now, place("पटना")).origin.decision is Decision.ACCEPTED
    assert [span.origin.decision for span in now.spans if span.start == place("मोदी")[0]] == [Decision.REJECTED]


def test_n_and_p_go_around_the_undecided_in_reading_order(window) -> None:
    seen = []
    for _ in range(6):
        seen.append(words_of(window.desk.focused).split()[0])
        press(window, "n")
    assert seen == ["पटना", "मोदी", "“बिहार", "नीतीश", "मोदी", "दिल्ली"]
    assert words_of(window.desk.focused) == "पटना"
    press(window, "p")
    assert words_of(window.desk.focused) == "दिल्ली"


def test_n_passes_over_what_is_decided_and_tab_does_not(window) -> None:
    press(window, "a")
    press(window, "p")
    assert words_of(window.desk.focused) == "दिल्ली"
    press(window, Qt.Key.Key_Tab)
    assert words_of(window.desk.focused) == "पटना"
    press(window, Qt.Key.Key_Backtab, SHIFT)
    assert words_of(window.desk.focused) == "दिल्ली"


def test_shift_a_accepts_all_identical_ones_as_one_act(window, path) -> None:
    window.desk.focus(span_at(stored(path), place("मोदी")).id)
    press(window, "a", SHIFT)
    modi = [span for span in stored(path).spans if words_of(span) == "मोदी"]
    assert [span.origin.decision for span in modi] == [Decision.ACCEPTED, Decision.ACCEPTED]
    assert "2" in window.banner.text
    press(window, Qt.Key.Key_Z, CTRL)
    assert all(span.origin.is_open for span in stored(path).spans if words_of(span) == "मोदी")


def test_deciding_takes_the_time_on_screen_along(window, path) -> None:
    press(window, "a")
    assert span_at(stored(path), place("पटना")).origin.seconds is not None


def test_deleting_keeps_a_suggestion_as_rejected_and_goes_on(window, path) -> None:
    target = window.desk.focused
    press(window, Qt.Key.Key_Delete)
    assert stored(path).get(target.id).origin.decision is Decision.REJECTED
    assert words_of(window.desk.focused) == "मोदी"


# Boundaries ----------------------------------------------------------------------------------------------------------


def test_alt_and_arrows_move_the_edges_by_word(window, path) -> None:
    target = span_at(stored(path), place("नीतीश कुमार"))
    window.desk.focus(target.id)
    press(window, Qt.Key.Key_Left, ALT)
    assert words_of(stored(path).get(target.id)) == "नीतीश"
    press(window, Qt.Key.Key_Right, ALT)
    press(window, Qt.Key.Key_Right, ALT)
    assert words_of(stored(path).get(target.id)) == "नीतीश कुमार ने"
    press(window, Qt.Key.Key_Right, ALT | SHIFT)
    assert words_of(stored(path).get(target.id)) == "कुमार ने"
    press(window, Qt.Key.Key_Left, ALT | SHIFT)
    assert words_of(stored(path).get(target.id)) == "नीतीश कुमार ने"


def test_with_control_the_edges_move_by_akshara_and_never_cut_one(window, path) -> None:
    window.view.select(*place("लक्ष्मी"))
    press(window, "1")
    target = window.desk.focused
    press(window, Qt.Key.Key_Left, ALT | CTRL)
    assert words_of(stored(path).get(target.id)) == "ल"
    press(window, Qt.Key.Key_Right, ALT | CTRL)
    press(window, Qt.Key.Key_Right, ALT | CTRL | SHIFT)
    assert words_of(stored(path).get(target.id)) == "क्ष्मी"


def test_dragging_an_edge_moves_it_in_the_file(window, path) -> None:
    target = span_at(stored(path), place("नीतीश कुमार"))
    window.desk.focus(target.id)
    window.view.span_moved.emit(target.id, *place("नीतीश"))
    assert words_of(stored(path).get(target.id)) == "नीतीश"


# History, closing and reopening --------------------------------------------------------------------------------------


def test_undo_and_redo_work_after_the_window_was_closed(qtbot, path) -> None:
    first = make_window(qtbot, path)
    first.view.select(*place("लक्ष्मी"))
    press(first, "1")
    press(first, Qt.Key.Key_Right, ALT)
    first.close()
    again = make_window(qtbot, path)
    assert again.actions_made.by_id["undo"].text() == "&Undo: moving a boundary"
    press(again, Qt.Key.Key_Z, CTRL)
    press(again, Qt.Key.Key_Z, CTRL)
    assert span_at(stored(path), place("लक्ष्मी")) is None
    assert not again.actions_made.by_id["undo"].isEnabled()
    press(again, Qt.Key.Key_Z, CTRL | SHIFT)
    press(again, Qt.Key.Key_Y, CTRL)
    assert words_of(again.desk.focused) == "लक्ष्मी भी"


def test_undo_shows_the_article_where_it_happened(window, path) -> None:
    press(window, "a")
    window.session.open_document("a1")
    press(window, Qt.Key.Key_Z, CTRL)
    assert shown_document(window).id == "a0"
    assert words_of(window.desk.focused) == "पटना"
    assert span_at(stored(path), place("पटना")).origin.is_open


def test_reopening_continues_at_the_last_project_and_article(qtbot, path) -> None:
    first = make_window(qtbot, path)
    first.session.open_document("a1")
    first.close()
    again = make_window(qtbot, None)
    again.open_path(None)
    assert again.session.project.path == path
    assert shown_document(again).id == "a1"
    assert again.session.annotator == WHO


def test_after_a_kill_the_next_start_goes_on_in_the_same_project(qtbot, path) -> None:
    make_window(qtbot, path)  # it is not closed before the next one starts
    again = make_window(qtbot, None)
    again.open_path(None)
    assert again.session.project.path == path


def test_a_project_that_was_closed_is_not_opened_at_the_next_start(qtbot, path) -> None:
    make_window(qtbot, path).filing.close_project()
    again = make_window(qtbot, None)
    again.open_path(None)
    assert again.session.project is None


# Articles ------------------------------------------------------------------------------------------------------------


def test_finishing_with_undecided_suggestions_shows_the_first_of_them(window, path) -> None:
    press(window, "a")
    press(window, Qt.Key.Key_Return, CTRL)
    assert "5 undecided" in window.banner.text
    assert words_of(window.desk.focused) == "मोदी"
    assert stored(path).state is State.OPEN


def test_finishing_opens_the_next_article_and_the_list_says_so(window, path) -> None:
    for _ in range(6):
        press(window, "a")
    press(window, Qt.Key.Key_Return, CTRL)
    assert stored(path).state is State.FINISHED
    assert shown_document(window).id == "a1"
    model = window.panes.articles.model
    assert model.state_text(model.rows[0]) == "Finished"
    window.going.previous_article()
    window.going.reopen()
    assert stored(path).state is State.OPEN


def test_the_list_counts_the_undecided_while_they_are_decided(window) -> None:
    model = window.panes.articles.model
    assert model.state_text(model.rows[0]) == "6 undecided"
    press(window, "a")
    assert model.state_text(model.rows[0]) == "5 undecided"


def test_the_search_finds_titles_and_the_arrows_lead_into_the_list(window, qtbot) -> None:
    search = window.panes.articles.search
    search.setFocus()
    search.setText("लेख 1")
    qtbot.waitUntil(lambda: len(window.panes.articles.model.rows) == 1)
    press(window, Qt.Key.Key_Down)
    assert window.focusWidget() is window.panes.articles.view
    assert shown_document(window).id == "a1"


def test_f6_goes_through_the_panes(window) -> None:
    seen = []
    for _ in range(4):
        press(window, Qt.Key.Key_F6)
        seen.append(window.focusWidget())
    assert window.view in seen
    assert window.panes.articles.view in seen
    assert window.panes.annotations.view in seen


def test_choosing_in_the_annotation_list_puts_it_into_focus(window) -> None:
    view = window.panes.annotations.view
    view.setFocus()
    press(window, Qt.Key.Key_Down)
    assert words_of(window.desk.focused) == "मोदी"
    press(window, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert window.focusWidget() is window.view


def test_the_list_of_annotations_can_show_only_the_undecided(window) -> None:
    annotations = window.panes.annotations
    annotations.only_open.click()
    assert len(annotations.model.records) == 6
    window.view.setFocus()
    press(window, "a")
    assert len(annotations.model.records) == 5


def test_a_right_click_on_a_span_offers_what_can_be_done_with_it(window, path) -> None:
    target = span_at(stored(path), place("दिल्ली"))
    window.view.context_requested.emit(QPoint(10, 10), target.id)
    assert window.view.focused == target.id
    assert window._context_menu.isVisible()
    window._context_menu.close()


def test_keys_mean_the_same_under_a_hindi_keyboard_layout(window, path) -> None:
    # InScript types ो on the key of A and १ on the key of 1; X11's scan codes are evdev's plus 8.
    for letter, scan in (("ो", 30), ("१", 2)):
        key = QKeyEvent(
            QEvent.Type.KeyPress, ord(letter), Qt.KeyboardModifier.NoModifier, scan + 8, 0, 0, letter, False, 1
        )
        QApplication.sendEvent(window.view, key)
    now = stored(path)
    assert span_at(now, place("पटना")).origin.decision is Decision.ACCEPTED
    # The digit went to the next suggestion, a name that is a person already.
    assert [span.origin.decision for span in now.spans if span.start == place("मोदी")[0]] == [Decision.ACCEPTED]


# What was said about the act before ----------------------------------------------------------------------------------


def test_a_refusal_goes_with_the_next_act_that_is_done_and_a_warning_about_something_else_stays(window) -> None:
    window.session.failed.emit("That could not be done.")
    assert window.banner.text == "That could not be done."
    press(window, "1")
    assert "could not be done" not in window.banner.text
    window.banner.warn("The model does not start.")
    press(window, "2")
    assert window.banner.text == "The model does not start."


@pytest.mark.parametrize("leave", ["another annotator", "disagreements"])
def test_what_was_said_about_an_act_goes_when_somebody_else_works(window, leave: str) -> None:
    for say in (window.desk.hinted.emit, window.session.failed.emit):
        say("Another digit changes it.")
        if leave == "disagreements":
            window.session.start_review()
        else:
            window.session.set_annotator("ravi")
        assert "Another digit" not in window.banner.text
        window.session.end_review()
        window.session.set_annotator(WHO)
