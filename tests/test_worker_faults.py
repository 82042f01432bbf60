"""Whatever the process that suggests does, the window lives: says so, starts it again a few times, and edits go on."""

import json
import sys

import pytest

from annotate.suggest.records import to_record
from commands.worker import encoded
from gui import suggesting
from gui.worker import Worker
from storage.defaults import default_schema
from storage.importing import ImportedArticle
from storage.project import Project
from tests.press import WHO, place, suggestions
from tests.windows import make_project, make_window, press, record_json, scripted_worker, span_at, stored

RECORD = record_json([(*place("पटना"), "LOC")])
READY = 'send(ready=True, model="test-ner/2", problem=None)\n'
# Misbehaves while a file is not there that it leaves behind: well from the second start on.
ONCE = """
from pathlib import Path
again = Path(__file__).with_suffix(".began")
is_first = not again.exists()
again.touch()
"""
ANSWER = f"for request in requests:\n    send(id=request['id'], suggestions=json.loads({RECORD!r}))\n"

FAULTS = {
    "a crash": "import os\nos.abort()",
    "a full memory": "raise MemoryError",
    "the memory that is left eaten up": (
        "import resource\nresource.setrlimit(resource.RLIMIT_AS, (1 << 28, 1 << 28))\nx = bytearray(1 << 33)"
    ),
    "a clean end": "sys.exit(0)",
    "a sentence at its end": "sys.exit('no room for the model')",
}
HANGS = {
    "silence": "sys.stdin.read()",
    "endless noise": "while True:\n    print('noise'); sys.stdout.flush()",
    "a line without end": "while True:\n    sys.stdout.write('x' * 100_000); sys.stdout.flush()",
    "answers to what nobody asked": (
        f"while True:\n    send(id=99, suggestions=json.loads({RECORD!r}))\n"
        "    send(id=2**80, error='')\n    send(id=True, error='')"
    ),
}
MOMENTS = {
    "at its start": "",
    "when it has said that it is ready": READY,
    "over an article": READY + "next(requests)\n",
}


@pytest.fixture
def path(tmp_path):
    return make_project(tmp_path, suggested=False)


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch) -> None:
    monkeypatch.setattr(suggesting, "PAUSES_MS", (1, 1, 1))


def edit(window, path) -> None:
    window.view.select(*place("लक्ष्मी"))
    press(window, "1")
    assert span_at(stored(path), place("लक्ष्मी")) is not None


@pytest.mark.parametrize("moment", MOMENTS)
@pytest.mark.parametrize("fault", FAULTS)
def test_a_worker_that_ends_once_is_told_started_again_and_does_its_work(qtbot, path, tmp_path, fault, moment) -> None:
    if fault == "the memory that is left eaten up" and sys.platform == "win32":
        pytest.skip("needs resource limits")
    fall = "\n".join(f"    {line}" for line in (MOMENTS[moment] + FAULTS[fault]).split("\n"))
    window = make_window(qtbot, path, scripted_worker(tmp_path, f"{ONCE}if is_first:\n{fall}\n{READY}{ANSWER}"))
    qtbot.waitUntil(lambda: "started again" in window.banner.text)
    assert window.status.model_text == "No suggestions"
    edit(window, path)
    qtbot.waitUntil(lambda: span_at(stored(path), place("पटना")) is not None)
    assert "test-ner/2" in window.status.model_text


@pytest.mark.parametrize("moment", ["at its start", "over an article"])
@pytest.mark.parametrize("fault", HANGS)
def test_a_worker_that_hangs_is_ended_told_and_started_again(qtbot, path, tmp_path, monkeypatch, fault, moment) -> None:
    monkeypatch.setattr("gui.worker.LIMIT_ANSWER_BYTES", 1_000_000)
    fall = "\n".join(f"    {line}" for line in (MOMENTS[moment] + HANGS[fault]).split("\n"))
    body = f"{ONCE}if is_first:\n{fall}\n{READY}{ANSWER}"
    # Long enough for Python to start on a busy machine; the hang itself would last for ever.
    window = make_window(qtbot, path, scripted_worker(tmp_path, body, patience=8_000))
    qtbot.waitUntil(lambda: "started again" in window.banner.text)
    assert "wrote without end" in window.banner.text or "did not answer for 8 seconds" in window.banner.text
    edit(window, path)
    qtbot.waitUntil(lambda: span_at(stored(path), place("पटना")) is not None)


