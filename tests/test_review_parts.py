"""What the review pages draw, without a window: versions, excerpts, rows, and the tables of numbers."""

from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.adjudication import Choice, Ruling, decided_units
from annotate.agreement.cases import find_cases
from annotate.agreement.results import Options, compute
from annotate.agreement.taxonomy import Kind
from annotate.model import AnnotationSet
from gui.review import tables
from gui.review.case_rows import CaseRows
from gui.review.excerpts import excerpt_of
from gui.review.rows import CaseRow, Show, Standing, outline_of, rows_of
from gui.review.saving import with_suffix
from gui.review.versions import keeping, mixing, taking, versions_of
from storage.adjudication import Adjudicator, Docket, decide, load_docket, load_dockets
from storage.agreement import Filters, load_comparison
from storage.project import Project
from tests.review_project import make_review_project
from tests.strategies import annotation_sets, messy_text
from tests.two_hands import make_span


@st.composite
def submissions(draw: st.DrawFn) -> tuple[str, dict[str, AnnotationSet]]:
    text = draw(messy_text)
    names = ("asha", "ravi", "mina")[: draw(st.integers(2, 3))]
    return text, {name: draw(annotation_sets(text)).gold() for name in names}


@given(submissions(), st.booleans())
def test_every_annotator_stands_behind_exactly_one_version_and_versions_differ(made, is_blind: bool) -> None:
    _, layers = made
    for case in find_cases(layers):
        versions = versions_of(case, is_blind=is_blind)
        assert sorted(name for version in versions for name in version.annotators) == sorted(case.versions)
        said = [tuple(unit.says for unit in version.units) for version in versions]
        assert len(set(said)) == len(said)
        assert [version.letter for version in versions] == ["A", "B", "C"][: len(versions)]
        assert versions == versions_of(case, is_blind=is_blind)


@given(submissions())
def test_blind_the_same_versions_get_other_letters_only(made) -> None:
    _, layers = made
    for case in find_cases(layers):
        plain, blind = versions_of(case), versions_of(case, is_blind=True)
        assert Counter(version.annotators for version in plain) == Counter(version.annotators for version in blind)


def test_blind_no_letter_belongs_to_one_person() -> None:
    text = " ".join(f"नाम{number}" for number in range(40))
    layers = {}
    for name, label in (("asha", "PER"), ("ravi", "ORG")):
        places = [(text.index(word), text.index(word) + len(word)) for word in text.split()]
        layers[name] = AnnotationSet.make("a1", name, [make_span(*place, label, name) for place in places])
    first = Counter(versions_of(case, is_blind=True)[0].annotators for case in find_cases(layers))
    assert min(first[("asha",)], first[("ravi",)]) >= 8


@given(submissions())
def test_what_a_key_decides_is_what_the_version_says(made) -> None:
    _, layers = made
    for case in find_cases(layers):
        versions = versions_of(case)
        for at, version in enumerate(versions):
            ruling = taking(versions, at)
            assert ruling is not None
            assert decided_units(case, ruling) == version.units
        assert taking(versions, len(versions)) is None
        assert mixing(versions, 0, len(versions)) is None
        both = {unit.mark for unit in decided_units(case, keeping(versions))}
        assert both == {unit.mark for version in versions for unit in version.units}


@given(submissions())
def test_an_excerpt_marks_the_words_that_the_article_has_there(made) -> None:
    text, layers = made
    for case in find_cases(layers):
        if case.layer == "stance":
            continue
        versions = versions_of(case)
        everybody = tuple(unit for version in versions for unit in version.units)
        shown = [excerpt_of(case, version.units, text, everybody) for version in versions]
        # The same words in every card, so that they can be compared line by line.
        assert len({document.text for document, _ in shown}) == 1
        for version, (document, annotations) in zip(versions, shown, strict=True):
            records = [*annotations.spans, *annotations.quotes]
            marked = sorted(document.text[record.start : record.end] for record in records)
            assert marked == sorted(text[unit.start : unit.end].replace("\n", " ") for unit in version.units)


@given(submissions(), st.sampled_from([0.0, 0.05, 1.0]))
def test_every_case_is_listed_once_and_open_ones_come_with_the_spot_checks(made, share: float) -> None:
    text, layers = made
    cases = tuple(find_cases(layers))
    docket = Docket("d1", "लेख", text, cases, AnnotationSet.make("d1", "gold"))
    opened, agreed = (rows_of(docket, show, share=share) for show in (Show.OPEN, Show.AGREED))
    assert {row.case.key for row in (*opened, *agreed)} == {case.key for case in cases}
    assert rows_of(docket, Show.DECIDED, share=share) == []
    checks = [row for row in opened if row.standing is Standing.CHECK]
    assert all(row.case.is_agreed for row in checks)
    assert len(checks) <= sum(case.is_agreed for case in cases)
    assert (share < 1) or len(checks) == sum(case.is_agreed for case in cases)
    assert [row for row in opened if row.standing is Standing.OPEN] == rows_of(docket, Show.OPEN, share=0.0)


