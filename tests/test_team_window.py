"""The Team menu in the real window: people, assignments, what an annotator sees, learning, progress."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from annotate import acts
from annotate.acts import Actor
from annotate.assignment import Wishes
from annotate.people import Person, again_name
from gui.team.assign_dialog import AssignDialog
from gui.team.people_dialog import PeopleDialog
from gui.window import Window
from storage.assignment import BatchKind, Order
from storage.defaults import default_schema, new_id
from storage.importing import ImportedArticle
from storage.layers import GOLD
from storage.project import Project
from storage.team import Team
from tests.press import TEXT, place
from tests.windows import make_window, press

CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Six articles, three people of whom Meera decides in gold, and Asha sits there."""
    found = tmp_path / "team.ankan"
    with Project.create(found, default_schema()) as project:
        for at in range(6):
            text = f"{TEXT} {at}"
            project.add_article(ImportedArticle(f"a{at}", f"लेख {at}", "test", text, text.encode()))
        project.team.add(Person("asha", ""), Person("ravi", ""), Person("meera", "", may_adjudicate=True))
        project.set_setting("annotator", "asha")
    return found


def mark(path: Path, document: str, annotator: str, words: str, label: str, *, finish: bool = True) -> None:
    with Project.open(path) as project:
        project.person = "meera"
        actor = Actor(annotator, new_id, 1.0)
        edit = acts.add_span(project.annotations(document, annotator), actor, *place(words), label)
        assert edit is not None
        project.apply(document, annotator, edit)
        done = acts.finish(project.annotations(document, annotator))
        if finish and done is not None:
            project.apply(document, annotator, done)


def assign(path: Path, *names: str, kind: BatchKind = BatchKind.WORK, documents: tuple[str, ...] | None = None) -> None:
    with Project.open(path) as project:
        project.team.assign(Order("one", names, Wishes(), kind, documents))


def titles(window: Window) -> list[str]:
    return [row.id for row in window.panes.articles.model.rows]


def settled(qtbot, background) -> None:
    qtbot.waitUntil(lambda: not background.is_running)
    QApplication.processEvents()


# What an annotator sees ----------------------------------------------------------------------------------------------


def test_an_annotator_sees_the_articles_assigned_to_them_and_all_on_a_key(qtbot, path: Path) -> None:
    assign(path, "asha", documents=("a1", "a4"))
    window = make_window(qtbot, path)
    assert titles(window) == ["a1", "a4"]
    assert {row.batch for row in window.panes.articles.model.rows} == {"one"}
    press(window, Qt.Key.Key_M, CTRL | ALT)
    assert len(titles(window)) == 6
    press(window, Qt.Key.Key_M, CTRL | ALT)
    assert titles(window) == ["a1", "a4"]


def test_without_assignments_everything_is_listed_and_there_is_no_such_button(qtbot, path: Path) -> None:
    window = make_window(qtbot, path)
    assert len(titles(window)) == 6
    assert window.panes.articles.mine.isHidden()
    press(window, Qt.Key.Key_M, CTRL | ALT)
    assert "Nothing is assigned to you" in window.banner.text


def test_the_chooser_offers_the_people_at_work(qtbot, path: Path) -> None:
    with Project.open(path) as project:
        project.team.change(Person("ravi", "RA", is_active=False))
    window = make_window(qtbot, path)
    assert window.status.offered == ["asha", "meera"]


def test_a_second_pass_opens_when_the_batch_is_done_and_says_nothing_of_it(qtbot, path: Path) -> None:
    with Project.open(path) as project:
        project.team.assign(Order("one", ("asha",), Wishes(again=0.5), documents=("a0", "a1")))
        (again,) = [each.document for each in project.team.assignments() if each.annotator == again_name("asha")]
    mark(path, "a0" if again == "a1" else "a1", "asha", "पटना", "LOC")
    mark(path, again, "asha", "पटना", "LOC", finish=False)
    window = make_window(qtbot, path)
    window.session.open_document(again)
    assert window.session.annotator == "asha"
    assert window.session.annotations is not None
    assert len(window.session.annotations.spans) == 1
    press(window, Qt.Key.Key_Return, CTRL)
    assert window.session.document is not None
    assert window.session.document.id == again
    assert window.session.annotator == again_name("asha")
    assert window.session.person == "asha"
    assert window.session.annotations.spans == ()
    assert "(2)" not in window.status.annotator_text
    assert all("(2)" not in row.title + row.batch for row in window.panes.articles.model.rows)


