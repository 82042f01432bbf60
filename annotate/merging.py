"""Two copies of one layer become one again: what both say against what they had in common.

`merged` is the same whichever of the two is called the desk's: nothing depends on which came home first.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from hashlib import sha256

from annotate.codec import record_to_json
from annotate.edits import AnyStep, NoteStep, ResolutionStep, StateStep, Step
from annotate.errors import KnownError
from annotate.model import Anchor, AnnotationSet, Note, Quote, Record, Span, Stance, reading_order, with_anchors


class Side(StrEnum):
    """Whose version is taken: the one that is on the desk, the one in the pack, or both."""

    DESK = "desk"
    PACK = "pack"
    BOTH = "both"


class Unsettled(KnownError):
    """Something both copies changed has not been decided, or cannot be decided like that."""


@dataclass(frozen=True, slots=True)
class Copies:
    """One layer as it was when its ways parted, as it is on the desk, and as it is in the pack."""

    base: AnnotationSet
    desk: AnnotationSet
    pack: AnnotationSet


@dataclass(frozen=True, slots=True)
class Difference:
    """One record that is not the same in both copies; None where a copy does not have it.

    ``is_clash`` when both have changed it, so that nobody but a person can tell which is meant.
    """

    record: str
    base: Record | None
    desk: Record | None
    pack: Record | None

    @property
    def is_clash(self) -> bool:
        """True when both copies have changed the record, each in its own way."""
        return self.base not in (self.desk, self.pack)

    @property
    def choices(self) -> tuple[Side, ...]:
        """What can be taken. Both, where the two can stand side by side."""
        here, there = self.desk, self.pack
        if here is None or there is None or isinstance(here, Stance) or isinstance(there, Stance):
            return Side.DESK, Side.PACK
        if not (here.origin.is_live and there.origin.is_live) or _says(here) == _says(there):
            return Side.DESK, Side.PACK
        return Side.DESK, Side.PACK, Side.BOTH

    @property
    def proposed(self) -> Side | None:
        """The copy that has changed the record, where only one has."""
        if self.is_clash:
            return None
        return Side.PACK if self.base == self.desk else Side.DESK


def steps_between(before: AnnotationSet, after: AnnotationSet) -> tuple[AnyStep, ...]:
    """Return the steps that lead from one set to the other; none when they say the same."""
    steps: list[AnyStep] = []
    old, new = ({record.id: record for record in side.records()} for side in (before, after))
    for name in dict.fromkeys([*new, *old]):
        if old.get(name) != new.get(name):
            was, now = old.get(name), new.get(name)
            # A record does not turn into one of another kind: it goes, and the other comes.
            if was is not None and now is not None and type(was) is not type(now):
                steps.extend((Step(was, None), Step(None, now)))
            else:
                steps.append(Step(was, now))
    notes, texts = ({note.about: note for note in side.notes} for side in (before, after))
    for about in dict.fromkeys([*texts, *notes]):
        if notes.get(about) != texts.get(about):
            steps.append(NoteStep(notes.get(about), texts.get(about)))
    decided, decisions = ({each.id: each for each in side.resolutions} for side in (before, after))
    for name in dict.fromkeys([*decisions, *decided]):
        if decided.get(name) != decisions.get(name):
            steps.append(ResolutionStep(decided.get(name), decisions.get(name)))
    if before.state is not after.state:
        steps.append(StateStep(before.state, after.state))
    return tuple(steps)


def differences(copies: Copies) -> list[Difference]:
    """Return the records about which the copies do not say the same, in reading order."""
    copies = _aligned(copies)
    found = []
    sides = [{record.id: record for record in side.records()} for side in (copies.base, copies.desk, copies.pack)]
    for name in dict.fromkeys(name for side in sides for name in side):
        base, desk, pack = (side.get(name) for side in sides)
        if desk != pack and not _means_the_same(desk, pack):
            found.append(Difference(name, base, desk, pack))
    return sorted(found, key=lambda each: reading_order(each.desk or each.pack or _there(each.base)))


def merged(copies: Copies, picks: Mapping[str, Side] | None = None) -> AnnotationSet:
    """Return the layer that has what either copy did; ``picks`` say of a record whose version is taken.

    Raises `Unsettled` when both copies have changed a record that is not in ``picks``.
    """
    chosen = picks or {}
    open_differences = {each.record: each for each in differences(copies)}
    copies = _aligned(copies)
    base, desk, pack = (
        {record.id: record for record in side.records()} for side in (copies.base, copies.desk, copies.pack)
    )
    records: dict[str, Record] = {}
    for name in dict.fromkeys([*desk, *pack]):
        difference = open_differences.get(name)
        for record in _taken(difference, chosen) if difference else _shared(base.get(name), desk[name], pack[name]):
            records[record.id] = record
    instead = _twins(records.values())
    kept = [record for record in records.values() if record.id not in instead]
    fitted = _fitted(kept)
    there = {record.id: record for record in fitted}
    notes = _notes(copies, instead, there)
    state = copies.pack.state if copies.desk.state is copies.base.state else copies.desk.state
    return AnnotationSet.make(
        copies.desk.document, copies.desk.annotator, fitted, state, copies.desk.resolutions, notes
    )


def _taken(difference: Difference, picks: Mapping[str, Side]) -> list[Record]:
    side = picks.get(difference.record) or difference.proposed
    if side is None:
        raise Unsettled("Both copies have changed an annotation: say which of the two is meant.")
    if side not in difference.choices:
        raise Unsettled("Two versions of this annotation cannot stand side by side: take one of them.")
    versions = {Side.DESK: [difference.desk], Side.PACK: [difference.pack]}
    if side is not Side.BOTH:
        return [record for record in versions[side] if record is not None]
    first, second = sorted((_there(difference.desk), _there(difference.pack)), key=_text)
    return [first, replace(second, id=f"{second.id}-{sha256(_text(second).encode()).hexdigest()[:8]}")]


def _there(record: Record | None) -> Record:
    assert record is not None
    return record


def _shared(base: Record | None, desk: Record, pack: Record) -> list[Record]:
    """Return what both copies say: they differ at most in who decided after how many seconds."""
    if base in (desk, pack):
        return [pack if base == desk else desk]
    return [min(desk, pack, key=_text)]


def _text(record: Record) -> str:
    return json.dumps(record_to_json(record), ensure_ascii=False, sort_keys=True)


def _means_the_same(desk: Record | None, pack: Record | None) -> bool:
    if desk is None or pack is None or type(desk) is not type(pack):
        return False
    ours, theirs = desk.origin, pack.origin
    if (ours.is_gold, ours.is_live) != (theirs.is_gold, theirs.is_live):
        return False
    return replace(pack, origin=ours) == desk


def _says(record: Record | None) -> tuple[type, int, int, str] | None:
    match record:
        case Span():
            return Span, record.start, record.end, record.label
        case Quote():
            return Quote, record.start, record.end, record.kind
        case _:
            return None


def _aligned(copies: Copies) -> Copies:
    """Return the copies in which a place that both have labelled alike is one record with one id."""
    known = {record.id for record in copies.base.records()}
    ours, theirs = (
        {
            _says(record): record.id
            for record in side.records()
            if record.id not in known and record.origin.is_live and _says(record) is not None
        }
        for side in (copies.desk, copies.pack)
    )
    names: dict[str, str] = {}
    for key in ours.keys() & theirs.keys():
        one, other = sorted((ours[key], theirs[key]))
        # Ids are random: only a file that somebody made up has one of them for something else, too.
        if one != other and all(
            side.get(one) is None or side.get(other) is None for side in (copies.desk, copies.pack)
        ):
            names[other] = one
    if not names:
        return copies
    return Copies(copies.base, *(_renamed(side, names) for side in (copies.desk, copies.pack)))


def _renamed(side: AnnotationSet, names: Mapping[str, str]) -> AnnotationSet:
    def sent(anchor: Anchor) -> Anchor:
        return replace(anchor, entity=names.get(anchor.entity or "", anchor.entity))

    records = []
    for record in side.records():
        moved = with_anchors(record, sent)
        if isinstance(moved, Stance) and moved.quote is not None:
            moved = replace(moved, quote=names.get(moved.quote, moved.quote))
        records.append(replace(moved, id=names.get(moved.id, moved.id)))
    notes = [replace(note, about=names.get(note.about or "", note.about)) for note in side.notes]
    return AnnotationSet.make(side.document, side.annotator, records, side.state, side.resolutions, notes)


def _twins(records: Iterable[Record]) -> dict[str, str]:
    """Map the ids of live records that say what another one says to that one's; what is decided stays."""
    said: dict[tuple[type, int, int, str], str] = {}
    instead = {}
    for record in sorted(records, key=lambda each: (each.origin.is_open, each.id)):
        key = _says(record)
        if key is not None and record.origin.is_live and said.setdefault(key, record.id) != record.id:
            instead[record.id] = said[key]
    return instead


