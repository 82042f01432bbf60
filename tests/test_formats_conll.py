"""CoNLL columns hold the tokens of the text and as many spans as they can, and say what they do not hold."""

import re
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from seqeval.scheme import IOB2, IOBES, Entities

from annotate.model import Anchor, AnnotationSet, Decision, Document, Origin, Quote, Record, Source, Span, Stance
from annotate.text import normalise
from annotate.tokens import sentences, words
from storage.formats import FORMATS, AnnotatedArticle, ExportOptions, Findings, FormatError
from storage.formats.columns import spaced
from storage.formats.conll2003 import Conll2003, documents_path
from storage.formats.contract import Layer, Scheme, Separator, describe
from storage.formats.proof import NotProved, write_proved
from storage.formats.reading import sha256
from tests.strategies import PIECES, annotation_sets, messy_text

ADDED = Origin(Source.PERSON, "asha", Decision.ADDED)
TEXT = "नरेन्द्र मोदी ने 😀 कहा, “हम तैयार हैं।”\nक\u093cानून दिल्ली में बना।"
CONLL = FORMATS["conll2003"]

texts = st.one_of(
    messy_text,
    st.lists(st.sampled_from([*PIECES, "#", "_", "-DOCSTART-", "# id", "\ufeff", "\u0301", "\u200b"])).map("".join),
    st.text(st.characters(codec="utf-8"), max_size=30),
).map(lambda text: normalise(text).text)
layers = texts.flatmap(lambda text: st.tuples(st.just(text), annotation_sets(text)))
some_options = st.builds(
    ExportOptions,
    layer=st.sampled_from(get_args(Layer)),
    scheme=st.sampled_from(get_args(Scheme)),
    separator=st.sampled_from(get_args(Separator)),
    expand_to_tokens=st.booleans(),
)


def make_article(text: str = TEXT, records: list[Record] | None = None, *, title: str = "शीर्षक") -> AnnotatedArticle:
    document = Document("d1", title, "a.txt", text, sha256(text))
    return AnnotatedArticle(document, AnnotationSet.make("d1", "asha", records or []), "asha", "ankan-news/1")


def make_span(piece: str, label: str = "PER", *, text: str = TEXT, id: str = "s1") -> Span:
    start = text.index(piece)
    return Span(id, start, start + len(piece), label, ADDED)


@dataclass(frozen=True)
class Columns:
    """The columns of one sentence as they stand in the file."""

    tokens: tuple[str, ...]
    tags: tuple[str, ...]
    quotes: tuple[str, ...]


@dataclass(frozen=True)
class Told:
    """What the report says."""

    written: dict[str, int]
    left_out: dict[str, list[str]]
    notes: dict[str, list[str]]


def written(
    articles: list[AnnotatedArticle], options: ExportOptions | None = None
) -> tuple[bytes, list[list[Columns]], Told]:
    options, findings = options or ExportOptions(), Findings()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out.conll")
        write_proved(CONLL, articles, out, options, findings)
        content = out.read_bytes()
    separator = "\t" if options.separator == "tab" else " "
    documents: list[list[Columns]] = []
    for document in content.decode().split(separator.join(["-DOCSTART-", "-X-", "-X-", "O"]) + "\n\n")[1:]:
        blocks = [block.split("\n") for block in document.split("\n\n")[:-1]]
        rows = [[line.split(separator) for line in block] for block in blocks]
        documents.append([Columns(*(tuple(row[at] for row in block) for at in (0, 3, 2))) for block in rows])
    left_out = {what: found.examples for what, found in findings.left_out.items()}
    return (
        content,
        documents,
        Told(dict(findings.written), left_out, {w: f.examples for w, f in findings.notes.items()}),
    )


def expected(text: str, spans: set[tuple[int, int, str]], *, expand: bool) -> Counter[tuple[int, int, int, str]]:
    """What a reader must find, worked out token by token: (sentence, first token, end token, label)."""
    starts = [start for start, _ in sentences(text)]
    tokens = words(text)
    numbers = [sum(start <= token.start for start in starts) for token in tokens]
    order = sorted(set(numbers))
    owner: dict[int, int] = {}
    by_length = sorted(spans, key=lambda span: (span[0] - span[1], span))
    for number, (start, end, _) in enumerate(by_length):
        inside = [at for at, token in enumerate(tokens) if token.start < end and start < token.end]
        fits = bool(inside) and (tokens[inside[0]].start, tokens[inside[-1]].end) == (start, end)
        if (fits or expand) and not any(at in owner for at in inside):
            owner.update(dict.fromkeys(inside, number))
    found: Counter[tuple[int, int, int, str]] = Counter()
    for sentence in order:
        inside = [at for at, number in enumerate(numbers) if number == sentence]
        for number in {owner[at] for at in inside if at in owner}:
            places = [at - inside[0] for at in inside if owner.get(at) == number]
            found[order.index(sentence), places[0], places[-1] + 1, by_length[number][2]] += 1
    return found


