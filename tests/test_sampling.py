"""What is shown before it is made: the beginning of an export, and what an import would make."""

import importlib.util
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

import resources
from annotate.model import AnnotationSet
from storage.adding import Order, add
from storage.choosing import All, Annotator, Choice, Gold
from storage.exporting import export
from storage.formats import FORMATS, ExportOptions
from storage.project import Project
from storage.rehearsal import BringOrder, bring_all, rehearse
from storage.sampling import LINES, sample
from tests.articles_in import write
from tests.strategies import DEFAULT_SCHEMA


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "p.ankan", DEFAULT_SCHEMA) as opened:
        files = sorted(resources.path("samples").glob("*.gold.jsonl"))
        list(add(Order(tuple(files)), opened, annotator="asha"))
        yield opened


def is_installed(name: str) -> bool:
    package = FORMATS[name].package
    return not package or importlib.util.find_spec(package) is not None


@pytest.mark.parametrize("name", [name for name in FORMATS if is_installed(name)])
def test_every_format_shows_how_an_article_begins_as_it_would_be_written(
    project: Project, tmp_path: Path, name: str
) -> None:
    document = project.document_ids()[0]
    made = sample(project, document, format=name, choice=Choice(), options=ExportOptions())
    assert made.text
    out = tmp_path / f"out{FORMATS[name].suffix}"
    export(project, out, format=name, choice=Choice(documents=[document]))
    if not FORMATS[name].suffix or "bytes that are no text" in made.text:
        return
    written = out.read_text(encoding="utf-8")
    first = made.text.partition("\n\n── ")[0].split("\n")
    lines = first[1:] if first[0].startswith("── ") else first
    assert len(lines) <= LINES + 1
    assert written.startswith(lines[0].removesuffix("…"))


def test_an_article_that_would_not_be_written_says_why(project: Project, tmp_path: Path) -> None:
    (added,) = add(Order(text="नया पाठ, जिस पर कुछ नहीं हुआ।"), project)
    document = added.added[0].document
    for who, reason in ((Gold(), "without gold"), (All(), "Nobody has annotated")):
        made = sample(project, document, format="jsonl", choice=Choice(who), options=ExportOptions())
        assert made.text == ""
        assert any(reason in note for note in made.notes)
    finished = Choice(Annotator("gold"), is_finished_only=True)
    made = sample(project, document, format="jsonl", choice=finished, options=ExportOptions())
    assert "not finished" in made.notes[0]
    everybody = sample(
        project, project.document_ids()[0], format="jsonl", choice=Choice(All()), options=ExportOptions()
    )
    assert '"annotator": "gold"' in everybody.text


def test_a_rehearsal_promises_what_the_import_then_does_and_changes_nothing(project: Project, tmp_path: Path) -> None:
    records = [
        {"text": "मोदी ने दिल्ली में कहा।", "label": [[0, 4, "PERSON"], [8, 14, "LOC"]]},
        {"text": "शाह आए।", "label": [[0, 3, "LOC"]]},
        {"text": "टूटा", "label": [[0, 99, "LOC"]]},
    ]
    path = write(tmp_path / "a.jsonl", "".join(json.dumps(record) + "\n" for record in records))
    before = project.document_ids()
    seen: list[int] = []
    order = BringOrder((path,), "doccano", "asha")
    report = rehearse(order, project, seen.append)
    assert list(report.unknown) == ["PERSON"]
    assert (report.new_articles, report.changed, len(report.errors)) == (1, 1, 2)
    assert project.document_ids() == before
    assert seen
    order = BringOrder((path,), "doccano", "asha", labels={"PERSON": "PER"})
    promised, done = rehearse(order, project, seen.append), bring_all(order, project, seen.append)
    assert (promised.new_articles, promised.changed, promised.errors) == (done.new_articles, done.changed, done.errors)
    assert promised.records == {"names": 3, "quotations": 0, "stances": 0}
    assert done.new_articles == 2
    layer: AnnotationSet = project.annotations(project.document_ids()[len(before)], "asha")
    assert [span.label for span in layer.live_spans] == ["PER", "LOC"]
    again = rehearse(order, project, seen.append)
    assert (again.new_articles, again.changed, again.unchanged) == (0, 0, 2)
    assert project.check() == []
