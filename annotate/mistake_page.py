"""Mistakes as one HTML page that needs nothing else: no network, and no scripts to be read. Pure."""

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape
from itertools import pairwise
from typing import Any, Final

import regex

import resources
from annotate.mistake_patterns import NOTHING, Group, group_by_pattern, group_by_surface, surface
from annotate.mistakes import KINDS, LAYERS, Kind, Layer, Mistake, Part
from annotate.scoring import Record
from annotate.tokens import words

_LAYERS: Final[Mapping[Layer, str]] = {
    "name": "Names",
    "quotation": "Quotations",
    "speaker": "Speakers",
    "cue": "Cues",
}
_KINDS: Final[Mapping[Kind, tuple[str, str]]] = {
    "false": ("False", "suggested where gold has nothing"),
    "missed": ("Missed", "gold has it and nothing was suggested there"),
    "boundary": ("Boundary", "the right label on another range"),
    "label": ("Label", "the right range with another label"),
    "both": ("Boundary and label", "another range and another label"),
    "wrong": ("Wrong one", "another speaker or cue than gold has"),
}
# A pattern seen once is no pattern, and of a question with hundreds of answers the worst ones tell the story.
_FEWEST: Final = 2
_MOST: Final = 20
# Code points of the article around a mistake, and of a long range at its two ends.
_AROUND: Final = 80
_ENDS: Final = 110
_UNPRINTABLE: Final = regex.compile(r"[\p{Cc}\p{Cs}\u2028\u2029--[\t\n\r]]", regex.V1)


def mistake_page(
    figures: Mapping[str, Any],
    mistakes: Sequence[Mistake],
    gold: Mapping[str, Record],
    texts: Mapping[str, str],
    *,
    names: tuple[str, str],
) -> str:
    """Return the page: counts first, then for each layer its patterns and its mistakes, the worst group first.

    ``names`` tell which gold and which suggestions were compared. All that comes from data is escaped.
    """
    quotes = {key: [(q["start"], q["end"]) for q in record["quotes"]] for key, record in gold.items()}
    layers = []
    for layer in LAYERS:
        of_layer = [mistake for mistake in mistakes if mistake.layer == layer]
        if of_layer:
            layers.append(_layer(layer, of_layer, texts, quotes))
    style = resources.path("mistakes", "page.css").read_text(encoding="utf-8")
    script = resources.path("mistakes", "page.js").read_text(encoding="utf-8")
    title = f"Mistakes of {_safe(names[1])}"
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; \
script-src 'unsafe-inline'">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<header>
<h1>{title}</h1>
<p class="quiet">against {_safe(names[0])}, {len(gold)} documents</p>
</header>
<main>
{_counts(mistakes)}
{_figures(figures)}
<p class="legend"><span>In the contexts:</span> <span class="g">gold</span> <span class="p">suggested</span> \
<span class="g p">both</span></p>
{_filter() if mistakes else "<p>There are no mistakes.</p>"}
{"".join(layers)}
</main>
{f"<script>{script}</script>" if mistakes else ""}
</body>
</html>
"""


# The head ------------------------------------------------------------------------------------------------------------


def _counts(mistakes: Sequence[Mistake]) -> str:
    rows = []
    for layer in LAYERS:
        cells = []
        for kind in KINDS:
            count = sum(1 for m in mistakes if m.layer == layer and m.kind == kind)
            cells.append(f'<a href="#{layer}-{kind}">{count}</a>' if count else "0")
        let_pass = sum(1 for m in mistakes if m.layer == layer and not m.is_scored)
        cells.append(str(let_pass))
        rows.append(f"<tr><th scope=row>{_LAYERS[layer]}</th>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>")
    heads = "".join(f"<th scope=col>{_KINDS[kind][0]}</th>" for kind in KINDS)
    return f"""<div class="scroll"><table>
