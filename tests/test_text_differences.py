"""What of two texts is marked for somebody who compares them."""

from hypothesis import given
from hypothesis import strategies as st

from annotate import text_differences
from annotate.text_differences import Stretch, stretches
from tests.strategies import any_text

words = st.lists(st.sampled_from(["मोदी", "ने", "कहा।", "ज़मीन", "🙏🏽"]), max_size=12).map(" ".join)
texts = st.one_of(words, any_text)


@given(one=texts, other=texts)
def test_the_pieces_are_the_texts_and_what_is_not_marked_is_the_same(one: str, other: str) -> None:
    left, right = stretches(one, other)
    assert ("".join(each.text for each in left), "".join(each.text for each in right)) == (one, other)
    same = ["".join(each.text for each in side if not each.differs) for side in (left, right)]
    assert same[0] == same[1]


@given(text=texts)
def test_nothing_is_marked_in_the_same_text(text: str) -> None:
    assert all(not each.differs for side in stretches(text, text) for each in side)


def test_whole_words_are_marked() -> None:
    left, right = stretches("मोदी ने पटना में कहा।", "मोदी ने दिल्ली में कल कहा।")
    assert [each.text for each in left if each.differs] == ["पटना "]
    assert [each.text for each in right if each.differs] == ["दिल्ली ", "कल "]


def test_another_line_end_is_a_difference() -> None:
    left, right = stretches("एक दो", "एक\nदो")
    assert left == [Stretch("एक ", differs=True), Stretch("दो", differs=False)]
    assert right[0] == Stretch("एक\n", differs=True)


def test_texts_too_long_to_compare_word_by_word_differ_from_first_to_last(monkeypatch) -> None:
    monkeypatch.setattr(text_differences, "_MOST_WORDS", 3)
    left, _ = stretches("अ क ख ग घ ङ ह", "अ च ख छ घ ज ह")
    assert [(each.text, each.differs) for each in left] == [("अ ", False), ("क ख ग घ ङ ", True), ("ह", False)]
