"""Words are found however they are spelt, and a place found is a place in the text: laws first."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.finding import Hit, context, find, make_query, sounding_like
from annotate.folding import fold, folded, folded_words
from annotate.romanised import sound, sounds, spellings
from annotate.tokens import is_boundary, words
from tests.strategies import any_text, messy_text

# One spelling of each; what any of them may become without becoming another word.
NAMES = ["हिन्दी", "अम्बेडकर", "क़ानून", "ज़मीन", "अँधेरा", "राज्य", "खण्ड", "इन्टरनेट", "सिन्ह", "BJP", "लक्ष्मी", "१५"]
_TURNS = (
    lambda word: word.replace("न्द", "ंद").replace("म्ब", "ंब").replace("ण्ड", "ंड").replace("न्ट", "ंट"),
    lambda word: word.replace("न्ह", "ंह"),
    lambda word: word.replace("\u093c", ""),
    lambda word: unicodedata.normalize("NFD", word),
    lambda word: word.replace("\u0915\u093c", "\u0958").replace("\u091c\u093c", "\u095b"),
    lambda word: word.replace("ँ", "ं"),
    lambda word: word.replace("\u094d", "\u094d\u200d"),
    lambda word: word.replace("\u094d", "\u094d\u200c"),
    lambda word: word.lower(),
    lambda word: word.replace("१", "1").replace("५", "5"),
)


@st.composite
def spelt_otherwise(draw: st.DrawFn, word: str) -> str:
    for turn in draw(st.lists(st.sampled_from(_TURNS), max_size=6)):
        word = turn(word)
    return word


@given(any_text)
def test_folding_what_is_folded_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(any_text)
def test_a_text_folded_with_the_way_back_is_the_text_folded(text: str) -> None:
    assert folded(text).text == fold(text)


@given(any_text)
def test_the_way_back_leads_to_aksharas_that_fold_to_at_least_what_was_asked_for(text: str) -> None:
    there = folded(text)
    for start in range(len(there.text)):
        low, high = there.original(start, start + 1)
        assert low < high
        assert is_boundary(text, low)
        assert is_boundary(text, high)
        assert there.text[start] in fold(text[low:high])


@given(st.data(), messy_text, messy_text)
def test_a_word_is_found_by_every_spelling_of_itself(data: st.DataObject, before: str, after: str) -> None:
    name = data.draw(st.sampled_from(NAMES))
    query = make_query(data.draw(spelt_otherwise(name)), is_whole=True)
    assert query is not None
    text = f"{before} {data.draw(spelt_otherwise(name))} {after}"
    start = len(before) + 1
    assert any(start in range(hit.start, hit.end) for hit in find(text, query))


@given(messy_text, st.sampled_from([*NAMES, "ने", "मोदी ने", "“", "modi", "क", "😀"]), st.booleans())
def test_every_place_found_is_on_akshara_borders_and_reads_as_the_query(text: str, asked: str, is_whole: bool) -> None:
    query = make_query(asked, is_whole=is_whole)
    assert query is not None
    reached = 0
    for hit in find(text, query):
        assert reached <= hit.start < hit.end <= len(text)
        assert is_boundary(text, hit.start)
        assert is_boundary(text, hit.end)
        reached = hit.end
        if not query.is_romanised:
            there = list(folded_words(fold(text[hit.start : hit.end]))) or [fold(text[hit.start : hit.end])]
            wanted = query.words or (query.literal,)
            assert len(there) == len(wanted)
            assert there[:-1] == list(wanted[:-1])
            assert there[-1].startswith(wanted[-1])


@given(messy_text)
def test_every_word_of_a_text_is_found_where_it_stands(text: str) -> None:
    for token in words(text):
        words_there = text[token.start : token.end]
        query = make_query(words_there)
        if query is not None and query.words:
            assert any(hit.start <= token.start < hit.end for hit in find(text, query)), words_there


# Examples ------------------------------------------------------------------------------------------------------------


def found(text: str, asked: str, *, is_whole: bool = False) -> list[str]:
    query = make_query(asked, is_whole=is_whole)
    return [] if query is None else [text[hit.start : hit.end] for hit in find(text, query)]


def test_the_last_word_may_go_on_unless_whole_words_are_wanted() -> None:
    text = "मोदी मोदीनगर गए; नमोदी नहीं। मोद"
    assert found(text, "मोदी") == ["मोदी", "मोदी"]
    assert found(text, "मोदी", is_whole=True) == ["मोदी"]
    assert found(text, "मोदी गए") == []


def test_a_phrase_is_found_over_marks_and_line_ends() -> None:
    assert found("नरेंद्र मोदी ने\nकहा, “हिंदी” में", "कहा हिन्दी में") == ["कहा, “हिंदी” में"]
    assert found("मोदी ने\nकहा", "मोदी ने कहा") == ["मोदी ने\nकहा"]


def test_a_beginning_that_ends_within_an_akshara_takes_all_of_it() -> None:
    assert found("🙏 क्षत्रिय", "क") == ["क्ष"]


def test_marks_alone_are_found_letter_by_letter() -> None:
    assert found("“हाँ” और “ना”।", "”") == ["”", "”"]
    assert found("क। ख।", "।") == ["।", "।"]


def test_nothing_asked_is_nothing_found() -> None:
    assert make_query("  \n") is None
    assert make_query("\u200d") is None


def test_different_words_stay_different() -> None:
    for one, other in (("सम्मान", "समान"), ("अन्य", "अंय"), ("जन्म", "जंम"), ("अन्न", "अंन"), ("कल", "काल")):
        assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("latin", "hindi", "others"),
    [
        ("modi", ["मोदी"], ["मीडिया", "मुद्दा", "मद", "में"]),
        ("putin", ["पुतिन"], ["पतन", "पैटन"]),
        ("washington", ["वाशिंगटन", "वॉशिंगटन", "वाशिंग्टन"], ["वाशिंग"]),
        ("singh", ["सिंह"], ["संघ"]),
        ("trump", ["ट्रंप", "ट्रम्प"], []),
        ("jaishankar", ["जयशंकर"], []),
        ("kejriwal", ["केजरीवाल"], []),
        ("zelensky", ["ज़ेलेंस्की"], []),
        ("ambedkar", ["अंबेडकर", "अम्बेडकर"], []),
        ("vigyan", ["विज्ञान"], []),
        ("gita", ["गीता"], []),
        ("congress", ["कांग्रेस"], []),
        ("obama", ["ओबामा"], []),
        ("bihar", ["बिहार"], ["बहार"]),
        ("x", [], ["क्स"]),
    ],
)
def test_a_name_in_latin_letters_finds_it_in_hindi(latin: str, hindi: list[str], others: list[str]) -> None:
    text = " ".join([*hindi, *others])
    assert found(text, latin) == hindi


def test_the_nearest_spelling_comes_first_and_has_one_of_the_words_sounds() -> None:
    known = [fold(word) for word in ("वॉशिंगटन", "वाशिंगटन", "मोदी", "BJP", "वाशिंगटन")]
    assert spellings("washington", known) == [fold("वाशिंगटन"), fold("वॉशिंगटन")]
    assert {sound(word) for word in spellings("washington", known)} <= set(sounds("washington"))
    assert sound("bjp") == ""


def test_a_name_of_two_words_is_found_when_each_stands_for_one() -> None:
    assert found("प्रधानमंत्री नरेंद्र मोदी ने", "narendra modi") == ["नरेंद्र मोदी"]
    query = make_query("narendra xyzzy")
    assert query is not None
    assert find("नरेंद्र मोदी", query) == ()
    assert sounding_like(query, ["क"]) is None


def test_a_context_is_one_line_cut_between_words() -> None:
    text = "पहला पैरा।\n" + "शब्द " * 30 + "मोदी ने" + " शब्द" * 30
    start = text.index("मोदी")
    shown = context(text, start, start + 4)
    assert (shown.words, shown.before[0], shown.after[-1]) == ("मोदी", "…", "…")
    assert shown.before[1:].startswith("शब्द")
    assert context("मोदी ने\nकहा", 0, 11) == context("मोदी ने\nकहा", 0, 11, around=3)
    assert context("क\nमोदी ने", 2, 6).before == ""
    assert find("मोदी", make_query("मोदी", is_whole=True)) == (Hit(0, 4),)
