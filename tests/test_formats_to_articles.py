"""What the files hold becomes articles again, and what has no place in one is told."""

import csv
import json
from dataclasses import replace
from pathlib import Path

import pytest

from annotate.model import Anchor, AnnotationSet, Document, Record, Span
from annotate.text import normalise
from storage.formats import FORMATS, AnnotatedArticle, ExportOptions, Findings, FormatError
from storage.formats.contract import EXAMPLES, Layer
from storage.formats.proof import NotProved, write_proved
from storage.formats.reading import sha256
from tests.exchange import FIXTURES, OPEN, anchor, make_article, quote, span, write

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


def test_the_table_says_of_each_stance_whether_it_is_implied_and_what_is_noted(tmp_path: Path) -> None:
    layer = QUOTED.annotations
    told = [replace(stance, implied=True, note="व्यंग्य, “सच”") for stance in layer.stances]
    article = replace(QUOTED, annotations=AnnotationSet.make("d1", "asha", [*layer.spans, *layer.quotes, *told]))
    for given, words in ((QUOTED, ("no", "")), (article, ("yes", "व्यंग्य, “सच”"))):
        item = FORMATS["csv"].carried(given, ExportOptions(), Findings())
        FORMATS["csv"].write([item], tmp_path / "t.csv", ExportOptions())
        (row,) = csv.DictReader((tmp_path / "t.csv").read_text("utf-8-sig").splitlines())
        assert (row["implied"], row["note"]) == words
    findings = Findings()
    FORMATS["brat"].carried(article, ExportOptions(), findings)
    assert {"that stances are implied", "notes on stances"} <= {item.what for item in findings.left_out.values()}


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


def test_integers_as_sentence_ids_of_others_do_not_matter(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": 0, "doc_id": "x", "tokens": ["मोदी"], "ner_tags": ["B-PER"]}\n', "utf-8")
    (item,) = FORMATS["hf"].read(tmp_path / "a.jsonl", ExportOptions())
    assert FORMATS["hf"].to_article(item, Findings()).document.id == "x"


def test_a_quotation_over_a_line_break_is_in_pieces_in_brat(tmp_path: Path) -> None:
    text = "“हाँ\n\nनहीं।” कहा"
    made = make_article(text, [quote(text, "“हाँ\n\nनहीं।”")])
    article, _ = read("brat", tmp_path, made, ExportOptions())
    assert "T1\tQuote 0 4;6 12\t“हाँ नहीं।”\n" in (tmp_path / "out" / "d1.ann").read_text("utf-8")
    assert [(x.start, x.end) for x in article.annotations.quotes] == [(0, 12)]


def test_proving_tells_a_fault_that_reading_finds(tmp_path: Path) -> None:
    with pytest.raises(NotProved, match="the article d1 by asha is there twice"):
        write_proved(FORMATS["jsonl"], [QUOTED, QUOTED], tmp_path / "a.jsonl", ExportOptions(), Findings())


def test_a_sentence_that_does_not_say_whose_it_is_spoils_the_article_it_stands_in(tmp_path: Path) -> None:
    rows = [{"id": "a-s1", "doc_id": "a"}, {"id": "a-s2", "doc_id": 7}, {"id": "b-s1", "doc_id": "b"}]
    lines = [json.dumps({**row, "tokens": ["मोदी"]}) for row in rows]
    (tmp_path / "a.jsonl").write_text("\n".join(lines), "utf-8")
    error, good = FORMATS["hf"].read(tmp_path / "a.jsonl", ExportOptions())
    assert 'line 2: expected a text under "doc_id", found 7' in str(error)
    assert good.id == "b"


def test_of_two_places_that_grow_to_one_prodigy_gets_one_and_links_lead_to_it(tmp_path: Path) -> None:
    text = "भारतीयता कहा “हाँ”"
    spans: list[Record] = [span(text, "भारतीय"), span(text, "भारत", id="s2")]
    found = quote(text, "“हाँ”", speaker=anchor(text, "भारत", "s2"))
    findings = Findings()
    item = FORMATS["prodigy"].carried(make_article(text, [*spans, found]), ExportOptions(), findings)
    assert findings.left_out["places that say the same as another one"].examples == ["d1 0-4 PER: भारत"]
    article = FORMATS["prodigy"].to_article(item, Findings())
    assert [(x.start, x.end) for x in article.annotations.spans] == [(0, 8)]
    assert article.annotations.quotes[0].speaker == Anchor(0, 8, article.annotations.spans[0].id)


def test_a_report_names_some_and_counts_all() -> None:
    text = "क " * 50
    findings = Findings()
    records: list[Record] = [Span(f"s{at}", 2 * at, 2 * at + 1, "PER", OPEN) for at in range(50)]
    FORMATS["brat"].carried(make_article(text, records), ExportOptions(), findings)
    (found,) = findings.left_out.values()
    assert (found.count, len(found.examples)) == (50, EXAMPLES)
    assert findings.to_sentences()[0].endswith("; and 45 more).")
