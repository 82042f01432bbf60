"""Varies tagged sentences so that the tagger learns contexts and shapes of names, not the names of one corpus."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from annotate.suggest.lexicon import fold
from annotate.suggest.name_words import AFTER_NAME, ROLES, TITLES
from annotate.tokens import words
from annotate.training.corpora import Tagged, entities
from annotate.training.name_lists import NameLists
from annotate.training.word_lists import DIRECTIONS, LETTERS, SPELLED_COUNTRIES

_DEV_SHARE = 0.15
# Heads that make an organisation of a place or a person's name.
_ORG_HEADS = (
    "पुलिस; विश्वविद्यालय; यूनाइटेड; सिटी; एफसी; बैंक; टाइम्स; यूनिवर्सिटी; काउंसिल; पार्टी; एयरलाइंस; मोटर्स; इंडस्ट्रीज; फाउंडेशन; "
    "इंस्टीट्यूट; नगर निगम; क्लब; पोस्ट; हाई कोर्ट; एसोसिएशन; एंड संस; ग्रुप; टेक्नोलॉजीज; रिसर्च सेंटर; अस्पताल ट्रस्ट"
).split("; ")
_SWAP = {"PER": 0.85, "LOC": 0.6, "ORG": 0.5}


@dataclass(frozen=True, slots=True)
class Pools:
    """The names that may be swapped in; train and dev pools share none."""

    people: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]
    places: tuple[str, ...]
    countries: tuple[str, ...]
    organisations: tuple[str, ...]
    latin_organisations: tuple[str, ...]
    loans: tuple[str, ...]


def split_pools(names: NameLists, rng: Random) -> tuple[Pools, Pools]:
    """Return disjoint pools for varying the train and the dev sentences."""

    def cut(given: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        shuffled = list(given)
        rng.shuffle(shuffled)
        at = int(len(shuffled) * _DEV_SHARE)
        return tuple(sorted(shuffled[at:])), tuple(sorted(shuffled[:at]))

    first, last = cut(names.first), cut(names.last)
    foreign_first, foreign_last = cut(names.foreign_first), cut(names.foreign_last)
    cities, countries, organisations, latin, loans = map(
        cut, (names.cities, names.countries, names.organisations, names.latin_organisations, names.loans)
    )
    train, dev = (
        Pools(
            ((foreign_first[part], foreign_last[part]), (first[part], last[part])),
            cities[part],
            countries[part],
            organisations[part],
            latin[part],
            loans[part],
        )
        for part in (0, 1)
    )
    return train, dev


def without_titles(sentence: Tagged) -> Tagged:
    """Return the sentence with titles and honorifics at a person's edges outside the entity."""
    tags = [tag for _, tag in sentence]
    for start, end, label in entities(sentence):
        if label != "PER":
            continue
        first, last = start, end
        while first < last - 1 and (fold(sentence[first][0]) in TITLES or sentence[first][0] == "."):
            first += 1
        while last > first + 1 and fold(sentence[last - 1][0]) in AFTER_NAME:
            last -= 1
        for i in range(start, end):
            tags[i] = "O" if not first <= i < last else ("B-PER" if i == first else "I-PER")
    return tuple((word, tag) for (word, _), tag in zip(sentence, tags, strict=True))


def government_is_a_place(sentence: Tagged) -> Tagged:
    """Return the sentence with "X सरकार" tagged as the place X, as in our guideline."""
    tags = [tag for _, tag in sentence]
    for start, end, label in entities(sentence):
        if label == "ORG" and fold(sentence[end - 1][0]) == "सरकार":
            is_adjective = end - start == 2 and sentence[start][0].endswith(("ी", "ीय"))
            for i in range(start, end):
                outside = i == end - 1 or is_adjective or end - start == 1
                tags[i] = "O" if outside else ("B-LOC" if i == start else "I-LOC")
    return tuple((word, tag) for (word, _), tag in zip(sentence, tags, strict=True))


def without_missed_names(sentences: Sequence[Tagged]) -> list[Tagged]:
    """Return the sentences but those in which a word that is nearly always a name stands outside every name."""
    seen: Counter[tuple[str, bool]] = Counter((word, tag != "O") for sentence in sentences for word, tag in sentence)
    names = {word for word, is_name in seen if is_name and seen[word, True] >= 4 * max(1, seen[word, False])}
    return [sentence for sentence in sentences if not any(tag == "O" and word in names for word, tag in sentence)]


def common_words(sentences: Sequence[Tagged], count: int = 600) -> frozenset[str]:
    """Return the most frequent words outside names: the ones no loan word may replace."""
    counts = Counter(word for sentence in sentences for word, tag in sentence if tag == "O")
    return frozenset(word for word, _ in counts.most_common(count))


