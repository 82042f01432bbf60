"""Quotations and stances: by keys, by the card, by picking in the text; read back from the file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotate.model import Decision, Quote
from gui.candidates import cue_candidates, name_candidates
from tests.press import TEXT, place
from tests.windows import make_project, make_window, press, span_at, stored

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    return make_window(qtbot, path)


@pytest.fixture
def quote(window, path) -> Quote:
    """The suggested quotation, in focus."""
    found = stored(path).quotes[0]
    window.desk.focus(found.id)
    return found


def choose(combo, words: str) -> None:
    at = combo.findText(words)
    assert at >= 0, [combo.itemText(each) for each in range(combo.count())]
    combo.setCurrentIndex(at)
    combo.activated.emit(at)


def words_of(anchor) -> str:
    return TEXT[anchor.start : anchor.end]


def test_a_card_takes_no_more_room_because_another_one_is_higher(window, path, quote) -> None:
    cards = window.panes.cards
    name = stored(path).spans[0]

    def height(record_id: str) -> int:
        window.desk.focus(record_id)
        QApplication.processEvents()
        return cards.widget().heightForWidth(300)

    low, high = height(name.id), height(quote.id)
    for digit in "123":
        press(window, "v")
        press(window, digit)
    assert len(stored(path).live_stances) > 0
    assert height(quote.id) > max(high, low)
    assert height(name.id) == low


# Quotations ----------------------------------------------------------------------------------------------------------


def test_q_makes_a_quotation_of_the_selection_and_shows_its_card(window, path) -> None:
    window.view.select(*place("मोदी ने दिल्ली में बैठक की"))
    press(window, "q")
    made = next(quote for quote in stored(path).quotes if quote.origin.decision is Decision.ADDED)
    assert (made.kind, words_of(made)) == ("indirect", "मोदी ने दिल्ली में बैठक की")
    assert window.view.focused == made.id
    assert window.panes.cards.current is window.panes.cards.quote_card


def test_marks_at_the_beginning_make_it_direct_or_for_a_fragment_mixed(window, path) -> None:
    window.view.select(*place("“बिहार आगे बढ़ेगा"))
    press(window, "q")
    assert stored(path).get(window.view.focused).kind == "mixed"
    # The very words of the suggestion accept it.
    window.view.select(*place("“बिहार आगे बढ़ेगा और क़ानून चलेगा।”"))
    press(window, "q")
    there = stored(path).get(window.view.focused)
    assert (there.kind, there.origin.decision) == ("direct", Decision.ACCEPTED)


def test_q_without_a_selection_says_what_to_do(window) -> None:
    press(window, "q")
    assert "Select the quoted words" in window.banner.text


def test_digits_set_the_kind_of_the_quotation_in_focus(window, path, quote) -> None:
    press(window, "3")
    now = stored(path).get(quote.id)
    assert (now.kind, now.origin.decision) == ("indirect", Decision.EDITED)
    QTest.mouseClick(window.panes.cards.quote_card.kinds.buttons["mixed"], Qt.MouseButton.LeftButton)
    assert stored(path).get(quote.id).kind == "mixed"


def test_the_speaker_is_chosen_in_the_card(window, path, quote) -> None:
    field = window.panes.cards.quote_card.fields["speaker"]
    choose(field.combo, "नीतीश कुमार")
    now = stored(path).get(quote.id)
    assert words_of(now.speaker) == "नीतीश कुमार"
    assert now.speaker.entity == span_at(stored(path), place("नीतीश कुमार")).id
    QTest.mouseClick(field.clear, Qt.MouseButton.LeftButton)
    assert stored(path).get(quote.id).speaker is None


def test_s_and_enter_take_the_likeliest_speaker_and_c_the_likeliest_cue(window, path, quote) -> None:
    press(window, "s")
    assert "मोदी" in window.banner.text
    press(window, Qt.Key.Key_Return)
    press(window, "c")
    press(window, "a")
    now = stored(path).get(quote.id)
    assert (words_of(now.speaker), words_of(now.cue)) == ("मोदी", "कहा")
    assert window.view.focused == quote.id
    assert not window.picking.is_active


def test_a_letter_takes_the_candidate_that_shows_it_and_not_its_usual_action(window, path, quote) -> None:
    names = name_candidates(stored(path), TEXT, quote)
    press(window, "s")
    press(window, "s")
    assert stored(path).get(quote.id).speaker == names[1]
    assert stored(path).get(quote.id).origin.decision is Decision.EDITED


def test_escape_stops_picking_and_changes_nothing(window, path, quote) -> None:
    press(window, "s")
    press(window, Qt.Key.Key_Escape)
    assert not window.picking.is_active
    assert stored(path).get(quote.id) == quote
    press(window, "a")
    assert stored(path).get(quote.id).origin.decision is Decision.ACCEPTED


def test_a_click_in_the_text_picks_a_place_without_a_name_too(window, path, quote) -> None:
    press(window, "c")
    window.view.picked.emit(*place("कहा"))
    assert words_of(stored(path).get(quote.id).cue) == "कहा"


def test_the_card_picks_in_the_text_too(window, path, quote) -> None:
    field = window.panes.cards.quote_card.fields["cue"]
    QTest.mouseClick(field.pick, Qt.MouseButton.LeftButton)
    assert window.picking.is_active
    press(window, Qt.Key.Key_Return)
    assert words_of(stored(path).get(quote.id).cue) == "कहा"


def test_opening_another_article_ends_a_pick(window, quote) -> None:
    press(window, "s")
    window.session.open_document("a1")
    assert not window.picking.is_active


# Stances -------------------------------------------------------------------------------------------------------------


def test_g_a_letter_and_a_digit_make_a_stance(window, path, quote) -> None:
    press(window, "s")
    press(window, Qt.Key.Key_Return)
    press(window, "g")
    window.view.picked.emit(*place("बिहार"))
    assert window.stancing.is_adding
    press(window, "1")
    (stance,) = stored(path).live_stances
    assert (words_of(stance.holder), words_of(stance.target), stance.value) == ("मोदी", "बिहार", "favor")
    assert stance.quote == quote.id


def test_digits_set_the_value_while_a_stance_card_has_the_focus(window, path, quote) -> None:
    window.stancing.add("neutral")
    card = next(iter(window.panes.cards.quote_card.stances.values()))
    assert window.focusWidget() is card
    for digit, value in (("1", "favor"), ("2", "against"), ("3", "neutral"), ("4", "unclear")):
        press(window, digit)
        assert stored(path).live_stances[0].value == value
    assert stored(path).get(quote.id).kind == quote.kind


def test_a_quotation_holds_several_stances_each_with_its_own_target(window, path, quote) -> None:
    window.stancing.add("favor")
    window.stancing.add("against")
    first, second = window.panes.cards.quote_card.stances.values()
    choose(first.target.combo, "पटना")
    choose(second.target.combo, "दिल्ली")
    found = {(words_of(stance.target), stance.value) for stance in stored(path).live_stances}
    assert found == {("पटना", "favor"), ("दिल्ली", "against")}


def test_choosing_in_a_card_keeps_the_focus_in_it(window, path, quote) -> None:
    window.stancing.add("favor")
    card = next(iter(window.panes.cards.quote_card.stances.values()))
    card.target.combo.setFocus()
    choose(card.target.combo, "पटना")
    assert window.focusWidget() is card.target.combo


def test_g_for_a_stance_without_a_target_gives_it_one(window, path, quote) -> None:
    window.stancing.add("favor")
    window.view.setFocus()
    press(window, "g")
    press(window, Qt.Key.Key_Return)
    (stance,) = stored(path).live_stances
    assert stance.target is not None


def test_a_stance_is_deleted_and_comes_back_by_undo(window, path, quote) -> None:
    window.stancing.add("favor")
    card = next(iter(window.panes.cards.quote_card.stances.values()))
    QTest.mouseClick(card._remove, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert stored(path).live_stances == ()
    assert window.panes.cards.quote_card.stances == {}
    press(window, Qt.Key.Key_Z, CTRL)
    assert stored(path).live_stances[0].value == "favor"


def test_a_name_with_tags_is_shown_as_it_is(window, path) -> None:
    head = window.panes.cards.span_card.head
    for label in head.findChildren(type(head._words)):
        assert label.textFormat() is Qt.TextFormat.PlainText


# Candidates ----------------------------------------------------------------------------------------------------------


def test_the_nearest_name_before_a_quotation_is_the_likeliest_speaker(path) -> None:
    now = stored(path)
    assert words_of(name_candidates(now, TEXT, now.quotes[0])[0]) == "मोदी"


def test_each_wording_is_a_candidate_once(path) -> None:
    now = stored(path)
    words = [words_of(anchor) for anchor in name_candidates(now, TEXT, now.quotes[0])]
    assert len(words) == len(set(words)) == 4


def test_the_nearest_cue_comes_first(path) -> None:
    quote = stored(path).quotes[0]
    assert [words_of(anchor) for anchor in cue_candidates(TEXT, quote)][:2] == ["कहा", "बताया"]
