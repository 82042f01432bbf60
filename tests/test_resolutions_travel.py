"""What an adjudicator decided, and why, leaves a project in the formats that lose nothing, and comes back."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

import resources
from annotate.adjudication import Choice, Ruling
from annotate.model import AnnotationSet, Document, Resolution
from storage.adding import Order, add
from storage.adjudication import Adjudicator, decide, load_docket, take_agreed
from storage.bringing import Brought, bring
from storage.exporting import Annotator, export
from storage.exporting import Choice as Chosen
from storage.formats import AnnotatedArticle, Findings, FormatError
from storage.formats.jsonl import from_record, to_record
from storage.formats.reading import sha256
from storage.importing import ReadOptions
from storage.layers import GOLD
from storage.project import Project
from storage.validation import InvalidEdit
from tests.strategies import DEFAULT_SCHEMA
from tests.two_hands import make_project, make_span

TEXT = "🙏🏽 श्री मोदी ने कहा। राहुल गांधी दिल्ली में हैं।"
DECIDED = Resolution("r1", "entity", 0, 4, "key", "take", ("asha",), "meera", ("g1",), "उपाधि नाम नहीं", "2.1")


def place(words: str) -> tuple[int, int]:
    at = TEXT.index(words)
    return at, at + len(words)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Two annotators differ about one name and agree about another; meera has decided both."""
    asha = [make_span(*place("मोदी"), "PER"), make_span(*place("दिल्ली"), "LOC")]
    ravi = [make_span(*place("श्री मोदी"), "PER"), make_span(*place("दिल्ली"), "LOC")]
    layers: Any = {"asha": {"a1": asha}, "ravi": {"a1": ravi}}
    ids = (f"g{number}" for number in count())
    meera = Adjudicator("meera", lambda: next(ids), 2.0)
    with make_project(tmp_path / "p.ankan", {"a1": TEXT}, layers) as made:
        docket = load_docket(made, "a1")
        assert docket is not None
        take_agreed(made, meera, docket)
        decide(made, meera, docket.open[0], Ruling(Choice.TAKE, ("asha",), reason="उपाधि नाम नहीं", guideline="2.1"))
        yield made


def brought(project: Project, path: Path, name: str, annotator: str | None = None) -> tuple[list[Brought], Findings]:
    findings = Findings()
    found = list(bring(project, path, format=name, annotator=annotator, findings=findings))
    return [one for one in found if isinstance(one, Brought)], findings


@pytest.mark.parametrize("name", ["jsonl", "parquet"])
@pytest.mark.parametrize("who", [Chosen(), Chosen(Annotator(GOLD))])
def test_gold_leaves_and_comes_back_with_its_reasons(name: str, who: Chosen, project: Project, tmp_path: Path) -> None:
    first = tmp_path / f"first.{name}"
    report = export(project, first, format=name, choice=who)
    assert report.written["resolutions"] == 2
    with Project.create(tmp_path / "second.ankan", DEFAULT_SCHEMA) as second:
        brought(second, first, name)
        assert second.annotations("a1", GOLD).resolutions == project.annotations("a1", GOLD).resolutions
        export(second, tmp_path / f"second.{name}", format=name, choice=who)
        assert (tmp_path / f"second.{name}").read_bytes() == first.read_bytes()
        assert brought(second, first, name)[0] == [Brought("a1", False, False)]
        assert second.check() == []


def test_other_formats_tell_what_they_leave_out(project: Project, tmp_path: Path) -> None:
    report = export(project, tmp_path / "o.conll", format="conll2003")
    told = {found.what: found.examples for found in report.left_out}
    assert told["decisions of an adjudicator with their reasons"][0].startswith("a1 ")
    assert any("उपाधि नाम नहीं" in line for line in told["decisions of an adjudicator with their reasons"])


