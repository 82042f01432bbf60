"""Quotations in the window: made at the cursor with proposed links, joined and split, speakers said once."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotate.model import Decision, Quote
from annotate.suggest.records import EntitySuggestion, Suggestions
from gui.candidates import cue_candidates, meant_candidates, name_candidates, target_candidates
from storage.defaults import default_schema, new_id
from storage.importing import ImportedArticle
from storage.project import Project
from tests.press import WHO
from tests.windows import make_window, press, stored

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = (
    "🙏 व्लादिमीर पुतिन दिल्ली पहुँचे। उन्होंने कहा कि दोनों देश साथ चलेंगे। बाद में उन्होंने बताया कि गैस सस्ती होगी।\n"
    "मोदी ने कहा, “यह पहली बात है।\n“यह दूसरी बात है।” नीलिमा ने कहा कि सड़क बनेगी।"
)


def place(words: str, after: int = 0) -> tuple[int, int]:
    start = TEXT.index(words, after)
    return start, start + len(words)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "press.ankan"
    names = tuple(
        EntitySuggestion(*place(words), label, 0.9, "test-ner/1")
        for words, label in (("व्लादिमीर पुतिन", "PER"), ("दिल्ली", "LOC"), ("मोदी", "PER"), ("नीलिमा", "PER"))
    )
    with Project.create(path, default_schema()) as project:
        project.add_article(ImportedArticle("a0", "लेख", "test", TEXT, TEXT.encode()))
        project.set_setting("annotator", WHO)
        project.adopt_suggestions("a0", WHO, Suggestions(names), model="test-ner/1", new_id=new_id)
    return path


@pytest.fixture
def window(qtbot, path):
    made = make_window(qtbot, path)
    made.view.setFocus()
    return made


def put_cursor(window, words: str, after: int = 0) -> None:
    """The text cursor stands inside these words, as after a click there."""
    window.desk.focus(None)
    start = place(words, after)[0]
    cursor = window.view._scene.cursor
    window.view.change_cursor(lambda: cursor.place(start))


def the_quote(path, words: str) -> Quote:
    return next(quote for quote in stored(path).live_quotes if TEXT[quote.start : quote.end] == words)


def words_of(anchor) -> str | None:
    return None if anchor is None else TEXT[anchor.start : anchor.end]


# One gesture ---------------------------------------------------------------------------------------------------------


def test_q_at_a_speech_act_quotes_its_clause_and_y_takes_the_proposed_links(window, path) -> None:
    put_cursor(window, "कहा कि सड़क")
    press(window, "q")
    made = the_quote(path, "सड़क बनेगी")
    assert (made.kind, made.origin.decision, made.speaker, made.cue) == ("indirect", Decision.ADDED, None, None)
    assert window.desk.quote == made
    # What is proposed is shown as such in the card, in the article and in words.
    card = window.panes.cards.quote_card
    assert card.fields["speaker"].combo.currentText() == "नीलिमा ?"
    assert {mark.code for mark in window.view._scene.marks.roles} == {"speaker?", "cue?"}
    assert "speaker" in window.banner.text.lower()
    assert "नीलिमा" in window.banner.text
    press(window, "y")
    made = the_quote(path, "सड़क बनेगी")
    assert (words_of(made.speaker), words_of(made.cue)) == ("नीलिमा", "कहा")
    assert card.fields["speaker"].combo.currentText() == "नीलिमा"
    assert not card.take.isVisible()
    press(window, Qt.Key.Key_Z, CTRL)
    assert the_quote(path, "सड़क बनेगी").speaker is None


def test_another_key_replaces_what_is_proposed(window, path) -> None:
    put_cursor(window, "कहा कि सड़क")
    press(window, "q")
    press(window, "s")
    names = name_candidates(stored(path), TEXT, the_quote(path, "सड़क बनेगी"))
    wanted = next(at for at, name in enumerate(names) if words_of(name) == "मोदी")
    press(window, "asdf"[wanted])
    press(window, "y")
    made = the_quote(path, "सड़क बनेगी")
    assert (words_of(made.speaker), words_of(made.cue)) == ("मोदी", "कहा")


def test_the_button_takes_the_proposed_links_too(window, path) -> None:
    put_cursor(window, "कहा कि सड़क")
    press(window, "q")
    QTest.mouseClick(window.panes.cards.quote_card.take, Qt.MouseButton.LeftButton)
    assert words_of(the_quote(path, "सड़क बनेगी").speaker) == "नीलिमा"


def test_q_between_marks_quotes_what_stands_in_them_and_again_says_that_it_is_there(window, path) -> None:
    put_cursor(window, "दूसरी")
    press(window, "q")
    assert the_quote(path, "“यह दूसरी बात है।”").kind in ("direct", "mixed")
    before = stored(path)
    put_cursor(window, "दूसरी")
    press(window, "q")
    assert stored(path) == before
    assert "already" in window.banner.text
    assert window.desk.quote is not None


def test_q_on_a_selected_speech_act_quotes_the_clause(window, path) -> None:
    window.view.select(*place("कहा कि", place("नीलिमा")[0]))
    press(window, "q")
    assert window.desk.quote == the_quote(path, "सड़क बनेगी")


def test_q_where_nothing_is_quoted_says_what_to_do_and_y_without_a_proposal_too(window, path) -> None:
    put_cursor(window, "पहुँचे")
    press(window, "q")
    assert "Select the quoted words" in window.banner.text
    press(window, "y")
    assert "quotation" in window.banner.text
    window.view.select(*place("पहुँचे"))
    press(window, "q")
    press(window, "y")
    press(window, "y")
    assert "Nothing is proposed" in window.banner.text


# Link hints ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", ["s", "c", "m", "g"])
def test_every_candidate_shows_a_letter_and_the_letter_takes_it(window, path, key) -> None:
    put_cursor(window, "उन्होंने कहा")
    press(window, "q")
    press(window, "y")
    quote = window.desk.quote
    now = stored(path)
    candidates = {
        "s": name_candidates(now, TEXT, quote),
        "c": cue_candidates(TEXT, quote),
        "m": meant_candidates(now, TEXT, quote),
        "g": target_candidates(now, TEXT, quote),
    }[key]
    press(window, key)
    assert list(window.view._scene.hints.values()) == candidates
    assert len(candidates) > 1
    letter = list(window.view._scene.hints)[1]
    press(window, letter)
    now = stored(path).get(quote.id)
    if key == "g":
        press(window, "1")
        assert stored(path).live_stances[0].target == candidates[1]
    elif key == "m":
        assert now.means == candidates[1].entity
    else:
        assert getattr(now, "speaker" if key == "s" else "cue") == candidates[1]


# Speaker chains ------------------------------------------------------------------------------------------------------


def test_whom_a_pronoun_means_is_said_once_and_taken_with_one_key_later(window, path) -> None:
    put_cursor(window, "उन्होंने कहा")
    press(window, "q")
    # The pronoun has a letter, too, although it is no name.
    press(window, "s")
    press(window, next(each for each, at in window.view._scene.hints.items() if words_of(at) == "उन्होंने"))
    press(window, "m")
    window.view.picked.emit(*place("व्लादिमीर पुतिन"))
    first = the_quote(path, "दोनों देश साथ चलेंगे")
    putin = next(span for span in stored(path).spans if TEXT[span.start : span.end] == "व्लादिमीर पुतिन")
    assert first.means == putin.id
    put_cursor(window, "बताया कि गैस")
    press(window, "q")
    card = window.panes.cards.quote_card
    assert card.fields["means"].combo.currentText() == "व्लादिमीर पुतिन ?"
    press(window, "y")
    second = the_quote(path, "गैस सस्ती होगी")
    assert (words_of(second.speaker), words_of(second.cue), second.means) == ("उन्होंने", "बताया", putin.id)
    # In the card, the list and the article.
    assert card.fields["means"].combo.accessibleName() == "उन्होंने ="
    assert card.fields["means"].combo.currentText() == "व्लादिमीर पुतिन"
    model = window.panes.annotations.model
    assert model.index(model.row_of(second.id)).data().startswith("उन्होंने = व्लादिमीर पुतिन: ")
    roles = {mark.code: mark for mark in window.view._scene.marks.roles}
    assert (roles["= व्लादिमीर पुतिन"].start, roles["= व्लादिमीर पुतिन"].short) == (second.speaker.start, "= पुतिन")


# Over paragraphs -----------------------------------------------------------------------------------------------------


def test_j_joins_what_a_repeated_mark_continues_and_shift_j_splits_it_again(window, path) -> None:
    put_cursor(window, "पहली")
    press(window, "q")
    first = the_quote(path, "“यह पहली बात है।")
    assert "goes on in the next paragraph" in window.banner.text
    press(window, "j")
    whole = TEXT[first.start : place("“यह दूसरी बात है।”")[1]]
    assert the_quote(path, whole).id == first.id
    press(window, "j", SHIFT)
    assert [TEXT[q.start : q.end] for q in stored(path).live_quotes] == ["“यह पहली बात है।", "“यह दूसरी बात है।”"]
    assert window.desk.quote.id == first.id
    # Two quotations are joined, too, and each act is one step of undo.
    press(window, "j")
    assert [q.id for q in stored(path).live_quotes] == [first.id]
    press(window, Qt.Key.Key_Z, CTRL)
    assert len(stored(path).live_quotes) == 2


def test_joining_and_splitting_say_why_not(window, path) -> None:
    press(window, "j")
    assert "quotation" in window.banner.text
    put_cursor(window, "कहा कि सड़क")
    press(window, "q")
    press(window, "j")
    assert "Nothing continues" in window.banner.text
    press(window, "j", SHIFT)
    assert "one paragraph" in window.banner.text
    assert len(stored(path).live_quotes) == 1
