"""What is compared: the units one annotator marked in an article, and the articles of a comparison."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from annotate.model import Anchor, AnnotationSet, Quote, Span, Stance

Range = tuple[int, int]

# What can be compared: names, quotations, the words of speech acts, speakers, and attitudes over matched quotations.
LAYERS = ("entity", "quote", "cue", "speaker", "stance")


@dataclass(frozen=True, slots=True, order=True)
class Attitude:
    """What a stance says, by place: ids differ between annotators, places can be compared."""

    value: str
    holder: Range | None = field(default=None, compare=False)
    target: Range | None = field(default=None, compare=False)
    implied: bool = field(default=False, compare=False)
    note: str = field(default="", compare=False)

    @property
    def says(self) -> tuple[str, Range, Range]:
        """Return what two annotators must share to say the same."""
        return self.value, self.holder or (-1, -1), self.target or (-1, -1)


@dataclass(frozen=True, slots=True)
class Unit:
    """One marked stretch of text. A quotation carries its links; ``label`` of a quotation is its kind.

    ``record`` is the id of the annotator's record, empty where units come from elsewhere. ``means`` is where the name
    stands whom the speaker means: it is carried along, and no part of what two annotators compare.
    """

    start: int
    end: int
    label: str
    record: str = ""
    speaker: Range | None = None
    cue: Range | None = None
    attitudes: tuple[Attitude, ...] = ()
    means: Range | None = field(default=None, compare=False)

    @property
    def place(self) -> Range:
        """Where it stands."""
        return self.start, self.end

    @property
    def mark(self) -> tuple[int, int, str]:
        """Where it stands and what it is called: what exact agreement is about."""
        return self.start, self.end, self.label

    @property
    def says(self) -> tuple[object, ...]:
        """Return all it says, ids aside: two units that say the same leave nothing to adjudicate."""
        attitudes = tuple(sorted(attitude.says for attitude in self.attitudes)) if self.attitudes else ()
        return (*self.mark, self.speaker, self.cue, attitudes)

    def bare(self) -> "Unit":
        """Return the unit without what only the layer it came from knows."""
        return Unit(self.start, self.end, self.label, self.record)


def overlap(a: Unit, b: Unit) -> int:
    """Return how many code points the two share."""
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def iou(a: Unit, b: Unit) -> float:
    """Return the intersection over the union, in code points."""
    shared = overlap(a, b)
    return shared / (a.end - a.start + b.end - b.start - shared) if shared else 0.0


def unit_order(unit: Unit) -> tuple[int, int, str, str]:
    """Return the sort key of reading order: earlier first, of two at one place the longer first."""
    return unit.start, -unit.end, unit.label, unit.record


@dataclass(frozen=True, slots=True)
class Article:
    """One article of a comparison. An annotator who is not in ``units`` has not submitted it: that is missing data.

    An annotator who submitted it without marking anything has an empty tuple: that is data.
    """

    id: str
    title: str
    text: str
    units: Mapping[str, tuple[Unit, ...]]
    gold: tuple[Unit, ...] | None = None
    seconds: Mapping[str, float] = field(default_factory=dict)
    finished_at: Mapping[str, str] = field(default_factory=dict)

    @property
    def annotators(self) -> tuple[str, ...]:
        """Who submitted it."""
        return tuple(self.units)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """An annotator's article that was not compared, and why."""

    document: str
    annotator: str
    reason: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """The articles to compare, in reading order of the project, and who is compared.

    There may be more articles than memory has room for: go through them one at a time.
    """

    layer: str
    annotators: tuple[str, ...]
    articles: Sequence[Article]
    labels: tuple[str, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    settings: Mapping[str, object] = field(default_factory=dict)
    occurring: tuple[str, ...] | None = None

    def occurring_labels(self) -> tuple[str, ...]:
        """Return the labels that annotators used, sorted: ``occurring``, where whoever made the comparison knew."""
        if self.occurring is not None:
            return self.occurring
        used = {unit.label for article in self.articles for units in article.units.values() for unit in units}
        return tuple(sorted(used))

    def common(self, a: str, b: str) -> Iterator[Article]:
        """Yield the articles that both have submitted."""
        return (article for article in self.articles if a in article.units and b in article.units)

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Return every two annotators, in order."""
        names = self.annotators
        return tuple((a, b) for at, a in enumerate(names) for b in names[at + 1 :])


def units_of(annotations: AnnotationSet, layer: str) -> tuple[Unit, ...]:
    """Return the units of one layer of a set, what was rejected left out, in reading order.

    For the layer "stance" these are the quotations with their attitudes. Duplicates are there once.
    """
    match layer:
        case "entity":
            units = [Unit(span.start, span.end, span.label, span.id) for span in annotations.live_spans]
        case "quote" | "stance":
            units = [quote_unit(annotations, quote) for quote in annotations.live_quotes]
        case "cue" | "speaker":
            units = []
            for quote in annotations.live_quotes:
                anchor = quote.cue if layer == "cue" else quote.speaker
                if anchor is not None:
                    units.append(Unit(anchor.start, anchor.end, layer, quote.id))
        case _:
            raise ValueError(f"there is no layer {layer!r}: choose one of {', '.join(LAYERS)}")
    return tuple(sorted({unit.mark: unit for unit in reversed(units)}.values(), key=unit_order))


def quote_unit(annotations: AnnotationSet, quote: Quote) -> Unit:
    """Return the quotation with its links and the attitudes that cite it."""
    attitudes = tuple(attitude(stance) for stance in annotations.live_stances if stance.quote == quote.id)
    meant = annotations.meant(quote)
    return Unit(
        *(quote.start, quote.end, quote.kind, quote.id),
        speaker=place_of(quote.speaker),
        cue=place_of(quote.cue),
        attitudes=attitudes,
        means=(meant.start, meant.end) if meant is not None else None,
    )


def attitude(stance: Stance) -> Attitude:
    """Return what the stance says by place; what else its annotator knows of it is carried along."""
    return Attitude(stance.value, place_of(stance.holder), place_of(stance.target), stance.implied, stance.note)


def place_of(anchor: Anchor | None) -> Range | None:
    """Return where the anchor points."""
    return None if anchor is None else (anchor.start, anchor.end)


def only(units: Iterable[Unit], labels: Iterable[str]) -> tuple[Unit, ...]:
    """Return the units with one of these labels; all of them when no label is named."""
    wanted = frozenset(labels)
    return tuple(unit for unit in units if not wanted or unit.label in wanted)


def span_units(spans: Iterable[Span]) -> tuple[Unit, ...]:
    """Return names as units, in the order given."""
    return tuple(Unit(span.start, span.end, span.label, span.id) for span in spans)
