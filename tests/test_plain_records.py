"""Records without ids come in as what they say, and twice the same is the same."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotate.model import Anchor, Decision, Source
from annotate.scoring import read_records
from storage.bringing import Brought, bring
from storage.formats import AnnotatedArticle, Findings, FormatError
from storage.formats.jsonl import from_record, read
from storage.project import Project
from tests.strategies import DEFAULT_SCHEMA

TEXT = "नरेन्द्र मोदी ने कहा, “हम बिहार जीतेंगे।”"
PER, LOC = {"start": 0, "end": 13, "label": "PER"}, {"start": 26, "end": 31, "label": "LOC"}
CUE = {"start": 17, "end": 20}
QUOTE = {"start": 22, "end": 41, "kind": "direct", "speaker": {"start": 0, "end": 13}, "cue": CUE}


def record(**more: Any) -> dict[str, Any]:
    return {"id": "a1", "text": TEXT, "entities": [PER, LOC], "quotes": [QUOTE], **more}


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "project.ankan", DEFAULT_SCHEMA) as made:
        yield made


def test_everything_gets_an_id_and_a_speaker_is_the_name_that_stands_there() -> None:
    article = from_record(record())
    person, place = article.annotations.spans
    (quote,) = article.annotations.quotes
    assert (TEXT[person.start : person.end], place.label) == ("नरेन्द्र मोदी", "LOC")
    assert quote.speaker == Anchor(0, 13, person.id)
    assert quote.cue == Anchor(17, 20, None)
    assert {one.origin.decision for one in article.annotations.records()} == {Decision.ACCEPTED}
    assert len({one.id for one in article.annotations.records()}) == 3


def test_the_same_says_the_same_again_and_twice_is_once() -> None:
    again = from_record(record(entities=[LOC, PER, PER], quotes=[QUOTE, QUOTE]))
    assert set(again.annotations.records()) == set(from_record(record()).annotations.records())


@pytest.mark.parametrize(
    ("target", "anchor", "note"),
    [
        ("बिहार", Anchor(26, 31, "LOC"), ""),
        ("कहा", Anchor(17, 20), ""),
        ("जो कहीं नहीं", None, "जो कहीं नहीं"),
        ("मोद", None, "मोद"),
        ("", None, ""),
        (None, None, ""),
        ({"start": 26, "end": 31}, Anchor(26, 31, "LOC"), ""),
    ],
)
def test_a_stance_inside_a_quotation_is_a_record_of_its_own(target: Any, anchor: Anchor | None, note: str) -> None:
    article = from_record(record(quotes=[{**QUOTE, "stance": {"value": "favor", "target": target}}]))
    (stance,), (quote,) = article.annotations.stances, article.annotations.quotes
    places = {span.id: span.label for span in article.annotations.spans}
    found = stance.target and Anchor(stance.target.start, stance.target.end, places.get(stance.target.entity or ""))
    assert (found, stance.note) == (anchor, note)
    assert (stance.value, stance.quote, stance.holder) == ("favor", quote.id, quote.speaker)


def test_whom_a_speaker_means_is_the_name_that_stands_there() -> None:
    pronoun = {**QUOTE, "speaker": {"start": 24, "end": 26}, "means": {"start": 0, "end": 13}}
    article = from_record(record(quotes=[pronoun]))
    (quote,) = article.annotations.quotes
    assert quote.means == article.annotations.spans[0].id
    with pytest.raises(FormatError, match='expected an entity where "means" says, found none'):
        from_record(record(quotes=[{**pronoun, "means": {"start": 1, "end": 2}}]))


def test_a_record_with_a_score_is_a_suggestion_that_waits() -> None:
    scored = {**PER, "score": 0.5, "source": "model/1"}
    (span,) = from_record(record(entities=[scored], quotes=[])).annotations.spans
    assert (span.origin.source, span.origin.name, span.origin.decision, span.origin.score) == (
        Source.MODEL, "model/1", None, 0.5,
    )  # fmt: skip
    (span,) = from_record(record(entities=[{**PER, "score": None}], quotes=[])).annotations.spans
    assert span.origin.name == "unknown"


@pytest.mark.parametrize(
    ("value", "message"),
    [
        ({"id": "a1", "text": TEXT}, 'expected "format": "ankan/1", or a "text" with "entities" and "quotes"'),
        ({"id": "a1", "entities": []}, 'expected "format"'),
        (record(entities=3), '"entities" is a list'),
        (record(entities=[3]), "a record is an object, not 3"),
        (record(quotes=["x"]), "a record is an object, not 'x'"),
        (record(entities=[{"start": [], "end": {}, "label": "PER"}]), "an offset is a whole number"),
        (record(quotes=[{**QUOTE, "start": "x", "stance": {"target": "बिहार"}}]), "an offset is a whole number"),
        (record(quotes=[{**QUOTE, "speaker": 7}]), "a1: "),
        (record(entities=[{**PER, "end": 99}]), "is not inside the text of 41 characters"),
    ],
)
def test_what_is_of_another_form_is_refused(value: dict[str, Any], message: str) -> None:
    with pytest.raises(FormatError, match=message):
        from_record(value)


def test_what_evaluate_takes_comes_in_and_again_changes_nothing(project: Project, tmp_path: Path) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(record(id=7), ensure_ascii=False) + "\n", encoding="utf-8")
    assert list(read_records(path)) == ["7"]
    first, again = (list(bring(project, path, format="jsonl", annotator="asha", findings=Findings())) for _ in range(2))
    assert first == [Brought("7", True, True)]
    assert again == [Brought("7", False, False)]
    assert len(list(project.annotations("7", "asha").records())) == 3


def test_the_gold_we_have_is_read_whole() -> None:
    path = Path(__file__).resolve().parents[2] / "shared" / "data" / "gold" / "ntrex-hindi-dev.jsonl"
    if not path.is_file():
        pytest.skip("the annotated articles are not beside the project")
    wanted = read_records(path)
    articles: list[AnnotatedArticle] = list(read(path))
    assert len(articles) == len(wanted)
    for article in articles:
        gold = wanted[article.document.id]
        spans = {(span["start"], span["end"], span["label"]) for span in gold["entities"]}
        assert {(span.start, span.end, span.label) for span in article.annotations.spans} == spans
        assert len(article.annotations.stances) == sum(quote.get("stance") is not None for quote in gold["quotes"])
