"""Ankan JSONL loses nothing, and says file and line of what it cannot read."""

import json
import tempfile
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from annotate.model import (
    Anchor,
    AnnotationSet,
    Decision,
    Document,
    Origin,
    Proposal,
    Quote,
    Record,
    Source,
    Span,
    Stance,
    State,
)
from annotate.text import normalise
from storage.formats import FORMATS, AnnotatedArticle, ExportOptions, Findings, FormatError
from storage.formats.jsonl import from_record, read, to_line, to_record
from storage.formats.proof import write_proved
from storage.formats.reading import sha256
from tests.strategies import PIECES, annotation_sets, messy_text

SCHEMA = jsonschema.Draft202012Validator(
    json.loads(resources.path("schema", "ankan-jsonl.schema.json").read_text(encoding="utf-8"))
)
# क़ानून with the nukta of its own, conjuncts, ZWJ, an emoji before the span and one inside it.
TEXT = "😀 नरेन्द्र मोदी 🙏🏽 ने क्\u200dष कहा, “हम तैयार हैं।”\u2028क\u093cानून दिल्ली में बना।"
ADDED = Origin(Source.PERSON, "asha", Decision.ADDED, seconds=1.5)


def make_article(text: str = TEXT, records: list[Record] | None = None, *, document_id: str = "d1") -> AnnotatedArticle:
    document = Document(document_id, "शीर्षक", "a.txt", text, sha256(text))
    return AnnotatedArticle(document, AnnotationSet.make(document_id, "asha", records or []), "asha", "ankan-news/1")


def make_full() -> AnnotatedArticle:
    suggested = Origin(Source.MODEL, "model/1", None, 0.25)
    edited = Origin(Source.RULE, "rules/1", Decision.EDITED, 1, 2, Proposal(2, 10, "ORG"))
    rejected = Origin(Source.RULE, "rules/1", Decision.REJECTED)
    return make_article(
        records=[
            Span("s1", 2, 15, "PER", ADDED),
            Span("s2", 2, 10, "PER", suggested),
            Span("s3", 49, 55, "LOC", edited),
            Span("s4", 49, 55, "ORG", rejected),
            Quote("q1", 30, 45, "direct", Anchor(2, 15, "s1"), Anchor(25, 28), ADDED),
            Quote("q3", 30, 45, "indirect", Anchor(21, 23), None, ADDED, means="s1"),
            Quote("q2", 30, 45, "mixed", None, None, rejected),
            Stance("t1", Anchor(2, 15, "s1"), None, "favor", "q1", ADDED),
            Stance("t2", None, Anchor(49, 55), "against", None, rejected),
            Stance("t3", None, Anchor(49, 55), "against", None, ADDED, implied=True, note="व्यंग्य 🙂"),
        ]
    )


def read_bytes(given: bytes) -> list[AnnotatedArticle]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "in.jsonl")
        path.write_bytes(given)
        return list(read(path))


def written(articles: list[AnnotatedArticle]) -> bytes:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "out.jsonl")
        write_proved(FORMATS["jsonl"], articles, path, ExportOptions(), Findings())
        return path.read_bytes()


def make_value(**changes: Any) -> dict[str, Any]:
    return {**to_record(make_full()), **changes}


texts = st.one_of(
    messy_text,
    st.lists(st.sampled_from([*PIECES, "#", "_", "-DOCSTART-"])).map("".join),
    st.text(st.characters(codec="utf-8"), max_size=30),
).map(lambda given: normalise(given).text)
articles_of_any_kind = texts.flatmap(
    lambda text: st.builds(
        lambda layer, title: AnnotatedArticle(Document("d1", title, "a", text, sha256(text)), layer, "asha", "x/1"),
        annotation_sets(text),
        st.text(st.characters(codec="utf-8"), max_size=8),
    )
)


@given(articles_of_any_kind)
@settings(max_examples=80)
def test_export_import_export_gives_the_same_bytes(article: AnnotatedArticle) -> None:
    first = written([article])
    (imported,) = read_bytes(first)
    assert imported.annotations == article.annotations
    assert imported.document == article.document
    assert written([imported]) == first
    assert first.count(b"\n") == 1
    SCHEMA.validate(json.loads(first))


def test_every_decision_and_link_comes_back() -> None:
    article = make_full()
    (imported,) = read_bytes(written([article]))
    assert imported == article
    assert SCHEMA.is_valid(to_record(article))


