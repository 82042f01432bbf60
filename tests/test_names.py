"""The article pass: repeated names, short forms, labels in agreement, edges."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.suggest.name_edges import trim_name
from annotate.suggest.names import Names
from annotate.suggest.records import EntitySuggestion, Suggestions
from annotate.tokens import words
from tests.strategies import messy_text


def make(text: str, *named: tuple[str, str]) -> Suggestions:
    """Return suggestions for the first place of each (words, label)."""
    found = [(text.index(name), name, label) for name, label in named]
    return Suggestions(
        tuple(EntitySuggestion(at, at + len(name), label, 0.9, "made") for at, name, label in sorted(found))
    )


def run(text: str, *named: tuple[str, str]) -> list[tuple[str, str]]:
    entities = Names().suggest(text, make(text, *named)).entities
    return [(text[entity.start : entity.end], entity.label) for entity in entities]


def test_a_name_is_found_wherever_it_recurs() -> None:
    text = "ब्रेट कावानाघ आए। कहा गया कि ब्रेट कावानाघ गए।"
    assert run(text, ("ब्रेट कावानाघ", "PER")) == [("ब्रेट कावानाघ", "PER")] * 2


def test_a_surname_alone_is_the_person() -> None:
    assert run("व्लादिमीर पुतिन बोले। फिर पुतिन ने कहा", ("व्लादिमीर पुतिन", "PER")) == [
        ("व्लादिमीर पुतिन", "PER"),
        ("पुतिन", "PER"),
    ]


def test_a_surname_tagged_as_a_place_becomes_the_person_of_the_full_name() -> None:
    text = "ट्रैक पेलिन को। फिर पेलिन, ने"
    full = EntitySuggestion(0, 11, "PER", 0.9, "made")
    short = EntitySuggestion(text.rindex("पेलिन"), text.rindex("पेलिन") + 5, "LOC", 0.6, "made")
    assert [e.label for e in Names().suggest(text, Suggestions((full, short))).entities] == ["PER", "PER"]


def test_spellings_with_and_without_nukta_are_one_name() -> None:
    assert run("फ़ोर्ड ने कहा। बाद में फोर्ड गईं", ("फ़ोर्ड", "PER")) == [("फ़ोर्ड", "PER"), ("फोर्ड", "PER")]


def test_a_common_word_tagged_once_is_not_spread() -> None:
    text = "बॉल " * 8 + "।"
    assert run(text, ("बॉल", "LOC")) == [("बॉल", "LOC")]


def test_titles_honorifics_and_marks_stay_outside() -> None:
    assert run("डॉ. मनमोहन सिंह जी ने", ("डॉ. मनमोहन सिंह जी", "PER")) == [("मनमोहन सिंह", "PER")]
    assert run("“दिल्ली” में", ("“दिल्ली” में", "LOC")) == [("दिल्ली", "LOC")]


def test_a_spelled_country_keeps_its_last_stop() -> None:
    assert run("यू.एस. में", ("यू.एस", "LOC")) == [("यू.एस.", "LOC")]


def test_what_is_no_name_stays_as_it_is() -> None:
    suggestions = make("2018 में 3 लोग", ("2018", "TIMEX"), ("3", "NUMEX"))
    assert Names().suggest("2018 में 3 लोग", suggestions) == suggestions


@given(messy_text, st.data())
def test_suggestions_are_disjoint_on_token_boundaries_and_a_second_pass_changes_nothing(
    text: str, data: st.DataObject
) -> None:
    tokens = words(text)
    picked = sorted(data.draw(st.sets(st.sampled_from(range(len(tokens))), max_size=4))) if tokens else []
    labels = st.sampled_from(["PER", "ORG", "LOC", "TIMEX"])
    found = Suggestions(
        tuple(EntitySuggestion(tokens[i].start, tokens[i].end, data.draw(labels), 0.5, "made") for i in picked)
    )
    entities = Names().suggest(text, found).entities
    assert all(before.end <= after.start for before, after in pairwise(entities))
    assert {e.start for e in entities} <= {t.start for t in tokens}
    assert {e.end for e in entities} <= {t.end for t in tokens}


@pytest.mark.parametrize(
    ("words_given", "label", "is_left"),
    [
        ("अमेरिकी", "LOC", False),
        ("उत्तर कोरियाई", "LOC", False),
        ("मध्य अमेरिकी", "LOC", False),
        ("उत्तर", "LOC", True),
        ("उत्तर कोरिया", "LOC", True),
        ("अमेरिकी नौसेना", "ORG", True),
        ("विधानसभा", "ORG", False),
        ("केरल विधानसभा", "ORG", True),
        ("रिपब्लिकन", "ORG", False),
        ("रिपब्लिकन पार्टी", "ORG", True),
        ("एक", "NUMEX", False),
        ("दोनों", "NUMEX", False),
        ("एक करोड़", "NUMEX", True),
    ],
)
def test_an_adjective_or_a_common_body_is_no_name_and_one_is_no_number(
    words_given: str, label: str, is_left: bool
) -> None:
    tokens = words(words_given)
    assert (trim_name(words_given, tokens, 0, len(tokens), label) is not None) == is_left


@pytest.mark.parametrize(
    ("words_given", "label", "left"),
    [
        ("सेराम द्वीप", "LOC", "सेराम"),
        ("गौटेंग प्रांत", "LOC", "गौटेंग"),
        ("द्वीप", "LOC", "द्वीप"),
        ("सांता क्रूज़ काउंटी", "LOC", "सांता क्रूज़ काउंटी"),
        ("हरा द्वीप", "ORG", "हरा द्वीप"),
    ],
)
def test_what_kind_of_place_it_is_stays_outside_of_its_name(words_given: str, label: str, left: str) -> None:
    tokens = words(words_given)
    edges = trim_name(words_given, tokens, 0, len(tokens), label)
    assert edges is not None
    assert words_given[tokens[edges[0]].start : tokens[edges[1] - 1].end] == left
