"""What would come in is shown before it comes; then each file comes in whole or not at all."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import resources
from annotate.text import normalise
from annotate.text_changes import Change, changes
from storage.adding import Look, Order, add, look
from storage.importing import EncodingUnsure, LegacyText, ReadOptions
from storage.project import Project
from tests.articles_in import KRUTI_DEV, make_docx, paragraph, write
from tests.strategies import DEFAULT_SCHEMA

STORY = "सरयू पर नए पुल की जगह को लेकर दो गाँवों में ठनी और सर्वे रोका गया, मंत्री ने कहा कि फ़ैसला रिपोर्ट के बाद होगा।"


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.ankan", DEFAULT_SCHEMA) as opened:
        yield opened


def test_a_look_shows_the_first_article_counts_twins_and_changes_and_writes_nothing(
    project: Project, tmp_path: Path
) -> None:
    write(tmp_path / "0.txt", STORY)
    list(add(Order((tmp_path / "0.txt",)), project))
    files = (
        write(tmp_path / "1.txt", "\ufeffसुर्खी\r\nन\u093cया \u0958ानून\x00 बना।\r\n"),
        write(tmp_path / "2.docx", make_docx(paragraph(STORY))),
        write(tmp_path / "3.txt", STORY + " और यह भी।"),
        write(tmp_path / "4.txt", "\ufeffसुर्खी\nऩया क़ानून बना।\n"),
    )
    seen: list[tuple[int, int, int]] = []
    found = look(Order(files), project, lambda *done: seen.append(done))
    assert (found.files, found.articles, found.new(is_partial=False)) == (4, 4, 2)
    assert found.first_title == "सुर्खी"
    assert found.first_text == "सुर्खी\nऩया क़ानून बना।\n"
    assert found.first_changes == {Change.LINE_END: 2, Change.REMOVED: 1, Change.LETTER: 2}
    assert found.changed_articles == 1
    same = {(Path(twin.where).name, twin.is_in_project) for twin in found.same}
    assert same == {("2.docx", True), ("4.txt", False)}
    ((near, share),) = [(twin, twin.share) for twin in found.near]
    assert near.is_in_project
    assert near.other.startswith("0 (")
    assert 0.7 <= share < 1
    assert seen[-1][0] == 4
    assert len(project.document_ids()) == 1


def test_changes_are_counted_as_they_are_made() -> None:
    for given, expected in (
        ("", {}),
        ("सब ठीक है।\n", {}),
        ("\ufeff", {Change.MARK: 1}),
        ("क\ufeffख\x01\x02", {Change.REMOVED: 2}),
        ("\r\r\n\x0b", {Change.LINE_END: 3}),
        ("\u0958न\u093c", {Change.LETTER: 2}),
    ):
        assert dict(changes(given, normalise(given))) == expected


def test_problems_are_kept_as_what_they_are_so_that_a_person_can_be_asked(project: Project, tmp_path: Path) -> None:
    files = (
        write(tmp_path / "a.txt", "Été à la café\n".encode("cp1252")),
        write(tmp_path / "b.txt", KRUTI_DEV),
        write(tmp_path / "c.csv", "id,text\n1,एक\n2,\n"),
        tmp_path / "missing.txt",
    )
    found = look(Order(files), project)
    assert [type(problem.error) for problem in found.problems][:2] == [EncodingUnsure, LegacyText]
    assert [problem.source for problem in found.problems] == list(files)
    assert found.partly == {files[2]}
    assert (found.new(is_partial=False), found.new(is_partial=True)) == (0, 1)


@pytest.mark.parametrize("is_partial", [False, True])
def test_a_file_with_a_bad_row_is_left_out_whole_unless_the_rest_is_asked_for(
    project: Project, tmp_path: Path, is_partial: bool
) -> None:
    bad = write(tmp_path / "bad.csv", "id,text\n1,एक\n2,\n3,तीन\n")
    good = write(tmp_path / "good.txt", "अच्छा पाठ।")
    order = Order((bad, good), is_partial=is_partial)
    promised = look(order, project).new(is_partial=is_partial)
    first, second = add(order, project)
    assert [added.document for added in first.added] == (["1", "3"] if is_partial else [])
    assert "line 3" in str(first.errors[0])
    assert [added.document for added in second.added] == ["good"]
    assert len(project.document_ids()) == promised
    assert project.check() == []


def test_a_file_whose_id_is_taken_by_another_text_brings_nothing_and_the_next_one_comes(
    project: Project, tmp_path: Path
) -> None:
    list(add(Order((write(tmp_path / "0.csv", "id,text\n2,पुराना\n"),)), project))
    clash = write(tmp_path / "a.csv", "id,text\n1,एक\n2,दो\n")
    first, second = add(Order((clash, write(tmp_path / "b.txt", "अच्छा"))), project)
    assert first.added == ()
    assert "another text with the id 2" in str(first.errors[0])
    assert len(second.added) == 1
    assert project.document_ids() == ["2", "b"]


def test_stopping_in_the_middle_of_a_file_leaves_nothing_of_it(project: Project, tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    rows = "".join(f"{n},पाठ {n}\n" for n in range(100))
    files = (write(tmp_path / "a.txt", "पहला"), write(tmp_path / "b.csv", "id,text\n" + rows))
    calls: list[int] = []

    def stop(articles: int, done: int, total: int) -> None:
        assert total == 2
        calls.append(articles)
        # Past the reading of the second file, in the midst of writing it.
        if done == 1 and len(calls) > 150:
            raise Stopped

    with pytest.raises(Stopped):
        list(add(Order(files), project, progress=stop))
    assert project.document_ids() == ["a"]
    list(add(Order(files), project))
    assert len(project.document_ids()) == 101


def test_annotations_of_ankan_records_come_along_only_for_an_annotator(project: Project) -> None:
    sample = min(resources.path("samples").glob("*.gold.jsonl"))
    found = look(Order((sample,)), project)
    assert found.annotated == 1
    (without,) = add(Order((sample,)), project)
    assert project.annotators() == []
    (again,) = add(Order((sample,)), project, annotator="asha")
    assert (without.added[0].is_new, again.added[0].is_new) == (True, False)
    assert project.annotators() == ["gold"]
    assert project.annotations(again.added[0].document, "gold").spans


def test_pasted_text_counts_as_one_more_file(project: Project, tmp_path: Path) -> None:
    order = Order((write(tmp_path / "a.txt", "एक"),), text="चिपकाया हुआ पाठ", options=ReadOptions())
    found: Look = look(order, project)
    assert (found.files, found.articles) == (2, 2)
    assert [done.source for done in add(order, project)] == [tmp_path / "a.txt", None]
    assert "pasted" in project.document_ids()