def test_suggestions_asked_for_by_hand_are_refused_where_their_influence_is_measured(qtbot, path: Path) -> None:
    with Project.open(path) as project:
        project.team.assign(Order("one", ("asha",), Wishes(hidden=1.0), documents=("a0",)))
    window = make_window(qtbot, path)
    window.session.open_document("a0")
    window.filing.suggest()
    assert "annotated without suggestions" in window.banner.text
    assert "without suggestions" in window.panes.articles.model.state_text(window.panes.articles.model.rows[0])


# Gold ----------------------------------------------------------------------------------------------------------------


def test_who_may_not_decide_is_told_so_and_does_not_review(qtbot, path: Path) -> None:
    window = make_window(qtbot, path)
    press(window, Qt.Key.Key_F8)
    assert not window.session.is_reviewing
    assert "asha may not decide in gold: that is for meera" in window.banner.text
    window.session.set_annotator("meera")
    press(window, Qt.Key.Key_F8)
    assert window.session.is_reviewing
    window.session.set_annotator("ravi")
    assert window.session.person == "meera"


# Dialogs -------------------------------------------------------------------------------------------------------------


def test_people_are_added_and_named_for_gold_in_the_dialog(qtbot, path: Path) -> None:
    window = make_window(qtbot, path)
    press(window, Qt.Key.Key_P, CTRL | ALT)
    dialog = window.filing.page("people")
    assert isinstance(dialog, PeopleDialog)
    dialog.name.setText("ज़ीनत <b>")
    press(dialog.name, Qt.Key.Key_Return)
    assert dialog.table.rowCount() == 4
    row = [dialog.table.item(at, 0).text() for at in range(4)].index("ज़ीनत <b>")
    dialog.table.item(row, 2).setCheckState(Qt.CheckState.Checked)
    assert window.session.project is not None
    found = {person.name: person for person in window.session.project.team.people()}
    assert found["ज़ीनत <b>"].may_adjudicate
    dialog.table.item(row, 1).setText(found["asha"].initials)
    assert "has the initials" in dialog.problem.text()
    assert dialog.table.item(row, 1).text() == found["ज़ीनत <b>"].initials
    dialog.table.setCurrentCell(row, 0)
    dialog.remove()
    assert dialog.table.rowCount() == 3


def test_articles_are_assigned_as_the_preview_says(qtbot, path: Path) -> None:
    window = make_window(qtbot, path)
    press(window, Qt.Key.Key_A, CTRL | ALT)
    dialog = window.filing.page("assign")
    assert isinstance(dialog, AssignDialog)
    dialog.double.setValue(50)
    qtbot.waitUntil(lambda: dialog.plan is not None and dialog.plan.order.wishes.double == 0.5)
    assert "asha: 3 articles" in dialog.preview.toPlainText()
    assert "asha + ravi: 1" in dialog.preview.toPlainText()
    with qtbot.waitSignal(dialog.assigned):
        dialog.assign()
    assert window.session.project is not None
    assert len(window.session.project.team.assignments()) == 9
    assert len(titles(window)) == 3
    assert "6 articles assigned in batch 1" in window.banner.text


def test_assigning_that_takes_its_time_shows_a_bar_and_can_be_stopped(qtbot, path: Path, monkeypatch) -> None:
    window = make_window(qtbot, path)
    window.teaming.assign()
    dialog = window.filing.page("assign")
    assert isinstance(dialog, AssignDialog)
    qtbot.waitUntil(lambda: dialog.assign_button.isEnabled())

    def without_end(_team, _order, tell):
        while True:
            tell(1, 4)

    monkeypatch.setattr(Team, "assign", without_end)
    dialog.assign()
    qtbot.waitUntil(lambda: dialog.waiting.isVisible() and dialog.waiting.bar.value() == 1)
    assert not dialog.assign_button.isEnabled()
    dialog.waiting.stop.click()
    qtbot.waitUntil(lambda: dialog.told.text() == "Stopped. Nothing was assigned.")
    qtbot.waitUntil(lambda: not dialog.waiting.isVisible())
    assert dialog.assign_button.isEnabled()
    dialog.close()


def test_what_cannot_be_assigned_is_said_beside_the_choices(qtbot, path: Path) -> None:
    window = make_window(qtbot, path)
    window.teaming.assign()
    dialog = window.filing.page("assign")
    assert isinstance(dialog, AssignDialog)
    dialog.kind.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "No article has finished gold" in dialog.told.text())
    assert not dialog.assign_button.isEnabled()
    dialog.close()


# Learning ------------------------------------------------------------------------------------------------------------


