"""Tagged sentences varied for the encoder, as numbers, and what is read together: what is of like length."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Any

from annotate.training.augment import (
    common_words,
    government_is_a_place,
    split_pools,
    vary,
    vary_marks,
    without_missed_names,
    without_titles,
)
from annotate.training.corpora import LABELS, Corpora, Tagged, entities
from annotate.training.encoder_vocabulary import Vocabulary
from annotate.training.name_lists import NameLists

TAGS = ("O", *(f"{prefix}-{label}" for label in LABELS for prefix in ("B", "I")))
# Pieces in one window and one batch; the few sentences that are longer are cut at a word.
LONGEST = 256
BATCH_PIECES = 1536
# Widths are multiples of this: matrix products are prepared anew for every shape they have not met.
_WIDTHS = 32
_IGNORED = -100
_NAMELESS_KEPT = 0.5
_MOST_JOINED = 6


@dataclass(frozen=True, slots=True)
class Numbered:
    """A sentence as piece numbers (the special ends included) and a tag number for each, -100 where none counts."""

    pieces: tuple[int, ...]
    tags: tuple[int, ...]


def training_sentences(data: Corpora, names: NameLists, rng: Random, *, copies: int) -> list[list[Tagged]]:
    """Return ``copies`` epochs of sentences: the first as they stand, in the others most names are swapped.

    Of the sentences without a name, each epoch has half: they are many and teach little.
    """
    pools, _ = split_pools(names, rng)
    train = without_missed_names([as_in_guideline(sentence) for sentence in data.train])
    common = common_words(train)
    epochs = [[vary_marks(sentence, rng) for sentence in _chosen(train, rng)]]
    for _ in range(copies - 1):
        epochs.append([_varied(sentence, rng, pools, common) for sentence in _chosen(train, rng)])
    return epochs


def _chosen(sentences: Sequence[Tagged], rng: Random) -> list[Tagged]:
    return [sentence for sentence in sentences if _has_name(sentence) or rng.random() < _NAMELESS_KEPT]


def _has_name(sentence: Tagged) -> bool:
    return any(label in ("PER", "ORG", "LOC") for _, _, label in entities(sentence))


def as_in_guideline(sentence: Tagged) -> Tagged:
    """Return the sentence with titles outside persons and "X सरकार" as the place X."""
    return government_is_a_place(without_titles(sentence))


def _varied(sentence: Tagged, rng: Random, pools: Any, common: frozenset[str]) -> Tagged:
    # A sentence without names is seen as it stands; there is nothing to swap in it.
    if _has_name(sentence):
        return vary(sentence, pools, common, rng)
    return vary_marks(sentence, rng)


def number(sentences: Sequence[Tagged], tokenizer: Any, vocabulary: Vocabulary) -> list[Numbered]:
    """Return the sentences as numbers: the tag stands at a word's first piece."""
    tag_numbers = {tag: i for i, tag in enumerate(TAGS)}
    distinct = sorted({word for sentence in sentences for word, _ in sentence})
    encodings = tokenizer.encode_batch(distinct, add_special_tokens=False)
    of_word = {
        word: tuple(encoding.ids) or (vocabulary.unk,) for word, encoding in zip(distinct, encodings, strict=True)
    }
    numbered = []
    for sentence in sentences:
        pieces, tags = [vocabulary.bos], [_IGNORED]
        for word, tag in sentence:
            of = of_word[word]
            if len(pieces) + len(of) >= LONGEST:
                break
            pieces += of
            tags += [tag_numbers[tag], *[_IGNORED] * (len(of) - 1)]
        numbered.append(Numbered((*pieces, vocabulary.eos), (*tags, _IGNORED)))
    return numbered


def packed(sentences: Sequence[Numbered], rng: Random) -> list[Numbered]:
    """Return the sentences joined to windows of one to `_MOST_JOINED`, an end between two, as articles are read."""
    windows: list[Numbered] = []
    at = 0
    while at < len(sentences):
        pieces, tags = sentences[at].pieces, sentences[at].tags
        wanted = rng.randint(1, _MOST_JOINED)
        at += 1
        while wanted > 1 and at < len(sentences) and len(pieces) + len(sentences[at].pieces) - 1 <= LONGEST:
            pieces += sentences[at].pieces[1:]
            tags += sentences[at].tags[1:]
            wanted -= 1
            at += 1
        windows.append(Numbered(pieces, tags))
    return windows


def width_for(length: int) -> int:
    """Return the least width of a batch that holds so many pieces."""
    return -(-length // _WIDTHS) * _WIDTHS


def grouped(lengths: Sequence[int], rng: Random, most: int) -> list[list[int]]:
    """Return the places of what is read together: of one width, ``most`` pieces or one row; shuffled by ``rng``."""
    by_width: dict[int, list[int]] = {}
    for place, length in enumerate(lengths):
        by_width.setdefault(width_for(length), []).append(place)
    groups = []
    for width, places in sorted(by_width.items()):
        rng.shuffle(places)
        rows = max(1, most // width)
        groups += [places[at : at + rows] for at in range(0, len(places), rows)]
    rng.shuffle(groups)
    return groups
