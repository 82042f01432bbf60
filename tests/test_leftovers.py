"""An export leaves no part of an older one beside it that could be taken for its own."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotate.model import Decision, Origin, Record, Source, Span
from storage.defaults import default_schema
from storage.exporting import All, Choice, export
from storage.importing import ImportedArticle
from storage.project import Project
from storage.splits import Split

ADDED = Origin(Source.PERSON, "asha", Decision.ADDED)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "project.ankan", default_schema()) as made:
        for number in range(6):
            text = f"मोदी ने कहा {number}।"
            made.add_article(ImportedArticle(f"a{number}", None, "a.txt", text, text.encode()))
            records: list[Record] = [Span(f"s{number}", 0, 4, "PER", ADDED)]
            made.import_annotations(f"a{number}", "asha", records)
        yield made


@pytest.fixture
def out(tmp_path: Path) -> Path:
    (tmp_path / "out").mkdir()
    return tmp_path / "out" / "o.jsonl"


def names(out: Path) -> set[str]:
    return {path.name for path in out.parent.iterdir()}


def test_a_split_with_fewer_parts_takes_the_old_parts_away(project: Project, out: Path) -> None:
    export(project, out, format="jsonl", split=Split.of("60/20/20"))
    assert names(out) == {"o.train.jsonl", "o.dev.jsonl", "o.test.jsonl", "o.jsonl.manifest.json"}
    report = export(project, out, format="jsonl", split=Split.of("60/40"))
    assert names(out) == {"o.train.jsonl", "o.test.jsonl", "o.jsonl.manifest.json"}
    assert report.removed == (out.with_name("o.dev.jsonl"),)
    assert "Removed, as files of the export before: o.dev.jsonl." in report.to_text()
    assert report.to_json()["removed"] == [str(out.with_name("o.dev.jsonl"))]
    # The same data give the same manifest, whatever lay there before.
    manifest = out.with_name("o.jsonl.manifest.json").read_bytes()
    export(project, out, format="jsonl", split=Split.of("60/40"))
    assert out.with_name("o.jsonl.manifest.json").read_bytes() == manifest


def test_whole_and_by_annotator_take_each_others_files_away(project: Project, out: Path) -> None:
    export(project, out, format="hf")
    export(project, out, format="jsonl", choice=Choice(All()))
    assert names(out) == {"o.asha.jsonl", "o.jsonl.manifest.json"}
    export(project, out, format="jsonl")
    assert names(out) == {"o.jsonl", "o.jsonl.manifest.json"}


def test_an_old_part_that_was_changed_stays_and_is_told(project: Project, out: Path) -> None:
    export(project, out, format="jsonl", split=Split.of("60/20/20"))
    out.with_name("o.dev.jsonl").write_text("mine")
    out.with_name("other.dev.jsonl").write_text("another's")
    report = export(project, out, format="jsonl")
    assert out.with_name("o.dev.jsonl").read_text() == "mine"
    assert names(out) == {"o.jsonl", "o.dev.jsonl", "other.dev.jsonl", "o.jsonl.manifest.json"}
    assert report.beside == (out.with_name("o.dev.jsonl"),)
    assert "Not of this export, though named like it: o.dev.jsonl in the same folder." in report.to_text()


def test_many_that_stay_are_counted(project: Project, out: Path) -> None:
    for number in range(25):
        out.with_name(f"o.{number:02}.jsonl").write_text("mine")
    report = export(project, out, format="jsonl", report=out.with_name("o.report.jsonl.txt"))
    assert len(report.beside) == 25
    assert "o.19.jsonl and 5 more in the same folder" in report.to_text()


@pytest.mark.parametrize("text", ["no JSON", "[]", '{"files": [{"path": 1}]}', "[" * 100_000])
def test_a_manifest_of_another_form_names_nothing(project: Project, out: Path, text: str) -> None:
    out.with_name("o.jsonl.manifest.json").write_text(text)
    assert export(project, out, format="jsonl").removed == ()


def test_a_manifest_names_no_file_elsewhere(project: Project, out: Path) -> None:
    precious = out.parent.parent / "precious.txt"
    precious.write_text("")
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    files = [{"path": path, "sha256": empty} for path in ("../precious.txt", str(precious), "..", ".", "")]
    out.with_name("o.jsonl.manifest.json").write_text(json.dumps({"files": files}))
    assert export(project, out, format="jsonl").removed == ()
    assert precious.exists()


def test_an_old_part_that_cannot_be_removed_does_not_spoil_the_export(
    project: Project, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(project, out, format="jsonl", split=Split.of("60/20/20"))
    unlink = Path.unlink

    def refused(path: Path, missing_ok: bool = False) -> None:
        if path.name == "o.dev.jsonl":
            raise PermissionError(1, "Operation not permitted")
        unlink(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    report = export(project, out, format="jsonl", split=Split.of("60/40"))
    assert "o.dev.jsonl" in names(out)
    assert (report.removed, report.beside) == ((), (out.with_name("o.dev.jsonl"),))
