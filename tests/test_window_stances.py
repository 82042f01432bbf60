"""Stances in the window: several of a quotation, typed targets, implied ones, notes, and those that stand alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotate import quote_acts
from annotate.acts import Actor
from annotate.edits import apply, invert
from annotate.model import Anchor, AnnotationSet, Decision, Origin, Source, Span, Stance
from annotate.places import LIMIT, typed_places
from annotate.tokens import is_boundary
from storage.project import Project
from tests.press import TEXT, place
from tests.strategies import annotation_sets, messy_text
from tests.windows import make_project, make_window, press, span_at, stored

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ADDED = Origin(Source.PERSON, "asha", Decision.ADDED)
ACTOR = Actor("asha", iter(f"n{number}" for number in range(1000)).__next__, 2.0)


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    return make_window(qtbot, path)


@pytest.fixture
def quote(window, path):
    found = stored(path).quotes[0]
    window.desk.focus(found.id)
    return found


def words_of(anchor) -> str | None:
    return None if anchor is None else TEXT[anchor.start : anchor.end]


def the_card(window, stance: Stance):
    return window.panes.cards.stance_card_of(stance.id)


def type_words(window, words: str) -> None:
    """Type into the field that has the keyboard, as any layout does: each key with its text."""
    for letter in words:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(window.focusWidget(), event)
    QApplication.processEvents()


# Typing a target -----------------------------------------------------------------------------------------------------


def test_the_target_is_typed_completed_to_a_place_in_the_text_and_the_digits_follow(window, path, quote) -> None:
    window.stancing.add("favor")
    press(window, "g", SHIFT)
    (stance,) = stored(path).live_stances
    field = the_card(window, stance).target
    assert window.focusWidget() is field.typing
    type_words(window, "दिल")
    assert field.typing.offered == ["दिल्ली"]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    (stance,) = stored(path).live_stances
    delhi = span_at(stored(path), place("दिल्ली"))
    assert stance.target == Anchor(delhi.start, delhi.end, delhi.id)
    assert window.focusWidget() is the_card(window, stance)
    press(window, "2")
    assert stored(path).live_stances[0].value == "against"


def test_letters_of_shortcuts_are_typed_and_words_that_are_no_name_can_be_the_target(window, path, quote) -> None:
    window.stancing.add("favor")
    press(window, "g", SHIFT)
    before = stored(path)
    type_words(window, "बैठ")
    assert stored(path) == before
    (stance,) = before.live_stances
    assert the_card(window, stance).target.typing.offered == ["बैठक"]
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert stored(path).live_stances[0].target == Anchor(*place("बैठक"))


def test_another_row_of_what_is_offered_is_chosen_with_the_arrows(window, path, quote) -> None:
    window.stancing.add("favor")
    press(window, "g", SHIFT)
    type_words(window, "ब")
    (stance,) = stored(path).live_stances
    offered = the_card(window, stance).target.typing.offered
    assert len(offered) > 1
    popup = QApplication.activePopupWidget()
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Down)
    QTest.keyClick(popup, Qt.Key.Key_Return)
    QApplication.processEvents()
    assert words_of(stored(path).live_stances[0].target) == offered[1]


def test_esc_while_typing_changes_nothing_and_leads_back_to_the_card(window, path, quote) -> None:
    window.stancing.add("favor")
    press(window, "g", SHIFT)
    before = stored(path)
    type_words(window, "पट")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    card = the_card(window, before.live_stances[0])
    assert window.focusWidget() is card
    assert not card.target.typing.isVisible()
    assert card.target.combo.currentText() == "not linked"
    assert stored(path) == before


def test_the_choice_offers_typing_too_and_going_elsewhere_ends_it(window, path, quote) -> None:
    window.stancing.add("favor")
    before = stored(path)
    field = the_card(window, before.live_stances[0]).target
    at = field.combo.count() - 1
    assert field.combo.itemText(at) == "Type other words…"
    field.combo.activated.emit(at)
    assert window.focusWidget() is field.typing
    type_words(window, "पट")
    QApplication.activePopupWidget().hide()
    window.view.setFocus()
    assert not field.typing.isVisible()
    assert field.combo.isVisible()
    assert stored(path) == before


def test_what_stands_nowhere_is_not_taken(window, path, quote) -> None:
    window.stancing.add("favor")
    press(window, "g", SHIFT)
    before = stored(path)
    type_words(window, "ग़ज़ल")
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert stored(path) == before


def test_without_a_stance_there_is_nothing_to_type_about(window, quote) -> None:
    press(window, "g", SHIFT)
    assert "No stance is in focus" in window.banner.text


# Implied, and notes ---------------------------------------------------------------------------------------------------


def test_u_says_that_a_stance_is_implied_and_again_that_it_is_not(window, path, quote) -> None:
    window.stancing.add("favor")
    press(window, "u")
    assert stored(path).live_stances[0].implied
    card = the_card(window, stored(path).live_stances[0])
    assert card.implied.isChecked()
    QTest.mouseClick(card.implied, Qt.MouseButton.LeftButton)
    assert not stored(path).live_stances[0].implied
    window.view.setFocus()
    press(window, "u")
    assert stored(path).live_stances[0].implied
    press(window, Qt.Key.Key_Z, CTRL)
    assert not stored(path).live_stances[0].implied


def test_with_two_stances_u_asks_which_one(window, path, quote) -> None:
    window.stancing.add("favor")
    window.stancing.add("against")
    window.view.setFocus()
    press(window, "u")
    assert "No stance is in focus" in window.banner.text
    press(window, "v")
    press(window, "u")
    assert sum(stance.implied for stance in stored(path).live_stances) == 1


def test_a_note_on_a_stance_is_written_with_w_kept_and_undone(window, path, quote) -> None:
    window.stancing.add("favor")
    press(window, "w")
    card = the_card(window, stored(path).live_stances[0])
    assert window.focusWidget() is card.note
    type_words(window, "व्यंग्य है 1a")
    press(window, Qt.Key.Key_Escape)
    assert stored(path).live_stances[0].note == "व्यंग्य है 1a"
    assert window.focusWidget() is card
    assert stored(path).live_stances[0].value == "favor"
    press(window, Qt.Key.Key_Z, CTRL)
    assert stored(path).live_stances[0].note == ""
    assert card.note.text() == ""


def test_a_note_under_way_is_kept_when_another_article_is_opened(window, path, quote) -> None:
    window.stancing.add("favor")
    press(window, "w")
    type_words(window, "देखना")
    window.session.open_document("a1")
    assert stored(path).live_stances[0].note == "देखना"


# A stance without a quotation -----------------------------------------------------------------------------------------


def make_free(window, path) -> Stance:
    """Make मोदी's stance on दिल्ली by keys: two letters and a digit."""
    window.desk.focus(None)
    press(window, "v", SHIFT)
    press(window, letter_of(window, "मोदी"))
    press(window, letter_of(window, "दिल्ली"))
    assert window.stancing.is_adding
    press(window, "2")
    (stance,) = stored(path).live_stances
    return stance


