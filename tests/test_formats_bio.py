"""Tags of IOB2 and BIOES: what was encoded is decoded, and nothing is repaired in silence."""

from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from seqeval.scheme import IOB2, IOBES, Entities

from storage.formats.bio import Chunk, decode, encode
from storage.formats.contract import Scheme

chunks = st.lists(st.tuples(st.integers(0, 2), st.integers(1, 3), st.sampled_from(["PER", "ORG", "a-b"])), max_size=6)


@given(chunks, st.sampled_from(get_args(Scheme)))
def test_decoding_gives_what_was_encoded(gaps: list[tuple[int, int, str]], scheme: Scheme) -> None:
    wanted: list[Chunk] = []
    at = 0
    for gap, length, label in gaps:
        wanted.append((at + gap, at + gap + length, label))
        at += gap + length
    assert decode(encode(at + 1, wanted, scheme), scheme) == wanted


@given(st.lists(st.sampled_from(["O", *(f"{p}-{n}" for p in "BIES" for n in ("X", "Y"))]), max_size=5),
       st.sampled_from(get_args(Scheme)))  # fmt: skip
@settings(max_examples=300)
def test_tags_are_either_refused_or_encode_to_themselves(tags: list[str], scheme: Scheme) -> None:
    try:
        found = decode(tags, scheme)
    except ValueError:
        # Refused rightly: a reader that repairs would give other tags back.
        lenient = Entities([tags], IOB2 if scheme == "bio" else IOBES) if not _foreign(tags, scheme) else None
        assert (
            lenient is None or encode(len(tags), [(e.start, e.end, e.tag) for e in lenient.entities[0]], scheme) != tags
        )
    else:
        assert encode(len(tags), found, scheme) == tags


def _foreign(tags: list[str], scheme: Scheme) -> bool:
    return scheme == "bio" and any(tag[0] in "ES" for tag in tags)


@pytest.mark.parametrize("tags", [["B"], ["B-"], ["O-PER"], ["b-PER"], [""], ["U-PER"], ["PER"], ["E-PER"]])
def test_a_tag_of_no_scheme_is_refused(tags: list[str]) -> None:
    with pytest.raises(ValueError, match="is none of the scheme bio"):
        decode(tags, "bio")


@pytest.mark.parametrize(
    ("tags", "message"),
    [
        (["I-PER"], "continues nothing"),
        (["B-PER", "E-ORG"], "continues nothing"),
        (["B-PER"], "has no end"),
        (["B-PER", "O"], "has no end"),
        (["B-PER", "S-PER"], "has no end"),
        (["S-PER", "E-PER"], "continues nothing"),
    ],
)
def test_a_chunk_is_begun_and_ended_in_bioes(tags: list[str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        decode(tags, "bioes")
