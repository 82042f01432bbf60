"""Files become articles, or a sentence that says which byte, line or record is wrong."""

import json
import os
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.errors import KnownError
from storage.importing import LIMIT_CHARACTERS, ArticleError, ImportedArticle, decode, read_articles
from storage.project import Project
from tests.strategies import DEFAULT_SCHEMA, messy_text

TEXT = "🙏🏽 मोदी ने कहा, “क\u093cानून\u2028राज्\u200dय का है।”\nशाह गए।\n"


def read(path: Path, content: bytes | str, format: str = "auto") -> list[ImportedArticle]:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_articles(path, format))


def refusal(path: Path, content: bytes | str, format: str = "auto") -> str:
    with pytest.raises(KnownError) as caught:
        read(path, content, format)
    return str(caught.value)


# Plain text ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_text_is_read_in_every_encoding_that_can_be_told(tmp_path: Path, encoding: str) -> None:
    content = TEXT.encode(encoding)
    (article,) = read(tmp_path / "मेरा लेख.txt", content)
    assert article.given == TEXT
    assert article.original == content
    assert (article.id, article.name, article.source) == (None, "मेरा लेख", "मेरा लेख.txt")
    with Project.create(tmp_path / "p.ankan", DEFAULT_SCHEMA) as project:
        assert project.add_article(article).document == "मेरा-लेख"
        assert project.check() == []


def test_utf_16_with_the_other_mark_is_read(tmp_path: Path) -> None:
    (article,) = read(tmp_path / "a.txt", b"\xfe\xff" + TEXT.encode("utf-16-be"))
    assert article.given == TEXT


@given(messy_text)
def test_utf_8_is_never_taken_for_something_else(text: str) -> None:
    assert decode(text.encode(), "a.txt") == text
    assert decode(b"\xef\xbb\xbf" + text.encode(), "a.txt") == text


@given(st.binary(max_size=200))
def test_any_bytes_are_a_text_or_a_known_error(content: bytes) -> None:
    try:
        text = decode(content, "a.txt")
    except ArticleError:
        return
    text.encode()


def test_bytes_that_are_no_utf_8_are_named_with_offset_and_line(tmp_path: Path) -> None:
    lines = "मोदी ने कहा।\n" * 6
    content = lines.encode() + b"\xe0\xa4\n"
    found = refusal(tmp_path / "a.txt", content)
    assert f"byte 0xE0 at position {len(lines.encode())}, line 7" in found
    assert "save it as UTF-8" in found
    assert f"position {len(lines.encode()) + 3}, line 7" in refusal(tmp_path / "a.txt", b"\xef\xbb\xbf" + content)
    legacy = "नमस्ते".encode() + "é".encode("cp1252") + b" old"
    assert "byte 0xE9 at position 18, line 1" in refusal(tmp_path / "a.txt", legacy)


def test_broken_utf_16_and_utf_32_are_named(tmp_path: Path) -> None:
    assert "not UTF-16" in refusal(tmp_path / "a.txt", TEXT.encode("utf-16") + b"\x00")
    assert "UTF-32" in refusal(tmp_path / "a.txt", TEXT.encode("utf-32"))


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b" \n\t\r\n ", b"\xff\xfe", "\u00a0\u2028".encode()])
def test_a_file_without_text_is_refused(tmp_path: Path, content: bytes) -> None:
    assert "is empty" in refusal(tmp_path / "a.txt", content)


def test_a_text_at_the_limit_is_read_and_one_beyond_is_refused(tmp_path: Path) -> None:
    (article,) = read(tmp_path / "a.txt", "क" * LIMIT_CHARACTERS)
    assert len(article.given) == LIMIT_CHARACTERS
    assert "at most 2,000,000" in refusal(tmp_path / "a.txt", "क" * (LIMIT_CHARACTERS + 1))
    long = json.dumps({"text": "क" * (LIMIT_CHARACTERS + 1)})
    assert "line 1 has 2,000,001 characters" in refusal(tmp_path / "a.jsonl", long)


def test_a_file_of_50_megabytes_is_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    start = time.perf_counter()
    with pytest.raises(ArticleError, match="50,000,000 bytes: an article may have at most 2,000,000 characters"):
        list(read_articles(path))
    assert time.perf_counter() - start < 0.2
    lines = tmp_path / "large.jsonl"
    path.rename(lines)
    with pytest.raises(ArticleError, match="line 1 has more than"):
        list(read_articles(lines))


