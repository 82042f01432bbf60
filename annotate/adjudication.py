"""What an adjudicator can do: each act as the edit of the adjudicated layer that it is, with the decision beside it.

A decision is data (`Ruling`), so it can be offered again for identical cases. Every function returns an `Edit`, or
None when nothing would change, and touches nothing itself; `annotate.acts.Refused` says why an act cannot be.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil
from random import Random

from annotate.acts import Actor, Refused, find_span
from annotate.agreement.cases import Case
from annotate.agreement.units import Attitude, Range, Unit
from annotate.edits import AnyStep, Edit, ResolutionStep, Step, apply
from annotate.model import Anchor, AnnotationSet, Quote, Record, Resolution, Span, Stance, with_anchors


class Choice(StrEnum):
    """What was decided about a case."""

    AGREED = "agreed"
    TAKE = "take"
    MIX = "boundary and label"
    BOTH = "both"
    NEITHER = "neither"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Ruling:
    """A decision and why. ``of`` names the annotators it follows.

    TAKE and AGREED follow one; MIX takes the borders (and links) of the first and the label of the second; BOTH keeps
    all that the named ones marked; NEITHER keeps nothing; NEW keeps ``units``, with places from the case's start.
    """

    choice: Choice
    of: tuple[str, ...] = ()
    units: tuple[Unit, ...] = ()
    reason: str = ""
    guideline: str = ""


def decided_units(case: Case, ruling: Ruling) -> tuple[Unit, ...]:
    """Return what the case becomes in the adjudicated layer. Raises `Refused` when the ruling does not fit it."""
    for name in ruling.of:
        if name not in case.versions:
            raise Refused("no-version", f"{name} has not submitted this article, so there is no version to take.")
    match ruling.choice:
        case Choice.TAKE | Choice.AGREED:
            return case.versions[_named(ruling, 1)[0]]
        case Choice.BOTH:
            kept: dict[tuple[object, ...], Unit] = {}
            for name in ruling.of or case.annotators:
                for unit in case.versions[name]:
                    kept.setdefault(unit.mark, unit)
            return tuple(kept.values())
        case Choice.MIX:
            borders, labels = (case.versions[name] for name in _named(ruling, 2))
            if not borders or len(borders) != len(labels):
                raise Refused(
                    "no-mix", "One's borders cannot take the other's label here: they did not mark one span each."
                )
            return tuple(replace(unit, label=other.label) for unit, other in zip(borders, labels, strict=True))
        case Choice.NEW:
            return tuple(_moved(unit, case.start) for unit in ruling.units)
        case _:
            return ()


def decide(gold: AnnotationSet, actor: Actor, case: Case, ruling: Ruling) -> Edit:
    """Decide the case; an earlier decision on it, and what it had made, gives way."""
    return _decided(gold, actor, case, ruling, decided_units(case, ruling))


def decide_all(gold: AnnotationSet, actor: Actor, cases: Iterable[Case], ruling: Ruling) -> Edit:
    """Decide several cases of one article in the same way, as one step of undo."""
    steps: list[AnyStep] = []
    current = gold
    for case in cases:
        edit = decide(current, actor, case, ruling)
        current = apply(current, edit)
        steps.extend(edit.steps)
    return Edit("adjudicate", tuple(steps))


def decide_as_edited(gold: AnnotationSet, actor: Actor, case: Case, ruling: Ruling) -> Edit:
    """Decide the case by what stands at its place in the adjudicated layer now, made with the editor."""
    there = tuple(record.id for record in _standing(gold, case))
    before = _resolution_of(gold, case)
    made = _resolution(actor, case, replace(ruling, choice=Choice.NEW), there, before)
    return Edit("adjudicate", (ResolutionStep(before, made),))


def take_agreed(gold: AnnotationSet, actor: Actor, cases: Iterable[Case]) -> Edit | None:
    """Take over at once what all annotators agree on, where it is not decided yet."""
    decided = {resolution.case for resolution in gold.resolutions}
    steps: list[AnyStep] = []
    current = gold
    # Names first: the speakers of quotations then point at them.
    for case in sorted(cases, key=lambda case: case.layer != "entity"):
        if not case.is_agreed or case.key in decided:
            continue
        ruling = Ruling(Choice.AGREED, case.annotators[:1])
        edit = _decided(current, actor, case, ruling, decided_units(case, ruling))
        current = apply(current, edit)
        steps.extend(edit.steps)
    return Edit("take agreed", tuple(steps)) if steps else None


def spot_checks(cases: Iterable[Case], share: float, rng: Random) -> list[Case]:
    """Return a share of the agreed cases, drawn at random, in reading order: agreement is not yet being right."""
    agreed = [case for case in cases if case.is_agreed]
    count = min(len(agreed), ceil(share * len(agreed)))
    return [agreed[at] for at in sorted(rng.sample(range(len(agreed)), count))]


def open_again(gold: AnnotationSet, case_key: str) -> Edit | None:
    """Take a decision back, with the records it made, so that the case is on the list again."""
    found = next((resolution for resolution in gold.resolutions if resolution.case == case_key), None)
    if found is None:
        return None
    return Edit("open again", (*_withdrawn(gold, found), ResolutionStep(found, None)))


def as_new(case: Case, units: Iterable[Unit], *, reason: str = "", guideline: str = "") -> Ruling:
    """Return the ruling that makes these units of the case; their places are those of the article."""
    return Ruling(Choice.NEW, (), tuple(_moved(unit, -case.start) for unit in units), reason, guideline)


def ruling_of(gold: AnnotationSet, case: Case) -> Ruling | None:
    """Return the decision on the case as a ruling, to be offered for identical cases; None when it is open."""
    found = _resolution_of(gold, case)
    if found is None:
        return None
    units: tuple[Unit, ...] = ()
    if found.choice == Choice.NEW:
        spans = (gold.get(record) for record in found.records)
        units = tuple(
            Unit(span.start - case.start, span.end - case.start, span.label) for span in spans if isinstance(span, Span)
        )
    return Ruling(Choice(found.choice), found.of, units, found.reason, found.guideline)


# How the edit comes about --------------------------------------------------------------------------------------------


def _decided(gold: AnnotationSet, actor: Actor, case: Case, ruling: Ruling, units: tuple[Unit, ...]) -> Edit:
    before = _resolution_of(gold, case)
    steps: list[Step | ResolutionStep] = []
    if before is not None:
        steps.extend(_withdrawn(gold, before))
    current = apply(gold, Edit("", tuple(steps)))
    records: list[str] = []
    for unit in units:
        made = _made(current, actor, case, unit)
        new = [Step(None, record) for record in made if current.get(record.id) is None]
        current = apply(current, Edit("", tuple(new)))
        steps.extend(new)
        linked = [step for record in made if isinstance(record, Span) for step in _linked(current, record)]
        current = apply(current, Edit("", tuple(linked)))
        steps.extend(linked)
        records.extend(record.id for record in made)
    steps.append(ResolutionStep(before, _resolution(actor, case, ruling, tuple(records), before)))
    return Edit("take agreed" if ruling.choice is Choice.AGREED else "adjudicate", tuple(steps))


def _made(gold: AnnotationSet, actor: Actor, case: Case, unit: Unit) -> list[Record]:
    """Return the records that say in the adjudicated layer what the unit says; those already there are taken."""
    origin = actor.added()
    match case.layer:
        case "entity":
            same = (span for span in gold.live_spans if (span.start, span.end, span.label) == unit.mark)
            return [next(same, None) or Span(actor.new_id(), *unit.place, unit.label, origin)]
        case "quote":
            there = next(
                (quote for quote in gold.live_quotes if (quote.start, quote.end, quote.kind) == unit.mark), None
            )
            if there is not None:
                return [there]
            speaker, cue = _anchor(gold, unit.speaker), _anchor(gold, unit.cue)
            means = _meant(gold, unit, speaker)
            quote = Quote(actor.new_id(), *unit.place, unit.label, speaker, cue, origin, means)
            return [quote, *(_stance(gold, actor, attitude, quote.id) for attitude in unit.attitudes)]
        case _:
            return [_stance(gold, actor, replace(attitude, value=unit.label), None) for attitude in unit.attitudes]


def _stance(gold: AnnotationSet, actor: Actor, attitude: Attitude, quote: str | None) -> Stance:
    holder, target = _anchor(gold, attitude.holder), _anchor(gold, attitude.target)
    origin = actor.added()
    return Stance(actor.new_id(), holder, target, attitude.value, quote, origin, attitude.implied, attitude.note)


def _meant(gold: AnnotationSet, unit: Unit, speaker: Anchor | None) -> str | None:
    """Return the adjudicated name whom the speaker means; None when it is not there or the speaker itself."""
    if unit.means is None or speaker is None:
        return None
    span = find_span(gold, *unit.means)
    return span.id if span is not None and span.id != speaker.entity else None


def _anchor(gold: AnnotationSet, place: Range | None) -> Anchor | None:
    """Return an anchor for the place that names the adjudicated span standing there."""
    if place is None:
        return None
    span = find_span(gold, *place)
    return Anchor(*place, span.id if span is not None else None)


def _linked(gold: AnnotationSet, span: Span) -> list[Step]:
    """Return the steps that make anchors at the new span's place name it."""

    def sent(anchor: Anchor) -> Anchor:
        if anchor.entity is not None or (anchor.start, anchor.end) != (span.start, span.end):
            return anchor
        return Anchor(span.start, span.end, span.id)

    pointing: list[Record] = [*gold.live_quotes, *gold.live_stances]
    linked = ((record, with_anchors(record, sent)) for record in pointing)
    return [Step(before, after) for before, after in linked if before != after]


