"""The counting of acts: our window really gets to gold, and the other tools are counted as docs/acts.md says."""

from pathlib import Path

import pytest

from annotate.model import Anchor, AnnotationSet, Decision, Origin, Quote, Source, Span, Stance
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, Suggestions
from benchmarks.acts import Act, Tally
from benchmarks.editor import OURS, measure
from benchmarks.editor_rivals import RIVALS, counted, operations_table
from benchmarks.editor_task import Correction, Op, Task, corrections
from storage.defaults import new_id

ROOT = Path(__file__).resolve().parents[1]
TEXT = (
    "🙏 पटना में मंत्री रमेश चौधरी ने शनिवार को कहा कि नया पुल अगले साल बनेगा।\n"
    "उन्होंने जोड़ा, “सरयू घाटी को यह पुल चाहिए।” लीला देवी ने विरोध किया।"
)
BY = Origin(Source.PERSON, "gold", Decision.ADDED)


def place(words: str) -> tuple[int, int]:
    return TEXT.index(words), TEXT.index(words) + len(words)


def make_task() -> Task:
    """One thing of each kind is wrong: a false name, a label, an edge, a missed name, a missed quotation, links."""
    said = (("पटना", "LOC"), ("मंत्री", "PER"), ("चौधरी", "PER"), ("शनिवार", "ORG"), ("सरयू घाटी", "LOC"))
    suggested = Suggestions(
        tuple(EntitySuggestion(*place(words), label, 0.9, "m/1") for words, label in said),
        (QuoteSuggestion(*place("“सरयू घाटी को यह पुल चाहिए।”"), "direct", place("सरयू घाटी"), place("कहा"), "q/1"),),
    )
    true = (("पटना", "LOC"), ("रमेश चौधरी", "PER"), ("शनिवार", "TIMEX"), ("सरयू घाटी", "LOC"), ("लीला देवी", "PER"))
    names = {words: Span(new_id(), *place(words), label, BY) for words, label in true}
    speaker = Anchor(*place("रमेश चौधरी"), names["रमेश चौधरी"].id)
    pronoun = Anchor(*place("उन्होंने"))
    clause = Quote(new_id(), *place("नया पुल अगले साल बनेगा"), "indirect", speaker, Anchor(*place("कहा")), BY)
    speech = Quote(new_id(), *place("“सरयू घाटी को यह पुल चाहिए।”"), "mixed", pronoun, None, BY, names["रमेश चौधरी"].id)
    stances = (
        Stance(new_id(), speaker, Anchor(*place("नया पुल")), "favor", clause.id, BY),
        Stance(new_id(), pronoun, Anchor(*place("लीला देवी"), names["लीला देवी"].id), "against", speech.id, BY),
        Stance(new_id(), pronoun, Anchor(*place("सरयू घाटी"), names["सरयू घाटी"].id), "favor", speech.id, BY),
    )
    return Task("t0", TEXT, suggested, AnnotationSet.make("t0", "gold", [*names.values(), clause, speech, *stances]))


def test_every_kind_of_difference_is_found() -> None:
    found = corrections(make_task())
    assert {each.op for each in found} == set(Op) - {Op.JOIN}
    assert [
        each.label for each in found if each.op is Op.LINK and each.here == place("“सरयू घाटी को यह पुल चाहिए।”")
    ] == [
        "speaker",
        "means",
    ]


@pytest.mark.usefixtures("qapp")
def test_the_window_gets_to_gold_with_the_mouse_and_without(monkeypatch: pytest.MonkeyPatch) -> None:
    # The suite has a home of its own, and reads what Qt says.
    monkeypatch.setattr("benchmarks.editor.move_home", lambda _folder: None)
    monkeypatch.setattr("benchmarks.editor.hush_platform", lambda: None)
    # It ends only when the article says what gold says: anything else raises.
    counts = {count.name: count for count in measure([make_task()])}
    ours = [counts[f"t0: Ankan, {row}"] for row in OURS]
    assert all(count.whole.acts > 0 for count in ours)
    assert ours[0].whole.acts < min(counts[f"t0: {rival.name}"].whole.acts for rival in RIVALS)
    by_keys = ours[1].to_json()
    assert by_keys["hand_seconds"] == pytest.approx(0.28 * ours[1].whole.presses, abs=0.06)


def test_acts_count_modifiers_and_buttons() -> None:
    acts = [Act(name) for name in ("Ctrl+Shift+A", "click", "double", "drag", "X")]
    assert [act.presses for act in acts] == [3, 1, 2, 1, 1]
    assert Tally.of(acts).acts == 5


def test_a_label_or_a_selection_that_is_there_already_costs_nothing() -> None:
    label_studio, _, _, prodigy = RIVALS
    twice = [Correction(Op.ADD, "entity", (0, 2), (0, 2), "PER"), Correction(Op.ADD, "entity", (4, 6), (4, 6), "PER")]
    assert len(counted(prodigy, twice, [])["entity"]) == 3
    linked = [
        Correction(Op.LINK, "quote", (0, 9), (10, 12), "speaker"),
        Correction(Op.LINK, "quote", (0, 9), (14, 16), "cue"),
    ]
    # The first needs the quotation selected; for the second, its cue is annotated on the way.
    assert [act.name for act in counted(label_studio, linked[:1], [(10, 12)])["quote"]] == ["click", "Alt+R", "click"]
    both = [act.name for act in counted(label_studio, linked, [(10, 12)])["quote"]]
    assert both == ["click", "Alt+R", "click", "digit", "drag", "click", "Alt+R", "click"]


def test_the_page_shows_the_acts_that_are_counted() -> None:
    assert operations_table() in (ROOT / "docs" / "acts.md").read_text(encoding="utf-8")
