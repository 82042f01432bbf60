"""Suggestions one after the other: in reading order or the least certain first, filtered, decided on together."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotate import acts
from annotate.model import AnnotationSet, Decision, Quote, Span, State, span_order
from annotate.suggest.records import EntitySuggestion, QuoteSuggestion, StanceSuggestion, Suggestions
from annotate.undecided import Filter, Order, ranking, waiting
from gui.settings import Settings
from storage.choosing import Annotator, Choice
from storage.defaults import default_schema, new_id
from storage.exporting import export
from storage.importing import ImportedArticle
from storage.project import Project
from tests.press import TEXT, WHO, place
from tests.strategies import KINDS, LABELS, annotation_sets, messy_text
from tests.windows import make_window, press, stored

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
SECOND = place("मोदी", place("नीतीश")[0])
# Words, label, score, in reading order.
NAMES = (
    (place("पटना"), "LOC", 0.99),
    (place("मोदी"), "PER", 0.55),
    (place("नीतीश कुमार"), "PER", 0.97),
    (SECOND, "PER", 0.8),
    (place("दिल्ली"), "ORG", 0.4),
)
QUOTED = place("“बिहार आगे बढ़ेगा और क़ानून चलेगा।”")


@pytest.fixture(autouse=True)
def _reading_order() -> Iterator[None]:
    """The order is remembered for the next start, and so for the next test."""
    Settings().suggestion_order = Order.READING
    yield
    Settings().suggestion_order = Order.READING


@pytest.fixture
def path(tmp_path) -> Path:
    path = tmp_path / "press.ankan"
    names = tuple(EntitySuggestion(*where, label, score, "test-ner/1") for where, label, score in NAMES)
    quote = QuoteSuggestion(*QUOTED, "direct", None, None, "quotations/1", 0.7)
    with Project.create(path, default_schema()) as project:
        project.add_article(ImportedArticle("a0", "लेख", "test", TEXT, TEXT.encode()))
        project.set_setting("annotator", WHO)
        project.adopt_suggestions("a0", WHO, Suggestions(names, (quote,)), model="test-ner/1", new_id=new_id)
    return path


@pytest.fixture
def window(qtbot, path):
    return make_window(qtbot, path)


def focused_words(window) -> str:
    record = window.desk.focused
    return TEXT[record.start : record.end]


def walk(window, key: str, steps: int) -> list[str]:
    found = []
    for _ in range(steps):
        found.append(focused_words(window))
        press(window, key)
    return found


def choose_label(window, code: str) -> None:
    labels = window.panes.annotations.filter_row.labels
    labels.setCurrentIndex(labels.findText(code))


def choose_scores(window, words: str) -> None:
    scores = window.panes.annotations.filter_row.scores
    assert scores.findText(words) > 0
    scores.setCurrentIndex(scores.findText(words))


def decisions(path) -> dict[tuple[int, int], Decision | None]:
    layer = stored(path)
    return {(r.start, r.end): r.origin.decision for r in (*layer.spans, *layer.quotes)}


# Order ---------------------------------------------------------------------------------------------------------------


def test_the_least_certain_come_first_when_the_menu_says_so_and_the_status_bar_says_it(window) -> None:
    assert "in reading order" in window.status.standing_text
    assert walk(window, "n", 6) == [TEXT[slice(*where)] for where in sorted([QUOTED, *(n[0] for n in NAMES)])]
    window.actions_made.by_id["least-certain"].trigger()
    assert "least certain first" in window.status.standing_text
    assert window.actions_made.by_id["least-certain"].isChecked()
    press(window, "n")
    window.desk.focus(None)
    press(window, "n")
    by_score = ["दिल्ली", "मोदी", TEXT[slice(*QUOTED)], "मोदी", "नीतीश कुमार", "पटना"]
    assert walk(window, "n", 6) == by_score
    press(window, "p")
    assert walk(window, "p", 6) == by_score[::-1]


def test_the_order_is_remembered_from_start_to_start(qtbot, path) -> None:
    first = make_window(qtbot, path)
    first.actions_made.by_id["least-certain"].trigger()
    first.close()
    assert Settings().suggestion_order is Order.CERTAINTY
    again = make_window(qtbot, path)
    assert again.actions_made.by_id["least-certain"].isChecked()
    # The least certain one waits in focus.
    assert focused_words(again) == "दिल्ली"


def test_deciding_leads_on_in_the_order_that_was_chosen_until_nothing_is_left(window, path) -> None:
    window.actions_made.by_id["least-certain"].trigger()
    window.desk.focus(None)
    press(window, "n")
    seen = []
    for key in "axaxax":
        seen.append(focused_words(window))
        press(window, key)
    assert seen[:2] == ["दिल्ली", "मोदी"]
    assert seen[-1] == "पटना"
    assert "Ctrl+Enter" in window.banner.text
    assert window.focusWidget() is window.view


# Identical ones ------------------------------------------------------------------------------------------------------


def test_shift_x_rejects_identical_ones_says_how_many_and_is_undone_at_once(window, path) -> None:
    window.desk.focus(next(span.id for span in stored(path).spans if (span.start, span.end) == NAMES[1][0]))
    press(window, "x", SHIFT)
    now = decisions(path)
    assert now[NAMES[1][0]] is now[SECOND] is Decision.REJECTED
    assert "2 in all" in window.banner.text
    # The next one behind is in focus already.
    assert focused_words(window) == TEXT[slice(*QUOTED)]
    press(window, Qt.Key.Key_Z, CTRL)
    assert set(decisions(path).values()) == {None}


# The filter ----------------------------------------------------------------------------------------------------------


def test_the_filter_shows_one_label_and_n_and_p_stay_in_it(window) -> None:
    choose_label(window, "PER")
    model = window.panes.annotations.model
    assert {record.label for record in model.records} == {"PER"}
    window.desk.focus(None)
    press(window, "n")
    assert walk(window, "n", 3) == ["मोदी", "नीतीश कुमार", "मोदी"]
    choose_label(window, "direct")
    assert [record.kind for record in model.records] == ["direct"]


def test_the_filter_shows_a_range_of_scores(window) -> None:
    choose_scores(window, "Under 70 %")
    assert [TEXT[r.start : r.end] for r in window.panes.annotations.model.records] == ["मोदी", "दिल्ली"]
    choose_scores(window, "95 % and more")
    assert [TEXT[r.start : r.end] for r in window.panes.annotations.model.records] == ["पटना", "नीतीश कुमार"]


def test_all_shown_are_accepted_in_one_act_that_says_how_many_and_is_undone_at_once(window, path) -> None:
    choose_scores(window, "95 % and more")
    before = stored(path)
    button = window.panes.annotations.accept
    assert button.isVisible()
    assert button.text() == "Accept 2 shown"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [where for where, done in decisions(path).items() if done is Decision.ACCEPTED] == [
        NAMES[0][0],
        NAMES[2][0],
    ]
    assert "2" in window.banner.text
    press(window, Qt.Key.Key_Z, CTRL)
    assert stored(path) == before


def test_all_shown_are_rejected_by_key_and_what_the_filter_hides_is_counted(window, path) -> None:
    press(window, "l", CTRL | SHIFT)
    assert window.focusWidget() is window.panes.annotations.filter_row.labels
    choose_label(window, "PER")
    press(window, "x", CTRL | SHIFT)
    rejected = [where for where, done in decisions(path).items() if done is Decision.REJECTED]
    assert rejected == [NAMES[1][0], NAMES[2][0], SECOND]
    window.view.setFocus()
    press(window, "n")
    assert "hides 3" in window.banner.text
    assert not window.panes.annotations.accept.isVisible()


def test_esc_in_the_filter_shows_everything_again_and_leads_back_into_the_article(window) -> None:
    press(window, "l", CTRL | SHIFT)
    choose_label(window, "PER")
    press(window, Qt.Key.Key_Escape)
    assert window.focusWidget() is window.view
    assert len(window.panes.annotations.model.records) == 6
    assert not window.queue.filter.is_set


def test_without_a_filter_there_is_no_button_that_accepts_everything(window) -> None:
    assert not window.panes.annotations.accept.isVisible()


# Finishing -----------------------------------------------------------------------------------------------------------


def test_finishing_with_open_suggestions_lists_them_and_goes_to_the_first_whatever_is_filtered(window, path) -> None:
    press(window, "a")
    choose_label(window, "ORG")
    press(window, Qt.Key.Key_Return, CTRL)
    listed = window.panes.annotations.model.records
    assert [record.id for record in listed] == [record.id for record in stored(path).undecided]
    assert window.desk.focused == listed[0]
    assert "5 undecided" in window.banner.text
    assert window.focusWidget() is window.view
    assert stored(path).state is State.OPEN
    for _ in listed:
        press(window, "a")
    press(window, Qt.Key.Key_Return, CTRL)
    assert stored(path).state is State.FINISHED
    assert not window.panes.annotations.only_open.isChecked()


# What is undecided can be told without colour -------------------------------------------------------------------------


def test_an_undecided_one_ends_in_a_question_mark_and_its_score_and_a_decided_one_does_not(window) -> None:
    model = window.panes.annotations.model
    assert model.sign_of(model.records[0]) == "99 % ?"
    assert model.index(0).data(Qt.ItemDataRole.AccessibleTextRole).endswith("undecided")
    press(window, "a")
    assert model.sign_of(model.records[0]) == ""


def test_an_undecided_underline_is_broken_and_a_decided_one_is_whole_in_shades_of_grey(window, path) -> None:
    name = next(span for span in stored(path).spans if (span.start, span.end) == NAMES[2][0])
    window.desk.focus(stored(path).quotes[0].id)

    def covered() -> float:
        """The share of the underline that is there, behind the chip at its start."""
        picture = window.view.viewport().grab().toImage()
        ratio = picture.devicePixelRatio()
        where = window.view.range_rect(name.start, name.end)
        columns = range(int((where.left() + 48) * ratio), int((where.right() - 3) * ratio))
        ground = picture.pixelColor(int(where.right() * ratio) + 3, int((where.bottom() + 3) * ratio)).lightness()
        rows = range(int((where.bottom() - 1) * ratio), int((where.bottom() + 7) * ratio))
        dark = [sum(picture.pixelColor(x, y).lightness() < ground - 60 for x in columns) for y in rows]
        return max(dark) / len(columns)

    assert 0.4 < covered() < 0.8
    window.session.act(lambda now, actor: acts.accept(now, actor, [name.id]))
    assert covered() == 1.0


# Decisions are kept --------------------------------------------------------------------------------------------------


def test_decisions_with_their_seconds_survive_undo_redo_and_export(window, path, tmp_path) -> None:
    times = iter(range(0, 1000, 7))
    window.session._clock = lambda: float(next(times))
    for key in "aax":
        press(window, key)
    decided = stored(path)
    origins = [record.origin for record in decided.records() if record.origin.decision is not None]
    assert len(origins) == 3
    assert all(origin.seconds for origin in origins)
    for _ in range(3):
        press(window, Qt.Key.Key_Z, CTRL)
    assert all(record.origin.decision is None for record in stored(path).records())
    for _ in range(3):
        press(window, Qt.Key.Key_Z, CTRL | SHIFT)
    assert stored(path) == decided
    with Project.open(path) as project:
        export(project, tmp_path / "out.jsonl", format="jsonl", choice=Choice(Annotator(WHO)))
    line = json.loads((tmp_path / "out.jsonl").read_text(encoding="utf-8"))
    written = [*line["entities"], *line["quotes"], *line["decisions"]["rejected"]]
    kept = sorted(r["origin"]["seconds"] for r in written if r["origin"]["decision"] is not None)
    assert kept == sorted(origin.seconds for origin in origins)


# Laws ----------------------------------------------------------------------------------------------------------------

sets = messy_text.flatmap(annotation_sets)
filters = st.builds(
    lambda code, low, high: Filter(*(code or (None, None)), low, high),
    st.one_of(
        st.none(),
        st.tuples(st.just("entity"), st.sampled_from(LABELS)),
        st.tuples(st.just("quote"), st.sampled_from(KINDS)),
    ),
    st.sampled_from([None, 0.25, 0.5]),
    st.sampled_from([None, 0.5, 1.0]),
)


@given(sets, st.sampled_from(list(Order)), filters)
def test_every_undecided_one_waits_once_or_is_hidden(layer: AnnotationSet, order: Order, chosen: Filter) -> None:
    shown = waiting(layer, order, chosen)
    assert len({record.id for record in shown}) == len(shown)
    assert all(chosen.accepts(layer, record) for record in shown)
    hidden = [record for record in layer.undecided if not chosen.accepts(layer, record)]
    assert sorted([*shown, *hidden], key=span_order) == list(layer.undecided)
    assert waiting(layer, order, Filter()) == sorted(layer.undecided, key=ranking(layer, order))


@given(sets)
def test_in_order_of_certainty_no_score_comes_before_a_lower_one(layer: AnnotationSet) -> None:
    def certainty(record: Span | Quote) -> float:
        scores = [record.origin] if record.origin.is_open else []
        scores += [s.origin for s in layer.stances if s.quote == record.id and s.origin.is_open]
        return min(-1.0 if origin.score is None else origin.score for origin in scores)

    shown = [certainty(record) for record in waiting(layer, Order.CERTAINTY, Filter())]
    assert shown == sorted(shown)


def test_a_quotation_is_as_certain_as_its_least_certain_undecided_stance(path) -> None:
    quote = QuoteSuggestion(
        *QUOTED, "direct", None, None, "quotations/1", 0.9, stance=StanceSuggestion("favor", None, 0.1)
    )
    with Project.open(path) as project:
        project.adopt_suggestions("a0", "ravi", Suggestions((), (quote,)), model="m", new_id=new_id)
    layer = stored(path, who="ravi")
    assert ranking(layer, Order.CERTAINTY)(layer.quotes[0])[0] == 0.1
