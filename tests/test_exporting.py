"""An export appears whole and proved, or not at all; it says what it left out."""

import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from annotate.errors import KnownError
from annotate.model import Anchor, AnnotationSet, Decision, Origin, Quote, Record, Source, Span, Stance, State
from storage.defaults import default_schema
from storage.exporting import All, Annotator, Choice, ExportError, Gold, export
from storage.formats import FORMATS, ExportOptions, FormatError
from storage.formats.jsonl import Jsonl
from storage.formats.jsonl import read as read_jsonl
from storage.formats.report import WrittenFile
from storage.importing import ImportedArticle
from storage.project import Project
from storage.splits import Split

TEXT = "😀 नरेन्द्र मोदी ने कहा, “हम तैयार हैं।” क\u093cानून दिल्ली में बना।"
ADDED = Origin(Source.PERSON, "asha", Decision.ADDED)
OPEN = Origin(Source.MODEL, "model/1", None, 0.5)
REJECTED = Origin(Source.MODEL, "model/1", Decision.REJECTED, 0.5)
PER, LOC = Span("s1", 2, 15, "PER", ADDED), Span("s2", 47, 53, "LOC", OPEN)
QUOTE = Quote("q1", 24, 39, "direct", Anchor(2, 15, "s1"), Anchor(19, 22), ADDED)


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    """Article a1 has gold of asha, a2 only suggestions, a3 nothing."""
    with Project.create(tmp_path / "project.ankan", default_schema()) as made:
        for number in (1, 2, 3):
            text = TEXT + "!" * number
            made.add_article(ImportedArticle(f"a{number}", f"लेख {number}", "a.txt", text, text.encode()))
        made.import_annotations("a1", "asha", [PER, LOC, QUOTE])
        made.import_annotations("a2", "asha", [LOC])
        yield made


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "out"
    made.mkdir()
    return made


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_gold_holds_decided_records_and_says_what_it_left_out(project: Project, folder: Path) -> None:
    report = export(project, folder / "o.jsonl", format="jsonl", choice=Choice(Gold()))
    (article,) = read_jsonl(folder / "o.jsonl")
    assert [record.id for record in article.annotations.records()] == ["s1", "q1"]
    assert (article.document.id, article.annotator, article.schema) == ("a1", "asha", project.schema.id)
    assert {part.what: tuple(part.examples) for part in report.left_out} == {
        "suggestions nobody has decided on": ("a1 47-53 LOC: दिल्ली",),
        "articles without gold": ("a2: लेख 2", "a3: लेख 3"),
    }
    content = (folder / "o.jsonl").read_bytes()
    assert report.files == [WrittenFile(folder / "o.jsonl", sha256(content).hexdigest(), len(content))]
    assert names(folder) == ["o.jsonl", "o.jsonl.manifest.json"]


def test_gold_keeps_the_decisions_and_no_link_to_what_is_left_out(project: Project, folder: Path) -> None:
    undecided = Quote("q8", 24, 39, "indirect", None, None, OPEN)
    records: list[Record] = [
        Span("s9", 40, 46, "ORG", REJECTED),
        undecided,
        Quote("q9", 24, 39, "mixed", Anchor(47, 53, "s2"), Anchor(2, 15, "s1"), REJECTED),
        Quote("q7", 23, 39, "direct", Anchor(47, 53, "s2"), None, ADDED),
        Stance("t1", None, Anchor(47, 53, "s2"), "favor", "q8", ADDED),
        Stance("t2", None, Anchor(47, 53, "s2"), "favor", "q8", REJECTED),
        Stance("t3", None, Anchor(2, 15, "s1"), "against", "q9", REJECTED),
    ]
    layer = AnnotationSet.make("a1", "asha", [PER, LOC, QUOTE, *records], State.FINISHED)
    report = export(Fake(project, layer), folder / "o.jsonl", format="jsonl", choice=Choice(Gold(), ["a1"]))
    (article,) = read_jsonl(folder / "o.jsonl")
    kept = article.annotations
    assert [record.id for record in kept.records()] == ["s1", "s9", "q7", "q1", "q9", "t2", "t3"]
    assert kept.get("q7") == Quote("q7", 23, 39, "direct", Anchor(47, 53), None, ADDED)
    assert kept.get("q9") == Quote("q9", 24, 39, "mixed", Anchor(47, 53), Anchor(2, 15, "s1"), REJECTED)
    assert kept.get("t2") == Stance("t2", None, Anchor(47, 53), "favor", None, REJECTED)
    assert kept.get("t3") == records[6]
    assert kept.state is State.FINISHED
    assert [(part.what, tuple(part.examples)) for part in report.left_out] == [
        ("suggestions nobody has decided on", ("a1 47-53 LOC: दिल्ली", "a1 24-39 indirect: “हम तैयार हैं।”")),
        ("stances on a quotation that is not gold", ("a1 t1: stance favor",)),
    ]
    assert [(part.what, part.count) for part in report.notes] == [
        ("records whose link to a span or quotation that is not gold was cut", 3)
    ]


