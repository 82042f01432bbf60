"""measure: runs numeric agreement cases, so that anybody can hold our numbers against published ones."""

import json
from pathlib import Path
from typing import Any

import click

from annotate.agreement.numeric_cases import Answer, answer, to_json
from annotate.agreement.numeric_data import CaseError, Unsupported
from annotate.agreement.values import Undefined
from annotate.errors import KnownError
from commands.output import progress, write_out


@click.command()
@click.argument("cases", type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the answers as one JSON object {id: value}.")
def measure(cases: Path, as_json: bool) -> None:
    """Compute every case in CASES (a JSON list). A measure without a value is null; what is not computed says why."""
    found: dict[str, Answer] = {}
    for at, case in enumerate(progress(_read(cases), "Measuring")):
        name = case.get("id") if isinstance(case, dict) else None
        if not isinstance(name, str) or name in found:
            raise KnownError(f'{cases}: case {at + 1} needs an "id" of its own.')
        try:
            found[name] = answer(case)
        except CaseError as error:
            # One case that cannot be read must not cost the answers to the others.
            found[name] = Unsupported(str(error))
    if as_json:
        write_out(json.dumps({name: to_json(value) for name, value in found.items()}, ensure_ascii=False, indent=1))
    if not found:
        click.echo(f"{cases}: there are no cases in it.", err=True)
    for name, value in found.items():
        if isinstance(value, Undefined | Unsupported):
            click.echo(f"{name}: {value.reason}", err=True)
        elif not as_json:
            write_out(f"{name}\t{json.dumps(to_json(value), ensure_ascii=False)}")


def _read(path: Path) -> list[Any]:
    try:
        cases = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise KnownError(f"{path} cannot be read: {error.strerror or error}.") from error
    except (ValueError, RecursionError) as error:
        raise KnownError(f"{path} is not JSON: {error}.") from error
    if not isinstance(cases, list):
        raise KnownError(f"{path} is not a list of cases.")
    return cases
