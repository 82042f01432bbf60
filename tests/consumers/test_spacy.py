"""spaCy reads the DocBin and, with its converter, the CoNLL file."""

import tempfile
import zlib
from pathlib import Path
from typing import Any

import pytest
import spacy
import srsly
from hypothesis import given, settings
from spacy.tokens import Doc, DocBin
from spacy.training.converters import conll_ner_to_docs

from annotate.model import Span
from annotate.tokens import words
from storage.formats import FORMATS, ExportOptions, Findings, FormatError, docbin
from storage.formats.proof import NotProved, write_proved
from tests.exchange import ADDED, FIXTURES, annotated_articles, fixture_articles, make_article, span, write

DOCBIN = FORMATS["docbin"]


def docs(path: Path) -> list[Doc]:
    return list(DocBin().from_disk(path).get_docs(spacy.blank("hi").vocab))


def test_texts_entities_groups_and_links_come_back(tmp_path: Path) -> None:
    for doc, article in zip(docs(write("docbin", tmp_path)), fixture_articles(), strict=True):
        text, gold = article.document.text, article.annotations.gold()
        assert doc.text == text
        bounds = {offset for token in words(text) for offset in (token.start, token.end)}
        whole = [x for x in gold.spans if {x.start, x.end} <= bounds]
        found = [(x.start_char, x.end_char, x.label_) for x in doc.spans["entities"]]
        assert set(found) >= {(x.start, x.end, x.label) for x in whole}
        assert {(x.start_char, x.end_char, x.label_) for x in doc.ents} <= set(found)
        assert [(x.start_char, x.end_char, x.label_) for x in doc.spans["quotes"]] == [
            (x.start, x.end, x.kind) for x in gold.quotes
        ]
        assert [(x.text, x.label_) for x in doc.spans["cues"]] == [
            (text[x.cue.start : x.cue.end], "CUE") for x in gold.quotes if x.cue
        ]
        for role, source, target in doc.user_data["ankan"]["links"]:
            assert role in ("speaker", "cue", "holder", "target", "quote")
            assert max(source, target) < len(doc.user_data["ankan"]["nodes"])


@given(annotated_articles())
@settings(max_examples=60)
def test_reading_gives_back_what_was_written(article: Any) -> None:
    item = DOCBIN.carried(article, ExportOptions(), Findings())
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out.spacy")
        DOCBIN.write([item], out, ExportOptions())
        assert list(DOCBIN.read(out, ExportOptions())) == [item]


def test_a_place_without_a_token_is_in_the_user_data_only(tmp_path: Path) -> None:
    article = make_article("मोदी   आए", [Span("s1", 5, 6, "PER", ADDED)])
    out = write("docbin", tmp_path, [article])
    (doc,) = docs(out)
    assert (doc.ents, list(doc.spans["entities"])) == ((), [])
    assert doc.user_data["ankan"]["nodes"] == ((5, 6, "entity", "PER"),)


def test_a_large_corpus_becomes_several_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docbin, "_MOST", 10)
    out = write("docbin", tmp_path)
    names = sorted(path.name for path in tmp_path.iterdir())
    assert names == ["out.spacy", "out.spacy.2.spacy", "out.spacy.3.spacy"]
    assert [len(docs(tmp_path / name)) for name in names] == [10, 10, len(FIXTURES) - 20]
    assert len(list(DOCBIN.read(out, ExportOptions()))) == len(FIXTURES)


def test_what_the_entities_cannot_say_is_told() -> None:
    text = "भारतीयता बढ़ी।"
    findings = Findings()
    article = make_article(text, [span(text, "भारतीय"), span(text, "भारत", "LOC", id="s2")])
    DOCBIN.carried(article, ExportOptions(), findings)
    assert {what: found.examples for what, found in findings.notes.items()} == {
        "entities grown to whole tokens, but not in the user data": ["d1 0-6 PER: भारतीय"],
        "entities in a span group only, for they are inside or across a longer one": ["d1 0-4 LOC: भारत"],
    }


