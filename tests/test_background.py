"""Work in a thread of its own: only the last one asked for is heard, and each comes to an end."""

import threading

import pytest

from annotate.errors import KnownError
from gui.task import Background


@pytest.fixture
def background(qapp):
    background = Background()
    background.heard = []
    background.made.connect(lambda made: background.heard.append(("made", made)))
    background.refused.connect(lambda why: background.heard.append(("refused", why)))
    background.ended.connect(lambda: background.heard.append("ended"))
    yield background
    background.stop()


def test_what_was_made_is_heard_and_the_next_work_can_begin(background, qtbot) -> None:
    for number in range(20):
        background.start(lambda _tick, number=number: number)
        qtbot.waitUntil(lambda: not background.is_running)
        assert background.heard == ["ended", ("made", number)]
        background.heard.clear()


def test_of_works_that_follow_each_other_only_the_last_is_heard(background, qtbot) -> None:
    goes = threading.Event()
    for number in range(5):
        background.start(lambda _tick, number=number: goes.wait() and number)
    goes.set()
    qtbot.waitUntil(lambda: not background.is_running)
    assert [each for each in background.heard if each != "ended"] == [("made", 4)]


def test_a_refusal_is_heard(background, qtbot) -> None:
    def work(_tick):
        raise KnownError("The disk is full.")

    background.start(work)
    qtbot.waitUntil(lambda: not background.is_running)
    assert background.heard == ["ended", ("refused", "The disk is full.")]


def test_nothing_is_heard_of_what_was_cancelled(background, qtbot) -> None:
    goes = threading.Event()
    background.start(lambda tick: (goes.wait(), tick(0.5)))
    background.cancel()
    goes.set()
    background.stop()
    qtbot.waitUntil(lambda: not background._leaving)
    assert background.heard == ["ended"]


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_an_error_of_the_program_ends_the_work_too(background, qtbot) -> None:
    def work(_tick):
        raise ZeroDivisionError

    with qtbot.captureExceptions() as errors:
        background.start(work)
        qtbot.waitUntil(lambda: not background.is_running)
    assert [kind for kind, *_ in errors] == [ZeroDivisionError]
    assert background.heard == ["ended"]
    # Its thread is gone by now: nothing may be asked of it any more.
    background.cancel()
    background.stop()


def test_how_far_it_is_is_told_in_shares(background, qtbot) -> None:
    told = []
    background.progressed.connect(told.append)
    goes = threading.Event()

    def work(tick):
        while not goes.is_set():
            tick(0.25)

    background.start(work)
    qtbot.waitUntil(lambda: bool(told))
    goes.set()
    qtbot.waitUntil(lambda: not background.is_running)
    assert set(told) == {0.25}
