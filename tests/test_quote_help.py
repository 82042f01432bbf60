"""Where a quotation is, who says it, how it is joined and split: what is worked out without any window."""

from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotate import quote_acts
from annotate.acts import Actor, Refused
from annotate.edits import apply, invert
from annotate.model import Anchor, AnnotationSet, Decision, Origin, Quote, Source, Span, Stance
from annotate.running_quotes import cut_near, cuts, goes_on
from annotate.speaker_chains import chained
from annotate.suggest.proposing import Proposed, Stretch, kind_of, proposed_links, selected, stretches
from annotate.tokens import is_boundary, trim
from tests.strategies import DEFAULT_SCHEMA, annotation_sets, messy_text

ADDED = Origin(Source.PERSON, "asha", Decision.ADDED, seconds=3.0)
MODEL = Origin(Source.MODEL, "model/1", score=0.5)
ACTOR = Actor("asha", iter(f"n{number}" for number in range(10_000)).__next__, 3.0)

TEXT = (
    "🙏 पटना में मोदी ने कहा, “बिहार आगे बढ़ेगा और क़ानून चलेगा।” नीतीश कुमार ने बताया कि वे बैठक करेंगे। "
    "उन्होंने कहा कि सड़क बनेगी।\nबिजली आएगी, मंत्री ने कहा। शर्मा के अनुसार, काम पूरा हो चुका है।"
)


def place(words: str, text: str = TEXT, after: int = 0) -> tuple[int, int]:
    start = text.index(words, after)
    return start, start + len(words)


def words_of(found: Stretch | Anchor | None, text: str = TEXT) -> str | None:
    return None if found is None else text[found.start : found.end]


def layer(*records: Span | Quote | Stance) -> AnnotationSet:
    return AnnotationSet.make("d1", "asha", records)


# Where it is ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "words", "kind"),
    [
        ("आगे", "“बिहार आगे बढ़ेगा और क़ानून चलेगा।”", "direct"),
        ("बताया", "वे बैठक करेंगे", "indirect"),
        ("बैठक", "वे बैठक करेंगे", "indirect"),
        ("उन्होंने", "सड़क बनेगी", "indirect"),
        ("बिजली", "बिजली आएगी", "indirect"),
        ("अनुसार", "काम पूरा हो चुका है", "indirect"),
    ],
)
def test_the_likeliest_stretch_at_the_cursor(at: str, words: str, kind: str) -> None:
    first = stretches(TEXT, place(at)[0] + 1)[0]
    assert (words_of(first), first.kind) == (words, kind)


def test_nested_marks_come_from_the_inside_out_then_the_clause() -> None:
    text = "मोदी ने कहा, “उन्होंने ‘ठीक है’ बोला था।” सब गए।"
    found = [text[each.start : each.end] for each in stretches(text, text.index("ठीक"))]
    assert found[:2] == ["‘ठीक है’", "“उन्होंने ‘ठीक है’ बोला था।”"]


def test_at_a_speech_act_before_marks_the_marked_words_are_meant() -> None:
    text = "उन्होंने कहा कि “हम सब मिलकर चलेंगे।”"
    assert words_of(stretches(text, 3)[0], text) == "“हम सब मिलकर चलेंगे।”"


def test_without_marks_and_speech_acts_nothing_is_proposed() -> None:
    assert stretches("आज बारिश हुई।", 4) == ()


def test_a_selected_speech_act_means_its_clause_and_a_selected_that_is_left_out() -> None:
    start, end = place("बताया कि")
    assert words_of(selected(TEXT, start, end)) == "वे बैठक करेंगे"
    start, end = place("कि वे बैठक")
    assert selected(TEXT, start, end) == Stretch(start + 3, end, "indirect")
    start, end = place("कि", after=place("बताया")[0])
    assert words_of(selected(TEXT, start, end)) == "वे बैठक करेंगे"
    start, end = place("बैठक")
    assert selected(TEXT, start, end) == Stretch(start, end, "indirect")
    lone = "यह कि"
    assert selected(lone, 0, len(lone)) == Stretch(0, len(lone), "indirect")


