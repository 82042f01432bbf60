"""Annotated news: the markup, our own articles, and the articles by words with other names and marks."""

import json
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from annotate.tokens import is_boundary
from annotate.training.augment import Pools
from annotate.training.news import NewsError, read_gold, read_markup, read_news
from annotate.training.news_tokens import NOBODY, UNKNOWN, by_words, entity_tags, vary_article

GOLD = Path(__file__).parent.parent.parent / "shared" / "data" / "gold" / "ntrex-hindi-dev.jsonl"
MARKUP = """=== one-1
[LOC दिल्ली] में [m1 ‘राजनीति’] पर बहस
[s1,2 [PER मीरा वर्मा]] ने [c1,2 कहा], [d2 “हम [LOC क़तर] के लिए तैयार हैं।”|favor:क़तर]
मंत्री [s3 उन्होंने|मीरा वर्मा] [c3 बताया] कि [i3 वे [TIMEX शनिवार] को आएँगी]।
=== one-2
[ORG बीबीसी] 🙏
"""
POOLS = Pools(
    ((("जॉन", "पॉल"), ("स्मिथ", "ली पेन")), (("राम", "सीता"), ("शर्मा", "गुप्ता"))),
    ("पेरिस", "न्यू यॉर्क"),
    ("फ़्रांस", "दक्षिण कोरिया"),
    ("रॉयटर्स", "द गार्जियन"),
    ("BBC", "Sky News"),
    ("टीम", "बॉल"),
)
OWN = [by_words(article) for article in read_news(resources.path("news"))[::5]]


def test_markup_becomes_text_names_quotations_and_links() -> None:
    first, second = read_markup(MARKUP, "x.txt")
    text = first.text
    assert text.split("\n")[0] == "दिल्ली में ‘राजनीति’ पर बहस"
    assert [(text[start:end], label) for start, end, label in first.entities] == [
        ("दिल्ली", "LOC"),
        ("मीरा वर्मा", "PER"),
        ("क\u093cतर", "LOC"),
        ("शनिवार", "TIMEX"),
    ]
    fragment, direct, indirect = first.quotes
    assert text[fragment.start : fragment.end] == "‘राजनीति’"
    assert (fragment.kind, fragment.stance) == ("mixed", None)
    assert direct.speaker is not None
    assert direct.cue is not None
    assert text[slice(*direct.speaker)] == "मीरा वर्मा"
    assert text[slice(*direct.cue)] == "कहा"
    assert (direct.kind, direct.stance, direct.target) == ("direct", "favor", "क\u093cतर")
    assert indirect.means == "मीरा वर्मा"
    assert text[indirect.start : indirect.end] == "वे शनिवार को आएँगी"
    assert (second.id, second.text) == ("one-2", "बीबीसी 🙏")


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("[PER मीरा", "never closed"),
        ("मीरा] ने", "was not opened"),
        ("[XYZ मीरा]", "opens no known bracket"),
        ("[PER मीरा ]", "space at its edge"),
        ("[PER ]", "empty"),
        ("[d1 “हाँ”] [d1 “ना”]", "no other quotation has"),
        ("[s1 मीरा] ने कहा", "no such quotation"),
        ("[s1 मीरा] [s1 राम] [d1 “हाँ”]", "second s of quotation 1"),
        ("[d1 “हाँ”|angry:राम]", "stance that is none of"),
        ("[d1 “हाँ”|favor:राम]", "does not stand in the article"),
        ("[s1 उन्होंने|राम] [d1 “हाँ”]", "does not stand in the article"),
        ("[PER मी[LOC रा]]", "inside another name"),
        ("[PER मीर]ा", "inside an akshara"),
    ],
)
def test_markup_that_breaks_the_guideline_is_told_with_file_and_article(body: str, said: str) -> None:
    with pytest.raises(NewsError, match=said) as caught:
        read_markup(f"=== a-1\n{body}\n", "news/x.txt")
    assert "news/x.txt, article a-1 (from line 1)" in str(caught.value)


def test_text_before_the_first_article_is_told() -> None:
    with pytest.raises(NewsError, match="line 1"):
        read_markup("कुछ\n=== a-1\nऔर", "x.txt")