def test_the_keys_stand_in_the_order_of_the_specification() -> None:
    assert list(to_record(make_full())) == (
        "format id title source text sha256 annotator state schema entities quotes stances decisions".split()
    )


def test_rejected_records_stand_with_the_decisions_and_are_counted() -> None:
    value = to_record(make_full())
    assert [record["id"] for record in value["entities"]] == ["s1", "s2", "s3"]
    assert [record["id"] for record in value["decisions"].pop("rejected")] == ["s4", "q2", "t2"]
    assert value["decisions"] == {"accepted": 0, "edited": 1, "added": 5, "undecided": 1}


def test_a_whole_number_is_written_as_it_will_be_read() -> None:
    origin = to_record(make_full())["entities"][-1]["origin"]
    assert (repr(origin["score"]), repr(origin["seconds"])) == ("1.0", "2.0")


def test_the_writer_counts_what_is_in_the_file(tmp_path: Path) -> None:
    findings = Findings()
    write_proved(
        FORMATS["jsonl"], [make_full(), make_article(document_id="d2")], tmp_path / "o.jsonl", ExportOptions(), findings
    )
    assert findings.written == {"entities": 3, "quotes": 2, "stances": 2, "undecided": 1, "rejected": 3}
    assert not findings.left_out
    assert not findings.notes


def test_an_empty_text_and_an_article_without_spans_survive() -> None:
    articles = [make_article(""), make_article("मोदी", document_id="d2")]
    assert read_bytes(written(articles)) == articles


def test_a_line_separator_in_the_text_does_not_end_the_line() -> None:
    line = to_line(make_article("क\u2028ख\x85ग"))
    assert line.count("\n") == 1
    assert "\u2028" in line


def test_a_source_that_is_no_utf8_comes_back() -> None:
    document = Document("d1", "", "a\udcff.txt", "मोदी", sha256("मोदी"))
    article = AnnotatedArticle(document, AnnotationSet.make("d1", "asha"), "asha", "x/1")
    assert read_bytes(written([article])) == [article]


def test_a_byte_order_mark_empty_lines_and_crlf_are_read_over() -> None:
    line = to_line(make_full()).encode()
    assert read_bytes(b"\xef\xbb\xbf" + line.replace(b"\n", b"\r\n") + b"\n \n") == [make_full()]


def test_what_other_programs_do_not_write_may_be_missing() -> None:
    article = from_record(
        {
            "format": "ankan/1",
            "id": "a",
            "text": "मोदी ने",
            "entities": [{"id": "s", "start": 0, "end": 4, "label": "PER"}],
        }
    )
    (span,) = article.annotations.spans
    assert span.origin == Origin(Source.IMPORT, "ankan/1", Decision.ACCEPTED)
    assert article.annotations.state is State.OPEN
    assert article.document.sha256 == sha256("मोदी ने")


