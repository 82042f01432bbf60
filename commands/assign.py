"""assign: shares articles out among people, evenly and with a controlled overlap."""

import json
from pathlib import Path

import click

from annotate.assignment import Wishes, loads, shared
from annotate.counted import counted
from commands.asking import names_in
from commands.opening import open_project
from commands.output import write_out
from storage.assignment import BatchKind, Order, Plan
from storage.project import Project


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.option("--batch", metavar="NAME", help="The batch; articles may join one that is there.")
@click.option("--to", "names", metavar="A,B,...", help="The people who get the articles.")
@click.option("--even", is_flag=True, help="Each article to one person, everybody the same number (the default).")
@click.option("--per-article", type=click.IntRange(1), metavar="K", help="Each article to K people.")
@click.option("--double", type=click.FloatRange(0, 100), metavar="PERCENT", help="Of so many articles one person more.")
@click.option("--again", type=click.FloatRange(0, 100), default=0.0, metavar="PERCENT", help="Come a second time.")
@click.option(
    "--hide-suggestions", type=click.FloatRange(0, 100), default=0.0, metavar="PERCENT", help="Without suggestions."
)
@click.option("--seed", default=0, show_default=True, type=click.IntRange(0), help="Another seed, another chance.")
@click.option("--documents", metavar="ID,ID,...", help="Only these articles (default: those that nobody has).")
@click.option("--training", "kind", flag_value="training", help="Articles with gold, with feedback at once.")
@click.option("--qualification", "kind", flag_value="qualification", help="The same, once, and the score is kept.")
@click.option("--take-back", is_flag=True, help="The people no longer have to annotate --documents.")
@click.option("--allow-again", is_flag=True, help="The people may try the qualification --documents once more.")
@click.option("--dry-run", is_flag=True, help="Only say who would get what.")
@click.option("--json", "as_json", is_flag=True, help="Print the assignments as JSON on standard output.")
def assign(
    project: Path,
    batch: str | None,
    names: str | None,
    even: bool,
    per_article: int | None,
    double: float | None,
    again: float,
    hide_suggestions: float,
    seed: int,
    documents: str | None,
    kind: str | None,
    take_back: bool,
    allow_again: bool,
    dry_run: bool,
    as_json: bool,
) -> None:
    """Share the articles of PROJECT out among people, or list who has which.

    The same seed gives the same. What is assigned already stays as it is, also when articles are added later.
    """
    people, ids = names_in(names), None if documents is None else names_in(documents)
    if even and (per_article or double):
        raise click.UsageError("--even is each article to one person: leave out --per-article and --double.")
    if kind and (per_article or double or again or hide_suggestions):
        raise click.UsageError("Of training and qualification articles everybody gets all, once, as they are.")
    is_single = take_back or allow_again
    if is_single and (not people or not ids or batch is not None):
        raise click.UsageError("--take-back and --allow-again need --to and --documents, and nothing else.")
    if not is_single and bool(people) != (batch is not None):
        raise click.UsageError("--batch and --to go together.")
    with open_project(project, "assign") as opened:
        if is_single:
            for name in people:
                if take_back:
                    taken = opened.team.take_back(name, ids or ())
                    click.echo(f"{counted(taken, 'article')} taken back from {name}.", err=True)
                for document in ids or () if allow_again else ():
                    opened.team.allow_again(document, name)
                    click.echo(f"{name} may try {document} once more.", err=True)
            return
        if batch is None:
            _list(opened, as_json=as_json)
            return
        wishes = Wishes(per_article or 1, (double or 0) / 100, again / 100, hide_suggestions / 100, seed)
        order = Order(batch, people, wishes, BatchKind(kind or "work"), ids)
        plan = opened.team.plan(order) if dry_run else opened.team.assign(order)
    if as_json:
        write_out(json.dumps(_record(plan), ensure_ascii=False, indent=1))
    else:
        write_out("\n".join(_lines(plan)))
    for document in plan.left_out:
        click.echo(f"{document}: everybody who was named has it already.", err=True)
    done = "would be assigned" if dry_run else "assigned"
    click.echo(f"{counted(len({turn.document for turn in plan.turns}), 'article')} {done} in {batch}.", err=True)


def _lines(plan: Plan) -> list[str]:
    """Return who has how many articles of the batch then, and which two have how many in common."""
    everything = (*plan.before, *plan.turns)
    lines = []
    for name, count in sorted(loads(everything).items()):
        new = sum(turn.person == name and not turn.is_second for turn in plan.turns)
        own = [turn for turn in everything if turn.person == name]
        seconds, hidden = sum(turn.is_second for turn in own), sum(turn.hides_suggestions for turn in own)
        more = [f"{new} new"] if new != count else []
        more += [f"{seconds} again"] if seconds else []
        more += [f"{hidden} without suggestions"] if hidden else []
        lines.append(f"{name}  {counted(count, 'article')}{' (' + ', '.join(more) + ')' if more else ''}")
    pairs = sorted(shared(everything).items())
    return [*lines, *(f"{a} + {b}  {count} in common" for (a, b), count in pairs)]


def _record(plan: Plan) -> dict[str, object]:
    everything = (*plan.before, *plan.turns)
    return {
        "batch": plan.order.batch,
        "kind": plan.order.kind.value,
        "seed": plan.order.wishes.seed,
        "assigned": [
            {
                "document": turn.document,
                "person": turn.person,
                "again": turn.is_second,
                "hides_suggestions": turn.hides_suggestions,
            }
            for turn in plan.turns
        ],
        "left_out": list(plan.left_out),
        "people": dict(sorted(loads(everything).items())),
        "pairs": [{"people": list(pair), "articles": count} for pair, count in sorted(shared(everything).items())],
    }


def _list(project: Project, *, as_json: bool) -> None:
    names = {batch.number: batch for batch in project.team.batches()}
    rows = project.team.assignments()
    if as_json:
        listed = [
            {
                "document": row.document,
                "annotator": row.annotator,
                "batch": names[row.batch].name,
                "kind": names[row.batch].kind.value,
                "hides_suggestions": row.hides_suggestions,
                "assigned_at": row.assigned_at,
            }
            for row in rows
        ]
        write_out(json.dumps(listed, ensure_ascii=False, indent=1))
    else:
        for row in rows:
            write_out(f"{names[row.batch].name}  {row.document}  {row.annotator}")
    click.echo(f"{counted(len(rows), 'assignment')}.", err=True)
