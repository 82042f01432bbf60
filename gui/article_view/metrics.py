"""The sizes of everything in the article view, all of them in proportion to the article's font."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetricsF

from gui.fonts import article_font

# An own axis of the variable font; ignored by a font that has none.
_SEMI_BOLD = 620


DEFAULT_POINTS = 15.0
SMALLEST_POINTS, LARGEST_POINTS = 7.0, 48.0
# A line of Hindi news is pleasant to read at about this width, in heights of its letters.
USUAL_COLUMN = 36.0


@dataclass(frozen=True, slots=True)
class Setting:
    """How an article is set: the size of its letters in points, their face, the lines' distance, the column's width.

    ``spacing`` 1 is as close as marks and matras allow; ``column`` counts heights of a letter and may be infinite.
    """

    points: float = DEFAULT_POINTS
    spacing: float = 1.0
    column: float = USUAL_COLUMN
    is_serif: bool = False


@dataclass(frozen=True, slots=True)
class Metrics:
    """Sizes in pixels. ``leading`` is what the chosen spacing adds over a line.

    ``reserved`` is the room for lanes that every line has, so that most marks move nothing.
    """

    font: QFont
    chip_font: QFont
    hint_font: QFont
    em: float
    ascent: float
    descent: float
    leading: float
    above: float
    below: float
    underline: float
    chip_height: float
    chip_baseline: float
    chip_padding: float
    lane: float
    thin_lane: float
    channel: float
    reserved: float
    paragraph_gap: float
    column: float
    margin: float
    advance: float

    @property
    def pitch(self) -> float:
        """The height of a line that needs no more room than is reserved."""
        return self.leading + self.above + self.ascent + self.descent + self.below + self.reserved

    def chip_width(self, text: str) -> float:
        """Return the width of a chip that says ``text``."""
        return QFontMetricsF(self.chip_font).horizontalAdvance(text) + 2 * self.chip_padding


def make_metrics(setting: Setting) -> Metrics:
    """Return the sizes for an article that is set like this."""
    points = setting.points
    font = article_font(points, is_serif=setting.is_serif)
    sizes = QFontMetricsF(font)
    em = sizes.ascent() + sizes.descent()
    scale = em / 26.0  # the sizes below were chosen at 15 points on 96 dpi, where the em is 26 px
    chip_font = article_font(max(6.5, points * 0.54))
    chip_font.setVariableAxis(QFont.Tag("wght"), _SEMI_BOLD)
    hint_font = article_font(max(8.0, points * 0.66))
    hint_font.setVariableAxis(QFont.Tag("wght"), _SEMI_BOLD)
    chip = QFontMetricsF(chip_font)
    letters = chip.capHeight() if chip.capHeight() > 0 else chip.ascent() * 0.7
    underline = max(2.0, 3.0 * scale)
    # The letters stand below the underline, with room for the stroke of a "p" below them.
    chip_height = underline + letters + 5 * scale
    lane, thin = chip_height + 1.5 * scale, underline + 2 * scale
    sample = "यह एक साधारण वाक्य है जिसमें कुछ शब्द और 1,000 अंक हैं। "
    return Metrics(
        font=font,
        chip_font=chip_font,
        hint_font=hint_font,
        em=em,
        ascent=sizes.ascent(),
        descent=sizes.descent(),
        leading=(setting.spacing - 1) * 2 * em,
        # Reph with chandrabindu rises above the font's own ascent.
        above=4 * scale,
        below=1.5 * scale,
        underline=underline,
        chip_height=chip_height,
        chip_baseline=underline + letters + 2.4 * scale,
        chip_padding=3.5 * scale,
        lane=lane,
        thin_lane=thin,
        # Below the lanes the links of the quotation in focus run.
        channel=3.5 * scale,
        reserved=lane + thin + 3.5 * scale,
        paragraph_gap=11 * scale,
        column=setting.column * em,
        margin=30 * scale,
        advance=max(1.0, sizes.horizontalAdvance(sample) / len(sample)),
    )
