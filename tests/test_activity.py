"""Time counts only while somebody is there; it is kept by article, person and day."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from annotate import acts
from annotate.acts import Actor
from gui.activity import ActiveClock
from storage.importing import ImportedArticle
from storage.project import InvalidEdit, Project
from tests.press import WHO
from tests.strategies import DEFAULT_SCHEMA
from tests.windows import make_project, make_window, press


class Hand:
    """A clock that is moved by hand."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


events = st.lists(st.tuples(st.floats(0, 300), st.sampled_from(["see", "pause", "resume", "read"])), max_size=30)


@given(events)
def test_the_active_clock_never_goes_back_or_ahead_and_counts_no_idle_or_paused_time(happened) -> None:
    hand = Hand()
    clock = ActiveClock(hand, idle=60)
    expected, last, is_paused, before = 0.0, 0.0, False, 0.0
    for gap, what in happened:
        hand.now += gap
        if not is_paused:
            # What lies between two signs counts, but no more than somebody may be still.
            already = min(hand.now - gap - last, 60)
            expected += min(hand.now - last, 60) - already
        assert clock.read() == pytest.approx(expected)
        assert before <= clock.read() <= hand.now + 1e-6
        before = clock.read()
        if what == "pause":
            clock.pause()
            is_paused = True
        elif what == "resume" and is_paused:
            clock.resume()
            is_paused, last = False, hand.now
        elif what == "see":
            clock.see()
            last = last if is_paused else hand.now


# In the project ------------------------------------------------------------------------------------------------------


@pytest.fixture
def now():
    return [datetime(2026, 11, 25, 12, tzinfo=UTC)]


@pytest.fixture
def project(tmp_path: Path, now):
    with Project.create(tmp_path / "p.ankan", DEFAULT_SCHEMA, now=lambda: now[0]) as made:
        for name in ("a", "b"):
            made.add_article(ImportedArticle(name, name, "test", f"{name} मोदी", f"{name} मोदी".encode()))
        yield made


def test_time_is_kept_by_article_person_and_day(project: Project, now) -> None:
    project.add_activity("a", "asha", 30)
    project.add_activity("a", "asha", 12.5)
    project.add_activity("b", "asha", 60)
    project.add_activity("a", "ravi", 5)
    now[0] += timedelta(days=1)
    project.add_activity("a", "asha", 1)
    with Project.open(project.path, now=lambda: now[0]) as other:
        today = other.activity("a", "asha")
        assert (today.in_article, today.on_day, today.finished) == (43.5, 1, 0)
        assert other.activity("b", "asha").in_article == 60
        assert other.activity(None, "nobody").on_day == 0
        assert other.check() == []
    with pytest.raises(InvalidEdit):
        project.add_activity("a", " ", 1)


def test_the_articles_of_the_day_are_those_finished_today_and_finished_still(project: Project, now) -> None:
    actor = Actor("asha", iter("xyz").__next__)

    def finish(document: str) -> None:
        project.apply(document, "asha", acts.finish(project.annotations(document, "asha")))

    finish("a")
    now[0] += timedelta(days=1)
    assert project.activity(None, "asha").finished == 0
    finish("b")
    assert project.activity(None, "asha").finished == 1
    project.undo("asha")
    assert project.activity(None, "asha").finished == 0
    project.redo("asha")
    assert project.activity(None, "asha").finished == 1
    project.apply("b", "asha", acts.reopen(project.annotations("b", "asha")))
    assert project.activity(None, "asha").finished == 0
    assert actor.annotator == "asha"


# In the window -------------------------------------------------------------------------------------------------------


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def hand():
    return Hand()


@pytest.fixture
def window(qtbot, path, hand, monkeypatch):
    monkeypatch.setattr("gui.window.ActiveClock", lambda: ActiveClock(hand))
    return make_window(qtbot, path)


def seconds(path, document: str = "a0") -> float:
    with Project.open(path) as project:
        return project.activity(document, WHO).in_article


def test_an_article_is_counted_only_while_keys_or_mouse_are_used_and_the_window_has_the_focus(
    window, path, hand
) -> None:
    begun = seconds(path)
    hand.now += 20
    press(window, "n")
    hand.now += 500  # away: 60 of them count
    press(window, "n")
    assert seconds(path) - begun == pytest.approx(80)
    hand.now += 10
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowDeactivate))
    assert seconds(path) - begun == pytest.approx(90)
    hand.now += 50
    press(window, "n")
    QApplication.sendEvent(window, QEvent(QEvent.Type.WindowActivate))
    hand.now += 5
    press(window, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert window.session.document.id == "a1"
    assert seconds(path) - begun == pytest.approx(95)
    hand.now += 7
    window.close()
    assert seconds(path, "a1") == pytest.approx(7)


def test_a_decision_s_seconds_are_active_ones(window, path, hand) -> None:
    press(window, "n")
    hand.now += 900
    press(window, "a")
    with Project.open(path) as project:
        spent = [span.origin.seconds for span in project.annotations("a0", WHO).spans if span.origin.decision]
    assert spent == [60]


def test_the_status_bar_tells_the_progress_of_the_article_and_of_the_day(window, path, hand) -> None:
    status = window.status
    assert status._done.maximum() == 6
    assert status._done.value() == 0
    press(window, "a")
    assert status._done.value() == 1
    assert status.day_text == "Today: 0 finished, 0 min active"
    hand.now += 45
    press(window, "n")
    hand.now += 45
    press(window, "n")
    assert "2 min" in status.day_text
    while window.session.annotations.undecided:
        press(window, "a")
    press(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert status.day_text == "Today: 1 finished, 2 min active"