<caption>How many of which. “Let pass” are those among them that the score does not count: a quotation near enough, \
a speaker that overlaps the right one.</caption>
<thead><tr><th></th>{heads}<th scope=col>Let pass</th></tr></thead>
<tbody>{"".join(rows)}</tbody></table></div>"""


def _figures(figures: Mapping[str, Any]) -> str:
    tables = []
    for columns in (("p", "r", "f1", "gold", "predicted"), ("of_found", "end_to_end", "gold")):
        rows = [
            f"<tr><th scope=row>{_safe(measure)}</th>{''.join(f'<td>{value[name]}</td>' for name in columns)}</tr>"
            for measure, value in figures.items()
            if isinstance(value, dict) and tuple(value) == columns
        ]
        heads = "".join(f"<th scope=col>{name}</th>" for name in columns)
        tables.append(
            f'<div class="scroll"><table><thead><tr><th></th>{heads}</tr></thead><tbody>{"".join(rows)}</tbody>'
            "</table></div>"
        )
    return f"<details><summary>The scores</summary>{''.join(tables)}</details>"


def _filter() -> str:
    layers = "".join(f'<option value="{layer}">{_LAYERS[layer]}</option>' for layer in LAYERS)
    kinds = "".join(f'<option value="{kind}">{_KINDS[kind][0]}</option>' for kind in KINDS)
    return f"""<form id="filter" class="filter" hidden>
