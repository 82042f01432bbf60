"""The rules of the article view that need no window: cutting, lanes, marks, selection, links."""

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.model import Anchor, AnnotationSet, Decision, Origin, Quote, Source, Span, Stance
from annotate.schema import schema_from_json
from annotate.tokens import akshara_boundaries, words
from gui.article_view.lanes import Mark, Rank, Room, chip_texts, pack
from gui.article_view.marks import Marks
from gui.article_view.paragraphs import Piece, cut, piece_at
from gui.article_view.selection import Units, dragged, extended
from tests.strategies import annotation_sets, any_text, messy_text

SCHEMA = schema_from_json((Path(__file__).parent.parent / "resources/schema/default.json").read_text(encoding="utf-8"))
PERSON = Origin(Source.PERSON, "asha", Decision.ADDED)


# Cutting -------------------------------------------------------------------------------------------------------------


@given(any_text, st.integers(1, 12))
def test_the_pieces_are_the_text_without_its_newlines(text, longest) -> None:
    pieces = cut(text, longest)
    joined = "".join(text[p.start : p.end] + ("\n" if p.ends_paragraph else "") for p in pieces)
    assert joined == text + "\n"
    assert all("\n" not in text[p.start : p.end] for p in pieces)


@given(messy_text, st.integers(1, 12))
def test_no_piece_begins_or_ends_inside_an_akshara(text, longest) -> None:
    bounds = set(akshara_boundaries(text))
    assert {offset for p in cut(text, longest) for offset in (p.start, p.end)} <= bounds


def test_a_long_paragraph_is_cut_after_a_danda_before_a_space() -> None:
    text = "क ख ग। घ ङ च छ ज झ ञ।"
    assert [text[p.start : p.end] for p in cut(text, 11)] == ["क ख ग। ", "घ ङ च छ ज ", "झ ञ।"]


def test_a_word_without_end_is_cut_between_aksharas() -> None:
    assert cut("क्षि" * 4, 10) == [Piece(0, 8, False), Piece(8, 16, True)]


def test_an_empty_text_is_one_empty_piece() -> None:
    assert cut("") == [Piece(0, 0, True)]
    assert len(cut("\n\n")) == 3


# Lanes ---------------------------------------------------------------------------------------------------------------


@st.composite
def some_marks(draw) -> list[Mark]:
    found = []
    for at in range(draw(st.integers(0, 12))):
        start = draw(st.integers(0, 30))
        end = start + draw(st.integers(1, 20))
        found.append(Mark(f"m{at}", f"m{at}", start, end, "PER", draw(st.sampled_from(list(Rank))), "#0072B2"))
    return found


@given(some_marks(), st.integers(0, 20), st.integers(1, 30))
def test_two_marks_of_a_lane_never_overlap_on_a_line(marks, start, length) -> None:
    end = start + length
    placed = pack(marks, start, end)
    for mark, lane in placed:
        for other, taken in placed:
            if mark is not other and lane == taken:
                assert min(mark.end, other.end, end) <= max(mark.start, other.start, start)


@given(some_marks(), st.integers(0, 20), st.integers(1, 30))
def test_of_two_that_overlap_the_shorter_is_nearer_and_quotations_lie_outside(marks, start, length) -> None:
    placed = pack(marks, start, start + length)
    for mark, lane in placed:
        assert mark.rank is not Rank.QUOTE or lane >= 1
        for other, taken in placed:
            if other.start < min(mark.end, start + length) and max(mark.start, start) < other.end:
                assert mark.order >= other.order or lane < taken


@given(some_marks(), st.integers(0, 20), st.integers(1, 30))
def test_every_mark_that_touches_the_line_has_a_lane(marks, start, length) -> None:
    touching = {m.id for m in marks if m.start < start + length and start < m.end}
    assert {mark.id for mark, _ in pack(marks, start, start + length)} == touching


def test_a_role_of_a_marked_name_takes_no_lane() -> None:
    name = Mark("s", "s", 0, 5, "PER", Rank.SPAN, "#0072B2")
    role = Mark("r", "q", 0, 5, "speaker", Rank.ROLE, "#0072B2", host="s")
    assert pack([name, role], 0, 9) == [(name, 0)]


def test_a_chip_ends_before_the_next_mark_of_its_lane_or_is_shorter_or_is_not_there() -> None:
    texts = [("TIMEX", 30.0), ("T", 8.0)]
    rooms = [(Room(0, 5, True), texts), (Room(20, 25, True), texts), (Room(26, 90, True), texts)]
    assert chip_texts(rooms, 100, gap=2) == [("T", 8.0), None, ("TIMEX", 30.0)]
    assert chip_texts([(Room(0, 90, False), texts)], 100, gap=2) == [None]


