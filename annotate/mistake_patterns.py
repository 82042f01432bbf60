"""What mistakes have in common: their words, their labels, their neighbours, their edges. Pure."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from annotate.mistakes import Mistake, Part
from annotate.suggest.lexicon import fold
from annotate.tokens import words

NOTHING: Final = "nothing"
# Longer differences are told by their number of words.
_SHORT: Final = 2
_LENGTHS: Final = ((1, "1 word"), (2, "2 words"), (3, "3 words"), (10, "4 to 10 words"), (30, "11 to 30 words"))


@dataclass(frozen=True, slots=True)
class Group:
    """Mistakes (their numbers in the order given) that share ``value`` under the question ``facet``."""

    facet: str
    value: str
    mistakes: tuple[int, ...]


def surface(mistake: Mistake, text: str) -> str:
    """Return the words by which a mistake is grouped: its own, and of a quotation those of its cue."""
    if mistake.layer == "quotation":
        cue = (mistake.quote or {}).get("cue")
        return _line(text[cue["start"] : cue["end"]]) if cue else "no cue"
    part = mistake.gold or mistake.guess
    assert part is not None
    return _line(text[part.start : part.end])


def group_by_surface(mistakes: Sequence[Mistake], texts: Mapping[str, str]) -> list[Group]:
    """Return the mistakes by their words, spellings of one word together, the largest group first."""
    members: dict[str, list[int]] = defaultdict(list)
    spelled: dict[str, str] = {}
    for number, mistake in enumerate(mistakes):
        said = surface(mistake, texts[mistake.document])
        spelled.setdefault(fold(said), said)
        members[fold(said)].append(number)
    return _worst_first([Group("words", spelled[key], tuple(numbers)) for key, numbers in members.items()])


def group_by_pattern(
    mistakes: Sequence[Mistake], texts: Mapping[str, str], quotes: Mapping[str, Sequence[tuple[int, int]]]
) -> dict[str, list[Group]]:
    """Return for every question the groups of mistakes that give one answer, the largest first.

    ``quotes`` are the gold quotations of each document as ranges: a name inside one is a pattern of its own.
    """
    members: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
    for number, mistake in enumerate(mistakes):
        for facet, value in facets(mistake, texts[mistake.document], quotes[mistake.document]):
            members[facet][value].append(number)
    return {
        facet: _worst_first([Group(facet, value, tuple(numbers)) for value, numbers in values.items()])
        for facet, values in members.items()
    }


def facets(mistake: Mistake, text: str, quotes: Sequence[tuple[int, int]]) -> list[tuple[str, str]]:
    """Return (question, answer) pairs in the order in which they are shown; words are folded."""
    gold, guess = mistake.gold, mistake.guess
    one = gold or guess
    assert one is not None
    tokens = words(text)
    low = bisect_right(tokens, one.start, key=lambda token: token.end)
    high = bisect_left(tokens, one.end, key=lambda token: token.start)
    inside = [fold(text[token.start : token.end]) for token in tokens[low:high]]
    before = fold(text[tokens[low - 1].start : tokens[low - 1].end]) if low else "the text begins"
    after = fold(text[tokens[high].start : tokens[high].end]) if high < len(tokens) else "the text ends"
    told = [("gold → suggested", _labels(gold, guess))]
    if gold is not None and guess is not None and mistake.kind in ("boundary", "both"):
        told += [("edges", edge) for edge in _edges(gold, guess, text)]
    if inside:
        told += [("first word", inside[0]), ("last word", inside[-1])]
    told += [("word before", before), ("word after", after), ("length", _length(len(inside)))]
    if mistake.layer == "name":
        is_quoted = any(start <= one.start and one.end <= end for start, end in quotes)
        told.append(("place", "in a quotation" if is_quoted else "outside of quotations"))
    told.append(("document", mistake.document))
    return told


def _labels(gold: Part | None, guess: Part | None) -> str:
    left, right = (NOTHING if part is None else part.label for part in (gold, guess))
    return f"{left} → {right}"


def _edges(gold: Part, guess: Part, text: str) -> list[str]:
    told = []
    for edge, early, late, is_early in (
        ("begins", guess.start, gold.start, guess.start < gold.start),
        ("ends", guess.end, gold.end, guess.end < gold.end),
    ):
        if early != late:
            said = fold(_line(text[min(early, late) : max(early, late)]))
            count = len(words(said))
            what = f"“{said}”" if count <= _SHORT else f"{count} words" if count < 10 else "ten words or more"
            told.append(f"{edge} too {'early' if is_early else 'late'} by {what}")
    return told


def _length(count: int) -> str:
    return next((name for most, name in _LENGTHS if count <= most), "more than 30 words")


def _line(words_of_text: str) -> str:
    return " ".join(words_of_text.split())


def _worst_first(groups: list[Group]) -> list[Group]:
    return sorted(groups, key=lambda group: (-len(group.mistakes), group.value))
