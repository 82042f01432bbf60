"""The colours of the program, light and dark, and the readable shades of a label's colour in each."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from annotate.colour import MARK_CONTRAST, TEXT_CONTRAST, contrast_of, relative_luminance


def luminance(colour: QColor) -> float:
    """Return the relative luminance (WCAG 2.2) of an opaque colour, 0 to 1."""
    return relative_luminance((colour.redF(), colour.greenF(), colour.blueF()))


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio (WCAG 2.2) of two opaque colours, 1 to 21."""
    return contrast_of(luminance(one), luminance(other))


def mixed(one: QColor, other: QColor, share: float) -> QColor:
    """Return ``one`` with ``share`` (0 to 1) of ``other`` in it."""
    here, there = (one.redF(), one.greenF(), one.blueF()), (other.redF(), other.greenF(), other.blueF())
    red, green, blue = (a + (b - a) * share for a, b in zip(here, there, strict=True))
    return QColor.fromRgbF(red, green, blue)


@dataclass(frozen=True, slots=True)
class Chip:
    """The three colours of a small label: its ground, its outline and its letters."""

    fill: QColor
    line: QColor
    text: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one appearance. Label colours come from the schema as ``#RRGGBB`` and are asked for by method.

    ``window`` and ``panel`` are the grounds of the window and of cards, ``background`` that of the article, ``raised``
    that of buttons. ``muted`` letters say what is less important, ``faint`` ones what cannot be used now. ``border``
    parts two grounds; ``edge`` is the outline of what can be used, at least 3:1 apart from every ground.
    """

    name: str
    is_dark: bool
    window: QColor
    panel: QColor
    background: QColor
    text: QColor
    muted: QColor
    faint: QColor
    raised: QColor
    border: QColor
    edge: QColor
    accent: QColor
    accent_text: QColor
    chosen: QColor
    chosen_text: QColor
    selection: QColor
    hint: QColor
    hint_text: QColor
    good: QColor
    warning: QColor
    bad: QColor

    def tint(self, colour: str, *, strength: float = 0.2) -> QColor:
        """Return the ground of marked text; `text` stays readable on it (4.5:1 or more)."""
        # On a dark ground the same share of a colour is seen less.
        return _readable_tint(self, colour, min(0.75, strength * 1.5) if self.is_dark else strength)

    def line(self, colour: str) -> QColor:
        """Return the colour as a line on the background, at least 3:1 apart from it."""
        return _apart(QColor(colour), self.background, self.text, MARK_CONTRAST)

    def ink(self, colour: str, ground: QColor | None = None) -> QColor:
        """Return the colour as letters on the background (or on ``ground``), at least 4.5:1 apart from it."""
        return _apart(QColor(colour), ground or self.background, self.text, TEXT_CONTRAST)

    def chip(self, colour: str, *, is_open: bool = False) -> Chip:
        """Return the colours of a label's chip: filled for a decision, only an outline for a suggestion."""
        if is_open:
            return Chip(self.background, self.line(colour), self.ink(colour))
        fill = self.line(colour)
        return Chip(fill, fill, chip_text(fill))


def chip_text(fill: QColor) -> QColor:
    """Return black or white, whichever reads better on ``fill``; always at least 4.5:1."""
    black, white = QColor("#000000"), QColor("#FFFFFF")
    # White is kept as long as it is readable: it looks lighter on the blues, and both are allowed there.
    return white if contrast(white, fill) >= TEXT_CONTRAST else black


@lru_cache(maxsize=512)
def _tint_of(ground: str, text: str, colour: str, strength: float) -> str:
    tinted = QColor(mixed(QColor(ground), QColor(colour), strength).name())
    while strength > 0 and contrast(QColor(text), tinted) < TEXT_CONTRAST:
        strength -= 0.02
        tinted = QColor(mixed(QColor(ground), QColor(colour), max(0.0, strength)).name())
    return tinted.name()