def spans_of(layer: AnnotationSet, name: Layer) -> set[tuple[int, int, str]]:
    gold = [record for record in layer.records() if record.origin.is_gold]
    if name == "entity":
        return {(x.start, x.end, x.label) for x in gold if isinstance(x, Span)}
    if name == "quote":
        return {(x.start, x.end, x.kind) for x in gold if isinstance(x, Quote)}
    return {(x.cue.start, x.cue.end, "CUE") for x in gold if isinstance(x, Quote) and x.cue}


@given(layers, some_options)
@settings(max_examples=120)
@example(("\u0600 x", AnnotationSet.make("d1", "a")), ExportOptions())
def test_seqeval_finds_just_the_spans_that_fit(given_layer: tuple[str, AnnotationSet], options: ExportOptions) -> None:
    text, layer = given_layer
    article = AnnotatedArticle(Document("d1", "", "", text, sha256(text)), layer, "asha")
    _, (document,), counts = written([article], options)
    scheme = IOB2 if options.scheme == "bio" else IOBES
    for tags, spans in (
        ([list(sentence.tags) for sentence in document], spans_of(layer, options.column)),
        (
            [list(sentence.quotes) for sentence in document],
            {(start, end, "QUOTE") for start, end, _ in spans_of(layer, "quote")},
        ),
    ):
        found = Counter(
            (entity.sent_id, entity.start, entity.end, entity.tag)
            for sentence in Entities(tags, scheme).entities
            for entity in sentence
        )
        assert found == expected(text, spans, expand=options.expand_to_tokens)
    name = {"entity": "entities", "quote": "quotations", "cue": "cues"}[options.column]
    lost = sum(len(lines) for what, lines in counts.left_out.items() if what.startswith(f"{name} ") and "," not in what)
    assert counts.written[name] + lost == len(spans_of(layer, options.column))


@given(texts, st.sampled_from(get_args(Separator)))
@settings(max_examples=80)
def test_the_first_column_holds_the_text(text: str, separator: Separator) -> None:
    content, (document,), _ = written([make_article(text)], ExportOptions(separator=separator))
    tokens = [token for sentence in document for token in sentence.tokens]
    assert tokens == ["".join(text[token.start : token.end].split()) for token in words(text)]
    assert "".join(tokens) == "".join(text.split())
    # A reader that drops every line with the mark in it, as Stanza does, drops the one line only.
    assert content.count(b"-DOCSTART-") == 1
    assert content.endswith(b"\n\n")


def test_the_columns_are_as_specified() -> None:
    quote = Quote("q1", 24, 39, "direct", None, Anchor(19, 22), ADDED)
    article = make_article(records=[make_span("नरेन्द्र मोदी"), make_span("दिल्ली", "LOC", id="s2"), quote])
    content, _, _ = written([article])
    assert content.decode().split("\n") == [
        "-DOCSTART-\t-X-\t-X-\tO",
        "",
        *"नरेन्द्र\t_\tO\tB-PER|मोदी\t_\tO\tI-PER|ने\t_\tO\tO|😀\t_\tO\tO|कहा\t_\tO\tO|,\t_\tO\tO".split("|"),
        *"“\t_\tB-QUOTE\tO|हम\t_\tI-QUOTE\tO|तैयार\t_\tI-QUOTE\tO|हैं\t_\tI-QUOTE\tO|।\t_\tI-QUOTE\tO|”\t_\tI-QUOTE\tO".split("|"),
        "",
        *"क\u093cानून\t_\tO\tO|दिल्ली\t_\tO\tB-LOC|में\t_\tO\tO|बना\t_\tO\tO|।\t_\tO\tO".split("|"),
        "",
        "",
    ]  # fmt: skip


