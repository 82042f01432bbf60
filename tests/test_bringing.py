"""What was exported comes back into another project, and what others made comes in whole or not at all."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotate.errors import KnownError
from annotate.model import Decision, Source
from storage import bringing
from storage.bringing import Brought, bring
from storage.database import ReadOnlyProject
from storage.exporting import Annotator, Choice, export
from storage.formats import FORMATS, ExportOptions, Findings
from storage.project import Project
from tests.exchange import FIXTURES, make_article
from tests.strategies import DEFAULT_SCHEMA
from tests.test_formats import said


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "project.ankan", DEFAULT_SCHEMA) as made:
        yield made


def brought(project: Project, path: Path, format: str, **more: object) -> tuple[list[Brought], list[str], Findings]:
    findings = Findings()
    found = list(bring(project, path, format=format, **{"annotator": "asha", **more}, findings=findings))  # type: ignore[arg-type]
    good = [one for one in found if isinstance(one, Brought)]
    return good, [str(one) for one in found if not isinstance(one, Brought)], findings


CARRIED = [
    "speaker in another sentence",
    "emoji inside a span",
    "nukta: U+0958",
    "U+2028",
    "nested spans",
    "ZWJ and ZWNJ in a name",
]


@pytest.mark.parametrize("name", ["jsonl", "parquet", "brat", "cas-xmi", "cas-json", "labelstudio", "doccano"])
def test_export_into_another_project_and_export_again_says_the_same(
    name: str, project: Project, tmp_path: Path
) -> None:
    for number, about in enumerate(CARRIED, 1):
        article = FIXTURES[about]
        (tmp_path / "a.txt").write_text(article.document.text, "utf-8")
        added = project.add_article(given(article.document.text, f"a{number}"))
        project.import_annotations(added.document, "asha", list(article.annotations.records()))
    choice = Choice(Annotator("asha"))
    export(project, tmp_path / f"first{FORMATS[name].suffix}", format=name, choice=choice)
    with Project.create(tmp_path / "second.ankan", DEFAULT_SCHEMA) as second:
        good, bad, _ = brought(second, tmp_path / f"first{FORMATS[name].suffix}", name)
        assert bad == []
        assert all(one.is_new and one.has_changed for one in good)
        for document in project.document_ids():
            texts = [p.document(document).text for p in (project, second)]
            layers = [make_article(t, list(p.annotations(document, "asha").records()), id=document)
                      for t, p in zip(texts, (project, second), strict=True)]  # fmt: skip
            assert said(layers[0]) == said(layers[1])
        assert second.check() == []
        again, _, _ = brought(second, tmp_path / f"first{FORMATS[name].suffix}", name)
        assert not any(one.is_new or one.has_changed for one in again), "importing twice changes nothing"
        export(second, tmp_path / f"second{FORMATS[name].suffix}", format=name, choice=choice)
    for path in [p for p in tmp_path.rglob("*") if p.is_file() and "manifest" not in p.name]:
        if path.relative_to(tmp_path).parts[0].startswith("first"):
            other = Path(str(path).replace("first", "second"))
            assert path.read_bytes() == other.read_bytes()


def given(text: str, id: str) -> bringing.ImportedArticle:
    return bringing.ImportedArticle(id, "शीर्षक", "a.txt", text, text.encode())


def doccano(folder: Path, *records: dict[str, object]) -> Path:
    path = folder / "in.jsonl"
    path.write_text("\n".join(json.dumps(record, ensure_ascii=False) for record in records), "utf-8")
    return path


def test_a_broken_article_stays_out_whole_and_the_others_come_in(project: Project, tmp_path: Path) -> None:
    path = doccano(
        tmp_path,
        {"text": "मोदी आए।", "label": [[0, 4, "PER"]]},
        {"text": "शाह आए।", "label": [[0, 3, "PER"], [4, 99, "LOC"]]},
        {"text": "राहुल गए।", "label": [[0, 5, "PERSON"]]},
        {"text": "सोनिया गईं।", "label": [[0, 6, "PER"]]},
    )
    good, bad, _ = brought(project, path, "doccano")
    assert [one.document for one in good] == ["in-1", "in-4"]
    assert bad[0].endswith("line 2: expected a range inside the text of 7 characters, found 4-99")
    assert "in-3: the schema has no label 'PERSON', only PER, ORG," in bad[1]
    assert bad[1].endswith("say which of them is meant, or that it is to be left out")
    assert project.document_ids() == ["in-1", "in-4"]
    assert project.check() == []


def test_labels_are_mapped_or_left_out(project: Project, tmp_path: Path) -> None:
    path = doccano(tmp_path, {"text": "मोदी दिल्ली गए।", "label": [[0, 4, "PERSON"], [5, 11, "GPE"]]})
    _, bad, findings = brought(project, path, "doccano", labels={"PERSON": "PER", "GPE": ""})
    assert bad == []
    (span,) = project.annotations("in-1", "asha").spans
    assert (span.start, span.end, span.label) == (0, 4, "PER")
    assert (span.origin.source, span.origin.name, span.origin.decision) == (Source.IMPORT, "doccano", Decision.ACCEPTED)
    assert findings.to_sentences() == ["Left out, records labelled GPE: 1 (in-1 5-11 GPE: दिल्ली)."]


def test_a_span_that_cuts_an_akshara_or_takes_spaces_along_is_moved_and_told(project: Project, tmp_path: Path) -> None:
    path = doccano(tmp_path, {"text": "हिन्दी में मोदी आए।", "label": [[0, 3, "MISC"], [10, 16, "PER"]]})
    _, bad, findings = brought(project, path, "doccano")
    assert bad == []
    assert [(x.start, x.end) for x in project.annotations("in-1", "asha").spans] == [(0, 6), (11, 15)]
    (note,) = findings.notes.values()
    assert (note.what, note.count) == ("places moved to whole aksharas without white space around them", 2)


@pytest.mark.parametrize(("name", "source"), [("jsonl", ""), ("parquet", ""), ("doccano", "in.jsonl")])
def test_an_article_without_a_source_stays_without_one_where_nothing_is_lost(
    name: str, source: str, project: Project, tmp_path: Path
) -> None:
    file = tmp_path / f"in{FORMATS[name].suffix}"
    article = make_article("मोदी", source="")
    FORMATS[name].write([FORMATS[name].carried(article, ExportOptions(), Findings())], file, ExportOptions())
    brought(project, file, name)
    assert project.document("d1").source == source


def test_a_span_of_white_space_alone_is_refused(project: Project, tmp_path: Path) -> None:
    path = doccano(tmp_path, {"text": "क  ख", "label": [[1, 3, "PER"]]})
    _, bad, _ = brought(project, path, "doccano")
    assert "in-1: there is only white space at 1-3" in bad[0]


def test_offsets_of_a_text_that_is_normalised_move_along(project: Project, tmp_path: Path) -> None:
    path = doccano(tmp_path, {"text": "\ufeff\u0958ानून\r\nमोदी", "label": [[8, 12, "PER"]]})
    _, bad, _ = brought(project, path, "doccano")
    assert bad == []
    (span,) = project.annotations("in-1", "asha").spans
    assert project.document("in-1").text[span.start : span.end] == "मोदी"


def test_the_same_record_twice_comes_in_once(project: Project, tmp_path: Path) -> None:
    path = doccano(tmp_path, {"text": "मोदी", "label": [[0, 4, "PER"], [0, 4, "PER"]]})
    brought(project, path, "doccano")
    assert len(project.annotations("in-1", "asha").spans) == 1


def test_quotations_that_conll_only_marks_are_left_out_and_told_or_mapped(project: Project, tmp_path: Path) -> None:
    article = FIXTURES["span over a sentence border"]
    project.add_article(given(article.document.text, "a1"))
    project.import_annotations("a1", "asha", list(article.annotations.records()))
    export(project, tmp_path / "a.conll", format="conll2003", choice=Choice(Annotator("asha")))
    with Project.create(tmp_path / "b.ankan", DEFAULT_SCHEMA) as second:
        _, bad, findings = brought(second, tmp_path / "a.conll", "conll2003")
        assert bad == []
        assert second.annotations("a1", "asha").quotes == ()
        assert findings.left_out["records labelled QUOTE"].count == 2
        brought(second, tmp_path / "a.conll", "conll2003", labels={"QUOTE": "direct"})
        assert [quote.kind for quote in second.annotations("a1", "asha").quotes] == ["direct", "direct"]


def test_without_an_annotator_there_is_no_layer(project: Project, tmp_path: Path) -> None:
    path = doccano(tmp_path, {"text": "मोदी", "label": []})
    _, bad, _ = brought(project, path, "doccano", annotator=None)
    assert "the file does not say whose annotations these are: name an annotator" in bad[0]
    assert project.document_ids() == []


def test_an_article_beyond_the_limit_is_refused_and_the_next_one_comes_in(project: Project, tmp_path: Path) -> None:
    path = doccano(tmp_path, {"text": "क" * 2_000_001, "label": []}, {"text": "मोदी", "label": []})
    good, bad, _ = brought(project, path, "doccano")
    assert "in-1 has 2,000,001 characters: an article may have at most 2,000,000" in bad[0]
    assert [one.document for one in good] == ["in-2"]


def test_a_project_that_cannot_be_written_is_told_once(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*given: object, **more: object) -> None:
        raise ReadOnlyProject("The project is open for reading only.")

    monkeypatch.setattr(Project, "add_annotated", refuse)
    path = doccano(tmp_path, {"text": "मोदी", "label": []}, {"text": "शाह", "label": []})
    with pytest.raises(ReadOnlyProject):
        brought(project, path, "doccano")


def test_a_table_of_quotations_is_not_imported(project: Project, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match="says too little to be imported"):
        brought(project, tmp_path / "a.csv", "csv")


def test_a_missing_file_is_told(project: Project, tmp_path: Path) -> None:
    with pytest.raises(KnownError, match=r"a\.jsonl cannot be read: No such file"):
        brought(project, tmp_path / "a.jsonl", "doccano")


def test_a_package_that_is_not_installed_is_named(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(
        KnownError, match=r"Parquet needs the package pyarrow, which is not installed: run `.*pip install"
    ):
        brought(project, tmp_path / "a.parquet", "parquet")
