"""Texts that are nearly the same are found, others are not, and looking at thousands takes seconds."""

import random
from unittest.mock import patch

import regex
from hypothesis import given
from hypothesis import strategies as st

from annotate.near_duplicates import NEAR, SHINGLE, NearDuplicates
from tests.strategies import any_text, messy_text

WORDS = (
    "सरकार मंत्री ने कहा कि दिल्ली में बैठक हुई और पुलिस को सूचना मिली राज्य के लोग सड़क पर आए पानी बिजली स्कूल अस्पताल चुनाव दल नेता "
    "किसान बाज़ार भाव बढ़े घटे नया पुराना शहर गाँव नदी पुल रेल बस किराया परीक्षा छात्र शिक्षक खेल टीम जीत हार"
).split()


def make_story(seed: int, length: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def resemblance(one: list[str], other: list[str]) -> float:
    def runs(words: list[str]) -> set[tuple[str, ...]]:
        return {tuple(words[at : at + SHINGLE]) for at in range(len(words) - SHINGLE + 1)}

    return len(runs(one) & runs(other)) / len(runs(one) | runs(other))


def test_a_story_with_some_words_changed_is_found_with_its_share_and_a_different_one_is_not() -> None:
    for seed in range(60):
        story = make_story(seed)
        changed = story.copy()
        for at in random.Random(seed).sample(range(len(story)), 8):
            changed[at] = "बदला"
        known = NearDuplicates[int]()
        assert known.add(0, " ".join(make_story(1000 + seed))) == []
        assert known.add(1, " ".join(story)) == []
        ((key, share),) = known.add(2, " ".join(changed))
        assert key == 1
        assert share == resemblance(story, changed)
        assert share >= NEAR


def test_case_marks_joiners_and_nukta_make_no_difference() -> None:
    text = "Modi ने कहा, “क़ानून राज्य का है।” ज़मीन पर सब ठीक है, ऐसा बताया गया।"
    other = (
        regex.sub(r"[“”,।]", " ", text).replace("क़", "\u0958").replace("ज़", "ज").replace("राज्य", "राज्\u200dय").upper()
    )
    known = NearDuplicates[str]()
    known.add("a", text)
    assert known.add("b", other) == [("a", 1.0)]


@given(messy_text)
def test_every_text_with_a_word_is_its_own_twin(text: str) -> None:
    known = NearDuplicates[int]()
    assert known.add(0, text) == []
    assert known.add(1, text) in ([(0, 1.0)], [])
    if regex.search(r"\w", text):
        assert known.add(2, text)[0][1] == 1.0


@given(st.integers(3, 400))
def test_the_answer_depends_on_no_chance(length: int) -> None:
    texts = [" ".join(make_story(seed % 3, length)) for seed in range(6)]

    def answers() -> list[list[tuple[int, float]]]:
        known = NearDuplicates[int]()
        return [known.add(at, text) for at, text in enumerate(texts)]

    assert answers() == answers()


@given(any_text)
def test_the_pieces_in_which_a_text_is_looked_at_make_no_difference(text: str) -> None:
    found = NearDuplicates[str]()
    found.add("whole", text)
    with patch("annotate.text.PIECE", 5):
        near = found.add("in pieces", text)
    assert near == [("whole", 1.0)] or not any(map(str.isalnum, text))