def test_single_spaces_separate_when_asked_for() -> None:
    content, _, _ = written([make_article("मोदी\u00a0ने")], ExportOptions(separator="space"))
    assert content.decode() == "-DOCSTART- -X- -X- O\n\nमोदी _ O O\nने _ O O\n\n"


@pytest.mark.parametrize("text", ["#", "_", "-DOCSTART-", "-X-", "# sent_id = 1", "O", "\ufeff"])
def test_tokens_that_look_like_the_format_are_tokens(text: str) -> None:
    _, (document, following), _ = written([make_article(text), make_article("क")])
    assert "".join(token for sentence in document for token in sentence.tokens) == "".join(text.split())
    assert following[0].tokens == ("क",)


def test_a_document_without_text_and_one_without_spans_keep_their_places() -> None:
    content, documents, _ = written([make_article(""), make_article("मोदी"), make_article("")])
    assert [len(document) for document in documents] == [0, 1, 0]
    assert content.startswith(b"-DOCSTART-\t-X-\t-X-\tO\n\n-DOCSTART-\t-X-\t-X-\tO\n\n")


def test_a_token_that_is_white_space_to_python_only_is_no_token() -> None:
    # Texts of a project hold no such character; other texts may.
    _, (document,), _ = written([make_article("क \x1f ख")])
    assert [sentence.tokens for sentence in document] == [("क", "ख")]


def test_white_space_inside_a_token_is_left_out_and_told() -> None:
    _, (document,), counts = written([make_article("क \u093c ख")])
    assert document[0].tokens == ("क", "\u093c", "ख")
    assert counts.notes == {"tokens written without the white space in them": ["d1 1-3 token: \u093c"]}


def test_touching_spans_with_one_label_stay_two() -> None:
    _, (document,), _ = written([make_article("क ख", [Span("a", 0, 1, "PER", ADDED), Span("b", 2, 3, "PER", ADDED)])])
    assert document[0].tags == ("B-PER", "B-PER")


def test_of_nested_and_crossing_spans_the_longest_is_kept_and_the_others_are_told() -> None:
    text = "क ख ग घ"
    spans: list[Record] = [
        Span("a", 0, 3, "ORG", ADDED), Span("b", 2, 3, "LOC", ADDED), Span("c", 2, 7, "PER", ADDED),
    ]  # fmt: skip
    _, (document,), counts = written([make_article(text, spans)])
    assert document[0].tags == ("O", "B-PER", "I-PER", "I-PER")
    assert counts.left_out == {"entities inside or across a longer one": ["d1 0-3 ORG: क ख", "d1 2-3 LOC: ख"]}
    assert counts.written["entities"] == 1


def test_a_span_that_cuts_a_token_grows_and_is_told() -> None:
    article = make_article("भारतीय", [Span("a", 0, 4, "LOC", ADDED)])
    _, (document,), counts = written([article])
    assert document[0].tags == ("B-LOC",)
    assert counts.notes == {"entities grown to whole tokens": ["d1 0-4 LOC: भारत -> d1 0-6 LOC: भारतीय"]}


def test_a_span_that_cuts_a_token_is_left_out_when_asked_for() -> None:
    article = make_article("भारतीय", [Span("a", 0, 4, "LOC", ADDED)])
    _, (document,), counts = written([article], ExportOptions(expand_to_tokens=False))
    assert document[0].tags == ("O",)
    assert counts.left_out == {"entities that cut a token": ["d1 0-4 LOC: भारत"]}


def test_a_span_of_white_space_is_left_out_and_told() -> None:
    _, _, counts = written([make_article("क   ख", [Span("a", 2, 3, "LOC", ADDED)])])
    assert counts.left_out == {"entities without a token": ["d1 2-3 LOC: "]}


def test_a_quotation_over_two_sentences_begins_anew_and_the_chunks_are_counted() -> None:
    text = "“हम। तुम।”"
    article = make_article(text, [Quote("q", 0, len(text), "direct", None, None, ADDED)])
    _, (document,), counts = written([article], ExportOptions(layer="quote"))
    assert [sentence.tags for sentence in document] == [
        ("B-direct", "I-direct", "I-direct"),
        ("B-direct", "I-direct", "I-direct"),
    ]
    assert counts.written["quotations"] == 1
    assert counts.written["chunks of quotations"] == 2
    assert counts.notes == {"quotations that begin anew in each sentence": [f"d1 0-10 direct: {text} -> 2 chunks"]}