# Marks ---------------------------------------------------------------------------------------------------------------

TEXT = "मोदी ने कहा कि राहुल आए।\n🙏 राहुल गांधी ने मोदी को बुलाया।"


@given(st.data())
def test_changing_a_set_step_by_step_looks_like_starting_with_it(data) -> None:
    text = data.draw(messy_text)
    pieces = cut(text, 10)
    stepwise = Marks(pieces, SCHEMA, text)
    for _ in range(3):
        annotations = data.draw(annotation_sets(text))
        before = [stepwise.of_piece(n) for n in range(len(pieces))]
        touched = stepwise.set_annotations(annotations)
        fresh = Marks(pieces, SCHEMA, text)
        fresh.set_annotations(annotations)
        for number in range(len(pieces)):
            assert set(stepwise.of_piece(number)) == set(fresh.of_piece(number))
            assert number in touched or set(before[number]) == set(fresh.of_piece(number))


def test_rejected_records_have_no_mark() -> None:
    rejected = Origin(Source.MODEL, "m/1", Decision.REJECTED)
    marks = Marks(cut(TEXT), SCHEMA, TEXT)
    marks.set_annotations(AnnotationSet.make("d", "a", [Span("s", 0, 4, "PER", rejected)]))
    assert marks.get("s") is None
    assert marks.at(0) == []


def test_the_roles_of_a_quotation_are_marked_once_a_place() -> None:
    speaker, target = Anchor(0, 4, "s"), Anchor(15, 20)
    annotations = AnnotationSet.make(
        "d",
        "a",
        [
            Span("s", 0, 4, "PER", PERSON),
            Quote("q", 15, 23, "indirect", speaker, Anchor(8, 11), PERSON),
            Stance("t", speaker, target, "favor", "q", PERSON),
        ],
    )
    marks = Marks(cut(TEXT), SCHEMA, TEXT)
    marks.set_annotations(annotations)
    marks.show_roles("q", {"speaker": "वक्ता"})
    assert [(m.code, m.start, m.end, m.host) for m in marks.roles] == [
        ("वक्ता", 0, 4, "s"),
        ("cue", 8, 11, None),
        ("target", 15, 20, None),
    ]
    marks.show_roles(None, {})
    assert marks.roles == ()
    assert {m.id for m in marks.of_piece(0)} == {"s", "q"}


def test_whom_a_speaker_means_is_marked_and_a_suggested_target_has_a_question_mark() -> None:
    speaker, target = Anchor(5, 7), Anchor(15, 20)
    open_stance = Stance("t", speaker, target, "favor", "q", Origin(Source.MODEL, "m/1"))
    quote = Quote("q", 15, 23, "indirect", speaker, None, PERSON, means="s")
    marks = Marks(cut(TEXT), SCHEMA, TEXT)
    marks.set_annotations(AnnotationSet.make("d", "a", [Span("s", 0, 4, "PER", PERSON), quote, open_stance]))
    marks.show_roles("q", {})
    assert [(m.code, m.start, m.end, m.host) for m in marks.roles] == [
        (f"= {TEXT[0:4]}", 5, 7, None),
        ("means", 0, 4, "s"),
        ("target?", 15, 20, None),
    ]


def test_proposed_links_are_marked_with_a_question_mark_until_they_are_taken() -> None:
    quote = Quote("q", 15, 23, "indirect", None, Anchor(8, 11), PERSON)
    marks = Marks(cut(TEXT), SCHEMA, TEXT)
    name = Span("s", 0, 4, "PER", PERSON)
    marks.set_annotations(AnnotationSet.make("d", "a", [name, quote]))
    marks.proposed = ("q", {"speaker": Anchor(5, 7), "means": Anchor(0, 4, "s"), "cue": Anchor(0, 4)})
    marks.show_roles("q", {})
    assert [(m.code, m.is_open) for m in marks.roles] == [
        (f"= {TEXT[0:4]}?", True),
        ("means?", True),
        ("cue", False),
    ]
    taken = replace(quote, speaker=Anchor(5, 7), means="s")
    marks.set_annotations(AnnotationSet.make("d", "a", [name, taken]))
    marks.show_roles("q", {})
    assert [(m.code, m.is_open) for m in marks.roles] == [
        (f"= {TEXT[0:4]}", False),
        ("means", False),
        ("cue", False),
    ]


# Selection -----------------------------------------------------------------------------------------------------------


