"""What the files hold becomes articles again, and what has no place in one is told."""

from pathlib import Path

import pytest

from annotate.model import Document
from annotate.text import normalise
from storage.formats import FORMATS, AnnotatedArticle, ExportOptions, Findings, FormatError
from storage.formats.contract import Layer
from storage.formats.proof import NotProved, write_proved
from storage.formats.reading import sha256
from tests.exchange import FIXTURES, make_article, write

QUOTED = FIXTURES["speaker in another sentence"]


def read(
    name: str, folder: Path, article: AnnotatedArticle, options: ExportOptions
) -> tuple[AnnotatedArticle, Findings]:
    (item,) = FORMATS[name].read(write(name, folder, [article], options), options)
    assert not isinstance(item, FormatError)
    findings = Findings()
    return FORMATS[name].to_article(item, findings), findings


@pytest.mark.parametrize("name", ["conll2003", "conllu", "conllup", "hf", "stanza", "prodigy"])
def test_names_come_back_where_they_stood(name: str, tmp_path: Path) -> None:
    article, _ = read(name, tmp_path, QUOTED, ExportOptions())
    text = article.document.text
    assert [(text[x.start : x.end], x.label) for x in article.annotations.spans] == [("राहुल गांधी", "PER")]
    assert all(x.origin.name == name and x.origin.is_gold for x in article.annotations.records())


@pytest.mark.parametrize(
    ("name", "layer", "kind"),
    [
        ("conll2003", "quote", "direct"),
        ("conll2003", "entity", "QUOTE"),
        ("stanza", "quote", "direct"),
        ("hf", None, "direct"),
    ],
)
def test_a_quotation_comes_back_with_its_kind_where_a_column_has_it(
    name: str, layer: Layer | None, kind: str, tmp_path: Path
) -> None:
    article, _ = read(name, tmp_path, QUOTED, ExportOptions(layer=layer))
    (found,) = article.annotations.quotes
    assert (article.document.text[found.start : found.end].replace(" ", ""), found.kind) == ("“बदलावहोगा।”", kind)


@pytest.mark.parametrize(("name", "layer"), [("conll2003", "cue"), ("stanza", "cue"), ("conllu", None), ("hf", None)])
def test_a_cue_in_a_column_has_no_quotation_and_is_told(name: str, layer: Layer | None, tmp_path: Path) -> None:
    article, findings = read(name, tmp_path, QUOTED, ExportOptions(layer=layer))
    (found,) = findings.left_out.values()
    assert (found.what, found.count) == ("cues, which have no place without their quotation", 1)
    assert found.examples[0].endswith(" CUE: कहा")
    assert all(quote.cue is None for quote in article.annotations.quotes)


def test_a_row_of_the_table_knows_its_article(tmp_path: Path) -> None:
    article, _ = read("csv", tmp_path, QUOTED, ExportOptions())
    assert (article.document.id, article.annotator) == ("d1", "asha")


def test_an_empty_conll_file_holds_no_article(tmp_path: Path) -> None:
    (tmp_path / "a.conll").write_bytes(b"\n\n")
    assert list(FORMATS["conll2003"].read(tmp_path / "a.conll", ExportOptions())) == []


@pytest.mark.parametrize("name", ["jsonl", "doccano", "brat"])
def test_the_way_back_to_what_was_given_is_not_in_a_file(name: str, tmp_path: Path) -> None:
    given = normalise("\ufeffमोदी\r\nआए")
    document = Document("d1", "", "", given.text, sha256(given.text), given.alignment)
    article = AnnotatedArticle(document, make_article("").annotations, "asha")
    found, _ = read(name, tmp_path, article, ExportOptions())
    assert found.document.text == "मोदी\nआए"
    assert found.document.alignment.replacements == ()


def test_proving_tells_a_fault_that_reading_finds(tmp_path: Path) -> None:
    with pytest.raises(NotProved, match="the article d1 by asha is there twice"):
        write_proved(FORMATS["jsonl"], [QUOTED, QUOTED], tmp_path / "a.jsonl", ExportOptions(), Findings())
