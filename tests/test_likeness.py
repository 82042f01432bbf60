"""A file in another format than the one asked for is told in one sentence, with the format that it is in."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotate.errors import KnownError
from storage.bringing import bring
from storage.formats import FORMATS, ExportOptions, Findings
from storage.formats.likeness import is_readable_as, likely_format
from storage.formats.proof import write_proved
from storage.project import Project
from tests.exchange import FIXTURES
from tests.strategies import DEFAULT_SCHEMA

NAMES = [name for name, format in FORMATS.items() if format.package != "spacy"]
IMPORTED = [name for name in NAMES if FORMATS[name].can_import]


def written(name: str, folder: Path) -> Path:
    out = folder / f"x{FORMATS[name].suffix}"
    if not FORMATS[name].suffix:
        out.mkdir()
    write_proved(FORMATS[name], [FIXTURES["speaker in another sentence"]], out, ExportOptions(), Findings())
    return out


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with Project.create(tmp_path / "project.ankan", DEFAULT_SCHEMA) as made:
        yield made


@pytest.mark.parametrize("name", IMPORTED)
def test_what_the_program_writes_looks_like_what_it_is(name: str, tmp_path: Path) -> None:
    assert likely_format(written(name, tmp_path)) == name


@pytest.mark.parametrize("name", IMPORTED)
def test_a_file_of_another_format_is_told_and_nothing_comes_in(name: str, project: Project, tmp_path: Path) -> None:
    out = written(name, tmp_path)
    for other in IMPORTED:
        if is_readable_as(name, other):
            continue
        with pytest.raises(KnownError) as caught:
            list(bring(project, out, format=other, annotator="asha", findings=Findings()))
        told = str(caught.value)
        assert told.startswith(str(out))
        assert f"expected {FORMATS[other].title}, found what looks like {FORMATS[name].title}" in told
        assert told.endswith(f"choose the format {name}")
    assert project.document_ids() == []


OTHERS: list[tuple[str, bytes]] = [
    ("conll2003", "नरेन्द्र B-PER\nमोदी I-PER\n".encode()),
    ("conll2003", "\n\nमोदी\tNNP\tI-PER\n".encode()),
    ("conllu", b"# a = b\n1-2\tx\t_\t_\t_\t_\t_\t_\t_\t_\n"),
    ("doccano", b'{"text": "x", "labels": [[0, 1, "PER"]]}'),
    ("doccano", b'{"text": "x", "entities": [{"id": 1, "start_offset": 0, "end_offset": 1, "label": "PER"}]}'),
    ("prodigy", b'{"text": "x", "tokens": [{"text": "x", "start": 0, "end": 1, "id": 0}]}'),
    ("prodigy", b'{"text": "x", "spans": [{"start": 0, "end": 1, "label": "PER"}]}'),
    ("jsonl", b'{"id": "a", "text": "x", "entities": [], "quotes": []}'),
    ("jsonl", b'\xef\xbb\xbf{"format": "ankan/2"}'),
    ("", b""),
    ("", "मोदी ने कहा।\n".encode()),
    ("", b"<html><body>x</body></html>"),
    ("", b'[{"a": 1}]'),
    ("", b"[["),
    ("", b"[" * 100_000),
    ("", b"{broken"),
    ("", b'{"text": "x"}'),
    ("", b'{"format": "another/1"}'),
    ("", b'{"tokens": []}'),
    ("", b"\xff\xfe\x00"),
]


@pytest.mark.parametrize(("name", "content"), OTHERS)
def test_files_of_others_are_told_by_their_beginning_or_not_at_all(name: str, content: bytes, tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(content)
    assert likely_format(tmp_path / "x") == name


def test_a_folder_is_no_file_and_says_so(project: Project, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.json").write_text(json.dumps([1]))
    assert likely_format(folder) == ""
    with pytest.raises(KnownError, match="is a folder: choose a file in it, for Ankan JSONL is one file"):
        list(bring(project, folder, format="jsonl", annotator="asha", findings=Findings()))


def test_the_text_of_a_brat_article_may_look_like_anything(project: Project, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("मोदी B-PER\n", "utf-8")
    (tmp_path / "a.ann").write_text("T1\tPER 0 4\tमोदी\n", "utf-8")
    found: list[Any] = list(bring(project, tmp_path / "a.txt", format="brat", annotator="asha", findings=Findings()))
    assert [one.is_new for one in found] == [True]
