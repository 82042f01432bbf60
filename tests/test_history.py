"""Undo and redo follow from the journal's rows alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.history import Entry, History, HistoryError, Kind, Standing, way


def test_undo_goes_to_the_edit_before_and_redo_to_the_one_that_was_in_force_last() -> None:
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
    # The branch that was left can be gone to, and then redo leads along it.
    history.follow(Entry(10, Kind.REDO, 2, None))
    history.follow(Entry(11, Kind.UNDO, 2, None))
    assert history.redo_target == 2
    assert [history.standing(seq) for seq in (1, 2, 5)] == [Standing.IN_FORCE, Standing.UNDONE, Standing.ABANDONED]


@pytest.mark.parametrize(
    "entry",
    [
        Entry(2, Kind.EDIT, 2, None),
        Entry(2, Kind.EDIT, 3, 1),
        Entry(1, Kind.EDIT, 1, 1),
        Entry(2, Kind.UNDO, 7, None),
        Entry(2, Kind.REDO, 1, None),
        Entry(2, Kind.EDIT, 2, 1, bulk=1),
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


def test_an_act_on_several_articles_is_several_edits_between_which_nobody_rests() -> None:
    history = History()
    history.follow(Entry(1, Kind.EDIT, 1, None))
    history.follow(Entry(2, Kind.EDIT, 2, 1, bulk=2))
    assert history.is_between_acts
    history.follow(Entry(3, Kind.EDIT, 3, 2, bulk=2))
    assert history.is_between_acts
    history.follow(Entry(4, Kind.UNDO, 3, None))
    assert not history.is_between_acts
    history.follow(Entry(5, Kind.UNDO, 2, None))
    assert history.is_between_acts
    with pytest.raises(HistoryError, match="no part"):
        history.follow(Entry(6, Kind.EDIT, 6, 1, bulk=2))


# A tree by its parents, edits numbered in the order they were made: edit n + 1 hangs below edit trees[n] or nothing.
trees = st.integers(1, 20).flatmap(lambda size: st.tuples(*(st.integers(0, at) for at in range(size))))


@given(trees, st.data())
def test_from_every_edit_a_way_leads_to_every_other_one(tree: tuple[int, ...], data: st.DataObject) -> None:
    parents = {at + 1: parent or None for at, parent in enumerate(tree)}

    def ancestors(seq: int | None) -> list[int]:
        return [] if seq is None else [seq, *ancestors(parents[seq])]

    history, seq = History(), 0
    for edit, parent in parents.items():
        for kind, target in way(ancestors(history.cursor), ancestors(parent)):
            history.follow(Entry(100 + (seq := seq + 1), kind, target, None))
        history.follow(Entry(edit, Kind.EDIT, edit, parent))
    goal = data.draw(st.sampled_from([None, *parents]))
    for kind, target in way(ancestors(history.cursor), ancestors(goal)):
        history.follow(Entry(100 + (seq := seq + 1), kind, target, None))
    assert history.cursor == goal
    standings = {edit: history.standing(edit) for edit in parents}
    assert {edit for edit, found in standings.items() if found is Standing.IN_FORCE} == set(ancestors(goal))
    undone = [edit for edit, found in standings.items() if found is Standing.UNDONE]
    if history.redo_target is not None:
        assert history.redo_target in undone
    assert all(parents[edit] in (goal, *undone) for edit in undone)
