"""The cases of an article as the list of disagreements shows them."""

import unicodedata
from array import array
from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from annotate.adjudication import Choice, spot_checks
from annotate.agreement.cases import Case
from annotate.agreement.taxonomy import KINDS, Kind
from storage.adjudication import Docket

# Of what annotators agree on, the share that is shown all the same: they may agree on a mistake.
SPOT_CHECKS = 0.05


class Standing(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    CHECK = "check"
    DECIDED = "decided"
    AGREED = "agreed"


_STANDINGS = tuple(Standing)


class Show(StrEnum):
    """Which cases the list holds."""

    OPEN = "open"
    DECIDED = "decided"
    AGREED = "agreed"


@dataclass(frozen=True, slots=True)
class CaseRow:
    """One case in the list; ``words`` are what it is about."""

    case: Case
    title: str
    words: str
    standing: Standing


def rows_of(docket: Docket, show: Show, kinds: Collection[Kind] = (), *, share: float = SPOT_CHECKS) -> list[CaseRow]:
    """Return the cases of an article that are to be shown, in reading order.

    Open ones come with the spot checks among the agreed ones: a check is done when somebody has decided about it.
    """
    rows = [
        CaseRow(case, docket.title, _words(docket.text, case), standing)
        for case, standing in _standings(docket, share)
        if _is_shown(standing, show)
    ]
    if not kinds:
        return rows
    return [row for row in rows if not set(kinds).isdisjoint(row.case.kinds)]


@dataclass(frozen=True, slots=True)
class Outline:
    """What is held of an article that two have submitted: how many cases are shown when, and what they are about.

    ``counts`` has two numbers for each sort of case: the sort, made of where the cases stand and of the kinds of their
    differences as bits, and how many there are. ``about`` says by numbers which words open disagreements are about.
    """

    document: str
    counts: "array[int]"
    about: "array[int]"

    def count(self, show: Show, kinds: Collection[Kind] = ()) -> int:
        """Return how many rows `rows_of` returns."""
        shown = [at for at, standing in enumerate(_STANDINGS) if _is_shown(standing, show)]
        wanted = sum(1 << KINDS.index(kind) for kind in kinds)
        return sum(
            number
            for sort, number in zip(self.counts[::2], self.counts[1::2], strict=True)
            if sort % len(_STANDINGS) in shown and (not wanted or sort // len(_STANDINGS) & wanted)
        )


def outline_of(docket: Docket, *, share: float = SPOT_CHECKS) -> Outline:
    """Return what is held of a docket when the docket itself is put away."""
    sorts: Counter[int] = Counter()
    bits = {kind: 1 << at for at, kind in enumerate(KINDS)}
    about = array("q")
    for case, standing in _standings(docket, share):
        kinds = 0 if case.is_agreed else sum(bits[kind] for kind in case.kinds)
        sorts[kinds * len(_STANDINGS) + _STANDINGS.index(standing)] += 1
        if standing is Standing.OPEN:
            about.append(about_of(docket.text, case))
    return Outline(docket.document, array("L", (number for pair in sorts.items() for number in pair)), about)


def about_of(text: str, case: Case) -> int:
    """Return a number that is the same for the same words in the same layer, and hardly ever for others."""
    return hash((case.layer, unicodedata.normalize("NFC", text[case.start : case.end])))


def _standings(docket: Docket, share: float) -> Iterator[tuple[Case, Standing]]:
    decided = {resolution.case: resolution for resolution in docket.gold.resolutions}
    checks = {id(case) for case in spot_checks(docket.cases, share, Random(docket.document))}
    for case in docket.cases:
        made = decided.get(case.key) if decided else None
        if not case.is_agreed:
            yield case, Standing.OPEN if made is None else Standing.DECIDED
        elif made is not None and made.choice != Choice.AGREED:
            yield case, Standing.DECIDED
        else:
            yield case, Standing.CHECK if id(case) in checks else Standing.AGREED


def _is_shown(standing: Standing, show: Show) -> bool:
    match show:
        case Show.OPEN:
            return standing in (Standing.OPEN, Standing.CHECK)
        case Show.DECIDED:
            return standing is Standing.DECIDED
        case _:
            return standing in (Standing.AGREED, Standing.CHECK)


def _words(text: str, case: Case) -> str:
    return " ".join(text[case.start : case.end].split())
