"""The mouse in the real window, each promise of selecting and hitting read back from the view and the file."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from tests.mouse import click, double_click, drag, drop, edge_of, move, over, triple_click
from tests.press import TEXT, place
from tests.windows import make_project, make_window, press, span_at, stored

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    made = make_window(qtbot, path)
    # Narrow enough for the quotation to run over several lines.
    made.resize(1000, 800)
    return made


@pytest.fixture
def view(window):
    window.desk.focus(None)
    return window.view


def selected(view) -> str:
    return TEXT[slice(*view.selection)] if view.selection else ""


def words_of(record) -> str:
    return TEXT[record.start : record.end]


# Selecting -----------------------------------------------------------------------------------------------------------


def test_a_double_click_selects_the_word_and_decides_nothing(window, view, path) -> None:
    before = stored(path)
    double_click(view, over(view, place("क़ानून")[0]))
    assert selected(view) == "क़ानून"
    double_click(view, over(view, place("मोदी")[0]))
    assert selected(view) == "मोदी"
    assert stored(path) == before


def test_a_triple_click_selects_the_sentence(view) -> None:
    triple_click(view, over(view, place("बैठक")[0]))
    assert selected(view) == "नीतीश कुमार ने बताया कि मोदी ने दिल्ली में बैठक की।"


def test_repeated_clicks_go_through_what_lies_inside_each_other(window, view, path) -> None:
    view.select(*place("बिहार"))
    press(window, "3")
    view.select(*place("बिहार आगे"))
    press(window, "6")
    window.desk.focus(None)
    seen = []
    for _ in range(4):
        click(view, over(view, place("बिहार")[0] + 1))
        seen.append(words_of(window.desk.focused))
    quote = "“बिहार आगे बढ़ेगा और क़ानून चलेगा।”"
    assert seen == ["बिहार", "बिहार आगे", quote, "बिहार"]


def test_shift_and_a_click_extend_the_selection_both_ways(view) -> None:
    click(view, over(view, place("कुमार")[0], 0.1))
    click(view, over(view, place("बताया")[0] + 1), SHIFT)
    assert selected(view) == "कुमार ने बताया"
    click(view, over(view, place("नीतीश")[0] + 1), SHIFT)
    assert selected(view) == "नीतीश"


def test_a_drag_from_the_right_selects_what_one_from_the_left_does(view) -> None:
    left, right = over(view, place("लक्ष्मी")[0], 0.3), over(view, place("चीं")[0], 0.8)
    drag(view, left, right)
    forwards = view.selection
    drag(view, right, left)
    assert view.selection == forwards
    assert selected(view) == "लक्ष्मी भी पटना पहुँचीं"


def test_a_drag_with_control_snaps_to_aksharas_from_the_right_too(view) -> None:
    start = place("लक्ष्मी")[0]
    drag(view, over(view, start + 1, 0.9), over(view, start, 0.05), CTRL)
    assert selected(view) == "लक्ष्मी"[: len(selected(view))]
    assert selected(view) in ("लक्ष्मी", "ल")


@pytest.mark.parametrize("gesture", [click, double_click])
def test_clicking_white_space_never_makes_a_span(window, view, path, gesture) -> None:
    before = stored(path)
    space = over(view, place(" ने बताया")[0])
    beside = QPoint(view.viewport().width() - 4, space.y())
    below = QPoint(60, view.viewport().height() - 4)
    for point in (space, beside, below):
        gesture(view, point)
        assert view.selection is None
        press(window, "1")
        press(window, Qt.Key.Key_Return)
    assert stored(path) == before


def test_a_triple_click_beside_the_text_and_drags_over_white_space_make_no_span(window, view, path) -> None:
    before = stored(path)
    space = over(view, place(" ने बताया")[0])
    beside = QPoint(view.viewport().width() - 4, space.y())
    triple_click(view, beside)
    assert view.selection is None
    drag(view, beside - QPoint(20, 0), beside)
    assert view.selection is None
    drag(view, over(view, place(" ने बताया")[0], 0.05), over(view, place(" ने बताया")[0], 0.95))
    assert view.selection is None
    press(window, "1")
    assert stored(path) == before


# Over the end of a paragraph -----------------------------------------------------------------------------------------


def test_a_span_over_the_end_of_a_paragraph_is_drawn_in_both(window, view, path) -> None:
    start, end = place("चलेगा।”")[0], place("नीतीश")[1]
    drag(view, over(view, start), over(view, end - 1))
    assert selected(view) == "चलेगा।”\nनीतीश"
    press(window, "6")
    made = span_at(stored(path), (start, end))
    flow = view._scene.flow
    found = [
        (number, segment, box)
        for number in (0, 1)
        for box in flow.block(number).lines
        for segment in box.segments
        if segment.mark.id == made.id
    ]
    assert [number for number, _, _ in found] == [0, 1]
    (_, first, first_box), (_, second, _) = found
    assert (first.begins, first.finishes, second.begins, second.finishes) == (True, False, False, True)
    # Not beyond the last letter of the first paragraph, and from the first letter of the second one.
    assert abs(first.right - first_box.right) < 1.5
    assert second.left < 1
    # One chip, where it begins; the tint is really there.
    assert first.chip is not None
    assert second.chip is None
    picture = view.viewport().grab().toImage()
    ground = QColor(window.looks.theme.background)
    for offset in (place("चलेगा।”")[0] + 2, place("नीतीश")[0] + 2):
        rect = view.range_rect(offset, offset + 1)
        assert picture.pixelColor(rect.center().x(), rect.top() - 1) != ground


def test_the_selection_over_a_paragraph_end_is_two_stretches(view) -> None:
    view.select(place("चलेगा")[0], place("नीतीश")[1])
    boxes = view._scene.flow.boxes(*view.selection, 0, 1)
    assert len(boxes) == 2
    assert boxes[0].bottom() <= boxes[1].top()


# Handles -------------------------------------------------------------------------------------------------------------


def test_both_edges_of_what_is_in_focus_have_a_handle(window, view, path) -> None:
    span = span_at(stored(path), place("नीतीश कुमार"))
    edges = [edge_of(view, span.id, edge) for edge in ("start", "end")]
    before = view.viewport().grab().toImage()
    window.desk.focus(span.id)
    after = view.viewport().grab().toImage()
    line = window.looks.theme.line("#0072B2")
    for point in edges:
        knob = QPoint(point.x(), view.range_rect(span.start, span.start).top() - 2)
        assert after.pixelColor(knob) == line
        assert before.pixelColor(knob) != line
        move_without_button(view, point)
        assert view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor


def move_without_button(view, point) -> None:
    from PySide6.QtCore import QEvent, QPointF
    from PySide6.QtGui import QMouseEvent
    from PySide6.QtWidgets import QApplication

    none = Qt.MouseButton.NoButton
    where, globally = QPointF(point), QPointF(view.viewport().mapToGlobal(point))
    event = QMouseEvent(QEvent.Type.MouseMove, where, globally, none, none, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(view.viewport(), event)


def test_a_handle_is_dragged_with_a_live_preview_and_snaps_to_words(window, view, path) -> None:
    span = span_at(stored(path), place("नीतीश कुमार"))
    window.desk.focus(span.id)
    goal = over(view, place("बताया")[0] + 3)
    drag(view, edge_of(view, span.id, "end"), goal, drops=False)
    assert words_of(view._scene.marks.get(span.id)) == "नीतीश कुमार ने बताया"
    assert words_of(stored(path).get(span.id)) == "नीतीश कुमार"
    move(view, over(view, place("ने बताया")[0] + 1))
    assert words_of(view._scene.marks.get(span.id)) == "नीतीश कुमार ने"
    drop(view, over(view, place("ने बताया")[0] + 1))
    assert words_of(stored(path).get(span.id)) == "नीतीश कुमार ने"
    assert view.selection is None
    press(window, Qt.Key.Key_Z, CTRL)
    assert words_of(stored(path).get(span.id)) == "नीतीश कुमार"


def test_with_control_a_handle_snaps_to_aksharas(window, view, path) -> None:
    view.select(*place("लक्ष्मी"))
    press(window, "1")
    made = window.desk.focused
    drag(view, edge_of(view, made.id, "start"), over(view, place("लक्ष्मी")[0] + 1, 0.05), CTRL)
    assert words_of(stored(path).get(made.id)) == "क्ष्मी"


def test_escape_lets_a_handle_go_where_it_was(window, view, path) -> None:
    span = span_at(stored(path), place("नीतीश कुमार"))
    window.desk.focus(span.id)
    goal = over(view, place("बताया")[0] + 3)
    drag(view, edge_of(view, span.id, "end"), goal, drops=False)
    press(window, Qt.Key.Key_Escape)
    drop(view, goal)
    assert words_of(view._scene.marks.get(span.id)) == words_of(stored(path).get(span.id)) == "नीतीश कुमार"


def test_the_edges_of_a_quotation_over_several_lines_and_paragraphs_are_dragged(qtbot, window, view, path) -> None:
    view.set_zoom(26)
    quote = stored(path).quotes[0]
    window.desk.focus(quote.id)
    flow = view._scene.flow
    assert flow.line_of(quote.start)[1] != flow.line_of(quote.end - 1)[1]
    drag(view, edge_of(view, quote.id, "end"), over(view, place("बताया")[1] - 1, 0.8))
    assert words_of(stored(path).get(quote.id)) == TEXT[quote.start : place("बताया")[1]]
    drag(view, edge_of(view, quote.id, "start"), over(view, place("मोदी")[0], 0.2))
    assert words_of(stored(path).get(quote.id)) == TEXT[place("मोदी")[0] : place("बताया")[1]]
    drag(view, edge_of(view, quote.id, "end"), over(view, place("आगे")[1] - 1, 0.8))
    assert words_of(stored(path).get(quote.id)) == TEXT[place("मोदी")[0] : place("आगे")[1]]


def test_an_edge_never_passes_the_other_one(window, view, path) -> None:
    span = span_at(stored(path), place("नीतीश कुमार"))
    window.desk.focus(span.id)
    drag(view, edge_of(view, span.id, "end"), over(view, place("पटना")[0]))
    assert words_of(stored(path).get(span.id)) in ("नीतीश कुमार", "नीतीश")