def test_a_worker_that_is_always_lost_is_given_up_and_tried_again_when_asked(qtbot, path, tmp_path) -> None:
    body = f"""
from pathlib import Path
count = Path(__file__).with_suffix(".count")
done = len(count.read_text()) if count.exists() else 0
count.write_text("x" * (done + 1))
if done < 4:
    sys.exit("no room for the model")
{READY}{ANSWER}"""
    window = make_window(qtbot, path, scripted_worker(tmp_path, body))
    qtbot.waitUntil(lambda: "stopped working" in window.banner.text)
    assert "no room for the model" in window.banner.text
    assert (tmp_path / "worker.count").read_text() == "xxxx"
    assert window.suggesting.has_given_up
    assert not window.suggesting.is_waiting
    edit(window, path)
    window.filing.suggest()
    qtbot.waitUntil(lambda: span_at(stored(path), place("पटना")) is not None)


def test_an_article_that_the_worker_dies_of_is_left_alone_and_the_others_are_done(qtbot, tmp_path) -> None:
    path = tmp_path / "many.ankan"
    with Project.create(path, default_schema()) as project:
        for at, word in enumerate(("ज़हर", "पटना", "दिल्ली")):
            text = f"{word} में बैठक।"
            project.add_article(ImportedArticle(f"d{at}", None, "test", text, text.encode()))
        project.set_setting("annotator", WHO)
    body = f"""
{READY}
for request in requests:
    if "ज़हर" in request["text"]:
        import os
        os.abort()
    send(id=request["id"], suggestions={{"entities": [], "quotes": []}})
"""
    window = make_window(qtbot, path, scripted_worker(tmp_path, body))

    def done() -> set[str]:
        with Project.open(path) as project:
            return {row.id for row in project.documents(WHO) if row.is_suggested}

    qtbot.waitUntil(lambda: done() == {"d1", "d2"})
    qtbot.waitUntil(lambda: not window.suggesting.is_waiting and not window.suggesting.is_starting)
    assert not window.suggesting.has_given_up
    assert done() == {"d1", "d2"}


@pytest.mark.parametrize(
    "record",
    [
        "null", "[]", "3", '"x"', "{}", '{"entities": [], "quotes": 3}', '{"entities": [3], "quotes": []}',
        '{"entities": [{"start": "0", "end": 5, "label": "PER"}], "quotes": []}',
        '{"entities": [{"start": -5, "end": 99999, "label": "PER"}], "quotes": []}',
        '{"entities": [{"start": 0, "end": 1e300, "label": "PER"}], "quotes": []}',
        '{"entities": [{"start": 0, "end": 5, "label": ["PER"]}], "quotes": []}',
        '{"entities": [{"start": 0, "end": 5, "label": "PER", "score": "high", "source": 3}], "quotes": []}',
        '{"entities": [], "quotes": [{"start": 0, "end": 5, "kind": "direct", "speaker": 5}]}',
    ],
)  # fmt: skip
def test_an_answer_that_is_no_record_changes_nothing_and_the_next_one_counts(qtbot, path, tmp_path, record) -> None:
    body = f"""
{READY}
next(requests)
sys.stdout.write('{{"id": 1, "suggestions": ' + {record!r} + "}}\\n")
sys.stdout.flush()
next(requests)
send(id=2, suggestions=json.loads({RECORD!r}))
"""
    window = make_window(qtbot, path, scripted_worker(tmp_path, body))
    qtbot.waitUntil(lambda: bool(window.suggesting.model) and not window.suggesting.is_waiting)
    assert stored(path).spans == ()
    window.filing.suggest()
    qtbot.waitUntil(lambda: span_at(stored(path), place("पटना")) is not None)


def test_a_line_of_the_process_can_hold_whatever_it_was_asked_with() -> None:
    for odd in ("\ud800", "\n", "\0", "राज्\u200dय"):
        line = encoded({"id": odd})
        assert line.count(b"\n") == 1
        assert json.loads(line) == {"id": odd}


def test_what_the_process_writes_is_read_in_whatever_pieces_it_comes(qtbot) -> None:
    worker = Worker(["nothing"])
    heard: list[object] = []
    worker.answered.connect(lambda number, record: heard.append((number, record)))
    worker._asked.add(1)
    line = json.dumps({"id": 1, "suggestions": to_record("1", suggestions())}, ensure_ascii=False).encode() + b"\n"
    for at in range(len(line)):
        worker.take_output(line[at : at + 1])
    assert heard == [(1, to_record("1", suggestions()))]
    worker.take_output(line)
    assert len(heard) == 1