class Fake:
    """A project whose first article has another layer."""

    def __init__(self, project: Project, layer: AnnotationSet) -> None:
        self.path, self.schema = project.path, project.schema
        self._project, self._layer = project, layer
        self.document, self.document_ids, self.snapshot = project.document, project.document_ids, project.snapshot

    def annotators(self) -> list[str]:
        return [self._layer.annotator]

    def annotations(self, document_id: str, annotator: str) -> AnnotationSet:
        return self._layer if document_id == self._layer.document else self._project.annotations(document_id, annotator)

    def gold(self, document_id: str) -> tuple[AnnotationSet, str] | None:
        return (self._layer.gold(), self._layer.annotator) if document_id == self._layer.document else None


def test_an_annotators_layer_is_whole_and_articles_not_begun_are_told(project: Project, folder: Path) -> None:
    report = export(project, folder / "o.jsonl", format="jsonl", choice=Choice(Annotator("asha")))
    articles = list(read_jsonl(folder / "o.jsonl"))
    assert [article.annotations for article in articles] == [
        project.annotations(document, "asha") for document in ("a1", "a2", "a3")
    ]
    assert [(part.what, tuple(part.examples)) for part in report.notes] == [
        ("articles without labels, not begun by asha", ("a3: लेख 3",))
    ]
    assert report.written == {"entities": 3, "quotes": 1, "stances": 0, "undecided": 2, "rejected": 0}


def test_export_import_export_is_byte_identical(project: Project, folder: Path, tmp_path: Path) -> None:
    export(project, folder / "one.jsonl", format="jsonl", choice=Choice(Annotator("asha")))
    with Project.create(tmp_path / "second.ankan", project.schema) as second:
        for article in read_jsonl(folder / "one.jsonl"):
            document, layer = article.document, article.annotations
            given = ImportedArticle(document.id, document.title, document.source, document.text, b"")
            second.add_article(given)
            second.import_annotations(document.id, "asha", list(layer.records()), state=layer.state)
        export(second, folder / "two.jsonl", format="jsonl", choice=Choice(Annotator("asha")))
    assert (folder / "one.jsonl").read_bytes() == (folder / "two.jsonl").read_bytes()


def test_undecided_suggestions_are_in_no_column(project: Project, folder: Path) -> None:
    options = ExportOptions(layer="entity", scheme="bioes")
    report = export(
        project, folder / "o.conll", format="conll2003", choice=Choice(Annotator("asha"), ["a2", "a1"]), options=options
    )
    second, first = FORMATS["conll2003"].read(folder / "o.conll", options)
    assert [sentence.chunks for sentence in first.sentences if any(sentence.chunks)] == [
        (((6, 12, "QUOTE"),), ((1, 3, "PER"),))
    ]
    assert not any(chunks for sentence in second.sentences for chunks in sentence.chunks)
    assert [part.count for part in report.left_out if part.what.startswith("suggestions")] == [2]
    assert names(folder) == ["o.conll", "o.conll.docs.tsv", "o.conll.manifest.json"]
    assert [line.split("\t")[1] for line in (folder / "o.conll.docs.tsv").read_text("utf-8").split("\n")[1:-1]] == [
        "a2",
        "a1",
    ]


def test_all_writes_a_file_for_each_annotator_with_the_name_in_it(project: Project, folder: Path) -> None:
    for name in ("बीना/1", "बीना?1", "ASHA"):
        project.import_annotations("a1", name, [PER])
    report = export(project, folder / "o.jsonl", format="jsonl", choice=Choice(All()))
    files = ["o.ASHA-2.jsonl", "o.asha.jsonl", "o.बीना-1-2.jsonl", "o.बीना-1.jsonl"]
    assert names(folder) == sorted([*files, "o.jsonl.manifest.json"])
    annotators = {next(iter(read_jsonl(folder / name))).annotator for name in files}
    assert annotators == {"asha", "बीना/1", "बीना?1", "ASHA"}
    assert report.articles == 12
    assert sorted(file.path.name for file in report.files) == files


