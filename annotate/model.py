"""Articles and what annotators say about them: frozen records, offsets in code points, half-open."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from enum import StrEnum

from annotate.text import Alignment


class Decision(StrEnum):
    """What a person did with a record. A record without a decision is a suggestion and never gold."""

    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    ADDED = "added"


class Source(StrEnum):
    """Who proposed a record."""

    MODEL = "model"
    RULE = "rule"
    PERSON = "person"
    IMPORT = "import"


class State(StrEnum):
    """How far an annotator is with an article."""

    OPEN = "open"
    FINISHED = "finished"


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a suggestion said before a person changed it: place and label of a name, place and kind of a quotation.

    Of a stance it is the target's place, 0-0 without one, and the value.
    """

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Who proposed a record and what was decided.

    ``name`` is the model or rule with its version, the annotator, or the format of an import. ``seconds`` is the time
    the record was on screen before the decision. ``proposed`` is set once a suggestion has been edited.
    """

    source: Source
    name: str
    decision: Decision | None = None
    score: float | None = None
    seconds: float | None = None
    proposed: Proposal | None = None

    @property
    def is_open(self) -> bool:
        """True for a suggestion that nobody has decided on."""
        return self.decision is None

    @property
    def is_live(self) -> bool:
        """True unless somebody rejected the record."""
        return self.decision is not Decision.REJECTED

    @property
    def is_gold(self) -> bool:
        """True when a person stands behind the record."""
        return self.decision is not None and self.decision is not Decision.REJECTED


@dataclass(frozen=True, slots=True)
class Anchor:
    """A place in the text that a quotation or stance points at; ``entity`` is the span's id when it is one."""

    start: int
    end: int
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Span:
    """A named entity."""

    id: str
    start: int
    end: int
    label: str
    origin: Origin


@dataclass(frozen=True, slots=True)
class Quote:
    """A stretch of reported speech, its marks included, with the span that speaks and the words of the speech act.

    ``means`` is the id of the live span whom the speaker means, when the speaker is a pronoun or a role.
    """

    id: str
    start: int
    end: int
    kind: str
    speaker: Anchor | None
    cue: Anchor | None
    origin: Origin
    means: str | None = None


@dataclass(frozen=True, slots=True)
class Stance:
    """What a holder thinks of a target; ``quote`` is the id of the quotation that shows it.

    ``implied`` says that the words do not say it outright; ``note`` is what the annotator wants to be known about it.
    """

    id: str
    holder: Anchor | None
    target: Anchor | None
    value: str
    quote: str | None
    origin: Origin
    implied: bool = False
    note: str = ""

    @property
    def place(self) -> Anchor | None:
        """Where a stance stands that cites no quotation: at its holder, else at its target; None without either."""
        return self.holder or self.target


Record = Span | Quote | Stance


