"""Articles and what annotators say about them: frozen records, offsets in code points, half-open."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
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
    """What a suggestion said before a person changed it; ``label`` is the label or the kind of quotation."""

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
    """A stretch of reported speech, its marks included, with the span that speaks and the words of the speech act."""

    id: str
    start: int
    end: int
    kind: str
    speaker: Anchor | None
    cue: Anchor | None
    origin: Origin


@dataclass(frozen=True, slots=True)
class Stance:
    """What a holder thinks of a target; ``quote`` is the id of the quotation that shows it."""

    id: str
    holder: Anchor | None
    target: Anchor | None
    value: str
    quote: str | None
    origin: Origin


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


@dataclass(frozen=True, slots=True)
class AnnotationSet:
    """All that one annotator says about one article; spans and quotes in reading order, stances by id.

    ``resolutions``, in reading order, are there in the adjudicated layer only: what its records rest on.
    Build it with `make`.
    """

    document: str
    annotator: str
    spans: tuple[Span, ...] = ()
    quotes: tuple[Quote, ...] = ()
    stances: tuple[Stance, ...] = ()
    state: State = State.OPEN
    resolutions: tuple[Resolution, ...] = ()
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
        )

    def get(self, record_id: str) -> Record | None:
        """Return the record with this id, or None."""
        return self._by_id.get(record_id)

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
    def undecided(self) -> tuple[Span | Quote, ...]:
        """The suggestions nobody has decided on, in reading order."""
        if not self._undecided:
            found: list[Span | Quote] = [span for span in self.spans if span.origin.is_open]
            found.extend(quote for quote in self.quotes if quote.origin.is_open)
            self._undecided.append(tuple(sorted(found, key=span_order)))
        return self._undecided[0]

    def _live_records(self) -> tuple[tuple[Span, ...], tuple[Quote, ...]]:
        if not self._live:
            spans = tuple(span for span in self.spans if span.origin.is_live)
            self._live.append((spans, tuple(quote for quote in self.quotes if quote.origin.is_live)))
        return self._live[0]

    def gold(self) -> "AnnotationSet":
        """Return the set without undecided and rejected records; links to a left-out span keep only their place.

        A stance whose quotation is left out goes with it.
        """
        spans = [span for span in self.spans if span.origin.is_gold]
        kept = {span.id for span in spans}

        def place(anchor: Anchor | None) -> Anchor | None:
            if anchor is None or anchor.entity is None or anchor.entity in kept:
                return anchor
            return Anchor(anchor.start, anchor.end)

        quotes = [
            Quote(q.id, q.start, q.end, q.kind, place(q.speaker), place(q.cue), q.origin)
            for q in self.quotes
            if q.origin.is_gold
        ]
        quoted = {quote.id for quote in quotes}
        stances = [
            Stance(s.id, place(s.holder), place(s.target), s.value, s.quote, s.origin)
            for s in self.stances
            if s.origin.is_gold and (s.quote is None or s.quote in quoted)
        ]
        return AnnotationSet.make(self.document, self.annotator, [*spans, *quotes, *stances], self.state)
