"""The sheet of all keys: one page A4 for the wall, printed or saved as PDF."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPagedPaintDevice, QPainter, QPen

from annotate.errors import KnownError
from gui.dialogs.key_groups import KeyGroup, KeyRow
from gui.fonts import interface_font
from gui.pdf_file import a4, pdf_file

MARGIN_MM = 12.0
_COLUMNS = 3
# Heights of columns that are tried, from equally long ones to the page's.
_TRIES = 24
# Less of a group stands nowhere alone.
_FEWEST = 3
# Sizes in points, from large to small: the first with which everything stands on the page is taken.
_SIZES = tuple(size / 4 for size in range(40, 15, -1))
# The colours of print, in every theme.
_INK, _QUIET, _LINE = QColor("#000000"), QColor("#444444"), QColor("#9a9a9a")


def print_sheet(device: QPagedPaintDevice, groups: Sequence[KeyGroup]) -> None:
    """The sheet is painted on a printer or a PDF. Raises `KnownError` when the device cannot be written to."""
    painter = QPainter(device)
    if not painter.isActive():
        raise KnownError(QCoreApplication.translate("Keyboard", "The sheet cannot be printed there."))
    # A printer's page may be another one than asked for.
    resolution = device.logicalDpiX() / 72.0
    paint_sheet(painter, QRectF(0, 0, device.width(), device.height()), groups, pixels_per_point=resolution)
    painter.end()


def save_sheet(path: Path, groups: Sequence[KeyGroup]) -> None:
    """The sheet is in the file as PDF. Raises `KnownError` when it cannot be written; nothing is left then."""
    with pdf_file(path, title=_title(), layout=a4(MARGIN_MM), resolution=300) as writer:
        print_sheet(writer, groups)


def paint_sheet(painter: QPainter, page: QRectF, groups: Sequence[KeyGroup], *, pixels_per_point: float) -> float:
    """Everything stands inside ``page``; returns the size of the letters in points."""
    for points in _SIZES:
        hand = _Hand(painter, points * pixels_per_point)
        columns = hand.arranged(groups, page)
        if columns is not None or points == _SIZES[-1]:
            break
    hand.draw(page, columns or [list(groups)])
    return points


def _title() -> str:
    return QCoreApplication.translate("Keyboard", "Ankan: keyboard")


class _Hand:
    """Measures and draws with letters of ``size`` pixels."""

    def __init__(self, painter: QPainter, size: float) -> None:
        self._painter = painter
        self._size = size
        self._text, self._keys, self._head, self._big = (
            self._font(1.0),
            self._font(0.92, QFont.Weight.DemiBold),
            self._font(1.05, QFont.Weight.Bold),
            self._font(1.9, QFont.Weight.Bold),
        )
        self._text_size, self._keys_size = (QFontMetricsF(font, painter.device()) for font in (self._text, self._keys))
        self._gap = size * 1.6

    def _font(self, scale: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        font = QFont(interface_font())
        font.setPixelSize(max(1, round(self._size * scale)))
        font.setWeight(weight)
        return font

    # Measuring -------------------------------------------------------------------------------------------------------

    @property
    def _top(self) -> float:
        return self._size * 4.0

    def _width(self, page: QRectF) -> float:
        return (page.width() - (_COLUMNS - 1) * self._gap) / _COLUMNS

    def _keys_of(self, row: KeyRow) -> str:
        return "   ".join(row.keys)

    def _row_height(self, row: KeyRow, width: float) -> float:
        box = self._text_size.boundingRect(self._text_box(row, width), int(Qt.TextFlag.TextWordWrap), row.text)
        lines = max(self._text_size.height(), box.height())
        if self._is_wide(row, width):
            lines += self._keys_size.height()
        return lines + self._size * 0.42

    def _is_wide(self, row: KeyRow, width: float) -> bool:
        """True when the keys stand above the text, not beside it."""
        return self._keys_size.horizontalAdvance(self._keys_of(row)) > 0.42 * width - self._size * 0.5

    def _text_box(self, row: KeyRow, width: float) -> QRectF:
        left = self._size if self._is_wide(row, width) else 0.42 * width
        return QRectF(left, 0, width - left, 10_000)

    @property
    def _head_height(self) -> float:
        """The height of a group's title with the line below it and the air behind its last row."""
        return self._size * 3.4

    def arranged(self, groups: Sequence[KeyGroup], page: QRectF) -> list[list[KeyGroup]] | None:
        """Return the groups of each column, about equally long; None when they need more room than the page has.

        A long group may go on in the next column, under its title again.
        """
        width, room = self._width(page), page.height() - self._top
        heights = [[self._row_height(row, width) for row in group.rows] for group in groups]
        least = sum(self._head_height + sum(rows) for rows in heights) / _COLUMNS
        for step in range(_TRIES):
            limit = least + (room - least) * step / (_TRIES - 1)
            columns = _filled(groups, heights, self._head_height, limit)
            if limit <= room and len(columns) <= _COLUMNS:
                return columns
        return None

    # Drawing ---------------------------------------------------------------------------------------------------------

    def draw(self, page: QRectF, columns: Sequence[Sequence[KeyGroup]]) -> None:
        """The title and the columns are on the page."""
        painter, width = self._painter, self._width(page)
        painter.setPen(_INK)
        painter.setFont(self._big)
        painter.drawText(page, int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop), _title())
        for at, groups in enumerate(columns):
            left, y = page.left() + at * (width + self._gap), page.top() + self._top
            for group in groups:
                y = self._draw_group(group, left, y, width)

    def _draw_group(self, group: KeyGroup, left: float, y: float, width: float) -> float:
        painter = self._painter
        painter.setFont(self._head)
        painter.setPen(_INK)
        painter.drawText(QRectF(left, y, width, self._size * 2.0), int(Qt.AlignmentFlag.AlignVCenter), group.title)
        painter.setPen(QPen(_LINE, max(1.0, self._size * 0.06)))
        line = y + self._size * 2.05
        painter.drawLine(QPointF(left, line), QPointF(left + width, line))
        y += self._size * 2.5
        for row in group.rows:
            self._draw_row(row, left, y, width)
            y += self._row_height(row, width)
        return y + self._size * 0.9

    def _draw_row(self, row: KeyRow, left: float, y: float, width: float) -> None:
        painter, box = self._painter, self._text_box(row, width)
        painter.setFont(self._keys)
        painter.setPen(_INK)
        # Both on one line of writing, whatever their sizes.
        baseline = y + self._text_size.ascent()
        painter.drawText(QPointF(left, baseline), self._keys_of(row))
        top = y + self._keys_size.height() if self._is_wide(row, width) else y
        painter.setFont(self._text)
        painter.setPen(_QUIET)
        place = QRectF(left + box.left(), top, box.width(), box.height())
        painter.drawText(place, int(Qt.TextFlag.TextWordWrap), row.text)


def _filled(
    groups: Sequence[KeyGroup], heights: Sequence[Sequence[float]], head: float, limit: float
) -> list[list[KeyGroup]]:
    """Return the groups in columns of at most this height; parts of a group have at least ``_FEWEST`` rows."""
    columns: list[list[KeyGroup]] = [[]]
    filled = 0.0
    for group, rows in zip(groups, heights, strict=True):
        first = 0
        while first < len(rows):
            count = _fitting(rows[first:], limit - filled - head)
            if filled and count < len(rows) - first:
                left = len(rows) - first - count
                count = min(count, len(rows) - first - _FEWEST) if left < _FEWEST else count
                if count < _FEWEST:
                    columns.append([])
                    filled = 0.0
                    continue
            count = max(1, count)
            columns[-1].append(KeyGroup(group.title, group.rows[first : first + count]))
            filled += head + sum(rows[first : first + count])
            first += count
            if first < len(rows):
                columns.append([])
                filled = 0.0
    return columns


def _fitting(rows: Sequence[float], room: float) -> int:
    """Return how many of the rows fit into this height."""
    count = 0
    for height in rows:
        room -= height
        if room < -0.5:
            break
        count += 1
    return count