def _readable_tint(theme: Theme, colour: str, strength: float) -> QColor:
    return QColor(_tint_of(theme.background.name(), theme.text.name(), colour, strength))


@lru_cache(maxsize=512)
def _apart_of(colour: str, ground: str, text: str, ratio: float) -> str:
    share, found = 0.0, QColor(colour)
    while share < 1 and contrast(found, QColor(ground)) < ratio:
        share += 0.05
        # Through its name: what is drawn has eight bits a channel, and a little less contrast may be too little.
        found = QColor(mixed(QColor(colour), QColor(text), min(1.0, share)).name())
    return found.name()


def _apart(colour: QColor, ground: QColor, text: QColor, ratio: float) -> QColor:
    return QColor(_apart_of(colour.name(), ground.name(), text.name(), ratio))


def light() -> Theme:
    """Return the light appearance."""
    return Theme(
        name="light",
        is_dark=False,
        window=QColor("#F3F3F1"),
        panel=QColor("#FAFAF8"),
        background=QColor("#FFFFFF"),
        text=QColor("#1B1B1D"),
        muted=QColor("#5E6066"),
        faint=QColor("#696B71"),
        raised=QColor("#FFFFFF"),
        border=QColor("#D0D0CC"),
        edge=QColor("#808186"),
        accent=QColor("#0B5CAD"),
        accent_text=QColor("#FFFFFF"),
        chosen=QColor("#0B5CAD"),
        chosen_text=QColor("#FFFFFF"),
        selection=QColor("#B9D6F5"),
        hint=QColor("#FFE14D"),
        hint_text=QColor("#1B1B1D"),
        good=QColor("#0A6B4C"),
        warning=QColor("#8A5A00"),
        bad=QColor("#B3261E"),
    )


def dark() -> Theme:
    """Return the dark appearance."""
    return Theme(
        name="dark",
        is_dark=True,
        window=QColor("#1E1F22"),
        panel=QColor("#26272B"),
        background=QColor("#17181A"),
        text=QColor("#E8E8E6"),
        muted=QColor("#A2A4AA"),
        faint=QColor("#8F9197"),
        raised=QColor("#2E2F34"),
        border=QColor("#3D3F45"),
        edge=QColor("#7A7D84"),
        accent=QColor("#7DB7F5"),
        accent_text=QColor("#10141A"),
        # A whole row in the bright accent would be the loudest thing in a dark window.
        chosen=QColor("#2C5480"),
        chosen_text=QColor("#FFFFFF"),
        selection=QColor("#274B73"),
        hint=QColor("#FFD83D"),
        hint_text=QColor("#1B1B1D"),
        good=QColor("#5CC9A0"),
        warning=QColor("#E6B450"),
        bad=QColor("#FF8A80"),
    )


def palette(theme: Theme) -> QPalette:
    """Return the palette that makes Fusion look like the theme."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    colours = {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.background,
        role.AlternateBase: theme.panel,
        role.Text: theme.text,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.bad,
        role.ToolTipBase: theme.panel,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.chosen,
        role.HighlightedText: theme.chosen_text,
        role.Accent: theme.accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.accent,
        role.Light: mixed(theme.panel, QColor("#FFFFFF"), 0.08 if theme.is_dark else 0.6),
        role.Midlight: mixed(theme.panel, theme.border, 0.3),
        role.Mid: theme.border,
        role.Dark: mixed(theme.border, QColor("#000000"), 0.25),
        role.Shadow: QColor("#000000"),
    }
    made = QPalette()
    for each, colour in colours.items():
        made.setColor(each, colour)
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(group.Disabled, each, theme.faint)
    made.setColor(group.Disabled, role.Highlight, theme.window)
    return made


def apply_theme(app: QApplication, theme: Theme) -> None:
    """The application is drawn in Fusion with the theme's colours."""
    # The desktop's own style would ignore parts of the palette, so a forced dark mode needs Fusion.
    if app.style().objectName().lower() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette(theme))
