"""The fewest keys from one place of an article to another, found by trying; nothing is pressed here."""

from collections.abc import Sequence

from annotate.model import Quote, Span, span_order
from annotate.tokens import step
from gui.article_view import ArticleView
from gui.article_view.cursor import Cursor, line_edge, moved_by_line, moved_by_page

_EDGE_KEYS = {
    ("end", "word", True): "Alt+Right",
    ("end", "word", False): "Alt+Left",
    ("start", "word", True): "Alt+Shift+Right",
    ("start", "word", False): "Alt+Shift+Left",
    ("end", "akshara", True): "Ctrl+Alt+Right",
    ("end", "akshara", False): "Ctrl+Alt+Left",
    ("start", "akshara", True): "Ctrl+Alt+Shift+Right",
    ("start", "akshara", False): "Ctrl+Alt+Shift+Left",
}
# Farther than this many keys nobody walks.
_FARTHEST = 60


def steps_to(
    record: Span | Quote, records: Sequence[Span | Quote], here: tuple[int, int, str], forward: str, backward: str
) -> list[str] | None:
    """Return the presses of one of two keys that lead through these records to one of them; None if to none."""
    if record not in records:
        return None
    ahead = [each for each in records if span_order(each) > here] + [
        each for each in records if span_order(each) <= here
    ]
    behind = [each for each in reversed(records) if span_order(each) < here]
    behind += [each for each in reversed(records) if span_order(each) >= here]
    there, back = ahead.index(record) + 1, behind.index(record) + 1
    return [forward] * there if there <= back else [backward] * back


def edge_way(text: str, old: int, new: int, edge: str) -> list[str] | None:
    """Return the keys that move an edge from one boundary to another, by words and by aksharas."""
    ways: dict[int, list[str]] = {old: []}
    for _ in range(_FARTHEST):
        if new in ways:
            return ways[new]
        for at, way in list(ways.items()):
            for (of, unit, forward), key in _EDGE_KEYS.items():
                if of == edge:
                    ways.setdefault(step(text, at, unit=unit, forward=forward, edge=of), [*way, key])
    return None


def caret_way(view: ArticleView, offset: int, start: int) -> list[str]:
    """Return the keys that bring the text cursor from one boundary to another: lines, then words, then aksharas."""
    scene = view._scene
    assert scene is not None
    flow, units = scene.flow, scene.units
    best: list[str] | None = None
    page = view.viewport().height() - view._metrics.pitch
    for pages in range(-4, 5):
        for lines in range(-14, 15):
            cursor = Cursor(units)
            cursor.place(start)
            way = []
            for _ in range(abs(pages)):
                cursor.place(moved_by_page(flow, units, cursor, page if pages > 0 else -page))
                way.append("PgDown" if pages > 0 else "PgUp")
            for _ in range(abs(lines)):
                cursor.place(moved_by_line(flow, units, cursor, down=lines > 0))
                way.append("Down" if lines > 0 else "Up")
            for edge in (None, "Home", "End"):
                at = cursor.caret if edge is None else line_edge(flow, units, cursor, end=edge == "End")
                rest = _word_steps(view, at, offset)
                if rest is not None:
                    whole = [*way, *([edge] if edge else []), *rest]
                    best = whole if best is None or len(whole) < len(best) else best
    assert best is not None
    return best


def _word_steps(view: ArticleView, at: int, offset: int) -> list[str] | None:
    scene = view._scene
    assert scene is not None
    units, way = scene.units, []
    for _ in range(_FARTHEST):
        if at == offset:
            return way
        if at < offset:
            further = units.next_word(at, "start")
            key, at = ("Right", further) if further <= offset else ("Ctrl+Right", units.next_akshara(at))
        else:
            further = units.previous_word(at, "start")
            key, at = ("Left", further) if further >= offset else ("Ctrl+Left", units.previous_akshara(at))
        way.append(key)
    return None


def select_way(view: ArticleView, place: tuple[int, int], start: int) -> list[str]:
    """Return the keys that select a range: the text cursor goes to one end of it, Shift and arrows to the other."""
    ways = []
    for forward in (True, False):
        begin = place[0] if forward else place[1]
        way = caret_way(view, begin, start)
        cursor = Cursor(view._scene.units)
        cursor.place(begin)
        while cursor.selection != place and len(way) < _FARTHEST:
            is_over = cursor.selection is not None and cursor.selection[1] - cursor.selection[0] > place[1] - place[0]
            if is_over:
                break
            cursor.step(forward=forward, unit="word", extends=True)
            way.append("Shift+Right" if forward else "Shift+Left")
        if cursor.selection == place:
            ways.append(way)
    return min(ways, key=len)
