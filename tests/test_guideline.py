"""The guideline: one text in, pages out and back; the bundled one speaks of every label in both languages."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate.guideline import guideline_text, page, with_guideline
from annotate.schema import Schema, SchemaError, schema_from_json, schema_to_json
from storage.defaults import default_schema
from tests.strategies import DEFAULT_SCHEMA

pages = st.text("कख #a\n*", max_size=20).map(str.strip)


def labels(schema: Schema):
    return (*schema.entities, *schema.quotes, *schema.stances)


@pytest.mark.parametrize("language", ["en", "hi"])
def test_the_bundled_guideline_has_a_page_with_an_example_for_everything(language: str) -> None:
    schema = default_schema()
    assert schema.guideline[language]
    for label in labels(schema):
        text = label.guideline[language]
        assert any("\u0900" <= letter <= "\u097f" for letter in text), label.code
        assert "\n- " in text or "**" in text, label.code
        assert page(schema, label, language) == text


def test_a_label_without_a_page_has_its_guide_and_another_language_the_english_page() -> None:
    per = DEFAULT_SCHEMA.entities[0]
    assert page(DEFAULT_SCHEMA, per, "hi") == per.guides["hi"]
    assert page(DEFAULT_SCHEMA, None, "hi") == ""
    assert page(DEFAULT_SCHEMA, replace(per, guideline={"en": "x"}), "hi") == "x"


@given(st.lists(pages, min_size=14, max_size=14))
def test_pages_become_one_text_and_pages_again(texts: list[str]) -> None:
    schema, others = DEFAULT_SCHEMA, iter(texts[1:])

    def given_pages(part):
        return tuple(replace(label, guideline={"hi": text} if (text := next(others)) else {}) for label in part)

    schema = replace(
        schema,
        guideline={"hi": texts[0]} if texts[0] else {},
        **{part: given_pages(getattr(schema, part)) for part in ("entities", "quotes", "stances")},
    )
    assert with_guideline(with_guideline(schema, "hi", ""), "hi", guideline_text(schema, "hi")) == schema
    assert schema_from_json(schema_to_json(schema)) == schema


def test_a_heading_that_is_no_code_is_part_of_the_page_and_other_languages_stay() -> None:
    schema = with_guideline(DEFAULT_SCHEMA, "en", "all\n# PER\none\n# Doubts\ntwo")
    schema = with_guideline(schema, "hi", "# PER\nव्यक्ति")
    assert schema.guideline == {"en": "all"}
    assert schema.entities[0].guideline == {"en": "one\n# Doubts\ntwo", "hi": "व्यक्ति"}


def test_a_schema_without_a_guideline_is_written_as_before() -> None:
    assert "guideline" not in schema_to_json(DEFAULT_SCHEMA)


@pytest.mark.parametrize("bad", ["text", {"en": 1}])
def test_pages_are_texts_by_language(bad: object) -> None:
    import json

    value = json.loads(schema_to_json(DEFAULT_SCHEMA))
    with pytest.raises(SchemaError, match=r"the schema: guideline maps"):
        schema_from_json(json.dumps({**value, "guideline": bad}))
    value["entities"][0]["guideline"] = bad
    with pytest.raises(SchemaError, match=r"entities\[0\] \(PER\): guideline maps"):
        schema_from_json(json.dumps(value))