def test_an_article_asked_for_twice_is_written_once(project: Project, folder: Path) -> None:
    export(project, folder / "o.jsonl", format="jsonl", choice=Choice(Annotator("asha"), ["a2", "a1", "a2"]))
    assert [article.document.id for article in read_jsonl(folder / "o.jsonl")] == ["a2", "a1"]


@pytest.mark.parametrize(
    ("wish", "message"),
    [
        ({"format": "xml"}, "There is no format 'xml': choose one of jsonl, conll2003"),
        ({"choice": Choice(documents=["a1", "zz"])}, "The project has no article 'zz'"),
        ({"choice": Choice(Annotator("bina"))}, "Nobody called 'bina' has annotated in this project: there is asha"),
        ({"choice": Choice(documents=["a2"])}, "There is nothing to export"),
        ({"choice": Choice(Annotator("asha"), [])}, "There is nothing to export"),
        ({"choice": Choice(All(), [])}, "There is nothing to export"),
    ],
)
def test_a_wish_that_cannot_be_met_is_refused(
    project: Project, folder: Path, wish: dict[str, Any], message: str
) -> None:
    with pytest.raises(ExportError, match=message):
        export(project, folder / "o.jsonl", **{"format": "jsonl", **wish})
    assert names(folder) == []


def test_a_project_nobody_has_annotated_has_nothing_to_export(tmp_path: Path, folder: Path) -> None:
    with Project.create(tmp_path / "empty.ankan", default_schema()) as empty:
        for who in (Gold(), All()):
            with pytest.raises(ExportError, match="There is nothing to export"):
                export(empty, folder / "o.jsonl", format="jsonl", choice=Choice(who))
        with pytest.raises(ExportError, match="there is nobody so far"):
            export(empty, folder / "o.jsonl", format="jsonl", choice=Choice(Annotator("asha")))


# Proof and place -----------------------------------------------------------------------------------------------------