def letter_of(window, words: str) -> str:
    return next(letter for letter, anchor in window.view._scene.hints.items() if words_of(anchor) == words)


def test_a_stance_stands_without_a_quotation_made_by_two_letters_and_a_digit(window, path) -> None:
    stance = make_free(window, path)
    assert (words_of(stance.holder), words_of(stance.target), stance.value) == ("मोदी", "दिल्ली", "against")
    assert stance.quote is None
    assert window.desk.focused == stance
    # Its ends are marked in the article, its card is there, and so is its row in the list.
    assert {mark.code: words_of(mark) for mark in window.view._scene.marks.roles} == {
        "holder": "मोदी",
        "target": "दिल्ली",
    }
    assert the_card(window, stance) is not None
    model = window.panes.annotations.model
    assert model.index(model.row_of(stance.id)).data() == "मोदी → दिल्ली"
    assert model.label_of(stance)[0] == "against"
    with Project.open(path) as project:
        assert project.check() == []


def test_digits_implied_notes_and_delete_work_on_it_and_undo_brings_it_back(window, path) -> None:
    stance = make_free(window, path)
    press(window, "3")
    press(window, "u")
    press(window, "w")
    type_words(window, "बाद में")
    press(window, Qt.Key.Key_Escape)
    now = stored(path).get(stance.id)
    assert (now.value, now.implied, now.note) == ("neutral", True, "बाद में")
    window.view.setFocus()
    press(window, "g")
    press(window, letter_of(window, "पटना"))
    assert words_of(stored(path).get(stance.id).target) == "पटना"
    window.view.setFocus()
    press(window, Qt.Key.Key_Delete)
    assert stored(path).live_stances == ()
    press(window, Qt.Key.Key_Z, CTRL)
    assert window.desk.focused == stored(path).get(stance.id)