def test_cues_are_a_layer_and_one_shared_by_two_quotations_is_one() -> None:
    cue = Anchor(19, 22)
    quotes: list[Record] = [Quote(f"q{at}", 24 + at, 39, "direct", None, cue, ADDED) for at in range(2)]
    _, (document,), counts = written([make_article(records=quotes)], ExportOptions(layer="cue"))
    assert document[0].tags.count("B-CUE") == 1
    assert counts.written["cues"] == 1


def test_what_columns_cannot_hold_is_told() -> None:
    records: list[Record] = [
        make_span("मोदी"),
        Span("s2", 0, 8, "PER", Origin(Source.MODEL, "m")),
        Span("s3", 0, 8, "ORG", Origin(Source.MODEL, "m", Decision.REJECTED)),
        Quote("q1", 24, 39, "direct", Anchor(9, 13, "s1"), None, ADDED),
        Stance("t1", None, None, "favor", "q1", ADDED),
    ]
    _, _, counts = written([make_article(records=records)], ExportOptions(layer="cue"))
    assert counts.left_out == {
        "links from quotations to speakers and cues": ["d1 9-13 speaker of q1: मोदी"],
        "stances": ["d1 t1: favor"],
        "entities, which are another layer": ["d1 9-13 PER: मोदी"],
        "kinds of quotations, which are another layer": ["d1 24-39 direct: “हम तैयार हैं।”"],
        "suggestions nobody has decided on": ["d1 0-8 PER: नरेन्द्र"],
        "rejected suggestions": ["d1 0-8 ORG: नरेन्द्र"],
    }


def test_a_long_piece_is_shortened_in_a_report() -> None:
    text = "क " * 100
    assert describe(make_article(text).document, 0, 200, "PER") == f"d1 0-200 PER: {'क ' * 20}…"


def test_the_list_of_documents_holds_ids_hashes_and_titles(tmp_path: Path) -> None:
    title = "क\tख\nग\\घ\r\udcff"
    write_proved(CONLL, [make_article(title=title)], tmp_path / "o.conll", ExportOptions(), Findings())
    assert (tmp_path / "o.conll.docs.tsv").read_bytes().decode() == (
        f"order\tid\tsha256\ttitle\n1\td1\t{sha256(TEXT)}\tक\\tख\\nग\\\\घ\\r\\udcff\n"
    )


def read(path: Path) -> list[Any]:
    return list(CONLL.read(path, ExportOptions()))


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        ((b"B-PER", b"B-ORG"), r"article 1 \(d1\) reads back differently"),
        (("ने".encode(), "नै".encode()), r"article 1 \(d1\) reads back differently"),
        (
            (b"-DOCSTART-\t-X-\t-X-\tO\n\n", b"-DOCSTART-\t-X-\t-X-\tO\n\n" * 2),
            r"article 1 \(d1\) reads back differently",
        ),
    ],
)
def test_proving_finds_any_difference(tmp_path: Path, damage: tuple[bytes, bytes], message: str) -> None:
    class Wrong(Conll2003):
        def write(self, items: Any, out: Path, options: ExportOptions) -> None:
            super().write(items, out, options)
            out.write_bytes(out.read_bytes().replace(*damage))

    article = make_article(records=[make_span("मोदी")])
    with pytest.raises(NotProved, match=message):
        write_proved(Wrong(), [article], tmp_path / "o.conll", ExportOptions(), Findings())


START = "-DOCSTART-\t-X-\t-X-\tO\n\n"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("-DOCSTART-\t-X-\t-X-\tO\nक\t_\tO\tO\n\n", "line 2: expected a blank line after -DOCSTART-"),
        (START + "क\t_\tO\tO\n" + START, "line 4: expected a blank line before a document begins"),
        (START + "क\n\n", "line 3: expected 2 to 5 columns"),
        (START + "क\t1\t2\t3\t4\tO\n\n", "line 3: expected 2 to 5 columns"),
        (START + "\t_\tO\tO\n\n", "line 3: expected 2 to 5 columns"),
        (START + "क\t_\tO\tO\n", "line 4: expected a blank line at the end"),
        (START + "क\t_\tO\tO\n\nx", "line 5: expected 2 to 5 columns"),
        (START[:-1], "line 2: expected a blank line at the end"),
        (START + "क\t_\tO\tI-PER\n\n", "lines 3 to 3: the tag 'I-PER' of token 1 continues"),
        (START + "क\t_\tO\tX\n\n", "lines 3 to 3: the tag 'X' of token 1 is none"),
    ],
)
def test_a_broken_document_is_told_with_its_line_and_the_others_come_in(
    tmp_path: Path, content: str, message: str
) -> None:
    path = tmp_path / "in.conll"
    path.write_text(START + "ख\t_\tO\tB-PER\n\n" + content, encoding="utf-8", newline="")
    good, *bad = read(path)
    assert good.sentences == (spaced(["ख"], ((), ((0, 1, "PER"),))),)
    line = re.sub(r"lines? (\d+)( to (\d+))?", lambda m: re.sub(r"\d+", lambda n: str(int(n[0]) + 4), m[0]), message)
    assert re.search(line, str(next(error for error in bad if isinstance(error, FormatError))))


