"""Checks of an annotated article: what is probably a slip. Each rule is a function; none of them changes anything.

A finding is told by its key: the rule, the place and what is said there. So a finding that somebody has looked at and
ignored stays ignored until something about it changes.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from annotate.folding import fold
from annotate.model import AnnotationSet, Quote, Span, State, span_order
from annotate.rules import Rule
from annotate.tokens import words

# Surfaces, folded, with how often each label stands on them.
Surfaces = Mapping[str, Mapping[str, int]]


@dataclass(frozen=True, slots=True)
class Finding:
    """A probable slip. ``records`` are the ids it is about, the first one the one to show.

    ``label`` is the label that a mixed surface has most often, empty where none leads; ``counts`` says how often each
    label stands on it, the most frequent first.
    """

    rule: Rule
    start: int
    end: int
    records: tuple[str, ...] = ()
    said: str = ""
    label: str = ""
    counts: tuple[tuple[str, int], ...] = ()

    @property
    def key(self) -> str:
        """What tells this finding from others of the article."""
        return f"{self.rule.value}:{self.start}-{self.end}:{self.said}"


def surfaces(text: str, annotations: AnnotationSet) -> dict[str, Counter[str]]:
    """Return the labels of each surface in one article; all spellings of a name are one surface."""
    found: dict[str, Counter[str]] = {}
    for span in annotations.live_spans:
        found.setdefault(_surface(text, span), Counter())[span.label] += 1
    return found


def add_surfaces(known: dict[str, Counter[str]], more: Mapping[str, Mapping[str, int]]) -> None:
    """``known`` counts what is in ``more`` as well."""
    for surface, labels in more.items():
        known.setdefault(surface, Counter()).update(labels)


def _surface(text: str, span: Span) -> str:
    return _folded(text[span.start : span.end])


@lru_cache(maxsize=20_000)
def _folded(words_there: str) -> str:
    return fold(words_there)


def lint(text: str, annotations: AnnotationSet, everywhere: Surfaces | None = None) -> list[Finding]:
    """Return what all rules find, in reading order.

    ``everywhere`` are the surfaces of the whole project; without it labels are compared within the article.
    """
    found = [finding for rule in RULES.values() for finding in rule(text, annotations)]
    found += mixed_labels(text, annotations, everywhere)
    order = list(Rule)
    return sorted(found, key=lambda finding: (finding.start, -finding.end, order.index(finding.rule), finding.records))


# Rules ---------------------------------------------------------------------------------------------------------------


def mixed_labels(text: str, annotations: AnnotationSet, everywhere: Surfaces | None = None) -> Iterator[Finding]:
    """Yield the names whose words have another label more often; all of them where no label leads."""
    known = everywhere if everywhere is not None else surfaces(text, annotations)
    for span in annotations.live_spans:
        labels = known.get(_surface(text, span), {})
        if len(labels) < 2:
            continue
        counts = tuple(sorted(labels.items(), key=lambda each: (-each[1], each[0])))
        leading = counts[0][0] if counts[0][1] > counts[1][1] else ""
        if span.label != leading:
            yield Finding(Rule.MIXED_LABELS, span.start, span.end, (span.id,), span.label, leading, counts)


def undecided(_text: str, annotations: AnnotationSet) -> Iterator[Finding]:
    """Yield the suggestions that nobody has decided on."""
    for record in annotations.undecided:
        said = record.label if isinstance(record, Span) else record.kind
        yield Finding(Rule.UNDECIDED, record.start, record.end, (record.id,), said)


def no_speaker(_text: str, annotations: AnnotationSet) -> Iterator[Finding]:
    """Yield the quotations without a speaker."""
    for quote in annotations.live_quotes:
        if quote.speaker is None:
            yield Finding(Rule.NO_SPEAKER, quote.start, quote.end, (quote.id,), quote.kind)


def speaker_marks(text: str, annotations: AnnotationSet) -> Iterator[Finding]:
    """Yield the quotations with a speaker whose own words have a quotation mark without its counterpart."""
    for quote in annotations.live_quotes:
        if quote.speaker is not None and _odd_marks(text, quote.start, quote.end):
            yield Finding(Rule.SPEAKER_MARKS, quote.start, quote.end, (quote.id,), quote.kind)


def marks(text: str, annotations: AnnotationSet) -> Iterator[Finding]:
    """Yield the quotation marks of the text without a counterpart, where no quotation was made of them.

    An opening mark that the next paragraph repeats goes on there, as in speech over several paragraphs.
    """
    quoted: list[Quote] = [quote for quote in annotations.live_quotes if quote.kind != "indirect"]
    for place in _unbalanced(text):
        if not any(quote.start <= place < quote.end for quote in quoted):
            yield Finding(Rule.MARKS, place, place + 1, (), text[place])


def inside_word(text: str, annotations: AnnotationSet) -> Iterator[Finding]:
    """Yield the names that begin or end inside a word."""
    starts, ends = _word_edges(text)
    for span in annotations.live_spans:
        if span.start not in starts or span.end not in ends:
            yield Finding(Rule.INSIDE_WORD, span.start, span.end, (span.id,), span.label)


def overlap(_text: str, annotations: AnnotationSet) -> Iterator[Finding]:
    """Yield pairs of names that overlap and have the same label, the shorter one first of the two."""
    open_spans: list[Span] = []
    for span in annotations.live_spans:
        open_spans = [other for other in open_spans if other.end > span.start]
        for other in open_spans:
            if other.label == span.label:
                shorter, longer = sorted((span, other), key=lambda each: (each.end - each.start, span_order(each)))
                pair = (shorter.id, longer.id)
                said = f"{span.label} {longer.start}-{longer.end}"
                yield Finding(Rule.OVERLAP, shorter.start, shorter.end, pair, said)
        open_spans.append(span)


# All but the comparison of labels, which may look beyond the article.
RULES: Mapping[Rule, Callable[[str, AnnotationSet], Iterator[Finding]]] = {
    Rule.UNDECIDED: undecided,
    Rule.NO_SPEAKER: no_speaker,
    Rule.SPEAKER_MARKS: speaker_marks,
    Rule.MARKS: marks,
    Rule.INSIDE_WORD: inside_word,
    Rule.OVERLAP: overlap,
}


def blocking(found: list[Finding], rules: tuple[str, ...], annotations: AnnotationSet) -> list[Finding]:
    """Return the findings that keep an open article from being finished: those of the rules that its schema names."""
    if annotations.state is State.FINISHED:
        return []
    return [finding for finding in found if finding.rule.value in rules]


@lru_cache(maxsize=8)
def _word_edges(text: str) -> tuple[frozenset[int], frozenset[int]]:
    tokens = words(text)
    return frozenset(token.start for token in tokens), frozenset(token.end for token in tokens)


# Quotation marks -----------------------------------------------------------------------------------------------------

_PAIRS = {"“": "”", "‘": "’", "«": "»"}
_CLOSING = {closing: opening for opening, closing in _PAIRS.items()}


def _odd_marks(text: str, start: int, end: int) -> bool:
    """True when a mark between the two has no counterpart there; an opening one may be repeated by a paragraph."""
    return any(start <= place < end for place in _unpaired(text, start, end))


@lru_cache(maxsize=8)
def _unbalanced(text: str) -> tuple[int, ...]:
    return tuple(_unpaired(text, 0, len(text)))


def _unpaired(text: str, start: int, end: int) -> list[int]:
    """Return where marks without a counterpart stand. Straight single marks are apostrophes as often, and left out."""
    waiting: list[int] = []
    odd: list[int] = []
    straight: int | None = None
    begins_paragraph = True
    for place in range(start, end):
        char = text[place]
        if char in _PAIRS:
            if begins_paragraph and waiting and text[waiting[-1]] == char:
                # The same speech goes on: one closing mark closes it.
                waiting.pop()
            waiting.append(place)
        elif char in _CLOSING:
            if waiting and text[waiting[-1]] == _CLOSING[char]:
                waiting.pop()
            elif not (char == "’" and _is_apostrophe(text, place)):
                odd.append(place)
        elif char == '"':
            straight = place if straight is None or (begins_paragraph and straight is not None) else None
        if char == "\n":
            begins_paragraph = True
        elif not char.isspace():
            begins_paragraph = False
    return sorted([*odd, *waiting, *([] if straight is None else [straight])])


def _is_apostrophe(text: str, place: int) -> bool:
    return place > 0 and text[place - 1].isalnum() and place + 1 < len(text) and text[place + 1].isalnum()
