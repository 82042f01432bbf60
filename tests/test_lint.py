"""Checks find slips and nothing else, and mending a finding takes it away: laws first, then each rule."""

import json
from collections import Counter
from dataclasses import replace
from itertools import count
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.acts import Actor, Refused
from annotate.edits import apply, invert
from annotate.lint import Finding, blocking, lint, mixed_labels, surfaces
from annotate.lint_acts import is_clear, label_alike, mend
from annotate.model import Anchor, AnnotationSet, Decision, Origin, Quote, Record, Source, Span, State
from annotate.rules import FINDS, Rule
from annotate.schema import SchemaError, schema_from_json, schema_to_json
from annotate.tokens import akshara_boundaries, is_boundary, words
from commands import run
from storage.importing import ImportedArticle
from storage.project import Project
from storage.validation import first_problem
from tests.strategies import DEFAULT_SCHEMA, annotation_sets, messy_text

TEXT = "🙏 मोदी ने कहा, “बिहार आगे बढ़ेगा।” मोदी ने क़ानून की बात की।\nनरेंद्र मोदी पटना गए।"
GOLD = Origin(Source.PERSON, "asha", Decision.ADDED)


def place(words: str, after: int = 0, text: str = TEXT) -> tuple[int, int]:
    start = text.index(words, after)
    return start, start + len(words)


def span(words: str, label: str, after: int = 0, *, origin: Origin = GOLD, text: str = TEXT) -> Span:
    start, end = place(words, after, text)
    return Span(f"{label}{start}-{end}", start, end, label, origin)


def quote(words: str, *, speaker: str | None = None, text: str = TEXT, kind: str = "direct") -> Quote:
    who = None if speaker is None else Anchor(*place(speaker, 0, text))
    return Quote(f"q{text.index(words)}", *place(words, 0, text), kind, who, None, GOLD)


def found(records: list[Record], rule: Rule, text: str = TEXT) -> list[str]:
    annotations = AnnotationSet.make("d", "asha", records)
    return [text[each.start : each.end] for each in lint(text, annotations) if each.rule is rule]


def make_actor() -> Actor:
    return Actor("asha", (f"new{number}" for number in count()).__next__)


# Laws ----------------------------------------------------------------------------------------------------------------


@given(st.data(), messy_text)
def test_findings_have_different_keys_and_lie_in_the_text_in_reading_order(data: st.DataObject, text: str) -> None:
    annotations = data.draw(annotation_sets(text))
    findings = lint(text, annotations)
    assert all(0 <= each.start < each.end <= len(text) for each in findings)
    assert [each.start for each in findings] == sorted(each.start for each in findings)
    assert all(annotations.get(record) is not None for each in findings for record in each.records)
    assert not any(
        set(each.records) & {r.id for r in annotations.records() if not r.origin.is_live} for each in findings
    )
    assert len({each.key for each in findings}) == len(findings)
    assert lint(text, annotations) == findings


@st.composite
def named_words(draw: st.DrawFn) -> tuple[str, AnnotationSet]:
    """A text of a few words that come again, with names on them, some cut and some over two words."""
    text = " ".join(draw(st.lists(st.sampled_from(["मोदी", "हिंदी", "हिन्दी", "दिल्ली"]), min_size=1, max_size=8)))
    tokens = words(text)
    spans: dict[tuple[int, int, str], Span] = {}
    for _ in range(draw(st.integers(0, 10))):
        first = draw(st.integers(0, len(tokens) - 1))
        last = min(first + draw(st.sampled_from([0, 0, 0, 1])), len(tokens) - 1)
        end = draw(st.sampled_from([tokens[last].end, tokens[last].end, step(text, tokens[first].start)]))
        key = tokens[first].start, end, draw(st.sampled_from(["PER", "ORG"]))
        spans[key] = Span(f"s{len(spans)}", *key, draw(st.sampled_from([GOLD, Origin(Source.MODEL, "model/1")])))
    return text, AnnotationSet.make("d1", "asha", list({each.id: each for each in spans.values()}.values()))


def step(text: str, start: int) -> int:
    """The end of the first akshara from here."""
    return next(offset for offset in akshara_boundaries(text) if offset > start)


@given(named_words())
def test_mending_takes_the_finding_away_and_can_be_undone(named: tuple[str, AnnotationSet]) -> None:
    text, annotations = named
    for finding in lint(text, annotations):
        try:
            edit = mend(text, annotations, make_actor(), finding)
        except Refused:
            # The name that it would become is there already.
            continue
        if edit is None:
            assert not is_clear(finding, annotations)
            continue
        after = apply(annotations, edit)
        assert first_problem(DEFAULT_SCHEMA, text, annotations, after, edit) is None
        assert apply(after, invert(edit)) == annotations
        record = after.get(finding.records[0])
        if finding.rule is Rule.MIXED_LABELS:
            assert record is None or not record.origin.is_live or record.label == finding.label
        else:
            assert finding.key not in {each.key for each in lint(text, after)}


