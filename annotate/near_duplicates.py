"""Texts that are nearly the same are found among thousands: an agency's story that two papers printed, for example.

A text is the set of its runs of `SHINGLE` words. Two texts are near when their sets are, in Jaccard's sense (Broder
1997, "On the resemblance and containment of documents"). Min-wise hashes in bands bring likely pairs together without
comparing every text with every other (Indyk and Motwani 1998); each likely pair is then counted exactly.
"""

import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Hashable
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import numpy as np
import regex
from numpy.typing import NDArray

from annotate.text import pieces

SHINGLE = 3
# Of two versions of a story with every twentieth word changed, about three quarters of the runs are the same.
NEAR = 0.7
# 16 bands of 4: a pair at 0.7 is found with a probability of 0.99, at 0.8 of 0.9998.
_BANDS, _ROWS = 16, 4
# A text that is this near to an earlier one finds nothing that the earlier one does not, and a place that holds this
# many texts holds a template (a weather report, prices): without a bound each text would be held against all others.
_TWIN = 0.9
_HELD = 20
# Hashes of a long text are made in pieces of this many runs, or its table would fill the memory.
_PIECE = 1 << 13

_WORD = regex.compile(r"\w(?:\w|[\u200c\u200d])*")
_JOINERS = str.maketrans("", "", "\u200c\u200d\u093c")

Key = TypeVar("Key", bound=Hashable)
_Hashes = NDArray[np.uint64]

_CHANCE = np.random.default_rng(20_260_101)
_FACTORS = _CHANCE.integers(1, 1 << 63, _BANDS * _ROWS, dtype=np.uint64) | np.uint64(1)
_ADDENDS = _CHANCE.integers(0, 1 << 63, _BANDS * _ROWS, dtype=np.uint64)
_PLACES = np.array([0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0x165667B19E3779F9], dtype=np.uint64)


@dataclass(slots=True)
class NearDuplicates(Generic[Key]):
    """The texts seen so far. Case, punctuation, joiners and nukta make no difference."""

    _runs: dict[Key, _Hashes] = field(default_factory=dict)
    _bands: dict[tuple[int, bytes], list[Key]] = field(default_factory=lambda: defaultdict(list))
    _words: dict[str, int] = field(default_factory=dict)

    def add(self, key: Key, text: str) -> list[tuple[Key, float]]:
        """The text is known by ``key``; return earlier ones that are near, nearest first, and how near each is."""
        runs = self._hashed(text)
        near: dict[Key, float] = {}
        if len(runs):
            lowest = _signature(runs)
            places = [(band, lowest[band * _ROWS : (band + 1) * _ROWS].tobytes()) for band in range(_BANDS)]
            for other in {other: None for place in places for other in self._bands.get(place, ())}:
                near[other] = _resemblance(runs, self._runs[other])
            if max(near.values(), default=0.0) < _TWIN:
                self._runs[key] = runs
                for place in places:
                    held = self._bands[place]
                    if len(held) < _HELD:
                        held.append(key)
        found = [(other, share) for other, share in near.items() if share >= NEAR]
        return sorted(found, key=lambda each: -each[1])

    def _hashed(self, text: str) -> _Hashes:
        """Return the hashes of the text's runs, sorted, each once; none for a text without words."""
        known = self._words
        codes = []
        for piece in pieces(text):
            folded = unicodedata.normalize("NFD", piece).casefold().translate(_JOINERS)
            for word in _WORD.findall(folded):
                code = known.get(word)
                if code is None:
                    code = known[word] = zlib.crc32(word.encode("utf-8", "surrogatepass"))
                codes.append(code)
        words = np.array(codes, dtype=np.uint64)
        if len(words) < SHINGLE:
            words = np.concatenate([words, np.zeros(SHINGLE - len(words), dtype=np.uint64)]) if len(words) else words
        count = max(0, len(words) - SHINGLE + 1)
        runs = np.zeros(count, dtype=np.uint64)
        for place in range(SHINGLE):
            runs += (words[place : place + count] + np.uint64(1)) * _PLACES[place]
        return np.unique(runs)


def _signature(runs: _Hashes) -> _Hashes:
    lowest = np.full(_BANDS * _ROWS, np.iinfo(np.uint64).max, dtype=np.uint64)
    for at in range(0, len(runs), _PIECE):
        mixed = runs[at : at + _PIECE, None] * _FACTORS + _ADDENDS
        # The upper half of a product is mixed well, the lower one is not.
        np.minimum(lowest, (mixed >> np.uint64(32)).min(axis=0), out=lowest)
    return lowest


def _resemblance(one: _Hashes, other: _Hashes) -> float:
    common = len(np.intersect1d(one, other, assume_unique=True))
    return common / (len(one) + len(other) - common)
