"""Who annotates which article: evenly, with a controlled overlap, the same for the same seed.

What is assigned already is never touched: more articles, or more people, only add to it.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import combinations

from annotate.errors import KnownError

Pair = tuple[str, str]


class CannotAssign(KnownError):
    """What is wished for cannot be; the message says why and what to do."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One person's turn at one article; ``is_second`` where they have annotated it before, and do it once more."""

    document: str
    person: str
    is_second: bool = False
    hides_suggestions: bool = False


@dataclass(frozen=True, slots=True)
class Wishes:
    """How articles are shared out. The shares are of 0 to 1.

    ``per_article`` people get each article, of the share ``double`` one more. Of each person's articles the share
    ``again`` comes a second time, and the share ``hidden`` without suggestions.
    """

    per_article: int = 1
    double: float = 0.0
    again: float = 0.0
    hidden: float = 0.0
    seed: int = 0


def share_out(
    documents: Sequence[str],
    people: Sequence[str],
    wishes: Wishes,
    *,
    before: Iterable[Turn] = (),
    elsewhere: Iterable[Turn] = (),
    suggested: Collection[tuple[str, str]] = (),
) -> list[Turn]:
    """Return the turns that are new; with those ``before``, which are of the same batch, they are as wished.

    Nobody gets an article twice, one they have ``elsewhere`` neither. ``suggested`` are the (article, person) whose
    suggestions are there already, and cannot be hidden. Raises `CannotAssign`.
    """
    people = list(dict.fromkeys(people))
    _require(people, wishes)
    given = list(before)
    has: defaultdict[str, list[str]] = defaultdict(list)
    for turn in (*given, *elsewhere):
        if not turn.is_second:
            has[turn.document].append(turn.person)
    known = {turn.document for turn in given}
    new = _in_order([each for each in dict.fromkeys(documents) if each not in known], wishes.seed, "article")
    firsts = _firsts(new, people, wishes, given, has)
    firsts = _with_hidden(firsts, wishes, given, set(suggested))
    return [*firsts, *_seconds(firsts, wishes, given)]


def loads(turns: Iterable[Turn]) -> Counter[str]:
    """Return how many articles each person has, each counted once."""
    return Counter(turn.person for turn in turns if not turn.is_second)


def shared(turns: Iterable[Turn]) -> Counter[Pair]:
    """Return how many articles each two people have in common, the names of a pair in order."""
    by_document: defaultdict[str, set[str]] = defaultdict(set)
    for turn in turns:
        if not turn.is_second:
            by_document[turn.document].add(turn.person)
    return Counter(pair for names in by_document.values() for pair in combinations(sorted(names), 2))


def _require(people: Sequence[str], wishes: Wishes) -> None:
    if not people:
        raise CannotAssign("Nobody is there to whom articles could be assigned: name at least one person.")
    if wishes.per_article < 1:
        raise CannotAssign("Each article needs one person at least.")
    needed = wishes.per_article + (wishes.double > 0)
    if needed > len(people):
        raise CannotAssign(
            f"An article would go to {needed} people, and there are {len(people)}: name more people, or wish for less."
        )
    for share in (wishes.double, wishes.again, wishes.hidden):
        if not 0 <= share <= 1:
            raise CannotAssign(f"{share:.0%} is no share: say a number of 0 to 100.")


def _in_order(names: Iterable[str], seed: int, what: str) -> list[str]:
    """Return the names in an order by chance that is the same for the same seed, whatever other names there are."""
    return sorted(names, key=lambda name: sha256(f"{seed}\0{what}\0{name}".encode()).digest())


def _firsts(
    new: Sequence[str],
    people: Sequence[str],
    wishes: Wishes,
    given: Sequence[Turn],
    has: Mapping[str, Sequence[str]],
) -> list[Turn]:
    load, pairs = loads(given), shared(given)
    people = _in_order(people, wishes.seed, "person")
    rank = {name: at for at, name in enumerate(people)}
    order = {_pair(*pair): at for at, pair in enumerate(_pairs_in_order(people))}
    counts = Counter(turn.document for turn in given if not turn.is_second)
    wanted = round(wishes.double * (len(counts) + len(new)))
    more = max(0, wanted - sum(count > wishes.per_article for count in counts.values()))
    turns: list[Turn] = []
    for at, document in enumerate(new):
        free = [name for name in people if name not in has[document]]
        number = min(wishes.per_article + (at < more), len(free))
        chosen = _least_shared(free, pairs, order) if number == 2 else _least_loaded(free, number, load, pairs, rank)
        load.update(chosen)
        pairs.update(combinations(sorted(chosen), 2))
        turns += [Turn(document, name) for name in chosen]
    return turns


