"""Two on one project: nobody's window stands still, nobody's act is lost, and who waits is told for whom."""

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate import acts, note_acts
from gui.session import PATIENCE, Session
from storage.project import Project
from tests.press import OTHER, WHO, place
from tests.windows import make_project, make_window, span_at, stored

ROOT = Path(__file__).resolve().parents[1]
LAKSHMI = place("लक्ष्मी")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return make_project(tmp_path)


@pytest.fixture
def session(qapp, path):
    session = Session()
    session.set_project(Project.open(path), WHO)
    yield session
    session.close_project()


def label(session: Session, words: str = "लक्ष्मी"):
    return session.act(lambda now, actor: acts.add_span(now, actor, *place(words), "PER"))


# A process that opens the project, holds SQLite's lock for writing, and lets it go when it is told to.
HOLDING = """
import sys
from pathlib import Path
from storage.project import Project
with Project.open(Path(sys.argv[1]), purpose="add") as project:
    with project._database.transaction() as connection:
        print("holds", flush=True)
        sys.stdin.readline()
        connection.execute("INSERT OR REPLACE INTO setting (key, value) VALUES ('other', 'was here')")
    print("done", flush=True)
    sys.stdin.readline()
"""


class Other:
    """Another process on the project."""

    def __init__(self, path: Path) -> None:
        command = [sys.executable, "-c", HOLDING, str(path)]
        self.process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        assert self.process.stdout.readline() == "holds\n"

    def let_go(self) -> None:
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        assert self.process.stdout.readline() == "done\n"

    def end(self) -> None:
        self.process.kill()
        self.process.communicate()
        self.process.wait()


@pytest.fixture
def other(path, session):
    other = Other(path)
    yield other
    other.end()


def test_an_act_waits_for_another_process_that_writes_and_is_written_by_itself(session, path, other, qtbot) -> None:
    assert label(session) is None
    assert span_at(session.annotations, LAKSHMI) is None, "what is shown is what is in the file"
    assert not session.is_writable
    assert "“main.py add” (process" in session.unwritten.who
    assert str(other.process.pid) in session.unwritten.who
    other.let_go()
    qtbot.waitUntil(lambda: session.unwritten is None)
    assert span_at(session.annotations, LAKSHMI) is not None
    assert stored(path) == session.annotations
    assert session.project.setting("other") == "was here"


def test_no_write_of_the_window_waits_longer_than_it_may(session, other) -> None:
    # Not measured on the clock: what SQLite is told is what it does.
    asked = []
    session.project._database.connection.set_trace_callback(asked.append)
    label(session)
    session.open_document("a1")
    session.adopt("a0", WHO, *_nothing())
    session.project._database.connection.set_trace_callback(None)
    waits = [int(line.rpartition("=")[2]) for line in asked if line.startswith("PRAGMA busy_timeout")]
    begun = [line for line in asked if line.startswith("BEGIN IMMEDIATE")]
    assert waits[0] == PATIENCE
    assert len(begun) == 1, "after the first refusal nothing else tries before the next turn"


def _nothing():
    from annotate.suggest.records import Suggestions

    return Suggestions(), "test-ner/1"


def test_the_window_says_for_whom_it_waits_and_goes_on(path, qtbot) -> None:
    window = make_window(qtbot, path)
    other = Other(path)
    try:
        label(window.session)
        assert window.unwritten_bar.text == "", "what is over at once is not worth a word"
        qtbot.waitUntil(lambda: window.unwritten_bar.text != "")
        assert "“main.py add”" in window.unwritten_bar.text
        assert "is written by itself" in window.unwritten_bar.text
        window.session.open_document("a1")
        assert window.session.document.text == OTHER, "one can read meanwhile"
        other.let_go()
        qtbot.waitUntil(lambda: window.unwritten_bar.text == "")
    finally:
        other.end()
        window.close()
    assert span_at(stored(path), LAKSHMI) is not None


def test_a_window_opens_while_another_process_writes(path, qtbot) -> None:
    with Project.open(path):
        other = Other(path)
        try:
            window = make_window(qtbot, path)
            assert window.session.document is not None
            assert not window.session.project.is_read_only
            # Which article is open is remembered once that is possible.
            window.session.open_document("a1")
            assert window.session.project.setting("article") != "a1"
            other.let_go()
            qtbot.waitUntil(lambda: window.session.project.setting("article") == "a1")
            window.close()
        finally:
            other.end()


