"""Records come back from JSON as they went, and anything else is refused."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.codec import edit_from_json, edit_to_json, record_from_json, record_to_json
from annotate.edits import Edit, ResolutionStep
from annotate.model import AnnotationSet, Resolution
from tests.strategies import annotation_sets

SPAN = {"id": "s", "start": 0, "end": 1, "label": "PER", "origin": {"source": "person", "name": "asha"}}


@given(annotation_sets("मोदी ने 😀 कहा, “क्षिति आए।” हाँ"))
def test_every_record_survives_json(annotations: AnnotationSet) -> None:
    for record in annotations.records():
        assert record_from_json(json.loads(json.dumps(record_to_json(record)))) == record


resolutions = st.builds(
    Resolution,
    id=st.text(),
    layer=st.text(),
    start=st.integers(0, 9),
    end=st.integers(0, 9),
    case=st.text(),
    choice=st.text(),
    of=st.just(()),
    by=st.text(),
    reason=st.text(),
    guideline=st.text(),
)


@given(
    st.lists(resolutions, max_size=2),
    st.lists(st.text(), max_size=2).map(tuple),
)
def test_every_decision_survives_json(made: list[Resolution], names: tuple[str, ...]) -> None:
    steps = tuple(
        ResolutionStep(None if at else replace(each, choice="neither"), replace(each, of=names, records=names))
        for at, each in enumerate(made)
    )
    edit = Edit("adjudicate", steps)
    assert edit_from_json(json.loads(json.dumps(edit_to_json(edit)))) == edit


@pytest.mark.parametrize(
    "change",
    [{"id": ""}, {"id": 7}, {"start": True}, {"end": "1"}, {"origin": {"source": "moon", "name": "x"}}]
    + [{"origin": {"source": "person", "name": "x", "score": score}} for score in ("high", True)],
)
def test_a_record_of_another_form_is_refused(change: dict[str, object]) -> None:
    assert record_from_json(SPAN).id == "s"
    with pytest.raises(ValueError, match=r"is|not"):
        record_from_json({**SPAN, **change})
