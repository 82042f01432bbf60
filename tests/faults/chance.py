"""Random acts, each as an annotator could do it: for the laws of undo and for the sessions that get killed."""

import random
from collections.abc import Callable, Sequence

from annotate import acts, note_acts, quote_acts
from annotate.acts import Actor, Refused
from annotate.edits import Edit
from annotate.model import Anchor, AnnotationSet, Record
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, StanceSuggestion, Suggestions
from annotate.tokens import words

LABELS = ("PER", "ORG", "LOC")
KINDS = ("direct", "mixed", "indirect")
VALUES = ("favor", "against", "neutral")
# Conjuncts, nukta, ZWJ, danda, an emoji before the first name: what an offset can trip over.
TEXT = "🙏🏽 मोदी ने क्षत्रिय सभा में कहा, “क\u093cानून राज्\u200dय का है।” शाह ने 😀 बताया कि हिन्दी आएगी।\nअंत।"
OTHER_TEXT = "दिल्ली में 🇮🇳 राहुल ने कहा, “हम जीतेंगे।” सोनिया गईं।"


def make_actor(rng: random.Random, annotator: str) -> Actor:
    """An actor whose ids come from ``rng`` and so are the same for the same seed."""
    return Actor(annotator, lambda: f"{rng.getrandbits(48):012x}", rng.choice([None, 1.5]))


def random_edit(rng: random.Random, annotations: AnnotationSet, text: str, actor: Actor) -> Edit | None:
    """One act by chance on what is there; None when it is refused or changes nothing."""
    try:
        return rng.choice(_ACTS)(rng, annotations, text, actor)
    except Refused:
        return None


def random_suggestions(rng: random.Random, text: str) -> Suggestions:
    """A few suggested names and a quotation whose speaker may be or mean one of them, perhaps with a stance."""
    places = [_place(rng, text) for _ in range(3)]
    entities = tuple(EntitySuggestion(*place, rng.choice(LABELS), 0.5, "model/1") for place in places)
    speaker = rng.choice([None, places[0], _place(rng, text)])
    stance = rng.choice([None, StanceSuggestion(rng.choice(VALUES), rng.choice([None, places[2]]), 0.5)])
    quote = QuoteSuggestion(
        *_place(rng, text),
        rng.choice(KINDS),
        speaker,
        None,
        "quotations/1",
        means=rng.choice([None, places[1]]),
        stance=stance,
    )
    return Suggestions(entities, (quote,))


def _place(rng: random.Random, text: str) -> tuple[int, int]:
    tokens = words(text)
    first = rng.randrange(len(tokens))
    last = min(first + rng.randrange(3), len(tokens) - 1)
    return tokens[first].start, tokens[last].end


def _anchor(rng: random.Random, annotations: AnnotationSet, text: str) -> Anchor | None:
    if annotations.live_spans and rng.random() < 0.7:
        span = rng.choice(annotations.live_spans)
        return Anchor(span.start, span.end, span.id)
    return rng.choice([None, quote_acts.anchor_at(annotations, *_place(rng, text))])


def _any(rng: random.Random, records: Sequence[Record]) -> str:
    return rng.choice(records).id if records else "nothing"


def _some(rng: random.Random, annotations: AnnotationSet) -> list[str]:
    ids = [record.id for record in annotations.records()]
    return rng.sample(ids, min(len(ids), 3))


def _about(rng: random.Random, annotations: AnnotationSet) -> str | None:
    return rng.choice([None, *[record.id for record in annotations.records()]])


_Act = Callable[[random.Random, AnnotationSet, str, Actor], Edit | None]
_ACTS: tuple[_Act, ...] = (
    lambda rng, s, text, actor: acts.add_span(s, actor, *_place(rng, text), rng.choice(LABELS)),
    lambda rng, s, text, actor: acts.add_span(s, actor, *_place(rng, text), rng.choice(LABELS)),
    lambda rng, s, text, actor: acts.relabel(s, actor, _any(rng, s.live_spans), rng.choice(LABELS)),
    lambda rng, s, text, actor: acts.move_span(s, actor, _any(rng, s.live_spans), *_place(rng, text)),
    lambda rng, s, text, actor: acts.accept(s, actor, _some(rng, s)),
    lambda rng, s, text, actor: acts.reject(s, actor, _some(rng, s)),
    lambda rng, s, text, actor: acts.remove(s, actor, _some(rng, s)),
    lambda rng, s, text, actor: acts.finish(s),
    lambda rng, s, text, actor: acts.reopen(s),
    lambda rng, s, text, actor: quote_acts.add_quote(
        s, actor, *_place(rng, text), rng.choice(KINDS), speaker=_anchor(rng, s, text), cue=_anchor(rng, s, text)
    ),
    lambda rng, s, text, actor: quote_acts.move_quote(s, actor, _any(rng, s.live_quotes), *_place(rng, text)),
    lambda rng, s, text, actor: quote_acts.set_kind(s, actor, _any(rng, s.live_quotes), rng.choice(KINDS)),
    lambda rng, s, text, actor: quote_acts.link(
        s, actor, _any(rng, s.live_quotes), rng.choice(("speaker", "cue")), _anchor(rng, s, text)
    ),
    lambda rng, s, text, actor: quote_acts.resolve(
        s, actor, _any(rng, s.live_quotes), rng.choice([None, _any(rng, s.live_spans)])
    ),
    lambda rng, s, text, actor: quote_acts.add_stance(
        s, actor, _any(rng, s.live_quotes), rng.choice(VALUES), target=_anchor(rng, s, text)
    ),
    lambda rng, s, text, actor: quote_acts.set_value(s, actor, _any(rng, s.live_stances), rng.choice(VALUES)),
    lambda rng, s, text, actor: note_acts.write_note(s, actor, _about(rng, s), rng.choice(["", "देखें 🙏🏽", "why?"])),
    lambda rng, s, text, actor: note_acts.flag(s, actor, _about(rng, s)),
    lambda rng, s, text, actor: quote_acts.point(
        s, actor, _any(rng, s.live_stances), rng.choice(("holder", "target")), _anchor(rng, s, text)
    ),
)