def test_marks_make_it_direct_or_for_a_fragment_mixed() -> None:
    assert kind_of("“बिहार आगे बढ़ेगा और क़ानून चलेगा।”") == "direct"
    assert kind_of("“आगे बढ़ेगा”") == "mixed"
    assert kind_of("आगे बढ़ेगा") == "indirect"


@given(messy_text, st.data())
def test_what_is_proposed_can_be_quoted(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))
    for found in stretches(text, offset):
        assert 0 <= found.start < found.end <= len(text)
        assert is_boundary(text, found.start)
        assert is_boundary(text, found.end)
        assert trim(text, found.start, found.end) == (found.start, found.end)
        assert (
            DEFAULT_SCHEMA.validate(text, layer(Quote("q", found.start, found.end, found.kind, None, None, ADDED)))
            == ()
        )


# Who says it ---------------------------------------------------------------------------------------------------------

NITISH = Span("s1", *place("नीतीश कुमार"), "PER", ADDED)
MODI = Span("s2", *place("मोदी"), "PER", MODEL)


def test_speaker_and_cue_are_those_of_the_rules() -> None:
    quote = Quote("q1", *place("वे बैठक करेंगे"), "indirect", None, None, ADDED)
    found = proposed_links(layer(NITISH, MODI, quote), TEXT, quote)
    assert (words_of(found.speaker), words_of(found.cue)) == ("नीतीश कुमार", "बताया")
    assert found.speaker is not None
    assert found.speaker.entity == "s1"
    assert found.means is None


def test_only_what_is_lacking_is_proposed() -> None:
    quote = Quote("q1", *place("वे बैठक करेंगे"), "indirect", Anchor(*place("मोदी"), "s2"), None, ADDED)
    found = proposed_links(layer(NITISH, MODI, quote), TEXT, quote)
    assert (found.speaker, words_of(found.cue)) == (None, "बताया")
    full = replace(quote, cue=Anchor(*place("बताया")))
    assert proposed_links(layer(NITISH, MODI, full), TEXT, full).is_empty


def test_the_links_are_taken_in_one_act_and_what_is_there_stays() -> None:
    quote = Quote("q1", *place("सड़क बनेगी"), "indirect", None, Anchor(*place("कहा")), ADDED)
    start = layer(NITISH, quote)
    given_ = {"speaker": Anchor(*place("उन्होंने")), "cue": Anchor(*place("बताया")), "means": "s1"}
    edit = quote_acts.take_links(start, ACTOR, "q1", **given_)
    assert edit is not None
    after = apply(start, edit).quotes[0]
    assert (words_of(after.speaker), after.cue, after.means) == ("उन्होंने", quote.cue, "s1")
    done = apply(start, edit)
    assert quote_acts.take_links(done, ACTOR, "q1", **given_) is None
    assert apply(done, invert(edit)) == start
    with pytest.raises(Refused):
        quote_acts.take_links(start, ACTOR, "q1", speaker=Anchor(0, 1), means="nobody")
    assert quote_acts.take_links(start, ACTOR, "q1", means="s1") is None


# Speaker chains ------------------------------------------------------------------------------------------------------

CHAIN = "पुतिन आए। उन्होंने कहा कि सब ठीक है। उन्होंने बताया कि बात होगी। मंत्री ने कहा कि नहीं। मोदी ने कहा कि हाँ।"
PUTIN = Span("p", 0, 5, "PER", ADDED)


def spoken(name: str, words: str, speaker: tuple[int, int], **changes) -> Quote:
    quote = Quote(name, *place(words, CHAIN), "indirect", Anchor(*speaker), None, ADDED)
    return replace(quote, **changes)


FIRST = spoken("q1", "सब ठीक है", place("उन्होंने", CHAIN), means="p")
SECOND = spoken("q2", "बात होगी", place("उन्होंने", CHAIN, 20))
OTHER = spoken("q3", "नहीं", place("मंत्री", CHAIN))


