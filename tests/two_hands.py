"""Projects in which several annotators have worked on the same articles, for the tests of agreement."""

from collections.abc import Iterable, Mapping
from itertools import count
from pathlib import Path

from annotate.model import Anchor, Decision, Origin, Quote, Record, Source, Span, Stance, State
from annotate.tokens import is_boundary
from annotate.training.news import NewsArticle, read_gold
from storage.importing import ImportedArticle
from storage.project import Project
from tests.strategies import DEFAULT_SCHEMA

_ids = (f"{number:012x}" for number in count(1))


def decided(annotator: str, seconds: float | None = None) -> Origin:
    """The origin of a record that this person added."""
    return Origin(Source.PERSON, annotator, Decision.ADDED, seconds=seconds)


def make_span(start: int, end: int, label: str, annotator: str = "asha") -> Span:
    return Span(next(_ids), start, end, label, decided(annotator))


def place_of_words(text: str, wanted: str) -> tuple[int, int] | None:
    """Where these words stand first in the text, on boundaries; None when nowhere."""
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        if is_boundary(text, at) and is_boundary(text, at + len(wanted)):
            return at, at + len(wanted)
        at = text.find(wanted, at + 1)
    return None


def records_of(article: NewsArticle, annotator: str) -> list[Record]:
    """What an annotated article says, as this annotator's records."""
    origin = decided(annotator, 1.0)
    spans = {(s, e): Span(next(_ids), s, e, label, origin) for s, e, label in article.entities}

    def anchor(place: tuple[int, int] | None) -> Anchor | None:
        # A few links of the shared gold cut an akshara, which no project keeps.
        if place is None or not all(is_boundary(article.text, offset) for offset in place):
            return None
        return Anchor(*place, spans[place].id if place in spans else None)

    records: list[Record] = list(spans.values())
    for quote in article.quotes:
        made = Quote(next(_ids), quote.start, quote.end, quote.kind, anchor(quote.speaker), anchor(quote.cue), origin)
        records.append(made)
        if quote.stance is not None:
            target = anchor(place_of_words(article.text, quote.target or ""))
            records.append(Stance(next(_ids), made.speaker, target, quote.stance, made.id, origin))
    return records


def make_project(path: Path, texts: Mapping[str, str], layers: Mapping[str, Mapping[str, Iterable[Record]]]) -> Project:
    """A project with these articles; ``layers`` maps annotators to what they say about the articles they finished."""
    project = Project.create(path, DEFAULT_SCHEMA)
    for name, text in texts.items():
        project.add_article(ImportedArticle(name, None, "test", text, text.encode()))
    for annotator, articles in layers.items():
        for name, records in articles.items():
            project.import_annotations(name, annotator, list(records), state=State.FINISHED)
    return project


def read_two_hands(gold: Path) -> dict[str, list[NewsArticle]]:
    """The nine articles that two hands have annotated, by hand."""
    second = read_gold(gold / "ntrex-hindi-second-hand.jsonl")
    wanted = {article.id for article in second}
    first = [article for article in read_gold(gold / "ntrex-hindi-dev.jsonl") if article.id in wanted]
    return {"first": first, "second": second}


def make_two_hands(path: Path, gold: Path) -> Project:
    """A project in which two hands have finished the same nine articles."""
    hands = read_two_hands(gold)
    texts = {article.id: article.text for article in hands["first"]}
    layers = {hand: {article.id: records_of(article, hand) for article in articles} for hand, articles in hands.items()}
    return make_project(path, texts, layers)
