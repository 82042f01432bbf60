"""What a project keeps of assignments, and who may write gold: real files, two windows, no list of people."""

from pathlib import Path

import pytest

from annotate import acts
from annotate.acts import Actor
from annotate.assignment import Wishes, loads, shared
from annotate.people import Person, again_name
from annotate.suggest.records import EntitySuggestion, Suggestions
from storage.assignment import AssignmentError, BatchKind, Order
from storage.defaults import new_id
from storage.importing import ImportedArticle
from storage.layers import GOLD
from storage.people import NotAllowed, PeopleError
from storage.project import Project
from storage.qualification import QualificationClosed
from tests.strategies import DEFAULT_SCHEMA

TEXT = "🙏 ज़मीन पर राष्ट्रपति द्रौपदी मुर्मू ने कहा।"
PLACE = (2, 7)


@pytest.fixture
def project(tmp_path: Path):
    with Project.create(tmp_path / "p.ankan", DEFAULT_SCHEMA) as made:
        for number in range(10):
            text = f"{TEXT} {number}"
            made.add_article(ImportedArticle(f"a{number}", None, "test", text, text.encode()))
        made.team.add(Person("आशा", ""), Person("रवि", ""), Person("क्षमा", "", may_adjudicate=True))
        yield made


def mark(project: Project, document: str, annotator: str, label: str = "LOC", place: tuple[int, int] = PLACE) -> None:
    actor = Actor(annotator, new_id, 1.0)
    edit = acts.add_span(project.annotations(document, annotator), actor, *place, label)
    assert edit is not None
    project.apply(document, annotator, edit)


def finish(project: Project, document: str, annotator: str) -> None:
    edit = acts.finish(project.annotations(document, annotator))
    assert edit is not None
    project.apply(document, annotator, edit)


def make_gold(project: Project, document: str, label: str = "LOC") -> None:
    project.person = "क्षमा"
    mark(project, document, GOLD, label)
    finish(project, document, GOLD)


# Gold ----------------------------------------------------------------------------------------------------------------


def test_only_who_may_adjudicate_writes_gold_and_nothing_is_written_by_others(project: Project) -> None:
    project.person = "रवि"
    with pytest.raises(NotAllowed, match="रवि may not decide in gold: that is for क्षमा"):
        mark(project, "a0", GOLD)
    assert not project.annotations("a0", GOLD).spans
    project.person = "क्षमा"
    mark(project, "a0", GOLD)
    project.person = "रवि"
    with pytest.raises(NotAllowed):
        project.undo(GOLD)
    with pytest.raises(NotAllowed):
        project.import_annotations("a1", GOLD, project.annotations("a0", GOLD).spans)
    mark(project, "a0", "रवि")


def test_without_a_list_or_without_anybody_named_for_it_everybody_writes_gold(tmp_path: Path) -> None:
    with Project.create(tmp_path / "q.ankan", DEFAULT_SCHEMA) as project:
        project.add_article(ImportedArticle("a0", None, "test", TEXT, TEXT.encode()))
        mark(project, "a0", GOLD)
        project.team.add(Person("आशा", ""))
        project.person = "आशा"
        project.undo(GOLD)
        assert not project.annotations("a0", GOLD).spans


def test_who_has_left_may_not_write_gold(project: Project) -> None:
    project.team.change(Person("आशा", "A", may_adjudicate=True))
    project.team.change(Person("क्षमा", "K", may_adjudicate=True, is_active=False))
    project.person = "क्षमा"
    with pytest.raises(NotAllowed, match="that is for आशा"):
        mark(project, "a0", GOLD)


# Assignment ----------------------------------------------------------------------------------------------------------


def test_what_is_planned_is_what_is_assigned_and_a_plan_writes_nothing(project: Project) -> None:
    order = Order("one", ("आशा", "रवि", "क्षमा"), Wishes(double=0.3, again=0.2, hidden=0.2, seed=3))
    plan = project.team.plan(order)
    assert project.team.assignments() == []
    assert project.team.batches() == []
    assert project.team.assign(order).turns == plan.turns
    stored = project.team.assignments()
    assert {(each.document, each.annotator, each.hides_suggestions) for each in stored} == {
        (turn.document, again_name(turn.person) if turn.is_second else turn.person, turn.hides_suggestions)
        for turn in plan.turns
    }
    assert sum(shared(plan.turns).values()) == 3
    assert set(loads(plan.turns).values()) <= {4, 5}
    assert project.check() == []


def test_assigning_that_is_stopped_assigns_nothing(project: Project) -> None:
    class StoppedHere(Exception):
        pass

    heard: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        heard.append((done, total))
        raise StoppedHere

    with pytest.raises(StoppedHere):
        project.team.assign(Order("one", ("रवि",)), stop)
    assert heard == [(0, len(project.document_ids()))]
    assert project.team.assignments() == []
    assert project.team.batches() == []


def test_articles_that_come_later_join_a_batch_and_leave_it_as_it_was(project: Project) -> None:
    order = Order("one", ("आशा", "रवि"), Wishes(double=0.2))
    project.team.assign(order)
    before = project.team.assignments()
    project.add_article(ImportedArticle("b", None, "test", "नया लेख।", "नया लेख।".encode()))
    plan = project.team.assign(order)
    assert {turn.document for turn in plan.turns} == {"b"}
    assert [each for each in project.team.assignments() if each.document != "b"] == before