def _fitted(records: list[Record]) -> list[Record]:
    """Return the records with links that lead to what is there; what is not there is pointed at by its place."""
    spans = {record.id: record for record in records if isinstance(record, Span) and record.origin.is_live}
    at: dict[tuple[int, int], str] = {}
    for span in sorted(spans.values(), key=lambda each: each.id, reverse=True):
        at[span.start, span.end] = span.id
    quotes = {record.id for record in records if isinstance(record, Quote)}

    def sent(anchor: Anchor) -> Anchor:
        if anchor.entity is None:
            return anchor
        span = spans.get(anchor.entity)
        if span is not None and (span.start, span.end) == (anchor.start, anchor.end):
            return anchor
        return replace(anchor, entity=at.get((anchor.start, anchor.end)))

    found: list[Record] = []
    for record in records:
        if isinstance(record, Stance):
            is_cited = record.quote is None or record.quote in quotes
            # Nobody could see a suggested stance whose quotation is gone.
            if is_cited or not record.origin.is_open:
                found.append(with_anchors(replace(record, quote=record.quote if is_cited else None), sent))
        elif isinstance(record, Quote):
            means = record.means if record.means in spans and record.speaker is not None else None
            bare = with_anchors(replace(record, means=None), sent)
            found.append(replace(bare, means=means) if isinstance(bare, Quote) else bare)
        else:
            found.append(record)
    return found


def _notes(copies: Copies, instead: Mapping[str, str], there: Mapping[str, Record]) -> list[Note]:
    base, desk, pack = ({note.about: note for note in side.notes} for side in (copies.base, copies.desk, copies.pack))
    found: dict[str | None, Note] = {}
    for about in dict.fromkeys([*desk, *pack]):
        was, here, other = base.get(about), desk.get(about), pack.get(about)
        is_clash = here != other and was not in (here, other)
        note = _joined(here, other) if is_clash else other if was == here else here
        target = instead.get(about, about) if about is not None else None
        if note is not None and (target is None or target in there):
            note = replace(note, about=target)
            found[target] = _joined(found[target], note) if target in found else note
    return list(found.values())


def _joined(one: Note | None, other: Note | None) -> Note:
    notes = [note for note in (one, other) if note is not None]
    texts = sorted({note.text for note in notes if note.text})
    by = min(note.by for note in notes)
    return Note(notes[0].about, "\n\n".join(texts), any(note.is_flagged for note in notes), by)
