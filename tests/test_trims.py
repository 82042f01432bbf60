"""Where a span may sensibly begin and end: laws over messy Devanagari, and what each kind of neighbour does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.tokens import akshara_boundaries, trim, words
from annotate.trims import trims
from tests.strategies import PIECES

_NEIGHBOURS = ["ने", "को", "के", "श्री", "डॉ.", "प्रो", "राष्ट्रपति", "जी", "साहब", "कि", "“", "”", "(", ")", '"', "।", ","]
_TEXTS = st.lists(st.sampled_from([*PIECES, *_NEIGHBOURS, *_NEIGHBOURS, " ", " "]), min_size=1, max_size=30).map(
    "".join
)


@st.composite
def spans_of_words(draw: st.DrawFn) -> tuple[str, int, int]:
    text = draw(_TEXTS)
    tokens = words(text)
    if not tokens:
        return "क", 0, 1
    first = draw(st.integers(0, len(tokens) - 1))
    last = draw(st.integers(first, min(len(tokens) - 1, first + 6)))
    return text, tokens[first].start, tokens[last].end


@given(spans_of_words(), st.booleans())
def test_every_stop_is_a_place_for_a_span(place, is_name) -> None:
    text, start, end = place
    bounds = set(akshara_boundaries(text))
    for low, high in trims(text, start, end, is_name=is_name):
        assert low < high
        assert {low, high} <= bounds
        assert trim(text, low, high) == (low, high)


@given(spans_of_words(), st.booleans())
def test_the_way_begins_where_the_span_is_and_comes_by_no_place_twice(place, is_name) -> None:
    text, start, end = place
    stops = trims(text, start, end, is_name=is_name)
    assert stops[0] == (start, end)
    assert len(set(stops)) == len(stops)


@given(spans_of_words(), st.booleans())
def test_each_stop_leads_to_the_same_places(place, is_name) -> None:
    text, start, end = place
    stops = trims(text, start, end, is_name=is_name)
    for stop in stops[1:]:
        others = trims(text, *stop, is_name=is_name)
        # Only a span with half a pair of marks, or far more than is taken in, is a place that nothing leads back to.
        assert set(stops) - {(start, end)} <= set(others) <= set(stops)


@given(spans_of_words(), st.booleans())
def test_less_comes_before_more(place, is_name) -> None:
    text, start, end = place
    inside = [low >= start and high <= end for low, high in trims(text, start, end, is_name=is_name)]
    assert inside == sorted(inside, reverse=True)


@given(_TEXTS, st.data())
def test_an_edge_inside_a_word_is_left_alone(text, data) -> None:
    bounds = akshara_boundaries(text)
    tokens = words(text)
    edges = {token.start for token in tokens} | {token.end for token in tokens}
    inside = [
        bound for bound in bounds if bound not in edges and 0 < bound < len(text) and not text[bound - 1].isspace()
    ]
    if not inside:
        return
    end = data.draw(st.sampled_from(inside))
    start = max(token.start for token in tokens if token.start < end)
    assert trims(text, start, end) == ((start, end),)


def stops(text: str, words_of_span: str, *, is_name: bool = True) -> list[str]:
    start = text.index(words_of_span)
    return [text[low:high] for low, high in trims(text, start, start + len(words_of_span), is_name=is_name)]


@pytest.mark.parametrize(
    ("text", "span", "first"),
    [
        ("मोदी ने कहा", "मोदी ने", "मोदी"),
        ("मोदी ने कहा", "मोदी", "मोदी ने"),
        ("कल राष्ट्रपति मुर्मू आईं", "राष्ट्रपति मुर्मू", "मुर्मू"),
        ("कल डॉ. मुर्मू आईं", "मुर्मू", "डॉ. मुर्मू"),
        ("कल डॉ. मुर्मू आईं", "डॉ. मुर्मू", "मुर्मू"),
        ("गांधी जी आए", "गांधी जी", "गांधी"),
        ("गांधी जी आए", "गांधी", "गांधी जी"),
        ("यह “जय जवान” है", "“जय जवान”", "जय जवान"),
        ("यह “जय जवान” है", "जय जवान", "“जय जवान”"),
        ('यह "जय जवान" है', "जय जवान", '"जय जवान"'),
        ("वे (पटना) आए", "(पटना)", "पटना"),
        ("वे पटना गए। फिर", "पटना गए।", "पटना गए"),
        ("क\u093cानून में", "क\u093cानून में", "क\u093cानून"),
    ],
)
def test_the_first_press_does_what_is_likeliest(text, span, first) -> None:
    assert stops(text, span)[1] == first


def test_a_name_between_title_and_postposition_goes_through_all_of_them() -> None:
    assert stops("कल डॉ. नरेन्द्र मोदी जी ने कहा", "नरेन्द्र मोदी जी ने") == [
        "नरेन्द्र मोदी जी ने",
        "नरेन्द्र मोदी जी",
        "नरेन्द्र मोदी",
        "डॉ. नरेन्द्र मोदी जी ने",
        "डॉ. नरेन्द्र मोदी जी",
        "डॉ. नरेन्द्र मोदी",
    ]


def test_marks_go_and_come_in_pairs() -> None:
    text = "कहा, “बिहार आगे बढ़ेगा।” फिर"
    assert stops(text, "“बिहार आगे बढ़ेगा।”", is_name=False) == [
        "“बिहार आगे बढ़ेगा।”",
        "बिहार आगे बढ़ेगा।",
        "बिहार आगे बढ़ेगा",
    ]
    # Half a pair that somebody selected is completed or dropped.
    assert stops(text, "“बिहार आगे बढ़ेगा", is_name=False)[1:3] == ["बिहार आगे बढ़ेगा", "“बिहार आगे बढ़ेगा।”"]


def test_the_mark_that_opens_the_next_quotation_belongs_to_it() -> None:
    assert stops('मोदी, "हम', "मोदी") == ["मोदी", "मोदी,"]
    assert stops("मोदी “हम", "मोदी") == ["मोदी"]


def test_a_quotation_leaves_names_alone_and_drops_its_ki() -> None:
    assert stops("कहा कि श्री राम जी आए", "श्री राम जी", is_name=False) == ["श्री राम जी", "कि श्री राम जी"]
    assert stops("कहा कि वे आए", "कि वे आए", is_name=False)[1] == "वे आए"


def test_words_that_only_stand_beside_names_have_no_other_place() -> None:
    assert stops("डॉ. जी", "डॉ. जी") == ["डॉ. जी"]
    assert stops("“ ”", "“") == ["“"]


def test_nothing_is_taken_from_another_paragraph() -> None:
    assert stops("मोदी\nने कहा", "मोदी") == ["मोदी"]


def test_no_more_than_three_neighbours_are_taken_in() -> None:
    assert max(len(stop.split()) for stop in stops("कल श्री डॉ प्रो मंत्री मोदी आए", "मोदी")) == 4
