"""Telling how far work in a project is, so that a window can show it and stop it."""

from collections.abc import Callable

# Hears how many of how many are done, whatever is counted; what it raises stops the work, and nothing of it stays.
Tell = Callable[[int, int], None]


def silent(_done: int, _total: int) -> None:
    """Nobody wants to hear it."""
