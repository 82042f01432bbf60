"""Giving one label to many places: nothing that somebody decided is touched, and it is one edit."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from annotate.acts import Actor
from annotate.bulk_acts import Standing, label_all, places
from annotate.edits import apply, invert
from annotate.finding import find, make_query
from annotate.model import AnnotationSet, Decision, Origin, Source, Span, State
from annotate.tokens import words
from storage.validation import first_problem
from tests.strategies import DEFAULT_SCHEMA, annotation_sets, messy_text

TEXT = "🙏 मोदी ने कहा, मोदीनगर में नरेंद्र मोदी और मोदी।"
MODI = [(hit.start, hit.end) for hit in find(TEXT, make_query("मोदी"))]


def make_actor() -> Actor:
    return Actor("asha", (f"new{number}" for number in count()).__next__)


def make_span(place: tuple[int, int], label: str, decision: Decision | None) -> Span:
    return Span(f"s{place[0]}", *place, label, Origin(Source.MODEL, "model/1", decision))


@given(st.data(), messy_text)
def test_what_was_decided_stays_and_what_is_offered_has_the_label_afterwards(data: st.DataObject, text: str) -> None:
    annotations = data.draw(annotation_sets(text))
    ranges = [(token.start, token.end) for token in words(text) if data.draw(st.booleans())]
    label = data.draw(st.sampled_from(["PER", "ORG"]))
    found = places(text, annotations, ranges, label)
    assert [(place.start, place.end) for place in found] == ranges
    wanted = [(place.start, place.end) for place in found if place.standing.can_be_labelled]
    edit = label_all(annotations, make_actor(), wanted, label)
    after = annotations if edit is None else apply(annotations, edit)
    there = {(span.start, span.end, span.label): span for span in after.live_spans}
    assert all(there[(*place, label)].origin.is_gold for place in wanted)
    decided = [span for span in annotations.live_spans if not span.origin.is_open]
    assert all(after.get(span.id) == span for span in decided)
    if edit is not None:
        assert first_problem(DEFAULT_SCHEMA, text, annotations, after, edit) is None
        assert apply(after, invert(edit)) == annotations
    if annotations.state is State.FINISHED:
        assert wanted == []


def test_every_place_says_how_it_stands() -> None:
    spans = [
        make_span(MODI[0], "PER", Decision.ACCEPTED),
        make_span((MODI[2][0] - len("नरेंद्र "), MODI[2][1]), "PER", Decision.ADDED),
        make_span(MODI[3], "ORG", None),
    ]
    annotations = AnnotationSet.make("d", "asha", spans)
    stands = [place.standing for place in places(TEXT, annotations, MODI, "PER")]
    assert stands == [Standing.SAME, Standing.CUTS_WORD, Standing.OVERLAPS, Standing.SUGGESTED]
    assert places(TEXT, annotations, MODI[:1], "ORG")[0].standing is Standing.OTHER
    finished = AnnotationSet.make("d", "asha", spans, State.FINISHED)
    assert {place.standing for place in places(TEXT, finished, MODI, "PER")} == {Standing.FINISHED}
    assert places(TEXT, AnnotationSet.make("d", "asha"), MODI[:1], "PER")[0].standing is Standing.NEW


def test_giving_a_label_that_is_there_changes_nothing() -> None:
    annotations = AnnotationSet.make("d", "asha", [make_span(MODI[0], "PER", Decision.ACCEPTED)])
    assert label_all(annotations, make_actor(), MODI[:1], "PER") is None
