"""What suggestions get wrong against gold, one mistake at a time, under the rules of annotate.scoring.

Where the score says how many, this says which: every gold record that was not hit and every suggestion that hit
nothing belongs to exactly one mistake.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from reprlib import repr as shown
from typing import Final, Literal

from annotate.scoring import DATE_LABEL, NAME_LABELS, Anchor, Record, ScoringError, overlap, pair_quotes

Layer = Literal["name", "quotation", "speaker", "cue"]
# "both" is a boundary and a label error in one; "wrong" is a speaker or cue that is another one altogether.
Kind = Literal["missed", "false", "boundary", "label", "both", "wrong"]

LAYERS: Final[tuple[Layer, ...]] = ("name", "quotation", "speaker", "cue")
KINDS: Final[tuple[Kind, ...]] = ("false", "missed", "boundary", "label", "both", "wrong")
_SCORED: Final = (*NAME_LABELS, DATE_LABEL)


@dataclass(frozen=True, slots=True, order=True)
class Part:
    """One side of a mistake; ``label`` is a name's label or the kind of the quotation it belongs to."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Mistake:
    """``gold`` is None for a false suggestion, ``guess`` for a missed record.

    ``is_scored`` is False where the score lets it pass: a quotation near enough, a speaker that overlaps the right one.
    ``quote`` is the quotation that a speaker or cue belongs to, and the quotation itself; None for a name.
    """

    document: str
    layer: Layer
    kind: Kind
    gold: Part | None
    guess: Part | None
    is_scored: bool = True
    quote: Anchor | None = None

    @property
    def start(self) -> int:
        return min(part.start for part in (self.gold, self.guess) if part is not None)

    @property
    def end(self) -> int:
        return max(part.end for part in (self.gold, self.guess) if part is not None)


def find_mistakes(gold: Mapping[str, Record], predicted: Mapping[str, Record]) -> tuple[Mistake, ...]:
    """Return the mistakes of ``predicted``, in order of documents, layers and places; each gold document has one there.

    Speakers and cues are judged where their quotation was found, as the score does; of a missed quotation they are
    lost with it and not listed again.
    """
    found: list[Mistake] = []
    for document, wanted in gold.items():
        given = predicted[document]
        found += sorted(_names(document, wanted, given), key=_place)
        found += sorted(_quotations(document, wanted, given), key=_place)
        for role in ("speaker", "cue"):
            found += sorted(_roles(document, wanted, given, role), key=_place)
    return tuple(found)


def texts_of(gold: Mapping[str, Record], predicted: Mapping[str, Record]) -> dict[str, str]:
    """Return the text of every gold document. Raises `ScoringError` when one has none, or a range leaves it."""
    texts: dict[str, str] = {}
    for document, record in gold.items():
        text = record.get("text")
        if not isinstance(text, str):
            raise ScoringError(f'to show mistakes every gold record needs its "text", but {shown(document)} has none')
        ends = [anchor["end"] for side in (record, predicted[document]) for anchor in _anchors(side)]
        if ends and max(ends) > len(text):
            raise ScoringError(f"document {shown(document)}: a range ends at {max(ends)}, its text at {len(text)}")
        texts[document] = text
    return texts


def _anchors(record: Record) -> Iterator[Anchor]:
    yield from record["entities"]
    for quote in record["quotes"]:
        yield quote
        yield from (quote[role] for role in ("speaker", "cue") if quote.get(role))


def _place(mistake: Mistake) -> tuple[int, int]:
    return mistake.start, mistake.end


def _names(document: str, gold: Record, predicted: Record) -> Iterator[Mistake]:
    wanted, given = (
        {Part(e["start"], e["end"], e["label"]) for e in record["entities"] if e["label"] in _SCORED}
        for record in (gold, predicted)
    )
    for part, guess in _leftovers(sorted(wanted - given), sorted(given - wanted)):
        yield Mistake(document, "name", _kind(part, guess), part, guess)


def _quotations(document: str, gold: Record, predicted: Record) -> Iterator[Mistake]:
    by_part: dict[Part, Anchor] = {}
    wanted: list[Part] = []
    given: list[Part] = []
    for is_indirect in (False, True):
        quotes = pair_quotes(gold, predicted, is_indirect=is_indirect)
        for quote, guess in quotes.pairs:
            right, near = _part(quote), _part(guess)
            if right != near:
                yield Mistake(document, "quotation", _kind(right, near), right, near, is_scored=False, quote=quote)
        for quote in _without(quotes.predicted, [guess for _, guess in quotes.pairs]):
            given.append(_part(quote))
            by_part[given[-1]] = quote
        for quote in _without(quotes.gold, [quote for quote, _ in quotes.pairs]):
            wanted.append(_part(quote))
            # Of two alike the gold one tells speaker and cue.
            by_part[wanted[-1]] = quote
    for part, other in _leftovers(sorted(wanted), sorted(given)):
        one = part or other
        assert one is not None
        yield Mistake(document, "quotation", _kind(part, other), part, other, quote=by_part[one])


def _roles(document: str, gold: Record, predicted: Record, role: Literal["speaker", "cue"]) -> Iterator[Mistake]:
    for is_indirect in (False, True):
        for quote, guess in pair_quotes(gold, predicted, is_indirect=is_indirect).pairs:
            right = _part(quote[role], quote["kind"]) if quote.get(role) else None
            given = _part(guess[role], quote["kind"]) if guess.get(role) else None
            if right == given:
                continue
            kind: Kind = _kind(right, given)
            is_scored = right is not None
            if right is not None and given is not None:
                is_scored = overlap(quote[role], guess[role]) == 0
                kind = "wrong" if is_scored else "boundary"
            yield Mistake(document, role, kind, right, given, is_scored=is_scored, quote=quote)


def _leftovers(wanted: Sequence[Part], given: Sequence[Part]) -> Iterator[tuple[Part | None, Part | None]]:
    """Yield each part once, with the one of the other side it overlaps most and that is still free, else with None."""
    candidates = [
        (-_shared(part, guess), part.label != guess.label, i, j)
        for i, part in enumerate(wanted)
        for j, guess in enumerate(given)
        if part.start < guess.end and guess.start < part.end
    ]
    free_wanted, free_given = dict(enumerate(wanted)), dict(enumerate(given))
    for _, _, i, j in sorted(candidates):
        if i in free_wanted and j in free_given:
            yield free_wanted.pop(i), free_given.pop(j)
    yield from ((part, None) for part in free_wanted.values())
    yield from ((None, guess) for guess in free_given.values())


def _kind(part: Part | None, guess: Part | None) -> Kind:
    if part is None or guess is None:
        return "false" if part is None else "missed"
    if part.label == guess.label:
        return "boundary"
    return "label" if (part.start, part.end) == (guess.start, guess.end) else "both"


def _shared(part: Part, guess: Part) -> float:
    shared = min(part.end, guess.end) - max(part.start, guess.start)
    return shared / (max(part.end, guess.end) - min(part.start, guess.start))


def _part(anchor: Anchor, label: str | None = None) -> Part:
    return Part(anchor["start"], anchor["end"], anchor["kind"] if label is None else label)


def _without(quotes: Sequence[Anchor], paired: Sequence[Anchor]) -> list[Anchor]:
    # By identity: two equal records are two records, and the score counts both.
    taken = {id(quote) for quote in paired}
    return [quote for quote in quotes if id(quote) not in taken]
