"""Text stays readable on every ground the themes can make from a label's colour."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette

from annotate.schema import schema_from_json
from gui.theme import MARK_CONTRAST, TEXT_CONTRAST, apply_theme, chip_text, contrast, dark, light, palette

SCHEMA = schema_from_json((Path(__file__).parent.parent / "resources/schema/default.json").read_text(encoding="utf-8"))
COLOURS = sorted(
    {label.colour for label in (*SCHEMA.entities, *SCHEMA.quotes, *SCHEMA.stances)}
    | set(SCHEMA.colours.values())
    | {"#000000", "#FFFFFF", "#777777", "#FFFF00", "#0000FF"}
)


@pytest.fixture(params=[light, dark], ids=["light", "dark"])
def theme(request):
    return request.param()


def test_contrast_is_that_of_the_standard() -> None:
    assert contrast(QColor("#000000"), QColor("#FFFFFF")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#FFFFFF")) == pytest.approx(4.48, abs=0.01)


def test_plain_texts_are_readable(theme) -> None:
    for ground in (theme.background, theme.panel, theme.window):
        for ink in (theme.text, theme.muted, theme.faint, theme.good, theme.warning, theme.bad, theme.accent):
            assert contrast(ink, ground) >= TEXT_CONTRAST, (ink.name(), ground.name())
    assert contrast(theme.text, theme.selection) >= TEXT_CONTRAST
    assert contrast(theme.hint_text, theme.hint) >= TEXT_CONTRAST
    assert contrast(theme.accent_text, theme.accent) >= TEXT_CONTRAST
    assert contrast(theme.chosen_text, theme.chosen) >= TEXT_CONTRAST


def test_outlines_of_what_can_be_used_and_of_what_has_the_keyboard_can_be_seen(theme) -> None:
    for ground in (theme.background, theme.panel, theme.window, theme.raised):
        for line in (theme.edge, theme.accent):
            assert contrast(line, ground) >= MARK_CONTRAST, (line.name(), ground.name())


@pytest.mark.parametrize("colour", COLOURS)
def test_marked_text_and_chips_are_readable(theme, colour) -> None:
    for strength in (0.06, 0.12, 0.2, 0.35, 0.6):
        assert contrast(theme.text, theme.tint(colour, strength=strength)) >= TEXT_CONTRAST
    for is_open in (False, True):
        chip = theme.chip(colour, is_open=is_open)
        assert contrast(chip.text, chip.fill) >= TEXT_CONTRAST
        assert contrast(chip.line, theme.background) >= MARK_CONTRAST
    assert contrast(theme.ink(colour), theme.background) >= TEXT_CONTRAST
    assert contrast(chip_text(QColor(colour)), QColor(colour)) >= TEXT_CONTRAST


def test_a_suggestion_does_not_differ_by_colour_alone(theme) -> None:
    decided, suggested = theme.chip("#0072B2"), theme.chip("#0072B2", is_open=True)
    assert decided.fill == decided.line
    assert suggested.fill == theme.background != suggested.line


def test_the_palette_is_readable(theme) -> None:
    role = QPalette.ColorRole
    made = palette(theme)
    for ink, ground in (
        (role.WindowText, role.Window),
        (role.Text, role.Base),
        (role.Text, role.AlternateBase),
        (role.ButtonText, role.Button),
        (role.ToolTipText, role.ToolTipBase),
        (role.HighlightedText, role.Highlight),
        (role.PlaceholderText, role.Base),
    ):
        assert contrast(made.color(ink), made.color(ground)) >= TEXT_CONTRAST


def test_applying_a_theme_recolours_the_application(qapp) -> None:
    before = QPalette(qapp.palette())
    apply_theme(qapp, dark())
    assert qapp.palette().color(QPalette.ColorRole.Window) == dark().window
    assert qapp.style().objectName() == "fusion"
    qapp.setPalette(before)