def test_tab_and_the_list_lead_to_it(window, path) -> None:
    stance = make_free(window, path)
    window.desk.focus(None)
    seen = []
    for _ in range(7):
        press(window, Qt.Key.Key_Tab)
        seen.append(window.desk.focused.id)
    assert stance.id in seen
    window.desk.focus(None)
    annotations = window.panes.annotations
    annotations.view.setCurrentIndex(annotations.model.index(annotations.model.row_of(stance.id)))
    assert window.desk.focused == stance
    row = annotations.filter_row
    row.labels.setCurrentIndex(row.labels.findText("against"))
    assert annotations.model.records == [stance]


def test_esc_before_the_digit_makes_nothing(window, path) -> None:
    press(window, "v", SHIFT)
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Return)
    assert window.stancing.is_adding
    press(window, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.view
    press(window, "v", SHIFT)
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Escape)
    assert stored(path).stances == ()


def test_the_buttons_of_the_row_make_it_too(window, path) -> None:
    press(window, "v", SHIFT)
    press(window, Qt.Key.Key_Return)
    press(window, Qt.Key.Key_Return)
    QTest.mouseClick(window.panes.cards.new_stance.values.buttons["favor"], Qt.MouseButton.LeftButton)
    assert [stance.value for stance in stored(path).live_stances] == ["favor"]


# The acts -------------------------------------------------------------------------------------------------------------


def test_what_is_said_about_a_stance_is_an_edit_that_can_be_taken_back() -> None:
    stance = Stance("t1", None, None, "favor", None, Origin(Source.MODEL, "m/1"))
    start = AnnotationSet.make("d", "asha", [stance])
    implied = quote_acts.set_implied(start, ACTOR, "t1", True)
    assert implied is not None
    after = apply(start, implied)
    assert (after.stances[0].implied, after.stances[0].origin.decision) == (True, Decision.EDITED)
    assert apply(after, invert(implied)) == start
    assert quote_acts.set_implied(after, ACTOR, "t1", True) is None
    noted = quote_acts.note_stance(start, ACTOR, "t1", "  देखना ")
    assert noted is not None
    # A note decides nothing.
    assert (apply(start, noted).stances[0].note, apply(start, noted).stances[0].origin.is_open) == ("देखना", True)
    assert quote_acts.note_stance(start, ACTOR, "t1", " ") is None


# Typed places ---------------------------------------------------------------------------------------------------------


def test_typed_words_find_names_before_words_in_every_spelling_and_in_latin_letters() -> None:
    text = "हिन्दी दिवस पर नरेन्द्र मोदी बोले। मोदीनगर में भी।"
    name = Span("s1", text.index("नरेन्द्र"), text.index(" बोले"), "PER", ADDED)
    now = AnnotationSet.make("d", "a", [name])

    def found(typed: str) -> list[str]:
        return [text[place.start : place.end] for place in typed_places(now, text, typed, 0)]

    assert found("मोदी") == ["नरेन्द्र मोदी", "मोदीनगर"]
    assert found("modi")[0] == "नरेन्द्र मोदी"
    assert found("हिंदी") == ["हिन्दी"]
    assert found("दिवस पर") == ["दिवस पर"]
    assert found("  ") == found("xyz") == []


@given(messy_text.flatmap(lambda text: st.tuples(st.just(text), annotation_sets(text))), st.text(max_size=4), st.data())
def test_every_typed_place_can_be_pointed_at(found, typed: str, data: st.DataObject) -> None:
    text, now = found
    words = data.draw(st.sampled_from([typed, *text.split()]))
    places = typed_places(now, text, words, 0)
    assert len(places) <= LIMIT
    for place_ in places:
        assert 0 <= place_.start < place_.end <= len(text)
        assert is_boundary(text, place_.start)
        assert is_boundary(text, place_.end)
        assert text[place_.start : place_.end].strip() == text[place_.start : place_.end]
        if place_.entity is not None:
            span = now.get(place_.entity)
            assert (span.start, span.end) == (place_.start, place_.end)
