"""A schema while it is being changed: whatever is done, every old code is there, has a new name, or a taker."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from annotate.recoding import PARTS
from annotate.schema import schema_from_json, schema_to_json
from annotate.schema_draft import added, draft_of, moved, removed, with_label
from storage.schema_change import Usage, fitted_recoding
from tests.strategies import DEFAULT_SCHEMA

USAGE = [
    Usage(part, label.code, "asha", 1, frozenset({"a"})) for part in PARTS for label in getattr(DEFAULT_SCHEMA, part)
]
acts = st.lists(
    st.tuples(
        st.sampled_from(PARTS),
        st.sampled_from(["add", "remove", "rename", "move"]),
        st.integers(0, 9),
        st.integers(0, 9),
    ),
    max_size=15,
)


def test_a_draft_in_which_nothing_was_changed_is_the_schema() -> None:
    draft = draft_of(DEFAULT_SCHEMA)
    assert draft.schema == DEFAULT_SCHEMA
    assert not draft.recoding


@given(acts)
def test_whatever_is_done_no_annotation_is_left_without_a_label(done) -> None:
    draft = draft_of(DEFAULT_SCHEMA)
    for at, (part, act, which, other) in enumerate(done):
        entries = draft.parts[part]
        entry = entries[which % len(entries)]
        match act:
            case "add" if len(entries) < 10:
                draft, number = added(draft, part)
                assert draft.entry(part, number).was is None
            case "remove" if len(entries) > 1:
                rest = [each for each in entries if each is not entry]
                draft = removed(draft, part, entry.number, rest[other % len(rest)].number)
            case "rename":
                draft = with_label(draft, part, entry.number, replace(entry.label, code=f"X{at}"))
            case "move":
                draft = moved(draft, part, entry.number, other - 5)
    schema = draft.schema
    assert schema_from_json(schema_to_json(schema)) == schema
    # Raises when a code would be lost.
    assert fitted_recoding(DEFAULT_SCHEMA, schema, draft.recoding, USAGE) == draft.recoding


def test_a_key_is_taken_from_the_label_that_had_it() -> None:
    draft = draft_of(DEFAULT_SCHEMA)
    second = draft.parts["entities"][1]
    draft = with_label(draft, "entities", second.number, replace(second.label, key="1"))
    assert [label.key for label in draft.schema.entities[:3]] == ["", "1", "3"]


def test_what_a_removed_label_was_to_take_goes_to_its_taker() -> None:
    draft = draft_of(DEFAULT_SCHEMA)
    per, org, loc = (entry.number for entry in draft.parts["entities"][:3])
    draft = removed(draft, "entities", per, org)
    draft = removed(draft, "entities", org, loc)
    assert draft.recoding.entities == {"PER": "LOC", "ORG": "LOC"}
    assert removed(draft_of(DEFAULT_SCHEMA), "entities", per, None).recoding.entities == {}


def test_a_new_label_has_a_colour_and_key_of_its_own() -> None:
    draft, number = added(draft_of(DEFAULT_SCHEMA), "entities")
    label = draft.entry("entities", number).label
    assert (label.code, label.key) == ("NEW1", "7")
    assert label.colour not in [other.colour for other in DEFAULT_SCHEMA.entities]
    draft, number = added(draft, "entities")
    assert draft.entry("entities", number).label.code == "NEW2"
