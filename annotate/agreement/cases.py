"""What an adjudicator decides, place by place: all annotators' versions of one article, split into cases.

What all say alike is agreed. The rest hangs together by overlaps: a case is a stretch of text with every version of
it, so a split name and its whole are one question. Names and quotations are cases of their own; a quotation's case
includes its links and the stances that cite it. Stances that cite no quotation are cases too.
"""

import json
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from annotate.agreement.taxonomy import Kind, compare
from annotate.agreement.units import Unit, attitude, quote_unit, unit_order
from annotate.model import AnnotationSet, Stance

# The layers that are adjudicated, in the order in which cases at one place are shown.
CASE_LAYERS = ("entity", "quote", "stance")


@dataclass(frozen=True, slots=True)
class Case:
    """One place and what every annotator says there; an empty tuple: submitted the article and marked nothing here.

    ``key`` identifies the case by what was said. When an annotator changes their mind it is another case. It is worked
    out when first asked for: of what is only counted nobody asks.
    """

    document: str
    layer: str
    start: int
    end: int
    versions: Mapping[str, tuple[Unit, ...]]
    _key: list[str] = field(default_factory=list, init=False, repr=False, compare=False)
    _agreed: list[bool] = field(default_factory=list, init=False, repr=False, compare=False)

    @property
    def key(self) -> str:
        """What identifies the case: its layer, its place, and what every annotator says."""
        if not self._key:
            said = {name: [_relative(unit, 0, 0) for unit in units] for name, units in self.versions.items()}
            parts = [self.layer, self.start, self.end, said]
            self._key.append(json.dumps(parts, ensure_ascii=False, sort_keys=True, separators=(",", ":")))
        return self._key[0]

    @property
    def is_agreed(self) -> bool:
        """True when at least two annotators submitted the article and all say the same here."""
        if not self._agreed:
            said = {tuple(unit.says for unit in units) for units in self.versions.values()}
            self._agreed.append(len(said) == 1 and len(self.versions) > 1)
        return self._agreed[0]

    @property
    def annotators(self) -> tuple[str, ...]:
        """Whose versions there are."""
        return tuple(self.versions)

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """How the versions differ: the kinds of every pair of annotators, each once."""
        names = self.annotators
        found: dict[Kind, None] = {}
        for at, a in enumerate(names):
            for b in names[at + 1 :]:
                for item in compare(self.versions[a], self.versions[b]):
                    if item.kind is not Kind.EXACT:
                        found[item.kind] = None
                    found.update(dict.fromkeys(item.links))
        return tuple(found)


def find_cases(layers: Mapping[str, AnnotationSet]) -> list[Case]:
    """Return all cases of one article, agreed and disputed, in reading order.

    ``layers`` maps the annotators who have submitted it to what they say, the adjudicated layer left out.
    """
    cases: list[Case] = []
    for layer in CASE_LAYERS:
        units = {name: _units(annotations, layer) for name, annotations in layers.items()}
        document = next((annotations.document for annotations in layers.values()), "")
        cases.extend(_cases(document, layer, units))
    return sorted(cases, key=lambda case: (case.start, -case.end, CASE_LAYERS.index(case.layer)))


def open_cases(cases: list[Case], gold: AnnotationSet) -> list[Case]:
    """Return the cases the adjudicated layer holds no decision on, in the same order."""
    decided = {resolution.case for resolution in gold.resolutions}
    return [case for case in cases if not decided or case.key not in decided]


def same_elsewhere(case: Case, text: str) -> str:
    """Return a key that identical cases share wherever they stand: the same words, and versions that differ alike.

    Places count from the case's start, so the same name in another sentence or another article is the same case.
    """
    words = unicodedata.normalize("NFC", text[case.start : case.end])
    versions = {
        name: [_relative(unit, case.start, case.end) for unit in units] for name, units in case.versions.items()
    }
    return json.dumps([case.layer, words, versions], ensure_ascii=False, sort_keys=True)


def _units(annotations: AnnotationSet, layer: str) -> tuple[Unit, ...]:
    match layer:
        case "entity":
            units = [Unit(span.start, span.end, span.label, span.id) for span in annotations.live_spans]
        case "quote":
            units = [quote_unit(annotations, quote) for quote in annotations.live_quotes]
        case _:
            units = [
                unit
                for stance in annotations.live_stances
                if stance.quote is None and (unit := _stance_unit(stance)) is not None
            ]
    return tuple(sorted(units, key=unit_order))


def _stance_unit(stance: Stance) -> Unit | None:
    """Return a stance that cites no quotation as a unit at its holder's place, else its target's."""
    anchor = stance.holder or stance.target
    if anchor is None:
        return None
    return Unit(anchor.start, anchor.end, stance.value, stance.id, attitudes=(attitude(stance),))


def _cases(document: str, layer: str, units: Mapping[str, tuple[Unit, ...]]) -> list[Case]:
    cases: list[Case] = []
    said = {name: {unit.says: unit for unit in reversed(marked)} for name, marked in units.items()}
    shared = _said_by_all(said)
    rest = [(name, unit) for name, marked in units.items() for unit in marked if unit.says not in shared]
    for says in shared:
        versions = {name: (found[says],) for name, found in said.items()}
        start, end = next(iter(versions.values()))[0].place
        cases.append(Case(document, layer, start, end, versions))
    # Units that overlap, or stand at one place, hang together: a sweep over the starts finds where a case ends.
    group: list[tuple[str, Unit]] = []
    end = -1
    for name, unit in sorted(rest, key=lambda pair: unit_order(pair[1])):
        if group and unit.start >= end:
            cases.append(_group(document, layer, group, units))
            group = []
            end = -1
        group.append((name, unit))
        end = max(end, unit.end)
    if group:
        cases.append(_group(document, layer, group, units))
    return cases


def _said_by_all(said: Mapping[str, Mapping[tuple[object, ...], Unit]]) -> dict[tuple[object, ...], None]:
    """Return what every one of at least two annotators says."""
    if len(said) < 2:
        return {}
    first, *others = said.values()
    return {says: None for says in first if all(says in other for other in others)}


def _group(document: str, layer: str, group: list[tuple[str, Unit]], units: Mapping[str, tuple[Unit, ...]]) -> Case:
    versions = {name: tuple(unit for other, unit in group if other == name) for name in units}
    start = min(unit.start for _, unit in group)
    return Case(document, layer, start, max(unit.end for _, unit in group), versions)


def _relative(unit: Unit, origin: int, end: int) -> list[Any]:
    """Return what the unit says with places counted from ``origin``.

    Where ``end`` is given, links outside the case only say whether they are there: elsewhere they stand elsewhere.
    """

    if unit.speaker is None and unit.cue is None and not unit.attitudes:
        return [unit.start - origin, unit.end - origin, unit.label]

    def place(found: tuple[int, int] | None) -> list[int] | bool | None:
        if found is None:
            return None
        if end and not origin <= found[0] < found[1] <= end:
            return True
        return [found[0] - origin, found[1] - origin]

    attitudes = [[x.value, place(x.holder), place(x.target)] for x in sorted(unit.attitudes, key=lambda x: x.says)]
    return [unit.start - origin, unit.end - origin, unit.label, place(unit.speaker), place(unit.cue), attitudes]
