"""Moving edges in the real window: trims by one key, numbers that are typed; read back from the file."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotate.errors import KnownError
from annotate.model import Decision
from gui.cards.place_fields import read_place
from tests.press import TEXT, place
from tests.windows import make_project, make_window, press, span_at, stored

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    return make_window(qtbot, path)


def words_of(record) -> str:
    return TEXT[record.start : record.end]


# Trims ---------------------------------------------------------------------------------------------------------------


def test_t_goes_around_the_sensible_places_and_ends_where_it_began(window, path) -> None:
    target = span_at(stored(path), place("मोदी"))
    window.desk.focus(target.id)
    seen = []
    for _ in range(3):
        press(window, "t")
        seen.append(words_of(stored(path).get(target.id)))
    assert seen == ["मोदी ने", "मोदी", "मोदी ने"]
    assert "“मोदी ने”: 2 of 2. T goes on." in window.banner.text


def test_t_drops_the_postposition_that_was_selected_too_much(window, path) -> None:
    window.view.select(*place("दिल्ली में"))
    press(window, "1")
    made = window.desk.focused
    press(window, "t")
    assert words_of(stored(path).get(made.id)) == "दिल्ली"


def test_t_takes_the_marks_of_a_quotation_away_and_back_in_pairs(window, path) -> None:
    quote = stored(path).quotes[0]
    window.desk.focus(quote.id)
    seen = []
    for _ in range(3):
        press(window, "t")
        seen.append(words_of(stored(path).get(quote.id)))
    inner = "बिहार आगे बढ़ेगा और क़ानून चलेगा"
    assert seen == [f"{inner}।", inner, f"“{inner}।”"]
    assert stored(path).get(quote.id).origin.decision is Decision.EDITED


def test_each_t_is_one_step_of_undo(window, path) -> None:
    target = span_at(stored(path), place("मोदी"))
    window.desk.focus(target.id)
    press(window, "t")
    press(window, Qt.Key.Key_Z, CTRL)
    assert words_of(stored(path).get(target.id)) == "मोदी"
    assert stored(path).get(target.id).origin.is_open


def test_t_passes_by_a_place_that_has_the_same_label_already(window, path) -> None:
    window.view.select(place("नीतीश")[0], place("ने बताया")[0] + 2)
    press(window, "1")
    made = window.desk.focused
    before = stored(path)
    # Without its postposition it would be the suggestion that stands there.
    press(window, "t")
    assert stored(path) == before
    assert "marked already" in window.banner.text
    assert words_of(stored(path).get(made.id)) == "नीतीश कुमार ने"


def test_t_with_nothing_beside_or_nothing_in_focus_says_so(window, path) -> None:
    before = stored(path)
    window.desk.focus(None)
    press(window, "t")
    assert "Put the focus on an annotation first" in window.banner.text
    window.view.select(*place("बढ़ेगा"))
    press(window, "6")
    press(window, "t")
    assert "Nothing beside this" in window.banner.text
    assert len(stored(path).spans) == len(before.spans) + 1


# Numbers -------------------------------------------------------------------------------------------------------------


def type_place(window, start: object, end: object):
    """Go to the fields with the key, type both numbers, press Enter."""
    press(window, Qt.Key.Key_T, CTRL)
    field = window.focusWidget()
    QTest.keyClicks(field, str(start))
    QTest.keyClick(field, Qt.Key.Key_Tab)
    other = window.focusWidget()
    assert other is not field
    QTest.keyClicks(other, str(end))
    QTest.keyClick(other, Qt.Key.Key_Return)
    QApplication.processEvents()


def test_start_and_end_are_typed_and_the_keyboard_goes_back_to_the_article(window, path) -> None:
    target = span_at(stored(path), place("नीतीश कुमार"))
    window.desk.focus(target.id)
    place_fields = window.panes.cards.span_card.place
    assert (place_fields.start.text(), place_fields.end.text()) == (str(target.start), str(target.end))
    type_place(window, *place("कुमार"))
    assert words_of(stored(path).get(target.id)) == "कुमार"
    assert window.focusWidget() is window.view
    assert place_fields.message.text() == ""


def test_a_number_inside_an_akshara_is_snapped_and_that_is_told(window, path) -> None:
    window.view.select(*place("लक्ष्मी"))
    press(window, "1")
    made = window.desk.focused
    start, end = place("लक्ष्मी")
    type_place(window, start + 2, end + 1)
    now = stored(path).get(made.id)
    assert words_of(now) == "क्ष्मी"
    assert f"Snapped to {now.start}–{now.end}" in window.panes.cards.span_card.place.message.text()


def test_a_quotation_has_the_fields_too(window, path) -> None:
    quote = stored(path).quotes[0]
    window.desk.focus(quote.id)
    type_place(window, *place("बिहार आगे"))
    assert words_of(stored(path).get(quote.id)) == "बिहार आगे"


@pytest.mark.parametrize(
    ("start", "end", "reason"),
    [
        ("x", "9", "“x” is no number"),
        ("", "9", "“” is no number"),
        ("-3", "9", "is no number"),
        ("9", "9", "must lie before"),
        ("9", "3", "must lie before"),
        ("0", "99999", f"has {len(TEXT)} characters"),
    ],
)
def test_what_is_no_place_is_refused_with_the_reason_and_changes_nothing(window, path, start, end, reason) -> None:
    before = stored(path)
    target = span_at(before, place("नीतीश कुमार"))
    window.desk.focus(target.id)
    type_place(window, start or " ", end)
    fields = window.panes.cards.span_card.place
    assert reason in fields.message.text()
    assert fields.message.isVisible()
    assert stored(path) == before
    # What was typed stays, to be mended; Esc brings the real place back.
    assert fields.end.text() == end
    press(window, Qt.Key.Key_Escape)
    assert (fields.start.text(), fields.end.text()) == (str(target.start), str(target.end))
    assert not fields.message.isVisible()
    assert window.focusWidget() is window.view


def test_devanagari_digits_are_numbers_and_white_space_alone_is_no_place() -> None:
    assert read_place("क ख", "०", "१") == (0, 1)
    with pytest.raises(KnownError, match="white space"):
        read_place("क  ख", "1", "3")


def test_a_place_that_is_taken_leaves_the_real_numbers(window, path) -> None:
    target = span_at(stored(path), place("नीतीश कुमार"))
    window.desk.focus(target.id)
    type_place(window, *place("मोदी"))
    assert "already labelled" in window.banner.text
    assert window.panes.cards.span_card.place.start.text() == str(target.start)


def test_letters_typed_into_the_fields_do_nothing_else(window, path) -> None:
    before = stored(path)
    press(window, Qt.Key.Key_T, CTRL)
    for key in ("a", "x", "1", "t"):
        press(window, key)
    assert window.panes.cards.span_card.place.start.text() == "ax1t"
    assert stored(path) == before
