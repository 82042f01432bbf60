"""Codes become other codes: everything that was said stays said, undo goes on, and nothing is left without a label."""

import json
import random
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate import adjudication, note_acts
from annotate.agreement.cases import find_cases
from annotate.edits import apply, invert
from annotate.errors import KnownError
from annotate.lint import lint
from annotate.model import Anchor, AnnotationSet, Decision, Note, Origin, Quote, Source, Span, Stance, State
from annotate.recoding import Recoding, recode
from annotate.schema import Label, Schema, SchemaError, schema_from_json, schema_to_json
from annotate.suggest.records import EntitySuggestion, Suggestions
from storage.adjudication import Adjudicator, decide, load_docket
from storage.importing import ImportedArticle
from storage.project import Project
from storage.schema_change import Orphans
from tests.faults.chance import OTHER_TEXT, TEXT, make_actor, random_edit, random_suggestions
from tests.strategies import DEFAULT_SCHEMA, KINDS, LABELS, VALUES, annotation_sets

MERGED = Recoding({"ORG": "PER"}, {"mixed": "direct"}, {"unclear": "neutral"})
RENAMED = Recoding({"PER": "PERSON", "LOC": "PLACE"}, {"indirect": "reported"}, {"favor": "for"})


def schema_with(recoding: Recoding, schema: Schema = DEFAULT_SCHEMA) -> Schema:
    """The schema without the codes that go, and with those that come."""

    def part(name: str) -> tuple[Label, ...]:
        labels = getattr(schema, name)
        codes = [recoding.of(name).get(label.code, label.code) for label in labels]
        made = {code: replace(label, code=code) for code, label in zip(codes, labels, strict=True)}
        return tuple(replace(label, key="") for label in made.values())

    return replace(schema, entities=part("entities"), quotes=part("quotes"), stances=part("stances"))


def permuted(draw_codes: list[str], rng: random.Random) -> dict[str, str]:
    other = draw_codes[:]
    rng.shuffle(other)
    return dict(zip(draw_codes, other, strict=True))


# Layers --------------------------------------------------------------------------------------------------------------


@given(annotation_sets(TEXT, most=8), st.sampled_from([MERGED, RENAMED]))
def test_a_recoded_layer_obeys_the_new_schema_and_can_be_taken_back(now: AnnotationSet, recoding: Recoding) -> None:
    edit = recode(now, recoding)
    if edit is None:
        return
    edit = note_acts.with_notes_of_leaving(now, edit)
    after = apply(now, edit)
    assert schema_with(recoding).validate(TEXT, after) == ()
    assert apply(after, invert(edit)) == now
    assert recode(after, recoding) is None
    # Nothing that was said is gone: every place has the label that it is called by now.
    said = {(span.start, span.end, recoding.entities.get(span.label, span.label)) for span in now.live_spans}
    assert said == {(span.start, span.end, span.label) for span in after.live_spans}


@given(annotation_sets(TEXT), st.integers(0, 1000))
def test_codes_that_change_places_change_back(now: AnnotationSet, seed: int) -> None:
    rng = random.Random(seed)
    there = Recoding(permuted(LABELS, rng), permuted(KINDS, rng), permuted(VALUES, rng))
    back = Recoding(*({new: old for old, new in there.of(part).items()} for part in ("entities", "quotes", "stances")))
    edit = recode(now, there)
    after = apply(now, edit) if edit else now
    edit = recode(after, back)
    assert (apply(after, edit) if edit else after) == now


def test_of_two_that_say_the_same_then_the_decided_one_stays_with_the_links_and_notes_of_the_other() -> None:
    added = Origin(Source.PERSON, "asha", Decision.ADDED)
    now = AnnotationSet.make(
        "d",
        "asha",
        [
            Span("open", 0, 4, "PER", Origin(Source.MODEL, "m")),
            Span("mine", 0, 4, "ORG", added),
            Quote("q", 9, 12, "direct", Anchor(0, 4, "open"), None, added, means=None),
            Stance("t", Anchor(0, 4, "open"), None, "favor", "q", added),
        ],
        notes=[Note("open", "कौन?", True, "ravi"), Note("mine", "वही", False, "asha")],
    )
    edit = recode(now, MERGED)
    assert edit is not None
    after = apply(now, edit)
    assert [(span.id, span.label) for span in after.spans] == [("mine", "PER")]
    assert after.quotes[0].speaker == Anchor(0, 4, "mine")
    assert after.stances[0].holder == Anchor(0, 4, "mine")
    assert after.notes == (Note("mine", "वही\n\nकौन?", True, "asha"),)