def test_articles_somebody_has_begun_are_not_handed_out_by_themselves(project: Project) -> None:
    mark(project, "a0", "आशा")
    plan = project.team.plan(Order("one", ("रवि",)))
    assert {turn.document for turn in plan.turns} == {f"a{number}" for number in range(1, 10)}
    by_hand = project.team.assign(Order("one", ("रवि",), documents=("a0",)))
    assert [turn.document for turn in by_hand.turns] == ["a0"]
    assert project.team.take_back("रवि", ["a0", "a1"]) == 1
    assert project.team.assignments("रवि") == []


def test_what_cannot_be_assigned_is_refused_and_nothing_is_written(project: Project) -> None:
    project.team.change(Person("रवि", "R", is_active=False))
    for order, error, words in [
        (Order("one", ("Nobody",)), PeopleError, "Nobody called"),
        (Order("one", ("रवि",)), AssignmentError, "no longer at work"),
        (Order("one", ("आशा",), documents=("x",)), AssignmentError, "no article with the id x"),
        (Order(" ", ("आशा",)), AssignmentError, "name"),
        (Order("t", ("आशा",), kind=BatchKind.TRAINING), AssignmentError, "No article has finished gold"),
        (Order("t", ("आशा",), kind=BatchKind.TRAINING, documents=("a0",)), AssignmentError, "a0 has no finished gold"),
    ]:
        with pytest.raises(error, match=words):
            project.team.assign(order)
    assert project.team.assignments() == []


# Second passes -------------------------------------------------------------------------------------------------------


def test_a_second_pass_comes_when_the_batch_is_done_and_is_a_layer_of_its_own(project: Project) -> None:
    project.team.assign(Order("one", ("आशा",), Wishes(again=0.2), documents=("a0", "a1", "a2", "a3", "a4")))
    (again,) = [each.document for each in project.team.assignments() if each.annotator == again_name("आशा")]
    for number in range(5):
        assert project.team.layer_for("आशा", again) == "आशा"
        mark(project, f"a{number}", "आशा")
        finish(project, f"a{number}", "आशा")
    assert project.team.due_again("आशा") == {again}
    assert project.team.layer_for("आशा", again) == again_name("आशा")
    assert [each.name for each in project.team.people()] == ["आशा", "क्षमा", "रवि"]
    mark(project, again, again_name("आशा"))
    assert project.team.layer_for("आशा", again) == again_name("आशा")
    assert project.check() == []


# Suggestions that are hidden -----------------------------------------------------------------------------------------


def test_suggestions_do_not_reach_an_assignment_without_them(project: Project) -> None:
    project.team.assign(Order("one", ("आशा",), Wishes(hidden=1.0), documents=("a0",)))
    suggestions = Suggestions((EntitySuggestion(*PLACE, "LOC", 0.9, "m"),), ())
    assert project.adopt_suggestions("a0", "आशा", suggestions, model="m", new_id=new_id) is None
    assert project.annotations("a0", "आशा").spans == ()
    assert project.adopt_suggestions("a1", "आशा", suggestions, model="m", new_id=new_id) is not None


# Qualification -------------------------------------------------------------------------------------------------------


def test_a_qualification_article_is_scored_once_and_then_closed(project: Project) -> None:
    make_gold(project, "a0")
    project.team.assign(Order("q", ("आशा", "रवि"), kind=BatchKind.QUALIFICATION))
    assert project.team.kind_for("a0", "आशा") is BatchKind.QUALIFICATION
    mark(project, "a0", "आशा")
    mark(project, "a0", "आशा", "PER", (11, 21))
    finish(project, "a0", "आशा")
    (attempt,) = project.team.attempts()
    assert (attempt.matched, attempt.marked, attempt.gold) == (1, 2, 1)
    assert attempt.score == pytest.approx(2 / 3)
    with pytest.raises(QualificationClosed):
        mark(project, "a0", "आशा", "ORG", (22, 29))
    with pytest.raises(QualificationClosed):
        project.undo("आशा")
    assert len(project.team.attempts()) == 1


def test_a_second_try_is_possible_where_the_desk_says_so_and_both_scores_are_kept(project: Project) -> None:
    make_gold(project, "a0")
    project.team.assign(Order("q", ("आशा",), kind=BatchKind.QUALIFICATION))
    finish(project, "a0", "आशा")
    project.team.allow_again("a0", "आशा")
    reopen = acts.reopen(project.annotations("a0", "आशा"))
    assert reopen is not None
    project.apply("a0", "आशा", reopen)
    mark(project, "a0", "आशा")
    finish(project, "a0", "आशा")
    assert [(each.number, each.score) for each in project.team.attempts("आशा")] == [(1, 0.0), (2, 1.0)]
    with pytest.raises(QualificationClosed):
        mark(project, "a0", "आशा", "ORG", (22, 29))


def test_everybody_gets_the_same_training_articles_and_who_comes_later_too(project: Project) -> None:
    make_gold(project, "a0")
    make_gold(project, "a1")
    project.team.assign(Order("t", ("आशा",), kind=BatchKind.TRAINING))
    plan = project.team.assign(Order("t", ("आशा", "रवि"), kind=BatchKind.TRAINING))
    assert {(turn.document, turn.person) for turn in plan.turns} == {("a0", "रवि"), ("a1", "रवि")}
    with pytest.raises(AssignmentError, match="of another kind"):
        project.team.assign(Order("t", ("आशा",)))