def test_docs_of_others_come_in_with_their_entities(tmp_path: Path) -> None:
    nlp = spacy.blank("hi")
    doc = nlp("मोदी दिल्ली गए।")
    doc.set_ents([doc.char_span(0, 4, label="PER")])
    DocBin(docs=[doc]).to_disk(tmp_path / "a.spacy")
    (item,) = DOCBIN.read(tmp_path / "a.spacy", ExportOptions())
    article = DOCBIN.to_article(item, Findings())
    assert (article.document.id, article.document.text) == ("a-1", "मोदी दिल्ली गए।")
    assert [(x.start, x.end, x.label) for x in article.annotations.spans] == [(0, 4, "PER")]


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        ({"nodes": 3}, "Doc 1: expected places and links in the user data"),
        ({"nodes": [[0, 999, "entity", "PER"]]}, "entity 0-999 in a text of"),
        ({"links": [["speaker", 0, 99]]}, "a link speaker from 0 to 99 among 1 places"),
        ({"nodes": [[0, 4, "entity", "LOC"]]}, "the entities of the Doc are not those of the user data"),
        ({"nodes": [], "links": []}, "the entities of the Doc are not those of the user data"),
    ],
)
def test_user_data_that_say_something_else_are_told(damage: dict[str, Any], message: str, tmp_path: Path) -> None:
    out = write(
        "docbin",
        tmp_path,
        [FIXTURES["span ends at the last character"], make_article("मोदी", [span("मोदी", "मोदी")], id="d2")],
    )
    first, second = docs(out)
    second.user_data["ankan"] |= damage
    DocBin(docs=[second, first], store_user_data=True).to_disk(out)
    error, good = DOCBIN.read(out, ExportOptions())
    assert message in str(error)
    assert good.document.text == first.text
    second.user_data["ankan"] = 3
    DocBin(docs=[second], store_user_data=True).to_disk(out)
    (error,) = DOCBIN.read(out, ExportOptions())
    assert "expected the user data, an object, found 3" in str(error)


def test_a_file_that_is_no_docbin_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.spacy").write_bytes(b"x")
    with pytest.raises(FormatError, match="expected a DocBin of spaCy 3"):
        list(DOCBIN.read(tmp_path / "a.spacy", ExportOptions()))


def test_a_docbin_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(docbin, "LIMIT_DOCBIN_BYTES", 5_000_000)
    (tmp_path / "a.spacy").write_bytes(zlib.compress(bytes(6_000_000)))
    with pytest.raises(FormatError, match="may hold 5 MB, and this one holds more"):
        list(DOCBIN.read(tmp_path / "a.spacy", ExportOptions()))


def test_places_outside_a_doc_and_labels_that_are_nowhere_are_refused(tmp_path: Path) -> None:
    packed = srsly.msgpack_loads(zlib.decompress(write("docbin", tmp_path).read_bytes()))
    packed["strings"] = [string for string in packed["strings"] if string != "PER"]
    (tmp_path / "a.spacy").write_bytes(zlib.compress(srsly.msgpack_dumps(packed)))
    found = list(DOCBIN.read(tmp_path / "a.spacy", ExportOptions()))
    refused = [str(error) for error in found if isinstance(error, FormatError)]
    assert refused
    assert all("expected the places and labels of spaCy 3" in error for error in refused)


def test_a_text_that_spacy_cannot_hold_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(docbin, "_pieces", lambda text, tokens: (["x"], [False], []))
    with pytest.raises(FormatError, match="spaCy cannot hold the text of d1") as raised:
        write_proved(DOCBIN, [make_article("मोदी")], tmp_path / "a.spacy", ExportOptions(), Findings())
    assert not isinstance(raised.value, NotProved)


def test_an_empty_corpus_is_an_empty_file(tmp_path: Path) -> None:
    DOCBIN.write([], tmp_path / "a.spacy", ExportOptions())
    assert list(DOCBIN.read(tmp_path / "a.spacy", ExportOptions())) == []


def test_spacys_converter_finds_the_entities_of_the_conll_file(tmp_path: Path) -> None:
    articles = fixture_articles()
    items = [FORMATS["conll2003"].carried(article, ExportOptions(), Findings()) for article in articles]
    content = write("conll2003", tmp_path, articles).read_text("utf-8")
    found = [
        (entity.text.split(" "), entity.label_)
        for doc in conll_ner_to_docs(content, no_print=True)
        for sentence in doc.sents
        for entity in sentence.ents
    ]
    assert found == [
        (list(sentence.tokens[first:end]), label)
        for item in items
        for sentence in item.sentences
        for first, end, label in sentence.chunks[1]
    ]
