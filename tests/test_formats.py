"""What every exchange format promises: what it says it carries comes back, and what it does not is told."""

import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storage.formats import FORMATS, AnnotatedArticle, ExportOptions, Findings
from storage.formats.contract import Layer, Scheme, Separator
from storage.formats.proof import write_proved
from tests.exchange import FIXTURES, annotated_articles

HERE = [name for name, each in FORMATS.items() if not each.package or each.package == "pyarrow"]
some_options = st.builds(
    ExportOptions,
    layer=st.sampled_from([None, *get_args(Layer)]),
    scheme=st.sampled_from(get_args(Scheme)),
    separator=st.sampled_from(get_args(Separator)),
    expand_to_tokens=st.booleans(),
)
corpora = st.tuples(annotated_articles("d1"), annotated_articles("क-2"), annotated_articles("d1/x"))


def round_trip(
    name: str, articles: Sequence[AnnotatedArticle], options: ExportOptions
) -> tuple[list[Any], list[Any], Findings]:
    """Write what the format carries, read it, and return both."""
    findings = Findings()
    carried = [FORMATS[name].carried(article, options, findings) for article in articles]
    items = [item for item in carried if item is not None]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder, "out" + FORMATS[name].suffix)
        if not FORMATS[name].suffix:
            out.mkdir()
        FORMATS[name].write(iter(items), out, options)
        return items, list(FORMATS[name].read(out, options)), findings


@pytest.mark.parametrize("name", HERE)
@given(corpora, some_options)
@settings(max_examples=15)
def test_reading_gives_back_what_was_written(
    name: str, articles: Sequence[AnnotatedArticle], options: ExportOptions
) -> None:
    carried, found, _ = round_trip(name, articles, options)
    assert found == carried


@pytest.mark.parametrize("name", [name for name in HERE if FORMATS[name].is_lossless])
@given(corpora)
@settings(max_examples=15)
def test_a_lossless_format_loses_nothing(name: str, articles: Sequence[AnnotatedArticle]) -> None:
    _, found, findings = round_trip(name, articles, ExportOptions())
    assert found == list(articles)
    assert not findings.left_out


GRAPHS = ("brat", "cas-json", "cas-xmi", "docbin", "doccano", "labelstudio")


@pytest.mark.parametrize("name", [name for name in HERE if name in GRAPHS])
@given(corpora)
@settings(max_examples=15)
def test_formats_with_links_carry_all_that_people_decided(name: str, articles: Sequence[AnnotatedArticle]) -> None:
    _, found, findings = round_trip(name, articles, ExportOptions())
    read = [FORMATS[name].to_article(item, findings) for item in found]
    assert [said(article) for article in read] == [said(article) for article in articles]


def said(article: AnnotatedArticle) -> Any:
    """Return what the article says without ids: places, labels, links; a stance without any place says nothing."""
    gold = article.annotations.gold()

    def place(anchor: Any) -> Any:
        return anchor and (anchor.start, anchor.end, anchor.entity and gold.get(anchor.entity).label)  # type: ignore[union-attr]

    quotes = {q.id: (q.start, q.end, q.kind, place(q.speaker), place(q.cue)) for q in gold.quotes}
    stances = [
        (place(s.holder), place(s.target), s.value, s.quote and quotes[s.quote])
        for s in gold.stances
        if s.holder or s.target or s.quote
    ]
    spans = sorted((s.start, s.end, s.label) for s in gold.spans)
    return article.document.text, spans, sorted(quotes.values(), key=repr), sorted(stances, key=repr)


@pytest.mark.parametrize("name", HERE)
@given(annotated_articles(), some_options)
@settings(max_examples=25)
def test_every_decided_record_is_counted_as_written_or_as_left_out(
    name: str, article: AnnotatedArticle, options: ExportOptions
) -> None:
    findings = Findings()
    item = FORMATS[name].carried(article, options, findings)
    gold = article.annotations.gold()
    told = sum(found.count for found in findings.left_out.values())
    kinds = ("entities", "quotes", "quotations", "stances")
    written = sum(findings.written[kind] for kind in kinds)
    # An article that is left out as a whole is told as one.
    assert item is None or told + written >= len(gold.spans) + len(gold.quotes) + len(gold.stances)


@pytest.mark.parametrize("name", HERE)
@given(annotated_articles(), some_options)
@settings(max_examples=5)
def test_writing_again_gives_the_same_bytes(name: str, article: AnnotatedArticle, options: ExportOptions) -> None:
    contents = []
    for _ in range(2):
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder, "out" + FORMATS[name].suffix)
            if not FORMATS[name].suffix:
                out.mkdir()
            write_proved(FORMATS[name], [article], out, options, Findings())
            contents.append({p.relative_to(folder): p.read_bytes() for p in Path(folder).rglob("*") if p.is_file()})
    assert contents[0] == contents[1]


@pytest.mark.parametrize("name", HERE)
@pytest.mark.parametrize("about", FIXTURES)
def test_every_fixture_is_written_and_proved(name: str, about: str, tmp_path: Path) -> None:
    out = tmp_path / ("out" + FORMATS[name].suffix)
    if not FORMATS[name].suffix:
        out.mkdir()
    write_proved(FORMATS[name], [FIXTURES[about]], out, ExportOptions(), Findings())
