"""Which mistakes suggestions make, what they have in common, and the page that shows them."""

import json
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotate.mistake_page import mistake_page
from annotate.mistake_patterns import facets, group_by_pattern, group_by_surface
from annotate.mistakes import Mistake, Part, find_mistakes, texts_of
from annotate.scoring import ScoringError, read_records, score
from commands import run
from tests.test_scoring import TOOL, load_tool, make_files, pairs

SAMPLES = Path(__file__).resolve().parent.parent / "resources" / "samples"
# A nukta, a conjunct, markup and an emoji; the ranges of the drawn records lie inside.
TEXT = "क़ाज़ी नज़रुल <b>इस्लाम</b> & 🙏 ने कहा, “हम तैयार हैं।” यह बात सोमवार को दिल्ली में हुई।"
READ = {key: record for path in sorted(SAMPLES.glob("*.gold.jsonl")) for key, record in read_records(path).items()}
needs_tool = pytest.mark.skipif(not TOOL.exists(), reason="the reference scorer is not next to the repository")


@st.composite
def perturbed(draw: st.DrawFn, gold: dict[str, Any]) -> dict[str, Any]:
    """Return gold records as suggestions would be: some gone, some moved, some relabelled, some doubled."""
    kinds, labels = ("direct", "mixed", "indirect"), ("PER", "ORG", "LOC", "TIMEX", "MISC")

    def moved(anchor: dict[str, Any]) -> dict[str, Any]:
        start = max(0, anchor["start"] + draw(st.sampled_from((0, 0, -1, 2, 5))))
        return {**anchor, "start": start, "end": max(start + 1, anchor["end"] + draw(st.sampled_from((0, 0, 1, -3))))}

    def role(anchor: dict[str, Any] | None) -> dict[str, Any] | None:
        chance = draw(st.integers(0, 5))
        return None if chance == 0 else {"start": 3, "end": 9} if chance == 1 or anchor is None else moved(anchor)

    record: dict[str, Any] = {"id": gold["id"], "entities": [], "quotes": []}
    for key in ("entities", "quotes"):
        for one in gold[key]:
            for _ in range(draw(st.sampled_from((0, 1, 1, 1, 1, 2)))):
                span = moved(one)
                if key == "entities":
                    span["label"] = draw(st.sampled_from((one["label"], one["label"], *labels)))
                else:
                    span["kind"] = draw(st.sampled_from((one["kind"], one["kind"], *kinds)))
                    span |= {name: role(one[name]) for name in ("speaker", "cue")}
                record[key].append(span)
    return record


@needs_tool
@given(st.data())
@settings(max_examples=30)
def test_every_figure_of_perturbed_gold_equals_the_reference_scorers(data: st.DataObject) -> None:
    predicted = {key: data.draw(perturbed(dict(record))) for key, record in READ.items()}
    assert score(READ, predicted) == load_tool().score(READ, predicted)


