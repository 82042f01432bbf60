"""The list of articles: what a filter lets through, in order, with counts that are never counted anew."""

import random
import sqlite3
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate import acts, note_acts
from annotate.acts import Actor
from annotate.folding import fold
from annotate.model import State
from annotate.people import Person
from storage.assignment import Order
from storage.defaults import default_schema
from storage.importing import ImportedArticle
from storage.layers import counts_of
from storage.listing import Chosen, Listing, Progress
from storage.project import Project

# More than a page of the list, and more than it keeps.
MANY = 250
WORDS = ("क्षत्रिय", "ज़मीन", "हिन्दी", "🙏🏽", "मोदी", "Union", "राज्‍य")
_numbers = count()
ACTOR = Actor("asha", lambda: f"n{next(_numbers)}", 1.0)


def make_article(number: int) -> ImportedArticle:
    title = f"{number} {WORDS[number % len(WORDS)]} की ख़बर"
    return ImportedArticle(f"a{number}", title, f"batch-{number % 3}", f"{title} 🙏🏽 मोदी ने कहा", b"")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Project]:
    """Every seventh article is decided, every eleventh finished, every thirteenth flagged by somebody else."""
    path = tmp_path_factory.mktemp("listing") / "many.ankan"
    with Project.create(path, default_schema()) as made:
        made.add_articles(make_article(number) for number in range(MANY))
        for number in range(MANY):
            document = f"a{number}"
            here = made.document(document).text.index("मोदी ने")
            if number % 7 == 0:
                edit = acts.add_span(made.annotations(document, "asha"), ACTOR, here, here + 4, "PER")
                made.apply(document, "asha", edit)
            if number % 11 == 0:
                made.apply(document, "asha", acts.finish(made.annotations(document, "asha")))
            if number % 13 == 0:
                noted = note_acts.flag(made.annotations(document, "ravi"), Actor("ravi", ACTOR.new_id, 1.0), None)
                made.apply(document, "ravi", noted)
        yield made


def expected(chosen: Chosen) -> list[str]:
    found = []
    for number in range(MANY):
        article = make_article(number)
        state = Progress.NEW
        if number % 11 == 0:
            state = Progress.FINISHED
        elif number % 7 == 0:
            state = Progress.DECIDED
        is_in = fold(chosen.words.strip()) in fold(article.title or "")
        is_in = is_in and chosen.progress in (None, state)
        is_in = is_in and (number % 13 == 0 or not chosen.is_flagged)
        if is_in and chosen.source in (None, article.source):
            found.append(f"a{number}")
    return found


CHOICES = st.builds(
    Chosen,
    words=st.sampled_from(["", "ज़मीन", "जमीन", "हिंदी", "union", "1", " 24", "राज्य", "%", "कहीं नहीं"]),
    progress=st.none() | st.sampled_from(list(Progress)),
    is_flagged=st.booleans(),
    source=st.none() | st.sampled_from(["batch-0", "batch-2", "elsewhere"]),
)


@given(CHOICES)
def test_the_list_has_what_the_filter_lets_through_in_order_of_import(project: Project, chosen: Chosen) -> None:
    rows = project.documents("asha", chosen)
    assert [row.id for row in rows] == expected(chosen)
    assert [rows[at].id for at in range(len(rows))] == expected(chosen)


@given(st.lists(st.integers(0, MANY - 1), max_size=40))
def test_a_row_is_the_same_wherever_one_was_before(project: Project, places: list[int]) -> None:
    rows = project.documents("asha")
    assert [rows[at].id for at in places] == [f"a{at}" for at in places]


@given(CHOICES, st.integers(0, MANY - 1))
def test_the_place_of_an_article_is_where_it_stands(project: Project, chosen: Chosen, number: int) -> None:
    rows, ids = project.documents("asha", chosen), expected(chosen)
    assert rows.place(f"a{number}") == (ids.index(f"a{number}") if f"a{number}" in ids else None)
    assert rows.place("missing") is None


@given(CHOICES, st.integers(-1, MANY))
def test_the_next_open_article_is_behind_else_from_the_beginning(project: Project, chosen: Chosen, after: int) -> None:
    rows = project.documents("asha", chosen)
    after = min(after, len(rows) - 1)
    order = [*range(after + 1, len(rows)), *range(after + 1)]
    assert rows.next_open(after) == next((at for at in order if rows[at].state is State.OPEN), None)


def statements(project: Project, work: Listing) -> list[str]:
    heard: list[str] = []
    project._database.connection.set_trace_callback(heard.append)
    try:
        work[len(work) - 1]
    finally:
        project._database.connection.set_trace_callback(None)
    return [each for each in heard if "SELECT" in each]


def test_looking_at_the_end_reads_one_page_and_counts_nothing(project: Project) -> None:
    rows = project.documents("asha")
    (query,) = statements(project, rows)
    assert "FROM span" not in query
    assert query.count(",") < 200, "the numbers of one page are asked for, not all"
    assert statements(project, rows) == [], "what was read is kept"


