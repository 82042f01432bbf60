"""Giving quotations their speakers and cues."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.suggest.attribution import Attribution
from annotate.suggest.quotations import Quotations
from annotate.suggest.records import EntitySuggestion, Suggestions
from annotate.text import normalise
from annotate.tokens import is_boundary

PIECES = "“ ” ' \" । , : - कहा कि ने मोदी उन्होंने के अनुसार बताया है का कहना ़ ि 🙏 हुए गया दावा किया द्वारा जिन्होंने )".split(" ")
broken_news = st.lists(st.sampled_from([*PIECES, " ", "\n", " "]), max_size=60).map("".join)
texts = (st.text(max_size=200) | broken_news).map(lambda given: normalise(given).text)


def attribute(text: str, *names: str) -> Suggestions:
    entities = tuple(EntitySuggestion(text.index(n), text.index(n) + len(n), "PER", None, "test") for n in names)
    return Attribution().suggest(text, Quotations().suggest(text, Suggestions(entities)))


def who(text: str, *names: str) -> list[tuple[str | None, str | None]]:
    def words(span: tuple[int, int] | None) -> str | None:
        return None if span is None else text[span[0] : span[1]]

    return [(words(quote.speaker), words(quote.cue)) for quote in attribute(text, *names).quotes]


@given(texts)
@settings(deadline=None, max_examples=300)
def test_speakers_and_cues_of_any_text_lie_inside_it_on_akshara_boundaries(text: str) -> None:
    found = Quotations().suggest(text, Suggestions())
    attributed = Attribution().suggest(text, found)
    assert [(q.start, q.end, q.kind) for q in attributed.quotes] == [(q.start, q.end, q.kind) for q in found.quotes]
    for quote in attributed.quotes:
        for span in (quote.speaker, quote.cue):
            if span is not None:
                assert 0 <= span[0] < span[1] <= len(text)
                assert is_boundary(text, span[0])
                assert is_boundary(text, span[1])


@given(texts)
@settings(deadline=None)
def test_attributing_twice_changes_nothing_that_was_attributed(text: str) -> None:
    once = Attribution().suggest(text, Quotations().suggest(text, Suggestions()))
    again = Attribution().suggest(text, once)
    for before, after in zip(once.quotes, again.quotes, strict=True):
        if before.speaker is not None or before.cue is not None:
            assert after == before


@pytest.mark.parametrize(
    ("text", "speaker", "cue"),
    [
        ("रमेश गुप्ता ने कहा, “सब ठीक है।”", "रमेश गुप्ता", "कहा"),
        ("रमेश गुप्ता ने एक पत्रकार को बतायाः “सब ठीक है।”", "रमेश गुप्ता", "बतायाः"),
        ("“सब ठीक हो जाएगा,” रमेश गुप्ता ने कहा।", "रमेश गुप्ता", "कहा"),
        ("पुलिस के प्रवक्ता ने बताया कि चोर भाग गए।", "प्रवक्ता", "बताया"),
        ("पुलिस के प्रवक्ता रमेश गुप्ता ने बताया कि चोर भाग गए।", "रमेश गुप्ता", "बताया"),
        ("श्री रमेश गुप्ता ने चेतावनी दी कि पानी बढ़ेगा।", "रमेश गुप्ता", "चेतावनी दी"),
        ("उन्होंने दावा किया कि पानी बढ़ेगा।", "उन्होंने", "दावा किया"),
        ("विशेषज्ञों का कहना है कि पानी बढ़ेगा।", "विशेषज्ञों", "कहना है"),
        ("उनका कहना है कि पानी बढ़ेगा।", "उनका", "कहना है"),
        ("विशेषज्ञ कहते हैं कि पानी बढ़ेगा।", "विशेषज्ञ", "कहते हैं"),
        ("मंत्रालय के अनुसार, पानी बढ़ेगा और रुकेगा।", "मंत्रालय", "के अनुसार"),
        ("मंत्रालय की रिपोर्ट के मुताबिक, पानी बढ़ेगा और रुकेगा।", "मंत्रालय", "के मुताबिक"),
        ("इसमें बताया गया कि पानी बढ़ेगा।", "इसमें", "बताया गया"),
        ("पानी बढ़ेगा और रुकेगा, मंत्री ने पत्रकारों को बताया।", "मंत्री", "बताया"),
        ("बताया जाता है कि किला पुराना है।", None, "बताया जाता है"),
    ],
)
def test_the_pattern_of_the_cue_says_who_speaks(text: str, speaker: str | None, cue: str) -> None:
    assert who(text) == [(speaker, cue)]


def test_a_proposed_name_is_taken_whole() -> None:
    text = "एन चान-इल ओ'हागन क़ाज़ी ने कहा कि पानी बढ़ेगा।"
    text = normalise(text).text
    name = normalise("एन चान-इल ओ'हागन क़ाज़ी").text
    assert who(text, name) == [(name, "कहा")]


def test_a_name_before_an_inserted_clause_speaks() -> None:
    text = "रमेश गुप्ता, जो गाँव के मुखिया हैं, ने कहा, “सब ठीक है।”"
    assert who(text, "रमेश गुप्ता") == [("रमेश गुप्ता", "कहा")]


def test_a_quotation_that_runs_on_keeps_the_speaker_before() -> None:
    text = "“मैं थक गया हूँ,” रमेश ने कहा।\n“अब घर जाना है।”"
    assert who(text) == [("रमेश", "कहा"), ("रमेश", "कहा")]


def test_the_sentence_before_may_name_the_speaker() -> None:
    assert who("रमेश ने टिप्पणी की।\n“हम सब थक गए हैं।”") == [("रमेश", "टिप्पणी की")]


def test_the_sentence_after_may_name_the_speaker() -> None:
    assert who("“हम सब थक गए हैं।”\nयह बात रमेश ने मेले के बाद सबके सामने कही।") == [("रमेश", "कही")]


def test_a_name_before_a_colon_speaks_without_a_cue() -> None:
    assert who("राधा: “हम सब थक गए हैं।”") == [("राधा", None)]


def test_who_was_asked_and_who_answered_are_kept_apart() -> None:
    text = "पत्रकारों द्वारा यह पूछे जाने पर कि क्या पुल बनेगा, मेयर ने कहा, “हाँ, ज़रूर बनेगा।”"
    assert who(text)[-1] == ("मेयर", "कहा")


@pytest.mark.parametrize("piece", ['" कहा ', "X, ने कहा कि ", 'ने कहा कि "क" ', "'क ", "मंत्री के अनुसार "])
def test_time_grows_with_the_length_not_faster(piece: str) -> None:
    def seconds(characters: int) -> float:
        text = piece * (characters // len(piece))
        begun = time.process_time()
        attribute(text)
        return time.process_time() - begun

    seconds(100)
    # Eight times the text takes eight times as long; by a quadratic rule 64 times. Between them lies a busy machine.
    assert seconds(40_000) < 24 * seconds(5_000)