def _withdrawn(gold: AnnotationSet, resolution: Resolution) -> list[Step]:
    """Return the steps that take out what a decision made; what pointed at it keeps the place.

    A record that another decision rests on as well stays.
    """
    shared = {record for other in gold.resolutions if other.id != resolution.id for record in other.records}
    going = {record for record in resolution.records if record not in shared and gold.get(record) is not None}
    for stance in gold.stances:
        if stance.quote in going:
            going.add(stance.id)

    def loosened(anchor: Anchor) -> Anchor:
        return Anchor(anchor.start, anchor.end) if anchor.entity in going else anchor

    current: dict[str, Record] = {record.id: record for record in gold.records()}
    steps: list[Step] = []
    for record in gold.records():
        after = with_anchors(record, loosened)
        if after != record and record.id not in going:
            steps.append(Step(record, after))
    # Stances before the quotations they cite, quotations before the spans they point at.
    order: Mapping[type, int] = {Stance: 0, Quote: 1, Span: 2}
    leaving = sorted((current[record] for record in going), key=lambda record: (order[type(record)], record.id))
    steps.extend(Step(record, None) for record in leaving)
    return steps


def _standing(gold: AnnotationSet, case: Case) -> list[Record]:
    """Return what stands at the case's place in the adjudicated layer."""
    if case.layer == "entity":
        return [span for span in gold.live_spans if span.start < case.end and case.start < span.end]
    quotes = [quote for quote in gold.live_quotes if quote.start < case.end and case.start < quote.end]
    if case.layer == "quote":
        cited = {quote.id for quote in quotes}
        return [*quotes, *(stance for stance in gold.live_stances if stance.quote in cited)]
    return [
        stance
        for stance in gold.live_stances
        if stance.quote is None
        and (anchor := stance.holder or stance.target) is not None
        and (anchor.start < case.end and case.start < anchor.end)
    ]


