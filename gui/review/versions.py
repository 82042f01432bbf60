"""The different things annotators say about one place, lettered, and whose they are."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from annotate.adjudication import Choice, Ruling
from annotate.agreement.cases import Case
from annotate.agreement.units import Unit

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Version:
    """What some annotators say alike about a place; no unit: they marked nothing there."""

    letter: str
    annotators: tuple[str, ...]
    units: tuple[Unit, ...]


def versions_of(case: Case, *, is_blind: bool = False) -> list[Version]:
    """Return the versions that differ, each with everybody who says so, in the annotators' order.

    Blind, the order is another one in every case (and the same whenever the case is shown), so that a letter tells
    nothing about a person.
    """
    groups: dict[tuple[object, ...], tuple[list[str], tuple[Unit, ...]]] = {}
    for name, units in case.versions.items():
        said = tuple(unit.says for unit in units)
        groups.setdefault(said, ([], units))[0].append(name)
    found = list(groups.values())
    if is_blind:
        Random(case.key).shuffle(found)
    return [Version(LETTERS[at % len(LETTERS)], tuple(names), units) for at, (names, units) in enumerate(found)]


def taking(versions: Sequence[Version], at: int) -> Ruling | None:
    """Return the ruling that takes this version; None when there are not so many."""
    return Ruling(Choice.TAKE, versions[at].annotators[:1]) if at < len(versions) else None


def mixing(versions: Sequence[Version], borders: int, label: int) -> Ruling | None:
    """Return the ruling that takes the borders of one version and the label of the other."""
    if max(borders, label) >= len(versions):
        return None
    return Ruling(Choice.MIX, (versions[borders].annotators[0], versions[label].annotators[0]))


def keeping(versions: Sequence[Version]) -> Ruling:
    """Return the ruling that keeps what any version marked."""
    return Ruling(Choice.BOTH, tuple(version.annotators[0] for version in versions))
