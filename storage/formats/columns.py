"""An article as sentences of tokens with chunks in them: what the formats that count in tokens hold.

The white space between the tokens is kept where a format can hold it; elsewhere a reader puts one space between two
tokens and a line end behind each sentence.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from annotate.model import AnnotationSet, Decision, Document, Origin, Quote, Record, Source, Span, State
from annotate.tokens import Token
from storage.formats.bio import Chunk, Column, Labelled, fit, form, in_order, layer_spans, places, sentence_tokens
from storage.formats.contract import AnnotatedArticle, ExportOptions, Findings, Layer, describe
from storage.formats.graph import tell_uncarried
from storage.formats.reading import make_document

LAYERS: tuple[Layer, ...] = ("entity", "quote", "cue")
# The label where a column says that there is a quotation, but not of which kind.
UNSAID = "QUOTE"
_NAMES: dict[Layer, str] = {"entity": "entities", "quote": "quotations", "cue": "cues"}


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a parser says of a token, in terms of Universal Dependencies; ``head`` counts from 1, 0 is the root."""

    lemma: str
    upos: str
    feats: str
    head: int
    deprel: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence: ``tokens`` as they stand in the text, ``after`` the white space behind each, chunks by layer."""

    tokens: tuple[str, ...]
    after: tuple[str, ...]
    chunks: tuple[tuple[Chunk, ...], ...]
    analysis: tuple[Analysis, ...] | None = None


@dataclass(frozen=True, slots=True)
class TokenArticle:
    """What a format of tokens holds of an article; ``before`` is the white space at its very beginning."""

    id: str
    layers: tuple[Layer, ...]
    sentences: tuple[Sentence, ...]
    before: str = ""
    title: str = ""
    source: str = ""
    sha256: str = ""
    annotator: str = ""
    state: State = State.OPEN
    schema: str = ""


def spaced(tokens: Sequence[str], chunks: tuple[tuple[Chunk, ...], ...]) -> Sentence:
    """Return a sentence of a format that has no place for white space."""
    return Sentence(tuple(tokens), (" ",) * (len(tokens) - 1) + ("\n",), chunks)


def carried(
    article: AnnotatedArticle,
    layers: tuple[Layer, ...],
    options: ExportOptions,
    findings: Findings,
    *,
    is_spaced: bool,
    labels: Sequence[str | None] = (),
) -> TokenArticle:
    """Return the article with the chunks of ``layers``; ``findings`` tells the rest.

    ``is_spaced`` keeps the white space and the marks that stand on it. A label in ``labels`` takes the place of those
    of the layer at its position. Only id and text come along.
    """
    document, text, gold = article.document, article.document.text, article.annotations.gold()
    by_sentence = sentence_tokens(text)
    tell_uncarried(article, findings)
    tokens_at = places(by_sentence)
    columns = []
    told: set[Layer] = set()
    for layer, label in zip(layers, [*labels, *[None] * len(layers)], strict=False):
        spans = layer_spans(gold, layer)
        if label is not None:
            spans = in_order({span._replace(label=label) for span in spans})
        column = fit(tokens_at, spans, expand=options.expand_to_tokens)
        columns.append(column)
        # Where one layer fills two columns it is told once, with the labels of the last.
        if layer not in layers[len(columns) :] and layer not in told:
            _tell(document, _NAMES[layer], column, findings)
            chunks_written = sum(len(chunks) for chunks in column.chunks)
            findings.written.update({_NAMES[layer]: len(column.kept), f"chunks of {_NAMES[layer]}": chunks_written})
            told.add(layer)
    _tell_uncarried(document, gold, layers, findings)
    findings.written.update(sentences=len(by_sentence), tokens=sum(map(len, by_sentence)))
    sentences = []
    for number, tokens in enumerate(by_sentence):
        chunks = tuple(column.chunks[number] for column in columns)
        if is_spaced:
            last = by_sentence[number + 1][0].start if number + 1 < len(by_sentence) else len(text)
            starts = [*(token.start for token in tokens[1:]), last]
            after = tuple(text[token.end : start] for token, start in zip(tokens, starts, strict=True))
            surfaces = tuple(text[token.start : token.end] for token in tokens)
            sentences.append(Sentence(surfaces, after, chunks))
        else:
            sentences.append(spaced(_forms(document, tokens, findings), chunks))
    before = text[: by_sentence[0][0].start] if is_spaced and by_sentence else ""
    return TokenArticle(document.id, layers, tuple(sentences), before)


def has_tokens(item: TokenArticle, article: AnnotatedArticle, findings: Findings) -> bool:
    """True when there is a token to write; ``findings`` tells of an article without one."""
    if not item.sentences:
        findings.leave_out("articles without a token", partial("{}: {}".format, item.id, article.document.title))
    return bool(item.sentences)


def to_article(item: TokenArticle, name: str, findings: Findings) -> AnnotatedArticle:
    """Return the article with its text put together again; its records count as accepted, imported from ``name``.

    Each chunk is one record, numbered in reading order. Cues have no place without their quotation.
    """
    origin = Origin(Source.IMPORT, name, Decision.ACCEPTED)
    pieces = [item.before]
    length = len(item.before)
    found: dict[Layer, list[Labelled]] = {layer: [] for layer in item.layers}
    for sentence in item.sentences:
        starts, ends = [], []
        for token, after in zip(sentence.tokens, sentence.after, strict=True):
            starts.append(length)
            length += len(token)
            ends.append(length)
            length += len(after)
            pieces += (token, after)
        for at, layer in enumerate(item.layers):
            # Where one layer fills two columns the last one has its labels.
            if layer not in item.layers[at + 1 :]:
                chunks = sentence.chunks[at]
                found[layer] += [Labelled(starts[first], ends[end - 1], label) for first, end, label in chunks]
    document = make_document(item.id, "".join(pieces), item.title, item.source)
    records: list[Record] = []
    for number, place in enumerate(found.get("entity", []), 1):
        records.append(Span(f"e{number:07}", place.start, place.end, place.label, origin))
    for number, place in enumerate(found.get("quote", []), 1):
        records.append(Quote(f"q{number:07}", place.start, place.end, place.label, None, None, origin))
    for place in found.get("cue", []):
        line = partial(describe, document, place.start, place.end, place.label)
        findings.leave_out("cues, which have no place without their quotation", line)
    annotations = AnnotationSet.make(document.id, item.annotator, records, item.state)
    return AnnotatedArticle(document, annotations, item.annotator, item.schema)


def _forms(document: Document, tokens: Sequence[Token], findings: Findings) -> list[str]:
    text = document.text
    surfaces = [text[start:end] for start, end in tokens]
    # Only a combining mark that stands on a space brings white space into a token: rare, so it is looked for once.
    if " ".join(surfaces).split() == surfaces:
        return surfaces
    for token, surface in zip(tokens, surfaces, strict=True):
        if len(form(text, token)) < len(surface):
            what = "tokens written without the white space in them"
            findings.note(what, partial(describe, document, token.start, token.end, "token"))
    return [form(text, token) for token in tokens]


# Telling -------------------------------------------------------------------------------------------------------------


def _tell(document: Document, name: str, column: Column, findings: Findings) -> None:
    def place(span: Labelled) -> str:
        return describe(document, span.start, span.end, span.label)

    def grown(span: Labelled, whole: Labelled) -> str:
        return f"{place(span)} -> {place(whole)}"

    def anew(span: Labelled, count: int) -> str:
        return f"{place(span)} -> {count} chunks"

    for what, spans in (
        (f"{name} inside or across a longer one", column.overlapping),
        (f"{name} that cut a token", column.cutting),
        (f"{name} without a token", column.homeless),
    ):
        for span in spans:
            findings.leave_out(what, partial(place, span))
    for span, whole in column.grown:
        findings.note(f"{name} grown to whole tokens", partial(grown, span, whole))
    for span, count in column.restarted:
        findings.note(f"{name} that begin anew in each sentence", partial(anew, span, count))


def _tell_uncarried(document: Document, gold: AnnotationSet, layers: tuple[Layer, ...], findings: Findings) -> None:
    """``findings`` tells what columns have no place for at all."""
    for quote in gold.quotes:
        for role, anchor in (("speaker", quote.speaker), ("cue", quote.cue)):
            if anchor is not None:
                line = partial(describe, document, anchor.start, anchor.end, f"{role} of {quote.id}")
                findings.leave_out("links from quotations to speakers and cues", line)
    for stance in gold.stances:
        findings.leave_out("stances", partial("{} {}: {}".format, document.id, stance.id, stance.value))
    for layer in LAYERS:
        if layer not in layers:
            for span in layer_spans(gold, layer):
                line = partial(describe, document, span.start, span.end, span.label)
                findings.leave_out(f"{_NAMES[layer]}, which are another layer", line)
