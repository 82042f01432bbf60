"""What each act promises, with what follows from it."""

from dataclasses import replace

import pytest

from annotate import acts, quote_acts
from annotate.acts import Actor, Refused
from annotate.edits import Edit, apply
from annotate.model import Anchor, AnnotationSet, Decision, Origin, Proposal, Quote, Source, Span, Stance, State
from annotate.suggest.adopt import adopt
from annotate.suggest.records import (
    EntitySuggestion,
    QuoteSuggestion,
    StanceSuggestion,
    Suggestions,
    from_record,
    to_record,
)
from tests.strategies import DEFAULT_SCHEMA

TEXT = "मोदी ने कहा, “हम आएँगे।” मोदी गए।"
MODEL = Origin(Source.MODEL, "model/1", score=0.5)
ADDED = Origin(Source.PERSON, "asha", Decision.ADDED, seconds=3.0)
ACTOR = Actor("asha", iter(f"n{number}" for number in range(1000)).__next__, 3.0)

FIRST = Span("s1", 0, 4, "PER", MODEL)
SECOND = Span("s2", 25, 29, "PER", MODEL)
QUOTE = Quote("q1", 13, 24, "direct", Anchor(0, 4, "s1"), Anchor(8, 11), MODEL)
STANCE = Stance("t1", Anchor(0, 4, "s1"), Anchor(25, 29, "s2"), "favor", "q1", ADDED)


def make_set(*records: Span | Quote | Stance) -> AnnotationSet:
    return AnnotationSet.make("d1", "asha", records)


def done(annotations: AnnotationSet, edit: Edit | None) -> AnnotationSet:
    assert edit is not None
    return apply(annotations, edit)


def test_labelling_a_selection_adds_a_span_of_this_person() -> None:
    after = done(make_set(), acts.add_span(make_set(), ACTOR, 0, 4, "PER"))
    (span,) = after.spans
    assert (span.start, span.end, span.label, span.origin) == (0, 4, "PER", ADDED)


def test_labelling_a_suggestion_with_its_own_label_accepts_it_and_with_another_one_edits_it() -> None:
    start = make_set(FIRST)
    assert done(start, acts.add_span(start, ACTOR, 0, 4, "PER")).spans[0].origin.decision is Decision.ACCEPTED
    relabelled = done(start, acts.add_span(start, ACTOR, 0, 4, "LOC")).spans[0]
    assert relabelled.label == "LOC"
    assert relabelled.origin.decision is Decision.EDITED
    assert relabelled.origin.proposed == Proposal(0, 4, "PER")
    assert acts.relabel(done(start, acts.accept(start, ACTOR, ["s1"])), ACTOR, "s1", "PER") is None


def test_the_first_proposal_is_remembered_however_often_a_span_is_edited() -> None:
    start = make_set(FIRST)
    once = done(start, acts.relabel(start, ACTOR, "s1", "LOC"))
    twice = done(once, acts.move_span(once, Actor("asha", str, 9.0), "s1", 0, 7))
    assert twice.spans[0].origin.proposed == Proposal(0, 4, "PER")
    assert twice.spans[0].origin.seconds == 3.0


def test_moving_a_span_takes_its_anchors_along() -> None:
    start = make_set(FIRST, SECOND, QUOTE, STANCE)
    after = done(start, acts.move_span(start, ACTOR, "s1", 0, 7))
    assert after.quotes[0].speaker == Anchor(0, 7, "s1")
    assert after.stances[0].holder == Anchor(0, 7, "s1")
    assert after.stances[0].target == Anchor(25, 29, "s2")
    assert acts.move_span(start, ACTOR, "s1", 0, 4) is None


def test_removing_a_span_clears_the_quotes_that_cite_it() -> None:
    start = make_set(FIRST, SECOND, QUOTE, STANCE)
    after = done(start, acts.remove(start, ACTOR, ["s1"]))
    assert after.live_spans == (SECOND,)
    assert after.quotes[0].speaker == Anchor(0, 4)
    assert after.stances[0].holder == Anchor(0, 4)


