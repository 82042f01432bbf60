"""The cases of an article as the list of disagreements shows them."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from enum import StrEnum
from random import Random

from annotate.adjudication import Choice, spot_checks
from annotate.agreement.cases import Case
from annotate.agreement.taxonomy import Kind
from storage.adjudication import Docket

# Of what annotators agree on, the share that is shown all the same: they may agree on a mistake.
SPOT_CHECKS = 0.05


class Standing(StrEnum):
    """Where a case stands."""

    OPEN = "open"
    CHECK = "check"
    DECIDED = "decided"
    AGREED = "agreed"


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


def _standings(docket: Docket, share: float) -> Iterator[tuple[Case, Standing]]:
    decided = {resolution.case: resolution for resolution in docket.gold.resolutions}
    checks = {case.key for case in spot_checks(docket.cases, share, Random(docket.document))}
    for case in docket.cases:
        made = decided.get(case.key)
        if not case.is_agreed:
            yield case, Standing.OPEN if made is None else Standing.DECIDED
        elif made is not None and made.choice != Choice.AGREED:
            yield case, Standing.DECIDED
        else:
            yield case, Standing.CHECK if case.key in checks else Standing.AGREED


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
