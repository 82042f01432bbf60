"""What training needs beside the rest of the program, and what to do where it is not there."""

from importlib.util import find_spec

from annotate.errors import KnownError


def require_torch() -> None:
    """Raises `KnownError` where this copy of the program has no torch, as the usual bundle."""
    if find_spec("torch") is None:
        raise KnownError(
            "this copy of Ankan cannot train: torch, half a gigabyte, is no part of it. "
            "Take the bundle with `full` in its name, or run Ankan from its sources."
        )