def test_what_is_no_readable_file_is_told_plainly(tmp_path: Path) -> None:
    (tmp_path / "folder.txt").mkdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.txt")
    for name, reason in (
        ("missing.txt", "no file"),
        ("folder.txt", "is a folder"),
        ("pipe.txt", "not an ordinary file" if hasattr(os, "mkfifo") else "no file"),
        ("a.pdf", r"a \.pdf file cannot be imported: copy its text"),
        ("nul\0.txt", "cannot be read"),
    ):
        with pytest.raises(ArticleError, match=reason):
            list(read_articles(tmp_path / name))
    with pytest.raises(ArticleError, match="the format pdf"):
        list(read_articles(tmp_path / "a.txt", "pdf"))


def test_a_file_that_may_not_be_read_is_told_plainly(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert refusal(tmp_path / "a.txt", TEXT).endswith("a.txt cannot be read: Permission denied.")


# JSON lines ----------------------------------------------------------------------------------------------------------


def test_lines_are_records_and_a_line_separator_in_a_text_is_no_line_end(tmp_path: Path) -> None:
    records = [{"id": "a1", "text": TEXT}, {"text": "दो", "title": "शीर्षक", "source": "समाचार"}]
    content = "\ufeff" + "\r\n\n".join(json.dumps(record, ensure_ascii=False) for record in records)
    first, second = read(tmp_path / "corpus.jsonl", content)
    assert (first.id, first.given, first.title, first.source) == ("a1", TEXT, None, "corpus.jsonl")
    assert (second.id, second.title, second.source, second.name) == (None, "शीर्षक", "समाचार", "corpus")
    assert first.original == TEXT.encode()
    assert second.where.endswith("corpus.jsonl, line 3")


def test_a_record_with_annotations_brings_its_text(tmp_path: Path) -> None:
    record = {"format": "ankan/1", "id": "a1", "text": TEXT, "source": "", "annotator": "asha", "entities": []}
    (article,) = read(tmp_path / "a.jsonl", json.dumps(record))
    assert article.annotations == record
    assert article.source == "", "an exported article without a source stays without one"


def test_half_a_surrogate_pair_comes_in_without_harm(tmp_path: Path) -> None:
    record = r'{"id": "a\ud83d", "title": "\ud83d शीर्षक", "source": "\ud83d", "text": "मोदी \ud83d 🙏"}'
    with Project.create(tmp_path / "p.ankan", DEFAULT_SCHEMA) as project:
        added = project.add_article(read(tmp_path / "a.jsonl", record)[0])
        assert added.title == "शीर्षक"
        assert project.document(added.document).text == "मोदी  🙏"
        assert project.check() == []


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"id": "a2"', "is not JSON: .* at character"),
        ('["a2", "text"]', "is not a JSON object"),
        ("[" * 100_000, "is not JSON"),
        ('{"id": "a2"}', 'has no "text"'),
        ('{"id": "a2", "text": null}', '"text" is a text in quotation marks, not null'),
        ('{"id": "a2", "text": ["a"]}', r'"text" is a text in quotation marks, not \["a"\]'),
        ('{"id": true, "text": "a"}', '"id" is a text in quotation marks, not true'),
        ('{"id": " ", "text": "a"}', '"id" is empty'),
        ('{"title": {}, "text": "a"}', '"title" is a text'),
        ('{"source": 1, "text": "a"}', '"source" is a text'),
        ('{"id": "a2", "text": " "}', "is empty"),
        ('{"format": "ankan/9", "text": "a"}', "'ankan/9' is unknown"),
    ],
)
def test_a_record_of_another_form_is_named_with_file_and_line(tmp_path: Path, line: str, reason: str) -> None:
    path = tmp_path / "corpus.jsonl"
    path.write_text('{"id": "a1", "text": "पहला"}\n' + line, encoding="utf-8")
    with pytest.raises(ArticleError, match=reason) as caught:
        list(read_articles(path))
    assert f"{path}, line 2" in str(caught.value)


def test_a_line_that_is_no_utf_8_is_named_with_its_place(tmp_path: Path) -> None:
    found = refusal(tmp_path / "a.jsonl", b'{"text": "\xe0\xa4"}')
    assert "line 1 is not UTF-8: byte 0xE0 at position 10 of the line" in found


def test_a_file_without_records_is_refused(tmp_path: Path) -> None:
    assert "holds no articles" in refusal(tmp_path / "a.jsonl", "\n \n")
    assert "line 1 is not JSON" in refusal(tmp_path / "a.txt", TEXT, "jsonl")
