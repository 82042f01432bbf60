"""What is to be corrected in an article: where its suggestions differ from its gold."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

import resources
from annotate.model import Anchor, AnnotationSet, Quote, Span
from annotate.suggest.pipeline import default_pipeline
from annotate.suggest.records import QuoteSuggestion, Suggestions, from_record, without_stances
from storage.formats import jsonl
from storage.formats.contract import FormatError

Range = tuple[int, int]

ROLES = ("speaker", "means", "cue")
# The article that the first users of the program were given; it is not ours to ship.
_SEED = Path(__file__).resolve().parents[2] / "shared" / "data" / "seed" / "article.gold.jsonl"


class Op(StrEnum):
    """One thing that is wrong, in reading order a person mends it."""

    REMOVE = "remove"
    RELABEL = "relabel"
    MOVE = "move"
    ADD = "add"
    JOIN = "join"
    LINK = "link"
    UNLINK = "unlink"
    STANCE = "stance"


@dataclass(frozen=True, slots=True)
class Correction:
    """Something to mend. ``here`` is where it stands now, ``there`` where it belongs, ``label`` what it is then.

    Of a link, ``there`` is what it leads to and ``label`` its role; of a stance the target and the value. ``was`` is
    the label before, or the role again where another link is in the way.
    """

    op: Op
    layer: str  # "entity" or "quote"
    here: Range
    there: Range | None = None
    label: str = ""
    was: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """An article with its suggestions, and what its annotations are when the work is done."""

    name: str
    text: str
    suggested: Suggestions
    gold: AnnotationSet

    @property
    def knows_meanings(self) -> bool:
        """True when gold says whom pronouns and roles mean; what it does not say cannot be wrong."""
        return any(quote.means is not None for quote in self.gold.quotes)


def shipped_tasks() -> list[Task]:
    """Return the tasks that everybody has: our own sample articles with what the bundled model suggests for them.

    Beside a folder with the seed article there is that one, too, and it comes first.
    """
    files = sorted(resources.path("samples").glob("*.gold.jsonl"))
    return [make_task(file) for file in (*([_SEED] if _SEED.is_file() else []), *files)]


def make_task(gold: Path, suggestions: Path | None = None) -> Task:
    """Return the task of the first article in a file; without a file of suggestions the bundled model makes them.

    Raises `SystemExit` with a sentence when a file holds something else.
    """
    article = next(iter(jsonl.read(gold)), None)
    if article is None or isinstance(article, FormatError):
        raise SystemExit(f"{gold} holds no article with annotations: {article}")
    text = article.document.text
    if suggestions is None:
        pipeline = default_pipeline(resources.path("models/hi-encoder"))
        if pipeline.problem:
            raise SystemExit(pipeline.problem)
        suggested = pipeline.suggest(text)
    else:
        lines = suggestions.read_text(encoding="utf-8").split("\n")
        found = (json.loads(line) for line in lines if line)
        suggested = from_record(next(each for each in found if each.get("id") == article.document.id))
    # What the program suggests to somebody who did not ask for more: no stances.
    return Task(article.document.id, text, without_stances(suggested), article.annotations)


# Differences ---------------------------------------------------------------------------------------------------------


def corrections(task: Task) -> list[Correction]:
    """Return all that is to be mended: names in reading order, then quotations with their links, then stances."""
    names = {(span.start, span.end): span.label for span in task.gold.live_spans}
    quotes = [_of_gold(task, quote) for quote in task.gold.live_quotes]
    return [
        *_names({(each.start, each.end): each.label for each in task.suggested.entities}, names),
        *_quotes(list(task.suggested.quotes), quotes, knows_meanings=task.knows_meanings),
        *_stances(task.gold),
    ]


def _of_gold(task: Task, quote: Quote) -> QuoteSuggestion:
    meant = task.gold.meant(quote)
    means = None if meant is None else (meant.start, meant.end)
    return QuoteSuggestion(
        quote.start, quote.end, quote.kind, place_of(quote.speaker), place_of(quote.cue), "", means=means
    )


def place_of(anchor: Anchor | Span | None) -> Range | None:
    """Return where something stands."""
    return None if anchor is None else (anchor.start, anchor.end)


def _names(suggested: dict[Range, str], gold: dict[Range, str]) -> list[Correction]:
    missed = [place for place in gold if place not in suggested]
    found = []
    for place, label in suggested.items():
        if place in gold:
            if gold[place] != label:
                found.append(Correction(Op.RELABEL, "entity", place, place, gold[place], label))
            continue
        near = max(
            (each for each in missed if _overlap(each, place)), key=lambda each: _overlap(each, place), default=None
        )
        if near is None:
            found.append(Correction(Op.REMOVE, "entity", place, was=label))
        else:
            missed.remove(near)
            found.append(Correction(Op.MOVE, "entity", place, near, gold[near], label))
    found += [Correction(Op.ADD, "entity", place, place, gold[place]) for place in missed]
    return sorted(found, key=lambda each: each.here)


def _quotes(
    suggested: list[QuoteSuggestion], gold: list[QuoteSuggestion], *, knows_meanings: bool
) -> Iterator[Correction]:
    places = {(quote.start, quote.end): quote for quote in suggested}
    wanted = {(quote.start, quote.end) for quote in gold}
    spare = [quote for place, quote in places.items() if place not in wanted]
    for quote in gold:
        place = quote.start, quote.end
        there = places.get(place)
        near = [each for each in spare if _overlap((each.start, each.end), place)]
        if there is None and near:
            there = near[0]
            here = there.start, there.end
            is_whole = len(near) > 1 and (near[0].start, near[-1].end) == place
            op = Op.JOIN if is_whole else Op.MOVE
            spare = [each for each in spare if each not in (near if is_whole else near[:1])]
            yield Correction(op, "quote", here, place, quote.kind, there.kind)
            if is_whole:
                # Joined, it has the first one's speaker and the first cue of the two.
                there = replace(there, cue=there.cue or near[-1].cue, kind=quote.kind)
        elif there is None:
            yield Correction(Op.ADD, "quote", place, place, quote.kind)
            there = QuoteSuggestion(*place, quote.kind, None, None, "")
        if there.kind != quote.kind and (there.start, there.end) == place:
            yield Correction(Op.RELABEL, "quote", place, place, quote.kind, there.kind)
        for role in ROLES if knows_meanings else ("speaker", "cue"):
            before, after = getattr(there, role), getattr(quote, role)
            if before != after:
                was = role if before is not None else ""
                yield Correction(Op.LINK if after else Op.UNLINK, "quote", place, after, role, was)
    for each in spare:
        yield Correction(Op.REMOVE, "quote", (each.start, each.end), was=each.kind)


def _stances(gold: AnnotationSet) -> list[Correction]:
    found = []
    for stance in gold.live_stances:
        quote = gold.get(stance.quote) if stance.quote is not None else None
        if isinstance(quote, Quote):
            place = quote.start, quote.end
            found.append(Correction(Op.STANCE, "quote", place, place_of(stance.target), stance.value))
    return sorted(found, key=lambda each: (each.here, each.there or (0, 0)))


def _overlap(one: Range, other: Range) -> int:
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


# The end -------------------------------------------------------------------------------------------------------------

Said = tuple[frozenset[object], frozenset[object], frozenset[object]]


def said(annotations: AnnotationSet, *, knows_meanings: bool) -> Said:
    """Return what a set says, without ids and origins: two sets that say the same are equal here."""
    quotes, stances = [], []
    for quote in annotations.live_quotes:
        means = place_of(annotations.meant(quote)) if knows_meanings else None
        quotes.append((quote.start, quote.end, quote.kind, place_of(quote.speaker), place_of(quote.cue), means))
    for stance in annotations.live_stances:
        cited = annotations.get(stance.quote or "")
        place = (cited.start, cited.end) if isinstance(cited, Quote) else None
        stances.append((place, stance.value, place_of(stance.target), place_of(stance.holder)))
    names = frozenset((span.start, span.end, span.label) for span in annotations.live_spans)
    return names, frozenset(quotes), frozenset(stances)
