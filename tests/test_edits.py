"""Edits are reversible data: applying and inverting are inverses, whatever was done."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate import acts, quote_acts
from annotate.acts import Actor, Refused
from annotate.codec import edit_from_json, edit_to_json
from annotate.edits import Edit, EditConflict, StateStep, Step, apply, batch, invert
from annotate.model import AnnotationSet, Decision, Origin, Quote, Source, Span, Stance, State
from tests.strategies import DEFAULT_SCHEMA, KINDS, LABELS, VALUES, annotation_sets, messy_text, ranges

PERSON = Origin(Source.PERSON, "asha", Decision.ADDED)


def make_actor() -> Actor:
    numbers = iter(range(10**9))
    return Actor("asha", lambda: f"new{next(numbers)}", 2.0)


@st.composite
def scenes(draw: st.DrawFn) -> tuple[str, AnnotationSet]:
    text = draw(messy_text)
    return text, draw(annotation_sets(text))


def draw_act(data: st.DataObject, text: str, annotations: AnnotationSet, actor: Actor) -> Edit | None:
    """Return the edit of a random act, None where nothing is to be done; refusals count as nothing."""
    ids = [record.id for record in annotations.records()] or ["none"]
    record_id = data.draw(st.sampled_from(ids))
    place = data.draw(ranges(text)) or (0, 0)
    label, kind, value = (data.draw(st.sampled_from(names)) for names in (LABELS, KINDS, VALUES))
    anchor = None if place == (0, 0) else quote_acts.anchor_at(annotations, *place)
    choices = [
        lambda: acts.add_span(annotations, actor, *place, label),
        lambda: acts.relabel(annotations, actor, record_id, label),
        lambda: acts.move_span(annotations, actor, record_id, *place),
        lambda: acts.accept(annotations, actor, ids),
        lambda: acts.accept(annotations, actor, acts.identical(annotations, text, record_id)),
        lambda: acts.reject(annotations, actor, [record_id]),
        lambda: acts.remove(annotations, actor, [record_id]),
        lambda: acts.remove(annotations, actor, ids),
        lambda: quote_acts.add_quote(annotations, actor, *place, kind, speaker=anchor),
        lambda: quote_acts.move_quote(annotations, actor, record_id, *place),
        lambda: quote_acts.set_kind(annotations, actor, record_id, kind),
        lambda: quote_acts.link(annotations, actor, record_id, "speaker", anchor),
        lambda: quote_acts.link(annotations, actor, record_id, "cue", anchor),
        lambda: quote_acts.resolve(annotations, actor, record_id, data.draw(st.sampled_from([None, *ids]))),
        lambda: quote_acts.add_stance(annotations, actor, record_id, value, target=anchor),
        lambda: quote_acts.set_value(annotations, actor, record_id, value),
        lambda: quote_acts.point(annotations, actor, record_id, "holder", anchor),
        lambda: quote_acts.point(annotations, actor, record_id, "target", anchor),
        lambda: acts.finish(annotations),
        lambda: acts.reopen(annotations),
    ]
    try:
        return data.draw(st.sampled_from(choices))()
    except Refused as refused:
        return None if refused.code else pytest.fail("a refusal without a reason")


@given(scenes(), st.data())
def test_any_acts_undone_backwards_lead_back_to_the_start(
    scene: tuple[str, AnnotationSet], data: st.DataObject
) -> None:
    text, start = scene
    actor, current, done = make_actor(), start, []
    for _ in range(data.draw(st.integers(1, 8))):
        edit = draw_act(data, text, current, actor)
        if edit is None:
            continue
        assert invert(invert(edit)) == edit
        assert edit_from_json(json.loads(json.dumps(edit_to_json(edit)))) == edit
        after = apply(current, edit)
        assert apply(after, invert(edit)) == current
        done.append(edit)
        current = after
    whole = batch("all", done)
    assert apply(start, whole) == current
    assert apply(current, invert(whole)) == start


@given(scenes(), st.data())
def test_no_act_makes_a_valid_set_invalid(scene: tuple[str, AnnotationSet], data: st.DataObject) -> None:
    text, current = scene
    assert DEFAULT_SCHEMA.validate(text, current) == ()
    actor = make_actor()
    for _ in range(data.draw(st.integers(1, 6))):
        edit = draw_act(data, text, current, actor)
        if edit is not None:
            current = apply(current, edit)
            assert DEFAULT_SCHEMA.validate(text, current) == ()


def test_an_edit_that_expects_something_else_is_refused_and_changes_nothing() -> None:
    span = Span("s1", 0, 4, "PER", PERSON)
    annotations = AnnotationSet.make("d1", "asha", [span])
    other = Span("s1", 0, 4, "LOC", PERSON)
    for edit in (
        Edit("add", (Step(None, span),)),
        Edit("relabel", (Step(other, span),)),
        Edit("remove", (Step(span, None), Step(span, None))),
        Edit("reopen", (StateStep(State.FINISHED, State.OPEN),)),
    ):
        with pytest.raises(EditConflict):
            apply(annotations, edit)
    assert annotations.spans == (span,)


def test_a_step_is_about_one_record() -> None:
    span, quote = Span("s1", 0, 4, "PER", PERSON), Quote("s1", 0, 4, "direct", None, None, PERSON)
    with pytest.raises(ValueError, match="needs a record"):
        Step(None, None)
    with pytest.raises(ValueError, match="cannot turn"):
        Step(span, Span("s2", 0, 4, "PER", PERSON))
    with pytest.raises(ValueError, match="cannot turn"):
        Step(span, quote)


def test_an_edit_names_what_it_touches_once() -> None:
    span = Span("s1", 0, 4, "PER", PERSON)
    edit = Edit("x", (Step(None, span), StateStep(State.OPEN, State.FINISHED), Step(span, None)))
    assert edit.touched == ("s1",)


def test_a_set_keeps_reading_order_and_refuses_two_records_with_one_id() -> None:
    spans = [Span("b", 5, 8, "PER", PERSON), Span("a", 0, 2, "PER", PERSON), Span("c", 0, 4, "ORG", PERSON)]
    stance = Stance("t", None, None, "favor", None, PERSON)
    annotations = AnnotationSet.make("d1", "asha", [*spans, stance])
    assert [span.id for span in annotations.spans] == ["c", "a", "b"]
    assert annotations.get("t") == stance
    assert annotations.get("nobody") is None
    with pytest.raises(ValueError, match="have the id t"):
        AnnotationSet.make("d1", "asha", [stance, stance])
