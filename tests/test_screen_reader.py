"""What a screen reader gets of an article: asked for as Qt's bridges to AT-SPI, UI Automation and macOS ask."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from annotate.model import Anchor, AnnotationSet, Decision, Document, Origin, Quote, Source, Span, Stance
from annotate.tokens import akshara_boundaries
from gui.app import make_application
from gui.article_view import ArticleView
from gui.article_view import accessible as module
from storage.defaults import default_schema

# An emoji before everything, conjuncts, a decomposed nukta.
TEXT = "🙏 मोदी ने कहा, “क्षिप्रा साफ़ होगी।” क़ानून पर बात नहीं हुई।\nलक्ष्मी 🙏 पटना में हैं।"
BY = Origin(Source.MODEL, "test-ner/1", score=0.9)


def at(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


MODI = Span("modi", *at("मोदी"), "PER", Origin(Source.MODEL, "test-ner/1", Decision.ACCEPTED, 0.9))
RIVER = Span("river", *at("क्षिप्रा"), "LOC", BY)
SAID = Quote("said", *at("“क्षिप्रा साफ़ होगी।”"), "direct", Anchor(*at("मोदी"), "modi"), None, BY)
STANCE = Stance("stance", None, Anchor(*at("क्षिप्रा"), "river"), "favor", "said", BY)
SET = AnnotationSet("a", "asha", (MODI, RIVER), (SAID,), (STANCE,))


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.fixture
def view(qtbot):
    make_application()
    made = ArticleView()
    qtbot.addWidget(made)
    made.resize(420, 500)
    made.set_article(Document("a", "लेख", "", TEXT, ""), SET, default_schema())
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def told(view, monkeypatch):
    """The events that a screen reader gets while one is there."""
    events = []
    monkeypatch.setattr(module, "_send", events.append)
    monkeypatch.setattr(module.QAccessible, "isActive", lambda: True)
    return events


def interface(view: ArticleView) -> module.ArticleAccessible:
    found = QAccessible.queryAccessibleInterface(view)
    assert isinstance(found, module.ArticleAccessible)
    return found


def announced(events: list) -> list[str]:
    return [event.message() for event in events if event.type() is QAccessible.Event.Announcement]


def test_it_is_a_text_of_many_lines_that_can_be_read_but_not_written(view) -> None:
    article = interface(view)
    assert article.role() is QAccessible.Role.EditableText
    assert article.state().readOnly
    assert article.state().multiLine
    assert article.text(QAccessible.Text.Name)
    assert article.textInterface() is not None
    # Asked by Qt itself; PySide dies of a None here.
    assert article.editableTextInterface() is None
    assert article.valueInterface() is None
    assert article.selectionInterface() is None
    assert article.tableCellInterface() is None
    assert article.actionInterface() is not None


def test_the_text_is_the_articles_in_positions_of_qt(view) -> None:
    text = interface(view).textInterface()
    assert text.characterCount() == units(TEXT) == len(TEXT) + 2
    assert text.text(0, -1) == TEXT
    start, end = at("लक्ष्मी")
    assert text.text(units(TEXT[:start]), units(TEXT[:end])) == "लक्ष्मी"
    # The emoji is two units of Qt's, and half of it is none.
    assert text.text(0, 2) == "🙏"
    assert text.text(0, 1) == ""


def test_questions_about_places_that_are_not_there_are_answered(view) -> None:
    text = interface(view).textInterface()
    assert text.text(-5, 10_000) == TEXT
    text.setCursorPosition(10_000)
    assert view.caret == len(TEXT)
    text.setCursorPosition(-1)
    assert view.caret == 0
    assert text.characterRect(10_000).height() > 0


def test_every_caret_comes_back_as_it_was_put(view) -> None:
    text = interface(view).textInterface()
    for offset in (*akshara_boundaries(TEXT[: TEXT.index("\n")]), len(TEXT)):
        view.place_caret(offset)
        assert text.cursorPosition() == units(TEXT[:offset])
        text.setCursorPosition(text.cursorPosition())
        assert view.caret == offset


def test_a_reader_selects_shows_and_lets_go(view) -> None:
    text = interface(view).textInterface()
    start, end = at("पटना")
    text.addSelection(units(TEXT[:start]), units(TEXT[:end]))
    assert view.selection == (start, end)
    # Which range it is PySide cannot be asked: rather none than a wrong one.
    assert text.selectionCount() == 0
    text.removeSelection(0)
    assert view.selection is None
    text.setSelection(0, units(TEXT[:start]), units(TEXT[:end]))
    assert view.selection == (start, end)
    text.scrollToSubstring(0, 4)


def test_an_akshara_has_its_place_on_the_screen_and_is_found_there(view) -> None:
    text = interface(view).textInterface()
    for words in ("मोदी", "क्षिप्रा", "पटना"):
        start, _ = at(words)
        place = text.characterRect(units(TEXT[:start]))
        assert place.width() > 2
        assert place.height() > 10
        inside = place.topLeft()
        inside.setX(inside.x() + 1)
        inside.setY(place.center().y())
        assert text.offsetAtPoint(inside) == units(TEXT[:start])


def test_what_is_annotated_at_the_caret_is_described_the_shortest_first(view) -> None:
    article = interface(view)
    view.place_caret(TEXT.index("ने कहा"))
    assert article.text(QAccessible.Text.Description) == ""
    view.place_caret(RIVER.start)
    described = article.text(QAccessible.Text.Description)
    river, said = described.split("; ")
    assert river.startswith("Place: क्षिप्रा, Undecided")
    assert said.startswith("Direct: “क्षिप्रा साफ़ होगी।”, Speaker: मोदी, Cue: not linked, Stance: For क्षिप्रा, Undecided")
    view.focus_record("modi")
    assert article.text(QAccessible.Text.Description).startswith("Person: मोदी, Accepted")


def test_a_rejected_suggestion_is_not_read_out(view) -> None:
    gone = Span("river", RIVER.start, RIVER.end, "LOC", Origin(Source.MODEL, "x", Decision.REJECTED, 0.9))
    view.set_annotations(AnnotationSet("a", "asha", (MODI, gone), (), ()))
    view.place_caret(RIVER.start)
    assert interface(view).text(QAccessible.Text.Description) == ""


def test_moving_the_caret_tells_where_it_is_and_what_begins_there(view, told) -> None:
    view.place_caret(MODI.start)
    kinds = [event.type() for event in told]
    assert kinds == [QAccessible.Event.TextCaretMoved, QAccessible.Event.Announcement]
    assert told[0].cursorPosition() == units(TEXT[: MODI.start])
    assert announced(told)[0].startswith("Person: मोदी, Accepted")
    told.clear()
    QTest.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert announced(told) == [], "within the same name nothing is said again"
    view.place_caret(SAID.start)
    view.place_caret(RIVER.start)
    # The quotation was told when the caret came into it.
    assert [words.split(":")[0] for words in announced(told)] == ["Direct", "Place"]


def test_what_comes_into_focus_is_told_once(view, told) -> None:
    view.focus_record("said")
    view.place_caret(SAID.start)
    view.focus_record(None)
    assert len(announced(told)) == 1
    view.focus_record("modi")
    assert announced(told)[1].startswith("Person: मोदी")


def test_what_is_selected_is_told(view, told) -> None:
    view.select(*at("पटना"))
    assert announced(told) == ["Selected: पटना"]
    chosen = [event for event in told if event.type() is QAccessible.Event.TextSelectionChanged]
    assert [(event.selectionStart(), event.selectionEnd()) for event in chosen] == [
        (units(TEXT[: at("पटना")[0]]), units(TEXT[: at("पटना")[1]]))
    ]


def test_another_article_is_told_as_another_text(view, told) -> None:
    view.set_article(Document("b", "लेख", "", "दूसरा लेख", ""), None, default_schema())
    changed = [event for event in told if event.type() is QAccessible.Event.TextUpdated]
    assert [(event.textRemoved(), event.textInserted()) for event in changed] == [(TEXT, "दूसरा लेख")]
    assert interface(view).textInterface().characterCount() == 9
    view.set_article(None, None, default_schema())
    text = interface(view).textInterface()
    assert (text.characterCount(), text.text(0, -1), text.cursorPosition()) == (0, "", 0)
    assert text.characterRect(0).isEmpty()
    assert interface(view).text(QAccessible.Text.Description) == ""


def test_without_a_screen_reader_nothing_is_told(view, monkeypatch) -> None:
    sent = []
    monkeypatch.setattr(module, "_send", sent.append)
    monkeypatch.setattr(module.QAccessible, "isActive", lambda: False)
    view.place_caret(MODI.start)
    view.focus_record("said")
    view.set_article(Document("b", "लेख", "", "दूसरा", ""), None, default_schema())
    assert sent == []


@given(st.data())
def test_positions_of_qt_and_offsets_of_ours_are_the_same_places(data) -> None:
    text = data.draw(st.text(alphabet="मोक्षि़ 🙏a\n‍", max_size=30))
    make_application()
    shown = ArticleView()
    shown.set_article(Document("a", "", "", text, ""), None, default_schema())
    found = interface(shown).textInterface()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert found.text(units(text[:start]), units(text[:end])) == text[start:end]
    shown.deleteLater()
