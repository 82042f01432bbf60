"""Codes that become other codes: of records, of edits already in the journal, of the cases adjudicators decided.

A code may be renamed, merged into another one, or change places with it: all codes change at once.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from annotate.edits import AnyStep, Edit, NoteStep, ResolutionStep, Step
from annotate.model import Anchor, AnnotationSet, Quote, Record, Resolution, Span, Stance, with_anchors
from annotate.schema import Schema

PARTS = ("entities", "quotes", "stances")
_PART_OF_LAYER = {"entity": "entities", "quote": "quotes", "stance": "stances"}


@dataclass(frozen=True, slots=True)
class Recoding:
    """Which codes of each inventory become which; codes that are not named stay."""

    entities: Mapping[str, str] = field(default_factory=dict)
    quotes: Mapping[str, str] = field(default_factory=dict)
    stances: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.entities or self.quotes or self.stances)

    def of(self, part: str) -> Mapping[str, str]:
        """Return the codes of one inventory: "entities", "quotes" or "stances"."""
        found: Mapping[str, str] = getattr(self, part)
        return found

    def record(self, record: Record) -> Record:
        """Return the record with its new code, and what was proposed in its place with its new code, too."""
        part, code = coded(record)
        codes, proposed = self.of(part), record.origin.proposed
        if code not in codes and (proposed is None or proposed.label not in codes):
            return record
        origin = record.origin
        if proposed is not None:
            origin = replace(origin, proposed=replace(proposed, label=codes.get(proposed.label, proposed.label)))
        code = codes.get(code, code)
        match record:
            case Span():
                return replace(record, label=code, origin=origin)
            case Quote():
                return replace(record, kind=code, origin=origin)
            case _:
                return replace(record, value=code, origin=origin)

    def resolution(self, resolution: Resolution) -> Resolution:
        """Return the decision about the same case, as it is called now."""
        return replace(resolution, case=self.case(resolution.case))

    def case(self, key: str) -> str:
        """Return the key of a case (see `annotate.agreement.cases`) whose annotators say the same in new codes."""
        try:
            layer, start, end, said = json.loads(key)
            codes = self.of(_PART_OF_LAYER[layer])
            said = {
                name: sorted((self._unit(unit, codes) for unit in units), key=_unit_order)
                for name, units in said.items()
            }
        except (ValueError, TypeError, KeyError, AttributeError, IndexError):
            # A key of another version: it is a case that nobody has.
            return key
        return json.dumps([layer, start, end, said], ensure_ascii=False, sort_keys=True, separators=(",", ":"))

    def edit(self, edit: Edit) -> Edit:
        """Return the edit as it would have been with the new codes."""

        def side(value: Record | Resolution | None) -> Any:
            if value is None:
                return None
            return self.resolution(value) if isinstance(value, Resolution) else self.record(value)

        steps: list[AnyStep] = []
        for step in edit.steps:
            if isinstance(step, Step):
                steps.append(Step(side(step.before), side(step.after)))
            elif isinstance(step, ResolutionStep):
                steps.append(ResolutionStep(side(step.before), side(step.after)))
            else:
                steps.append(step)
        return Edit(edit.act, tuple(steps))

    def _unit(self, unit: list[Any], codes: Mapping[str, str]) -> list[Any]:
        start, end, label, *links = unit
        if links:
            *places, attitudes = links
            values = [[self.stances.get(value, value), *where] for value, *where in attitudes]
            links = [*places, sorted(values, key=lambda each: (each[0], *(where or [-1, -1] for where in each[1:])))]
        return [start, end, codes.get(label, label), *links]


def _unit_order(unit: list[Any]) -> tuple[int, int, str]:
    return unit[0], -unit[1], unit[2]


def coded(record: Record) -> tuple[str, str]:
    """Return the inventory of a record and its code."""
    match record:
        case Span():
            return "entities", record.label
        case Quote():
            return "quotes", record.kind
        case _:
            return "stances", record.value


def with_aliases(before: Schema, after: Schema, recoding: Recoding) -> Schema:
    """Return ``after`` with the names that its codes had until now, those of ``before`` included."""
    aliases: dict[str, dict[str, str]] = {}
    for part in PARTS:
        codes = recoding.of(part)
        there = {label.code for label in getattr(after, part)}
        earlier = {old: codes.get(to, to) for old, to in before.aliases.get(part, {}).items()}
        found = {**after.aliases.get(part, {}), **earlier, **codes}
        found = {old: to for old, to in found.items() if old not in there and to in there}
        if found:
            aliases[part] = found
    return replace(after, aliases=aliases)


def recode(annotations: AnnotationSet, recoding: Recoding) -> Edit | None:
    """Return the edit that gives a layer its new codes; None when nothing changes.

    Of two records that then say the same at one place one stays: a decided one before a suggestion. What pointed at the
    other one points at it, and its note joins the note there.
    """
    records = [recoding.record(record) for record in annotations.records()]
    instead = _twins(records)
    steps: list[AnyStep] = []
    leaving: list[AnyStep] = []
    for before, recoded in zip(annotations.records(), records, strict=True):
        if before.id in instead:
            leaving.append(Step(before, None))
            continue
        after = _repointed(recoded, instead)
        if after != before:
            steps.append(Step(before, after))
    steps.extend(_joined_notes(annotations, instead))
    for resolution in annotations.resolutions:
        made = tuple(instead.get(record, record) for record in resolution.records)
        renamed = replace(recoding.resolution(resolution), records=made)
        if renamed != resolution:
            steps.append(ResolutionStep(resolution, renamed))
    steps.extend(leaving)
    return Edit("recode", tuple(steps)) if steps else None


def _twins(records: list[Record]) -> dict[str, str]:
    """Map the ids of records that say what another one says to that one's."""
    said: dict[tuple[type, int, int, str], str] = {}
    instead: dict[str, str] = {}
    live = [record for record in records if isinstance(record, Span | Quote) and record.origin.is_live]
    for record in sorted(live, key=lambda record: record.origin.is_open):
        key = (type(record), record.start, record.end, coded(record)[1])
        if said.setdefault(key, record.id) != record.id:
            instead[record.id] = said[key]
    return instead


def _repointed(record: Record, instead: Mapping[str, str]) -> Record:
    def sent(anchor: Anchor) -> Anchor:
        return replace(anchor, entity=instead.get(anchor.entity or "", anchor.entity))

    record = with_anchors(record, sent) if instead else record
    if isinstance(record, Stance) and record.quote is not None:
        return replace(record, quote=instead.get(record.quote, record.quote))
    return record


def _joined_notes(annotations: AnnotationSet, instead: Mapping[str, str]) -> list[NoteStep]:
    notes = {note.about: note for note in annotations.notes}
    steps: list[NoteStep] = []
    for note in annotations.notes:
        there = instead.get(note.about or "")
        if there is None:
            continue
        before = notes.get(there)
        after = replace(note, about=there)
        if before is not None:
            text = "\n\n".join(dict.fromkeys(each for each in (before.text, note.text) if each))
            after = replace(before, text=text, is_flagged=before.is_flagged or note.is_flagged)
        steps.append(NoteStep(note, None))
        if after != before:
            steps.append(NoteStep(before, after))
        notes[there] = after
    return steps
