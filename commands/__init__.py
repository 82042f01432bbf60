"""The command line. Data goes to standard output, everything said to people to standard error."""

import errno
import importlib
import sys
from collections.abc import Sequence
from difflib import get_close_matches
from pathlib import Path

import click

from annotate.errors import KnownError
from annotate.version import VERSION
from commands.output import tell_error

# Command -> (module, one line for --help). Modules are imported only when their command runs: --help is instant.
_COMMANDS = {
    "new": ("commands.projects", "Make an empty project."),
    "add": ("commands.projects", "Import articles into a project."),
    "check": ("commands.projects", "Check that a project is whole."),
    "lint": ("commands.lint", "List what is probably a slip in the annotations."),
    "history": ("commands.history", "Say who decided what, and when."),
    "people": ("commands.people", "Say who works on a project, and change that."),
    "assign": ("commands.assign", "Share articles out among people."),
    "progress": ("commands.progress", "Say how far everybody is."),
    "suggest": ("commands.suggest", "Suggest names and quotations."),
    "analyse": ("commands.analyse", "Store lemmas, parts of speech and dependencies."),
    "import": ("commands.import_", "Bring in annotations made elsewhere."),
    "export": ("commands.export", "Write annotations as a data set."),
    "pack": ("commands.pack", "Cut out a pack for an annotator to carry away."),
    "merge": ("commands.merge", "Bring packs home."),
    "evaluate": ("commands.evaluate", "Score suggestions against gold."),
    "agreement": ("commands.agreement", "Say how far annotators agree, and where not."),
    "measure": ("commands.measure", "Compute numeric agreement cases."),
    "schema": ("commands.schema", "Show a project's labels and guideline, or change them."),
    "train": ("commands.train", "Train the suggestion models."),
    "models": ("commands.models", "Show, install and choose models."),
}


class _LazyGroup(click.Group):
    """A group whose commands are imported when they are called, and whose default is opening a project."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module = importlib.import_module(_COMMANDS[cmd_name][0])
        # `import` is a word of Python's own.
        command: click.Command = getattr(module, cmd_name if cmd_name != "import" else "import_annotations")
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl([(name, text) for name, (_, text) in _COMMANDS.items()])

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        # `main.py PROJECT` opens the window: the first word that is no command is a project.
        if args and not args[0].startswith("-") and args[0] not in _COMMANDS:
            if not Path(args[0]).exists():
                near = get_close_matches(args[0], _COMMANDS, 1)
                meant = f": did you mean {near[0]!r}?" if near else "."
                raise click.UsageError(f"There is no command and no file {args[0]!r}{meant}", ctx)
            if len(args) > 1:
                raise click.UsageError(f"{args[0]!r} is no command, and only one project can be opened.", ctx)
            ctx.meta["project"] = args[0]
            args = []
        return super().parse_args(ctx, args)


@click.group(
    cls=_LazyGroup,
    invoke_without_command=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    options_metavar="",
    subcommand_metavar="[PROJECT | COMMAND ...]",
)
@click.option("--worker", is_flag=True, hidden=True, help="Serve suggestions as JSON lines (used by the window).")
@click.option(
    "--smoke", type=click.Path(path_type=Path), hidden=True, help="Work on FOLDER/smoke.ankan (make bundle-test)."
)
@click.option("--start-only", is_flag=True, hidden=True, help="With --smoke: only until the article is painted.")
@click.option("--self-check", is_flag=True, help="Open every resource, a temporary project and make one suggestion.")
@click.version_option(package_name=None, version=VERSION, prog_name="Ankan")
@click.pass_context
def main(ctx: click.Context, worker: bool, smoke: Path | None, start_only: bool, self_check: bool) -> None:
    """Ankan annotates Hindi news: names, quotations, speakers and stances.

    Without a command it opens the window, with PROJECT on that project.
    """
    if ctx.invoked_subcommand is not None:
        return
    if worker:
        from commands.worker import serve

        ctx.exit(serve())
    if smoke is not None:
        from commands.window import open_smoke_session

        ctx.exit(open_smoke_session(smoke, start_only=start_only))
    if self_check:
        from commands.self_check import self_check as run_self_check

        ctx.exit(run_self_check())
    from commands.window import open_window

    ctx.exit(open_window(ctx.meta.get("project")))


def run(args: Sequence[str]) -> int:
    """Return the exit status of a command line: 0 done, 1 a known error, 2 wrong usage, 130 interrupted."""
    for stream in (sys.stdout, sys.stderr):
        # Hindi must come out on a terminal or into a file whatever the locale says.
        if stream is not None and hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status = main.main(args=list(args), prog_name="main.py", standalone_mode=False)
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except click.UsageError as error:
        error.show()
        return 2
    except click.ClickException as error:
        error.show()
        return 1
    except (click.Abort, KeyboardInterrupt):
        click.echo("Stopped. Nothing is left half-done.", err=True)
        return 130
    except KnownError as error:
        tell_error(error)
        return 1
    except OSError as error:
        # Whatever it was that did not fit on a disk: the user can mend it, a traceback cannot.
        if error.errno != errno.ENOSPC:
            raise
        click.echo(f"main.py: {error.filename or 'what was to be written'} did not fit on the disk.", err=True)
        return 1
    return status if isinstance(status, int) else 0
