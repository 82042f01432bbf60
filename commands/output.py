"""How commands speak: data on standard output, progress and everything else on standard error."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sized
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, TypeVar

import click

from annotate.counted import counted
from annotate.errors import KnownError
from annotate.visible import visible

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

Item = TypeVar("Item")
# Into so many parts the bar of work is divided that tells how far it is.
_PARTS = 1000


def write_out(data: str) -> None:
    """The data stands on standard output, with a line end. Raises `KnownError` when nothing can be written there."""
    if sys.stdout is None:
        raise KnownError("standard output is closed, so the result could not be written.")
    try:
        click.echo(data)
    except BrokenPipeError as error:
        _give_up_standard_output()
        raise KnownError("whoever read standard output has gone, so the rest was not written.") from error
    except OSError as error:
        _give_up_standard_output()
        raise KnownError(f"standard output could not be written: {error.strerror or error}.") from error


def tell_error(error: KnownError) -> None:
    """The error's sentence stands on standard error, with the option that does what it advises."""
    # It names files, and whoever made a file chose its name: nothing in it may drive the terminal.
    click.echo(f"main.py: {visible(str(error))}" + (f" ({error.option})" if error.option else ""), err=True)


def _give_up_standard_output() -> None:
    # What is left in the buffer would fail once more, with a traceback, when the interpreter ends.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def progress(items: Iterable[Item], what: str, *, count: int | None = None) -> Iterator[Item]:
    """Yield the items, drawing a bar on standard error where that is a terminal and there is more than one.

    ``count`` says how many there will be where the items cannot.
    """
    total = len(items) if isinstance(items, Sized) else count or 0
    if total < 2 or sys.stderr is None or not sys.stderr.isatty():
        yield from items
        return
    with click.progressbar(items, length=total, label=what, file=sys.stderr, show_pos=True) as bar:
        yield from bar


def stopped(done: int, total: int) -> click.exceptions.Exit:
    """Return what ends a command that Ctrl+C stopped, once it has said that what is done is kept."""
    click.echo(
        f"\nStopped: {done} of {counted(total, 'article')} done and kept. The same command goes on from there.",
        err=True,
    )
    return click.exceptions.Exit(130)


@contextmanager
def telling(what: str) -> Iterator[Callable[[int, int], None]]:
    """Yield what work calls with how many of how many are done.

    From the first call on a bar is drawn, where standard error is a terminal.
    """
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _done, _total: None
        return
    with ExitStack() as drawn:
        bars: list[ProgressBar[int]] = []

        def tell(done: int, total: int) -> None:
            if not bars:
                bars.append(drawn.enter_context(click.progressbar(length=_PARTS, label=what, file=sys.stderr)))
            bars[0].update(max(0, _PARTS * done // max(total, 1) - bars[0].pos))

        yield tell
        for bar in bars:
            bar.update(_PARTS - bar.pos)
