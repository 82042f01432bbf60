"""Suggestions come from a process of their own; whatever happens to it, the window goes on."""

import sys

import pytest

from annotate.suggest.records import Suggestions
from gui.worker import Worker
from storage.project import Project
from tests.press import WHO, place
from tests.windows import idle_worker, make_project, make_window, press, record_json, scripted_worker, span_at, stored


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path, suggested=False)


ANSWER = f"""
record = json.loads({record_json([(*place("पटना"), "LOC")])!r})
send(ready=True, model="test-ner/2", problem=None)
for request in requests:
    send(id=request["id"], suggestions=record)
"""


def test_the_article_gets_its_suggestions_while_it_is_shown(qtbot, path, tmp_path) -> None:
    window = make_window(qtbot, path, scripted_worker(tmp_path, ANSWER))
    qtbot.waitUntil(lambda: window.desk.focused is not None)
    assert span_at(stored(path), place("पटना")).origin.is_open
    assert "test-ner/2" in window.status.model_text
    qtbot.waitUntil(lambda: window.status.job_text == "")
    model = window.panes.articles.model
    assert model.state_text(model.rows[0]) == "1 undecided"


def test_what_has_had_suggestions_is_not_asked_again(qtbot, path, tmp_path) -> None:
    first = make_window(qtbot, path, scripted_worker(tmp_path, ANSWER))
    qtbot.waitUntil(lambda: first.desk.focused is not None)
    press(first, "x")
    first.close()
    again = make_window(qtbot, path, scripted_worker(tmp_path, ANSWER))
    qtbot.waitUntil(lambda: again.suggesting.model != "")
    assert not again.suggesting.is_waiting
    assert len(stored(path).spans) == 1


def test_the_current_article_comes_first_then_those_behind_it(qtbot, tmp_path) -> None:
    path = tmp_path / "many.ankan"
    from storage.defaults import default_schema
    from storage.importing import ImportedArticle

    with Project.create(path, default_schema()) as project:
        for at in range(4):
            text = f"लेख {at} पटना।"
            project.add_article(ImportedArticle(f"d{at}", None, "test", text, text.encode()))
        project.set_setting("annotator", WHO)
        project.set_setting("article", "d2")
    window = make_window(qtbot, path, idle_worker())
    worker, asked = window.suggesting._worker, []
    worker.ready.emit("test-ner/2", "")
    for _ in range(3):
        ((number, request),) = window.suggesting._under_way.items()
        asked.append(request.document)
        worker.answered.emit(number, {"id": "", "entities": [], "quotes": []})
    assert asked == ["d2", "d3", "d0"]
    assert window.status.job_text == "Suggestions"
    window.suggesting.cancel()
    ((number, request),) = window.suggesting._under_way.items()
    assert request.document == "d1"
    worker.answered.emit(number, {"id": "", "entities": [], "quotes": []})
    assert not window.suggesting.is_waiting
    assert window.status.job_text == ""


def test_a_program_that_is_not_there_is_told(qtbot, path, tmp_path, monkeypatch) -> None:
    monkeypatch.setattr("gui.suggesting.PAUSES_MS", (1, 1, 1))
    window = make_window(qtbot, path, Worker([str(tmp_path / "nothing-here")]))
    qtbot.waitUntil(lambda: "without them" in window.banner.text)
    assert window.status.model_text == "No suggestions"


def test_an_article_the_model_cannot_do_is_told_and_the_next_one_done(qtbot, path, tmp_path) -> None:
    body = """
    send(ready=True, model="test-ner/2", problem="Only rules are at work.")
    for request in requests:
        send(id=request["id"], error="The text is too long.")
    """
    window = make_window(qtbot, path, scripted_worker(tmp_path, body))
    qtbot.waitUntil(lambda: "The text is too long." in window.banner.text)
    assert not window.suggesting.is_waiting


def test_noise_on_the_line_is_passed_over(qtbot, path, tmp_path) -> None:
    noise = ANSWER.replace("for request", "print('Loading…'); print('[1]'); sys.stdout.flush()\nfor request")
    window = make_window(qtbot, path, scripted_worker(tmp_path, noise))
    qtbot.waitUntil(lambda: window.desk.focused is not None)


def test_an_answer_for_a_closed_project_is_dropped(qtbot, path, tmp_path) -> None:
    other = make_project(tmp_path, name="other.ankan")
    body = ANSWER.replace("    send(id", "    import time; time.sleep(0.3)\n    send(id")
    window = make_window(qtbot, path, scripted_worker(tmp_path, body))
    qtbot.waitUntil(lambda: bool(window.suggesting._under_way))
    before = stored(other)
    window.filing.open(other)
    qtbot.waitUntil(lambda: not window.suggesting._under_way)
    assert stored(other) == before
    assert stored(path).spans == ()


def test_suggestions_for_an_article_can_be_asked_for_again(qtbot, path, tmp_path) -> None:
    window = make_window(qtbot, path, scripted_worker(tmp_path, ANSWER))
    qtbot.waitUntil(lambda: window.desk.focused is not None)
    before = stored(path)
    window.filing.suggest()
    assert window.suggesting.is_waiting
    qtbot.waitUntil(lambda: not window.suggesting.is_waiting)
    assert stored(path) == before


def test_the_interface_never_imports_torch() -> None:
    import subprocess

    code = "import sys, gui.app; print([m for m in ('torch', 'stanza') if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_program_itself_as_worker_makes_suggestions(qtbot, path) -> None:
    window = make_window(qtbot, path, Worker())
    qtbot.waitUntil(lambda: bool(stored(path).spans), timeout=120_000)
    assert window.suggesting.model
    assert all(span.origin.is_open for span in stored(path).spans)


def test_before_the_suggestions_have_come_nobody_is_told_that_everything_is_decided(qtbot, path, tmp_path) -> None:
    slow = "send(ready=True, model='test-ner/2', problem=None)\nfor request in requests: pass"
    window = make_window(qtbot, path, scripted_worker(tmp_path, slow))
    press(window, "n")
    assert "still being made" in window.banner.text
    qtbot.waitUntil(lambda: window.suggesting.model != "")
    press(window, "a")
    assert "still being made" in window.banner.text
    window.suggesting.stop()
    window.session.adopt("a0", WHO, Suggestions(), "test-ner/2")
    press(window, "n")
    assert "Everything is decided" in window.banner.text