def test_a_line_that_is_no_utf8_spoils_its_document_only(tmp_path: Path) -> None:
    (tmp_path / "in.conll").write_bytes(START.encode() + b"abc\xff\tO\n\n" + START.encode() + b"x\tO\n\n")
    bad, good = read(tmp_path / "in.conll")
    assert re.search(r"in\.conll, line 3: expected UTF-8, found the byte 0xFF at position 3", str(bad))
    assert good.sentences == (spaced(["x"], ((), ())),)


def test_the_rows_of_a_sentence_may_have_different_numbers_of_columns(tmp_path: Path) -> None:
    path = tmp_path / "in.conll"
    path.write_text("x\tB-PER\ny\t_\tB-QUOTE\tI-PER\nz w\tO\n\nx B-PER\ny\t_\tO\n\n", encoding="utf-8")
    (found,) = CONLL.read(path, ExportOptions())
    assert not isinstance(found, FormatError)
    assert [sentence.tokens for sentence in found.sentences] == [("x", "y", "z w"), ("x", "y")]
    assert [sentence.chunks for sentence in found.sentences] == [
        (((1, 2, "QUOTE"),), ((0, 2, "PER"),)),
        ((), ((0, 1, "PER"),)),
    ]


@pytest.mark.parametrize("row", ["मोदी\tB-PER", "मोदी\tNNP\tB-PER", "मोदी\tNNP\tB-NP\tB-PER", "मोदी NNP B-NP X B-PER"])
def test_files_of_others_need_no_mark_and_have_the_tag_last(tmp_path: Path, row: str) -> None:
    (tmp_path / "wiki.conll").write_text(row + "\n\n\n" + row + "\n\n", encoding="utf-8")
    (item,) = read(tmp_path / "wiki.conll")
    article = CONLL.to_article(item, Findings())
    assert (article.document.id, article.document.text) == ("wiki-1", "मोदी\nमोदी\n")
    assert [(x.start, x.end, x.label) for x in article.annotations.spans] == [(0, 4, "PER"), (5, 9, "PER")]


@pytest.mark.parametrize(
    ("table", "message"),
    [
        ("order\tid\tsha256\ttitle\n", "expected 0 documents, as in the list beside it, found more"),
        ("order\tid\tsha256\ttitle\n1\ta\t\t\n2\tb\t\t\n", "expected 2 documents, as in the list beside it, found 1"),
    ],
)
def test_a_list_of_other_documents_is_told(tmp_path: Path, table: str, message: str) -> None:
    (tmp_path / "in.conll").write_text(START + "x\t_\tO\tO\n\n")
    documents_path(tmp_path / "in.conll").write_text(table)
    assert [str(e).partition(": ")[2] for e in read(tmp_path / "in.conll") if isinstance(e, FormatError)] == [message]


@pytest.mark.parametrize("table", ["id\n", "order\tid\tsha256\ttitle\n1\ta\n"])
def test_a_list_of_another_form_is_refused(tmp_path: Path, table: str) -> None:
    (tmp_path / "in.conll").write_text(START)
    documents_path(tmp_path / "in.conll").write_text(table)
    with pytest.raises(FormatError, match=r"docs\.tsv, line \d: expected the columns order, id, sha256 and title"):
        read(tmp_path / "in.conll")
    documents_path(tmp_path / "in.conll").write_bytes(b"\xff")
    with pytest.raises(FormatError, match="expected UTF-8"):
        read(tmp_path / "in.conll")
