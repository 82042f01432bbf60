"""The second look at a whole article: one name keeps one label, is found wherever it recurs and ends where it ends.

A tagger reads sentence by sentence; this pass reads the article. It is pure: no model, no lists of names.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace

from annotate.suggest.lexicon import fold
from annotate.suggest.name_edges import trim_name
from annotate.suggest.name_words import POSTPOSITIONS, TITLES
from annotate.suggest.records import EntitySuggestion, Suggestions
from annotate.tokens import Token, words

_NAMES = ("PER", "ORG", "LOC")
# A recurrence is proposed with less than the confidence of what it repeats.
_REPEATED = 0.8
# A single word that the tagger mostly passed over is a common word that it took for a name once.
_TAGGED_SHARE = 0.25
_SHORTEST = 2


@dataclass(frozen=True, slots=True)
class _Name:
    """A name found in the article by its tokens (first, past the last) and folded words."""

    first: int
    last: int
    folded: tuple[str, ...]
    entity: EntitySuggestion

    @property
    def weight(self) -> float:
        return 0.5 if self.entity.score is None else self.entity.score


class Names:
    """Mends and completes the names that a tagger found, article by article."""

    @property
    def id(self) -> str:
        return "names/1"

    def suggest(self, text: str, found: Suggestions) -> Suggestions:
        """Return ``found`` with names trimmed, labelled alike, and proposed where their words recur.

        Other labels than PER, ORG and LOC stay as they are. Added names carry this pass as their source.
        """
        tokens = words(text)
        folded = tuple(fold(text[token.start : token.end]) for token in tokens)
        names, others = _located(text, tokens, folded, found.entities)
        names = _relabelled(names)
        taken = [False] * len(tokens)
        for name in names:
            taken[name.first : name.last] = [True] * (name.last - name.first)
        starts = {token.start: i for i, token in enumerate(tokens)}
        ends = {token.end: i + 1 for i, token in enumerate(tokens)}
        for entity in others:
            if entity.start in starts and entity.end in ends:
                low, high = starts[entity.start], ends[entity.end]
                taken[low:high] = [True] * (high - low)
        added = _repeated(tokens, folded, names, taken, self.id)
        entities = sorted(
            (*(name.entity for name in names), *others, *added), key=lambda entity: (entity.start, -entity.end)
        )
        return Suggestions(tuple(entities), found.quotes)


def _located(
    text: str, tokens: tuple[Token, ...], folded: tuple[str, ...], entities: Iterable[EntitySuggestion]
) -> tuple[list[_Name], list[EntitySuggestion]]:
    """Return the trimmed names with their tokens, and the entities that this pass leaves alone."""
    starts = {token.start: i for i, token in enumerate(tokens)}
    ends = {token.end: i + 1 for i, token in enumerate(tokens)}
    names, others = [], []
    for entity in entities:
        if entity.label not in _NAMES or entity.start not in starts or entity.end not in ends:
            others.append(entity)
            continue
        edges = trim_name(text, tokens, starts[entity.start], ends[entity.end], entity.label)
        if edges is None:
            continue
        first, last = edges
        moved = replace(entity, start=tokens[first].start, end=tokens[last - 1].end)
        names.append(_Name(first, last, folded[first:last], moved))
    return names, others


def _relabelled(names: list[_Name]) -> list[_Name]:
    """Return the names with the label their words have most often; a surname has its full name's label."""
    votes: dict[tuple[str, ...], Counter[str]] = {}
    people: Counter[str] = Counter()
    for name in names:
        votes.setdefault(name.folded, Counter())[name.entity.label] += name.weight  # type: ignore[assignment]
        if name.entity.label == "PER" and len(name.folded) > 1:
            people[name.folded[-1]] += 1
    settled = []
    for name in names:
        count = votes[name.folded]
        if len(name.folded) == 1 and people[name.folded[0]]:
            count = count + Counter({"PER": people[name.folded[0]]})
        label = max(_NAMES, key=lambda label: (count[label], label == name.entity.label))
        settled.append(_Name(name.first, name.last, name.folded, replace(name.entity, label=label)))
    return settled


def _repeated(
    tokens: tuple[Token, ...], folded: tuple[str, ...], names: list[_Name], taken: list[bool], source: str
) -> list[EntitySuggestion]:
    """Return suggestions for untaken places where the words of a name, or a person's surname, stand again.

    Marks the places in ``taken``. Longer names come first.
    """
    known: dict[tuple[str, ...], tuple[str, float]] = {}
    for name in sorted(names, key=lambda name: name.weight):
        known[name.folded] = (name.entity.label, name.weight)
    for name in names:
        if name.entity.label == "PER" and len(name.folded) > 1:
            known.setdefault(name.folded[-1:], ("PER", name.weight))
    occurrences = Counter(folded)
    inside = Counter(word for name in names for word in name.folded)
    added = []
    for key in sorted(known, key=lambda key: (-len(key), key)):
        label, weight = known[key]
        if len(key) == 1 and not _may_recur(key[0], inside[key[0]], occurrences[key[0]]):
            continue
        at = 0
        while (at := _next(folded, key, at)) >= 0:
            end = at + len(key)
            if not any(taken[at:end]):
                taken[at:end] = [True] * len(key)
                score = round(weight * _REPEATED, 4)
                added.append(EntitySuggestion(tokens[at].start, tokens[end - 1].end, label, score, source))
            at = end
    return added


def _may_recur(word: str, tagged: int, occurrences: int) -> bool:
    """True when a single word is likely a name wherever it stands in the article."""
    if len(word) < _SHORTEST or word in POSTPOSITIONS or word in TITLES or not word[0].isalpha():
        return False
    return tagged >= _TAGGED_SHARE * occurrences


def _next(folded: tuple[str, ...], key: tuple[str, ...], start: int) -> int:
    """Return where the words of ``key`` stand next, -1 when nowhere."""
    at = start
    while True:
        try:
            at = folded.index(key[0], at)
        except ValueError:
            return -1
        if folded[at : at + len(key)] == key:
            return at
        at += 1
