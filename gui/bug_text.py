"""What is said about a bug: where in the program it happened, on what, after which acts; no word of an article.

An exception's message is written by whoever raised it and may hold what was being worked on. So only messages that
Python itself makes of the program's own names are kept; all of them where the user agreed to it.
"""

import platform
import traceback
from collections import deque
from collections.abc import Iterable, Iterator

from PySide6.QtCore import qVersion

from annotate.version import VERSION

# Their messages name attributes, modules and depths: parts of the program.
_SPEAKS_OF_THE_PROGRAM = (AttributeError, NameError, ImportError, ZeroDivisionError, RecursionError, MemoryError)
_LEFT_OUT = "(message left out: it could hold words of an article)"
# Enough to see how it came to it.
_KEPT_ACTS = 20


class LastActs:
    """The ids of the actions that were done last, oldest first; nothing of what they were done to."""

    def __init__(self) -> None:
        self._ids: deque[str] = deque(maxlen=_KEPT_ACTS)

    def note(self, action_id: str) -> None:
        """This action was done."""
        self._ids.append(action_id)

    def __iter__(self) -> Iterator[str]:
        return iter(self._ids)


def bug_text(error: BaseException, acts: Iterable[str] = (), *, holds_texts: bool = False) -> str:
    """Return the report about an exception; ``holds_texts`` keeps the messages of all exceptions."""
    done = ", ".join(acts) or "none"
    return f"{system()}\nLast actions: {done}\n\n{''.join(_trace(error, set(), holds_texts))}"


def system() -> str:
    """Return what the program runs on, in one line."""
    return f"Ankan {VERSION}, Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"


def _trace(error: BaseException, seen: set[int], holds_texts: bool) -> Iterator[str]:
    """Yield the lines that Python would print, without values of variables."""
    seen.add(id(error))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and id(before) not in seen:
        yield from _trace(before, seen, holds_texts)
        yield "\nThis led to:\n\n" if error.__cause__ is not None else "\nWhile that was handled:\n\n"
    if error.__traceback__ is not None:
        yield "Traceback (most recent call last):\n"
        yield from traceback.format_tb(error.__traceback__)
    kind = type(error)
    yield f"{kind.__module__}.{kind.__qualname__}: {_message(error, holds_texts)}\n".removeprefix("builtins.")


def _message(error: BaseException, holds_texts: bool) -> str:
    said = str(error)
    if holds_texts or (isinstance(error, _SPEAKS_OF_THE_PROGRAM) and said.isascii()):
        return said
    if isinstance(error, OSError):
        # Without the name of the file.
        return f"[Errno {error.errno}] {error.strerror}"
    return _LEFT_OUT
