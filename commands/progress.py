"""progress: how far everybody is, how fast, how carefully, and how far they agree so far."""

import json
from pathlib import Path

import click

from annotate.agreement.bootstrap import Difference
from annotate.agreement.values import Estimate, Undefined
from annotate.counted import counted
from annotate.progress import TOO_FAST_FEWEST, TOO_FAST_SHARE, Agreed, Condition, Influence, Row
from annotate.progress_table import progress_to_json
from commands.opening import open_project
from commands.output import write_out
from storage.progress import load_progress, write_table


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--csv", "table", type=click.Path(path_type=Path), metavar="FILE", help="Write the table as CSV.")
@click.option("--json", "as_json", is_flag=True, help="Print everything as JSON, with intervals and what is missing.")
def progress(project: Path, table: Path | None, as_json: bool) -> None:
    """Say for each person and batch of PROJECT how far they are, how fast, and how far they agree so far."""
    with open_project(project, "progress") as opened:
        found = load_progress(opened)
    if table is not None:
        write_table(found, table)
        click.echo(f"Wrote {table}.", err=True)
    if as_json:
        write_out(json.dumps(progress_to_json(found), ensure_ascii=False, indent=1))
    elif table is None:
        for row in found.rows:
            write_out("\n".join(_lines(row)))
        for each in found.attempts:
            score = "no mark at all" if each.score is None else f"F1 {each.score:.3f}"
            counts = f"{each.matched} of {counted(each.marked, 'mark')}, gold has {each.gold}"
            write_out(f"Qualification of {each.annotator} on {each.document}, try {each.number}: {score} ({counts})")
        if found.influence is not None:
            write_out("\n".join(_told(found.influence)))
    if not found.rows:
        click.echo("Nothing is assigned and nothing is begun so far: `assign` shares articles out.", err=True)


def _lines(row: Row) -> list[str]:
    where = f"batch {row.batch}" if row.batch else "not assigned"
    stages = [("out", row.out), ("in work", row.in_work), ("home", row.home), ("finished", row.finished)]
    counts = ", ".join(f"{count} {name}" for name, count in stages if count)
    head = f"{row.person}, {where}: {counted(row.assigned, 'article')}" if row.batch else f"{row.person}, {where}"
    lines = [f"{head}{': ' if not row.batch else ', ' if counts else ''}{counts}"]
    if row.hours:
        spans, quotes = _value(row.spans_per_hour), _value(row.quotes_per_hour)
        lines.append(f"    {row.hours:.1f} h, {spans} spans and {quotes} quotations an hour")
    if row.decided:
        lines.append(f"    {row.accepted} of {counted(row.decided, 'suggestion')} accepted unchanged")
    if row.is_too_fast:
        lines.append(
            f"    {row.too_fast} of {row.accepted} accepted too fast to have been read "
            f"(said from {TOO_FAST_FEWEST} on, above {TOO_FAST_SHARE:.0%})"
        )
    for what, agreed in (("others", row.others), ("gold", row.gold), ("their own second pass", row.themselves)):
        if agreed.articles:
            lines.append(f"    F1 with {what}: {_agreed(agreed)}")
    if row.missing:
        lines.append(f"    to do: {counted(len(row.missing), 'article')}, the oldest since {row.missing_since[:10]}")
    return lines


def _told(found: Influence) -> list[str]:
    lines = ["Suggestions, shown and hidden by chance:"]
    for what, condition in (("with", found.with_suggestions), ("without", found.without)):
        lines.append(f"    {what}: {_condition(condition)}")
    differences = (("F1 with gold", found.gold), ("F1 with others", found.others), ("minutes", found.minutes))
    lines += [f"    difference of {what}: {_difference(each)}" for what, each in differences if each.p is not None]
    return lines


def _condition(found: Condition) -> str:
    parts = [counted(found.articles, "article")]
    for what, agreed in (("gold", found.gold), ("others", found.others)):
        if agreed.articles:
            parts.append(f"F1 with {what} {_agreed(agreed)}")
    if found.timed:
        parts.append(f"{_estimate(found.minutes, 1)} minutes an article, n = {found.timed}")
    return "; ".join(parts)


def _agreed(found: Agreed) -> str:
    return f"{_estimate(found.f1, 3)}, n = {found.articles}"


def _estimate(found: Estimate, digits: int) -> str:
    if isinstance(found.value, Undefined):
        return str(found.value)
    interval = "" if found.low is None else f" ({found.low:.{digits}f} to {found.high:.{digits}f})"
    return f"{found.value:.{digits}f}{interval}"


def _difference(found: Difference) -> str:
    value = found.value if isinstance(found.value, Undefined) else f"{found.value:+.3f}"
    return f"{value}, p = {found.p:.3f}, n = {found.documents}"


def _value(value: float | Undefined) -> str:
    return "no" if isinstance(value, Undefined) else f"{value:.0f}"
