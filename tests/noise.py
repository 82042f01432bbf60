"""A second annotator made from the first by a seeded noise model with known rates."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import count
from random import Random

from annotate.model import Record, Span
from annotate.tokens import words

LABELS = ("PER", "ORG", "LOC", "TIMEX")


@dataclass(frozen=True)
class Rates:
    """The share of spans that are dropped, moved by a word at one end, relabelled, and invented (per span)."""

    drop: float = 0.0
    shift: float = 0.0
    relabel: float = 0.0
    invent: float = 0.0


@dataclass
class Done:
    """What the noise model did: how many spans of each fate, so that a test can ask for just these."""

    kept: int = 0
    dropped: int = 0
    shifted_left: int = 0
    shifted_right: int = 0
    relabelled: int = 0
    invented: int = 0


def noisy(text: str, records: Sequence[Record], rates: Rates, rng: Random, done: Done) -> list[Record]:
    """The spans of ``records`` after the noise; a span that cannot be moved without touching another one is kept."""
    ids: Iterator[str] = (f"n{rng.getrandbits(48):012x}" for _ in count())
    spans = sorted((record for record in records if isinstance(record, Span)), key=lambda span: span.start)
    tokens = words(text)
    made: list[Record] = []
    for at, span in enumerate(spans):
        fate = rng.random()
        before = spans[at - 1].end if at else 0
        after = spans[at + 1].start if at + 1 < len(spans) else len(text)
        if fate < rates.drop:
            done.dropped += 1
            continue
        if fate < rates.drop + rates.shift:
            moved = _moved(span, tokens, before, after, rng)
            if moved is not None:
                done.shifted_left += moved.start != span.start
                done.shifted_right += moved.end != span.end
                made.append(replace(moved, id=next(ids)))
                continue
        elif fate < rates.drop + rates.shift + rates.relabel:
            done.relabelled += 1
            label = rng.choice([label for label in LABELS if label != span.label])
            made.append(replace(span, id=next(ids), label=label))
            continue
        done.kept += 1
        made.append(replace(span, id=next(ids)))
    taken = [(span.start, span.end) for span in spans]
    for _ in range(round(rates.invent * len(spans))):
        token = rng.choice(tokens)
        if all(token.end <= start or end <= token.start for start, end in taken) and text[token.start].isalpha():
            taken.append((token.start, token.end))
            done.invented += 1
            origin = spans[0].origin
            made.append(Span(next(ids), token.start, token.end, rng.choice(LABELS), origin))
    return made


def _moved(span: Span, tokens: Sequence[object], before: int, after: int, rng: Random) -> Span | None:
    """The span grown by the next word to the left or to the right, where that word is nobody else's."""
    left = [token for token in tokens if token.end <= span.start and token.start >= before]  # type: ignore[attr-defined]
    right = [token for token in tokens if token.start >= span.end and token.end <= after]  # type: ignore[attr-defined]
    grown = []
    if left:
        grown.append(replace(span, start=left[-1].start))  # type: ignore[attr-defined]
    if right:
        grown.append(replace(span, end=right[0].end))  # type: ignore[attr-defined]
    return rng.choice(grown) if grown else None
