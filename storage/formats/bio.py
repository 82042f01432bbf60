"""Spans as one tag per token: what a BIO column can hold, in the schemes IOB2 and BIOES.

IOB2: Ratnaparkhi 1998, as in the shared task CoNLL-2002. BIOES: Krishnan and Ganapathy 2005 (IOBES).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import NamedTuple

from annotate.model import AnnotationSet
from annotate.tokens import Token, sentences, words
from storage.formats.contract import Layer, Scheme

# Tokens first to end, half-open, of one sentence, and their label.
Chunk = tuple[int, int, str]

# White space to Python, with which readers split lines, but none to Unicode.
_SEPARATORS = "\x1c\x1d\x1e\x1f"

PREFIXES: dict[Scheme, frozenset[str]] = {"bio": frozenset("BI"), "bioes": frozenset("BIES")}


class Labelled(NamedTuple):
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
    tokens = words(text)
    if any(separator in text for separator in _SEPARATORS):
        tokens = tuple(token for token in tokens if not text[token.start : token.end].isspace())
    starts = [token.start for token in tokens]
    cuts = [0, *(bisect_left(starts, start) for start, _ in sentences(text)), len(tokens)]
    return tuple(tokens[low:high] for low, high in pairwise(cuts) if low < high)


def layer_spans(gold: AnnotationSet, layer: Layer) -> list[Labelled]:
    """Return one layer of a set of decided records; a cue that two quotations share is one span."""
    if layer == "entity":
        return in_order({Labelled(span.start, span.end, span.label) for span in gold.spans})
    if layer == "quote":
        return in_order({Labelled(quote.start, quote.end, quote.kind) for quote in gold.quotes})
    return in_order({Labelled(quote.cue.start, quote.cue.end, "CUE") for quote in gold.quotes if quote.cue})


def in_order(spans: Iterable[Labelled]) -> list[Labelled]:
    """Return the spans by start, end and label."""
    return sorted(spans)


class Places(NamedTuple):
    """Where the tokens of all sentences begin and end, in one row; ``borders`` count the tokens before each sentence.

    The last border is the number of all tokens.
    """

    starts: list[int]
    ends: list[int]
    borders: list[int]


def places(sentence_by_sentence: Sequence[Sequence[Token]]) -> Places:
    """Return the places of the tokens, for several columns to be fitted to."""
    starts = [token.start for sentence in sentence_by_sentence for token in sentence]
    ends = [token.end for sentence in sentence_by_sentence for token in sentence]
    return Places(starts, ends, [0, *accumulate(map(len, sentence_by_sentence))])


def fit(tokens: Places, spans: Iterable[Labelled], *, expand: bool) -> Column:
    """Return the column that holds as much of ``spans`` as one can; of overlapping spans the longest is kept.

    A span that crosses a sentence's border begins anew there. Without ``expand`` a span that cuts a token is left out.
    """
    starts, ends, borders = tokens
    touched: dict[Labelled, tuple[int, int]] = {}
    grown, cutting, homeless = [], [], []
    for span in spans:
        first, end = bisect_right(ends, span.start), bisect_left(starts, span.end)
        if first >= end:
            homeless.append(span)
        elif not expand and (starts[first], ends[end - 1]) != (span.start, span.end):
            cutting.append(span)
        else:
            touched[span] = first, end
    kept, overlapping = _apart(touched)
    chunks: list[list[Chunk]] = [[] for _ in borders[1:]]
    restarted = []
    for span in kept:
        first, end = touched[span]
        whole = Labelled(starts[first], ends[end - 1], span.label)
        if whole != span:
            grown.append((span, whole))
        low = bisect_right(borders, first) - 1
        if end <= borders[low + 1]:
            chunks[low].append((first - borders[low], end - borders[low], span.label))
            continue
        high = bisect_left(borders, end)
        for at in range(low, high):
            base = borders[at]
            chunks[at].append((max(first, base) - base, min(end, borders[at + 1]) - base, span.label))
        restarted.append((span, high - low))
    return Column(
        tuple(map(tuple, chunks)),
        tuple(kept),
        tuple(grown),
        tuple(restarted),
        tuple(overlapping),
        tuple(cutting),
        tuple(homeless),
    )


def _apart(touched: dict[Labelled, tuple[int, int]]) -> tuple[list[Labelled], list[Labelled]]:
    """Return the spans of which no two touch one token, the longest first choice, and the others; both in order."""
    ordered = in_order(touched)
    if all(touched[this][1] <= touched[after][0] for this, after in pairwise(ordered)):
        return ordered, []
    taken: set[int] = set()
    kept, overlapping = [], []
    for span in sorted(touched, key=lambda span: (span.start - span.end, span.start, span.label)):
        inside = range(*touched[span])
        if taken.isdisjoint(inside):
            kept.append(span)
            taken.update(inside)
        else:
            overlapping.append(span)
    return in_order(kept), in_order(overlapping)


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
    # Most sentences of a column say nothing.
    if tags.count("O") == len(tags):
        return chunks
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


def is_iob1(sentences: Iterable[Sequence[str]]) -> bool:
    """True when the tags of a whole file are IOB1 and cannot be IOB2.

    Some chunk begins with I-, and B- stands nowhere but behind a chunk of the same label that it touches: one mistake
    in a file of IOB2 does not make it IOB1. IOB1: Ramshaw and Marcus 1995, the scheme of the files of CoNLL-2003.
    """
    is_begun_inside = False
    for tags in sentences:
        before = "O"
        for tag in tags:
            continues = before[2:] == tag[2:] and before != "O"
            if tag.startswith("I-"):
                is_begun_inside = is_begun_inside or not continues
            elif tag != "O" and not (tag.startswith("B-") and continues):
                return False
            before = tag
    return is_begun_inside


def as_iob2(tags: Sequence[str]) -> list[str]:
    """Return tags of IOB1 with a B- at the beginning of every chunk."""
    return [
        f"B-{tag[2:]}" if tag.startswith("I-") and (before == "O" or before[2:] != tag[2:]) else tag
        for before, tag in pairwise(["O", *tags])
    ]


@lru_cache(maxsize=1024)
def _parsed(tag: str, scheme: Scheme) -> tuple[str, str | None]:
    """Return the tag's prefix and label; the label is None where the scheme has no such tag."""
    prefix, _, label = tag.partition("-")
    if tag == "O":
        return "", ""
    return (prefix, label) if prefix in PREFIXES[scheme] and label else (prefix, None)