def test_two_articles_of_one_name_are_told(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("=== same\nकुछ", encoding="utf-8")
    with pytest.raises(NewsError, match="called same"):
        read_news(tmp_path)


def test_our_own_articles_obey_the_guideline() -> None:
    articles = read_news(resources.path("news"))
    assert len(articles) >= 150
    for article in articles:
        assert article.entities
        for start, end, _ in article.entities:
            assert not article.text[start].isspace()
            assert not article.text[end - 1].isspace()
            assert article.text[end - 1] not in "।,"
        for quote in article.quotes:
            assert is_boundary(article.text, quote.start)
            assert is_boundary(article.text, quote.end)
            assert "\n\n" not in article.text


def test_our_own_articles_share_no_paragraph_with_the_development_gold() -> None:
    if not GOLD.exists():
        pytest.skip(f"the development gold {GOLD.name} is not here")
    known = {line for article in read_gold(GOLD) for line in article.text.split("\n") if len(line) > 40}
    for article in read_news(resources.path("news")):
        assert not known.intersection(article.text.split("\n")), article.id


def test_gold_is_read_over_the_normalised_text(tmp_path: Path) -> None:
    text = "\u0958ैस दिल्ली में है"
    record = {"id": "x", "text": text, "entities": [{"start": 4, "end": 10, "label": "LOC"}], "quotes": []}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(record, ensure_ascii=False) + "\n\n", encoding="utf-8")
    (article,) = read_gold(path)
    start, end, _ = article.entities[0]
    assert article.text[start:end] == "दिल्ली"
    assert len(article.text) == len(text) + 1


@pytest.mark.parametrize("line", ["{", "[]", '{"id": "x"}', '{"id": "x", "text": 3, "entities": [{}], "quotes": []}'])
def test_a_line_that_is_no_gold_is_told_with_its_number(tmp_path: Path, line: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(NewsError, match="line 1"):
        read_gold(path)


# By words ------------------------------------------------------------------------------------------------------------


def test_an_article_by_words_keeps_what_is_said_of_them() -> None:
    article = by_words(read_markup(MARKUP, "x.txt")[0])
    assert [article.words[at] for at in sorted(article.breaks)] == ["दिल्ली", "मीरा", "मंत्री"]
    tags = dict(zip(article.words, entity_tags(article), strict=True))
    assert (tags["मीरा"], tags["वर्मा"], tags["ने"]) == ("B-PER", "I-PER", "O")
    _, direct, indirect = article.quotes
    assert article.words[direct.first] == "“"
    assert article.words[direct.last] == "”"
    assert article.words[direct.speaker] == "वर्मा"
    assert article.words[direct.target] == "क\u093cतर"
    assert (direct.means, indirect.target) == (UNKNOWN, UNKNOWN)
    assert indirect.means == article.words.index("वर्मा")
    assert [article.words[at] for at in indirect.cue] == ["बताया", "बताया"]


def test_a_judged_stance_without_a_target_has_nobody() -> None:
    (article,) = read_markup("=== a\n[d1 “हाँ, हम आएँगे।”|neutral]", "x.txt")
    (quote,) = by_words(article).quotes
    assert (quote.stance, quote.target, quote.speaker, quote.cue) == ("neutral", NOBODY, NOBODY, (NOBODY, NOBODY))


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10_000))
def test_varying_names_and_marks_keeps_every_range_in_place(seed: int) -> None:
    whole = OWN[seed % len(OWN)]
    varied = vary_article(whole, POOLS, Random(seed))
    assert [label for *_, label in varied.entities] == [label for *_, label in whole.entities]
    assert len(varied.quotes) == len(whole.quotes)
    for (first, last, _), (old_first, old_last, label) in zip(varied.entities, whole.entities, strict=True):
        assert 0 <= first < last <= len(varied.words)
        if label == "TIMEX":
            assert varied.words[first:last] == whole.words[old_first:old_last]
    for new, old in zip(varied.quotes, whole.quotes, strict=True):
        assert 0 <= new.first <= new.last < len(varied.words)
        if old.cue[0] >= 0:
            assert varied.words[new.cue[0] : new.cue[1] + 1] == whole.words[old.cue[0] : old.cue[1] + 1]
    outside = {at for first, last, _ in whole.entities for at in range(first, last)}
    plain = [word for at, word in enumerate(whole.words) if at not in outside and word.isalpha()]
    inside = {at for first, last, _ in varied.entities for at in range(first, last)}
    assert [word for at, word in enumerate(varied.words) if at not in inside and word.isalpha()] == plain


def test_a_surname_is_swapped_alike_wherever_it_stands() -> None:
    markup = "=== a\n[PER मीरा वर्मा] आईं। [PER वर्मा] ने कहा। [PER वर्मा] गईं।"
    article = by_words(read_markup(markup, "x.txt")[0])
    for seed in range(20):
        varied = vary_article(article, POOLS, Random(seed))
        surnames = {varied.words[last - 1] for _, last, _ in varied.entities}
        assert len(surnames) == 1


def test_an_article_without_names_and_marks_is_left_as_it_is() -> None:
    article = by_words(read_markup("=== a\nकुछ नहीं हुआ।", "x.txt")[0])
    assert vary_article(article, POOLS, Random(7)) == replace(article)
