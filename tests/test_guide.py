"""The annotator's guide can be followed: its keys, in its order, lead to a finished article that is as gold has it."""

from pathlib import Path

import resources
from annotate.model import State
from docs.guide_walk import walk
from docs.sample_projects import NEWCOMER, make_guided
from storage.formats import jsonl
from tests.windows import make_window


def test_the_way_of_the_guide_ends_in_a_finished_article_with_the_names_and_quotations_of_gold(
    tmp_path: Path, qtbot: object
) -> None:
    gold = next(iter(jsonl.read(min(resources.path("samples").glob("*.gold.jsonl"))))).annotations
    window = make_window(qtbot, make_guided(tmp_path / "sample.ankan"))
    assert [*walk(window)] == ["suggestions", "boundary", "speaker", "missing", "stance", "finished"]
    assert window.view.hasFocus()
    project = window.session.project
    assert project is not None
    made = project.annotations(gold.document, NEWCOMER)
    assert made.state is State.FINISHED
    assert {(s.start, s.end, s.label) for s in made.live_spans} == {(s.start, s.end, s.label) for s in gold.live_spans}
    assert {quoted(quote) for quote in made.live_quotes} == {quoted(quote) for quote in gold.live_quotes}
    (stance,) = made.live_stances
    assert stance.value == "against"
    assert stance.target is not None


def quoted(quote):
    places = [(anchor.start, anchor.end) if anchor else None for anchor in (quote.speaker, quote.cue)]
    return quote.start, quote.end, quote.kind, *places
