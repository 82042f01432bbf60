"""Whether the colours of labels can be told apart, by whom, and which colour would be better.

Colours are ``#RRGGBB`` in sRGB. Contrast: WCAG 2.2. Colour-blindness: Machado, Oliveira and Fernandes, "A
Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), 2009, table 1 at severity 1.0,
on linear light. Distance: Euclidean in Oklab (Ottosson, "A perceptual color space for image processing", 2020).
"""

from collections.abc import Iterable, Iterator, Sequence
from colorsys import hsv_to_rgb
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

Rgb = tuple[float, float, float]
_Matrix = tuple[Rgb, Rgb, Rgb]

# WCAG 2.2, success criteria 1.4.3 (text) and 1.4.11 (lines and marks that carry meaning).
TEXT_CONTRAST = 4.5
MARK_CONTRAST = 3.0
# Half of what the nearest two of the eight colours of Okabe and Ito (2008), made to be told apart, keep in the worst
# of the simulations (0.076, tests/test_colour.py): a chip's word carries the meaning, its colour only helps to find it.
NEAR = 0.038
# The grounds of an article, light and dark, on which lines in a label's colour are drawn (gui/theme.py).
GROUNDS = ("#FFFFFF", "#17181A")

VISIONS: dict[str, _Matrix] = {
    "usual": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritanopia": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}


def rgb(colour: str) -> Rgb:
    """Return red, green and blue, each 0 to 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def linear(value: Rgb) -> Rgb:
    """Return the light of each channel, 0 to 1 (IEC 61966-2-1)."""
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in value)
    return red, green, blue


def relative_luminance(value: Rgb) -> float:
    """Return the relative luminance (WCAG 2.2) of an opaque colour, 0 to 1."""
    red, green, blue = linear(value)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_of(one: float, other: float) -> float:
    """Return the contrast ratio (WCAG 2.2) of two luminances, 1 to 21."""
    high, low = max(one, other), min(one, other)
    return (high + 0.05) / (low + 0.05)


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    return contrast_of(relative_luminance(rgb(one)), relative_luminance(rgb(other)))


def text_contrast(colour: str) -> float:
    """Return the contrast of a chip in this colour with its letters, black or white, whichever is better.

    It is at least 4.58, where black and white are equally far: so a chip's letters always have `TEXT_CONTRAST`.
    """
    return max(contrast(colour, "#000000"), contrast(colour, "#FFFFFF"))


@lru_cache(maxsize=8192)
def seen(colour: str, vision: str) -> Rgb:
    """Return where the colour stands in Oklab, as it looks in one of `VISIONS`."""
    light = linear(rgb(colour))
    red, green, blue = (
        min(max(sum(weight * channel for weight, channel in zip(row, light, strict=True)), 0.0), 1.0)
        for row in VISIONS[vision]
    )
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    middle = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def distance(one: str, other: str, vision: str = "usual") -> float:
    """Return how far apart two colours look in one of `VISIONS`: 0 the same, about 1 black and white."""
    here, there = seen(one, vision), seen(other, vision)
    squares = ((a - b) ** 2 for a, b in zip(here, there, strict=True))
    return float(sum(squares) ** 0.5)


@dataclass(frozen=True, slots=True)
class Near:
    """A colour that looks nearly like another label's to somebody with this vision."""

    label: str
    vision: str
    distance: float


@dataclass(frozen=True, slots=True)
class Faint:
    """A colour whose lines are hard to see on one of `GROUNDS`: they are drawn in another shade there."""

    ground: str
    contrast: float


Fault = Near | Faint


def faults(colour: str, others: Iterable[tuple[str, str]]) -> Iterator[Fault]:
    """Yield what is wrong with a label's colour; ``others`` are the other labels of its inventory and their colours."""
    for ground in GROUNDS:
        if (found := contrast(colour, ground)) < MARK_CONTRAST:
            yield Faint(ground, found)
    for label, other in others:
        vision = min(VISIONS, key=lambda each: distance(colour, other, each))
        if (apart := distance(colour, other, vision)) < NEAR:
            yield Near(label, vision, apart)


def better(colour: str, others: Sequence[str]) -> str | None:
    """Return the colour most like this one that has no fault beside ``others``; None when there is none.

    When it has none itself, it is its own answer.
    """
    named = [("", other) for other in others]
    if not any(faults(colour, named)):
        return colour
    good = (candidate for candidate in _candidates() if not any(faults(candidate, named)))
    return min(good, key=lambda candidate: distance(colour, candidate), default=None)


_SATURATIONS, _VALUES = (0.35, 0.6, 0.85, 1.0), (0.45, 0.55, 0.65, 0.75, 0.85, 0.95)


@lru_cache(maxsize=1)
def _candidates() -> tuple[str, ...]:
    """Return colours of all hues, neither too pale nor too dark for a line on either ground."""
    found = []
    for hue, saturation, value in product(range(0, 360, 12), _SATURATIONS, _VALUES):
        channels = (round(255 * channel) for channel in hsv_to_rgb(hue / 360, saturation, value))
        colour = "#{:02X}{:02X}{:02X}".format(*channels)
        if all(contrast(colour, ground) >= MARK_CONTRAST for ground in GROUNDS):
            found.append(colour)
    return tuple(dict.fromkeys(found))
