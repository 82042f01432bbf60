"""Corrections home: what gold changed of one annotator's work, as a sheet to print and as data for a pack."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from annotate.agreement.corrections import Correction
from annotate.agreement.report_style import STYLE
from annotate.agreement.taxonomy import Kind
from annotate.agreement.units import Unit
from annotate.model import Document

_CONTEXT = 60


def corrections_html(annotator: str, corrections: Sequence[Correction], documents: Mapping[str, Document]) -> str:
    """Return the sheet as one HTML text; ``documents`` holds the articles of the corrections by id."""
    articles: dict[str, list[Correction]] = {}
    for correction in corrections:
        articles.setdefault(correction.document, []).append(correction)
    body = "".join(
        f"<section><h2>{escape(documents[name].title)}</h2><ol>"
        f"{''.join(_line(each, documents[name].text) for each in found)}</ol></section>"
        for name, found in articles.items()
    )
    count = len(corrections)
    lead = (
        f"{count} {'place' if count == 1 else 'places'} in {len(articles)} "
        f"{'article' if len(articles) == 1 else 'articles'} where the adjudicated version differs from yours."
        if count
        else "The adjudicated version keeps all your marks and adds none."
    )
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="color-scheme" content="light dark">\n<title>Corrections for {escape(annotator)}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<header><h1>Corrections for {escape(annotator)}</h1><p>{lead}</p></header>{body}</main>\n</body>\n</html>\n"
    )


def corrections_to_json(corrections: Sequence[Correction]) -> list[dict[str, Any]]:
    """Return the corrections as plain JSON values, places in code points of the articles' texts."""
    return [
        {
            "document": each.document,
            "kind": each.kind.value,
            "links": [link.value for link in each.links],
            "yours": [_unit(unit) for unit in each.yours],
            "gold": [_unit(unit) for unit in each.gold],
            "reason": each.reason,
            "guideline": each.guideline,
            "by": each.by,
        }
        for each in corrections
    ]


def _unit(unit: Unit) -> dict[str, Any]:
    links = {"speaker": unit.speaker, "cue": unit.cue, "stances": [each.value for each in unit.attitudes]}
    return {"start": unit.start, "end": unit.end, "label": unit.label, **{key: v for key, v in links.items() if v}}


def _line(correction: Correction, text: str) -> str:
    start, end = correction.start, correction.end
    # Cut between words: half an akshara cannot be read.
    before = text[max(0, start - _CONTEXT) : start]
    before = before[before.find(" ") + 1 :] if start > _CONTEXT else before
    after = text[end : end + _CONTEXT]
    after = after[: after.rfind(" ") + 1] if end + _CONTEXT < len(text) else after
    why = " ".join(filter(None, [correction.reason, f"[{correction.guideline}]" if correction.guideline else ""]))
    reason = f"<li><b>why</b> {escape(why)}</li>" if why else ""
    kinds = [*correction.links] if correction.kind is Kind.EXACT else [correction.kind, *correction.links]
    what = ", ".join(kind.value for kind in kinds)
    return (
        f'<li><p class="words">…{escape(_line_of(before))}<mark>{escape(_line_of(text[start:end]))}</mark>'
        f"{escape(_line_of(after))}…</p><ul><li><b>yours</b> {_said(correction.yours, text)}</li>"
        f"<li><b>gold</b> {_said(correction.gold, text)}</li>{reason}</ul>"
        f'<p class="where">{escape(_NAMES.get(what, what))}</p></li>'
    )


# An annotator is not "A": the kinds read from their side.
_NAMES = {Kind.ONLY_A.value: "you marked it, gold does not", Kind.ONLY_B.value: "gold marks it, you did not"}


def _said(units: Sequence[Unit], text: str) -> str:
    said = []
    for unit in units:
        parts = [f"<q>{escape(_line_of(text[unit.start : unit.end]))}</q> {escape(unit.label)}"]
        parts += [
            f"{role}: {escape(_line_of(text[slice(*place)]))}"
            for role, place in (("speaker", unit.speaker), ("cue", unit.cue))
            if place is not None
        ]
        if unit.attitudes:
            parts.append(f"stance: {escape(', '.join(each.value for each in unit.attitudes))}")
        said.append("; ".join(parts))
    return ", ".join(said) or "nothing"


def _line_of(text: str) -> str:
    return text.replace("\n", " ")
