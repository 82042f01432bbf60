"""Records come back from JSON as they went, and anything else is refused."""

import json

import pytest
from hypothesis import given

from annotate.codec import record_from_json, record_to_json
from annotate.model import AnnotationSet
from tests.strategies import annotation_sets

SPAN = {"id": "s", "start": 0, "end": 1, "label": "PER", "origin": {"source": "person", "name": "asha"}}


@given(annotation_sets("मोदी ने 😀 कहा, “क्षिति आए।” हाँ"))
def test_every_record_survives_json(annotations: AnnotationSet) -> None:
    for record in annotations.records():
        assert record_from_json(json.loads(json.dumps(record_to_json(record)))) == record


@pytest.mark.parametrize(
    "change",
    [{"id": ""}, {"id": 7}, {"start": True}, {"end": "1"}, {"origin": {"source": "moon", "name": "x"}}]
    + [{"origin": {"source": "person", "name": "x", "score": score}} for score in ("high", True)],
)
def test_a_record_of_another_form_is_refused(change: dict[str, object]) -> None:
    assert record_from_json(SPAN).id == "s"
    with pytest.raises(ValueError, match=r"is|not"):
        record_from_json({**SPAN, **change})