<input type="search" aria-label="Words" placeholder="Find words">
<select aria-label="Layer"><option value="">All layers</option>{layers}</select>
<select aria-label="Kind"><option value="">All kinds</option>{kinds}</select>
<label><input type="checkbox"> only what the score counts</label>
<button type="reset">Show all</button>
<output></output>
<span class="chips"></span>
</form>"""


# A layer -------------------------------------------------------------------------------------------------------------


def _layer(
    layer: Layer,
    mistakes: Sequence[Mistake],
    texts: Mapping[str, str],
    quotes: Mapping[str, Sequence[tuple[int, int]]],
) -> str:
    by_pattern = {
        facet: [group for group in groups if len(group.mistakes) >= _FEWEST][:_MOST]
        for facet, groups in group_by_pattern(mistakes, texts, quotes).items()
    }
    of_mistake: dict[int, list[str]] = {}
    facets = []
    for number, (facet, groups) in enumerate(by_pattern.items()):
        items = []
        for place, group in enumerate(groups):
            key = f"{layer}-{number}-{place}"
            items.append(_pattern(group, key, len(groups[0].mistakes), layer, mistakes, texts))
            for at in group.mistakes:
                of_mistake.setdefault(at, []).append(key)
        if items:
            facets.append(f"<div><h4>{_safe(facet)}</h4><ul>{''.join(items)}</ul></div>")
    parts = [
        f'<section class="layer" id="{layer}">\n<h2>{_LAYERS[layer]}<span class="count">{len(mistakes)}</span></h2>'
    ]
    if facets:
        parts.append(
            '<details class="patterns"><summary>What they have in common</summary>'
            f'<div class="facets">{"".join(facets)}</div></details>'
        )
    parts += [_kind(layer, kind, mistakes, texts, of_mistake) for kind in KINDS]
    return "\n".join([*parts, "</section>"])


def _pattern(
    group: Group, key: str, most: int, layer: Layer, mistakes: Sequence[Mistake], texts: Mapping[str, str]
) -> str:
    count = len(group.mistakes)
    first: dict[str, int] = {}
    times: Counter[str] = Counter()
    for at in group.mistakes:
        said = surface(mistakes[at], texts[mistakes[at].document])
        first.setdefault(said, at)
        times[said] += 1
    links = ", ".join(
        f'<a href="#{layer}-{at}">{_safe(said)}</a>{f" ×{times[said]}" if times[said] > 1 else ""}'
        for said, at in first.items()
    )
    name = _safe(f"{group.facet}: {group.value}")
    return (
        f'<li><details data-pattern="{key}" data-name="{name}"><summary style="--share:{100 * count // most}%">'
        f'<bdi>{_safe(group.value)}</bdi><span class="count">{count}</span></summary><p>{links}</p></details></li>'
    )


def _kind(
    layer: Layer,
    kind: Kind,
    mistakes: Sequence[Mistake],
    texts: Mapping[str, str],
    patterns: Mapping[int, Sequence[str]],
) -> str:
    numbers = [at for at, mistake in enumerate(mistakes) if mistake.kind == kind]
    if not numbers:
        return ""
    groups = []
    for group in group_by_surface([mistakes[at] for at in numbers], texts):
        items = "".join(
            _mistake(numbers[at], mistakes[numbers[at]], texts, patterns.get(numbers[at], ())) for at in group.mistakes
        )
        groups.append(
            f'<section class="group"><h4><bdi>{_safe(group.value)}</bdi><span class="count">{len(group.mistakes)}'
            f"</span></h4><ol>{items}</ol></section>"
        )
    name, what = _KINDS[kind]
    return (
        f'<section class="kind" id="{layer}-{kind}">\n<h3>{name}<span class="count">{len(numbers)}</span> '
        f"<small>{what}</small></h3>\n{''.join(groups)}</section>"
    )


def _mistake(number: int, mistake: Mistake, texts: Mapping[str, str], patterns: Sequence[str]) -> str:
    text = texts[mistake.document]
    sides = " &nbsp; ".join(
        f'<span class="tag {side}">{name}</span> {_side(part, mistake, text)}'
        for side, name, part in (("gold", "gold", mistake.gold), ("guess", "suggested", mistake.guess))
    )
    passes = "" if mistake.is_scored else " · the score lets it pass"
    return (
        f'<li class="mistake" id="{mistake.layer}-{number}" data-layer="{mistake.layer}" data-kind="{mistake.kind}" '
        f'data-scored="{"yes" if mistake.is_scored else "no"}" data-patterns="{" ".join(patterns)}">'
        f'<div class="context" lang="hi">{_context(mistake, text)}</div>'
        f'<div class="side">{sides} · <bdi>{_safe(mistake.document)}</bdi>{passes}</div></li>\n'
    )


def _side(part: Part | None, mistake: Mistake, text: str) -> str:
    if part is None:
        return NOTHING
    if mistake.layer == "name":
        return f"<b>{_safe(part.label)}</b>"
    if mistake.layer == "quotation":
        return f"<b>{_safe(part.label)}</b>, {len(words(text[part.start : part.end]))} words"
    return f"<b><bdi>{_safe(' '.join(text[part.start : part.end].split()))}</bdi></b>"


# A context -----------------------------------------------------------------------------------------------------------


def _context(mistake: Mistake, text: str) -> str:
    low, high = mistake.start, mistake.end
    begin = _at_space(text, max(0, low - _AROUND), low, forward=True)
    end = _at_space(text, min(len(text), high + _AROUND), high, forward=False)
    cuts = {begin, end}
    sides = {"g": mistake.gold, "p": mistake.guess}
    for part in sides.values():
        if part is not None:
            cuts |= {part.start, part.end}
    bounds = sorted(cuts)
    pieces = ["… " if begin else ""]
    for start, stop in pairwise(bounds):
        marks = [name for name, part in sides.items() if part and part.start <= start and stop <= part.end]
        said = _shortened(text[start:stop])
        pieces.append(f'<span class="{" ".join(marks)}">{said}</span>' if marks else said)
    pieces.append(" …" if end < len(text) else "")
    return "".join(pieces)


def _shortened(words_of_text: str) -> str:
    if len(words_of_text) <= 2 * _ENDS + 40:
        return _safe(words_of_text)
    head = words_of_text[: _at_space(words_of_text, _ENDS, 0, forward=False)]
    tail = words_of_text[_at_space(words_of_text, len(words_of_text) - _ENDS, len(words_of_text), forward=True) :]
    return f"{_safe(head)} <small>[…]</small> {_safe(tail)}"


def _at_space(text: str, offset: int, limit: int, *, forward: bool) -> int:
    """Return a place at white space, or the text's end, between ``offset`` and ``limit``: no akshara is cut there."""
    if offset in (0, len(text)):
        return offset
    found = text.find(" ", offset, limit) if forward else text.rfind(" ", limit, offset)
    return found if found >= 0 else limit


def _safe(said: str) -> str:
    """Return the words as HTML that shows them and nothing else; what cannot be shown becomes U+FFFD."""
    return escape(_UNPRINTABLE.sub("\ufffd", said))