@given(named_words())
def test_after_labelling_alike_no_leading_label_is_contradicted(named: tuple[str, AnnotationSet]) -> None:
    text, annotations = named
    mixed = [each for each in lint(text, annotations) if each.rule is Rule.MIXED_LABELS and each.label]
    edit = label_alike(text, annotations, make_actor(), mixed)
    assert (edit is not None) == bool(mixed)
    after = annotations if edit is None else apply(annotations, edit)
    assert not [each for each in mixed_labels(text, after) if each.label]


# Rules ---------------------------------------------------------------------------------------------------------------


def test_the_same_words_with_another_label_less_often_are_found_whatever_their_spelling() -> None:
    text = "मोदी और मोदी और मोदी; हिंदी हिन्दी"
    names = [span("मोदी", "PER", text=text), span("मोदी", "PER", 5, text=text), span("मोदी", "ORG", 13, text=text)]
    annotations = AnnotationSet.make("d", "asha", names)
    (finding,) = lint(text, annotations)
    assert (finding.records, finding.label, finding.counts) == ((names[2].id,), "PER", (("PER", 2), ("ORG", 1)))
    tied = [span("हिंदी", "MISC", text=text), span("हिन्दी", "LOC", text=text)]
    assert found([*tied], Rule.MIXED_LABELS, text) == ["हिंदी", "हिन्दी"]
    assert {each.label for each in lint(text, AnnotationSet.make("d", "asha", tied))} == {""}


def test_labels_can_be_compared_with_the_whole_project() -> None:
    annotations = AnnotationSet.make("d", "asha", [span("मोदी", "ORG")])
    assert list(mixed_labels(TEXT, annotations)) == []
    everywhere = {"मोदी": Counter(PER=14, ORG=1)}
    assert [each.counts for each in mixed_labels(TEXT, annotations, everywhere)] == [(("PER", 14), ("ORG", 1))]
    assert surfaces(TEXT, annotations) == {"मोदी": Counter(ORG=1)}


def test_suggestions_left_undecided_are_found() -> None:
    open_origin = Origin(Source.MODEL, "model/1")
    assert found([span("पटना", "LOC", origin=open_origin), span("मोदी", "PER")], Rule.UNDECIDED) == ["पटना"]


def test_a_quotation_without_a_speaker_is_found() -> None:
    assert found([quote("“बिहार आगे बढ़ेगा।”")], Rule.NO_SPEAKER) == ["“बिहार आगे बढ़ेगा।”"]
    assert found([quote("“बिहार आगे बढ़ेगा।”", speaker="मोदी")], Rule.NO_SPEAKER) == []


def test_a_spoken_quotation_whose_marks_do_not_balance_is_found() -> None:
    assert found([quote("“बिहार आगे बढ़ेगा।", speaker="मोदी")], Rule.SPEAKER_MARKS) == ["“बिहार आगे बढ़ेगा।"]
    assert found([quote("“बिहार आगे बढ़ेगा।”", speaker="मोदी")], Rule.SPEAKER_MARKS) == []
    assert found([quote("“बिहार आगे बढ़ेगा।")], Rule.SPEAKER_MARKS) == []


def test_speech_over_two_paragraphs_with_a_repeated_mark_balances() -> None:
    text = "उन्होंने कहा, “पहला पैरा।\n“दूसरा पैरा।” और"
    assert found([quote("“पहला पैरा।\n“दूसरा पैरा।”", speaker="उन्होंने", text=text)], Rule.SPEAKER_MARKS, text) == []
    assert found([], Rule.MARKS, text) == []


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        ("“एक” “दो", ["“"]),
        ("एक” दो", ["”"]),
        ('"एक" "दो', ['"']),
        ("नेता’ का", ["’"]),
        ("don’t ‘हाँ’ 'नहीं", []),
        ("“‘भीतर’ बाहर”", []),
        ("«क» „", []),
    ],
)
def test_a_mark_without_its_counterpart_is_found(text: str, odd: list[str]) -> None:
    assert found([], Rule.MARKS, text) == odd


def test_a_mark_inside_a_quotation_is_told_of_the_quotation_only() -> None:
    text = "मोदी ने कहा, “अधूरा"
    assert found([quote("“अधूरा", speaker="मोदी", text=text)], Rule.MARKS, text) == []


def test_a_name_that_ends_inside_a_word_is_found_and_grows_to_it() -> None:
    names = [span("पटना", "LOC"), replace(span("नरें", "PER"), id="cut")]
    annotations = AnnotationSet.make("d", "asha", names)
    (finding,) = [each for each in lint(TEXT, annotations) if each.rule is Rule.INSIDE_WORD]
    assert finding.records == ("cut",)
    edit = mend(TEXT, annotations, make_actor(), finding)
    assert edit is not None
    grown = apply(annotations, edit).get("cut")
    assert isinstance(grown, Span)
    assert TEXT[grown.start : grown.end] == "नरेंद्र"
    assert is_boundary(TEXT, grown.end)


