"""Whom a speaker means, and stances that are only suggested: in the real window, read back from the file."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotate.model import AnnotationSet, Decision, Quote, State
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, StanceSuggestion, Suggestions, to_record
from commands.terminal import quotations
from gui.candidates import meant_candidates
from gui.row_list import ROW
from gui.settings import Settings
from storage.defaults import default_schema, new_id
from storage.importing import ImportedArticle
from storage.project import Project
from tests.press import WHO
from tests.windows import make_window, press, scripted_worker, stored

# An emoji first, a pronoun and a long role as speakers, the meant name in another paragraph.
TEXT = (
    "🙏 पटना में नीलिमा सहाय ने शनिवार को पुल देखा। रमेश पाठक साथ थे।\n"
    "उन्होंने कहा, “हम केंद्र सरकार के सहयोग का स्वागत करते हैं।” जल संसाधन मंत्री के प्रवक्ता ने बताया कि बजट बढ़ेगा।"
)
SAID = "“हम केंद्र सरकार के सहयोग का स्वागत करते हैं।”"


def place(words: str) -> tuple[int, int]:
    start = TEXT.index(words)
    return start, start + len(words)


NAMES = (("पटना", "LOC"), ("नीलिमा सहाय", "PER"), ("शनिवार", "TIMEX"), ("रमेश पाठक", "PER"), ("केंद्र सरकार", "ORG"))
SUGGESTED = Suggestions(
    tuple(EntitySuggestion(*place(words), label, 0.9, "test-ner/1") for words, label in NAMES),
    (
        QuoteSuggestion(
            *place(SAID),
            "direct",
            place("उन्होंने"),
            place("कहा"),
            "quotations/1",
            means=place("नीलिमा सहाय"),
            stance=StanceSuggestion("favor", place("केंद्र सरकार"), 0.62),
        ),
        QuoteSuggestion(
            *place("बजट बढ़ेगा"), "indirect", place("जल संसाधन मंत्री के प्रवक्ता"), place("बताया"), "quotations/1"
        ),
    ),
)


def make_project(folder, *, suggestions: Suggestions | None = SUGGESTED):
    path = folder / "press.ankan"
    with Project.create(path, default_schema()) as project:
        project.add_article(ImportedArticle("a0", "पुल", "test", TEXT, TEXT.encode()))
        project.set_setting("annotator", WHO)
        if suggestions is not None:
            project.adopt_suggestions("a0", WHO, suggestions, model="test-ner/1", new_id=new_id)
    return path


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    return make_window(qtbot, path)


@pytest.fixture
def quote(window, path) -> Quote:
    """The direct quotation, in focus."""
    found = stored(path).quotes[0]
    window.desk.focus(found.id)
    window.view.setFocus()
    return found


def meant(annotations: AnnotationSet, at: int = 0) -> str | None:
    """Return the words of the name that the speaker of a quotation means."""
    span = annotations.get(annotations.quotes[at].means or "")
    return None if span is None else TEXT[span.start : span.end]


def card(window):
    return window.panes.cards.quote_card


def the_stance(path):
    (found,) = stored(path).stances
    return found


# Whom a speaker means ------------------------------------------------------------------------------------------------


def test_the_card_says_whom_the_speaker_means_under_the_speaker(window, quote) -> None:
    field = card(window).fields["means"]
    assert field.isVisible()
    assert (field._label.text(), field.combo.currentText()) == ("उन्होंने =", "नीलिमा सहाय")
    assert card(window).fields["speaker"].y() < field.y() < card(window).fields["cue"].y()
    assert field.combo.itemText(2) == "रमेश पाठक"


def test_of_a_long_role_the_card_shows_the_last_word_and_all_of_it_as_a_tip(window, path) -> None:
    window.desk.focus(stored(path).quotes[1].id)
    field = card(window).fields["means"]
    assert field.combo.currentText() == "not linked"
    assert field._label.text() == "प्रवक्ता ="
    assert field._label.toolTip() == "जल संसाधन मंत्री के प्रवक्ता"


def test_a_speaker_who_is_a_name_needs_no_such_line(window, path, quote) -> None:
    window.quoting.link("speaker", stored(path).quotes[0].speaker)
    speaker = card(window).fields["speaker"]
    at = speaker.combo.findText("रमेश पाठक")
    speaker.combo.activated.emit(at)
    assert not card(window).fields["means"].isVisible()
    assert stored(path).quotes[0].means is None
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert meant(stored(path)) == "नीलिमा सहाय"
    assert card(window).fields["means"].isVisible()


def test_another_name_is_chosen_in_the_card_and_taken_back(window, path, quote) -> None:
    field = card(window).fields["means"]
    field.combo.activated.emit(field.combo.findText("रमेश पाठक"))
    assert meant(stored(path)) == "रमेश पाठक"
    assert stored(path).quotes[0].origin.decision is Decision.EDITED
    QTest.mouseClick(field.clear, Qt.MouseButton.LeftButton)
    assert stored(path).quotes[0].means is None
    assert field.isVisible()
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert meant(stored(path)) == "रमेश पाठक"
    assert "saying whom a speaker means" in window.banner.text


def test_m_and_a_letter_or_enter_pick_the_name_in_the_text(window, path) -> None:
    window.desk.focus(stored(path).quotes[1].id)
    press(window, "m")
    assert "Whom does the speaker mean?" in window.banner.text
    press(window, Qt.Key.Key_Return)
    assert meant(stored(path), 1) == "केंद्र सरकार"
    press(window, "m")
    press(window, "s")
    assert meant(stored(path), 1) == "रमेश पाठक"
    press(window, "m")
    window.view.picked.emit(*place("नीलिमा सहाय"))
    assert meant(stored(path), 1) == "नीलिमा सहाय"


def test_only_a_name_can_be_picked_and_only_for_a_quotation_with_a_speaker(window, path, quote) -> None:
    press(window, "m")
    window.view.picked.emit(*place("पुल"))
    assert "label these words first" in window.banner.text
    assert meant(stored(path)) == "नीलिमा सहाय"
    window.quoting.link("speaker", None)
    press(window, "m")
    assert "Pick the speaker first" in window.banner.text
    assert not window.picking.is_active
    window.desk.focus(None)
    press(window, "m")
    assert "Put the focus on a quotation first" in window.banner.text


def test_the_meant_name_is_marked_in_the_article_while_the_quotation_is_in_focus(window, quote) -> None:
    marks = window.view._scene.marks
    roles = {mark.code: (mark.start, mark.end) for mark in marks.roles}
    assert roles == {
        "= नीलिमा सहाय": place("उन्होंने"),
        "means": place("नीलिमा सहाय"),
        "cue": place("कहा"),
        "target?": place("केंद्र सरकार"),
    }
    # As another word for the speaker it has the speaker's colour.
    colours = {mark.code: mark.colour for mark in marks.roles}
    assert colours["means"] == colours["= नीलिमा सहाय"]
    window.desk.focus(None)
    assert marks.roles == ()


def test_the_list_of_annotations_names_whom_the_speaker_means(window, path, quote) -> None:
    model = window.panes.annotations.model

    def shown() -> str:
        return model.index(model.row_of(quote.id)).data()

    assert shown().startswith("उन्होंने = नीलिमा सहाय: “हम")
    window.quoting.link("means", None)
    assert shown().startswith("“हम")
    press(window, "m")
    press(window, Qt.Key.Key_Return)
    assert shown().startswith("उन्होंने = रमेश पाठक: “हम")


def test_the_terminal_names_whom_the_speaker_means(path) -> None:
    with Project.open(path) as project:
        shown = quotations(project.document("a0"), project.annotations("a0", WHO))
    assert "उन्होंने = नीलिमा सहाय · कहा · direct" in shown
    assert "जल संसाधन मंत्री के प्रवक्ता · बताया · indirect" in shown


def test_persons_and_organisations_before_the_speaker_are_the_likeliest(path) -> None:
    now = stored(path)
    found = [TEXT[anchor.start : anchor.end] for anchor in meant_candidates(now, TEXT, now.quotes[0])]
    assert found == ["रमेश पाठक", "नीलिमा सहाय", "केंद्र सरकार", "शनिवार", "पटना"]


# Suggested stances ---------------------------------------------------------------------------------------------------


def test_a_suggested_stance_looks_like_a_suggestion_and_says_how_sure_it_is(window, path, quote) -> None:
    (stance,) = card(window).stances.values()
    favor = stance.values.buttons["favor"]
    assert favor.isChecked()
    assert favor.text() == "For?"
    assert stance._title.text() == "Suggested stance 1"
    assert "62 %" in stance.toolTip()
    assert "Accept: A, or V and its digit. Reject: X." in stance._hint.text()
    assert [widget.isVisible() for widget in (stance.accept, stance.reject, stance._hint)] == [True] * 3
    assert not stance._remove.isVisible()
    press(window, "a")
    window.desk.focus(quote.id)
    assert (favor.text(), stance._title.text()) == ("For", "Stance 1")
    assert [widget.isVisible() for widget in (stance.accept, stance.reject, stance._hint)] == [False] * 3
    assert stance._remove.isVisible()


@pytest.mark.parametrize(("key", "decision"), [("a", Decision.ACCEPTED), ("x", Decision.REJECTED)])
def test_a_and_x_decide_about_the_quotation_with_its_stance(window, path, quote, key, decision) -> None:
    press(window, key)
    assert stored(path).get(quote.id).origin.decision is decision
    assert the_stance(path).origin.decision is decision
    assert window.desk.focused.id != quote.id
    assert window.desk.focused.origin.is_open


@pytest.mark.parametrize(("key", "decision"), [("a", Decision.ACCEPTED), ("x", Decision.REJECTED)])
def test_on_a_decided_quotation_they_decide_about_its_stance_and_go_on(window, path, quote, key, decision) -> None:
    press(window, "1")
    assert stored(path).get(quote.id).origin.decision is Decision.ACCEPTED
    assert the_stance(path).origin.is_open
    press(window, key)
    assert the_stance(path).origin.decision is decision
    assert stored(path).get(quote.id).origin.decision is Decision.ACCEPTED
    assert window.desk.focused.origin.is_open


def test_v_leads_to_the_stance_where_a_digit_decides_about_its_value(window, path, quote) -> None:
    press(window, "v")
    assert window.desk.stance == the_stance(path)
    press(window, "1")
    assert the_stance(path).origin.decision is Decision.ACCEPTED
    assert stored(path).get(quote.id).origin.is_open
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    press(window, "v")
    press(window, "2")
    assert (the_stance(path).value, the_stance(path).origin.decision) == ("against", Decision.EDITED)


@pytest.mark.parametrize(("key", "decision"), [("a", Decision.ACCEPTED), ("x", Decision.REJECTED)])
def test_with_the_stance_in_focus_a_and_x_are_about_it_alone(window, path, quote, key, decision) -> None:
    press(window, "v")
    press(window, key)
    assert the_stance(path).origin.decision is decision
    assert stored(path).get(quote.id).origin.is_open
    assert window.desk.focused.id == quote.id
    assert window.view.hasFocus()
    press(window, key)
    assert stored(path).get(quote.id).origin.decision is decision


def test_after_a_digit_for_the_stance_a_accepts_the_quotation_and_leads_back_to_the_text(window, path, quote) -> None:
    press(window, "v")
    press(window, "4")
    press(window, "a")
    assert stored(path).get(quote.id).origin.decision is Decision.ACCEPTED
    assert window.view.hasFocus()
    press(window, "a")
    assert sum(record.origin.decision is Decision.ACCEPTED for record in stored(path).records()) == 2


@pytest.mark.parametrize("is_accepted", [True, False])
def test_the_buttons_of_the_stance_decide_and_go_on_when_nothing_is_left_of_the_quotation(
    window, path, quote, is_accepted
) -> None:
    press(window, "1")
    (stance,) = card(window).stances.values()
    QTest.mouseClick(stance.accept if is_accepted else stance.reject, Qt.MouseButton.LeftButton)
    QApplication.processEvents()
    assert the_stance(path).origin.decision is (Decision.ACCEPTED if is_accepted else Decision.REJECTED)
    assert window.desk.focused.id != quote.id
    assert window.desk.focused.origin.is_open


def test_another_target_decides_about_a_suggested_stance(window, path, quote) -> None:
    (stance,) = card(window).stances.values()
    stance.target.combo.activated.emit(stance.target.combo.findText("पटना"))
    assert the_stance(path).origin.decision is Decision.EDITED
    assert stance._title.text() == "Stance 1"


def test_without_a_stance_v_leads_to_adding_one(window, path) -> None:
    press(window, "v")
    window.desk.focus(stored(path).quotes[1].id)
    press(window, "v")
    assert window.stancing.is_adding
    press(window, "3")
    assert {stance.value for stance in stored(path).stances} == {"favor", "neutral"}
    window.desk.focus(None)
    press(window, "v")
    assert "Put the focus on a quotation first" in window.banner.text


def test_an_undecided_stance_counts_wherever_something_is_counted(window, path, quote) -> None:
    for record in stored(path).undecided:
        window.desk.focus(record.id)
        press(window, "1" if record.id == quote.id else "a")
    rows = window.panes.articles.model
    annotations = window.panes.annotations.model

    def counts() -> tuple[str, str, str | None, bool]:
        row = annotations.index(annotations.row_of(quote.id))
        with Project.open(path) as project:
            assert list(project.documents(WHO)) == list(rows.rows)
        said = row.data(Qt.ItemDataRole.AccessibleTextRole).rsplit(", ", 1)[1]
        return rows.state_text(rows.rows[0]), window.status.standing_text, said, annotations.is_waiting(row.data(ROW))

    assert counts() == ("1 undecided", "6 of 7 decided · in reading order", "undecided", True)
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Not finished yet: 1 undecided" in window.banner.text
    window.panes.annotations.only_open.setChecked(False)
    assert window.desk.focused.id == quote.id
    press(window, "x")
    assert counts() == ("All decided", "7 of 7 decided", "decided", False)
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored(path).state is State.FINISHED


def test_undo_of_a_decision_about_a_stance_shows_its_quotation(window, path, quote) -> None:
    press(window, "v")
    press(window, "2")
    window.desk.focus(None)
    press(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.desk.focused.id == quote.id
    assert card(window).stances[the_stance(path).id].values.buttons["favor"].text() == "For?"


# Only for those who ask for them -------------------------------------------------------------------------------------


def worker(tmp_path):
    record = json.dumps(to_record("x", SUGGESTED))
    body = f"""
    record = json.loads({record!r})
    send(ready=True, model="test-ner/1", problem=None)
    for request in requests:
        send(id=request["id"], suggestions=record)
    """
    return scripted_worker(tmp_path, body)


def test_stances_are_not_suggested_until_the_preferences_say_so(qtbot, tmp_path) -> None:
    path = make_project(tmp_path, suggestions=None)
    window = make_window(qtbot, path, worker(tmp_path))
    qtbot.waitUntil(lambda: window.desk.focused is not None)
    assert meant(stored(path)) == "नीलिमा सहाय"
    assert stored(path).stances == ()
    window.filing.preferences()
    page = window.filing.page("preferences").suggestions
    assert not page.stances.isChecked()
    page.stances.click()
    assert Settings().suggests_stances
    try:
        window.filing.suggest()
        qtbot.waitUntil(lambda: bool(stored(path).stances))
        assert the_stance(path).origin.is_open
        page.stances.click()
        assert not Settings().suggests_stances
    finally:
        Settings().suggests_stances = False
