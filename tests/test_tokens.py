"""Words, sentences and snapping never cut an akshara and never lose a character."""

from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.text import normalise
from annotate.tokens import (
    SnapError,
    Unit,
    akshara_boundaries,
    aksharas,
    is_boundary,
    sentences,
    snap,
    step,
    trim,
    words,
)
from tests.strategies import any_text

UNITS: list[Unit] = ["akshara", "word"]


def surfaces(text: str) -> list[str]:
    return [text[token.start : token.end] for token in words(text)]


def sentence_texts(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@given(any_text)
def test_aksharas_cover_the_text(text: str) -> None:
    assert "".join(text[start:end] for start, end in aksharas(text)) == text
    assert akshara_boundaries(text)[-1] == len(text)


@given(any_text)
def test_words_lie_on_akshara_boundaries_and_leave_only_white_space_between(text: str) -> None:
    at = 0
    for token in words(text):
        assert at <= token.start < token.end
        assert not text[at : token.start].strip()
        assert is_boundary(text, token.start)
        assert is_boundary(text, token.end)
        at = token.end
    assert not text[at:].strip()


@given(any_text)
def test_sentences_lie_on_word_boundaries_and_leave_only_white_space_between(text: str) -> None:
    starts = {token.start for token in words(text)}
    ends = {token.end for token in words(text)}
    at = 0
    for start, end in sentences(text):
        assert at <= start < end
        assert not text[at:start].strip()
        assert start in starts
        assert end in ends
        at = end
    assert not text[at:].strip()


@given(any_text, st.data(), st.sampled_from(UNITS))
def test_expanding_covers_contracting_stays_inside_and_both_hold_when_repeated(
    text: str, data: st.DataObject, unit: Unit
) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    grown = snap(text, start, end, unit=unit, mode="expand")
    shrunk = snap(text, start, end, unit=unit, mode="contract")
    for low, high in (grown, shrunk):
        assert low == high or (is_boundary(text, low) and is_boundary(text, high))
    if shrunk[0] < shrunk[1]:
        assert start <= shrunk[0] < shrunk[1] <= end
        assert snap(text, *shrunk, unit=unit, mode="contract") == shrunk
    if grown[0] < grown[1]:
        assert snap(text, *grown, unit=unit, mode="expand") == grown
        assert snap(text, *grown, unit=unit, mode="strict") == grown
    assert all(not text[at].strip() or grown[0] <= at < grown[1] for at in range(start, end))


def test_snapping_a_range_that_is_off_is_refused_when_strict() -> None:
    text = "क्षत्रिय आए"
    assert snap(text, 0, 8, mode="strict") == (0, 8)
    for start, end in [(0, 4), (0, 9), (3, 3)]:
        with pytest.raises(SnapError):
            snap(text, start, end, mode="strict")
    with pytest.raises(SnapError):
        snap(text, 0, 2, unit="akshara", mode="strict")
    with pytest.raises(ValueError, match="not inside"):
        snap(text, 0, 99)


def test_selecting_white_space_selects_nothing() -> None:
    assert snap("क  ख", 1, 3) == (1, 1)
    assert snap("क  ख", 1, 3, unit="akshara") == (1, 1)


def test_a_selection_inside_a_word_grows_to_the_word_and_inside_a_conjunct_to_the_conjunct() -> None:
    text = "मोदी-सरकार ने क्षिति को"
    assert text[slice(*snap(text, 1, 2))] == "मोदी"
    conjunct = text.index("क्षि")
    assert text[slice(*snap(text, conjunct + 1, conjunct + 2, unit="akshara"))] == "क्षि"


@given(any_text, st.data(), st.sampled_from(UNITS), st.sampled_from(["start", "end"]))
def test_steps_go_to_the_next_boundary_and_stop_at_the_ends(
    text: str, data: st.DataObject, unit: Unit, edge: Literal["start", "end"]
) -> None:
    offset = data.draw(st.integers(0, len(text)))
    after = step(text, offset, unit=unit, forward=True, edge=edge)
    before = step(text, offset, unit=unit, forward=False, edge=edge)
    assert before <= offset <= after
    for stop in (before, after):
        assert stop == offset or is_boundary(text, stop)


@given(any_text, st.data(), st.sampled_from(["akshara", "word"]), st.booleans(), st.sampled_from(["start", "end"]))
def test_steps_paragraph_by_paragraph_are_those_of_the_whole_text(text, data, unit, forward, edge) -> None:
    offset = data.draw(st.integers(0, len(text)))
    if unit == "word":
        stops = [getattr(token, edge) for token in words(text)]
    elif edge == "end":
        stops = [stop for stop in akshara_boundaries(text) if stop > 0 and not text[stop - 1].isspace()]
    else:
        stops = [stop for stop in akshara_boundaries(text) if stop < len(text) and not text[stop].isspace()]
    ahead = [stop for stop in stops if (stop > offset if forward else stop < offset)]
    expected = (min(ahead) if forward else max(ahead)) if ahead else offset
    assert step(text, offset, unit=unit, forward=forward, edge=edge) == expected


def test_an_edge_steps_over_words_and_aksharas() -> None:
    text = "श्री मोदी ने"
    assert step(text, 4, unit="word", forward=True, edge="end") == 9
    assert step(text, 5, unit="word", forward=False, edge="start") == 0
    assert step(text, 9, unit="akshara", forward=False, edge="end") == 7
    assert step(text, 12, unit="word", forward=True, edge="end") == 12


def test_trimming_takes_white_space_of_any_kind_but_no_joiner() -> None:
    text = " \u00a0क\u200d\u2028 "
    assert text[slice(*trim(text, 0, len(text)))] == "क\u200d"
    assert trim("   ", 0, 3) == (3, 3)
    # A mark that stands on a space is no white space.
    assert trim(" \u093c क", 0, 3) == (0, 2)
    assert trim("क \u093c", 0, 3) == (0, 3)


def test_marks_postpositions_and_numbers_are_tokens_of_their_own() -> None:
    assert surfaces("मोदी-सरकार ने “1,000” कहा।") == ["मोदी", "-", "सरकार", "ने", "“", "1,000", "”", "कहा", "।"]
    assert surfaces("6.5% 19वीं राज्\u200dय क्\u200cष") == ["6.5", "%", "19वीं", "राज्\u200dय", "क्\u200cष"]
    assert surfaces("😀🙏🏽 #") == ["😀", "🙏🏽", "#"]


def test_a_stop_after_initials_abbreviations_and_in_numbers_ends_no_sentence() -> None:
    assert sentence_texts("डॉ. सिंह ए.पी.जे. अब्दुल कलाम से 6.5 बजे मिले। फिर गए।") == [
        "डॉ. सिंह ए.पी.जे. अब्दुल कलाम से 6.5 बजे मिले।",
        "फिर गए।",
    ]
    assert sentence_texts("वह गया. वह आया... फिर?") == ["वह गया.", "वह आया...", "फिर?"]
    assert sentence_texts("यह www.ankan की बात है. ठीक है.") == ["यह www.ankan की बात है.", "ठीक है."]


def test_closing_marks_stay_with_their_sentence_and_a_danda_needs_no_space() -> None:
    assert sentence_texts("“हम आएँगे।” उन्होंने कहा।अब\nशीर्षक\n") == ["“हम आएँगे।”", "उन्होंने कहा।", "अब", "शीर्षक"]
    assert sentence_texts("क्या!? हाँ.") == ["क्या!?", "हाँ."]
    assert sentence_texts("... वह") == ["...", "वह"]


# What needs no aksharas to be looked for, and what they hide in: marks and joiners wherever they may stand.
PLAIN = [
    *["क", "र्", "ि", "\u093c", "\u0903", "\u200d", "\u200c", "ॐ", "न", "a", "é", "१", "12", "1,000", "6.5", "."],
    *["।", "-", "_", "“", "’", "#", "😀", "👩", "❤", "₹", " ", "  ", "\n", "\t", "\u00a0"],
]
ascii_letters = st.characters(codec="ascii", categories=["L", "N", "P", "S"])
characters = st.characters(min_codepoint=0x900, max_codepoint=0x97F) | ascii_letters
plain_text = st.lists(st.sampled_from(PLAIN) | characters).map("".join)


@given(plain_text, st.data())
def test_a_text_is_cut_the_same_whether_rare_letters_stand_behind_it_or_not(text: str, data: st.DataObject) -> None:
    # A letter of another script makes the whole text one in which aksharas have to be looked for.
    other = text + "\nਅ"
    assert words(text) == words(other)[:-1]
    assert sentences(text) == sentences(other)[:-1]
    low = data.draw(st.integers(0, len(text)))
    high = data.draw(st.integers(low, len(text)))
    assert trim(text, low, high) == trim(other, low, high)


@given(any_text)
def test_tokens_of_a_normalised_text_are_the_same_after_normalising_again(text: str) -> None:
    once = normalise(text).text
    assert words(once) == words(normalise(once).text)


def test_a_sign_that_belongs_to_the_letter_before_it_is_in_its_token() -> None:
    # A skin tone is a symbol, but continues whatever cluster it follows.
    assert surfaces("क🏽ख ग🏽🏽 1🏽।") == ["क🏽", "ख", "ग🏽🏽", "1🏽", "।"]
    assert surfaces("क \u093c") == ["क", " \u093c"]
    assert surfaces("क🏽") == ["क🏽"]


def test_a_step_back_goes_over_empty_paragraphs() -> None:
    assert step("क\n\nख", 3, unit="word", forward=False, edge="start") == 0


def test_a_step_forward_goes_over_empty_paragraphs() -> None:
    text = "पटना\n\n\nदिल्ली"
    assert step(text, len("पटना"), unit="word", forward=True, edge="end") == len(text)
    assert step(text, len("पटना"), unit="akshara", forward=True, edge="start") == text.index("दिल्ली")
