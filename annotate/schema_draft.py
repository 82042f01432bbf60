"""A schema while it is being changed: which label was which, so that saving knows what becomes of the annotations."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from annotate.colour import better
from annotate.recoding import PARTS, Recoding
from annotate.schema import Label, Schema

_NEW_COLOUR = "#0072B2"


@dataclass(frozen=True, slots=True)
class Entry:
    """A label as it shall be. ``was`` is its code in the project, None for a new one; ``number`` stays its own."""

    number: int
    label: Label
    was: str | None


@dataclass(frozen=True, slots=True)
class Draft:
    """The labels of every inventory as they shall be. ``into`` says which entry takes over a code that goes."""

    before: Schema
    after: Schema
    parts: Mapping[str, tuple[Entry, ...]]
    into: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def entry(self, part: str, number: int) -> Entry:
        """Return the entry with this number, which is there."""
        return next(entry for entry in self.parts[part] if entry.number == number)

    @property
    def schema(self) -> Schema:
        """The schema as it shall be; whether it can be one is told by `annotate.schema.schema_from_json`."""
        entities, quotes, stances = (tuple(entry.label for entry in self.parts[part]) for part in PARTS)
        return replace(self.after, entities=entities, quotes=quotes, stances=stances)

    @property
    def recoding(self) -> Recoding:
        """Which codes of the project become which."""
        codes: dict[str, dict[str, str]] = {}
        for part in PARTS:
            renamed = {entry.was: entry.label.code for entry in self.parts[part] if entry.was is not None}
            taken = {old: self.entry(part, number).label.code for old, number in self.into.get(part, {}).items()}
            codes[part] = {old: new for old, new in {**renamed, **taken}.items() if old != new}
        return Recoding(**codes)


def draft_of(schema: Schema) -> Draft:
    """Return a draft in which nothing is changed."""
    numbers = iter(range(10_000))
    parts = {part: tuple(Entry(next(numbers), label, label.code) for label in getattr(schema, part)) for part in PARTS}
    return Draft(schema, schema, parts)


def with_label(draft: Draft, part: str, number: int, label: Label) -> Draft:
    """The entry has this label; a key that another one had is this one's now."""

    def changed(entry: Entry) -> Entry:
        if entry.number == number:
            return replace(entry, label=label)
        if label.key and entry.label.key == label.key:
            return replace(entry, label=replace(entry.label, key=""))
        return entry

    return replace(draft, parts={**draft.parts, part: tuple(changed(entry) for entry in draft.parts[part])})


def added(draft: Draft, part: str) -> tuple[Draft, int]:
    """Return the draft with a new label at the end, and its number; its code, colour and key are free."""
    entries = draft.parts[part]
    codes = {entry.label.code for entry in entries}
    keys = {entry.label.key for entry in entries}
    code = next(code for at in range(1, len(codes) + 2) if (code := f"NEW{at}") not in codes)
    key = next((key for key in "1234567890" if key not in keys), "")
    colours = [entry.label.colour for entry in entries]
    colour = better(_NEW_COLOUR, colours) or _NEW_COLOUR
    number = max((entry.number for each in draft.parts.values() for entry in each), default=-1) + 1
    entry = Entry(number, Label(code, {}, colour, key, {}), None)
    return replace(draft, parts={**draft.parts, part: (*entries, entry)}), number


def removed(draft: Draft, part: str, number: int, into: int | None) -> Draft:
    """The entry is gone; ``into`` takes over what has its code, and what it was to take over itself."""
    gone = draft.entry(part, number)
    taken = dict(draft.into.get(part, {}))
    for old, taker in draft.into.get(part, {}).items():
        if taker == number:
            del taken[old]
            if into is not None:
                taken[old] = into
    if gone.was is not None and into is not None:
        taken[gone.was] = into
    entries = tuple(entry for entry in draft.parts[part] if entry.number != number)
    return replace(draft, parts={**draft.parts, part: entries}, into={**draft.into, part: taken})


def moved(draft: Draft, part: str, number: int, by: int) -> Draft:
    """The entry stands ``by`` places further down (up when negative), at most at the end."""
    entries = list(draft.parts[part])
    at = next(at for at, entry in enumerate(entries) if entry.number == number)
    entries.insert(min(max(at + by, 0), len(entries) - 1), entries.pop(at))
    return replace(draft, parts={**draft.parts, part: tuple(entries)})