def _resolution_of(gold: AnnotationSet, case: Case) -> Resolution | None:
    return next((resolution for resolution in gold.resolutions if resolution.case == case.key), None)


def _resolution(
    actor: Actor, case: Case, ruling: Ruling, records: tuple[str, ...], before: Resolution | None
) -> Resolution:
    return Resolution(
        before.id if before is not None else actor.new_id(),
        case.layer,
        case.start,
        case.end,
        case.key,
        ruling.choice.value,
        ruling.of,
        actor.annotator,
        records,
        ruling.reason,
        ruling.guideline,
    )


def _named(ruling: Ruling, count: int) -> tuple[str, ...]:
    if len(ruling.of) != count:
        raise ValueError(f"a ruling {ruling.choice.value!r} names {count} annotators, not {len(ruling.of)}")
    return ruling.of


def _moved(unit: Unit, by: int) -> Unit:
    def moved(place: Range | None) -> Range | None:
        return None if place is None else (place[0] + by, place[1] + by)

    attitudes = tuple(replace(x, holder=moved(x.holder), target=moved(x.target)) for x in unit.attitudes)
    return replace(
        unit,
        start=unit.start + by,
        end=unit.end + by,
        speaker=moved(unit.speaker),
        cue=moved(unit.cue),
        attitudes=attitudes,
        means=moved(unit.means),
    )
