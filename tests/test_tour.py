"""The tour: it points at the real window, waits for real acts, can be left at any time, and the sample shows it all."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest

from gui.keymap import BY_ID
from gui.samples import ADJUDICATED, DISPUTED, FIRST, NEW, SECOND, sample_project
from gui.tour.bubble import beside, within
from gui.tour.steps import DEEDS, STEPS, Deed, Place
from storage.adjudication import load_dockets
from storage.agreement import load_corrections
from tests.windows import make_project, make_window, press, span_at, stored

F12 = Qt.Key.Key_F12


@pytest.fixture
def window(qtbot):
    return make_window(qtbot, None)


def on_step(window, deed: Deed) -> None:
    """The tour has come to the step that waits for this."""
    while STEPS[window.touring.at].deed is not deed:
        window.touring.next()


def moves_on(qtbot, window, at: int) -> None:
    qtbot.waitUntil(lambda: window.touring.at == at + 1)


def test_the_sample_project_shows_everything(tmp_path) -> None:
    with sample_project(tmp_path) as project:
        assert project.document_ids() == [NEW, DISPUTED, ADJUDICATED]
        assert {(row.document, row.annotator) for row in project.layers()} == {
            *((slug, name) for slug in (DISPUTED, ADJUDICATED) for name in (FIRST, SECOND)),
            (ADJUDICATED, "gold"),
        }
        open_cases = {docket.document: len(docket.open) for docket in load_dockets(project)}
        assert open_cases[ADJUDICATED] == 0 < open_cases[DISPUTED]
        assert {correction.document for correction in load_corrections(project, SECOND)} == {ADJUDICATED}
        assert not load_corrections(project, FIRST)
        layer = project.annotations(DISPUTED, SECOND)
        assert layer.live_stances
        assert any(note.is_flagged for note in layer.notes)
        assert project.check() == []
        project.set_setting("article", DISPUTED)
    with sample_project(tmp_path) as again:
        assert again.setting("article") == DISPUTED


def test_every_step_names_actions_that_there_are_and_acts_that_the_journal_knows(window) -> None:
    for step in STEPS:
        named = re.findall(r"\[([a-z0-9-]+)\]", step.text)
        assert named or step.place is Place.ARTICLE or step.deed is Deed.LABEL, step.title
        assert set(named) <= set(BY_ID)
        assert "[" not in window.named(step.text)
    assert {step.deed for step in STEPS if step.deed} == {*DEEDS.values(), Deed.UNDO}


def test_a_newcomer_goes_through_the_tour_by_keys_alone_and_does_what_it_says(qtbot, window) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ControlModifier)
    assert window.touring.at == 0
    assert window.session.document.id == NEW
    assert window.view.hasFocus()
    assert window.touring.bubble.isVisible()
    document, who = window.session.document.id, window.session.annotator
    start = window.session.document.text.index("इंदौर में")
    window.view.select(start, start + len("इंदौर"))
    press(window, "1")
    on_step(window, Deed.LABEL)
    at = window.touring.at
    start = window.session.document.text.index("अहिल्या मेट्रो लिमिटेड")
    window.view.select(start, start + len("अहिल्या मेट्रो"))
    press(window, "2")
    moves_on(qtbot, window, at)
    at = window.touring.at
    press(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    moves_on(qtbot, window, at)
    on_step(window, Deed.UNDO)
    at = window.touring.at
    press(window, "Z", Qt.KeyboardModifier.ControlModifier)
    moves_on(qtbot, window, at)
    path = window.session.project.path
    assert span_at(stored(path, document, who), (start, start + len("अहिल्या मेट्रो"))).label == "ORG"
    while window.touring.at < len(STEPS) - 1:
        press(window, F12)
    press(window, F12, Qt.KeyboardModifier.ShiftModifier)
    assert window.touring.at == len(STEPS) - 2
    press(window, F12)
    press(window, F12)
    assert not window.touring.is_on
    assert window.touring.bubble is None
    assert not window.actions_made.by_id["tour-next"].isEnabled()


def test_a_tour_that_begins_in_the_sample_does_not_say_that_it_was_left_open(qtbot, window) -> None:
    window.touring.offer()
    press(window, "a")
    with qtbot.waitSignal(window.looking_over._work.made):
        window.touring.start()
        window.looking_over.look()
    assert window.touring.at == 0
    assert window.banner.text == ""


def test_an_act_that_the_step_does_not_wait_for_leaves_it_there(qtbot, window) -> None:
    window.touring.start()
    window.view.select(0, len("इंदौर"))
    press(window, "1")
    QTest.qWait(50)
    assert window.touring.at == 0


def test_before_the_suggestions_are_there_no_step_says_that_everything_is_decided(window) -> None:
    window.touring.start()
    on_step(window, Deed.MOVE)
    assert window.banner.text == ""


def test_it_can_be_left_at_every_step_and_the_project_of_before_is_back(qtbot, tmp_path) -> None:
    path = make_project(tmp_path)
    window = make_window(qtbot, path)
    for at in range(len(STEPS)):
        window.touring.start()
        assert window.session.project.path != path
        for _ in range(at):
            window.touring.next()
        if at % 2:
            press(window, F12, Qt.KeyboardModifier.ControlModifier)
        else:
            (window.touring.bubble.next if at == len(STEPS) - 1 else window.touring.bubble.leave).click()
        assert not window.touring.is_on
        assert window.session.project.path == path


def test_opening_something_else_ends_the_tour_and_that_stays_open(qtbot, tmp_path, window) -> None:
    window.touring.start()
    path = make_project(tmp_path)
    window.filing.open(path)
    assert not window.touring.is_on
    assert window.session.project.path == path
    window.filing.close_project()
    assert window.session.project is None


def test_the_ring_stands_around_what_the_step_is_about_at_every_size(qtbot, window) -> None:
    window.touring.start()
    for width, height in ((1280, 800), (900, 600), (1920, 1080)):
        window.resize(width, height)
        for at, step in enumerate(STEPS):
            window.touring._go(at)
            QTest.qWait(0)
            ring, bubble = window.touring._ring.place, window.touring.bubble.geometry()
            assert window.rect().contains(bubble), (step.title, width)
            assert window.rect().contains(ring)
            if step.place not in (Place.ARTICLE, Place.FOCUS):
                assert not ring.intersects(bubble), (step.title, width)


def test_the_checks_that_the_tour_speaks_of_stay_in_sight_at_every_step(window) -> None:
    window.touring.start()
    window.resize(1280, 800)
    window.checking.show()
    drawer = window.panes.drawer
    for at, step in enumerate(STEPS):
        window.touring._go(at)
        QTest.qWait(0)
        place = QRect(drawer.mapTo(window, QPoint(0, 0)), drawer.size())
        assert not window.touring.bubble.geometry().intersects(place), step.title


def test_the_ring_lets_every_click_through(window) -> None:
    window.touring.start()
    centre = window.view.mapTo(window, QPoint(200, 60))
    assert window.touring._ring.place.contains(centre)
    found = window.childAt(centre)
    assert found is window.view.viewport()


rects = st.builds(QRect, st.integers(0, 900), st.integers(0, 700), st.integers(1, 1000), st.integers(1, 700))


@given(target=rects, width=st.integers(200, 400), height=st.integers(80, 220))
def test_a_bubble_stays_in_the_window_and_covers_what_it_points_at_only_for_want_of_room(
    target: QRect, width: int, height: int
) -> None:
    area = QRect(0, 0, 1000, 700)
    target = target.intersected(area)
    place = QRect(beside(target, QSize(width, height), area), QSize(width, height))
    assert area.contains(place)
    if place.intersects(target):
        margin = 14
        room = (
            target.top() - 2 * margin,
            area.bottom() - target.bottom() - 2 * margin,
        )
        assert max(room) <= height + 1
        sides = (target.left() - 2 * margin, area.right() - target.right() - 2 * margin)
        assert max(sides) <= width + 1


@given(kept=rects)
def test_a_bubble_in_a_pane_does_not_hide_what_is_worked_on(kept: QRect) -> None:
    pane = QRect(250, 90, 690, 600)
    kept = QRect(kept.topLeft(), QSize(min(kept.width(), 500), min(kept.height(), 80)))
    place = QRect(within(pane, QSize(340, 150), kept), QSize(340, 150))
    assert pane.contains(place)
    assert not place.intersects(kept)
