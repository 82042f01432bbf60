"""Spans as one tag per token: what a BIO column can hold, in the schemes IOB2 and BIOES.

IOB2: Ratnaparkhi 1998, as in the shared task CoNLL-2002. BIOES: Krishnan and Ganapathy 2005 (IOBES).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate

from annotate.model import AnnotationSet
from annotate.tokens import Token, sentences, words
from storage.formats.contract import Layer, Scheme

# Tokens first to end, half-open, of one sentence, and their label.
Chunk = tuple[int, int, str]

PREFIXES: dict[Scheme, frozenset[str]] = {"bio": frozenset("BI"), "bioes": frozenset("BIES")}


@dataclass(frozen=True, slots=True, order=True)
class Labelled:
    """A labelled stretch of a text in code points."""

    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Column:
    """What one column holds: ``chunks`` sentence by sentence, made of the spans ``kept``.

    ``grown`` pairs a kept span with its range of whole tokens, ``restarted`` one with its number of chunks. The others
    are left out: ``overlapping`` a longer span, ``cutting`` a token, ``homeless`` without any token.
    """

    chunks: tuple[tuple[Chunk, ...], ...]
    kept: tuple[Labelled, ...]
    grown: tuple[tuple[Labelled, Labelled], ...]
    restarted: tuple[tuple[Labelled, int], ...]
    overlapping: tuple[Labelled, ...]
    cutting: tuple[Labelled, ...]
    homeless: tuple[Labelled, ...]


def form(text: str, token: Token) -> str:
    """Return the token as a column can hold it: without the white space that a combining mark stands on."""
    return "".join(text[token.start : token.end].split())


def sentence_tokens(text: str) -> tuple[tuple[Token, ...], ...]:
    """Return the tokens of every sentence that has any; a token belongs to the sentence it begins in."""
    starts = [start for start, _ in sentences(text)]
    grouped: dict[int, list[Token]] = {}
    for token in words(text):
        if not text[token.start : token.end].isspace():
            grouped.setdefault(bisect_right(starts, token.start), []).append(token)
    return tuple(tuple(tokens) for tokens in grouped.values())


def layer_spans(gold: AnnotationSet, layer: Layer) -> list[Labelled]:
    """Return one layer of a set of decided records; a cue that two quotations share is one span."""
    if layer == "entity":
        return in_order({Labelled(span.start, span.end, span.label) for span in gold.spans})
    if layer == "quote":
        return in_order({Labelled(quote.start, quote.end, quote.kind) for quote in gold.quotes})
    return in_order({Labelled(quote.cue.start, quote.cue.end, "CUE") for quote in gold.quotes if quote.cue})


def in_order(spans: Iterable[Labelled]) -> list[Labelled]:
    """Return the spans by start, end and label."""
    # Plain tuples compare many times as fast as records do.
    return sorted(spans, key=lambda span: (span.start, span.end, span.label))


def fit(sentence_by_sentence: Sequence[Sequence[Token]], spans: Iterable[Labelled], *, expand: bool) -> Column:
    """Return the column that holds as much of ``spans`` as one can; of overlapping spans the longest is kept.

    A span that crosses a sentence's border begins anew there. Without ``expand`` a span that cuts a token is left out.
    """
    tokens = [token for sentence in sentence_by_sentence for token in sentence]
    starts, ends = [token.start for token in tokens], [token.end for token in tokens]
    touched: dict[Labelled, tuple[int, int]] = {}
    grown, overlapping, cutting, homeless = [], [], [], []
    for span in spans:
        first, end = bisect_right(ends, span.start), bisect_left(starts, span.end)
        if first >= end:
            homeless.append(span)
        elif not expand and (tokens[first].start, tokens[end - 1].end) != (span.start, span.end):
            cutting.append(span)
        else:
            touched[span] = first, end
    taken: set[int] = set()
    kept = []
    for span in sorted(touched, key=lambda span: (span.start - span.end, span.start, span.label)):
        inside = range(*touched[span])
        if taken.isdisjoint(inside):
            kept.append(span)
            taken.update(inside)
        else:
            overlapping.append(span)
    kept = in_order(kept)
    # The number of the first token of each sentence, and the number of all tokens.
    borders = [0, *accumulate(len(sentence) for sentence in sentence_by_sentence)]
    chunks: list[list[Chunk]] = [[] for _ in sentence_by_sentence]
    restarted = []
    for span in kept:
        first, end = touched[span]
        whole = Labelled(tokens[first].start, tokens[end - 1].end, span.label)
        if whole != span:
            grown.append((span, whole))
        low, high = bisect_right(borders, first) - 1, bisect_left(borders, end)
        for at in range(low, high):
            base = borders[at]
            chunks[at].append((max(first, base) - base, min(end, borders[at + 1]) - base, span.label))
        if high - low > 1:
            restarted.append((span, high - low))
    return Column(
        tuple(tuple(sentence) for sentence in chunks),
        tuple(kept),
        tuple(grown),
        tuple(restarted),
        tuple(in_order(overlapping)),
        tuple(cutting),
        tuple(homeless),
    )


def encode(length: int, chunks: Iterable[Chunk], scheme: Scheme) -> list[str]:
    """Return the tags of a sentence of ``length`` tokens with these disjoint chunks."""
    tags = ["O"] * length
    for first, end, label in chunks:
        tags[first:end] = [f"B-{label}", *[f"I-{label}"] * (end - first - 1)]
        if scheme == "bioes":
            tags[end - 1] = f"E-{label}" if end - first > 1 else f"S-{label}"
    return tags


def decode(tags: Sequence[str], scheme: Scheme) -> list[Chunk]:
    """Return the chunks of a sentence. Raises `ValueError` unless the tags are just what the scheme allows."""
    chunks: list[Chunk] = []
    start, open_label = 0, ""
    for at, tag in enumerate([*tags, "O"]):
        if tag == "O" and not open_label:
            continue
        prefix, label = _parsed(tag, scheme)
        if label is None:
            raise ValueError(f"the tag {tag!r} of token {at + 1} is none of the scheme {scheme}")
        if prefix in ("I", "E"):
            if label != open_label:
                raise ValueError(f"the tag {tag!r} of token {at + 1} continues nothing")
        elif open_label:
            if scheme == "bioes":
                raise ValueError(f"the chunk {open_label} of token {start + 1} has no end")
            chunks.append((start, at, open_label))
            open_label = ""
        if prefix in ("B", "S"):
            start, open_label = at, label
        if prefix in ("E", "S"):
            chunks.append((start, at + 1, label))
            open_label = ""
    return chunks


@lru_cache(maxsize=1024)
def _parsed(tag: str, scheme: Scheme) -> tuple[str, str | None]:
    """Return the tag's prefix and label; the label is None where the scheme has no such tag."""
    prefix, _, label = tag.partition("-")
    if tag == "O":
        return "", ""
    return (prefix, label) if prefix in PREFIXES[scheme] and label else (prefix, None)