def test_a_pronoun_resolved_once_is_offered_for_later_quotations_with_the_same_words() -> None:
    now = layer(PUTIN, FIRST, SECOND, OTHER)
    assert chained(now, CHAIN, SECOND) == "p"
    assert proposed_links(now, CHAIN, SECOND).means == "p"
    # Other words, the one before it, a speaker that is a name, and no speaker at all: nothing to hand on.
    assert chained(now, CHAIN, OTHER) is None
    assert chained(layer(PUTIN, replace(FIRST, means=None), replace(SECOND, means="p")), CHAIN, FIRST) is None
    assert chained(now, CHAIN, replace(SECOND, speaker=Anchor(0, 5, "p"))) is None
    assert chained(now, CHAIN, replace(SECOND, speaker=None)) is None


def test_what_nobody_decided_on_is_not_handed_on_and_the_nearest_one_counts() -> None:
    assert chained(layer(PUTIN, replace(FIRST, origin=MODEL), SECOND), CHAIN, SECOND) is None
    modi = Span("m", *place("मोदी", CHAIN), "PER", ADDED)
    third = spoken("q4", "हाँ", place("मोदी", CHAIN))
    again = replace(third, speaker=Anchor(*place("उन्होंने", CHAIN, 20)))
    nearer = replace(SECOND, means="m")
    later = replace(again, speaker=replace(again.speaker, start=len(CHAIN) - 1, end=len(CHAIN)))
    assert chained(layer(PUTIN, modi, FIRST, nearer, later), CHAIN, later) is None
    text = CHAIN + " उन्होंने कहा कि चलो।"
    last = Quote("q5", *place("चलो", text), "indirect", Anchor(*place("उन्होंने", text, len(CHAIN))), None, ADDED)
    assert chained(layer(PUTIN, modi, FIRST, nearer, last), text, last) == "m"


def test_where_no_chain_leads_the_rules_say_whom_a_pronoun_means() -> None:
    found = proposed_links(layer(PUTIN, replace(FIRST, means=None)), CHAIN, replace(FIRST, means=None))
    assert found == Proposed(None, Anchor(*place("कहा", CHAIN)), "p")


# Quotations over paragraphs ------------------------------------------------------------------------------------------

RUNNING = "मोदी ने कहा, “पहली बात यह है।\n\n“दूसरी बात वह है।\n“तीसरी और आख़िरी बात।” सब गए।"
PARTS = ["“पहली बात यह है।", "“दूसरी बात वह है।", "“तीसरी और आख़िरी बात।”"]
ONE, TWO, THREE = (
    Quote(f"q{at}", *place(words, RUNNING), "direct", None, None, ADDED) for at, words in enumerate(PARTS)
)


def test_a_repeated_opening_mark_continues_a_quotation() -> None:
    assert goes_on(layer(ONE), RUNNING, ONE) == TWO.end
    assert goes_on(layer(ONE, TWO), RUNNING, ONE) == TWO
    assert goes_on(layer(THREE), RUNNING, THREE) is None
    within = replace(ONE, end=ONE.start + 5)
    assert goes_on(layer(within), RUNNING, within) is None


def test_joining_part_by_part_and_splitting_again_gives_the_parts_back() -> None:
    now = layer(ONE, TWO, THREE)
    for rest in ("q1", "q2"):
        now = apply(now, quote_acts.join(now, ACTOR, "q0", rest))
    (whole,) = now.live_quotes
    assert (whole.start, whole.end) == (ONE.start, THREE.end)
    assert cuts(RUNNING, whole) == [(ONE.end, TWO.start), (TWO.end, THREE.start)]
    now = apply(now, quote_acts.split(now, ACTOR, "q0", *cuts(RUNNING, whole)[1]))
    now = apply(now, quote_acts.split(now, ACTOR, "q0", *cuts(RUNNING, whole)[0]))
    assert [(q.start, q.end) for q in now.live_quotes] == [(q.start, q.end) for q in (ONE, TWO, THREE)]


def test_the_cut_is_before_the_cursors_paragraph_else_the_first_or_the_last_one() -> None:
    whole = replace(ONE, end=THREE.end)
    first, second = cuts(RUNNING, whole)
    assert cut_near(RUNNING, whole, THREE.start + 2) == second
    assert cut_near(RUNNING, whole, TWO.start + 2) == first
    assert cut_near(RUNNING, whole, ONE.start + 2) == first
    assert cut_near(RUNNING, whole, 0) == second
    assert cut_near(RUNNING, ONE, 0) is None