def test_what_the_program_proposed_is_kept_as_rejected_and_what_a_person_made_goes() -> None:
    mine = Span("s3", 13, 15, "PER", ADDED)
    start = make_set(FIRST, mine)
    after = done(start, acts.remove(start, ACTOR, ["s1", "s3", "s1", "nobody"]))
    assert [span.origin.decision for span in after.spans] == [Decision.REJECTED]
    assert after.live_spans == ()
    assert acts.remove(after, ACTOR, ["s1"]) is None


def test_removing_a_quotation_takes_its_stances_along() -> None:
    start = make_set(FIRST, SECOND, QUOTE, STANCE)
    after = done(start, acts.remove(start, ACTOR, ["q1", "s2"]))
    assert after.live_quotes == ()
    assert after.stances == ()


def test_a_rejected_stance_does_not_cite_a_quotation_that_is_gone() -> None:
    imported = Origin(Source.IMPORT, "jsonl", Decision.ACCEPTED)
    mine = Quote("q1", 13, 24, "direct", Anchor(0, 4, "s1"), None, ADDED)
    stance = Stance("t1", Anchor(0, 4, "s1"), None, "favor", "q1", imported)
    start = make_set(FIRST, mine, stance)
    together = done(start, acts.remove(start, ACTOR, ["q1", "s1"]))
    rejected = done(start, acts.remove(start, ACTOR, ["t1"]))
    one_by_one = done(rejected, acts.remove(rejected, ACTOR, ["q1", "s1"]))
    for after in (together, one_by_one):
        assert after.quotes == ()
        assert after.stances[0].quote is None
        assert after.stances[0].holder == Anchor(0, 4)
        assert after.stances[0].origin.decision is Decision.REJECTED
        assert DEFAULT_SCHEMA.validate(TEXT, after) == ()


def test_accepting_and_rejecting_touch_undecided_records_only() -> None:
    start = make_set(FIRST, SECOND)
    accepted = done(start, acts.accept(start, ACTOR, ["s1"]))
    assert acts.accept(accepted, ACTOR, ["s1"]) is None
    assert acts.reject(accepted, ACTOR, ["s1", "nobody"]) is None
    both = done(accepted, acts.reject(accepted, ACTOR, ["s1", "s2"]))
    assert [span.origin.decision for span in both.spans] == [Decision.ACCEPTED, Decision.REJECTED]
    assert both.spans[0].origin.seconds == 3.0


def test_identical_suggestions_have_the_same_words_and_label_and_are_undecided() -> None:
    other = Span("s3", 13, 15, "PER", MODEL)
    start = make_set(FIRST, SECOND, other, QUOTE)
    assert acts.identical(start, TEXT, "s1") == ("s1", "s2")
    assert acts.identical(start, TEXT, "q1") == ("q1",)
    again = replace(QUOTE, id="q2", kind="mixed"), replace(QUOTE, id="q3", origin=ADDED)
    assert acts.identical(make_set(FIRST, QUOTE, *again), TEXT, "q1") == ("q1",)
    assert acts.identical(start, TEXT, "nobody") == ("nobody",)
    decided = done(start, acts.accept(start, ACTOR, ["s2"]))
    assert acts.identical(decided, TEXT, "s1") == ("s1",)


def test_an_article_with_open_suggestions_cannot_be_finished() -> None:
    start = make_set(FIRST, QUOTE)
    with pytest.raises(Refused, match="2 suggestions"):
        acts.finish(start)
    decided = done(start, acts.accept(start, ACTOR, ["s1", "q1"]))
    finished = done(decided, acts.finish(decided))
    assert finished.state is State.FINISHED
    assert acts.finish(finished) is None
    assert done(finished, acts.reopen(finished)).state is State.OPEN
    assert acts.reopen(decided) is None