def vary_marks(sentence: Tagged, rng: Random) -> Tagged:
    """Return the sentence with the quotation marks and the full stop of another house style, sometimes."""
    pairs = list(sentence)
    if rng.random() < 0.5:
        style = rng.choice(("“”", "‘’", "''"))
        opened = False
        for i, (word, tag) in enumerate(pairs):
            if word == '"':
                pairs[i] = (style[1] if opened else style[0], tag)
                opened = not opened
    if pairs[-1][0] == "." and rng.random() < 0.5:
        pairs[-1] = ("।", pairs[-1][1])
    return tuple(pairs)


def vary(sentence: Tagged, pools: Pools, common: frozenset[str], rng: Random) -> Tagged:
    """Return the sentence with other names in its slots, other words beside them and loan words for some nouns."""
    varied: list[tuple[str, str]] = []
    at = 0
    for start, end, label in entities(sentence):
        varied += _with_loans(sentence[at:start], pools, common, rng)
        at = end
        if label not in _SWAP:
            varied += sentence[start:end]
            continue
        name: list[str] | None = None
        if end - start <= 4 and rng.random() < _SWAP[label]:
            name = new_name(label, end - start, pools, rng)
        if not varied or varied[-1][1] == "O":
            varied += _before(label, pools, rng)
        if name is None:
            varied += sentence[start:end]
        else:
            varied += [(word, f"{'B' if i == 0 else 'I'}-{label}") for i, word in enumerate(name)]
        if rng.random() < 0.08:
            varied.append(("सरकार" if label == "LOC" and rng.random() < 0.4 else rng.choice(pools.loans), "O"))
    varied += _with_loans(sentence[at:], pools, common, rng)
    return vary_marks(tuple(varied), rng)


def _before(label: str, pools: Pools, rng: Random) -> list[tuple[str, str]]:
    """Return words that stand before a name and are no part of it, mostly none."""
    chance = rng.random()
    if label == "PER" and chance < 0.12:
        return [(rng.choice(ROLES), "O")]
    if label == "LOC" and chance < 0.06:
        direction = rng.choice(DIRECTIONS)
        return [(word, "O") for word in _split(direction)]
    if chance > 0.93:
        return [(rng.choice(pools.loans), "O")]
    return []


def _with_loans(
    words_between: Sequence[tuple[str, str]], pools: Pools, common: frozenset[str], rng: Random
) -> list[tuple[str, str]]:
    return [
        (respelled(rng.choice(pools.loans), rng), tag)
        if tag == "O" and len(word) > 3 and word not in common and word[0].isalpha() and rng.random() < 0.06
        else (word, tag)
        for word, tag in words_between
    ]


_VOWELS = {
    "ि": "ी",
    "ी": "ि",
    "ु": "ू",
    "ू": "ु",
    "े": "ै",
    "ै": "े",
    "ो": "ौ",
    "ौ": "ो",
    "ॉ": "ा",
    "ं": "न",
    "ट": "त",
    "व": "ब",
    "स": "श",
}


def respelled(word: str, rng: Random) -> str:
    """Return the word, sometimes in another transliteration: such spellings have no vector, as new names have none."""
    places = [i for i, char in enumerate(word) if i and char in _VOWELS]
    if not places or rng.random() > 0.3:
        return word
    at = rng.choice(places)
    return word[:at] + _VOWELS[word[at]] + word[at + 1 :]


def new_name(label: str, length: int, pools: Pools, rng: Random) -> list[str]:
    """Return the words of a fresh name of this label; a person keeps being called by one word or by several."""
    chance = rng.random()
    if label == "PER":
        first, last = pools.people[0 if rng.random() < 0.65 else 1]
        surname = respelled(rng.choice(last), rng)
        if length == 1:
            return [surname if chance < 0.7 else respelled(rng.choice(first), rng)]
        name = [respelled(rng.choice(first), rng), surname]
        if chance < 0.08:
            name.insert(1, rng.choice(first))
        elif chance < 0.14:
            name += ["-", rng.choice(last)]
        elif chance < 0.2:
            name[:1] = [rng.choice(LETTERS), "."]
        return name
    if label == "LOC":
        if chance < 0.05:
            return _split(rng.choice(SPELLED_COUNTRIES))
        return [respelled(word, rng) for word in _split(rng.choice(pools.countries if chance < 0.35 else pools.places))]
    if chance < 0.4:
        return _split(rng.choice(pools.organisations))
    if chance < 0.55:
        return _split(rng.choice(pools.latin_organisations))
    if chance < 0.62:
        return ["".join(rng.choice(LETTERS) for _ in range(rng.randint(2, 4)))]
    if chance < 0.66:
        return ["".join(rng.choice("ABCDEFGHIJKLMNOPRSTUVW") for _ in range(rng.randint(2, 4)))]
    return [*_split(rng.choice(pools.places)), *rng.choice(_ORG_HEADS).split()]


def _split(name: str) -> list[str]:
    return [name[token.start : token.end] for token in words(name)]
