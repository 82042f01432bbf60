"""What is said, once, about where a project lies."""

from collections.abc import Sequence
from pathlib import Path

from storage.shares import Share


def about_share(share: Share | None) -> str:
    """Return what is to be known about working there, in plain words; empty on a disk of this computer."""
    if share is None:
        return ""
    if share.is_synchronised:
        return (
            f"This project is in {share.described()}. A crash of this computer loses nothing, and one person at a time "
            f"can work on it. But {share.name} may copy it in the middle of an act, and two who work on two computers "
            "at once get two versions. Safer: keep it in a folder that is not synchronised, and exchange data sets."
        )
    return (
        f"This project is on {share.described()}. Each act is slower there, and one person at a time can work on it. "
        "Safer and faster: keep it on a disk of this computer, and exchange data sets."
    )


def about_conflict_copies(copies: Sequence[Path]) -> str:
    """Return what is to be done about them, in plain words; empty where there are none."""
    if not copies:
        return ""
    names = ", ".join(f"“{copy.name}”" for copy in copies[:3]) + (", …" if len(copies) > 3 else "")
    return (
        f"This project was changed on two computers at once, and a synchronising program kept another version beside "
        f"it: {names}. Open that to see what is in it, export its annotations, import them here, and move it away then."
    )
