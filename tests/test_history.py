"""Undo and redo follow from the journal's rows alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.history import Entry, History, HistoryError, Kind


def test_undo_goes_to_the_edit_before_and_redo_to_the_youngest_after() -> None:
    history = History()
    assert history.undo_target is None
    assert history.redo_target is None
    history.follow(Entry(1, Kind.EDIT, 1, None))
    history.follow(Entry(2, Kind.EDIT, 2, 1))
    history.follow(Entry(3, Kind.SUGGEST, 3, None))
    history.follow(Entry(4, Kind.UNDO, 2, None))
    assert (history.undo_target, history.redo_target) == (1, 2)
    history.follow(Entry(5, Kind.EDIT, 5, 1))
    assert (history.undo_target, history.redo_target) == (5, None)
    history.follow(Entry(6, Kind.UNDO, 5, None))
    history.follow(Entry(7, Kind.UNDO, 1, None))
    assert (history.undo_target, history.redo_target) == (None, 1)
    history.follow(Entry(8, Kind.REDO, 1, None))
    assert history.redo_target == 5
    history.follow(Entry(9, Kind.IMPORT, 9, None))
    assert history.cursor == 1


@pytest.mark.parametrize(
    "entry",
    [
        Entry(2, Kind.EDIT, 2, None),
        Entry(2, Kind.EDIT, 3, 1),
        Entry(1, Kind.EDIT, 1, 1),
        Entry(2, Kind.UNDO, 7, None),
        Entry(2, Kind.REDO, 1, None),
    ],
)
def test_a_row_that_cannot_follow_is_refused_and_changes_nothing(entry: Entry) -> None:
    history = History()
    history.follow(Entry(1, Kind.EDIT, 1, None))
    with pytest.raises(HistoryError):
        history.follow(entry)
    assert history.cursor == 1


def test_nothing_can_be_undone_before_the_first_edit() -> None:
    with pytest.raises(HistoryError):
        History().follow(Entry(1, Kind.UNDO, 1, None))


@given(st.lists(st.sampled_from([Kind.EDIT, Kind.UNDO, Kind.REDO]), max_size=40))
def test_history_does_what_two_stacks_do(kinds: list[Kind]) -> None:
    history = History()
    done: list[int] = []
    undone: list[int] = []
    for seq, kind in enumerate(kinds, start=1):
        if kind is Kind.EDIT:
            history.follow(Entry(seq, kind, seq, history.cursor))
            done.append(seq)
            undone.clear()
        elif kind is Kind.UNDO and done:
            history.follow(Entry(seq, kind, done[-1], None))
            undone.append(done.pop())
        elif kind is Kind.REDO and undone:
            history.follow(Entry(seq, kind, undone[-1], None))
            done.append(undone.pop())
        assert history.undo_target == (done[-1] if done else None)
        assert history.redo_target == (undone[-1] if undone else None)
