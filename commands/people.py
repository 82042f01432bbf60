"""people: who works on a project, with names, initials and rights."""

import json
from dataclasses import asdict, replace
from pathlib import Path

import click

from annotate.counted import counted
from annotate.errors import KnownError
from annotate.people import Person
from commands.opening import open_project
from commands.output import write_out

_ACTS = ("list", "add", "change", "remove")


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("act", default="list", type=click.Choice(_ACTS))
@click.argument("names", nargs=-1, metavar="[NAME...]")
@click.option("--initials", metavar="LETTERS", help="The person's initials (default: made of the name).")
@click.option("--adjudicates/--annotates-only", "adjudicates", default=None, help="Whether they may decide in gold.")
@click.option("--active/--left", "is_active", default=None, help="Whether they are at work, or have left.")
@click.option("--json", "as_json", is_flag=True, help="Print the list as JSON on standard output.")
def people(
    project: Path,
    act: str,
    names: tuple[str, ...],
    initials: str | None,
    adjudicates: bool | None,
    is_active: bool | None,
    as_json: bool,
) -> None:
    """List the people of PROJECT; add them, change what they may do, remove one who has no articles.

    As soon as somebody is named for it (--adjudicates), nobody else decides in gold.
    """
    is_said = initials is not None or adjudicates is not None or is_active is not None
    if (act == "list") == bool(names):
        raise click.UsageError("Name the people to add, change or remove." if act != "list" else "list takes no names.")
    if initials is not None and len(names) > 1:
        raise click.UsageError("--initials are of one person.")
    if act == "change" and not is_said:
        raise click.UsageError("Say what is to change: --initials, --adjudicates, --left and others.")
    if act in ("list", "remove") and is_said:
        raise click.UsageError(f"{act} takes no --initials, --adjudicates or --left.")
    with open_project(project, "people") as opened:
        team = opened.team
        if act == "add":
            added = [
                Person(name, initials or "", bool(adjudicates), True if is_active is None else is_active)
                for name in names
            ]
            team.add(*added)
        for name in names if act == "change" else ():
            known = {person.name: person for person in team.people()}
            if name not in known:
                raise KnownError(f"Nobody called {name!r} is in the list of people: add them first.")
            person = known[name]
            team.change(
                replace(
                    person,
                    initials=person.initials if initials is None else initials,
                    may_adjudicate=person.may_adjudicate if adjudicates is None else adjudicates,
                    is_active=person.is_active if is_active is None else is_active,
                )
            )
        for name in names if act == "remove" else ():
            team.remove(name)
        listed = team.people()
    if as_json:
        write_out(json.dumps([_record(person) for person in listed], ensure_ascii=False, indent=1))
        return
    for person in listed:
        write_out(_line(person))
    if not listed:
        click.echo(
            "There is no list of people: everybody may do everything. `people PROJECT add` begins one.", err=True
        )
    else:
        click.echo(f"{counted(len(listed), 'name')}.", err=True)


def _record(person: Person) -> dict[str, object]:
    return {key: value for key, value in asdict(person).items() if key != "again_of"}


def _line(person: Person) -> str:
    said = [person.name, person.initials]
    if person.may_adjudicate:
        said.append("adjudicates")
    if not person.is_active:
        said.append("has left")
    return "  ".join(said)
