"""The reference of all commands, written from what the program knows of them."""

from collections.abc import Iterator

import click

from commands import main

_HEAD = """# Commands

Data goes to standard output or the named file; help, errors and progress go to standard error. The exit status is 0
when all is done, 1 on an error that is told in one sentence, and 2 on wrong usage. Only `models download` uses the
network. In the packaged program `ankan` stands for `python main.py`; in a clone, after `make run`, it is
`.venv/bin/python main.py`. [The linguist's guide](linguist.md) shows the commands at work. This page is made from the
program's own help.
"""


def command_page() -> str:
    """Return the page in Markdown: a section a command, a table of its arguments and options."""
    with click.Context(main, info_name="main.py") as context:
        sections = [_section(name, command, context) for name, command in _visible(main, context)]
    return "\n".join((_HEAD, _summary(main), *sections))


def _visible(group: click.Group, context: click.Context) -> Iterator[tuple[str, click.Command]]:
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None and not command.hidden:
            yield name, command


def _section(name: str, command: click.Command, parent: click.Context, level: int = 2) -> str:
    context = click.Context(command, info_name=name, parent=parent)
    usage = " ".join(("python", context.command_path, *command.collect_usage_pieces(context)))
    parts = [f"{'#' * level} {name}", f"```text\n{usage}\n```", _paragraphs(command.help or "")]
    if table := _table(command, context):
        parts.append(table)
    if isinstance(command, click.Group):
        parts += [_section(f"{name} {sub}", each, parent, level + 1) for sub, each in _visible(command, context)]
    return "\n\n".join(part.rstrip() for part in parts if part) + "\n"


def _paragraphs(help_text: str) -> str:
    return _escape("\n\n".join(" ".join(paragraph.split()) for paragraph in help_text.split("\n\n")))


def _summary(group: click.Group) -> str:
    rows = [f"| `{names}` | {_cell(text)} |" for names, text in _options(group, click.Context(group))]
    first = "| `[PROJECT]` | open the window, with PROJECT on that project |"
    return "\n".join(("## Without a command", "", "| | |", "|---|---|", first, *rows, ""))


def _table(command: click.Command, context: click.Context) -> str:
    rows = [f"| `{_piped(names)}` | {_cell(text)} |" for names, text in _options(command, context)]
    return "\n".join(("| option | |", "|---|---|", *rows)) if rows else ""


def _options(command: click.Command, context: click.Context) -> Iterator[tuple[str, str]]:
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        # An argument stands in the line of usage; a row of its own would only repeat its name.
        if record is not None and record[1] and "--help" not in parameter.opts:
            yield record


def _cell(text: str) -> str:
    return _piped(_escape(" ".join(text.split())))


def _piped(text: str) -> str:
    return text.replace("|", "\\|")  # or the table's cell would end


def _escape(text: str) -> str:
    # Help is plain text: what Markdown would take for markup stands as it is.
    return text.replace("<", "\\<").replace("*", "\\*").replace("{", "\\{")
