"""Scores that mean something: lines fitted to what was right, and scores read off them."""

from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from annotate.suggest.calibration import Calibrated, calibrated, fit
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, Suggestions

_SCORES = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=400)


@given(_SCORES, st.floats(0, 1), st.floats(0, 1))
def test_a_surer_suggestion_never_gets_a_lower_score(
    judged: list[tuple[float, bool]], one: float, other: float
) -> None:
    line = fit([score for score, _ in judged], [right for _, right in judged])
    low, high = sorted((one, other))
    first, second = calibrated(line, low), calibrated(line, high)
    assert first is not None
    assert second is not None
    assert 0 <= first <= second <= 1
    assert all(before <= after for before, after in pairwise(line[0]))


def test_shares_that_were_right_come_back() -> None:
    rng = Random(7)
    scores = [rng.random() for _ in range(20_000)]
    line = fit(scores, [rng.random() < score**2 for score in scores])
    for score in (0.2, 0.5, 0.8):
        found = calibrated(line, score)
        assert found is not None
        assert abs(found - score**2) < 0.04


def test_a_suggestion_without_score_or_line_stays_as_it_is() -> None:
    assert calibrated(([0.1, 0.9], [0.2, 0.8]), None) is None
    assert calibrated(None, 0.4) == 0.4


def test_each_kind_has_its_own_line() -> None:
    lines = {"PER": [[0.0, 1.0], [0.5, 0.5]], "repeated": [[0.0, 1.0], [0.1, 0.1]], "indirect": [[0, 1], [0.3, 0.3]]}
    entities = (EntitySuggestion(0, 4, "PER", 0.9, "m/1"), EntitySuggestion(5, 9, "PER", 0.9, "names/1"))
    quotes = (
        QuoteSuggestion(0, 9, "indirect", None, None, "m/1", 0.9),
        QuoteSuggestion(0, 9, "direct", None, None, "m", 0.9),
    )
    found = Calibrated(lines).suggest("", Suggestions(entities, quotes))
    assert [entity.score for entity in found.entities] == [0.5, 0.1]
    assert [quote.score for quote in found.quotes] == [0.3, 0.9]