def test_the_key_of_a_case_is_that_of_the_recoded_layers() -> None:
    added = Origin(Source.PERSON, "asha", Decision.ADDED)

    def layer(name: str, label: str, kind: str, value: str) -> AnnotationSet:
        quote = Quote("q", 9, 12, kind, Anchor(0, 4), None, added)
        stances = [Stance("t", None, None, value, "q", added), Stance("u", Anchor(0, 4), None, value, None, added)]
        return AnnotationSet.make("d", name, [Span("s", 0, 4, label, added), quote, *stances], State.FINISHED)

    layers = {"asha": layer("asha", "PER", "direct", "favor"), "ravi": layer("ravi", "LOC", "indirect", "against")}
    renamed = {}
    for name, each in layers.items():
        edit = recode(each, RENAMED)
        assert edit is not None
        renamed[name] = apply(each, edit)
    assert [RENAMED.case(case.key) for case in find_cases(layers)] == [case.key for case in find_cases(renamed)]
    assert RENAMED.case("of another version") == "of another version"
    assert RENAMED.case("[1]") == "[1]"


# Projects ------------------------------------------------------------------------------------------------------------


def make_project(folder: Path, name: str = "p.ankan") -> Project:
    project = Project.create(folder / name, DEFAULT_SCHEMA)
    for document, text in (("a", TEXT), ("b", OTHER_TEXT)):
        project.add_article(ImportedArticle(document, document, "test", text, text.encode()))
    return project


@settings(max_examples=15)
@given(st.integers(0, 10_000))
def test_undo_and_redo_go_on_through_a_renaming_and_replay_holds(tmp_path_factory, seed: int) -> None:
    rng = random.Random(seed)
    ids = (f"{number:06x}" for number in count())
    with make_project(tmp_path_factory.mktemp("p")) as project:
        project.adopt_suggestions("a", "asha", random_suggestions(rng, TEXT), model="m/1", new_id=ids.__next__)
        start = project.annotations("a", "asha")

        def act() -> None:
            document = rng.choice(["a", "b"])
            now, text = project.annotations(document, "asha"), project.document(document).text
            edit = random_edit(rng, now, text, replace(make_actor(rng, "asha"), new_id=ids.__next__))
            if edit is not None:
                project.apply(document, "asha", edit)

        for _ in range(rng.randrange(12)):
            act()
        for _ in range(rng.randrange(4)):
            project.undo("asha")
        before = {document: project.annotations(document, "asha") for document in ("a", "b")}
        project.change_schema(schema_with(RENAMED), RENAMED)
        renamed = {document: project.annotations(document, "asha") for document in ("a", "b")}
        for document, layer in before.items():
            edit = recode(layer, RENAMED)
            assert renamed[document] == (apply(layer, edit) if edit else layer)
        assert project.check() == []
        while project.undo("asha") is not None:
            pass
        assert project.check() == []
        edit = recode(start, RENAMED)
        assert project.annotations("a", "asha") == (apply(start, edit) if edit else start)
        while project.redo("asha") is not None:
            pass
        assert project.check() == []


def test_a_used_label_is_not_taken_away_and_it_is_said_whose_it_is(tmp_path: Path) -> None:
    with make_project(tmp_path) as project:
        span = Span("s", 3, 7, "MISC", Origin(Source.PERSON, "asha", Decision.ADDED))
        project.import_annotations("a", "asha", [span])
        without = replace(DEFAULT_SCHEMA, entities=DEFAULT_SCHEMA.entities[:-1])
        with pytest.raises(Orphans, match=r"MISC: 1 annotation in 1 article \(asha 1\).*MISC=PER"):
            project.change_schema(without, Recoding())
        assert project.schema == DEFAULT_SCHEMA
        assert [path.name for path in tmp_path.iterdir() if "backup" in path.name] == []
        done = project.change_schema(without, Recoding({"MISC": "PER"}))
        assert done.layers == 1
        assert project.annotations("a", "asha").spans[0].label == "PER"
        # An unused label just goes.
        project.change_schema(replace(without, entities=without.entities[:-1]), Recoding())
        assert len(project.schema.entities) == 4
        assert project.check() == []
        with Project.open(done.backup) as old:
            assert old.schema == DEFAULT_SCHEMA
            assert old.annotations("a", "asha").spans == (span,)
            assert old.check() == []


