"""Annotated articles as words with what is said of each, and the same articles with other names and marks."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from random import Random

from annotate.tokens import Token, words
from annotate.training.augment import Pools, new_name, respelled
from annotate.training.news import LABELS, NewsArticle, NewsQuote

# In place of a word's number: there is none, and: nobody knows.
NOBODY, UNKNOWN = -1, -2
_SWAPPED = {"PER": 0.6, "LOC": 0.5, "ORG": 0.35}
_RESTYLED = 0.5
_MARK_LOST = 0.04
_STYLES = (("“", "”"), ("‘", "’"), ("'", "'"), ('"', '"'), ("“", '"'), ('"', "”"))
_PLAIN = frozenset("\"“”‘’'")


@dataclass(frozen=True, slots=True)
class WordQuote:
    """A quotation by words, ``first`` to ``last`` (inclusive).

    ``speaker`` is its speaker's last word, ``cue`` the cue's first and last, ``target`` the last word of what its
    stance is about, ``means`` that of the name its speaker means. `NOBODY` where there is none, `UNKNOWN` where gold
    does not say.
    """

    first: int
    last: int
    kind: str
    speaker: int
    cue: tuple[int, int]
    stance: str | None
    target: int
    means: int


@dataclass(frozen=True, slots=True)
class WordArticle:
    """An article as words: ``breaks`` are those that begin a line, ``entities`` (first word, past the last, label)."""

    words: tuple[str, ...]
    breaks: frozenset[int]
    entities: tuple[tuple[int, int, str], ...]
    quotes: tuple[WordQuote, ...]


def by_words(article: NewsArticle) -> WordArticle:
    """Return the article by words; a boundary inside a word takes the whole word."""
    text = article.text
    tokens = words(text)
    breaks = {i for i, token in enumerate(tokens) if i == 0 or "\n" in text[tokens[i - 1].end : token.start]}
    entities: list[tuple[int, int, str]] = []
    for start, end, label in article.entities:
        first, last = _word_at(tokens, start), _word_at(tokens, end - 1)
        if not entities or first >= entities[-1][1]:
            entities.append((first, last + 1, label))
    quotes = tuple(_by_words(quote, article, tokens) for quote in article.quotes)
    return WordArticle(
        tuple(text[token.start : token.end] for token in tokens), frozenset(breaks), tuple(entities), quotes
    )


def _by_words(quote: NewsQuote, article: NewsArticle, tokens: tuple[Token, ...]) -> WordQuote:
    cue = (NOBODY, NOBODY)
    if quote.cue is not None:
        cue = _word_at(tokens, quote.cue[0]), _word_at(tokens, quote.cue[1] - 1)
    target, means = _target(quote, article.text), _means(quote, article)
    return WordQuote(
        _word_at(tokens, quote.start),
        _word_at(tokens, quote.end - 1),
        quote.kind,
        NOBODY if quote.speaker is None else _word_at(tokens, quote.speaker[1] - 1),
        cue,
        quote.stance,
        target if target < 0 else _word_at(tokens, target - 1),
        means if means < 0 else _word_at(tokens, means - 1),
    )


def _target(quote: NewsQuote, text: str) -> int:
    """Return where the mention of the stance's target ends that is nearest to the quotation."""
    if quote.target is None:
        return NOBODY if quote.stance is not None else UNKNOWN
    inside = text.find(quote.target, quote.start, quote.end)
    before = text.rfind(quote.target, 0, quote.start)
    after = text.find(quote.target, quote.end)
    at = next((place for place in (inside, before, after) if place >= 0), None)
    return UNKNOWN if at is None else at + len(quote.target)


def _means(quote: NewsQuote, article: NewsArticle) -> int:
    """Return where the mention of the meant name ends that stands nearest before the speaker, else after."""
    if quote.speaker is None or quote.means is None:
        return UNKNOWN
    surname = quote.means.split()[-1]
    ends = [
        end
        for start, end, label in article.entities
        if label != "TIMEX" and article.text[start:end].split()[-1] == surname
    ]
    before = [end for end in ends if end <= quote.speaker[0]]
    return before[-1] if before else (ends[0] if ends else UNKNOWN)


def _word_at(tokens: Sequence[Token], offset: int) -> int:
    """Return the number of the word that holds the code point, or of the first one after it."""
    return min(bisect_right(tokens, offset, key=lambda token: token.end), len(tokens) - 1)


def entity_tags(article: WordArticle, labels: Collection[str] = LABELS) -> list[str]:
    """Return the BIO tags of the words; names with other labels are none."""
    tags = ["O"] * len(article.words)
    for first, last, label in article.entities:
        if label in labels:
            tags[first:last] = [f"B-{label}", *[f"I-{label}"] * (last - first - 1)]
    return tags


def vary_article(article: WordArticle, pools: Pools | None, rng: Random) -> WordArticle:
    """Return the article with some names swapped, one name alike throughout, and in another style of marks.

    Without pools the names stay.
    """
    return _with_other_marks(_with_other_names(article, pools, rng) if pools is not None else article, rng)