@dataclass(frozen=True, slots=True)
class Resolution:
    """What an adjudicator decided about one case: a place where annotators differ, or agree.

    ``case`` is the case's key (see `annotate.agreement.cases`): it says what every annotator said, so that a case
    whose annotators have changed their minds is open again. ``choice`` names the decision, ``of`` the annotators it
    follows, ``records`` the ids of the gold records it made; none of them when the answer is "nothing here".
    """

    id: str
    layer: str
    start: int
    end: int
    case: str
    choice: str
    of: tuple[str, ...]
    by: str
    records: tuple[str, ...] = ()
    reason: str = ""
    guideline: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What somebody wants to be known about a record or, where ``about`` is None, about the article.

    ``is_flagged`` asks a reviewer to look at it. ``by`` wrote or flagged last. A note says something or is flagged; one
    about a stance is only a flag, because a stance has its own `Stance.note`.
    """

    about: str | None
    text: str
    is_flagged: bool
    by: str


@dataclass(frozen=True, slots=True)
class Document:
    """One article, frozen after import. ``alignment`` leads from ``text`` back to the text as it was given."""

    id: str
    title: str
    source: str
    text: str
    sha256: str
    alignment: Alignment = field(default_factory=Alignment)


def span_order(record: Span | Quote) -> tuple[int, int, str]:
    """Return the sort key of reading order: earlier first, of two at one place the longer first."""
    return record.start, -record.end, record.id


def reading_order(record: Record) -> tuple[int, int, str]:
    """Return the sort key of reading order of any record; a stance stands at its holder, else at its target."""
    if isinstance(record, Stance):
        place = record.place
        return (0, 0, record.id) if place is None else (place.start, -place.end, record.id)
    return span_order(record)


def with_anchors(record: Record, change: Callable[[Anchor], Anchor]) -> Record:
    """Return the record with everything it points at in the text as ``change`` returns it.

    Whom a speaker means is handed over as the speaker's place with that span as the entity; only the entity returned
    counts.
    """

    def changed(anchor: Anchor | None) -> Anchor | None:
        return None if anchor is None else change(anchor)

    match record:
        case Span():
            return record
        case Quote():
            means = record.means
            if means is not None and record.speaker is not None:
                means = change(replace(record.speaker, entity=means)).entity
            return replace(record, speaker=changed(record.speaker), cue=changed(record.cue), means=means)
        case _:
            return replace(record, holder=changed(record.holder), target=changed(record.target))


def anchors_of(record: Record) -> tuple[Anchor | None, ...]:
    """Return the places that a record points at in the text; None for one that it leaves open."""
    match record:
        case Span():
            return ()
        case Quote():
            return record.speaker, record.cue
        case _:
            return record.holder, record.target


def linked_spans(record: Record) -> tuple[str, ...]:
    """Return the ids of the spans that a record points at."""
    means = record.means if isinstance(record, Quote) else None
    entities = [anchor.entity for anchor in anchors_of(record) if anchor is not None]
    return tuple(entity for entity in (*entities, means) if entity is not None)


@dataclass(frozen=True, slots=True)
class AnnotationSet:
    """All that one annotator says about one article; spans and quotes in reading order, stances by id.

    ``resolutions``, in reading order, are there in the adjudicated layer only: what its records rest on.
    ``notes`` are one at most about each record, rejected ones included, and about the article, whose stands first.
    Build it with `make`.
    """

    document: str
    annotator: str
    spans: tuple[Span, ...] = ()
    quotes: tuple[Quote, ...] = ()
    stances: tuple[Stance, ...] = ()
    state: State = State.OPEN
    resolutions: tuple[Resolution, ...] = ()
    notes: tuple[Note, ...] = ()
    _by_id: dict[str, Record] = field(default_factory=dict, init=False, repr=False, compare=False)
    # What follows from the records is asked for many times while one edit is drawn: worked out once, when first asked.
    _live: list[tuple[tuple[Span, ...], tuple[Quote, ...]]] = field(
        default_factory=list, init=False, repr=False, compare=False
    )
    _undecided: list[tuple[Span | Quote, ...]] = field(default_factory=list, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        index = self._by_id
        for records in (self.spans, self.quotes, self.stances):
            for record in records:
                if record.id in index:
                    raise ValueError(f"two records of {self.document} have the id {record.id}")
                index[record.id] = record

    @classmethod
    def make(
        cls,
        document: str,
        annotator: str,
        records: "list[Record] | tuple[Record, ...]" = (),
        state: State = State.OPEN,
        resolutions: Iterable[Resolution] = (),
        notes: Iterable[Note] = (),
    ) -> "AnnotationSet":
        """Return the set of ``records`` in canonical order. Raises `ValueError` when two share an id."""
        return cls(
            document,
            annotator,
            tuple(sorted((r for r in records if isinstance(r, Span)), key=span_order)),
            tuple(sorted((r for r in records if isinstance(r, Quote)), key=span_order)),
            tuple(sorted((r for r in records if isinstance(r, Stance)), key=lambda stance: stance.id)),
            state,
            tuple(sorted(resolutions, key=lambda resolution: (resolution.start, resolution.end, resolution.id))),
            tuple(sorted(notes, key=lambda note: (note.about is not None, note.about or ""))),
        )

    def get(self, record_id: str) -> Record | None:
        """Return the record with this id, or None."""
        return self._by_id.get(record_id)

    def note(self, about: str | None) -> Note | None:
        """Return the note about this record, or about the article (None); None when there is none."""
        return next((note for note in self.notes if note.about == about), None)

    def meant(self, quote: Quote) -> Span | None:
        """Return the name that the speaker of this quotation means, or None."""
        span = self._by_id.get(quote.means) if quote.means is not None else None
        return span if isinstance(span, Span) else None

    def records(self) -> Iterator[Record]:
        """Yield all records: spans, quotes, stances."""
        yield from self.spans
        yield from self.quotes
        yield from self.stances

    @property
    def live_spans(self) -> tuple[Span, ...]:
        """The spans nobody rejected."""
        return self._live_records()[0]

    @property
    def live_quotes(self) -> tuple[Quote, ...]:
        """The quotations nobody rejected."""
        return self._live_records()[1]

    @property
    def live_stances(self) -> tuple[Stance, ...]:
        """The stances nobody rejected."""
        return tuple(stance for stance in self.stances if stance.origin.is_live)

    @property
    def free_stances(self) -> tuple[Stance, ...]:
        """The live stances that cite no quotation and stand somewhere in the text."""
        return tuple(stance for stance in self.live_stances if stance.quote is None and stance.place is not None)

    @property
    def undecided(self) -> tuple[Span | Quote, ...]:
        """The suggestions nobody has decided on, in reading order.

        A quotation is one of them, too, while a stance that cites it is undecided.
        """
        if not self._undecided:
            found: list[Span | Quote] = [span for span in self.spans if span.origin.is_open]
            citing = {stance.quote for stance in self.stances if stance.origin.is_open}
            found.extend(q for q in self.quotes if q.origin.is_open or (q.id in citing and q.origin.is_live))
            self._undecided.append(tuple(sorted(found, key=span_order)))
        return self._undecided[0]

    def _live_records(self) -> tuple[tuple[Span, ...], tuple[Quote, ...]]:
        if not self._live:
            spans = tuple(span for span in self.spans if span.origin.is_live)
            self._live.append((spans, tuple(quote for quote in self.quotes if quote.origin.is_live)))
        return self._live[0]

    def gold(self) -> "AnnotationSet":
        """Return the set without undecided and rejected records; links to a left-out span keep only their place.

        A stance whose quotation is left out goes with it, a note with the record that it is about.
        """
        spans = [span for span in self.spans if span.origin.is_gold]
        kept = {span.id for span in spans}

        def place(anchor: Anchor) -> Anchor:
            return anchor if anchor.entity in kept else Anchor(anchor.start, anchor.end)

        quotes = [with_anchors(quote, place) for quote in self.quotes if quote.origin.is_gold]
        quoted = {quote.id for quote in quotes}
        stances = [
            with_anchors(stance, place)
            for stance in self.stances
            if stance.origin.is_gold and (stance.quote is None or stance.quote in quoted)
        ]
        records: list[Record] = [*spans, *quotes, *stances]
        there = {None, *(record.id for record in records)}
        notes = [note for note in self.notes if note.about in there]
        return AnnotationSet.make(self.document, self.annotator, records, self.state, notes=notes)
