"""Agreement over time: a line with its interval, dashed where the guideline changed, walked with the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from annotate.agreement.results import Moment
from annotate.agreement.values import Undefined
from gui.review.words import interval, score
from gui.scale import NEAR, grown
from gui.theme import Theme, light

_LEFT, _RIGHT, _TOP, _BOTTOM = 46.0, 22.0, 34.0, 46.0
_RADIUS = 4.0


class Curve(QWidget):
    """One point for every article, in order of the later submission; `picked` carries the number of a point."""

    picked = Signal(int)
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = light()
        self.moments: Sequence[Moment] = ()
        self._marks: Sequence[tuple[str, str]] = ()
        self.current: int | None = None
        self._left, self._bottom, self._lines = _LEFT, _BOTTOM, 1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(self.tr("Agreement over time"))

    def sizeHint(self) -> QSize:
        """Return a size at which the line can be read."""
        return QSize(grown(560), grown(320))

    def set_theme(self, theme: Theme) -> None:
        """Draw in this theme's colours."""
        self._theme = theme
        self.update()

    def show_moments(self, moments: Sequence[Moment], marks: Sequence[tuple[str, str]]) -> None:
        """Show these points, and marks where the guideline changed (date, what)."""
        self.moments = [moment for moment in moments if not isinstance(moment.exact.value, Undefined)]
        self._marks = marks
        self.current = None
        self.update()

    def pick(self, at: int) -> None:
        """The point of this number is picked."""
        if self.moments:
            self.current = min(max(at, 0), len(self.moments) - 1)
            self.setAccessibleDescription(self._text(self.moments[self.current]))
            self.update()
            self.picked.emit(self.current)

    # Events ---------------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from point to point; Enter asks for the items."""
        at = self.current if self.current is not None else -1
        steps = {
            Qt.Key.Key_Right: at + 1,
            Qt.Key.Key_Left: at - 1 if at > 0 else 0,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: len(self.moments) - 1,
        }
        key = Qt.Key(event.key())
        if key in steps:
            self.pick(steps[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.entered.emit()
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pick the nearest point."""
        if self.moments:
            distances = [abs(self._x(at) - event.position().x()) for at in range(len(self.moments))]
            self.pick(distances.index(min(distances)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it all."""
        self._measure()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.background)
        self._paint_axis(painter)
        if not self.moments:
            return
        self._paint_band(painter)
        self._paint_marks(painter)
        line, background = self._theme.line(self._theme.accent.name()), self._theme.background
        points = [QPointF(self._x(at), self._y(self._value(moment))) for at, moment in enumerate(self.moments)]
        painter.setPen(QPen(line, 2.4))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(QPen(background, 1.2))
        painter.setBrush(line)
        for point in points:
            painter.drawEllipse(point, _RADIUS, _RADIUS)
        if self.current is not None:
            self._paint_current(painter, points[self.current], line)

    # Parts ----------------------------------------------------------------------------------------------------------

    def _paint_axis(self, painter: QPainter) -> None:
        sizes = QFontMetricsF(self.font())
        # Where the lines stand closer than letters are high, only every other one is named.
        is_low = self._y(0.0) - self._y(0.25) < sizes.height()
        for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
            y = self._y(tick)
            painter.setPen(QPen(self._theme.border, 1.0))
            painter.drawLine(QPointF(self._left, y), QPointF(self.width() - _RIGHT, y))
            if not is_low or tick in (0.0, 0.5, 1.0):
                painter.setPen(self._theme.muted)
                left = self._left - 8 - sizes.horizontalAdvance(f"{tick:g}")
                painter.drawText(QPointF(left, y + sizes.ascent() / 3), f"{tick:g}")
        if not self.moments:
            return
        painter.setPen(self._theme.muted)
        first, last = self._dates
        y = self.height() - self._bottom + sizes.height() + 6
        painter.drawText(QPointF(self._left, y), first)
        painter.drawText(QPointF(self.width() - _RIGHT - sizes.horizontalAdvance(last), y), last)
        line = QRectF(0, y - sizes.ascent() + (self._lines - 1) * sizes.height(), self.width(), sizes.height())
        caption = sizes.elidedText(self._caption, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, Qt.AlignmentFlag.AlignHCenter, caption)

    def _paint_band(self, painter: QPainter) -> None:
        upper, lower = [], []
        for at, moment in enumerate(self.moments):
            if moment.exact.low is not None and moment.exact.high is not None:
                upper.append(QPointF(self._x(at), self._y(moment.exact.high)))
                lower.append(QPointF(self._x(at), self._y(moment.exact.low)))
        painter.setBrush(self._theme.tint(self._theme.accent.name(), strength=0.16))
        painter.setPen(QPen(self._theme.border, 1.0, Qt.PenStyle.DotLine))
        if len(upper) > 1:
            painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
        elif upper:
            painter.drawLine(upper[0], lower[0])

    def _paint_marks(self, painter: QPainter) -> None:
        sizes = QFontMetricsF(self.font())
        colour: QColor = self._theme.warning
        for number, (date, what) in enumerate(self._marks):
            at = sum(moment.date < date for moment in self.moments)
            x = self._left if at == 0 else min(self._x(at - 0.5), self.width() - _RIGHT)
            painter.setPen(QPen(colour, 1.4, Qt.PenStyle.DashLine))
            bottom = self.height() - self._bottom
            painter.drawLine(QPointF(x, _TOP), QPointF(x, bottom))
            painter.setPen(colour)
            text = sizes.elidedText(what, Qt.TextElideMode.ElideRight, 150)
            left = min(x + 5, self.width() - sizes.horizontalAdvance(text) - 4)
            painter.drawText(QPointF(left, bottom - 6 - (number % 3) * (sizes.height() + 2)), text)

    def _paint_current(self, painter: QPainter, point: QPointF, line: QColor) -> None:
        assert self.current is not None
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(line, 2.0))
        painter.drawEllipse(point, _RADIUS + 4, _RADIUS + 4)
        sizes = QFontMetricsF(self.font())
        said = self._text(self.moments[self.current])
        text = sizes.elidedText(said, Qt.TextElideMode.ElideRight, self.width() - 24)
        width = sizes.horizontalAdvance(text) + 12
        left = min(max(point.x() - width / 2, 4), self.width() - width - 4)
        above = point.y() - 20 - sizes.height()
        box = QRectF(left, above if above > 2 else point.y() + 14, width, sizes.height() + 6)
        painter.setPen(QPen(self._theme.border, 1.0))
        painter.setBrush(self._theme.panel)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(self._theme.text)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _text(self, moment: Moment) -> str:
        between = interval(moment.exact)
        text = self.tr("{date}: {score}, %n articles", "", len(moment.documents))
        text = text.format(date=moment.date[:10], score=score(moment.exact.value))
        return f"{text} ({between})" if between else text

    # Room -----------------------------------------------------------------------------------------------------------

    @property
    def _caption(self) -> str:
        return self.tr("Exact F1 of the last ten articles, by date of submission")

    @property
    def _dates(self) -> tuple[str, str]:
        return (self.moments[0].date[:10], self.moments[-1].date[:10]) if self.moments else ("", "")

    def _measure(self) -> None:
        """There is room for the letters at the left and below; the caption stands between the dates or below them."""
        sizes = QFontMetricsF(self.font())
        self._left = max(_LEFT, sizes.horizontalAdvance("0.75") + 2 * NEAR)
        words = sum(map(sizes.horizontalAdvance, (*self._dates, self._caption)))
        self._lines = 1 if words + 4 * NEAR <= self.width() - self._left - _RIGHT else 2
        self._bottom = max(_BOTTOM, self._lines * sizes.height() + 2 * NEAR)

    @staticmethod
    def _value(moment: Moment) -> float:
        assert not isinstance(moment.exact.value, Undefined)
        return moment.exact.value

    def _x(self, at: float) -> float:
        room = self.width() - self._left - _RIGHT
        return self._left + room / 2 if len(self.moments) < 2 else self._left + room * at / (len(self.moments) - 1)

    def _y(self, value: float) -> float:
        return _TOP + (1 - value) * (self.height() - _TOP - self._bottom)
