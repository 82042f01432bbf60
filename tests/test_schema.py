"""Schemas are data, read with care; sets that break them are named, record by record."""

import json
from typing import Any

import pytest

from annotate.model import Anchor, AnnotationSet, Decision, Origin, Quote, Source, Span, Stance
from annotate.schema import SchemaError, schema_from_json, schema_to_json
from tests.strategies import DEFAULT_SCHEMA

TEXT = "क्षिति ने कहा 😀 हाँ "
ADDED = Origin(Source.PERSON, "asha", Decision.ADDED)


def test_the_default_schema_survives_being_written_and_read() -> None:
    assert schema_from_json(schema_to_json(DEFAULT_SCHEMA)) == DEFAULT_SCHEMA
    assert [label.code for label in DEFAULT_SCHEMA.entities][:3] == ["PER", "ORG", "LOC"]
    label = DEFAULT_SCHEMA.entity("PER")
    assert label is not None
    assert (label.name("hi"), label.name("fr")) == ("व्यक्ति", "Person")
    assert label.guide("hi") != label.guide("en") != ""
    assert DEFAULT_SCHEMA.entity("XYZ") is None


def minimal(**changes: Any) -> str:
    value = {
        "id": "s/1",
        "entities": [{"code": "PER", "key": "1"}],
        "quotes": [{"code": "direct"}],
        "stances": [{"code": "favor"}],
    }
    return json.dumps({**value, **changes})


def test_a_minimal_schema_is_enough() -> None:
    schema = schema_from_json(minimal())
    assert schema.entities[0].name("en") == "PER"
    assert schema.entities[0].guide("en") == ""


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("{", "not JSON"),
        ("[]", "JSON object"),
        (minimal(id=" "), "needs an"),
        (minimal(entities=[]), "at least one"),
        (minimal(quotes="direct"), "at least one"),
        (minimal(entities=["PER"]), "not an object"),
        (minimal(entities=[{"code": "O"}]), "code"),
        (minimal(entities=[{"code": "व्यक्ति"}]), "code"),
        (minimal(entities=[{"code": "A_B"}]), "code"),
        (minimal(entities=[{"code": "A"}, {"code": "A"}]), "twice"),
        (minimal(entities=[{"code": "A", "key": "1"}, {"code": "B", "key": "1"}]), "twice"),
        (minimal(entities=[{"code": "A", "key": "ab"}]), "one digit"),
        (minimal(entities=[{"code": "A", "key": 1}]), "one digit"),
        (minimal(entities=[{"code": "A", "colour": "red"}]), "#RRGGBB"),
        (minimal(entities=[{"code": "A", "names": ["A"]}]), "names"),
        (minimal(entities=[{"code": "A", "guides": {"en": 1}}]), "guides"),
        (minimal(colours={"quote": "pink"}), "colours"),
        (minimal(colours=[]), "colours"),
    ],
)
def test_a_schema_that_is_none_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(SchemaError, match=why):
        schema_from_json(text)


@pytest.mark.parametrize(
    ("record", "why"),
    [
        (Span("x", 0, 99, "PER", ADDED), "not inside"),
        (Span("x", 3, 3, "PER", ADDED), "not inside"),
        (Span("x", 0, 2, "PER", ADDED), "cuts an akshara"),
        (Span("x", 1, 6, "PER", ADDED), "cuts an akshara"),
        (Span("x", 0, 7, "PER", ADDED), "white space"),
        (Span("x", 6, 9, "PER", ADDED), "white space"),
        (Span("x", 7, 9, "XYZ", ADDED), "no label 'XYZ'"),
        (Quote("x", 16, 19, "loud", None, None, ADDED), "no kind of quotation 'loud'"),
        (Quote("x", 16, 19, "direct", Anchor(0, 6, "nobody"), None, ADDED), "not there"),
        (Quote("x", 16, 19, "direct", Anchor(0, 6, "no"), None, ADDED), "not there"),
        (Quote("x", 16, 19, "direct", Anchor(7, 9, "s1"), None, ADDED), "not where its span"),
        (Quote("x", 16, 19, "direct", None, Anchor(10, 99), ADDED), "the cue"),
        (Quote("x", 16, 19, "direct", Anchor(7, 9), None, ADDED, means="no"), "means the span no, which is not there"),
        (Quote("x", 16, 19, "direct", Anchor(7, 9), None, ADDED, means="q1"), "means the span q1, which is not"),
        (Quote("x", 16, 19, "direct", None, None, ADDED, means="s1"), "has no speaker"),
        (Stance("x", None, None, "maybe", None, ADDED), "no stance value"),
        (Stance("x", None, None, "favor", "s1", ADDED), "cites the quotation"),
        (Stance("x", None, Anchor(1, 6), "favor", None, ADDED), "the target"),
        (Span("x", 0, 6, "PER", ADDED), "twice"),
        (Quote("x", 0, 6, "direct", None, None, ADDED), "twice"),
    ],
)
def test_a_record_that_breaks_the_rules_is_named(record: Span | Quote | Stance, why: str) -> None:
    others = [
        Span("s1", 0, 6, "PER", ADDED),
        Span("no", 0, 6, "LOC", Origin(Source.MODEL, "m", Decision.REJECTED)),
        Quote("q1", 0, 6, "direct", None, None, ADDED),
    ]
    problems = DEFAULT_SCHEMA.validate(TEXT, AnnotationSet.make("d", "a", [*others, record]))
    assert [problem.record for problem in problems] == ["x"]
    assert why in problems[0].message
