"""The sample articles that ship with the program and their gold annotation."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from annotate.text import normalise
from annotate.tokens import is_boundary, trim

SAMPLES = Path(__file__).resolve().parents[1] / "resources" / "samples"
SCHEMA = json.loads((SAMPLES.parent / "schema" / "default.json").read_text(encoding="utf-8"))
SLUGS = sorted(path.stem for path in SAMPLES.glob("*.txt"))
QUOTE_MARKS = "\"'“”‘’"

each_sample = pytest.mark.parametrize("slug", SLUGS)


def load_text(slug: str) -> str:
    return (SAMPLES / f"{slug}.txt").read_bytes().decode("utf-8")


def load_record(slug: str) -> dict[str, Any]:
    lines = (SAMPLES / f"{slug}.gold.jsonl").read_bytes().decode("utf-8").splitlines()
    assert len(lines) == 1
    record: dict[str, Any] = json.loads(lines[0])
    return record


def anchors(record: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for quote in record["quotes"]:
        yield from (quote[role] for role in ("speaker", "cue") if quote[role] is not None)
    for stance in record["stances"]:
        yield from (stance[role] for role in ("holder", "target") if stance[role] is not None)


def ranges(record: dict[str, Any]) -> Iterator[tuple[int, int]]:
    for span in (*record["entities"], *record["quotes"], *anchors(record)):
        yield span["start"], span["end"]


def test_three_samples_ship_each_with_gold() -> None:
    assert len(SLUGS) == 3
    assert sorted(path.name for path in SAMPLES.glob("*.gold.jsonl")) == [f"{slug}.gold.jsonl" for slug in SLUGS]


@each_sample
def test_a_sample_has_300_to_500_words_under_a_headline(slug: str) -> None:
    text = load_text(slug)
    assert 300 <= len(text.split()) <= 500
    assert all(line and line == line.strip() for line in text.split("\n"))
    assert load_record(slug)["title"] == text.split("\n")[0]


@each_sample
def test_a_sample_is_already_normalised(slug: str) -> None:
    text = load_text(slug)
    assert normalise(text).text == text


@each_sample
def test_the_gold_record_is_about_the_shipped_text(slug: str) -> None:
    record = load_record(slug)
    assert record["text"] == load_text(slug)
    assert record["sha256"] == hashlib.sha256(record["text"].encode("utf-8")).hexdigest()
    head = {key: record[key] for key in ("format", "id", "source", "annotator", "state", "schema")}
    assert head == {
        "format": "ankan/1",
        "id": slug,
        "source": "Ankan",
        "annotator": "gold",
        "state": "finished",
        "schema": SCHEMA["id"],
    }


@each_sample
def test_every_span_is_trimmed_and_on_akshara_boundaries(slug: str) -> None:
    record = load_record(slug)
    text = record["text"]
    for start, end in ranges(record):
        assert 0 <= start < end <= len(text)
        assert is_boundary(text, start), text[start:end]
        assert is_boundary(text, end), text[start:end]
        assert trim(text, start, end) == (start, end), text[start:end]


@each_sample
def test_entities_are_ascending_and_disjoint(slug: str) -> None:
    entities = load_record(slug)["entities"]
    assert all(a["end"] <= b["start"] for a, b in pairwise(entities))


@each_sample
def test_every_mention_of_a_labelled_name_is_labelled(slug: str) -> None:
    record = load_record(slug)
    text, entities = record["text"], record["entities"]
    for name in {text[e["start"] : e["end"]] for e in entities if e["label"] in {"PER", "ORG", "LOC"}}:
        at = text.find(name)
        while at >= 0:
            assert any(e["start"] <= at and at + len(name) <= e["end"] for e in entities), f"{name} at {at}"
            at = text.find(name, at + 1)


@each_sample
def test_marked_quotations_begin_and_end_with_a_mark_and_indirect_ones_do_not(slug: str) -> None:
    record = load_record(slug)
    for quote in record["quotes"]:
        words = record["text"][quote["start"] : quote["end"]]
        is_marked = words[0] in QUOTE_MARKS and words[-1] in QUOTE_MARKS
        assert is_marked == (quote["kind"] != "indirect"), words


@each_sample
def test_a_speaker_and_a_cue_lie_outside_their_quotation(slug: str) -> None:
    for quote in load_record(slug)["quotes"]:
        for anchor in (quote["speaker"], quote["cue"]):
            assert anchor["end"] <= quote["start"] or quote["end"] <= anchor["start"]


@each_sample
def test_all_references_resolve(slug: str) -> None:
    record = load_record(slug)
    entity_ranges = {entity["id"]: (entity["start"], entity["end"]) for entity in record["entities"]}
    ids_by_range = {span: entity_id for entity_id, span in entity_ranges.items()}
    for anchor in anchors(record):
        assert anchor["entity"] == ids_by_range.get((anchor["start"], anchor["end"]))
    quote_ids = {quote["id"] for quote in record["quotes"]}
    assert all(stance["quote"] in quote_ids for stance in record["stances"])


@each_sample
def test_a_sample_shows_the_whole_schema_at_work(slug: str) -> None:
    record = load_record(slug)
    labels = {entity["label"] for entity in record["entities"]}
    kinds = {quote["kind"] for quote in record["quotes"]}
    values = {stance["value"] for stance in record["stances"]}
    assert {"PER", "ORG", "LOC", "TIMEX", "NUMEX"} <= labels <= {entry["code"] for entry in SCHEMA["entities"]}
    assert kinds == {"direct", "mixed", "indirect"} == {entry["code"] for entry in SCHEMA["quotes"]}
    assert {"favor", "against", "neutral"} <= values <= {entry["code"] for entry in SCHEMA["stances"]}


@each_sample
def test_a_person_added_every_record(slug: str) -> None:
    record = load_record(slug)
    origin = {
        "source": "person",
        "name": "gold",
        "decision": "added",
        "score": None,
        "seconds": None,
        "proposed": None,
    }
    for entry in (*record["entities"], *record["quotes"], *record["stances"]):
        assert entry["origin"] == origin


def test_record_ids_are_unique_across_all_samples() -> None:
    records = [load_record(slug) for slug in SLUGS]
    ids = Counter(
        entry["id"] for record in records for key in ("entities", "quotes", "stances") for entry in record[key]
    )
    assert set(ids.values()) == {1}
    assert all(len(record_id) == 12 and set(record_id) <= set("0123456789abcdef") for record_id in ids)


def test_the_samples_hold_what_offsets_stumble_over() -> None:
    texts = [load_text(slug) for slug in SLUGS]
    assert all("\u093c" in text for text in texts)
    assert sum(any(char > "\uffff" for char in text) for text in texts) == 1
    for slug in SLUGS:
        record = load_record(slug)
        assert any("\n" in record["text"][quote["start"] : quote["end"]] for quote in record["quotes"])
