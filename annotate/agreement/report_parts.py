"""The building blocks of the report: sections, tables, matrices, numbers. What comes from the project is escaped."""

from collections.abc import Sequence
from html import escape

from annotate.agreement.report_plots import number
from annotate.agreement.values import Undefined, Value


def section(title: str, lead: str, body: str) -> str:
    return f"<section><h2>{escape(title)}</h2>{f'<p>{lead}</p>' if lead else ''}{body}</section>"


def table(head: Sequence[str], rows: Sequence[Sequence[str]], texts: int) -> str:
    """Return a table whose first ``texts`` columns are words, the others figures; the cells are HTML."""
    figure = [""] * texts + [' class="figure"'] * (len(head) - texts)
    heads = "".join(f'<th scope="col"{kind}>{name}</th>' for kind, name in zip(figure, head, strict=True))
    lines = []
    for row in rows:
        cells = (f"<td{kind}>{cell}</td>" for kind, cell in zip(figure, row, strict=True))
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f'<div class="scroll"><table><tr>{heads}</tr>{"".join(lines)}</table></div>'


def matrix(head: str, rows: Sequence[str]) -> str:
    table = f'<table class="matrix"><tr><td class="empty"></td>{head}</tr>{"".join(rows)}</table>'
    return f'<div class="scroll">{table}</div>'


def heat(value: Value, below: str) -> str:
    strength = 0 if isinstance(value, Undefined) else round(70 * min(1.0, max(0.0, value)))
    return f'<td class="cell" style="--heat:{strength}%">{number(value)}<small>{escape(below)}</small></td>'


def percent(value: Value) -> str:
    return number(value) if isinstance(value, Undefined) else f"{100 * value:.0f} %"


def anchor(kind: str) -> str:
    return "kind-" + kind.replace(" ", "-")


def on_one_line(text: str) -> str:
    return text.replace("\n", " ")


def flat(text: str, most: int = 200) -> str:
    flat = " ".join(text.split())
    if len(flat) <= most:
        return flat
    cut = flat.rfind(" ", 0, most)
    return (flat[:cut] if cut > 0 else flat[: most - 1]) + "…"
