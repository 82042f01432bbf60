"""The session: what is shown is committed, what is refused is said."""

import sqlite3
from contextlib import closing

import pytest

from annotate import acts
from annotate.model import Decision
from gui.session import Session
from storage.project import Project
from tests.press import TEXT, WHO, place
from tests.windows import make_project, span_at, stored


class Clock:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path)


@pytest.fixture
def session(qapp, path):
    session = Session(clock=Clock())
    session.set_project(Project.open(path), WHO)
    yield session
    session.close_project()


def test_an_act_is_in_the_file_before_it_is_told(session, path) -> None:
    told = []
    session.changed.connect(lambda change: told.append((change, span_at(stored(path), place("लक्ष्मी")))))
    session.act(lambda now, actor: acts.add_span(now, actor, *place("लक्ष्मी"), "PER"))
    change, in_file = told[0]
    assert in_file is not None
    assert in_file.label == "PER"
    assert session.annotations is change.after


def test_a_refusal_is_told_in_a_sentence_and_changes_nothing(session, path) -> None:
    before, failures = stored(path), []
    session.failed.connect(failures.append)
    assert session.act(lambda now, actor: acts.add_span(now, actor, 5, 5, "PER")) is None
    assert failures == ["Select some text first: an empty selection cannot be labelled."]
    assert stored(path) == before


def test_an_edit_that_breaks_the_schema_is_told_and_not_kept(session, path) -> None:
    failures = []
    session.failed.connect(failures.append)
    assert session.act(lambda now, actor: acts.add_span(now, actor, *place("लक्ष्मी"), "NOPE")) is None
    assert "NOPE" in failures[0]
    assert span_at(stored(path), place("लक्ष्मी")) is None


def test_what_another_window_changed_is_shown_after_the_conflict(session, path) -> None:
    target = span_at(session.annotations, place("पटना"))
    with Project.open(path) as other:
        actor = session.actor(1.0)
        other.apply("a0", WHO, acts.accept(other.annotations("a0", WHO), actor, [target.id]))
    failures = []
    session.failed.connect(failures.append)
    session.act(lambda now, actor: acts.reject(now, actor, [target.id]))
    assert failures
    assert session.annotations.get(target.id).origin.decision is Decision.ACCEPTED


def test_the_seconds_count_from_the_last_change_of_focus(session) -> None:
    session._clock.now += 60
    session.look()
    session._clock.now += 2.5
    target = span_at(session.annotations, place("पटना"))
    change = session.act(lambda now, actor: acts.accept(now, actor, [target.id]))
    assert change.after.get(target.id).origin.seconds == 2.5


def test_undo_reaches_into_another_article(session) -> None:
    session.act(lambda now, actor: acts.add_span(now, actor, *place("लक्ष्मी"), "PER"))
    session.open_document("a1")
    assert session.undo_act() == "add"
    session.undo()
    assert session.document.id == "a0"
    assert span_at(session.annotations, place("लक्ष्मी")) is None
    session.redo()
    assert span_at(session.annotations, place("लक्ष्मी")) is not None


def test_each_annotator_has_a_layer_of_their_own(session) -> None:
    session.set_annotator("ravi")
    assert session.annotations.spans == ()
    session.act(lambda now, actor: acts.add_span(now, actor, *place("पटना"), "LOC"))
    session.set_annotator(WHO)
    assert span_at(session.annotations, place("पटना")).origin.is_open


def test_the_article_and_annotator_of_last_time_are_remembered_in_the_project(session, path) -> None:
    session.open_document("a1")
    session.set_annotator("ravi")
    session.close_project()
    with Project.open(path) as project:
        assert (project.setting("article"), project.setting("annotator")) == ("a1", "ravi")


def test_opening_a_project_where_one_left_it_writes_nothing(session, path) -> None:
    with closing(sqlite3.connect(path)) as watching:
        before = watching.execute("PRAGMA data_version").fetchone()
        session.set_project(Project.open(path), WHO)
        assert watching.execute("PRAGMA data_version").fetchone() == before
        session.open_document("a1")
        assert watching.execute("PRAGMA data_version").fetchone() != before


def test_the_text_never_changes(session) -> None:
    assert session.document.text == TEXT
