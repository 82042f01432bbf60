"""Articles for the tests of exchange formats: random ones, and one for each thing that formats are known to break."""

from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from annotate.model import (
    Anchor,
    AnnotationSet,
    Decision,
    Document,
    Origin,
    Proposal,
    Quote,
    Record,
    Source,
    Span,
    Stance,
)
from annotate.text import normalise
from storage.formats import FORMATS, AnnotatedArticle, ExportOptions, Findings
from storage.formats.proof import write_proved
from storage.formats.reading import sha256
from tests.strategies import PIECES, annotation_sets, messy_text

ADDED = Origin(Source.PERSON, "asha", Decision.ADDED, seconds=1.5)
OPEN = Origin(Source.MODEL, "model/1", None, 0.25)
REJECTED = Origin(Source.RULE, "rules/1", Decision.REJECTED)
EDITED = Origin(Source.RULE, "rules/1", Decision.EDITED, 1.0, 2.0, Proposal(0, 1, "ORG"))

texts = st.one_of(
    messy_text,
    st.lists(
        st.sampled_from([*PIECES, "#", "_", "-DOCSTART-", "# id", "\ufeff", "\u0301", "\u200b", "|", "=", "\\"])
    ).map("".join),
    st.text(st.characters(codec="utf-8"), max_size=30),
).map(lambda text: normalise(text).text)


def make_article(
    text: str, records: list[Record] | None = None, *, id: str = "d1", title: str = "शीर्षक", source: str = "a.txt"
) -> AnnotatedArticle:
    document = Document(id, title, source, text, sha256(text))
    return AnnotatedArticle(document, AnnotationSet.make(id, "asha", records or []), "asha", "ankan-news/1")


@st.composite
def annotated_articles(draw: st.DrawFn, id: str = "d1") -> AnnotatedArticle:
    """A random layer over a random text, with a title and a source that may hold anything."""
    text = draw(texts)
    layer = draw(annotation_sets(text))
    layer = AnnotationSet.make(id, "asha", list(layer.records()), layer.state)
    title, source = (
        draw(st.sampled_from(["", "शीर्षक", "क\tख\nग\\घ", " = |", "क्\u200dष"])),
        draw(st.sampled_from(["", "a b.txt"])),
    )
    return AnnotatedArticle(Document(id, title, source, text, sha256(text)), layer, "asha", "ankan-news/1")


def span(text: str, piece: str, label: str = "PER", *, id: str = "s1", at: int = 0) -> Span:
    """Return a span over the piece, the first one from ``at`` on."""
    start = text.index(piece, at)
    return Span(id, start, start + len(piece), label, ADDED)


def quote(
    text: str,
    piece: str,
    kind: str = "direct",
    *,
    id: str = "q1",
    speaker: Anchor | None = None,
    cue: Anchor | None = None,
) -> Quote:
    """Return a quotation over the piece."""
    start = text.index(piece)
    return Quote(id, start, start + len(piece), kind, speaker, cue, ADDED)


def anchor(text: str, piece: str, entity: str | None = None) -> Anchor:
    """Return the place of the piece."""
    start = text.index(piece)
    return Anchor(start, start + len(piece), entity)


def _fixture(given: str, *pieces: str, records: list[Record] | None = None) -> AnnotatedArticle:
    text = normalise(given).text
    made: list[Record] = [span(text, normalise(piece).text, id=f"s{at}") for at, piece in enumerate(pieces, 1)]
    return make_article(text, [*made, *(records or [])])


def _nested() -> AnnotatedArticle:
    text = "भारतीय रिज़र्व बैंक दिल्ली में है।"
    return make_article(text, [span(text, "भारतीय रिज़र्व बैंक", "ORG"), span(text, "भारतीय", "LOC", id="s2")])


def _over_sentences() -> AnnotatedArticle:
    text = "मोदी ने कहा, “हम आएँगे। हम जीतेंगे।” सब चुप थे।"
    speaker, cue = Anchor(0, 4, "s1"), anchor(text, "कहा")
    return make_article(text, [span(text, "मोदी"), quote(text, "“हम आएँगे। हम जीतेंगे।”", speaker=speaker, cue=cue)])


