"""Articles cut to windows to learn from: every word is in one, and every link leads to the word it is about."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from annotate.suggest.speech_head import KINDS, LINK_WIDTH, LINKS, SPEECH_WIDTH, Speech, SpeechWindow, link_vectors
from annotate.training.encoder_sentences import TAGS
from annotate.training.encoder_vocabulary import Vocabulary
from annotate.training.news import read_markup, read_news
from annotate.training.news_tokens import by_words, entity_tags
from annotate.training.news_windows import IGNORED, WINDOW, Window, cut, window_batches

np = pytest.importorskip("numpy")
VOCABULARY = Vocabulary((), bos=0, eos=2, pad=1, unk=3)
ARTICLES = [by_words(article) for article in read_news(resources.path("news"))[:40]]


class Characters:
    """Splits words into characters, as a tokenizer would into pieces."""

    def encode_batch(self, words: list[str], *, add_special_tokens: bool) -> list[object]:
        assert not add_special_tokens
        return [type("Encoding", (), {"ids": [ord(char) for char in word]}) for word in words]


def words_of(window: Window) -> list[int]:
    """Return the pieces at which a word begins."""
    return [at for at, kind in enumerate(window.kinds) if kind != IGNORED]


@settings(max_examples=30, deadline=None)
@given(st.integers(0, len(ARTICLES) - 1), st.integers(0, 1000))
def test_windows_fit_and_hold_every_word_with_its_tag(number: int, seed: int) -> None:
    article = ARTICLES[number]
    tags = entity_tags(article)
    at = 0
    for window in cut(article, Characters(), VOCABULARY, Random(seed)):
        assert len(window.pieces) <= WINDOW
        assert window.pieces[0] == VOCABULARY.bos
        assert window.pieces[-1] == VOCABULARY.eos
        places = words_of(window)
        firsts = [chr(window.pieces[place]) for place in places]
        # Windows overlap: the next one begins at or before the first word that has not been read.
        begin = next(
            start for start in range(at, -1, -1) if firsts == [w[0] for w in article.words[start : start + len(firsts)]]
        )
        for offset, place in enumerate(places):
            told = window.tags[place]
            assert told == IGNORED or TAGS[told] == tags[begin + offset]
        at = begin + len(firsts)
    assert at == len(article.words)


def test_links_lead_from_the_first_word_to_end_speaker_cue_target_and_the_meant_name() -> None:
    markup = "=== a\n[PER मीरा वर्मा] आईं।\n[s1 उन्होंने|मीरा वर्मा] [c1 बताया] कि [i1 [LOC दिल्ली] तैयार है|favor:दिल्ली]।"
    article = by_words(read_markup(markup, "x")[0])
    (window,) = cut(article, Characters(), VOCABULARY, Random(0))
    places = words_of(window)
    word = {at: article.words[i] for i, at in enumerate(places)}
    told = {(word[source], LINKS[link]): word.get(target, "none") for source, link, target in window.links}
    assert told == {
        ("दिल्ली", "end"): "है",
        ("दिल्ली", "speaker"): "उन्होंने",
        ("दिल्ली", "cue"): "बताया",
        ("दिल्ली", "target"): "दिल्ली",
        ("दिल्ली", "means"): "वर्मा",
    }
    (begins,) = [at for at in places if window.kinds[at] > 0]
    assert KINDS[window.kinds[begins]] == "indirect"


def test_a_quotation_without_speaker_and_cue_leads_to_none() -> None:
    article = by_words(read_markup("=== a\n[d1 “हम आएँगे।”]", "x")[0])
    (window,) = cut(article, Characters(), VOCABULARY, Random(0))
    assert {(LINKS[link], target) for _, link, target in window.links if link} == {("speaker", 0), ("cue", 0)}


def test_batches_hold_every_window_once_with_its_links() -> None:
    pytest.importorskip("torch")
    windows = [w for article in ARTICLES[:6] for w in cut(article, Characters(), VOCABULARY, Random(3))]
    pieces = links = 0
    for batch in window_batches(windows, VOCABULARY.pad, Random(7)):
        pieces += int(batch["mask"].sum())
        links += len(batch["links"])
        for row, source, _, target in batch["links"].tolist():
            assert batch["kinds"][row, source] > 0
            assert batch["mask"][row, target]
        assert (batch["tags"][~batch["mask"]] == IGNORED).all()
    assert pieces == sum(len(window.pieces) for window in windows)
    assert links == sum(len(window.links) for window in windows)


def test_a_link_is_a_share_over_the_window_and_none() -> None:
    rows = np.zeros((5, SPEECH_WIDTH), np.float32)
    source, target = link_vectors(rows, LINKS.index("speaker"))
    source[2] = 1.0
    target[4] = 2.0
    speech = Speech(rows[1:, :4], rows[1:, 4:7], rows[1:, 7:10], (SpeechWindow(7, rows),), np.zeros(12, np.intp))
    first, chances = speech.link(8, LINKS.index("speaker"))
    assert first == 7
    assert abs(float(chances.sum()) - 1) < 1e-6
    assert int(chances.argmax()) == 4
    ratio = float(chances[4] / chances[0])
    assert abs(ratio - float(np.exp(2 * LINK_WIDTH**0.5))) / ratio < 1e-3