@pytest.fixture
def results(tmp_path: Path):
    with Project.open(make_review_project(tmp_path / "p.ankan", mina=True)) as project:
        comparison = load_comparison(project, Filters(layer="quote"))
    return compute(comparison, Options(draws=20))


def test_every_cell_with_a_selection_finds_items_that_the_selection_holds(qapp, results) -> None:
    behind = tables.Behind(results)
    made = [
        tables.headline(results),
        tables.pairs(results, "exact"),
        tables.kinds(results),
        tables.labels(results),
        tables.confusion(results),
        tables.documents(results),
        tables.annotators(results),
        tables.links(results),
    ]
    for table in made:
        assert table is not None
        assert all(len(cells) == len(table.columns) for _, cells in table.rows)
        for _, cells in table.rows:
            for cell in cells:
                items = behind.items(cell, only_disputed=False)
                assert all(cell.selection is not None and cell.selection.holds(item) for item in items)
                disputed = behind.items(cell, only_disputed=True)
                assert list(disputed) == [item for item in items if not item.is_agreed]


def test_a_number_that_does_not_exist_says_why_and_is_neither_0_nor_1(qapp, results) -> None:
    for _, cells in tables.annotators(results).rows:
        for cell in cells:
            assert cell.text != "–" or cell.tip


def test_stances_differ_behind_the_stance_score(qapp, results) -> None:
    table = tables.links(results)
    assert table is not None
    name, cells = table.rows[0]
    assert name == "asha – ravi"
    (item,) = tables.Behind(results).items(cells[4], only_disputed=True)
    assert item.links == (Kind.STANCE,)


def test_a_file_without_an_ending_gets_the_usual_one() -> None:
    assert with_suffix(Path("a/b"), (".html", ".pdf")) == Path("a/b.html")
    assert with_suffix(Path("a/b.PDF"), (".html", ".pdf")) == Path("a/b.PDF")
    assert with_suffix(Path("a/v1.2"), (".html", ".pdf")) == Path("a/v1.2.html")


def test_an_outline_counts_as_many_rows_as_there_are(tmp_path: Path) -> None:
    path = make_review_project(tmp_path / "p.ankan")
    with Project.open(path) as project:
        docket = load_docket(project, "a1")
        assert docket is not None
        decide(project, Adjudicator("meera", lambda: "g1"), docket.open[0], Ruling(Choice.NEITHER))
        dockets = [docket, *load_dockets(project)]
    for each in dockets:
        outline = outline_of(each)
        assert len(outline.about) == len(each.open)
        for show in Show:
            for kinds in ((), *((kind,) for kind in Kind), (Kind.ONLY_A, Kind.ONLY_B)):
                assert outline.count(show, kinds) == len(rows_of(each, show, kinds)), (show, kinds)


def test_rows_of_all_articles_stand_one_after_the_other_and_are_read_when_asked_for(tmp_path: Path) -> None:
    with Project.open(make_review_project(tmp_path / "p.ankan")) as project:
        dockets = {docket.document: docket for docket in load_dockets(project)}
    asked: list[str] = []

    def read(document: str) -> list[CaseRow]:
        asked.append(document)
        return rows_of(dockets[document], Show.OPEN)

    expected = [row for docket in dockets.values() for row in rows_of(docket, Show.OPEN)]
    rows = CaseRows({"a0": 0, **{name: outline_of(each).count(Show.OPEN) for name, each in dockets.items()}}, read)
    assert (len(rows), rows.articles) == (len(expected), 2)
    first_of_a2 = next(at for at, row in enumerate(expected) if row.case.document == "a2")
    assert [at for at in range(len(rows)) if rows.begins_article(at)] == [0, first_of_a2]
    assert (rows.of("a0"), rows.of("a1"), rows.of("a2")) == (
        range(0),
        range(first_of_a2),
        range(first_of_a2, len(rows)),
    )
    assert asked == []
    assert rows[-1] == expected[-1]
    assert asked == ["a2"]
    assert list(rows) == expected
    with pytest.raises(IndexError):
        rows[len(rows)]


def test_rows_that_another_program_took_away_are_no_error(tmp_path: Path) -> None:
    with Project.open(make_review_project(tmp_path / "p.ankan")) as project:
        docket = load_docket(project, "a1")
    assert docket is not None
    left = rows_of(docket, Show.OPEN)[:1]
    assert CaseRows({"a1": 3}, lambda _document: left).row(2) == left[0]
    assert CaseRows({"a1": 3}, lambda _document: []).row(2) is None
