"""How far everybody is: counted by hand-made pieces, read from a real project, and as the command tells it."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate import acts
from annotate.acts import Actor
from annotate.agreement.bootstrap import Resampler
from annotate.agreement.values import Undefined
from annotate.assignment import Wishes
from annotate.people import Person, again_name
from annotate.pieces import Piece, Stage
from annotate.progress import TOO_FAST_FEWEST, measure
from annotate.suggest.records import EntitySuggestion, Suggestions
from commands import run
from storage.assignment import BatchKind, Order
from storage.defaults import new_id
from storage.importing import ImportedArticle
from storage.packing import Order as PackOrder
from storage.progress import load_progress
from storage.project import Project
from tests.strategies import DEFAULT_SCHEMA

TEXT = "🙏 ज़मीन पर राष्ट्रपति द्रौपदी मुर्मू ने कहा।"
FEW = Resampler(draws=50)
A = frozenset({("entity", 2, 7, "LOC"), ("entity", 11, 21, "PER")})
B = frozenset({("entity", 2, 7, "LOC"), ("entity", 11, 21, "ORG")})
STAGES = st.sampled_from(list(Stage))


def make_piece(document: str = "a0", person: str = "आशा", **told: object) -> Piece:
    told = {"batch": "one", "stage": Stage.FINISHED, **told}
    return Piece(document, document, person, **told)  # type: ignore[arg-type]


@given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(["one", "two"]), STAGES), max_size=40))
def test_every_piece_is_in_one_row_and_what_is_not_finished_is_missing(told: list[tuple[str, str, Stage]]) -> None:
    pieces = [make_piece(f"d{at}", person, batch=batch, stage=stage) for at, (person, batch, stage) in enumerate(told)]
    rows = measure(pieces, {}, FEW).rows
    assert sum(row.assigned for row in rows) == len(pieces)
    assert len({(row.person, row.batch) for row in rows}) == len(rows)
    for row in rows:
        waiting = row.assigned - row.out - row.in_work - row.home - row.finished
        assert waiting >= 0
        assert len(row.missing) == row.assigned - row.finished


def test_agreement_is_with_others_with_gold_and_with_the_second_pass_each_with_its_n() -> None:
    pieces = [
        make_piece(marks=A),
        make_piece(person="रवि", marks=B),
        make_piece(marks=A, is_second=True),
        make_piece("a1", marks=A),
    ]
    asha, ravi = measure(pieces, {"a1": B}, FEW).rows
    assert (asha.others.f1.value, asha.others.articles) == (0.5, 1)
    assert (asha.gold.f1.value, asha.gold.articles) == (0.5, 1)
    assert (asha.themselves.f1.value, asha.themselves.articles) == (1.0, 1)
    assert asha.again == 1
    assert (ravi.others.f1.value, ravi.gold.articles) == (0.5, 0)
    assert isinstance(ravi.gold.f1.value, Undefined)


def test_speed_counts_only_articles_whose_time_was_measured() -> None:
    (row,) = measure([make_piece(spans=30, seconds=1800.0), make_piece("a1", spans=70)], {}, FEW).rows
    assert row.spans_per_hour == 60.0
    (row,) = measure([make_piece(spans=30, seconds=2.0)], {}, FEW).rows
    assert isinstance(row.spans_per_hour, Undefined)
    (row,) = measure([make_piece(spans=30)], {}, FEW).rows
    assert isinstance(row.spans_per_hour, Undefined)


def test_too_fast_is_said_only_where_it_is_often() -> None:
    few = make_piece(accepted=TOO_FAST_FEWEST - 1, too_fast=TOO_FAST_FEWEST - 1)
    often = make_piece(accepted=40, too_fast=11)
    seldom = replace(often, too_fast=10)
    assert [measure([each], {}, FEW).rows[0].is_too_fast for each in (few, often, seldom)] == [False, True, False]


def test_the_influence_of_suggestions_is_told_for_batches_in_which_some_are_hidden() -> None:
    shown = [make_piece(f"s{at}", marks=A, seconds=60.0 + at) for at in range(6)]
    hidden = [make_piece(f"h{at}", marks=B, seconds=120.0 + at, hides_suggestions=True) for at in range(4)]
    elsewhere = [make_piece("x", batch="two", marks=B)]
    gold = {piece.document: A for piece in (*shown, *hidden, *elsewhere)}
    found = measure([*shown, *hidden, *elsewhere], gold, FEW).influence
    assert found is not None
    assert (found.with_suggestions.articles, found.without.articles) == (6, 4)
    assert (found.with_suggestions.gold.f1.value, found.without.gold.f1.value) == (1.0, 0.5)
    assert found.gold.value == 0.5
    assert isinstance(found.minutes.value, float)
    assert found.minutes.value < 0
    assert found.with_suggestions.minutes.low is not None
    assert measure([*shown, *elsewhere], gold, FEW).influence is None


# From a project ------------------------------------------------------------------------------------------------------


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Asha and Ravi share two of four articles; Asha has finished hers and one of them again, Ravi has begun."""
    found = tmp_path / "p.ankan"
    with Project.create(found, DEFAULT_SCHEMA) as project:
        for number in range(4):
            text = f"{TEXT} {number}"
            project.add_article(ImportedArticle(f"a{number}", None, "test", text, text.encode()))
        project.team.add(Person("=Asha", ""), Person("रवि", ""))
        project.team.assign(Order("one", ("=Asha", "रवि"), Wishes(double=0.5, again=0.3)))
        for each in project.team.assignments("=Asha"):
            if each.annotator == "=Asha":
                work(project, each.document, "=Asha", "LOC", seconds=0.2)
        (again,) = project.team.due_again("=Asha")
        work(project, again, again_name("=Asha"), "LOC", seconds=2.0)
        mine = [each.document for each in project.team.assignments("रवि") if each.annotator == "रवि"]
        for document in mine[:-1]:
            work(project, document, "रवि", "ORG", seconds=2.0)
    return found


