"""Adjudication through the real window on a real project file, by keyboard only."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotate import note_acts
from annotate.acts import Actor
from annotate.adjudication import Choice, Ruling
from annotate.model import AnnotationSet, State
from gui.review.dockets import Dockets
from gui.review.rows import Show, Standing
from gui.window import Window
from storage.adjudication import Adjudicator, decide, load_docket
from storage.layers import GOLD
from storage.project import Project
from tests.review_project import DELHI, GANDHI, HONORED, MODI, QUOTED, RAHUL, make_review_project
from tests.windows import make_project as make_own_project
from tests.windows import make_window, press, stored

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def start_review(qtbot, window: Window) -> Window:
    press(window, Qt.Key.Key_F8)
    qtbot.waitUntil(lambda: window.dockets.is_loaded)
    QApplication.processEvents()
    return window


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_review_project(tmp_path / "p.ankan")


@pytest.fixture
def window(qtbot, path: Path) -> Window:
    return start_review(qtbot, make_window(qtbot, path))


def gold(path: Path, document: str = "a1") -> AnnotationSet:
    return stored(path, document, GOLD)


def marks(path: Path, document: str = "a1") -> set[tuple[int, int, str]]:
    return {(span.start, span.end, span.label) for span in gold(path, document).live_spans}


def at_hand(window: Window) -> tuple[int, int]:
    assert window.bench.row is not None
    return window.bench.row.case.start, window.bench.row.case.end


def listed(window: Window) -> list[tuple[str, str]]:
    return [(row.case.document, row.words) for row in window.panes.cases.model.rows]


def test_the_review_begins_at_the_first_difference_with_every_version_beside_it(window: Window) -> None:
    assert at_hand(window) == HONORED
    cards = [card for card in window.panes.case_panel.cards if card.isVisible()]
    assert [card.who.text() for card in cards] == ["asha", "ravi"]
    assert [[label.text() for label in card.lines] for card in cards] == [["≠ PER: मोदी"], ["≠ ORG: श्री मोदी"]]
    assert [card.key.text() for card in cards] == ["A", "B"]
    assert window.panes.cases.isVisible()
    assert not window.panes.articles.isVisible()


def test_disagreements_are_listed_in_reading_order_with_the_spot_checks(window: Window) -> None:
    assert listed(window) == [
        ("a1", "श्री मोदी"),
        ("a1", "“ज़मीन क्षत्रिय की है।”"),
        ("a1", "राहुल गांधी"),
        ("a1", "दिल्ली"),
        ("a2", "श्री मोदी"),
    ]
    assert window.panes.cases.model.rows[3].standing is Standing.CHECK


def test_looking_writes_nothing(window: Window, path: Path) -> None:
    for _ in range(6):
        press(window, "n")
    press(window, "p")
    assert gold(path) == AnnotationSet.make("a1", GOLD)


@pytest.mark.parametrize(
    ("key", "modifier", "expected"),
    [
        ("a", Qt.KeyboardModifier.NoModifier, {(*MODI, "PER")}),
        ("b", Qt.KeyboardModifier.NoModifier, {(*HONORED, "ORG")}),
        ("2", CONTROL, {(*HONORED, "ORG")}),
        ("l", Qt.KeyboardModifier.NoModifier, {(*MODI, "ORG")}),
        ("l", SHIFT, {(*HONORED, "PER")}),
        ("k", Qt.KeyboardModifier.NoModifier, {(*MODI, "PER"), (*HONORED, "ORG")}),
        ("x", Qt.KeyboardModifier.NoModifier, set()),
    ],
)
def test_one_key_decides_and_the_case_leaves_the_list(window: Window, path: Path, key, modifier, expected) -> None:
    press(window, key, modifier)
    # What all agree on comes along with the first decision.
    assert marks(path) == {*expected, (*DELHI, "LOC")}
    assert ("a1", "श्री मोदी") not in listed(window)
    assert at_hand(window) == QUOTED
    made = [resolution for resolution in gold(path).resolutions if resolution.choice != "agreed"]
    assert [resolution.by for resolution in made] == ["meera"]


def test_a_quotation_comes_with_its_links_and_the_stance_that_was_chosen(window: Window, path: Path) -> None:
    press(window, "n")
    press(window, "b")
    (quote,), (stance,) = gold(path).quotes, gold(path).stances
    assert (quote.start, quote.end) == QUOTED
    assert quote.speaker is not None
    assert (quote.speaker.start, quote.speaker.end) == MODI
    assert (stance.value, stance.quote) == ("against", quote.id)


def test_a_new_decision_is_made_with_the_editor_and_kept_with_e(window: Window, path: Path) -> None:
    press(window, "n")
    press(window, "n")
    window.view.select(*RAHUL)
    press(window, "2")
    assert window.panes.case_panel.gold.text() == "In gold now: ORG: राहुल"
    press(window, "e")
    assert (*RAHUL, "ORG") in marks(path)
    assert ("a1", "राहुल गांधी") not in listed(window)
    (made,) = [resolution for resolution in gold(path).resolutions if resolution.choice == "new"]
    assert (made.start, made.end) == GANDHI
    assert gold(path).get(made.records[0]).origin.name == "meera"


def test_reason_and_guideline_are_kept_with_the_decision_and_not_with_the_next(window: Window, path: Path) -> None:
    press(window, "r")
    for letter in "no title":
        press(window, letter)
    press(window, Qt.Key.Key_Tab)
    for letter in "PER 2":
        press(window, letter)
    press(window, Qt.Key.Key_Return)
    press(window, "a")
    press(window, "x")
    reasons = {r.choice: (r.reason, r.guideline) for r in gold(path).resolutions if r.choice != "agreed"}
    assert reasons == {"take": ("no title", "PER 2"), "neither": ("", "")}


def test_undo_brings_the_case_back_to_hand_and_redo_takes_it_away(window: Window, path: Path) -> None:
    press(window, "n")
    press(window, "x")
    assert ("a1", "“ज़मीन क्षत्रिय की है।”") not in listed(window)
    press(window, "z", CONTROL)
    assert at_hand(window) == QUOTED
    assert ("a1", "“ज़मीन क्षत्रिय की है।”") in listed(window)
    press(window, "z", CONTROL | SHIFT)
    assert ("a1", "“ज़मीन क्षत्रिय की है।”") not in listed(window)
    assert window.session.project.check() == []


def test_the_same_decision_is_offered_for_identical_cases_elsewhere(qtbot, window: Window, path: Path) -> None:
    with qtbot.waitSignal(window.dockets.twins_found):
        press(window, "a")
    assert window.panes.case_panel.twins.isVisible()
    press(window, "i")
    assert marks(path, "a2") == {(*MODI, "PER")}
    assert not window.panes.case_panel.twins.isVisible()
    assert all(document != "a2" for document, _ in listed(window))


def test_a_decided_case_can_be_opened_again_from_the_list_of_decisions(window: Window, path: Path) -> None:
    press(window, "x")
    window.panes.cases.show_box.setCurrentIndex(1)
    assert listed(window) == [("a1", "श्री मोदी")]
    press(window, "n")
    assert window.panes.case_panel.standing.text() == "Decided by meera: neither"
    press(window, "o")
    assert listed(window) == []
    window.panes.cases.show_box.setCurrentIndex(0)
    assert ("a1", "श्री मोदी") in listed(window)


def test_a_spot_check_is_done_when_somebody_has_decided_about_it(window: Window, path: Path) -> None:
    for _ in range(3):
        press(window, "n")
    assert at_hand(window) == DELHI
    press(window, "a")
    assert ("a1", "दिल्ली") not in listed(window)
    assert (*DELHI, "LOC") in marks(path)
    assert {r.choice for r in gold(path).resolutions if (r.start, r.end) == DELHI} == {"take"}


def test_what_all_agree_on_is_taken_over_at_once_everywhere(qtbot, window: Window, path: Path) -> None:
    with qtbot.waitSignal(window.desk.hinted):
        press(window, "a", CONTROL | SHIFT)
    assert marks(path) == {(*DELHI, "LOC")}
    press(window, "z", CONTROL)
    assert marks(path) == set()


def test_blind_the_names_are_hidden_everywhere_in_the_panel(window: Window) -> None:
    press(window, "h")
    cards = [card for card in window.panes.case_panel.cards if card.isVisible()]
    assert [card.who.text() for card in cards] == ["1 of 2", "1 of 2"]
    assert not any(name in card.who.toolTip() for card in cards for name in ("asha", "ravi"))
    press(window, "x")
    window.panes.cases.show_box.setCurrentIndex(1)
    press(window, "n")
    assert not any(name in window.panes.case_panel.standing.text() for name in ("asha", "ravi"))
    press(window, "h")
    assert {card.who.text() for card in cards} == {"asha", "ravi"}


def test_several_adjudicators_decide_each_in_their_own_name(window: Window, path: Path) -> None:
    press(window, "x")
    window.session.set_annotator("kiran")
    press(window, "x")
    made = [r for r in gold(path).resolutions if r.choice == "neither"]
    assert [r.by for r in made] == ["meera", "kiran"]
    assert window.session.annotator == GOLD


def test_an_article_is_finished_only_when_everything_in_it_is_decided(window: Window, path: Path) -> None:
    press(window, Qt.Key.Key_Return, CONTROL)
    assert gold(path).state is State.OPEN
    for _ in range(4):
        press(window, "a")
    assert window.session.document.id == "a1"
    assert "Ctrl+Enter" in window.banner.text
    press(window, Qt.Key.Key_Return, CONTROL)
    assert gold(path).state is State.FINISHED
    assert window.session.document.id == "a2"
    assert at_hand(window) == HONORED


def test_three_annotators_who_say_two_things_are_two_versions(qtbot, tmp_path: Path) -> None:
    path = make_review_project(tmp_path / "p.ankan", mina=True)
    window = start_review(qtbot, make_window(qtbot, path))
    cards = [card for card in window.panes.case_panel.cards if card.isVisible()]
    assert [card.who.text() for card in cards] == ["asha, mina", "ravi"]
    press(window, "n")
    cards = [card for card in window.panes.case_panel.cards if card.isVisible()]
    assert [(card.who.text(), card.key.text()) for card in cards] == [("asha", "A"), ("ravi", "B"), ("mina", "Ctrl+3")]
    press(window, "3", CONTROL)
    assert [r.choice for r in gold(path).resolutions] == ["take"]
    assert gold(path).quotes == ()


def test_leaving_the_review_leads_back_to_the_annotators_own_layer(window: Window, path: Path) -> None:
    press(window, Qt.Key.Key_F8)
    assert window.session.annotator == "meera"
    assert window.panes.articles.isVisible()
    assert not window.panes.case_panel.isVisible()
    window.view.select(*MODI)
    press(window, "1")
    assert gold(path) == AnnotationSet.make("a1", GOLD)
    assert len(stored(path, "a1", "meera").live_spans) == 1


def test_a_project_with_nothing_to_adjudicate_says_what_is_missing(qtbot, tmp_path: Path) -> None:
    window = start_review(qtbot, make_window(qtbot, make_own_project(tmp_path)))
    assert "two annotators have finished" in window.panes.case_panel.title.text()
    press(window, "n")
    press(window, "x")
    assert window.bench.row is None


def test_reading_what_was_submitted_can_be_stopped_and_begun_again(qtbot, path: Path) -> None:
    window = make_window(qtbot, path)
    # At once, before any event can bring the result.
    window.reviewing.adjudicate()
    window.status.cancel_wanted.emit()
    QApplication.processEvents()
    assert not window.dockets.is_loaded
    assert "F8 twice" in window.panes.case_panel.title.text()
    press(window, Qt.Key.Key_F8)
    start_review(qtbot, window)
    assert at_hand(window) == HONORED


def test_the_adjudicated_layer_gets_no_suggestions(window: Window) -> None:
    window.suggesting._worker.ready.emit("test-ner/2", "")
    assert not any(request.annotator == GOLD for request in window.suggesting._under_way.values())


def test_what_an_annotator_noted_or_flagged_stands_with_the_version(qtbot, path: Path) -> None:
    with Project.open(path) as project:
        for who, place, text in (("asha", MODI, "बिना उपाधि के"), ("ravi", HONORED, "")):
            layer = project.annotations("a1", who)
            span = next(each for each in layer.spans if (each.start, each.end) == place)
            actor = Actor(who, iter("x").__next__)
            edit = note_acts.write_note(layer, actor, span.id, text) if text else note_acts.flag(layer, actor, span.id)
            assert edit is not None
            project.apply("a1", who, edit)
    window = start_review(qtbot, make_window(qtbot, path))
    cards = [card for card in window.panes.case_panel.cards if card.isVisible()]
    assert cards[0].lines[-1].text() == "Note by asha: बिना उपाधि के"
    assert cards[1].lines[-1].text() == "Flagged by ravi: look at this"
    press(window, "h")
    told = [card.lines[-1].text() for card in cards]
    assert sorted(told) == ["Flagged: look at this", "Note: बिना उपाधि के"]


def test_what_another_program_has_changed_is_counted_when_it_is_read(qtbot, path: Path) -> None:
    window = make_window(qtbot, path)
    dockets = Dockets(window.session, window)
    with qtbot.waitSignal(dockets.loaded):
        dockets.load()
    with Project.open(path) as other:
        docket = load_docket(other, "a2")
        assert docket is not None
        decide(other, Adjudicator("asha", lambda: "g1"), docket.open[0], Ruling(Choice.NEITHER))
    assert dockets.count("a2", Show.DECIDED, ()) == 0
    with qtbot.waitSignal(dockets.changed, check_params_cb=lambda document: document == "a2"):
        assert len(dockets.get("a2").resolved) == 1
    assert dockets.count("a2", Show.DECIDED, ()) == 1
    dockets.stop()
