"""What the encoder says of reported speech, word by word, and how to read it. Pure numpy.

A quotation is known by its first word (its opening mark, where it has one): the word's *kind* says whether one begins
there, and *links* lead from it to the word where it ends, to the last word of its speaker, to the first word of its
cue, to the last word of what its stance is about and to that of the name that a pronoun or role as the speaker means.
A link is the softmax over the words of the window (and over a place for "none") of the product of two short vectors.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np

KINDS: Final = (None, "direct", "mixed", "indirect")
STANCES: Final = ("favor", "against", "neutral")
LINKS: Final = ("end", "speaker", "cue", "target", "means")
LINK_WIDTH: Final = 48
_CUE_TAGS: Final = 3
# Kind, cue (outside, first word, further word), stance, then the two vectors of each link.
_KIND_AT: Final = 0
_CUE_AT: Final = len(KINDS)
_STANCE_AT: Final = _CUE_AT + _CUE_TAGS
LINKS_AT: Final = _STANCE_AT + len(STANCES)
SPEECH_WIDTH: Final = LINKS_AT + 2 * len(LINKS) * LINK_WIDTH


def kind_scores(speech: Any) -> Any:
    """Return the part of the last axis with a score for each of `KINDS`."""
    return speech[..., _KIND_AT:_CUE_AT]


def cue_scores(speech: Any) -> Any:
    """Return the part with the scores of: no cue, first word of a cue, further word."""
    return speech[..., _CUE_AT:_STANCE_AT]


def stance_scores(speech: Any) -> Any:
    """Return the part with a score for each of `STANCES`."""
    return speech[..., _STANCE_AT:LINKS_AT]


def link_vectors(speech: Any, link: int) -> tuple[Any, Any]:
    """Return (from, to) vectors of a link, each `LINK_WIDTH` wide."""
    at = LINKS_AT + 2 * link * LINK_WIDTH
    return speech[..., at : at + LINK_WIDTH], speech[..., at + LINK_WIDTH : at + 2 * LINK_WIDTH]


@dataclass(frozen=True, slots=True)
class SpeechWindow:
    """The scores of one window: ``first`` is the article's word that its row 1 stands for; row 0 means "none"."""

    first: int
    rows: Any

    def link(self, word: int, link: int) -> Any:
        """Return the probabilities of the link from ``word``: place 0 is "none", place i the window's word i - 1."""
        source, target = link_vectors(self.rows, link)
        return softmax(target @ source[word - self.first + 1] / np.sqrt(LINK_WIDTH))


@dataclass(frozen=True, slots=True)
class Speech:
    """What the encoder says of the speech in an article: words x scores, and the window each word is read in."""

    kinds: Any
    cues: Any
    stances: Any
    windows: Sequence[SpeechWindow]
    window_of: Any

    def link(self, word: int, link: int) -> tuple[int, Any]:
        """Return the first word of the word's window and the link's probabilities (place 0: none)."""
        window = self.windows[self.window_of[word]]
        return window.first, window.link(word, link)


def softmax(scores: Any) -> Any:
    """Return the probabilities along the last axis."""
    values = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return values / values.sum(axis=-1, keepdims=True)