def test_acts_that_cannot_be_are_refused_with_a_reason() -> None:
    twin = Span("s3", 0, 7, "PER", ADDED)
    start = make_set(FIRST, twin, QUOTE, Quote("q2", 13, 20, "direct", None, None, ADDED))
    for act, code in [
        (lambda: acts.add_span(start, ACTOR, 4, 4, "PER"), "empty"),
        (lambda: acts.move_span(start, ACTOR, "s1", 4, 4), "empty"),
        (lambda: acts.move_span(start, ACTOR, "s1", 0, 7), "twin"),
        (lambda: acts.relabel(start, ACTOR, "q1", "PER"), "gone"),
        (lambda: quote_acts.add_quote(start, ACTOR, 3, 3, "direct"), "empty"),
        (lambda: quote_acts.move_quote(start, ACTOR, "q1", 3, 3), "empty"),
        (lambda: quote_acts.move_quote(start, ACTOR, "q1", 13, 20), "twin"),
        (lambda: quote_acts.set_kind(start, ACTOR, "s1", "mixed"), "gone"),
        (lambda: quote_acts.set_value(start, ACTOR, "nobody", "favor"), "gone"),
    ]:
        with pytest.raises(Refused) as refused:
            act()
        assert refused.value.code == code


def test_a_quotation_is_made_changed_and_linked() -> None:
    start = make_set(FIRST)
    after = done(start, quote_acts.add_quote(start, ACTOR, 13, 24, "direct", cue=Anchor(8, 11)))
    (quote,) = after.quotes
    linked = done(after, quote_acts.link(after, ACTOR, quote.id, "speaker", quote_acts.anchor_at(after, 0, 4)))
    assert linked.quotes[0].speaker == Anchor(0, 4, "s1")
    assert quote_acts.link(linked, ACTOR, quote.id, "speaker", Anchor(0, 4, "s1")) is None
    cleared = done(linked, quote_acts.link(linked, ACTOR, quote.id, "cue", None))
    assert cleared.quotes[0].cue is None
    assert quote_acts.anchor_at(after, 5, 7) == Anchor(5, 7)
    moved = done(after, quote_acts.move_quote(after, ACTOR, quote.id, 13, 20))
    assert moved.quotes[0].end == 20
    assert quote_acts.move_quote(after, ACTOR, quote.id, 13, 24) is None


def test_quoting_what_is_quoted_already_accepts_it_or_changes_its_kind() -> None:
    start = make_set(FIRST, QUOTE)
    accepted = done(start, quote_acts.add_quote(start, ACTOR, 13, 24, "direct"))
    assert accepted.quotes[0].origin.decision is Decision.ACCEPTED
    changed = done(start, quote_acts.add_quote(start, ACTOR, 13, 24, "mixed"))
    assert (changed.quotes[0].kind, changed.quotes[0].origin.decision) == ("mixed", Decision.EDITED)
    assert quote_acts.set_kind(changed, ACTOR, "q1", "mixed") is None


def test_a_stance_is_held_by_the_speaker_unless_somebody_else_is_named() -> None:
    start = make_set(FIRST, SECOND, QUOTE)
    after = done(start, quote_acts.add_stance(start, ACTOR, "q1", "against", target=Anchor(25, 29, "s2")))
    (stance,) = after.stances
    assert (stance.holder, stance.target, stance.value) == (QUOTE.speaker, Anchor(25, 29, "s2"), "against")
    named = done(start, quote_acts.add_stance(start, ACTOR, "q1", "favor", holder=Anchor(25, 29)))
    assert named.stances[0].holder == Anchor(25, 29)
    alone = done(start, quote_acts.add_stance(start, ACTOR, None, "neutral"))
    assert alone.stances[0].quote is None
    second = done(after, quote_acts.add_stance(after, ACTOR, "q1", "favor"))
    assert len(second.stances) == 2
    valued = done(after, quote_acts.set_value(after, ACTOR, stance.id, "unclear"))
    assert valued.stances[0].value == "unclear"
    assert quote_acts.set_value(valued, ACTOR, stance.id, "unclear") is None
    pointed = done(after, quote_acts.point(after, ACTOR, stance.id, "holder", None))
    assert pointed.stances[0].holder is None
    assert quote_acts.point(pointed, ACTOR, stance.id, "holder", None) is None
    retargeted = done(after, quote_acts.point(after, ACTOR, stance.id, "target", Anchor(5, 7)))
    assert retargeted.stances[0].target == Anchor(5, 7)


