"""Projects with finished gold, for the tests of training."""

from functools import cache
from pathlib import Path

import resources
from annotate.model import Anchor, AnnotationSet, Decision, Document, Origin, Quote, Record, Source, Span, Stance, State
from annotate.tokens import is_boundary
from annotate.training.news import NewsArticle, read_news
from commands import run
from storage.formats import AnnotatedArticle
from storage.formats.jsonl import sha256, to_line

SAMPLES = resources.ROOT / "samples"
_ADDED = Origin(Source.PERSON, "asha", Decision.ADDED)


@cache
def news() -> tuple[NewsArticle, ...]:
    """Return our own annotated articles, the shortest first."""
    return tuple(sorted(read_news(resources.ROOT / "news"), key=lambda article: len(article.text)))


def gold_set(article: NewsArticle, state: State = State.FINISHED, origin: Origin = _ADDED) -> AnnotationSet:
    """Return the article's gold as an annotator's layer."""
    records: list[Record] = [Span(f"{article.id}-e{at}", *where, origin) for at, where in enumerate(article.entities)]
    for at, quote in enumerate(article.quotes):
        key = f"{article.id}-q{at}"
        speaker, cue = (Anchor(*place) if place else None for place in (quote.speaker, quote.cue))
        records.append(Quote(key, quote.start, quote.end, quote.kind, speaker, cue, origin))
        if quote.stance is not None:
            target = place_of(article.text, quote.target) if quote.target else None
            records.append(Stance(f"{article.id}-s{at}", speaker, target, quote.stance, key, origin))
    return AnnotationSet.make(article.id, "asha", records, state)


def place_of(text: str, words: str) -> Anchor | None:
    """Return the first place of the words at which no akshara is cut, None where there is none."""
    found = text.find(words)
    while found >= 0:
        if is_boundary(text, found) and is_boundary(text, found + len(words)):
            return Anchor(found, found + len(words))
        found = text.find(words, found + 1)
    return None


def write_gold(path: Path, articles: tuple[NewsArticle, ...], state: State = State.FINISHED) -> Path:
    """Return the file with the articles' gold in our own format."""
    lines = []
    for article in articles:
        document = Document(article.id, article.id, "test", article.text, sha256(article.text))
        lines.append(to_line(AnnotatedArticle(document, gold_set(article, state), "asha")))
    path.write_text("".join(lines), encoding="utf-8", newline="\n")
    return path


def make_gold_project(folder: Path, *, articles: int, open_ones: int = 0) -> Path:
    """Return a project with the three samples' gold and so many articles of our own news; some not finished."""
    path = folder / "press.ankan"
    assert run(["new", str(path)]) == 0
    files = sorted(SAMPLES.glob("*.gold.jsonl"))
    if articles:
        files.append(write_gold(folder / "news.jsonl", news()[:articles]))
    if open_ones:
        files.append(write_gold(folder / "open.jsonl", news()[articles : articles + open_ones], State.OPEN))
    command = ["import", str(path), *map(str, files), "--format", "jsonl", "--annotator", "asha"]
    assert run(command) == 0
    return path