def test_what_an_act_changed_is_shown_without_asking_the_file(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.ankan", default_schema()) as made:
        made.add_articles(make_article(number) for number in range(3))
        rows = made.documents("asha")
        assert rows[1].progress is Progress.NEW
        here = made.document("a1").text.index("मोदी ने")
        change = made.apply("a1", "asha", acts.add_span(made.annotations("a1", "asha"), ACTOR, here, here + 4, "PER"))
        rows.follow(1, change.after, is_suggested=False)
        assert list(made.documents("asha")) == [rows[0], rows[1], rows[2]]
        assert rows[1].progress is Progress.DECIDED


@given(st.integers(0, 10_000))
def test_the_counts_of_a_layer_are_those_of_its_records_whatever_was_done(seed: int) -> None:
    import tempfile

    chance = random.Random(seed)
    with (
        tempfile.TemporaryDirectory() as folder,
        Project.create(Path(folder) / "p.ankan", default_schema()) as made,
    ):
        made.add_article(make_article(0))
        words = [(0, 1), (2, 10), (11, 13)]
        for _ in range(chance.randint(1, 8)):
            now = made.annotations("a0", "asha")
            live = [span.id for span in now.live_spans]
            what = chance.choice(["add", "add", "remove", "relabel", "finish", "undo", "redo"])
            edit = None
            if what == "add":
                edit = acts.add_span(now, ACTOR, *chance.choice(words), chance.choice(["PER", "ORG"]))
            elif what == "remove" and live:
                edit = acts.remove(now, ACTOR, [chance.choice(live)])
            elif what == "relabel" and live:
                edit = acts.relabel(now, ACTOR, chance.choice(live), "LOC")
            elif what == "finish" and now.state is State.OPEN:
                edit = acts.finish(now)
            elif what == "undo":
                made.undo("asha")
            elif what == "redo":
                made.redo("asha")
            if edit is not None:
                made.apply("a0", "asha", edit)
            row, now = made.documents("asha")[0], made.annotations("a0", "asha")
            assert (row.undecided, row.spans, row.quotes) == counts_of(now)
        assert made.check() == []


@pytest.mark.parametrize(
    ("damage", "sentence"),
    [
        ("UPDATE layer SET spans = spans + 1", "counts other records"),
        ("UPDATE layer SET undecided = 7", "counts other records"),
        ("UPDATE headline SET folded = 'x'", "The list of articles would not find"),
        ("DELETE FROM headline", "The list of articles would not find"),
    ],
)
def test_check_names_counts_and_titles_that_are_not_what_is_there(tmp_path: Path, damage: str, sentence: str) -> None:
    with Project.create(tmp_path / "p.ankan", default_schema()) as made:
        made.add_article(make_article(0))
        made.apply("a0", "asha", acts.add_span(made.annotations("a0", "asha"), ACTOR, 2, 10, "PER"))
        assert made.check() == []
        connection = sqlite3.connect(made.path)
        connection.executescript(damage)
        connection.close()
        assert any(sentence in each for each in made.check())


def test_what_is_assigned_is_listed_and_what_hides_suggestions_waits_for_none(tmp_path: Path) -> None:
    with Project.create(tmp_path / "p.ankan", default_schema()) as made:
        made.add_articles(make_article(number) for number in range(6))
        made.team.add(Person("asha", "A"), Person("ravi", "R"))
        made.team.assign(Order("one", ("asha",), documents=("a1", "a4")))
        mine = made.documents("asha", Chosen(is_assigned=True))
        assert [(row.id, row.batch) for row in mine] == [("a1", "one"), ("a4", "one")]
        assert not made.documents("ravi", Chosen(is_assigned=True))
        connection = sqlite3.connect(made.path)
        connection.execute("UPDATE assignment SET hides_suggestions = 1 WHERE document = 'a4'")
        connection.commit()
        connection.close()
        assert made.count_without_suggestions("asha") == 5
        waiting = [each for each in made.without_suggestions("asha", "a3") if each is not None]
        assert waiting == [(f"a{number}", "asha") for number in (3, 5, 0, 1, 2)]


def test_after_a_crash_a_large_project_is_checked_where_it_was_written_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.checking._WHOLE_LAYERS", 2)
    monkeypatch.setattr("storage.checking._LAST_ROWS", 1)
    with Project.create(tmp_path / "p.ankan", default_schema()) as made:
        made.add_articles(make_article(number) for number in range(3))
        for number in range(3):
            document = f"a{number}"
            here = made.document(document).text.index("मोदी ने")
            edit = acts.add_span(made.annotations(document, "asha"), ACTOR, here, here + 4, "PER")
            made.apply(document, "asha", edit)
        assert made.check_after_crash() == []
        connection = sqlite3.connect(made.path)
        connection.execute("UPDATE span SET label = 'ORG' WHERE layer = 1")
        connection.commit()
        assert made.check_after_crash() == [], "an article of long ago"
        assert len(made.check()) == 1
        connection.execute("UPDATE span SET label = 'ORG' WHERE layer = 3")
        connection.commit()
        connection.close()
        (problem,) = made.check_after_crash()
        assert "2 हिन्दी" in problem