def test_joining_takes_stances_along_and_the_links_that_the_first_lacks() -> None:
    name = Span("s", 0, 4, "PER", ADDED)
    rest = replace(TWO, speaker=Anchor(5, 7), cue=Anchor(8, 11), means="s", origin=MODEL)
    stance = Stance("t", None, None, "favor", "q1", ADDED)
    now = layer(name, ONE, rest, stance)
    after = apply(now, quote_acts.join(now, ACTOR, "q0", "q1"))
    (whole,) = after.live_quotes
    assert (whole.speaker, whole.cue, whole.means) == (rest.speaker, rest.cue, "s")
    assert after.stances[0].quote == "q0"
    # What the program proposed is kept as rejected.
    gone = after.get("q1")
    assert gone is not None
    assert gone.origin.decision is Decision.REJECTED
    linked = layer(name, replace(ONE, speaker=Anchor(8, 11)), rest)
    kept = apply(linked, quote_acts.join(linked, ACTOR, "q0", "q1")).live_quotes[0]
    assert (kept.speaker, kept.cue, kept.means) == (Anchor(8, 11), rest.cue, None)


def test_joining_and_splitting_that_cannot_be_is_refused() -> None:
    whole = replace(ONE, id="w", end=TWO.end)
    now = layer(ONE, TWO, whole)
    for act, code in (
        (lambda: quote_acts.join(now, ACTOR, "q1", "q0"), "no-rest"),
        (lambda: quote_acts.join(now, ACTOR, "q0", "q0"), "no-rest"),
        (lambda: quote_acts.join(now, ACTOR, "q0", "q1"), "twin"),
        (lambda: quote_acts.split(now, ACTOR, "w", ONE.end, TWO.start), "twin"),
        (lambda: quote_acts.split(now, ACTOR, "w", ONE.start, TWO.start), "no-cut"),
        (lambda: quote_acts.split(now, ACTOR, "gone", ONE.end, TWO.start), "gone"),
    ):
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == code


sets = messy_text.flatmap(lambda text: st.tuples(st.just(text), annotation_sets(text)))


@given(sets, st.data())
def test_undoing_a_split_or_a_join_gives_back_what_was(found: tuple[str, AnnotationSet], data: st.DataObject) -> None:
    text, start = found
    assume(start.live_quotes)
    quote = data.draw(st.sampled_from(start.live_quotes))
    edits = []
    for end, begin in cuts(text, quote):
        try:
            edits.append(quote_acts.split(start, ACTOR, quote.id, end, begin))
        except Refused:
            continue
    for rest in start.live_quotes:
        try:
            edits.append(quote_acts.join(start, ACTOR, quote.id, rest.id))
        except Refused:
            continue
    for edit in edits:
        after = apply(start, edit)
        assert DEFAULT_SCHEMA.validate(text, after) == ()
        assert apply(after, invert(edit)) == start


@st.composite
def running(draw: st.DrawFn) -> tuple[str, AnnotationSet]:
    """A text of two paragraphs or more that is quoted as a whole, with anything else annotated in it."""
    text = "\n".join(f"क {part} ख" for part in draw(st.lists(messy_text, min_size=2, max_size=3)))
    rest = draw(annotation_sets(text))
    speaker = draw(st.sampled_from([None, Anchor(0, 1)]))
    whole = Quote("whole", 0, len(text), draw(st.sampled_from(["direct", "indirect"])), speaker, None, ADDED)
    records = [record for record in rest.records() if not isinstance(record, Quote | Stance)]
    return text, AnnotationSet.make("d1", "asha", [*records, whole, Stance("t", None, None, "favor", "whole", ADDED)])


@given(running(), st.data())
def test_joining_what_was_split_gives_the_quotation_its_place_links_and_stances_back(
    found: tuple[str, AnnotationSet], data: st.DataObject
) -> None:
    text, start = found
    (quote,) = start.quotes
    split = apply(start, quote_acts.split(start, ACTOR, "whole", *data.draw(st.sampled_from(cuts(text, quote)))))
    assert DEFAULT_SCHEMA.validate(text, split) == ()
    (second,) = [record.id for record in split.quotes if record.id != "whole"]
    again = apply(split, quote_acts.join(split, ACTOR, "whole", second))
    assert again == start
