"""Colours of labels: contrast, distance for every vision, and a better one where there is one."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotate import colour as colours
from annotate.colour import MARK_CONTRAST, NEAR, TEXT_CONTRAST, VISIONS, Faint, Near, better, contrast, distance, faults
from gui.theme import dark, light
from storage.defaults import default_schema

OKABE_ITO = ("#000000", "#E69F00", "#56B4E9", "#009E73", "#F0E442", "#0072B2", "#D55E00", "#CC79A7")
any_colour = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@given(any_colour, any_colour)
def test_contrast_and_distance_are_the_same_from_both_sides(one: str, other: str) -> None:
    assert 1 <= contrast(one, other) == contrast(other, one) <= 21
    for vision in VISIONS:
        assert distance(one, other, vision) == pytest.approx(distance(other, one, vision))
        assert distance(one, one, vision) == 0


@given(any_colour)
def test_a_chip_s_letters_always_have_the_contrast_of_text(colour: str) -> None:
    assert colours.text_contrast(colour) >= TEXT_CONTRAST
    for theme in (light(), dark()):
        chip = theme.chip(colour)
        assert contrast(chip.fill.name(), chip.text.name()) >= TEXT_CONTRAST
        suggested = theme.chip(colour, is_open=True)
        assert contrast(suggested.fill.name(), suggested.text.name()) >= TEXT_CONTRAST


def test_known_values() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    # The example of WCAG's technique G18: the lightest grey that is readable on white.
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)
    assert distance("#000000", "#FFFFFF") == pytest.approx(1, abs=1e-3)
    # Oklab of sRGB red, as its author gives it.
    assert colours.seen("#FF0000", "usual") == pytest.approx((0.628, 0.225, 0.126), abs=1e-3)


@pytest.mark.parametrize("vision", list(VISIONS))
@given(st.integers(0, 255))
def test_greys_are_grey_for_everybody(vision: str, level: int) -> None:
    _, a, b = colours.seen(f"#{level:02X}{level:02X}{level:02X}", vision)
    assert (a, b) == pytest.approx((0, 0), abs=2e-3)


def test_red_and_green_of_one_lightness_meet_for_those_who_lack_a_cone() -> None:
    red, green = "#B4464B", "#6E7A2A"
    usual = distance(red, green)
    assert distance(red, green, "deuteranopia") < usual / 2
    assert distance(red, green, "tritanopia") > usual / 2


def test_the_limit_is_half_of_what_the_palette_made_for_it_keeps() -> None:
    worst = min(distance(a, b, vision) for a, b in combinations(OKABE_ITO, 2) for vision in VISIONS)
    assert worst == pytest.approx(0.076, abs=5e-4)
    assert pytest.approx(worst / 2, abs=5e-4) == NEAR


def test_the_grounds_are_those_of_the_themes() -> None:
    assert [theme.background.name().upper() for theme in (light(), dark())] == list(colours.GROUNDS)


def test_a_colour_like_another_s_is_told_with_the_vision_and_a_better_one_has_no_fault() -> None:
    others = [("ORG", "#D55E00"), ("LOC", "#009E73")]
    (fault,) = faults("#D35D05", others)
    assert isinstance(fault, Near)
    assert fault.label == "ORG"
    found = better("#D35D05", [colour for _, colour in others])
    assert found is not None
    assert list(faults(found, others)) == []
    (fault,) = faults("#FFE0A0", [])
    assert isinstance(fault, Faint)
    assert (fault.ground, fault.contrast < MARK_CONTRAST) == ("#FFFFFF", True)


@given(any_colour, st.lists(any_colour, max_size=5))
def test_what_is_proposed_has_no_fault(colour: str, others: list[str]) -> None:
    found = better(colour, others)
    if found is not None:
        assert list(faults(found, [("", other) for other in others])) == []
    if not list(faults(colour, [("", other) for other in others])):
        assert found == colour


def test_the_bundled_colours_can_be_told_apart_by_everybody() -> None:
    schema = default_schema()
    for part in (schema.entities, schema.stances):
        for label in part:
            others = [(other.code, other.colour) for other in part if other is not label]
            assert [fault for fault in faults(label.colour, others) if isinstance(fault, Near)] == [], label.code
