"""Proposing quotations: promises for every text, then one sentence for each mark style and pattern."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.suggest.quotations import Quotations
from annotate.suggest.quotations_marks import find_pairs
from annotate.suggest.records import QuoteSuggestion, Suggestions
from annotate.text import normalise
from annotate.tokens import is_boundary

PIECES = (
    "\" “ ” ' ‘ ’ '' « » । , : - ( ) कहा कि ने मोदी उन्होंने के अनुसार बताया है का कहना ़ ि \u200d 🙏 हुए गया दावा किया "
    "जिन्होंने द्वारा क़लम O'Neill"
).split(" ")
broken_news = st.lists(st.sampled_from([*PIECES, " ", "\n", " "]), max_size=60).map("".join)
texts = (st.text(max_size=200) | broken_news).map(lambda given: normalise(given).text)


def suggest(text: str) -> tuple[QuoteSuggestion, ...]:
    return Quotations().suggest(text, Suggestions()).quotes


def said(text: str) -> list[tuple[str, str]]:
    return [(quote.kind, text[quote.start : quote.end]) for quote in suggest(text)]


def marked(text: str) -> list[str]:
    return [words for kind, words in said(text) if kind != "indirect"]


@given(texts)
@settings(deadline=None, max_examples=300)
def test_spans_of_any_text_lie_inside_it_on_akshara_boundaries_in_order(text: str) -> None:
    quotes = suggest(text)
    for quote in quotes:
        assert 0 <= quote.start < quote.end <= len(text)
        assert is_boundary(text, quote.start)
        assert is_boundary(text, quote.end)
        assert quote.kind in ("direct", "mixed", "indirect")
    assert list(quotes) == sorted(quotes, key=lambda quote: (quote.start, -quote.end))
    assert len({(quote.start, quote.end) for quote in quotes}) == len(quotes)


@given(texts)
@settings(deadline=None)
def test_suggesting_twice_adds_nothing(text: str) -> None:
    once = Quotations().suggest(text, Suggestions())
    assert Quotations().suggest(text, once) == once


@given(texts)
@settings(deadline=None)
def test_pairs_of_marks_are_disjoint_and_ascend(text: str) -> None:
    pairs = find_pairs(text)
    assert all(one.end <= other.start for one, other in itertools.pairwise(pairs))


@pytest.mark.parametrize(
    "quotation",
    [
        '"हम कल बाज़ार जाएँगे।"',
        "“हम कल बाज़ार जाएँगे।”",
        "'हम कल बाज़ार जाएँगे।'",
        "‘हम कल बाज़ार जाएँगे।’",
        "''हम कल बाज़ार जाएँगे।''",
        '“हम कल बाज़ार जाएँगे।"',
        '"हम कल बाज़ार जाएँगे।”',
        "‘हम कल बाज़ार जाएँगे।'",
        "\"हम कल बाज़ार जाएँगे।''",
        '"हम कल बाज़ार जाएँगे।""',
        "“हम कल 'नई मंडी' जाएँगे।”",
        "“हम कल O'Neill's जाएँगे।”",
        "“हम कल 🙏 क्षत्रिय चौक जाएँगे।”",
        "“हम कल बाज़ार जाएँगे।\nपरसों मेले में भी रहेंगे।”",
    ],
)
def test_a_direct_quotation_is_found_with_its_marks_whatever_their_style(quotation: str) -> None:
    assert said(f"रमेश ने कहा, {quotation}\nबारिश जारी है।") == [("direct", quotation)]


@pytest.mark.parametrize(
    ("text", "quotation"),
    [
        ("सीता ने कहा: “सब ठीक है।”", "“सब ठीक है।”"),
        ("“सब ठीक हो जाएगा,” सीता ने कहा।", "“सब ठीक हो जाएगा,”"),
        ("“सब ठीक हो जाएगा।” सीता ने कहा।", "“सब ठीक हो जाएगा।”"),
        ("“सब ठीक हो जाएगा”, पुलिस के एक अधिकारी ने पत्रकारों को बताया।", "“सब ठीक हो जाएगा”"),
        ("सीता ने कहा कि “सब ठीक है”।", "“सब ठीक है”"),
    ],
)
def test_the_cue_may_stand_before_or_after(text: str, quotation: str) -> None:
    assert said(text) == [("direct", quotation)]


def test_a_cue_in_between_makes_two_quotations() -> None:
    text = "“मैं थक गया हूँ,” उसने कहा। “अब घर जाना है।”"
    assert marked(text) == ["“मैं थक गया हूँ,”", "“अब घर जाना है।”"]


def test_a_missing_closing_mark_ends_the_quotation_with_its_paragraph() -> None:
    text = 'मेयर ने कहा, "नया पुल जल्दी बनेगा।\nपुराना पुल बंद है।'
    assert said(text) == [("direct", '"नया पुल जल्दी बनेगा।')]


def test_a_missing_closing_mark_leaves_who_spoke_outside() -> None:
    text = '"नया पुल जल्दी बनेगा, मेयर ने कहा।\nपुराना पुल बंद है।'
    assert marked(text) == ['"नया पुल जल्दी बनेगा']


def test_a_mark_opened_again_on_the_next_paragraph_begins_another_quotation() -> None:
    text = 'मेयर ने कहा, "नया पुल जल्दी बनेगा।\n"काम कल से शुरू होगा।"'
    assert marked(text) == ['"नया पुल जल्दी बनेगा।', '"काम कल से शुरू होगा।"']


def test_a_fragment_in_the_reporters_sentence_is_mixed_and_the_clause_is_left_out() -> None:
    text = "मंत्री ने कहा कि यह योजना “बहुत महँगी” साबित हुई।"
    assert said(text) == [("mixed", "“बहुत महँगी”")]


@pytest.mark.parametrize(
    "text",
    [
        "फिल्म “सूखी नदी” शुक्रवार को आएगी।",
        "राजू ‘पहलवान’ वर्मा मेले में आए।",
        "इस शब्द “सरगम” का अर्थ पुराना है।",
        "Sainsbury's और O'Neill नई दुकानें खोलेंगे।",
        "मंत्री ने कहा कि उपन्यास “सूखी नदी” स्कूलों में पढ़ाया जाएगा।",
    ],
)
def test_titles_nicknames_and_words_as_words_are_no_quotations(text: str) -> None:
    assert marked(text) == []


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("मंत्री ने कहा कि सड़क अगले साल बनेगी।", "सड़क अगले साल बनेगी"),
        ("पुलिस का कहना है कि चोर भाग गए हैं।", "चोर भाग गए हैं"),
        ("कंपनी ने दावा किया है कि दवा असर करती है।", "दवा असर करती है"),
        ("गाँव वाले कहते हैं कि कुआँ सूख गया है।", "कुआँ सूख गया है"),
        ("बताया जाता है कि किला बहुत पुराना है।", "किला बहुत पुराना है"),
        ("मंत्रालय के अनुसार, दस नए स्कूल खुलेंगे।", "दस नए स्कूल खुलेंगे"),
        ("रिपोर्ट के मुताबिक दस नए स्कूल खुलेंगे।", "दस नए स्कूल खुलेंगे"),
        ("दस नए स्कूल खुलेंगे, मंत्री ने पत्रकारों को बताया।", "दस नए स्कूल खुलेंगे"),
        ("खेत में दो नीलगायें मिलीं, वन विभाग ने कहा, जो महीनों से खोज रहा था।", "खेत में दो नीलगायें मिलीं"),
        ("मंडी में भाव बहुत गिरा, व्यापारियों ने बताया।", "मंडी में भाव बहुत गिरा"),
        ("कुआँ इस साल भी सूखेगा, वह बताते हैं।", "कुआँ इस साल भी सूखेगा"),
        ("आधे बच्चे भूखे सोते हैं, एक अध्ययन में कहा गया है।", "आधे बच्चे भूखे सोते हैं"),
        ("पुल की मरम्मत भी होगी, उन्होंने जोड़ा।", "पुल की मरम्मत भी होगी"),
        ("नदी फिर बढ़ रही है, केवट राजू, जो घाट पर रहते हैं, समाचार एजेंसी को बताया।", "नदी फिर बढ़ रही है"),
    ],
)
def test_a_reported_clause_is_indirect_without_its_cue_and_danda(text: str, clause: str) -> None:
    assert said(text) == [("indirect", clause)]


@pytest.mark.parametrize(
    "text",
    [
        "वह मंत्री, जो दो दिन पहले आए थे, ने शांति की अपील की।",
        "वह बूढ़ा, जो गाँव में अकेला रहता है, को पंचायत ने कहा।",
        "खेत में पानी भर गया, जिसे किसानों ने नया बताया।",
        "सड़क टूटी पड़ी है, लेकिन मंत्री ने बताया।",
        "बाज़ार बंद रहा, परिषद ने नई दुकानें खोलने की घोषणा की।",
    ],
)
def test_a_sentence_that_goes_on_after_its_comma_is_no_reported_clause(text: str) -> None:
    assert said(text) == []


@pytest.mark.parametrize("text", ["मुझे लगता है कि बारिश होगी।", "वह सोचता है कि सब ठीक है।"])
def test_a_thought_is_not_speech(text: str) -> None:
    assert said(text) == []


def test_nukta_may_be_composed_or_not() -> None:
    text = normalise("उसने ज़ोर दिया कि क़ानून नया है।").text
    other = normalise("उसने ज\u093cोर दिया कि क\u093cानून नया है।").text
    assert said(text) == said(other) == [("indirect", normalise("क़ानून नया है").text)]
