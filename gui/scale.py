"""Distances and sizes of the interface, one scale for all of it: gaps in pixels, everything else with the letters.

A gap between two things is one of `HAIR` to `VAST`. What must hold text (a width, a height, a window) is given in
pixels at the usual size of the letters and grows with them: `grown`, `hold`, `open_with`. Letters have one of the
sizes of `Type`. After the letters have changed, `refit` measures everything in a window anew.
"""

from enum import Enum

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontMetricsF
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QWidget

from gui.fonts import with_weight

HAIR, TIGHT, NEAR, APART, WIDE, BROAD, VAST = 2, 4, 8, 12, 16, 24, 40

# The height of a line of 9 points on 96 dpi, for which the widths and heights in this program were chosen.
_USUAL_LINE = 16.0
_HELD, _TYPE = "heldSizes", "letterType"
_FREE = -1


class Type(Enum):
    """A kind of text: its size as a share of the interface's letters, and its weight."""

    SMALL = (0.86, 400)
    BODY = (1.0, 400)
    STRONG = (1.0, 620)
    LABEL = (0.86, 620)
    LEAD = (1.2, 400)
    HEAD = (1.2, 620)
    TITLE = (1.5, 620)
    DISPLAY = (2.4, 620)


def grown(pixels: float) -> int:
    """Return this length, chosen at the usual size of the interface's letters, in proportion to their size now."""
    return round(pixels * QFontMetricsF(QApplication.font()).height() / _USUAL_LINE)


def typed(font: QFont, kind: Type) -> QFont:
    """Return ``font``, which is the interface's, as this kind of text has it."""
    share, weight = kind.value
    made = with_weight(font, weight)
    made.setPointSizeF(font.pointSizeF() * share)
    return made


def set_type(widget: QWidget, kind: Type) -> None:
    """The widget's letters are of this kind, whatever size the interface's letters get."""
    widget.setProperty(_TYPE, kind.name)
    widget.setFont(typed(QApplication.font(), kind))


def hold(
    widget: QWidget,
    *,
    width: int | None = None,
    height: int | None = None,
    least_width: int | None = None,
    least_height: int | None = None,
    most_width: int | None = None,
    most_height: int | None = None,
    icon: int | None = None,
) -> None:
    """The widget keeps these sizes, which grow with the interface's letters; those not named are left alone.

    ``icon`` is the side of its icon.
    """
    given = (width, height, least_width, least_height, most_width, most_height, icon)
    before = widget.property(_HELD) or [_FREE] * len(given)
    widget.setProperty(_HELD, [old if new is None else new for old, new in zip(before, given, strict=True)])
    _measure(widget)


def open_with(widget: QWidget, width: int, height: int) -> None:
    """The window opens with this size, which grows with the interface's letters but never beyond the screen."""
    room = widget.screen().availableGeometry().size()
    widget.resize(QSize(grown(width), grown(height)).boundedTo(room))


def inset(box: QAbstractSpinBox) -> None:
    """The number in ``box`` stands as far from its edge as the words in other fields do.

    WORKAROUND: Qt 6.11 keeps a style sheet's padding out of the size of a box, not off its number.
    """
    box.lineEdit().setTextMargins(NEAR, 0, 0, 0)


def refit(root: QWidget) -> None:
    """Everything in ``root`` that was held or typed has its size for the letters of now."""
    for widget in (root, *root.findChildren(QWidget)):
        name = widget.property(_TYPE)
        if name:
            widget.setFont(typed(QApplication.font(), Type[name]))
        if widget.property(_HELD) is not None:
            _measure(widget)


def _measure(widget: QWidget) -> None:
    set_sizes = (
        widget.setFixedWidth,
        widget.setFixedHeight,
        widget.setMinimumWidth,
        widget.setMinimumHeight,
        widget.setMaximumWidth,
        widget.setMaximumHeight,
        lambda side: widget.setIconSize(QSize(side, side)),  # type: ignore[attr-defined]
    )
    for pixels, set_size in zip(widget.property(_HELD), set_sizes, strict=True):
        if pixels != _FREE:
            set_size(grown(pixels))