@given(messy_text, st.integers(1, 12), st.data())
def test_units_agree_with_the_text_as_a_whole(text, longest, data) -> None:
    units = Units(text, cut(text, longest))
    bounds = akshara_boundaries(text)
    at = data.draw(st.integers(0, len(text)))
    assert units.floor(at) == max(b for b in bounds if b <= at)
    assert units.ceiling(at) == min(b for b in bounds if b >= at)
    assert units.next_akshara(at) == min((b for b in bounds if b > at), default=len(text))
    assert units.previous_akshara(at) == max((b for b in bounds if b < at), default=0)


@given(messy_text, st.data())
def test_word_steps_are_those_of_the_tokens(text, data) -> None:
    units = Units(text, cut(text))
    # Words are found paragraph by paragraph; no token crosses a newline.
    tokens = words(text)
    at = data.draw(st.integers(0, len(text)))
    for edge in ("start", "end"):
        stops = [getattr(token, edge) for token in tokens]
        assert units.next_word(at, edge) == min((s for s in stops if s > at), default=len(text))
        assert units.previous_word(at, edge) == max((s for s in stops if s < at), default=0)


def assert_may_be_selected(text: str, start: int, end: int) -> None:
    bounds = set(akshara_boundaries(text))
    assert {start, end} <= bounds
    if start < end:
        units = Units(text, cut(text))
        assert not text[start : units.next_akshara(start)].isspace()
        assert not text[units.previous_akshara(end) : end].isspace()


@given(messy_text, st.sampled_from(["akshara", "word"]), st.integers(1, 15), st.data())
def test_a_drag_never_cuts_an_akshara_and_takes_no_white_space(text, unit, longest, data) -> None:
    units = Units(text, cut(text, longest))
    bounds = st.sampled_from(akshara_boundaries(text))
    start, end = dragged(units, data.draw(bounds), data.draw(bounds), data.draw(bounds), unit)
    assert_may_be_selected(text, start, end)


@given(messy_text, st.sampled_from(["akshara", "word"]), st.data())
def test_steps_stand_on_boundaries_and_words_at_their_edges(text, unit, data) -> None:
    units = Units(text, cut(text, 15))
    bounds = akshara_boundaries(text)
    anchor = data.draw(st.sampled_from(bounds))
    head = anchor
    for forward in data.draw(st.lists(st.booleans(), max_size=12)):
        head = extended(units, anchor, head, forward=forward, unit=unit)
        assert head in bounds


@given(messy_text, st.sampled_from(["akshara", "word"]), st.sampled_from(["start", "end"]), st.data())
def test_an_edge_snaps_to_a_boundary_where_it_may_stand(text, unit, edge, data) -> None:
    units = Units(text, cut(text, 15))
    offset = units.nearest(data.draw(st.integers(0, len(text))), unit, edge)
    assert offset in akshara_boundaries(text)


def test_an_edge_snaps_to_the_nearer_word() -> None:
    text = "नरेन्द्र मोदी ने कहा"
    units = Units(text, cut(text))
    assert units.nearest(10, "word", "end") == 8
    assert units.nearest(12, "word", "end") == 13
    assert units.nearest(10, "word", "start") == 9
    assert units.nearest(8, "word", "start") == 9


def test_a_drag_takes_the_whole_words_from_the_left_and_from_the_right() -> None:
    text = "श्री नरेन्द्र मोदी ने कहा।"
    units = Units(text, cut(text))
    assert text[slice(*dragged(units, 6, 6, 16, "word"))] == "नरेन्द्र मोदी"
    assert text[slice(*dragged(units, 16, 16, 6, "word"))] == "नरेन्द्र मोदी"
    assert text[slice(*dragged(units, 6, 6, 16, "akshara"))] == "रेन्द्र मो"


def test_a_sentence_is_that_of_its_paragraph() -> None:
    text = "पहला वाक्य। दूसरा वाक्य! \nतीसरा।"
    units = Units(text, cut(text))
    assert text[slice(*units.sentence_at(14))] == "दूसरा वाक्य!"
    assert text[slice(*units.sentence_at(2))] == "पहला वाक्य।"
    assert text[slice(*units.sentence_at(len(text)))] == "तीसरा।"
    assert Units("", cut("")).sentence_at(0) is None


@pytest.mark.parametrize("offset", [0, 5, 11, 12])
def test_pieces_are_found_by_offset(offset) -> None:
    starts = [0, 5, 12]
    assert starts[piece_at(starts, offset)] == max(s for s in starts if s <= offset)
    assert all(a < b for a, b in pairwise(starts))