def _speaker_elsewhere() -> AnnotatedArticle:
    text = "राहुल गांधी सभा में थे। उन्होंने कहा, “बदलाव होगा।”"
    found = quote(text, "“बदलाव होगा।”", speaker=anchor(text, "राहुल गांधी", "s1"), cue=anchor(text, "कहा"))
    stance = Stance("t1", anchor(text, "राहुल गांधी", "s1"), anchor(text, "बदलाव"), "favor", "q1", ADDED)
    return make_article(text, [span(text, "राहुल गांधी"), found, stance])


def _label_less() -> AnnotatedArticle:
    text = "कहा गया, “सब ठीक है।”"
    return make_article(
        text,
        [quote(text, "“सब ठीक है।”", cue=anchor(text, "कहा गया")), Stance("t1", None, None, "unclear", None, ADDED)],
    )


# What each text is about, and the article; docs/formats.md shows what becomes of each in each format.
FIXTURES: dict[str, AnnotatedArticle] = {
    "emoji before a span": _fixture("😀 मोदी ने कहा।", "मोदी"),
    "emoji inside a span": _fixture("टीम 🇮🇳 भारत जीती।", "टीम 🇮🇳 भारत"),
    "nukta: U+0958": _fixture("\u0958ानून बना।", "\u0958ानून"),
    "nukta: क + U+093C": _fixture("क\u093cानून बना।", "क\u093cानून"),
    "nukta: न + U+093C": _fixture("आन\u093cंद आया।", "आन\u093cंद"),
    "ZWJ and ZWNJ in a name": _fixture("राज्\u200dय और क्\u200cष आए।", "राज्\u200dय", "क्\u200cष"),
    "CRLF": _fixture("मोदी आए।\r\nशाह गए।\r\n", "मोदी", "शाह"),
    "U+2028": _fixture("मोदी\u2028शाह आए।", "मोदी", "शाह"),
    "NBSP inside a span": _fixture("डॉ.\u00a0मोदी आए।", "डॉ.\u00a0मोदी"),
    "TAB in the text": _fixture("मोदी\tशाह\tआए।", "शाह"),
    "empty document": _fixture(""),
    "document without spans": _fixture("सब ठीक है।"),
    "span over a sentence border": _over_sentences(),
    "two touching spans, one label": _fixture("मोदी शाह आए।", "मोदी", "शाह"),
    "nested spans": _nested(),
    "label-less link, bare stance": _label_less(),
    "speaker in another sentence": _speaker_elsewhere(),
    "span ends at the last character": _fixture("यह है दिल्ली", "दिल्ली"),
    "token #": _fixture("# मोदी # आए।", "मोदी"),
    "token _": _fixture("_ मोदी _ आए।", "मोदी"),
    "token -DOCSTART-": _fixture("-DOCSTART- मोदी आए।", "मोदी"),
    "span inside a token": _fixture("भारतीयता बढ़ी।", "भारतीय"),
    "suggested and rejected": _fixture(
        "मोदी शाह आए।", "मोदी", records=[Span("s8", 5, 8, "PER", OPEN), Span("s9", 5, 8, "ORG", REJECTED)]
    ),
}


def fixture_articles() -> list[AnnotatedArticle]:
    """Return the fixtures as one corpus, each article under an id of its own."""
    made = []
    for number, article in enumerate(FIXTURES.values(), 1):
        id = f"f{number}"
        layer = AnnotationSet.make(id, "asha", list(article.annotations.records()))
        made.append(replace(article, document=replace(article.document, id=id), annotations=layer))
    return made


def write(
    name: str, folder: Path, articles: list[AnnotatedArticle] | None = None, options: ExportOptions | None = None
) -> Path:
    """Write the articles, or all fixtures, proved, and return where."""
    out = folder / f"out{FORMATS[name].suffix}"
    if not FORMATS[name].suffix:
        out.mkdir()
    write_proved(FORMATS[name], articles or fixture_articles(), out, options or ExportOptions(), Findings())
    return out
