"""The places behind the numbers of the report: every disagreement in its words, by kind."""

from collections.abc import Iterable
from html import escape

from annotate.agreement.report_parts import anchor, flat, on_one_line, section
from annotate.agreement.results import Results
from annotate.agreement.taxonomy import Item, Kind
from annotate.agreement.units import Unit

# More places than this nobody reads in a report: the item table has them all.
MOST_ITEMS = 400
_CONTEXT = 40


def items(results: Results) -> str:
    texts = {article.id: article.text for article in results.comparison.articles}
    groups: dict[str, list[Item]] = {}
    for item in results.items:
        for kind in ([] if item.kind is Kind.EXACT else [item.kind]) + list(item.links):
            groups.setdefault(kind.value, []).append(item)
    if not groups:
        return ""
    body = []
    for name in (kind.value for kind in Kind if kind.value in groups):
        found = groups[name]
        lines = "".join(_item(item, texts[item.document]) for item in found[:MOST_ITEMS])
        more = (
            f'<p class="note">{len(found) - MOST_ITEMS} more are in the item table.</p>'
            if len(found) > MOST_ITEMS
            else ""
        )
        body.append(
            f'<details id="{anchor(name)}"{" open" if len(found) <= 12 else ""}>'
            f"<summary>{escape(name)} <b>{len(found)}</b></summary><ol>{lines}</ol>{more}</details>"
        )
    return section("The places behind the numbers", "", "".join(body))


def _item(item: Item, text: str) -> str:
    start, end = item.start, item.end
    before, after = text[max(0, start - _CONTEXT) : start], text[end : end + _CONTEXT]
    # Cut between words: half an akshara cannot be read.
    if start > _CONTEXT:
        before = before[before.find(" ") + 1 :]
    if end + _CONTEXT < len(text):
        after = after[: after.rfind(" ") + 1]
    words = f"{escape(on_one_line(before))}<mark>{escape(flat(text[start:end]))}</mark>{escape(on_one_line(after))}"
    sides = "".join(
        f"<li><b>{escape(name)}</b> {_said(units, text, item)}</li>"
        for name, units in zip(item.annotators, (item.a, item.b), strict=True)
    )
    return (
        f'<li><p class="words">…{words}…</p><ul>{sides}</ul><p class="where">{escape(item.document)} {start}</p></li>'
    )


def _said(units: Iterable[Unit], text: str, item: Item) -> str:
    said = []
    for unit in units:
        parts = [f"<q>{escape(flat(text[unit.start : unit.end], 60))}</q> {escape(unit.label)}"]
        for kind, place in ((Kind.SPEAKER, unit.speaker), (Kind.CUE, unit.cue)):
            if kind in item.links:
                parts.append(f"{kind.value}: {escape(flat(text[slice(*place)])) if place else 'none'}")
        if Kind.STANCE in item.links:
            stances = [
                each.value + (f" towards {flat(text[slice(*each.target)], 40)}" if each.target else "")
                for each in unit.attitudes
            ]
            parts.append(f"stance: {escape(', '.join(stances) or 'none')}")
        said.append("; ".join(parts))
    return ", ".join(said) or "nothing"
