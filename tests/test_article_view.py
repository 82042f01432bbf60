"""The article view as people use it: mouse and keys on Hindi text with emoji, conjuncts, ZWJ and nukta."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QCursor, QGuiApplication, QImage, QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotate.model import Anchor, AnnotationSet, Decision, Document, Origin, Quote, Record, Source, Span, Stance
from annotate.schema import schema_from_json
from annotate.tokens import akshara_boundaries
from gui.article_view import ArticleView
from gui.theme import dark
from tests.strategies import messy_text

SCHEMA = schema_from_json((Path(__file__).parent.parent / "resources/schema/default.json").read_text(encoding="utf-8"))
TEXT = (
    "🙏🏽 प्रधानमंत्री नरेन्द्र मोदी ने कहा, “हम क्षत्रिय राज्\u200dयों में भारत 🇮🇳 के साथ हैं।” विपक्ष ने सवाल उठाया।\n"
    "😀 कांग्रेस के राहुल गांधी ने दिल्ली में क\u093cानून पर जवाब दिया। उन्होंने 1,000 लोगों से बात की!\n"
    "\n"
    "तीसरे अनुच्छेद में कुछ नहीं है।"
)
PERSON = Origin(Source.PERSON, "asha", Decision.ADDED)
OPEN = Origin(Source.MODEL, "model/1")
REJECTED = Origin(Source.MODEL, "model/1", Decision.REJECTED)


def place(words: str, after: int = 0) -> tuple[int, int]:
    """Where these words stand in the article."""
    start = TEXT.index(words, after)
    return start, start + len(words)


MODI = place("नरेन्द्र मोदी")
BHARAT = place("भारत")
RAHUL = place("राहुल गांधी")
DELHI = place("दिल्ली")
QUOTE = place("“हम क्षत्रिय राज्\u200dयों में भारत 🇮🇳 के साथ हैं।”")
CUE = place("कहा")
DOCUMENT = Document("d1", "शीर्षक", "", TEXT, "")


def records() -> list[Record]:
    """The records of the article as first opened."""
    return [
        Span("modi", *MODI, "PER", PERSON),
        Span("bharat", *BHARAT, "LOC", PERSON),
        Span("rahul", *RAHUL, "PER", OPEN),
        Span("delhi", *DELHI, "LOC", PERSON),
        Span("gone", *place("विपक्ष"), "ORG", REJECTED),
        Quote("quote", *QUOTE, "direct", Anchor(*MODI, "modi"), Anchor(*CUE), PERSON),
        Stance("stance", Anchor(*MODI, "modi"), Anchor(*BHARAT, "bharat"), "favor", "quote", PERSON),
    ]


def make_set(changed: list[Record] | None = None) -> AnnotationSet:
    """The set of the article."""
    return AnnotationSet.make("d1", "asha", records() if changed is None else changed)


@pytest.fixture
def view(qtbot) -> ArticleView:
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(760, 620)
    made.set_article(DOCUMENT, make_set(), SCHEMA)
    with qtbot.waitExposed(made):
        made.show()
    made.setFocus()
    return made


def at(view: ArticleView, offset: int, share: float = 0.5) -> QPoint:
    """A point of the viewport over the character at ``offset``."""
    first, second = view.range_rect(offset, offset + 1), view.range_rect(offset, offset)
    return QPoint(round(second.left() + share * first.width()), first.center().y())


def below(view: ArticleView, offset: int, lane: int) -> QPoint:
    """A point in a lane below the character at ``offset``; every lane here is as high as a chip or an underline."""
    rect = view.range_rect(offset, offset + 1)
    box = view._scene.flow.line_of(offset)[2]
    top, _ = box.lanes[lane]
    return QPoint(rect.center().x(), round(rect.top() + top - box.text_top + 2))


def click(view: ArticleView, point: QPoint, *modifiers: Qt.KeyboardModifier) -> None:
    keys = modifiers[0] if modifiers else Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, keys, point)


def drag(view: ArticleView, start: QPoint, end: QPoint, keys=Qt.KeyboardModifier.NoModifier, *, drop=True) -> None:
    QTest.mousePress(view.viewport(), Qt.MouseButton.LeftButton, keys, start)
    middle = (start + end) / 2
    for point in (middle, end):
        move(view, point, keys, Qt.MouseButton.LeftButton)
    if drop:
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, keys, end)


def move(view: ArticleView, point: QPoint, keys=Qt.KeyboardModifier.NoModifier, button=Qt.MouseButton.NoButton) -> None:
    # QTest.mouseMove carries neither modifiers nor buttons.
    where = QPointF(point)
    globally = QPointF(view.viewport().mapToGlobal(point))
    QApplication.sendEvent(view.viewport(), QMouseEvent(QEvent.Type.MouseMove, where, globally, button, button, keys))


def press_key(view: ArticleView, key: Qt.Key, keys=Qt.KeyboardModifier.NoModifier, times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(view, key, keys)


def selected(view: ArticleView) -> str:
    return TEXT[slice(*view.selection)] if view.selection else ""


SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
KEY = Qt.Key


# Clicks --------------------------------------------------------------------------------------------------------------


def test_a_click_on_a_span_puts_it_in_focus_and_selects_nothing(view, qtbot) -> None:
    with qtbot.waitSignal(view.focus_changed) as told:
        click(view, at(view, MODI[0] + 2))
    assert told.args == ["modi"]
    assert view.focused == "modi"
    assert view.selection is None


def test_repeated_clicks_go_through_the_spans_there_shortest_first(view) -> None:
    seen = []
    for _ in range(3):
        click(view, at(view, BHARAT[0]))
        seen.append(view.focused)
    assert seen == ["bharat", "quote", "bharat"]


def test_a_click_in_a_lane_means_exactly_that_span(view) -> None:
    click(view, below(view, BHARAT[0], 1))
    assert view.focused == "quote"
    click(view, below(view, BHARAT[0], 0))
    assert view.focused == "bharat"
    click(view, below(view, BHARAT[0], 0))
    assert view.focused == "bharat"


def test_a_rejected_record_cannot_be_hit_or_focused(view) -> None:
    click(view, at(view, TEXT.index("विपक्ष") + 1))
    assert view.focused is None
    view.focus_record("gone")
    assert view.focused is None


def test_a_click_beside_the_text_takes_the_focus_away_and_selects_nothing(view) -> None:
    view.focus_record("modi")
    end = view.range_rect(len(TEXT), len(TEXT))
    click(view, QPoint(view.viewport().width() - 5, end.center().y()))
    assert view.focused is None
    assert view.selection is None
    assert view.caret == len(TEXT)


def test_a_double_click_selects_the_word_without_its_danda(view) -> None:
    start = TEXT.index("क\u093cानून")
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(view, start))
    assert selected(view) == "क\u093cानून"
    QTest.mouseDClick(
        view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at(view, TEXT.index("दिया") + 1)
    )
    assert selected(view) == "दिया"


def test_a_double_click_neither_rejects_nor_goes_on_to_the_next_span(view) -> None:
    point = at(view, BHARAT[0])
    click(view, point)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    assert selected(view) == "भारत"


def test_a_triple_click_selects_the_sentence(view) -> None:
    point = at(view, TEXT.index("राहुल") + 1)
    QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)
    click(view, point)
    assert selected(view) == "😀 कांग्रेस के राहुल गांधी ने दिल्ली में क\u093cानून पर जवाब दिया।"


# Drags ---------------------------------------------------------------------------------------------------------------


def test_a_drag_snaps_to_words_from_both_sides(view) -> None:
    left, right = at(view, MODI[0] + 1), at(view, MODI[1] - 1, 0.2)
    drag(view, left, right)
    assert selected(view) == "नरेन्द्र मोदी"
    view.clear_selection()
    drag(view, at(view, MODI[1] - 2), at(view, MODI[0] + 1, 0.9))
    assert selected(view) == "नरेन्द्र मोदी"
    assert view.caret == MODI[0]


def test_a_drag_with_control_snaps_to_aksharas(view) -> None:
    start = TEXT.index("क्षत्रिय")
    drag(view, at(view, start, 0.0), at(view, start + 3, 0.9), CTRL)
    assert selected(view) == "क्षत्रि"


def test_a_drag_trims_white_space_and_one_over_white_space_selects_nothing(view) -> None:
    start = TEXT.index(" ने कहा")
    drag(view, at(view, start, 0.1), at(view, start + 3, 0.9))
    assert selected(view) == "ने"
    view.clear_selection()
    y = at(view, TEXT.index("तीसरे")).y()
    right = view.viewport().width()
    drag(view, QPoint(right - 60, y), QPoint(right - 10, y))
    assert view.selection is None


def test_a_drag_over_paragraphs_selects_over_them(view) -> None:
    drag(view, at(view, TEXT.index("सवाल")), at(view, TEXT.index("कांग्रेस") + 7, 0.9))
    assert selected(view) == "सवाल उठाया।\n😀 कांग्रेस"


def test_a_drag_held_below_the_text_scrolls_on(view, qtbot) -> None:
    document, annotations = make_long(50)
    view.set_article(document, annotations, SCHEMA)
    beyond = QPoint(200, view.viewport().height() + 30)
    QCursor.setPos(view.viewport().mapToGlobal(beyond))
    drag(view, at(view, 3), beyond, drop=False)
    qtbot.waitUntil(lambda: view.verticalScrollBar().value() > 100)
    QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, beyond)
    assert view.selection[0] == 2
    assert view.selection[1] > view._scene.flow.pieces[1].end


def test_shift_and_a_click_extend_the_selection(view) -> None:
    click(view, at(view, MODI[0], 0.1))
    click(view, at(view, CUE[0] + 1), SHIFT)
    assert selected(view) == "नरेन्द्र मोदी ने कहा"
    click(view, at(view, TEXT.index("प्रधानमंत्री") + 5), SHIFT)
    assert selected(view) == "प्रधानमंत्री"


def test_a_selection_is_told_once_and_its_end_too(view, qtbot) -> None:
    told = []
    view.selection_changed.connect(lambda *place: told.append(place))
    drag(view, at(view, MODI[0]), at(view, MODI[1] - 1))
    press_key(view, KEY.Key_Escape)
    assert told[-2] == MODI
    assert told[-1] == (MODI[1], MODI[1])
    assert len(told) == len(set(told))


# Edges ---------------------------------------------------------------------------------------------------------------


def edge(view: ArticleView, offset: int) -> QPoint:
    rect = view.range_rect(offset, offset)
    return QPoint(rect.left(), rect.center().y())


def test_dragging_the_end_moves_it_to_the_nearest_word(view, qtbot) -> None:
    view.focus_record("delhi")
    after = TEXT.index(" पर जवाब")
    with qtbot.waitSignal(view.span_moved) as told:
        drag(view, edge(view, DELHI[1]), edge(view, after - 1))
    assert told.args == ["delhi", DELHI[0], after]
    assert view.selection is None
    # Nothing is moved before somebody applied it.
    assert view._scene.marks.get("delhi").end == DELHI[1]


def test_dragging_the_start_with_control_moves_it_by_aksharas(view, qtbot) -> None:
    view.focus_record("modi")
    with qtbot.waitSignal(view.span_moved) as told:
        drag(view, edge(view, MODI[0]), edge(view, MODI[0] + 3), CTRL)
    assert told.args == ["modi", MODI[0] + 3, MODI[1]]


def test_an_edge_is_drawn_where_it_is_held_and_escape_lets_it_go(view, qtbot) -> None:
    view.focus_record("delhi")
    drag(view, edge(view, DELHI[1]), edge(view, TEXT.index(" पर जवाब")), drop=False)
    assert view._scene.marks.get("delhi").end == TEXT.index(" पर जवाब")
    with qtbot.assertNotEmitted(view.span_moved):
        press_key(view, KEY.Key_Escape)
        QTest.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(5, 5))
    assert view._scene.marks.get("delhi").end == DELHI[1]
    assert view.focused == "delhi"


def test_a_click_on_an_edge_is_a_click_like_any_other(view, qtbot) -> None:
    view.focus_record("bharat")
    with qtbot.assertNotEmitted(view.span_moved):
        click(view, edge(view, BHARAT[0]) + QPoint(2, 0))
    assert view.focused == "quote"
    assert view.caret == BHARAT[0]


def test_an_edge_never_passes_the_other_one(view) -> None:
    view.focus_record("delhi")
    drag(view, edge(view, DELHI[1]), edge(view, RAHUL[0]), drop=False)
    mark = view._scene.marks.get("delhi")
    assert mark.start == DELHI[0] < mark.end


# Keys ----------------------------------------------------------------------------------------------------------------


def test_arrows_move_by_word_and_with_control_by_akshara(view) -> None:
    stops = []
    for _ in range(4):
        press_key(view, KEY.Key_Right)
        stops.append(view.caret)
    assert stops == [TEXT.index("प्रधानमंत्री"), MODI[0], TEXT.index("मोदी"), TEXT.index("ने कहा")]
    press_key(view, KEY.Key_Left, times=2)
    assert view.caret == MODI[0]
    press_key(view, KEY.Key_Right, CTRL, 3)
    assert TEXT[MODI[0] : view.caret] == "नरेन्द्र"


def test_shift_and_arrows_select_words_and_with_control_aksharas(view) -> None:
    click(view, at(view, MODI[0], 0.1))
    press_key(view, KEY.Key_Right, SHIFT, 2)
    assert selected(view) == "नरेन्द्र मोदी"
    press_key(view, KEY.Key_Left, SHIFT)
    assert selected(view) == "नरेन्द्र"
    press_key(view, KEY.Key_Left, SHIFT | CTRL)
    assert selected(view) == "नरे"
    press_key(view, KEY.Key_Left, SHIFT, 2)
    assert selected(view) == "प्रधानमंत्री"


def test_a_word_selection_that_begins_inside_a_word_takes_all_of_it(view) -> None:
    click(view, at(view, MODI[0] + 2, 0.1))
    press_key(view, KEY.Key_Right, SHIFT)
    assert selected(view) == "नरेन्द्र"


def test_up_and_down_keep_their_place_on_the_line(view) -> None:
    click(view, at(view, TEXT.index("दिया")))
    before = view.caret
    press_key(view, KEY.Key_Down)
    press_key(view, KEY.Key_Down)
    assert view.caret != before
    press_key(view, KEY.Key_Up)
    press_key(view, KEY.Key_Up)
    assert view.caret == before


def test_home_end_and_the_ends_of_the_text(view) -> None:
    view.select(0, 0)
    press_key(view, KEY.Key_End)
    first = view._scene.flow.line_of(0)[2]
    assert first.start < view.caret <= first.end
    assert view._scene.flow.line_of(view.caret)[1] == 0
    press_key(view, KEY.Key_Home)
    assert view.caret == 0
    press_key(view, KEY.Key_End, CTRL)
    assert view.caret == len(TEXT)
    press_key(view, KEY.Key_Home, CTRL | SHIFT)
    assert view.selection == (0, len(TEXT))


def test_control_a_and_control_c_copy_the_plain_text(view) -> None:
    press_key(view, KEY.Key_A, CTRL)
    press_key(view, KEY.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == TEXT


def test_keys_of_the_window_are_left_to_it(view) -> None:
    for key in (KEY.Key_A, KEY.Key_X, KEY.Key_1, KEY.Key_Q, KEY.Key_Return, KEY.Key_Delete, KEY.Key_Escape):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(view, event)
        assert not event.isAccepted(), key
    event = QKeyEvent(QEvent.Type.KeyPress, KEY.Key_Right, Qt.KeyboardModifier.AltModifier)
    QApplication.sendEvent(view, event)
    assert not event.isAccepted()


# Picking, hints, hovering, menus -------------------------------------------------------------------------------------


def test_picking_a_name_tells_its_range_once_and_changes_neither_focus_nor_selection(view, qtbot) -> None:
    view.focus_record("quote")
    view.set_picking("speaker")
    assert view.viewport().cursor().shape() == Qt.CursorShape.CrossCursor
    with qtbot.waitSignal(view.picked) as told:
        click(view, at(view, RAHUL[0] + 1))
    assert tuple(told.args) == RAHUL
    assert view.focused == "quote"
    assert view.selection is None
    assert view.picking is None


def test_picking_a_plain_word_a_drag_and_the_keyboard(view, qtbot) -> None:
    view.set_picking("cue")
    with qtbot.waitSignal(view.picked) as told:
        click(view, at(view, CUE[0]))
    assert tuple(told.args) == CUE
    view.set_picking("cue")
    with qtbot.waitSignal(view.picked) as told:
        drag(view, at(view, CUE[0] - 3), at(view, CUE[1] - 1))
    assert tuple(told.args) == place("ने कहा")
    view.set_picking("cue")
    view.select(*CUE)
    with qtbot.waitSignal(view.picked) as told:
        press_key(view, KEY.Key_Return)
    assert tuple(told.args) == CUE


def test_escape_ends_picking(view, qtbot) -> None:
    view.set_picking("speaker")
    with qtbot.waitSignal(view.picking_cancelled):
        press_key(view, KEY.Key_Escape)
    assert view.picking is None


def test_what_a_click_would_pick_is_shown(view) -> None:
    view.set_picking("speaker")
    move(view, at(view, RAHUL[0] + 1))
    assert view._scene.candidate == RAHUL
    move(view, at(view, CUE[0]))
    assert view._scene.candidate == CUE


def test_hovering_tells_the_record_below_the_mouse(view, qtbot) -> None:
    told = []
    view.hovered.connect(told.append)
    move(view, at(view, MODI[0]))
    move(view, at(view, MODI[0] + 2))
    move(view, at(view, CUE[0]))
    assert told == ["modi", None]


def test_the_mouse_over_an_edge_shows_that_it_can_be_dragged(view) -> None:
    view.focus_record("modi")
    move(view, edge(view, MODI[0]))
    assert view.viewport().cursor().shape() == Qt.CursorShape.SizeHorCursor
    move(view, at(view, CUE[0]))
    assert view.viewport().cursor().shape() == Qt.CursorShape.IBeamCursor


def test_a_right_click_and_the_menu_key_ask_for_a_menu(view, qtbot) -> None:
    point = at(view, MODI[0])
    with qtbot.waitSignal(view.context_requested) as told:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, view.viewport().mapToGlobal(point))
        QApplication.sendEvent(view.viewport(), event)
    assert told.args == [view.viewport().mapToGlobal(point), "modi"]
    view.focus_record("rahul")
    with qtbot.waitSignal(view.context_requested) as told:
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(0, 0), QPoint(0, 0))
        QApplication.sendEvent(view, event)
    assert told.args[1] == "rahul"


# Changes -------------------------------------------------------------------------------------------------------------


def test_a_record_that_goes_takes_the_focus_with_it(view, qtbot) -> None:
    view.focus_record("delhi")
    with qtbot.waitSignal(view.focus_changed) as told:
        view.set_annotations(make_set([record for record in records() if record.id != "delhi"]))
    assert told.args == [None]


def test_a_new_span_does_not_move_the_text(view) -> None:
    before = [view.range_rect(offset, offset + 1) for offset in range(0, len(TEXT), 7)]
    added = [*records(), Span("new", *place("कांग्रेस"), "ORG", PERSON), Span("cue", *CUE, "MISC", OPEN)]
    view.set_annotations(make_set(added))
    assert [view.range_rect(offset, offset + 1) for offset in range(0, len(TEXT), 7)] == before


def test_focus_on_a_quotation_does_not_move_the_text(view) -> None:
    before = [view.range_rect(offset, offset + 1) for offset in range(0, len(TEXT), 7)]
    view.focus_record("quote")
    assert [view.range_rect(offset, offset + 1) for offset in range(0, len(TEXT), 7)] == before


def test_a_stance_stands_for_its_quotation(view) -> None:
    view.focus_record("stance")
    assert view.focused == "quote"
    assert {mark.code for mark in view._scene.marks.roles} == {"speaker", "cue", "target"}


def test_a_set_that_only_changes_a_label_keeps_focus_and_selection(view) -> None:
    view.focus_record("modi")
    view.select(*CUE)
    changed = [replace(r, label="ORG") if isinstance(r, Span) and r.id == "modi" else r for r in records()]
    view.set_annotations(make_set(changed))
    assert view.focused == "modi"
    assert view.selection == CUE
    assert view._scene.marks.get("modi").code == "ORG"


def test_another_article_begins_at_its_top_with_nothing_selected(view, qtbot) -> None:
    view.select(*CUE)
    view.focus_record("modi")
    with qtbot.waitSignals([view.selection_changed, view.focus_changed]):
        view.set_article(Document("d2", "", "", "नया लेख।", ""), None, SCHEMA)
    assert (view.caret, view.selection, view.focused) == (0, None, None)
    view.set_article(None, None, SCHEMA)
    press_key(view, KEY.Key_Right)
    click(view, QPoint(50, 50))
    assert view.selection is None


def test_text_from_outside_is_shown_as_it_is(view) -> None:
    view.set_article(Document("d3", "", "", "<b>मोटा</b> &amp; क", ""), None, SCHEMA)
    view.select_all()
    view.copy()
    assert QGuiApplication.clipboard().text() == "<b>मोटा</b> &amp; क"


# Drawing -------------------------------------------------------------------------------------------------------------


def picture(view: ArticleView) -> QImage:
    return view.viewport().grab().toImage()


def test_focus_hints_picking_and_theme_can_be_seen(view) -> None:
    pictures = [picture(view)]
    view.focus_record("quote")
    pictures.append(picture(view))
    view.set_link_hints({"a": Anchor(*MODI, "modi"), "s": Anchor(*RAHUL, "rahul")})
    pictures.append(picture(view))
    view.set_picking("speaker")
    move(view, at(view, RAHUL[0]))
    pictures.append(picture(view))
    view.set_theme(dark())
    pictures.append(picture(view))
    assert all(one != other for number, one in enumerate(pictures) for other in pictures[:number])


def test_a_suggestion_looks_different_from_a_decision(view) -> None:
    before = picture(view)
    decided = [replace(r, origin=PERSON) if r.id == "rahul" else r for r in records()]
    view.set_annotations(make_set(decided))
    assert picture(view) != before


def test_control_and_the_wheel_zoom(view, qtbot) -> None:
    before = view.range_rect(0, 1).height()
    with qtbot.waitSignal(view.zoom_changed) as told:
        event = QWheelEvent(
            *(QPointF(50, 50), QPointF(50, 50), QPoint(0, 0), QPoint(0, 120)),
            *(Qt.MouseButton.NoButton, CTRL, Qt.ScrollPhase.NoScrollPhase, False),
        )
        QApplication.sendEvent(view.viewport(), event)
    assert told.args == [view.zoom]
    assert view.range_rect(0, 1).height() > before
    view.set_zoom(1000)
    assert view.zoom == 48


# Long texts ----------------------------------------------------------------------------------------------------------


def make_long(paragraphs: int) -> tuple[Document, AnnotationSet]:
    text = "\n".join(f"{n} {TEXT.splitlines()[n % 2] * (1 + n % 3)}" for n in range(paragraphs))
    spans: list[Record] = []
    found = text.find("भारत")
    while found >= 0:
        spans.append(Span(f"s{found}", found, found + 4, "LOC", PERSON))
        found = text.find("भारत", found + 1)
    return Document("long", "", "", text, ""), AnnotationSet.make("long", "asha", spans)


def test_only_what_is_seen_is_laid_out(view) -> None:
    document, annotations = make_long(2000)
    view.set_article(document, annotations, SCHEMA)
    picture(view)
    assert len(view._scene.flow._built) < 20
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    picture(view)
    assert len(view._scene.flow._built) < 60


def test_what_was_seen_stays_where_it_was_while_scrolling_up(view) -> None:
    document, annotations = make_long(600)
    view.set_article(document, annotations, SCHEMA)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for _ in range(60):
        top = view._scroller.to_article(QPointF(0, 0)).y()
        number = next(n for n in range(view._scene.flow.number_at(top), 600) if view._scene.flow.top(n) >= top)
        start = view._scene.flow.pieces[number].start
        before = view.range_rect(start, start).top()
        bar.setValue(bar.value() - 40)
        assert abs(view.range_rect(start, start).top() - before - 40) <= 1


def test_a_record_far_away_comes_into_sight(view) -> None:
    document, annotations = make_long(900)
    view.set_article(document, annotations, SCHEMA)
    for span in (annotations.spans[-1], annotations.spans[len(annotations.spans) // 2], annotations.spans[0]):
        view.focus_record(span.id)
        assert view.viewport().rect().contains(view.range_rect(span.start, span.end))


def test_zooming_and_resizing_keep_the_line_at_the_top(view) -> None:
    document, annotations = make_long(300)
    view.set_article(document, annotations, SCHEMA)
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum() // 2)
    flow = view._scene.flow
    before = flow.number_at(view._scroller.to_article(QPointF(0, 0)).y())
    view.set_zoom(22)
    view.resize(500, 620)
    assert abs(flow.number_at(view._scroller.to_article(QPointF(0, 0)).y()) - before) <= 1


# Boundaries ----------------------------------------------------------------------------------------------------------

_GESTURES = st.lists(
    st.one_of(
        st.tuples(st.just("drag"), st.tuples(*[st.integers(0, 500)] * 4), st.sampled_from([0, 1, 2])),
        st.tuples(st.just("click"), st.tuples(st.integers(0, 500), st.integers(0, 300)), st.sampled_from([0, 1])),
        st.tuples(
            st.just("key"),
            st.sampled_from([KEY.Key_Left, KEY.Key_Right, KEY.Key_Up, KEY.Key_Down, KEY.Key_Home, KEY.Key_End]),
            st.sampled_from([0, 1, 2, 3]),
        ),
        st.tuples(st.just("double"), st.tuples(st.integers(0, 500), st.integers(0, 300)), st.just(0)),
    ),
    min_size=1,
    max_size=8,
)
_KEYS = [Qt.KeyboardModifier.NoModifier, SHIFT, CTRL, SHIFT | CTRL]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(messy_text, _GESTURES)
def test_nothing_that_is_told_cuts_an_akshara(view, text, gestures) -> None:
    bounds = set(akshara_boundaries(text))
    told: list[tuple[int, int]] = []
    view.resize(520, 320)
    view.set_article(Document("d", "", "", text, ""), None, SCHEMA)
    view.selection_changed.connect(lambda start, end: told.append((start, end)))
    for kind, what, keys in gestures:
        if kind == "drag":
            drag(view, QPoint(*what[:2]), QPoint(*what[2:]), _KEYS[keys])
        elif kind == "click":
            click(view, QPoint(*what), _KEYS[keys])
        elif kind == "double":
            QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, _KEYS[keys], QPoint(*what))
        else:
            press_key(view, what, _KEYS[keys])
        told.append((view.caret, view.caret))
    for start, end in told:
        assert {start, end} <= bounds
        assert start == end or not (text[start].isspace() and text[start : start + 2].isspace())


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(messy_text, st.data())
def test_no_edge_that_is_moved_cuts_an_akshara(view, text, data) -> None:
    bounds = akshara_boundaries(text)
    words = [n for n in range(len(bounds) - 1) if not text[bounds[n] : bounds[n + 1]].isspace()]
    if not words:
        return
    at_word = data.draw(st.sampled_from(words))
    start, end = bounds[at_word], bounds[at_word + 1]
    view.resize(520, 320)
    annotations = AnnotationSet.make("d", "a", [Span("s", start, end, "PER", PERSON)])
    view.set_article(Document("d", "", "", text, ""), annotations, SCHEMA)
    view.focus_record("s")
    told: list[tuple[int, int]] = []
    view.span_moved.connect(lambda _, low, high: told.append((low, high)))
    goal = QPoint(data.draw(st.integers(0, 500)), data.draw(st.integers(0, 300)))
    drag(view, edge(view, data.draw(st.sampled_from([start, end]))), goal, data.draw(st.sampled_from(_KEYS[::2])))
    for low, high in told:
        assert low in bounds
        assert high in bounds
        assert low < high
        assert not text[low].isspace() or text[low : low + 2].strip()