def test_overlapping_names_with_one_label_are_found_and_the_inner_one_goes() -> None:
    after = TEXT.index("नरेंद्र")
    inner, outer = span("मोदी", "PER", after), span("नरेंद्र मोदी", "PER")
    annotations = AnnotationSet.make("d", "asha", [inner, outer, span("मोदी", "ORG", after)])
    (finding,) = [each for each in lint(TEXT, annotations) if each.rule is Rule.OVERLAP]
    assert finding.records == (inner.id, outer.id)
    edit = mend(TEXT, annotations, make_actor(), finding)
    assert edit is not None
    assert apply(annotations, edit).get(inner.id) is None
    across = AnnotationSet.make("d", "asha", [outer, span("मोदी पटना", "PER")])
    (finding,) = [each for each in lint(TEXT, across) if each.rule is Rule.OVERLAP]
    assert not is_clear(finding, across)
    assert mend(TEXT, across, make_actor(), finding) is None
    assert not is_clear(finding, AnnotationSet.make("d", "asha"))


def test_what_is_gone_cannot_be_mended() -> None:
    finding = Finding(Rule.MIXED_LABELS, 2, 6, ("gone",), "ORG", "PER")
    assert mend(TEXT, AnnotationSet.make("d", "asha"), make_actor(), finding) is None
    assert label_alike(TEXT, AnnotationSet.make("d", "asha"), make_actor(), [finding]) is None


# The schema, the project, the command --------------------------------------------------------------------------------


def test_a_schema_may_name_checks_that_block_and_no_others() -> None:
    schema = replace(DEFAULT_SCHEMA, blocking=("no-speaker", "overlap"))
    assert schema_from_json(schema_to_json(schema)) == schema
    assert "blocking" not in schema_to_json(DEFAULT_SCHEMA)
    with pytest.raises(SchemaError, match="mixed-labels"):
        schema_from_json(schema_to_json(schema).replace('"overlap"', '"spelling"'))
    records: list[Record] = [quote("“बिहार आगे बढ़ेगा।”"), span("नरें", "PER")]
    annotations = AnnotationSet.make("d", "asha", records)
    assert [each.rule for each in blocking(lint(TEXT, annotations), schema.blocking, annotations)] == [Rule.NO_SPEAKER]
    assert blocking(lint(TEXT, annotations), (), annotations) == []
    finished = AnnotationSet.make("d", "asha", records, State.FINISHED)
    assert blocking(lint(TEXT, finished), schema.blocking, finished) == []


def make_project(folder: Path) -> Path:
    path = folder / "p.ankan"
    with Project.create(path, DEFAULT_SCHEMA) as project:
        for name in ("a1", "a2"):
            project.add_article(ImportedArticle(name, None, "test", f"{TEXT} {name}", b""))
        project.set_setting("annotator", "asha")
        project.import_annotations("a1", "asha", [span("मोदी", "PER"), span("मोदी", "PER", 10)])
        project.import_annotations("a2", "asha", [span("मोदी", "ORG"), quote("“बिहार आगे बढ़ेगा।”")])
    return path


def test_the_command_lists_slips_of_all_articles_and_as_json(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    path = make_project(tmp_path)
    assert run(["lint", str(path)]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        f"a2:2-6: {FINDS[Rule.MIXED_LABELS]}: “मोदी” is ORG here (PER 2, ORG 1)",
        f"a2:15-34: {FINDS[Rule.NO_SPEAKER]}: “बिहार आगे बढ़ेगा।”",
    ]
    assert "2 findings in 2 articles of asha" in err
    with Project.open(path) as project:
        project.ignore_finding("a2", "asha", "mixed-labels:2-6:ORG")
    assert run(["lint", str(path), "--json"]) == 0
    (record,) = json.loads(capsys.readouterr().out)
    assert (record["document"], record["rule"], record["text"]) == ("a2", "no-speaker", "“बिहार आगे बढ़ेगा।”")
    assert run(["lint", str(path), "--json", "--ignored"]) == 0
    assert [each["ignored"] for each in json.loads(capsys.readouterr().out)] == [True, False]
    # A name that is mistyped is no pass.
    assert run(["lint", str(path), "--annotator", "ravi"]) == 1
    assert "Nobody called 'ravi'" in capsys.readouterr().err


def test_a_finding_that_is_ignored_is_remembered_and_can_be_brought_back(tmp_path: Path) -> None:
    with Project.open(make_project(tmp_path)) as project:
        project.ignore_finding("a2", "asha", "key")
        project.ignore_finding("a2", "asha", "key")
        assert project.ignored_findings("a2", "asha") == {"key"}
        assert project.ignored_findings("a2", "ravi") == project.ignored_findings("a1", "asha") == frozenset()
        project.ignore_finding("a2", "asha", "key", is_ignored=False)
        assert project.ignored_findings("a2", "asha") == frozenset()
