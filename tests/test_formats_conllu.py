"""CoNLL-U holds the exact text, our layers, and what a parser says where one has been asked."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from storage.formats import AnnotatedArticle, ExportOptions, Findings, FormatError
from storage.formats.columns import Analysis
from storage.formats.conllu import ConllU
from storage.formats.proof import write_proved
from tests.exchange import FIXTURES, make_article, span

TEXT = " मोदी\tने कहा।\u00a0हाँ।\n"
ANALYSIS = [
    Analysis("मोदी", "PROPN", "Case=Nom", 3, "nsubj"),
    Analysis("ने", "ADP", "", 1, "case"),
    Analysis("कह", "VERB", "Aspect=Perf|Voice=Act", 0, "root"),
    Analysis("।", "PUNCT", "", 3, "punct"),
]


def analyse(article: AnnotatedArticle) -> Sequence[Sequence[Analysis] | None]:
    return [ANALYSIS, None]


def written(folder: Path, article: AnnotatedArticle, *, is_plus: bool = False, analyser: object = None) -> list[str]:
    out = folder / "out"
    format = ConllU(is_plus=is_plus, analyser=analyser)  # type: ignore[arg-type]
    write_proved(format, [article], out, ExportOptions(), Findings())
    return out.read_text("utf-8").split("\n")


def test_the_lines_are_as_specified(tmp_path: Path) -> None:
    lines = written(tmp_path, make_article(TEXT, [span(TEXT, "मोदी")], title=" a | b"))
    assert lines[:7] == [
        "# newdoc id = d1",
        "# title = \\sa\\s\\p\\sb",
        "# source = a.txt",
        "# annotator = asha",
        "# schema = ankan-news/1",
        "# state = open",
        lines[6],
    ]
    assert re.fullmatch(r"# sha256 = [0-9a-f]{64}", lines[6])
    assert lines[7:] == [
        "# sent_id = d1-s1",
        "# text = मोदी ने कहा।",
        "1\tमोदी\t_\t_\t_\t_\t_\t_\t_\tNER=B-PER|SpacesBefore=\\s|SpacesAfter=\\t",
        "2\tने\t_\t_\t_\t_\t_\t_\t_\t_",
        "3\tकहा\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
        "4\t।\t_\t_\t_\t_\t_\t_\t_\tSpacesAfter=\\u00A0;",
        "",
        "# sent_id = d1-s2",
        "# text = हाँ।",
        "1\tहाँ\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No",
        "2\t।\t_\t_\t_\t_\t_\t_\t_\t_",
        "",
        "",
    ]


def test_conllu_plus_names_its_columns_and_has_a_tag_for_each_token(tmp_path: Path) -> None:
    lines = written(tmp_path, FIXTURES["speaker in another sentence"], is_plus=True)
    assert lines[0] == (
        "# global.columns = ID FORM LEMMA UPOS XPOS FEATS HEAD DEPREL DEPS MISC NEWS:NE NEWS:QUOTE NEWS:CUE"
    )
    rows = [line.split("\t") for line in lines if line[:1].isdigit()]
    assert {len(row) for row in rows} == {13}
    assert [row[10] for row in rows[:3]] == ["B-PER", "I-PER", "O"]
    assert "B-CUE" in [row[12] for row in rows]


@pytest.mark.parametrize("is_plus", [False, True])
def test_an_analysis_fills_its_columns_and_comes_back(is_plus: bool, tmp_path: Path) -> None:
    lines = written(tmp_path, make_article(TEXT), is_plus=is_plus, analyser=analyse)
    rows = [line.split("\t")[:9] for line in lines if line[:1].isdigit()]
    assert rows[0] == ["1", "मोदी", "मोदी", "PROPN", "_", "Case=Nom", "3", "nsubj", "_"]
    assert rows[1] == ["2", "ने", "ने", "ADP", "_", "_", "1", "case", "_"]
    assert rows[4][2:] == ["_"] * 7, "what no parser said is not made up"


def test_without_an_analysis_nothing_is_made_up(tmp_path: Path) -> None:
    lines = written(tmp_path, make_article(TEXT), analyser=lambda article: None)
    assert {tuple(line.split("\t")[2:9]) for line in lines if line[:1].isdigit()} == {("_",) * 7}


@pytest.mark.parametrize(
    ("analysis", "message"),
    [
        ([ANALYSIS], "expected an analysis of 2 sentences, found one of 1"),
        ([ANALYSIS[:3], None], "expected an analysis of 4 tokens, found one of 3"),
    ],
)
def test_an_analysis_of_other_words_is_refused(analysis: list[list[Analysis] | None], message: str) -> None:
    with pytest.raises(FormatError, match=message):
        ConllU(analyser=lambda article: analysis).carried(make_article(TEXT), ExportOptions(), Findings())


def test_bioes_when_asked_for(tmp_path: Path) -> None:
    article = make_article(
        "नरेन्द्र मोदी दिल्ली", [span("नरेन्द्र मोदी दिल्ली", "नरेन्द्र मोदी"), span("नरेन्द्र मोदी दिल्ली", "दिल्ली", "LOC", id="s2")]
    )
    write_proved(ConllU(), [article], tmp_path / "o", ExportOptions(scheme="bioes"), Findings())
    assert re.findall(r"NER=(\S+?)[|\n]", (tmp_path / "o").read_text("utf-8")) == ["B-PER", "E-PER", "S-LOC"]


def test_a_mark_that_stands_on_a_space_keeps_it(tmp_path: Path) -> None:
    lines = written(tmp_path, make_article("क \u093c ख", title="", source="एक दो"))
    assert "2\t\u093c\t_\t_\t_\t_\t_\t_\t_\tSpacesInToken=\\s\u093c" in lines
    assert "# source = एक दो" in lines
    assert not any(line.startswith("# title") for line in lines)
    assert (ConllU().title, ConllU(is_plus=True).title) == ("CoNLL-U", "CoNLL-U Plus")
