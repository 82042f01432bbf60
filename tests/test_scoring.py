"""Scoring suggestions against gold."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.scoring import ScoringError, read_records, score

SHARED = Path(__file__).resolve().parents[2] / "shared"
TOOL = SHARED / "tools" / "score_suggestions.py"


@st.composite
def anchors(draw: st.DrawFn) -> dict[str, Any]:
    start = draw(st.integers(0, 40))
    return {"start": start, "end": start + draw(st.integers(1, 12))}


entities = st.builds(lambda a, label: {**a, "label": label}, anchors(), st.sampled_from(["PER", "ORG", "LOC", "TIMEX"]))
quotes = st.builds(
    lambda a, kind, speaker, cue: {**a, "kind": kind, "speaker": speaker, "cue": cue},
    anchors(),
    st.sampled_from(["direct", "mixed", "indirect"]),
    st.none() | anchors(),
    st.none() | anchors(),
)
records = st.builds(
    lambda e, q: {"id": "x", "entities": e, "quotes": q}, st.lists(entities, max_size=8), st.lists(quotes, max_size=8)
)
pairs = st.lists(st.tuples(records, records), max_size=4)


def make_files(both: list[tuple[Any, Any]]) -> tuple[dict[str, Any], dict[str, Any]]:
    return {str(i): g for i, (g, _) in enumerate(both)}, {str(i): p for i, (_, p) in enumerate(both)}


def load_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_suggestions", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not TOOL.exists(), reason="the reference scorer is not next to the repository")
@given(pairs)
@settings(deadline=None)
def test_every_figure_equals_the_reference_scorers(both: list[tuple[Any, Any]]) -> None:
    gold, predicted = make_files(both)
    assert score(gold, predicted) == load_tool().score(gold, predicted)


@given(st.lists(records, max_size=4))
def test_gold_against_itself_has_no_misses_and_no_false_alarms(several: list[Any]) -> None:
    gold = {str(i): record for i, record in enumerate(several)}
    figures = score(gold, gold)
    for key in ("entity", "span", "marked_near", "indirect"):
        assert figures[key]["f1"] == (1.0 if figures[key]["gold"] else 0.0)


def test_a_marked_quotation_off_by_its_danda_is_near_but_not_exact() -> None:
    quote = {"start": 5, "end": 20, "kind": "direct", "speaker": {"start": 0, "end": 4}, "cue": None}
    gold = {"a": {"id": "a", "entities": [], "quotes": [quote]}}
    figures = score(gold, {"a": {"id": "a", "entities": [], "quotes": [{**quote, "end": 21}]}})
    assert figures["marked_exact"]["f1"] == 0.0
    assert figures["marked_near"]["f1"] == 1.0
    assert figures["speaker_marked"] == {"of_found": 1.0, "end_to_end": 1.0, "gold": 1}


def test_a_document_without_prediction_is_an_error_that_names_it() -> None:
    with pytest.raises(ScoringError, match="अ-१"):
        score({"अ-१": {"id": "अ-१", "entities": [], "quotes": []}}, {})


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "not one JSON object"),
        ("[]", "expected one JSON object"),
        ("[" * 100_000, "not one JSON object"),
        ('{"id": "a", "entities": [{"start": ' + "9" * 5000 + "}]}", "not one JSON object"),
        ('{"id": ' + "[" * 400 + "]" * 400 + "}", '"id", came [['),
        ('{"id": "a", "entities": [' + "7" * 4000 + '], "quotes": []}', "came 777"),
        ('{"id": true}', '"id", came True'),
        ('{"id": "a", "entities": []}', '"quotes"'),
        ('{"id": "a", "entities": [{"start": 4, "end": 2, "label": "PER"}], "quotes": []}', "start=4, end=2"),
        ('{"id": "a", "entities": [{"start": 1, "end": 2}], "quotes": []}', '"label"'),
        ('{"id": "a", "entities": [], "quotes": [{"start": 1, "end": 2, "kind": "direct", "cue": 7}]}', "cue"),
    ],
)
def test_a_malformed_line_is_reported_with_file_and_line(tmp_path: Path, line: str, said: str) -> None:
    path = tmp_path / "सोना.jsonl"
    path.write_text('{"id": "ok", "entities": [], "quotes": []}\n\n' + line + "\n", encoding="utf-8")
    with pytest.raises(ScoringError, match="line 3") as caught:
        read_records(path)
    assert said in str(caught.value)
    assert len(str(caught.value)) < 400 + len(str(path))
    assert "सोना.jsonl" in str(caught.value)


def test_records_come_back_by_document_id(tmp_path: Path) -> None:
    record = {"id": "क", "entities": [], "quotes": []}
    path = tmp_path / "gold.jsonl"
    path.write_text(json.dumps(record, ensure_ascii=False) + "\n", encoding="utf-8")
    assert read_records(path) == {"क": record}


def test_a_number_as_the_id_is_the_same_as_its_digits(tmp_path: Path) -> None:
    (tmp_path / "gold.jsonl").write_text('{"id": 7, "entities": [], "quotes": []}\n', encoding="utf-8")
    (tmp_path / "twice.jsonl").write_text(
        '{"id": 7, "entities": [], "quotes": []}\n{"id": "7", "entities": [], "quotes": []}\n', encoding="utf-8"
    )
    assert list(read_records(tmp_path / "gold.jsonl")) == ["7"]
    with pytest.raises(ScoringError, match="line 2: document '7' stands in the file twice"):
        read_records(tmp_path / "twice.jsonl")


def test_a_file_that_is_missing_is_a_known_error(tmp_path: Path) -> None:
    with pytest.raises(ScoringError, match="cannot be read"):
        read_records(tmp_path / "none.jsonl")
