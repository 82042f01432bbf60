"""A broken article is told with file, place and what was expected, and the articles around it still come in."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from annotate.model import Anchor, AnnotationSet, Document, Stance
from storage.formats import FORMATS, AnnotatedArticle, ExportOptions, Findings, FormatError
from storage.formats.proof import NotProved, write_proved
from storage.formats.reading import json_items, json_lines, make_document
from tests.exchange import ADDED, FIXTURES, make_article, quote, span

ALL = ExportOptions()


def three() -> list[AnnotatedArticle]:
    """Return an article with a name, a quotation with speaker and cue, and a stance, under the ids d1, d2 and d3."""
    found = FIXTURES["speaker in another sentence"]
    made = []
    for id in ("d1", "d2", "d3"):
        layer = AnnotationSet.make(id, "asha", list(found.annotations.records()))
        made.append(replace(found, document=replace(found.document, id=id), annotations=layer))
    return made


def written(name: str, folder: Path, options: ExportOptions = ALL) -> tuple[Path, list[Any]]:
    """Write the three articles and return where, and what the file holds of each."""
    out = folder / f"in{FORMATS[name].suffix}"
    if not FORMATS[name].suffix:
        out.mkdir()
    items = [FORMATS[name].carried(article, options, Findings()) for article in three()]
    FORMATS[name].write(items, out, options)
    return out, items


def part_of(name: str, out: Path) -> tuple[Path, int, int]:
    """Return the file that holds the second article, and where in its bytes the article begins and ends."""
    if not FORMATS[name].suffix:
        file = out / {"brat": "d2.ann", "cas-xmi": "d2.xmi", "cas-json": "d2.json"}[name]
        return file, 0, file.stat().st_size
    content = out.read_bytes()
    if name in ("conllu", "conllup"):
        return out, content.index(b"# newdoc id = d2"), content.index(b"# newdoc id = d3")
    if name == "conll2003":
        marks = [match.start() for match in re.finditer(b"-DOCSTART-", content)]
        return out, marks[1], marks[2]
    lines = content.split(b"\n")
    # Two sentences each where a line is one, and the opening bracket of an array.
    each, first = (2 if name in ("hf", "stanza") else 1), (1 if name in ("stanza", "labelstudio") else 0)
    start = sum(len(line) + 1 for line in lines[: first + each])
    return out, start, start + sum(len(line) + 1 for line in lines[first + each : first + 2 * each])


def read_damaged(name: str, folder: Path, old: str, new: str, options: ExportOptions = ALL) -> str:
    """Return what is said about the second article after a piece of it was replaced; the others must come in."""
    out, items = written(name, folder, options)
    file, start, end = part_of(name, out)
    content = file.read_bytes()
    article = content[start:end].decode()
    changed = re.sub(old, new.replace("\\", "\\\\"), article, count=1, flags=re.DOTALL)
    assert changed != article, "the damage found nothing to damage"
    damage = changed.encode("utf-8", "surrogateescape")
    file.write_bytes(content[:start] + damage + content[end:])
    first, error, third = FORMATS[name].read(out, options)
    assert [first, third] == [items[0], items[2]]
    assert isinstance(error, FormatError)
    assert str(file) in str(error)
    return str(error)


NO_UTF8 = "\udcff"
DAMAGE: list[tuple[str, str, str, str]] = [
    # Ankan JSONL
    ("jsonl", '"start": 0', '"start": 999', r"line 2: d2: s1 999-11 is not inside the text"),
    ("jsonl", r"\{", "[", r"line 2: expected one JSON value"),
    ("jsonl", "मैं|में", NO_UTF8, r"line 2: expected UTF-8, found the byte 0xFF at position \d+ of the line"),
    # CoNLL-U
    *[
        (name, old, new, message)
        for name in ("conllu", "conllup")
        for old, new, message in (
            ("\n2\t", "\n3\t", r"line \d+: expected the word 2, found the id '3'"),
            ("\n2\t([^\t]*)\t", "\n2\t\t", r"line \d+: expected 1[03] columns with something in each"),
            ("\n2\t([^\t]*)\t_", "\n2\tx y", r"line \d+: expected 1[03] columns"),
            ("\n2\t([^\n]*)", "\n2\tx", r"line \d+: expected 1[03] columns"),
            ("B-PER", "I-PER", r"lines \d+ to \d+: the tag 'I-PER' of token 1 continues nothing"),
            ("राहुल\t_", "सोनिया\t_", r"the text of d2 is not the one its sha256 was made of"),
            ("राहुल\t(_\t_\t_\t_)\t_", "राहुल\t_\t_\t_\t_\tx", r"expected the number of a word under HEAD, found 'x'"),
            ("SpaceAfter=No", "SpacesInToken=x", r"line \d+: expected SpacesInToken to be '\S+' with white space"),
            ("# sent_id = d2-s1", NO_UTF8, r"line \d+: expected UTF-8"),
        )
    ],
    ("conllu", "(\n1\t[^#]*)\n\n# sent_id = d2-s2", "\n\n# sent_id = d2-s2", r"line \d+: expected words in the sentence, found none"),
    # Hugging Face
    ("hf", r"\{", "[", r"line 3: expected one JSON value"),
    ("hf", '"tokens": ', '"tokens": 3, "x": ', r'line 3: expected a list of texts under "tokens"'),
    ("hf", '"ner_tags": ', '"ner_tags": [], "x": ', r'line 3: expected a tag as a text for each of the \d+ tokens'),
    ("hf", "B-PER", "I-PER", r'line 3: "ner_tags": the tag \'I-PER\' of token 1 continues nothing'),
    ("hf", "B-PER", "PERSON", r"line 3: \"ner_tags\": the tag 'PERSON' of token 1 is none of the scheme"),
    # Stanza
    ("stanza", '"ner": "B-PER"', '"ner": "I-PER"', r"item 3: the tag 'I-PER' of token 1 continues nothing"),
    ("stanza", '"ner": "B-PER"', '"ner": null', r'item 3: expected texts under "text" and "ner" of token 1'),
    ("stanza", r"\[\{", '[3, {', r'item 3: expected texts under "text" and "ner" of token 1'),
    ("stanza", r"\[.*?\],\n", '[],\n', r"item 3: expected a sentence, a list of tokens"),
    # brat
    ("brat", "T1\tPER", "T1 PER", r"line 1: expected T1, a TAB, a type and offsets"),
    ("brat", "PER 0 11", "PER 0 999", r"line 1: expected a range inside the text of \d+ characters, found 0-999"),
    ("brat", "PER 0 11", "PER 11 0", r"line 1: expected a range inside the text of \d+ characters, found 11-0"),
    ("brat", "PER 0 11", "PER 0 5;5 11", r"line 1: expected pieces with nothing but line ends between them"),
    ("brat", "PER 0 11", "PER 0 5;7 11", r"line 1: expected pieces with nothing but line ends between them"),
    ("brat", "राहुल", "सोनिया", r"line 1: expected the text 'राहुल गांधी'|line 1: expected the text"),
    ("brat", "R1\tHasSpeaker Arg1:T2", "R1\tHasSpeaker T2", r"line \d+: expected R1, a TAB and a type with Arg1 and Arg2"),
    ("brat", "HasSpeaker", "Likes", r"d2.ann: R1: expected one of our links, found Likes"),
    ("brat", "Arg2:T1", "Arg2:T99", r"d2.ann: R1 points at T99, which is not there"),
    ("brat", "E\\d+\tStance", "E9 Stance", r"line \d+: expected E1, a TAB, Type:T1 and arguments"),
    ("brat", "(E\\d+)\tStance:(T\\d+)", "E5\tSays:T5", r"d2.ann: E5: expected the event Stance, found Says"),
    ("brat", "A1\tKind", "A1 Kind", r"line \d+: expected A1, a TAB, a name, an id and a value"),
    ("brat", "A1\tKind", "Z1\tKind", r"line \d+: expected a line of standoff"),
    ("brat", "A1\tKind", NO_UTF8, r"line \d+: expected UTF-8"),
    # CAS
    ("cas-xmi", "<", "", r"expected a UIMA CAS as XMI, found something else in line 1"),
    ("cas-json", r"\{", "", r"expected a UIMA CAS in JSON, found something else"),
    ("cas-json", '"%FEATURE_STRUCTURES"', '"x"', r"expected a UIMA CAS in JSON, found something else|not the one its sha256"),
    ("cas-json", "राहुल", "सोनिया", r"the text of d2 is not the one its sha256 in documents.tsv was made of"),
    ("cas-xmi", 'end="11"(?=[^>]*value="PER")', 'end="999"', r"expected a range inside the text of \d+ characters, found 0-\d+"),
    # Label Studio
    ("labelstudio", '"data": ', '"data": 3, "x": ', r"item 2: expected the task's \"data\", an object, found 3"),
    ("labelstudio", '"state": "open"', '"state": "done"', r"item 2: expected \"state\" to be open or finished"),
    ("labelstudio", '"sha256": "', '"sha256": "0', r"item 2: the text of d2 is not the one its sha256 was made of"),
    ("labelstudio", '"type": "labels"', '"type": "brushlabels"', r"item 2: expected results of the types labels, choices and relation"),
    ("labelstudio", '"labels": \\["speaker"\\]', '"labels": ["likes"]', r"item 2: expected a relation speaker, .*found 'likes'"),
    ("labelstudio", '"to_id": "n1"', '"to_id": "n99"', r"item 2: a relation points at the region n99, which is not there"),
    ("labelstudio", '"end": 11', '"end": 999', r"item 2: n1: expected a range inside the text of \d+ UTF-16 units, found 0-999"),
    ("labelstudio", '"end": 11', '"end": 10', r"item 2: n1: the text at 0-10 in UTF-16 units is .*, expected"),
    ("labelstudio", '"labels": \\["PER"\\]', '"labels": ["PER", "ORG"]', r'item 2: n1: expected one text under "labels"'),
    ("labelstudio", '"result": ', '"result": 3, "x": ', r'item 2: expected a list under "result", found 3'),
    # doccano
    ("doccano", r"\{", "[", r"line 2: expected one JSON value"),
    ("doccano", r"\{.*\}", "[]", r"line 2: expected an article, an object, found \[\]"),
    ("doccano", '"text": ', '"text": 3, "x": ', r'line 2: expected a text under "text", found 3'),
    ("doccano", '"sha256": "', '"sha256": "0', r"line 2: the text of d2 is not the one its sha256 was made of"),
    ("doccano", '"state": "open"', '"state": "done"', r'line 2: expected "state" to be open or finished'),
    ("doccano", '"end_offset": 11', '"end_offset": 999', r"line 2: expected a range inside the text of \d+ characters, found 0-999"),
    ("doccano", '"end_offset": 11', '"end_offset": "11"', r'line 2: expected whole numbers under "start_offset" and "end_offset"'),
    ("doccano", '"id": 2, "start', '"id": 1, "start', r'line 2: expected a whole number of its own under "id", found 1'),
    ("doccano", '"type": "speaker"', '"type": "likes"', r"line 2: expected a relation speaker, .*found 'likes'"),
    ("doccano", '"to_id": 1', '"to_id": 99', r"line 2: a relation points at the entity 99, which is not there"),
    # Prodigy
    ("prodigy", r"\{", "[", r"line 2: expected one JSON value"),
    ("prodigy", '"head_span": ', '"head_span": 3, "x": ', r"line 2: expected a span, an object, found 3"),
    ("prodigy", '"label": "speaker"', '"label": "likes"', r"line 2: expected a relation speaker, .*found 'likes'"),
    ("prodigy", '("head_span": .*?"end": )\\d+', '"head_span": {"label": "PER", "start": 0, "end": 1', r"line 2: a relation points at the span 0-1, which is not there|expected one JSON value"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "old", "new", "message"), DAMAGE)
def test_a_broken_article_is_told_and_spoils_no_other(
    name: str, old: str, new: str, message: str, tmp_path: Path
) -> None:
    assert re.search(message, read_damaged(name, tmp_path, old, new))


@pytest.mark.parametrize(
    ("triple", "message"),
    [
        ('[0, 11, "PER", 1]', r"line 2: expected \[start, end, label\]"),
        ('[0, 999, "PER"]', r"line 2: expected a range inside the text"),
        ("[0, 11, 5]", r"line 2: expected \[start, end, label\]"),
    ],
)
def test_a_broken_triple_of_doccano_is_told(triple: str, message: str, tmp_path: Path) -> None:
    options = ExportOptions(layer="entity")
    assert re.search(message, read_damaged("doccano", tmp_path, r'\[0, 11, "PER"\]', triple, options))


def test_an_article_twice_in_one_file_is_told_once(tmp_path: Path) -> None:
    out, items = written("jsonl", tmp_path)
    lines = out.read_text("utf-8").split("\n")
    out.write_text("\n".join([lines[0], lines[0], lines[1]]), "utf-8")
    first, error, second = FORMATS["jsonl"].read(out, ALL)
    assert [first, second] == items[:2]
    assert str(error).endswith("line 2: the article d1 by asha is there twice")


# Links that lead nowhere ---------------------------------------------------------------------------------------------


def doccano_article(relations: list[dict[str, Any]]) -> Any:
    text = "मोदी ने कहा, “हाँ।”"
    entities = [
        {"id": 1, "start_offset": 0, "end_offset": 4, "label": "PER"},
        {"id": 2, "start_offset": 13, "end_offset": 18, "label": "QUOTE-direct"},
        {"id": 3, "start_offset": 8, "end_offset": 11, "label": "CUE"},
        {"id": 4, "start_offset": 13, "end_offset": 18, "label": "STANCE-favor"},
    ]
    return {"text": text, "entities": entities, "relations": relations}


@pytest.mark.parametrize(
    ("relations", "message"),
    [
        ([(1, 2, "speaker")], "expected the link speaker to begin at a quotation or stance, not at a PER"),
        ([(2, 1, "holder")], "expected the link holder to begin at a quotation or stance, not at a QUOTE-direct"),
        ([(2, 1, "speaker"), (2, 3, "speaker")], "expected one speaker of the QUOTE-direct at 13-18, found two"),
        ([(4, 2, "quote"), (4, 2, "quote")], "expected one quote of the STANCE-favor at 13-18, found two"),
        ([(4, 1, "quote")], "expected the link quote to lead to a quotation, not to a PER"),
    ],
)
def test_links_that_a_layer_cannot_hold_are_refused(
    relations: list[tuple[int, int, str]], message: str, tmp_path: Path
) -> None:
    rows = [{"from_id": source, "to_id": target, "type": role} for source, target, role in relations]
    (tmp_path / "a.jsonl").write_text(json.dumps(doccano_article(rows)), "utf-8")
    (item,) = FORMATS["doccano"].read(tmp_path / "a.jsonl", ALL)
    with pytest.raises(FormatError, match=message):
        FORMATS["doccano"].to_article(item, Findings())


def test_a_cue_that_no_quotation_has_is_told_and_left_out(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("\n" + json.dumps(doccano_article([])) + "\n\n", "utf-8")
    (item,) = FORMATS["doccano"].read(tmp_path / "a.jsonl", ALL)
    findings = Findings()
    article = FORMATS["doccano"].to_article(item, findings)
    assert article.document.id == "a-2"
    assert [found.examples for found in findings.left_out.values()] == [["a-2 8-11 CUE: कहा"]]
    assert len(article.annotations.stances) == 1


# Files as a whole ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "expected a JSON array, which begins with \\["),
        (b"{}", "expected a JSON array, which begins with \\["),
        (b'[{"a": 1}', "item 2: expected another item or \\], found the end of the file"),
        (b'[{"a": 1},\n {"a": ]', r"item 2, line 2: expected one JSON value, found '\]' at character 7"),
        (b'[{"a": 1},\n {"a":', r"item 2, line 2: expected one JSON value, found its end too early"),
        (b"[1] 2", "expected the end of the file after \\], found '2'"),
        (b"[1, " + b"[" * 100_000, "item 2, line 1: expected one JSON value, found one nested too deep"),
        (b"[NaN]", "item 1, line 1: expected one JSON value, found NaN, which is no number of JSON"),
        (b'["\xff"]', "expected UTF-8, found the byte 0xFF"),
    ],
)
def test_a_broken_array_is_refused_where_it_breaks(content: bytes, message: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_bytes(content)
    with pytest.raises(FormatError, match=message):
        list(json_items(tmp_path / "a.json"))


def test_an_array_is_read_piece_by_piece_whatever_the_pieces(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    values = [1, 23, "क\u2028" * 20, {"a": [1, 2.5, None]}, [], -7, "", True]
    (tmp_path / "a.json").write_text(json.dumps(values, ensure_ascii=False, indent=1), "utf-8")
    for size in (1, 2, 3, 7, 64):
        monkeypatch.setattr("storage.formats.reading._CHUNK", size)
        assert [value for _, value in json_items(tmp_path / "a.json")] == values


def test_only_lf_ends_a_line_of_json(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes('\ufeff"क\u2028ख"\r\n\n  \n"\u0085"'.encode())
    assert list(json_lines(tmp_path / "a.jsonl")) == [
        (f"{tmp_path / 'a.jsonl'}, line 1", "क\u2028ख"),
        (f"{tmp_path / 'a.jsonl'}, line 4", "\u0085"),
    ]


def test_half_a_surrogate_pair_in_a_text_is_refused() -> None:
    with pytest.raises(FormatError, match="the text of d1 holds half a surrogate pair at 1"):
        make_document("d1", "क\ud800")


@pytest.mark.parametrize("name", ["brat", "cas-xmi", "cas-json"])
def test_a_folder_without_files_of_the_format_is_refused(name: str, tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"expected files ending in .*, found none"):
        list(FORMATS[name].read(tmp_path, ALL))


@pytest.mark.parametrize("name", ["brat", "cas-xmi", "cas-json"])
def test_a_file_that_the_table_names_and_is_not_there_is_told(name: str, tmp_path: Path) -> None:
    out, items = written(name, tmp_path)
    part_of(name, out)[0].unlink()
    first, error, third = FORMATS[name].read(out, ALL)
    assert [first, third] == [items[0], items[2]]
    assert "cannot be read: No such file or directory" in str(error)


@pytest.mark.parametrize("name", ["brat", "cas-xmi", "cas-json"])
def test_without_the_table_and_as_single_files_articles_go_by_their_names(name: str, tmp_path: Path) -> None:
    out, items = written(name, tmp_path)
    (out / "documents.tsv").unlink()
    found = list(FORMATS[name].read(out, ALL))
    assert [item.document.id for item in found] == ["d1", "d2", "d3"]
    assert [item.graph for item in found] == [item.graph for item in items]
    file = part_of(name, out)[0]
    (single,) = FORMATS[name].read(file.with_suffix(".txt") if name == "brat" else file, ALL)
    assert single == found[1]


def test_a_cas_without_its_type_system_is_read_with_ours(tmp_path: Path) -> None:
    out, items = written("cas-xmi", tmp_path)
    (out / "TypeSystem.xml").unlink()
    assert list(FORMATS["cas-xmi"].read(out, ALL)) == items


def test_a_broken_type_system_is_refused(tmp_path: Path) -> None:
    out, _ = written("cas-xmi", tmp_path)
    (out / "TypeSystem.xml").write_text("<x")
    with pytest.raises(FormatError, match=r"TypeSystem\.xml: expected a UIMA type system"):
        list(FORMATS["cas-xmi"].read(out, ALL))


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("order\tfile", "order\tname", "line 1: expected the columns order file id"),
        ("\td2.txt", "", "line 3: expected 9 columns, found 8"),
        ("\td2.txt", "\t../d2.txt", r"line 3: expected the name of a file in this folder, found '\.\./d2\.txt'"),
        ("\td2.txt", "\t\0.txt", "line 3: expected the name of a file in this folder"),
        ("\td2.txt", "\t\\ud800.txt", "line 3: expected the name of a file in this folder"),
        ("\topen\t", "\tdone\t", "expected the state open or finished, found 'done'"),
        ("\tशीर्षक\t", "\t\udcff\t", "expected UTF-8"),
    ],
)
def test_a_broken_table_of_articles_is_refused(old: str, new: str, message: str, tmp_path: Path) -> None:
    out, _ = written("brat", tmp_path)
    table = out / "documents.tsv"
    content = table.read_text("utf-8")
    assert old in content
    table.write_bytes(content.replace(old, new).encode("utf-8", "surrogateescape"))
    try:
        found = list(FORMATS["brat"].read(out, ALL))
    except FormatError as error:
        found = [error]
    assert re.search(message, str(found[0]))


def test_a_brat_text_that_is_no_utf8_or_another_one_is_told(tmp_path: Path) -> None:
    out, _ = written("brat", tmp_path)
    (out / "d1.txt").write_bytes(b"\xff")
    (out / "d2.txt").write_text((out / "d2.txt").read_text("utf-8") + " ", "utf-8")
    first, second, _ = FORMATS["brat"].read(out, ALL)
    assert "expected UTF-8, found another byte at 0" in str(first)
    assert "the text of d2 is not the one its sha256 in documents.tsv was made of" in str(second)


def test_notes_and_blank_lines_of_brat_are_passed_over(tmp_path: Path) -> None:
    out, items = written("brat", tmp_path)
    file = out / "d2.ann"
    file.write_text(
        file.read_text("utf-8") + "\n#1\tAnnotatorNotes T1\tx\nN1\tReference T1 x:1\tx\n*\tEquiv T1 T2\n", "utf-8"
    )
    assert list(FORMATS["brat"].read(out, ALL)) == items


@pytest.mark.parametrize("name", ["conllu", "conllup"])
def test_a_file_that_ends_in_a_sentence_is_told(name: str, tmp_path: Path) -> None:
    out, items = written(name, tmp_path)
    out.write_bytes(out.read_bytes()[:-1])
    *good, error = FORMATS[name].read(out, ALL)
    assert good == items[:2]
    assert "expected a blank line at the end" in str(error)


def test_columns_of_conllu_plus_without_words_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.conllup").write_text("# global.columns = ID LEMMA\n1\tx\n\n")
    with pytest.raises(FormatError, match="line 1: expected the columns ID and FORM among others"):
        list(FORMATS["conllup"].read(tmp_path / "a.conllup", ALL))


def test_a_conllu_file_of_others_is_one_article_and_ranges_and_empty_nodes_are_passed_over(tmp_path: Path) -> None:
    rows = [
        "1-2\tदिल्लीमें\t" + "_\t" * 7 + "_",
        "1\tदिल्ली\tदिल्ली\tPROPN\t_\tCase=Nom\t0\troot\t_\tNER=B-LOC",
        "2\tमें\t" + "_\t" * 7 + "_",
    ]
    rows.append("2.1\tx\t" + "_\t" * 7 + "_")
    (tmp_path / "a.conllu").write_text("\n".join(rows) + "\n\n\n" + "\n".join(rows) + "\n\n", "utf-8")
    (item,) = FORMATS["conllu"].read(tmp_path / "a.conllu", ALL)
    article = FORMATS["conllu"].to_article(item, Findings())
    assert (article.document.id, article.document.text) == ("a-1", "दिल्ली में\nदिल्ली में\n")
    assert [(one.start, one.end, one.label) for one in article.annotations.spans] == [(0, 6, "LOC"), (11, 17, "LOC")]
    assert item.sentences[0].analysis is None, "an analysis of half a sentence is none"


def test_a_hugging_face_file_without_article_ids_is_one_article(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"tokens": ["मोदी"], "ner_tags": ["B-PER"]}\n{"tokens": ["आए"]}\n', "utf-8")
    (item,) = FORMATS["hf"].read(tmp_path / "a.jsonl", ALL)
    assert FORMATS["hf"].to_article(item, Findings()).document.text == "मोदी\nआए\n"
    (tmp_path / "a.jsonl").write_text("x\n")
    (error,) = FORMATS["hf"].read(tmp_path / "a.jsonl", ALL)
    assert isinstance(error, FormatError)


def test_a_stanza_file_alone_is_one_article(tmp_path: Path) -> None:
    out, items = written("stanza", tmp_path)
    (tmp_path / "in.json.docs.tsv").unlink()
    (item,) = FORMATS["stanza"].read(out, ALL)
    assert item.sentences == tuple(sentence for one in items for sentence in one.sentences)


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("sentences\tid\n2\td1\n2\td2\n2\td3\n2\td4\n", "expected as many sentences as the list beside it counts"),
        ("sentences\tid\n2\td1\n2\td2\n3\td3\n", "expected as many sentences as the list beside it counts"),
        ("2\td1\n", "line 1: expected a number of sentences and an id, found '2\\\\td1'"),
        ("sentences\tid\nx\td1\n", "line 2: expected a number of sentences and an id"),
        ("\udcff", "expected UTF-8"),
    ],
)
def test_a_list_of_other_articles_beside_a_stanza_file_is_told(table: str, message: str, tmp_path: Path) -> None:
    out, _ = written("stanza", tmp_path)
    (tmp_path / "in.json.docs.tsv").write_bytes(table.encode("utf-8", "surrogateescape"))
    try:
        found = list(FORMATS["stanza"].read(out, ALL))
    except FormatError as error:
        found = [error]
    assert re.search(message, str(found[-1]))


def test_a_cancelled_annotation_and_a_task_that_was_not_accepted_are_passed_over(tmp_path: Path) -> None:
    out, items = written("labelstudio", tmp_path)
    tasks = json.loads(out.read_text("utf-8"))
    tasks[1]["annotations"][0]["was_cancelled"] = True
    out.write_text(json.dumps(tasks), "utf-8")
    assert list(FORMATS["labelstudio"].read(out, ALL)) == [items[0], items[2]]
    out, items = written("prodigy", tmp_path)
    lines = out.read_text("utf-8").replace('"accept"', '"ignore"', 1)
    out.write_text(lines, "utf-8")
    assert list(FORMATS["prodigy"].read(out, ALL)) == items[1:]


@pytest.mark.parametrize(
    ("column", "value", "message"),
    [
        ("sha256", "0" * 64, "row 2: the text of d2 is not the one its sha256 was made of"),
        ("decisions", "{", "row 2: "),
        ("text", None, 'row 2: "text" is a text, not None'),
    ],
)
def test_a_broken_row_of_parquet_is_told(column: str, value: str | None, message: str, tmp_path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    out, items = written("parquet", tmp_path)
    table = parquet.read_table(out)
    values = table.column(column).to_pylist()
    values[1] = value
    at = table.column_names.index(column)
    parquet.write_table(table.set_column(at, column, pyarrow.array(values, pyarrow.string())), out)
    first, error, third = FORMATS["parquet"].read(out, ALL)
    assert [first, third] == [items[0], items[2]]
    assert message in str(error)


def test_what_is_no_parquet_of_ours_is_refused(tmp_path: Path) -> None:
    import pyarrow
    from pyarrow import parquet

    (tmp_path / "a.parquet").write_bytes(b"x" * 20)
    with pytest.raises(FormatError, match="expected a Parquet file"):
        list(FORMATS["parquet"].read(tmp_path / "a.parquet", ALL))
    parquet.write_table(pyarrow.table({"text": ["x"]}), tmp_path / "a.parquet")
    with pytest.raises(FormatError, match="expected a column 'format', found text"):
        list(FORMATS["parquet"].read(tmp_path / "a.parquet", ALL))


def test_a_parquet_file_with_a_value_or_a_name_that_is_no_utf8_is_refused(tmp_path: Path) -> None:
    from pyarrow import parquet

    out, items = written("parquet", tmp_path)
    # Neither compressed nor kept as a dictionary, so that the words stand in the file as they are.
    table = parquet.read_table(out)
    path = tmp_path / "a.parquet"
    parquet.write_table(table, path, compression="none", use_dictionary=False, write_statistics=False)
    whole = path.read_bytes()
    for words in (items[0].document.text[:4].encode(), b"text"):
        assert words in whole
        path.write_bytes(whole.replace(words, b"\xff" * len(words)))
        with pytest.raises(FormatError, match="expected UTF-8"):
            list(FORMATS["parquet"].read(path, ALL))


def test_a_table_of_other_columns_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("x\n")
    with pytest.raises(FormatError, match="row 1: expected the columns article, title"):
        list(FORMATS["csv"].read(tmp_path / "a.csv", ALL))
    out, _ = written("csv", tmp_path)
    out.write_text(out.read_text("utf-8-sig") + "x\n", "utf-8-sig")
    with pytest.raises(FormatError, match="row 5: expected the columns article, title"):
        list(FORMATS["csv"].read(out, ALL))


# Writing what cannot be ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "label"), [("brat", "Quote"), ("brat", "SPEAKER"), ("doccano", "QUOTE-x"), ("labelstudio", "CUE")]
)
def test_a_label_that_is_a_word_of_the_format_is_refused(name: str, label: str) -> None:
    article = make_article("मोदी", [span("मोदी", "मोदी", label)])
    with pytest.raises(FormatError, match=f"The label {label} is a word of the format's own"):
        FORMATS[name].carried(article, ALL, Findings())


def test_a_text_that_xml_cannot_hold_is_refused(tmp_path: Path) -> None:
    document = Document("d1", "", "", "क\x01", "0")
    article = AnnotatedArticle(document, AnnotationSet.make("d1", "asha"), "asha")
    with pytest.raises(FormatError, match="The text of d1 cannot be written as XML"):
        write_proved(FORMATS["cas-xmi"], [article], tmp_path, ALL, Findings())


def test_a_link_to_what_is_on_no_layer_of_ours_is_told(tmp_path: Path) -> None:
    out, _ = written("cas-json", tmp_path)
    file = out / "d2.json"
    value = json.loads(file.read_text("utf-8"))
    token = next(one["%ID"] for one in value["%FEATURE_STRUCTURES"] if one["%TYPE"].endswith("Token"))
    link = next(one for one in value["%FEATURE_STRUCTURES"] if one["%TYPE"].endswith("SpeakerLink"))
    link["@target"] = token
    file.write_text(json.dumps(value), "utf-8")
    _, error, _ = FORMATS["cas-json"].read(out, ALL)
    assert re.search(r"d2.json: the speaker of the QUOTE-direct at \d+ is on no layer of ours", str(error))


class _Lossy:
    """A format that writes one article fewer, or one more, than it is given."""

    def __init__(self, change: int) -> None:
        self.change = change

    def __getattr__(self, name: str) -> Any:
        return getattr(FORMATS["jsonl"], name)

    def write(self, items: Any, out: Path, options: ExportOptions) -> None:
        given = list(items)
        FORMATS["jsonl"].write(
            given[: self.change] if self.change < 0 else [*given, make_article("क", id="x")], out, options
        )


@pytest.mark.parametrize("change", [-1, 1])
def test_proving_finds_an_article_too_few_or_too_many(change: int, tmp_path: Path) -> None:
    with pytest.raises(NotProved, match="does not hold the 3 articles that were written"):
        write_proved(_Lossy(change), three(), tmp_path / "a.jsonl", ALL, Findings())


def test_a_stance_on_a_quotation_that_is_not_gold_is_told_by_every_format_that_leaves_it_out() -> None:
    text = "“हाँ।” कहा।"
    open_quote = replace(quote(text, "“हाँ।”"), origin=replace(ADDED, decision=None))
    article = make_article(text, [open_quote, Stance("t1", None, Anchor(7, 10), "favor", "q1", ADDED)])
    for name in ("brat", "conllu", "csv"):
        findings = Findings()
        FORMATS[name].carried(article, ALL, findings)
        assert findings.left_out["stances on a quotation that is not gold"].examples == ["d1 t1: stance favor"]