def work(project: Project, document: str, annotator: str, label: str, *, seconds: float) -> None:
    suggestions = Suggestions((EntitySuggestion(2, 7, "LOC", 0.9, "m"),), ())
    project.adopt_suggestions(document, annotator, suggestions, model="m", new_id=new_id)
    now = project.annotations(document, annotator)
    actor = Actor(annotator, new_id, seconds)
    span = now.spans[0]
    edit = acts.accept(now, actor, [span.id]) if label == "LOC" else acts.relabel(now, actor, span.id, label)
    assert edit is not None
    project.apply(document, annotator, edit)
    finish = acts.finish(project.annotations(document, annotator))
    assert finish is not None
    project.apply(document, annotator, finish)
    project.add_activity(document, annotator, 180.0)


def test_a_project_says_how_far_everybody_is(path: Path) -> None:
    with Project.open(path) as project:
        asha, ravi = load_progress(project, resampler=FEW).rows
    assert (asha.person, asha.assigned, asha.finished, asha.again) == ("=Asha", 4, 4, 1)
    assert (asha.accepted, asha.decided, asha.too_fast) == (4, 4, 3)
    assert asha.spans_per_hour == pytest.approx(20.0)
    assert (asha.themselves.f1.value, asha.themselves.articles) == (1.0, 1)
    assert asha.missing == ()
    assert (ravi.finished, ravi.accepted, ravi.decided) == (2, 0, 2)
    assert ravi.others.articles >= 1
    assert ravi.others.f1.value == 0.0
    assert [piece.stage for piece in ravi.missing] == [Stage.WAITING] * len(ravi.missing)
    assert ravi.missing_since


def test_what_is_away_in_a_pack_is_out_until_it_comes_home(path: Path, tmp_path: Path) -> None:
    with Project.open(path) as project:
        before = load_progress(project, resampler=FEW).rows[1]
        project.packs.cut(PackOrder("रवि"), tmp_path / "pack.ankan")
        ravi = load_progress(project, resampler=FEW).rows[1]
        # A second pass stays at the desk until the first one is home and finished.
        carried = [piece for piece in ravi.missing if not piece.is_second]
        assert (before.out, ravi.out) == (0, len(carried))
        assert {piece.stage for piece in carried} == {Stage.OUT}
        project.packs.merge([tmp_path / "pack.ankan"], {})
        ravi = load_progress(project, resampler=FEW).rows[1]
        assert (ravi.out, ravi.home) == (0, len(carried))


def test_a_qualification_is_told_with_its_score(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with Project.open(path) as project:
        work(project, "a0", "gold", "LOC", seconds=1.0)
        order = Order("q", ("=Asha",), kind=BatchKind.QUALIFICATION, documents=("a0",))
        project.team.take_back("=Asha", ["a0"])
        project.team.assign(order)
        reopen = acts.reopen(project.annotations("a0", "=Asha"))
        if reopen is not None:
            project.apply("a0", "=Asha", reopen)
        finish = acts.finish(project.annotations("a0", "=Asha"))
        assert finish is not None
        project.apply("a0", "=Asha", finish)
    assert run(["progress", str(path)]) == 0
    assert "Qualification of =Asha on a0, try 1: F1" in capsys.readouterr().out


def test_work_that_was_never_assigned_is_told_too(tmp_path: Path) -> None:
    with Project.create(tmp_path / "q.ankan", DEFAULT_SCHEMA) as project:
        project.add_article(ImportedArticle("a0", None, "test", TEXT, TEXT.encode()))
        assert load_progress(project).rows == ()
        work(project, "a0", "meena", "LOC", seconds=1.0)
        (row,) = load_progress(project).rows
    assert (row.person, row.batch, row.assigned, row.finished) == ("meena", "", 0, 1)


def test_the_command_tells_it_and_its_table_is_no_formula(
    path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["progress", str(path)]) == 0
    told = capsys.readouterr().out
    assert "=Asha, batch one: 4 articles, 4 finished" in told
    assert "F1 with their own second pass: 1.000, n = 1" in told
    table = tmp_path / "t.csv"
    assert run(["progress", str(path), "--csv", str(table), "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)["rows"]
    assert [row["person"] for row in rows] == ["=Asha", "रवि"]
    text = table.read_text(encoding="utf-8")
    assert text.startswith("\ufeff")
    cells = list(csv.DictReader(text[1:].splitlines()))
    assert [row["person"] for row in cells] == ["'=Asha", "रवि"]
    assert cells[0]["accepted too fast"] == "3"