def test_an_act_that_another_one_made_impossible_meanwhile_is_refused(session, path, qtbot) -> None:
    failed: list[str] = []
    session.failed.connect(failed.append)
    (first, *_) = session.annotations.undecided
    lock = sqlite3.connect(path, isolation_level=None)
    lock.execute("BEGIN IMMEDIATE")
    try:
        assert session.act(lambda now, actor: acts.reject(now, actor, [first.id])) is None
        assert session.unwritten.who == "something else that this program does"
    finally:
        lock.close()
    with Project.open(path) as second:
        actor = acts.Actor(WHO, lambda: "f" * 12)
        second.apply("a0", WHO, acts.accept(second.annotations("a0", WHO), actor, [first.id]))
    qtbot.waitUntil(lambda: session.unwritten is None)
    assert len(failed) == 1
    assert stored(path) == session.annotations
    assert first.id not in {record.id for record in session.annotations.undecided}


def test_an_act_on_what_another_one_took_away_is_refused_in_words_that_can_be_understood(session, path, qtbot) -> None:
    failed: list[str] = []
    session.failed.connect(failed.append)
    label(session)
    span = span_at(session.annotations, LAKSHMI)
    with Project.open(path) as second:
        actor = acts.Actor(WHO, lambda: "f" * 12)
        second.apply("a0", WHO, acts.remove(second.annotations("a0", WHO), actor, [span.id]))
    assert session.act(lambda now, actor: note_acts.write_note(now, actor, span.id, "जाँचें")) is None
    assert failed == [
        "This article has been changed elsewhere meanwhile, and is shown now as it is. Nothing was done: look, and "
        "press again."
    ]
    assert session.annotations == stored(path)
    assert span_at(session.annotations, LAKSHMI) is None


# Property: two processes act on one article as fast as they can; every act that was acknowledged is in the file.
ACTING = """
import random, sys
from pathlib import Path
from annotate.edits import EditConflict
from storage.database import ProjectBusy
from storage.project import InvalidEdit, Project
from tests.faults import work
from tests.faults.chance import make_actor, random_edit
path, who, seed, count, wait = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4]), int(sys.argv[5])
rng = random.Random(seed)
with Project.open(path, purpose="suggest") as project:
    project.wait_at_most(wait)
    sys.stdin.readline()
    done = 0
    while done < count:
        document = rng.choice(project.document_ids())
        layer, text = project.annotations(document, who), project.document(document).text
        edit = random_edit(rng, layer, text, make_actor(rng, who))
        if edit is None:
            continue
        while True:
            try:
                change = project.apply(document, who, edit)
            except ProjectBusy:
                continue
            except (EditConflict, InvalidEdit):
                # The other one changed what the act is about, or took away what it points at.
                print("conflict", flush=True)
                break
            print(change.seq, flush=True)
            break
        done += 1
"""


@settings(max_examples=4, deadline=None)
@given(seed=st.integers(0, 2**32), same=st.booleans(), wait=st.sampled_from([0, 5, 30]))
def test_two_processes_lose_no_acknowledged_act(tmp_path_factory, seed: int, same: bool, wait: int) -> None:
    from tests.faults import work

    path = tmp_path_factory.mktemp("two") / "p.ankan"
    work.make_project(path)
    people = ("asha", "asha" if same else "ravi")
    running = [
        subprocess.Popen(
            [sys.executable, "-c", ACTING, str(path), who, str(seed + number), "40", str(wait)],
            cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )
        for number, who in enumerate(people)
    ]  # fmt: skip
    said = []
    for each in running:
        each.stdin.write("\n")
        each.stdin.flush()
    for each in running:
        out, _ = each.communicate()
        assert each.returncode == 0, out
        said.append([int(line) for line in out.split("\n") if line.isdigit()])
    with Project.open(path) as project:
        assert project.check() == []
        rows = {row.seq: row.annotator for row in project.journal_rows()}
    acknowledged = said[0] + said[1]
    assert len(acknowledged) == len(set(acknowledged)), "no row is two acts"
    for seqs, who in zip(said, people, strict=True):
        assert all(rows.get(seq) == who for seq in seqs)
    assert len(rows) == len(acknowledged), "nothing is in the journal that nobody did"
