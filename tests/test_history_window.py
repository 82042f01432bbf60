"""The history panel through the real window: what was done in words, and going to any step, the file following."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotate.finding import find, make_query
from annotate.model import Decision, Quote, Span, Stance
from gui.history.panel import Place
from storage.project import Project
from tests.press import TEXT, WHO, place
from tests.windows import make_project, make_window, press, shown_document, span_at, stored

CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def window(qtbot, path):
    return make_window(qtbot, path)


def told(window) -> list[tuple[str, Place]]:
    model = window.past.model
    return [(model.index(at).data(), model.place(line)) for at, line in enumerate(model.lines)]


def choose(window, at: int) -> None:
    """Press Enter on a line of the panel."""
    view = window.panes.history.view
    view.setFocus()
    view.setCurrentIndex(window.past.model.index(at))
    press(window, Qt.Key.Key_Return)


def label(window, words: str, digit: str) -> None:
    window.view.setFocus()
    window.view.select(*place(words))
    press(window, digit)


def test_each_step_says_in_words_what_was_done(window, path) -> None:
    press(window, "h", CTRL)
    assert "Nothing has been done yet" in window.panes.history._stack.words.text()
    label(window, "लक्ष्मी", "1")
    press(window, "2")
    press(window, Qt.Key.Key_Right, ALT)
    window.desk.focus(span_at(stored(path), place("पटना")).id)
    press(window, "a")
    press(window, "x")
    window.desk.focus(span_at(stored(path), place("नीतीश कुमार")).id)
    press(window, Qt.Key.Key_Delete)
    assert [what for what, _ in told(window)] == [
        "Deleted “नीतीश कुमार” PER",
        "Rejected “मोदी” PER",
        "Accepted “पटना” LOC",
        "Moved “लक्ष्मी” to “लक्ष्मी भी”",
        "Changed “लक्ष्मी” from PER to ORG",
        "Labelled “लक्ष्मी” PER",
        "Beginning: nothing done yet",
    ]
    assert told(window)[0][1] is Place.HERE
    assert {stands for _, stands in told(window)[1:]} == {Place.IN_FORCE}
    line = window.past.model.told(window.past.model.lines[0])
    assert line.where == "लेख 0"
    assert line.when


def test_quotations_links_and_stances_have_their_words(window, path) -> None:
    press(window, "h", CTRL)
    quote = stored(path).quotes[0]
    window.desk.focus(quote.id)
    window.view.setFocus()
    press(window, "2")
    press(window, "s")
    press(window, Qt.Key.Key_Return)
    first = [what for what, _ in told(window)]
    assert first[0].startswith("Linked ““बिहार आगे")
    assert "to its speaker “मोदी”" in first[0]
    assert "from direct to mixed" in first[1]


def test_enter_goes_back_and_forward_to_a_step_and_the_file_follows(window, path) -> None:
    states = [stored(path)]
    for words in ("लक्ष्मी", "शनिवार", "बैठक"):
        label(window, words, "1")
        states.append(stored(path))
    press(window, "h", CTRL)
    assert window.focusWidget() is window.panes.history.view
    for at, state in ((2, 1), (0, 3), (3, 0), (1, 2)):
        choose(window, at)
        assert stored(path) == states[state] == window.session.annotations
        assert [stands for _, stands in told(window)] == [
            *[Place.UNDONE] * at,
            Place.HERE,
            *[Place.IN_FORCE] * (3 - at),
        ]
    assert "Now after: Labelled “शनिवार” PER" in window.banner.text
    with Project.open(path) as project:
        assert project.check() == []


def test_a_branch_that_was_left_stays_and_can_be_gone_back_to(window, path) -> None:
    label(window, "लक्ष्मी", "1")
    left = stored(path)
    window.view.setFocus()
    press(window, "z", CTRL)
    label(window, "शनिवार", "4")
    chosen = stored(path)
    press(window, "h", CTRL)
    assert told(window) == [
        ("Labelled “शनिवार” TIMEX", Place.HERE),
        ("Labelled “लक्ष्मी” PER", Place.ABANDONED),
        ("Beginning: nothing done yet", Place.IN_FORCE),
    ]
    choose(window, 1)
    assert stored(path) == left
    assert [stands for _, stands in told(window)] == [Place.ABANDONED, Place.HERE, Place.IN_FORCE]
    choose(window, 0)
    assert stored(path) == chosen


def test_an_act_on_several_articles_does_not_count_what_it_did_in_one_of_them(qtbot, window, path) -> None:
    press(window, "f", CTRL | SHIFT)
    window.focusWidget().setText("में")
    qtbot.waitUntil(lambda: len(window.finding.found) == 2 and not window.finding._turn.isActive())
    window.finding.label_found()
    qtbot.waitUntil(lambda: not window.finding.dialog._turn.isActive())
    window.finding.dialog.go.click()
    window.activateWindow()
    window.view.setFocus()
    press(window, "h", CTRL)
    assert next(what for what, _ in told(window)) == "Labelled all “में” PER"
    assert len(stored(path).live_spans) > 1
    assert window.past.model.told(window.past.model.lines[0]).where == "2 articles"


def test_an_act_on_several_articles_is_one_line_and_the_list_can_be_kept_to_the_article(qtbot, window, path) -> None:
    press(window, "f", CTRL | SHIFT)
    window.focusWidget().setText("दिल्ली")
    qtbot.waitUntil(lambda: len(window.finding.found) == 2 and not window.finding._turn.isActive())
    window.finding.label_found()
    qtbot.waitUntil(lambda: not window.finding.dialog._turn.isActive())
    window.finding.dialog.go.click()
    window.activateWindow()
    label(window, "लक्ष्मी", "1")
    press(window, "h", CTRL)
    assert [what for what, _ in told(window)][1] == "Labelled all “दिल्ली” ORG"
    assert window.past.model.told(window.past.model.lines[1]).where == "2 articles"
    window.session.open_document("a1")
    window.panes.history.only_article.click()
    assert [what for what, _ in told(window)] == ["Labelled all “दिल्ली” ORG", "Beginning: nothing done yet"]
    choose(window, 1)
    assert stored(path, "a1").live_spans == ()
    assert span_at(stored(path), place("दिल्ली")).origin.decision is None


def test_the_history_is_there_after_a_restart_and_each_annotator_has_their_own(qtbot, path) -> None:
    first = make_window(qtbot, path)
    label(first, "लक्ष्मी", "1")
    first.close()
    again = make_window(qtbot, path)
    press(again, "h", CTRL)
    assert told(again)[0] == ("Labelled “लक्ष्मी” PER", Place.HERE)
    again.session.set_annotator("ravi")
    assert told(again) == []
    again.session.set_annotator(WHO)
    assert len(told(again)) == 2
    assert shown_document(again).id == "a0"


def test_ctrl_h_and_escape_shut_the_panel_and_it_follows_when_it_comes_back(window, path) -> None:
    press(window, "h", CTRL)
    press(window, Qt.Key.Key_Escape)
    assert not window.panes.drawer.isVisible()
    assert window.focusWidget() is window.view
    label(window, "लक्ष्मी", "1")
    press(window, "h", CTRL)
    assert len(told(window)) == 2
    press(window, "h", CTRL)
    assert not window.panes.drawer.isVisible()


def test_a_hundred_thousand_steps_are_listed_and_told_as_they_are_seen(qtbot, path, monkeypatch) -> None:
    with Project.open(path) as project:
        start, end = place("लक्ष्मी")
        origin = {"source": "person", "name": WHO, "decision": "added"}
        record = {"type": "span", "id": "x", "start": start, "end": end, "label": "PER", "origin": origin}
        payload = json.dumps({"act": "add", "steps": [{"before": None, "after": record}]})
        rows = (
            (seq, "2024-01-01T00:00:00.000Z", WHO, "a0", "edit", seq, seq - 1 if seq > 2 else None, "add", payload, "p")
            for seq in range(2, 100_002)
        )
        first = project._database.connection.execute("SELECT max(seq) FROM journal").fetchone()[0]
        with project._database.transaction() as connection:
            connection.executemany(
                "INSERT INTO journal (seq, at, annotator, document, kind, target, parent, act, payload, program) "
                f"SELECT ?1 + {first}, ?2, ?3, ?4, ?5, ?6 + {first}, ?7 + {first}, ?8, ?9, ?10",
                rows,
            )
    asked = []
    read = Project.journal_row
    monkeypatch.setattr(Project, "journal_row", lambda self, seq: asked.append(seq) or read(self, seq))
    window = make_window(qtbot, path)
    press(window, "h", CTRL)
    QApplication.processEvents()
    window.panes.history.view.grab()
    assert window.past.model.rowCount() == 100_001
    assert 0 < len(set(asked)) < 100


def test_what_find_labelled_is_what_was_there(window, path) -> None:
    # The words of a step are those of the article's text as it is, emoji and all.
    press(window, "a")
    press(window, "h", CTRL)
    (hit,) = [hit for hit in find(TEXT, make_query("पटना")) if hit.start == place("पटना")[0]]
    assert told(window)[0][0] == f"Accepted “{TEXT[hit.start : hit.end]}” LOC"
    assert span_at(stored(path), (hit.start, hit.end)).origin.decision is Decision.ACCEPTED


def test_an_act_on_many_counts_as_its_message_does_and_the_message_goes_with_the_article(window, path) -> None:
    window.editing.accept_shown()
    accepted = [each for each in stored(path).records() if each.origin.decision is Decision.ACCEPTED]
    count = len([each for each in accepted if not isinstance(each, Stance)])
    assert {Span, Quote} <= {type(each) for each in accepted}
    assert f"all that was shown: {count}." in window.banner.text
    press(window, "h", CTRL)
    assert told(window)[0][0].endswith(f"and {count - 1} more")
    window.session.open_document("a0")
    assert window.banner.text
    window.session.open_document("a1")
    assert window.banner.text == ""
