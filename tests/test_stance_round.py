"""A round of stances, and letters on annotations, by key at the real window."""

from PySide6.QtCore import Qt

from annotate.model import AnnotationSet
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, Suggestions
from gui.window import Window
from storage.defaults import default_schema, new_id
from storage.importing import ImportedArticle
from storage.project import Project
from tests.mouse import click, over
from tests.press import WHO
from tests.windows import make_project, make_window, press, stored

CONTROL = Qt.KeyboardModifier.ControlModifier
TEXT = "🙏 मोदी ने कहा, “दिल्ली आगे बढ़ेगी।” फिर नीतीश ने बताया कि क़ानून चलेगा।\nउन्होंने जोड़ा, “पटना भी आगे बढ़ेगा।” बारिश हुई।"
QUOTES = ("“दिल्ली आगे बढ़ेगी।”", "क़ानून चलेगा", "“पटना भी आगे बढ़ेगा।”")


def place(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def window_with_quotes(qtbot, tmp_path) -> tuple[Window, object]:
    path = tmp_path / "press.ankan"
    names = tuple(
        EntitySuggestion(*place(words), label, 0.9, "test-ner/1")
        for words, label in (("मोदी", "PER"), ("दिल्ली", "LOC"), ("नीतीश", "PER"), ("पटना", "LOC"))
    )
    quotes = tuple(
        QuoteSuggestion(*place(words), kind, None, None, "quotations/1")
        for words, kind in zip(QUOTES, ("direct", "indirect", "direct"), strict=True)
    )
    with Project.create(path, default_schema()) as project:
        project.add_article(ImportedArticle("a0", "लेख", "test", TEXT, TEXT.encode()))
        project.set_setting("annotator", WHO)
        project.adopt_suggestions("a0", WHO, Suggestions(names, quotes), model="test-ner/1", new_id=new_id)
    return make_window(qtbot, path), path


def judged(annotations: AnnotationSet) -> dict[str, tuple[str, str | None]]:
    """The value and the words of the target of each quotation's stance, by the quotation's words."""
    found = {}
    for stance in annotations.live_stances:
        quote = annotations.get(stance.quote)
        target = TEXT[stance.target.start : stance.target.end] if stance.target is not None else None
        found[TEXT[quote.start : quote.end]] = (stance.value, target)
    return found


def test_a_letter_and_a_digit_judge_one_quotation_after_the_other(qtbot, tmp_path) -> None:
    window, path = window_with_quotes(qtbot, tmp_path)
    press(window, "r")
    press(window, "a")  # the first name inside of the first quotation
    press(window, "1")
    press(window, "3")  # the second is about nothing in particular
    press(window, "a")
    press(window, "2")
    assert judged(stored(path)) == {
        QUOTES[0]: ("favor", "दिल्ली"),
        QUOTES[1]: ("neutral", None),
        QUOTES[2]: ("against", "पटना"),
    }
    assert not window.round.is_active
    assert not window.picking.is_active
    assert window.view.hasFocus()
    # Each is a step of its own.
    press(window, "z", CONTROL)
    assert set(judged(stored(path))) == {QUOTES[0], QUOTES[1]}


def test_the_round_goes_over_quotations_that_have_a_stance_and_comes_back_to_the_first(qtbot, tmp_path) -> None:
    window, path = window_with_quotes(qtbot, tmp_path)
    second = window.session.annotations.live_quotes[1]
    window.desk.focus(second.id)
    press(window, "r")
    press(window, "1")
    press(window, "2")
    press(window, "3")
    assert [judged(stored(path))[words][0] for words in QUOTES] == ["neutral", "favor", "against"]


def test_zero_goes_on_without_a_stance_and_the_round_does_not_come_back_to_it(qtbot, tmp_path) -> None:
    window, path = window_with_quotes(qtbot, tmp_path)
    press(window, "r")
    press(window, "0")
    press(window, "1")
    press(window, "0")
    assert set(judged(stored(path))) == {QUOTES[1]}
    assert not window.round.is_active
    # Another round asks about what was gone over.
    press(window, "r")
    assert window.round.is_active


def test_words_of_the_text_are_a_target_too_by_keys_and_by_mouse(qtbot, tmp_path) -> None:
    window, path = window_with_quotes(qtbot, tmp_path)
    press(window, "r")
    press(window, Qt.Key.Key_Right)
    press(window, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    chosen = TEXT[slice(*window.view.selection)]
    press(window, Qt.Key.Key_Return)
    press(window, "1")
    click(window.view, over(window.view, place("बारिश")[0]))
    press(window, "2")
    said = judged(stored(path))
    assert said[QUOTES[0]] == ("favor", chosen)
    assert said[QUOTES[1]] == ("against", "बारिश")


def test_a_value_clicked_in_the_card_goes_on_as_a_digit_does(qtbot, tmp_path) -> None:
    window, _path = window_with_quotes(qtbot, tmp_path)
    press(window, "r")
    first = window.desk.focused
    card = window.panes.cards.quote_card
    card.add_stance.values.chosen.emit("favor")
    qtbot.waitUntil(lambda: window.desk.focused != first)
    assert window.desk.focused == window.session.annotations.live_quotes[1]
    assert window.round.is_active


def test_escape_ends_the_round_and_digits_are_kinds_again(qtbot, tmp_path) -> None:
    window, path = window_with_quotes(qtbot, tmp_path)
    press(window, "r")
    press(window, Qt.Key.Key_Escape)
    assert not window.round.is_active
    press(window, "3")
    assert stored(path).live_quotes[0].kind == "indirect"
    assert not stored(path).live_stances


def test_another_focus_ends_the_round(qtbot, tmp_path) -> None:
    window, path = window_with_quotes(qtbot, tmp_path)
    press(window, "r")
    press(window, "a")
    press(window, Qt.Key.Key_Tab)
    assert not window.round.is_active
    press(window, "3")
    assert not stored(path).live_stances


def test_a_round_without_quotations_says_what_to_do(qtbot, tmp_path) -> None:
    window = make_window(qtbot, make_project(tmp_path, suggested=False))
    press(window, "r")
    assert not window.round.is_active
    assert "Q" in window.banner.text


def test_a_letter_goes_to_the_annotation_it_stands_on(qtbot, tmp_path) -> None:
    window, _path = window_with_quotes(qtbot, tmp_path)
    press(window, "l")
    hints = window.picking.hints
    starts = [anchor.start for anchor in hints.values()]
    assert len(starts) == len(set(starts)) == 7
    letter = next(letter for letter, anchor in hints.items() if anchor.start == place("पटना")[0])
    press(window, letter)
    assert TEXT[window.desk.focused.start : window.desk.focused.end] == "पटना"
    assert window.view.caret == place("पटना")[0]


def test_what_begins_at_one_place_has_its_letters_on_neighbouring_words(qtbot, tmp_path) -> None:
    path = make_project(tmp_path, suggested=False)
    quotes = (QuoteSuggestion(place("क़ानून")[0], place("बारिश")[1], "indirect", None, None, "quotations/1"),)
    names = (EntitySuggestion(*place("क़ानून"), "ORG", 0.9, "test-ner/1"),)
    with Project.open(path) as project:
        project.add_article(ImportedArticle("a2", "लेख", "test", TEXT, TEXT.encode()))
        project.adopt_suggestions("a2", WHO, Suggestions(names, quotes), model="test-ner/1", new_id=new_id)
    window = make_window(qtbot, path)
    window.session.open_document("a2")
    press(window, "l")
    starts = {anchor.start for anchor in window.picking.hints.values()}
    assert starts == {place("क़ानून")[0], place("चलेगा")[0]}


def test_a_click_while_letters_show_goes_where_it_was_made(qtbot, tmp_path) -> None:
    window, _path = window_with_quotes(qtbot, tmp_path)
    press(window, "l")
    click(window.view, over(window.view, place("बारिश")[0]))
    assert window.desk.focused is None
    assert window.view.caret == place("बारिश")[0]


def test_of_a_long_quotation_the_message_tells_only_the_beginning(qtbot, tmp_path) -> None:
    window, _path = window_with_quotes(qtbot, tmp_path)
    press(window, "a", CONTROL | Qt.KeyboardModifier.ShiftModifier)
    window.view.select(0, TEXT.index("\n"))
    press(window, "q")
    # Nobody knows how sure it is, so it is the first.
    press(window, "l")
    assert f"“{TEXT[:40]}…”" in window.banner.text


def test_letters_are_only_for_what_is_in_sight(qtbot, tmp_path) -> None:
    window = make_window(qtbot, make_project(tmp_path, suggested=False))
    press(window, "l")
    assert not window.picking.is_active