def test_a_finished_training_article_shows_what_gold_has_otherwise_with_the_guideline(qtbot, path: Path) -> None:
    mark(path, "a0", GOLD, "पटना", "LOC", finish=False)
    mark(path, "a0", GOLD, "नीतीश कुमार", "PER")
    assign(path, "asha", kind=BatchKind.TRAINING)
    mark(path, "a0", "asha", "पटना", "ORG", finish=False)
    window = make_window(qtbot, path)
    window.session.open_document("a0")
    press(window, Qt.Key.Key_Return, CTRL)
    page = window.teaming.feedback_page
    assert page is not None
    settled(qtbot, page.background)
    assert window.pages.currentWidget() is page
    assert len(page.model.corrections) == 2
    assert page.guideline.label is not None
    assert page.guideline.label.code == "LOC"
    press(page.view, Qt.Key.Key_Down)
    assert page.guideline.label.code == "PER"
    press(window, Qt.Key.Key_Return, CTRL)
    assert window.pages.currentWidget() is window.panes


def test_a_qualification_article_says_its_score_and_is_closed(qtbot, path: Path) -> None:
    mark(path, "a0", GOLD, "पटना", "LOC")
    assign(path, "asha", kind=BatchKind.QUALIFICATION)
    mark(path, "a0", "asha", "पटना", "LOC", finish=False)
    window = make_window(qtbot, path)
    window.session.open_document("a0")
    press(window, Qt.Key.Key_Return, CTRL)
    page = window.teaming.feedback_page
    assert page is not None
    settled(qtbot, page.background)
    assert "F1 1.00" in page.score.text()
    assert "Just as in gold" in page.told.text()
    window.teaming.leave()
    window.going.reopen()
    assert "no second try" in window.banner.text


def test_another_try_is_allowed_on_the_progress_page_where_the_score_stands(qtbot, path: Path) -> None:
    mark(path, "a0", GOLD, "पटना", "LOC")
    assign(path, "asha", kind=BatchKind.QUALIFICATION)
    mark(path, "a0", "asha", "पटना", "ORG")
    window = make_window(qtbot, path)
    window.teaming.progress()
    page = window.teaming.progress_page
    assert page is not None
    settled(qtbot, page.background)
    assert "a0: F1 0.00, 0 of 1 marks, gold has 1; try 1" in page.attempts.text()
    page.allow.click()
    settled(qtbot, page.background)
    assert page.allow.isHidden()
    assert "another try is allowed" in page.attempts.text()
    window.teaming.progress()
    window.session.open_document("a0")
    window.going.reopen()
    assert window.session.annotations is not None
    assert window.session.annotations.state == "open"


# Progress ------------------------------------------------------------------------------------------------------------


def test_the_progress_page_says_how_far_everybody_is_and_what_is_missing(qtbot, path: Path, tmp_path: Path) -> None:
    assign(path, "asha", "ravi")
    window = make_window(qtbot, path)
    mine = titles(window)
    mark(path, mine[0], "asha", "पटना", "LOC")
    press(window, Qt.Key.Key_G, CTRL | ALT)
    page = window.teaming.progress_page
    assert page is not None
    settled(qtbot, page.background)
    assert page.lead.text() == "1 of 6 finished"
    assert page.row is not None
    assert page.row.person == "asha"
    assert [piece.document for piece in page.model.pieces] == mine[1:]
    press(page.table, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.opened):
        press(page.missing, Qt.Key.Key_Return)
    assert window.session.document is not None
    assert window.session.document.id == mine[1]
    window.teaming.progress()
    settled(qtbot, page.background)
    window.teaming.save_table(tmp_path / "t.csv")
    settled(qtbot, window.teaming.saving)
    assert (tmp_path / "t.csv").read_text(encoding="utf-8").count("\n") == 3
    window.teaming.progress()
    assert window.pages.currentWidget() is window.panes


def test_an_article_that_is_missing_is_taken_back_and_can_be_given_to_somebody_else(qtbot, path: Path) -> None:
    assign(path, "asha", documents=("a1", "a4"))
    window = make_window(qtbot, path)
    window.teaming.progress()
    page = window.teaming.progress_page
    assert page is not None
    settled(qtbot, page.background)
    page.take_back.click()
    settled(qtbot, page.background)
    assert [piece.document for piece in page.model.pieces] == ["a4"]
    assert titles(window) == ["a4"]
    assert "taken back from asha" in window.banner.text


def test_an_empty_progress_page_says_what_to_do(qtbot, path: Path) -> None:
    window = make_window(qtbot, path)
    window.teaming.progress()
    page = window.teaming.progress_page
    assert page is not None
    settled(qtbot, page.background)
    assert "Ctrl+Alt+A shares the articles out" in page.message
