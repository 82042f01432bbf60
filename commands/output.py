"""How commands speak to people: progress on standard error, nothing on standard output."""

import sys
from collections.abc import Iterable, Iterator, Sized
from typing import TypeVar

import click

Item = TypeVar("Item")


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