# Whom a speaker means ------------------------------------------------------------------------------------------------

# The quotation's speaker is the word before its cue, which means the first name.
MEANT = Quote("q1", 13, 24, "direct", Anchor(5, 7), Anchor(8, 11), ADDED, means="s1")


def test_a_speaker_is_resolved_to_a_name_and_back() -> None:
    start = make_set(FIRST, SECOND, replace(MEANT, means=None))
    after = done(start, quote_acts.resolve(start, ACTOR, "q1", "s2"))
    assert after.quotes[0].means == "s2"
    assert quote_acts.resolve(after, ACTOR, "q1", "s2") is None
    assert done(after, quote_acts.resolve(after, ACTOR, "q1", None)) == start
    suggested = make_set(FIRST, replace(QUOTE, speaker=Anchor(5, 7)))
    assert done(suggested, quote_acts.resolve(suggested, ACTOR, "q1", "s1")).quotes[0].origin.decision is (
        Decision.EDITED
    )


def test_only_a_live_name_can_be_meant_and_only_by_somebody_else_who_speaks() -> None:
    gone = replace(SECOND, origin=replace(MODEL, decision=Decision.REJECTED))
    start = make_set(FIRST, gone, QUOTE, Quote("q2", 13, 20, "mixed", None, None, ADDED))
    for quote, span, code in (
        ("q1", "s2", "gone"),
        ("q1", "q2", "gone"),
        ("s1", "s1", "gone"),
        ("q2", "s1", "no-speaker"),
        ("q1", "s1", "self"),
    ):
        with pytest.raises(Refused) as refused:
            quote_acts.resolve(start, ACTOR, quote, span)
        assert refused.value.code == code


def test_whom_a_speaker_means_follows_the_name_and_is_open_again_when_that_goes() -> None:
    start = make_set(FIRST, SECOND, MEANT)
    assert done(start, acts.move_span(start, ACTOR, "s1", 0, 7)).quotes[0].means == "s1"
    assert done(start, acts.accept(start, ACTOR, ["s1"])).quotes[0].means == "s1"
    for away in (acts.reject, acts.remove):
        after = done(start, away(start, ACTOR, ["s1"]))
        assert (after.quotes[0].means, after.quotes[0].speaker) == (None, Anchor(5, 7))
        assert DEFAULT_SCHEMA.validate(TEXT, after) == ()


def test_with_another_speaker_it_is_open_whom_that_one_means_and_with_another_cue_not() -> None:
    start = make_set(FIRST, SECOND, MEANT)
    assert done(start, quote_acts.link(start, ACTOR, "q1", "cue", None)).quotes[0].means == "s1"
    for speaker in (None, Anchor(25, 29, "s2")):
        assert done(start, quote_acts.link(start, ACTOR, "q1", "speaker", speaker)).quotes[0].means is None


def test_gold_says_whom_a_speaker_means_only_when_that_name_is_gold() -> None:
    start = make_set(FIRST, MEANT)
    assert start.gold().quotes[0].means is None
    assert done(start, acts.accept(start, ACTOR, ["s1"])).gold().quotes[0].means == "s1"


# Suggested stances ---------------------------------------------------------------------------------------------------

ASKED = Stance("t1", QUOTE.speaker, Anchor(25, 29, "s2"), "favor", "q1", MODEL)


def test_a_quotation_is_undecided_while_a_stance_that_cites_it_is() -> None:
    decided = replace(QUOTE, origin=ADDED)
    assert make_set(decided, ASKED).undecided == (decided,)
    assert make_set(QUOTE, ASKED).undecided == (QUOTE,)
    assert make_set(decided, STANCE).undecided == ()
    assert make_set(decided, replace(ASKED, quote=None)).undecided == ()
    rejected = replace(QUOTE, origin=replace(MODEL, decision=Decision.REJECTED))
    assert make_set(rejected, ASKED).undecided == ()
    with pytest.raises(Refused, match=r"1 suggestion\."):
        acts.finish(make_set(decided, ASKED))


