"""What training takes out of a project's gold, and what it leaves."""

from dataclasses import replace

import pytest

from annotate.model import AnnotationSet, Decision, Document, Origin, Quote, Source, Span, State
from annotate.training.news import NewsArticle, NewsQuote
from annotate.training.project_gold import ProjectGold, TooLittleGold, project_gold
from tests.gold_projects import gold_set, news, place_of

TEXT = "🙏 मोदी ने दिल्ली विश्वविद्यालय में कहा, “क़ानून चलेगा।”"
DISPUTED = "दो लोगों ने अलग-अलग चिह्नित किया।"
ADDED = Origin(Source.PERSON, "asha", Decision.ADDED)


class Shelf:
    """Articles with their layers, as a project hands them out."""

    def __init__(self, *shelf: tuple[str, AnnotationSet | None]) -> None:
        self._shelf = {f"a{at}": each for at, each in enumerate(shelf)}

    def document_ids(self) -> list[str]:
        return list(self._shelf)

    def document(self, document_id: str) -> Document:
        return Document(document_id, document_id, "test", self._shelf[document_id][0], "")

    def gold(self, document_id: str) -> tuple[AnnotationSet, str] | None:
        found = self._shelf[document_id][1]
        return None if found is None else (found.gold(), "asha")

    def begun_by(self, document_id: str) -> list[str]:
        return [] if self._shelf[document_id][0] != DISPUTED else ["asha", "ravi"]


def span(words: str, label: str, origin: Origin = ADDED) -> Span:
    start = TEXT.index(words)
    return Span(f"{words}-{label}", start, start + len(words), label, origin)


def layer(*records: Span | Quote, state: State = State.FINISHED) -> AnnotationSet:
    return AnnotationSet.make("a0", "asha", list(records), state)


def test_what_our_own_articles_say_comes_through_the_annotators_records_unchanged() -> None:
    def kept(quote: NewsQuote, text: str) -> NewsQuote:
        # A project keeps a place of a stance's target, not words that stand nowhere by themselves.
        has_place = quote.target is not None and place_of(text, quote.target) is not None
        return replace(quote, means=None, target=quote.target if has_place else None)

    articles = [
        replace(article, id=f"a{at}", quotes=tuple(kept(quote, article.text) for quote in article.quotes))
        for at, article in enumerate(news())
    ]
    gold = project_gold(Shelf(*((article.text, gold_set(article)) for article in articles)))
    assert list(gold.articles) == articles
    assert gold.labels == ("PER", "ORG", "LOC", "TIMEX")
    assert gold.left_out() == []


def test_only_what_a_person_stands_behind_in_a_finished_article_is_learnt() -> None:
    open_, no = Origin(Source.MODEL, "m/1"), Origin(Source.MODEL, "m/1", Decision.REJECTED)
    mixed = layer(span("मोदी", "PER"), span("दिल्ली", "LOC", open_), span("कहा", "LOC", no))
    gold = project_gold(
        Shelf((TEXT, mixed), (TEXT, layer(span("मोदी", "PER"), state=State.OPEN)), (TEXT, None), (" \n", layer()))
    )
    (article,) = gold.articles
    assert [(TEXT[start:end], label) for start, end, label in article.entities] == [("मोदी", "PER")]
    assert (gold.unfinished, gold.ungolded) == (1, 1)
    assert "not finished, and so left out: 1 article." in gold.left_out()[0]


def test_articles_that_several_people_annotated_wait_for_a_decision_and_not_for_being_finished() -> None:
    gold = project_gold(Shelf((DISPUTED, None), (TEXT, None), (TEXT, layer(span("मोदी", "PER"), state=State.OPEN))))
    assert (gold.disputed, gold.ungolded, gold.unfinished) == (1, 1, 1)
    assert "several people and not adjudicated, and so left out: 1 article. Decide" in gold.left_out()[1]
    with pytest.raises(TooLittleGold, match=r"not adjudicated: 1 article\. Decide .* or finish more articles, then"):
        gold.require_enough()
    with pytest.raises(TooLittleGold, match="Decide between the annotators, and finish what you decided, then train"):
        project_gold(Shelf((DISPUTED, None))).require_enough()
    with pytest.raises(TooLittleGold, match=r"has 0\. Finish more articles, then"):
        project_gold(Shelf((TEXT, None))).require_enough()


def test_labels_without_a_place_in_the_model_and_names_in_names_are_left_out_and_told() -> None:
    start = TEXT.index("“")
    inside = layer(
        span("दिल्ली", "LOC"),
        span("दिल्ली विश्वविद्यालय", "ORG"),
        span("कहा", "EVENT"),
        span("मोदी", "MISC"),
        Quote("q", start, len(TEXT), "scare", None, None, ADDED),
    )
    gold = project_gold(Shelf((TEXT, inside)))
    (article,) = gold.articles
    assert [(TEXT[low:high], label) for low, high, label in article.entities] == [
        ("मोदी", "MISC"),
        ("दिल्ली विश्वविद्यालय", "ORG"),
    ]
    assert article.quotes == ()
    assert gold.labels == ("ORG", "MISC")
    told = " ".join(gold.left_out())
    assert "EVENT (1), scare (1)" in told
    assert "longer one, and so left out: 1." in told


def test_ten_finished_articles_with_something_in_them_are_enough() -> None:
    one = NewsArticle("a", TEXT, ((2, 6, "PER"),), ())
    empty = replace(one, entities=())
    ProjectGold((one, *[empty] * 9)).require_enough()
    with pytest.raises(TooLittleGold, match="at least 10 finished articles with gold, and this project has 9"):
        ProjectGold((one,) * 9).require_enough()
    with pytest.raises(TooLittleGold, match="no name and no quotation"):
        ProjectGold((empty,) * 10).require_enough()