def test_a_file_that_reads_back_differently_is_not_kept(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Wrong(Jsonl):
        def write(self, items: Any, out: Path, options: ExportOptions) -> None:
            super().write(items, out, options)
            out.write_bytes(out.read_bytes().replace(b'"start": 2,', b'"start": 0,'))

    (folder / "o.jsonl").write_text("old")
    monkeypatch.setitem(FORMATS, "jsonl", Wrong())
    with pytest.raises(ExportError, match=r"did not hold what was exported.*article 1.*a1.*please report it") as raised:
        export(project, folder / "o.jsonl", format="jsonl", choice=Choice(Gold()))
    assert isinstance(raised.value.__cause__, FormatError)
    assert (folder / "o.jsonl").read_text() == "old"
    assert names(folder) == ["o.jsonl"]


def test_an_older_export_is_replaced(project: Project, folder: Path) -> None:
    (folder / "o.jsonl").write_text("old")
    export(project, folder / "o.jsonl", format="jsonl", choice=Choice(Gold()))
    assert len(list(read_jsonl(folder / "o.jsonl"))) == 1


def test_a_missing_folder_is_a_known_error(project: Project, folder: Path) -> None:
    with pytest.raises(ExportError, match="cannot be written: No such file or directory"):
        export(project, folder / "no" / "o.jsonl", format="jsonl", choice=Choice(Gold()))
    assert names(folder) == []


def test_a_folder_as_the_file_is_a_known_error(project: Project, folder: Path) -> None:
    with pytest.raises(ExportError, match="is a folder: name a file in it"):
        export(project, folder, format="jsonl", choice=Choice(Gold()))
    assert names(folder) == []


@pytest.mark.skipif(os.name == "nt", reason="a folder's read-only flag does not forbid new files there")
def test_a_folder_that_may_not_be_written_is_a_known_error(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The administrator may write everywhere, so the refusal of the system call stands for the folder's mode.
    def refuse(*args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "mkdir", refuse)
    with pytest.raises(ExportError, match="cannot be written: Permission denied"):
        export(project, folder / "o.jsonl", format="jsonl", choice=Choice(Gold()))


def test_a_full_disk_leaves_nothing_behind(project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(ExportError, match=r"No space left on device\. Nothing was exported"):
        export(project, folder / "o.conll", format="conll2003", choice=Choice(Gold()))
    assert names(folder) == []


def test_where_the_second_file_cannot_be_moved_the_first_does_not_stay(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_file = Path.replace

    def refuse(path: Path, target: Path) -> Path:
        if target.name.endswith(".tsv"):
            raise PermissionError(13, "Permission denied")
        return replace_file(path, target)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ExportError, match=r"Permission denied\. Nothing was exported"):
        export(project, folder / "o.conll", format="conll2003", choice=Choice(Gold()))
    assert names(folder) == []


def test_a_folder_in_the_place_of_the_second_file_is_a_known_error(project: Project, folder: Path) -> None:
    (folder / "o.conll.docs.tsv").mkdir()
    (folder / "o.conll").write_text("old")
    with pytest.raises(ExportError, match=r"o\.conll\.docs\.tsv is a folder"):
        export(project, folder / "o.conll", format="conll2003", choice=Choice(Gold()))
    assert (folder / "o.conll").read_text() == "old"


def test_the_project_is_never_overwritten(project: Project) -> None:
    with pytest.raises(ExportError, match="is the project itself"):
        export(project, project.path, format="jsonl", choice=Choice(Gold()))
    with pytest.raises(ExportError, match="is the project itself"):
        export(project, project.path.with_name("o"), format="jsonl", choice=Choice(Gold()), report=project.path)
    assert project.check() == []


def test_the_report_is_not_written_over_the_export(project: Project, folder: Path) -> None:
    with pytest.raises(ExportError, match="The report would overwrite"):
        export(
            project, folder / "o.conll", format="conll2003", choice=Choice(Gold()), report=folder / "o.conll.docs.tsv"
        )
    assert names(folder) == []


# Report --------------------------------------------------------------------------------------------------------------


def test_the_report_is_written_as_json_with_every_example(project: Project, folder: Path) -> None:
    now = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)
    report = export(
        project, folder / "o.jsonl", format="jsonl", choice=Choice(Gold()), report=folder / "r.json", now=lambda: now
    )
    value = json.loads((folder / "r.json").read_text("utf-8"))
    assert value == json.loads(json.dumps(report.to_json()))
    assert value["made"] == "2030-01-02T03:04:05+00:00"
    assert (value["who"], value["articles"], value["options"]["scheme"]) == ("gold", 1, "bio")
    assert value["left_out"][1] == {
        "what": "articles without gold",
        "count": 2,
        "examples": ["a2: लेख 2", "a3: लेख 3"],
    }
    assert names(folder) == ["o.jsonl", "o.jsonl.manifest.json", "r.json"]


def test_the_report_is_written_in_plain_sentences(project: Project, folder: Path) -> None:
    for number in range(4, 10):
        project.add_article(ImportedArticle(f"a{number}", f"लेख {number}", "", TEXT + "?" * number, b""))
    export(project, folder / "o.jsonl", format="jsonl", choice=Choice(Gold()), report=folder / "r.txt")
    assert (folder / "r.txt").read_text("utf-8").split("\n") == [
        f"Exported 1 article (gold) as Ankan JSONL to {folder / 'o.jsonl'}; read back without a difference.",
        "Written: entities 1, quotes 1, stances 0, undecided 0, rejected 0.",
        "Left out, suggestions nobody has decided on: 1 (a1 47-53 LOC: दिल्ली).",
        "Left out, articles without gold: 8 (a2: लेख 2; a3: लेख 3; a4: लेख 4; a5: लेख 5; a6: लेख 6; and 3 more).",
        "",
    ]


def test_a_report_says_that_nothing_was_left_out(project: Project, folder: Path) -> None:
    text = export(project, folder / "o.jsonl", format="jsonl", choice=Choice(All(), ["a1", "a2"])).to_text()
    assert text.startswith("Exported 2 articles (all annotators)")
    assert text.endswith("\nNothing was left out.")
    text = export(project, folder / "o.jsonl", format="jsonl", choice=Choice(Annotator("asha"))).to_text()
    assert text.startswith("Exported 3 articles (annotator asha)")
    assert "Note, articles without labels, not begun by asha: 1 (a3: लेख 3)." in text


def test_without_its_report_there_is_no_export(project: Project, folder: Path) -> None:
    with pytest.raises(KnownError, match=r"r\.json cannot be written"):
        export(project, folder / "o.jsonl", format="jsonl", choice=Choice(Gold()), report=folder / "no" / "r.json")
    assert names(folder) == []


# Choice, parts, manifest ---------------------------------------------------------------------------------------------


def test_the_manifest_says_what_the_data_are_and_is_the_same_every_time(project: Project, folder: Path) -> None:
    options = ExportOptions(licence="CC BY 4.0", source="समाचार")
    contents = []
    for year in (2030, 2031):
        now = datetime(year, 1, 2, tzinfo=UTC)
        export(project, folder / "o.jsonl", format="jsonl", options=options, now=lambda now=now: now)
        contents.append((folder / "o.jsonl.manifest.json").read_bytes())
    assert contents[0] == contents[1]
    value = json.loads(contents[0])
    content = (folder / "o.jsonl").read_bytes()
    assert value["files"] == [{"path": "o.jsonl", "sha256": sha256(content).hexdigest(), "bytes": len(content)}]
    assert (value["licence"], value["source"], value["schema"]) == ("CC BY 4.0", "समाचार", "ankan-news/1")
    assert len(value["guideline_sha256"]) == 64
    assert value["written"]["entities"] == 1
    assert [one["count"] for one in value["left_out"]] == [1, 2]


def test_a_split_writes_a_file_for_each_part_and_no_article_twice(project: Project, folder: Path) -> None:
    for number in range(4, 21):
        text = TEXT + "?" * number
        project.add_article(ImportedArticle(f"a{number}", "", "", text, text.encode()))
        project.import_annotations(f"a{number}", "asha", [Span(f"x{number}", 2, 15, "PER", ADDED)])
    report = export(project, folder / "o.jsonl", format="jsonl", split=Split.of("80/10/10", 3))
    found = {
        part: [article.document.id for article in read_jsonl(folder / f"o.{part}.jsonl")]
        for part in ("train", "dev", "test")
    }
    assert found == report.parts == json.loads((folder / "o.jsonl.manifest.json").read_bytes())["split"]["parts"]
    assert sorted(document for ids in found.values() for document in ids) == sorted(
        ["a1", *(f"a{number}" for number in range(4, 21))]
    )
    assert [len(ids) for ids in found.values()] == [14, 2, 2]
    told = {one.what: one.count for one in report.left_out}
    assert told["articles without gold"] == 2, "each is told once, not once a part"
    # Another order of the list changes where an article stands, never its part.
    again = export(project, folder / "p.jsonl", format="jsonl", split=Split.of("80/10/10", 3),
                   choice=Choice(documents=list(reversed(project.document_ids()))))  # fmt: skip
    assert {name: sorted(ids) for name, ids in again.parts.items()} == {n: sorted(ids) for n, ids in found.items()}


def test_all_annotators_of_an_article_are_in_one_part(project: Project, folder: Path) -> None:
    project.import_annotations("a1", "bina", [PER])
    export(project, folder / "o", format="brat", choice=Choice(All()), split=Split.of("50/50"))
    placed = {path.relative_to(folder / "o").as_posix() for path in (folder / "o").rglob("*.ann")}
    parts = {(name.split("/")[1], name.split("/")[2]) for name in placed}
    assert len(placed) == 6
    assert len(parts) == 3


def test_only_finished_articles_when_asked_for(project: Project, folder: Path) -> None:
    project.import_annotations("a2", "asha", [], state=State.FINISHED)
    report = export(project, folder / "o.jsonl", format="jsonl",
                    choice=Choice(Annotator("asha"), is_finished_only=True))  # fmt: skip
    assert [article.document.id for article in read_jsonl(folder / "o.jsonl")] == ["a2"]
    assert [(x.what, x.count) for x in report.left_out] == [("articles that are not finished", 2)]


def test_only_the_chosen_labels_and_no_link_to_the_others(project: Project, folder: Path) -> None:
    records: list[Record] = [
        Stance("t1", Anchor(2, 15, "s1"), None, "favor", "q1", ADDED),
        Stance("t2", None, Anchor(2, 15), "favor", None, ADDED),
        Span("s4", 40, 46, "ORG", REJECTED),
    ]
    project.import_annotations("a1", "asha", records)
    choice = Choice(labels=frozenset({"direct", "LOC"}))
    report = export(project, folder / "o.jsonl", format="jsonl", choice=choice)
    (article,) = read_jsonl(folder / "o.jsonl")
    assert list(article.annotations.records()) == [Quote("q1", 24, 39, "direct", Anchor(2, 15), Anchor(19, 22), ADDED)]
    assert {x.what: x.count for x in report.left_out}["records with labels that were not chosen"] == 3
    export(project, folder / "o.jsonl", format="jsonl", choice=Choice(labels=frozenset({"favor"})))
    (article,) = read_jsonl(folder / "o.jsonl")
    assert list(article.annotations.records()) == [
        Stance("t1", Anchor(2, 15), None, "favor", None, ADDED), records[1]]  # fmt: skip
    with pytest.raises(ExportError, match="The project has no label 'X': there are PER, ORG"):
        export(project, folder / "o.jsonl", format="jsonl", choice=Choice(labels=frozenset({"X"})))


def test_a_format_of_many_files_makes_a_folder_and_replaces_only_its_own(project: Project, folder: Path) -> None:
    out = folder / "corpus"
    out.mkdir()
    report = export(project, out, format="brat")
    assert names(out) == ["a1.ann", "a1.txt", "annotation.conf", "documents.tsv", "manifest.json"]
    assert [file.path.name for file in report.files] == names(out)[:-1]
    (out / "left.over").write_text("")
    export(project, out, format="brat", report=folder / "r.json")
    assert names(out) == ["a1.ann", "a1.txt", "annotation.conf", "documents.tsv", "manifest.json"]
    assert names(folder) == ["corpus", "r.json"]
    with pytest.raises(ExportError, match="The report would overwrite"):
        export(project, out, format="brat", report=out / "r.json")
    (folder / "other").mkdir()
    (folder / "other" / "x").write_text("")
    with pytest.raises(ExportError, match="other is a folder with other things in it"):
        export(project, folder / "other", format="brat")
    with pytest.raises(ExportError, match=r"r\.json is a file: name a new folder"):
        export(project, folder / "r.json", format="brat")
    assert names(folder / "other") == ["x"]


def test_a_folder_around_the_project_is_never_replaced(project: Project) -> None:
    (project.path.parent / "manifest.json").write_text("{}")
    with pytest.raises(ExportError, match="is the project itself"):
        export(project, project.path.parent, format="brat")
    assert project.path.exists()


def test_an_older_folder_stays_where_the_new_one_cannot_be_moved(
    project: Project, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export(project, folder / "corpus", format="brat")
    (folder / "corpus" / "mark").write_text("")
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.parent.name.startswith(".ankan-") and path.name == "corpus":
            raise PermissionError(13, "Permission denied")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(ExportError, match="Permission denied"):
        export(project, folder / "corpus", format="brat")
    assert "mark" in names(folder / "corpus")
    assert names(folder) == ["corpus"]


def test_a_label_that_the_format_has_no_form_for_is_told(project: Project, folder: Path, tmp_path: Path) -> None:
    schema = replace(project.schema, entities=(replace(project.schema.entities[0], code="Quote"),))
    with Project.create(tmp_path / "other.ankan", schema) as other:
        other.add_article(ImportedArticle("a1", "", "", TEXT, b""))
        other.import_annotations("a1", "asha", [Span("s1", 2, 15, "Quote", ADDED)])
        with pytest.raises(ExportError, match=r"Nothing was exported as brat standoff: The label Quote is a word"):
            export(other, folder / "o", format="brat")
    assert names(folder) == []


def test_progress_is_told_and_what_it_raises_stops_the_export(project: Project, folder: Path) -> None:
    steps: list[tuple[int, int]] = []
    export(project, folder / "o.jsonl", format="jsonl", choice=Choice(Annotator("asha")),
           progress=lambda done, total: steps.append((done, total)))  # fmt: skip
    assert steps == [(1, 3), (2, 3), (3, 3)]

    class Stop(Exception):
        pass

    def stop(done: int, total: int) -> None:
        raise Stop

    with pytest.raises(Stop):
        export(project, folder / "p.jsonl", format="jsonl", progress=stop)
    assert names(folder) == ["o.jsonl", "o.jsonl.manifest.json"]


def test_every_part_declares_the_labels_of_the_schema_in_its_order(project: Project, folder: Path) -> None:
    project.import_annotations("a2", "asha", [replace(PER, id="s9")])
    export(project, folder / "o.jsonl", format="hf", split=Split.of("50/50"))
    features = [json.loads((folder / f"o.{part}.jsonl.features.json").read_bytes()) for part in ("train", "test")]
    assert features[0] == features[1]
    names = features[0]["ner_tags"]["feature"]["names"]
    assert names[:5] == ["O", "B-PER", "I-PER", "B-ORG", "I-ORG"]
    export(project, folder / "o.json", format="labelstudio")
    config = (folder / "o.json.config.xml").read_text("utf-8")
    export(project, folder / "brat", format="brat")
    conf = (folder / "brat" / "annotation.conf").read_text("utf-8")
    for label in project.schema.entities:
        assert f'<Label value="{label.code}"/>' in config
        assert f"\n{label.code}\n" in conf
    assert "Value:favor|against|neutral|unclear" in conf
