"""Quotations of encoder and rules together, on scores made by hand: who is believed when the two differ."""

from typing import Any

import numpy as np

from annotate.suggest.encoder_model import Scores
from annotate.suggest.encoder_reader import ReadArticle
from annotate.suggest.encoder_speech import EncoderSpeech, Weights
from annotate.suggest.encoder_viterbi import BioDecoder
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, Suggestions
from annotate.suggest.speech_head import (
    KINDS,
    LINKS,
    SPEECH_WIDTH,
    STANCES,
    Speech,
    SpeechWindow,
    cue_scores,
    kind_scores,
    link_vectors,
    stance_scores,
)
from annotate.tokens import words

TITLE = "निर्देशक की फ़िल्म “नदी का घर” मुंबई में दिखाई गई।"
SAID = "मीरा वर्मा ने राधा शर्मा को देखकर कहा, “हम अगले महीने नया पुल खोलेंगे।”"
WEIGHTS = Weights(
    marked_from=0.5,
    marked_by_rule=0.4,
    indirect_from=0.5,
    indirect_by_rule=0.3,
    end_by_rule=0.3,
    speaker_by_rule=0.5,
    cue_by_rule=0.5,
)


class HandMade:
    """Stands for an encoder: it says what a test tells it, and of everything else nothing."""

    id = "hand/1"

    def __init__(self, text: str) -> None:
        self.text = text
        self.decoder = BioDecoder(("O",))
        self.words = [text[token.start : token.end] for token in words(text)]
        self.rows = np.zeros((len(self.words) + 1, SPEECH_WIDTH), np.float32)
        # Nothing begins a quotation, and no link leads anywhere.
        kind_scores(self.rows)[:, 0] = 12.0
        for link in range(len(LINKS)):
            source, target = link_vectors(self.rows, link)
            source[:, 0] = 12.0
            target[0, 0] = 12.0

    def begin(self, word: str, kind: str, how_sure: float = 12.0) -> int:
        """A quotation of this kind begins at the word, with these log odds."""
        at = self.words.index(word) + 1
        kind_scores(self.rows)[at] = 0.0
        kind_scores(self.rows)[at, KINDS.index(kind)] = how_sure
        return at

    def lead(self, link: str, word: str) -> None:
        """The links of this kind lead to the word."""
        _, target = link_vectors(self.rows, LINKS.index(link))
        target[self.words.index(word) + 1, 0] = 24.0

    def read(self, text: str) -> ReadArticle:
        assert text == self.text
        rows: Any = self.rows[1:]
        windows = (SpeechWindow(0, self.rows),)
        speech = Speech(kind_scores(rows), cue_scores(rows), stance_scores(rows), windows, np.zeros(len(rows), np.intp))
        return ReadArticle(text, words(text), (0,), Scores(np.zeros((len(rows), 1)), speech))


def quotes(encoder: HandMade, *names: str, weights: Weights = WEIGHTS) -> tuple[QuoteSuggestion, ...]:
    places = [(encoder.text.index(name), name) for name in names]
    entities = tuple(EntitySuggestion(at, at + len(name), "PER", 0.9, "hand/1") for at, name in places)
    return EncoderSpeech(encoder, weights).suggest(encoder.text, Suggestions(entities)).quotes  # type: ignore[arg-type]


def told(text: str, place: tuple[int, int] | None) -> str | None:
    return None if place is None else text[slice(*place)]


def test_words_in_marks_that_the_encoder_takes_for_a_title_are_left_out() -> None:
    assert quotes(HandMade(SAID)) == ()
    assert quotes(HandMade(TITLE)) == ()


def test_words_in_marks_are_speech_when_the_encoder_says_so_and_no_rule_does() -> None:
    encoder = HandMade(TITLE)
    encoder.begin("“", "mixed")
    (quote,) = quotes(encoder)
    assert told(TITLE, (quote.start, quote.end)) == "“नदी का घर”"
    assert (quote.kind, quote.speaker, quote.cue, quote.source) == ("mixed", None, None, "hand/1")


def test_a_rule_makes_up_for_an_unsure_encoder() -> None:
    encoder = HandMade(SAID)
    encoder.begin("“", "direct", how_sure=0.1)
    assert quotes(encoder, weights=Weights(marked_from=0.8, marked_by_rule=0.0)) == ()
    (quote,) = quotes(encoder, weights=Weights(marked_from=0.8, marked_by_rule=0.4))
    assert told(SAID, (quote.start, quote.end)) == "“हम अगले महीने नया पुल खोलेंगे।”"


def test_speaker_and_cue_are_the_rules_unless_the_encoder_is_surer_of_others() -> None:
    encoder = HandMade(SAID)
    encoder.begin("“", "direct")
    (by_rule,) = quotes(encoder, "मीरा वर्मा", "राधा शर्मा", weights=Weights())
    assert (told(SAID, by_rule.speaker), told(SAID, by_rule.cue)) == ("मीरा वर्मा", "कहा")
    encoder.lead("speaker", "शर्मा")
    encoder.lead("cue", "देखकर")
    (by_encoder,) = quotes(encoder, "मीरा वर्मा", "राधा शर्मा")
    assert (told(SAID, by_encoder.speaker), told(SAID, by_encoder.cue)) == ("राधा शर्मा", "देखकर")


def test_a_clause_before_its_speaker_needs_no_word_of_the_encoder() -> None:
    text = "नया पुल अगले साल खुलेगा, मंत्री ने बताया।"
    (quote,) = quotes(HandMade(text), weights=Weights())
    assert (quote.kind, told(text, (quote.start, quote.end))) == ("indirect", "नया पुल अगले साल खुलेगा")


def test_an_indirect_clause_runs_to_where_the_encoder_sees_it_end() -> None:
    text = "डॉक्टरों का अंदेशा यह था कि पुल पुराना है और टूटेगा।"
    encoder = HandMade(text)
    encoder.begin("पुल", "indirect")
    encoder.lead("end", "है")
    (quote,) = quotes(encoder)
    assert (told(text, (quote.start, quote.end)), quote.kind) == ("पुल पुराना है", "indirect")


def test_whom_a_speaker_means_and_stances_are_left_to_the_rules() -> None:
    text = "मीरा वर्मा आईं।\nउन्होंने बताया कि पुल पुराना है।"
    encoder = HandMade(text)
    at = encoder.begin("पुल", "indirect")
    stance_scores(encoder.rows)[at, STANCES.index("against")] = 12.0
    encoder.lead("speaker", "उन्होंने")
    encoder.lead("means", "वर्मा")
    encoder.lead("target", "पुल")
    (quote,) = quotes(encoder, "मीरा वर्मा")
    assert (told(text, quote.speaker), quote.means, quote.stance) == ("उन्होंने", None, None)


def test_a_quotation_that_is_there_is_not_proposed_again() -> None:
    encoder = HandMade(SAID)
    encoder.begin("“", "direct")
    given = quotes(encoder)
    found = EncoderSpeech(encoder, WEIGHTS).suggest(SAID, Suggestions((), given))  # type: ignore[arg-type]
    assert found.quotes == given