def test_a_choice_of_labels_keeps_the_decisions_about_them(project: Project, tmp_path: Path) -> None:
    export(project, tmp_path / "o.jsonl", format="jsonl", choice=Chosen(labels=frozenset({"LOC"})))
    record = json.loads((tmp_path / "o.jsonl").read_text("utf-8"))
    assert [each["choice"] for each in record["resolutions"]] == ["agreed"]


def test_no_other_layer_takes_decisions(project: Project, tmp_path: Path) -> None:
    export(project, tmp_path / "o.jsonl", format="jsonl")
    with Project.create(tmp_path / "second.ankan", DEFAULT_SCHEMA) as second:
        _, findings = brought(second, tmp_path / "o.jsonl", "jsonl", "mina")
        assert second.annotations("a1", "mina").resolutions == ()
        assert findings.left_out["decisions of an adjudicator, which only the layer gold can hold"].count == 2


def test_adding_articles_with_their_annotations_brings_decisions_too(project: Project, tmp_path: Path) -> None:
    export(project, tmp_path / "o.jsonl", format="jsonl")
    with Project.create(tmp_path / "second.ankan", DEFAULT_SCHEMA) as second:
        order = Order((tmp_path / "o.jsonl",), "", "auto", ReadOptions())
        assert [file.errors for file in add(order, second, annotator="mina")] == [()]
        assert len(second.annotations("a1", GOLD).resolutions) == 2


def test_a_case_that_is_decided_keeps_its_decision(tmp_path: Path) -> None:
    with make_project(tmp_path / "p.ankan", {"a1": TEXT}, {}) as made:
        made.import_annotations("a1", GOLD, [], resolutions=[DECIDED])
        assert made.import_annotations("a1", GOLD, [], resolutions=[replace(DECIDED, id="r2", choice="both")]) is None
        with pytest.raises(InvalidEdit, match="another decision with the id r1"):
            made.import_annotations("a1", GOLD, [], resolutions=[replace(DECIDED, case="another")])
        assert made.annotations("a1", GOLD).resolutions == (DECIDED,)


# The line ------------------------------------------------------------------------------------------------------------

words = st.text(st.characters(codec="utf-8"), max_size=8)
resolutions = st.lists(
    st.builds(
        lambda at, length, *rest: Resolution(rest[0], rest[1], at, at + length, *rest[2:]),
        st.integers(0, 5),
        st.integers(0, 5),
        words.filter(bool),
        *(words, words, words),
        st.lists(words, max_size=3).map(tuple),
        words,
        st.lists(words, max_size=3).map(tuple),
        *(words, words),
    ),
    unique_by=lambda each: each.id,
    max_size=4,
)


def article(given: list[Resolution]) -> AnnotatedArticle:
    layer = AnnotationSet.make("a1", GOLD, resolutions=given)
    return AnnotatedArticle(Document("a1", "", "", TEXT, sha256(TEXT)), layer, GOLD, "ankan-news/1")


@given(resolutions)
def test_decisions_are_read_as_they_were_written(given: list[Resolution]) -> None:
    record = json.loads(json.dumps(to_record(article(given))))
    schema = json.loads(resources.path("schema", "ankan-jsonl.schema.json").read_text("utf-8"))
    jsonschema.validate(record, schema)
    assert from_record(record) == article(given)
    assert ("resolutions" in record) == bool(given)


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ([7], "a decision is an object, not 7"),
        ([{}], "has no 'start'"),
        ([{"end": 999}], "the decision r1 0-999 is not inside the text"),
        ([{"start": "x"}], "an offset is a whole number"),
        ([{"of": "asha"}], "expected a list of names, not 'asha'"),
        ([{}, {}], "has two decisions with one id"),
        (7, '"resolutions" is a list'),
    ],
)
def test_a_broken_decision_is_refused(changed: Any, message: str) -> None:
    record = json.loads(json.dumps(to_record(article([DECIDED]))))
    (good,) = record["resolutions"]
    if isinstance(changed, list) and message != "has no 'start'":
        changed = [{**good, **each} if isinstance(each, dict) else each for each in changed]
    with pytest.raises(FormatError, match=message):
        from_record({**record, "resolutions": changed})