@needs_tool
@pytest.mark.parametrize("options", [[], ["--json"]])
def test_the_command_prints_what_the_reference_scorer_prints(
    tmp_path: Path, options: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    gold, predicted = tmp_path / "gold.jsonl", tmp_path / "predicted.jsonl"
    gold.write_text("".join(json.dumps(record) + "\n" for record in READ.values()), encoding="utf-8")
    spoilt = [
        {**record, "entities": record["entities"][::2], "quotes": record["quotes"][1:]} for record in READ.values()
    ]
    predicted.write_text("".join(json.dumps(record) + "\n" for record in spoilt), encoding="utf-8")
    command = [sys.executable, str(TOOL), str(gold), str(predicted), *options]
    expected = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert run(["evaluate", str(gold), str(predicted), *options]) == 0
    assert capsys.readouterr().out == expected


# Mistakes ------------------------------------------------------------------------------------------------------------


def count(mistakes: tuple[Mistake, ...], layer: str, side: str, *, is_indirect: bool | None = None) -> int:
    """The scored mistakes of a layer that have this side."""
    found = [m for m in mistakes if m.layer == layer and m.is_scored and getattr(m, side) is not None]
    if is_indirect is None:
        return len(found)
    if layer == "quotation":
        return sum(1 for m in found if (getattr(m, side).label == "indirect") is is_indirect)
    return sum(1 for m in found if m.quote is not None and (m.quote["kind"] == "indirect") is is_indirect)


@given(pairs)
def test_the_mistakes_are_what_the_score_misses(both: list[tuple[Any, Any]]) -> None:
    gold, predicted = make_files(both)
    figures, mistakes = score(gold, predicted), find_mistakes(gold, predicted)
    # The scorer rounds; the hits are whole numbers that the totals give back.
    names = [figures[label] for label in ("PER", "ORG", "LOC", "TIMEX")]
    hits = sum(round(figure["r"] * figure["gold"]) for figure in names)
    assert count(mistakes, "name", "gold") == sum(figure["gold"] for figure in names) - hits
    assert count(mistakes, "name", "guess") == sum(figure["predicted"] for figure in names) - hits
    for measure, is_indirect in (("marked_near", False), ("indirect", True)):
        found = round(figures[measure]["r"] * figures[measure]["gold"])
        for side, total in (("gold", "gold"), ("guess", "predicted")):
            wrong = count(mistakes, "quotation", side, is_indirect=is_indirect)
            assert wrong == figures[measure][total] - found, (measure, side)
    for role in ("speaker", "cue"):
        for sort, is_indirect in (("marked", False), ("indirect", True)):
            figure = figures[f"{role}_{sort}"]
            right = round(figure["end_to_end"] * figure["gold"])
            judged = right + count(mistakes, role, "gold", is_indirect=is_indirect)
            assert figure["of_found"] == (round(right / judged, 4) if judged else 0.0)


@given(st.lists(st.tuples(*[pairs]), max_size=2))
def test_gold_against_itself_has_no_mistakes(several: list[Any]) -> None:
    gold, _ = make_files([pair for (both,) in several for pair in both])
    assert find_mistakes(gold, gold) == ()


def names_of(gold: list[Any], predicted: list[Any]) -> list[tuple[str, str | None, str | None]]:
    def record(spans: list[Any]) -> Any:
        entities = [{"start": s, "end": e, "label": label} for s, e, label in spans]
        return {"a": {"id": "a", "entities": entities, "quotes": []}}

    return [
        (m.kind, m.gold.label if m.gold else None, m.guess.label if m.guess else None)
        for m in find_mistakes(record(gold), record(predicted))
    ]


def test_a_name_is_missed_false_moved_relabelled_or_both() -> None:
    assert names_of([(0, 5, "PER")], []) == [("missed", "PER", None)]
    assert names_of([], [(0, 5, "PER")]) == [("false", None, "PER")]
    assert names_of([(0, 5, "PER")], [(0, 4, "PER")]) == [("boundary", "PER", "PER")]
    assert names_of([(0, 5, "PER")], [(0, 5, "ORG")]) == [("label", "PER", "ORG")]
    assert names_of([(0, 5, "PER")], [(1, 5, "ORG")]) == [("both", "PER", "ORG")]
    assert names_of([(0, 5, "MISC")], [(9, 12, "NUMEX")]) == []
    # One suggestion over two names has one of them wrong and misses the other.
    assert names_of([(0, 5, "PER"), (6, 8, "PER")], [(0, 8, "PER")]) == [
        ("boundary", "PER", "PER"),
        ("missed", "PER", None),
    ]


def quote_mistakes(wanted: dict[str, Any] | None, given_: dict[str, Any] | None) -> list[tuple[str, str, bool]]:
    def record(quote: dict[str, Any] | None) -> Any:
        empty = {"speaker": None, "cue": None, "kind": "direct"}
        return {"a": {"id": "a", "entities": [], "quotes": [] if quote is None else [{**empty, **quote}]}}

    return [(m.layer, m.kind, m.is_scored) for m in find_mistakes(record(wanted), record(given_))]


def test_a_quotation_and_its_speaker_and_cue_are_judged_as_the_score_does() -> None:
    base = {"start": 10, "end": 40}
    said = {**base, "speaker": {"start": 0, "end": 5}}
    assert quote_mistakes(base, {**base, "end": 41}) == [("quotation", "boundary", False)]
    assert quote_mistakes(base, {**base, "kind": "mixed"}) == [("quotation", "label", False)]
    assert quote_mistakes(base, {**base, "kind": "indirect"}) == [("quotation", "label", True)]
    assert quote_mistakes(base, {**base, "end": 30}) == [("quotation", "boundary", True)]
    assert quote_mistakes(base, None) == [("quotation", "missed", True)]
    assert quote_mistakes(said, base) == [("speaker", "missed", True)]
    assert quote_mistakes(base, said) == [("speaker", "false", False)]
    assert quote_mistakes(said, {**base, "speaker": {"start": 50, "end": 55}}) == [("speaker", "wrong", True)]
    assert quote_mistakes(said, {**base, "speaker": {"start": 2, "end": 5}}) == [("speaker", "boundary", False)]


def test_what_mistakes_have_in_common_is_told_by_words_labels_edges_and_place() -> None:
    text = "कल श्री नरेन्द्र मोदी ने कहा।"
    start, end = text.index("नरेन्द्र"), text.index(" ने")
    mistake = Mistake("a", "name", "both", Part(start, end, "PER"), Part(text.index("श्री"), end, "ORG"))
    told = facets(mistake, text, [(0, len(text))])
    assert ("gold → suggested", "PER → ORG") in told
    assert ("edges", "begins too early by “श्री”") in told
    assert ("first word", "नरेन्द्र") in told
    assert ("last word", "मोदी") in told
    assert ("word before", "श्री") in told
    assert ("word after", "ने") in told
    assert ("place", "in a quotation") in told


def test_spellings_of_one_word_are_one_group_and_the_largest_comes_first() -> None:
    text = "ज़ी ज़ी दिल्ली"
    parts = [(0, 3), (4, 7), (8, len(text))]
    mistakes = [Mistake("a", "name", "missed", Part(s, e, "ORG"), None) for s, e in reversed(parts)]
    groups = group_by_surface(mistakes, {"a": text})
    assert [len(group.mistakes) for group in groups] == [2, 1]
    assert {n for group in groups for n in group.mistakes} == {0, 1, 2}
    (labels,) = group_by_pattern(mistakes, {"a": text}, {"a": []})["gold → suggested"]
    assert (labels.value, labels.mistakes) == ("ORG → nothing", (0, 1, 2))


# The page ------------------------------------------------------------------------------------------------------------


class Reader(HTMLParser):
    """Reads a page strictly: every element closed in its place, no address but those within the page."""

    VOID = ("meta", "input")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.items = 0
        self.bold: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given_ = dict(attrs)
        assert "src" not in given_
        assert not [name for name in given_ if name.startswith("on")]
        if tag == "a":
            self.links.append(given_["href"] or "")
        if given_.get("id"):
            self.ids.append(given_["id"] or "")
        self.items += "mistake" in (given_.get("class") or "").split()
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


@given(pairs)
@settings(max_examples=60)
def test_the_page_shows_every_mistake_once_and_leads_nowhere_else(both: list[tuple[Any, Any]]) -> None:
    gold, predicted = make_files([({**g, "text": TEXT}, p) for g, p in both])
    mistakes = find_mistakes(gold, predicted)
    page = mistake_page(
        score(gold, predicted), mistakes, gold, texts_of(gold, predicted), names=("<gold>", "a&b.jsonl")
    )
    reader = read(page)
    assert reader.items == len(mistakes)
    assert len(reader.ids) == len(set(reader.ids))
    assert {link.removeprefix("#") for link in reader.links} <= set(reader.ids)
    assert "&lt;gold&gt;" in page
    assert "<b>इस्लाम" not in page
    assert re.findall(r"https?:|//[a-z]", re.sub(r"<script>.*</script>", "", page, flags=re.S)) == []


def test_what_cannot_be_shown_becomes_a_replacement_character() -> None:
    text = "\x00\ud800 मोदी"
    gold = {"a": {"id": "a", "text": text, "entities": [{"start": 0, "end": 2, "label": "PER"}], "quotes": []}}
    predicted = {"a": {"id": "a", "entities": [], "quotes": []}}
    page = mistake_page(score(gold, predicted), find_mistakes(gold, predicted), gold, {"a": text}, names=("g", "p"))
    assert "\ufffd\ufffd" in page
    page.encode()


def test_the_command_writes_the_page_and_says_where(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (gold, *_) = sorted(SAMPLES.glob("*.gold.jsonl"))
    record = json.loads(gold.read_text(encoding="utf-8"))
    predicted, page = tmp_path / "p.jsonl", tmp_path / "गलतियाँ.html"
    predicted.write_text(json.dumps({"id": record["id"], "entities": [], "quotes": []}), encoding="utf-8")
    assert run(["evaluate", str(gold), str(predicted), "--errors", str(page)]) == 0
    assert str(page) in capsys.readouterr().err
    html = page.read_text(encoding="utf-8")
    reader = read(html)
    names = {(e["start"], e["end"]) for e in record["entities"] if e["label"] in ("PER", "ORG", "LOC", "TIMEX")}
    assert reader.items == len(names) + len(record["quotes"])
    assert "prefers-color-scheme: dark" in html
    assert "default-src 'none'" in html


def test_without_the_texts_there_is_no_page_and_a_sentence_says_why(tmp_path: Path) -> None:
    record = {"id": "अ", "entities": [{"start": 3, "end": 9, "label": "PER"}], "quotes": []}
    with pytest.raises(ScoringError, match=r"text.*अ"):
        texts_of({"अ": record}, {"अ": record})
    with pytest.raises(ScoringError, match="ends at 9, its text at 4"):
        texts_of({"अ": {**record, "text": "मोदी"}}, {"अ": record})
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(record), encoding="utf-8")
    assert run(["evaluate", str(gold), str(gold), "--errors", str(tmp_path / "e.html")]) == 1
    assert not (tmp_path / "e.html").exists()


def test_the_page_never_takes_the_place_of_the_files_it_compares(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    gold = sorted(SAMPLES.glob("*.gold.jsonl"))[0]
    right, given_ = (tmp_path / name for name in ("right.jsonl", "given.jsonl"))
    for path in (right, given_):
        path.write_bytes(gold.read_bytes())
    for page in (right, given_):
        assert run(["evaluate", str(right), str(given_), "--errors", str(page)]) == 1
        assert "name another file for the page" in capsys.readouterr().err
        assert page.read_bytes() == gold.read_bytes()