@pytest.mark.parametrize(
    ("recoding", "message"),
    [
        (Recoding({"X": "PER"}), "has no label 'X'"),
        (Recoding({"PER": "X"}), "has no label 'X'"),
        (Recoding(quotes={"direct": "x"}), "has no kind of quotation 'x'"),
        (Recoding(stances={"x": "favor"}), "has no stance value 'x'"),
    ],
)
def test_a_recoding_that_names_what_is_not_there_is_refused(tmp_path: Path, recoding: Recoding, message: str) -> None:
    with make_project(tmp_path) as project, pytest.raises(KnownError, match=message):
        project.change_schema(DEFAULT_SCHEMA, recoding)


def test_another_window_follows_the_schema_at_its_next_act(tmp_path: Path) -> None:
    added = Origin(Source.PERSON, "asha", Decision.ADDED)
    with make_project(tmp_path) as project, Project.open(project.path) as other:
        project.change_schema(schema_with(RENAMED), RENAMED)
        other.import_annotations("a", "asha", [Span("s", 3, 7, "PERSON", added)])
        assert other.schema == project.schema
        assert other.check() == []


def test_a_change_that_is_stopped_half_way_leaves_everything_as_it_was(tmp_path: Path) -> None:
    added = Origin(Source.PERSON, "asha", Decision.ADDED)
    with make_project(tmp_path) as project:
        for document, place in (("a", (3, 7)), ("b", (0, 6))):
            project.import_annotations(document, "asha", [Span("s", *place, "PER", added)])

        def stop(done: int, _total: int) -> None:
            if done:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            project.change_schema(schema_with(RENAMED), RENAMED, stop)
        assert project.schema == DEFAULT_SCHEMA
        assert project.annotations("a", "asha").spans[0].label == "PER"
        assert project.check() == []
        assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".ankan") == ["p.ankan"]


def test_cases_that_were_decided_stay_decided(tmp_path: Path) -> None:
    added = Origin(Source.PERSON, "asha", Decision.ADDED)
    with make_project(tmp_path) as project:
        for name, label in (("asha", "PER"), ("ravi", "LOC")):
            span = Span(f"s-{name}", 3, 7, label, replace(added, name=name))
            project.import_annotations("a", name, [span], state=State.FINISHED)
        docket = load_docket(project, "a")
        assert docket is not None
        (case,) = docket.open
        ruling = adjudication.Ruling(adjudication.Choice.TAKE, ("asha",))
        decide(project, Adjudicator("meera", iter(f"g{at}" for at in range(9)).__next__), case, ruling)
        project.change_schema(schema_with(RENAMED), RENAMED)
        docket = load_docket(project, "a")
        assert docket is not None
        assert docket.open == []
        assert [span.label for span in docket.gold.spans] == ["PERSON"]
        assert project.check() == []


def test_a_model_that_knows_the_earlier_names_is_understood(tmp_path: Path) -> None:
    ids = iter(f"i{at}" for at in range(9))
    names = (EntitySuggestion(3, 7, "ORG", 0.5, "m/1"), EntitySuggestion(11, 20, "X", 0.5, "m/1"))
    with make_project(tmp_path) as project:
        project.change_schema(schema_with(MERGED), MERGED)
        then = Recoding({"PER": "PERSON"})
        project.change_schema(schema_with(then, project.schema), then)
        assert schema_from_json(schema_to_json(project.schema)) == project.schema
        assert project.schema.current("entities", "PER") == project.schema.current("entities", "ORG") == "PERSON"
        assert project.schema.current("quotes", "mixed") == "direct"
        project.adopt_suggestions("a", "asha", Suggestions(names, ()), model="m/1", new_id=ids.__next__)
        assert [span.label for span in project.annotations("a", "asha").spans] == ["PERSON"]


@pytest.mark.parametrize("bad", [3, {"labels": {}}, {"entities": 3}, {"entities": {"A": 1}}])
def test_bad_aliases_are_refused(bad) -> None:
    value = json.loads(schema_to_json(DEFAULT_SCHEMA))
    with pytest.raises(SchemaError, match="aliases"):
        schema_from_json(json.dumps({**value, "aliases": bad}))


def test_findings_that_were_ignored_stay_ignored(tmp_path: Path) -> None:
    with make_project(tmp_path) as project:
        project.import_annotations("a", "asha", [Span("s", 3, 7, "PER", Origin(Source.MODEL, "m"))])
        (finding,) = [each for each in lint(TEXT, project.annotations("a", "asha")) if each.said == "PER"]
        project.ignore_finding("a", "asha", finding.key)
        project.change_schema(schema_with(RENAMED), RENAMED)
        (renamed,) = [each for each in lint(TEXT, project.annotations("a", "asha")) if each.said == "PERSON"]
        assert project.ignored_findings("a", "asha") == {renamed.key}
