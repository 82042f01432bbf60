"""What a project's gold teaches: its finished articles in the form that training reads."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from annotate.counted import counted
from annotate.errors import KnownError, said
from annotate.model import Anchor, AnnotationSet, Document, Quote, Span, State
from annotate.suggest.records import Range
from annotate.tokens import words
from annotate.training.corpora import LABELS
from annotate.training.news import KINDS, STANCES, NewsArticle, NewsQuote

# Held back by thirds, ten articles leave six or seven to learn from and three or four to judge by.
FEWEST_ARTICLES = 10


class TooLittleGold(KnownError):
    """A project has too few finished articles to train on and to judge by; the message says what to do."""


class Articles(Protocol):
    """What is asked of a project; see `storage.project.Project`."""

    def document_ids(self) -> list[str]: ...

    def document(self, document_id: str) -> Document: ...

    def gold(self, document_id: str) -> tuple[AnnotationSet, str] | None: ...

    def begun_by(self, document_id: str) -> list[str]: ...


@dataclass(frozen=True, slots=True)
class ProjectGold:
    """The articles to learn from and what had to be left out of them.

    ``unfinished``, ``disputed`` and ``ungolded`` count articles: with gold that is not finished, with the work of
    several annotators that nobody has decided between, and with none. ``unknown`` counts
    the names whose label, the quotations whose kind no model knows, by label and kind; ``nested`` names that stand in
    or across another one.
    """

    articles: tuple[NewsArticle, ...]
    unfinished: int = 0
    ungolded: int = 0
    disputed: int = 0
    unknown: Counter[str] = field(default_factory=Counter)
    nested: int = 0

    @property
    def labels(self) -> tuple[str, ...]:
        """The labels that occur, in the order of the model's: others are neither taught nor forgotten."""
        found = {label for article in self.articles for _, _, label in article.entities}
        return tuple(label for label in LABELS if label in found)

    @property
    def counts(self) -> dict[str, int]:
        """How many articles, names and quotations there are."""
        return {
            "articles": len(self.articles),
            "names": sum(len(article.entities) for article in self.articles),
            "quotations": sum(len(article.quotes) for article in self.articles),
        }

    def left_out(self) -> list[str]:
        """Return what is not used, in plain sentences; nothing when all is."""
        sentences = []
        if self.unfinished:
            sentences.append(
                said(
                    f"Annotated but not finished, and so left out: {counted(self.unfinished, 'article')}. What "
                    "is not marked there may still be a name."
                )
            )
        if self.disputed:
            sentences.append(
                said(
                    "Annotated by several people and not adjudicated, and so left out: "
                    f"{counted(self.disputed, 'article')}. Decide between the annotators first."
                )
            )
        if self.unknown:
            kinds = ", ".join(f"{name} ({count})" for name, count in sorted(self.unknown.items()))
            sentences.append(said(f"The model has no place for these labels, so it does not learn them: {kinds}."))
        if self.nested:
            sentences.append(said(f"Names inside or across a longer one, and so left out: {self.nested}."))
        return sentences

    def require_enough(self) -> None:
        """Return when there is enough to train on and to judge by. Raises `TooLittleGold`."""
        if len(self.articles) < FEWEST_ARTICLES:
            waiting = ""
            if self.unfinished:
                waiting = said(f" Annotated but not finished: {counted(self.unfinished, 'article')}.")
            advice = said("Finish more articles")
            if self.disputed:
                waiting += said(
                    f" Annotated by several people and not adjudicated: {counted(self.disputed, 'article')}."
                )
                advice = said("Decide between the annotators, and finish what you decided")
                if self.unfinished:
                    advice = said("Decide between the annotators, and finish what you decided, or finish more articles")
            raise TooLittleGold(
                f"training needs at least {FEWEST_ARTICLES} finished articles with gold, and this project has "
                f"{len(self.articles)}.{waiting} {advice}, then train again."
            )
        if not any(article.entities or article.quotes for article in self.articles):
            raise TooLittleGold("the finished articles hold no name and no quotation, so there is nothing to learn.")


def project_gold(project: Articles) -> ProjectGold:
    """Return the project's finished gold. It may be too little: see `ProjectGold.require_enough`."""
    articles = []
    unknown: Counter[str] = Counter()
    unfinished = ungolded = disputed = nested = 0
    for document_id in project.document_ids():
        found = project.gold(document_id)
        if found is None:
            if len(project.begun_by(document_id)) > 1:
                disputed += 1
            else:
                ungolded += 1
        elif found[0].state is not State.FINISHED:
            unfinished += 1
        else:
            document = project.document(document_id)
            # A text without a word, such as an empty file, has nothing to learn in it.
            if words(document.text):
                article, inside = _article(document, found[0], unknown)
                articles.append(article)
                nested += inside
    return ProjectGold(tuple(articles), unfinished, ungolded, disputed, unknown, nested)


def _article(document: Document, gold: AnnotationSet, unknown: Counter[str]) -> tuple[NewsArticle, int]:
    """Return the article and how many names were left out of it for a longer one."""
    known = [span for span in gold.spans if span.label in LABELS]
    unknown.update(span.label for span in gold.spans if span.label not in LABELS)
    unknown.update(quote.kind for quote in gold.quotes if quote.kind not in KINDS.values())
    names = _apart(known)
    quotes = tuple(_quote(quote, document.text, gold) for quote in gold.quotes if quote.kind in KINDS.values())
    entities = tuple((span.start, span.end, span.label) for span in names)
    return NewsArticle(document.id, document.text, entities, quotes), len(known) - len(names)


def _apart(spans: Sequence[Span]) -> list[Span]:
    """Return the spans in order without those that share text with a longer one, or with an equal one before them."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start - span.end, span.start, span.id)):
        if all(span.end <= other.start or other.end <= span.start for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: span.start)


def _quote(quote: Quote, text: str, gold: AnnotationSet) -> NewsQuote:
    stance = next((each for each in gold.stances if each.quote == quote.id and each.value in STANCES), None)
    target = stance.target if stance is not None else None
    meant = gold.get(quote.means) if quote.means is not None else None
    return NewsQuote(
        quote.start,
        quote.end,
        quote.kind,
        _range(quote.speaker),
        _range(quote.cue),
        means=text[meant.start : meant.end] if isinstance(meant, Span) else None,
        stance=stance.value if stance is not None else None,
        target=text[target.start : target.end] if target is not None else None,
    )


def _range(anchor: Anchor | None) -> Range | None:
    return None if anchor is None else (anchor.start, anchor.end)
