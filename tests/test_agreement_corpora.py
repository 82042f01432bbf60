"""Agreement on real articles: noise with known rates is found again, and a second hand is measured as elsewhere."""

import importlib.util
import json
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from random import Random
from types import ModuleType

import pytest

from annotate.agreement.quotations import match_quotations
from annotate.agreement.results import Options, Results, compute
from annotate.agreement.taxonomy import Kind
from annotate.agreement.units import Article, Comparison, span_units
from annotate.model import Record, Span
from annotate.training.news import read_gold
from storage.agreement import Filters, load_comparison
from tests.noise import Done, Rates, noisy
from tests.two_hands import make_two_hands, read_two_hands, records_of

FEW_DRAWS = Options(draws=100)


def spans(records: list[Record]) -> tuple[Span, ...]:
    return tuple(sorted((record for record in records if isinstance(record, Span)), key=lambda span: span.start))


def with_noise(gold: Path, rates: Rates, *, seed: int = 7) -> tuple[Results, Done]:
    """The gold articles as one annotator, and what the noise makes of them as the other."""
    rng, done, articles = Random(seed), Done(), []
    for article in read_gold(gold / "ntrex-hindi-dev.jsonl"):
        first = records_of(article, "first")
        second = noisy(article.text, first, rates, rng, done)
        marked = {"first": span_units(spans(first)), "second": span_units(spans(second))}
        articles.append(Article(article.id, "", article.text, marked))
    return compute(Comparison("entity", ("first", "second"), tuple(articles)), FEW_DRAWS), done


RATES = Rates(drop=0.10, shift=0.15, relabel=0.08, invent=0.05)


def test_the_taxonomy_recovers_the_rates_of_the_noise(shared_data: Path) -> None:
    results, done = with_noise(shared_data / "gold", RATES)
    # What the noise did is told exactly: nothing it does looks like something else.
    assert results.kinds[Kind.ONLY_A] == done.dropped
    assert results.kinds[Kind.ONLY_B] == done.invented
    assert results.kinds[Kind.LABEL] == done.relabelled
    assert results.kinds[Kind.LEFT] == done.shifted_left
    assert results.kinds[Kind.RIGHT] == done.shifted_right
    assert results.kinds[Kind.EXACT] == done.kept
    assert sum(results.kinds.values()) == sum(vars(done).values())
    # And the rates are those that were asked for, as far as two thousand spans can tell.
    total = done.kept + done.dropped + done.shifted_left + done.shifted_right + done.relabelled
    assert total > 1500
    assert done.dropped / total == pytest.approx(RATES.drop, abs=0.025)
    assert done.relabelled / total == pytest.approx(RATES.relabel, abs=0.025)
    assert (done.shifted_left + done.shifted_right) / total == pytest.approx(RATES.shift, abs=0.03)


def test_more_noise_is_less_agreement_by_every_number(shared_data: Path) -> None:
    found = []
    for share in (0.25, 1.0, 2.0):
        rates = Rates(RATES.drop * share, RATES.shift * share, RATES.relabel * share, RATES.invent * share)
        results, _ = with_noise(shared_data / "gold", rates)
        row = (results.exact, results.near, results.alphas.u, results.alphas.unlabelled, results.alphas.cu)
        found.append([estimate.value for estimate in row])
        assert all(isinstance(value, float) and 0 < value < 1 for value in found[-1])
        low, high = results.exact.low, results.exact.high
        assert low is not None
        assert high is not None
        assert isinstance(results.exact.value, float)
        assert low < results.exact.value < high
    assert all(less < more for more, less in zip(found[0], found[1], strict=True))
    assert all(less < more for more, less in zip(found[1], found[2], strict=True))


def test_no_noise_is_full_agreement(shared_data: Path) -> None:
    results, done = with_noise(shared_data / "gold", Rates())
    assert results.exact.value == results.near.value == 1
    assert results.kinds == {kind: done.kept if kind is Kind.EXACT else 0 for kind in results.kinds}


# A real second hand --------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def scorer(shared_data: Path) -> ModuleType:
    """The project's independent scorer of suggestions, which stands beside the shared data."""
    path = shared_data.parent / "tools" / "score_suggestions.py"
    if not path.is_file():
        pytest.skip("needs the scorer, which is not beside this checkout (../shared/tools)")
    spec = importlib.util.spec_from_file_location("score_suggestions", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def scores(shared_data: Path, scorer: ModuleType) -> Mapping[str, Mapping[str, float]]:
    def read(name: str) -> dict[str, object]:
        lines = (shared_data / "gold" / name).read_text(encoding="utf-8").split("\n")
        return {record["id"]: record for record in map(json.loads, filter(str.strip, lines))}

    second = read("ntrex-hindi-second-hand.jsonl")
    first = {name: record for name, record in read("ntrex-hindi-dev.jsonl").items() if name in second}
    found: Mapping[str, Mapping[str, float]] = scorer.score(first, second)
    return found


NAMES = ("PER", "ORG", "LOC")


def test_a_second_hand_agrees_as_far_as_the_independent_scorer_says(
    shared_data: Path, scores: Mapping[str, Mapping[str, float]], tmp_path: Path
) -> None:
    with make_two_hands(tmp_path / "p.ankan", shared_data / "gold") as project:
        names = compute(load_comparison(project, Filters(labels=NAMES)), FEW_DRAWS)
        all_names = compute(load_comparison(project, Filters()), FEW_DRAWS)
        quotes = compute(load_comparison(project, Filters(layer="quote")), FEW_DRAWS)
    assert names.exact.value == pytest.approx(scores["entity"]["f1"], abs=5e-5)
    assert names.places.value == pytest.approx(scores["span"]["f1"], abs=5e-5)
    for row in all_names.by_label:
        assert row.exact.value == pytest.approx(scores[row.label]["f1"], abs=5e-5), row.label
        assert row.marked == {"first": scores[row.label]["gold"], "second": scores[row.label]["predicted"]}
    marked = Counter(kind for _, kind in _exact_quotations(quotes))
    assert marked["direct"] + marked["mixed"] == round(
        scores["marked_exact"]["p"] * scores["marked_exact"]["predicted"]
    )


def _exact_quotations(results: Results) -> list[tuple[str, str]]:
    return [(item.document, unit.label) for item in results.items if item.kind is Kind.EXACT for unit in item.a]


def test_every_quotation_of_two_hands_is_matched_as_the_hands_stand(shared_data: Path, tmp_path: Path) -> None:
    hands = read_two_hands(shared_data / "gold")
    with make_two_hands(tmp_path / "p.ankan", shared_data / "gold") as project:
        comparison = load_comparison(project, Filters(layer="quote"))
    matched = match_quotations(comparison, "first", "second")
    places = {
        hand: {(article.id, quote.start, quote.end) for article in articles for quote in article.quotes}
        for hand, articles in hands.items()
    }
    assert {(pair.document, *pair.a.place) for pair in matched if pair.a.place == pair.b.place} == (
        places["first"] & places["second"]
    )
