"""Hypothesis strategies shared by the tests: Devanagari as it really comes, and sets of annotations over it."""

from dataclasses import replace
from pathlib import Path

from hypothesis import strategies as st

from annotate.model import (
    Anchor,
    AnnotationSet,
    Decision,
    Note,
    Origin,
    Proposal,
    Quote,
    Record,
    Source,
    Span,
    Stance,
    State,
)
from annotate.schema import schema_from_json
from annotate.tokens import akshara_boundaries, trim

_ROOT = Path(__file__).resolve().parent.parent
DEFAULT_SCHEMA = schema_from_json((_ROOT / "resources" / "schema" / "default.json").read_text(encoding="utf-8"))

# Conjuncts, nukta composed and decomposed (also the letters that NFC composes), ZWJ, ZWNJ, chandrabindu, danda,
# an emoji with a skin tone, a flag, marks, a line separator, NBSP.
PIECES = [
    *[
        "क्षत्रिय",
        "हिन्दी",
        "मोदी",
        "ने",
        "कहा",
        "ज़मीन",
        "\u0958ानून",
        "क\u093cानून",
        "न\u093c",
        "र\u093cा",
        "ळ\u093c",
        "ॐ",
        "अँधेरा",
    ],
    *[
        "क्\u200dष",
        "क्\u200cष",
        "राज्\u200dय",
        "🙏🏽",
        "🇮🇳",
        "😀",
        "“",
        "”",
        '"',
        "'",
        "''",
        "।",
        "?",
        "!",
        ".",
        ",",
        "-",
        "(",
        ")",
    ],
    *[" ", " ", " ", "\n", "\t", "\u00a0", "\u2028", "1,000", "6.5", "डॉ.", "ए.पी.जे.", "API", "don't", "कि", "के अनुसार"],
]
messy_text = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)
any_text = st.one_of(messy_text, st.text(max_size=60))

LABELS = ["PER", "ORG", "LOC", "TIMEX", "NUMEX", "MISC"]
KINDS = ["direct", "mixed", "indirect"]
VALUES = ["favor", "against", "neutral", "unclear"]


@st.composite
def ranges(draw: st.DrawFn, text: str) -> tuple[int, int] | None:
    """A non-empty trimmed range on akshara boundaries, or None where the text has none."""
    bounds = akshara_boundaries(text)
    if len(bounds) < 2:
        return None
    low = draw(st.integers(0, len(bounds) - 2))
    high = draw(st.integers(low + 1, len(bounds) - 1))
    start, end = trim(text, bounds[low], bounds[high])
    return (start, end) if start < end else None


@st.composite
def origins(draw: st.DrawFn) -> Origin:
    source = draw(st.sampled_from(list(Source)))
    if source is Source.PERSON:
        return Origin(source, "asha", Decision.ADDED, seconds=draw(st.sampled_from([None, 1.5])))
    decision = draw(st.sampled_from([None, Decision.ACCEPTED, Decision.EDITED, Decision.REJECTED]))
    proposed = Proposal(0, 1, "PER") if decision is Decision.EDITED else None
    return Origin(source, "model/1", decision, draw(st.sampled_from([None, 0.25, 0.5])), None, proposed)


@st.composite
def annotation_sets(draw: st.DrawFn, text: str, *, most: int = 6) -> AnnotationSet:
    """A valid set over ``text``: spans anywhere, quotations with anchors, stances citing them."""
    records: list[Record] = []
    seen: set[tuple[str, int, int, str]] = set()
    spans: list[Span] = []
    for at in range(draw(st.integers(0, most))):
        place, label, origin = draw(ranges(text)), draw(st.sampled_from(LABELS)), draw(origins())
        if place is None or (origin.is_live and ("s", *place, label) in seen):
            continue
        if origin.is_live:
            seen.add(("s", *place, label))
        spans.append(Span(f"s{at}", *place, label, origin))
    live = [span for span in spans if span.origin.is_live]

    def anchor() -> Anchor | None:
        choice = draw(st.integers(0, 2))
        if choice == 0:
            return None
        if choice == 1 and live:
            span = draw(st.sampled_from(live))
            return Anchor(span.start, span.end, span.id)
        place = draw(ranges(text))
        return None if place is None else Anchor(*place)

    quotes: list[Quote] = []
    for at in range(draw(st.integers(0, most // 2))):
        place, kind, origin = draw(ranges(text)), draw(st.sampled_from(KINDS)), draw(origins())
        if place is None or (origin.is_live and ("q", *place, kind) in seen):
            continue
        if origin.is_live:
            seen.add(("q", *place, kind))
        speaker, cue = anchor(), anchor()
        means = draw(st.sampled_from([None, *[span.id for span in live]])) if speaker is not None else None
        quotes.append(Quote(f"q{at}", *place, kind, speaker, cue, origin, means))
    for at in range(draw(st.integers(0, most // 2))):
        origin = draw(origins())
        cited = draw(st.sampled_from([None, *[q.id for q in quotes if q.origin.is_live or not origin.is_live]]))
        stance = Stance(f"t{at}", anchor(), anchor(), draw(st.sampled_from(VALUES)), cited, origin)
        records.append(replace(stance, implied=draw(st.booleans()), note=draw(st.sampled_from(["", "व्यंग्य 🙂"]))))
    records.extend(spans)
    records.extend(quotes)
    abouts = draw(st.lists(st.sampled_from([None, *[record.id for record in records]]), unique=True, max_size=3))
    texts = st.sampled_from(["", "देखें 🙏🏽", "line\nbreak"])
    # About a stance there is only a flag: its words are its own.
    said = [(about, "" if about is not None and about.startswith("t") else draw(texts)) for about in abouts]
    notes = [Note(about, text, not text or draw(st.booleans()), "asha") for about, text in said]
    return AnnotationSet.make("d1", "asha", records, draw(st.sampled_from(list(State))), notes=notes)
