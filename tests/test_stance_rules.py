"""Stances by the words of cue and quotation."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.suggest.attribution import Attribution
from annotate.suggest.quotations import Quotations
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, StanceSuggestion, Suggestions
from annotate.suggest.stance import SHARES, Stances
from annotate.text import normalise
from annotate.tokens import is_boundary

PIECES = (
    "“ ” ' \" । , कहा कि ने मोदी उन्होंने के अनुसार बताया सरकार पर आरोप लगाया का स्वागत "
    "किया ख़राब अच्छा नहीं बिना है ़ ि 🙏 के ख़िलाफ़ चेतावनी दी देते हुए"
).split(" ")
texts = st.lists(st.sampled_from([*PIECES, " ", "\n", " "]), max_size=60).map(
    lambda parts: normalise(" ".join(parts)).text
)


def suggested(text: str, *names: str) -> tuple[QuoteSuggestion, ...]:
    entities = tuple(EntitySuggestion(text.index(n), text.index(n) + len(n), "PER", None, "test") for n in names)
    found = Attribution().suggest(text, Quotations().suggest(text, Suggestions(entities)))
    return Stances().suggest(text, found).quotes


def stance(text: str, *names: str) -> tuple[str, str | None] | None:
    (quote,) = suggested(text, *names)
    if quote.stance is None:
        return None
    target = quote.stance.target
    return quote.stance.value, None if target is None else text[slice(*target)]


@given(texts)
@settings(deadline=None, max_examples=200)
def test_targets_lie_inside_the_text_on_akshara_boundaries_and_nothing_else_changes(text: str) -> None:
    found = Attribution().suggest(text, Quotations().suggest(text, Suggestions()))
    judged = Stances().suggest(text, found)
    for before, after in zip(found.quotes, judged.quotes, strict=True):
        assert (after.start, after.end, after.speaker, after.cue) == (
            before.start,
            before.end,
            before.speaker,
            before.cue,
        )
        if after.stance is not None:
            assert after.stance.score in SHARES.values()
            if after.stance.target is not None:
                start, end = after.stance.target
                assert 0 <= start < end <= len(text)
                assert is_boundary(text, start)
                assert is_boundary(text, end)
    assert Stances().suggest(text, judged) == judged


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("मीरा वर्मा ने आरोप लगाया कि पैसा ग़ायब है।", "against"),
        ("मीरा वर्मा ने चेतावनी दी कि पानी बढ़ेगा।", "against"),
        ("मीरा वर्मा ने इनकार किया कि पैसा मिला था।", "against"),
        ("मीरा वर्मा ने धन्यवाद देते हुए कहा, “आप सब समय पर आए।”", "favor"),
        ("मीरा वर्मा ने सुझाव दिया कि पुल चौड़ा किया जाए।", "favor"),
        ("पुलिस के अनुसार, गाड़ी नदी में गिरी थी।", "neutral"),
        ("मीरा वर्मा ने बताया कि बैठक सोमवार को होगी।", "neutral"),
        ("मीरा वर्मा ने कहा, “यह फ़ैसला शर्मनाक है।”", "against"),
        ("मीरा वर्मा ने कहा, “टीम ने शानदार खेल दिखाया।”", "favor"),
        ("मीरा वर्मा ने कहा कि यह फ़ैसला अनुचित है।", "against"),
    ],
)
def test_cue_and_words_show_the_value(text: str, value: str) -> None:
    found = stance(text)
    assert found is not None
    assert found[0] == value


def test_the_act_counts_for_more_than_the_words() -> None:
    found = stance("मीरा वर्मा ने आरोप लगाया, “सरकार को अच्छा लगता है, और यही उसकी उपलब्धि है।”")
    assert found is not None
    assert found[0] == "against"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("मीरा वर्मा ने कहा, “यह फ़ैसला अच्छा है।”", "favor"),
        ("मीरा वर्मा ने कहा, “यह फ़ैसला अच्छा नहीं है।”", "against"),
        ("मीरा वर्मा ने कहा, “यह फ़ैसला ग़लत नहीं है।”", "favor"),
        ("मीरा वर्मा ने कहा, “हम बिना डर यहाँ आए थे।”", "favor"),
    ],
)
def test_a_negation_turns_the_word_round(text: str, value: str) -> None:
    found = stance(text)
    assert found is not None
    assert found[0] == value


def test_marked_words_that_show_nothing_get_no_stance() -> None:
    assert stance("मीरा वर्मा ने कहा, “हम सोमवार को आए थे।”") is None


def test_one_kind_word_is_no_praise_in_a_report_and_two_are() -> None:
    assert stance("मीरा वर्मा ने बताया कि खेल अच्छा था।") == ("neutral", None)
    found = stance("मीरा वर्मा ने बताया कि खेल अच्छा था और टीम शानदार थी।")
    assert found is not None
    assert found[0] == "favor"


@pytest.mark.parametrize(
    ("text", "names", "target"),
    [
        ("मीरा वर्मा ने सरकार पर आरोप लगाया कि पैसा ग़ायब है।", [], "सरकार"),
        ("मीरा वर्मा ने सुरेश पाल पर आरोप लगाया कि पैसा ग़ायब है।", ["मीरा वर्मा", "सुरेश पाल"], "सुरेश पाल"),
        ("मीरा वर्मा ने ठेकेदारों के ख़िलाफ़ शिकायत की कि काम रुका है।", [], "ठेकेदारों"),
        ("मीरा वर्मा ने गीता का स्वागत करते हुए कहा, “आप समय पर आईं।”", ["गीता"], "गीता"),
        ("मीरा वर्मा ने इस बात से इनकार किया कि पैसा मिला था।", [], None),
        ("मीरा वर्मा ने कहा, “गीता ने काम किया, पर सुरेश पाल विफल रहे।”", ["गीता", "सुरेश पाल"], "सुरेश पाल"),
        ("मीरा वर्मा ने कहा, “यह फ़ैसला शर्मनाक है।”", ["मीरा वर्मा"], None),
        ("मीरा वर्मा ने बताया कि गीता सोमवार को आएगी।", ["गीता"], None),
    ],
)
def test_the_target_is_the_acts_object_or_the_name_near_the_word(
    text: str, names: list[str], target: str | None
) -> None:
    found = stance(text, *names)
    assert found is not None
    assert found[1] == target


def test_surer_grounds_have_the_higher_score() -> None:
    (act,) = suggested("मीरा वर्मा ने आरोप लगाया कि पैसा ग़ायब है।")
    (word,) = suggested("मीरा वर्मा ने कहा, “यह फ़ैसला शर्मनाक है।”")
    assert act.stance is not None
    assert word.stance is not None
    assert (act.stance.score, word.stance.score) == (SHARES["act"], SHARES["marked words"])
    assert SHARES["act"] > SHARES["marked words"]


def test_a_stance_that_is_there_is_kept() -> None:
    text = "मीरा वर्मा ने आरोप लगाया कि पैसा ग़ायब है।"
    (quote,) = suggested(text)
    given_stance = StanceSuggestion("neutral", None, 0.3)
    kept = QuoteSuggestion(quote.start, quote.end, quote.kind, quote.speaker, quote.cue, "test", stance=given_stance)
    assert Stances().suggest(text, Suggestions((), (kept,))).quotes == (kept,)
