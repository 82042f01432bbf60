"""Adjudication: cases, decisions, and that they are edits like any other, in the journal and undone."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate import adjudication
from annotate.acts import Actor, Refused, add_span, remove
from annotate.adjudication import Choice, Ruling
from annotate.agreement.cases import find_cases, open_cases
from annotate.agreement.taxonomy import Kind
from annotate.agreement.units import Unit, units_of
from annotate.edits import Edit, EditConflict, ResolutionStep, StateStep, Step, apply, invert
from annotate.model import Anchor, AnnotationSet, Quote, Record, Resolution, Stance, State
from storage.adjudication import (
    Adjudicator,
    Docket,
    decide,
    decide_alike,
    decide_as_edited,
    identical_cases,
    load_docket,
    load_dockets,
    open_again,
    take_agreed,
)
from storage.agreement import load_corrections
from storage.exporting import Choice as Chosen
from storage.exporting import export
from storage.layers import GOLD
from storage.project import Project
from tests.strategies import DEFAULT_SCHEMA, annotation_sets, messy_text
from tests.two_hands import decided, make_project, make_span

TEXT = "🙏🏽 श्री मोदी ने कहा, “ज़मीन क्षत्रिय की है।” राहुल गांधी दिल्ली में हैं।"


def place(words: str) -> tuple[int, int]:
    at = TEXT.index(words)
    return at, at + len(words)


HONORED, MODI, GANDHI, RAHUL, DELHI = (place(words) for words in ("श्री मोदी", "मोदी", "राहुल गांधी", "राहुल", "दिल्ली"))
SURNAME, SAID, QUOTED = place("गांधी"), place("कहा"), place("“ज़मीन क्षत्रिय की है।”")
_ids = (f"g{number}" for number in count())
MEERA = Adjudicator("meera", lambda: next(_ids), 2.0)


def quote(name: str, annotator: str, *, speaker: tuple[int, int] = MODI, value: str = "favor") -> list[Record]:
    made = Quote(f"q{name}", *QUOTED, "direct", Anchor(*speaker), Anchor(*SAID), decided(annotator))
    stance = Stance(f"t{name}", Anchor(*speaker), Anchor(*DELHI), value, made.id, decided(annotator))
    return [made, stance]


def asha() -> list[Record]:
    names = [make_span(*MODI, "PER"), make_span(*GANDHI, "PER"), make_span(*DELHI, "LOC")]
    return [*names, *quote("a", "asha")]


def ravi() -> list[Record]:
    names = [
        make_span(*HONORED, "ORG"),
        make_span(*RAHUL, "PER"),
        make_span(*SURNAME, "PER"),
        make_span(*DELHI, "LOC"),
    ]
    return [*names, *quote("b", "ravi", value="against")]


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    twin = TEXT.replace("दिल्ली", "मुंबई")
    layers = {"asha": {"a1": asha(), "a2": asha()[:1]}, "ravi": {"a1": ravi(), "a2": ravi()[:1]}}
    with make_project(tmp_path / "p.ankan", {"a1": TEXT, "a2": twin}, layers) as made:
        yield made


def docket(project: Project, document: str = "a1") -> Docket:
    found = load_docket(project, document)
    assert found is not None
    return found


def gold_marks(project: Project, document: str = "a1") -> set[tuple[int, int, str]]:
    return {unit.mark for unit in units_of(project.annotations(document, GOLD), "entity")}


# Cases ---------------------------------------------------------------------------------------------------------------


def test_cases_come_in_reading_order_and_say_how_the_versions_differ(project: Project) -> None:
    found = [(case.layer, TEXT[case.start : case.end], case.kinds) for case in docket(project).open]
    assert found == [
        ("entity", "श्री मोदी", (Kind.LEFT_LABEL,)),
        ("quote", TEXT[slice(*QUOTED)], (Kind.STANCE,)),
        ("entity", "राहुल गांधी", (Kind.SPLIT,)),
    ]
    assert [TEXT[case.start : case.end] for case in docket(project).agreed] == ["दिल्ली"]


def test_an_article_that_one_annotator_has_submitted_has_no_cases(tmp_path: Path) -> None:
    with make_project(tmp_path / "p.ankan", {"a1": TEXT}, {"asha": {"a1": asha()}}) as project:
        assert load_docket(project, "a1") is None
        assert list(load_dockets(project)) == []


def test_an_article_submitted_without_a_mark_is_a_version_and_one_not_submitted_is_none(tmp_path: Path) -> None:
    layers = {"asha": {"a1": asha()}, "ravi": {"a1": []}, "mina": {"a2": []}}
    with make_project(tmp_path / "p.ankan", {"a1": TEXT, "a2": "कुछ और।"}, layers) as project:
        cases = docket(project).open
    assert {name for case in cases for name in case.versions} == {"asha", "ravi"}
    assert all(case.kinds == (Kind.ONLY_A,) for case in cases)


# Decisions -----------------------------------------------------------------------------------------------------------


def test_taking_one_version_puts_it_into_gold_and_the_case_leaves_the_list(project: Project) -> None:
    case = docket(project).open[0]
    decide(project, MEERA, case, Ruling(Choice.TAKE, ("asha",), reason="honorifics stay outside", guideline="PER 2"))
    assert gold_marks(project) == {(*MODI, "PER")}
    assert case.key not in {open_case.key for open_case in docket(project).open}
    (resolution,) = project.annotations("a1", GOLD).resolutions
    assert (resolution.by, resolution.choice, resolution.of) == ("meera", "take", ("asha",))
    assert (resolution.reason, resolution.guideline) == ("honorifics stay outside", "PER 2")
    assert project.check() == []


def test_the_border_of_one_takes_the_label_of_the_other(project: Project) -> None:
    decide(project, MEERA, docket(project).open[0], Ruling(Choice.MIX, ("asha", "ravi")))
    assert gold_marks(project) == {(*MODI, "ORG")}


def test_both_keeps_what_either_marked(project: Project) -> None:
    decide(project, MEERA, docket(project).open[2], Ruling(Choice.BOTH))
    assert gold_marks(project) == {(*GANDHI, "PER"), (*RAHUL, "PER"), (*SURNAME, "PER")}


def test_neither_is_a_decision_and_the_case_leaves_the_list(project: Project) -> None:
    case = docket(project).open[0]
    decide(project, MEERA, case, Ruling(Choice.NEITHER))
    assert gold_marks(project) == set()
    assert len(docket(project).open) == 2
    assert [(kept.key, made.choice) for kept, made in docket(project).resolved] == [(case.key, "neither")]


def test_a_new_decision_makes_what_nobody_said(project: Project) -> None:
    case = docket(project).open[0]
    decide(project, MEERA, case, adjudication.as_new(case, [Unit(*HONORED, "PER")]))
    assert gold_marks(project) == {(*HONORED, "PER")}


def test_what_the_editor_made_in_gold_decides_the_case(project: Project) -> None:
    case = docket(project).open[0]
    edit = add_span(project.annotations("a1", GOLD), MEERA.actor, *HONORED, "PER")
    assert edit is not None
    project.apply("a1", GOLD, edit)
    decide_as_edited(project, MEERA, case, Ruling(Choice.NEW, reason="as the guideline says"))
    (resolution,) = project.annotations("a1", GOLD).resolutions
    assert resolution.records == edit.touched
    assert len(docket(project).open) == 2


def test_a_quotation_brings_its_links_and_stances_and_finds_the_names_of_gold(project: Project) -> None:
    names, quoted, _ = docket(project).open
    decide(project, MEERA, quoted, Ruling(Choice.TAKE, ("ravi",)))
    decide(project, MEERA, names, Ruling(Choice.TAKE, ("asha",)))
    gold = project.annotations("a1", GOLD)
    (kept,), (stance,) = gold.quotes, gold.stances
    speaker = gold.spans[0].id
    assert (kept.speaker, kept.cue) == (Anchor(*MODI, speaker), Anchor(*SAID))
    assert (stance.value, stance.quote, stance.holder) == ("against", kept.id, Anchor(*MODI, speaker))
    assert project.check() == []


def test_another_decision_takes_the_place_of_the_first(project: Project) -> None:
    case = docket(project).open[0]
    decide(project, MEERA, case, Ruling(Choice.TAKE, ("asha",)))
    decide(project, replace(MEERA, name="kiran"), case, Ruling(Choice.TAKE, ("ravi",)))
    assert gold_marks(project) == {(*HONORED, "ORG")}
    assert [made.by for made in project.annotations("a1", GOLD).resolutions] == ["kiran"]


def test_a_decision_can_be_taken_back_and_the_case_is_open_again(project: Project) -> None:
    names, quoted, _ = docket(project).open
    decide(project, MEERA, names, Ruling(Choice.TAKE, ("asha",)))
    decide(project, MEERA, quoted, Ruling(Choice.TAKE, ("asha",)))
    assert open_again(project, names) is not None
    assert gold_marks(project) == set()
    assert project.annotations("a1", GOLD).quotes[0].speaker == Anchor(*MODI)
    assert names.key in {case.key for case in docket(project).open}
    assert open_again(project, names) is None
    assert project.check() == []


def test_undo_takes_a_decision_back_and_redo_does_it_again(project: Project) -> None:
    before = project.annotations("a1", GOLD)
    decide(project, MEERA, docket(project).open[0], Ruling(Choice.TAKE, ("asha",)))
    after = project.annotations("a1", GOLD)
    project.undo(GOLD)
    assert project.annotations("a1", GOLD) == before
    project.redo(GOLD)
    assert project.annotations("a1", GOLD) == after
    assert project.check() == []


def test_decisions_are_still_there_when_the_project_is_opened_again(project: Project) -> None:
    decide(project, MEERA, docket(project).open[0], Ruling(Choice.NEITHER, reason="न व्यक्ति, न संस्था"))
    with Project.open(project.path) as again:
        assert again.annotations("a1", GOLD) == project.annotations("a1", GOLD)


def test_what_all_agree_on_is_taken_over_at_once(project: Project) -> None:
    assert take_agreed(project, MEERA, docket(project)) is not None
    assert gold_marks(project) == {(*DELHI, "LOC")}
    assert take_agreed(project, MEERA, docket(project)) is None
    assert len(docket(project).open) == 3
    assert [case.key for case in adjudication.spot_checks(docket(project).cases, 0.05, Random(1))] == [
        case.key for case in docket(project).agreed
    ]


def test_an_annotator_who_changes_their_mind_opens_the_case_again(project: Project) -> None:
    case = docket(project).open[0]
    decide(project, MEERA, case, Ruling(Choice.TAKE, ("asha",)))
    layer = project.annotations("a1", "ravi")
    edit = remove(layer, Actor("ravi", lambda: next(_ids)), [layer.spans[0].id])
    assert edit is not None
    project.apply("a1", "ravi", edit)
    first = docket(project).open[0]
    assert TEXT[first.start : first.end] == "मोदी"


def test_identical_cases_elsewhere_get_the_same_decision(project: Project) -> None:
    case = docket(project).open[0]
    others = identical_cases(project, case, project.document_ids())
    assert [(other.document, other.layer) for other in others] == [("a2", "entity")]
    decide(project, MEERA, case, Ruling(Choice.MIX, ("ravi", "asha"), reason="with the honorific"))
    ruling = adjudication.ruling_of(project.annotations("a1", GOLD), case)
    assert ruling is not None
    decide_alike(project, MEERA, others, ruling)
    assert gold_marks(project, "a2") == {(*HONORED, "PER")}
    assert docket(project, "a2").open == []
    # Together with those of other articles it is one act.
    decide_alike(project, MEERA, [case, *others], ruling)
    assert project.undo_size(GOLD) == 2


def test_a_new_decision_is_offered_elsewhere_at_the_same_place_of_the_case(project: Project) -> None:
    case = docket(project).open[0]
    decide(project, MEERA, case, adjudication.as_new(case, [Unit(*HONORED, "PER")]))
    ruling = adjudication.ruling_of(project.annotations("a1", GOLD), case)
    assert ruling is not None
    decide_alike(project, MEERA, identical_cases(project, case, project.document_ids()), ruling)
    assert gold_marks(project, "a2") == {(*HONORED, "PER")}


def test_a_decision_that_does_not_fit_is_refused_in_a_sentence(project: Project) -> None:
    split = docket(project).open[2]
    with pytest.raises(Refused, match="did not mark one span each"):
        decide(project, MEERA, split, Ruling(Choice.MIX, ("asha", "ravi")))
    with pytest.raises(Refused, match="mina has not submitted"):
        decide(project, MEERA, split, Ruling(Choice.TAKE, ("mina",)))
    with pytest.raises(ValueError, match="names 1 annotators"):
        decide(project, MEERA, split, Ruling(Choice.TAKE))
    assert project.annotations("a1", GOLD) == AnnotationSet.make("a1", GOLD)


def test_corrections_tell_an_annotator_what_gold_changed_and_why(project: Project) -> None:
    names, quoted, split = docket(project).open
    decide(project, MEERA, names, Ruling(Choice.TAKE, ("asha",), reason="no honorific", guideline="PER 2"))
    decide(project, MEERA, quoted, Ruling(Choice.TAKE, ("asha",)))
    decide(project, MEERA, split, Ruling(Choice.TAKE, ("ravi",)))
    take_agreed(project, MEERA, docket(project))
    found = [(each.kind, each.links, each.reason, each.by) for each in load_corrections(project, "ravi")]
    assert found == [
        (Kind.LEFT_LABEL, (), "no honorific", "meera"),
        (Kind.EXACT, (Kind.STANCE,), "", "meera"),
    ]
    assert [each.kind for each in load_corrections(project, "asha")] == [Kind.SPLIT]


def test_a_stance_that_cites_no_quotation_is_a_case_of_its_own(tmp_path: Path) -> None:
    def stance(name: str, value: str) -> list[Record]:
        return [Stance(name, Anchor(*MODI), Anchor(*DELHI), value, None, decided(name))]

    layers = {"asha": {"a1": stance("s1", "favor")}, "ravi": {"a1": stance("s2", "against")}}
    with make_project(tmp_path / "p.ankan", {"a1": TEXT}, layers) as project:
        (case,) = docket(project).open
        assert (case.layer, case.start, case.end) == ("stance", *MODI)
        decide(project, MEERA, case, Ruling(Choice.TAKE, ("ravi",)))
        (kept,) = project.annotations("a1", GOLD).stances
        assert (kept.value, kept.holder, kept.target) == ("against", Anchor(*MODI), Anchor(*DELHI))
        decide_as_edited(project, MEERA, case, Ruling(Choice.NEW))
        assert project.annotations("a1", GOLD).resolutions[0].records == (kept.id,)
        assert docket(project).open == []


def test_a_quotation_made_in_the_editor_decides_the_case_with_its_stances(project: Project) -> None:
    case = docket(project).open[1]
    made = [Quote("g1", *QUOTED, "mixed", None, None, decided("meera"))]
    stance = Stance("g2", None, None, "neutral", "g1", decided("meera"))
    project.apply("a1", GOLD, Edit("quote", (Step(None, made[0]), Step(None, stance))))
    decide_as_edited(project, MEERA, case, Ruling(Choice.NEW))
    assert project.annotations("a1", GOLD).resolutions[0].records == ("g1", "g2")
    assert open_again(project, case) is not None
    gold = project.annotations("a1", GOLD)
    assert (gold.quotes, gold.stances, gold.resolutions) == ((), (), ())


def test_only_the_chosen_annotators_are_adjudicated_and_progress_is_told(project: Project) -> None:
    heard: list[tuple[int, int]] = []
    found = list(load_dockets(project, annotators=("asha", "ravi"), tick=lambda *at: heard.append(at)))
    assert [each.document for each in found] == ["a1", "a2"]
    assert heard == [(0, 2), (1, 2)]
    assert list(load_dockets(project, annotators=("asha",))) == []
    assert identical_cases(project, found[0].open[0], []) == []


def test_an_export_of_gold_says_which_articles_are_not_adjudicated_to_the_end(project: Project, tmp_path: Path) -> None:
    take_agreed(project, MEERA, docket(project))
    report = export(project, tmp_path / "gold.jsonl", format="jsonl", choice=Chosen(documents=["a1"]))
    said = [note.what for note in report.notes]
    assert "articles whose adjudication is not marked as finished" in said
    project.apply("a1", GOLD, Edit("finish", (StateStep(State.OPEN, State.FINISHED),)))
    report = export(project, tmp_path / "gold.jsonl", format="jsonl", choice=Chosen(documents=["a1"]))
    assert report.notes == []


# Laws ----------------------------------------------------------------------------------------------------------------


def without_rejected_and_undecided(layers: dict[str, AnnotationSet]) -> dict[str, AnnotationSet]:
    return {name: layer.gold() for name, layer in layers.items()}


@st.composite
def dockets(draw: st.DrawFn) -> tuple[str, dict[str, AnnotationSet]]:
    text = draw(messy_text)
    layers = {name: draw(annotation_sets(text)) for name in ("asha", "ravi", "mina")[: draw(st.integers(2, 3))]}
    return text, without_rejected_and_undecided(layers)


@given(dockets(), st.data())
def test_every_way_of_deciding_leaves_a_valid_gold_and_can_be_taken_back(
    made: tuple[str, dict[str, AnnotationSet]], data: st.DataObject
) -> None:
    text, layers = made
    gold = start = AnnotationSet.make("d1", GOLD)
    cases = find_cases(layers)
    numbers = count()
    actor = Actor("meera", lambda: f"g{next(numbers)}")
    done: list[Edit] = []
    agreed = adjudication.take_agreed(gold, actor, cases)
    if agreed is not None:
        done.append(agreed)
        gold = apply(gold, agreed)
    for case in cases:
        first, second = data.draw(st.permutations(case.annotators))[:2]
        choice = data.draw(st.sampled_from([Choice.TAKE, Choice.BOTH, Choice.NEITHER, Choice.MIX]))
        of = {Choice.TAKE: (first,), Choice.MIX: (first, second)}.get(choice, ())
        try:
            edit = adjudication.decide(gold, actor, case, Ruling(choice, of))
        except Refused:
            continue
        done.append(edit)
        gold = apply(gold, edit)
        assert DEFAULT_SCHEMA.validate(text, gold) == ()
        assert case.key not in {left.key for left in open_cases(cases, gold)}
    for edit in reversed(done):
        gold = apply(gold, invert(edit))
    assert gold == start


@given(dockets())
def test_taking_one_annotator_everywhere_makes_their_layer_gold(made: tuple[str, dict[str, AnnotationSet]]) -> None:
    _, layers = made
    gold = AnnotationSet.make("d1", GOLD)
    numbers = count()
    actor = Actor("meera", lambda: f"g{next(numbers)}")
    for case in find_cases(layers):
        gold = apply(gold, adjudication.decide(gold, actor, case, Ruling(Choice.TAKE, ("asha",))))
    for layer in ("entity", "quote"):
        said = [[unit.says for unit in units_of(each, layer)] for each in (gold, layers["asha"])]
        assert said[0] == said[1]


@given(dockets())
def test_every_mark_of_every_annotator_is_in_exactly_one_case(made: tuple[str, dict[str, AnnotationSet]]) -> None:
    _, layers = made
    for layer in ("entity", "quote"):
        cases = [case for case in find_cases(layers) if case.layer == layer]
        for name, annotations in layers.items():
            in_cases = sorted(unit.record for case in cases for unit in case.versions[name])
            records = annotations.live_spans if layer == "entity" else annotations.live_quotes
            assert in_cases == sorted(record.id for record in records)


# Resolutions as steps ------------------------------------------------------------------------------------------------

DECIDED = Resolution("r1", "entity", 0, 4, "key", "neither", (), "meera")


def test_a_decision_is_a_step_with_both_sides() -> None:
    empty = AnnotationSet.make("a1", GOLD)
    made = apply(empty, Edit("adjudicate", (ResolutionStep(None, DECIDED),)))
    assert made.resolutions == (DECIDED,)
    changed = replace(DECIDED, choice="take", of=("asha",))
    assert apply(made, Edit("adjudicate", (ResolutionStep(DECIDED, changed),))).resolutions == (changed,)
    assert apply(made, Edit("open again", (ResolutionStep(DECIDED, None),))) == empty
    with pytest.raises(EditConflict, match="decision r1"):
        apply(empty, Edit("open again", (ResolutionStep(DECIDED, None),)))


def test_a_step_without_a_decision_or_with_two_cannot_be() -> None:
    with pytest.raises(ValueError, match="one resolution"):
        ResolutionStep(None, None)
    with pytest.raises(ValueError, match="one resolution"):
        ResolutionStep(DECIDED, replace(DECIDED, id="r2"))


# What is carried along ------------------------------------------------------------------------------------------------


def test_a_version_taken_brings_whom_the_speaker_means_and_what_is_known_of_its_stances(tmp_path: Path) -> None:
    meant, speaker = make_span(*GANDHI, "PER"), Anchor(*MODI)
    said = Quote("q1", *QUOTED, "direct", speaker, Anchor(*SAID), decided("asha"), means=meant.id)
    stance = Stance("t1", speaker, Anchor(*DELHI), "favor", "q1", decided("asha"), implied=True, note="व्यंग्य")
    bare = Quote("q2", *QUOTED, "direct", None, None, decided("ravi"))
    layers = {"asha": {"a1": [meant, said, stance]}, "ravi": {"a1": [make_span(*GANDHI, "PER"), bare]}}
    with make_project(tmp_path / "p.ankan", {"a1": TEXT}, layers) as project:
        found = docket(project)
        (case,) = found.open
        decide(project, MEERA, case, Ruling(Choice.TAKE, ("asha",)))
        (made,) = project.annotations("a1", GOLD).quotes
        # The name is not in gold yet: there is nobody to mean.
        assert made.means is None
        take_agreed(project, MEERA, found)
        decide(project, MEERA, case, Ruling(Choice.TAKE, ("asha",)))
        gold = project.annotations("a1", GOLD)
        assert (gold.meant(gold.quotes[0]) or meant).start == GANDHI[0]
        assert gold.quotes[0].means == gold.spans[0].id
        assert (gold.stances[0].implied, gold.stances[0].note) == (True, "व्यंग्य")
        assert project.check() == []


def test_what_is_only_carried_along_is_no_disagreement(tmp_path: Path) -> None:
    layers = {}
    for name, implied in (("asha", True), ("ravi", False)):
        made = Quote("q1", *QUOTED, "direct", Anchor(*MODI), None, decided(name))
        stance = Stance("t1", Anchor(*MODI), None, "favor", "q1", decided(name), implied=implied, note=name)
        layers[name] = {"a1": [made, stance]}
    with make_project(tmp_path / "p.ankan", {"a1": TEXT}, layers) as project:
        assert docket(project).open == []