def test_accepting_or_rejecting_a_quotation_decides_on_its_suggested_stances() -> None:
    start = make_set(replace(FIRST, origin=ADDED), SECOND, QUOTE, ASKED)
    accepted = done(start, acts.accept(start, ACTOR, ["q1", "t1"]))
    assert [r.origin.decision for r in (*accepted.quotes, *accepted.stances)] == [Decision.ACCEPTED] * 2
    assert accepted.stances[0].origin.seconds == 3.0
    rejected = done(start, acts.reject(start, ACTOR, ["q1"]))
    assert [r.origin.decision for r in (*rejected.quotes, *rejected.stances)] == [Decision.REJECTED] * 2
    assert accepted.undecided == rejected.undecided == (SECOND,)


def test_on_a_decided_quotation_accepting_and_rejecting_are_about_its_stances() -> None:
    decided = replace(QUOTE, origin=ADDED)
    start = make_set(FIRST, SECOND, decided, ASKED)
    for decide, decision in ((acts.accept, Decision.ACCEPTED), (acts.reject, Decision.REJECTED)):
        after = done(start, decide(start, ACTOR, ["q1"]))
        assert after.quotes == (decided,)
        assert after.stances[0].origin.decision is decision


def test_a_digit_for_the_kind_says_nothing_about_a_suggested_stance() -> None:
    start = make_set(FIRST, SECOND, QUOTE, ASKED)
    after = done(start, quote_acts.set_kind(start, ACTOR, "q1", "direct"))
    assert after.quotes[0].origin.decision is Decision.ACCEPTED
    assert after.stances[0].origin.is_open
    assert quote_acts.set_kind(after, ACTOR, "q1", "direct") is None


def test_the_same_value_or_place_accepts_a_suggested_stance_and_another_one_edits_it() -> None:
    start = make_set(FIRST, SECOND, QUOTE, ASKED)
    for edit in (
        quote_acts.set_value(start, ACTOR, "t1", "favor"),
        quote_acts.point(start, ACTOR, "t1", "target", Anchor(25, 29, "s2")),
    ):
        after = done(start, edit)
        assert after.stances[0].origin == replace(MODEL, decision=Decision.ACCEPTED, seconds=3.0)
        assert after.quotes[0].origin.is_open
    for edit in (
        quote_acts.set_value(start, ACTOR, "t1", "against"),
        quote_acts.point(start, ACTOR, "t1", "target", None),
    ):
        origin = done(start, edit).stances[0].origin
        assert (origin.decision, origin.proposed) == (Decision.EDITED, Proposal(25, 29, "favor"))
    aimless = make_set(FIRST, QUOTE, replace(ASKED, target=None))
    edited = done(aimless, quote_acts.set_value(aimless, ACTOR, "t1", "against"))
    assert edited.stances[0].origin.proposed == Proposal(0, 0, "favor")


def test_a_suggested_stance_goes_over_to_another_speaker_and_a_decided_one_stays() -> None:
    mine = replace(STANCE, id="t2")
    start = make_set(FIRST, SECOND, QUOTE, ASKED, mine)
    after = done(start, quote_acts.link(start, ACTOR, "q1", "speaker", Anchor(5, 7)))
    assert [stance.holder for stance in after.stances] == [Anchor(5, 7), mine.holder]
    assert after.stances[0].origin.is_open


def test_gold_holds_what_people_stand_behind_and_nothing_else() -> None:
    start = make_set(FIRST, SECOND, QUOTE, STANCE)
    assert start.gold().spans == ()
    assert start.gold().stances == ()
    accepted = done(start, acts.accept(start, ACTOR, ["q1", "s2"]))
    gold = accepted.gold()
    assert [span.id for span in gold.spans] == ["s2"]
    assert gold.quotes[0].speaker == Anchor(0, 4)
    assert (gold.stances[0].holder, gold.stances[0].target) == (Anchor(0, 4), Anchor(25, 29, "s2"))
    assert len(accepted.undecided) == 1


# Suggestions become records ------------------------------------------------------------------------------------------

