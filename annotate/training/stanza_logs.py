"""What Stanza's trainers log, handed on line by line."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class _Lines(logging.Handler):
    def __init__(self, take: Callable[[str], None]) -> None:
        super().__init__(logging.INFO)
        self._take = take

    def emit(self, record: logging.LogRecord) -> None:
        self._take(record.getMessage())


@contextmanager
def stanza_lines(take: Callable[[str], None]) -> Iterator[None]:
    """While open, ``take`` gets every line that Stanza logs, and nothing else shows them."""
    logger = logging.getLogger("stanza")
    before = logger.handlers[:], logger.propagate, logger.level
    logger.handlers[:] = [_Lines(take)]
    logger.propagate = False
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.handlers[:], logger.propagate = before[0], before[1]
        logger.setLevel(before[2])
