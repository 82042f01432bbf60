"""Every kind of file becomes articles, or a sentence that says what is wrong with it and what to do."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.legacy_fonts import is_legacy_font, recognise
from storage import limits
from storage.importing import (
    ArticleError,
    ColumnUnsure,
    EncodingUnsure,
    ImportedArticle,
    LegacyText,
    ReadOptions,
    columns,
    files_in,
    pasted,
    read_articles,
    read_each,
)
from storage.readers import table, word
from storage.readers.plain import plain_of_markdown
from tests.articles_in import KRUTI_DEV, PAGE, WORDS, make_docx, make_zip, paragraph, write
from tests.strategies import messy_text

ROOT = Path(__file__).resolve().parent.parent
TEXT = "🙏🏽 मोदी ने कहा, “क\u093cानून राज्\u200dय का है।”"


def read_one(path: Path, options: ReadOptions | None = None, format: str = "auto") -> ImportedArticle:
    (article,) = read_articles(path, format, options)
    return article


def refusal(path: Path, options: ReadOptions | None = None) -> str:
    with pytest.raises(ArticleError) as caught:
        list(read_articles(path, "auto", options))
    assert str(path) in str(caught.value)
    return str(caught.value)


# Word ----------------------------------------------------------------------------------------------------------------


def test_a_word_document_is_its_paragraphs_with_the_title_that_is_styled_as_one(tmp_path: Path) -> None:
    body = paragraph("सुर्", "खी", style="Title") + paragraph(TEXT) + "<w:p/>" + paragraph("एक", " दो ", "तीन < चार")
    content = make_docx(body)
    article = read_one(write(tmp_path / "मेरा लेख.docx", content))
    assert article.given == f"सुर्खी\n{TEXT}\n\nएक दो तीन < चार"
    assert (article.title, article.name, article.source) == ("सुर्खी", "मेरा लेख", "मेरा लेख.docx")
    assert article.original == content


def test_a_document_of_the_strict_form_is_read(tmp_path: Path) -> None:
    content = make_docx(paragraph(TEXT), space="http://purl.oclc.org/ooxml/wordprocessingml/main")
    assert read_one(write(tmp_path / "a.docx", content)).given == TEXT


def test_a_document_of_word_on_the_web_is_read(tmp_path: Path) -> None:
    xml = f'<w:document xmlns:w="{WORDS}"><w:body>{paragraph(TEXT)}</w:body></w:document>'
    assert read_one(write(tmp_path / "a.docx", make_zip({"word/document2.xml": xml}))).given == TEXT


def test_signs_come_along_and_what_was_deleted_hidden_or_said_twice_does_not(tmp_path: Path) -> None:
    run = "<w:r><w:t>{}</w:t></w:r>"
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>छिपा</w:t></w:r>"
    hidden += '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>दिखा</w:t></w:r>'
    body = (
        '<w:p><w:pPr><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs></w:pPr>'
        + run.format("क")
        + "<w:r><w:tab/><w:t>ख</w:t><w:br/><w:t>ग</w:t><w:noBreakHyphen/><w:t>घ</w:t></w:r>"
        + f"<w:del><w:r><w:delText>मिटा</w:delText></w:r>{run.format('मिटा')}</w:del>"
        + f"<w:ins>{run.format('जुड़ा')}</w:ins>"
        + f"<w:r><w:instrText>HYPERLINK</w:instrText></w:r>{hidden}"
        + f"<mc:AlternateContent><mc:Choice>{run.format('चुना')}</mc:Choice>"
        + f"<mc:Fallback>{run.format('चुना')}</mc:Fallback></mc:AlternateContent></w:p>"
        + f"<w:tbl><w:tr><w:tc>{paragraph('खाना १')}</w:tc><w:tc>{paragraph('खाना २')}</w:tc></w:tr></w:tbl>"
    )
    given_text = read_one(write(tmp_path / "a.docx", make_docx(body))).given
    assert given_text == "क\tख\nग\u2011घजुड़ादिखाचुना\nखाना १\nखाना २"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04 half", "not a whole Word document"),
        (b"no archive", "not a whole Word document"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old", "old .doc or has a password"),
        (make_zip({"a.txt": "x"}), "has no part word/document.xml"),
        (make_zip({"../../etc/passwd": "x", "word/document.xml": "<a/>"}), "leads out of the document"),
        (make_zip({"/tmp/x": "x", "word/document.xml": "<a/>"}), "leads out of the document"),
        (make_zip({"C:\\x": "x", "word/document.xml": "<a/>"}), "leads out of the document"),
        (make_zip({"word/document.xml": "<w:document"}), "its main text is not XML"),
        (make_zip({"word/document.xml": '<?xml version="1.0" encoding="UTF-99"?><a/>'}), "its main text is not XML"),
        (make_docx(""), "is empty"),
        (make_docx(paragraph("&b;"), head='<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'), "document type"),
        (
            make_docx(paragraph("x"), head='<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
            "declares a document type",
        ),
        (make_docx("<w:p>" * 1200), "nested more than 1000"),
    ],
)
def test_a_word_document_that_is_broken_or_hostile_is_refused_with_a_sentence(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    assert reason in refusal(write(tmp_path / "a.docx", content))
    assert [path.name for path in tmp_path.iterdir()] == ["a.docx"]


def test_a_document_that_unpacks_without_end_is_refused(tmp_path: Path) -> None:
    bomb = make_docx("<w:p>" + " " * (word.LIMIT_XML_BYTES + 1))
    assert len(bomb) < 100_000
    assert "made to fill the memory" in refusal(write(tmp_path / "a.docx", bomb))


def test_a_document_of_too_many_parts_or_bytes_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "LIMIT_PARTS", 3)
    assert "has 5 parts" in refusal(write(tmp_path / "a.docx", make_zip({f"{n}.xml": "" for n in range(5)})))
    monkeypatch.setattr(word, "LIMIT_DOCX_BYTES", 10)
    assert "may have at most 10" in refusal(write(tmp_path / "a.docx", make_docx(paragraph("क"))))


# Web pages -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("encoding", "meta"), [("utf-8", ""), ("utf-16", ""), ("utf-8-sig", '<meta charset="windows-1252">')]
)
def test_a_web_page_is_its_article_without_menus_and_with_its_joiners(tmp_path: Path, encoding: str, meta: str) -> None:
    content = PAGE.format(meta=meta).encode(encoding)
    article = read_one(write(tmp_path / "a.html", content))
    lines = article.given.split("\n")
    assert lines[0] == article.title == "सरयू पर नए पुल की जगह को लेकर ठनी"
    assert "राज्\u200dय के मंत्री ने कहा, “क्\u200dष ठीक है।” 👨\u200d👩\u200d👧 आए।" in article.given
    assert "“हम पुल चाहते हैं, झगड़ा नहीं,” ग्राम प्रधान कमला देवी ने कहा।" in lines
    assert "पहली माँग यह है कि सर्वे फिर से शुरू हो।" in lines
    for foreign in ("होम", "शेयर", "ताज़ा", "बारिश", "सर्वाधिकार", "गलत", "<"):
        assert foreign not in article.given
    assert article.original == content


def test_a_page_says_its_encoding_where_it_cannot_be_told(tmp_path: Path) -> None:
    page = "<html><head>{}<title>Été</title></head><body><article><p>{}</p></article></body></html>"
    text = "Le président a déclaré que l’été serait très chaud à Pondichéry cette année. " * 4
    named = page.format('<meta http-equiv="Content-Type" content="text/html; charset=windows-1252">', text)
    assert "déclaré" in read_one(write(tmp_path / "a.html", named.encode("cp1252"))).given
    with pytest.raises(EncodingUnsure):
        read_one(write(tmp_path / "b.html", page.format("", text).encode("cp1252")))


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "is empty"),
        ("<html><body></body></html>", "no article was found"),
        ("<html><body>" + "<div>" * 100_000 + "<p>क</p>", "nested more than 500"),
        (b"\x89PNG\r\n\x1a\n\xff\xfe\xfd", "is a picture"),
    ],
)
def test_a_page_without_an_article_is_refused(tmp_path: Path, content: str | bytes, reason: str) -> None:
    assert reason in refusal(write(tmp_path / "a.html", content))


def test_reading_a_page_opens_no_connection(tmp_path: Path) -> None:
    page = write(tmp_path / "a.html", PAGE.format(meta=""))
    code = (
        "import socket, sys\n"
        "def shut(*args, **kwargs): raise SystemExit('a connection was tried')\n"
        "socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = shut\n"
        "from pathlib import Path\nfrom storage.importing import read_articles\n"
        "print(len(list(read_articles(Path(sys.argv[1])))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(page)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "1"), done.stderr


# Markdown ------------------------------------------------------------------------------------------------------------


def test_markdown_is_read_as_its_readers_see_it(tmp_path: Path) -> None:
    source = (
        "---\ntitle: 'मेरा शीर्षक'\ndate: 2025\n---\n# सुर्खी **यहाँ**\n\n"
        "पहला *अनुच्छेद* [कड़ी](http://192.0.2.1)\nउसी का।  \nनया\n\n"
        "- एक\n- दो\n\n> “उद्धरण”\n\n| क | ख |\n|---|---|\n| १ | २ |\n\n![चित्र](x.png)\n\n<b>नहीं</b>\n\n```\nकोड\n```\n"
    )
    article = read_one(write(tmp_path / "a.md", source))
    assert article.title == "मेरा शीर्षक"
    assert article.given == ("सुर्खी यहाँ\nपहला अनुच्छेद कड़ी उसी का।\nनया\nएक\nदो\n“उद्धरण”\nक\tख\n१\t२\nनहीं\nकोड")
    assert read_one(write(tmp_path / "b.md", "# सुर्खी\n\nपाठ")).title == "सुर्खी"
    assert read_one(write(tmp_path / "c.md", TEXT)).given == TEXT
    assert "is empty" in refusal(write(tmp_path / "d.md", "![चित्र](x.png)"))


@given(st.text(max_size=300))
def test_any_text_is_some_markdown(source: str) -> None:
    plain_of_markdown(source)


# Tables --------------------------------------------------------------------------------------------------------------


@given(st.lists(st.tuples(messy_text, messy_text), min_size=1, max_size=5), st.sampled_from(",;\t|"))
def test_what_a_csv_writer_wrote_is_read_back(rows: list[tuple[str, str]], separator: str) -> None:
    import tempfile

    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=separator, quoting=csv.QUOTE_ALL)
    writer.writerows([("headline", "text", "id"), *((title, f"क{text}", n) for n, (title, text) in enumerate(rows))])
    with tempfile.TemporaryDirectory() as folder:
        path = write(Path(folder, "a.csv"), out.getvalue().encode("utf-8", "replace"))
        found = list(read_articles(path))
    expected = [f"क{text}".encode("utf-8", "replace").decode() for _, text in rows]
    assert [article.given for article in found] == expected
    assert [article.id for article in found] == [str(n) for n in range(len(rows))]


def test_columns_are_chosen_by_their_names_or_by_the_user(tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", "code,first,second,url\n7,पहला पाठ,दूसरा पाठ,http://192.0.2.1/a\n")
    with pytest.raises(ColumnUnsure, match="which column holds the text") as caught:
        list(read_articles(path))
    assert caught.value.columns == ("code", "first", "second", "url") == tuple(columns(path))
    article = read_one(path, ReadOptions("second", "first", "code"))
    assert (article.id, article.title, article.given, article.source) == (
        "7",
        "पहला पाठ",
        "दूसरा पाठ",
        "http://192.0.2.1/a",
    )
    with pytest.raises(ColumnUnsure, match="has no column 'third'"):
        list(read_articles(path, "auto", ReadOptions("third")))
    lines = write(tmp_path / "a.jsonl", '{"code": 7, "first": "पहला", "second": "दूसरा"}\n')
    found = read_one(lines, ReadOptions("second", "first", "code"))
    assert (found.id, found.title, found.given) == ("7", "पहला", "दूसरा")
    assert columns(lines) == ["code", "first", "second"]
    assert columns(write(tmp_path / "a.txt", "पाठ")) == []


def test_one_column_needs_no_name_and_a_bad_row_spoils_no_other(tmp_path: Path) -> None:
    assert read_one(write(tmp_path / "a.tsv", "कुछ भी\nपाठ है।\n")).given == "पाठ है।"
    path = write(tmp_path / "b.csv", "id,text\n1,एक\n2\n\n3,  \n,चार\n5,पाँच\n")
    found = list(read_each(path))
    assert [article.given for article in found if isinstance(article, ImportedArticle)] == ["एक", "पाँच"]
    told = [str(error) for error in found if isinstance(error, ArticleError)]
    assert [("line 3" in told[0], "line 5" in told[1], "line 6" in told[2])] == [(True, True, True)]
    assert "has 1 cells, and the table 2 columns" in told[0]
    assert "is empty" in told[1]
    assert "every row needs one" in told[2]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        ("", "is empty"),
        ("id,text\n", "holds no articles"),
        ("text,text\na,b\n", "names the column 'text' twice"),
        ('id,text\n1,"offen\n', "is not CSV"),
        ('id,text\n1,"a"b\n', "is not CSV"),
        ("क" * 300 + "\n", "holds no names of columns"),
        ("\nid,text\n1,a\n", "holds no names of columns"),
        (b"id,text\n1,\xe9t\xe9\n", "is not UTF-8"),
    ],
)
def test_a_table_of_another_form_is_refused_with_its_place(tmp_path: Path, content: str | bytes, reason: str) -> None:
    assert reason in refusal(write(tmp_path / "a.csv", content))


def test_a_long_cell_is_read_and_a_table_too_large_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    long = "क" * 200_000
    assert read_one(write(tmp_path / "a.csv", f"id,text\n1,{long}\n")).given == long
    monkeypatch.setattr(table, "LIMIT_TABLE_BYTES", 10)
    assert "at most 10" in refusal(tmp_path / "a.csv")


# Encodings and old fonts ---------------------------------------------------------------------------------------------


def test_what_cannot_be_told_is_asked_about_and_read_as_it_is_answered(tmp_path: Path) -> None:
    text = "Été à la café, déjà vu naïve\n"
    path = write(tmp_path / "a.txt", text.encode("cp1252"))
    with pytest.raises(EncodingUnsure, match="Say which encoding it has") as caught:
        list(read_articles(path))
    assert "windows-1252" in caught.value.candidates
    for name in caught.value.candidates:
        assert read_one(path, ReadOptions(encoding=name)).given
    assert read_one(path, ReadOptions(encoding="windows-1252")).given == text
    for name, reason in (("utf-8", "is not UTF-8"), ("klingon", "no encoding named"), ("rot13", "no encoding named")):
        with pytest.raises(ArticleError, match=reason):
            list(read_articles(path, "auto", ReadOptions(encoding=name)))


def test_damaged_utf_8_and_iscii_are_told_apart_from_other_encodings(tmp_path: Path) -> None:
    text = "मोदी ने कहा कि भारत आगे बढ़ेगा। " * 20
    broken = text.encode()[:301] + b"\xff" + text.encode()[303:]
    assert "the file was damaged" in refusal(write(tmp_path / "a.txt", broken))
    iscii = bytes.fromhex("cce8c4db20c6e120b3d8da20b3db20cdde cfd4 b3db ccdacfe8da c6e8".replace(" ", "")) * 10
    assert "looks like ISCII" in refusal(write(tmp_path / "b.txt", iscii))


def test_text_for_an_old_font_is_recognised_and_taken_only_when_asked_for(tmp_path: Path) -> None:
    for name, content in (("a.txt", KRUTI_DEV), ("a.csv", f'id,text\n1,"{KRUTI_DEV}"\n'), ("a.md", KRUTI_DEV)):
        (found,) = read_each(write(tmp_path / name, content))
        assert isinstance(found, LegacyText)
        assert found.font == "Kruti Dev or DevLys"
        assert read_one(tmp_path / name, ReadOptions(is_legacy_kept=True)).given
    # A caption is too short to tell by its words; the font's name tells it.
    path = write(tmp_path / "a.docx", make_docx(paragraph("iVuk", font="Kruti Dev 010")))
    with pytest.raises(LegacyText, match="Kruti Dev 010"):
        list(read_articles(path))
    assert read_one(path, ReadOptions(is_legacy_kept=True)).given == "iVuk"
    with pytest.raises(LegacyText):
        pasted(KRUTI_DEV)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The us government said that it is so. ls ds dk and so on us. He told us that the ml model works, us too.",
        "नई दिल्ली। " * 30 + KRUTI_DEV,
        "मोदी ने कहा कि यह देश के लिए बड़ा दिन है।",
        "def dh(us): ds = ls(us); return fd, ij, dk",
    ],
)
def test_other_text_is_not_taken_for_that_of_an_old_font(text: str) -> None:
    assert recognise(text) == ""


def test_fonts_are_known_by_name() -> None:
    assert all(map(is_legacy_font, ("Kruti Dev 010", "KrutiDev", "DevLys 010", "Chanakya", "Walkman-Chanakya905")))
    assert not any(map(is_legacy_font, ("", "Mangal", "Noto Sans Devanagari", "Times New Roman")))


# Folders and pasted text ---------------------------------------------------------------------------------------------


def test_a_folder_is_the_files_in_it_that_can_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "ख़बरें"
    (folder / "दो").mkdir(parents=True)
    (folder / ".git").mkdir()
    for name in ("b.txt", "a.DOCX", "x.pdf", ".hidden.txt", "~$a.docx", "दो/c.html", ".git/d.txt", "README"):
        write(folder / name, "x")
    empty = tmp_path / "empty"
    empty.mkdir()
    other = tmp_path / "other.txt"
    found = files_in([folder, other])
    assert [path.relative_to(tmp_path).as_posix() for path in found] == [
        "ख़बरें/a.DOCX",
        "ख़बरें/b.txt",
        "ख़बरें/दो/c.html",
        "other.txt",
    ]
    with pytest.raises(ArticleError, match="no file in it that can be imported"):
        files_in([empty])


def test_pasted_text_is_an_article_of_its_own() -> None:
    article = pasted(TEXT)
    assert (article.given, article.id, article.name) == (TEXT, None, "pasted")
    with pytest.raises(ArticleError, match="is empty"):
        pasted(" \n")


def test_the_limits_are_said_in_the_messages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from storage import importing
    from storage.readers import web_page

    monkeypatch.setattr(importing, "LIMIT_FILES", 1)
    for name in ("a.txt", "b.txt"):
        write(tmp_path / name, "पाठ")
    with pytest.raises(ArticleError, match="more than 1 files"):
        files_in([tmp_path])
    monkeypatch.setattr(web_page, "LIMIT_PAGE_BYTES", 10)
    assert "at most" in refusal(write(tmp_path / "a.html", PAGE))
    assert limits.LIMIT_TEXT_BYTES == 4 * limits.LIMIT_CHARACTERS