FOUND = Suggestions(
    (EntitySuggestion(0, 4, "PER", 0.9, "model/1"), EntitySuggestion(25, 29, "PER", None, "names/1")),
    (
        QuoteSuggestion(13, 24, "direct", (0, 4), (8, 11), "quotations/1"),
        QuoteSuggestion(25, 29, "mixed", None, None, "x"),
    ),
)


def test_suggestions_are_adopted_once_with_their_origin_and_links() -> None:
    start = make_set()
    after = done(start, adopt(start, FOUND, ACTOR.new_id))
    first, second = after.spans
    assert (first.origin.source, first.origin.score) == (Source.MODEL, 0.9)
    assert second.origin.source is Source.RULE
    assert after.quotes[0].speaker == Anchor(0, 4, first.id)
    assert after.quotes[0].cue == Anchor(8, 11)
    assert len(after.undecided) == 4
    assert adopt(after, FOUND, ACTOR.new_id) is None


def test_what_a_person_decided_is_never_suggested_again() -> None:
    mine = Span("m1", 0, 7, "ORG", ADDED)
    quoted = Quote("m2", 10, 20, "mixed", None, None, ADDED)
    rejected = Span("m3", 25, 29, "PER", Origin(Source.MODEL, "old/1", Decision.REJECTED))
    start = make_set(mine, quoted, rejected)
    after = done(start, adopt(start, FOUND, ACTOR.new_id))
    assert after.undecided == (after.quotes[1],)
    undecided = make_set(Span("m1", 0, 4, "LOC", MODEL))
    assert len(done(undecided, adopt(undecided, FOUND, ACTOR.new_id)).spans) == 2


RESOLVED = replace(
    FOUND,
    quotes=(
        QuoteSuggestion(
            13,
            24,
            "direct",
            (5, 7),
            (8, 11),
            "quotations/1",
            means=(0, 4),
            stance=StanceSuggestion("favor", (25, 29), 0.6),
        ),
    ),
)


def test_a_suggested_speaker_means_the_name_that_stands_there_decided_or_not() -> None:
    for known in (make_set(), make_set(Span("m1", 0, 4, "ORG", ADDED))):
        after = done(known, adopt(known, RESOLVED, ACTOR.new_id))
        assert after.quotes[0].means == after.spans[0].id
        assert after.quotes[0].origin.is_open
    found = RESOLVED.quotes[0]
    for quote in (replace(found, means=(8, 11)), replace(found, speaker=None), replace(found, speaker=(0, 4))):
        after = done(make_set(), adopt(make_set(), replace(RESOLVED, quotes=(quote,)), ACTOR.new_id))
        assert after.quotes[0].means is None


def test_a_suggested_stance_is_held_by_the_speaker_and_cites_the_quotation() -> None:
    after = done(make_set(), adopt(make_set(), RESOLVED, ACTOR.new_id))
    (stance,) = after.stances
    assert (stance.holder, stance.target) == (Anchor(5, 7), Anchor(25, 29, after.spans[1].id))
    assert (stance.value, stance.quote) == ("favor", after.quotes[0].id)
    assert stance.origin == Origin(Source.RULE, "quotations/1", score=0.6)
    assert adopt(after, RESOLVED, ACTOR.new_id) is None


def test_a_stance_comes_to_a_known_quotation_that_never_had_one() -> None:
    mine = Quote("m1", 13, 24, "direct", Anchor(0, 4), None, ADDED)
    after = done(make_set(mine), adopt(make_set(mine), RESOLVED, ACTOR.new_id))
    assert after.quotes == (mine,)
    assert (after.stances[0].quote, after.stances[0].holder) == ("m1", Anchor(0, 4))
    rejected = done(after, acts.reject(after, ACTOR, ["m1"]))
    assert adopt(rejected, RESOLVED, ACTOR.new_id) is None
    gone = make_set(replace(mine, origin=replace(MODEL, decision=Decision.REJECTED)))
    assert done(gone, adopt(gone, RESOLVED, ACTOR.new_id)).stances == ()


def test_a_suggestion_record_comes_back_as_it_was() -> None:
    for suggestions in (FOUND, RESOLVED):
        assert from_record(to_record("d1", suggestions)) == suggestions
