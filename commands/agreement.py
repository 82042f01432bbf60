"""agreement: how far annotators agree, as JSON, as a report, and as the table of items behind the numbers."""

import csv
import json
from datetime import UTC, datetime
from pathlib import Path

import click

from annotate.agreement import item_table
from annotate.agreement.bootstrap import DRAWS, SEED
from annotate.agreement.gamma_alignment import GammaSettings
from annotate.agreement.report_html import report_html
from annotate.agreement.results import Options, Results, compute
from annotate.agreement.results_json import results_to_json
from annotate.agreement.units import LAYERS
from annotate.agreement.values import Estimate, Undefined
from annotate.counted import counted
from annotate.version import PROGRAM
from commands.asking import names_in
from commands.opening import open_project
from commands.output import write_out
from storage.agreement import FINISHED, STATES, Filters, guideline_changes, load_comparison
from storage.files import require_apart, written_whole


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--layer", default="entity", show_default=True, type=click.Choice(LAYERS), help="What is compared.")
@click.option("--labels", metavar="L,L,...", help="Only these labels.")
@click.option("--annotators", metavar="A,B,...", help="Only these annotators (default: everybody but gold).")
@click.option("--documents", metavar="ID,ID,...", help="Only these articles.")
@click.option("--batches", metavar="B,B,...", help="Only articles that were shared out in these batches.")
@click.option("--since", default="", metavar="DATE", help="Only what was last worked on from this day, 2026-11-25.")
@click.option("--until", default="", metavar="DATE", help="Only what was last worked on until this day.")
@click.option(
    "--state", default=FINISHED, show_default=True, type=click.Choice(STATES), help="What counts as submitted."
)
@click.option("--overlap", default=0.0, type=click.FloatRange(0, 1), help="Least overlap (IoU) of an overlap match.")
@click.option("--draws", default=DRAWS, show_default=True, type=click.IntRange(0, 100_000), help="Bootstrap draws.")
@click.option("--seed", default=SEED, show_default=True, type=click.IntRange(0), help="Seed of the draws.")
@click.option("--gamma", "with_gamma", is_flag=True, help="Gamma of every pair as well (slower).")
@click.option("--json", "as_json", is_flag=True, help="Print all numbers as JSON on standard output.")
@click.option("--report", type=click.Path(path_type=Path), help="Write the report, one HTML file.")
@click.option("--items", type=click.Path(path_type=Path), help="Write the table of items as CSV.")
def agreement(
    project: Path,
    layer: str,
    labels: str | None,
    annotators: str | None,
    documents: str | None,
    batches: str | None,
    since: str,
    until: str,
    state: str,
    overlap: float,
    draws: int,
    seed: int,
    with_gamma: bool,
    as_json: bool,
    report: Path | None,
    items: Path | None,
) -> None:
    """Say how far the annotators of PROJECT agree, and where they do not."""
    require_apart([file for file in (report, items) if file is not None])
    filters = Filters(
        layer,
        names_in(labels),
        names_in(annotators),
        names_in(documents),
        names_in(batches),
        since=since,
        until=until,
        state=state,
    )
    with open_project(project, "agreement") as opened:
        comparison = load_comparison(opened, filters)
        changes = guideline_changes(opened)
    options = Options(draws, seed, overlap, GammaSettings(seed=seed) if with_gamma else None)
    results = compute(comparison, options, changes=changes)
    if report is not None:
        made_at = datetime.now(UTC).isoformat(timespec="seconds")
        with written_whole(report) as out:
            out.write(report_html(results, title=project.stem, made_at=made_at, program=PROGRAM))
        click.echo(f"Wrote {report}.", err=True)
    if items is not None:
        with written_whole(items) as out:
            table = csv.writer(out, lineterminator="\n")
            table.writerow(item_table.header(comparison))
            table.writerows(item_table.rows(comparison))
        click.echo(f"Wrote {items}.", err=True)
    if as_json:
        write_out(json.dumps(results_to_json(results), ensure_ascii=False, indent=1))
    elif report is None and items is None:
        write_out(_summary(results))


def _summary(results: Results) -> str:
    rows = [
        ("exact F1", results.exact),
        ("overlap F1", results.near),
        ("u-alpha", results.alphas.u),
        ("|u-alpha", results.alphas.unlabelled),
        ("cu-alpha", results.alphas.cu),
    ]
    if results.stance is not None:
        rows.append(("stance alpha", results.stance.alpha))
    compared = len(results.documents)
    who = ", ".join(results.comparison.annotators)
    lines = [f"{results.comparison.layer}: {who}; {counted(compared, 'common article')}"]
    lines += [f"{name:14} {_text(estimate)}" for name, estimate in rows]
    differing = {**results.kinds, **results.links}
    lines += [f"{kind.value:24} {count}" for kind, count in differing.items() if count]
    return "\n".join(lines)


def _text(estimate: Estimate) -> str:
    if isinstance(estimate.value, Undefined):
        return str(estimate.value)
    interval = "" if estimate.low is None else f"  ({estimate.low:.3f} to {estimate.high:.3f})"
    return f"{estimate.value:.3f}{interval}"