ENTITY = {"id": "s9", "start": 0, "end": 1, "label": "PER"}
QUOTE = {"id": "q9", "start": 0, "end": 1, "kind": "direct"}
BROKEN: list[tuple[Any, str]] = [
    ([], "expected an object, not list"),
    ({**make_value(), "format": "ankan/2"}, "'ankan/2', this program reads 'ankan/1'"),
    ({"format": "ankan/1", "id": "a"}, '"text" is a text, not None'),
    (make_value(id=7.5), '"id" is a text or a whole number, not 7.5'),
    (make_value(id=""), '"id" is empty'),
    (make_value(title=[]), '"title" is a text'),
    (make_value(sha256="0"), "the text of d1 is not the one"),
    (make_value(text="\ud800", sha256="0"), "surrogates"),
    (make_value(state="done"), "'done' is not a valid State"),
    (make_value(entities={}), '"entities" is a list'),
    (make_value(decisions=[]), '"rejected" is a list'),
    (make_value(entities=["x"]), "a record is an object, not 'x'"),
    (make_value(entities=[{**ENTITY, "origin": None}]), '"origin" is an object, not None'),
    (make_value(entities=[{"id": "s9", "label": "PER"}]), "a record of d1 has no 'start'"),
    (make_value(entities=[{**ENTITY, "start": "0"}]), "an offset is a whole number"),
    (make_value(entities=[{**ENTITY, "end": 999}]), "s9 0-999 is not inside the text of"),
    (make_value(entities=[{**ENTITY, "end": 0}]), "s9 0-0 is not inside"),
    (make_value(entities=[{**ENTITY, "start": -1}]), "s9 -1-1 is not inside"),
    (make_value(entities=[{**ENTITY, "label": 1}]), "a label of s9 is a text, not 1"),
    (make_value(entities=[QUOTE]), "q9 is a quote and stands in the wrong list"),
    (make_value(entities=[ENTITY, ENTITY]), "two records of d1 have the id s9"),
    (make_value(quotes=[{**QUOTE, "speaker": {"start": 0, "end": 999}}]), "q9 0-999 is not inside"),
    (make_value(quotes=[{**QUOTE, "speaker": "x"}]), "d1: "),
    (make_value(quotes=[{**QUOTE, "speaker": {"start": 0, "end": 1, "entity": "x"}}]), "q9 points at the span 'x'"),
    (make_value(quotes=[{**QUOTE, "cue": {"start": 0, "end": 1, "entity": 5}}]), "q9 points at the span 5"),
    (make_value(stances=[{"id": "t9", "value": "favor", "quote": "s1"}]), "t9 points at the quote 's1'"),
    (make_value(quotes=[{**QUOTE, "means": "s1"}]), "q9 says whom its speaker means, but has no speaker"),
    (make_value(quotes=[{**QUOTE, "speaker": {"start": 0, "end": 1}, "means": "x"}]), "q9 points at the span 'x'"),
    (make_value(quotes=[{**QUOTE, "speaker": {"start": 0, "end": 1}, "means": [1]}]), "q9 points at the span [1]"),
]


@pytest.mark.parametrize(("value", "message"), BROKEN)
def test_a_broken_record_is_refused_with_its_line(value: Any, message: str) -> None:
    lines = to_line(make_article(document_id="d0")).encode() + json.dumps(value).encode()
    with pytest.raises(FormatError) as raised:
        read_bytes(lines)
    assert message in str(raised.value)
    assert "in.jsonl, line 2: " in str(raised.value)


@pytest.mark.parametrize("origin", ['"score": 1e999', '"score": 1' + "0" * 400, '"score": NaN', '"score": true'])
def test_a_score_that_could_not_be_written_again_is_refused(origin: str) -> None:
    line = to_line(make_full()).replace('"score": 0.25', origin)
    with pytest.raises(FormatError, match=r"line 1"):
        read_bytes(line.encode())


def test_a_proposed_label_is_a_text() -> None:
    with pytest.raises(FormatError, match=r"a label of s3 is a text, not \[\]"):
        read_bytes(to_line(make_full()).replace('"label": "ORG"}', '"label": []}').encode())


@pytest.mark.parametrize("line", [b"{", b"\xff{}", b"[" * 100_000, b"NaN"])
def test_what_is_no_json_is_refused(line: bytes) -> None:
    with pytest.raises(FormatError, match=r"in\.jsonl, line 1: "):
        read_bytes(line)


def test_an_article_twice_by_one_annotator_is_refused() -> None:
    line = to_line(make_full())
    with pytest.raises(FormatError, match="line 2: the article d1 by asha is there twice"):
        read_bytes((line + line).encode())
    both = read_bytes((line + line.replace('"annotator": "asha"', '"annotator": ""')).encode())
    assert [article.annotator for article in both] == ["asha", ""]
    with pytest.raises(FormatError, match="by nobody is there twice"):
        read_bytes((line.replace('"annotator": "asha"', '"annotator": ""') * 2).encode())


@pytest.mark.parametrize(
    "value", [make_value(format="x"), make_value(entities=[{**ENTITY, "end": 1.5}]), make_value(extra=1)]
)
def test_the_json_schema_refuses_what_is_no_ankan_jsonl(value: Any) -> None:
    assert not SCHEMA.is_valid(value)


def test_a_stance_is_outspoken_and_without_a_note_unless_it_says_so_and_other_values_are_refused() -> None:
    value = make_value()
    first, second = (stance for stance in value["stances"])
    assert ("implied" in first, "note" in first) == (False, False)
    assert (second["implied"], second["note"]) == (True, "व्यंग्य 🙂")
    for wrong in ({"implied": "yes"}, {"note": 7}):
        with pytest.raises(FormatError, match="expected"):
            from_record({**value, "stances": [first, {**second, **wrong}]})