def _with_other_names(article: WordArticle, pools: Pools, rng: Random) -> WordArticle:
    people: dict[str, str] = {}
    others: dict[tuple[str, ...], list[str]] = {}
    swaps: list[tuple[int, int, list[str]]] = []
    foreign = pools.people[0 if rng.random() < 0.7 else 1]
    for first, last, label in article.entities:
        old = article.words[first:last]
        if label == "PER":
            new = [_new_person(word, i == len(old) - 1, people, foreign, rng) for i, word in enumerate(old)]
        elif label in _SWAPPED:
            if old not in others:
                is_swapped = len(old) <= 4 and rng.random() < _SWAPPED[label]
                others[old] = new_name(label, len(old), pools, rng) if is_swapped else list(old)
            new = others[old]
        else:
            continue
        if tuple(new) != old:
            swaps.append((first, last, new))
    return _replaced(article, swaps)


def _new_person(
    word: str, is_last: bool, people: dict[str, str], names: tuple[tuple[str, ...], tuple[str, ...]], rng: Random
) -> str:
    if not word[0].isalpha():
        return word
    if word not in people:
        is_swapped = rng.random() < _SWAPPED["PER"]
        people[word] = respelled(rng.choice(names[1 if is_last else 0]), rng) if is_swapped else word
        # The pools hold names of several words.
        people[word] = people[word].replace(" ", "")
    return people[word]


def _replaced(article: WordArticle, swaps: Sequence[tuple[int, int, list[str]]]) -> WordArticle:
    """Return the article with the words of each range replaced; everything said of words moves along."""
    if not swaps:
        return article
    new_words: list[str] = []
    firsts: list[int] = []
    lasts: list[int] = []
    at = 0
    for first, last, new in (*swaps, (len(article.words), len(article.words), [])):
        for i in range(at, first):
            firsts.append(len(new_words))
            lasts.append(len(new_words))
            new_words.append(article.words[i])
        firsts += [len(new_words)] * (last - first)
        new_words += new
        lasts += [len(new_words) - 1] * (last - first)
        at = last

    def moved(word: int, places: list[int]) -> int:
        return word if word < 0 else places[word]

    quotes = tuple(
        replace(
            quote,
            first=firsts[quote.first],
            last=lasts[quote.last],
            speaker=moved(quote.speaker, lasts),
            cue=(moved(quote.cue[0], firsts), moved(quote.cue[1], lasts)),
            target=moved(quote.target, lasts),
            means=moved(quote.means, lasts),
        )
        for quote in article.quotes
    )
    entities = tuple((firsts[first], lasts[last - 1] + 1, label) for first, last, label in article.entities)
    return WordArticle(tuple(new_words), frozenset(firsts[i] for i in article.breaks), entities, quotes)


def _with_other_marks(article: WordArticle, rng: Random) -> WordArticle:
    """Return the article with the marks of its quotations in another style, and now and then a closing one lost."""
    style = rng.choice(_STYLES) if rng.random() < _RESTYLED else None
    changed = list(article.words)
    lost: list[int] = []
    for quote in article.quotes:
        if quote.kind == "indirect" or quote.first == quote.last:
            continue
        is_opened, is_closed = changed[quote.first] in _PLAIN, changed[quote.last] in _PLAIN
        # Two single marks side by side are one sign; they stay as they are.
        if "'" in (changed[quote.first], changed[quote.last]):
            continue
        if style is not None and is_opened:
            changed[quote.first] = style[0]
        if is_closed and rng.random() < _MARK_LOST and quote.last - quote.first > 4:
            lost.append(quote.last)
        elif style is not None and is_closed:
            changed[quote.last] = style[1]
    varied = replace(article, words=tuple(changed))
    return _without(varied, lost)


def _without(article: WordArticle, lost: Sequence[int]) -> WordArticle:
    """Return the article without the words; what ended at one ends at the word before it."""
    if not lost:
        return article
    gone = set(lost)
    places: list[int] = []
    kept: list[str] = []
    for i, word in enumerate(article.words):
        if i in gone:
            places.append(len(kept) - 1)
        else:
            places.append(len(kept))
            kept.append(word)

    def moved(word: int) -> int:
        return word if word < 0 else places[word]

    quotes = tuple(
        replace(
            quote,
            first=moved(quote.first),
            last=moved(quote.last),
            speaker=moved(quote.speaker),
            cue=(moved(quote.cue[0]), moved(quote.cue[1])),
            target=moved(quote.target),
            means=moved(quote.means),
        )
        for quote in article.quotes
    )
    entities = tuple((places[first], places[last - 1] + 1, label) for first, last, label in article.entities)
    breaks = frozenset(places[i] + (i in gone) for i in article.breaks if places[i] + (i in gone) < len(kept))
    return WordArticle(tuple(kept), breaks, entities, quotes)
