"""Normalisation happens once and the way back is exact; UTF-16 positions and code points agree."""

import unicodedata
from unittest.mock import patch

from hypothesis import example, given
from hypothesis import strategies as st

from annotate.text import Alignment, Replacement, Utf16Map, normalise, pieces
from tests.strategies import any_text

raw_text = st.one_of(
    any_text,
    st.lists(
        st.sampled_from(["\r\n", *"\r\x0b\x0c\x85\x00\x1f\ufeffन\u093c😀\ud800e\u0301 ", "क़"]),
        max_size=20,
    ).map("".join),
)  # fmt: skip


@given(raw_text)
@example("न\x00\u093c")
@example("a\x01\u0301\x02\u0323")
def test_normalising_twice_changes_nothing(raw: str) -> None:
    once = normalise(raw).text
    again = normalise(once)
    # A byte order mark is a mark only at the very beginning of what was given.
    assert once.startswith("\ufeff") or (again.text == once and again.alignment == Alignment())


@given(raw_text)
@example("न\x00\u093c")
def test_a_normalised_text_is_nfc_with_plain_lines_and_can_be_written(raw: str) -> None:
    text = normalise(raw).text
    assert unicodedata.is_normalized("NFC", text)
    assert not set(text) & {"\r", "\x0b", "\x0c", "\x85", "\x00", "\x1f", "\ud800"}
    text.encode("utf-8")


@given(raw_text, st.data())
@example("न\x00\u093c क", None)
def test_a_range_led_back_and_normalised_again_is_the_same_words(raw: str, data: st.DataObject | None) -> None:
    normalised = normalise(raw)
    text, alignment = normalised.text, normalised.alignment
    size = len(text)
    start = data.draw(st.integers(0, size)) if data else 0
    end = data.draw(st.integers(start, size)) if data else size
    given_start, given_end = alignment.to_given(start, end)
    assert 0 <= given_start <= given_end <= len(raw)
    # Led back, a range covers at least itself: it grows only to the borders of pieces that changed as a whole.
    back_start, back_end = alignment.to_text(given_start, given_end)
    assert start == end or (back_start <= start and end <= back_end)
    assert (
        text[start:end] in normalise(raw[given_start:given_end]).text or raw[given_start : given_start + 1] == "\ufeff"
    )


def test_a_whole_text_leads_back_to_the_whole_of_its_characters() -> None:
    raw = "\ufeffक़ानून\r\nन\u093cया 😀"
    normalised = normalise(raw)
    assert normalised.text == unicodedata.normalize("NFC", "क़ानून\nन\u093cया 😀")
    start = normalised.text.index("😀")
    assert raw[slice(*normalised.alignment.to_given(start, start + 1))] == "😀"
    line = normalised.text.index("\n")
    assert raw[slice(*normalised.alignment.to_given(line, line + 1))] == "\r\n"
    letter = normalised.text.index("ऩ")
    assert raw[slice(*normalised.alignment.to_given(letter, letter + 1))] == "न\u093c"


def test_an_alignment_survives_being_stored() -> None:
    alignment = normalise("\ufeffa\r\nक़").alignment
    assert alignment.replacements
    assert Alignment.from_rows(alignment.to_rows()) == alignment
    assert Alignment((Replacement(0, 2, 0, 1),)).to_rows() == [[0, 2, 0, 1]]


@given(any_text)
def test_utf16_positions_are_those_of_the_encoded_text(text: str) -> None:
    positions = Utf16Map(text)
    for offset in range(len(text) + 1):
        qt_pos = len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        assert positions.to_utf16(offset) == qt_pos
        assert positions.to_code_point(qt_pos) == offset


def test_a_position_inside_a_surrogate_pair_is_the_start_of_its_character() -> None:
    positions = Utf16Map("मोदी 🙏 ने")
    assert positions.to_utf16(9) == 10
    assert positions.to_code_point(6) == 5
    assert Utf16Map("plain").to_utf16(3) == 3


@given(raw_text)
def test_a_text_is_normalised_alike_whole_and_in_pieces(text: str) -> None:
    whole = normalise(text)
    with patch("annotate.text.PIECE", 3):
        assert "".join(pieces(text)) == text
        assert normalise(text) == whole