def _least_shared(free: Sequence[str], pairs: Counter[Pair], order: Mapping[Pair, int]) -> tuple[str, ...]:
    """Return the pair that has the fewest articles in common; of equals the first in the order."""
    left = [pair for pair in order if pair[0] in free and pair[1] in free]
    return min(left, key=lambda pair: (pairs[pair], order[pair]))


def _least_loaded(
    free: Sequence[str], number: int, load: Counter[str], pairs: Counter[Pair], rank: Mapping[str, int]
) -> tuple[str, ...]:
    """Return so many people, those with the fewest articles; of equals those that have least in common with them."""
    chosen: list[str] = []
    for _ in range(number):
        left = [name for name in free if name not in chosen]
        chosen.append(
            min(
                left,
                key=lambda name: (load[name], sum(pairs[_pair(name, other)] for other in chosen), rank[name]),
            )
        )
    return tuple(chosen)


def _pair(a: str, b: str) -> Pair:
    return (a, b) if a < b else (b, a)


def _pairs_in_order(people: Sequence[str]) -> list[Pair]:
    """Return all pairs, so that after any number of them nobody was in more than one pair more than anybody else.

    An even number of people: the rounds of a tournament, in each of which everybody plays once (the circle method). An
    odd number: rings through everybody that have no pair in common (Walecki, in Lucas, Récréations mathématiques 2,
    1883), of each ring first every other pair, then the rest.
    """
    count = len(people)
    if count % 2 == 0:
        first, ring = people[:1], list(people[1:])
        found: list[Pair] = []
        for turn in range(count - 1):
            circle = [*first, *ring[turn:], *ring[:turn]]
            found += [(circle[at], circle[-1 - at]) for at in range(count // 2)]
        return found
    half = count // 2
    found = []
    for turn in range(half):
        steps = [0, *(sign * step for step in range(1, half + 1) for sign in (1, -1))][: 2 * half]
        ring = [people[-1], *(people[(turn + step) % (2 * half)] for step in steps)]
        edges = list(zip(ring, [*ring[1:], ring[0]], strict=True))
        found += [*edges[0::2], *edges[1::2]]
    return found


def _with_hidden(
    firsts: Sequence[Turn], wishes: Wishes, given: Sequence[Turn], suggested: Collection[tuple[str, str]]
) -> list[Turn]:
    old = [turn for turn in given if not turn.is_second]
    could = [turn for turn in firsts if (turn.document, turn.person) not in suggested]
    hidden = _share_of_each(
        wishes.hidden, [*old, *firsts], could, {_key(turn) for turn in old if turn.hides_suggestions}, wishes, "hide"
    )
    return [Turn(turn.document, turn.person, hides_suggestions=_key(turn) in hidden) for turn in firsts]


def _seconds(firsts: Sequence[Turn], wishes: Wishes, given: Sequence[Turn]) -> list[Turn]:
    """Return second turns, under the same conditions as the first ones."""
    old = [turn for turn in given if not turn.is_second]
    again = _share_of_each(
        wishes.again, [*old, *firsts], firsts, {_key(turn) for turn in given if turn.is_second}, wishes, "again"
    )
    return [Turn(turn.document, turn.person, True, turn.hides_suggestions) for turn in firsts if _key(turn) in again]


def _share_of_each(
    share: float,
    everything: Sequence[Turn],
    could: Sequence[Turn],
    done: Collection[tuple[str, str]],
    wishes: Wishes,
    what: str,
) -> set[tuple[str, str]]:
    """Return which of the turns that ``could`` be chosen are, so that with those ``done`` each person has the share."""
    total = loads(everything)
    found: set[tuple[str, str]] = set()
    for person in total:
        more = max(0, round(share * total[person]) - sum(name == person for _, name in done))
        own = _in_order([turn.document for turn in could if turn.person == person], wishes.seed, f"{what}\0{person}")
        found.update((document, person) for document in own[:more])
    return found


def _key(turn: Turn) -> tuple[str, str]:
    return turn.document, turn.person
