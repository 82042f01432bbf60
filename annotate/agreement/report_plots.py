"""Plots of the report as inline SVG: they take their colours from the page, and every value is also written."""

from collections.abc import Callable, Sequence
from html import escape

from annotate.agreement.values import Estimate, Undefined, Value

_WIDTH = 640


def number(value: Value, digits: int = 3) -> str:
    """Return the value as text: without a leading zero, as agreement is written; "undefined" where there is none."""
    if isinstance(value, Undefined):
        return f'<span class="undefined" title="{escape(value.reason)}">undefined</span>'
    text = f"{value:.{digits}f}"
    return text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def interval(estimate: Estimate) -> str:
    """Return the interval as text; empty where there is none."""
    if estimate.low is None or estimate.high is None:
        return ""
    return f"{number(estimate.low)} to {number(estimate.high)}"


def dots(rows: Sequence[tuple[str, Estimate]], *, low: float = 0.0) -> str:
    """Return a dot with its interval for every row, on one axis from ``low`` (or below) to 1."""
    drawn = [(name, estimate) for name, estimate in rows if not isinstance(estimate.value, Undefined)]
    if not drawn:
        return ""
    ends = [x for _, each in drawn for x in (each.value, each.low) if isinstance(x, float)]
    low = min(low, *ends)
    left, right, step = 150, 30, 26
    height = step * len(drawn) + 34

    def x(value: float) -> float:
        return left + (value - low) / (1 - low) * (_WIDTH - left - right) if low < 1 else float(left)

    parts = [_axis(x, low, 8, height - 26)]
    for at, (name, each) in enumerate(drawn):
        y = 20 + step * at
        assert isinstance(each.value, float)
        if each.low is not None and each.high is not None:
            parts.append(f'<line class="range" x1="{x(each.low):.1f}" x2="{x(each.high):.1f}" y1="{y}" y2="{y}"/>')
        parts.append(f'<circle class="dot" cx="{x(each.value):.1f}" cy="{y}" r="4.5"/>')
        parts.append(f'<text class="name" x="{left - 12}" y="{y + 4}" text-anchor="end">{escape(_short(name))}</text>')
    return _svg(height, "".join(parts), f"Scores with intervals of {len(drawn)} rows")


def bars(rows: Sequence[tuple[str, int]]) -> str:
    """Return a bar for every count, the number at its end."""
    most = max((count for _, count in rows), default=0)
    if not most:
        return ""
    left, step = 190, 26
    parts = []
    for at, (name, count) in enumerate(rows):
        y = 6 + step * at
        width = max(1.5 if count else 0.0, count / most * (_WIDTH - left - 60))
        parts.append(f'<rect class="bar" x="{left}" y="{y}" width="{width:.1f}" height="16" rx="3"/>')
        parts.append(f'<text class="name" x="{left - 12}" y="{y + 12.5}" text-anchor="end">{escape(name)}</text>')
        parts.append(f'<text class="value" x="{left + width + 8:.1f}" y="{y + 12.5}">{count}</text>')
    return _svg(step * len(rows) + 8, "".join(parts), "Counts of disagreements by kind")


def curve(points: Sequence[tuple[str, Estimate]], marks: Sequence[tuple[str, str]]) -> str:
    """Return the score over time with its interval as a band, and a dashed line where the guideline changed.

    ``points`` and ``marks`` begin with ISO 8601 dates. The horizontal axis counts articles, not days: articles are
    submitted in bursts, and days without work say nothing.
    """
    drawn = [(date, each) for date, each in points if not isinstance(each.value, Undefined)]
    values = [each.value for _, each in drawn if not isinstance(each.value, Undefined)]
    if len(drawn) < 2:
        return ""
    low = min(0.0, *(each.low for _, each in drawn if each.low is not None), 0.0)
    left, right, top, bottom, height = 46, 16, 14, 34, 240

    def x(at: float) -> float:
        return left + at / (len(drawn) - 1) * (_WIDTH - left - right)

    def y(value: float) -> float:
        return top + (1 - value) / (1 - low) * (height - top - bottom)

    parts = []
    for tick in (0.0, 0.25, 0.5, 0.75, 1.0):
        parts.append(f'<line class="grid" x1="{left}" x2="{_WIDTH - right}" y1="{y(tick):.1f}" y2="{y(tick):.1f}"/>')
        parts.append(f'<text class="value" x="{left - 8}" y="{y(tick) + 4:.1f}" text-anchor="end">{tick:g}</text>')
    with_interval = [(at, each) for at, (_, each) in enumerate(drawn) if each.low is not None and each.high is not None]
    if len(with_interval) > 1:
        upper = [f"{x(at):.1f},{y(each.high or 0):.1f}" for at, each in with_interval]
        lower = [f"{x(at):.1f},{y(each.low or 0):.1f}" for at, each in reversed(with_interval)]
        parts.append(f'<polygon class="band" points="{" ".join([*upper, *lower])}"/>')
    line = " ".join(f"{x(at):.1f},{y(value):.1f}" for at, value in enumerate(values))
    parts.append(f'<polyline class="line" points="{line}"/>')
    for date, what in marks:
        at = sum(1 for moment, _ in drawn if moment < date)
        if 0 < at < len(drawn):
            place = x(at - 0.5)
            parts.append(
                f'<line class="mark" x1="{place:.1f}" x2="{place:.1f}" y1="{top}" y2="{height - bottom}">'
                f"<title>{escape(f'{date}: {what}')}</title></line>"
            )
            parts.append(
                f'<text class="mark-name" x="{place + 5:.1f}" y="{height - bottom - 8}">{escape(_short(what))}</text>'
            )
    first, last = drawn[0][0][:10], drawn[-1][0][:10]
    parts.append(f'<text class="value" x="{left}" y="{height - 10}">{escape(first)}</text>')
    parts.append(f'<text class="value" x="{_WIDTH - right}" y="{height - 10}" text-anchor="end">{escape(last)}</text>')
    return _svg(height, "".join(parts), "Exact F1 over time")


def _axis(place: Callable[[float], float], low: float, top: int, bottom: int) -> str:
    ticks = [low] if low < 0 else []
    parts = []
    for tick in [*ticks, 0.0, 0.2, 0.4, 0.6, 0.8, 1.0]:
        at = place(tick)
        parts.append(f'<line class="grid" x1="{at:.1f}" x2="{at:.1f}" y1="{top}" y2="{bottom}"/>')
        parts.append(f'<text class="value" x="{at:.1f}" y="{bottom + 18}" text-anchor="middle">{tick:g}</text>')
    return "".join(parts)


def _svg(height: float, inside: str, title: str) -> str:
    return (
        f'<svg viewBox="0 0 {_WIDTH} {height:.0f}" role="img" aria-label="{escape(title)}" '
        f'style="max-width:{_WIDTH}px">{inside}</svg>'
    )


def _short(name: str) -> str:
    return name if len(name) <= 22 else name[:21].rstrip() + "…"
